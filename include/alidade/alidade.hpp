// SPDX-License-Identifier: MIT
#pragma once

/// The front door: everything that a user of the library includes.

#include <alidade/analysis/agreement/esteban_ray.hpp>
#include <alidade/analysis/agreement/krippendorff.hpp>
#include <alidade/analysis/agreement/van_der_eijk.hpp>
#include <alidade/analysis/alignment/advocacy.hpp>
#include <alidade/analysis/alignment/agendas.hpp>
#include <alidade/analysis/alignment/along_ties.hpp>
#include <alidade/analysis/alignment/blocs.hpp>
#include <alidade/analysis/alignment/conversations.hpp>
#include <alidade/analysis/alignment/ei.hpp>
#include <alidade/analysis/alignment/levels.hpp>
#include <alidade/analysis/alignment/networks.hpp>
#include <alidade/analysis/alignment/pairs.hpp>
#include <alidade/analysis/alignment/resources.hpp>
#include <alidade/analysis/alignment/similar_pairs.hpp>
#include <alidade/analysis/alignment/similarity.hpp>
#include <alidade/analysis/alignment/together.hpp>
#include <alidade/analysis/inference/permutation.hpp>
#include <alidade/analysis/inference/qap.hpp>
#include <alidade/analysis/inference/random.hpp>
#include <alidade/analysis/inference/theil_sen.hpp>
#include <alidade/analysis/knowledge/flow.hpp>
#include <alidade/analysis/knowledge/language.hpp>
#include <alidade/analysis/outcomes/over_time.hpp>
#include <alidade/analysis/outcomes/portfolio.hpp>
#include <alidade/analysis/outcomes/theory_of_change.hpp>
#include <alidade/analysis/qualities/profile.hpp>
#include <alidade/analysis/structure/cohesion.hpp>
#include <alidade/analysis/time/change.hpp>
#include <alidade/analysis/time/series.hpp>
#include <alidade/analysis/time/trend.hpp>
#include <alidade/config.hpp>
#include <alidade/graph/layer.hpp>
#include <alidade/io/json.hpp>
#include <alidade/io/tables.hpp>
#include <alidade/model/builder.hpp>
#include <alidade/model/edits.hpp>
#include <alidade/model/network.hpp>
#include <alidade/model/scopes.hpp>
#include <alidade/report/report.hpp>
#include <alidade/work.hpp>
