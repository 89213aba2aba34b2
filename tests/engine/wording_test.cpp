// The table of wordings and its indices; the reader holds the data file against it.
#include <doctest/doctest.h>

#include "engine/wording.hpp"

using namespace crossclaim;
using engine::Wording;

TEST_CASE("ids stand where the functions look for them") {
  const auto names = engine::wording_names();
  CHECK(names[engine::index_of(Wording::claim_in_brief)] == "claim_in_brief");
  CHECK(names[engine::index_of(Wording::group_mark)] == "group_mark");
  CHECK(names[engine::question_of(mention::Predicate::killed)] == "question.killed");
  CHECK(names[engine::question_of(mention::Predicate::other)] == "question.other");
  CHECK(names[engine::words_of(mention::Predicate::deployed)] == "what.deployed");
  CHECK(names[engine::words_of(relate::Field::quantity)] == "field.quantity");
  CHECK(names[engine::words_of(relate::Field::none)] == "field.none");
}

TEST_CASE("a lexicon without wordings gives empty ones") {
  CHECK(engine::wording(mention::Lexicon{}, Wording::item).empty());
}
