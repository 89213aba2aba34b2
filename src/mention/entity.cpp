// Named things: those the lexicon knows, and runs of capitalised words that it does not. Enters: one sentence and its
// tags. Leaves: EntityRefs in text order. Example: "Governor Ana Ruiz of Oaxaca" gives Ana Ruiz (unknown) and Oaxaca
// (known). Cost: one pass over the sentence. Tested in tests/cases/place.md.
#include "base/hash.hpp"
#include "mention/mention.hpp"

namespace crossclaim::mention {
namespace {

constexpr CategorySet naming = bit(Category::place) | bit(Category::demonym) | bit(Category::organisation);
constexpr CategorySet blocking = bit(Category::title) | bit(Category::month) | bit(Category::weekday) |
                                 bit(Category::holiday) | bit(Category::determiner) | bit(Category::pronoun) |
                                 bit(Category::preposition) | bit(Category::conjunction) | bit(Category::auxiliary) |
                                 bit(Category::modal);

EntityRef known(const text::Document& document, const Lexicon& lexicon, const Match& match) {
  const Entry& entry = lexicon.entries[match.entry];
  EntityRef ref;
  ref.tokens = {match.token, match.token + match.length};
  ref.span = base::cover(document.tokens[match.token].span, document.tokens[match.token + match.length - 1].span);
  ref.id = entry.entity;
  ref.known = true;
  ref.use = entry.category == Category::demonym ? EntityUse::adjective : EntityUse::name;
  if (entry.entity != no_entity)
    ref.kind = lexicon.entities[entry.entity].kind;
  else
    ref.kind = EntityKind::organisation;
  return ref;
}

/// "Pope County", "King Island": what else is a title names a place.
bool is_titled_place(const text::Document& document, const text::Sentence& sentence, const Tags& tags,
                     const Lexicon& lexicon, std::uint32_t t) {
  if (!(tags.covers[t] & bit(Category::title)) || t + 1 >= sentence.last_token || !document.tokens[t + 1].capital)
    return false;
  const Entry* noun = tags.entry(lexicon, t + 1, Category::noun);
  return noun && noun->noun_class == NounClass::place;
}

/// Whether the token can be part of a name that the lexicon lacks.
bool may_name(const text::Document& document, const text::Sentence& sentence, const Tags& tags, const Lexicon& lexicon,
              std::uint32_t t) {
  const text::Token& token = document.tokens[t];
  if (token.kind != text::TokenKind::word || !token.capital) return false;
  if ((tags.covers[t] & blocking) && !is_titled_place(document, sentence, tags, lexicon, t)) return false;
  // The first word of a sentence is capital anyway: a name only where the lexicon has never heard of it and another
  // name follows.
  const bool first = t == sentence.first_token || document.tokens[t - 1].mark == text::Mark::open_quote;
  if (!first) return true;
  const bool goes_on = t + 1 < sentence.last_token && document.tokens[t + 1].capital &&
                       document.tokens[t + 1].kind == text::TokenKind::word;
  const bool owns = t + 1 < sentence.last_token && document.tokens[t + 1].kind == text::TokenKind::clitic;
  // "Borkou governor", "Borkou regional head"
  const bool governed = (t + 1 < sentence.last_token && (tags.begins[t + 1] & bit(Category::title))) ||
                        (t + 2 < sentence.last_token && (tags.begins[t + 2] & bit(Category::title)));
  const bool policed = t + 1 < sentence.last_token && !document.tokens[t + 1].capital &&
                       (tags.begins[t + 1] & bit(Category::organisation));  // "Borkou police"
  return tags.covers[t] == 0 && (goes_on || owns || governed || policed);
}

/// Whether the hyphen at `t` joins two parts of a name: "Saint-Denis", "Port-au-Prince", and not "Republican-led".
bool joins(const text::Document& document, const text::Sentence& sentence, std::uint32_t t) {
  const auto tight_hyphen = [&](std::uint32_t at) {
    return at + 1 < sentence.last_token && document.tokens[at].mark == text::Mark::hyphen &&
           !document.tokens[at].space_before && !document.tokens[at + 1].space_before;
  };
  if (!tight_hyphen(t) || document.tokens[t + 1].kind != text::TokenKind::word) return false;
  return document.tokens[t + 1].capital || tight_hyphen(t + 2);
}

/// One past the last token of the unknown name that begins at `t`.
std::uint32_t name_end(const text::Document& document, const text::Sentence& sentence, const Tags& tags,
                       const Lexicon& lexicon, std::uint32_t t) {
  std::uint32_t end = t + 1;
  while (end < sentence.last_token) {
    if (joins(document, sentence, end)) {
      end += 2;
    } else if (may_name(document, sentence, tags, lexicon, end) && !(tags.begins[end] & naming)) {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

/// "Kursk Oblast", "Anbar Province": the kind of place belongs to its name.
void take_kind(const text::Document& document, const text::Sentence& sentence, const Tags& tags, const Lexicon& lexicon,
               EntityRef& ref) {
  const std::uint32_t behind = ref.tokens.last;
  if (ref.use != EntityUse::name || !is_place(ref.kind) || behind >= sentence.last_token ||
      !document.tokens[behind].capital)
    return;
  const Entry* noun = tags.entry(lexicon, behind, Category::noun);
  if (!noun || noun->noun_class != NounClass::place) return;
  ++ref.tokens.last;
  ref.span = base::cover(ref.span, document.tokens[behind].span);
}

}  // namespace

void find_entities(std::string_view text, const text::Document& document, const text::Sentence& sentence,
                   const Tags& tags, const Lexicon& lexicon, std::vector<EntityRef>& out) {
  for (std::uint32_t t = sentence.first_token; t < sentence.last_token;) {
    const Match* best = nullptr;
    if (tags.begins[t] & naming) {
      for (std::uint32_t m = tags.first_match[t]; m < tags.first_match[t + 1]; ++m) {
        const bool names = (naming & bit(tags.matches[m].category)) != 0;
        if (names && (!best || tags.matches[m].length > best->length)) best = &tags.matches[m];
      }
    }
    if (best) {
      out.push_back(known(document, lexicon, *best));
      out.back().key = base::name_key(base::slice(text, document.tokens[out.back().tokens.last - 1].span));
      take_kind(document, sentence, tags, lexicon, out.back());
      t = out.back().tokens.last;
    } else if (may_name(document, sentence, tags, lexicon, t)) {
      const std::uint32_t end = name_end(document, sentence, tags, lexicon, t);
      EntityRef ref;
      ref.tokens = {t, end};
      ref.span = base::cover(document.tokens[t].span, document.tokens[end - 1].span);
      ref.key = base::name_key(base::slice(text, document.tokens[end - 1].span));
      out.push_back(ref);
      t = end;
    } else {
      ++t;
    }
  }
}

}  // namespace crossclaim::mention
