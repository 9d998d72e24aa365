// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace coalign::inline v0 {

/// Edits are values: what would change, in the user's own ids. Those about ties and agendas look at
/// every row of that kind, whatever its dates, but for the latest entry of an agenda.

/// The leader goes, and with them every row that refers to them; `notes` counts these.
struct LeaderLeaves {
  std::string leader;
};
struct LeaderJoins {
  std::string id;
  Kind kind = Kind::unknown;
  std::string name = {}, sector = {};
  Stage stage = Stage::unknown;
};
struct TieMade {
  std::string from, to, type;
  double weight = 1;
};
/// Every tie of this type from one to the other; either way round where the type is undirected.
struct TieCut {
  std::string from, to, type;
};
struct TieStrengthened {
  std::string from, to, type;
  double weight;
};
/// Where a silent leader shifts, they speak: with a stance, whose priority is 1 if not given, or with a
/// priority alone. Of somebody whose entry has no stance, a shift of priority leaves it without one.
struct AgendaShifts {
  std::string leader, goal;
  std::optional<double> stance = {}, priority = {};
};
/// Part of a holding changes hands.
struct ResourceMoves {
  std::string from, to, resource;
  double amount;
};
struct CommitmentMade {
  std::string leader, resource;
  std::string goal = {}, initiative = {};  ///< exactly one of the two
  std::optional<double> amount = {};
};
struct InitiativeAdded {
  std::string id;
  std::vector<std::string> leaders = {}, goals = {};
  std::string name = {};
  InitiativeStatus status = InitiativeStatus::planned;
};

using Edit = std::variant<LeaderLeaves, LeaderJoins, TieMade, TieCut, TieStrengthened, AgendaShifts,
                          ResourceMoves, CommitmentMade, InitiativeAdded>;

/// The network after the edits, made in order. It shares every table that they do not touch, and goes
/// through the same checks as any other. Its ids are its own: an id of `network` may name another row
/// in it, or none, see `Id`.
/// @throws InvalidNetwork with all that is wrong; the table of a problem with an edit is "edits".
/// @complexity O(rows of the tables touched)
[[nodiscard]] COALIGN_API Network apply_edits(const Network& network, std::span<const Edit> edits,
                                              const Work& work = {});

}  // namespace coalign::inline v0

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/edits.cpp>
#endif
