// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/distinct.hpp>
#include <coalign/model/visit.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// Appends a described result as JSON, in the order of its description; an unknown number says why.
class JsonSink {
 public:
  explicit JsonSink(std::string& out) : out_(out) {}

  COALIGN_API void nothing();
  COALIGN_API void truth(bool value);
  COALIGN_API void text(std::string_view value);
  COALIGN_API void number(double value);
  COALIGN_API void count(std::int64_t value);
  COALIGN_API void count(std::uint64_t value);
  COALIGN_API void estimate(const Estimate& value);
  template <class T>
  void result(const Network& network, const T& value) {
    static_assert(distinct_fields<T>, "a name or a member is described twice");
    char before = '{';
    each_field<T>([&]<std::size_t I>() {
      key(before, field_at<T, I>.name);
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
      key(before, name);
      count(std::uint64_t(number));
    }
    out_ += values.empty() ? "{}" : "}";
  }

 private:
  COALIGN_API void key(char& before, std::string_view name);

  std::string& out_;
};

template <class T>
void append_result(std::string& out, const Network& network, const T& value) {
  visit(JsonSink(out), network, value);
}

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/append.cpp>
#endif
