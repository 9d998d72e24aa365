// SPDX-License-Identifier: MIT
// Where fuzzing starts: what tests read goes to the folder COALIGN_SEEDS as they run, and from here come
// networks that are right, as JSON and as tables, and a dictionary of the words of the format.
#define DOCTEST_CONFIG_IMPLEMENT  // helpers of tests check something
#include "fuzz/laws.hpp"
#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

using namespace coalign;

namespace {

void put_network(const std::filesystem::path& folder, const std::string& name,
                 const Network& network) {
  testing::put(folder / "json" / name, to_json(network));
  std::string tables;
  Things::each([&]<class Row>() {
    if (network.size<Row>() == 0) return;
    const auto table = Description<Row>::table;
    tables += (tables.empty() ? "@" : "\n@") + std::string(table) + '\n';
    detail::write_table(network, table, [&](std::string_view part) { tables += part; }, {});
  });
  testing::put(folder / "tables" / name, tables);
}

/// A real network, of which only a few leaders stay: fuzzers need it small.
Network few_of_many(Network network) {
  std::vector<Edit> edits;
  for (std::size_t i = 6; i < network.size<Leader>(); ++i) {
    edits.push_back(LeaderLeaves{std::string(network.key(network.row<Leader>(i).id))});
  }
  return coalign::apply_edits(network, edits);
}

std::set<std::string> words() {
  std::set<std::string> found{"format", "version", "coalign/network",
                              "scales", "null",    "2024-02-29"};
  Things::each([&]<class Row>() {
    found.emplace(Description<Row>::table);
    each_field<Row>([&]<std::size_t I>() {
      found.emplace(field_at<Row, I>.name);
      if constexpr (Word<FieldValue<Row, I>>) {
        for (const auto one : Words<FieldValue<Row, I>>::list) found.emplace(one);
      }
    });
  });
  found.erase("");
  return found;
}

}  // namespace

int main() {
  const std::filesystem::path folder = std::getenv("COALIGN_SEEDS");
  std::string dictionary;
  for (const auto& word : words()) dictionary += '"' + word + "\"\n";
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    put_network(folder, "random-" + std::to_string(seed), testing::random_network(seed, 2));
  }
  put_network(folder, "afwi", few_of_many(read(COALIGN_SOURCE "/examples/afwi.json")));
  testing::put(folder / "words.dict", dictionary);  // last: who has it has all
}
