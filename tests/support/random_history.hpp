// SPDX-License-Identifier: MIT
#pragma once

#include "support/random_values.hpp"

#include <coalign/coalign.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace testing {

/// What was wanted, tried, learned and passed on, as rows that can be added in any order and under any
/// names. Small numbers and few dates, so that ties and equal days are common; any list may be absent.
class RandomHistory {
 public:
  explicit RandomHistory(Random& random) : random_(random) {
    const bool agendas = often(), stages = often(), commitments = often();
    for (std::size_t i = 0; i < leaders_; ++i) {
      const auto kind = static_cast<coalign::Kind>(random_.between(1, 3));
      const auto stage = static_cast<coalign::Stage>(stages ? random_.between(0, 3) : 0);
      add([=, this](coalign::NetworkBuilder& b) {
        b.add(coalign::Leader{.id = leader(b, i), .kind = kind, .stage = stage});
      });
      kinds_.push_back(kind);
    }
    for (std::size_t i = 0; i < leaders_; ++i) {
      for (std::size_t of = 0; of < leaders_; ++of) {
        const bool larger = kinds_[of] > kinds_[i] || (kinds_[of] == kinds_[i] && of > i);
        if (!larger || !random_.chance(0.2)) continue;
        add([=, this](coalign::NetworkBuilder& b) {
          b.add(coalign::Membership{.member = leader(b, i), .of = leader(b, of)});
        });
      }
    }
    add_goals();
    if (agendas) add_agendas();
    add_initiatives();
    if (commitments) add_commitments();
    add_learning();
    add_language();
  }

