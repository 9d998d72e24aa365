// SPDX-License-Identifier: MIT
#pragma once

/// The descriptions of all that analyses return, for `series`, `change` and whoever goes through results
/// field by field. Beside the front door, not in it: they take four times as long to compile.

#include <coalign/analysis/agreement/level.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas_by_chance.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas_resampled.describe.hpp>
#include <coalign/analysis/alignment/agendas/blocs.describe.hpp>
#include <coalign/analysis/alignment/agendas/common_agenda.describe.hpp>
#include <coalign/analysis/alignment/agendas/group_priorities.describe.hpp>
#include <coalign/analysis/alignment/agendas/heat_map.describe.hpp>
#include <coalign/analysis/alignment/agendas/imputed.describe.hpp>
#include <coalign/analysis/alignment/agendas/levels.describe.hpp>
#include <coalign/analysis/alignment/agendas/pairs.describe.hpp>
#include <coalign/analysis/alignment/agendas/rating_noise.describe.hpp>
#include <coalign/analysis/alignment/agendas/similarity.describe.hpp>
#include <coalign/analysis/alignment/agendas/unanswered.describe.hpp>
#include <coalign/analysis/alignment/networks/advocacy.describe.hpp>
#include <coalign/analysis/alignment/networks/along_ties.describe.hpp>
#include <coalign/analysis/alignment/networks/ei.describe.hpp>
#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/alignment/networks/networks_by_chance.describe.hpp>
#include <coalign/analysis/alignment/resources/resources.describe.hpp>
#include <coalign/analysis/alignment/together.describe.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>
#include <coalign/analysis/inference/theil_sen.describe.hpp>
#include <coalign/analysis/knowledge/flow.describe.hpp>
#include <coalign/analysis/knowledge/language.describe.hpp>
#include <coalign/analysis/leadership/continuity.describe.hpp>
#include <coalign/analysis/leadership/distribution.describe.hpp>
#include <coalign/analysis/leadership/resilience.describe.hpp>
#include <coalign/analysis/outcomes/over_time.describe.hpp>
#include <coalign/analysis/outcomes/plan.describe.hpp>
#include <coalign/analysis/outcomes/portfolio.describe.hpp>
#include <coalign/analysis/outcomes/theory_of_change.describe.hpp>
#include <coalign/analysis/qualities/profile.describe.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/structure/hierarchy.describe.hpp>
#include <coalign/analysis/structure/positions.describe.hpp>
#include <coalign/analysis/time/change.describe.hpp>
#include <coalign/analysis/time/resampled.describe.hpp>
#include <coalign/analysis/time/ties_between.describe.hpp>
