// SPDX-License-Identifier: MIT
#include <coalign/coalign.h>

#include <coalign/io/detail/path.hpp>
#include <coalign/io/edits.hpp>
#include <coalign/io/json.hpp>
#include <coalign/io/tables.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/report/named.hpp>
#include <coalign/report/report.hpp>

#include <filesystem>
#include <new>
#include <string>
#include <utility>

#define COALIGN_TEXT_OF(number) #number
#define COALIGN_VERSION_TEXT(major, minor, patch) \
  COALIGN_TEXT_OF(major) "." COALIGN_TEXT_OF(minor) "." COALIGN_TEXT_OF(patch)

struct coalign_network {
  coalign::Network network;
};
struct coalign_text {
  std::string text;
};

namespace coalign::inline COALIGN_ABI::detail {

inline std::string error_as_json(const char* message) {
  std::string out = "{\"message\":";
  append_quoted(out, message);
  return out + '}';
}

inline std::string problems_as_json(const InvalidNetwork& error) {
  std::string out = "{\"message\":";
  append_quoted(out, error.what());
  out += ",\"count\":" + std::to_string(error.problems.count) + ",\"problems\":[";
  char before = 0;
  for (const Problem& problem : error.problems.list) {
    if (std::exchange(before, ',') != 0) out += ',';
    out += "{\"code\":";
    append_quoted(out, word(problem.code));
    const std::string pointer = problem.pointer();
    const std::pair<const char*, const std::string*> texts[] = {
        {"pointer", &pointer},
        {"table", &problem.table},
        {"field", &problem.field},
        {"message", &problem.message},
        {"suggestion", &problem.suggestion}};
    for (const auto& [name, text] : texts) {
      out += std::string(",\"") + name + "\":";
      append_quoted(out, *text);
    }
    out += ",\"row\":" + (problem.row == Problem::no_row ? "null" : std::to_string(problem.row)) +
           ",\"line\":" + std::to_string(problem.line) +
           ",\"column\":" + std::to_string(problem.column) + '}';
  }
  return out + "]}";
}

inline coalign_status failed(coalign_status status, const std::string& json, coalign_text** error) {
  if (error != nullptr) *error = new coalign_text{json};
  return status;
}

/// Runs one call of C: what it throws becomes a status and an error.
template <class F>
coalign_status for_c(coalign_text** error, F&& f) noexcept {
  try {
    if (error != nullptr) *error = nullptr;
    try {
      f();
      return COALIGN_OK;
    } catch (const InvalidNetwork& found) {
      return failed(COALIGN_INVALID_NETWORK, problems_as_json(found), error);
    } catch (const FileError& found) {
      return failed(COALIGN_FILE_ERROR, error_as_json(found.what()), error);
    } catch (const Stopped& found) {
      return failed(COALIGN_STOPPED, error_as_json(found.what()), error);
    } catch (const Error& found) {
      return failed(COALIGN_BAD_ARGUMENT, error_as_json(found.what()), error);
    } catch (const std::bad_alloc&) {
      return failed(COALIGN_OUT_OF_MEMORY, error_as_json("there is not enough memory"), error);
    } catch (const std::exception& found) {
      return failed(COALIGN_FAULT, error_as_json(found.what()), error);
    }
  } catch (...) {  // no memory to say so
    return COALIGN_OUT_OF_MEMORY;
  }
}

template <class T>
T& needed(T* given, const char* name) {
  if (given == nullptr) throw BadArgument(std::string(name) + " is NULL");
  return *given;
}

inline Work work_of(const coalign_work* given) {
  Work work;
  if (given == nullptr) return work;
  const coalign_work asked = *given;
  work.threads = asked.threads;
  if (asked.stop != nullptr) work.stopped = [asked] { return asked.stop(asked.context) != 0; };
  if (asked.progress != nullptr) {
    work.progress = [asked](std::size_t done, std::size_t total, std::string_view what) {
      asked.progress(asked.context, done, total, std::string(what).c_str());
    };
  }
  return work;
}

template <class F>
coalign_status gives_network(coalign_network** made, coalign_text** error, F&& f) noexcept {
  return for_c(error, [&] {
    needed(made, "where the network goes") = nullptr;
    *made = new coalign_network{f()};
  });
}
template <class F>
coalign_status gives_text(coalign_text** made, coalign_text** error, F&& f) noexcept {
  return for_c(error, [&] {
    needed(made, "where the text goes") = nullptr;
    *made = new coalign_text{f()};
  });
}

}  // namespace coalign::inline COALIGN_ABI::detail

