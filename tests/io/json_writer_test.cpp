// JSON out: commas, escapes, exact numbers.
#include <doctest/doctest.h>

#include "io/json_tree.hpp"
#include "io/json_writer.hpp"

using namespace crossclaim;

TEST_CASE("objects, arrays and commas") {
  std::string out;
  io::JsonWriter json(out);
  json.object([&] {
    json.member("a", 1u);
    json.member_array("b", [&] {
      json.value("x");
      json.object([] {});
      json.null();
    });
    json.member("c", base::Decimal::from_micros(33'333'333));
    json.member("d", -5);
    json.member("e", true);
    json.member_or_null("f", "");
  });
  CHECK(out == R"({"a":1,"b":["x",{},null],"c":33.333333,"d":-5,"e":true,"f":null})");
}

TEST_CASE("every byte that JSON forbids is escaped, and comes back") {
  std::string text;
  for (int i = 0; i < 128; ++i) text += static_cast<char>(i);
  text += "\u00e9\u20ac\U0001F600";
  std::string out;
  io::JsonWriter(out).value(text);
  for (const char c : out) CHECK(static_cast<unsigned char>(c) >= 0x20);
  const auto tree = io::JsonTree::parse("f.json", out);
  REQUIRE(tree);
  CHECK(tree.value().root().text == text);
}
