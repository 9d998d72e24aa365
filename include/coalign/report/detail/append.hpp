// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/visit.hpp>

#include <string>

namespace coalign::inline COALIGN_ABI::detail {

/// Appends a value as JSON, fields in the order of their description; an unknown number says why.
COALIGN_API void append_value(std::string& out, const Network& network, const ValueType& type,
                              const void* value);

template <class T>
void append_result(std::string& out, const Network& network, const T& value) {
  append_value(out, network, value_type<T>, &value);
}

/// Of values whose type is known.
[[nodiscard]] COALIGN_API std::string json_of(const Network& network, const ValueType& type,
                                              const void* value);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/append.cpp>
#endif
