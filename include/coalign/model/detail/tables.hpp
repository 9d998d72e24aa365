// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/distinct.hpp>
#include <coalign/model/describe/fields.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/column.hpp>
#include <coalign/model/detail/string_pool.hpp>
#include <coalign/model/note.hpp>

#include <memory>
#include <string>

namespace coalign::inline COALIGN_ABI::detail {

/// The rows of one thing as columns, in the order of its description.
template <class Row, class = std::make_index_sequence<field_count<Row>>>
class Table;

template <class Row, std::size_t... I>
class Table<Row, std::index_sequence<I...>> {
  static_assert(distinct_fields<Row>, "a name or a member is described twice");

 public:
  /// Of a keyed thing: the user's ids. In a network, the number of an id is the number of its row.
  StringPool keys;

  [[nodiscard]] std::size_t size() const noexcept { return get<0>(columns_).size(); }

  void push(const Row& row) { (get<I>(columns_).push(row.*(field_at<Row, I>.member)), ...); }

  [[nodiscard]] Row row(std::size_t i) const {
    Row row;
    ((row.*(field_at<Row, I>.member) = get<I>(columns_)[i]), ...);
    return row;
  }

  template <std::size_t K>
  [[nodiscard]] auto& column() noexcept {
    return get<K>(columns_);
  }
  template <std::size_t K>
  [[nodiscard]] const auto& column() const noexcept {
    return get<K>(columns_);
  }
  /// The column of a member: `table.of<&Tie::weight>()`.
  template <auto Member>
  [[nodiscard]] auto& of() noexcept {
    return get<index_of<Member>()>(columns_);
  }
  template <auto Member>
  [[nodiscard]] const auto& of() const noexcept {
    return get<index_of<Member>()>(columns_);
  }

  void shrink_to_fit() {
    (get<I>(columns_).shrink_to_fit(), ...);
    keys.shrink_to_fit();
  }
  [[nodiscard]] std::size_t memory() const noexcept {
    return (get<I>(columns_).memory() + ... + keys.memory());
  }

 private:
  template <auto Member>
  static consteval std::size_t index_of() {
    std::size_t found = sizeof...(I);
    const auto look = [&]<std::size_t K>() {
      if constexpr (std::is_same_v<decltype(Member), FieldValue<Row, K> Row::*>) {
        if (field_at<Row, K>.member == Member) found = K;
      }
    };
    (look.template operator()<I>(), ...);
    return found;
  }

  Fields<Column<FieldValue<Row, I>>...> columns_;
};

template <class List>
struct SharedTables;
template <class... Thing>
struct SharedTables<ThingList<Thing...>> {
  using type = Fields<std::shared_ptr<const Table<Thing>>...>;
};

/// What a network says about itself.
struct Header {
  std::string name, description, attributes;
  std::uint32_t stance_points = 0, priority_points = 0;
  friend bool operator==(const Header&, const Header&) = default;
};

/// All that a network holds. Never changed once a network has it.
struct NetworkData {
  Header header;
  std::shared_ptr<const StringPool> texts;
  SharedTables<Things>::type tables;
  Notes notes;

  template <class Row>
  [[nodiscard]] const Table<Row>& table() const noexcept {
    return *get<std::shared_ptr<const Table<Row>>>(tables);
  }
};

}  // namespace coalign::inline COALIGN_ABI::detail
