// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <string>

namespace coalign::inline COALIGN_ABI {

/// Reads a network from a folder of tables: one CSV file (RFC 4180) for each list of the document,
/// `leaders.csv`, `ties.csv` and so on, its columns named as the fields; an absent file is an empty
/// list. Name, description, attributes and scales stand in `network.json`, which may be absent too.
/// Ids in one cell are separated by `;` (`\;` and `\\` stand for themselves), `attributes` holds JSON
/// objects, only an empty cell is missing. A byte order mark is passed over.
/// @throws InvalidNetwork with every problem, each with its line and the number of its cell
/// @throws FileError where the folder or a file in it cannot be read
[[nodiscard]] COALIGN_API Network read_tables(const std::string& folder, const Work& work = {});

/// Writes a network so, into a folder that is new, empty, or holds tables written so before: then
/// they go, all at once. Any other folder is left as it is. It is written beside, then exchanged, so
/// that it holds at every moment the old tables or the new ones. `read_tables` gives the same network.
/// @throws FileError where it cannot be written
COALIGN_API void write_tables(const Network& network, const std::string& folder,
                              const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/tables.cpp>
#endif
