// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/sharing.hpp>

#include <coalign/analysis/facts/lessons.hpp>
#include <coalign/analysis/facts/terms.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/qualities/detail/subject.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// What became of a lesson.
struct LessonReach {
  std::uint32_t concerned = 0, holding = 0;  ///< only of those looked at for reach
  bool passed_on = false;                    ///< somebody outside holds it
  bool continued = false;                    ///< an emerging or future leader holds it
};

/// Up to `most` of the lessons, each set of as many as likely: the same on every machine.
inline std::vector<bool> sample_of(const std::vector<LessonId>& lessons, std::size_t all,
                                   std::size_t most) {
  std::vector<bool> chosen(all, false);
  std::vector<LessonId> drawn = lessons;
  inference::Random random(0, inference::task("reach of lessons"), 0);
  const std::size_t wanted = std::min(most, drawn.size());
  for (std::size_t k = 0; k < wanted; ++k) {
    if (wanted < drawn.size()) {
      std::swap(drawn[k], drawn[k + static_cast<std::size_t>(random.below(drawn.size() - k))]);
    }
    chosen[drawn[k].index()] = true;
  }
  return chosen;
}

inline std::vector<LessonReach> reach_of_lessons(const Subject& subject,
                                                 const std::vector<LessonId>& lessons,
                                                 const std::vector<bool>& for_reach) {
  const Network& network = subject.network;
  const auto stage = network.column(&Leader::stage);
  const facts::Passings& passings = subject.facts.passings(subject.work);
  std::vector<LessonReach> found(network.size<Lesson>());
  // Each chunk has its own marks of leaders, which cost as many steps to make.
  constexpr std::size_t chunks = 16;
  const std::size_t size = (lessons.size() + chunks - 1) / chunks;
  for_each_chunk(subject.work, chunks, "who holds which lesson", [&](std::size_t chunk) {
    facts::HolderSearch search(network, passings);
    facts::ConcernedSearch concerned(network, subject.history);
    const std::size_t end = std::min((chunk + 1) * size, lessons.size());
    for (std::size_t k = chunk * size; k < end; ++k) {
      if (k % 256 == 0) subject.work.check();
      const auto holders = search.of(lessons[k]);
      LessonReach& its = found[lessons[k].index()];
      for (const facts::Arrival& holder : holders) {
        const Stage when = stage[holder.leader.index()];
        its.passed_on |= holder.from.known();
        its.continued |= when == Stage::emerging || when == Stage::future;
      }
      if (!for_reach[lessons[k].index()]) continue;
      concerned.each(lessons[k], holders, [&](LeaderId, bool holds) {
        ++its.concerned;
        its.holding += holds ? 1 : 0;
      });
    }
  });
  return found;
}

/// The mean over those looked at. Where they are a sample, the error that leaves: the normal interval of
/// a mean, with what is known of a finite number taken off.
inline Estimate mean_reach(const Tally& tally, const std::vector<double>& reached,
                           std::size_t sample, std::size_t lessons, Reason why) {
  Estimate found = tally.mean(why);
  found.interval.reset();  // it is of these lessons, not of others like them
  if (!found.known() || sample == lessons) return found;
  double squares = 0;
  for (const double one : reached) squares += (one - found.value) * (one - found.value);
  const double count = static_cast<double>(reached.size());
  const double left = 1 - static_cast<double>(sample) / static_cast<double>(lessons);
  const double error =
      count > 1 ? 1.959963984540054 * std::sqrt(squares / (count - 1) / count * left) : 1.0;
  found.interval = Interval{std::max(found.value - error, 0.0), std::min(found.value + error, 1.0)};
  return found;
}

