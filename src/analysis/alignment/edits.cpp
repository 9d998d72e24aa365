// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/edits.hpp>

#include <coalign/model/problem.hpp>

namespace coalign::inline COALIGN_ABI::alignment {

Edit to_edit(const Network& network, const Gap& gap, const std::string& type) {
  const auto found = network.find<TieType>(type);
  if (!found) throw BadArgument("the network has no type of ties \"" + type + '"');
  return TieMade{std::string(network.key(gap.leader_ids[0])),
                 std::string(network.key(gap.leader_ids[1])), type, network.row(*found).max};
}

Edit to_edit(const Network& network, const Conversation& conversation) {
  return AgendaShifts{std::string(network.key(conversation.leader)),
                      std::string(network.key(conversation.goal)), conversation.to_stance,
                      conversation.to_priority};
}

Edit to_edit(const Network& network, const MeansShift& means, const std::string& leader) {
  if (means.source.known()) {
    throw BadArgument("these means go to another goal now, and no edit takes a commitment back");
  }
  CommitmentMade made{leader, std::string(network.key(means.resource))};
  made.goal = network.key(means.to);
  made.amount = means.amount;
  return made;
}

}  // namespace coalign::inline COALIGN_ABI::alignment
