// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/distinct.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>

#include <cmath>
#include <concepts>
#include <string>
#include <utility>

namespace coalign::inline v0::detail {

/// A list of names with a number each: an object in JSON.
template <class T>
concept Counts = std::integral<typename T::value_type::second_type> &&
    std::convertible_to<typename T::value_type::first_type, std::string_view>;

/// Appends a described result as JSON: whatever an analysis gives, in the order of its description.
/// Ids become the user's own, an unknown number says why.
template <class T>
void append_result(std::string& out, const Network& network, const T& value) {
  const auto list = [&](char open, char close, std::size_t size, auto&& append_item) {
    out += open;
    for (std::size_t i = 0; i < size; ++i) {
      if (i != 0) out += ',';
      append_item(i);
    }
    out += close;
  };
  if constexpr (std::same_as<T, Estimate>) {
    out += "{\"value\":";
    if (value.known()) append_number(out, value.value);
    else out += "null,\"unknown\":\"" + std::string(word(value.unknown)) + '"';
    out += ",\"evidence\":" + std::to_string(value.evidence);
    if (value.interval) {
      out += ",\"interval\":[" + shortest(value.interval->low) + ',' +
             shortest(value.interval->high) + ']';
    }
    out += '}';
  } else if constexpr (Described<T>) {
    static_assert(distinct_fields<T>, "a name or a member is described twice");
    out += '{';
    each_field<T>([&]<std::size_t I>() {
      if (I != 0) out += ',';
      append_quoted(out, field_at<T, I>.name);
      out += ':';
      append_result(out, network, value.*field_at<T, I>.member);
    });
    out += '}';
  } else if constexpr (requires { value.has_value(); }) {
    if (value.has_value()) append_result(out, network, *value);
    else out += "null";
  } else if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::floating_point<T>) {
    if (std::isfinite(value)) append_number(out, value);
    else out += "null";
  } else if constexpr (std::integral<T>) {
    out += std::to_string(value);
  } else if constexpr (std::convertible_to<T, std::string_view>) {
    append_quoted(out, value);
  } else if constexpr (std::same_as<T, Text>) {
    if (value.missing()) out += "null";
    else append_quoted(out, network.text(value));
  } else if constexpr (std::same_as<T, Date>) {
    if (value.open()) out += "null";
    else append_quoted(out, value.to_string());
  } else if constexpr (Word<T>) {
    if (word(value).empty()) out += "null";
    else append_quoted(out, word(value));
  } else if constexpr (Reference<T>) {
    if (!value.known()) out += "null";
    else append_quoted(out, network.key(value));
  } else if constexpr (Counts<T>) {
    list('{', '}', value.size(), [&](std::size_t i) {
      append_quoted(out, value[i].first);
      out += ':' + std::to_string(value[i].second);
    });
  } else {
    list('[', ']', value.size(), [&](std::size_t i) { append_result(out, network, value[i]); });
  }
}

}  // namespace coalign::inline v0::detail