inline void fill_lessons(Subject& subject, SharingIndicators& to) {
  const Network& network = subject.network;
  const auto worked = network.column(&Lesson::worked);
  const auto taught = network.column(&Lesson::initiative);
  std::vector<LessonId> lessons;
  for (std::uint32_t l = 0; l < taught.size(); ++l) {
    if (subject.scope.has(taught[l])) lessons.push_back(LessonId{l});
  }
  const std::size_t most = subject.options.lessons;
  const auto for_reach = sample_of(lessons, taught.size(), most);
  const auto found = reach_of_lessons(subject, lessons, for_reach);

  const auto stage = network.column(&Leader::stage);
  bool staged = false;
  for (std::size_t i = 0; i < stage.size(); ++i) {
    staged |= stage[i] == Stage::emerging || stage[i] == Stage::future;
  }
  Tally reach(subject.ledger, "sharing.reach", "lessons");
  Tally continuity(subject.ledger, "sharing.continuity", "lessons");
  Tally candid(subject.ledger, "sharing.candid", "lessons");
  std::vector<double> reached;
  std::array<double, 3> taught_so{}, passed_so{};  // by whether it worked
  for (const LessonId lesson : lessons) {
    const LessonReach& its = found[lesson.index()];
    const auto kind = static_cast<std::size_t>(worked[lesson.index()]);
    taught_so[kind] += 1;
    passed_so[kind] += its.passed_on ? 1 : 0;
    candid.add(lesson.index(), its.passed_on);
    if (staged) continuity.add(lesson.index(), its.continued);
    if (its.concerned == 0) continue;
    reached.push_back(static_cast<double>(its.holding) / its.concerned);
    reach.put(lesson.index(), reached.back(), 1);
  }
  const Reason none = lessons.empty() ? Reason::no_lessons : Reason::known;
  to.reach = mean_reach(reach, reached, std::min(most, lessons.size()), lessons.size(),
                        none == Reason::known ? Reason::no_agendas : none);
  to.continuity = continuity.share(none == Reason::known ? Reason::no_stages : none);
  const auto no = static_cast<std::size_t>(Truth::no), yes = static_cast<std::size_t>(Truth::yes);
  to.candid = Estimate::none(Reason::no_lessons, candid.count());
  if (taught_so[no] > 0 && taught_so[yes] > 0) {
    const double bad = passed_so[no] / taught_so[no], good = passed_so[yes] / taught_so[yes];
    to.candid = bad + good > 0 ? Estimate::of(good > bad ? bad / good : 1, candid.count())
                               : Estimate::none(Reason::no_shares, candid.count());
  }
}

/// Over distinct (giver, receiver, lesson), in scope: of those between two, what goes both ways.
inline Estimate reciprocity(Subject& subject) {
  const Network& network = subject.network;
  const auto from = network.column(&Share::from), to = network.column(&Share::to);
  const auto lesson = network.column(&Share::lesson);
  const auto taught = network.column(&Lesson::initiative);
  const Scope& scope = subject.scope;
  const auto counts = [&](std::size_t i) {
    if (from[i] == to[i]) return false;
    if (scope.of == Scope::Of::network) return true;
    if (scope.of == Scope::Of::leader) return scope.has(from[i]) || scope.has(to[i]);
    return lesson[i].known() && scope.has(taught[lesson[i].index()]);
  };
  struct Given {
    std::uint32_t to, lesson, row;
    [[nodiscard]] auto what() const { return std::pair(to, lesson); }
  };
  std::vector<std::size_t> first(network.size<Leader>() + 1, 0);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (counts(i)) ++first[from[i].index() + 1];
  }
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  std::vector<Given> given(first.back());
  std::vector<std::size_t> next(first.begin(), first.end() - 1), last = next;
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    if (counts(i)) given[next[from[i].index()]++] = {to[i].value, lesson[i].value, i};
  }
  const std::size_t leaders = last.size(), chunks = 64;
  for_each_chunk(subject.work, chunks, "what is passed on both ways", [&](std::size_t chunk) {
    for (std::size_t i = chunk * leaders / chunks; i < (chunk + 1) * leaders / chunks; ++i) {
      const auto begin = given.begin() + static_cast<std::ptrdiff_t>(first[i]);
      const auto end = given.begin() + static_cast<std::ptrdiff_t>(first[i + 1]);
      std::sort(begin, end, [](const Given& a, const Given& b) {
        return std::pair(a.what(), a.row) < std::pair(b.what(), b.row);
      });
      const auto kept = std::unique(
          begin, end, [](const Given& a, const Given& b) { return a.what() == b.what(); });
      last[i] = static_cast<std::size_t>(kept - given.begin());
    }
  });
  // Each giver's are by receiver now, so those to one receiver stand together.
  const auto number = [&](std::uint32_t giver, std::uint32_t receiver) {
    const auto by_receiver = [](const Given& a, const Given& b) { return a.to < b.to; };
    const auto its = std::equal_range(given.begin() + static_cast<std::ptrdiff_t>(first[giver]),
                                      given.begin() + static_cast<std::ptrdiff_t>(last[giver]),
                                      Given{receiver, 0, 0}, by_receiver);
    return static_cast<std::size_t>(its.second - its.first);
  };
  Tally tally(subject.ledger, "sharing.reciprocity", "shares");
  for (std::uint32_t i = 0; i < leaders; ++i) {
    if (i % 1'024 == 0) subject.work.check();
    for (std::size_t k = first[i]; k < last[i];) {
      const std::size_t begin = k;
      while (k < last[i] && given[k].to == given[begin].to) ++k;
      // Of what goes this way, as many as go the other way are returned.
      const std::size_t back = number(given[begin].to, i);
      for (std::size_t row = begin; row < k; ++row) tally.add(given[row].row, row - begin < back);
    }
  }
  Estimate found = tally.share(Reason::no_shares);
  found.interval.reset();  // of two ways one is the other's: they are not as many things
  return found;
}

