// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"

#include <coalign/graph/layer.hpp>
#include <coalign/graph/layout.hpp>
#include <coalign/graph/layout_from.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

using namespace coalign;

namespace testing {

inline LayerView drawn(int leaders, const Arcs& arcs) {
  return undirected(layer(network_of(leaders, arcs, Truth::no)));
}

inline Arcs chain(int leaders, int step = 1) {
  Arcs arcs;
  for (int i = 0; i + step < leaders; ++i) arcs.emplace_back(i, i + step);
  return arcs;
}

/// Any two tied with the same chance.
inline Arcs random_arcs(int leaders, int ties, std::uint32_t seed) {
  std::mt19937 random(seed);
  Arcs arcs;
  for (int k = 0; k < ties; ++k) {
    const int a = int(random() % unsigned(leaders)), b = int(random() % unsigned(leaders));
    const bool known = std::any_of(arcs.begin(), arcs.end(), [&](const auto& arc) {
      return std::minmax(arc.first, arc.second) == std::minmax(a, b);
    });
    if (a != b && !known) arcs.emplace_back(a, b);
  }
  return arcs;
}

using Steps = std::vector<std::vector<int>>;

/// Floyd and Warshall; -1 where no path is.
inline Steps slow_distances(const LayerView& layer) {
  const std::size_t n = layer.leaders();
  Steps d(n, std::vector<int>(n, -1));
  for (std::uint32_t i = 0; i < n; ++i) {
    d[i][i] = 0;
    for (const LeaderId j : layer.out(LeaderId{i}).leaders) d[i][j.index()] = 1;
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n && d[i][k] >= 0; ++j) {
        if (d[k][j] < 0) continue;
        const int through = d[i][k] + d[k][j];
        if (d[i][j] < 0 || through < d[i][j]) d[i][j] = through;
      }
    }
  }
  return d;
}

inline double apart(const Layout& at, std::size_t i, std::size_t j) {
  return std::hypot(at.x[i] - at.x[j], at.y[i] - at.y[j]);
}

/// The formula as it is printed.
inline double normalized_stress(const Layout& at, const Steps& d) {
  double sum = 0, pairs = 0;
  for (std::size_t i = 0; i < d.size(); ++i) {
    for (std::size_t j = i + 1; j < d.size(); ++j) {
      if (d[i][j] < 1) continue;
      const double off = (apart(at, i, j) - d[i][j]) / d[i][j];
      sum += off * off;
      pairs += 1;
    }
  }
  return pairs > 0 ? sum / pairs : 0;
}

/// SMACOF in its plainest form, of everybody at once, from a random beginning.
inline Layout slow_layout(const Steps& d, std::uint32_t seed) {
  const std::size_t n = d.size();
  std::mt19937 random(seed);
  const auto anywhere = [&] { return double(random() % 10'000) / 2'500.0; };
  Layout at{std::vector<double>(n), std::vector<double>(n)};
  for (std::size_t i = 0; i < n; ++i) {
    at.x[i] = anywhere();
    at.y[i] = anywhere();
  }
  for (int sweep = 0; sweep < 500; ++sweep) {
    for (std::size_t i = 0; i < n; ++i) {
      double x = 0, y = 0, all = 0;
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j) continue;
        const double length = d[i][j], weight = 1 / (length * length);
        const double ratio = length / std::max(apart(at, i, j), 1e-9);
        x += weight * (at.x[j] + ratio * (at.x[i] - at.x[j]));
        y += weight * (at.y[j] + ratio * (at.y[i] - at.y[j]));
        all += weight;
      }
      at.x[i] = x / all;
      at.y[i] = y / all;
    }
  }
  return at;
}

inline void check_frame(const Layout& at) {
  for (std::size_t i = 0; i < at.x.size(); ++i) {
    CHECK((at.x[i] >= 0 && at.x[i] <= at.width + 1e-9));
    CHECK((at.y[i] >= 0 && at.y[i] <= at.height + 1e-9));
  }
}

}  // namespace testing

using namespace testing;

