// SPDX-License-Identifier: MIT
#include <coalign/report/detail/append.hpp>

#include <coalign/model/detail/numbers.hpp>

#include <cmath>

namespace coalign::inline COALIGN_ABI::detail {

class JsonSink final : public ResultSink {
 public:
  explicit JsonSink(std::string& out) : out_(out) {}

  void nothing() override { out_ += "null"; }
  void truth(bool value) override { out_ += value ? "true" : "false"; }
  void text(std::string_view value) override { append_quoted(out_, value); }
  void number(double value) override {
    if (std::isfinite(value)) append_number(out_, value);
    else nothing();
  }
  void count(std::int64_t value) override { out_ += std::to_string(value); }
  void count(std::uint64_t value) override { out_ += std::to_string(value); }

  void estimate(const Estimate& value) override {
    out_ += "{\"value\":";
    if (value.known()) append_number(out_, value.value);
    else out_ += "null,\"unknown\":\"" + std::string(word(value.unknown)) + '"';
    out_ += ",\"evidence\":" + std::to_string(value.evidence);
    if (value.interval && std::isfinite(value.interval->low) &&
        std::isfinite(value.interval->high)) {
      out_ += ",\"interval\":[" + shortest(value.interval->low) + ',' +
              shortest(value.interval->high) + ']';
    }
    out_ += '}';
  }

  void counts(const NamedCounts& values) override {
    char before = '{';
    for (const auto& [name, number] : values) {
      key(before, name);
      count(std::uint64_t(number));
    }
    out_ += values.empty() ? "{}" : "}";
  }

  void result(const Network& network, const ResultType& type, const void* value) override {
    char before = '{';
    for (const ResultField& field : type.fields) {
      key(before, field.name);
      field.type->visit(*this, network, field.in(value));
    }
    out_ += '}';
  }

  void rows(const Network& network, const ResultType& type, const void* first,
            std::size_t count) override {
    const auto* at = static_cast<const char*>(first);
    items(count, [&](std::size_t i) { result(network, type, at + i * type.bytes); });
  }

  void list(const Network& network, const ValueType& type, const void* first,
            std::size_t count) override {
    const auto* at = static_cast<const char*>(first);
    items(count,
          [&](std::size_t i) { type.item->visit(*this, network, at + i * type.item->bytes); });
  }

 private:
  template <class Append>
  void items(std::size_t count, const Append& append) {
    out_ += '[';
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out_ += ',';
      append(i);
    }
    out_ += ']';
  }

  void key(char& before, std::string_view name) {
    out_ += before;
    before = ',';
    append_quoted(out_, name);
    out_ += ':';
  }

  std::string& out_;
};

void append_value(std::string& out, const Network& network, const ValueType& type,
                  const void* value) {
  JsonSink sink(out);
  type.visit(sink, network, value);
}

std::string json_of(const Network& network, const ValueType& type, const void* value) {
  std::string out;
  append_value(out, network, type, value);
  return out;
}

}  // namespace coalign::inline COALIGN_ABI::detail
