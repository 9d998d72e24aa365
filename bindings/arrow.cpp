// SPDX-License-Identifier: MIT
#include "arrow.hpp"

#include <coalign/model/problem.hpp>

#include <cstring>
#include <unordered_set>

/// The Arrow C data and stream interfaces, which are stable and meant to be declared by whoever uses
/// them: https://arrow.apache.org/docs/format/CDataInterface.html
extern "C" {
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags, n_children;
  ArrowSchema** children;
  ArrowSchema* dictionary;
  void (*release)(ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  std::int64_t length, null_count, offset, n_buffers, n_children;
  const void** buffers;
  ArrowArray** children;
  ArrowArray* dictionary;
  void (*release)(ArrowArray*);
  void* private_data;
};
struct ArrowArrayStream {
  int (*get_schema)(ArrowArrayStream*, ArrowSchema*);
  int (*get_next)(ArrowArrayStream*, ArrowArray*);
  const char* (*get_last_error)(ArrowArrayStream*);
  void (*release)(ArrowArrayStream*);
  void* private_data;
};
}

namespace coalign::python {

/// Releases what the interface hands over.
template <class Held>
struct Handed : Held {
  Handed() : Held{} {}
  Handed(const Handed&) = delete;
  Handed& operator=(const Handed&) = delete;
  ~Handed() {
    if (this->release != nullptr) this->release(this);
  }
};

template <class T>
T at(const void* buffer, std::int64_t index) {
  T value;
  std::memcpy(&value, static_cast<const char*>(buffer) + index * std::int64_t{sizeof(T)},
              sizeof(T));
  return value;
}

static bool is_null(const ArrowArray& array, std::int64_t i) {
  if (array.null_count == 0 || array.buffers[0] == nullptr) return false;
  const std::int64_t bit = array.offset + i;
  return (static_cast<const std::uint8_t*>(array.buffers[0])[bit / 8] >> (bit % 8) & 1) == 0;
}

template <class Offset>
std::string_view plain_text(const ArrowArray& array, std::int64_t i) {
  const auto begin = at<Offset>(array.buffers[1], array.offset + i);
  const auto end = at<Offset>(array.buffers[1], array.offset + i + 1);
  return {static_cast<const char*>(array.buffers[2]) + begin,
          static_cast<std::size_t>(end - begin)};
}

/// Sixteen bytes a value: its length, then itself up to 12 letters, else where it stands.
static std::string_view view_text(const ArrowArray& array, std::int64_t i) {
  const auto* view = static_cast<const char*>(array.buffers[1]) + (array.offset + i) * 16;
  const auto size = at<std::int32_t>(view, 0);
  if (size <= 12) return {view + 4, static_cast<std::size_t>(size)};
  const auto buffer = at<std::int32_t>(view, 2), begin = at<std::int32_t>(view, 3);
  return {static_cast<const char*>(array.buffers[2 + buffer]) + begin,
          static_cast<std::size_t>(size)};
}

using TextAt = std::string_view (*)(const ArrowArray&, std::int64_t);
using IndexAt = std::int64_t (*)(const void*, std::int64_t);

static TextAt text_of_format(std::string_view format) {
  if (format == "u") return plain_text<std::int32_t>;
  if (format == "U") return plain_text<std::int64_t>;
  return format == "vu" ? view_text : nullptr;
}

template <class T>
std::int64_t index_at(const void* buffer, std::int64_t i) {
  return static_cast<std::int64_t>(at<T>(buffer, i));
}

static IndexAt index_of_format(std::string_view format) {
  static constexpr std::string_view formats = "cCsSiIlL";
  static constexpr IndexAt readers[] = {index_at<std::int8_t>,  index_at<std::uint8_t>,
                                        index_at<std::int16_t>, index_at<std::uint16_t>,
                                        index_at<std::int32_t>, index_at<std::uint32_t>,
                                        index_at<std::int64_t>, index_at<std::uint64_t>};
  const auto found = format.size() == 1 ? formats.find(format[0]) : std::string_view::npos;
  return found == std::string_view::npos ? nullptr : readers[found];
}

std::optional<TextColumn> text_of_stream(const py::capsule& capsule) {
  auto* stream = capsule.get_pointer<ArrowArrayStream>();
  const auto check = [&](int error) {
    if (error == 0) return;
    const char* said = stream->get_last_error(stream);
    throw BadArgument(std::string("an Arrow stream broke off: ") +
                      (said ? said : "no reason given"));
  };
  Handed<ArrowSchema> schema;
  check(stream->get_schema(stream, &schema));
  const bool coded = schema.dictionary != nullptr;
  const TextAt text = text_of_format(coded ? schema.dictionary->format : schema.format);
  const IndexAt index = coded ? index_of_format(schema.format) : nullptr;
  if (text == nullptr || (coded && index == nullptr)) return {};

  TextColumn column;
  while (true) {
    Handed<ArrowArray> array;
    check(stream->get_next(stream, &array));
    if (array.release == nullptr) return column;
    for (std::int64_t i = 0; i < array.length; ++i) {
      if (is_null(array, i)) {
        column.add({});
      } else if (!coded) {
        column.add(text(array, i));
      } else {
        const std::int64_t code = index(array.buffers[1], array.offset + i);
        const bool null = is_null(*array.dictionary, code);
        column.add(null ? std::string_view() : text(*array.dictionary, code));
      }
    }
  }
}

static py::list distinct(const TextColumn& column) {
  std::unordered_set<std::string_view> seen;
  py::list found;
  for (std::size_t row = 0; row < column.size(); ++row) {
    const std::string_view text = column[row];
    if (!text.empty() && seen.insert(text).second) found.append(py::str(text));
  }
  return found;
}

static py::list texts(const TextColumn& column) {
  py::list all(column.size());
  for (std::size_t row = 0; row < column.size(); ++row) all[row] = to_text(column[row]);
  return all;
}

void define_arrow(py::module_& m) {
  py::class_<TextColumn>(m, "TextColumn", "A column of text from an Arrow stream.")
      .def("__len__", &TextColumn::size)
      .def("distinct", &distinct, "Its different texts, in the order in which they first come.")
      .def("to_list", &texts, "Its texts, None where there is none.");
  m.def("text_column", &text_of_stream, py::arg("stream"),
        "The text of an Arrow stream of one column; None where it is of another type.");
}

}  // namespace coalign::python
