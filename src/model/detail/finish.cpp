// SPDX-License-Identifier: MIT
#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/detail/instantiate.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/rules.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::detail {

void Assembly::cascade() {
  bool any = false;
  Things::each([&]<class Row>() { any |= !slot<Row>().gone.empty(); });
  while (any) {
    any = false;
    Things::each([&]<class Row>() { any |= cascade_table<Row>(); });
  }
}

/// Takes out the rows of one table whose references are gone; whether any went.
template <class Row>
bool Assembly::cascade_table() {
  Slot<Row>& slot = this->slot<Row>();
  std::vector<std::uint32_t> going;
  each_field<Row>([&]<std::size_t I>() {
    using Value = FieldValue<Row, I>;
    if constexpr (Reference<Value>) {
      if (field_at<Row, I>.own_id) return;
      const auto& target = this->slot<TargetOf<Value>>();
      if (target.gone.empty()) return;
      for (std::size_t i = 0; i < slot.table().size(); ++i) {
        const Value id = slot.table().template column<I>()[i];
        if (!slot.is_gone(i) && id.known() && target.is_gone(id)) {
          slot.remove(i);
          going.push_back(static_cast<std::uint32_t>(i));
        }
      }
    } else if constexpr (ReferenceList<Value>) {
      const auto& target = this->slot<TargetOf<typename Value::value_type>>();
      if (target.gone.empty()) return;
      const auto is_gone = [&](auto id) { return target.is_gone(id); };
      for (std::size_t i = 0; i < slot.table().size(); ++i) {
        const Value& list = slot.table().template column<I>()[i];
        if (std::none_of(list.begin(), list.end(), is_gone)) continue;
        Value kept = list;
        std::erase_if(kept, is_gone);
        slot.touch().template column<I>().set(i, std::move(kept));
        note("reference_gone", Description<Row>::table,
             "ids left out of " + std::string(field_at<Row, I>.name) + ": their rows are gone", "");
      }
    }
  });
  if constexpr (std::same_as<Row, Commitment>) {  // parts of parts, however deep, in one sweep
    const auto& whole = slot.table().template of<&Commitment::part_of>();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
    for (std::uint32_t i = 0; i < slot.table().size() && !slot.gone.empty(); ++i) {
      if (whole[i].known()) parts.emplace_back(whole[i].value, i);
    }
    std::sort(parts.begin(), parts.end());
    for (std::size_t next = 0; next < going.size(); ++next) {
      const std::pair<std::uint32_t, std::uint32_t> first{going[next], 0};
      for (auto p = std::lower_bound(parts.begin(), parts.end(), first);
           p != parts.end() && p->first == going[next]; ++p) {
        if (slot.is_gone(p->second)) continue;
        slot.remove(p->second);
        going.push_back(p->second);
      }
    }
  }
  for (const std::uint32_t row : going) {
    note("reference_gone", Description<Row>::table, "left out: what they refer to is gone",
         "row " + std::to_string(row));
  }
  return !going.empty();
}

/// Turns the numbers of ids into rows: after this, `new_row` is right and `keys` are in row order.
template <class Row>
void Assembly::number_rows() {
  Slot<Row>& slot = this->slot<Row>();
  if (!slot.own && slot.gone.empty()) return;
  slot.touch();
  StringPool& keys = slot.own->keys;
  bool unchanged = slot.gone.empty() && keys.size() == slot.own->size();
  for (std::uint32_t k = 0; unchanged && k < slot.row_of.size(); ++k)
    unchanged = slot.row_of[k] == k;
  if (unchanged) return;

  std::vector<std::uint32_t> number_of(slot.own->size(), StringPool::none);
  for (std::uint32_t k = 0; k < keys.size(); ++k) {
    if (slot.row_of[k] != StringPool::none) number_of[slot.row_of[k]] = k;
  }
  slot.new_row.assign(keys.size(), StringPool::none);
  StringPool ordered;
  for (std::size_t row = 0; row < number_of.size(); ++row) {
    if (slot.is_gone(row)) continue;
    const std::uint32_t k = number_of[row];  // none: the id was taken, which is reported
    if (k != StringPool::none) slot.new_row[k] = static_cast<std::uint32_t>(ordered.size());
    if (k == StringPool::none || keys[k].empty()) ordered.add_unnamed();
    else ordered.intern(keys[k]);
  }
  slot.referred = std::move(keys);
  keys = std::move(ordered);
}

/// The nearest known id, as long as looking for it has not taken too long altogether.
std::string Assembly::nearest(std::string_view wanted, const StringPool& known) {
  constexpr std::size_t most_compared = 20'000'000;
  compared_ += known.size() * wanted.size();
  return problems.full() || compared_ > most_compared ? "" : did_you_mean(wanted, known);
}

