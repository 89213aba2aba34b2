// The lexicon's reading of a text: longest match, conditions, sentence borders.
#include <doctest/doctest.h>

#include "mention/mention.hpp"

using namespace crossclaim;
using namespace crossclaim::mention;

namespace {

struct Small {
  Lexicon lexicon;

  std::uint16_t add(Category category, std::initializer_list<std::string_view> phrases, Condition when = {}) {
    Entry entry;
    entry.category = category;
    entry.when = when;
    lexicon.entries.push_back(entry);
    const auto index = static_cast<std::uint16_t>(lexicon.entries.size() - 1);
    for (const std::string_view phrase : phrases) lexicon.add_phrase(phrase, index);
    return index;
  }

  Tags tags(std::string_view text) {
    lexicon.seal();
    document = text::read(text, lexicon.conventions, base::Budget{});
    return tag(text, document, lexicon);
  }

  text::Document document;
};

}  // namespace

TEST_CASE("the longest phrase wins and hides what it holds") {
  Small small;
  small.add(Category::preposition, {"to"});
  small.add(Category::according, {"according to"});
  const Tags tags = small.tags("They went to Lima according to him.");
  CHECK(tags.begins_with(2, Category::preposition));
  CHECK(tags.begins_with(4, Category::according));
  CHECK(tags.is(5, Category::according));
  CHECK_FALSE(tags.is(5, Category::preposition));
  CHECK(tags.find(4, Category::according)->length == 2);
  CHECK(tags.find(5, Category::according) == nullptr);
  CHECK(tags.find(99, Category::according) == nullptr);
}

TEST_CASE("phrases of the same length all stand") {
  Small small;
  small.add(Category::preposition, {"over"});
  small.add(Category::modifier, {"over"});
  const Tags tags = small.tags("They flew over it.");
  CHECK(tags.begins_with(2, Category::preposition));
  CHECK(tags.begins_with(2, Category::modifier));
}

TEST_CASE("a longer phrase whose condition fails gives way to a shorter one") {
  Small small;
  Condition number;
  number.before_number = true;
  small.add(Category::modifier, {"more than"}, number);
  small.add(Category::adverb, {"more"});
  CHECK(small.tags("They sold more than 40 rafts.").begins_with(2, Category::modifier));
  CHECK(small.tags("They sold more than rafts.").begins_with(2, Category::adverb));
}

TEST_CASE("capital letters") {
  Small small;
  Condition capital, lower, all;
  capital.capital = lower.not_capital = all.all_capital = true;
  small.add(Category::month, {"march"}, capital);
  small.add(Category::verb, {"march"}, lower);
  small.add(Category::organisation, {"who"}, all);
  const Tags tags = small.tags("In March they march; the WHO asks who.");
  CHECK(tags.begins_with(1, Category::month));
  CHECK_FALSE(tags.begins_with(1, Category::verb));
  CHECK(tags.begins_with(3, Category::verb));
  CHECK_FALSE(tags.begins_with(3, Category::month));
  CHECK(tags.begins_with(6, Category::organisation));
  CHECK_FALSE(tags.begins_with(8, Category::organisation));
  // At the start of a sentence a capital says nothing.
  CHECK(small.tags("March they must, all of them.").begins_with(0, Category::verb));
}

TEST_CASE("neighbours: numbers, also behind a tight hyphen") {
  Small small;
  Condition behind;
  behind.after_number = true;
  small.add(Category::unit, {"km"}, behind);
  CHECK(small.tags("It is 40 km off.").begins_with(3, Category::unit));
  CHECK(small.tags("It is a 40-km road.").begins_with(5, Category::unit));
  CHECK_FALSE(small.tags("It is in km now.").begins_with(3, Category::unit));
}

TEST_CASE("neighbours: categories on either side, and none across a sentence") {
  Small small;
  Condition before, after;
  before.before = bit(Category::preposition);
  after.after = bit(Category::preposition);
  small.add(Category::preposition, {"of"});
  small.add(Category::vague, {"scores"}, before);
  small.add(Category::season, {"fall"}, after);
  CHECK(small.tags("They saw scores of rafts.").begins_with(2, Category::vague));
  CHECK_FALSE(small.tags("They saw scores rise.").begins_with(2, Category::vague));
  CHECK(small.tags("The colours of fall are out.").begins_with(3, Category::season));
  CHECK_FALSE(small.tags("That is what I dream of. Fall is near.").begins_with(7, Category::season));
}

TEST_CASE("text without words, and without a lexicon") {
  Small small;
  CHECK(small.tags("").matches.empty());
  CHECK(small.tags("... !!").matches.empty());
}
