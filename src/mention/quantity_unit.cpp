// Units that a number leaves out because the one before it in the sentence has told them. Enters: the quantities of a
// sentence. Leaves: the unit and the form of those that go on from another. Example: in "a debt of 9 billion pesos,
// down from 11 billion" both are pesos. Cost: linear in the quantities, a few tokens each. Tested in
// tests/cases/numbers.md.
#include "mention/quantity_counts.hpp"

namespace crossclaim::mention {
namespace {

bool is_bare(const Quantity& q) {
  return q.countable && (q.form == QuantityForm::plain || q.form == QuantityForm::range);
}

/// Whether nothing that could be counted stands behind the number.
bool counts_nothing(const Reader& reader, const Quantity& q) {
  const std::uint32_t t = q.tokens.last;
  if (!reader.in(t)) return true;
  constexpr CategorySet closing = bit(Category::preposition) | bit(Category::conjunction) | bit(Category::relative) |
                                  bit(Category::auxiliary) | bit(Category::modal) | bit(Category::determiner) |
                                  bit(Category::according) | bit(Category::adverb) | bit(Category::verb);
  constexpr CategorySet naming =
      bit(Category::noun) | bit(Category::adjective) | bit(Category::demonym) | bit(Category::event);
  if (reader.has(t, Word::of)) return false;
  const bool told = reader.begins_any(t + 1, bit(Category::auxiliary) | bit(Category::say) | bit(Category::verb));
  if (told && reader.has_before(q.front(), Word::definite) && reader.has_noun(t, NounClass::people))
    return true;  // "beating the 90 million bankers had expected"
  if (!reader.is_word(t) && !reader.is_number(t)) return !reader.is_dash(t);
  return reader.begins(t, Category::say) || (reader.begins_any(t, closing) && !reader.begins_any(t, naming));
}

/// The word that governs the number: a preposition right before it or its bound.
Word link_of(const Reader& reader, const Quantity& q) {
  for (const Word link :
       {Word::at, Word::on, Word::to, Word::from, Word::for_, Word::by, Word::than_, Word::with, Word::of})
    if (reader.has_before(q.front(), link)) return link;
  return Word::none;
}

void take_unit(Quantity& bare, const Quantity& full) {
  bare.form = full.form;
  bare.unit = full.unit;
}

/// "extended from four to six days": the number tells its unit at the end alone.
bool opens_change(const Reader& reader, const Quantity& bare, const Quantity& full) {
  return full.form == QuantityForm::duration && link_of(reader, bare) == Word::from &&
         link_of(reader, full) == Word::to && full.front() <= bare.tokens.last + 1;
}

/// "six and four years in prison", "fines of 40 and 60 pesos": the unit stands behind the last.
bool shares_unit_behind(const Reader& reader, const Quantity& bare, const Quantity& full) {
  const bool sums = full.form == QuantityForm::money && reader.is_number(full.tokens.first) &&
                    reader.begins_any(full.tokens.last - 1, bit(Category::currency));
  return (full.form == QuantityForm::duration || sums) && bare.form == QuantityForm::plain &&
         full.front() == bare.tokens.last + 1 && reader.begins(bare.tokens.last, Category::conjunction);
}

/// "Okoro got 43 percent, Bello 38 and Sani 12": the verb is left out with the unit.
bool is_gapped(const Reader& reader, const Quantity& bare) {
  const std::uint32_t t = bare.front(), next = bare.tokens.last;
  const bool closed = !reader.in(next) || !reader.is_word(next) || reader.begins(next, Category::conjunction);
  return closed && t > reader.first + 1 && reader.is_word(t - 1) && reader.is_capital(t - 1) &&
         !reader.begins(t - 1, Category::month) && !reader.begins(t - 1, Category::unit);
}

bool goes_on(const Reader& reader, const Quantity& full, const Quantity& bare) {
  if (is_gapped(reader, bare)) return true;
  const Word link = link_of(reader, bare), told = link_of(reader, full);
  const bool change = told == Word::from && link == Word::to;
  switch (full.form) {
    case QuantityForm::duration: return change && bare.front() <= full.tokens.last + 3;
    case QuantityForm::percent:
      return bare.form == QuantityForm::plain &&
             (change || link == Word::from ||
              (link == told && link != Word::none && link != Word::of && link != Word::to));
    // Millions and billions without a noun are of what the sentence has in millions.
    case QuantityForm::money: return reader.begins(bare.tokens.last - 1, Category::scale);
    default: return false;
  }
}

}  // namespace

void share_units(const Reader& reader, std::vector<Quantity>& quantities, std::size_t first) {
  const Quantity* measured = nullptr;
  for (std::size_t i = first; i < quantities.size(); ++i) {
    Quantity& q = quantities[i];
    if (i + 1 < quantities.size() && is_bare(q) &&
        (opens_change(reader, q, quantities[i + 1]) || shares_unit_behind(reader, q, quantities[i + 1])))
      take_unit(q, quantities[i + 1]);
    else if (measured && is_bare(q) && counts_nothing(reader, q) && goes_on(reader, *measured, q))
      take_unit(q, *measured);
    const bool measures =
        q.form == QuantityForm::money || q.form == QuantityForm::percent || q.form == QuantityForm::duration;
    if (measures) measured = &q;
  }
}

}  // namespace crossclaim::mention
