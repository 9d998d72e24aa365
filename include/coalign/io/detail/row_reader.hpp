// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/builder.hpp>

#include <memory>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// One value as a document has it, whatever its format.
struct Scalar {
  enum class Type : std::uint8_t { null, boolean, number, text } type = Type::null;
  bool boolean = false;
  double number = 0;
  std::string_view text = {};
};

enum class Shape : std::uint8_t { scalar, list, attributes };

/// Turns the fields of one table's rows, named and in any order, into rows of a builder. What does
/// not fit is reported with its row and field, and the row is still added, so that row numbers stay
/// those of the document.
class RowReader {
 public:
  static constexpr int no_field = -1;

  virtual ~RowReader() = default;
  virtual void begin() = 0;
  /// The field of this name, to be filled now; `no_field` where it was reported.
  [[nodiscard]] virtual int field(std::string_view name) = 0;
  [[nodiscard]] virtual Shape shape(int field) const = 0;
  virtual void value(int field, const Scalar& value) = 0;
  virtual void attributes(int field, std::string_view json) = 0;
  /// A cell of a table: text, whatever the field takes. Not empty.
  virtual void cell(int field, std::string_view text) = 0;
  /// Reports that the field has a value of the wrong shape.
  virtual void misfit(int field, std::string_view found) = 0;
  virtual void end() = 0;
  /// Reports a row that is no row at all.
  virtual void not_a_row(std::string_view found) = 0;
};

/// Reads rows of the named table; null where there is no such table.
[[nodiscard]] COALIGN_API std::unique_ptr<RowReader> row_reader(std::string_view table,
                                                                NetworkBuilder& builder);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/row_reader.cpp>
#endif
