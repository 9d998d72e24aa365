// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/leader_blocks.hpp>

#include "support/random_values.hpp"

#include <doctest/doctest.h>

#include <utility>

using coalign::alignment::detail::LeaderBlocks;
using coalign::facts::AgendaTable;

TEST_CASE("analysis/alignment/leader_blocks: every entry once, a block's goal by goal") {
  testing::Random random(1);
  for (const std::size_t leaders : {0U, 1U, 30U, 60'000U}) {
    CAPTURE(leaders);
    AgendaTable table;
    table.leaders.resize(leaders);
    table.first.push_back(0);
    for (std::size_t g = 0; g < 8; ++g) {
      table.goal_weight.push_back(1);
      for (std::uint32_t i = 0; i < leaders; ++i) {
        if (g != 3 && random.chance(0.6)) table.leader.push_back(i);
      }
      table.first.push_back(table.leader.size());
    }
    const LeaderBlocks blocks(table);
    CHECK((leaders < 60'000 || blocks.count() > 2));
    CHECK(blocks.begin(0) == 0);
    CHECK(blocks.begin(blocks.count()) == leaders);
    std::size_t seen = 0;
    bool right = true;
    for (std::size_t block = 0; block < blocks.count(); ++block) {
      std::pair<std::size_t, std::size_t> last{0, 0};
      bool first = true;
      blocks.each(block, [&](std::size_t g, std::size_t e) {
        ++seen;
        const std::size_t leader = table.leader[e];
        right &= e >= table.first[g] && e < table.first[g + 1];
        right &= leader >= blocks.begin(block) && leader < blocks.begin(block + 1);
        right &= first || last < std::pair(g, leader);
        last = {g, leader};
        first = false;
      });
    }
    CHECK(right);
    CHECK(seen == table.leader.size());
  }
}
