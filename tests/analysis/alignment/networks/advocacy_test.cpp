// SPDX-License-Identifier: MIT
#include "support/random_field.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace coalign;
using alignment::AdvocacyCoalition;

namespace testing {

/// The index as docs/measures.md defines it, pair by pair, where leader i holds what `who[i]` holds.
struct SlowAdvocacy {
  double pairs = 0, apart = 0, bridging = 0, tied = 0, missing = 0, alike = 0;

  SlowAdvocacy(const SlowField& field, const std::vector<std::size_t>& who, std::size_t from,
               std::size_t to) {
    for (std::size_t i = 0; i < field.known.size(); ++i) {
      for (std::size_t j = 0; j < field.known.size(); ++j) {
        if (i == j || !field.answered[i]) continue;
        if ((from < who.size() && from != i) || (to < who.size() && to != j)) continue;
        double weight = 0, difference = 0;
        for (const auto& [goal, mine] : field.entries[who[i]]) {
          const auto theirs = field.entries[who[j]].find(goal);
          if (theirs == field.entries[who[j]].end()) continue;
          weight += field.weight[goal];
          difference += field.weight[goal] * std::abs(mine.stance - theirs->second.stance) / 2;
        }
        if (weight == 0) continue;
        const double x = 1 - difference / weight, y = field.arc[i][j];
        ++pairs;
        apart += std::abs(y - x);
        tied += y, alike += x;
        (y >= x ? bridging : missing) += std::abs(y - x);
      }
    }
  }
  double index() const { return 1 - apart / pairs; }
};

/// One question with answers in [0, 1], ties with directions: how the published examples come.
inline Network one_question(const std::vector<double>& scores,
                            const std::vector<std::string>& rows) {
  NetworkBuilder b;
  b.add(Goal{.id = b.id<Goal>("question")});
  b.add(TieType{.id = b.id<TieType>("works with"), .max = 1});
  std::vector<LeaderId> ids;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    ids.push_back(b.id<Leader>("actor " + std::to_string(i)));
    b.add(Leader{.id = ids.back(), .kind = Kind::organization});
    b.add(AgendaEntry{
        .leader = ids.back(), .goal = b.id<Goal>("question"), .stance = 2 * scores[i] - 1});
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows.size(); ++j) {
      if (rows[i][j] == '0') continue;
      b.add(Tie{.from = ids[i], .to = ids[j], .type = b.id<TieType>("works with"), .weight = 1});
    }
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_CASE("the Advocacy Coalition Index of its published examples") {
  // vogeltools::aci (huhn1234/vogeltools, R/aci.R); the fourth is the same ties with graded answers, put
  // through the same function.
  const std::vector<std::string> ties = {"011000", "100000", "100001",
                                         "000011", "000101", "001110"};
  const auto near = [](const Estimate& found, double wanted) {
    CHECK(found.value == doctest::Approx(wanted).epsilon(1e-6));
  };
  const auto first = alignment::advocacy_coalition(testing::one_question({1, 1, 1, 0, 0, 0}, ties));
  near(first.index, 0.8666667);
  near(first.broker, 0.1666667);
  near(first.missing, 0.1666667);
  const std::vector<double> out = {1, 0.8, 0.6, 1, 1, 0.8};
  for (std::size_t i = 0; i < 6; ++i) near(first.by_leader[i].out, out[i]);
  CHECK(first.pairs == 30);
  CHECK(first.test.exact);
  // Ten ways to part six in halves, and what each gives: the mean over them, worked by hand.
  CHECK(first.test.p_greater.value <= 0.3);

  const auto in_line = alignment::advocacy_coalition(testing::one_question(
      {1, 1, 1, 0, 0, 0}, {"011000", "101000", "110000", "000011", "000101", "000110"}));
  near(in_line.index, 1);
  near(in_line.broker, 0);
  near(in_line.missing, 0);
  CHECK(in_line.test.p_greater.value == doctest::Approx(0.1));  // one of ten ways
  const auto opposite = alignment::advocacy_coalition(testing::one_question(
      {1, 1, 1, 0, 0, 0}, {"000111", "000111", "000111", "111000", "111000", "111000"}));
  near(opposite.index, 0);
  near(opposite.broker, 1);
  near(opposite.missing, 1);

  const auto graded =
      alignment::advocacy_coalition(testing::one_question({1, 0.8, 0.6, 0.1, 0, 0.3}, ties));
  near(graded.index, 0.6933333);
  near(graded.broker, 0.25);
  near(graded.missing, 0.4078947);
  const std::vector<double> graded_out = {0.8, 0.6, 0.52, 0.76, 0.8, 0.68};
  for (std::size_t i = 0; i < 6; ++i) near(graded.by_leader[i].out, graded_out[i]);
}

TEST_CASE("the Advocacy Coalition Index is what its definition says, pair by pair") {
  std::size_t known = 0, exact = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    const testing::SlowField field(network, {});
    std::vector<std::size_t> who(field.known.size());
    std::iota(who.begin(), who.end(), std::size_t{0});
    const std::size_t any = who.size();
    const testing::SlowAdvocacy slow(field, who, any, any);
    const auto found = alignment::advocacy_coalition(network, {.permutation = {.replicates = 20}});
    CHECK(found.leaders_known == field.known.size());
    CHECK(double(found.pairs) == slow.pairs);
    if (!found.index.known()) {
      CHECK((slow.pairs == 0 || slow.tied == 0));
      continue;
    }
    ++known;
    CHECK(testing::close(found.index.value, slow.index()));
    CHECK(testing::close(found.broker.value, slow.bridging / slow.tied));
    if (found.missing.known()) {
      CHECK(testing::close(found.missing.value, slow.missing / slow.alike));
    }
    for (std::size_t i = 0; i < who.size(); ++i) {
      const auto& leader = found.by_leader[i];
      const testing::SlowAdvocacy out(field, who, i, any), into(field, who, any, i);
      CHECK(leader.out.known() == (out.pairs > 0));
      CHECK(leader.into.known() == (into.pairs > 0));
      if (out.pairs > 0) CHECK(testing::close(leader.out.value, out.index()));
      if (into.pairs > 0) CHECK(testing::close(leader.into.value, into.index()));
    }
    if (who.size() > 5 || exact > 20) continue;
    ++exact;
    double sum = 0, count = 0, as_much = 0;
    do {
      const testing::SlowAdvocacy shuffled(field, who, any, any);
      if (shuffled.pairs == 0) continue;
      ++count, sum += shuffled.index(), as_much += shuffled.index() > slow.index() - 1e-9 ? 1 : 0;
    } while (std::next_permutation(who.begin(), who.end()));
    CHECK(found.test.exact);
    CHECK(testing::close(found.test.mean.value, sum / count));
    CHECK(testing::close(found.test.p_greater.value, as_much / count));
  }
  CHECK(known > 100);
  CHECK(exact > 10);
}

