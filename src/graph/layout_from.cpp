// SPDX-License-Identifier: MIT
#include <coalign/graph/layout_from.hpp>

#include <coalign/graph/detail/layout_boxes.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/stress.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace coalign::inline COALIGN_ABI::detail {

inline bool is_placed(const Layout& before, std::uint32_t leader) {
  return std::isfinite(before.x[leader]) && std::isfinite(before.y[leader]);
}

/// Whether a leader stood in the rows of those without ties.
inline bool stood_alone(const Layout& before, std::uint32_t leader) {
  return is_placed(before, leader) && before.y[leader] >= before.rows_from - 1e-9;
}

/// The earlier map without those rows: who stood there and has a tie now is as good as new.
inline Layout without_rows(Layout before) {
  for (std::uint32_t one = 0; one < before.x.size(); ++one) {
    if (stood_alone(before, one)) before.x[one] = std::numeric_limits<double>::quiet_NaN();
  }
  return before;
}

/// Where leaders of a component begin: where they stood, or between those whom ties join them to and who have a place. A
/// step to the side parts those who would begin in one point.
inline kernels::Places starts_of(const kernels::Csr& rows, const LayoutBox& box,
                                 const Layout& before) {
  const std::uint32_t n = box.end - box.begin;
  kernels::Places places{std::vector<double>(n, 0), std::vector<double>(n, 0)};
  std::vector<bool> placed(n, false);
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint32_t leader = rows.leader[box.begin + i];
    if (!is_placed(before, leader)) continue;
    placed[i] = true;
    places.x[i] = before.x[leader];
    places.y[i] = before.y[leader];
  }
  for (bool more = true; more;) {
    more = false;
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < n; ++i) {
      if (placed[i]) continue;
      double x = 0, y = 0, others = 0;
      for (std::uint32_t e = rows.first[box.begin + i]; e < rows.first[box.begin + i + 1]; ++e) {
        const std::uint32_t j = rows.to[e] - box.begin;
        if (!placed[j]) continue;
        x += places.x[j];
        y += places.y[j];
        others += 1;
      }
      if (others == 0) continue;
      places.x[i] = x / others + 0.4 + 0.01 * double(i % 61);
      places.y[i] = y / others + 0.01 * double(i % 53);
      found.push_back(i);
    }
    for (const std::uint32_t i : found) placed[i] = more = true;
  }
  return places;
}

/// Turns and moves a component so that those who stood somewhere are as near to that as they can be.
inline void align_box(LayoutBox& box, const kernels::Csr& rows, const Layout& before) {
  double x = 0, y = 0, old_x = 0, old_y = 0, known = 0;
  const auto each = [&](auto&& look) {
    for (std::uint32_t i = box.begin; i < box.end; ++i) {
      const std::uint32_t leader = rows.leader[i];
      if (!is_placed(before, leader)) continue;
      look(box.places.x[i - box.begin], box.places.y[i - box.begin], before.x[leader],
           before.y[leader]);
    }
  };
  each([&](double px, double py, double qx, double qy) {
    x += px;
    y += py;
    old_x += qx;
    old_y += qy;
    known += 1;
  });
  x /= known, y /= known, old_x /= known, old_y /= known;
  double c = 0, s = 0;
  each([&](double px, double py, double qx, double qy) {
    c += (px - x) * (qx - old_x) + (py - y) * (qy - old_y);
    s += (px - x) * (qy - old_y) - (py - y) * (qx - old_x);
  });
  const double size = std::sqrt(c * c + s * s);
  const bool turned = size > 1e-12;
  c = turned ? c / size : 1;
  s = turned ? s / size : 0;
  for (std::size_t i = 0; i < box.places.x.size(); ++i) {
    const double px = box.places.x[i] - x, py = box.places.y[i] - y;
    box.places.x[i] = c * px - s * py + old_x;
    box.places.y[i] = s * px + c * py + old_y;
  }
}

