// SPDX-License-Identifier: MIT
#include <coalign/model/scopes.hpp>

#include <coalign/model/detail/assembly.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// Cuts the scope of some leaders out of a network, in two steps. What belongs wholly to others goes
/// first, and nobody misses it. Then the others go, and what refers to them: that is noted.
class ScopeCut {
 public:
  ScopeCut(const Network& network, std::vector<bool> inside)
      : network_(network), inside_(std::move(inside)) {}

  [[nodiscard]] Scope run(const Work& work) {
    Assembly mine(*network_.data());
    drop_ties(mine);
    drop_pairs<Membership>(mine, &Membership::member, &Membership::of);
    drop_pairs<Share>(mine, &Share::from, &Share::to);
    drop_others<AgendaEntry>(mine);
    drop_others<Holding>(mine);
    drop_others<Term>(mine);
    drop_commitments(mine);
    drop_initiatives(mine);
    const Network without = Network(mine.finish(false, work)).with_notes(network_.notes());

    Assembly rest(*without.data());
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      if (!inside_[i]) rest.slot<Leader>().remove(i);
    }
    for (const auto& example : leaving_) {
      rest.note("tie_leaves_scope", "ties", "left out: they leave the scope", example);
    }
    Scope scope;
    scope.ties_leaving = leaving_.size();
    scope.network = Network(rest.finish(false, work));
    return scope;
  }

 private:
  [[nodiscard]] bool is_in(LeaderId leader) const {
    return leader.known() && inside_[leader.index()];
  }

  void drop_ties(Assembly& from) {
    const auto begin = network_.column(&Tie::from), end = network_.column(&Tie::to);
    for (std::size_t i = 0; i < begin.size(); ++i) {
      const bool one = is_in(begin[i]), other = is_in(end[i]);
      if (one && other) continue;
      from.slot<Tie>().remove(i);
      if (one || other) {
        leaving_.push_back(std::string(network_.key(begin[i])) + " to " +
                           std::string(network_.key(end[i])));
      }
    }
  }

  template <class Row>
  void drop_pairs(Assembly& from, LeaderId Row::*one, LeaderId Row::*other) {
    const auto a = network_.column(one), b = network_.column(other);
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!is_in(a[i]) && !is_in(b[i])) from.slot<Row>().remove(i);
    }
  }

  template <class Row>
  void drop_others(Assembly& from) {
    const auto leader = network_.column(&Row::leader);
    for (std::size_t i = 0; i < leader.size(); ++i) {
      if (!is_in(leader[i])) from.slot<Row>().remove(i);
    }
  }

  /// Those of others, but for what goes to somebody inside or what somebody inside passes on.
  void drop_commitments(Assembly& from) {
    const std::size_t rows = network_.size<Commitment>();
    std::vector<bool> passed_on(rows), kept(rows);
    initiative_kept_.assign(network_.size<Initiative>(), false);
    for (std::size_t i = 0; i < rows; ++i) {
      const Commitment row = network_.row<Commitment>(i);
      if (is_in(row.leader) && row.part_of.known()) passed_on[row.part_of.index()] = true;
    }
    for (std::size_t i = 0; i < rows; ++i) {
      const Commitment row = network_.row<Commitment>(i);
      if (!is_in(row.leader) && !is_in(row.to) && !passed_on[i]) {
        from.slot<Commitment>().remove(i);
      } else if (row.initiative.known()) {
        initiative_kept_[row.initiative.index()] = true;
      }
    }
  }

  /// Those that only others lead and commit to. What was observed of a goal stays, whoever's doing.
  void drop_initiatives(Assembly& from) {
    std::vector<bool> goes(network_.size<Initiative>());
    for (std::size_t i = 0; i < goes.size(); ++i) {
      const Initiative row = network_.row<Initiative>(i);
      const auto in = [&](LeaderId leader) { return is_in(leader); };
      goes[i] = !row.leaders.empty() && !initiative_kept_[i] &&
                std::none_of(row.leaders.begin(), row.leaders.end(), in);
      if (goes[i]) from.slot<Initiative>().remove(i);
    }
    const auto of = network_.column(&Observation::initiative);
    for (std::size_t i = 0; i < of.size(); ++i) {
      if (!of[i].known() || !goes[of[i].index()]) continue;
      from.slot<Observation>().touch().of<&Observation::initiative>().set(i, InitiativeId{});
    }
  }

  const Network& network_;
  std::vector<bool> inside_, initiative_kept_;
  std::vector<std::string> leaving_;
};

}  // namespace detail

Scopes split(const Network& network, std::string_view by, const Work& work) {
  const LeaderValues found = leader_values(network, by);
  const std::size_t leaders = network.size<Leader>();
  Scopes out;
  out.by = by;
  std::vector<std::vector<bool>> inside(found.values.size(), std::vector<bool>(leaders));
  std::vector<bool> without(leaders);
  bool any_without = false;
  for (std::size_t i = 0; i < leaders; ++i) {
    const std::size_t begin = found.first[i], end = found.first[i + 1];
    for (std::size_t k = begin; k < end; ++k) inside[found.place[k]][i] = true;
    without[i] = begin == end;
    any_without = any_without || begin == end;
  }
  if (any_without) inside.push_back(std::move(without));

  const auto from = network.column(&Tie::from), to = network.column(&Tie::to);
  std::vector<bool> within(from.size());
  for (std::size_t s = 0; s < inside.size(); ++s) {
    work.check();
    for (std::size_t i = 0; i < within.size(); ++i) {
      if (inside[s][from[i].index()] && inside[s][to[i].index()]) within[i] = true;
    }
    out.scopes.push_back(detail::ScopeCut(network, std::move(inside[s])).run(work));
    if (s < found.values.size()) out.scopes.back().value = found.values[s];
  }
  out.ties_between = static_cast<std::uint64_t>(std::count(within.begin(), within.end(), false));
  return out;
}

}  // namespace coalign::inline COALIGN_ABI
