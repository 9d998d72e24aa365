// SPDX-License-Identifier: MIT
#include <coalign/model/detail/assembly.hpp>

#include <coalign/model/detail/instantiate.hpp>
#include <coalign/model/detail/json_text.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/rules.hpp>
#include <coalign/model/detail/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::detail {

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
    slot<Row>().shared = get<std::shared_ptr<const Table<Row>>>(base.tables);
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
  return Text(symbol);
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
  if (problem.code == Code::none) return JsonText(intern(compact));
  // No text of the user's own has the byte FF; all that have this problem may share the symbol.
  const std::uint32_t symbol = intern("\xFF" + std::string(word(problem.code)) + problem.message);
  bad_texts_.emplace(symbol, std::move(problem));
  return JsonText(symbol);
}

template <class Thing>
Id<Thing> Assembly::id(std::string_view key) {
  Slot<Thing>& slot = this->slot<Thing>();
  if (const auto found = slot.table().keys.find(key); found != StringPool::none)
    return Id<Thing>{found};
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
  return Id<Thing>{number};
}

template <class Row>
void Assembly::add(Row row, std::uint32_t reported) {
  Slot<Row>& slot = this->slot<Row>();
  Table<Row>& table = slot.touch();
  const std::size_t number = table.size();
  if (number >= StringPool::none) {
    problems.add(problem_at<Row>(number, "", Code::too_many_rows, "more than 4294967294 rows"));
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
      problems.add(
          problem_at<Row>(number, "id", Code::duplicate_id,
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
    problems.add(problem_at<Row>(
        number, field, Code::ends_before_start,
        std::string(field) + " " + last.to_string() + " is before " + first.to_string(),
        "an end is on or after its beginning"));
  };
  if constexpr (Dated<Row>) check_order(row.since, row.until, "until");
  if constexpr (std::same_as<Row, AgendaEntry>) {
    constexpr auto about = [](std::string_view name) {
      return name == "stance" || name == "priority";
    };
    bool told = false;
    each_field<Row>([&]<std::size_t I>() {
      if (about(field_at<Row, I>.name)) told |= (reported >> I & 1U) != 0;
    });
    if (told || !std::isnan(row.stance) || !std::isnan(row.priority)) return;
    problems.add(problem_at<Row>(number, "stance", Code::missing_field,
                                 "has neither a stance nor a priority", "one of the two, or both"));
  }
  if constexpr (std::same_as<Row, Initiative>) check_order(row.start, row.end, "end");
  if constexpr (std::same_as<Row, Commitment>) {
    bool told = false;
    each_field<Row>([&]<std::size_t I>() {
      constexpr auto name = field_at<Row, I>.name;
      if (name == "goal" || name == "initiative") told |= (reported >> I & 1U) != 0;
    });
    if (told || row.goal.known() != row.initiative.known()) return;
    problems.add(problem_at<Row>(number, "goal", Code::one_of_goal_initiative,
                                 row.goal.known() ? "names both a goal and an initiative"
                                                  : "names neither a goal nor an initiative",
                                 "exactly one of the two"));
  }
}

/// What is said of a field, without its type; of all of them one code checks what is rarely wrong.
struct CheckedField {
  std::string_view table, name, meaning;
  bool required = false, scaled = false;
  Range range;

  void report(Problems& problems, std::size_t row, Code code, std::string message,
              std::string suggestion = {}) const {
    problems.add({code, std::string(table), row, std::string(name), std::move(message),
                  std::move(suggestion)});
  }
  void report_missing(Problems& problems, std::size_t row) const {
    report(problems, row, Code::missing_field, std::string(name) + " is required",
           std::string(meaning));
  }
};

template <class Row, std::size_t I>
inline constexpr CheckedField checked_field{Description<Row>::table,
                                            field_at<Row, I>.name,
                                            field_at<Row, I>.meaning,
                                            field_at<Row, I>.required,
                                            field_at<Row, I>.scale != Scale::none,
                                            field_at<Row, I>.range};

inline void check_number(const CheckedField& field, double& value, double otherwise,
                         std::size_t row, Problems& problems) {
  if (std::isnan(value)) {
    value = field.scaled ? not_given : otherwise;
    if (field.required) field.report_missing(problems, row);
  } else if (std::isinf(value)) {
    field.report(problems, row, Code::not_finite, std::string(field.name) + " is infinite",
                 "leave unknown values out");
    value = not_given;
  } else if (!field.scaled && !field.range.contains(value)) {
    field.report(problems, row, Code::out_of_range,
                 std::string(field.name) + " is " + shortest(value),
                 "must be " + in_words(field.range));
  }
  if (value == 0) value = 0;  // -0 becomes 0
}

void Assembly::check_text(const CheckedField& field, std::uint32_t& symbol, std::size_t row) {
  if (symbol >= texts_->size()) {
    field.report(problems, row, Code::bad_text, "not a text of this builder",
                 "use what its text() or json() gives");
    symbol = 0;
  } else if (field.required && symbol == 0) {
    field.report_missing(problems, row);
  }
  if (bad_texts_.empty()) return;
  if (const auto bad = bad_texts_.find(symbol); bad != bad_texts_.end()) {
    field.report(problems, row, bad->second.code, bad->second.message, bad->second.suggestion);
  }
}

template <class Target>
void Assembly::check_key(const CheckedField& field, Id<Target>& id, std::size_t row) {
  if (!id.known()) return;
  if (id.index() >= slot<Target>().table().keys.size()) {
    field.report(problems, row, Code::bad_text, "not an id of this builder",
                 "use what its id() gives");
    id = {};
    return;
  }
  const auto& bad = slot<Target>().bad_keys;
  if (bad.empty()) return;
  if (const auto found = bad.find(id.value); found != bad.end()) {
    field.report(problems, row, found->second.code, found->second.message,
                 found->second.suggestion);
  }
}

template <class Row, std::size_t I>
void Assembly::check_field(Row& row, std::size_t number) {
  constexpr const CheckedField& field = checked_field<Row, I>;
  using Value = FieldValue<Row, I>;
  Value& value = row.*field_at<Row, I>.member;
  if constexpr (std::same_as<Value, double>) {
    check_number(field, value, default_of<Row, I>(), number, problems);
  } else if constexpr (std::same_as<Value, Text> || std::same_as<Value, JsonText>) {
    check_text(field, value.symbol, number);
  } else if constexpr (std::same_as<Value, Date>) {
    if (field.required && value.open()) field.report_missing(problems, number);
  } else if constexpr (Word<Value>) {
    if (static_cast<std::size_t>(value) >= Words<Value>::list.size()) {
      field.report(problems, number, Code::unknown_word,
                   std::string(field.name) + " has a value that has no name",
                   "use one of the enumerators");
      value = default_of<Row, I>();
      return;
    }
    if (value == Value{}) value = default_of<Row, I>();
    if (field.required && value == Value{}) field.report_missing(problems, number);
  } else if constexpr (Reference<Value>) {
    if (field.required && !value.known()) field.report_missing(problems, number);
    check_key(field, value, number);
  } else {
    for (auto& id : value) check_key(field, id, number);
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

#define COALIGN_FOR(Row)                   \
  template Table<Row>& Slot<Row>::touch(); \
  template void Assembly::add(Row, std::uint32_t);
COALIGN_EACH_THING(COALIGN_FOR)
#undef COALIGN_FOR
#define COALIGN_FOR(Thing) template Id<Thing> Assembly::id(std::string_view);
COALIGN_EACH_KEYED(COALIGN_FOR)
#undef COALIGN_FOR

}  // namespace coalign::inline COALIGN_ABI::detail