/// 1 - (H(mean P) - mean H(P)) / log2 n, which opens up by leader: it is 1 less the mean of how far each is from the
/// mean.
inline Estimate common_language(const facts::Vocabulary& words, Tally tally) {
  const auto leaders = static_cast<double>(words.leaders.size());
  std::vector<double> mean(words.terms.size(), 0.0);
  for (const auto& word : words.words) mean[word.term] += word.share / leaders;
  for (std::size_t i = 0; i < words.leaders.size(); ++i) {
    double apart = 0;
    for (const auto& word : words.of(i)) {
      if (word.share > 0) apart += word.share * std::log2(word.share / mean[word.term]);
    }
    tally.put(words.leaders[i].index(), std::clamp(1 - apart / std::log2(leaders), 0.0, 1.0), 1);
  }
  Estimate found = tally.mean(Reason::no_terms);
  found.interval
      .reset();  // without one, the words of all are others, and so is how far each is from them
  return found;
}

inline void fill_language(Subject& subject, Sharing& found) {
  const auto count = subject.network.column(&Term::count);
  bool recorded = false;
  for (std::size_t i = 0; i < count.size(); ++i) recorded = recorded || count[i] > 0;
  found.indicators.common_language = found.tied_language = Estimate::none(Reason::no_terms);
  if (!recorded) return;
  const bool all = subject.scope.of == Scope::Of::network;
  const facts::Vocabulary some =
      all ? facts::Vocabulary{} : facts::read_vocabulary(subject.network, subject.scope.leaders);
  const facts::Vocabulary& words = all ? subject.facts.vocabulary() : some;
  const std::size_t n = words.leaders.size();
  found.indicators.common_language =
      n < 2 ? Estimate::none(Reason::too_few, n)
            : common_language(words, {subject.ledger, "sharing.common_language", "leaders"});
  found.tied_language =
      n == 0 ? Estimate::none(Reason::no_ties)
             : facts::between_tied(words, subject.facts.undirected({}, subject.work), subject.work);
}

Sharing sharing(Subject& subject) {
  Sharing found;
  SharingIndicators& to = found.indicators;
  if (subject.network.size<Share>() == 0) {
    to.reach = to.reciprocity = to.candid = to.continuity = Estimate::none(Reason::no_shares);
  } else {
    fill_lessons(subject, to);
    to.reciprocity = reciprocity(subject);
  }
  fill_language(subject, found);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
