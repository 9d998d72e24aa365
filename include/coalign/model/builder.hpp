// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/work.hpp>

#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {
class Assembly;
}

/// The scales on which stances and priorities were asked. A range is mapped linearly onto [-1, 1] or
/// [0, 1]; the number of points says what agreement chance alone would give.
struct Scales {
  /// a scale has no more points
  static constexpr std::uint32_t most_points = 1000000;

  /// the lowest and the highest answer; none: -1 to 1, and 0 to 1
  std::optional<std::pair<double, double>> stance{}, priority{};
  /// how many answers there were to choose from; 0: not known
  std::uint32_t stance_points = 0, priority_points = 0;
};

/// Makes a network. Rows come in any order, references before what they refer to included; `build()`
/// checks everything and reports all that is wrong at once.
///
///     NetworkBuilder b;
///     b.add(Leader{.id = b.id<Leader>("ann"), .kind = Kind::individual});
///     b.add(Goal{.id = b.id<Goal>("readiness")});
///     b.add(AgendaEntry{.leader = b.id<Leader>("ann"), .goal = b.id<Goal>("readiness"), .stance = 1});
///     const Network network = std::move(b).build();
///
/// A builder that was moved from, or has built, has no rows and starts anew.
class NetworkBuilder {
 public:
  /// Without rows.
  COALIGN_API NetworkBuilder();
  /// Gives back what it holds.
  COALIGN_API ~NetworkBuilder();
  /// Takes the rows of the other.
  COALIGN_API NetworkBuilder(NetworkBuilder&&) noexcept;
  /// Takes the rows of the other.
  COALIGN_API NetworkBuilder& operator=(NetworkBuilder&&) noexcept;

  /// What the network is called.
  COALIGN_API void name(std::string_view text);
  /// What it is about.
  COALIGN_API void description(std::string_view text);
  /// Extra data of the network as a whole: a JSON object.
  COALIGN_API void attributes(std::string_view json);
  /// The scales of stances and priorities, for rows before and after.
  COALIGN_API void scales(const Scales& scales);

  /// What stands for the user's own id, whether or not its row has come yet.
  template <class Thing>
  Id<Thing> id(std::string_view key);
  /// What stands for a text in a row.
  COALIGN_API Text text(std::string_view text);
  /// `json` is a JSON object; white space between its parts goes.
  COALIGN_API JsonText json(std::string_view json);

  /// Adds a row, checked field by field. Fields in `reported`, by their place in the description, have
  /// had their problem reported already.
  template <class Row>
  void add(Row row, std::uint32_t reported = 0);
  /// How many rows of a kind were added.
  template <class Row>
  [[nodiscard]] std::size_t rows() const noexcept;

  COALIGN_API void report(Problem problem);  ///< what a reader found wrong
  /// Counts a change that was made on the way in, with an example: see `Note`.
  COALIGN_API void note(std::string_view what, std::string_view table, std::string_view message,
                        std::string_view example);
  /// What is wrong so far; `build` finds more.
  [[nodiscard]] COALIGN_API const Problems& problems() const noexcept;

  /// Throws `InvalidNetwork` with every problem.
  /// @complexity O(rows log rows)
  [[nodiscard]] COALIGN_API Network build(const Work& work = {}) &&;

 private:
  COALIGN_API detail::Assembly& assembly();

  std::unique_ptr<detail::Assembly> assembly_;  // none until something is added
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/builder.cpp>
#endif
