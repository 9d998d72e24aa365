// SPDX-License-Identifier: MIT
#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/detail/instantiate.hpp>
#include <coalign/model/detail/numbers.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace coalign::inline COALIGN_ABI::detail {

/// A tie without a weight counts 1 where no tie of its type has one, and the type has no max, or states 1, as boxes do.
/// Else strength was asked for, perhaps of ties that are left out by now: of a tie without a weight it is unknown. So
/// it is where the max was taken from weights: boxes are written with theirs. A stated max of 1 on which strength was
/// asked is marked, so that a cut which leaves no weight is not taken for boxes when it is edited or read again.
void Assembly::fill_weights() {
  if (!slot<Tie>().own) return;
  const auto& ties = slot<Tie>().table();
  const auto& types = slot<TieType>().table();
  std::vector<bool> asked(types.size());
  for (std::size_t t = 0; t < asked.size(); ++t) {
    const double max = types.of<&TieType::max>()[t];
    const bool open = types.of<&TieType::max_from_ties>()[t] == Truth::unknown;
    asked[t] = !std::isnan(max) && !(open && max == 1);
  }
  std::vector<bool> parts(types.size()), blank(types.size()), weighed(types.size());
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const TieTypeId type = ties.of<&Tie::type>()[i];
    if (!type.known()) continue;
    const double weight = ties.of<&Tie::weight>()[i];
    const bool none = std::isnan(weight);
    (none ? blank : weighed)[type.index()] = true;
    if (!none && weight != 1) parts[type.index()] = true;
  }
  for (std::size_t t = 0; t < asked.size(); ++t) {
    if (weighed[t]) asked[t] = true;
    if (types.of<&TieType::max>()[t] != 1 || !(parts[t] || (blank[t] && weighed[t]))) continue;
    if (types.of<&TieType::max_from_ties>()[t] != Truth::unknown) continue;
    slot<TieType>().touch().of<&TieType::max_from_ties>().set(t, Truth::no);
  }
  const auto filled = [](double weight) { return std::isnan(weight) ? 1 : weight; };
  if (std::find(asked.begin(), asked.end(), true) == asked.end()) {
    return slot<Tie>().touch().of<&Tie::weight>().transform(filled);
  }
  const bool said = std::any_of(notes.begin(), notes.end(),
                                [](const Note& one) { return one.what == "unknown_strength"; });
  const auto& names = slot<Leader>().table().keys;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const Tie tie = ties.row(i);
    if (!std::isnan(tie.weight)) continue;
    if (!tie.type.known() || !asked[tie.type.index()]) {
      slot<Tie>().touch().of<&Tie::weight>().set(i, 1);
    } else if (!said && tie.from.known() && tie.to.known()) {
      note("unknown_strength", "ties",
           "no weight is given, where others of the type have one or its max is stated: they are "
           "ties of unknown strength",
           std::string(names[tie.from.value]) + " → " + std::string(names[tie.to.value]));
    }
  }
}

/// Numbers that stand apart from a small scale as codes for no answer do: 98 beside 1 to 4, 9 beside 1 to 5.
inline std::vector<double> codes_among(std::vector<double> weights) {
  constexpr std::array known{66, 77, 88, 96, 97, 98, 99, 777, 888, 997, 998, 999, 9999};
  constexpr double largest_scale = 10, small_scale = 5;
  std::sort(weights.begin(), weights.end());
  std::vector<double> codes, rest, small;
  for (const double weight : weights) {
    if (weight != std::floor(weight)) return {};
    const bool code = std::find(known.begin(), known.end(), weight) != known.end();
    (code ? codes : weight == 8 || weight == 9 ? small : rest).push_back(weight);
  }
  if (rest.empty() || rest.back() > small_scale || small.empty() || small[0] <= rest.back() + 2) {
    rest.insert(rest.end(), small.begin(), small.end());
  } else {
    codes.insert(codes.begin(), small.begin(), small.end());
  }
  const bool scale = !rest.empty() && *std::max_element(rest.begin(), rest.end()) <= largest_scale;
  return scale ? codes : std::vector<double>{};
}

