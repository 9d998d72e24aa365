// SPDX-License-Identifier: MIT
#include <coalign/work.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace coalign;

TEST_SUITE("work") {
  TEST_CASE("every chunk is run once, on any number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 3U, 16U}) {
      for (const std::size_t chunks : {0U, 1U, 2U, 100U, 1000U}) {
        CAPTURE(threads);
        CAPTURE(chunks);
        std::vector<std::atomic<int>> runs(chunks);
        for_each_chunk({.threads = threads}, chunks, "counting",
                       [&](std::size_t chunk) { ++runs.at(chunk); });
        bool once = true;
        for (const auto& count : runs) once = once && count == 1;
        CHECK(once);
      }
    }
  }

  TEST_CASE("progress goes up by one to the end, never from two threads at once") {
    std::size_t last = 0;
    std::atomic<int> inside{0};
    Work work{.threads = 4};
    work.progress = [&](std::size_t done, std::size_t total, std::string_view what) {
      CHECK(++inside == 1);
      CHECK(done == last + 1);
      CHECK(total == 500);
      CHECK(what == "summing");
      last = done;
      --inside;
    };
    for_each_chunk(work, 500, "summing", [](std::size_t) {});
    CHECK(last == 500);
  }

  TEST_CASE("the first exception of any thread ends the work and comes back here") {
    for (const unsigned threads : {1U, 4U}) {
      std::atomic<int> runs{0};
      CHECK_THROWS_WITH_AS(for_each_chunk({.threads = threads}, 100000, "",
                                          [&](std::size_t chunk) {
                                            ++runs;
                                            if (chunk == 10) throw std::out_of_range("chunk 10");
                                          }),
                           "chunk 10", std::out_of_range);
      CHECK(runs < 100000);
    }
    Work work{.threads = 4};
    work.progress = [](std::size_t done, std::size_t, std::string_view) {
      if (done == 3) throw std::runtime_error("told enough");
    };
    CHECK_THROWS_WITH(for_each_chunk(work, 1000, "", [](std::size_t) {}), "told enough");
  }

  TEST_CASE("a stop ends the work of all threads between two chunks") {
    for (const unsigned threads : {1U, 4U}) {
      std::atomic<bool> stop = false;
      std::atomic<int> runs{0};
      CHECK_THROWS_AS(for_each_chunk({.threads = threads, .stop = &stop}, 100000, "",
                                     [&](std::size_t) {
                                       if (++runs == 20) stop = true;
                                     }),
                      Stopped);
      CHECK(runs < 100000);
    }
  }

  TEST_CASE("work without a stop never stops") {
    CHECK_NOTHROW(Work{}.check());
    const std::atomic<bool> stop = true;
    CHECK_THROWS_AS(Work{.stop = &stop}.check(), Stopped);
    CHECK_THROWS_AS(Work{.stop = &stop}.check(),
                    Error);  // whoever catches the library's errors has it
  }

  TEST_CASE("a host's own executor runs the chunks, on its threads or one after another") {
    Work work{.threads = 3};
    unsigned asked = 0;
    work.run = [&](unsigned times, const std::function<void()>& job) {
      asked = times;
      for (unsigned i = 0; i < times; ++i) job();
    };
    int runs = 0;
    for_each_chunk(work, 10, "", [&](std::size_t) { ++runs; });
    CHECK(asked == 3);
    CHECK(runs == 10);
    CHECK_THROWS_AS(for_each_chunk(work, 10, "", [](std::size_t) { throw std::out_of_range(""); }),
                    std::out_of_range);
  }

  TEST_CASE("a stop may be asked for by a function, as a stop token is") {
    int asked = 0;
    Work work;
    work.stopped = [&] { return ++asked > 3; };
    CHECK_THROWS_AS(for_each_chunk(work, 10, "", [](std::size_t) {}), Stopped);
    CHECK(asked == 4);
  }

  TEST_CASE("parts are told as one that never goes back, and seldom") {
    std::vector<std::size_t> told;
    Work work;
    work.progress = [&](std::size_t done, std::size_t total, std::string_view) {
      CHECK(total == 1000);
      told.push_back(done);
    };
    Parts parts(work, 2);
    for (int part = 0; part < 2; ++part) {
      const Work here = parts.next();
      for (int again = 0; again < 3; ++again) for_each_chunk(here, 4, "", [](std::size_t) {});
    }
    CHECK(told.size() == 24);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1000);
    told.clear();
    Parts quiet(seldom(work, 60'000), 2);
    for (int part = 0; part < 2; ++part) for_each_chunk(quiet.next(), 100, "", [](std::size_t) {});
    CHECK(told.size() == 2);  // the first, and the end
  }
}
