// SPDX-License-Identifier: MIT
#include "bindings.hpp"

#include <coalign/model/problem.hpp>

#include <pybind11/stl.h>

namespace coalign::python {

/// The exceptions are Python classes in coalign.errors, so that they pickle.
static py::object error_class(const char* name) {
  return py::module_::import("coalign.errors").attr(name);
}

/// Names of files need not be UTF-8: then the bytes that are not are shown as such.
static void raise(const char* name, const std::exception& error) {
  const std::string_view what = error.what();
  const auto text = py::reinterpret_steal<py::object>(
      PyUnicode_DecodeUTF8(what.data(), static_cast<py::ssize_t>(what.size()), "backslashreplace"));
  if (text) PyErr_SetObject(error_class(name).ptr(), text.ptr());
}

static void raise(const InvalidNetwork& error) {
  py::list problems;
  const auto Problem = error_class("Problem");
  for (const auto& p : error.problems.list) {
    const auto position = [](std::size_t n) {
      return n == 0 ? py::object(py::none()) : py::int_(n);
    };
    problems.append(Problem(std::string(word(p.code)), p.table,
                            p.row == Problem::no_row ? py::object(py::none()) : py::int_(p.row),
                            p.field, p.message, p.suggestion, p.pointer(), position(p.line),
                            position(p.column)));
  }
  const auto type = error_class("InvalidNetwork");
  PyErr_SetObject(type.ptr(), py::make_tuple(problems, error.problems.count).ptr());
}

void define_errors(py::module_&) {
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const InvalidNetwork& error) {
      raise(error);
    } catch (const FileError& error) {
      raise("FileError", error);
    } catch (const Error& error) {
      raise("Error", error);
    }
  });
}

}  // namespace coalign::python