/// Says where weights hold what codes for no answer look like, and the type does not state how far its scale goes.
void Assembly::note_codes() {
  if (!slot<Tie>().own) return;
  constexpr std::size_t most_answers = 20;  // of a scale and its codes
  const auto& ties = slot<Tie>().table();
  const auto& types = slot<TieType>().table();
  std::vector<std::vector<double>> met(types.size());
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const TieTypeId type = ties.of<&Tie::type>()[i];
    const double weight = ties.of<&Tie::weight>()[i];
    if (!type.known() || std::isnan(weight) || met[type.index()].size() > most_answers) continue;
    auto& seen = met[type.index()];
    if (std::find(seen.begin(), seen.end(), weight) == seen.end()) seen.push_back(weight);
  }
  const auto& names = slot<Leader>().table().keys;
  for (std::size_t t = 0; t < met.size(); ++t) {
    const bool stated = !std::isnan(types.of<&TieType::max>()[t]) &&
                        types.of<&TieType::max_from_ties>()[t] != Truth::yes;
    if (stated || met[t].size() > most_answers) continue;
    const std::vector<double> codes = codes_among(met[t]);
    const auto is_code = [&](double weight) {
      return std::find(codes.begin(), codes.end(), weight) != codes.end();
    };
    if (codes.empty()) continue;
    double largest = 0;
    std::string named;
    for (const double weight : met[t]) {
      if (!is_code(weight)) largest = std::max(largest, weight);
      else named += (named.empty() ? "" : ", ") + shortest(weight);
    }
    for (std::size_t i = 0; i < ties.size(); ++i) {
      const Tie tie = ties.row(i);
      if (tie.type.value != t || !is_code(tie.weight)) continue;
      note("assumed", "ties",
           "weights of " + std::string(types.keys[static_cast<std::uint32_t>(t)]) + " go up to " +
               shortest(largest) + ", and " + named +
               " is there too, as codes for no answer are. It counts as a weight: leave it out if "
               "it "
               "is none, or state the max of the type",
           std::string(names[tie.from.value]) + " → " + std::string(names[tie.to.value]));
    }
  }
}

/// A layer without a stated maximum keeps the largest weight read, so that shares of it stay put. It is noted where
/// some weight is another than 1, or unknown: else all ties count alike, and no scale is missing.
void Assembly::fill_max() {
  if (!slot<Tie>().own && !slot<TieType>().own) return;
  const auto& types = slot<TieType>().table();
  std::vector<double> largest(types.size(), not_given);
  std::vector<bool> scaled(types.size());
  for (std::size_t i = 0; i < slot<Tie>().table().size(); ++i) {
    const auto type = slot<Tie>().table().of<&Tie::type>()[i];
    const double weight = slot<Tie>().table().of<&Tie::weight>()[i];
    if (!type.known()) continue;
    if (weight != 1) scaled[type.index()] = true;
    if (std::isnan(weight)) continue;
    if (!(weight <= largest[type.index()])) largest[type.index()] = weight;
  }
  const bool said = std::any_of(notes.begin(), notes.end(),
                                [](const Note& one) { return one.what == "max_from_ties"; });
  for (std::size_t t = 0; t < largest.size(); ++t) {
    const double given = types.of<&TieType::max>()[t];
    if (std::isnan(given) && std::isnan(largest[t])) continue;
    if (std::isnan(given)) {
      slot<TieType>().touch().of<&TieType::max>().set(t, largest[t]);
      slot<TieType>().touch().of<&TieType::max_from_ties>().set(t, Truth::yes);
    } else if (said || types.of<&TieType::max_from_ties>()[t] != Truth::yes) {
      continue;  // said already, before it was cut or edited
    }
    if (!scaled[t]) continue;
    // Said again where it is read again: that it was saved does not make it known.
    note("max_from_ties", "tie_types",
         "types of ties without a max: the largest weight read stands for it",
         std::string(slot<TieType>().table().keys[static_cast<std::uint32_t>(t)]) + ": " +
             shortest(slot<TieType>().table().of<&TieType::max>()[t]));
  }
}

}  // namespace coalign::inline COALIGN_ABI::detail
