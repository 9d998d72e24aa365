// SPDX-License-Identifier: MIT
#include <coalign/report/named.hpp>

#include <coalign/model/problem.hpp>
#include <coalign/report/detail/append.hpp>
#include <coalign/report/detail/option_reader.hpp>
#include <coalign/report/each_analysis.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// A value of a JSON object of options.
class JsonGiven {
 public:
  using Json = nlohmann::json;
  using Parts = OptionReader<JsonGiven>::Parts;
  static constexpr const char* truths = "true or false";

  explicit JsonGiven(Json value) : value_(std::move(value)) {}

  [[nodiscard]] static Parts object(std::string_view text) {
    const JsonGiven given(text.empty() ? Json::object() : Json::parse(text, nullptr, false));
    auto parts = given.parts();
    if (!parts) throw BadArgument("options are a JSON object, as {\"seed\": 1}");
    std::erase_if(*parts, [](const auto& part) { return part.second.is_none(); });
    return std::move(*parts);
  }

  [[nodiscard]] bool is_none() const { return value_.is_null(); }
  [[nodiscard]] std::string shown() const {
    return value_.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  [[nodiscard]] std::optional<std::string> text() const {
    return given<std::string>(value_.is_string());
  }
  [[nodiscard]] std::optional<double> number() const { return given<double>(value_.is_number()); }
  [[nodiscard]] std::optional<bool> truth() const { return given<bool>(value_.is_boolean()); }
  template <class T>
  [[nodiscard]] std::optional<T> whole() const {
    return given<T>(value_.is_number_unsigned());
  }
  [[nodiscard]] std::optional<Date> date() const {
    return value_.is_string() ? Date::parse(value_.get<std::string>()) : std::nullopt;
  }
  [[nodiscard]] std::optional<std::vector<JsonGiven>> list() const {
    if (!value_.is_array()) return std::nullopt;
    return std::vector<JsonGiven>(value_.begin(), value_.end());
  }
  [[nodiscard]] std::optional<Parts> parts() const {
    if (!value_.is_object()) return std::nullopt;
    Parts all;
    for (const auto& item : value_.items()) all.emplace_back(item.key(), item.value());
    return all;
  }
  [[nodiscard]] std::optional<JsonGiven> part(std::string_view name) const {
    const auto found = value_.find(std::string(name));
    return found == value_.end() ? std::nullopt : std::optional(JsonGiven(*found));
  }

 private:
  template <class T>
  [[nodiscard]] std::optional<T> given(bool is) const {
    return is ? std::optional<T>(value_.get<T>()) : std::nullopt;
  }

  Json value_;
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
    const auto how = detail::OptionReader<detail::JsonGiven>(network).read<typename Asked::Options>(
        name, detail::JsonGiven::object(options));
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

}  // namespace coalign::inline COALIGN_ABI