TEST_CASE("a map of nobody and of one") {
  const Layout none = layout(drawn(0, {}));
  CHECK(none.x.empty());
  CHECK(none.width == 0);
  const Layout one = layout(drawn(1, {}));
  CHECK(one.x == std::vector<double>{0});
  CHECK(one.y == std::vector<double>{0});
}

TEST_CASE("two who are tied stand level, one tie apart") {
  const Layout at = layout(drawn(2, {{0, 1}}));
  CHECK(apart(at, 0, 1) == doctest::Approx(1));
  CHECK(at.width == doctest::Approx(1));
  CHECK(at.height == doctest::Approx(0));
}

TEST_CASE("a chain is drawn as a line") {
  const LayerView layer = drawn(6, chain(6));
  const Layout at = layout(layer);
  CHECK(normalized_stress(at, slow_distances(layer)) < 1e-5);
  CHECK(at.width == doctest::Approx(5).epsilon(0.01));
}

TEST_CASE("who leads a star stands in its middle") {
  Arcs arcs;
  for (int i = 1; i < 9; ++i) arcs.emplace_back(0, i);
  const Layout at = layout(drawn(9, arcs));
  for (std::size_t i = 2; i < 9; ++i) {
    CHECK(apart(at, 0, i) == doctest::Approx(apart(at, 0, 1)).epsilon(0.02));
  }
}

TEST_CASE("components stand side by side, who has no tie in a row below") {
  // A chain of four, a pair, and three alone.
  const Layout at = layout(drawn(9, {{0, 1}, {1, 2}, {2, 3}, {4, 5}}));
  check_frame(at);
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = 4; j < 6; ++j) CHECK(apart(at, i, j) > 0.5);
  }
  for (std::size_t lone = 6; lone < 9; ++lone) {
    for (std::size_t i = 0; i < 6; ++i) CHECK(at.y[lone] > at.y[i] + 0.5);
  }
  CHECK(apart(at, 6, 7) > 0.5);
}

TEST_CASE("no two components share any room") {
  Arcs arcs;
  for (int k = 0; k < 30; ++k) {
    for (int i = 0; i <= k % 5; ++i) arcs.emplace_back(7 * k + i, 7 * k + i + 1);
  }
  const Layout at = layout(drawn(210, arcs));
  check_frame(at);
  for (std::size_t i = 0; i < 210; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (i / 7 != j / 7) CHECK(apart(at, i, j) > 0.3);
    }
  }
}

TEST_CASE("the stress is that of the plainest way to lower it, or less") {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    const int n = 30 + 15 * int(seed);
    Arcs arcs = chain(n, 1);  // so that all are joined
    for (const auto& arc : random_arcs(n, 2 * n, seed)) {
      if (std::abs(arc.first - arc.second) > 1) arcs.push_back(arc);
    }
    const LayerView layer = drawn(n, arcs);
    const Steps d = slow_distances(layer);
    double best = 1;
    for (std::uint32_t start = 0; start < 5; ++start) {
      best = std::min(best, normalized_stress(slow_layout(d, start), d));
    }
    CHECK(normalized_stress(layout(layer, seed), d) < 1.05 * best);
  }
}

TEST_CASE("300 in random ties: as good as the plainest way, and the same again") {
  const LayerView layer = drawn(300, random_arcs(300, 700, 7));
  const Steps d = slow_distances(layer);
  const Layout at = layout(layer);
  check_frame(at);
  // Those who are joined with most: the plain way knows no components.
  std::vector<std::size_t> joined;
  for (std::size_t i = 0; i < 300; ++i) {
    if (std::count(d[i].begin(), d[i].end(), -1) < 150) joined.push_back(i);
  }
  Steps within;
  for (const std::size_t i : joined) {
    within.emplace_back();
    for (const std::size_t j : joined) within.back().push_back(d[i][j]);
  }
  CHECK(normalized_stress(at, d) < 1.05 * normalized_stress(slow_layout(within, 1), within));
  CHECK(layout(layer).x == at.x);
  CHECK(layout(layer, 2).x != at.x);
}

