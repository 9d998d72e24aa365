// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

/// Reads a network from a JSON document in the format of docs/format.md. Streams: memory grows with
/// the network, not with the text.
/// @throws InvalidNetwork with every problem, each with its JSON pointer, line and column.
/// @complexity O(text + rows log rows)
[[nodiscard]] COALIGN_API Network read_json(std::string_view text, const Work& work = {});

/// The same from a file, named by its path: a `std::filesystem::path` will do, but on Windows, where the text is
/// UTF-8 in every locale. @throws FileError where it cannot be read.
[[nodiscard]] COALIGN_API Network read(const std::string& file, const Work& work = {});

/// Writes a network as one JSON document, a row to a line. The same network gives the same bytes, and
/// `read_json(to_json(n)) == n`.
[[nodiscard]] COALIGN_API std::string to_json(const Network& network, const Work& work = {});

/// Saves the same to a file: written beside it, synced, then renamed, so that the file is at every
/// moment the old one or the new one, whole. @throws FileError where it cannot be written.
COALIGN_API void write(const Network& network, const std::string& file, const Work& work = {});

/// The JSON Schema (draft 2020-12) of the format, generated from the descriptions.
[[nodiscard]] COALIGN_API std::string network_schema();

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/json_reader.cpp>
#include <coalign/src/io/json_writer.cpp>
#include <coalign/src/io/schema.cpp>
#endif
