// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// Edits are values: what would change, in the user's own ids. Those about ties and agendas look at
/// every row of that kind, whatever its dates, but for the latest entry of an agenda.

/// The leader goes, and with them every row that refers to them; `notes` counts these.
struct LeaderLeaves {
  /// the leader
  std::string leader;
};
/// A leader who was not there.
struct LeaderJoins {
  /// id of the new leader; must not be taken
  std::string id;
  /// individual, organization or system; needed
  Kind kind = Kind::unknown;
  /// for people to read; may be empty
  std::string name = {}, sector = {};
  /// current, emerging or future; may be unknown
  Stage stage = Stage::unknown;
};
/// A new tie, beside those that there are.
struct TieMade {
  /// ids of the two leaders, and of the type of tie
  std::string from, to, type;
  /// how strong it is, above 0 and at most the `max` of its type
  double weight = 1;
};
/// Every tie of this type from one to the other; either way round where the type is undirected.
struct TieCut {
  /// ids of the two leaders, and of the type of tie
  std::string from, to, type;
};
/// Every tie of this type from one to the other gets another weight.
struct TieStrengthened {
  /// ids of the two leaders, and of the type of tie
  std::string from, to, type;
  /// the new weight
  double weight;
};
/// Where a silent leader shifts, they speak: with a stance, whose priority is 1 if not given, or with a
/// priority alone. Of somebody whose entry has no stance, a shift of priority leaves it without one.
struct AgendaShifts {
  /// ids
  std::string leader, goal;
  /// -1 against to 1 for, and 0 to 1; what is not given stays as it was
  std::optional<double> stance = {}, priority = {};
};
/// Part of a holding changes hands.
struct ResourceMoves {
  /// ids of giver, receiver and resource
  std::string from, to, resource;
  /// how much of it, in the unit of the resource; the giver must have it
  double amount;
};
/// A leader puts means behind a goal or an initiative.
struct CommitmentMade {
  /// ids
  std::string leader, resource;
  std::string goal = {}, initiative = {};  ///< exactly one of the two
  /// how much, in the unit of the resource; none: not known
  std::optional<double> amount = {};
};
/// Something new that is tried.
struct InitiativeAdded {
  /// id of the new initiative; must not be taken
  std::string id;
  /// ids of who leads it, and of the goals that it is for
  std::vector<std::string> leaders = {}, goals = {};
  /// for people to read; may be empty
  std::string name = {};
  /// how far it is
  InitiativeStatus status = InitiativeStatus::planned;
};

/// Any of the edits above.
using Edit = std::variant<LeaderLeaves, LeaderJoins, TieMade, TieCut, TieStrengthened, AgendaShifts,
                          ResourceMoves, CommitmentMade, InitiativeAdded>;

/// The network after the edits, made in order. It shares every table that they do not touch, and goes
/// through the same checks as any other. Its ids are its own: an id of `network` may name another row
/// in it, or none, see `Id`.
/// @throws InvalidNetwork with all that is wrong; the table of a problem with an edit is "edits".
/// @complexity O(rows of the tables touched)
[[nodiscard]] COALIGN_API Network apply_edits(const Network& network, std::span<const Edit> edits,
                                              const Work& work = {});
/// The same of edits in braces: `apply_edits(network, {LeaderLeaves{"ann"}, TieCut{"ben", "cy", "trust"}})`.
[[nodiscard]] inline Network apply_edits(const Network& network, std::initializer_list<Edit> edits,
                                         const Work& work = {}) {
  return apply_edits(network, std::span(edits.begin(), edits.size()), work);
}

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/edits.cpp>
#endif
