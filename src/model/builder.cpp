// SPDX-License-Identifier: MIT
#include <coalign/model/builder.hpp>

#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/detail/instantiate.hpp>
#include <coalign/model/detail/json_text.hpp>
#include <coalign/model/detail/numbers.hpp>

#include <cmath>
#include <utility>

namespace coalign::inline COALIGN_ABI {

NetworkBuilder::NetworkBuilder() = default;
NetworkBuilder::~NetworkBuilder() = default;
NetworkBuilder::NetworkBuilder(NetworkBuilder&&) noexcept = default;
NetworkBuilder& NetworkBuilder::operator=(NetworkBuilder&&) noexcept = default;

detail::Assembly& NetworkBuilder::assembly() {
  if (!assembly_) assembly_ = std::make_unique<detail::Assembly>();
  return *assembly_;
}

void NetworkBuilder::name(std::string_view text) {
  assembly().header.name = assembly().header_text(text, "name");
}
void NetworkBuilder::description(std::string_view text) {
  assembly().header.description = assembly().header_text(text, "description");
}
void NetworkBuilder::attributes(std::string_view json) {
  Problem problem = detail::compact_object(json, assembly().header.attributes);
  if (problem.code == Code::none) return;
  problem.field = "attributes";
  report(std::move(problem));
}

void NetworkBuilder::scales(const Scales& scales) {
  const auto report_bad = [&](std::string_view field, std::string message, std::string right) {
    report({Code::bad_scale, "scales", Problem::no_row, std::string(field), std::move(message),
            std::move(right)});
  };
  const auto range = [&](const auto& asked, Scale scale, std::string_view field) {
    if (!asked) return;
    const auto [low, high] = *asked;
    if (std::isfinite(low) && std::isfinite(high) && low < high && std::isfinite(high - low)) {
      assembly().asked_on[static_cast<std::size_t>(scale)] = *asked;
    } else {
      report_bad(field,
                 "from " + detail::shortest(low) + " to " + detail::shortest(high) + " is no scale",
                 "the lowest answer first, then the highest");
    }
  };
  const auto points = [&](std::uint32_t asked, std::string_view field) {
    if (asked == 1) report_bad(field, "a scale of one point", "at least 2");
    if (asked > Scales::most_points) {
      report_bad(field, "a scale of " + std::to_string(asked) + " points",
                 "at most " + std::to_string(Scales::most_points));
    }
    return asked;
  };
  range(scales.stance, Scale::stance, "stance");
  range(scales.priority, Scale::priority, "priority");
  assembly().header.stance_points = points(scales.stance_points, "stance_points");
  assembly().header.priority_points = points(scales.priority_points, "priority_points");
}

Text NetworkBuilder::text(std::string_view text) { return assembly().text(text); }
JsonText NetworkBuilder::json(std::string_view json) { return assembly().json(json); }

template <class Thing>
Id<Thing> NetworkBuilder::id(std::string_view key) {
  return assembly().id<Thing>(key);
}
template <class Row>
void NetworkBuilder::add(Row row, std::uint32_t reported) {
  assembly().add(std::move(row), reported);
}
template <class Row>
std::size_t NetworkBuilder::rows() const noexcept {
  return assembly_ ? std::as_const(*assembly_).slot<Row>().table().size() : 0;
}

void NetworkBuilder::report(Problem problem) { assembly().problems.add(std::move(problem)); }
void NetworkBuilder::note(std::string_view what, std::string_view table, std::string_view message,
                          std::string_view example) {
  assembly().note(what, table, message, example);
}
const Problems& NetworkBuilder::problems() const noexcept {
  static const Problems none;
  return assembly_ ? assembly_->problems : none;
}

Network NetworkBuilder::build(const Work& work) && {
  (void)assembly();
  const auto all = std::exchange(assembly_, nullptr);
  return Network(all->finish(true, work));
}

#define COALIGN_FOR(Row)                                 \
  template void NetworkBuilder::add(Row, std::uint32_t); \
  template std::size_t NetworkBuilder::rows<Row>() const noexcept;
COALIGN_EACH_THING(COALIGN_FOR)
#undef COALIGN_FOR
#define COALIGN_FOR(Thing) template Id<Thing> NetworkBuilder::id(std::string_view);
COALIGN_EACH_KEYED(COALIGN_FOR)
#undef COALIGN_FOR

}  // namespace coalign::inline COALIGN_ABI
