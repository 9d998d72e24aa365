// SPDX-License-Identifier: MIT
#include "measure.hpp"

#include <nlohmann/json.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

/// A line of /proc/self/status, in bytes.
std::size_t status(const std::string& name) {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind(name + ':', 0) == 0) return std::stoull(line.substr(name.size() + 1)) * 1024;
  }
  return 0;
}

nlohmann::json to_json(const Taken& taken) {
  return {{"step", taken.step},   {"seconds", taken.seconds}, {"processor", taken.processor},
          {"bytes", taken.bytes}, {"peak", taken.peak},       {"network", taken.network}};
}

}  // namespace

Taken measure(std::string step, const std::function<void()>& run) {
  malloc_trim(0);  // what is free already is not to be used for nothing
  std::ofstream("/proc/self/clear_refs") << 5;  // the peak from here on
  const std::size_t before = status("VmRSS");
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t worked = std::clock();
  run();
  const double processor = static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  const std::size_t peak = status("VmHWM");
  return {std::move(step), seconds.count(), processor, 0, peak > before ? peak - before : 0, 0};
}

std::vector<Taken> apart(const std::function<std::vector<Taken>()>& steps) {
  int ends[2];
  if (pipe(ends) != 0) std::abort();
  const pid_t child = fork();
  if (child == 0) {
    nlohmann::json all = nlohmann::json::array();
    for (const Taken& taken : steps()) all.push_back(to_json(taken));
    const std::string text = all.dump();
    const bool whole =
        write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
    _exit(whole ? 0 : 1);
  }
  close(ends[1]);
  std::string text;
  char block[4096];
  for (ssize_t size; (size = read(ends[0], block, sizeof block)) > 0;) {
    text.append(block, static_cast<std::size_t>(size));
  }
  close(ends[0]);
  int result = 0;
  waitpid(child, &result, 0);
  if (result != 0) std::exit(EXIT_FAILURE);
  std::vector<Taken> all;
  for (const auto& one : nlohmann::json::parse(text)) {
    all.push_back({one["step"].get<std::string>(), one["seconds"].get<double>(),
                   one["processor"].get<double>(), one["bytes"].get<std::size_t>(),
                   one["peak"].get<std::size_t>(), one["network"].get<std::size_t>()});
  }
  return all;
}

void print_table(const std::vector<Taken>& all) {
  std::printf("%-40s %8s %9s %7s %8s %11s\n", "step", "seconds", "processor", "MB/s", "peak MB",
              "of network");
  for (const Taken& taken : all) {
    std::printf("%-40s %8.3f %9.3f ", taken.step.c_str(), taken.seconds, taken.processor);
    if (taken.bytes != 0) std::printf("%7.1f ", taken.speed());
    else std::printf("%7s ", "");
    std::printf("%8.1f ", static_cast<double>(taken.peak) / 1e6);
    if (taken.network != 0) {
      std::printf("%11.2f", static_cast<double>(taken.peak) / static_cast<double>(taken.network));
    }
    std::printf("\n");
  }
}

void print_json(const std::vector<Taken>& all) {
  nlohmann::json list = nlohmann::json::array();
  for (const Taken& taken : all) list.push_back(to_json(taken));
  std::printf("%s\n", list.dump(1).c_str());
}

}  // namespace bench
