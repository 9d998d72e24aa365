// SPDX-License-Identifier: MIT
#pragma once

/// The descriptions of all that analyses return, for `series`, `change` and whoever goes through results
/// field by field. Beside the front door, not in it: they take four times as long to compile.

#include <coalign/analysis/agreement/describe/level.hpp>
#include <coalign/analysis/alignment/describe/advocacy.hpp>
#include <coalign/analysis/alignment/describe/agendas.hpp>
#include <coalign/analysis/alignment/describe/along_ties.hpp>
#include <coalign/analysis/alignment/describe/blocs.hpp>
#include <coalign/analysis/alignment/describe/common_agenda.hpp>
#include <coalign/analysis/alignment/describe/ei.hpp>
#include <coalign/analysis/alignment/describe/levels.hpp>
#include <coalign/analysis/alignment/describe/networks.hpp>
#include <coalign/analysis/alignment/describe/pairs.hpp>
#include <coalign/analysis/alignment/describe/resources.hpp>
#include <coalign/analysis/alignment/describe/similarity.hpp>
#include <coalign/analysis/alignment/describe/together.hpp>
#include <coalign/analysis/inference/describe/permutation.hpp>
#include <coalign/analysis/inference/describe/theil_sen.hpp>
#include <coalign/analysis/knowledge/describe/flow.hpp>
#include <coalign/analysis/knowledge/describe/language.hpp>
#include <coalign/analysis/outcomes/describe/over_time.hpp>
#include <coalign/analysis/outcomes/describe/portfolio.hpp>
#include <coalign/analysis/outcomes/describe/theory_of_change.hpp>
#include <coalign/analysis/qualities/describe/profile.hpp>
#include <coalign/analysis/structure/describe/cohesion.hpp>
#include <coalign/analysis/time/describe/change.hpp>
