// SPDX-License-Identifier: MIT
#include <coalign/model/detail/rules.hpp>

#include <coalign/model/detail/instantiate.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/one_at_a_time.hpp>
#include <coalign/model/detail/utf8.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

template <class Row>
void complain(Problems& problems, std::size_t row, std::string_view field, Code code,
              std::string message, std::string suggestion = {}) {
  problems.add({code, std::string(Description<Row>::table), row, std::string(field),
                std::move(message), std::move(suggestion)});
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 60;
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80)
    --end;
  return '"' + printable(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
}

template <class Thing>
std::string in_quotes(const NetworkData& network, Id<Thing> id) {
  return in_quotes(network.table<Thing>().keys[id.value]);
}

inline constexpr std::size_t longest_compared = 64;

/// Insertions, deletions, changes and swaps of neighbours between two short texts.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, longest_compared + 1> before{}, last{}, row{};
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::string did_you_mean(std::string_view wanted, const StringPool& known) {
  constexpr std::size_t most_compared = 20000;
  if (known.size() > most_compared || wanted.size() > longest_compared || wanted.empty()) return {};
  std::size_t best = wanted.size() / 3 + 1;  // a third of the letters may be wrong
  std::string_view nearest;
  for (std::uint32_t k = 0; k < known.size(); ++k) {
    const auto word = known[k];
    const auto longer = std::max(word.size(), wanted.size());
    if (word.empty() || longer > longest_compared ||
        longer - std::min(word.size(), wanted.size()) >= best + (nearest.empty() ? 1 : 0)) {
      continue;
    }
    const auto distance = edit_distance(wanted, word);
    if (distance < best || (nearest.empty() && distance == best)) {
      best = distance;
      nearest = word;
    }
  }
  return nearest.empty() ? std::string{} : "did you mean " + in_quotes(nearest) + "?";
}

void check_kinds(const NetworkData& network, Problems& problems) {
  const auto& memberships = network.table<Membership>();
  const auto& kind = network.table<Leader>().of<&Leader::kind>();
  for (std::size_t i = 0; i < memberships.size(); ++i) {
    const LeaderId member = memberships.of<&Membership::member>()[i];
    const LeaderId of = memberships.of<&Membership::of>()[i];
    if (!member.known() || !of.known() || kind[of.index()] == Kind::unknown) continue;
    if (kind[member.index()] <= kind[of.index()]) continue;
    complain<Membership>(problems, i, "of", Code::larger_kind,
                         "the " + std::string(word(kind[member.index()])) + " " +
                             in_quotes(network, member) + " cannot be a member of the " +
                             std::string(word(kind[of.index()])) + " " + in_quotes(network, of),
                         "a member is never of a larger kind than what it belongs to");
  }
}

/// Reports each row that closes a circle on the way from part to whole. Depth-first, without
/// recursion; every row is looked at once.
template <class Row, class Thing>
void check_circle(const NetworkData& network, Problems& problems, std::string_view field,
                  const std::vector<Id<Thing>>& part, const std::vector<Id<Thing>>& whole) {
  const std::size_t things = network.table<Thing>().size();
  std::vector<std::uint32_t> first(things + 1, 0), rows;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i].known() && whole[i].known()) ++first[part[i].index() + 1];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  rows.resize(first.back());
  auto place = first;
  for (std::uint32_t i = 0; i < part.size(); ++i) {
    if (part[i].known() && whole[i].known()) rows[place[part[i].index()]++] = i;
  }

  enum class Seen : std::uint8_t { no, on_path, done };
  std::vector<Seen> seen(things, Seen::no);
  auto next = first;
  std::vector<std::uint32_t> path, place_on_path(things);
  for (std::uint32_t start = 0; start < things; ++start) {
    if (seen[start] != Seen::no) continue;
    path.assign(1, start);
    place_on_path[start] = 0;
    seen[start] = Seen::on_path;
    while (!path.empty()) {
      const std::uint32_t here = path.back();
      if (next[here] == first[here + 1]) {
        seen[here] = Seen::done;
        path.pop_back();
        continue;
      }
      const std::uint32_t row = rows[next[here]++];
      const std::uint32_t there = whole[row].value;
      if (seen[there] == Seen::no) {
        seen[there] = Seen::on_path;
        place_on_path[there] = static_cast<std::uint32_t>(path.size());
        path.push_back(there);
      } else if (seen[there] == Seen::on_path) {
        std::string circle;
        constexpr std::size_t most_named = 5;
        const std::size_t begin = place_on_path[there];
        for (std::size_t at = begin; at < path.size() && at < begin + most_named; ++at) {
          circle += in_quotes(network, Id<Thing>{path[at]}) + " → ";
        }
        if (path.size() > begin + most_named) circle += "… → ";
        complain<Row>(problems, row, field, Code::circle,
                      "this closes a circle: " + circle + in_quotes(network, Id<Thing>{there}),
                      "leave out the row that is wrong");
      }
    }
  }
}

