// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "options.hpp"
#include "results.hpp"
#include "run.hpp"

#include <coalign/analysis/inference/asking.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>
#include <coalign/analysis/inference/qap.hpp>
#include <coalign/report/detail/asked_by_name.hpp>
#include <coalign/report/report.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace coalign::python {

using DrawnRows = py::array_t<double, py::array::c_style | py::array::forcecast>;

/// What is asked, as Python passes it on to other processes.
[[nodiscard]] static py::tuple to_tuple(const inference::Asked& asked) {
  const inference::Question& q = asked.question;
  return py::make_tuple(asked.part, q.task, q.replicates, q.width, std::string(q.what), asked.first,
                        asked.count);
}

[[nodiscard]] static inference::Asked to_asked(const py::tuple& given) {
  inference::Asked asked;
  asked.part = given[0].cast<std::string>();
  asked.question.task = given[1].cast<std::uint32_t>();
  asked.question.replicates = given[2].cast<std::size_t>();
  asked.question.width = given[3].cast<std::size_t>();
  return asked;
}

[[nodiscard]] static DrawnRows rows_of(const std::vector<double>& values, std::size_t rows) {
  const std::size_t width = rows == 0 ? 0 : values.size() / rows;
  DrawnRows made({rows, width});
  std::copy(values.begin(), values.end(), made.mutable_data());
  return made;
}

/// An analysis that waits for its replicates, and what it has found when it has ended.
class HeldAnalysis {
 public:
  /// `run(work)` gives what `shown(found)` makes Python's.
  template <class Run, class Shown>
  HeldAnalysis(Run run, Shown shown, unsigned threads, std::string part) {
    using Found = decltype(run(std::declval<const Work&>()));
    const auto found = std::make_shared<std::optional<Found>>();
    result_ = [found, shown = std::move(shown)] { return shown(std::as_const(found->value())); };
    Work work;
    work.threads = threads;
    asking_ = std::make_unique<inference::Asking>(
        [found, run = std::move(run)](const Work& its) { found->emplace(run(its)); }, work,
        std::move(part));
  }
  HeldAnalysis(const HeldAnalysis&) = delete;
  HeldAnalysis& operator=(const HeldAnalysis&) = delete;
  ~HeldAnalysis() {
    if (!asking_) return;
    const py::gil_scoped_release released;
    asking_.reset();
  }

  /// In a process that was forked: the thread that it waited on is not here, and nothing can end it.
  void abandon() { static_cast<void>(asking_.release()); }
  /// What it waits for; None when it has ended. Ctrl-C is heard meanwhile.
  [[nodiscard]] py::object asked() const {
    for (;;) {
      {
        const py::gil_scoped_release released;
        if (asking_->waits(50)) break;
      }
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    }
    const auto now = asking_->asked();
    return now ? py::object(to_tuple(*now)) : py::none();
  }
  [[nodiscard]] DrawnRows values(std::size_t first, std::size_t count) const {
    std::vector<double> drawn;
    {
      const py::gil_scoped_release released;
      drawn = asking_->values(first, count);
    }
    return rows_of(drawn, count);
  }
  [[nodiscard]] py::object values_of(const py::tuple& wanted, std::size_t first,
                                     std::size_t count) {
    const inference::Asked asked = to_asked(wanted);
    std::optional<std::vector<double>> drawn;
    {
      const py::gil_scoped_release released;
      drawn = asking_->values_of(asked, first, count);
    }
    return drawn ? py::object(rows_of(*drawn, count)) : py::none();
  }
  void judge(const DrawnRows& values, bool whole) {
    const std::span given(values.data(), static_cast<std::size_t>(values.size()));
    const py::gil_scoped_release released;
    asking_->judge(given, whole);
  }
  [[nodiscard]] py::list tried() const {
    py::list found;
    for (const inference::Tried& one : asking_->tried()) {
      found.append(rows_of(one.values, one.question.replicates));
    }
    return found;
  }
  [[nodiscard]] py::object result() const {
    if (!asked().is_none()) throw BadArgument("it waits for replicates: there is no result yet");
    return result_();
  }

 private:
  std::unique_ptr<inference::Asking> asking_;
  std::function<py::object()> result_;
};

[[nodiscard]] static std::unique_ptr<HeldAnalysis> begin_report(const Network& network,
                                                                const py::dict& given,
                                                                unsigned threads,
                                                                std::string part) {
  py::dict told = given.attr("copy")();
  const auto option = [&](const char* name, py::object otherwise) -> py::object {
    return told.attr("pop")(name, std::move(otherwise));
  };
  const LookedAt looked_at{to_date(option("at", py::none())), to_date(option("as_of", py::none())),
                           to_date(option("first", py::none())),
                           to_date(option("last", py::none())),
                           to_date(option("since", py::none()))};
  const auto silence = to_word<alignment::Silence>(
      option("silence", py::str("absent")).cast<std::string>(), "silence");
  const auto several =
      to_word<Several>(option("several", py::str("latest")).cast<std::string>(), "several");
  const auto fewest = option("smallest_group", py::int_(0)).cast<std::size_t>();
  for (const auto& [name, value] : told) {
    throw BadArgument("a report has no option \"" + name.cast<std::string>() +
                      "\"; it has at, as_of, first, last, since, silence, several, smallest_group");
  }
  return std::make_unique<HeldAnalysis>(
      [=](const Work& work) { return report(network, looked_at, work, silence, several, fewest); },
      [](const Report& found) { return py::cast(found); }, threads, std::move(part));
}

[[nodiscard]] static std::unique_ptr<HeldAnalysis> begin_qap(const py::dict& given,
                                                             unsigned threads, std::string part) {
  const auto x = given["x"].cast<DrawnRows>(), y = given["y"].cast<DrawnRows>();
  if (x.ndim() != 2 || x.shape(0) != x.shape(1)) {
    throw BadArgument("a matrix has as many rows as columns");
  }
  const auto cells = [](const DrawnRows& of) {
    return std::vector<double>(of.data(), of.data() + of.size());
  };
  const inference::PermutationOptions options{given["seed"].cast<std::uint64_t>(),
                                              given["replicates"].cast<std::size_t>()};
  return std::make_unique<HeldAnalysis>(
      [one = cells(x), other = cells(y), n = static_cast<std::size_t>(x.shape(0)), options](
          const Work& work) { return inference::qap_correlation(one, other, n, options, work); },
      [](const inference::PermutationTest& found) { return to_python(Network{}, found); }, threads,
      std::move(part));
}

/// Analyses by name that are held where they need replicates.
void define_replicated(py::module_& m) {
  py::class_<HeldAnalysis>(m, "Held", "An analysis that waits where it needs replicates.")
      .def("abandon", &HeldAnalysis::abandon)
      .def("asked", &HeldAnalysis::asked)
      .def("values", &HeldAnalysis::values, py::arg("first"), py::arg("count"))
      .def("values_of", &HeldAnalysis::values_of, py::arg("asked"), py::arg("first"),
           py::arg("count"))
      .def("judge", &HeldAnalysis::judge, py::arg("values"), py::arg("whole"))
      .def("tried", &HeldAnalysis::tried)
      .def("result", &HeldAnalysis::result);
  m.def(
      "hold",
      [](const std::string& name, const Network& network, const py::dict& options, unsigned threads,
         std::string part) {
        if (name == "report") return begin_report(network, options, threads, std::move(part));
        if (name == "inference.qap_correlation")
          return begin_qap(options, threads, std::move(part));
        const detail::AskedByName* one = detail::analysis_named(name);
        if (one == nullptr) throw BadArgument("there is no analysis \"" + name + '"');
        return std::make_unique<HeldAnalysis>(
            one->asked(network, given_parts(options)),
            [](const detail::Found& found) { return to_python(found); }, threads, std::move(part));
      },
      py::arg("name"), py::arg("network"), py::arg("options"), py::kw_only(), py::arg("threads"),
      py::arg("part"));
}

}  // namespace coalign::python
