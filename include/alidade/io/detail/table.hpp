// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/io/detail/document.hpp>
#include <alidade/io/detail/source.hpp>
#include <alidade/model/builder.hpp>
#include <alidade/work.hpp>

#include <string_view>

namespace alidade::inline v0::detail {

/// Reads the rows of one of the document's lists from a CSV text into a builder, which is told what is
/// wrong.
ALIDADE_API void read_table(NetworkBuilder& builder, std::string_view table, Source& source);

/// Writes them so, with the columns that any row needs.
ALIDADE_API void write_table(const Network& network, std::string_view table, const Sink& sink,
                             const Work& work);

}  // namespace alidade::inline v0::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/io/detail/table.cpp>
#endif