void check_circles(const NetworkData& network, Problems& problems) {
  const auto values = []<class T>(const Column<T>& column) {
    std::vector<T> out(column.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = column[i];
    return out;
  };
  const auto& memberships = network.table<Membership>();
  check_circle<Membership>(network, problems, "of", values(memberships.of<&Membership::member>()),
                           values(memberships.of<&Membership::of>()));
  const auto& contributions = network.table<Contribution>();
  check_circle<Contribution>(network, problems, "to",
                             values(contributions.of<&Contribution::from>()),
                             values(contributions.of<&Contribution::to>()));
  const auto& commitments = network.table<Commitment>();
  check_circle<Commitment>(network, problems, "part_of", values(commitments.of<&Commitment::id>()),
                           values(commitments.of<&Commitment::part_of>()));
}

template <class Row>
void check_table(const NetworkData& network, Problems& problems) {
  const auto& table = network.table<Row>();
  const auto order = in_order_of_key<Row>(table);
  const auto said = [&](const Row& row) {
    const auto name = [&](auto value) {
      if constexpr (requires { value.symbol; }) return in_quotes((*network.texts)[value.symbol]);
      else return in_quotes(network, value);
    };
    const auto [first, second] = Description<Row>::unique_by;
    return name(row.*first) + " and " + name(row.*second);
  };
  const auto complete = [](const Row& row) {
    const auto known = [](auto value) {
      if constexpr (requires { value.symbol; }) return true;
      else return value.known();
    };
    const auto [first, second] = Description<Row>::unique_by;
    return known(row.*first) && known(row.*second);
  };
  for (std::size_t k = 1; k < order.size(); ++k) {
    if (unique_key_at<Row>(table, order[k - 1]) != unique_key_at<Row>(table, order[k])) continue;
    const Row before = table.row(order[k - 1]);
    const Row here = table.row(order[k]);
    if (!complete(here)) continue;
    if constexpr (Dated<Row>) {
      const Day start = here.since.first_day();
      if (before.since.first_day() != start &&
          (before.until.open() || before.until.last_day() < start)) {
        continue;
      }
      complain<Row>(
          problems, order[k], "since", Code::overlapping_entries,
          "overlaps in time with row " + std::to_string(order[k - 1]) + " for " + said(here),
          "give since and until so that one ends before the next begins");
    } else {
      complain<Row>(problems, order[k], "", Code::duplicate_row,
                    "repeats row " + std::to_string(order[k - 1]) + " for " + said(here),
                    "add the two up, or leave one out");
    }
  }
}

void check_repetition(const NetworkData& network, Problems& problems) {
  Things::each([&]<class Row>() {
    if constexpr (Unrepeated<Row>) check_table<Row>(network, problems);
  });
}

void check_ties(const NetworkData& network, Problems& problems) {
  const auto& types = network.table<TieType>();
  for (std::size_t t = 0; t < types.size(); ++t) {
    if (types.of<&TieType::means>()[t] != Means::leadership) continue;
    if (types.of<&TieType::leads>()[t] != End::unknown) continue;
    complain<TieType>(problems, t, "leads", Code::missing_leads,
                      "leads is required where means is leadership",
                      R"("from" where the source leads, "to" where the target does)");
  }
  const auto& ties = network.table<Tie>();
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const LeaderId from = ties.of<&Tie::from>()[i];
    const TieTypeId type = ties.of<&Tie::type>()[i];
    if (from.known() && from == ties.of<&Tie::to>()[i]) {
      complain<Tie>(problems, i, "to", Code::self_tie,
                    in_quotes(network, from) + " is tied to itself", "a tie joins two leaders");
    }
    if (!type.known()) continue;
    const double max = types.of<&TieType::max>()[type.index()];
    const double weight = ties.of<&Tie::weight>()[i];
    if (weight > max) {
      complain<Tie>(problems, i, "weight", Code::above_max,
                    "weight " + shortest(weight) + " is above " + shortest(max) + ", the max of " +
                        in_quotes(network, type),
                    "lower the weight, or raise the max");
    }
  }
}

void check_commitments(const NetworkData& network, Problems& problems) {
  const auto& commitments = network.table<Commitment>();
  for (std::size_t i = 0; i < commitments.size(); ++i) {
    const Commitment row = commitments.row(i);
    if (!row.part_of.known() || !row.resource.known()) continue;
    const ResourceId whole = commitments.of<&Commitment::resource>()[row.part_of.index()];
    if (whole.known() && whole != row.resource) {
      complain<Commitment>(problems, i, "part_of", Code::other_resource,
                           "is of " + in_quotes(network, row.resource) + ", but the whole is of " +
                               in_quotes(network, whole),
                           "a part is of the same resource");
    }
  }
}

#define COALIGN_FOR(Row) template std::string in_quotes(const NetworkData&, Id<Row>);
COALIGN_EACH_KEYED(COALIGN_FOR)
#undef COALIGN_FOR

}  // namespace coalign::inline COALIGN_ABI::detail
