// SPDX-License-Identifier: MIT
#include <alidade/model/detail/assembly.hpp>

#include <alidade/model/detail/instantiate.hpp>
#include <alidade/model/detail/json_text.hpp>
#include <alidade/model/detail/numbers.hpp>
#include <alidade/model/detail/rules.hpp>
#include <alidade/model/detail/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace alidade::inline v0::detail {

template <class Row>
Problem at(std::size_t row, std::string_view field, Code code, std::string message,
           std::string suggestion = {}) {
  return {code,
          std::string(Description<Row>::table),
          row,
          std::string(field),
          std::move(message),
          std::move(suggestion)};
}

template <class Row>
Table<Row>& Slot<Row>::touch() {
  if (!own) {
    own = std::make_shared<Table<Row>>(*shared);
    if constexpr (Keyed<Row>) {
      row_of.resize(own->size());
      std::iota(row_of.begin(), row_of.end(), 0U);
    }
  }
  return *own;
}

std::shared_ptr<const StringPool> Assembly::empty_texts() {
  static const auto pool = [] {
    StringPool texts;
    texts.intern("");  // symbol 0: the missing text
    return std::make_shared<const StringPool>(std::move(texts));
  }();
  return pool;
}

Assembly::Assembly(const NetworkData& base)
    : header(base.header), notes(base.notes), texts_(base.texts) {
  Things::each([&]<class Row>() {
    slot<Row>().shared = std::get<std::shared_ptr<const Table<Row>>>(base.tables);
  });
}

std::uint32_t Assembly::intern(std::string_view text) {
  if (const auto found = texts_->find(text); found != StringPool::none) return found;
  if (!own_texts_) texts_ = own_texts_ = std::make_shared<StringPool>(*texts_);
  return own_texts_->intern(text);
}

/// What is wrong with a text: it may hold anything in UTF-8 but NUL.
inline Problem text_problem(std::string_view text) {
  Problem problem;
  if (!is_utf8(text)) {
    problem.code = Code::not_utf8;
    problem.message = "bytes that are not UTF-8";
    problem.suggestion = "texts are UTF-8";
  } else if (text.find('\0') != std::string_view::npos) {
    problem.code = Code::nul;
    problem.message = "a NUL character";
    problem.suggestion = "leave it out";
  }
  return problem;
}

Text Assembly::text(std::string_view text) {
  const std::uint32_t symbol = intern(text);
  if (Problem problem = text_problem(text); problem.code != Code::none) {
    bad_texts_.emplace(symbol, std::move(problem));
  }
  return {symbol};
}

std::string Assembly::header_text(std::string_view text, std::string_view field) {
  Problem problem = text_problem(text);
  if (problem.code == Code::none) return std::string(text);
  problem.field = field;
  problems.add(std::move(problem));
  return {};
}

JsonText Assembly::json(std::string_view json) {
  std::string compact;
  Problem problem = compact_object(json, compact);
  if (problem.code == Code::none) return {intern(compact)};
  // No text of the user's own has the byte FF; all that have this problem may share the symbol.
  const std::uint32_t symbol = intern("\xFF" + std::string(word(problem.code)) + problem.message);
  bad_texts_.emplace(symbol, std::move(problem));
  return {symbol};
}

template <class Thing>
Id<Thing> Assembly::id(std::string_view key) {
  Slot<Thing>& slot = this->slot<Thing>();
  if (const auto found = slot.table().keys.find(key); found != StringPool::none) return {found};
  const std::uint32_t number = slot.touch().keys.intern(key);
  slot.row_of.resize(slot.own->keys.size(), StringPool::none);
  Problem problem = text_problem(key);
  if (problem.code == Code::none && (key.empty() || has_control(key))) {
    problem.code = Code::bad_id;
    problem.message =
        key.empty() ? "an id must not be empty" : "an id must not have control characters";
    problem.suggestion = "any other text will do";
  }
  if (problem.code != Code::none) slot.bad_keys.emplace(number, std::move(problem));
  return {number};
}