/// Whether half of those who stood somewhere are within a twentieth of that map's frame of it.
inline bool moved_little(const Layout& before, const Layout& made) {
  constexpr double part = 0.05;
  std::vector<double> moved;
  double left = 0, right = 0, top = 0, bottom = 0;
  for (std::uint32_t one = 0; one < made.x.size(); ++one) {
    if (!is_placed(before, one)) continue;
    const double x = before.x[one], y = before.y[one];
    if (moved.empty()) left = right = x, top = bottom = y;
    left = std::min(left, x), right = std::max(right, x);
    top = std::min(top, y), bottom = std::max(bottom, y);
    const double dx = made.x[one] - x, dy = made.y[one] - y;
    moved.push_back(std::sqrt(dx * dx + dy * dy));
  }
  if (moved.empty()) return true;
  const auto middle = moved.begin() + static_cast<std::ptrdiff_t>(moved.size() / 2);
  std::nth_element(moved.begin(), middle, moved.end());
  return *middle <= part * std::max(right - left, bottom - top);
}

/// Takes those who stood somewhere a part of the way back to that. Who is new goes along with those whom ties join them to.
inline void take_back(const kernels::Csr& rows, const std::vector<std::uint32_t>& others,
                      const Layout& before, double back, Layout& made) {
  kernels::Places by{std::vector<double>(made.x.size(), 0), std::vector<double>(made.x.size(), 0)};
  for (const std::uint32_t one : others) {
    if (!is_placed(before, one)) continue;
    by.x[one] = back * (before.x[one] - made.x[one]);
    by.y[one] = back * (before.y[one] - made.y[one]);
  }
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t one = rows.leader[i];
    if (is_placed(before, one)) continue;
    double x = 0, y = 0, known = 0;
    for (std::uint32_t e = rows.first[i]; e < rows.first[i + 1]; ++e) {
      const std::uint32_t other = rows.leader[rows.to[e]];
      if (!is_placed(before, other)) continue;
      x += by.x[other], y += by.y[other];
      known += 1;
    }
    if (known > 0) by.x[one] = x / known, by.y[one] = y / known;
  }
  for (const std::uint32_t one : others) {
    made.x[one] += by.x[one];
    made.y[one] += by.y[one];
  }
}

/// The lowest of these.
inline double lowest_of(const Layout& made, const std::vector<std::uint32_t>& leaders) {
  double lowest = -std::numeric_limits<double>::infinity();
  for (const std::uint32_t leader : leaders) lowest = std::max(lowest, made.y[leader]);
  return lowest;
}

/// Those who stood in the rows of leaders without ties, and have none, keep their places, moved down together where the
/// others have grown; the rest of those without ties stand in rows below.
inline void keep_alone(const std::vector<std::uint32_t>& alone,
                       const std::vector<std::uint32_t>& others, const Layout& before,
                       Layout& made) {
  std::vector<std::uint32_t> there = others, rest;
  made.rows_from = std::numeric_limits<double>::infinity();
  for (const std::uint32_t one : alone) {
    const bool stays = stood_alone(before, one);
    (stays ? there : rest).push_back(one);
    if (stays) made.rows_from = std::min(made.rows_from, before.y[one]);
  }
  const double grown = lowest_of(made, others) + layout_gap / 2 - made.rows_from;
  const double down = std::isfinite(grown) ? std::max(0.0, grown) : 0;
  made.rows_from += down;
  for (std::size_t k = others.size(); k < there.size(); ++k) {
    made.x[there[k]] = before.x[there[k]];
    made.y[there[k]] = before.y[there[k]] + down;
  }
  if (rest.empty()) return;
  double left = 0, right = 0, top = 0;
  if (!there.empty()) {
    left = right = made.x[there.front()];
    for (const std::uint32_t one : there) {
      left = std::min(left, made.x[one]);
      right = std::max(right, made.x[one]);
    }
    top = lowest_of(made, there) + layout_gap;
  }
  made.rows_from = std::min(made.rows_from, top);
  const auto per_row = std::max<std::size_t>(
      1, std::max(static_cast<std::size_t>((right - left) / layout_gap),
                  static_cast<std::size_t>(std::sqrt(layout_aspect * double(rest.size())))));
  for (std::size_t k = 0; k < rest.size(); ++k) {
    made.x[rest[k]] = left + double(k % per_row) * layout_gap;
    made.y[rest[k]] = top + double(k / per_row) * layout_gap;
  }
}

