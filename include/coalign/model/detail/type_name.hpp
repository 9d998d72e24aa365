// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/fwd.hpp>

#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// The name of a type with its namespaces, as compilers write it.
template <class T>
[[nodiscard]] constexpr std::string_view written_name() {
#if defined(_MSC_VER) && !defined(__clang__)
  constexpr std::string_view all = __FUNCSIG__;
  constexpr std::size_t from = all.find("written_name<") + 13, to = all.rfind(">(");
  constexpr std::string_view name = all.substr(from, to - from);
  return name.substr(name.find(' ') + 1);
#else
  constexpr std::string_view all = __PRETTY_FUNCTION__;
  constexpr std::size_t from = all.find("T = ") + 4;
  return all.substr(from, all.find_first_of(";]", from) - from);
#endif
}

/// `Agendas` of `coalign::v0_1::alignment::Agendas`.
template <class T>
[[nodiscard]] constexpr std::string_view own_name() {
  constexpr std::string_view all = written_name<T>();
  return all.substr(all.rfind(':') + 1);
}

/// The namespace it stands in.
template <class T>
[[nodiscard]] constexpr std::string_view space_name() {
  constexpr std::string_view all = written_name<T>();
  constexpr std::string_view spaces = all.substr(0, all.rfind(':') - 1);
  return spaces.substr(spaces.rfind(':') + 1);
}

/// `alignment` of it; "" where that is the library's own, as compilers write it.
template <class T>
[[nodiscard]] constexpr std::string_view family_name() {
  return space_name<T>() == space_name<Network>() ? std::string_view{} : space_name<T>();
}

}  // namespace coalign::inline COALIGN_ABI::detail
