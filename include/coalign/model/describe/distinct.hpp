// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI::detail {

template <class A, class B>
[[nodiscard]] constexpr bool same_member(A a, B b) noexcept {
  if constexpr (std::is_same_v<A, B>) return a == b;
  else return false;
}

/// Whether no name and no member of `Row` is described twice, as a slip of copying would have it.
template <class Row>
inline constexpr bool distinct_fields = []<std::size_t... I>(std::index_sequence<I...>) {
  const auto differs = []<std::size_t A, std::size_t B>() {
    return A == B || (field_at<Row, A>.name != field_at<Row, B>.name &&
                      !same_member(field_at<Row, A>.member, field_at<Row, B>.member));
  };
  const auto differs_from_all = [&]<std::size_t A>() {
    return (differs.template operator()<A, I>() && ...);
  };
  return (differs_from_all.template operator()<I>() && ...);
}
(std::make_index_sequence<field_count<Row>>{});

}  // namespace coalign::inline COALIGN_ABI::detail
