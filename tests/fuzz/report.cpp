// SPDX-License-Identifier: MIT
// Agendas and the report of any network, asked for in any way: every number is in its range or says
// why there is none. What begins as a document is read as one, other bytes are rows.
#include "fuzz/laws.hpp"
#include "fuzz/rows.hpp"

#include <nlohmann/json.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace coalign;
using fuzzing::ensure;

namespace {

constexpr double rounding = 1e-6;

void check(const Estimate& estimate, double low, double high) {
  if (!estimate.known()) {
    ensure(std::isnan(estimate.value), "an unknown number has no value");
  } else {
    ensure(estimate.value >= low - rounding && estimate.value <= high + rounding,
           "a number is in its range");
  }
}

template <class Part>
void check_parts(const Part& part) {
  check(part.score, -1, 1);
  check(part.agreement, -1, 1);
  check(part.overlap, 0, 1);
}

template <class Parts>
void check_split(const Parts& parts) {
  for (const auto& part : parts) {
    check_parts(part);
    ensure(part.portion >= -rounding && part.portion <= 1 + rounding, "a portion is in [0, 1]");
  }
}

void check(const alignment::Agendas& found) {
  check_parts(found);
  check_parts(found.through);
  check(found.influence_known, 0, 1);
  check(found.chance.agreement, 0, 1);
  check(found.chance.overlap, 0, 1);
  check_split(found.by_goal);
  check_split(found.by_kind);
  check_split(found.by_sector);
  check_split(found.by_leader);
  for (const auto& goal : found.by_goal) {
    check(goal.mean_stance, -1, 1);
    check(goal.sd_stance, 0, 1);
  }
  for (const auto& leader : found.by_leader) check(leader.without, -1, 1);
}

void check(const alignment::Networks& found) {
  for (const Estimate* part : {&found.score, &found.density, &found.unneeded}) check(*part, 0, 1);
  check(found.of_best, -std::numeric_limits<double>::infinity(), 1);
  for (const auto& part : found.by_goal) {
    check(part.score, 0, 1);
    check(part.connectedness, 0, 1);
  }
  for (const auto& part : found.by_kind) check(part.score, 0, 1), check(part.density, 0, 1);
  for (const auto& part : found.by_leader) check(part.score, 0, 1), check(part.without, 0, 1);
}

alignment::AgendasOptions options(fuzzing::Bytes& in, std::size_t leaders) {
  alignment::AgendasOptions asked;
  asked.silence = in.ConsumeBool() ? alignment::Silence::unknown : alignment::Silence::absent;
  asked.balance = in.ConsumeBool() ? alignment::Balance::leader : alignment::Balance::none;
  asked.through = in.ConsumeProbability<double>();
  while (in.ConsumeBool() && asked.weights.size() < leaders) {
    asked.weights.push_back(in.ConsumeIntegralInRange(0, 16) / 4.0);
  }
  if (!asked.weights.empty()) asked.weights.resize(leaders, 1);
  return asked;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzzing::Bytes in(data, size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto network = fuzzing::network_or_problems([&] {
    if (text.substr(0, 1) == "{") return read_json(text);
    return fuzzing::rows(in).build();
  });
  if (!network) return 0;
  const auto asked = options(in, network->size<Leader>());
  check(alignment::agendas(*network, asked));
  for (const auto order :
       {alignment::PairOrder::most_aligned, alignment::PairOrder::most_opposed}) {
    for (const auto& pair : alignment::pairs(*network, 5, order, asked)) check_parts(pair);
  }
  const Report found = report(*network, {.at = fuzzing::date(in)});
  check(found.alignment.agendas);
  check(found.alignment.networks);
  const outcomes::OverTime& goals = found.outcomes.over_time;
  for (const Estimate* share : {&goals.reached, &goals.in_time, &goals.improving, &goals.turned,
                                &goals.breakthrough, &goals.lasting}) {
    check(*share, 0, 1);
  }
  const outcomes::Portfolio& runs = found.outcomes.portfolio;
  for (const Estimate* chance : {&runs.any, &runs.any_lowest, &runs.any_highest}) {
    check(*chance, 0, 1);
  }
  ensure(nlohmann::json::accept(to_json(found)), "a report is JSON");
  return 0;
}
