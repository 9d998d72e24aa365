// SPDX-License-Identifier: MIT
#include <coalign/report/detail/option_values.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::detail {

void refuse_option(std::string_view name, const std::string& what, const GivenValue& value) {
  throw BadArgument(std::string(name) + " is " + what + ", not " + value.shown());
}

const GivenValue* part_named(const GivenParts& given, std::string_view name) {
  for (const auto& [key, value] : given) {
    if (key == name) return value.get();
  }
  return nullptr;
}

std::vector<double> by_leader(const Network& network, std::string_view name,
                              const GivenValue& value) {
  constexpr const char* what = "numbers, one for each leader";
  std::vector<double> all;
  if (!value.parts()) {
    for (const Given& one : right(name, value.list(), what, value)) {
      all.push_back(right(name, one->number(), what, *one));
    }
    return all;
  }
  std::string first;
  std::size_t missing = 0;
  for (std::uint32_t i = 0; i < network.size<Leader>(); ++i) {
    const std::string_view id = network.key(LeaderId(i));
    if (const Given found = value.part(id)) {
      all.push_back(right(name, found->number(), what, *found));
    } else if (missing++ == 0) {
      first = id;
    }
  }
  if (missing > 0) {
    throw BadArgument(std::string(name) + " lack " + std::to_string(missing) +
                      " of the leaders, '" + first + "' first");
  }
  return all;
}

std::vector<std::string> texts_given(std::string_view name, const GivenValue& value) {
  constexpr const char* what = "a text or a list of texts";
  if (auto one = value.text()) return {std::move(*one)};
  std::vector<std::string> all;
  for (const Given& one : right(name, value.list(), what, value)) {
    all.push_back(right(name, one->text(), what, *one));
  }
  return all;
}

NumbersByName numbers_given(std::string_view name, const GivenValue& value) {
  NumbersByName all;
  for (const auto& [key, one] : right(name, value.parts(), numbers_by_name, value)) {
    all.emplace_back(key, right(name, one->number(), numbers_by_name, value));
  }
  return all;
}

std::uint64_t whole_given(std::string_view name, const GivenValue& value, std::uint64_t most) {
  auto given = value.whole();
  if (given && *given > most) given.reset();
  return right(name, given, "a whole number, at least 0", value);
}

std::size_t word_given(std::string_view name, const GivenValue& value,
                       std::span<const std::string_view> words) {
  const auto text = value.text();
  const auto found = text ? std::find(words.begin(), words.end(), *text) : words.end();
  if (found == words.end())
    refuse_option(name, "one of " + listed({words.begin(), words.end()}), value);
  return static_cast<std::size_t>(found - words.begin());
}

std::vector<double> parts_given(std::string_view name, const GivenValue& value,
                                std::span<const std::string_view> names) {
  const GivenParts given = right(name, value.parts(), numbers_by_name, value);
  std::vector<double> all;
  for (const std::string_view one : names) {
    const GivenValue* found = part_named(given, one);
    all.push_back(found == nullptr ? 0 : right(name, found->number(), numbers_by_name, *found));
  }
  for (const auto& [key, one] : given) {
    if (std::find(names.begin(), names.end(), key) == names.end()) {
      throw BadArgument(std::string(name) + " is of " + listed({names.begin(), names.end()}) +
                        "; '" + key + "' is none of them");
    }
  }
  return all;
}

}  // namespace coalign::inline COALIGN_ABI::detail