TEST_CASE(
    "the Advocacy Coalition Index: what does not matter, threads or order, and what is not known") {
  CHECK(alignment::advocacy_coalition(Network{}).index.unknown == Reason::no_agendas);
  CHECK(alignment::advocacy_coalition(testing::one_question({1}, {"0"})).index.unknown ==
        Reason::too_few);
  const auto untied = alignment::advocacy_coalition(testing::one_question({1, 0}, {"00", "00"}));
  CHECK(untied.index.unknown == Reason::no_ties);
  CHECK(untied.test.mean.unknown == Reason::no_ties);
  CHECK(untied.pairs == 2);
  // Wholly opposed: no likeness that could go without a tie.
  const auto opposed = alignment::advocacy_coalition(testing::one_question({1, 0}, {"01", "00"}));
  CHECK(opposed.missing.unknown == Reason::no_room);
  CHECK(opposed.broker.value == 1);
  CHECK(opposed.index.value == 0.5);

  testing::Random random(9);
  const Network network = testing::random_field(random);
  const alignment::AdvocacyOptions options{.permutation = {.replicates = 100}};
  const auto one = alignment::advocacy_coalition(network, options);
  const auto three = alignment::advocacy_coalition(network, options, {.threads = 3});
  CHECK(one.test.mean.value == three.test.mean.value);
  CHECK(one.test.p_greater.value == three.test.p_greater.value);
}

TEST_CASE("the Advocacy Coalition Index of a large survey needs no pairs") {
  // 20,000 asked the same five questions: one class. Ties in a ring.
  NetworkBuilder b;
  constexpr std::size_t n = 20'000;
  testing::Random random(4);
  for (int g = 0; g < 5; ++g) b.add(Goal{.id = b.id<Goal>(std::to_string(g))});
  b.add(TieType{.id = b.id<TieType>("t"), .max = 1});
  std::vector<LeaderId> ids;
  for (std::size_t i = 0; i < n; ++i) {
    ids.push_back(b.id<Leader>(std::to_string(i)));
    b.add(Leader{.id = ids.back(), .kind = Kind::individual});
    for (int g = 0; g < 5; ++g) {
      b.add(AgendaEntry{.leader = ids.back(),
                        .goal = b.id<Goal>(std::to_string(g)),
                        .stance = 2 * random.unit() - 1});
    }
    if (i > 0)
      b.add(Tie{.from = ids[i - 1], .to = ids[i], .type = b.id<TieType>("t"), .weight = 1});
  }
  const Network network = std::move(b).build();
  const auto found = alignment::advocacy_coalition(network, {.permutation = {.replicates = 3}});
  CHECK(found.pairs == n * (n - 1));
  CHECK(found.index.value == doctest::Approx(1 / 3.0).epsilon(0.01));  // mean |s - s'| / 2 is 1/3
}
