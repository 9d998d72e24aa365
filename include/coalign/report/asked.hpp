// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/agendas/blocs.hpp>
#include <coalign/analysis/alignment/agendas/conversations.hpp>
#include <coalign/analysis/alignment/agendas/pairs.hpp>
#include <coalign/analysis/alignment/agendas/similar_pairs.hpp>
#include <coalign/analysis/alignment/agendas/similarity.hpp>
#include <coalign/analysis/alignment/networks/ei.hpp>
#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/analysis/leadership/resilience.hpp>
#include <coalign/analysis/qualities/profile.hpp>
#include <coalign/analysis/structure/positions.hpp>
#include <coalign/graph/layer.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What is asked of an analysis beside the network, where that is more than one struct of options.
namespace asked {

struct Nothing {};
/// Of ties that only count, whatever they weigh.
struct Ties {
  std::vector<TieTypeId> types;
  bool memberships = false, initiatives = false, commitments = false;

  operator LayerOptions() const {  // NOLINT: that is what they are
    LayerOptions layer;
    layer.types = types;
    layer.memberships = memberships;
    layer.initiatives = initiatives;
    layer.commitments = commitments;
    return layer;
  }
};
struct Resilience {
  Ties ties;
  std::size_t leaving = leadership::ResilienceOptions{}.leaving;
};
struct Positions {
  LayerOptions layer;
  std::uint64_t seed = structure::PositionsOptions{}.seed;
  std::vector<TieTypeId> trust = {}, value = {};
};
struct Agendas {
  alignment::AgendasOptions agendas;
  bool intervals = alignment::AgendasOptions{}.intervals;
};
struct Blocs {
  alignment::BlocsOptions blocs;
  alignment::AgendasOptions agendas;
};
struct Conversations {
  std::size_t top = 10;
};
struct EiIndex {
  std::string by = "kind";
  alignment::EiOptions ties;
};
struct Gaps {
  std::size_t top = 10;
  LayerOptions layer;
  double through = alignment::NetworksOptions{}.through;
  std::size_t reach = alignment::NetworksOptions{}.reach;
  double decay = alignment::NetworksOptions{}.decay;
};
struct Together {
  LayerOptions layer;
  double through = alignment::NetworksOptions{}.through;
};
struct Pairs {
  std::size_t top = 10;
  alignment::PairOrder order = alignment::PairOrder::most_aligned;
  alignment::SimilarityOptions similarity;
  alignment::AgendasOptions agendas;
};
struct ProfileRows {
  std::string indicator;
  qualities::ProfileOptions profile;
};
struct Similarity {
  alignment::SimilarityOptions similarity;
  alignment::AgendasOptions agendas;
};

}  // namespace asked

}  // namespace coalign::inline COALIGN_ABI
