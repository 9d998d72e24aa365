// SPDX-License-Identifier: MIT
#include "support/qualities_by_definition.hpp"
#include "support/random_history.hpp"
#include "support/random_network.hpp"

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/qualities/profile.describe.hpp>
#include <coalign/io/json.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/detail/append.hpp>

#include <doctest/doctest.h>

using namespace coalign;
using qualities::Profile;
using qualities::ProfileOptions;

namespace testing {

/// Every indicator by its name.
inline std::map<std::string, Estimate> indicators(const Profile& profile) {
  std::map<std::string, Estimate> found;
  each_field<Profile>([&]<std::size_t Q>() {
    const auto& quality = profile.*field_at<Profile, Q>.member;
    using Indicators = std::remove_cvref_t<decltype(quality.indicators)>;
    each_field<Indicators>([&]<std::size_t I>() {
      const std::string name =
          std::string(field_at<Profile, Q>.name) + '.' + std::string(field_at<Indicators, I>.name);
      found[name] = quality.indicators.*field_at<Indicators, I>.member;
    });
  });
  return found;
}

inline std::map<std::string, std::optional<double>> by_definition(const SlowQualities& slow) {
  return {{"dissatisfaction.ambition", slow.ambition()},
          {"dissatisfaction.acted_on", slow.acted_on()},
          {"dissatisfaction.mix", slow.mix()},
          {"risk.intentional", slow.intentional()},
          {"risk.aimed", slow.aimed()},
          {"risk.evenness", slow.spread()},
          {"learning.candour", slow.candour()},
          {"learning.recorded", slow.recorded()},
          {"learning.passed_on", slow.passed_on()},
          {"learning.used", slow.used()},
          {"learning.prompt", slow.prompt()},
          {"outcomes.measurable", slow.measurable()},
          {"outcomes.connected", slow.connected()},
          {"outcomes.funded", slow.carried()},
          {"outcomes.observed", slow.observed()},
          {"outcomes.progress", slow.progress()},
          {"outcomes.decided", slow.decided()},
          {"sharing.reach", slow.reach()},
          {"sharing.reciprocity", slow.reciprocity()},
          {"sharing.candid", slow.candid()},
          {"sharing.common_language", slow.common_language()},
          {"sharing.continuity", slow.continuity()}};
}

/// Those of a whole network, of one leader, or of one goal.
inline void check_by_definition(const Network& network, const ProfileOptions& options,
                                std::map<std::string, int>& known) {
  SlowQualities slow(network);
  if (options.leader.known()) slow.leader = options.leader;
  if (options.goal.known()) slow.goal = options.goal;
  const Profile profile = qualities::profile(network, options);
  const auto found = indicators(profile);
  for (const auto& named : by_definition(slow)) {
    const auto& name = named.first;
    const auto& wanted = named.second;
    CAPTURE(name);
    const Estimate& indicator = found.at(name);
    CAPTURE(word(indicator.unknown));
    REQUIRE(indicator.known() == wanted.has_value());
    if (!wanted) continue;
    ++known[name];
    CHECK(std::abs(indicator.value - *wanted) < 1e-12);
    CHECK(indicator.evidence > 0);
    if (indicator.interval) {
      CHECK(indicator.interval->low <= indicator.value);
      CHECK(indicator.value <= indicator.interval->high);
    }
  }
  CHECK(profile.sharing.tied_language.known() == slow.tied_language().has_value());
  if (const auto tied = slow.tied_language()) {
    CHECK(std::abs(profile.sharing.tied_language.value - *tied) < 1e-12);
  }
}

inline std::string as_json(const Profile& profile) {
  std::string out;
  coalign::detail::append_result(out, profile.network, profile);
  return out;
}

}  // namespace testing

TEST_CASE("qualities: nothing is known of nothing") {
  const Profile nothing = qualities::profile(Network{});
  for (const auto& named : testing::indicators(nothing)) {
    const auto& name = named.first;
    const auto& indicator = named.second;
    CAPTURE(name);
    CHECK(!indicator.known());
  }
  CHECK(nothing.risk.score.unknown == Reason::too_few);
  CHECK(!nothing.risk.thin);
  CHECK(nothing.outcomes.as_of.open());
}