TEST_CASE("a map on several threads has the same bits") {
  for (const int n : {300, 2'500}) {  // all pairs, and samples of them
    Arcs arcs = chain(n);
    for (int i = 0; i + 37 < n; i += 5) arcs.emplace_back(i, i + 37);
    const LayerView layer = drawn(n, arcs);
    Work work;
    const Layout one = layout(layer, 1, work);
    for (const unsigned threads : {2U, 7U}) {
      work.threads = threads;
      const Layout many = layout(layer, 1, work);
      CHECK(many.x == one.x);
      CHECK(many.y == one.y);
    }
  }
}

TEST_CASE("of many in a crowd nobody is driven out of it: distances are about as good as of few") {
  constexpr int leaders = 2'500;
  const LayerView layer = drawn(leaders, random_arcs(leaders, 10'000, 3));
  const Layout at = layout(layer);
  double sum = 0, pairs = 0;
  for (std::uint32_t source = 0; source < leaders; source += 125) {
    std::vector<int> d(leaders, -1);
    std::vector<std::uint32_t> queue{source};
    d[source] = 0;
    for (std::size_t k = 0; k < queue.size(); ++k) {
      for (const LeaderId j : layer.out(LeaderId{queue[k]}).leaders) {
        if (d[j.index()] >= 0) continue;
        d[j.index()] = d[queue[k]] + 1;
        queue.push_back(j.value);
      }
    }
    for (std::size_t i = 0; i < leaders; ++i) {
      if (d[i] < 1) continue;
      const double off = (apart(at, source, i) - d[i]) / d[i];
      sum += off * off;
      pairs += 1;
    }
  }
  CHECK(sum / pairs < 0.25);
}

TEST_CASE("of many a grid is still a grid") {
  constexpr int side = 50;  // 2,500 leaders
  Arcs arcs;
  for (int i = 0; i < side * side; ++i) {
    if (i % side + 1 < side) arcs.emplace_back(i, i + 1);
    if (i + side < side * side) arcs.emplace_back(i, i + side);
  }
  const Layout at = layout(drawn(side * side, arcs));
  check_frame(at);
  double sum = 0, pairs = 0;  // in a grid the distance is that in blocks
  for (int i = 0; i < side * side; i += 7) {
    for (int j = 0; j < i; j += 7) {
      const double d = std::abs(i % side - j % side) + std::abs(i / side - j / side);
      const double off = (apart(at, std::size_t(i), std::size_t(j)) - d) / d;
      sum += off * off;
      pairs += 1;
    }
  }
  CHECK(sum / pairs < 0.05);
}

TEST_CASE("a map is stopped, and says how far it is") {
  const LayerView layer = drawn(300, chain(300));
  const std::atomic<bool> stop{true};
  Work work;
  work.stop = &stop;
  CHECK_THROWS_AS(static_cast<void>(layout(layer, 1, work)), Stopped);
  std::size_t last = 0, all = 0;
  Work told;
  told.progress = [&](std::size_t done, std::size_t total, std::string_view) {
    CHECK(done >= last);
    last = done;
    all = total;
  };
  (void)layout(layer, 1, told);
  CHECK(all > 0);
  CHECK(last > all / 2);
}

namespace testing {

/// How far those who were on both maps have moved, as a share of the frame: the median. A leader's number on the second map is one lower after `gone`.
inline double median_moved(const Layout& before, const Layout& after,
                           const std::vector<int>& edited, int gone = -1) {
  const double frame = std::max({before.width, before.height, after.width, after.height});
  std::vector<double> moved;
  for (int i = 0; i < int(before.x.size()); ++i) {
    if (i == gone || std::count(edited.begin(), edited.end(), i) > 0) continue;
    const auto one = std::size_t(i), other = std::size_t(gone >= 0 && i > gone ? i - 1 : i);
    moved.push_back(std::hypot(before.x[one] - after.x[other], before.y[one] - after.y[other]));
  }
  std::nth_element(moved.begin(), moved.begin() + std::ptrdiff_t(moved.size() / 2), moved.end());
  return moved[moved.size() / 2] / frame;
}

/// Of the earlier map what a layer with one leader more, or without one, knows.
inline Layout remembered(Layout before, int come, int gone = -1) {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  for (auto* at : {&before.x, &before.y}) {
    if (gone >= 0) at->erase(at->begin() + gone);
    at->insert(at->end(), std::size_t(come), unknown);
  }
  return before;
}

}  // namespace testing

TEST_CASE("a small edit moves the others by less than a twentieth of the frame") {
  for (const auto& sizes : {std::pair{20, 30}, {40, 60}, {60, 150}, {100, 130}}) {
    const int leaders = sizes.first, ties = sizes.second;
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
      const Arcs arcs = random_arcs(leaders, ties, seed);
      const Layout before = layout(drawn(leaders, arcs));
      const auto check = [&](const Arcs& edited, int all, const std::vector<int>& about, int gone) {
        const int come = all - leaders + (gone >= 0 ? 1 : 0);
        const Layout after = layout_from(drawn(all, edited), remembered(before, come, gone));
        check_frame(after);
        CAPTURE(leaders);
        CAPTURE(seed);
        CHECK(median_moved(before, after, about, gone) <= 0.05);
      };
      const auto [from, to] = arcs[seed];
      Arcs without = arcs;
      without.erase(without.begin() + std::ptrdiff_t(seed));
      check(without, leaders, {from, to}, -1);
      Arcs with = arcs;
      const int one = int(seed), other = leaders - 1 - int(seed);
      with.emplace_back(one, other);
      check(with, leaders, {one, other}, -1);
      Arcs grown = arcs;
      for (const int tied : {one, other, leaders / 2}) grown.emplace_back(leaders, tied);
      check(grown, leaders + 1, {}, -1);
      check(arcs_without(arcs, one), leaders - 1, {}, one);
    }
  }
}

TEST_CASE("a small edit of many moves the others little") {
  constexpr int leaders = 2'500;
  Arcs arcs = chain(leaders);
  for (int i = 0; i + 50 < leaders; ++i) arcs.emplace_back(i, i + 50);
  const Layout before = layout(drawn(leaders, arcs));
  arcs.pop_back();
  arcs.emplace_back(3, leaders);
  const Layout after = layout_from(drawn(leaders + 1, arcs), remembered(before, 1));
  check_frame(after);
  CHECK(median_moved(before, after, {}) <= 0.05);
}

TEST_CASE("without an edit nobody moves, on any number of threads") {
  const LayerView layer = drawn(60, random_arcs(60, 70, 4));  // with components, and some alone
  const Layout before = layout(layer), after = layout_from(layer, before);
  for (std::size_t i = 0; i < 60; ++i) {
    CHECK(after.x[i] == doctest::Approx(before.x[i]).epsilon(0.001));
    CHECK(after.y[i] == doctest::Approx(before.y[i]).epsilon(0.001));
  }
  Work work;
  work.threads = 7;
  CHECK(layout_from(layer, before, 1, work).x == after.x);
}

TEST_CASE("who is new stands below or among those whom ties join them to") {
  const Layout before = layout(drawn(3, {{0, 1}, {1, 2}}));
  // A leader tied to the first, two tied to each other, one alone.
  const Layout at = layout_from(drawn(7, {{0, 1}, {1, 2}, {0, 3}, {4, 5}}), remembered(before, 4));
  check_frame(at);
  CHECK(apart(at, 0, 3) == doctest::Approx(1).epsilon(0.05));
  for (const std::size_t fresh : {4U, 5U}) {
    for (std::size_t i = 0; i < 4; ++i) CHECK(at.y[fresh] > at.y[i] + 0.3);
    CHECK(at.y[6] > at.y[fresh] + 0.3);
  }
  CHECK_THROWS_AS(static_cast<void>(layout_from(drawn(4, {}), before)), BadArgument);
  CHECK(layout_from(drawn(0, {}), {}).x.empty());
}
