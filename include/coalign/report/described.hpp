// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/visit.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What is said of one field of a result.
struct DescribedField {
  /// as in C++, Python and JSON
  std::string_view name;
  /// what sort of value it is
  ValueShape shape{};
  ValueShape item{};      ///< of a list, what is in it
  std::size_t size = 0;   ///< of a list that is always as long, how long
  std::string_view of{};  ///< of results and rows, the name of the result
  /// what it means, in a phrase
  std::string_view meaning;
  /// empty where it has none
  std::string_view unit;
  /// what it can be at least and at most
  Range range;
  bool may_miss = false;       ///< whether it may be nothing: null in JSON, None in Python
  bool item_may_miss = false;  ///< likewise what is in a list
  std::span<const std::string_view> words{};  ///< those there are, the first one being ""
};

/// What is said of one kind of result: the one source of Python's classes, of schemas and of tables in docs.
struct DescribedResult {
  /// of the struct
  std::string_view name;
  std::string_view family;  ///< the analysis family, as `alignment`; "" for what belongs to none
  /// what it answers, in a sentence
  std::string_view what;
  /// in their order
  std::vector<DescribedField> fields;
};

/// Every kind of result that the library gives, what is in another before it.
[[nodiscard]] COALIGN_API const std::vector<DescribedResult>& described_results();

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/described.cpp>
#endif
