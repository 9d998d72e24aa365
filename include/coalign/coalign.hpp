// SPDX-License-Identifier: MIT
#pragma once

/// The front door: everything that a user of the library includes. What `series` and `change` need beside
/// it, the descriptions of results, is in <coalign/analysis/describe.hpp>.

#include <coalign/analysis/agreement/esteban_ray.hpp>
#include <coalign/analysis/agreement/krippendorff.hpp>
#include <coalign/analysis/agreement/van_der_eijk.hpp>
#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/agendas/blocs.hpp>
#include <coalign/analysis/alignment/agendas/conversations.hpp>
#include <coalign/analysis/alignment/agendas/levels.hpp>
#include <coalign/analysis/alignment/agendas/pairs.hpp>
#include <coalign/analysis/alignment/agendas/similar_pairs.hpp>
#include <coalign/analysis/alignment/agendas/similarity.hpp>
#include <coalign/analysis/alignment/networks/advocacy.hpp>
#include <coalign/analysis/alignment/networks/along_ties.hpp>
#include <coalign/analysis/alignment/networks/ei.hpp>
#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/analysis/alignment/together.hpp>
#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/analysis/inference/qap.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/inference/theil_sen.hpp>
#include <coalign/analysis/knowledge/flow.hpp>
#include <coalign/analysis/knowledge/language.hpp>
#include <coalign/analysis/outcomes/over_time.hpp>
#include <coalign/analysis/outcomes/portfolio.hpp>
#include <coalign/analysis/outcomes/theory_of_change.hpp>
#include <coalign/analysis/qualities/profile.hpp>
#include <coalign/analysis/structure/assortativity.hpp>
#include <coalign/analysis/structure/betweenness.hpp>
#include <coalign/analysis/structure/brokerage.hpp>
#include <coalign/analysis/structure/cohesion.hpp>
#include <coalign/analysis/structure/communities.hpp>
#include <coalign/analysis/structure/components.hpp>
#include <coalign/analysis/structure/distances.hpp>
#include <coalign/analysis/structure/hierarchy.hpp>
#include <coalign/analysis/structure/holes.hpp>
#include <coalign/analysis/structure/key_players.hpp>
#include <coalign/analysis/structure/position.hpp>
#include <coalign/analysis/structure/spectral.hpp>
#include <coalign/analysis/time/change.hpp>
#include <coalign/analysis/time/series.hpp>
#include <coalign/analysis/time/trend.hpp>
#include <coalign/config.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/io/json.hpp>
#include <coalign/io/tables.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/edits.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/scopes.hpp>
#include <coalign/report/report.hpp>
#include <coalign/work.hpp>