template <class Row>
void Assembly::add(Row row, std::uint32_t reported) {
  Slot<Row>& slot = this->slot<Row>();
  Table<Row>& table = slot.touch();
  const std::size_t number = table.size();
  if (number >= StringPool::none) {
    problems.add(at<Row>(number, "", Code::too_many_rows, "more than 4294967294 rows"));
    return;
  }
  check_row(row, number, reported);
  if constexpr (Keyed<Row>) {
    if (!row.id.known()) row.id.value = table.keys.add_unnamed();
    slot.row_of.resize(table.keys.size(), StringPool::none);
    std::uint32_t& mine = slot.row_of[row.id.value];
    if (mine == StringPool::none) {
      mine = static_cast<std::uint32_t>(number);
    } else if ((reported & 1U) == 0) {
      problems.add(at<Row>(number, "id", Code::duplicate_id,
                           "the id " + in_quotes(table.keys[row.id.value]) + " is taken by row " +
                               std::to_string(mine),
                           "each " + std::string(Description<Row>::one) + " needs its own"));
    }
  }
  table.push(row);
}

template <class Row>
void Assembly::check_row(Row& row, std::size_t number, std::uint32_t reported) {
  each_field<Row>([&]<std::size_t I>() {
    if ((reported >> I & 1U) == 0) check_field<Row, I>(row, number);
  });
  const auto check_order = [&](Date first, Date last, std::string_view field) {
    if (first.open() || last.open() || first.first_day() <= last.last_day()) return;
    problems.add(
        at<Row>(number, field, Code::ends_before_start,
                std::string(field) + " " + last.to_string() + " is before " + first.to_string(),
                "an end is on or after its beginning"));
  };
  if constexpr (Dated<Row>) check_order(row.since, row.until, "until");
  if constexpr (std::same_as<Row, Initiative>) check_order(row.start, row.end, "end");
  if constexpr (std::same_as<Row, Commitment>) {
    bool told = false;
    each_field<Row>([&]<std::size_t I>() {
      constexpr auto name = field_at<Row, I>.name;
      if (name == "goal" || name == "initiative") told |= (reported >> I & 1U) != 0;
    });
    if (told || row.goal.known() != row.initiative.known()) return;
    problems.add(at<Row>(number, "goal", Code::one_of_goal_initiative,
                         row.goal.known() ? "names both a goal and an initiative"
                                          : "names neither a goal nor an initiative",
                         "exactly one of the two"));
  }
}

template <class Target, class Report>
void Assembly::check_key(Id<Target>& id, const Report& report) {
  if (!id.known()) return;
  if (id.index() >= slot<Target>().table().keys.size()) {
    report(Code::bad_text, "not an id of this builder", "use what its id() gives");
    id = {};
    return;
  }
  const auto& bad = slot<Target>().bad_keys;
  if (bad.empty()) return;
  if (const auto found = bad.find(id.value); found != bad.end()) {
    report(found->second.code, found->second.message, found->second.suggestion);
  }
}

template <class Row, std::size_t I>
void Assembly::check_field(Row& row, std::size_t number) {
  constexpr const auto& field = field_at<Row, I>;
  using Value = FieldValue<Row, I>;
  Value& value = row.*field.member;
  const auto report = [&](Code code, std::string message, std::string suggestion = {}) {
    problems.add(at<Row>(number, field.name, code, std::move(message), std::move(suggestion)));
  };
  const auto missing = [&] {
    report(Code::missing_field, std::string(field.name) + " is required",
           std::string(field.meaning));
  };

  if constexpr (std::same_as<Value, double>) {
    if (std::isnan(value)) {
      value = field.scale == Scale::none ? default_of<Row, I>() : not_given;
      if (field.required) missing();
    } else if (std::isinf(value)) {
      report(Code::not_finite, std::string(field.name) + " is infinite",
             "leave unknown values out");
      value = not_given;
    } else if (field.scale == Scale::none && !field.range.contains(value)) {
      report(Code::out_of_range, std::string(field.name) + " is " + shortest(value),
             "must be " + in_words(field.range));
    }
    if (value == 0) value = 0;  // -0 becomes 0
  } else if constexpr (std::same_as<Value, Text> || std::same_as<Value, JsonText>) {
    if (value.symbol >= texts_->size()) {
      report(Code::bad_text, "not a text of this builder", "use what its text() or json() gives");
      value = {};
    } else if (field.required && value.missing()) {
      missing();
    }
    if (bad_texts_.empty()) return;
    if (const auto bad = bad_texts_.find(value.symbol); bad != bad_texts_.end()) {
      report(bad->second.code, bad->second.message, bad->second.suggestion);
    }
  } else if constexpr (std::same_as<Value, Date>) {
    if (field.required && value.open()) missing();
  } else if constexpr (Word<Value>) {
    if (static_cast<std::size_t>(value) >= Words<Value>::list.size()) {
      report(Code::unknown_word, std::string(field.name) + " has a value that has no name",
             "use one of the enumerators");
      value = default_of<Row, I>();
      return;
    }
    if (value == Value{}) value = default_of<Row, I>();
    if (field.required && value == Value{}) missing();
  } else if constexpr (Reference<Value>) {
    if (field.required && !value.known()) missing();
    check_key(value, report);
  } else {
    for (auto& id : value) check_key(id, report);
  }
}

