// SPDX-License-Identifier: MIT
#include "support/documents.hpp"

#include <coalign/io/json.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

namespace testing {

namespace {

/// Reads a text. Fuzzers start from those that tests read: COALIGN_SEEDS names a folder that gets them.
coalign::Network read(std::string_view text) {
  constexpr std::size_t largest = 4096;
  if (const char* folder = std::getenv("COALIGN_SEEDS"); folder && text.size() <= largest) {
    put(std::filesystem::path(folder) / "json" /
            std::to_string(std::hash<std::string_view>{}(text)),
        text);
  }
  return coalign::read_json(text);
}

}  // namespace

std::string document(std::string_view members) {
  return "{\"format\": \"coalign/network\", \"version\": 1" +
         std::string(members.empty() ? "" : ",") + "\n" + std::string(members) + "\n}\n";
}

coalign::Problems problems_of(std::string_view text) {
  try {
    const auto network = read(text);
  } catch (const coalign::InvalidNetwork& invalid) {
    return invalid.problems;
  }
  FAIL("nothing is wrong with ", std::string(text.substr(0, 500)));
  return {};
}

std::string in_short(const coalign::Problem& problem) {
  std::string text{coalign::word(problem.code)};
  if (const auto pointer = problem.pointer(); !pointer.empty()) text += ' ' + pointer;
  text += ' ' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
  if (problem.message.empty()) text += " without a message";
  const bool says_itself =
      problem.code == coalign::Code::syntax || problem.code == coalign::Code::unknown_id;
  if (problem.suggestion.empty() && !says_itself) text += " without a suggestion";
  return text;
}

std::string wrong(std::string_view text) {
  try {
    const auto network = read(text);
  } catch (const coalign::InvalidNetwork& invalid) {
    std::string all;
    for (const auto& problem : invalid.problems.list) {
      all += (all.empty() ? "" : "\n") + in_short(problem);
    }
    return all;
  }
  return "nothing";
}

std::string wrong_rows(std::string_view table, std::string_view rows) {
  return wrong(document('"' + std::string(table) + "\": [\n" + std::string(rows) + R"(
],
"leaders": [{"id": "a", "kind": "individual"}, {"id": "b", "kind": "organization"},
            {"id": "c", "kind": "organization"}, {"id": "s", "kind": "system"}],
"goals": [{"id": "g"}, {"id": "h"}, {"id": "i"}], "resources": [{"id": "money"}, {"id": "time"}],
"tie_types": [{"id": "t", "max": 4}, {"id": "u"}], "initiatives": [{"id": "p"}],
"lessons": [{"id": "l", "initiative": "p", "worked": true}])"));
}

std::string said(std::string_view members) {
  const auto problems = problems_of(document(members));
  REQUIRE(problems.count == 1);
  return problems.list[0].message + "; " + problems.list[0].suggestion;
}

std::string verdict(std::string_view text) {
  try {
    const auto network = read(text);
  } catch (const coalign::InvalidNetwork& invalid) {
    return std::string(coalign::word(invalid.problems.list.at(0).code));
  }
  return "fine";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

Folder::Folder()
    : path(std::filesystem::temp_directory_path() /
           ("coalign-test-" + std::to_string(std::random_device{}()))) {
  std::filesystem::create_directories(path);
}
Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::permissions(path, std::filesystem::perms::owner_all, ignored);
  std::filesystem::remove_all(path, ignored);
}
std::size_t Folder::files() const {
  const std::filesystem::directory_iterator files(path);
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

void put(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}
std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace testing
