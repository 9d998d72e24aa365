// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/io/detail/source.hpp>
#include <alidade/model/builder.hpp>

#include <functional>
#include <string_view>

namespace alidade::inline v0::detail {

/// Reads a JSON document into a builder, which is told what is wrong; false where that ended reading.
[[nodiscard]] ALIDADE_API bool read_document(NetworkBuilder& builder, Source& source);

/// What is written goes here, part by part.
using Sink = std::function<void(std::string_view)>;

/// Appends what a document says of the network itself: all but the lists and the closing brace.
ALIDADE_API void append_header(std::string& out, const Network& network);

}  // namespace alidade::inline v0::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/io/json.hpp>  // has the sources of both
#endif
