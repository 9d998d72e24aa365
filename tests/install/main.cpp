// SPDX-License-Identifier: MIT
// What somebody else's tool does with the library: make a network, save it, read it back, score it,
// report. Two translation units, so that in header-only mode the linker sees everything twice.
#include "network.hpp"

#include <alidade/alidade.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const alidade::Network made = two_leaders();
  alidade::write(made, argv[1]);
  const alidade::Network network = alidade::read(argv[1]);
  if (network != made) return 1;

  // Agreed: 1 on the shared goal, 0.5 * (1 - 2) on the other; cared for: 1.5.
  const alidade::Estimate score = alidade::alignment::agendas(network).score;
  if (!score.known() || score.value != 0.5 / 1.5) return 1;

  std::cout << alidade::to_json(alidade::report(network));
}
