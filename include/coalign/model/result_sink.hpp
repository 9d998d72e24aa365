// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

struct ResultType;
struct ValueType;

/// Names, and how many there are of each.
using NamedCounts = std::vector<std::pair<std::string_view, std::size_t>>;

/// Where results go: JSON, Python. Values come in the form in which users meet them; `result`, `rows` and `list` visit
/// what is in them by the types that they are told. So a sink is compiled once, whatever the results.
class ResultSink {
 public:
  /// Nothing was given.
  virtual void nothing() = 0;
  /// A number with all that is known of it.
  virtual void estimate(const Estimate& value) = 0;
  /// A number, which may be unknown.
  virtual void number(double value) = 0;
  /// A whole number.
  virtual void count(std::int64_t value) = 0;
  /// A whole number.
  virtual void count(std::uint64_t value) = 0;
  /// Yes or no.
  virtual void truth(bool value) = 0;
  /// A text, a word, a date or an id.
  virtual void text(std::string_view value) = 0;
  /// A number for each name.
  virtual void counts(const NamedCounts& values) = 0;
  /// One result, whose fields `type` names.
  virtual void result(const Network& network, const ResultType& type, const void* value) = 0;
  /// `count` results of a type, one after the other.
  virtual void rows(const Network& network, const ResultType& type, const void* first,
                    std::size_t count) = 0;
  /// `count` values of the list's items, one after the other.
  virtual void list(const Network& network, const ValueType& type, const void* first,
                    std::size_t count) = 0;

 protected:
  ~ResultSink() = default;
};

}  // namespace coalign::inline COALIGN_ABI
