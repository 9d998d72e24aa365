// SPDX-License-Identifier: MIT
#include <coalign/model/network.hpp>

#include <coalign/model/detail/instantiate.hpp>
#include <coalign/model/detail/tables.hpp>

#include <atomic>
#include <bit>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// The empty network, once the first network was made: for moving, which must not throw.
inline constinit std::atomic<const std::shared_ptr<const NetworkData>*> made_empty = nullptr;

inline const std::shared_ptr<const NetworkData>& empty_network() {
  static const auto& network = *[] {
    auto data = std::make_shared<NetworkData>();
    Things::each([&]<class Row>() {
      get<std::shared_ptr<const Table<Row>>>(data->tables) = std::make_shared<const Table<Row>>();
    });
    StringPool texts;
    texts.intern("");
    data->texts = std::make_shared<const StringPool>(std::move(texts));
    made_empty = new std::shared_ptr<const NetworkData>(std::move(data));  // for as long as it runs
    return made_empty.load();
  }();
  return network;
}

/// A hash that is the same on every machine: splitmix64's mixing over words of eight bytes.
class Hash {
 public:
  void add(std::uint64_t word) noexcept {
    state_ = (state_ ^ word) + 0x9e3779b97f4a7c15U;
    state_ = (state_ ^ (state_ >> 30U)) * 0xbf58476d1ce4e5b9U;
    state_ = (state_ ^ (state_ >> 27U)) * 0x94d049bb133111ebU;
    state_ ^= state_ >> 31U;
  }
  void add(std::string_view text) noexcept {
    add(text.size());
    for (std::size_t i = 0; i < text.size(); i += 8) {
      std::uint64_t word = 0;
      for (std::size_t k = i; k < text.size() && k < i + 8; ++k) {
        word = word << 8U | static_cast<unsigned char>(text[k]);
      }
      add(word);
    }
  }
  [[nodiscard]] std::uint64_t value() const noexcept { return state_; }

 private:
  std::uint64_t state_ = 0;
};

template <class Row, std::size_t I>
bool same_column(const NetworkData& a, const NetworkData& b) {
  using Value = FieldValue<Row, I>;
  const auto& left = a.table<Row>().template column<I>();
  const auto& right = b.table<Row>().template column<I>();
  const bool one_pool = a.texts == b.texts;
  for (std::size_t i = 0; i < left.size(); ++i) {
    bool equal = same(left[i], right[i]);
    if constexpr (std::same_as<Value, Text> || std::same_as<Value, JsonText>) {
      if (!one_pool) equal = (*a.texts)[left[i].symbol] == (*b.texts)[right[i].symbol];
    }
    if (!equal) return false;
  }
  return true;
}

template <class Row>
bool same_table(const NetworkData& a, const NetworkData& b) {
  const auto& left = a.table<Row>();
  const auto& right = b.table<Row>();
  if (&left == &right && a.texts == b.texts) return true;
  if (left.size() != right.size() || left.keys.size() != right.keys.size()) return false;
  for (std::uint32_t k = 0; k < left.keys.size(); ++k) {
    if (left.keys[k] != right.keys[k]) return false;
  }
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (same_column<Row, I>(a, b) && ...);
  }
  (std::make_index_sequence<field_count<Row>>{});
}

template <class Value>
void hash_value(Hash& hash, const StringPool& texts, const Value& value) {
  if constexpr (std::same_as<Value, double>) hash.add(std::bit_cast<std::uint64_t>(value));
  else if constexpr (requires { value.symbol; }) hash.add(texts[value.symbol]);
  else if constexpr (std::same_as<Value, Date>) hash.add(value.to_string());
  else if constexpr (Word<Value>) hash.add(static_cast<std::uint64_t>(value));
  else if constexpr (Reference<Value>) hash.add(value.value);
  else {
    hash.add(value.size());
    for (const auto id : value) hash.add(id.value);
  }
}

}  // namespace detail

Network::Network() : data_(detail::empty_network()) {}
Network::Network(std::shared_ptr<const detail::NetworkData> data) : data_(std::move(data)) {
  (void)detail::empty_network();
}
Network::Network(Network&& other) noexcept
    : data_(std::exchange(other.data_, *detail::made_empty)) {}
Network& Network::operator=(Network&& other) noexcept {
  data_ = std::exchange(other.data_, *detail::made_empty);
  return *this;
}

