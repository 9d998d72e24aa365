// SPDX-License-Identifier: MIT
// Makes the mistake that its argument names. In a debug build the library says so and aborts.
#include <coalign/coalign.hpp>

#include <csignal>
#include <cstdlib>
#include <string>

using namespace coalign;

int main(int count, char** arguments) {
  std::signal(SIGABRT, [](int) { std::_Exit(1); });  // an abort, as ctest sees it, is never a pass
  const std::string mistake = count > 1 ? arguments[1] : "";
  const Network network;
  if (mistake == "key") (void)network.key(LeaderId(3));
  if (mistake == "row") (void)network.row<Tie>(0);
  if (mistake == "text") (void)network.text(Text{7});
  if (mistake == "column") (void)network.column(&Tie::weight)[0];
  if (mistake == "layer") (void)layer(network).out(LeaderId(0));
  return 0;
}
