// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/imputed.hpp>

#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios_without.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/inference/replicates.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// A leader's answer on a goal.
struct Answer {
  std::uint32_t goal;
  double stance, priority;
  std::uint32_t of;  // the known leader who gave it
};

/// A field without gaps, and of each entry who gave it.
struct FilledIn {
  facts::AgendaTable table;
  std::vector<std::uint32_t> of;
};

/// Everybody's answers, and who may give theirs to whom.
class Donors {
 public:
  Donors(const Network& network, const facts::AgendaTable& table, const AgendasOptions& options)
      : network_(network), table_(table), said_(table.leaders.size()) {
    for (std::uint32_t g = 0; g < table.goals(); ++g) {
      if (table.first[g] != table.first[g + 1]) spoken_on_.push_back(g);
      for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
        said_[table.leader[e]].push_back({g, table.stance[e], table.priority[e], table.leader[e]});
      }
    }
    std::vector<bool> known(network.size<Leader>(), false);
    for (std::uint32_t i = 0; i < table.leaders.size(); ++i) {
      known[table.leaders[i].index()] = true;
      const double weight = options.weights.empty() ? 1 : options.weights[table.leaders[i].index()];
      if (weight > 0) scale_ = table.influence[i] / weight;
      const Like like = like_of(table.leaders[i]);
      of_kind_[like.first].push_back(i);
      alike_[like].push_back(i);
      all_.push_back(i);
    }
    for (std::uint32_t i = 0; i < known.size(); ++i) {
      if (!known[i] && (options.weights.empty() || options.weights[i] > 0)) silent_.push_back(i);
    }
    if (options.silence == Silence::unknown) find_nearest();
  }
  [[nodiscard]] const std::vector<std::uint32_t>& silent() const noexcept { return silent_; }
  [[nodiscard]] std::uint64_t cells() const noexcept { return missing_.size(); }
  [[nodiscard]] std::size_t silent_with_alike() const {
    return static_cast<std::size_t>(
        std::count_if(silent_.begin(), silent_.end(), [&](std::uint32_t i) {
          const auto found = alike_.find(like_of(LeaderId{i}));
          return found != alike_.end() && found->second.size() > 1;
        }));
  }

  /// Who gives is drawn from donors who are drawn with replacement before, each time anew: else what is not known of those
  /// who could have answered would be left out (the approximate Bayesian bootstrap).
  [[nodiscard]] FilledIn filled(inference::Random& random, const AgendasOptions& options) const {
    std::vector<std::vector<std::pair<std::uint32_t, Answer>>> on(table_.goals());
    const auto put = [&](std::uint32_t leader, const Answer& answer) {
      on[answer.goal].emplace_back(leader, answer);
    };
    for (std::uint32_t i = 0; i < said_.size(); ++i) {
      for (const Answer& answer : said_[i]) put(i, answer);
    }
    for (const Missing& one : missing_) {
      const auto& near = nearest_[one.nearest];
      put(one.leader, near[static_cast<std::size_t>(random.below(near.size()))]);
    }
    FilledIn filled{table_, {}};
    facts::AgendaTable& made = filled.table;
    std::map<const std::vector<std::uint32_t>*, std::vector<std::uint32_t>> drawn;
    for (const std::uint32_t i : silent_) {
      const auto leader = static_cast<std::uint32_t>(made.leaders.size());
      made.leaders.push_back(LeaderId{i});
      made.influence.push_back(options.weights.empty() ? 1 : options.weights[i] * scale_);
      const auto& all = donors(like_of(LeaderId{i}));
      auto& from = drawn[&all];
      while (from.size() < all.size()) {
        from.push_back(all[static_cast<std::size_t>(random.below(all.size()))]);
      }
      const std::uint32_t donor = from[static_cast<std::size_t>(random.below(from.size()))];
      for (const Answer& answer : said_[donor]) put(leader, answer);
    }
    made.leader.clear(), made.stance.clear(), made.priority.clear();
    for (std::size_t g = 0; g < on.size(); ++g) {
      std::sort(on[g].begin(), on[g].end(),
                [](const auto& a, const auto& b) { return a.first < b.first; });
      for (const auto& [leader, answer] : on[g]) {
        made.leader.push_back(leader);
        made.stance.push_back(answer.stance);
        made.priority.push_back(answer.priority);
        filled.of.push_back(answer.of);
      }
      made.first[g + 1] = made.leader.size();
    }
    made.row.assign(made.leader.size(), 0);  // of no entry of the network
    made.entries_of.assign(made.leaders.size(), 0);
    for (const std::uint32_t leader : made.leader) ++made.entries_of[leader];
    return filled;
  }

 private:
  using Like = std::pair<Kind, std::string_view>;  // and sector
  struct Missing {
    std::uint32_t leader;
    std::size_t nearest;
  };
  [[nodiscard]] Like like_of(LeaderId leader) const {
    const Leader row = network_.row<Leader>(leader.index());
    return {row.kind, network_.text(row.sector)};
  }
  [[nodiscard]] const std::vector<std::uint32_t>& donors(const Like& like) const {
    const auto alike = alike_.find(like);
    if (alike != alike_.end() && alike->second.size() > 1) return alike->second;
    const auto kind = of_kind_.find(like.first);
    return kind != of_kind_.end() && kind->second.size() > 1 ? kind->second : all_;
  }

  /// For each answer that a known leader did not give, who could give theirs.
  void find_nearest() {
    constexpr std::size_t few = 5;
    std::vector<double> position(table_.goals());
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t i = 0; i < said_.size(); ++i) {
      std::fill(position.begin(), position.end(), not_given);
      for (const Answer& one : said_[i]) {
        position[one.goal] = facts::position_of(one.stance, one.priority);
      }
      if (said_[i].size() == spoken_on_.size()) continue;
      const Like like = like_of(table_.leaders[i]);
      order.clear();
      for (std::uint32_t j = 0; j < said_.size(); ++j) {
        if (j != i)
          order.emplace_back(
              distance(position, said_[j]) + (like_of(table_.leaders[j]) == like ? 0 : unlike), j);
      }
      std::sort(order.begin(), order.end());
      for (const std::uint32_t g : spoken_on_) {
        if (!std::isnan(position[g])) continue;
        std::vector<Answer> near;
        for (std::size_t k = 0; k < order.size() && near.size() < few; ++k) {
          const auto& said = said_[order[k].second];
          const auto at = std::lower_bound(
              said.begin(), said.end(), g,
              [](const Answer& one, std::uint32_t goal) { return one.goal < goal; });
          if (at != said.end() && at->goal == g) near.push_back(*at);
        }
        if (near.empty()) continue;
        missing_.push_back({i, nearest_.size()});
        nearest_.push_back(std::move(near));
      }
    }
  }
  /// Of positions on the goals on which both spoke; the farthest where there is none. At most 2.
  [[nodiscard]] static double distance(const std::vector<double>& position,
                                       const std::vector<Answer>& other) {
    double sum = 0;
    std::size_t both = 0;
    for (const Answer& one : other) {
      if (std::isnan(position[one.goal])) continue;
      sum += std::abs(position[one.goal] - facts::position_of(one.stance, one.priority));
      ++both;
    }
    return both == 0 ? 2 : sum / static_cast<double>(both);
  }

  static constexpr double unlike = 10;  // those of another kind or sector come after all others
  const Network& network_;
  const facts::AgendaTable& table_;
  std::vector<std::vector<Answer>> said_;  // by known leader, by goal
  std::vector<std::uint32_t> spoken_on_, silent_, all_;
  double scale_ = 1;  // of influences in the table
  std::map<Like, std::vector<std::uint32_t>> alike_;
  std::map<Kind, std::vector<std::uint32_t>> of_kind_;
  std::vector<Missing> missing_;
  std::vector<std::vector<Answer>> nearest_;
};

