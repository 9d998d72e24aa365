// SPDX-License-Identifier: MIT
#include "support/random_network.hpp"
#include "support/rounds.hpp"

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/coalign.hpp>
#include <coalign/report/findings.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace coalign {

using doctest::Approx;

namespace {

/// The finding of that code.
const Finding& said(const Report& found, std::string_view code) {
  const auto at = std::find_if(found.findings.begin(), found.findings.end(),
                               [&](const Finding& one) { return one.code == code; });
  REQUIRE(at != found.findings.end());
  return *at;
}

}  // namespace

TEST_SUITE("report/findings") {
  TEST_CASE("the jackknife by its definition") {
    const std::array<double, 6> without{0.2, 0.3, 0.25, 0.1, 0.35, 0.3};
    double mean = 0, squares = 0;
    for (const double x : without) mean += x / 6;
    for (const double x : without) squares += (x - mean) * (x - mean);
    const double error = std::sqrt(5.0 / 6 * squares);
    const auto found = inference::jackknife(0.25, without);
    REQUIRE(found);
    CHECK(found->low == Approx(0.25 - 2.570581836 * error));  // t(0.975, 5), from tables
    CHECK(found->high == Approx(0.25 + 2.570581836 * error));
    // A share is as far off on the scale of log(x / (1 - x)), a ratio on that of log x.
    const double reach = 2.570581836 * error, odds = 0.25 / 0.75;
    const auto share = inference::jackknife(0.25, without, {0, 1});
    CHECK(share->high / (1 - share->high) == Approx(odds * std::exp(reach / (0.25 * 0.75))));
    CHECK(share->low / (1 - share->low) == Approx(odds / std::exp(reach / (0.25 * 0.75))));
    Range ratio;
    ratio.low = 0;
    CHECK(inference::jackknife(0.25, without, ratio)->low == Approx(0.25 / std::exp(reach / 0.25)));
    CHECK(inference::jackknife(0.25, without, ratio)->high ==
          Approx(0.25 * std::exp(reach / 0.25)));
    // The same share of another range.
    const auto wide = inference::interval_around(-0.5, 2 * error, 5, {-1, 1});
    CHECK(wide->high == Approx(2 * share->high - 1));
    CHECK(inference::jackknife(0.25, without, {0, 0.3})->high < 0.3);
    CHECK_FALSE(inference::jackknife(0.25, std::span(without).first(4)));
    CHECK_FALSE(inference::jackknife(std::numeric_limits<double>::quiet_NaN(), without));
    inference::LeaveOneOut each;  // two alike are taken in at once
    for (const double x : {0.2, 0.25, 0.1, 0.35}) each.add(x);
    each.add(0.3, 2);
    CHECK(each.interval(0.25)->low == Approx(found->low));
  }

  TEST_CASE("the jackknife: what ties show is taken away once, and never more than half") {
    const std::array<double, 6> without{0.2, 0.3, 0.25, 0.1, 0.35, 0.3};
    inference::LeaveOneOut each;
    for (const double x : without) each.add(x);
    const double all = *each.error();
    each.add_tie(all / 4);  // a sixteenth, less than a quarter: what leaders show of it
    CHECK(*each.error() == Approx(all));
    for (int k = 0; k < 7; ++k) each.add_tie(all / 4);  // eight are half of it
    CHECK(*each.error() == Approx(all * std::sqrt(1 - 0.5 + 0.25)));
    for (int k = 0; k < 90; ++k) each.add_tie(-all);
    CHECK(*each.error() == Approx(all * std::sqrt(0.5)));
  }

  TEST_CASE("an interval stays in its range, and is there at an end of it too") {
    for (const double value : {-1.0, -0.999, -0.3, 0.0, 0.2, 0.999, 1.0}) {
      for (const double error : {0.0, 1e-9, 0.01, 0.4, 30.0}) {
        CAPTURE(value);
        CAPTURE(error);
        const auto found = inference::interval_around(value, error, 9, {-1, 1});
        REQUIRE(found);
        CHECK(found->low >= -1);
        CHECK(found->high <= 1);
        CHECK(found->low <= value);
        CHECK(found->high >= value);
      }
    }
    // Ten of ten: 0.74 of others may do so too (1 - 0.05^(1/10) = 0.2589).
    const auto end = inference::interval_around(1, 0, 9, {0, 1});
    CHECK(end->low == Approx(std::pow(0.05, 0.1)));
    CHECK(end->high == 1);
    Range ratio;
    ratio.low = 0;
    CHECK_FALSE(inference::interval_around(0, 0, 9, ratio));  // how large another is, it cannot say
    CHECK(inference::interval_around(2, 2.6, 9, ratio));      // t(0.975, 9) = 2.26: 18.9 times
    CHECK_FALSE(inference::interval_around(2, 2.7, 9, ratio));
    CHECK_FALSE(
        inference::interval_around(0.5, std::numeric_limits<double>::infinity(), 9, {0, 1}));
  }

  TEST_CASE("where nobody else is meant, full agreement has no width") {
    inference::LeaveOneOut like_these, these(0);
    for (int k = 0; k < 10; ++k) like_these.add(1), these.add(1);
    CHECK(like_these.interval(1, {-1, 1})->low < 0.6);
    CHECK(these.interval(1, {-1, 1})->low == 1);
    CHECK(these.interval(1, {-1, 1})->high == 1);
  }

  TEST_CASE("the p of 0 is below 0.05 where the interval leaves 0 out") {
    for (const double value : {-0.9, -0.2, 0.01, 0.4, 0.95}) {
      for (const double error : {0.004, 0.03, 0.1, 0.3}) {
        CAPTURE(value);
        CAPTURE(error);
        for (const Range range : {Range{-1, 1}, Range{-2, 1}, Range{}}) {
          Estimate number = Estimate::of(value, 1);
          number.interval = inference::interval_around(value, error, 11, range);
          const double p = inference::p_of_zero(number, 12, range).value;
          CHECK((p < 0.05) == (number.interval->low > 0 || number.interval->high < 0));
        }
      }
    }
  }

  TEST_CASE("the jackknife: a number that is unknown without one leader has no interval") {
    std::vector<double> without(30, 1.0);  // the centre of a star: without it no tie is left
    CHECK(inference::jackknife(1, without)->low == 1);
    without.back() = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(inference::jackknife(1, without));
  }

  TEST_CASE("an empty network says what it does not know") {
    const Report found = report(Network{});
    REQUIRE(found.findings.size() == 3);
    CHECK(said(found, "response").sentence == "No leader is recorded.");
    for (const char* code : {"agendas_beside_chance", "ties_beside_chance"}) {
      CHECK(said(found, code).verdict == Verdict::unknown);
      CHECK(said(found, code).sentence.find("do not tell") != std::string::npos);
    }
  }

  TEST_CASE("where no side was asked, it says what leaders share") {
    NetworkBuilder b;
    for (const char* goal : {"a", "b"}) b.add(Goal{.id = b.id<Goal>(goal)});
    for (const char* leader : {"x", "y"}) {
      b.add(Leader{.id = b.id<Leader>(leader), .kind = Kind::individual});
      b.add(AgendaEntry{.leader = b.id<Leader>(leader), .goal = b.id<Goal>("a"), .priority = 0.5});
    }
    b.add(AgendaEntry{.leader = b.id<Leader>("x"), .goal = b.id<Goal>("b"), .priority = 0.5});
    const Report found = report(std::move(b).build());
    const Finding& agendas = said(found, "agendas_beside_chance");
    CHECK(
        agendas.sentence ==
        "Only 2 agendas are known: too few to say whether leaders care about the same things more "
        "than by chance.");
    CHECK(agendas.numbers ==
          "Two leaders share 50% of what they care about. Picking goals at random would give 50%.");
    CHECK(agendas.verdict == Verdict::unknown);
    CHECK(agendas.value.value == 0.5);
  }

  TEST_CASE("AFWI: the error is that of a prototype, and chance moves with the score") {
    const Report found = report(read(COALIGN_SOURCE "/examples/afwi.json"));
    const Finding& agendas = said(found, "agendas_beside_chance");
    REQUIRE(agendas.value.interval);
    // The prototype had 0.054 to 0.113, as far to either side; on the scale of shares there is more room above.
    const auto odds = [](double x) { return std::log(x / (1 - x)); };
    const double x = agendas.value.value, reach = (0.113 - 0.054) / 2 / (x * (1 - x));
    CHECK(odds(agendas.value.interval->low) == Approx(odds(x) - reach).epsilon(0.01));
    CHECK(odds(agendas.value.interval->high) == Approx(odds(x) + reach).epsilon(0.01));
    // Chance, 0.059, lies in this interval; but it falls and rises with the score, and always stays below it. Priorities
    // on random goals say the same: p = 0.001.
    REQUIRE(agendas.difference.interval);
    CHECK(agendas.difference.interval->low < 0);
    CHECK(agendas.verdict == Verdict::not_distinct);
    CHECK(agendas.certainty == Certainty::could_be_chance);
    CHECK(agendas.sentence ==
          "How far leaders want the same things could be chance: two of them share 8% of what they "
          "want.");
    CHECK(agendas.numbers ==
          "Two leaders share 8% (95%: 6% to 12%) of what they want. Picking goals at random would "
          "give 6%; the popular ones more often, 9%.");
    const Report clear = report(read(COALIGN_SOURCE "/examples/coalition.json"));
    CHECK(said(clear, "agendas_beside_chance").certainty == Certainty::clear);
    // Of 8 who commit anything, few tell how means follow priorities.
    const Finding& means = said(found, "means_beside_chance");
    CHECK(means.verdict == Verdict::not_distinct);
    CHECK(means.certainty == Certainty::could_be_chance);
    CHECK(means.sentence ==
          "How far means follow priorities could be chance: the two match by 20%.");
    // Ties may be higher for the very acts that agendas were read from.
    CHECK(said(found, "same_acts").opening == false);
  }

  TEST_CASE("an opening of five: what could be chance leaves first") {
    const Report found = report(read(COALIGN_SOURCE "/examples/coalition.json"));
    CHECK_FALSE(said(found, "means_beside_chance").opening);
    for (const char* code : {"agendas_beside_chance", "ties_beside_chance",
                             "leadership_beside_chance", "needs_covered", "most_contested_goal"}) {
      CHECK(said(found, code).opening);
    }
    CHECK(said(found, "response").sentence == "Of those who were asked, 92% answered.");
  }

  TEST_CASE("two camps that oppose one another are said, where they are more than chance") {
    const auto divided = [](std::size_t goals,
                            std::uint64_t seed) {  // 0: two camps, else each as it falls
      NetworkBuilder b;
      for (std::size_t g = 0; g < goals; ++g) {
        b.add(Goal{.id = b.id<Goal>("g" + std::to_string(g))});
      }
      testing::Random random(seed);
      for (std::size_t i = 0; i < 14; ++i) {
        const LeaderId leader = b.id<Leader>("l" + std::to_string(i));
        b.add(Leader{.id = leader, .kind = Kind::organization});
        for (std::uint32_t g = 0; g < goals; ++g) {
          const bool supports = seed > 0 ? random.unit() < 0.5 : i % 2 == 0;
          b.add(AgendaEntry{.leader = leader, .goal = GoalId{g}, .stance = supports ? 1.0 : -1.0});
        }
      }
      return report(std::move(b).build());
    };
    const Report two = divided(6, 0);
    const Finding& camps = said(two, "camps");
    CHECK(
        camps.sentence ==
        "It is clear that leaders fall into 2 camps that oppose one another, of 7 and 7 leaders.");
    CHECK(camps.opening);
    CHECK(camps.p.value < 0.01);
    CHECK(
        said(two, "most_contested_goal").sentence ==
        "In these answers, 6 goals lower agreement alike, such as “g0”: 7 leaders are against it.");
    const auto has_camps = [](const Report& found) {
      return std::any_of(found.findings.begin(), found.findings.end(),
                         [](const Finding& one) { return one.code == "camps"; });
    };
    int by_chance = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
      by_chance += has_camps(divided(6, seed)) ? 1 : 0;
    CHECK(by_chance <= 2);
    const Report one_goal = divided(1, 0);  // camps whatever chance does: it claims none
    CHECK_FALSE(has_camps(one_goal));
    for (const auto* test : {&one_goal.alignment.blocs.modularity_by_chance,
                             &one_goal.alignment.blocs.modularity_any_goal,
                             &one_goal.alignment.blocs.spread_by_chance}) {
      CHECK(test->p_greater.unknown == Reason::no_variation);
      CHECK(test->observed.value == doctest::Approx(test->mean.value));
    }
  }

  TEST_CASE("all who were asked is not all, where others were only named") {
    const auto response = [](Response of_third) {
      NetworkBuilder b;
      for (const std::string id : {"a", "b", "c"}) {
        b.add(Leader{.id = b.id<Leader>(id),
                     .kind = Kind::individual,
                     .response = id == "c" ? of_third : Response::answered});
      }
      return said(report(std::move(b).build()), "response").sentence;
    };
    CHECK(response(Response::answered) == "All who were asked answered.");
    CHECK(response(Response::not_asked) == "All 2 who were asked answered; 1 more was only named.");
  }

  TEST_CASE("leadership beside chance holds 0 where either interval does") {
    const Report found = report(read(COALIGN_SOURCE "/examples/coalition.json"));
    const Finding& one = said(found, "leadership_beside_chance");
    const leadership::BesideRandom& spread = found.leadership.distribution.effective;
    REQUIRE(one.difference.interval);
    const bool apart = spread.value.value < spread.random.interval->low &&
                       spread.value.interval->high < spread.random.value;
    CHECK((one.verdict == Verdict::below) == apart);
    CHECK(one.numbers.find("This counts 25 ties that mean leadership: trust.") !=
          std::string::npos);
  }

  TEST_CASE("of two leaders, it says that they are too few") {
    NetworkBuilder b;
    b.add(Goal{.id = b.id<Goal>("g")});
    for (const char* name : {"a", "b"}) {
      b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
      b.add(AgendaEntry{.leader = b.id<Leader>(name), .goal = b.id<Goal>("g"), .stance = 1});
    }
    const Report found = report(std::move(b).build());
    const Finding& agendas = said(found, "agendas_beside_chance");
    CHECK(agendas.verdict == Verdict::unknown);
    CHECK(agendas.sentence.find("Only 2 agendas are known: too few") == 0);
  }

  TEST_CASE("of any network: few, each with a sentence, verdicts as intervals have them") {
    for (std::uint64_t seed = 0; seed < testing::rounds(60); ++seed) {
      CAPTURE(seed);
      const Report found = report(testing::random_network(seed));
      CHECK(std::count_if(found.findings.begin(), found.findings.end(),
                          [](const Finding& one) { return one.opening; }) <= 5);
      for (const Finding& one : found.findings) {
        CHECK_FALSE(one.sentence.empty());
        CHECK(one.sentence.back() == '.');
        CHECK(one.sentence.find("nan") == std::string::npos);
        // The interval has the first word; what many tests, or the other chance, leave open could be chance.
        const Verdict by_interval = verdict_of(one.difference);
        CHECK((one.verdict == by_interval ||
               (one.verdict == Verdict::not_distinct && by_interval != Verdict::unknown)));
        if (one.verdict == Verdict::above || one.verdict == Verdict::below) {
          CHECK(one.p_together.value <= 0.05);
        }
        CHECK((one.certainty == Certainty::could_be_chance) ==
              (one.verdict == Verdict::not_distinct));
        if (one.difference.known()) {
          CHECK(one.difference.value == Approx(one.value.value - one.beside.value));
        }
      }
    }
  }
}

}  // namespace coalign
