// SPDX-License-Identifier: MIT
// What tools/platforms compares: of each network named every analysis and the report, a line of JSON each; and
// what becomes of files whose names are in any script. By the C interface, which compiles in a second.
#include <coalign/coalign.h>
#include <coalign/io/json.hpp>
#include <coalign/io/tables.hpp>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>

namespace {

using Call = std::function<coalign_status(coalign_text** json, coalign_text** error)>;

std::string told(const Call& call) {
  coalign_text *json = nullptr, *error = nullptr;
  const coalign_status status = call(&json, &error);
  const coalign_text* text = status == COALIGN_OK ? json : error;
  std::string said(coalign_text_data(text), coalign_text_size(text));
  coalign_text_free(json);
  coalign_text_free(error);
  for (char& c : said) {
    if (c == '\n') c = ' ';
  }
  return status == COALIGN_OK ? said : "status " + std::to_string(status) + ' ' + said;
}

void line(const std::string& what, const std::string& said) {
  std::printf("%s\t%s\n", what.c_str(), said.c_str());
}

std::string opened(const char* path, coalign_network** network) {
  return told([&](coalign_text**, coalign_text** error) {
    return coalign_network_from_file(path, nullptr, network, error);
  });
}

/// The names of the analyses: what is between quotes in a list of plain words.
void each_analysis(const std::function<void(const std::string& name)>& f) {
  const std::string list = told(coalign_analyses);
  for (std::size_t at = list.find('"'); at != std::string::npos; at = list.find('"', at + 1)) {
    const std::size_t begin = at + 1;
    at = list.find('"', begin);
    f(list.substr(begin, at - begin));
  }
}

void all_of(const char* path) {
  const std::string name = std::filesystem::path(path).stem().string();
  coalign_network* network = nullptr;
  line(name + " read", opened(path, &network));
  const coalign_work work{2, nullptr, nullptr, nullptr};
  line(name + " document", told([&](coalign_text** json, coalign_text** error) {
         return coalign_network_to_json(network, json, error);
       }));
  each_analysis([&](const std::string& analysis) {
    line(name + ' ' + analysis, told([&](coalign_text** json, coalign_text** error) {
           return coalign_analyse(network, analysis.c_str(), nullptr, &work, json, error);
         }));
  });
  line(name + " report", told([&](coalign_text** json, coalign_text** error) {
         return coalign_report(network, &work, json, error);
       }));
  coalign_network_free(network);
}

/// Writes below the folder one is in.
void files(const char* path) {
  const std::string name = "Z\u00fcrich \u2013 \u6771\u4eac";
  const coalign::Network network = coalign::read(path);
  for (int times = 0; times < 2; ++times) {  // new, and over what is there
    coalign::write(network, name + ".json");
    coalign::write_tables(network, name);
    line("file", coalign::read(name + ".json") == network ? "the same" : "another");
    line("folder", coalign::read_tables(name) == network ? "the same" : "another");
  }
  coalign_network* again = nullptr;
  line("folder by C", opened(name.c_str(), &again));
  coalign_network_free(again);
  line("no file", opened((name + "/none.json").c_str(), &again));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(".")) {
    const auto written = entry.path().filename().u8string();
    line("written", std::string(written.begin(), written.end()));
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) all_of(argv[i]);
  if (argc > 1) files(argv[1]);
}
