// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/io/detail/source.hpp>
#include <coalign/model/builder.hpp>

#include <functional>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// Reads a JSON document into a builder, which is told what is wrong; false where that ended reading.
[[nodiscard]] COALIGN_API bool read_document(NetworkBuilder& builder, Source& source);

/// What is written goes here, part by part.
using Sink = std::function<void(std::string_view)>;

/// Appends what a document says of the network itself: all but the lists and the closing brace.
COALIGN_API void append_header(std::string& out, const Network& network);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/io/json.hpp>  // has the sources of both
#endif