/// Score, agreement and overlap of a field, each with its squared standard error.
using NumbersWithError = std::array<double, 6>;

/// Takes away what the same answer makes with itself: who gives theirs does not agree with it once more.
inline void forget_copies(const FilledIn& filled, Pooled& pooled) {
  const facts::AgendaTable& table = filled.table;
  std::vector<double> all(table.leaders.size(), 0.0), squares(all);  // influence, by who gave
  const auto less_by = [](Sums& sums, double part, bool side) {
    sums.shared = std::max(sums.shared - part, 0.0);
    sums.cared = std::max(sums.cared - part, 0.0);
    if (!side) return;
    sums.compared = std::max(sums.compared - part, 0.0);
    sums.agreed -= part;
  };
  for (std::size_t g = 0; g < table.goals(); ++g) {
    const std::size_t begin = table.first[g], end = table.first[g + 1];
    for (std::size_t e = begin; e < end; ++e) {
      const double u = table.influence[table.leader[e]];
      all[filled.of[e]] += u;
      squares[filled.of[e]] += u * u;
    }
    for (std::size_t e = begin; e < end; ++e) {
      const double u = table.influence[table.leader[e]], others = all[filled.of[e]] - u;
      const double part = table.goal_weight[g] * table.priority[e];
      const bool side = !std::isnan(table.stance[e]);
      if (others > 0) less_by(pooled.by_leader[table.leader[e]], others * part, side);
      const bool first = filled.of[e] == table.leader[e];  // who gave speaks for all copies
      if (first && others > 0) {
        const double sum = all[filled.of[e]];
        less_by(pooled.whole, (sum * sum - squares[filled.of[e]]) / 2 * part, side);
      }
    }
    for (std::size_t e = begin; e < end; ++e) all[filled.of[e]] = squares[filled.of[e]] = 0;
  }
}

