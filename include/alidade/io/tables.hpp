// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/model/network.hpp>
#include <alidade/work.hpp>

#include <string>

namespace alidade::inline v0 {

/// Reads a network from a folder of tables: one CSV file (RFC 4180) for each list of the document,
/// `leaders.csv`, `ties.csv` and so on, its columns named as the fields; an absent file is an empty
/// list. Name, description, attributes and scales stand in `network.json`, which may be absent too.
/// Ids in one cell are separated by `;` (`\;` and `\\` stand for themselves), `attributes` holds JSON
/// objects, only an empty cell is missing. A byte order mark is passed over.
/// @throws InvalidNetwork with every problem, each with its line and the number of its cell
/// @throws FileError where the folder or a file in it cannot be read
[[nodiscard]] ALIDADE_API Network read_tables(const std::string& folder, const Work& work = {});

/// Writes a network so, the folder made where it is absent. Files of lists that are empty now are
/// removed; each file is saved whole or not at all. `read_tables` gives the same network.
/// @throws FileError where it cannot be written
ALIDADE_API void write_tables(const Network& network, const std::string& folder,
                              const Work& work = {});

}  // namespace alidade::inline v0

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/io/tables.cpp>
#endif
