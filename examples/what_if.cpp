// SPDX-License-Identifier: MIT
// What if? Follow the advice three times, and see each time what it did.
#include <coalign/coalign.hpp>

#include <iostream>
#include <vector>

int main() {
  using namespace coalign;
  Network network = read("coalition.json");
  double score = alignment::agendas(network).score.value;
  for (int step = 0; step < 3; ++step) {
    const auto shifts = alignment::conversations(network, 1);
    if (shifts.empty()) break;
    const auto& shift = shifts.front();
    std::cout << network.name(shift.leader) << " on " << network.name(shift.goal) << ": stance "
              << shift.stance << " to " << shift.to_stance;
    const Edit edit = alignment::to_edit(network, shift);
    network = apply_edits(network, {edit});  // shares every table that the edit leaves alone
    const double after = alignment::agendas(network).score.value;
    std::cout << ", gains " << after - score << " (promised " << shift.gain << ")\n";
    score = after;
  }
  // Everybody in turn: whose leaving would cost the ties most? The network itself never changes. Only scores are
  // asked for, which takes a fraction of the time.
  const alignment::NetworksOptions only_scores{.of_best = false, .intervals = false};
  const double before = alignment::networks(network, only_scores).score.value;
  double most = 0;
  LeaderId who;
  for (const LeaderId leader : network.ids<Leader>()) {
    const Network without = apply_edits(network, {LeaderLeaves{std::string(network.key(leader))}});
    const auto then = alignment::networks(without, only_scores);
    if (!then.score.known() || before - then.score.value <= most) continue;
    most = before - then.score.value;
    who = leader;
  }
  std::cout << "Without " << network.name(who) << " the congruence of ties falls by " << most
            << '\n';
}
