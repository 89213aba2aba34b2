// Columns of numbers and texts as bytes. Enters: rows and the field to take. Leaves: bytes (PackWriter), or the fields set
// (PackReader). Both have the same functions, so that one list of fields serves both directions. Example:
// stream.runs(rows, [](auto& row) -> auto& { return row.kind; }). Cost: linear. Tested in tests/io/packed_test.cpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "io/names.hpp"

namespace crossclaim::io {

/// A value as a number: small ones stay small, negative ones too.
template <class Value>
[[nodiscard]] constexpr std::uint64_t to_wire(Value value) {
  if constexpr (std::is_signed_v<Value>) {
    const auto wide = static_cast<std::int64_t>(value);
    return (static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63);
  } else {
    return static_cast<std::uint64_t>(value);
  }
}

/// False where the type has no such value.
template <class Value>
[[nodiscard]] bool from_wire(std::uint64_t wire, Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    constexpr std::size_t none = std::is_same_v<Value, mention::Predicate> ? 1 : 0;  // Predicate::count_ is "no other"
    if (wire >= names_of<Value>().size() + none) return false;
  } else if constexpr (std::is_signed_v<Value>) {
    const auto wide = static_cast<std::int64_t>((wire >> 1) ^ (~(wire & 1) + 1));
    if (wide < std::numeric_limits<Value>::min() || wide > std::numeric_limits<Value>::max()) return false;
    value = static_cast<Value>(wide);
    return true;
  } else if (wire > std::numeric_limits<Value>::max()) {
    return false;
  }
  value = static_cast<Value>(wire);
  return true;
}

class PackWriter {
 public:
  [[nodiscard]] std::string take() { return std::move(bytes_); }
  void fail() {}

  void number(std::uint64_t n) {
    for (; n >= 0x80; n >>= 7) bytes_ += static_cast<char>(0x80 | (n & 0x7F));
    bytes_ += static_cast<char>(n);
  }
  /// The number of rows.
  template <class Rows>
  void size(const Rows& rows) { number(rows.size()); }
  /// One value a row.
  template <class Rows, class Field>
  void each(const Rows& rows, Field field) {
    for (const auto& row : rows) number(to_wire(field(row)));
  }
  /// The same where neighbours are mostly equal: a value, and how many rows have it.
  template <class Rows, class Field>
  void runs(const Rows& rows, Field field) {
    for (std::size_t i = 0; i < rows.size();) {
      const std::uint64_t value = to_wire(field(rows[i]));
      std::size_t end = i + 1;
      while (end < rows.size() && to_wire(field(rows[end])) == value) ++end;
      number(value);
      number(end - i);
      i = end;
    }
  }
  /// One text a row: what it shares with the row before, how much more there is, and that.
  template <class Rows, class Field>
  void texts(const Rows& rows, Field field) {
    const auto shared = [&](std::size_t i) {
      const std::string &text = field(rows[i]), &before = field(rows[i - 1]);
      const auto [a, b] = std::mismatch(text.begin(), text.end(), before.begin(), before.end());
      return static_cast<std::size_t>(a - text.begin());
    };
    std::string rest;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::size_t same = i == 0 ? 0 : shared(i);
      number(same);
      number(field(rows[i]).size() - same);
      rest.append(field(rows[i]), same);
    }
    bytes_ += rest;
  }
  /// Texts that share little with those before, each closed by a line feed, which none of them holds.
  template <class Rows>
  void lines(const Rows& rows) {
    for (const std::string_view text : rows) bytes_.append(text).push_back('\n');
  }

 private:
  std::string bytes_;
};

class PackReader {
 public:
  explicit PackReader(std::string_view bytes) : bytes_(bytes) {}

  /// False as soon as anything did not fit; the rest is then left as it was.
  [[nodiscard]] bool sound() const { return sound_; }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  void fail() { sound_ = false; }

  std::uint64_t number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64 && sound_; shift += 7) {
      if (bytes_.empty()) break;
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      n |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return n;
    }
    sound_ = false;
    return 0;
  }
  template <class Rows>
  void size(Rows& rows) {
    const std::uint64_t count = number();
    if (count > max_rows) sound_ = false;
    if (sound_) rows.resize(static_cast<std::size_t>(count));
  }
  template <class Rows, class Field>
  void each(Rows& rows, Field field) {
    for (auto& row : rows) {
      if (!from_wire(number(), field(row))) sound_ = false;
      if (!sound_) return;
    }
  }
  template <class Rows, class Field>
  void runs(Rows& rows, Field field) {
    for (std::size_t i = 0; i < rows.size() && sound_;) {
      const std::uint64_t value = number(), count = number();
      if (count == 0 || count > rows.size() - i) sound_ = false;
      for (std::uint64_t k = 0; k < count && sound_; ++k) {
        if (!from_wire(value, field(rows[i++]))) sound_ = false;
      }
    }
  }
  template <class Rows, class Field>
  void texts(Rows& rows, Field field) {
    struct Piece { std::size_t shared, more; };
    std::vector<Piece> pieces(rows.size());
    std::uint64_t before = 0;
    for (Piece& piece : pieces) {
      const std::uint64_t shared = number(), more = number();
      if (shared > before || more > bytes_.size()) sound_ = false;
      if (!sound_) return;
      piece = {static_cast<std::size_t>(shared), static_cast<std::size_t>(more)};
      before = shared + more;
    }
    std::string_view last;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::string& text = field(rows[i]);
      if (pieces[i].more > bytes_.size()) return fail();
      text.reserve(pieces[i].shared + pieces[i].more);
      text.assign(last.substr(0, pieces[i].shared)).append(bytes_.substr(0, pieces[i].more));
      bytes_.remove_prefix(pieces[i].more);
      last = text;
    }
  }
  /// Views into the bytes that are read.
  void lines(std::vector<std::string_view>& rows) {
    for (std::string_view& text : rows) {
      const std::size_t end = bytes_.find('\n');
      if (end == std::string_view::npos) return fail();
      text = bytes_.substr(0, end);
      bytes_.remove_prefix(end + 1);
    }
  }

 private:
  static constexpr std::uint64_t max_rows = 1u << 20;  ///< far more than any lexicon has; keeps damaged bytes from asking for memory

  std::string_view bytes_;
  bool sound_ = true;
};

}  // namespace crossclaim::io
