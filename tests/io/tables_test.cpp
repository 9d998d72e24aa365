// SPDX-License-Identifier: MIT
#include <coalign/io/tables.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <coalign/io/json.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace coalign;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace testing {

inline Problems problems_in(const Folder& folder) {
  try {
    static_cast<void>(read_tables(folder.path));
  } catch (const InvalidNetwork& error) {
    return error.problems;
  }
  return {};
}

inline const std::string leaders = "id,kind\namara,individual\nben,individual\n";

}  // namespace testing

using testing::Folder;
using testing::problems_in;
using testing::put;

TEST_SUITE("io/tables") {
  TEST_CASE("a network survives the way through tables, byte by byte") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_network(seed);
      const Folder folder;
      write_tables(network, folder.path);
      const Network again = read_tables(folder.path);
      REQUIRE(again == network);
      CHECK(to_json(again) == to_json(network));
    }
  }

  TEST_CASE("a table that became empty is no longer there") {
    const Folder folder;
    write_tables(testing::random_network(1), folder.path);
    REQUIRE(fs::exists(folder.path / "ties.csv"));
    write_tables(Network{}, folder.path);
    CHECK_FALSE(fs::exists(folder.path / "ties.csv"));
    CHECK(read_tables(folder.path) == Network{});
  }

  TEST_CASE("quotes, line breaks, either line ending, a byte order mark and empty lines are read") {
    const Folder folder;
    put(folder / "leaders.csv",
        "\xEF\xBB\xBFid,kind,name\r\n\"a,\"\"1\"\"\",individual,\"two\nlines\"\r\n\r\n"
        "b,system,\r\n");
    put(folder / "goals.csv", "id,vision,weight\n1,TRUE,2\n2,,\n");
    put(folder / "initiatives.csv",
        "id,leaders,attributes\nx,\"a,\"\"1\"\";b\",\"{\"\"n\"\": 1.10}\"");
    const Network network = read_tables(folder.path);
    CHECK(network.key(LeaderId{0}) == "a,\"1\"");
    CHECK(network.text(network.row<Leader>(0).name) == "two\nlines");
    CHECK(network.row<Leader>(1).name.missing());
    CHECK(network.row<Goal>(0).vision == Truth::yes);
    CHECK(network.row<Goal>(1).weight == 1);
    CHECK(network.row<Initiative>(0).leaders.size() == 2);
    CHECK(network.text(network.row<Initiative>(0).attributes) == R"({"n":1.10})");
  }

  TEST_CASE("scales stand in network.json and hold for the tables") {
    const Folder folder;
    put(folder / "network.json",
        R"({"format":"coalign/network","version":1,"name":"n","scales":{"stance":[1,5]}})");
    put(folder / "leaders.csv", testing::leaders);
    put(folder / "goals.csv", "id\ng\n");
    put(folder / "agendas.csv", "leader,goal,stance\namara,g,5\nben,g,3\n");
    const Network network = read_tables(folder.path);
    CHECK(network.row<AgendaEntry>(0).stance == 1);
    CHECK(network.row<AgendaEntry>(1).stance == 0);
    CHECK(network.name() == "n");
  }

  TEST_CASE("what is wrong is named by table, row and field, with its line and cell") {
    const Folder folder;
    put(folder / "leaders.csv", "id,kind\n\"ama\nra\",individual\nben,indvidual\nben\n");
    put(folder / "goals.csv", "id,weight,target,vision\ng,\"1,5\",inf,maybe\n");
    put(folder / "ties.csv", "from,to,type,wieght\nben,amarra,trust,1\n");
    put(folder / "tie.csv", "from,to\n");
    const Problems found = problems_in(folder);
    std::vector<std::string> seen;
    for (const Problem& problem : found.list) {
      seen.push_back(std::string(word(problem.code)) + ' ' + problem.pointer() + ' ' +
                     std::to_string(problem.line) + ':' + std::to_string(problem.column));
      CHECK_FALSE(problem.message.empty());
    }
    const auto has = [&](const std::string& one) {
      return std::find(seen.begin(), seen.end(), one) != seen.end();
    };
    for (const std::string& one : seen) INFO(one);
    CHECK(has("unknown_field /tie.csv 0:0"));
    CHECK(has("bad_id /leaders/0/id 2:1"));
    CHECK(has("unknown_word /leaders/1/kind 4:2"));
    CHECK(has("wrong_type /leaders 5:1"));
    CHECK(has("wrong_type /goals/0/weight 2:2"));
    CHECK(has("not_finite /goals/0/target 2:3"));
    CHECK(has("wrong_type /goals/0/vision 2:4"));
    CHECK(has("unknown_id /ties/0/to 2:2"));
    CHECK(has("unknown_id /ties/0/type 2:3"));
  }

  TEST_CASE("a quote that never closes, text after one, a NUL, UTF-16 and semicolons are said") {
    const auto code_of = [](const std::string& table) {
      const Folder folder;
      put(folder / "leaders.csv", table);
      const Problems found = problems_in(folder);
      return found.none() ? std::string("none") : std::string(word(found.list[0].code));
    };
    CHECK(code_of("id,kind\n\"a,individual\n") == "cut_off");
    CHECK(code_of("id,kind\n\"a\"b,individual\n") == "syntax");
    CHECK(code_of("id,kind\na,individual\nb\0,system\n"s) == "nul");
    CHECK(code_of("\xFF\xFEi\0d\0") == "not_utf8");
    CHECK(code_of("id,kind\n\xff,system\n") == "not_utf8");
    CHECK(code_of("id;kind\na;individual\n") == "unknown_field");
    CHECK(code_of("") == "none");
    CHECK(code_of("id,id,kind\na,b,system\n") == "repeated_key");
  }

  TEST_CASE("columns and lines that are empty are passed over, cells under no name are said once") {
    const Folder folder;
    put(folder / "leaders.csv", "id,kind,,\r\na,organization,,\r\n,,,\r\nb,system,,\r\n");
    put(folder / "goals.csv", "id,vision\ng,True\nh,False\ni,1\nj,0\n");
    const Network network = read_tables(folder.path);
    CHECK(network.size<Leader>() == 2);
    CHECK(network.row<Goal>(2).vision == Truth::yes);
    CHECK(network.row<Goal>(3).vision == Truth::no);
    put(folder / "leaders.csv", "id,kind,sector\na,system,NA\nb,system,NA\n");
    CHECK(read_tables(folder.path).notes().at(0).count == 2);
    put(folder / "leaders.csv", ",id,kind\n0,a,organization\n,,\n1,a,organization\n");
    const Problems found = problems_in(folder);
    REQUIRE(found.list.size() == 2);
    CHECK(found.list[0].message == "column 1 has cells, but no name");
    CHECK(found.list[1].code == Code::duplicate_id);
    CHECK(found.list[1].line == 4);
  }

  TEST_CASE("a folder without tables, lists in network.json and a file are errors") {
    const Folder folder;
    CHECK_THROWS_AS(static_cast<void>(read_tables(folder.path)), FileError);
    CHECK_THROWS_AS(static_cast<void>(read_tables(folder.path / "none")), FileError);
    put(folder / "network.json",
        R"({"format":"coalign/network","version":1,"goals":[{"id":"g"}]})");
    CHECK(problems_in(folder).list.at(0).code == Code::unknown_field);
    put(folder / "network.json", R"({"format":"coalign/network","version":1,"nme":"x"})");
    CHECK(problems_in(folder).list.at(0).line == 1);
  }

  TEST_CASE("files that may be somebody else's are never touched") {
    const Folder folder;
    const Network network = testing::random_network(1);
    const auto refused = [&](const fs::path& where) -> std::string {
      try {
        write_tables(network, where);
      } catch (const FileError& error) {
        return error.what();
      }
      return "written";
    };
    const auto has = [](const std::string& text, const char* part) {
      CAPTURE(text);
      CHECK(text.find(part) != std::string::npos);
    };
    for (const char* name : {"goals.csv", "terms.csv", "notes.csv", "notes.txt"}) {
      CAPTURE(name);
      const Folder other;
      put(other / name, "mine");
      has(refused(other.path), name);
      has(refused(other.path), "new or empty");
      CHECK(testing::bytes_of(other / name) == "mine");
      CHECK(other.files() == 1);
    }
    SUBCASE("a document that happens to be called network.json") {
      write(network, folder / "network.json");
      const std::string before = testing::bytes_of(folder / "network.json");
      has(refused(folder.path), "no network.json that says");
      CHECK(testing::bytes_of(folder / "network.json") == before);
    }
    SUBCASE("a CSV among our tables that is none of them") {
      write_tables(network, folder.path);
      put(folder / "elements.csv", "mine");
      has(refused(folder.path), "elements.csv");
    }
    SUBCASE("no folder, the folder one is in, a file, and the root") {
      has(refused(""), "no folder is named");
      const auto here = fs::current_path();
      fs::current_path(folder.path);
      has(refused("."), "you are in this folder");
      fs::current_path(here);
      put(folder / "file", "mine");
      has(refused(folder / "file"), "it is not a folder");
      has(refused("/"), "new or empty");
    }
    SUBCASE("what else stands in a folder of ours stays, links to it and permissions too") {
      const auto tables = folder / "tables";
      write_tables(testing::random_network(2), tables);
      put(tables / "notes.txt", "mine");
      fs::create_directory(tables / "more");
      put(tables / "more" / "goals.csv", "mine");
      fs::create_symlink(tables, folder / "link");
      fs::permissions(tables, fs::perms::owner_all);
      fs::permissions(tables / "ties.csv", fs::perms::owner_read | fs::perms::owner_write);
      CHECK(refused(folder / "link" / "") == "written");
      CHECK(read_tables(tables) == network);
      CHECK(fs::is_symlink(folder / "link"));
      CHECK(testing::bytes_of(tables / "notes.txt") == "mine");
      CHECK(testing::bytes_of(tables / "more" / "goals.csv") == "mine");
      CHECK(fs::status(tables).permissions() == fs::perms::owner_all);
      CHECK(fs::status(tables / "ties.csv").permissions() ==
            (fs::perms::owner_read | fs::perms::owner_write));
      CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);
    }
  }

  TEST_CASE("a stop while saving leaves the old tables and nothing beside them") {
    const Folder folder;
    write_tables(Network{}, folder / "tables");
    std::atomic<bool> stop = false;
    Work work;
    work.stop = &stop;
    work.progress = [&](std::size_t, std::size_t, std::string_view) { stop = true; };
    CHECK_THROWS_AS(
        write_tables(testing::random_network(5, 300), (folder / "tables").string(), work), Stopped);
    CHECK(read_tables(folder / "tables") == Network{});
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
  }
}
