// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// How much a goal bears on itself and on those that it serves or is served by.
struct Dependence {
  struct Part {
    std::uint32_t goal;
    double weight;
  };
  std::vector<std::vector<Part>> of;  ///< by goal
};

/// Two numbers for a goal: of those for it, and of those against it. They never mix.
struct Sides {
  double for_it = 0, against = 0;
};

/// What each known leader holds on each goal, leader by leader, and what it requires of the others.
struct Requirement {
  std::vector<LeaderId> leaders;  ///< with a known agenda, in the network's order
  std::vector<bool> answering;    ///< of each: a pair counts where one of the two is
  std::vector<std::size_t>
      first;  ///< by known leader, where its entries begin; one more for the end
  std::vector<std::uint32_t> goal;  ///< of an entry
  std::vector<double> position;     ///< see facts::position_of
  Dependence dependence;
  double scale = 1;  ///< what a requirement is multiplied by, where it is shown

  [[nodiscard]] std::size_t goals() const noexcept { return dependence.of.size(); }
  [[nodiscard]] std::size_t size() const noexcept { return leaders.size(); }
  [[nodiscard]] bool compared(std::size_t a, std::size_t b) const {
    return a != b && (answering[a] || answering[b]);
  }
};

[[nodiscard]] COALIGN_API Requirement read_requirement(const Facts& facts, double through,
                                                       const Work& work);

/// The layer that requirements are held against: of ties, or of paths where `reach` is above 1.
[[nodiscard]] COALIGN_API UndirectedLayer layer_of(const Facts& facts,
                                                   const NetworksOptions& options,
                                                   const Work& work);

/// What one leader requires, goal by goal: the others' positions are weighted by it. Kept between
/// leaders, so that only what was touched is cleared.
class Required {
 public:
  explicit Required(const Requirement& from) : from_(from), of_(from.goals()) {}

  COALIGN_API void take(std::size_t leader);
  /// r of this leader and another.
  [[nodiscard]] COALIGN_API double with(std::size_t other) const noexcept;
  /// The part of an entry of another leader.
  [[nodiscard]] double part(std::size_t entry) const noexcept {
    const double position = from_.position[entry];
    const Sides& here = of_[from_.goal[entry]];
    return position > 0 ? here.for_it * position : -here.against * position;
  }
  [[nodiscard]] std::span<const std::uint32_t> goals() const noexcept { return touched_; }
  [[nodiscard]] const Sides& on(std::uint32_t goal) const noexcept { return of_[goal]; }

 private:
  const Requirement& from_;
  std::vector<Sides> of_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/requirement.cpp>
#endif
