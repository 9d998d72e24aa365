// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/column_view.hpp>
#include <coalign/model/note.hpp>
#include <coalign/model/things.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

namespace detail {
struct NetworkData;
}

/// How many points the scales had on which stances and priorities were asked; 0: not known.
struct ScalePoints {
  /// points of the scale; 0: not known
  std::uint32_t stance = 0, priority = 0;
};

/// A distributed-leadership network: an immutable value. Made by a `NetworkBuilder`, which checks
/// everything once; cheap to copy, safe to share between threads. One that was moved from is empty.
class Network {
 public:
  COALIGN_API Network();  ///< nothing in it
  /// From what a builder made; not for programs.
  COALIGN_API explicit Network(std::shared_ptr<const detail::NetworkData> data);
  Network(const Network&) = default;
  /// Leaves the other empty.
  COALIGN_API Network(Network&& other) noexcept;
  Network& operator=(const Network&) = default;
  /// Leaves the other empty.
  COALIGN_API Network& operator=(Network&& other) noexcept;
  ~Network() = default;

  /// What it is called; may be empty.
  [[nodiscard]] COALIGN_API std::string_view name() const noexcept;
  /// What it is about; may be empty.
  [[nodiscard]] COALIGN_API std::string_view description() const noexcept;
  [[nodiscard]] COALIGN_API std::string_view attributes() const noexcept;  ///< a JSON object, or ""
  /// How many points the scales had.
  [[nodiscard]] COALIGN_API ScalePoints scale_points() const noexcept;
  /// What was changed on the way in.
  [[nodiscard]] COALIGN_API const Notes& notes() const noexcept;
  /// The same network with other notes, for what keeps them apart from the document.
  [[nodiscard]] COALIGN_API Network with_notes(Notes notes) const;

  /// `network.size<Leader>()`, `network.row<Tie>(5)`, `network.column(&Tie::weight)`.
  template <class Row>
  [[nodiscard]] std::size_t size() const noexcept;
  /// One row, which must be below `size<Row>()`.
  template <class Row>
  [[nodiscard]] Row row(std::size_t number) const;
  /// `network.row(leader)`, `for (const LeaderId leader : network.ids<Leader>())`.
  template <class Thing>
  [[nodiscard]] Thing row(Id<Thing> id) const {
    return row<Thing>(id.index());
  }
  /// The ids of a table, in its order.
  template <class Thing>
  [[nodiscard]] Ids<Thing> ids() const noexcept {
    return Ids<Thing>(size<Thing>());
  }
  /// One field of all rows, without copying.
  template <class Row, class T>
  [[nodiscard]] ColumnView<T> column(T Row::*member) const {
    static const Row row{};
    const auto* from = reinterpret_cast<const char*>(&row);
    const auto* to = reinterpret_cast<const char*>(&(row.*member));
    const RawColumn found = raw_column<Row>(static_cast<std::size_t>(to - from));
    return {static_cast<const T*>(found.data), found.stride, size<Row>()};
  }

  /// The user's own id; empty for a commitment without one. `id` is this network's.
  template <class Thing>
  [[nodiscard]] std::string_view key(Id<Thing> id) const noexcept;
  /// What people call it: its name, or the user's own id where it has none.
  template <class Thing>
  [[nodiscard]] std::string_view name(Id<Thing> id) const {
    if (!id.known()) return {};
    const Text given = column(&Thing::name)[id.index()];
    return given.missing() ? key(id) : text(given);
  }
  /// The row that has the user's own id; nothing where none has.
  template <class Thing>
  [[nodiscard]] std::optional<Id<Thing>> find(std::string_view key) const noexcept;
  /// A text of a row; empty where it is missing.
  [[nodiscard]] COALIGN_API std::string_view text(Text text) const noexcept;
  /// A JSON object of a row; empty where it is missing.
  [[nodiscard]] COALIGN_API std::string_view text(JsonText text) const noexcept;

  /// The network on one day: rows that hold on it; observations, lessons and shares up to it;
  /// initiatives started by it, running where they end later. An imprecise date means its last day.
  [[nodiscard]] COALIGN_API Network at(Date date) const;
  /// The rows that held at some time from the first day of `first` to the last day of `last`; an open
  /// date does not bound. What is dated after the period is not known in it. A lesson or an observation of the
  /// period keeps its initiative, though that ended before; one that starts later, an observation forgets.
  /// @throws BadArgument where `first` comes after `last`
  [[nodiscard]] COALIGN_API Network between(Date first, Date last) const;

  /// Equal rows in equal order; notes aside.
  [[nodiscard]] COALIGN_API bool equals(const Network& other) const;
  /// As `equals`.
  friend bool operator==(const Network& a, const Network& b) { return a.equals(b); }
  /// Of what equality compares; the same on every machine.
  [[nodiscard]] COALIGN_API std::uint64_t hash() const;
  /// Bytes held, shared tables included.
  [[nodiscard]] COALIGN_API std::size_t memory() const noexcept;

  /// What copies share; not for programs.
  [[nodiscard]] const std::shared_ptr<const detail::NetworkData>& data() const noexcept {
    return data_;
  }

 private:
  struct RawColumn {
    const void* data;
    std::ptrdiff_t stride;
  };
  template <class Row>
  [[nodiscard]] RawColumn raw_column(std::size_t offset) const;

  std::shared_ptr<const detail::NetworkData> data_;
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/cut.cpp>
#include <coalign/src/model/network.cpp>
#endif
