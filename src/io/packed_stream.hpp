// Columns of numbers and texts as bytes. Enters: rows and the field to take. Leaves: bytes (PackWriter), or the fields
// set (PackReader). Both have the same functions, so that one list of fields serves both directions. Example:
// stream.runs(rows, [](auto& row) -> auto& { return row.kind; }). Cost: linear. Tested in tests/io/packed_test.cpp.
#pragma once

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

constexpr char line_feed = '\n', escape = '\x01';

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
  void size(const Rows& rows) {
    number(rows.size());
  }
  /// One value a row.
  template <class Rows, class Field>
  void each(const Rows& rows, Field field) {
    for (const auto& row : rows) number(to_wire(field(row)));
  }
  /// The same where neighbours are mostly equal: the values, and then how many rows have each.
  template <class Rows, class Field>
  void runs(const Rows& rows, Field field) {
    std::vector<std::uint64_t> values, counts;
    for (const auto& row : rows) {
      const std::uint64_t value = to_wire(field(row));
      if (values.empty() || values.back() != value) values.push_back(value), counts.push_back(0);
      ++counts.back();
    }
    number(values.size());
    for (const std::uint64_t value : values) number(value);
    for (const std::uint64_t count : counts) number(count);
  }
  /// The same where neighbours mostly follow each other: by how much each is more than the one before.
  template <class Rows, class Field>
  void steps(const Rows& rows, Field field) {
    std::vector<std::int64_t> differences;
    std::int64_t before = 0;
    for (const auto& row : rows) {
      differences.push_back(field(row) - before);
      before = field(row);
    }
    runs(
        differences, [](auto& n) -> auto& { return n; });
  }
  /// One text a row, closed by a line feed; one inside it stands behind an escape. What neighbours share is left to the
  /// host's compression.
  template <class Rows, class Field>
  void texts(const Rows& rows, Field field) {
    for (const auto& row : rows) {
      for (const char c : field(row)) {
        if (c == line_feed || c == escape) bytes_ += escape;
        bytes_ += c;
      }
      bytes_ += line_feed;
    }
  }
  /// The same for texts that hold no line feed.
  template <class Rows>
  void lines(const Rows& rows) {
    for (const std::string_view text : rows) bytes_.append(text).push_back(line_feed);
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
    const std::uint64_t different = number();
    if (different > rows.size()) sound_ = false;
    if (!sound_) return;
    std::vector<std::uint64_t> values(static_cast<std::size_t>(different));
    for (std::uint64_t& value : values) value = number();
    std::size_t i = 0;
    for (const std::uint64_t value : values) {
      const std::uint64_t count = number();
      if (count > rows.size() - i) sound_ = false;
      for (std::uint64_t k = 0; k < count && sound_; ++k) {
        if (!from_wire(value, field(rows[i++]))) sound_ = false;
      }
    }
    if (i != rows.size()) sound_ = false;
  }
  template <class Rows, class Field>
  void steps(Rows& rows, Field field) {
    std::vector<std::int64_t> differences(rows.size());
    runs(
        differences, [](auto& n) -> auto& { return n; });
    std::uint64_t sum = 0;  // of damaged bytes it may go round
    for (std::size_t i = 0; i < rows.size() && sound_; ++i) {
      sum += static_cast<std::uint64_t>(differences[i]);
      if (!from_wire(sum, field(rows[i]))) sound_ = false;
    }
  }
  template <class Rows, class Field>
  void texts(Rows& rows, Field field) {
    for (auto& row : rows) {
      std::string& text = field(row);
      for (std::size_t at = 0;; ++at) {
        if (at == bytes_.size()) return fail();
        if (bytes_[at] == line_feed) {
          bytes_.remove_prefix(at + 1);
          break;
        }
        if (bytes_[at] == escape && ++at == bytes_.size()) return fail();
        text += bytes_[at];
      }
    }
  }
  /// Views into the bytes that are read.
  void lines(std::vector<std::string_view>& rows) {
    for (std::string_view& text : rows) {
      const std::size_t end = bytes_.find(line_feed);
      if (end == std::string_view::npos) return fail();
      text = bytes_.substr(0, end);
      bytes_.remove_prefix(end + 1);
    }
  }

 private:
  static constexpr std::uint64_t max_rows =
      1u << 20;  ///< far more than any lexicon has; keeps damaged bytes from asking for memory

  std::string_view bytes_;
  bool sound_ = true;
};

}  // namespace crossclaim::io
