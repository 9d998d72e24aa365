// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/io/tables.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#if !defined(_WIN32)
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace coalign;
using testing::bytes_of;
using testing::Folder;
using testing::put;
namespace fs = std::filesystem;

namespace {

/// What a `FileError` says, or "nothing".
template <class F>
std::string complaint(F&& f) {
  try {
    f();
  } catch (const FileError& error) {
    return error.what();
  }
  return "nothing";
}
std::string complaint_of_reading(const fs::path& file) {
  return complaint([&] { (void)read(file); });
}
std::string complaint_of_writing(const fs::path& file) {
  return complaint([&] { write(Network{}, file); });
}

#if !defined(_WIN32)
/// Whether saving complains of `place` in a process of its own, whose files cannot be larger than `room`.
template <class Save>
bool complains_of(const fs::path& place, std::size_t room, Save&& save) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{room, room};
    int result = setrlimit(RLIMIT_FSIZE, &limit) == 0 ? 0 : 3;
    try {
      save();
    } catch (const FileError& error) {
      const std::string said = error.what();
      const bool names = said.find("cannot write " + place.string()) == 0;
      result = names && said.find(".part-") == std::string::npos ? 1 : 2;
    }
    _exit(result);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}
#endif

}  // namespace

TEST_SUITE("io/save") {
  TEST_CASE("what was saved is what is read, also over an older file") {
    const Folder folder;
    const Network network = testing::random_network(1);
    write(network, folder / "n.json");
    CHECK(read(folder / "n.json") == network);
    write(Network{}, folder / "n.json");
    CHECK(bytes_of(folder / "n.json") == to_json(Network{}));
    CHECK(folder.files() == 1);
    write(network, folder / "имя 网络.json");
    CHECK(read(folder / "имя 网络.json") == network);
  }

  TEST_CASE("what cannot be read says which file, and why") {
    const Folder folder;
    const auto missing = folder / "missing.json";
    CHECK(complaint_of_reading(missing) ==
          "cannot read " + missing.string() + ": No such file or directory");
    CHECK(complaint_of_reading(folder.path) ==
          "cannot read " + folder.path.string() + ": it is a directory");
    CHECK(complaint_of_reading(folder / "no" / "folder").find("cannot read") == 0);
    CHECK(complaint_of_reading("").find("cannot read") == 0);
  }

  TEST_CASE("a file that holds no network says what is wrong in it") {
    const Folder folder;
    put(folder / "n.json", "");
    CHECK_THROWS_AS((void)read(folder / "n.json"), InvalidNetwork);
    put(folder / "n.json", testing::document("\"goals\": [{}]"));
    try {
      (void)read(folder / "n.json");
      FAIL("read");
    } catch (const InvalidNetwork& invalid) {
      CHECK(testing::in_short(invalid.problems.list.at(0)) == "missing_field /goals/0/id 2:11");
    }
  }

  TEST_CASE("what cannot be written leaves everything as it was") {
    const Folder folder;
    CHECK(complaint_of_writing(folder.path).find("it is a directory") != std::string::npos);
    CHECK(complaint_of_writing(folder / "no" / "folder" / "n.json").find("cannot write") == 0);
    put(folder / "file", "x");
    CHECK(complaint_of_writing(folder / "file" / "n.json").find("cannot write") == 0);
    CHECK(folder.files() == 1);
  }

  TEST_CASE("a stop while reading or writing leaves the old file") {
    const Folder folder;
    const auto file = folder / "n.json";
    const Network large = testing::random_network(5, 300);
    put(file, "old");
    std::atomic<bool> stop = false;
    Work work;
    work.stop = &stop;
    SUBCASE("in the middle") {
      work.progress = [&](std::size_t done, std::size_t total, std::string_view) {
        CHECK(done <= total);
        stop = true;
      };
      CHECK_THROWS_AS(write(large, file, work), Stopped);
    }
    SUBCASE("before the beginning") {
      stop = true;
      CHECK_THROWS_AS(write(large, file, work), Stopped);
    }
    CHECK(bytes_of(file) == "old");
    CHECK(folder.files() == 1);
    const std::string text = to_json(large);
    CHECK_THROWS_AS((void)read_json(text, work), Stopped);
    CHECK_THROWS_AS((void)to_json(large, work), Stopped);
  }

  TEST_CASE("a stop in the middle of reading ends it") {
    const std::string text = to_json(testing::random_network(5, 300));
    std::atomic<bool> stop = false;
    Work work;
    work.stop = &stop;
    std::size_t told = 0;
    work.progress = [&](std::size_t done, std::size_t total, std::string_view what) {
      CHECK(total == text.size());
      CHECK(done > told);
      CHECK(what == "reading");
      told = done;
      if (done > total / 2) stop = true;
    };
    CHECK_THROWS_AS((void)read_json(text, work), Stopped);
    CHECK(told < text.size());
  }

#if !defined(_WIN32)
  TEST_CASE("saving keeps the permissions, and writes to where a link leads") {
    const Folder folder;
    put(folder / "real.json", "old");
    fs::permissions(folder / "real.json", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("real.json", folder / "link.json");
    fs::create_symlink("link.json", folder / "link to link.json");
    write(Network{}, folder / "link to link.json");
    CHECK(bytes_of(folder / "real.json") == to_json(Network{}));
    CHECK(fs::is_symlink(folder / "link.json"));
    CHECK(fs::is_symlink(folder / "link to link.json"));
    CHECK(fs::status(folder / "real.json").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.files() == 3);
    fs::create_symlink("nowhere.json", folder / "broken.json");
    CHECK(complaint_of_writing(folder / "broken.json").find("the link leads nowhere") !=
          std::string::npos);
    fs::create_symlink("circle.json", folder / "circle.json");
    CHECK(complaint_of_writing(folder / "circle.json").find("cannot write") == 0);
  }

  TEST_CASE("a device is never replaced by a file") {
    CHECK(complaint_of_writing("/dev/null").find("it is not a file that can be replaced") !=
          std::string::npos);
    CHECK(fs::is_character_file("/dev/null"));
  }

  TEST_CASE("what comes through a pipe is read; problems have no line then") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto file = "/dev/fd/" + std::to_string(ends[0]);
    if (!fs::exists(file)) {
      MESSAGE("skipped: there is no /dev/fd");
      return;
    }
    std::string text = to_json(Network{}), expected = "a network";
    SUBCASE("good") {}
    SUBCASE("bad") {
      text = testing::document("\"goals\": [{}]");
      expected = "missing_field /goals/0/id 0:0";
    }
    REQUIRE(::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    close(ends[1]);
    std::string found = "a network";
    try {
      (void)read(file);
    } catch (const InvalidNetwork& invalid) {
      found = testing::in_short(invalid.problems.list.at(0));
    }
    CHECK(found == expected);
    close(ends[0]);
  }

  TEST_CASE("a file that may not be read, a folder that may not be written to") {
    const Folder folder;
    put(folder / "n.json", to_json(Network{}));
    put(folder / "secret.json", to_json(Network{}));
    fs::permissions(folder / "secret.json", fs::perms::none);
    fs::permissions(folder.path,
                    fs::perms::all & ~(fs::perms::owner_write | fs::perms::group_write |
                                       fs::perms::others_write));
    const bool root = geteuid() == 0;
    if (root && seteuid(65534) != 0) {
      MESSAGE("skipped: root may do everything, and cannot become nobody");
      return;
    }
    const auto reading = complaint_of_reading(folder / "secret.json");
    const auto writing = complaint_of_writing(folder / "n.json");
    if (root) REQUIRE(seteuid(0) == 0);
    CHECK(reading.find("Permission denied") != std::string::npos);
    CHECK(writing.find("Permission denied") != std::string::npos);
    CHECK(folder.files() == 2);
  }

  TEST_CASE("a full disk while saving leaves the old file whole and nothing beside it") {
    const Folder folder;
    const auto file = folder / "n.json";
    put(file, "old");
    const Network large = testing::random_network(5, 300);
    const std::string text = to_json(large);
    for (const std::size_t room :
         {std::size_t{0}, std::size_t{1}, std::size_t{100000}, text.size() - 1}) {
      CAPTURE(room);
      CHECK(complains_of(file, room, [&] { write(large, file); }));
      CHECK(bytes_of(file) == "old");
      CHECK(folder.files() == 1);
    }
    write(large, file);
    CHECK(bytes_of(file) == text);
  }

  TEST_CASE(
      "a full disk while saving a folder names the file in it, and leaves the old one whole") {
    const Folder folder;
    const auto tables = folder / "tables";
    const Network old = testing::random_network(1, 20), large = testing::random_network(5, 300);
    write_tables(old, tables);
    for (const std::size_t room : {std::size_t{0}, std::size_t{1}, std::size_t{1000}}) {
      CAPTURE(room);
      CHECK(complains_of(tables, room, [&] { write_tables(large, tables); }));
      CHECK(read_tables(tables) == old);
      CHECK(folder.files() == 1);
    }
  }
#endif
}
