// SPDX-License-Identifier: MIT
#include <coalign/report/detail/rating_types.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

inline bool says_any(const std::string& id, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return id.find(word) != std::string::npos; });
}

/// By type, whether its ties differ in strength: yes or no is no rating.
inline std::vector<bool> types_with_a_scale(const Network& network) {
  const auto type = network.column(&Tie::type);
  const auto weight = network.column(&Tie::weight);
  std::vector<double> first(network.size<TieType>(), not_given);
  std::vector<bool> found(first.size(), false);
  for (std::size_t k = 0; k < type.size(); ++k) {
    const std::size_t t = type[k].index();
    if (std::isnan(weight[k])) continue;
    if (std::isnan(first[t])) first[t] = weight[k];
    if (weight[k] != first[t]) found[t] = true;
  }
  return found;
}

inline std::vector<TieTypeId> types_that_say(const Network& network,
                                             std::span<const std::string_view> words) {
  // The other way round.
  constexpr std::array<std::string_view, 5> turned{"distrust", "mistrust", "not ", "lack",
                                                   "unreliab"};
  const auto scale = types_with_a_scale(network);
  std::vector<TieTypeId> found;
  for (std::uint32_t t = 0; t < scale.size(); ++t) {
    std::string id(network.key(TieTypeId{t}));
    for (char& c : id) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    if (scale[t] && says_any(id, words) && !says_any(id, turned)) found.push_back(TieTypeId{t});
  }
  return found;
}

std::vector<TieTypeId> types_that_rate_trust(const Network& network) {
  constexpr std::array<std::string_view, 5> words{"trust", "reliab", "mission", "openness",
                                                  "open to"};
  return types_that_say(network, words);
}

std::vector<TieTypeId> types_that_rate_value(const Network& network) {
  constexpr std::array<std::string_view, 4> words{"value", "power", "involvement",
                                                  "resource contribution"};
  return types_that_say(network, words);
}

}  // namespace coalign::inline COALIGN_ABI::detail
