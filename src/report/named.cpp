// SPDX-License-Identifier: MIT
#include <coalign/report/named.hpp>

#include <coalign/analysis/alignment/agendas/conversations.hpp>
#include <coalign/analysis/alignment/agendas/pairs.hpp>
#include <coalign/analysis/alignment/agendas/similarity.hpp>
#include <coalign/analysis/structure/cohesion.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/report/report.hpp>
#include <coalign/report/result_json.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace coalign::inline v0 {

namespace detail {

/// Options out of a JSON object: each is taken by its name, and none may be left.
class NamedOptions {
 public:
  NamedOptions(const Network& network, std::string_view text) : network_(network) {
    given_ = text.empty() ? nlohmann::json::object() : nlohmann::json::parse(text, nullptr, false);
    if (!given_.is_object()) throw BadArgument("options are a JSON object, as {\"seed\": 1}");
  }

  template <class T>
  void take(const char* name, T& into) {
    known_.insert(name);
    const auto found = given_.find(name);
    if (found == given_.end()) return;
    if constexpr (std::same_as<T, bool>) {
      into = checked(name, *found, found->is_boolean(), "true or false").template get<T>();
    } else if constexpr (std::integral<T>) {
      into = checked(name, *found, found->is_number_unsigned(), "a whole number, at least 0")
                 .template get<T>();
    } else if constexpr (std::floating_point<T>) {
      into = checked(name, *found, found->is_number(), "a number").template get<T>();
    } else if constexpr (std::same_as<T, std::string>) {
      into = checked(name, *found, found->is_string(), "a text").template get<T>();
    } else if constexpr (std::same_as<T, Date>) {
      const auto date = found->is_string() ? Date::parse(found->template get<std::string>())
                                           : std::optional<Date>{};
      if (!date) refuse(name, "YYYY, YYYY-MM or YYYY-MM-DD");
      into = *date;
    } else {
      for (const nlohmann::json& one :
           checked(name, *found, found->is_array(), "a list of numbers")) {
        into.push_back(
            checked(name, one, one.is_number(), "a list of numbers").template get<double>());
      }
    }
  }
  /// One of so many words, in the order of the enumeration's values.
  template <class Enum, std::size_t N>
  void take(const char* name, Enum& into, const std::array<std::string_view, N>& words) {
    std::string said(words[static_cast<std::size_t>(into)]);
    take(name, said);
    const auto found = std::find(words.begin(), words.end(), said);
    if (found == words.end()) {
      std::string all;
      for (const std::string_view one : words) all += (all.empty() ? "" : ", ") + std::string(one);
      refuse(name, "one of " + all);
    }
    into = static_cast<Enum>(found - words.begin());
  }
  void take(LayerOptions& layer) {
    known_.insert("layers");
    const auto found = given_.find("layers");
    if (found == given_.end()) return;
    for (const nlohmann::json& one :
         checked("layers", *found, found->is_array(), "a list of ids of tie types")) {
      const std::string id =
          checked("layers", one, one.is_string(), "a list of ids of tie types").get<std::string>();
      const auto type = network_.find<TieType>(id);
      if (!type) refuse("layers", "ids of tie types, and \"" + id + "\" is none");
      layer.types.push_back(*type);
    }
  }
  void take(inference::PermutationOptions& tries) {
    take("seed", tries.seed);
    take("replicates", tries.replicates);
  }
  void take(alignment::AgendasOptions& how) {
    take("silence", how.silence, std::array<std::string_view, 2>{"absent", "unknown"});
    take("through", how.through);
    take("weights", how.weights);
  }
  void none_left(std::string_view analysis) const {
    for (const auto& item : given_.items()) {
      if (known_.count(item.key()) == 0) {
        std::string all;
        for (const std::string& one : known_) all += (all.empty() ? "" : ", ") + one;
        throw BadArgument(std::string(analysis) + " has no option \"" + item.key() + "\"; it has " +
                          (all.empty() ? "none" : all));
      }
    }
  }

 private:
  [[noreturn]] static void refuse(const std::string& name, const std::string& right) {
    throw BadArgument("the option \"" + name + "\" needs " + right);
  }
  static const nlohmann::json& checked(const char* name, const nlohmann::json& value, bool good,
                                       const char* right) {
    if (!good) refuse(name, right);
    return value;
  }

  const Network& network_;
  nlohmann::json given_;
  std::set<std::string> known_;
};

/// What is computed once all options are taken.
struct NamedRun {
  const Network& network;
  NamedOptions& options;
  const Work& work;
  std::string_view name;

