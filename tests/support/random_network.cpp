// SPDX-License-Identifier: MIT
#include "support/random_network.hpp"

#include <coalign/model/builder.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <typeinfo>
#include <utility>
#include <vector>

namespace testing {

using namespace coalign;

namespace {

double random_amount(Random& random) { return std::abs(random_double(random)); }
double random_weight(Random& random) { return std::max(random_amount(random), 5e-324); }

/// Makes the rows of one network, each as an action on a builder.
class Maker {
 public:
  Maker(std::uint64_t seed, std::size_t size) : random_(seed), leaders_(2 + random_.below(size)) {}

  Network make() {
    header();
    leaders();
    goals();
    agendas();
    ties();
    resources();
    commitments();
    initiatives();
    for (std::size_t i = rows_.size(); i > 1; --i) std::swap(rows_[i - 1], rows_[random_.below(i)]);
    for (const auto& row : rows_) row();
    return std::move(builder_).build();
  }

 private:
  template <class Row>
  void add(Row row) {
    rows_.push_back([this, row] { builder_.add(row); });
  }
  template <class Thing>
  Id<Thing> id(std::size_t number) {
    auto& keys = keys_[typeid(Thing).name()];
    while (keys.size() <= number) keys.push_back(random_key(random_) + std::to_string(keys.size()));
    return builder_.id<Thing>(keys[number]);
  }
  bool often() { return random_.chance(0.7); }
  Text text() { return often() ? builder_.text(random_text(random_)) : Text{}; }
  JsonText attributes() {
    return random_.chance(0.3) ? builder_.json(random_object(random_)) : JsonText{};
  }
  Date date() { return often() ? random_date(random_) : Date{}; }
  double maybe(double value) { return often() ? value : not_given; }
  LeaderId leader() { return id<Leader>(random_.below(leaders_)); }
  GoalId goal() { return id<Goal>(random_.below(goals_)); }
  ResourceId resource() { return id<Resource>(random_.below(resources_)); }
  InitiativeId initiative() { return id<Initiative>(random_.below(initiatives_)); }
  template <class Enum>
  Enum any(Enum last) {
    return static_cast<Enum>(random_.below(static_cast<std::size_t>(last) + 1));
  }
  template <class Row>
  void dates(Row& row) {
    row.since = date();
    row.until = date();
    if (row.since.first_day() > row.until.last_day()) std::swap(row.since, row.until);
  }

  void header() {
    if (often()) builder_.name(random_text(random_));
    if (often()) builder_.description(random_text(random_));
    if (often()) builder_.attributes(random_object(random_));
    Scales scales;
    if (often()) scales.stance_points = static_cast<std::uint32_t>(random_.between(2, 11));
    if (often()) scales.priority_points = static_cast<std::uint32_t>(random_.between(2, 1000000));
    if (often()) scales.stance.emplace(-3, 3);
    if (often()) scales.priority.emplace(0, 100);
    stance_ = scales.stance ? 3 : 1;
    priority_ = scales.priority ? 100 : 1;
    builder_.scales(scales);
  }

  void leaders() {
    for (std::size_t i = 0; i < leaders_; ++i) {
      Leader row{.id = id<Leader>(i), .kind = any(Kind::organization), .name = text()};
      row.kind = static_cast<Kind>(static_cast<int>(row.kind) + 1);
      row.stage = any(Stage::future);
      row.sector = text();
      row.response = any(Response::not_asked);
      dates(row);
      row.attributes = attributes();
      kinds_.push_back(row.kind);
      add(row);
    }
    for (std::size_t i = 0; i < leaders_; ++i) {
      for (std::size_t of = 0; of < leaders_; ++of) {
        const bool larger = kinds_[of] > kinds_[i] || (kinds_[of] == kinds_[i] && of > i);
        if (larger && random_.chance(0.3))
          one_after_another(Membership{.member = id<Leader>(i), .of = id<Leader>(of)},
                            [&](Membership& row) { row.role = text(); });
      }
    }
    for (std::size_t i = 0; i < leaders_; ++i) {
      for (std::size_t k = random_.below(4); k > 0; --k) {
        add(Term{.leader = id<Leader>(i),
                 .term = builder_.text("term " + std::to_string(k)),
                 .count = often() ? random_weight(random_) : 1,
                 .attributes = attributes()});
      }
    }
  }

  /// Rows about the same things, one after another in time: some end, others where the next begins.
  template <class Row, class Fill>
  void one_after_another(Row row, const Fill& fill) {
    const int times = random_.chance(0.7) ? 1 : random_.between(2, 4);
    int year = random_.between(1990, 2000);
    for (int i = 0; i < times; ++i, year += 3) {
      row.since = i == 0 && often() ? Date{} : *Date::of(year, random_.between(0, 12));
      row.until = often() ? Date{} : *Date::of(year + 1 + random_.between(0, 1));
      row.attributes = attributes();
      fill(row);
      add(row);
    }
  }

  void goals() {
    for (std::size_t i = 0; i < goals_; ++i) {
      Goal row{.id = id<Goal>(i), .name = text(), .vision = any(Truth::yes), .indicator = text()};
      row.unit = text();
      row.direction = any(Direction::decrease);
      row.baseline = maybe(random_double(random_));
      row.best_practice = maybe(random_double(random_));
      row.target = maybe(random_double(random_));
      row.by = date();
      if (often()) row.weight = random_weight(random_);
      row.attributes = attributes();
      add(row);
      for (std::size_t to = i + 1; to < goals_; ++to) {
        if (often()) {
          add(Contribution{.from = id<Goal>(i),
                           .to = id<Goal>(to),
                           .strength = often() ? 1 - random_.unit() : 1,
                           .attributes = attributes()});
        }
      }
      for (std::size_t k = random_.below(4); k > 0; --k) {
        add(Observation{.goal = goal(),
                        .date = random_date(random_),
                        .value = random_double(random_),
                        .initiative = often() ? initiative() : InitiativeId{},
                        .attributes = attributes()});
      }
    }
  }

