// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/report/asked.describe.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/detail/analysis.hpp>

#include <tuple>

namespace coalign::inline COALIGN_ABI {

/// Every analysis with its options: the one list that bindings, the C interface and `analyse` know.
inline constexpr Fields all_analyses{
    analysis<alignment::AdvocacyOptions>("alignment.advocacy_coalition",
                                         [](const Network& n, const auto& o, const Work& w) {
                                           return alignment::advocacy_coalition(n, o, w);
                                         }),
    analysis<asked::Agendas>("alignment.agendas",
                             [](const Network& n, const asked::Agendas& o, const Work& w) {
                               alignment::AgendasOptions how = o.agendas;
                               how.intervals = o.intervals;
                               return alignment::agendas(n, how, w);
                             }),
    analysis<alignment::AgendasByChanceOptions>("alignment.agendas_by_chance",
                                                [](const Network& n, const auto& o, const Work& w) {
                                                  return alignment::agendas_by_chance(n, o, w);
                                                }),
    analysis<alignment::AgendasResampledOptions>(
        "alignment.agendas_resampled",
        [](const Network& n, const auto& o, const Work& w) {
          return alignment::agendas_resampled(n, o, w);
        }),
    analysis<alignment::AlongTiesOptions>("alignment.along_ties",
                                          [](const Network& n, const auto& o, const Work& w) {
                                            return alignment::along_ties(n, o, w);
                                          }),
    analysis<asked::Blocs>("alignment.blocs",
                           [](const Network& n, const asked::Blocs& o, const Work& w) {
                             return alignment::blocs(n, o.blocs, o.agendas, w);
                           }),
    analysis<asked::Conversations>("alignment.conversations",
                                   [](const Network& n, const auto& o, const Work& w) {
                                     return alignment::conversations(n, o.top, w);
                                   }),
    analysis<asked::EiIndex>("alignment.ei_index",
                             [](const Network& n, const asked::EiIndex& o, const Work& w) {
                               return alignment::ei_index(n, o.by, o.ties, w);
                             }),
    analysis<asked::Gaps>(
        "alignment.gaps",
        [](const Network& n, const asked::Gaps& o, const Work& w) {
          return alignment::gaps(n, o.top, {o.layer, o.through, o.reach, o.decay}, w);
        }),
    analysis<alignment::GroupPrioritiesOptions>("alignment.group_priorities",
                                                [](const Network& n, const auto& o, const Work& w) {
                                                  return alignment::group_priorities(n, o, w);
                                                }),
    analysis<alignment::HeatMapOptions>("alignment.heat_map",
                                        [](const Network& n, const auto& o, const Work& w) {
                                          return alignment::heat_map(n, o, w);
                                        }),
    analysis<alignment::ImputedOptions>(
        "alignment.imputed",
        [](const Network& n, const auto& o, const Work& w) { return alignment::imputed(n, o, w); }),
    analysis<alignment::LevelsOptions>(
        "alignment.levels",
        [](const Network& n, const auto& o, const Work& w) { return alignment::levels(n, o, w); }),
    analysis<alignment::NetworksOptions>("alignment.networks",
                                         [](const Network& n, const auto& o, const Work& w) {
                                           return alignment::networks(n, o, w);
                                         }),
    analysis<alignment::NetworksByChanceOptions>(
        "alignment.networks_by_chance",
        [](const Network& n, const auto& o, const Work& w) {
          return alignment::networks_by_chance(n, o, w);
        }),
    analysis<asked::Pairs>("alignment.pairs",
                           [](const Network& n, const asked::Pairs& o, const Work& w) {
                             return alignment::similar_pairs(n, o.top, o.order, o.similarity,
                                                             o.agendas, w);
                           }),
    analysis<alignment::RatingNoiseOptions>("alignment.rating_noise",
                                            [](const Network& n, const auto& o, const Work& w) {
                                              return alignment::rating_noise(n, o, w);
                                            }),
    analysis<alignment::ResourcesOptions>("alignment.resources",
                                          [](const Network& n, const auto& o, const Work& w) {
                                            return alignment::resources(n, o, w);
                                          }),
    analysis<asked::Similarity>("alignment.similarity",
                                [](const Network& n, const asked::Similarity& o, const Work& w) {
                                  return alignment::similarity(n, o.similarity, o.agendas, w);
                                }),
    analysis<asked::Together>("alignment.together",
                              [](const Network& n, const asked::Together& o, const Work& w) {
                                return alignment::together(n, {o.layer, o.through}, w);
                              }),
    analysis<alignment::UnansweredOptions>("alignment.unanswered",
                                           [](const Network& n, const auto& o, const Work& w) {
                                             return alignment::unanswered(n, o, w);
                                           }),
    analysis<asked::Nothing>("knowledge.flow", [](const Network& n, const auto&,
                                                  const Work& w) { return knowledge::flow(n, w); }),
    analysis<asked::Ties>("knowledge.language",
                          [](const Network& n, const auto& o, const Work& w) {
                            return knowledge::language(n, o, w);
                          }),
    analysis<asked::Ties>("leadership.continuity",
                          [](const Network& n, const asked::Ties& o, const Work& w) {
                            return leadership::continuity(n, {o}, w);
                          }),
    analysis<leadership::DistributionOptions>("leadership.distribution",
                                              [](const Network& n, const auto& o, const Work& w) {
                                                return leadership::distribution(n, o, w);
                                              }),
    analysis<asked::Resilience>("leadership.resilience",
                                [](const Network& n, const asked::Resilience& o, const Work& w) {
                                  return leadership::resilience(n, {o.ties, o.leaving}, w);
                                }),
    analysis<outcomes::OverTimeOptions>("outcomes.over_time",
                                        [](const Network& n, const auto& o, const Work& w) {
                                          return outcomes::over_time(n, o, w);
                                        }),
    analysis<outcomes::PlanOptions>(
        "outcomes.plan",
        [](const Network& n, const auto& o, const Work& w) { return outcomes::plan(n, o, w); }),
    analysis<outcomes::PortfolioOptions>("outcomes.portfolio",
                                         [](const Network& n, const auto& o, const Work& w) {
                                           return outcomes::portfolio(n, o, w);
                                         }),
    analysis<asked::Nothing>("outcomes.theory_of_change",
                             [](const Network& n, const auto&, const Work& w) {
                               return outcomes::theory_of_change(n, w);
                             }),
    analysis<qualities::ProfileOptions>(
        "qualities.profile",
        [](const Network& n, const auto& o, const Work& w) { return qualities::profile(n, o, w); }),
    analysis<asked::ProfileRows>("qualities.rows",
                                 [](const Network& n, const asked::ProfileRows& o, const Work& w) {
                                   return qualities::rows(n, o.indicator, o.profile, w);
                                 }),
    analysis<structure::CohesionOptions>("structure.cohesion",
                                         [](const Network& n, const auto& o, const Work& w) {
                                           return structure::cohesion(n, o, w);
                                         }),
    analysis<structure::CorePeripheryOptions>("structure.core_periphery",
                                              [](const Network& n, const auto& o, const Work& w) {
                                                return structure::core_periphery(n, o, w);
                                              }),
    analysis<asked::Positions>(
        "structure.positions",
        [](const Network& n, const asked::Positions& o, const Work& w) {
          return structure::positions(n, {o.layer, 0, o.seed, o.trust, o.value}, w);
        }),
};

}  // namespace coalign::inline COALIGN_ABI
