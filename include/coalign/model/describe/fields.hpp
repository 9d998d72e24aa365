// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstddef>
#include <tuple>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

template <std::size_t I, class T>
struct Held {
  T value;
};

template <class Numbers, class... T>
struct HeldInOrder;
template <std::size_t... I, class... T>
struct HeldInOrder<std::index_sequence<I...>, T...> : Held<I, T>... {
  constexpr HeldInOrder() = default;
  constexpr explicit HeldInOrder(T... given) requires(sizeof...(T) > 0)
      : Held<I, T>{std::move(given)}... {}
};

}  // namespace detail

/// Values of several types in their order, as the fields of a description are. A std::tuple does as
/// well, but asks of every type whether it turns into each other one: with hundreds of descriptions
/// that was most of the time to compile them.
template <class... T>
struct Fields : detail::HeldInOrder<std::index_sequence_for<T...>, T...> {
  using detail::HeldInOrder<std::index_sequence_for<T...>, T...>::HeldInOrder;
};
template <class... T>
Fields(T...) -> Fields<T...>;

/// The I-th value, or the only one of a type.
template <std::size_t I, class T>
[[nodiscard]] constexpr T& get(detail::Held<I, T>& held) noexcept {
  return held.value;
}
template <std::size_t I, class T>
[[nodiscard]] constexpr const T& get(const detail::Held<I, T>& held) noexcept {
  return held.value;
}
template <class T, std::size_t I>
[[nodiscard]] constexpr T& get(detail::Held<I, T>& held) noexcept {
  return held.value;
}
template <class T, std::size_t I>
[[nodiscard]] constexpr const T& get(const detail::Held<I, T>& held) noexcept {
  return held.value;
}

}  // namespace coalign::inline COALIGN_ABI

template <class... T>
struct std::tuple_size<coalign::Fields<T...>> : std::integral_constant<std::size_t, sizeof...(T)> {
};
