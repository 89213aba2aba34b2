// Keys of words and names: equal for the spellings of one word, different for different words.
#include "base/hash.hpp"

#include <doctest/doctest.h>

using crossclaim::base::name_key;
using crossclaim::base::word_key;

TEST_CASE("hash: case is folded, nothing else") {
  CHECK(word_key("Troops") == word_key("troops"));
  CHECK(word_key("troops") != word_key("troop"));
  CHECK(word_key("") == crossclaim::base::fnv_basis);
  CHECK(word_key("b", word_key("a")) == word_key("ab"));
}

TEST_CASE("hash: names are equal in their usual transliterations") {
  CHECK(name_key("Yurii Kovalenko") == name_key("Yuriy Kovalenko"));
  CHECK(name_key("Al-Amari") == name_key("Alamari"));
  CHECK(name_key("Kovalenko") != name_key("Kovalevko"));
}
