// JSON, written straight into a string. Enters: keys and values in order. Leaves: one line without needless white
// space. Example: JsonWriter w(out); w.object([&] { w.member("low", Decimal::from_integer(12)); }); gives {"low":12}.
// Numbers are exact; text is escaped as RFC 8259 asks and is well-formed UTF-8 because the engine mends it.
// Cost: one pass over what is written. Tested in tests/io/json_writer_test.cpp.
#pragma once

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace crossclaim::io {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  template <class Body>
  void object(Body body) {
    enclose('{', '}', body);
  }
  template <class Body>
  void array(Body body) {
    enclose('[', ']', body);
  }

  /// `name` is one of ours and holds nothing that is escaped.
  void key(std::string_view name) {
    comma();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    needs_comma_ = false;
  }
  template <class Value>
  void member(std::string_view name, const Value& v) {
    key(name);
    value(v);
  }
  template <class Body>
  void member_object(std::string_view name, Body body) {
    key(name);
    object(body);
  }
  template <class Body>
  void member_array(std::string_view name, Body body) {
    key(name);
    array(body);
  }
  /// The string, or null where it is empty.
  void member_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty())
      null();
    else
      value(text);
  }

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(bool truth) { raw(truth ? "true" : "false"); }
  void value(base::Decimal number) { raw(number.to_string()); }
  template <std::integral Integer>
  void value(Integer number) {
    char digits[24];
    raw({digits, static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, number).ptr - digits)});
  }
  void null() { raw("null"); }

 private:
  template <class Body>
  void enclose(char open, char close, Body body) {
    comma();
    out_ += open;
    needs_comma_ = false;
    body();
    out_ += close;
    needs_comma_ = true;
  }
  void comma() {
    if (needs_comma_) out_ += ',';
    needs_comma_ = true;
  }
  void raw(std::string_view text) {
    comma();
    out_ += text;
  }

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace crossclaim::io
