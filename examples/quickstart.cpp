// SPDX-License-Identifier: MIT
// What the README shows: read a network, ask how far its leaders' agendas align, see what that rests on.
#include <coalign/coalign.hpp>

#include <iostream>

int main() {
  const coalign::Network network = coalign::read("afwi.json");
  const auto agendas = coalign::alignment::agendas(network);
  if (!agendas.score.known()) return 1;

  std::cout << "score " << agendas.score.value << " = agreement " << agendas.agreement.value
            << " x overlap " << agendas.overlap.value << ", known for " << agendas.leaders_known
            << " of " << agendas.leaders << " leaders\n";
  for (const auto& goal : agendas.by_goal) {
    if (goal.portion < 0.1) continue;
    std::cout << network.key(goal.goal) << ": " << goal.supporting << " for, " << goal.opposing
              << " against, " << goal.silent << " silent\n";
  }
}
