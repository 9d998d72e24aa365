// SPDX-License-Identifier: MIT
#include <alidade/report/report.hpp>

#include <alidade/model/problem.hpp>
#include <alidade/report/describe.hpp>
#include <alidade/report/detail/append.hpp>

#define ALIDADE_TEXT_OF(number) #number
#define ALIDADE_VERSION_TEXT(major, minor, patch) \
  ALIDADE_TEXT_OF(major) "." ALIDADE_TEXT_OF(minor) "." ALIDADE_TEXT_OF(patch)

namespace alidade::inline v0 {

Network look(const Network& network, const LookedAt& part) {
  const bool period = !part.first.open() || !part.last.open();
  if (int{!part.at.open()} + int{!part.as_of.open()} + int{period} > 1) {
    throw BadArgument("a day, an as-of date and a period exclude one another");
  }
  if (!part.at.open()) return network.at(part.at);
  if (!part.as_of.open()) return network.between({}, part.as_of);
  return period ? network.between(part.first, part.last) : network;
}

Report report(const Network& network, const LookedAt& part, const Work& work) {
  Report report;
  report.network = look(network, part);
  report.computed_by = "alidade " ALIDADE_VERSION_TEXT(ALIDADE_VERSION_MAJOR, ALIDADE_VERSION_MINOR,
                                                       ALIDADE_VERSION_PATCH);
  report.name = network.name();
  report.looked_at = part;
  report.scales = report.network.scale_points();
  report.notes = report.network.notes();
  Things::each([&]<class Row>() {
    report.rows.emplace_back(Description<Row>::table, report.network.size<Row>());
  });
  constexpr std::size_t shown = 10;
  report.alignment.agendas = alignment::agendas(report.network, {}, work);
  report.alignment.networks = alignment::networks(report.network, {}, work);
  report.alignment.gaps = alignment::gaps(report.network, shown, {}, work);
  return report;
}

std::string to_json(const Report& report) {
  std::string out;
  detail::append_result(out, report.network, report);
  return out + '\n';
}

}  // namespace alidade::inline v0

#undef ALIDADE_VERSION_TEXT
#undef ALIDADE_TEXT_OF
