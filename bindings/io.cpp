// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "run.hpp"

#include <coalign/io/detail/path.hpp>
#include <coalign/io/detail/save.hpp>
#include <coalign/io/json.hpp>
#include <coalign/io/tables.hpp>

#include <pybind11/stl/filesystem.h>

namespace coalign::python {

void define_io(py::module_& m) {
  m.def(
      "read",
      [](const std::filesystem::path& path, unsigned threads, const py::object& progress) {
        return run(threads, progress,
                   [&](const Work& work) { return read(detail::as_text(path), work); });
      },
      py::arg("path"), py::kw_only(), py::arg("threads") = 1, py::arg("progress") = py::none());
  m.def(
      "read_json",
      [](const py::bytes& document, unsigned threads, const py::object& progress) {
        const std::string_view text = document;
        return run(threads, progress, [&](const Work& work) { return read_json(text, work); });
      },
      py::arg("document"), py::kw_only(), py::arg("threads") = 1, py::arg("progress") = py::none());
  m.def(
      "write",
      [](const Network& network, const std::filesystem::path& path, const py::object& progress) {
        run(1, progress, [&](const Work& work) {
          write(network, detail::as_text(path), work);
          return true;
        });
      },
      py::arg("network"), py::arg("path"), py::kw_only(), py::arg("progress") = py::none());
  m.def(
      "save",  // what the command writes is saved as a network is
      [](const std::filesystem::path& path, const py::bytes& content) {
        const std::string_view bytes = content;
        run(1, py::none(), [&](const Work&) {
          detail::save(path, [&](const auto& sink) { sink(bytes); });
          return true;
        });
      },
      py::arg("path"), py::arg("content"));
  m.def(
      "read_tables",
      [](const std::filesystem::path& folder, const py::object& progress) {
        return run(1, progress,
                   [&](const Work& work) { return read_tables(detail::as_text(folder), work); });
      },
      py::arg("folder"), py::kw_only(), py::arg("progress") = py::none());
  m.def(
      "write_tables",
      [](const Network& network, const std::filesystem::path& folder, const py::object& progress) {
        run(1, progress, [&](const Work& work) {
          write_tables(network, detail::as_text(folder), work);
          return true;
        });
      },
      py::arg("network"), py::arg("folder"), py::kw_only(), py::arg("progress") = py::none());
  m.def(
      "to_json",
      [](const Network& network) {
        return py::bytes(
            run(1, py::none(), [&](const Work& work) { return to_json(network, work); }));
      },
      py::arg("network"));
  m.def("network_schema", &network_schema);
}

}  // namespace coalign::python
