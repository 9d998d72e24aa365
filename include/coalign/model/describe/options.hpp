// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>

#include <functional>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

/// Options that are switches of one list, as `also`: `Description<Options>::switches` names each member.
template <class Options>
struct Switches {
  std::string_view name, meaning;
};

/// One switch: its word, and what it sets.
template <class Options>
struct Switch {
  std::string_view word;
  bool Options::*member;
};

template <class Options>
concept Switched = requires {
  Description<Options>::switches;
};

/// Calls `f(said, get)` for every option of described options, those of options within them too, in order:
/// `said` is its `Field` or `Switches`, and `get(options)` the value, or for switches the struct that has them.
template <class Options, class F, class Get = std::identity>
constexpr void each_option(F&& f, Get get = {}) {
  each_field<Options>([&]<std::size_t I>() {
    const auto inner = [get](auto& all) -> auto& { return get(all).*field_at<Options, I>.member; };
    if constexpr (Described<FieldValue<Options, I>>) each_option<FieldValue<Options, I>>(f, inner);
    else f(field_at<Options, I>, inner);
  });
  if constexpr (Switched<Options>) f(Description<Options>::switched, get);
}

}  // namespace coalign::inline COALIGN_ABI
