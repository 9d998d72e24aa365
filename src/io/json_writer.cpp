// SPDX-License-Identifier: MIT
#include <alidade/io/json.hpp>

#include <alidade/io/detail/save.hpp>
#include <alidade/model/describe/things.hpp>
#include <alidade/model/detail/column.hpp>
#include <alidade/model/detail/numbers.hpp>

#include <functional>

namespace alidade::inline v0::detail {

using Sink = std::function<void(std::string_view)>;

template <class Value>
void append_value(std::string& out, const Network& network, const Value& value) {
  if constexpr (std::same_as<Value, double>) append_number(out, value);
  else if constexpr (std::same_as<Value, Text>) append_quoted(out, network.text(value));
  else if constexpr (std::same_as<Value, JsonText>) out += network.text(value);
  else if constexpr (std::same_as<Value, Truth>) out += word(value);
  else if constexpr (std::same_as<Value, Date>) append_quoted(out, value.to_string());
  else if constexpr (Word<Value>) append_quoted(out, word(value));
  else if constexpr (Reference<Value>) append_quoted(out, network.key(value));
  else {
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i != 0) out += ',';
      append_quoted(out, network.key(value[i]));
    }
    out += ']';
  }
}

template <class Row>
void append_row(std::string& out, const Network& network, const Row& row) {
  static const Row defaults = [] {
    Row none;
    each_field<Row>([&]<std::size_t I>() { none.*field_at<Row, I>.member = default_of<Row, I>(); });
    return none;
  }();
  out += '{';
  bool first = true;
  each_field<Row>([&]<std::size_t I>() {
    constexpr const auto& field = field_at<Row, I>;
    const auto& value = row.*field.member;
    if constexpr (field.own_id) {
      if (network.key(value).empty()) return;
    } else if (!field.required && same(value, defaults.*field.member)) {
      return;
    }
    if (!first) out += ',';
    first = false;
    out += '"';
    out += field.name;
    out += "\":";
    append_value(out, network, value);
  });
  out += '}';
}

inline void write_document(const Network& network, const Sink& sink, const Work& work) {
  constexpr std::size_t block = std::size_t{1} << 16U;
  std::string out = "{\"format\":\"alidade/network\",\"version\":1";
  const auto text = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out += ",\n\"" + std::string(key) + "\":";
    append_quoted(out, value);
  };
  text("name", network.name());
  text("description", network.description());
  if (!network.attributes().empty()) {
    out += ",\n\"attributes\":";
    out += network.attributes();
  }
  if (const auto points = network.scale_points(); points.stance != 0 || points.priority != 0) {
    out += ",\n\"scales\":{";
    if (points.stance != 0) out += "\"stance_points\":" + std::to_string(points.stance);
    if (points.stance != 0 && points.priority != 0) out += ',';
    if (points.priority != 0) out += "\"priority_points\":" + std::to_string(points.priority);
    out += '}';
  }
  std::size_t all = 0, written = 0;
  Things::each([&]<class Row>() { all += network.size<Row>(); });
  Things::each([&]<class Row>() {
    work.check();
    const std::size_t rows = network.size<Row>();
    if (rows == 0) return;
    out += ",\n\"" + std::string(Description<Row>::table) + "\":[";
    for (std::size_t i = 0; i < rows; ++i) {
      out += i == 0 ? "\n" : ",\n";
      append_row(out, network, network.row<Row>(i));
      ++written;
      if (out.size() < block) continue;
      work.check();
      if (work.progress) work.progress(written, all, "writing");
      sink(out);
      out.clear();
    }
    out += "\n]";
  });
  out += "}\n";
  sink(out);
}

}  // namespace alidade::inline v0::detail

namespace alidade::inline v0 {

std::string to_json(const Network& network, const Work& work) {
  std::string text;
  detail::write_document(
      network, [&](std::string_view part) { text += part; }, work);
  return text;
}

void write(const Network& network, const std::filesystem::path& file, const Work& work) {
  detail::save(file,
               [&](const detail::Sink& sink) { detail::write_document(network, sink, work); });
}

}  // namespace alidade::inline v0