  /// The network: rows in the order made, or in the order that `shuffle` gives; observations keep theirs,
  /// because of several on one date the last counts. Keys begin with `prefix`.
  [[nodiscard]] coalign::Network build(const std::string& prefix = "",
                                       Random* shuffle = nullptr) const {
    prefix_ = prefix;
    std::vector<const Action*> order;
    for (const Action& action : rows_) order.push_back(&action);
    if (shuffle != nullptr) {
      for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[shuffle->below(i)]);
      }
    }
    for (const Action& action : observations_) order.push_back(&action);
    coalign::NetworkBuilder b;
    for (const Action* action : order) (*action)(b);
    return std::move(b).build();
  }

  /// Adds something that no measure of what was tried and learned looks at.
  void add_unrelated() {
    add([](coalign::NetworkBuilder& b) {
      const auto money = b.id<coalign::Resource>("an unrelated resource");
      b.add(coalign::Resource{.id = money});
    });
  }

 private:
  using Action = std::function<void(coalign::NetworkBuilder&)>;

  void add(Action action) { rows_.push_back(std::move(action)); }
  bool often() { return random_.chance(0.8); }
  template <class Thing>
  coalign::Id<Thing> id(coalign::NetworkBuilder& b, const char* what, std::size_t number) const {
    return b.id<Thing>(prefix_ + what + std::to_string(number));
  }
  coalign::LeaderId leader(coalign::NetworkBuilder& b, std::size_t i) const {
    return id<coalign::Leader>(b, "leader ", i);
  }
  coalign::GoalId goal(coalign::NetworkBuilder& b, std::size_t i) const {
    return id<coalign::Goal>(b, "goal ", i);
  }
  coalign::InitiativeId initiative(coalign::NetworkBuilder& b, std::size_t i) const {
    return id<coalign::Initiative>(b, "initiative ", i);
  }
  coalign::Date date(double known = 0.8) {
    if (!random_.chance(known)) return {};
    const int month = random_.between(0, 2);
    return *coalign::Date::of(random_.between(2019, 2023), month * 3,
                              month == 0 ? 0 : random_.between(0, 3));
  }
  double maybe(double value) { return often() ? value : coalign::not_given; }
  std::vector<std::size_t> some(std::size_t of, std::size_t most) {
    std::vector<std::size_t> chosen;
    for (std::size_t k = random_.below(most + 1); k-- > 0;) chosen.push_back(random_.below(of));
    return chosen;
  }

  void add_goals() {
    using namespace coalign;
    const bool visions = random_.chance(0.6), contributions = often(), observations = often();
    for (std::size_t g = 0; g < goals_; ++g) {
      Goal row{.vision = visions && random_.chance(0.3) ? Truth::yes : Truth::unknown,
               .direction = static_cast<Direction>(random_.between(0, 2)),
               .baseline = maybe(random_.between(0, 4)),
               .best_practice = maybe(random_.between(0, 4)),
               .target = maybe(random_.between(0, 4)),
               .by = date(),
               .weight = random_.between(1, 3) / 2.0};
      const bool named = often();
      add([=, this](NetworkBuilder& b) {
        Goal its = row;
        its.id = goal(b, g);
        if (named) its.indicator = b.text("indicator");
        b.add(its);
      });
      for (std::size_t to = g + 1; to < goals_ && contributions; ++to) {
        if (!random_.chance(0.3)) continue;
        add([=, this](NetworkBuilder& b) {
          b.add(Contribution{.from = goal(b, g), .to = goal(b, to), .strength = 0.5});
        });
      }
      for (std::size_t k = observations ? random_.below(4) : 0; k-- > 0;) {
        const Date day = date(1);
        const double value = random_.between(0, 4);
        observations_.push_back([=, this](NetworkBuilder& b) {
          b.add(Observation{.goal = goal(b, g), .date = day, .value = value});
        });
      }
    }
  }

  void add_agendas() {
    using namespace coalign;
    for (std::size_t i = 0; i < leaders_; ++i) {
      if (random_.chance(0.2)) continue;
      for (std::size_t g = 0; g < goals_; ++g) {
        if (random_.chance(0.5)) continue;
        const bool twice = random_.chance(0.3);
        for (int wave = 0; wave <= int{twice}; ++wave) {
          AgendaEntry row{.stance = random_.between(-2, 2) / 2.0,
                          .priority = random_.between(0, 3) / 3.0,
                          .basis = random_.chance(0.3) ? Basis::inferred : Basis::stated};
          if (wave == 1) row.since = *Date::of(2021);
          if (twice && wave == 0) row.until = *Date::of(2020);
          add([=, this](NetworkBuilder& b) {
            AgendaEntry its = row;
            its.leader = leader(b, i);
            its.goal = goal(b, g);
            b.add(its);
          });
        }
      }
    }
  }

  void add_initiatives() {
    using namespace coalign;
    for (std::size_t i = 0; i < initiatives_; ++i) {
      Initiative row{.start = date(),
                     .end = date(0.6),
                     .status = static_cast<InitiativeStatus>(random_.between(0, 6)),
                     .evidence = static_cast<Evidence>(random_.between(0, 3))};
      if (row.start.first_day() > row.end.last_day()) std::swap(row.start, row.end);
      const auto leads = some(leaders_, 2), works = some(goals_, 3);
      const bool rationale = often(), criterion = often();
      add([=, this](NetworkBuilder& b) {
        Initiative its = row;
        its.id = initiative(b, i);
        for (const std::size_t who : leads) its.leaders.push_back(leader(b, who));
        for (const std::size_t what : works) its.goals.push_back(goal(b, what));
        if (rationale) its.rationale = b.text("science");
        if (criterion) its.success_criterion = b.text("criterion");
        b.add(its);
      });
    }
  }

  void add_commitments() {
    using namespace coalign;
    for (const char* name : {"money", "hours", "cents"}) {
      add([=](NetworkBuilder& b) {
        Resource row{.id = b.id<Resource>(name)};
        if (std::string(name) != "hours") row.group = b.text("currency");
        if (std::string(name) == "cents") row.rate = 0.01;
        b.add(row);
      });
    }
    const std::size_t many = random_.below(9);
    for (std::size_t k = 0; k < many; ++k) {
      const std::size_t who = random_.below(leaders_), to = random_.below(goals_);
      const std::size_t what = random_.below(initiatives_ == 0 ? 1 : initiatives_);
      const bool aim = initiatives_ == 0 || random_.chance(0.3);
      const std::string money = random_.one_of({"money", "hours", "cents"});
      const double amount = maybe(random_.between(0, 3));
      const Date since = date(0.5);
      const int part_of = k > 0 && random_.chance(0.2) ? static_cast<int>(random_.below(k)) : -1;
      const std::string same = part_of < 0 ? money : money_[static_cast<std::size_t>(part_of)];
      money_.push_back(same);
      add([=, this](NetworkBuilder& b) {
        Commitment row{.id = id<Commitment>(b, "commitment ", k),
                       .leader = leader(b, who),
                       .resource = b.id<Resource>(same),
                       .amount = amount,
                       .since = since};
        if (aim) row.goal = goal(b, to);
        else row.initiative = initiative(b, what);
        if (part_of >= 0) {
          row.part_of = id<Commitment>(b, "commitment ", static_cast<std::size_t>(part_of));
        }
        b.add(row);
      });
    }
  }

  void add_learning() {
    using namespace coalign;
    const std::size_t lessons = often() && initiatives_ > 0 ? random_.below(7) : 0;
    for (std::size_t k = 0; k < lessons; ++k) {
      const std::size_t of = random_.below(initiatives_);
      const auto worked = static_cast<Truth>(random_.between(1, 2));
      const Date day = date(0.7);
      add([=, this](NetworkBuilder& b) {
        b.add(Lesson{.id = id<Lesson>(b, "lesson ", k),
                     .initiative = initiative(b, of),
                     .worked = worked,
                     .date = day});
      });
      if (!often()) continue;
      std::vector<bool> used(initiatives_, false);
      for (std::size_t u = random_.below(3); u-- > 0;) {
        const std::size_t by = random_.below(initiatives_);
        if (used[by]) continue;
        used[by] = true;
        add([=, this](NetworkBuilder& b) {
          b.add(Use{.lesson = id<Lesson>(b, "lesson ", k), .initiative = initiative(b, by)});
        });
      }
    }
    for (std::size_t k = often() ? random_.below(25) : 0; k-- > 0;) {
      const std::size_t from = random_.below(leaders_), to = random_.below(leaders_);
      const bool taught = lessons > 0 && random_.chance(0.85);
      const std::size_t lesson = lessons > 0 ? random_.below(lessons) : 0;
      const Date day = date(0.6);
      add([=, this](NetworkBuilder& b) {
        Share row{.from = leader(b, from), .to = leader(b, to), .date = day};
        if (taught) row.lesson = id<Lesson>(b, "lesson ", lesson);
        b.add(row);
      });
    }
  }

  void add_language() {
    using namespace coalign;
    if (!often()) return;
    for (std::size_t i = 0; i < leaders_; ++i) {
      for (const char* term : {"toxic stress", "resilience", "serve and return"}) {
        if (random_.chance(0.5)) continue;
        const double times = random_.between(1, 3);
        add([=, this](NetworkBuilder& b) {
          b.add(Term{.leader = leader(b, i), .term = b.text(term), .count = times});
        });
      }
    }
    add([=](NetworkBuilder& b) { b.add(TieType{.id = b.id<TieType>("work"), .max = 1}); });
    for (std::size_t k = random_.below(12); k-- > 0;) {
      const std::size_t from = random_.below(leaders_), to = random_.below(leaders_);
      if (from == to) continue;
      add([=, this](NetworkBuilder& b) {
        b.add(Tie{.from = leader(b, from), .to = leader(b, to), .type = b.id<TieType>("work")});
      });
    }
  }

  Random& random_;
  std::size_t leaders_ = 2 + random_.below(6), goals_ = 1 + random_.below(5);
  std::size_t initiatives_ = random_.below(9);
  std::vector<coalign::Kind> kinds_;
  std::vector<std::string> money_;
  std::vector<Action> rows_, observations_;
  mutable std::string prefix_;
};

}  // namespace testing
