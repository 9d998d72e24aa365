// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/counted.hpp>

#include <coalign/analysis/alignment/networks/detail/classes.hpp>

#include <algorithm>
#include <bit>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A set of classes, 64 to a word.
class ClassSet {
 public:
  explicit ClassSet(std::size_t words) : words_(words, 0) {}
  void add(std::uint32_t c) { words_[c / 64] |= std::uint64_t{1} << (c % 64); }
  [[nodiscard]] std::uint64_t& word(std::size_t w) { return words_[w]; }

 private:
  std::vector<std::uint64_t> words_;
};

/// The classes that hold a side of a goal: one by one and, where they are many, as a set too.
struct Holders {
  std::vector<std::uint32_t> each;
  std::optional<ClassSet> set;
};

inline std::vector<Holders> holders_of(const std::vector<SetClass>& classes, std::size_t sides,
                                       std::size_t words) {
  std::vector<Holders> holders(sides);
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    for (const std::uint32_t side : classes[c].set) holders[side].each.push_back(c);
  }
  for (Holders& of : holders) {
    if (of.each.size() <= words) continue;
    of.set.emplace(words);
    for (const std::uint32_t c : of.each) of.set->add(c);
  }
  return holders;
}

std::optional<std::uint64_t> pairs_required(const Requirement& from, const Work& work) {
  // A side of a goal is a number: 2 g for it, 2 g + 1 against it.
  const auto sides = [&](std::size_t i) {
    std::vector<std::uint32_t> held;
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) {
      if (from.position[e] != 0) held.push_back(2 * from.goal[e] + (from.position[e] > 0 ? 0 : 1));
    }
    return held;
  };
  const std::vector<SetClass> classes = set_classes(from.answering, sides);
  if (classes.empty() && from.size() > 0) return {};

  const std::size_t words = (classes.size() + 63) / 64;
  std::vector<Holders> holders = holders_of(classes, 2 * from.goals(), words);
  ClassSet of_one(words), answering(words);
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    if (classes[c].members.size() == 1) of_one.add(c);
    if (classes[c].answering) answering.add(c);
  }
  std::uint64_t pairs = 0;
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    work.check();
    ClassSet met(words);  // of which those from c on count: the others have met it
    for (const std::uint32_t side : classes[c].set) {
      for (const Dependence::Part& part : from.dependence.of[side / 2]) {
        if (!(part.weight > 0)) continue;
        Holders& others = holders[2 * part.goal + side % 2];
        if (others.set) {
          for (std::size_t w = c / 64; w < words; ++w) met.word(w) |= others.set->word(w);
        } else {
          for (const std::uint32_t other : others.each) met.add(other);
        }
      }
    }
    const std::uint64_t mine = classes[c].members.size();
    const std::uint64_t own = std::uint64_t{1} << (c % 64);
    if ((met.word(c / 64) & own) != 0 && classes[c].answering) pairs += mine * (mine - 1) / 2;
    met.word(c / 64) &= ~(own | (own - 1));
    std::uint64_t others = 0;
    for (std::size_t w = c / 64; w < words; ++w) {
      const std::uint64_t left =
          classes[c].answering ? met.word(w) : met.word(w) & answering.word(w);
      others += static_cast<std::uint64_t>(std::popcount(left & of_one.word(w)));
      for (std::uint64_t more = left & ~of_one.word(w); more != 0; more &= more - 1) {
        others += classes[w * 64 + static_cast<std::size_t>(std::countr_zero(more))].members.size();
      }
    }
    pairs += mine * others;
  }
  return pairs;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