std::string_view Network::name() const noexcept { return data_->header.name; }
std::string_view Network::description() const noexcept { return data_->header.description; }
std::string_view Network::attributes() const noexcept { return data_->header.attributes; }
ScalePoints Network::scale_points() const noexcept {
  return {data_->header.stance_points, data_->header.priority_points};
}
const Notes& Network::notes() const noexcept { return data_->notes; }
Network Network::with_notes(Notes notes) const {
  auto data = std::make_shared<detail::NetworkData>(*data_);
  data->notes = std::move(notes);
  return Network(std::move(data));
}
std::string_view Network::text(Text text) const noexcept {
  COALIGN_ASSERT(text.symbol < data_->texts->size(), "the network has no such text");
  return (*data_->texts)[text.symbol];
}
std::string_view Network::text(JsonText text) const noexcept {
  COALIGN_ASSERT(text.symbol < data_->texts->size(), "the network has no such text");
  return (*data_->texts)[text.symbol];
}

template <class Row>
std::size_t Network::size() const noexcept {
  return data_->table<Row>().size();
}
template <class Row>
Row Network::row(std::size_t number) const {
  COALIGN_ASSERT(number < size<Row>(), "the network has no row of that number");
  return data_->table<Row>().row(number);
}
template <class Thing>
std::string_view Network::key(Id<Thing> id) const noexcept {
  COALIGN_ASSERT(!id.known() || id.index() < data_->table<Thing>().keys.size(),
                 "the network has no row of that id: another network's, or from before an edit");
  return id.known() ? data_->table<Thing>().keys[id.value] : std::string_view{};
}
template <class Thing>
std::optional<Id<Thing>> Network::find(std::string_view key) const noexcept {
  const auto found = data_->table<Thing>().keys.find(key);
  if (found == detail::StringPool::none) return {};
  return Id<Thing>{found};
}

template <class Row>
Network::RawColumn Network::raw_column(std::size_t offset) const {
  static const Row row{};
  RawColumn found{};
  each_field<Row>([&]<std::size_t I>() {
    const auto* from = reinterpret_cast<const char*>(&row);
    const auto* to = reinterpret_cast<const char*>(&(row.*field_at<Row, I>.member));
    if (static_cast<std::size_t>(to - from) != offset) return;
    const auto& column = data_->table<Row>().template column<I>();
    found = {column.data(), column.stride()};
  });
  return found;
}

bool Network::equals(const Network& other) const {
  if (data_ == other.data_) return true;
  if (data_->header != other.data_->header) return false;
  bool equal = true;
  Things::each(
      [&]<class Row>() { equal = equal && detail::same_table<Row>(*data_, *other.data_); });
  return equal;
}

std::uint64_t Network::hash() const {
  detail::Hash hash;
  const auto& header = data_->header;
  hash.add(header.name);
  hash.add(header.description);
  hash.add(header.attributes);
  hash.add(header.stance_points);
  hash.add(header.priority_points);
  Things::each([&]<class Row>() {
    const auto& table = data_->table<Row>();
    hash.add(table.size());
    for (std::uint32_t k = 0; k < table.keys.size(); ++k) hash.add(table.keys[k]);
    each_field<Row>([&]<std::size_t I>() {
      const auto& column = table.template column<I>();
      for (std::size_t i = 0; i < column.size(); ++i)
        detail::hash_value(hash, *data_->texts, column[i]);
    });
  });
  return hash.value();
}

std::size_t Network::memory() const noexcept {
  std::size_t bytes = data_->texts->memory();
  Things::each([&]<class Row>() { bytes += data_->table<Row>().memory(); });
  return bytes;
}

#define COALIGN_FOR(Row)                                    \
  template std::size_t Network::size<Row>() const noexcept; \
  template Row Network::row(std::size_t) const;             \
  template Network::RawColumn Network::raw_column<Row>(std::size_t) const;
COALIGN_EACH_THING(COALIGN_FOR)
#undef COALIGN_FOR
#define COALIGN_FOR(Thing)                                          \
  template std::string_view Network::key(Id<Thing>) const noexcept; \
  template std::optional<Id<Thing>> Network::find(std::string_view) const noexcept;
COALIGN_EACH_KEYED(COALIGN_FOR)
#undef COALIGN_FOR

}  // namespace coalign::inline COALIGN_ABI
