// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>

#include <coalign/io/detail/document.hpp>
#include <coalign/io/detail/given.hpp>
#include <coalign/io/detail/path.hpp>
#include <coalign/io/detail/save.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/detail/numbers.hpp>

namespace coalign::inline COALIGN_ABI::detail {

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
  out += '{';
  bool first = true;
  each_given<Row>(network, row, [&]<std::size_t I>(const auto& value) {
    if (!first) out += ',';
    first = false;
    out += '"';
    out += field_at<Row, I>.name;
    out += "\":";
    append_value(out, network, value);
  });
  out += '}';
}

void append_header(std::string& out, const Network& network) {
  out += "{\"format\":\"coalign/network\",\"version\":1";
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
}

inline void write_document(const Network& network, const Sink& sink, const Work& work) {
  constexpr std::size_t block = std::size_t{1} << 16U;
  std::string out;
  append_header(out, network);
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

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

std::string to_json(const Network& network, const Work& work) {
  std::string text;
  detail::write_document(
      network, [&](std::string_view part) { text += part; }, work);
  return text;
}

void write(const Network& network, const std::string& file, const Work& work) {
  detail::save(detail::as_path(file),
               [&](const detail::Sink& sink) { detail::write_document(network, sink, work); });
}

}  // namespace coalign::inline COALIGN_ABI
