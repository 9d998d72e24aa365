// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/column.hpp>
#include <coalign/model/network.hpp>

namespace coalign::inline v0::detail {

/// Calls `f.template operator()<I>(value)` for the fields of a row that writing must name: the required
/// ones, and those that are not at their default.
template <class Row, class F>
void each_given(const Network& network, const Row& row, F&& f) {
  static const Row defaults = [] {
    Row none;
    each_field<Row>([&]<std::size_t I>() { none.*field_at<Row, I>.member = default_of<Row, I>(); });
    return none;
  }();
  each_field<Row>([&]<std::size_t I>() {
    constexpr const auto& field = field_at<Row, I>;
    const auto& value = row.*field.member;
    if constexpr (field.own_id) {
      if (network.key(value).empty()) return;
    } else if (!field.required && same(value, defaults.*field.member)) {
      return;
    }
    f.template operator()<I>(value);
  });
}

}  // namespace coalign::inline v0::detail
