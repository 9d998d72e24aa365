// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/column.hpp>
#include <coalign/model/network.hpp>

#include <cmath>
#include <cstddef>
#include <tuple>
#include <type_traits>

namespace coalign::inline COALIGN_ABI::detail {

/// Whether a field is one of those of which a row needs one.
template <class Row, std::size_t I>
[[nodiscard]] constexpr bool is_any_of() {
  const auto is = [](auto member) {
    if constexpr (std::is_same_v<decltype(member), FieldValue<Row, I> Row::*>) {
      return field_at<Row, I>.member == member;
    } else {
      return false;
    }
  };
  if constexpr (requires { Description<Row>::any_of; }) {
    return std::apply([&](auto... member) { return (is(member) || ...); },
                      Description<Row>::any_of);
  } else {
    return false;
  }
}

/// Whether a row that needs one field of several has each of them at its default: one is a number then,
/// and must be named.
template <class Row>
[[nodiscard]] bool names_none(const Row& row, const Row& defaults) {
  if constexpr (requires { Description<Row>::any_of; }) {
    return std::apply([&](auto... member) { return (same(row.*member, defaults.*member) && ...); },
                      Description<Row>::any_of);
  } else {
    return false;
  }
}

/// Calls `f.template operator()<I>(value)` for the fields of a row that writing must name: the required
/// ones, and those that are not at their default; of those of which a row needs one, one.
template <class Row, class F>
void each_given(const Network& network, const Row& row, F&& f) {
  static const Row defaults = [] {
    Row none;
    each_field<Row>([&]<std::size_t I>() { none.*field_at<Row, I>.member = default_of<Row, I>(); });
    return none;
  }();
  const bool bare = names_none(row, defaults);
  each_field<Row>([&]<std::size_t I>() {
    constexpr const auto& field = field_at<Row, I>;
    const auto& value = row.*field.member;
    if constexpr (field.own_id) {
      if (network.key(value).empty()) return;
    } else if (!field.required && same(value, defaults.*field.member)) {
      if constexpr (is_any_of<Row, I>()) {
        if (!bare || std::isnan(value)) return;
      } else {
        return;
      }
    }
    f.template operator()<I>(value);
  });
}

}  // namespace coalign::inline COALIGN_ABI::detail
