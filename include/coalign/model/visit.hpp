// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/distinct.hpp>
#include <coalign/model/detail/type_name.hpp>
#include <coalign/model/result_sink.hpp>
#include <coalign/model/shape.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What is known of a type of values when the program runs.
struct ValueType {
  ValueShape shape{};                         ///< what a sink is given
  bool may_be_nothing = false;                ///< whether it can say that nothing was given
  std::size_t bytes = 0;                      ///< from one in a list to the next
  std::size_t size = 0;                       ///< of a list that is always as long, how long
  const ResultType* of = nullptr;             ///< of results and rows
  const ValueType* item = nullptr;            ///< of rows and lists
  std::span<const std::string_view> words{};  ///< of a word, those that there are
  /// gives a value of this type to a sink
  void (*visit)(ResultSink& sink, const Network& network, const void* value) = nullptr;
};

/// A field of a result: what its description says, its type, and where it is.
struct ResultField {
  std::string_view name;            ///< in JSON, Python and columns
  std::string_view meaning;         ///< in one sentence
  std::string_view unit;            ///< empty: none
  Range range;                      ///< what it can be from and to
  bool may_miss = false;            ///< whether a description says so, as of ids
  const ValueType* type = nullptr;  ///< of what it holds
  /// where it is in a result
  const void* (*in)(const void* result) = nullptr;
};

/// The same of a described result.
struct ResultType {
  std::string_view name;                  ///< of the type
  std::string_view family;                ///< the namespace it stands in
  std::string_view what;                  ///< it is, in one sentence
  std::size_t bytes = 0;                  ///< from one in a list to the next
  std::span<const ResultField> fields{};  ///< in the order in which they are written
};

/// The one `ValueType` of a type, and of a described one the `ResultType`.
template <class T>
struct TypeOf;
/// What is known of a type.
template <class T>
inline constexpr const ValueType& value_type = TypeOf<T>::value;

namespace detail {

template <class T, std::size_t I>
const void* in_result(const void* result) {
  return &(static_cast<const T*>(result)->*field_at<T, I>.member);
}

template <class T>
inline constexpr auto result_fields = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::array<ResultField, sizeof...(I)>{
      {{field_at<T, I>.name, field_at<T, I>.meaning, field_at<T, I>.unit, field_at<T, I>.range,
        field_at<T, I>.may_miss, &TypeOf<FieldValue<T, I>>::value, &in_result<T, I>}...}};
}
(std::make_index_sequence<field_count<T>>{});

/// Ids are the user's own; an unknown truth, an empty text, an open date and an unknown word are nothing.
template <class T>
void visit_value(ResultSink& sink, const Network& network, const void* at) {
  const T& value = *static_cast<const T*>(at);
  constexpr ValueShape shape = shape_of<T>();
  const auto text_or_nothing = [&](std::string_view text) {
    return text.empty() ? sink.nothing() : sink.text(text);
  };
  if constexpr (Maybe<T>)
    value.has_value() ? visit_value<typename T::value_type>(sink, network, &*value)
                      : sink.nothing();
  else if constexpr (shape == ValueShape::estimate) sink.estimate(value);
  else if constexpr (shape == ValueShape::result) sink.result(network, TypeOf<T>::result, at);
  else if constexpr (std::same_as<T, Truth>)
    value == Truth::unknown ? sink.nothing() : sink.truth(value == Truth::yes);
  else if constexpr (shape == ValueShape::truth) sink.truth(value);
  else if constexpr (shape == ValueShape::number) sink.number(value);
  else if constexpr (shape == ValueShape::count)
    sink.count(std::conditional_t<std::signed_integral<T>, std::int64_t, std::uint64_t>(value));
  else if constexpr (std::same_as<T, Text>)
    value.missing() ? sink.nothing() : sink.text(network.text(value));
  else if constexpr (shape == ValueShape::text) sink.text(std::string_view(value));
  else if constexpr (shape == ValueShape::date) text_or_nothing(value.to_string());
  else if constexpr (shape == ValueShape::word) text_or_nothing(word(value));
  else if constexpr (shape == ValueShape::id)
    value.known() ? sink.text(network.key(value)) : sink.nothing();
  else if constexpr (shape == ValueShape::counts) sink.counts(value);
  else if constexpr (shape == ValueShape::rows)
    sink.rows(network, TypeOf<typename Listed<T>::Item>::result, value.data(), value.size());
  else sink.list(network, TypeOf<T>::value, value.data(), value.size());
}

template <class T>
constexpr ValueType make_value_type() {
  ValueType made{shape_of<T>(), may_be_nothing<T>(), sizeof(T)};
  made.visit = &visit_value<T>;
  if constexpr (Described<T>) made.of = &TypeOf<T>::result;
  if constexpr (shape_of<T>() == ValueShape::word) made.words = Words<T>::list;
  if constexpr (Listed<T>::value) {
    made.size = Listed<T>::size;
    made.item = &TypeOf<typename Listed<T>::Item>::value;
    made.of = made.item->of;
  }
  return made;
}

template <class T>
constexpr ResultType make_result_type() {
  static_assert(distinct_fields<T>, "a name or a member is described twice");
  return {own_name<T>(), family_name<T>(), Description<T>::what, sizeof(T), result_fields<T>};
}

}  // namespace detail

/// What is known of a type that is not described: see `ValueType`.
template <class T>
struct TypeOf {
  /// as what a field holds
  static constexpr ValueType value = detail::make_value_type<T>();
};
/// What is known of a described type, too, as a result.
template <Described T>
struct TypeOf<T> {
  /// as what a field holds
  static constexpr ValueType value = detail::make_value_type<T>();
  /// as a result
  static constexpr ResultType result = detail::make_result_type<T>();
};

}  // namespace coalign::inline COALIGN_ABI
