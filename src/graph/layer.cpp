// SPDX-License-Identifier: MIT
#include <coalign/graph/layer.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// A tie on its way into a layer.
struct LayerArc {
  LeaderId from, to;
  std::uint32_t type;
  double weight;
};

/// What one tie says of the strength of the arcs of its type between the same two: nothing where it is unknown.
inline double strength_of(double weight, double max, TieWeight how) noexcept {
  if (how == TieWeight::binary) return 1;
  if (std::isnan(weight)) return 0;
  return std::max(weight / max, std::numeric_limits<double>::denorm_min());  // 0 is unknown
}

/// The rows of ties in which the same two are tied by the same type, one group after the other.
inline std::vector<std::vector<std::size_t>> asked_more_than_once(const Network& network) {
  const auto from = network.column(&Tie::from), to = network.column(&Tie::to);
  const auto type = network.column(&Tie::type);
  const auto directed = network.column(&TieType::directed);
  const auto key = [&](std::size_t i) {
    const bool turned = directed[type[i].index()] == Truth::no && to[i] < from[i];
    return std::tuple(type[i], turned ? to[i] : from[i], turned ? from[i] : to[i]);
  };
  std::vector<std::size_t> order(from.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  std::vector<std::vector<std::size_t>> groups;
  for (auto at = order.begin(); at != order.end();) {
    const auto end =
        std::find_if(at, order.end(), [&](std::size_t i) { return key(i) != key(*at); });
    if (end - at > 1) groups.emplace_back(at, end);
    at = end;
  }
  return groups;
}

inline Day last_begun(const ColumnView<Date>& since, const std::vector<std::size_t>& rows) {
  Day last = before_all;
  for (const std::size_t i : rows) last = std::max(last, since[i].first_day());
  return last;
}

/// The first day on which most held together. The most begins with a row: of other days there is nothing more to say.
template <class Strength>
Day strongest_day(const ColumnView<Date>& since, const ColumnView<Date>& until,
                  const std::vector<std::size_t>& rows, Strength&& strength) {
  std::vector<std::size_t> begins = rows, ends = rows;
  std::stable_sort(begins.begin(), begins.end(), [&](std::size_t a, std::size_t b) {
    return since[a].first_day() < since[b].first_day();
  });
  std::stable_sort(ends.begin(), ends.end(), [&](std::size_t a, std::size_t b) {
    return until[a].last_day() < until[b].last_day();
  });
  Day chosen = before_all;
  double held = 0, most = -1;
  auto ended = ends.begin();
  for (auto begun = begins.begin(); begun != begins.end();) {
    const Day day = since[*begun].first_day();
    for (; ended != ends.end() && until[*ended].last_day() < day; ++ended) held -= strength(*ended);
    for (; begun != begins.end() && since[*begun].first_day() == day; ++begun) {
      held += strength(*begun);
    }
    if (held <= most + 1e-12) continue;  // no more than rounding
    most = held;
    chosen = day;
  }
  return chosen;
}

/// By tie, whether it adds to the strength between its two. Empty where all do.
inline std::vector<bool> which_count(const Network& network, const LayerOptions& options) {
  const auto until = network.column(&Tie::until), since = network.column(&Tie::since);
  const auto ends = [&](Date date) { return !date.open(); };
  if (options.several == Several::sum || std::none_of(until.begin(), until.end(), ends)) return {};
  const auto weight = network.column(&Tie::weight), max = network.column(&TieType::max);
  const auto type = network.column(&Tie::type);
  std::vector<bool> counts(until.size(), true);
  for (const std::vector<std::size_t>& rows : asked_more_than_once(network)) {
    const Day chosen = options.several == Several::latest
                           ? last_begun(since, rows)
                           : strongest_day(since, until, rows, [&](std::size_t i) {
                               return strength_of(weight[i], max[type[i].index()], options.weight);
                             });
    for (const std::size_t i : rows) {
      counts[i] = until[i].last_day() >= chosen &&
                  (options.several == Several::latest || since[i].first_day() <= chosen);
    }
  }
  return counts;
}

/// Relations that are no ties count as types of their own, after those of the network.
inline std::vector<LayerArc> arcs_of(const Network& network, const LayerOptions& options,
                                     const Work& work) {
  const auto types = static_cast<std::uint32_t>(network.size<TieType>());
  std::vector<bool> chosen(types, options.types.empty());
  for (const TieTypeId type : options.types) {
    if (type.index() >= types) throw BadArgument("a type of tie is not one of the network's");
    chosen[type.index()] = true;
  }
  std::vector<LayerArc> arcs;
  const auto add = [&](LeaderId from, LeaderId to, std::uint32_t type, double weight, bool both) {
    if (from == to) return;
    arcs.push_back({from, to, type, weight});
    if (both) arcs.push_back({to, from, type, weight});
  };
  if (options.ties) {
    const auto from = network.column(&Tie::from), to = network.column(&Tie::to);
    const auto type = network.column(&Tie::type);
    const auto weight = network.column(&Tie::weight);
    const auto max = network.column(&TieType::max);
    const auto directed = network.column(&TieType::directed);
    const std::vector<bool> counts = which_count(network, options);
    arcs.reserve(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
      const std::size_t t = type[i].index();
      if (i % 65'536 == 0) work.check();
      if (!chosen[t] || (!counts.empty() && !counts[i])) continue;
      const double strength = strength_of(weight[i], max[t], options.weight);
      add(from[i], to[i], type[i].value, strength, directed[t] == Truth::no);
    }
  }
  if (options.memberships) {
    const auto member = network.column(&Membership::member);
    const auto of = network.column(&Membership::of);
    for (std::size_t i = 0; i < of.size(); ++i) add(member[i], of[i], types, 1, false);
  }
  for (std::size_t i = 0; options.initiatives && i < network.size<Initiative>(); ++i) {
    work.check();
    const auto leaders = network.row<Initiative>(i).leaders;
    for (std::size_t a = 0; a < leaders.size(); ++a) {
      for (std::size_t b = a + 1; b < leaders.size(); ++b) {
        add(leaders[a], leaders[b], types + 1, 1, true);
      }
    }
  }
  if (options.commitments) {
    const auto leader = network.column(&Commitment::leader), to = network.column(&Commitment::to);
    for (std::size_t i = 0; i < to.size(); ++i) {
      if (to[i].known()) add(leader[i], to[i], types + 2, 1, false);
    }
  }
  return arcs;
}

/// Row by row: counted into place, then sorted within the row, which is short.
inline Adjacency adjacency(std::size_t leaders, const std::vector<LayerArc>& arcs,
                           const Work& work) {
  struct Entry {
    LeaderId to;
    std::uint32_t type;
    double weight;
  };
  std::vector<std::size_t> first(leaders + 1, 0);
  for (const LayerArc& arc : arcs) ++first[arc.from.index() + 1];
  for (std::size_t i = 0; i < leaders; ++i) first[i + 1] += first[i];
  std::vector<Entry> entries(arcs.size());
  std::vector<std::size_t> place(first.begin(), first.end() - 1);
  for (const LayerArc& arc : arcs) {
    entries[place[arc.from.index()]++] = {arc.to, arc.type, arc.weight};
  }

  Adjacency rows;
  rows.first.reserve(leaders + 1);
  rows.leaders.reserve(arcs.size());
  rows.weights.reserve(arcs.size());
  for (std::size_t i = 0; i < leaders; ++i) {
    if (i % 4'096 == 0) work.check();
    const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(first[i]);
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(first[i + 1]);
    // Stable, so that weights add up in the order of the rows, whatever the machine.
    std::stable_sort(begin, end, [](const Entry& a, const Entry& b) {
      return std::pair(a.to, a.type) < std::pair(b.to, b.type);
    });
    for (auto at = begin; at != end;) {
      const LeaderId to = at->to;
      double strongest = 0;
      while (at != end && at->to == to) {
        const std::uint32_t type = at->type;
        double sum = 0;
        for (; at != end && at->to == to && at->type == type; ++at) sum += at->weight;
        strongest = std::max(strongest, std::min(sum, 1.0));
      }
      rows.leaders.push_back(to);
      rows.weights.push_back(strongest);
    }
    rows.first.push_back(rows.leaders.size());
  }
  rows.settle();
  return rows;
}

void Adjacency::settle() {
  leaders.shrink_to_fit();
  const auto differs = [&](double weight) { return weight != weights.front(); };
  if (!even && std::none_of(weights.begin(), weights.end(), differs)) {
    std::size_t longest = 0;
    for (std::size_t i = 0; i + 1 < first.size(); ++i) {
      longest = std::max(longest, first[i + 1] - first[i]);
    }
    weights.resize(longest);
    even = true;
  }
  weights.shrink_to_fit();
}

Adjacency transposed(const Adjacency& rows) {
  const std::size_t leaders = rows.first.size() - 1;
  Adjacency columns;
  columns.first.assign(leaders + 1, 0);
  columns.leaders.resize(rows.leaders.size());
  columns.weights.resize(rows.leaders.size());
  for (const LeaderId to : rows.leaders) ++columns.first[to.index() + 1];
  for (std::size_t i = 0; i < leaders; ++i) columns.first[i + 1] += columns.first[i];
  std::vector<std::size_t> place(columns.first.begin(), columns.first.end() - 1);
  for (std::uint32_t i = 0; i < leaders; ++i) {
    const Neighbours row = rows.of(LeaderId{i});
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::size_t at = place[row.leaders[k].index()]++;
      columns.leaders[at] = LeaderId{i};
      columns.weights[at] = row.weights[k];
    }
  }
  columns.settle();
  return columns;
}

std::size_t either_row(const Neighbours& to, const Neighbours& from, bool add, LeaderId* leaders,
                       double* weights) {
  std::size_t count = 0, a = 0, b = 0;
  // Which row goes on comes as by chance, so nothing branches on it.
  for (; a < to.size() && b < from.size(); ++count) {
    const LeaderId one = to.leaders[a], other = from.leaders[b];
    const bool first = one <= other, second = other <= one;
    const double strength = to.weights[a], back = from.weights[b];
    const double together = add ? strength + back : std::max(strength, back);
    leaders[count] = first ? one : other;
    weights[count] = first && second ? together : first ? strength : back;
    a += first ? 1U : 0U;
    b += second ? 1U : 0U;
  }
  const auto copy = [&](const Neighbours& row, std::size_t k) {
    for (; k < row.size(); ++k, ++count) {
      leaders[count] = row.leaders[k];
      weights[count] = row.weights[k];
    }
  };
  copy(to, a);
  copy(from, b);
  return count;
}

Adjacency either_way(const Adjacency& out, const Adjacency& in, bool add) {
  Adjacency rows;
  const std::size_t leaders = out.first.size() - 1;
  rows.first.reserve(leaders + 1);
  rows.leaders.resize(out.leaders.size() + in.leaders.size());
  rows.weights.resize(rows.leaders.size());
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < leaders; ++i) {
    count += either_row(out.of(LeaderId{i}), in.of(LeaderId{i}), add, rows.leaders.data() + count,
                        rows.weights.data() + count);
    rows.first.push_back(count);
  }
  rows.leaders.resize(count);
  rows.weights.resize(count);
  rows.settle();
  return rows;
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

Layer layer(const Network& network, const LayerOptions& options, const Work& work) {
  Layer made;
  const auto arcs = detail::arcs_of(network, options, work);
  detail::Adjacency out = detail::adjacency(network.size<Leader>(), arcs, work);
  made.in_ = std::make_shared<const detail::Adjacency>(detail::transposed(out));
  made.out_ = std::make_shared<const detail::Adjacency>(std::move(out));
  work.done("layer made");
  return made;
}

UndirectedLayer undirected(const Layer& layer) {
  UndirectedLayer made;
  made.of_ =
      std::make_shared<const detail::Adjacency>(detail::either_way(*layer.out_, *layer.in_, false));
  return made;
}

}  // namespace coalign::inline COALIGN_ABI
