// SPDX-License-Identifier: MIT
#include <coalign/report/named.hpp>

#include <coalign/model/problem.hpp>
#include <coalign/model/visit.hpp>
#include <coalign/report/analyses.hpp>
#include <coalign/report/detail/append.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <utility>

namespace coalign::inline v0 {

namespace detail {

/// Described options out of a JSON object: words as text, ids as the user's own. What is left over is an error.
class JsonOptions {
 public:
  JsonOptions(const Network& network, std::string_view analysis, std::string_view text)
      : network_(network), analysis_(analysis) {
    given_ = text.empty() ? nlohmann::json::object() : nlohmann::json::parse(text, nullptr, false);
    if (!given_.is_object()) throw BadArgument("options are a JSON object, as {\"seed\": 1}");
  }

  template <class Options>
  [[nodiscard]] Options read() const {
    Options options;
    std::vector<std::string> names;
    each_option<Options>([&](const auto& said, const auto& get) {
      names.emplace_back(said.name);
      const auto found = given_.find(names.back());
      if (found != given_.end() && !found->is_null()) take(said.name, *found, get(options), said);
    });
    for (const auto& item : given_.items()) {
      if (std::find(names.begin(), names.end(), item.key()) == names.end()) {
        throw BadArgument(analysis_ + " has no option \"" + item.key() + "\"; it has " +
                          (names.empty() ? "none" : listed(names)));
      }
    }
    return options;
  }

 private:
  using Json = nlohmann::json;

  template <class T, class Said>
  void take(std::string_view name, const Json& value, T& into, const Said&) const {
    if constexpr (std::same_as<Said, Switches<T>>) {
      for (const auto& word : texts(name, value)) turn_on(name, word, into);
    } else if constexpr (std::same_as<T, Date>) {
      const auto date = value.is_string() ? Date::parse(value.get<std::string>()) : std::nullopt;
      if (!date) refuse(name, "YYYY, YYYY-MM or YYYY-MM-DD");
      into = *date;
    } else if constexpr (std::same_as<T, std::vector<TieTypeId>>) {
      for (const auto& id : texts(name, value)) into.push_back(row<TieType>(name, id));
    } else if constexpr (Reference<T>) {
      find(name, value, into);
    } else if constexpr (std::same_as<T, std::vector<double>>) {
      into = by_leader(name, value);
    } else if constexpr (std::same_as<T, std::vector<std::pair<std::string, double>>>) {
      if (!value.is_object()) refuse(name, "an object of numbers");
      for (const auto& item : value.items())
        into.emplace_back(item.key(), number(name, item.value()));
    } else if constexpr (Maybe<T>) {
      into = parts<typename T::value_type>(name, value);
    } else if constexpr (Word<T>) {
      into = word_of<T>(name, value);
    } else if constexpr (std::same_as<T, bool>) {
      if (!value.is_boolean()) refuse(name, "true or false");
      into = value.get<bool>();
    } else if constexpr (std::integral<T>) {
      if (!value.is_number_unsigned()) refuse(name, "a whole number, at least 0");
      into = value.get<T>();
    } else if constexpr (std::floating_point<T>) {
      into = number(name, value);
    } else {
      if (!value.is_string()) refuse(name, "a text");
      into = value.get<std::string>();
    }
  }

