// SPDX-License-Identifier: MIT
#pragma once

// What must hold whatever comes in. A law that is broken ends the process, as fuzzers want it.

#include <coalign/coalign.hpp>
#include <coalign/io/detail/table.hpp>
#include <coalign/model/describe/things.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace fuzzing {

inline void ensure(bool holds, std::string_view law) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %.*s\n", static_cast<int>(law.size()), law.data());
  std::abort();
}

/// Every problem has a code and says something, on one line that does nothing to a terminal.
inline void check_problems(const coalign::Problems& problems) {
  ensure(!problems.none() && !problems.list.empty(), "what is refused has a problem");
  ensure(problems.count >= problems.list.size(), "every problem listed is counted");
  for (const coalign::Problem& problem : problems.list) {
    ensure(problem.code != coalign::Code::none, "a problem has a code");
    ensure(!problem.message.empty(), "a problem says something");
    const std::string line = problem.to_string();
    ensure(std::none_of(line.begin(), line.end(),
                        [](unsigned char c) { return c < 0x20 || c == 0x7f; }),
           "a problem is one printable line");
  }
}

/// What `make` gives, or nothing where it finds problems.
template <class F>
std::optional<coalign::Network> network_or_problems(F&& make) {
  try {
    return make();
  } catch (const coalign::InvalidNetwork& invalid) {
    check_problems(invalid.problems);
    return {};
  }
}

/// As `read_tables`, from texts: `text_of(table)`.
template <class TextOf>
coalign::Network read_tables(std::string_view header, TextOf&& text_of) {
  coalign::NetworkBuilder builder;
  const coalign::Work work;  // sources keep a reference to it
  if (!header.empty()) {
    coalign::detail::Source source(header, work);
    ensure(coalign::detail::read_document(builder, source), "a header that was written is read");
  }
  coalign::Things::each([&]<class Row>() {
    const std::string text = text_of(coalign::Description<Row>::table);
    coalign::detail::Source source(std::string_view(text), work);
    coalign::detail::read_table(builder, coalign::Description<Row>::table, source);
  });
  return std::move(builder).build();
}

/// Reading gives what was written, to the bit, through JSON and through tables.
inline void check_round_trips(const coalign::Network& network) {
  const std::string text = to_json(network);
  const coalign::Network again = coalign::read_json(text);
  ensure(again == network, "read_json(to_json(n)) == n");
  ensure(to_json(again) == text, "the same network gives the same bytes");
  ensure(again.hash() == network.hash(), "equal networks have equal hashes");

  std::string header;
  coalign::detail::append_header(header, network);
  const coalign::Network from_tables = read_tables(header + "}\n", [&](std::string_view table) {
    std::string csv;
    coalign::detail::write_table(network, table, [&](std::string_view part) { csv += part; }, {});
    return csv;
  });
  ensure(from_tables == network, "tables give the network that they were written from");
}

}  // namespace fuzzing
