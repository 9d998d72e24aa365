// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

#if !defined(_WIN32)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace coalign;

TEST_SUITE("io/in_file") {
  TEST_CASE("waiting for somebody to write into a pipe hears a stop") {
    const testing::Folder folder;
    const std::string pipe = (folder / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    int writer = -1;
    SUBCASE("before anybody opened its other end") {}
    SUBCASE("after half a document") {
      const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
      writer = ::open(pipe.c_str(), O_WRONLY);
      REQUIRE(::write(writer, "{\"format\":", 10) == 10);
      ::close(reader);
    }
    std::atomic<bool> stop{false};
    std::thread later([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(150));
      stop = true;
    });
    CHECK_THROWS_AS((void)read(pipe, {.stop = &stop}), Stopped);
    later.join();
    if (writer >= 0) ::close(writer);
  }

  TEST_CASE("a document written into a pipe slowly is read whole") {
    const testing::Folder folder;
    const std::string pipe = (folder / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::string text = to_json(Network{});
    std::thread writes([&] {
      const int end = ::open(pipe.c_str(), O_WRONLY);
      for (const char& letter : text) {
        if (&letter == &text[5]) std::this_thread::sleep_for(std::chrono::milliseconds(250));
        (void)!::write(end, &letter, 1);
      }
      ::close(end);
    });
    CHECK(to_json(read(pipe)) == text);
    writes.join();
  }
}
#endif
