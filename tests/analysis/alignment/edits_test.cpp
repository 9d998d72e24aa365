// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace coalign;

TEST_SUITE("analysis/alignment/edits") {
  TEST_CASE("what was found, made an edit, does what was said of it") {
    const Network network = read(COALIGN_SOURCE "/examples/coalition.json");
    const auto gain_of = [&](const Edit& edit, auto measure) {
      return measure(apply_edits(network, {&edit, 1})) - measure(network);
    };
    const auto shift = alignment::conversations(network, 1).at(0);
    CHECK(gain_of(alignment::to_edit(network, shift), [](const Network& at) {
            return alignment::agendas(at).score.value;
          }) == doctest::Approx(shift.gain));
    const auto gap = alignment::gaps(network, 1).at(0);
    const std::string type(network.key(TieTypeId(0)));
    CHECK(gain_of(alignment::to_edit(network, gap, type), [](const Network& at) {
            return alignment::networks(at).score.value;
          }) == doctest::Approx(gap.portion));
    CHECK_THROWS_AS((void)alignment::to_edit(network, gap, "nope"), BadArgument);
    const std::string leader(network.key(LeaderId(0)));
    alignment::MeansShift means = alignment::together(network).means.at(0);
    if (means.raises == alignment::Raised::coverage) {
      CHECK(gain_of(alignment::to_edit(network, means, leader), [](const Network& at) {
              return alignment::resources(at).coverage.value;
            }) == doctest::Approx(means.gain));
    }
    means.source = means.to;
    CHECK_THROWS_AS((void)alignment::to_edit(network, means, leader), BadArgument);
  }
}