/// The frame keeps its corner, so that nobody moves with it: who is new and would stand beyond stands as far within. Only
/// where others have moved beyond it all move.
inline void frame_layout(Layout& made, const Layout& tied) {
  if (made.x.empty()) return;
  for (std::uint32_t one = 0; one < made.x.size(); ++one) {
    if (is_placed(tied, one)) continue;
    made.x[one] = std::abs(made.x[one]);
    made.y[one] = std::abs(made.y[one]);
  }
  const auto fit = [](std::vector<double>& at, double& size) {
    const auto [least, most] = std::minmax_element(at.begin(), at.end());
    const double by = std::min(*least, 0.0);
    size = *most - by;
    for (double& place : at) place -= by;
  };
  made.rows_from -= std::min(*std::min_element(made.y.begin(), made.y.end()), 0.0);
  fit(made.x, made.width);
  fit(made.y, made.height);
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

Layout layout_from(const LayerView& layer, const Layout& before, std::uint64_t seed,
                   const Work& work) {
  if (before.x.size() != layer.leaders() || before.y.size() != layer.leaders()) {
    throw BadArgument("an earlier map has a place for each leader of the layer, or NaN");
  }
  const kernels::Csr rows = kernels::csr_of(without_direction(layer));
  const Layout tied = detail::without_rows(before);
  Layout made{std::vector<double>(layer.leaders(), 0), std::vector<double>(layer.leaders(), 0)};
  std::vector<detail::LayoutBox> boxes = detail::boxes_of(rows);
  std::vector<detail::LayoutBox*> old, fresh;
  std::vector<std::uint32_t> alone;
  for (detail::LayoutBox& box : boxes) {
    if (box.end - box.begin == 1) {
      alone.push_back(rows.leader[box.begin]);
      continue;
    }
    const auto begin = rows.leader.begin();
    const bool known = std::any_of(begin + box.begin, begin + box.end, [&](std::uint32_t leader) {
      return detail::is_placed(tied, leader);
    });
    (known ? old : fresh).push_back(&box);
  }
  Parts parts(work, old.size() + fresh.size());
  std::vector<std::uint32_t> others;
  const auto put = [&](const detail::LayoutBox& box, double left, double top, Layout& on) {
    for (std::uint32_t i = box.begin; i < box.end; ++i) {
      on.x[rows.leader[i]] = left + box.places.x[i - box.begin];
      on.y[rows.leader[i]] = top + box.places.y[i - box.begin];
      others.push_back(rows.leader[i]);
    }
  };
  for (detail::LayoutBox* box : old) {
    box->places = kernels::stress_places_from(
        rows, box->begin, box->end, detail::starts_of(rows, *box, tied), seed, parts.next());
    detail::align_box(*box, rows, tied);
    put(*box, 0, 0, made);
  }
  for (detail::LayoutBox* box : fresh) {
    box->places = kernels::stress_places(rows, box->begin, box->end, seed, parts.next());
    detail::fit_box(*box);
  }
  detail::pack_boxes(fresh, made);
  std::sort(alone.begin(), alone.end());
  const std::vector<std::uint32_t> stood = others;
  const auto finished = [&](double back) {
    Layout on = made;
    detail::take_back(rows, stood, tied, back, on);
    others = stood;
    const double top = stood.empty() ? 0 : detail::lowest_of(on, stood) + detail::layout_gap;
    for (const detail::LayoutBox* box : fresh) put(*box, box->left, top + box->top, on);
    detail::keep_alone(alone, others, before, on);
    detail::frame_layout(on, tied);
    return on;
  };
  for (const double back : {0.0, 0.5, 0.75, 0.9}) {
    Layout on = finished(back);
    if (detail::moved_little(before, on)) return on;
  }
  return finished(1);
}

}  // namespace coalign::inline COALIGN_ABI
