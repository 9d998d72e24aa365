// SPDX-License-Identifier: MIT
// Every allocation, and every call of the system, that reading and saving make fails once. Each time there is an
// error or the whole result, never another network; what was saved before is whole, and saving again works.
#include "calls.hpp"

#include <coalign/coalign.hpp>

#include <filesystem>
#include <functional>
#include <string>

using namespace coalign;
namespace fs = std::filesystem;

namespace {

constexpr const char* text =
    R"({"format": "coalign/network", "version": 1, "name": "a name that is not short at all",
  "leaders": [{"id": "amara", "kind": "individual", "sector": "health", "attributes": {"size": 3}},
              {"id": "an organization with a long name", "kind": "organization"}, {"id": "c", "kind": "system"}],
  "memberships": [{"member": "amara", "of": "c"}],
  "goals": [{"id": "g", "target": 3.5}, {"id": "h"}],
  "agendas": [{"leader": "amara", "goal": "g", "stance": 1}, {"leader": "c", "goal": "g", "stance": -1},
              {"leader": "c", "goal": "h", "priority": 0.5}],
  "tie_types": [{"id": "trust"}],
  "ties": [{"from": "amara", "to": "c", "type": "trust", "weight": 2, "since": "2020-02"}],
  "initiatives": [{"id": "i", "leaders": ["amara", "c"], "goals": ["g"]}]})";

[[noreturn]] void broken(const std::string& what, std::size_t call, const std::string& why) {
  std::printf("%s, with call %zu failed: %s\n", what.c_str(), call, why.c_str());
  std::exit(1);
}

/// Does `work` with its first, its second, … call failing, until none is left to fail; `whole` says what is
/// wrong afterwards, nothing if all is well. Larger `step`s leave out calls.
void fail_each(faults::Sort& sort, const std::string& what, const std::function<void()>& before,
               const std::function<void()>& work, const std::function<std::string(bool)>& wrong,
               double step = 0) {
  std::size_t failed = 0, refused = 0;
  for (std::size_t call = 1;; call += 1 + static_cast<std::size_t>(step * double(call))) {
    before();
    bool done = false;
    sort.arm(call);
    try {
      work();
      done = true;
    } catch (const std::bad_alloc&) {
    } catch (const Error&) {
    } catch (const std::exception& error) {
      sort.disarm();
      broken(what, call, std::string("an error that is not the library's: ") + error.what());
    }
    const bool reached = sort.has_failed();
    sort.disarm();
    if (const std::string why = wrong(done); !why.empty()) broken(what, call, why);
    if (!reached) break;
    ++failed;
    refused += !done;
  }
  std::printf("%s: %zu, of which %zu gave an error\n", what.c_str(), failed, refused);
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

int main() {
  std::setvbuf(stdout, nullptr, _IONBF, 0);
  const Network a = read_json(text), b = Network(a).at(Date::of(2000).value());
  const fs::path memory = "/dev/shm";  // where syncing to the disk takes no time
  const fs::path folder = (fs::exists(memory) ? memory : fs::temp_directory_path()) /
                          ("coalign-faults-" + std::to_string(getpid()));
  fs::create_directory(folder);
  const auto nothing = [] {};
  Network found;
  const auto same = [&](bool done) {
    return std::string(done && !(found == a) ? "another network was read" : "");
  };
  write(a, folder / "read.json");
  write_tables(a, (folder / "read").string());

  const auto clean = [&] {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().stem() != "read") fs::remove_all(entry.path());
    }
  };
  const auto old_json = [&] { clean(), write(a, folder / "n.json"); };
  const auto old_tables = [&] { clean(), write_tables(a, (folder / "t").string()); };
  const auto whole = [&](const auto& read, const auto& save) {
    return [&, read, save](bool done) -> std::string {
      const Network now = read();
      if (!(now == a) && !(now == b)) return "what was saved is neither the old nor the new";
      if (done && !(now == b)) return "it says that it saved, and did not";
      save();
      return read() == b ? "" : "saving again does not work";
    };
  };
  const auto read_file = [&] { return read(folder / "n.json"); };
  const auto save_file = [&] { write(b, folder / "n.json"); };
  const auto read_folder = [&] { return read_tables((folder / "t").string()); };
  const auto save_tables = [&] { write_tables(b, (folder / "t").string()); };

  for (faults::Sort* sort : {&faults::allocations, &faults::calls}) {
    const bool of_memory = sort == &faults::allocations;
    const std::string named = of_memory ? "allocations failed, " : "system calls failed, ";
    fail_each(
        *sort, named + "reading a document", nothing, [&] { found = read(folder / "read.json"); },
        same);
    fail_each(
        *sort, named + "reading a folder", nothing,
        [&] { found = read_tables((folder / "read").string()); }, same);
    fail_each(*sort, named + "saving a document", old_json, save_file, whole(read_file, save_file));
    fail_each(*sort, named + "saving a folder", old_tables, save_tables,
              whole(read_folder, save_tables));
    fail_each(*sort, named + "saving a new folder", clean, save_tables,
              [&](bool done) -> std::string {
                if (done && !(read_folder() == b)) return "it says that it saved, and did not";
                if (!done && fs::exists(folder / "t") && files_in(folder / "t") > 0 &&
                    !(read_folder() == b)) {
                  return "half a folder is there";
                }
                return "";
              });
  }
  std::string said;
  fail_each(
      faults::allocations, "allocations failed, a report (some of them)", nothing,
      [&] { said = to_json(report(a)); }, [&](bool) { return std::string(); }, 0.02);
  fs::remove_all(folder);
}
