// SPDX-License-Identifier: MIT
// A report beside an event loop: the window goes on, hears how far the work is, and may stop it.
#include <coalign/coalign.hpp>

#include <atomic>
#include <chrono>
#include <future>
#include <iostream>
#include <mutex>
#include <string>

namespace {

/// What a window would show; the work writes it from its own threads.
struct Shown {
  std::mutex guard;
  std::size_t done = 0;
  std::string what;
};

/// Runs until the report is there; `cancel` is the button.
std::string in_event_loop(const coalign::Network& network, bool cancel) {
  Shown shown;
  std::atomic<bool> stop{false};
  coalign::Work work{.threads = 2, .stop = &stop};
  work.progress = [&](std::size_t done, std::size_t, std::string_view what) {
    const std::scoped_lock lock(shown.guard);
    shown.done = done;  // of 1000; never goes back
    shown.what = what;
  };
  auto report = std::async(std::launch::async, [&] { return coalign::report(network, {}, work); });
  if (cancel) stop = true;
  while (report.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) {
    const std::scoped_lock lock(shown.guard);
    std::cerr << shown.done / 10 << " % " << shown.what << '\r';  // here a window paints itself
  }
  try {
    return report.get().findings.front().sentence;
  } catch (const coalign::Stopped&) {
    return "stopped, and nothing is half done";
  }
}

}  // namespace

int main() {
  const coalign::Network network = coalign::read("coalition.json");
  std::cout << in_event_loop(network, false) << '\n' << in_event_loop(network, true) << '\n';
}
