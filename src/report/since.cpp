// SPDX-License-Identifier: MIT
#include <coalign/report/since.hpp>

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI {

SinceSection changed_since(const Network& network, Date first, Date second,
                           const SinceOptions& options, const Work& work) {
  Parts parts(work, 3);
  SinceSection found;
  found.dates = {Date::on(first.last_day()), Date::on(second.last_day())};
  found.ties = ties_between(network, first, second, parts.next());
  LayerOptions layer = options.layer;
  layer.types.clear();
  for (std::uint32_t t = 0; t < found.ties.size(); ++t) {  // a cut keeps all types, in their order
    const TieTypeId type{t};
    const auto& asked = options.layer.types;
    const bool chosen = asked.empty() || std::find(asked.begin(), asked.end(), type) != asked.end();
    if (chosen && found.ties[t].twice) layer.types.push_back(type);
  }
  const Work of_ties = parts.next();
  if (!layer.types.empty()) {
    const auto cohesion = [&](const Network& at) {
      return structure::cohesion(at, {.layer = layer}, of_ties);
    };
    found.cohesion = change(network, cohesion, first, second, of_ties);
    found.cohesion.measure = "structure.cohesion";
  }
  found.answers = answers_between(network, first, second);
  const Work of_agendas = parts.next();
  if (found.answers.again != 0) {
    const auto agendas = [&](const Network& at) {
      return alignment::agendas(at, options.agendas, of_agendas);
    };
    found.agendas = change(network, agendas, first, second, of_agendas);
    found.agendas.measure = "alignment.agendas";
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI
