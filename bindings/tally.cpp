// SPDX-License-Identifier: MIT
#include "bindings.hpp"
#include "results.hpp"
#include "run.hpp"
#include "words.hpp"

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/tally.hpp>

#include <pybind11/stl.h>

#include <string>
#include <utility>
#include <vector>

namespace coalign::python {

using alignment::AgendaTally;
template <class T>
using TallyColumn = py::array_t<T, py::array::c_style | py::array::forcecast>;

template <class T>
[[nodiscard]] static std::span<const T> tally_span(const TallyColumn<T>& column) {
  return {column.data(), static_cast<std::size_t>(column.size())};
}

template <class T, class Rows, class Get>
[[nodiscard]] static TallyColumn<T> tally_column(const Rows& rows, Get&& get) {
  TallyColumn<T> made(static_cast<py::ssize_t>(rows.size()));
  T* next = made.mutable_data();
  for (const auto& row : rows) *next++ = get(row);
  return made;
}

void define_tally(py::module_& m) {
  using Topics = std::vector<std::pair<std::string, double>>;
  using Groups = std::vector<std::pair<std::string, std::string>>;
  py::class_<AgendaTally>(m, "AgendaTally", "Counts of answers. Use `coalign.alignment.tally`.")
      .def(py::init([](const Topics& goals, const Groups& groups, std::size_t stance_points) {
             std::vector<AgendaTally::Topic> topics;
             for (const auto& [name, weight] : goals) topics.push_back({name, weight});
             std::vector<AgendaTally::Group> some;
             for (const auto& [kind, sector] : groups) {
               some.push_back({kind.empty() ? Kind::unknown : to_word<Kind>(kind, "kind"), sector});
             }
             return AgendaTally(std::move(topics), std::move(some), stance_points);
           }),
           py::arg("goals"), py::arg("groups"), py::arg("stance_points"))
      .def(
          "add_rows",
          [](AgendaTally& self, const TallyColumn<std::int64_t>& leader,
             const TallyColumn<std::uint32_t>& goal, const TallyColumn<double>& stance,
             const TallyColumn<double>& priority, const TallyColumn<std::uint32_t>& group) {
            const alignment::AnswerRows rows{tally_span(leader), tally_span(goal),
                                             tally_span(stance), tally_span(priority),
                                             tally_span(group)};
            const py::gil_scoped_release released;
            self.add(rows);
          },
          py::arg("leader"), py::arg("goal"), py::arg("stance"), py::arg("priority"),
          py::arg("group"))
      .def(
          "add_counts",
          [](AgendaTally& self, const TallyColumn<std::uint32_t>& goal,
             const TallyColumn<std::uint32_t>& group, const TallyColumn<double>& stance,
             const TallyColumn<double>& priority, const TallyColumn<std::uint64_t>& leaders) {
            const auto n = static_cast<std::size_t>(goal.size());
            const auto as_long = [n](const auto& column) {
              return static_cast<std::size_t>(column.size()) == n;
            };
            if (!as_long(group) || !as_long(stance) || !as_long(priority) || !as_long(leaders)) {
              throw BadArgument("the columns of counts must have as many rows each");
            }
            for (std::size_t k = 0; k < n; ++k) {
              self.add({goal.data()[k], group.data()[k], stance.data()[k], priority.data()[k],
                        leaders.data()[k]});
            }
          },
          py::arg("goal"), py::arg("group"), py::arg("stance"), py::arg("priority"),
          py::arg("leaders"))
      .def("add_leaders", &AgendaTally::add_leaders, py::arg("group"), py::arg("leaders"))
      .def("add_own_pairs", &AgendaTally::add_own_pairs, py::arg("priority"), py::arg("pairs"))
      .def("forget_own_pairs", &AgendaTally::forget_own_pairs)
      .def("add_tally", [](AgendaTally& self, const AgendaTally& other) { self += other; })
      .def("copy", [](const AgendaTally& self) { return self; })
      .def("same", [](const AgendaTally& self, const AgendaTally& other) { return self == other; })
      .def("goals",
           [](const AgendaTally& self) {
             Topics all;
             for (const auto& goal : self.goals()) all.emplace_back(goal.name, goal.weight);
             return all;
           })
      .def("groups",
           [](const AgendaTally& self) {
             Groups all;
             for (const auto& group : self.groups()) {
               all.emplace_back(std::string(word(group.kind)), group.sector);
             }
             return all;
           })
      .def("stance_points", &AgendaTally::stance_points)
      .def("leaders_of", &AgendaTally::leaders_of)
      .def("answers", &AgendaTally::answers)
      .def("own_pairs_known", &AgendaTally::own_pairs_known)
      .def("own_pairs", &AgendaTally::own_pairs)
      .def("counts",
           [](const AgendaTally& self) {
             const auto rows = self.counts();
             return py::make_tuple(
                 tally_column<std::uint32_t>(rows, [](const auto& row) { return row.goal; }),
                 tally_column<std::uint32_t>(rows, [](const auto& row) { return row.group; }),
                 tally_column<double>(rows, [](const auto& row) { return row.stance; }),
                 tally_column<double>(rows, [](const auto& row) { return row.priority; }),
                 tally_column<std::uint64_t>(rows, [](const auto& row) { return row.leaders; }));
           })
      .def(
          "agendas",
          [](const AgendaTally& self, const std::string& silence, unsigned threads) {
            const auto what = to_word<alignment::Silence>(silence, "silence");
            const auto found = run(threads, py::none(),
                                   [&](const Work& work) { return self.agendas(what, work); });
            return to_python(found.network, found.agendas);
          },
          py::arg("silence"), py::kw_only(), py::arg("threads"));
}

}  // namespace coalign::python
