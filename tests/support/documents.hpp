// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/problem.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace testing {

/// A document with these members; they begin on its second line.
[[nodiscard]] std::string document(std::string_view members);

/// What is wrong with a text. Ends the test where nothing is.
[[nodiscard]] coalign::Problems problems_of(std::string_view text);

/// The same in short, a line to each: "unknown_id /ties/0/to 2:31". Says so where there is nothing
/// wrong, and where a problem comes without a message.
[[nodiscard]] std::string wrong(std::string_view text);
[[nodiscard]] std::string in_short(const coalign::Problem& problem);

/// What is wrong with rows of one table, a line to each from line 3, in a document that also has the
/// leaders a (an individual), b, c (organizations) and s (a system), the goals g, h, i, the resources
/// money and time, the tie types t (of at most 4) and u, the initiative p and the lesson l.
[[nodiscard]] std::string wrong_rows(std::string_view table, std::string_view rows);
/// The message and the suggestion of the only problem of a document with these members.
[[nodiscard]] std::string said(std::string_view members);

/// "fine", or the code of the first problem.
[[nodiscard]] std::string verdict(std::string_view text);

/// `text` with every `from` replaced by `to`.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);
/// `text`, so many times.
[[nodiscard]] std::string repeated(std::string_view text, std::size_t times);

/// A folder of its own, which goes with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path / name; }
  /// How many files are in it.
  [[nodiscard]] std::size_t files() const;

  std::filesystem::path path;
};

void put(const std::filesystem::path& file, std::string_view bytes);
[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);

}  // namespace testing
