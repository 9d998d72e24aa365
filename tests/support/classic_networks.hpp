// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/builder.hpp>

#include <string>
#include <utility>
#include <vector>

/// Small networks that everybody in the field has computed on.
namespace testing {

using Arcs = std::vector<std::pair<int, int>>;

/// Marriages among 16 Florentine families (Padgett; Breiger and Pattison 1986), in the order of the
/// alphabet: 8 is Medici, 11 Pucci, who married nobody here.
inline const Arcs florentine_marriages = {
    {0, 8},  {1, 5}, {1, 6},  {1, 8},  {2, 4},  {2, 8},  {3, 6},  {3, 10},  {3, 14},  {4, 10},
    {4, 14}, {6, 7}, {6, 15}, {8, 12}, {8, 13}, {8, 15}, {9, 13}, {10, 14}, {12, 14}, {12, 15}};

/// 21 managers of a high-tech firm (Krackhardt 1987): who asks whom for advice.
inline const Arcs krackhardt_advice = {
    {0, 1},   {0, 3},   {0, 7},   {0, 15},  {0, 17},  {0, 20},  {1, 5},   {1, 6},   {1, 20},
    {2, 0},   {2, 1},   {2, 3},   {2, 5},   {2, 6},   {2, 7},   {2, 8},   {2, 9},   {2, 10},
    {2, 11},  {2, 13},  {2, 16},  {2, 17},  {2, 19},  {2, 20},  {3, 0},   {3, 1},   {3, 5},
    {3, 7},   {3, 9},   {3, 10},  {3, 11},  {3, 15},  {3, 16},  {3, 17},  {3, 19},  {3, 20},
    {4, 0},   {4, 1},   {4, 5},   {4, 6},   {4, 7},   {4, 9},   {4, 10},  {4, 12},  {4, 13},
    {4, 15},  {4, 16},  {4, 17},  {4, 18},  {4, 19},  {4, 20},  {5, 20},  {6, 1},   {6, 5},
    {6, 10},  {6, 11},  {6, 13},  {6, 16},  {6, 17},  {6, 20},  {7, 1},   {7, 3},   {7, 5},
    {7, 6},   {7, 9},   {7, 10},  {7, 17},  {7, 20},  {8, 0},   {8, 1},   {8, 5},   {8, 6},
    {8, 7},   {8, 9},   {8, 10},  {8, 11},  {8, 13},  {8, 15},  {8, 16},  {8, 17},  {8, 20},
    {9, 0},   {9, 1},   {9, 2},   {9, 3},   {9, 4},   {9, 7},   {9, 10},  {9, 12},  {9, 14},
    {9, 15},  {9, 16},  {9, 17},  {9, 18},  {9, 19},  {10, 0},  {10, 1},  {10, 6},  {11, 6},
    {11, 20}, {12, 0},  {12, 1},  {12, 4},  {12, 8},  {12, 13}, {12, 17}, {13, 1},  {13, 6},
    {13, 17}, {13, 20}, {14, 0},  {14, 1},  {14, 2},  {14, 3},  {14, 4},  {14, 5},  {14, 6},
    {14, 7},  {14, 8},  {14, 9},  {14, 10}, {14, 11}, {14, 12}, {14, 13}, {14, 15}, {14, 16},
    {14, 17}, {14, 18}, {14, 19}, {14, 20}, {15, 0},  {15, 1},  {15, 9},  {15, 17}, {16, 0},
    {16, 1},  {16, 3},  {16, 6},  {16, 20}, {17, 0},  {17, 1},  {17, 2},  {17, 3},  {17, 4},
    {17, 6},  {17, 7},  {17, 8},  {17, 9},  {17, 10}, {17, 12}, {17, 13}, {17, 14}, {17, 15},
    {17, 18}, {17, 19}, {17, 20}, {18, 0},  {18, 1},  {18, 2},  {18, 4},  {18, 6},  {18, 9},
    {18, 10}, {18, 13}, {18, 14}, {18, 17}, {18, 19}, {19, 0},  {19, 1},  {19, 5},  {19, 7},
    {19, 10}, {19, 11}, {19, 13}, {19, 14}, {19, 15}, {19, 16}, {19, 17}, {19, 20}, {20, 1},
    {20, 2},  {20, 3},  {20, 5},  {20, 6},  {20, 7},  {20, 11}, {20, 13}, {20, 16}, {20, 17},
    {20, 19}};

/// Who names whom as a friend.
inline const Arcs krackhardt_friendship = {
    {0, 1},   {0, 3},   {0, 7},   {0, 11},  {0, 15},  {1, 0},   {1, 17},  {1, 20},  {2, 13},
    {2, 18},  {3, 0},   {3, 1},   {3, 7},   {3, 11},  {3, 15},  {3, 16},  {4, 1},   {4, 8},
    {4, 10},  {4, 13},  {4, 16},  {4, 18},  {4, 20},  {5, 1},   {5, 6},   {5, 8},   {5, 11},
    {5, 16},  {5, 20},  {7, 3},   {9, 2},   {9, 4},   {9, 7},   {9, 8},   {9, 11},  {9, 15},
    {9, 19},  {10, 0},  {10, 1},  {10, 2},  {10, 3},  {10, 4},  {10, 7},  {10, 8},  {10, 11},
    {10, 12}, {10, 14}, {10, 16}, {10, 17}, {10, 18}, {11, 0},  {11, 3},  {11, 16}, {11, 20},
    {12, 4},  {12, 10}, {13, 6},  {13, 14}, {14, 0},  {14, 2},  {14, 4},  {14, 5},  {14, 8},
    {14, 10}, {14, 13}, {14, 18}, {15, 0},  {15, 1},  {16, 0},  {16, 1},  {16, 2},  {16, 3},
    {16, 4},  {16, 5},  {16, 6},  {16, 7},  {16, 8},  {16, 9},  {16, 10}, {16, 11}, {16, 13},
    {16, 14}, {16, 15}, {16, 18}, {16, 19}, {16, 20}, {17, 1},  {18, 0},  {18, 1},  {18, 2},
    {18, 4},  {18, 10}, {18, 11}, {18, 13}, {18, 14}, {18, 19}, {19, 10}, {19, 17}, {20, 1},
    {20, 11}, {20, 16}, {20, 17}};

inline const Arcs krackhardt_reports_to = {
    {0, 1},   {1, 6},   {2, 13}, {3, 1},   {4, 13}, {5, 20},  {7, 20}, {8, 13},  {9, 17},  {10, 17},
    {11, 20}, {12, 13}, {13, 6}, {14, 13}, {15, 1}, {16, 20}, {17, 6}, {18, 13}, {19, 13}, {20, 6}};

/// Their departments; 0 is none, the president's.
inline const std::vector<int> krackhardt_departments = {4, 4, 2, 4, 2, 1, 0, 1, 2, 3, 3,
                                                        1, 2, 2, 2, 4, 1, 3, 2, 2, 1};

/// Leaders in the order of their numbers, a tie of one type with `weight(from, to)` out of 1 for each arc.
template <class Weight>
coalign::Network network_of(int leaders, const Arcs& arcs, coalign::Truth directed,
                            Weight&& weight) {
  coalign::NetworkBuilder b;
  std::vector<coalign::LeaderId> ids;
  for (int i = 0; i < leaders; ++i) {
    ids.push_back(b.id<coalign::Leader>(std::to_string(i)));
    b.add(coalign::Leader{.id = ids.back(), .kind = coalign::Kind::individual});
  }
  const auto type = b.id<coalign::TieType>("tie");
  b.add(coalign::TieType{.id = type, .directed = directed, .max = 1});
  const auto at = [&](int i) { return ids[static_cast<std::size_t>(i)]; };
  for (const auto& [from, to] : arcs) {
    b.add(coalign::Tie{.from = at(from), .to = at(to), .type = type, .weight = weight(from, to)});
  }
  return std::move(b).build();
}

inline coalign::Network network_of(int leaders, const Arcs& arcs, coalign::Truth directed) {
  return network_of(leaders, arcs, directed, [](int, int) { return 1.0; });
}

/// The ties that are left where one leader is not there; those after it move up.
inline Arcs arcs_without(const Arcs& arcs, int one) {
  Arcs found;
  for (const auto& [from, to] : arcs) {
    if (from != one && to != one) found.emplace_back(from - (from > one), to - (to > one));
  }
  return found;
}

}  // namespace testing
