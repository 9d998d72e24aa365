// SPDX-License-Identifier: MIT
// Writes random networks into a folder, for tools/platforms.
#include <coalign/io/json.hpp>

#include "support/random_network.hpp"

#include <string>

int main(int, char** argv) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const std::string file = std::string(argv[1]) + "/random-" + std::to_string(seed) + ".json";
    coalign::write(testing::random_network(seed, 4 * seed), file);
  }
}
