// SPDX-License-Identifier: MIT
#include "results.hpp"

namespace coalign::python {

/// The values of one field down the rows of a list.
struct Down {
  const char* first;
  std::size_t step, size;

  template <class Value>
  [[nodiscard]] const Value& at(std::size_t i) const noexcept {
    return *reinterpret_cast<const Value*>(first + i * step);
  }
};

/// As an array of numbers, each made by `get` of a value.
template <class To, class Value, class Get>
[[nodiscard]] static py::object gathered(const Down& column, Get&& get) {
  py::array_t<To> values(static_cast<py::ssize_t>(column.size));
  To* next = values.mutable_data();
  for (std::size_t i = 0; i < column.size; ++i) {
    *next++ = static_cast<To>(get(column.at<Value>(i)));
  }
  return py::object(std::move(values));
}

class PythonSink final : public ResultSink {
 public:
  void nothing() override { made_ = py::none(); }
  void truth(bool value) override { made_ = py::bool_(value); }
  void number(double value) override { made_ = py::float_(value); }
  void text(std::string_view value) override { made_ = py::str(value.data(), value.size()); }
  void count(std::int64_t value) override { made_ = py::int_(value); }
  void count(std::uint64_t value) override { made_ = py::int_(value); }

  void estimate(const Estimate& value) override {
    py::object interval = py::none();
    if (value.interval) interval = py::make_tuple(value.interval->low, value.interval->high);
    made_ = py::make_tuple(value.known() ? py::object(py::float_(value.value)) : py::none(),
                           to_text(word(value.unknown)), value.evidence, interval);
  }

  void counts(const NamedCounts& values) override {
    py::dict numbers;
    for (const auto& [name, number] : values) put(numbers, name, py::int_(number));
    made_ = std::move(numbers);
  }

  void result(const Network& network, const ResultType& type, const void* value) override {
    py::dict fields;
    for (const ResultField& field : type.fields) {
      put(fields, field.name, made(network, *field.type, field.in(value)));
    }
    made_ = std::move(fields);
  }

  void rows(const Network& network, const ResultType& type, const void* first,
            std::size_t count) override {
    py::dict columns;
    for (const ResultField& field : type.fields) {
      const Down down{count == 0 ? nullptr : static_cast<const char*>(field.in(first)), type.bytes,
                      count};
      put(columns, field.name, column(network, *field.type, down));
    }
    made_ = std::move(columns);
  }

  void list(const Network& network, const ValueType& type, const void* first,
            std::size_t count) override {
    const py::list items =
        items_of(network, *type.item, {static_cast<const char*>(first), type.item->bytes, count});
    if (type.shape == ValueShape::several) made_ = py::tuple(items);
    else made_ = items;
  }

  [[nodiscard]] py::object made(const Network& network, const ValueType& type, const void* value) {
    type.visit(*this, network, value);
    return std::move(made_);
  }

 private:
  static void put(py::dict& dict, std::string_view name, const py::object& value) {
    dict[py::str(name.data(), name.size())] = value;
  }

  [[nodiscard]] py::list items_of(const Network& network, const ValueType& type,
                                  const Down& values) {
    py::list items;
    for (std::size_t i = 0; i < values.size; ++i) {
      items.append(made(network, type, values.first + i * values.step));
    }
    return items;
  }

  [[nodiscard]] py::object column(const Network& network, const ValueType& type,
                                  const Down& values) {
    if (type.may_be_nothing) return items_of(network, type, values);
    switch (type.shape) {
      case ValueShape::estimate:
        return estimates(values);
      case ValueShape::number:
        return gathered<double, double>(values, [](double x) { return x; });
      case ValueShape::count:
        return counts_down(type.bytes, values);
      default:
        return items_of(network, type, values);
    }
  }

  /// Counts of rows are not negative.
  [[nodiscard]] static py::object counts_down(std::size_t bytes, const Down& values) {
    const auto same = [](auto x) { return x; };
    if (bytes == sizeof(std::uint64_t)) return gathered<std::int64_t, std::uint64_t>(values, same);
    return gathered<std::int64_t, std::uint32_t>(values, same);
  }

  [[nodiscard]] static py::object estimates(const Down& column) {
    const auto end = [](double Interval::*side) {
      return [side](const Estimate& e) { return e.interval ? (*e.interval).*side : not_given; };
    };
    return py::make_tuple(
        gathered<double, Estimate>(
            column, [](const Estimate& e) { return e.known() ? e.value : not_given; }),
        gathered<std::uint8_t, Estimate>(column, [](const Estimate& e) { return e.unknown; }),
        gathered<std::uint64_t, Estimate>(column, [](const Estimate& e) { return e.evidence; }),
        gathered<double, Estimate>(column, end(&Interval::low)),
        gathered<double, Estimate>(column, end(&Interval::high)));
  }

  py::object made_;
};

py::object to_python(const Estimate& value) { return to_python(Network{}, value); }

py::object to_python(const Network& network, const ValueType& type, const void* value) {
  return PythonSink().made(network, type, value);
}

}  // namespace coalign::python
