// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/distinct.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/visit.hpp>

#include <cmath>
#include <string>
#include <string_view>

namespace coalign::inline v0::detail {

/// Appends a described result as JSON, in the order of its description; an unknown number says why.
class JsonSink {
 public:
  explicit JsonSink(std::string& out) : out_(out) {}

  void nothing() { out_ += "null"; }
  void truth(bool value) { out_ += value ? "true" : "false"; }
  void text(std::string_view value) { append_quoted(out_, value); }
  void number(double value) {
    if (std::isfinite(value)) append_number(out_, value);
    else nothing();
  }
  template <std::integral T>
  void count(T value) {
    out_ += std::to_string(value);
  }
  void estimate(const Estimate& value) {
    out_ += "{\"value\":";
    if (value.known()) append_number(out_, value.value);
    else out_ += "null,\"unknown\":\"" + std::string(word(value.unknown)) + '"';
    out_ += ",\"evidence\":" + std::to_string(value.evidence);
    if (value.interval) {
      out_ += ",\"interval\":[" + shortest(value.interval->low) + ',' +
              shortest(value.interval->high) + ']';
    }
    out_ += '}';
  }
  template <class T>
  void result(const Network& network, const T& value) {
    static_assert(distinct_fields<T>, "a name or a member is described twice");
    char before = '{';
    each_field<T>([&]<std::size_t I>() {
      out_ += before;
      before = ',';
      append_quoted(out_, field_at<T, I>.name);
      out_ += ':';
      visit(*this, network, value.*field_at<T, I>.member);
    });
    out_ += '}';
  }
  template <class T>
  void list(const Network& network, const T& values) {
    char before = '[';
    for (const auto& value : values) {
      out_ += before;
      before = ',';
      visit(*this, network, value);
    }
    out_ += values.empty() ? "[]" : "]";
  }
  template <class T>
  void rows(const Network& network, const T& values) {
    list(network, values);
  }
  template <class T>
  void counts(const T& values) {
    char before = '{';
    for (const auto& [name, number] : values) {
      out_ += before;
      before = ',';
      append_quoted(out_, name);
      out_ += ':' + std::to_string(number);
    }
    out_ += values.empty() ? "{}" : "}";
  }

 private:
  std::string& out_;
};

template <class T>
void append_result(std::string& out, const Network& network, const T& value) {
  visit(JsonSink(out), network, value);
}

}  // namespace coalign::inline v0::detail
