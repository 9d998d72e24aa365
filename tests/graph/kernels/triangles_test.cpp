// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/random.hpp>
#include <coalign/graph/kernels/triangles.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <vector>

using namespace coalign;

namespace {

using TieField = std::vector<std::vector<double>>;
using LeaderTriple = std::array<std::uint32_t, 3>;

constexpr double unknown_strength = -1;  // in a matrix here: a tie of strength 0

TieField field_drawn(std::uint64_t seed, std::size_t leaders) {
  inference::Random random(seed, inference::task("triangles"), 0);
  TieField w(leaders, std::vector<double>(leaders, 0.0));
  const double chance = random.uniform();
  for (std::size_t i = 0; i < leaders; ++i) {
    for (std::size_t j = i + 1; j < leaders; ++j) {
      if (random.uniform() < chance)
        w[i][j] = w[j][i] = random.below(4) == 0 ? unknown_strength : 0.5;
    }
  }
  return w;
}

LayerView layer_of_field(const TieField& w) {
  std::vector<std::int64_t> first{0}, to;
  std::vector<double> weights;
  for (const auto& row : w) {
    for (std::size_t j = 0; j < w.size(); ++j) {
      if (row[j] == 0) continue;
      to.push_back(static_cast<std::int64_t>(j));
      weights.push_back(row[j] == unknown_strength ? 0 : row[j]);
    }
    first.push_back(static_cast<std::int64_t>(to.size()));
  }
  return LayerView::from_rows(first, to, weights, false);
}

std::multiset<LeaderTriple> triangles_in(const kernels::RisingRows& rows, std::uint32_t parts) {
  const auto n = static_cast<std::uint32_t>(rows.size());
  std::multiset<LeaderTriple> found;
  for (std::uint32_t part = 0; part < parts; ++part) {
    kernels::each_triangle(rows, n * part / parts, n * (part + 1) / parts,
                           [&](std::uint32_t a, std::span<const kernels::Triangle> triangles) {
                             for (const auto& [ab, ac, bc] : triangles) {
                               for (const std::uint32_t edge : {ab, ac}) {
                                 CHECK(edge >= rows.first[a]);
                                 CHECK(edge < rows.first[a + 1]);
                               }
                               CHECK(rows.to[bc] == rows.to[ac]);
                               CHECK(bc >= rows.first[rows.to[ab]]);
                               CHECK(bc < rows.first[rows.to[ab] + 1]);
                               LeaderTriple one{a, rows.to[ab], rows.to[ac]};
                               std::sort(one.begin(), one.end());
                               found.insert(one);
                             }
                           });
  }
  return found;
}

}  // namespace

TEST_SUITE("graph/kernels/triangles") {
  TEST_CASE("each triangle is found once, in any number of parts") {
    CHECK(triangles_in(kernels::rising_rows(layer_of_field({}), false), 1).empty());
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      const TieField w = field_drawn(seed, seed % 20);
      for (const bool known : {false, true}) {
        std::multiset<LeaderTriple> wanted;
        const auto tied = [&](std::size_t i, std::size_t j) {
          return known ? w[i][j] > 0 : w[i][j] != 0;
        };
        for (std::uint32_t i = 0; i < w.size(); ++i) {
          for (std::uint32_t j = i + 1; j < w.size(); ++j) {
            for (std::uint32_t k = j + 1; k < w.size(); ++k) {
              if (tied(i, j) && tied(j, k) && tied(i, k)) wanted.insert({i, j, k});
            }
          }
        }
        const kernels::RisingRows rows = kernels::rising_rows(layer_of_field(w), known);
        for (const std::uint32_t parts : {1U, 2U, 7U}) CHECK(triangles_in(rows, parts) == wanted);
      }
    }
  }

  TEST_CASE("where many rows are long, each triangle is found once") {
    for (const std::uint32_t n : {8U, 9U, 10U, 17U, 60U}) {
      const TieField all_tied(n, std::vector<double>(n, 1.0));
      TieField w = all_tied;
      for (std::size_t i = 0; i < n; ++i) w[i][i] = 0;
      const auto found = triangles_in(kernels::rising_rows(layer_of_field(w), true), 2);
      CHECK(found.size() == n * (n - 1) * (n - 2) / 6);
      CHECK(std::set<LeaderTriple>(found.begin(), found.end()).size() == found.size());
    }
  }
}
