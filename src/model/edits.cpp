// SPDX-License-Identifier: MIT
#include <coalign/model/edits.hpp>

#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/rules.hpp>

#include <cmath>

namespace coalign::inline COALIGN_ABI::detail {

/// Makes edits on a network in the making. One function per edit; all of them report, none throws.
class Editor {
 public:
  Editor(const NetworkData& base, const Work& work) : assembly_(base), work_(work) {}

  void make(std::size_t number, const Edit& edit) {
    number_ = number;
    std::visit([&](const auto& one) { make(one); }, edit);
  }
  [[nodiscard]] Network finish() { return Network(assembly_.finish(true, work_)); }

 private:
  void make(const LeaderLeaves& edit) {
    const auto leader = known<Leader>("leader", edit.leader);
    auto& slot = assembly_.slot<Leader>();
    if (leader.known())
      slot.remove(slot.row_of.empty() ? leader.index() : slot.row_of[leader.index()]);
  }

  void make(const LeaderJoins& edit) {
    add(Leader{.id = assembly_.id<Leader>(edit.id),
               .kind = edit.kind,
               .name = assembly_.text(edit.name),
               .stage = edit.stage,
               .sector = assembly_.text(edit.sector)});
  }

  void make(const TieMade& edit) {
    const auto from = known<Leader>("from", edit.from);
    const auto to = known<Leader>("to", edit.to);
    const auto type = known<TieType>("type", edit.type);
    if (!from.known() || !to.known() || !type.known()) return;
    add(Tie{.from = from, .to = to, .type = type, .weight = edit.weight});
  }

  void make(const TieCut& edit) {
    each_tie(edit, [&](std::size_t row) { assembly_.slot<Tie>().remove(row); });
  }

  void make(const TieStrengthened& edit) {
    if (!(edit.weight > 0) || std::isinf(edit.weight)) {
      report(Code::out_of_range, "weight", "weight is " + shortest(edit.weight),
             "must be above 0, and finite");
      return;
    }
    each_tie(edit, [&](std::size_t row) {
      assembly_.slot<Tie>().touch().of<&Tie::weight>().set(row, edit.weight);
    });
  }

  void make(const AgendaShifts& edit) {
    const auto leader = known<Leader>("leader", edit.leader);
    const auto goal = known<Goal>("goal", edit.goal);
    if (!leader.known() || !goal.known()) return;
    auto& slot = assembly_.slot<AgendaEntry>();
    std::optional<std::size_t> latest;
    for (std::size_t i = 0; i < slot.table().size(); ++i) {
      const AgendaEntry row = slot.table().row(i);
      if (slot.is_gone(i) || row.leader != leader || row.goal != goal) continue;
      const auto since = [&](std::size_t at) {
        return slot.table().of<&AgendaEntry::since>()[at].first_day();
      };
      if (!latest || since(i) >= since(*latest)) latest = i;
    }
    if (!latest) {
      if (!edit.stance && !edit.priority) {
        report(Code::missing_field, "stance",
               in_quotes(edit.leader) + " is silent on " + in_quotes(edit.goal),
               "give the stance with which they speak, or how much it matters to them");
        return;
      }
      add(AgendaEntry{.leader = leader,
                      .goal = goal,
                      .stance = edit.stance.value_or(not_given),
                      .priority = edit.priority.value_or(1)});
      return;
    }
    auto& table = slot.touch();
    if (edit.stance && within(*edit.stance, -1, "stance"))
      table.of<&AgendaEntry::stance>().set(*latest, *edit.stance + 0.0);  // -0 becomes 0
    if (edit.priority && within(*edit.priority, 0, "priority")) {
      table.of<&AgendaEntry::priority>().set(*latest, *edit.priority + 0.0);
    }
  }

  void make(const ResourceMoves& edit) {
    const auto from = known<Leader>("from", edit.from);
    const auto to = known<Leader>("to", edit.to);
    const auto resource = known<Resource>("resource", edit.resource);
    if (!from.known() || !to.known() || !resource.known()) return;
    const auto source = holding(from, resource), target = holding(to, resource);
    const auto& amounts = assembly_.slot<Holding>().table().of<&Holding::amount>();
    if (!source || !(edit.amount >= 0) || edit.amount > amounts[*source]) {
      report(Code::out_of_range, "amount",
             in_quotes(edit.from) + " holds " + (source ? shortest(amounts[*source]) : "0") +
                 " of " + in_quotes(edit.resource),
             "no more than that can move");
      return;
    }
    if (target && std::isinf(amounts[*target] + edit.amount)) {
      report(Code::not_finite, "amount",
             in_quotes(edit.to) + " would hold more than can be counted", "move less");
      return;
    }
    auto& held = assembly_.slot<Holding>().touch().of<&Holding::amount>();
    held.set(*source, held[*source] - edit.amount);
    if (target) held.set(*target, held[*target] + edit.amount);
    else add(Holding{.leader = to, .resource = resource, .amount = edit.amount});
  }