TEST_CASE("qualities: every indicator is what its definition says, over random histories") {
  std::map<std::string, int> known;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::RandomHistory(random).build();
    ProfileOptions options;
    options.mix = qualities::EvidenceMix{5, 3, 2};
    testing::check_by_definition(network, options, known);
    options.leader = LeaderId{static_cast<std::uint32_t>(random.below(network.size<Leader>()))};
    testing::check_by_definition(network, options, known);
    options.leader = {};
    options.goal = GoalId{static_cast<std::uint32_t>(random.below(network.size<Goal>()))};
    testing::check_by_definition(network, options, known);
  }
  CHECK(known.size() == 22);
  for (const auto& named : known) {
    const auto& name = named.first;
    const auto& times = named.second;
    CAPTURE(name);
    CHECK(times > 100);
  }
}

TEST_CASE("qualities: the rows behind an indicator add up to it") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::RandomHistory(random).build();
    ProfileOptions options;
    options.mix = qualities::EvidenceMix{1, 1, 1};
    for (const auto& named : testing::indicators(qualities::profile(network, options))) {
      const auto& name = named.first;
      const auto& indicator = named.second;
      CAPTURE(name);
      const auto rows = qualities::rows(network, name, options);
      if (!indicator.known()) continue;
      double sum = 0, portions = 0;
      for (const auto& row : rows) {
        sum += row.portion * row.part;
        portions += row.portion;
        CHECK((row.part >= 0 && row.part <= 1));
        CHECK(!row.ids.empty());
      }
      CHECK(std::abs(portions - 1) < 1e-12);
      const bool compares = name == "dissatisfaction.mix" || name == "risk.evenness";
      if (compares || name == "sharing.candid") continue;
      CHECK(rows.size() == indicator.evidence);
      CHECK(std::abs(sum - indicator.value) < 1e-12);
    }
  }
}

TEST_CASE("qualities: neither order nor names matter, nor how many threads, nor what is beside") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    testing::RandomHistory history(random);
    const Network network = history.build();
    const Profile before = qualities::profile(network);
    CHECK(testing::as_json(qualities::profile(network, {}, {.threads = 3})) ==
          testing::as_json(before));
    const Network other = history.build("another ", &random);
    const auto after = testing::indicators(qualities::profile(other));
    for (const auto& named : testing::indicators(before)) {
      const auto& name = named.first;
      const auto& indicator = named.second;
      CAPTURE(name);
      CHECK(after.at(name).unknown == indicator.unknown);
      CHECK(after.at(name).evidence == indicator.evidence);
      if (indicator.known()) CHECK(std::abs(after.at(name).value - indicator.value) < 1e-12);
    }
    history.add_unrelated();
    CHECK(testing::as_json(qualities::profile(history.build())) == testing::as_json(before));
  }
}

TEST_CASE("qualities: a score is the mean of what is known, as it is weighted") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::RandomHistory(random).build();
    ProfileOptions options;
    if (random.chance(0.5)) options.weights = {{"outcomes.progress", 2}, {"outcomes.funded", 0}};
    const Profile profile = qualities::profile(network, options);
    const auto& its = profile.outcomes.indicators;
    double sum = 0, weights = 0;
    std::uint64_t evidence = 0;
    int known = 0;
    const bool weighted = !options.weights.empty();
    for (const auto& [indicator, weight] : {std::pair(its.measurable, 1.0),
                                            {its.connected, 1.0},
                                            {its.funded, weighted ? 0.0 : 1.0},
                                            {its.observed, 1.0},
                                            {its.progress, weighted ? 2.0 : 1.0},
                                            {its.decided, 1.0}}) {
      if (!indicator.known() || weight == 0) continue;
      sum += weight * indicator.value;
      weights += weight;
      evidence += indicator.evidence;
      ++known;
    }
    CHECK(profile.outcomes.score.known() == (known >= 2));
    if (known < 2) continue;
    CHECK(std::abs(profile.outcomes.score.value - sum / weights) < 1e-12);
    CHECK(profile.outcomes.score.evidence == evidence);
    CHECK(profile.outcomes.thin == (evidence < 5));
  }
}