void Assembly::note(std::string_view what, std::string_view table, std::string_view message,
                    std::string_view example) {
  auto found = std::find_if(notes.begin(), notes.end(), [&](const Note& note) {
    return note.what == what && note.table == table && note.message == message;
  });
  if (found == notes.end()) {
    found =
        notes.insert(found, {std::string(what), std::string(table), std::string(message), 0, {}});
  }
  ++found->count;
  if (found->examples.size() < Note::most_examples && !example.empty()) {
    found->examples.emplace_back(example);
  }
}

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
    problems.add(
        at<Row>(row, field_at<Row, I>.name, Code::unknown_id,
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
template <Scale scale, auto Member>
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
        problems.add(
            at<AgendaEntry>(i, field.name, Code::out_of_range,
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

/// A layer without a stated maximum keeps the largest weight read, so that shares of it stay put.
void Assembly::fill_max() {
  if (!slot<Tie>().own && !slot<TieType>().own) return;
  const auto& types = slot<TieType>().table();
  std::vector<double> largest(types.size(), not_given);
  for (std::size_t i = 0; i < slot<Tie>().table().size(); ++i) {
    const auto type = slot<Tie>().table().of<&Tie::type>()[i];
    const double weight = slot<Tie>().table().of<&Tie::weight>()[i];
    if (type.known() && !(weight <= largest[type.index()])) largest[type.index()] = weight;
  }
  for (std::size_t t = 0; t < largest.size(); ++t) {
    if (!std::isnan(types.of<&TieType::max>()[t]) || std::isnan(largest[t])) continue;
    slot<TieType>().touch().of<&TieType::max>().set(t, largest[t]);
    note("max_from_ties", "tie_types", "max was not given: the largest weight read stands for it",
         std::string(slot<TieType>().table().keys[static_cast<std::uint32_t>(t)]) + ": " +
             shortest(largest[t]));
  }
}

std::shared_ptr<const NetworkData> Assembly::finish(bool check_rules, const Work& work) {
  cascade();
  map_scale<Scale::stance, &AgendaEntry::stance>();
  map_scale<Scale::priority, &AgendaEntry::priority>();
  Things::each([&]<class Row>() {
    if constexpr (Keyed<Row>) number_rows<Row>();
  });
  Things::each([&]<class Row>() { settle<Row>(work); });
  if (check_rules && problems.none()) fill_max();

  auto network = std::make_shared<NetworkData>();
  Things::each([&]<class Row>() {
    auto& slot = this->slot<Row>();
    auto& table = std::get<std::shared_ptr<const Table<Row>>>(network->tables);
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

#define ALIDADE_FOR(Row) template void Assembly::add(Row, std::uint32_t);
ALIDADE_EACH_THING(ALIDADE_FOR)
#undef ALIDADE_FOR
#define ALIDADE_FOR(Thing)                           \
  template Id<Thing> Assembly::id(std::string_view); \
  template Table<Thing>& Slot<Thing>::touch();
ALIDADE_EACH_KEYED(ALIDADE_FOR)
#undef ALIDADE_FOR

}  // namespace alidade::inline v0::detail