  void make(const CommitmentMade& edit) {
    Commitment row{.leader = known<Leader>("leader", edit.leader),
                   .resource = known<Resource>("resource", edit.resource)};
    if (!edit.goal.empty()) row.goal = known<Goal>("goal", edit.goal);
    if (!edit.initiative.empty()) row.initiative = known<Initiative>("initiative", edit.initiative);
    if (edit.amount) row.amount = *edit.amount;
    const bool all_known = row.leader.known() && row.resource.known() &&
                           row.goal.known() == !edit.goal.empty() &&
                           row.initiative.known() == !edit.initiative.empty();
    if (all_known) add(row);
  }

  void make(const InitiativeAdded& edit) {
    Initiative row{.id = assembly_.id<Initiative>(edit.id),
                   .name = assembly_.text(edit.name),
                   .status = edit.status};
    for (const auto& leader : edit.leaders) row.leaders.push_back(known<Leader>("leaders", leader));
    for (const auto& goal : edit.goals) row.goals.push_back(known<Goal>("goals", goal));
    add(row);
  }

  template <class Row>
  void add(const Row& row) {
    assembly_.add(row, 0);
  }

  /// The row of an id; where there is none, that is reported.
  template <class Thing>
  Id<Thing> known(std::string_view field, std::string_view key) {
    const auto& slot = assembly_.slot<Thing>();
    const Id<Thing> id{slot.table().keys.find(key)};
    if (id.known() &&
        (id.index() >= slot.row_of.size() || slot.row_of[id.index()] != StringPool::none) &&
        !slot.is_gone(id)) {
      return id;
    }
    report(Code::unknown_id, field,
           "no " + std::string(Description<Thing>::one) + " has the id " + in_quotes(key),
           did_you_mean(key, slot.table().keys));
    return {};
  }

  template <class Cut, class F>
  void each_tie(const Cut& edit, F&& change) {
    const auto from = known<Leader>("from", edit.from);
    const auto to = known<Leader>("to", edit.to);
    const auto type = known<TieType>("type", edit.type);
    if (!from.known() || !to.known() || !type.known()) return;
    const bool directed =
        assembly_.slot<TieType>().table().of<&TieType::directed>()[type.index()] == Truth::yes;
    bool found = false;
    auto& slot = assembly_.slot<Tie>();
    for (std::size_t i = 0; i < slot.table().size(); ++i) {
      const Tie row = slot.table().row(i);
      const bool forth = row.from == from && row.to == to;
      const bool back = !directed && row.from == to && row.to == from;
      if (slot.is_gone(i) || row.type != type || !(forth || back)) continue;
      change(i);
      found = true;
    }
    if (!found) {
      report(Code::unknown_id, "type",
             "no tie of type " + in_quotes(edit.type) + " runs from " + in_quotes(edit.from) +
                 " to " + in_quotes(edit.to));
    }
  }

  std::optional<std::size_t> holding(LeaderId leader, ResourceId resource) {
    const auto& slot = assembly_.slot<Holding>();
    for (std::size_t i = 0; i < slot.table().size(); ++i) {
      const Holding row = slot.table().row(i);
      if (!slot.is_gone(i) && row.leader == leader && row.resource == resource) return i;
    }
    return {};
  }

  bool within(double x, double low, std::string_view field) {
    if (x >= low && x <= 1) return true;
    report(Code::out_of_range, field, std::string(field) + " is " + shortest(x),
           "must be " + in_words({low, 1}));
    return false;
  }

  void report(Code code, std::string_view field, std::string message, std::string suggestion = {}) {
    assembly_.problems.add(
        {code, "edits", number_, std::string(field), std::move(message), std::move(suggestion)});
  }

  Assembly assembly_;
  const Work& work_;
  std::size_t number_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

Network apply_edits(const Network& network, std::span<const Edit> edits, const Work& work) {
  detail::Editor editor(*network.data(), work);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    work.check();
    editor.make(i, edits[i]);
  }
  return editor.finish();
}

}  // namespace coalign::inline COALIGN_ABI