TEST_CASE("qualities: what was first known after a day is forgotten") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::RandomHistory(random).build();
    const Date day = *Date::of(2021, 6);
    ProfileOptions options;
    options.as_of = day;
    const Profile found = qualities::profile(network, options);
    CHECK(found.network == network.between({}, day));
    CHECK(found.outcomes.as_of == *Date::of(2021, 6, 30));
    testing::SlowQualities slow(found.network);
    slow.as_of = day.last_day();
    for (const auto& named : testing::by_definition(slow)) {
      const auto& name = named.first;
      const auto& wanted = named.second;
      if (name == "dissatisfaction.mix") continue;
      CAPTURE(name);
      const Estimate indicator = testing::indicators(found).at(name);
      REQUIRE(indicator.known() == wanted.has_value());
      if (wanted) CHECK(std::abs(indicator.value - *wanted) < 1e-12);
    }
  }
}

TEST_CASE("qualities: options out of range") {
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("ann"), .kind = Kind::individual, .since = *Date::of(2020)});
  b.add(Goal{.id = b.id<Goal>("goal")});
  const Network network = std::move(b).build();
  ProfileOptions both, later, period, weights, mix, none;
  both.leader = LeaderId{0};
  both.goal = GoalId{0};
  later.leader = LeaderId{0};
  later.as_of = *Date::of(2019);
  period.as_of = period.first = *Date::of(2020);
  weights.weights = {{"risk.reach", 1}};
  mix.mix = qualities::EvidenceMix{};
  none.lessons = 0;
  for (const ProfileOptions& options : {both, later, period, weights, mix, none}) {
    CHECK_THROWS_AS((void)qualities::profile(network, options), BadArgument);
  }
  CHECK_THROWS_WITH_AS((void)qualities::rows(network, "reach"),
                       doctest::Contains("\"reach\" is no indicator; they are "), BadArgument);
}

TEST_CASE("qualities: whatever numbers a network holds, an indicator is in [0, 1] or unknown") {
  int known = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_network(seed, 2 + seed % 12);
    ProfileOptions options;
    options.mix = qualities::EvidenceMix{1, 2, 3};
    if (seed % 2 == 0) options.leader = LeaderId{0};
    const Profile profile = qualities::profile(network, options);
    for (const auto& named : testing::indicators(profile)) {
      const Estimate& indicator = named.second;
      if (!indicator.known()) continue;
      ++known;
      CHECK((indicator.value >= 0 && indicator.value <= 1));
    }
    if (profile.dissatisfaction.stretch.known()) {
      CHECK(std::isfinite(profile.dissatisfaction.stretch.value));
    }
  }
  CHECK(known > 2000);
}

TEST_CASE("qualities: means over things are jackknifed over the rows behind them") {
  const Network network = read(COALIGN_SOURCE "/examples/coalition.json");
  const Profile profile = qualities::profile(network);
  const std::pair<const char*, Estimate> means[]{
      {"dissatisfaction.ambition", profile.dissatisfaction.indicators.ambition},
      {"outcomes.progress", profile.outcomes.indicators.progress}};
  for (const auto& mean : means) {
    const std::string name = mean.first;
    const Estimate& indicator = mean.second;
    CAPTURE(name);
    const auto rows = qualities::rows(network, name);
    REQUIRE(rows.size() == indicator.evidence);
    std::vector<double> without;
    for (std::size_t k = 0; k < rows.size(); ++k) {
      double sum = 0, whole = 0;
      for (std::size_t other = 0; other < rows.size(); ++other) {
        if (other == k) continue;
        sum += rows[other].portion * rows[other].part;
        whole += rows[other].portion;
      }
      without.push_back(sum / whole);
    }
    const auto expected = inference::jackknife(indicator.value, without, {0, 1});
    REQUIRE(expected);
    REQUIRE(indicator.interval);
    CHECK(indicator.interval->low == doctest::Approx(expected->low));
    CHECK(indicator.interval->high == doctest::Approx(expected->high));
  }
}
