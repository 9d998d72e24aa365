// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/io/detail/document.hpp>
#include <coalign/io/detail/source.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/work.hpp>

#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// Reads the rows of one of the document's lists from a CSV text into a builder, which is told what is
/// wrong.
COALIGN_API void read_table(NetworkBuilder& builder, std::string_view table, Source& source);

/// Writes them so, with the columns that any row needs.
COALIGN_API void write_table(const Network& network, std::string_view table, const Sink& sink,
                             const Work& work);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/table.cpp>
#endif
