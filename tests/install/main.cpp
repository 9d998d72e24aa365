// SPDX-License-Identifier: MIT
// What somebody else's tool does with the library: make a network, save it, read it back, score it,
// report. Two translation units, so that in header-only mode the linker sees everything twice.
#include "network.hpp"

#include <coalign/coalign.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const coalign::Network made = two_leaders();
  coalign::write(made, argv[1]);
  const coalign::Network network = coalign::read(argv[1]);
  if (network != made) return 1;

  // Agreed: 1 on the shared goal, 0.5 * (1 - 2) on the other; cared for: 1.5.
  const coalign::Estimate score = coalign::alignment::agendas(network).score;
  if (!score.known() || score.value != 0.5 / 1.5) return 1;

  std::cout << coalign::to_json(coalign::report(network));
}
