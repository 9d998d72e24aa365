// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/profile.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/qualities/detail/scores.hpp>
#include <coalign/analysis/qualities/detail/subject.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::qualities {

namespace detail {

inline void check_indicator(std::string_view name) {
  bool known = false;
  std::string all;
  each_indicator([&](std::string_view quality, std::string_view indicator) {
    const std::string its = std::string(quality) + '.' + std::string(indicator);
    known |= its == name;
    all += (all.empty() ? "" : ", ") + its;
  });
  if (!known) {
    throw BadArgument('"' + std::string(name) + "\" is no indicator; they are " + all);
  }
}

inline void check_options(const ProfileOptions& options) {
  const bool period = !options.first.open() || !options.last.open();
  if (period && !options.as_of.open()) {
    throw BadArgument("an as-of date and a period exclude one another");
  }
  if (options.leader.known() && options.goal.known()) {
    throw BadArgument("a profile is of a leader or of a goal, not of both");
  }
  if (options.lessons == 0) throw BadArgument("a sample has at least one lesson");
  // So small that sums stay finite.
  const auto out_of_range = [](double x) { return !(x >= 0 && x <= 1e100); };
  for (const auto& [name, weight] : options.weights) {
    check_indicator(name);
    if (out_of_range(weight))
      throw BadArgument("the weight of " + name + " must be from 0 to 1e100");
  }
  if (!options.mix) return;
  const EvidenceMix& mix = *options.mix;
  const bool wrong =
      out_of_range(mix.proven) || out_of_range(mix.promising) || out_of_range(mix.untested);
  if (wrong || !(mix.proven + mix.promising + mix.untested > 0)) {
    throw BadArgument("a mix is of numbers from 0 to 1e100, one of them above 0");
  }
}

/// The id, in the part looked at, of what has it in the whole.
template <class Thing>
Id<Thing> find_again(const Network& whole, const Network& part, Id<Thing> id) {
  if (!id.known()) return id;
  if (id.index() >= whole.size<Thing>()) {
    throw BadArgument("there is no such " + std::string(Description<Thing>::one));
  }
  const auto found = part.find<Thing>(whole.key(id));
  if (!found) {
    throw BadArgument(std::string(Description<Thing>::one) + " \"" + std::string(whole.key(id)) +
                      "\" is not in the part that is looked at");
  }
  return *found;
}

struct Part {
  Facts facts;
  ProfileOptions options;
};

/// What was read of the whole serves for the part, where nothing is cut off.
inline Part part_of(const Facts& whole, const ProfileOptions& options) {
  check_options(options);
  Part part{whole, options};
  const Date last = options.as_of.open() ? options.last : options.as_of;
  if (!options.first.open() || !last.open()) {
    const Network cut = whole.network().between(options.first, last);
    if (cut != whole.network()) part.facts = Facts(cut);
  }
  part.options.leader = find_again(whole.network(), part.facts.network(), options.leader);
  part.options.goal = find_again(whole.network(), part.facts.network(), options.goal);
  return part;
}

inline Profile profile_of(Subject& subject) {
  Profile found;
  found.network = subject.network;
  found.dissatisfaction = dissatisfaction(subject);
  found.risk = risk(subject);
  found.learning = learning(subject);
  subject.work.check();
  found.outcomes = outcomes(subject);
  found.sharing = sharing(subject);
  return found;
}

/// The ids by which people know a row: its own, or those of what it joins.
template <class Row>
void name_row(const Network& network, std::size_t row, std::vector<std::string>& ids) {
  const Row its = network.row<Row>(row);
  if constexpr (Keyed<Row>) ids.emplace_back(network.key(its.id));
  if (!ids.empty() && !ids.back().empty()) return;
  ids.clear();
  each_field<Row>([&]<std::size_t I>() {
    if constexpr (Reference<FieldValue<Row, I>> && !field_at<Row, I>.own_id) {
      const auto id = its.*field_at<Row, I>.member;
      if (id.known()) ids.emplace_back(network.key(id));
    }
  });
}

inline void name_rows(const Network& network, const Ledger& ledger, std::vector<Counted>& found) {
  double whole = 0;
  for (const Ledger::Row& row : ledger.rows) whole += row.portion;
  for (const Ledger::Row& row : ledger.rows) {
    Counted counted{row.table, row.row, {}, row.part, row.portion / whole};
    Things::each([&]<class Row>() {
      if (Description<Row>::table == row.table) name_row<Row>(network, row.row, counted.ids);
    });
    found.push_back(std::move(counted));
  }
}

}  // namespace detail

Profile profile(const Facts& facts, const ProfileOptions& options, const Work& work) {
  const detail::Part part = detail::part_of(facts, options);
  detail::Subject subject = detail::read_subject(part.facts, part.options, work);
  Profile found = detail::profile_of(subject);
  each_field<Profile>([&]<std::size_t Q>() {
    detail::fill_score(field_at<Profile, Q>.name, options, found.*field_at<Profile, Q>.member);
  });
  return found;
}

Profile profile(const Network& network, const ProfileOptions& options, const Work& work) {
  return profile(Facts(network), options, work);
}

std::vector<Counted> rows(const Facts& facts, std::string_view indicator,
                          const ProfileOptions& options, const Work& work) {
  detail::check_indicator(indicator);
  const detail::Part part = detail::part_of(facts, options);
  detail::Subject subject = detail::read_subject(part.facts, part.options, work);
  subject.ledger.asked = indicator;
  detail::profile_of(subject);
  std::vector<Counted> found;
  std::stable_sort(subject.ledger.rows.begin(), subject.ledger.rows.end(),
                   [](const auto& a, const auto& b) { return a.row < b.row; });
  detail::name_rows(part.facts.network(), subject.ledger, found);
  return found;
}

std::vector<Counted> rows(const Network& network, std::string_view indicator,
                          const ProfileOptions& options, const Work& work) {
  return rows(Facts(network), indicator, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::qualities
