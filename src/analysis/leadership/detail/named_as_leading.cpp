// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/detail/named_as_leading.hpp>

#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::leadership::detail {

NamedAsLeading named_as_leading(const Facts& facts, const std::vector<TieTypeId>& types,
                                Several several, const Work& work) {
  const Network& network = facts.network();
  const auto means = network.column(&TieType::means);
  const auto leads = network.column(&TieType::leads);
  NamedAsLeading found;
  found.types = types;
  if (types.empty()) {
    for (std::uint32_t t = 0; t < means.size(); ++t) {
      if (means[t] == Means::leadership) found.types.push_back(TieTypeId{t});
    }
    found.stated = !found.types.empty();
    for (std::uint32_t t = 0; !found.stated && t < means.size(); ++t) {
      found.types.push_back(TieTypeId{t});
    }
  }
  found.answered = facts.answered();
  found.answering =
      static_cast<std::size_t>(std::count(found.answered.begin(), found.answered.end(), true));

  LayerOptions towards, from;
  towards.several = from.several = several;
  for (const TieTypeId type : found.types) {
    (leads[type.index()] == End::from ? from : towards).types.push_back(type);
  }
  towards.ties = !towards.types.empty();
  from.ties = !from.types.empty();
  const LayerView whole = strongest_of(LayerView(facts.layer(towards, work)),
                                       LayerView(facts.layer(from, work)).reversed());
  found.layer = rows_of_some(whole, found.answered);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership::detail
