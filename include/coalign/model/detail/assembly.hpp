// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/detail/tables.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// A problem with a field of a thing's row.
template <class Row>
[[nodiscard]] Problem problem_at(std::size_t row, std::string_view field, Code code,
                                 std::string message, std::string suggestion = {}) {
  return {code,
          std::string(Description<Row>::table),
          row,
          std::string(field),
          std::move(message),
          std::move(suggestion)};
}

/// One thing's table while a network is being made: shared with another network until it is touched.
template <class Row>
struct Slot {
  std::shared_ptr<const Table<Row>> shared = std::make_shared<const Table<Row>>();
  std::shared_ptr<Table<Row>> own;
  std::vector<bool> gone;                     ///< rows to leave out; empty: none
  std::map<std::uint32_t, Problem> bad_keys;  ///< what to report where the id is used

  std::vector<std::uint32_t> row_of;   ///< of an id's number; `none` while only referred to
  std::vector<std::uint32_t> new_row;  ///< of an id's number in the end; empty: its own number
  StringPool referred;                 ///< the ids by their old numbers, once there are new rows

  [[nodiscard]] const Table<Row>& table() const noexcept { return own ? *own : *shared; }
  Table<Row>& touch();
  void remove(std::size_t row) {
    gone.resize(table().size());
    gone[row] = true;
  }
  [[nodiscard]] bool is_gone(std::size_t row) const { return row < gone.size() && gone[row]; }
  template <class Thing>
  [[nodiscard]] bool is_gone(Id<Thing> id) const {
    return is_gone(id.index() < row_of.size() ? row_of[id.index()] : id.index());
  }
};

template <class List>
struct Slots;
template <class... Thing>
struct Slots<ThingList<Thing...>> {
  using type = Fields<Slot<Thing>...>;
};

struct CheckedField;

/// A network in the making: what builders, cuts and edits share. Ids are numbers of keys until
/// `finish` turns them into rows.
class Assembly {
 public:
  Assembly() = default;
  COALIGN_API explicit Assembly(const NetworkData& base);

  Header header;
  Problems problems;
  Notes notes;
  std::array<std::pair<double, double>, 3> asked_on{};  ///< by `Scale`; (0, 0): as the model has it

  template <class Row>
  [[nodiscard]] Slot<Row>& slot() noexcept {
    return get<Slot<Row>>(slots_);
  }
  template <class Row>
  [[nodiscard]] const Slot<Row>& slot() const noexcept {
    return get<Slot<Row>>(slots_);
  }

  template <class Thing>
  Id<Thing> id(std::string_view key);
  COALIGN_API Text text(std::string_view text);
  COALIGN_API JsonText json(std::string_view json);
  /// A text of the network's own; what is wrong with it is reported under `field`.
  COALIGN_API std::string header_text(std::string_view text, std::string_view field);
  template <class Row>
  void add(Row row, std::uint32_t reported);
  COALIGN_API void note(std::string_view what, std::string_view table, std::string_view message,
                        std::string_view example);

  [[nodiscard]] std::string_view text_of(Text text) const { return (*texts_)[text.symbol]; }

  /// Takes rows out whose references go, turns ids into rows, and, where rows are new, checks all
  /// that takes more than one row. Throws `InvalidNetwork`.
  [[nodiscard]] COALIGN_API std::shared_ptr<const NetworkData> finish(bool check_rules,
                                                                      const Work& work);

 private:
  COALIGN_API std::uint32_t intern(std::string_view text);
  template <class Row>
  void check_row(Row& row, std::size_t number, std::uint32_t reported);
  template <class Row, std::size_t I>
  void check_field(Row& row, std::size_t number);
  COALIGN_API void check_text(const CheckedField& field, std::uint32_t& symbol, std::size_t row);
  template <class Target>
  void check_key(const CheckedField& field, Id<Target>& id, std::size_t row);
  COALIGN_API void cascade();
  template <class Row>
  bool cascade_table();
  template <class Row>
  void number_rows();
  template <class Row>
  void settle(const Work& work);
  template <class Row, std::size_t I>
  void resolve_references();
  COALIGN_API std::string nearest(std::string_view wanted, const StringPool& known);
  template <Scale scale>
  void map_scale();
  COALIGN_API void fill_weights();
  COALIGN_API void note_codes();
  COALIGN_API void fill_max();

  std::shared_ptr<const StringPool> texts_ = empty_texts();
  std::shared_ptr<StringPool> own_texts_;
  std::map<std::uint32_t, Problem> bad_texts_;
  std::size_t compared_ = 0;  ///< letters, in search of the nearest ids
  Slots<Things>::type slots_;

  COALIGN_API static std::shared_ptr<const StringPool> empty_texts();
};

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/detail/assembly.cpp>
#include <coalign/src/model/detail/finish.cpp>
#include <coalign/src/model/detail/weights.cpp>
#endif