  void agendas() {
    for (std::size_t i = 0; i < leaders_; ++i) {
      for (std::size_t k = 0; k < goals_; ++k) {
        if (random_.chance(0.4)) continue;
        one_after_another(
            AgendaEntry{.leader = id<Leader>(i), .goal = id<Goal>(k)}, [&](AgendaEntry& row) {
              row.basis = any(Basis::inferred);
              row.stance = stance_ * (often() ? random_.between(-1, 1) : 2 * random_.unit() - 1);
              row.priority = maybe(priority_ * random_.unit());
              if (std::isnan(row.priority)) return;
              if (random_.chance(0.2)) row.priority = priority_;  // the default, once mapped
              row.stance = maybe(row.stance);
            });
      }
    }
  }

  void ties() {
    for (std::size_t t = 0; t < 3; ++t) {
      TieType type{.id = id<TieType>(t), .directed = any(Truth::yes)};
      if (often()) type.carries = {resource(), resource()};
      type.means = any(Means::other);
      type.leads = any(End::to);
      if (type.means == Means::leadership && type.leads == End::unknown) type.leads = End::to;
      type.max = maybe(random_weight(random_));
      type.attributes = attributes();
      add(type);
      for (std::size_t k = random_.below(3 * leaders_); k > 0; --k) {
        const auto from = random_.below(leaders_);
        const auto to = (from + 1 + random_.below(leaders_ - 1)) % leaders_;
        Tie row{.from = id<Leader>(from), .to = id<Leader>(to), .type = type.id};
        row.weight =
            std::min(often() ? random_weight(random_) : 1, std::isnan(type.max) ? 1e300 : type.max);
        dates(row);
        row.attributes = attributes();
        add(row);
      }
    }
  }

  void resources() {
    for (std::size_t i = 0; i < resources_; ++i) {
      add(Resource{.id = id<Resource>(i),
                   .name = text(),
                   .unit = text(),
                   .group = text(),
                   .rate = often() ? random_weight(random_) : 1,
                   .attributes = attributes()});
      for (std::size_t k = 0; k < leaders_; ++k) {
        if (!often()) continue;
        add(Holding{.leader = id<Leader>(k),
                    .resource = id<Resource>(i),
                    .amount = random_amount(random_),
                    .attributes = attributes()});
      }
      for (std::size_t k = 0; k < goals_; ++k) {
        if (!often()) continue;
        add(Need{.goal = id<Goal>(k),
                 .resource = id<Resource>(i),
                 .amount = random_amount(random_),
                 .attributes = attributes()});
      }
    }
  }

  void commitments() {
    std::vector<std::pair<CommitmentId, ResourceId>> wholes;
    for (std::size_t i = 0; i < 8; ++i) {
      Commitment row{.leader = leader(), .resource = resource()};
      if (often()) row.id = id<Commitment>(i);
      if (random_.chance(0.5)) row.goal = goal();
      else row.initiative = initiative();
      row.amount = maybe(random_amount(random_));
      if (often()) row.to = leader();
      if (!wholes.empty() && often()) {
        const auto& whole = wholes[random_.below(wholes.size())];
        row.part_of = whole.first;
        row.resource = whole.second;
      }
      dates(row);
      row.attributes = attributes();
      if (row.id.known()) wholes.emplace_back(row.id, row.resource);
      add(row);
    }
  }

  void initiatives() {
    for (std::size_t i = 0; i < initiatives_; ++i) {
      Initiative row{.id = id<Initiative>(i), .name = text()};
      for (std::size_t k = random_.below(3); k > 0; --k) row.leaders.push_back(leader());
      for (std::size_t k = random_.below(3); k > 0; --k) row.goals.push_back(goal());
      row.start = date();
      row.end = date();
      if (row.start.first_day() > row.end.last_day()) std::swap(row.start, row.end);
      row.status = any(InitiativeStatus::stopped);
      row.evidence = any(Evidence::untested);
      row.rationale = text();
      row.success_criterion = text();
      row.success_probability = maybe(random_.unit());
      row.result = text();
      row.attributes = attributes();
      add(row);
      add(Lesson{.id = id<Lesson>(i),
                 .initiative = initiative(),
                 .worked = random_.chance(0.5) ? Truth::yes : Truth::no,
                 .text = text(),
                 .date = date(),
                 .attributes = attributes()});
      add(Share{.from = leader(),
                .to = leader(),
                .date = date(),
                .lesson = often() ? id<Lesson>(random_.below(initiatives_)) : LessonId{},
                .attributes = attributes()});
      add(Use{.lesson = id<Lesson>(i), .initiative = initiative(), .attributes = attributes()});
    }
  }

  Random random_;
  NetworkBuilder builder_;
  std::size_t leaders_, goals_ = 5, resources_ = 3, initiatives_ = 4;
  std::vector<Kind> kinds_;
  double stance_ = 1, priority_ = 1;
  std::map<std::string, std::vector<std::string>> keys_;
  std::vector<std::function<void()>> rows_;
};

}  // namespace

Network random_network(std::uint64_t seed, std::size_t size) { return Maker(seed, size).make(); }

}  // namespace testing
