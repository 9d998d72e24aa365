// SPDX-License-Identifier: MIT
// A process that is killed while it saves, at whatever instant, leaves whole files.
#include <coalign/io/json.hpp>
#include <coalign/io/tables.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <map>
#include <thread>

#if !defined(_WIN32)
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace coalign;
using testing::bytes_of;
using testing::Folder;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kills = testing::rounds(500);

/// Starts a process that calls `save` again and again, and kills it at a random instant of its next
/// call, however long a call takes on this machine at this moment.
template <class F>
void kill_while(F&& save, testing::Random& random) {
  using Clock = std::chrono::steady_clock;
  int saved[2];
  REQUIRE(pipe(saved) == 0);
  const auto begun = Clock::now();
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    save();
    if (::write(saved[1], "!", 1) != 1) _exit(1);
    for (;;) save();
  }
  close(saved[1]);
  char once = 0;
  REQUIRE(::read(saved[0], &once, 1) == 1);
  std::this_thread::sleep_for(
      std::chrono::duration_cast<Clock::duration>((Clock::now() - begun) * random.unit()));
  close(saved[0]);
  REQUIRE(kill(child, SIGKILL) == 0);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));
}

bool is_leftover(const fs::path& file) {
  return file.filename().string().find(".part-") != std::string::npos;
}

}  // namespace

TEST_SUITE("io/kill") {
  TEST_CASE("a file that is saved over is the old one or the new one, killed at any instant") {
    const Folder folder;
    const auto file = folder / "n.json";
    const Network a = testing::random_network(1, 40), b = testing::random_network(2, 40);
    const std::string text_a = to_json(a), text_b = to_json(b);
    write(a, file);
    testing::Random random(3);
    std::map<std::string, int> found;
    for (std::size_t i = 0; i < kills; ++i) {
      kill_while(
          [&] {
            write(b, file);
            write(a, file);
          },
          random);
      const std::string text = bytes_of(file);
      ++found[text == text_a ? "a" : text == text_b ? "b" : "neither"];
    }
    CHECK(found["neither"] == 0);
    CHECK(found["a"] > 0);  // or the instants were not random enough
    CHECK(found["b"] > 0);
    CHECK(folder.files() > 1);
    write(b, file);  // what was left does not stand in the way
    CHECK(read(file) == b);
  }

  TEST_CASE("a folder that is saved over is the old one or the new one, killed at any instant") {
    const Folder folder;
    const auto tables = folder / "tables";
    const Network a = testing::random_network(1, 20), b = testing::random_network(2, 20);
    write_tables(a, tables);
    testing::put(tables / "notes.txt", "mine");
    testing::Random random(4);
    std::map<std::string, int> found;
    for (std::size_t i = 0; i < kills; ++i) {
      kill_while(
          [&] {
            write_tables(b, tables);
            write_tables(a, tables);
          },
          random);
      const Network now = read_tables(tables);
      ++found[now == a ? "a" : now == b ? "b" : "neither"];
      REQUIRE(bytes_of(tables / "notes.txt") == "mine");
    }
    CHECK(found["neither"] == 0);
    CHECK(found["a"] > 0);
    CHECK(found["b"] > 0);
    for (const auto& entry : fs::directory_iterator(folder.path)) {
      CHECK((entry.path() == tables || is_leftover(entry.path())));
      fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(25));
    }
    write_tables(b, tables);  // what was left is in nobody's way, and goes
    CHECK(read_tables(tables) == b);
    CHECK(bytes_of(tables / "notes.txt") == "mine");
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
  }

  TEST_CASE("while two save to a folder, a third reads one or the other, never both") {
    const Folder folder;
    const auto tables = folder / "tables";
    const Network a = testing::random_network(1, 20), b = testing::random_network(2, 20);
    write_tables(a, tables);
    testing::put(tables / "notes.txt", "mine");
    std::vector<pid_t> writers;
    for (const Network* network : {&a, &b}) {
      const pid_t child = fork();
      REQUIRE(child >= 0);
      if (child == 0) {
        int failed = 0;
        for (int i = 0; i < 100 && failed == 0; ++i) {
          try {
            write_tables(*network, tables);
          } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            failed = 1;
          }
        }
        _exit(failed);
      }
      writers.push_back(child);
    }
    int neither = 0;
    for (int i = 0; i < 100; ++i) {
      try {
        const Network now = read_tables(tables);
        neither += !(now == a || now == b);
      } catch (const FileError& error) {  // ten times in a row they were quicker
        CHECK(std::string(error.what()).find("keep saving") != std::string::npos);
      }
    }
    CHECK(neither == 0);
    for (const pid_t writer : writers) {
      int status = 0;
      REQUIRE(waitpid(writer, &status, 0) == writer);
      CHECK(WEXITSTATUS(status) == 0);
    }
    const Network last = read_tables(tables);
    CHECK((last == a || last == b));
    CHECK(bytes_of(tables / "notes.txt") == "mine");
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
  }

  TEST_CASE("what a killed process left goes with a later save, once it is a day old") {
    const Folder folder;
    for (const char* name :
         {"n.json.part-12", "n.json.part-13", "n.json.part-x", "m.json.part-12"}) {
      testing::put(folder / name, "half");
      if (std::string_view(name) == "n.json.part-13") continue;
      fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::hours(25));
    }
    write(Network{}, folder / "n.json");
    CHECK_FALSE(fs::exists(folder / "n.json.part-12"));
    CHECK(fs::exists(folder / "n.json.part-13"));  // somebody may be writing it
    CHECK(fs::exists(folder / "n.json.part-x"));   // not ours
    CHECK(fs::exists(folder / "m.json.part-12"));  // of another file
  }
}
#endif
