// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/fields.hpp>
#include <coalign/model/describe/range.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

namespace coalign::inline COALIGN_ABI {

/// A field asked on a scale of the user's own, which the document's `scales` state.
enum class Scale : std::uint8_t { none, stance, priority };

/// One field of a thing or of a result: its name everywhere, the member, its rule, its meaning.
template <class Row_, class Value_>
struct Field {
  using Row = Row_;
  using Value = Value_;

  std::string_view name;
  Value Row::*member;
  std::string_view meaning;
  bool required = false;
  bool own_id = false;  ///< the id by which other things refer to the row
  Range range = {};
  Scale scale = Scale::none;
  double otherwise = std::numeric_limits<double>::quiet_NaN();  ///< of a scaled field not given
  std::string_view unit = "";  ///< of a result's number, as "days"; none for shares and counts
  bool may_miss = false;       ///< of a result's id or list: whether there may be none
  bool placed = false;         ///< of an option: whether it may be given without its name

  [[nodiscard]] constexpr Field above(double low) const { return within({low, range.high, true}); }
  [[nodiscard]] constexpr Field at_least(double low) const { return within({low, range.high}); }
  [[nodiscard]] constexpr Field between(double low, double high) const {
    return within({low, high});
  }
  [[nodiscard]] constexpr Field up_to(double high) const {
    return within({range.low, high, range.open_low});
  }
  [[nodiscard]] constexpr Field on(Scale asked, double default_value) const {
    Field changed = *this;
    changed.scale = asked;
    changed.otherwise = default_value;
    return changed;
  }
  [[nodiscard]] constexpr Field in(std::string_view named) const {
    Field changed = *this;
    changed.unit = named;
    return changed;
  }
  [[nodiscard]] constexpr Field optional() const {
    Field changed = *this;
    changed.may_miss = true;
    return changed;
  }

  [[nodiscard]] constexpr Field by_place() const {
    Field changed = *this;
    changed.placed = true;
    return changed;
  }

 private:
  [[nodiscard]] constexpr Field within(Range allowed) const {
    Field changed = *this;
    changed.range = allowed;
    return changed;
  }
};

template <class Row, class Value>
constexpr Field<Row, Value> field(std::string_view name, Value Row::*member,
                                  std::string_view meaning) {
  return {name, member, meaning};
}
template <class Row, class Value>
constexpr Field<Row, Value> required(std::string_view name, Value Row::*member,
                                     std::string_view meaning) {
  return {name, member, meaning, true};
}
template <class Row, class Value>
constexpr Field<Row, Value> own_id(std::string_view name, Value Row::*member,
                                   std::string_view meaning, bool is_required = true) {
  return {name, member, meaning, is_required, true};
}

/// The one place that knows the fields of `Row`: `table`, `what`, `fields`, and for things that must
/// not repeat `unique_by`, the members that tell them apart (for dated things: on any one day).
template <class Row>
struct Description;

/// The names of an enumeration in the order of its enumerators, the first one being "".
template <class Enum>
struct Words;

template <class Row>
concept Described = requires {
  Description<Row>::fields;
};

template <class Row>
inline constexpr std::size_t field_count =
    std::tuple_size_v<std::remove_cvref_t<decltype(Description<Row>::fields)>>;

/// The I-th field of `Row`, as a constant.
template <class Row, std::size_t I>
inline constexpr const auto& field_at = get<I>(Description<Row>::fields);

template <class Row, std::size_t I>
using FieldValue = typename std::remove_cvref_t<decltype(field_at<Row, I>)>::Value;

/// Calls `f.template operator()<I>()` for each field of `Row` in order.
template <class Row, class F>
constexpr void each_field(F&& f) {
  [&]<std::size_t... I>(std::index_sequence<I...>) { (f.template operator()<I>(), ...); }
  (std::make_index_sequence<field_count<Row>>{});
}

template <class Row>
inline constexpr auto field_names = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::array<std::string_view, sizeof...(I)>{field_at<Row, I>.name...};
}
(std::make_index_sequence<field_count<Row>>{});

/// The value that a field has where none was given.
template <class Row, std::size_t I>
[[nodiscard]] FieldValue<Row, I> default_of() {
  if constexpr (field_at<Row, I>.scale != Scale::none) return field_at<Row, I>.otherwise;
  else return Row{}.*(field_at<Row, I>.member);
}

template <class Enum>
[[nodiscard]] constexpr std::string_view word(Enum value) {
  return Words<Enum>::list[static_cast<std::size_t>(value)];
}

}  // namespace coalign::inline COALIGN_ABI
