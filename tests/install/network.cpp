// SPDX-License-Identifier: MIT
#include "network.hpp"

#include <coalign/coalign.hpp>

#include <utility>

coalign::Network two_leaders() {
  using namespace coalign;
  NetworkBuilder b;
  b.name("Two leaders");
  const LeaderId ann = b.id<Leader>("ann"), ben = b.id<Leader>("ben");
  const GoalId shared = b.id<Goal>("shared"), parting = b.id<Goal>("parting");
  b.add(Leader{.id = ann, .kind = Kind::individual});
  b.add(Leader{.id = ben, .kind = Kind::organization});
  b.add(Goal{.id = shared});
  b.add(Goal{.id = parting});
  for (const LeaderId leader : {ann, ben}) {
    b.add(AgendaEntry{.leader = leader, .goal = shared, .stance = 1});
  }
  b.add(AgendaEntry{.leader = ann, .goal = parting, .stance = 1, .priority = 0.5});
  b.add(AgendaEntry{.leader = ben, .goal = parting, .stance = -1, .priority = 0.5});
  return std::move(b).build();
}