inline NumbersWithError numbers_with_error(const FilledIn& filled, Silence silence,
                                           const Work& work) {
  const facts::AgendaTable& table = filled.table;
  const Groups one{std::vector<std::uint32_t>(table.leaders.size(), 0U), 1};
  Pooled pooled = pool(table, one, work);
  forget_copies(filled, pooled);
  const Ratios whole = ratios(pooled.whole, silence, 0, Reason::too_few);
  std::array<std::vector<double>, 3> without;
  for (std::size_t i = 0; i < table.leaders.size(); ++i) {
    const double u = table.influence[i];
    if (!(u > 0)) continue;
    const Ratios rest =
        ratios(less(pooled.whole, pooled.by_leader[i], u), silence, 0, Reason::too_few);
    without[0].push_back(rest.score.value);
    without[1].push_back(rest.agreement.value);
    without[2].push_back(rest.overlap.value);
  }
  const auto squared_error = [](const std::vector<double>& each) {
    const auto n = static_cast<double>(each.size());
    double mean = 0, squares = 0;
    for (const double x : each) mean += x / n;
    for (const double x : each) squares += (x - mean) * (x - mean);
    return squares * (n - 1) / n;
  };
  return {whole.score.value,         squared_error(without[0]), whole.agreement.value,
          squared_error(without[1]), whole.overlap.value,       squared_error(without[2])};
}

