// Names of enumerators: both ways, at both ends of a table.
#include <doctest/doctest.h>

#include <set>

#include "io/names.hpp"

using namespace crossclaim;

namespace {

template <class Enum>
void check_both_ways() {
  const io::Names names = io::names_of<Enum>();
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(io::name_of(static_cast<Enum>(i)) == names[i]);
    CHECK(io::find_name(names, names[i]) == i);
    seen.insert(names[i]);
  }
  CHECK(seen.size() == names.size());
}

}  // namespace

TEST_CASE("tables hold their headers' names") {
  CHECK(io::name_of(mention::Category::stance) == "stance");
  CHECK(io::name_of(mention::Predicate::other) == "other");
  CHECK(io::name_of(mention::Word::following) == "following");
  CHECK(io::name_of(mention::EntityKind::people) == "people");
  CHECK(io::name_of(claim::Rule::carried_event) == "carried_event");
  CHECK(io::name_of(claim::Rule::cause_word) == "cause_word");
  CHECK(io::name_of(relate::RelationType::quotation_drift) == "quotation_drift");
  CHECK(io::name_of(relate::Field::none) == "none");
  CHECK(io::name_of(text::Role::furniture) == "furniture");
  check_both_ways<mention::Category>();
  check_both_ways<mention::Predicate>();
  check_both_ways<mention::Word>();
  check_both_ways<claim::Rule>();
  check_both_ways<relate::Field>();
}

TEST_CASE("a closing underscore may be left out, where that is unambiguous") {
  const io::Names words = io::names_of<mention::Word>();
  CHECK(io::find_name(words, "and") == static_cast<std::size_t>(mention::Word::and_));
  CHECK(io::find_name(words, "than") == static_cast<std::size_t>(mention::Word::than));
  CHECK(!io::find_name(words, "an"));
  CHECK(!io::find_name(words, ""));
}

TEST_CASE("a list for messages") { CHECK(io::list_names(io::names_of<claim::Polarity>()) == "affirmed or negated"); }
