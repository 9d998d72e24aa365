// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/date.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

class GivenValue;
using Given = std::shared_ptr<const GivenValue>;
using GivenParts = std::vector<std::pair<std::string, Given>>;

/// What somebody gave for an option, in their own language: of what it is the value, else nothing.
class GivenValue {
 public:
  virtual ~GivenValue() = default;

  [[nodiscard]] virtual bool is_none() const = 0;
  /// as an error shows it
  [[nodiscard]] virtual std::string shown() const = 0;
  /// "True or False" in their language
  [[nodiscard]] virtual const char* truths() const = 0;
  [[nodiscard]] virtual std::optional<std::string> text() const = 0;
  [[nodiscard]] virtual std::optional<double> number() const = 0;
  [[nodiscard]] virtual std::optional<std::uint64_t> whole() const = 0;
  [[nodiscard]] virtual std::optional<bool> truth() const = 0;
  [[nodiscard]] virtual std::optional<Date> date() const = 0;
  [[nodiscard]] virtual std::optional<std::vector<Given>> list() const = 0;
  /// of an object, its values by name
  [[nodiscard]] virtual std::optional<GivenParts> parts() const = 0;
  /// of an object, the value of this name; null where it has none
  [[nodiscard]] virtual Given part(std::string_view name) const = 0;
};

}  // namespace coalign::inline COALIGN_ABI::detail