  template <class Row>
  void find(std::string_view name, const Json& value, Id<Row>& into) const {
    if (!value.is_string()) refuse(name, "an id");
    into = row<Row>(name, value.get<std::string>());
  }
  template <class Row>
  [[nodiscard]] Id<Row> row(std::string_view name, const std::string& id) const {
    if (const auto known = network_.find<Row>(id)) return *known;
    refuse(name, "ids of " + std::string(Description<Row>::table) + ", and \"" + id + "\" is none");
  }
  [[nodiscard]] std::vector<double> by_leader(std::string_view name, const Json& value) const {
    std::vector<double> all;
    if (value.is_array()) {
      for (const Json& one : value) all.push_back(number(name, one));
      return all;
    }
    if (!value.is_object()) refuse(name, "a list of numbers by row, or an object by id");
    for (std::uint32_t i = 0; i < network_.size<Leader>(); ++i) {
      const auto found = value.find(std::string(network_.key(LeaderId(i))));
      if (found == value.end()) {
        refuse(name, "a number for every leader, and \"" + std::string(network_.key(LeaderId(i))) +
                         "\" has none");
      }
      all.push_back(number(name, *found));
    }
    return all;
  }
  template <class T>
  [[nodiscard]] static T parts(std::string_view name, const Json& value) {
    if (!value.is_object()) refuse(name, "an object of numbers");
    T made;
    std::vector<std::string> names;
    each_field<T>([&]<std::size_t I>() {
      names.emplace_back(field_at<T, I>.name);
      if (const auto found = value.find(names.back()); found != value.end()) {
        made.*field_at<T, I>.member = number(name, *found);
      }
    });
    for (const auto& item : value.items()) {
      if (std::find(names.begin(), names.end(), item.key()) == names.end()) {
        refuse(name, "of " + listed(names) + ", and \"" + item.key() + "\" is none of them");
      }
    }
    return made;
  }
  template <class Enum>
  [[nodiscard]] static Enum word_of(std::string_view name, const Json& value) {
    const std::vector<std::string> names(Words<Enum>::list.begin(), Words<Enum>::list.end());
    const auto found = value.is_string()
                           ? std::find(names.begin(), names.end(), value.get<std::string>())
                           : names.end();
    if (found == names.end()) refuse(name, "one of " + listed(names));
    return static_cast<Enum>(found - names.begin());
  }
  template <class Options>
  static void turn_on(std::string_view name, std::string_view word, Options& options) {
    std::vector<std::string> names;
    for (const auto& one : Description<Options>::switches) {
      names.emplace_back(one.word);
      if (one.word != word) continue;
      options.*one.member = true;
      return;
    }
    refuse(name, "a list of " + listed(names));
  }
  [[nodiscard]] static std::vector<std::string> texts(std::string_view name, const Json& value) {
    if (value.is_string()) return {value.get<std::string>()};
    std::vector<std::string> all;
    if (!value.is_array()) refuse(name, "a text or a list of texts");
    for (const Json& one : value) {
      if (!one.is_string()) refuse(name, "a text or a list of texts");
      all.push_back(one.get<std::string>());
    }
    return all;
  }
  [[nodiscard]] static double number(std::string_view name, const Json& value) {
    if (!value.is_number()) refuse(name, "a number");
    return value.get<double>();
  }
  [[nodiscard]] static std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& one : names) all += (all.empty() ? "" : ", ") + one;
    return all;
  }
  [[noreturn]] static void refuse(std::string_view name, const std::string& right) {
    throw BadArgument("the option \"" + std::string(name) + "\" needs " + right);
  }

  const Network& network_;
  std::string analysis_;
  Json given_;
};

}  // namespace detail

const std::vector<std::string_view>& analyses() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    each_analysis([&](const auto& one) { all.push_back(one.name); });
    return all;
  }();
  return names;
}

std::string analyse(const Network& network, std::string_view name, std::string_view options,
                    const Work& work) {
  std::optional<std::string> made;
  each_analysis([&]<class Asked>(const Asked& one) {
    if (one.name != name) return;
    const auto how = detail::JsonOptions(network, name, options).read<typename Asked::Options>();
    const auto found = one.run(network, how, work);
    made.emplace();
    if constexpr (requires { found.network; }) detail::append_result(*made, found.network, found);
    else detail::append_result(*made, network, found);
  });
  if (made) return std::move(*made);
  std::string all;
  for (const std::string_view one : analyses()) all += (all.empty() ? "" : ", ") + std::string(one);
  throw BadArgument("there is no analysis \"" + std::string(name) + "\"; there are " + all);
}

}  // namespace coalign::inline v0
