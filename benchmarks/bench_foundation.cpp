// SPDX-License-Identifier: MIT
// What the foundation costs: reading, writing, building, cutting, comparing, and the agenda scores.
//
//     bench_foundation [--full] [--json] [--only WORD] [--leaders N] [--goals N] [--entries N] [--ties N]
#include "field.hpp"
#include "measure.hpp"

#include <coalign/coalign.hpp>

#include <nlohmann/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <unistd.h>

using namespace coalign;
using bench::FieldSize;
using bench::measure;
using bench::Taken;
namespace fs = std::filesystem;

namespace {

/// Hears everything and does nothing: what parsing alone costs.
struct Deaf final : nlohmann::json_sax<nlohmann::json> {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    return false;
  }
};

std::size_t size_of(const fs::path& folder) {
  std::size_t size = 0;
  for (const auto& entry : fs::directory_iterator(folder)) size += entry.file_size();
  return size;
}

struct Bench {
  FieldSize field;
  fs::path folder;
  std::string only;  ///< steps with this in their group's name; empty: all
  std::vector<Taken> all;

  [[nodiscard]] fs::path json() const { return folder / "network.json"; }
  [[nodiscard]] fs::path tables() const { return folder / "tables"; }

  template <class F>
  void group(std::string_view name, F&& steps) {
    if (name.find(only) == std::string_view::npos) return;
    for (Taken& taken : bench::apart(steps)) all.push_back(std::move(taken));
  }
};

/// Prints something that hangs on every answer, so that no compiler leaves it out.
void use(double answer) {
  if (answer == 12345.678) std::printf(" ");
}

std::vector<Taken> building(const Bench& at) {
  std::vector<Taken> all;
  Network network;
  all.push_back(
      measure("build, with making up the rows", [&] { network = bench::network_of(at.field); }));
  const std::size_t memory = network.memory();
  all.push_back(measure("write JSON", [&] { write(network, at.json()); }));
  all.back().bytes = fs::file_size(at.json());
  all.push_back(measure("write CSV tables", [&] { write_tables(network, at.tables()); }));
  all.back().bytes = size_of(at.tables());
  const Network again = bench::network_of(at.field);
  all.push_back(measure("equality", [&] { use(network == again ? 1 : 0); }));
  all.push_back(measure("hash", [&] { use(static_cast<double>(network.hash())); }));
  all.push_back(measure("at(date)", [&] {
    use(static_cast<double>(network.at(Date::parse("2019").value()).size<Tie>()));
  }));
  for (Taken& taken : all) taken.network = memory;
  return all;
}

std::vector<Taken> reading(const char* step, std::size_t bytes,
                           const std::function<Network()>& read_it) {
  Network network;
  Taken taken = measure(step, [&] { network = read_it(); });
  taken.bytes = bytes;
  taken.network = network.memory();
  return {taken};
}

std::vector<Taken> parsing(const Bench& at) {
  std::vector<Taken> all;
  Deaf deaf;
  all.push_back(measure("empty SAX pass of the file", [&] {
    std::FILE* file = std::fopen(at.json().c_str(), "rb");
    use(nlohmann::json::sax_parse(file, &deaf) ? 1 : 0);
    std::fclose(file);
  }));
  std::ifstream file(at.json(), std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  all.push_back(measure("empty SAX pass of the text in memory", [&] {
    use(nlohmann::json::sax_parse(text.begin(), text.end(), &deaf) ? 1 : 0);
  }));
  for (Taken& taken : all) taken.bytes = text.size();
  return all;
}

/// Goals, kinds and leaders are split by in every run.
std::vector<Taken> scoring(FieldSize field, const char* scales) {
  field.ties = 0;
  const Network network = bench::network_of(field);
  Taken taken = measure("agendas, " + std::string(scales),
                        [&] { use(alignment::agendas(network).score.value); });
  taken.network = network.memory();
  return {taken};
}

void run(Bench& at) {
  at.group("build write", [&] { return building(at); });
  at.group("json read", [&] {
    return reading("read JSON", fs::file_size(at.json()), [&] { return read(at.json()); });
  });
  at.group("json sax", [&] { return parsing(at); });
  at.group("csv read", [&] {
    return reading("read CSV tables", size_of(at.tables()),
                   [&] { return read_tables(at.tables()); });
  });
  const auto agendas = [&](const char* scales, std::uint32_t stances, std::uint32_t priorities) {
    at.group("agendas, " + std::string(scales), [&] {
      FieldSize field = at.field;
      field.stance_points = stances;
      field.priority_points = priorities;
      return scoring(field, scales);
    });
  };
  agendas("7 stances, 5 priorities", 7, 5);
  agendas("7 stances, any priority", 7, 0);
  agendas("any stance and priority", 0, 0);
}

}  // namespace

int main(int argc, char** argv) {
  Bench bench;
  bool json = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    const auto number = [&] { return i + 1 < argc ? std::strtoull(argv[++i], nullptr, 10) : 0; };
    if (option == "--full") bench.field = {1'000'000, 200, 10'000'000, 10'000'000};
    else if (option == "--json") json = true;
    else if (option == "--only") bench.only = i + 1 < argc ? argv[++i] : "";
    else if (option == "--leaders") bench.field.leaders = number();
    else if (option == "--goals") bench.field.goals = number();
    else if (option == "--entries") bench.field.entries = number();
    else if (option == "--ties") bench.field.ties = number();
    else {
      std::fprintf(stderr, "%s is no option; see the head of bench_foundation.cpp\n", argv[i]);
      return 2;
    }
  }
  bench.folder = fs::temp_directory_path() / ("coalign-bench-" + std::to_string(getpid()));
  fs::create_directories(bench.folder);
  run(bench);
  fs::remove_all(bench.folder);
  if (json) bench::print_json(bench.all);
  else bench::print_table(bench.all);
}
