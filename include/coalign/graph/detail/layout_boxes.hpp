// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/stress.hpp>
#include <coalign/graph/layout.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

inline constexpr double layout_gap = 0.8, layout_aspect = 1.5;

/// A component on its way to its place: who is in it, as numbers of the rows, and how large it is.
struct LayoutBox {
  std::uint32_t begin = 0, end = 0;
  kernels::Places places = {};
  double width = 0, height = 0, left = 0, top = 0;
};

/// Rows are in the order of a search from leader to leader: those of a component are in one piece, which ends
/// where no row has led further.
inline std::vector<LayoutBox> boxes_of(const kernels::Csr& rows) {
  std::vector<LayoutBox> boxes;
  const auto n = static_cast<std::uint32_t>(rows.size());
  for (std::uint32_t begin = 0, i = 0, reach = 0; i < n; ++i) {
    reach = std::max(reach, i);
    if (rows.first[i] < rows.first[i + 1]) reach = std::max(reach, rows.to[rows.first[i + 1] - 1]);
    if (reach > i) continue;
    boxes.push_back({.begin = begin, .end = i + 1});
    begin = i + 1;
  }
  return boxes;
}

/// What is in the box, from its corner on.
inline void fit_box(LayoutBox& box) {
  const auto fit = [](std::vector<double>& at) {
    const auto [least, most] = std::minmax_element(at.begin(), at.end());
    const double first = *least, size = *most - first;
    for (double& place : at) place -= first;
    return size;
  };
  box.width = fit(box.places.x);
  box.height = fit(box.places.y);
}

/// On shelves: the first on one says how high it is, those after it stand in columns of that height.
inline void pack_boxes(std::vector<LayoutBox*>& boxes, Layout& made) {
  std::stable_sort(boxes.begin(), boxes.end(), [](const LayoutBox* a, const LayoutBox* b) {
    return a->end - a->begin > b->end - b->begin;
  });
  double area = 0, widest = 0;
  for (const LayoutBox* box : boxes) {
    area += (box->width + layout_gap) * (box->height + layout_gap);
    widest = std::max(widest, box->width);
  }
  const double room = std::max(widest, std::sqrt(layout_aspect * area));
  double shelf = 0, shelf_height = 0, column = 0, column_width = 0, top = 0;
  for (LayoutBox* box : boxes) {
    const bool under = column_width > 0 && top + box->height <= shelf + shelf_height;
    if (!under) {  // a column of its own
      column += column_width;
      column_width = 0;
      top = shelf;
    }
    if (column + box->width > room + 1e-9 || (shelf_height == 0 && column == 0)) {
      if (column > 0) shelf += shelf_height + layout_gap;
      column = column_width = 0;
      top = shelf;
      shelf_height = box->height;
    }
    box->left = column;
    box->top = top;
    top += box->height + layout_gap;
    column_width = std::max(column_width, box->width + layout_gap);
    shelf_height = std::max(shelf_height, box->height);
    made.width = std::max(made.width, box->left + box->width);
    made.height = std::max(made.height, box->top + box->height);
  }
}

}  // namespace coalign::inline COALIGN_ABI::detail
