// SPDX-License-Identifier: MIT
#include <coalign/report/named.hpp>

#include <coalign/model/problem.hpp>
#include <coalign/report/detail/append.hpp>
#include <coalign/report/detail/asked_by_name.hpp>

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// A value of a JSON object of options.
class JsonGiven final : public GivenValue {
 public:
  using Json = nlohmann::json;

  explicit JsonGiven(Json value) : value_(std::move(value)) {}

  [[nodiscard]] static GivenParts object(std::string_view text) {
    const JsonGiven given(text.empty() ? Json::object() : Json::parse(text, nullptr, false));
    auto parts = given.parts();
    if (!parts) throw BadArgument("options are a JSON object, as {\"seed\": 1}");
    std::erase_if(*parts, [](const auto& part) { return part.second->is_none(); });
    return std::move(*parts);
  }

  [[nodiscard]] bool is_none() const override { return value_.is_null(); }
  [[nodiscard]] std::string shown() const override {
    return value_.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  [[nodiscard]] const char* truths() const override { return "true or false"; }
  [[nodiscard]] std::optional<std::string> text() const override {
    return given<std::string>(value_.is_string());
  }
  [[nodiscard]] std::optional<double> number() const override {
    return given<double>(value_.is_number());
  }
  [[nodiscard]] std::optional<bool> truth() const override {
    return given<bool>(value_.is_boolean());
  }
  [[nodiscard]] std::optional<std::uint64_t> whole() const override {
    return given<std::uint64_t>(value_.is_number_unsigned());
  }
  [[nodiscard]] std::optional<Date> date() const override {
    return value_.is_string() ? Date::parse(value_.get<std::string>()) : std::nullopt;
  }
  [[nodiscard]] std::optional<std::vector<Given>> list() const override {
    if (!value_.is_array()) return std::nullopt;
    std::vector<Given> all;
    for (const Json& one : value_) all.push_back(std::make_shared<JsonGiven>(one));
    return all;
  }
  [[nodiscard]] std::optional<GivenParts> parts() const override {
    if (!value_.is_object()) return std::nullopt;
    GivenParts all;
    for (const auto& item : value_.items()) {
      all.emplace_back(item.key(), std::make_shared<JsonGiven>(item.value()));
    }
    return all;
  }
  [[nodiscard]] Given part(std::string_view name) const override {
    const auto found = value_.find(std::string(name));
    return found == value_.end() ? nullptr : std::make_shared<JsonGiven>(*found);
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
    for (const detail::AskedByName& one : detail::all_by_name()) all.push_back(one.name);
    return all;
  }();
  return names;
}

std::string analyse(const Network& network, std::string_view name, std::string_view options,
                    const Work& work) {
  if (const detail::AskedByName* one = detail::analysis_named(name)) {
    const auto run = one->asked(network, detail::JsonGiven::object(options));
    const detail::Found found = run(work);
    return detail::json_of(found.network, *found.type, found.result.get());
  }
  std::string all;
  for (const std::string_view one : analyses()) all += (all.empty() ? "" : ", ") + std::string(one);
  throw BadArgument("there is no analysis \"" + std::string(name) + "\"; there are " + all);
}

}  // namespace coalign::inline COALIGN_ABI
