// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Leaders who hold the same set, of whatever, and of whom all answered or none did: pairs of classes
/// stand for pairs of leaders.
struct SetClass {
  std::vector<std::uint32_t> set;      ///< in rising order
  std::vector<std::uint32_t> members;  ///< in the order in which they came
  bool answering = true;
};

/// At most this many classes are tried against one another: 20 million pairs of them.
inline constexpr std::size_t most_classes = 6'324;

/// Orders keys of classes. The `<` of vectors of integers is wrong with gcc 12's library on big-endian machines, where it
/// looks at a quarter of the bytes.
struct BySet {
  using Key = std::pair<bool, std::vector<std::uint32_t>>;
  [[nodiscard]] bool operator()(const Key& a, const Key& b) const {
    if (a.first != b.first) return b.first;
    return std::lexicographical_compare(a.second.begin(), a.second.end(), b.second.begin(),
                                        b.second.end());
  }
};

/// Leaders 0 ... n - 1 by the sets that `set_of(i)` gives, in the order in which they come; empty where
/// there would be more than `most_classes`. @complexity n log(classes), and as much for each of a set
template <class SetOf>
std::vector<SetClass> set_classes(const std::vector<bool>& answering, SetOf&& set_of) {
  std::vector<SetClass> classes;
  std::map<BySet::Key, std::size_t, BySet> number;
  for (std::uint32_t i = 0; i < answering.size(); ++i) {
    BySet::Key key{answering[i], set_of(i)};
    const auto [at, isnew] = number.emplace(std::move(key), classes.size());
    if (isnew) {
      if (classes.size() == most_classes) return {};
      classes.push_back({at->first.second, {}, answering[i]});
    }
    classes[at->second].members.push_back(i);
  }
  return classes;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