using coalign::detail::gives_network;
using coalign::detail::gives_text;
using coalign::detail::needed;
using coalign::detail::work_of;

const char* coalign_version(void) {
  return COALIGN_VERSION_TEXT(COALIGN_VERSION_MAJOR, COALIGN_VERSION_MINOR, COALIGN_VERSION_PATCH);
}

const char* coalign_text_data(const coalign_text* text) {
  return text == nullptr ? "" : text->text.c_str();
}
size_t coalign_text_size(const coalign_text* text) {
  return text == nullptr ? 0 : text->text.size();
}
void coalign_text_free(coalign_text* text) { delete text; }

coalign_status coalign_network_from_json(const char* bytes, size_t size, const coalign_work* work,
                                         coalign_network** network, coalign_text** error) {
  return gives_network(network, error, [&] {
    return coalign::read_json({&needed(bytes, "bytes"), size}, work_of(work));
  });
}
coalign_status coalign_network_from_file(const char* path, const coalign_work* work,
                                         coalign_network** network, coalign_text** error) {
  return gives_network(network, error, [&] {
    const std::string named = &needed(path, "path");
    std::error_code ignored;
    return std::filesystem::is_directory(coalign::detail::as_path(named), ignored)
               ? coalign::read_tables(named, work_of(work))
               : coalign::read(named, work_of(work));
  });
}
coalign_status coalign_network_to_json(const coalign_network* network, coalign_text** json,
                                       coalign_text** error) {
  return gives_text(json, error,
                    [&] { return coalign::to_json(needed(network, "network").network); });
}
coalign_status coalign_network_at(const coalign_network* network, const char* date,
                                  coalign_network** then, coalign_text** error) {
  return gives_network(then, error, [&] {
    const auto day = coalign::Date::parse(&needed(date, "date"));
    if (!day) throw coalign::BadArgument("a date is YYYY, YYYY-MM or YYYY-MM-DD");
    return needed(network, "network").network.at(*day);
  });
}
coalign_status coalign_network_edit(const coalign_network* network, const char* edits,
                                    coalign_network** edited, coalign_text** error) {
  return gives_network(edited, error, [&] {
    return coalign::apply_edits(needed(network, "network").network,
                                coalign::edits_from_json(&needed(edits, "edits")));
  });
}
void coalign_network_free(coalign_network* network) { delete network; }

coalign_status coalign_report(const coalign_network* network, const coalign_work* work,
                              coalign_text** json, coalign_text** error) {
  return gives_text(json, error, [&] {
    return coalign::to_json(coalign::report(needed(network, "network").network, {}, work_of(work)));
  });
}
coalign_status coalign_analyse(const coalign_network* network, const char* name,
                               const char* options, const coalign_work* work, coalign_text** json,
                               coalign_text** error) {
  return gives_text(json, error, [&] {
    return coalign::analyse(needed(network, "network").network, &needed(name, "name"),
                            options == nullptr ? "" : options, work_of(work));
  });
}
coalign_status coalign_analyses(coalign_text** json, coalign_text** error) {
  return gives_text(json, error, [] {
    std::string out = "[";
    for (const std::string_view name : coalign::analyses()) {
      if (out.size() > 1) out += ',';
      coalign::detail::append_quoted(out, name);
    }
    return out + ']';
  });
}

#undef COALIGN_VERSION_TEXT
#undef COALIGN_TEXT_OF