/// A number of m filled-in fields together, by Rubin's rules; the share of its variance that is between them.
inline std::pair<Estimate, Estimate> put_together(std::span<const double> values,
                                                  std::size_t number, std::size_t leaders,
                                                  std::size_t known, Range range) {
  constexpr std::size_t width = std::tuple_size_v<NumbersWithError>;
  const std::size_t m = values.size() / width;
  const auto times = static_cast<double>(m);
  double mean = 0, within = 0, between = 0;
  for (std::size_t k = 0; k < m; ++k) {
    mean += values[k * width + 2 * number] / times;
    within += values[k * width + 2 * number + 1] / times;
  }
  for (std::size_t k = 0; k < m; ++k) {
    const double off = values[k * width + 2 * number] - mean;
    between += off * off / (times - 1);
  }
  between *= 1 + 1 / times;
  Estimate found = Estimate::of(std::clamp(mean, range.low, range.high), known);
  const double all = within + between;
  if (leaders < inference::jackknife_least || !std::isfinite(all)) {
    return {found, Estimate::none(Reason::too_few)};
  }
  const double missing = all > 1e-24 ? between / all : 0;  // below it is rounding
  const double complete = static_cast<double>(leaders) - 1;
  const double observed = (complete + 1) / (complete + 3) * complete * (1 - missing);
  const double degrees = 1 / (missing * missing / (times - 1) + (observed > 0 ? 1 / observed : 1));
  found.interval =
      inference::interval_around(found.value, std::sqrt(all), std::max(degrees, 1.0), range);
  return {found, Estimate::of(missing, known)};
}

}  // namespace detail

Imputed imputed(const Facts& facts, const ImputedOptions& options, const Work& work) {
  if (options.imputations < 2) throw BadArgument("imputations must be at least 2");
  const Network& network = facts.network();
  const facts::AgendaTable& table = facts.agendas(options.agendas.reading(), work);
  const Agendas recorded = agendas(facts, options.agendas, work);
  Imputed found;
  found.leaders_known = table.leaders.size();
  found.score = recorded.score;
  found.agreement = recorded.agreement;
  found.overlap = recorded.overlap;
  found.missing_information =
      Estimate::none(recorded.overlap.known() ? Reason::not_asked : recorded.overlap.unknown);
  if (!recorded.overlap.known()) return found;
  constexpr double most_pairs = 1e8;
  const auto known = static_cast<double>(found.leaders_known);
  if (options.agendas.silence == Silence::unknown &&
      known * std::max(known, static_cast<double>(table.goals())) > most_pairs) {
    found.score = found.agreement = found.overlap = found.missing_information =
        Estimate::none(Reason::too_many_pairs);
    return found;
  }
  const detail::Donors donors(network, table, options.agendas);
  found.leaders_imputed = donors.silent().size();
  found.leaders_alike = donors.silent_with_alike();
  found.cells_imputed = donors.cells();
  if (found.leaders_imputed == 0 && found.cells_imputed == 0) {
    found.missing_information = Estimate::of(0, found.leaders_known);
    return found;
  }
  found.imputations = options.imputations;

  constexpr std::size_t width = std::tuple_size_v<detail::NumbersWithError>;
  const inference::Question question{inference::task("imputation"), options.imputations, width,
                                     "imputations"};
  std::vector<double> values(options.imputations * width, not_given);
  const auto draw = [&](std::size_t first, std::size_t last, double* to) {
    Work alone = work;  // imputations are spread over threads, not what they sum
    alone.threads = 1;
    alone.progress = {};
    for (std::size_t k = first; k < last; ++k) {
      inference::Random random(options.seed, question.task, k);
      const auto numbers = detail::numbers_with_error(donors.filled(random, options.agendas),
                                                      options.agendas.silence, alone);
      to = std::copy(numbers.begin(), numbers.end(), to);
    }
  };
  (void)inference::replicate(question, 0, options.imputations, values, draw, work);
  const std::size_t leaders = found.leaders_known + found.leaders_imputed;
  const auto give = [&](Estimate& to, std::size_t number, Range range) {
    if (!to.known()) return Estimate::none(to.unknown);
    auto [both, missing] =
        detail::put_together(values, number, leaders, found.leaders_known, range);
    to = both;
    return missing;
  };
  found.missing_information = give(found.score, 0, {-1, 1});
  (void)give(found.agreement, 1, {-1, 1});
  (void)give(found.overlap, 2, {0, 1});
  return found;
}

Imputed imputed(const Network& network, const ImputedOptions& options, const Work& work) {
  return imputed(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