  template <class F>
  [[nodiscard]] std::string operator()(F&& compute) const {
    options.none_left(name);
    return to_json(network, compute());
  }
};

struct NamedAnalysis {
  std::string_view name;
  std::string (*run)(const NamedRun&);
};

template <class How, class F>
std::string with_tries(const NamedRun& run, F&& compute) {
  How how;
  run.options.take(how.layer);
  run.options.take(how.permutation);
  return run([&] { return compute(how); });
}

inline constexpr std::array named_analyses{
    NamedAnalysis{"alignment.advocacy_coalition",
                  [](const NamedRun& run) {
                    return with_tries<alignment::AdvocacyOptions>(run, [&](const auto& how) {
                      return alignment::advocacy_coalition(run.network, how, run.work);
                    });
                  }},
    NamedAnalysis{"alignment.agendas",
                  [](const NamedRun& run) {
                    alignment::AgendasOptions how;
                    run.options.take(how);
                    return run([&] { return alignment::agendas(run.network, how, run.work); });
                  }},
    NamedAnalysis{"alignment.along_ties",
                  [](const NamedRun& run) {
                    return with_tries<alignment::AlongTiesOptions>(run, [&](const auto& how) {
                      return alignment::along_ties(run.network, how, run.work);
                    });
                  }},
    NamedAnalysis{"alignment.blocs",
                  [](const NamedRun& run) {
                    alignment::BlocsOptions how;
                    run.options.take("seed", how.seed);
                    run.options.take("orders", how.orders);
                    run.options.take("replicates", how.replicates);
                    run.options.take("again", how.again);
                    return run([&] { return alignment::blocs(run.network, how, {}, run.work); });
                  }},
    NamedAnalysis{"alignment.conversations",
                  [](const NamedRun& run) {
                    std::size_t top = 10;
                    run.options.take("top", top);
                    return run(
                        [&] { return alignment::conversations(run.network, top, run.work); });
                  }},
    NamedAnalysis{"alignment.ei_index",
                  [](const NamedRun& run) {
                    std::string by = "kind";
                    run.options.take("by", by);
                    return with_tries<alignment::EiOptions>(run, [&](const auto& how) {
                      return alignment::ei_index(run.network, by, how, run.work);
                    });
                  }},
    NamedAnalysis{"alignment.gaps",
                  [](const NamedRun& run) {
                    std::size_t top = 10;
                    alignment::NetworksOptions how;
                    run.options.take("top", top);
                    run.options.take(how.layer);
                    run.options.take("through", how.through);
                    return run([&] { return alignment::gaps(run.network, top, how, run.work); });
                  }},
    NamedAnalysis{"alignment.levels",
                  [](const NamedRun& run) {
                    alignment::LevelsOptions how;
                    run.options.take("by", how.by);
                    run.options.take(how.agendas);
                    return run([&] { return alignment::levels(run.network, how, run.work); });
                  }},
    NamedAnalysis{"alignment.networks",
                  [](const NamedRun& run) {
                    alignment::NetworksOptions how;
                    run.options.take(how.layer);
                    run.options.take("through", how.through);
                    run.options.take("reach", how.reach);
                    run.options.take("decay", how.decay);
                    run.options.take("of_best", how.of_best);
                    return run([&] { return alignment::networks(run.network, how, run.work); });
                  }},
    NamedAnalysis{
        "alignment.pairs",
        [](const NamedRun& run) {
          std::size_t top = 10;
          auto order = alignment::PairOrder::most_aligned;
          run.options.take("top", top);
          run.options.take("order", order,
                           std::array<std::string_view, 2>{"most_aligned", "most_opposed"});
          return run([&] { return alignment::pairs(run.network, top, order, {}, run.work); });
        }},
    NamedAnalysis{"alignment.resources",
                  [](const NamedRun& run) {
                    return run([&] { return alignment::resources(run.network, {}, run.work); });
                  }},
    NamedAnalysis{"alignment.together",
                  [](const NamedRun& run) {
                    alignment::NetworksOptions how;
                    run.options.take(how.layer);
                    return run([&] { return alignment::together(run.network, how, run.work); });
                  }},
    NamedAnalysis{"knowledge.flow",
                  [](const NamedRun& run) {
                    return run([&] { return knowledge::flow(run.network, run.work); });
                  }},
    NamedAnalysis{"knowledge.language",
                  [](const NamedRun& run) {
                    LayerOptions layer;
                    run.options.take(layer);
                    return run([&] { return knowledge::language(run.network, layer, run.work); });
                  }},
    NamedAnalysis{"outcomes.over_time",
                  [](const NamedRun& run) {
                    outcomes::OverTimeOptions how;
                    run.options.take("as_of", how.as_of);
                    return run([&] { return outcomes::over_time(run.network, how, run.work); });
                  }},
    NamedAnalysis{"outcomes.portfolio",
                  [](const NamedRun& run) {
                    return run([&] { return outcomes::portfolio(run.network, {}, run.work); });
                  }},
    NamedAnalysis{"outcomes.theory_of_change",
                  [](const NamedRun& run) {
                    return run([&] { return outcomes::theory_of_change(run.network, run.work); });
                  }},
    NamedAnalysis{"qualities.profile",
                  [](const NamedRun& run) {
                    qualities::ProfileOptions how;
                    run.options.take("as_of", how.as_of);
                    return run([&] { return qualities::profile(run.network, how, run.work); });
                  }},
    NamedAnalysis{"structure.cohesion", [](const NamedRun& run) {
                    structure::CohesionOptions how;
                    run.options.take(how.layer);
                    return run([&] { return structure::cohesion(run.network, how, run.work); });
                  }}};

}  // namespace detail

const std::vector<std::string_view>& analyses() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> made;
    for (const auto& one : detail::named_analyses) made.push_back(one.name);
    return made;
  }();
  return names;
}

std::string analyse(const Network& network, std::string_view name, std::string_view options,
                    const Work& work) {
  for (const auto& one : detail::named_analyses) {
    if (one.name != name) continue;
    detail::NamedOptions taken(network, options);
    return one.run({network, taken, work, name});
  }
  std::string all;
  for (const std::string_view one : analyses()) all += (all.empty() ? "" : ", ") + std::string(one);
  throw BadArgument("there is no analysis \"" + std::string(name) + "\"; there are " + all);
}

}  // namespace coalign::inline v0