/// Replaces the ids in one column by rows, where any has a new one.
template <class Row, std::size_t I>
void Assembly::resolve_references() {
  using Value = FieldValue<Row, I>;
  const auto resolve = [&]<class Target>(Id<Target> id) -> Id<Target> {
    const auto& rows = this->slot<Target>().new_row;
    return rows.empty() || !id.known() ? id : Id<Target>{rows[id.value]};
  };
  const auto check = [&]<class Target>(std::size_t row, Id<Target> id) {
    if (!id.known() || resolve(id).known()) return;
    const auto& target = this->slot<Target>();
    if (target.bad_keys.contains(id.value)) return;
    const auto key = target.referred[id.value];
    problems.add(problem_at<Row>(
        row, field_at<Row, I>.name, Code::unknown_id,
        "no " + std::string(Description<Target>::one) + " has the id " + in_quotes(key),
        nearest(key, target.table().keys)));
  };
  if constexpr (Reference<Value>) {
    if (this->slot<TargetOf<Value>>().new_row.empty()) return;
    auto& column = slot<Row>().touch().template column<I>();
    for (std::size_t i = 0; i < column.size() && !field_at<Row, I>.own_id; ++i) check(i, column[i]);
    column.transform(resolve);
  } else if constexpr (ReferenceList<Value>) {
    if (this->slot<TargetOf<typename Value::value_type>>().new_row.empty()) return;
    auto& column = slot<Row>().touch().template column<I>();
    for (std::size_t i = 0; i < column.size(); ++i) {
      for (const auto id : column[i]) check(i, id);
    }
    column.transform([&](Value list) {
      for (auto& id : list) id = resolve(id);
      return list;
    });
  }
}

/// Leaves out the rows that are gone, then resolves what the others refer to.
template <class Row>
void Assembly::settle(const Work& work) {
  work.check();
  Slot<Row>& slot = this->slot<Row>();
  if (!slot.gone.empty()) {
    auto kept = std::make_shared<Table<Row>>();
    kept->keys = slot.table().keys;
    for (std::size_t i = 0; i < slot.table().size(); ++i) {
      if (!slot.is_gone(i)) kept->push(slot.table().row(i));
    }
    slot.own = std::move(kept);
  }
  each_field<Row>([&]<std::size_t I>() { resolve_references<Row, I>(); });
  if (slot.own) slot.own->shrink_to_fit();
}

/// Maps a column from the scale on which it was asked onto the model's own, and checks it.
template <Scale scale>
void Assembly::map_scale() {
  Slot<AgendaEntry>& slot = this->slot<AgendaEntry>();
  if (!slot.own) return;
  each_field<AgendaEntry>([&]<std::size_t I>() {
    constexpr const auto& field = field_at<AgendaEntry, I>;
    if constexpr (field.scale == scale) {
      auto& column = slot.own->template column<I>();
      const auto given = asked_on[static_cast<std::size_t>(scale)];
      const bool stated = given.first < given.second;
      const Range asked = stated ? Range{given.first, given.second} : field.range;
      for (std::size_t i = 0; i < column.size(); ++i) {
        if (std::isnan(column[i]) || asked.contains(column[i])) continue;
        problems.add(problem_at<AgendaEntry>(
            i, field.name, Code::out_of_range,
            std::string(field.name) + " is " + shortest(column[i]),
            "must be " + in_words(asked) +
                (stated ? ", the scale that the document states"
                        : "; where another scale was asked, state it in scales")));
      }
      column.transform([&](double x) {
        if (std::isnan(x)) return field.otherwise;
        if (!stated) return x;
        const double share = (x - asked.low) / (asked.high - asked.low);
        const double mapped = field.range.low + share * (field.range.high - field.range.low);
        return mapped == 0 ? 0 : mapped;  // -0 becomes 0
      });
    }
  });
}

std::shared_ptr<const NetworkData> Assembly::finish(bool check_rules, const Work& work) {
  cascade();
  map_scale<Scale::stance>();
  map_scale<Scale::priority>();
  Things::each([&]<class Row>() {
    if constexpr (Keyed<Row>) number_rows<Row>();
  });
  Things::each([&]<class Row>() { settle<Row>(work); });
  if (check_rules && problems.none()) {
    fill_weights();
    note_codes();
    fill_max();
  }

  auto network = std::make_shared<NetworkData>();
  Things::each([&]<class Row>() {
    auto& slot = this->slot<Row>();
    auto& table = get<std::shared_ptr<const Table<Row>>>(network->tables);
    table = slot.own ? std::move(slot.own) : slot.shared;
  });
  if (own_texts_) own_texts_->shrink_to_fit();
  network->header = std::move(header);
  network->texts = texts_;
  network->notes = std::move(notes);
  if (check_rules) {
    check_kinds(*network, problems);
    check_circles(*network, problems);
    check_repetition(*network, problems);
    check_ties(*network, problems);
    check_commitments(*network, problems);
  }
  if (!problems.none()) throw InvalidNetwork(std::move(problems));
  return network;
}

}  // namespace coalign::inline COALIGN_ABI::detail
