// See saying.hpp. Every saying word of a sentence finds its source and its scope.
#include "claim/saying.hpp"

#include <algorithm>

#include "claim/saying_content.hpp"

namespace crossclaim::claim {
namespace {

using mention::Form;

/// Whether the phrase can be a source. Behind a plain verb of saying any definite noun can ("the district said"); a
/// verb that also has other uses ("the storm has claimed", "the town counted") needs somebody who speaks.
bool can_speak(const Context& c, const NounPhrase& phrase, bool plain_saying) {
  if (!phrase.has_head) return false;
  const std::uint32_t h = phrase.head;
  if (phrase.pronoun) return true;
  const mention::EntityRef* name = c.entity(h);
  if (name && !name->known && name->tokens.last > name->tokens.first + 1 && c.document.tokens[h].capital)
    return true;  // "Cal Fire", whatever its words mean
  if (c.pos(h) == Pos::name) {
    const mention::EntityRef* ref = c.entity(h);
    const bool place = ref && ref->known &&
                       (ref->kind == mention::EntityKind::city || ref->kind == mention::EntityKind::region ||
                        ref->kind == mention::EntityKind::area);
    return plain_saying || !place || c.lexicon.entities[ref->id].acts_as != no_entity;
  }
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (c.is(t, Category::anonymous) || c.is(t, Category::evidence) || c.is(t, Category::title) ||
        c.is(t, Category::organisation))
      return true;
  }
  const auto& tokens = c.document.tokens;
  if (plain_saying && h > phrase.first && tokens[h].capital && tokens[h - 1].capital && tokens[phrase.first].capital)
    return true;  // "the National Disaster Risk Reduction Council"
  if (c.event(h) || c.pos(h) != Pos::noun) return false;
  const mention::Entry* noun = c.noun(h);
  if (noun && (noun->noun_class == mention::NounClass::people || noun->noun_class == mention::NounClass::group))
    return true;
  // "the district said", "coastguards said", "Ruiz's office has said"
  return plain_saying &&
         (!noun || noun->noun_class == mention::NounClass::none || noun->noun_class == mention::NounClass::place ||
          noun->noun_class == mention::NounClass::abstract_thing);
}

struct Finder {
  const Context& c;
  const text::Sentence& s;
  Attributions& out;
  std::uint32_t first_item;
  Antecedents antecedents;

  /// "an official", "another passenger": one person without a name.
  bool is_somebody(const NounPhrase& phrase) const {
    if (phrase.first == s.first_token) return false;
    const Word lead = c.word(phrase.first - 1);
    const mention::Entry* noun = c.noun(phrase.head);
    return (lead == Word::indefinite || lead == Word::another) &&
           (c.is(phrase.head, Category::anonymous) || (noun && noun->noun_class == mention::NounClass::people));
  }

  void add(const NounPhrase& phrase, mention::TokenRange cue, mention::TokenRange scope, Rule rule,
           const mention::Entry* entry) {
    Attribution a;
    a.source = make_source(c, phrase);
    a.source_tokens = {phrase.first, phrase.last};
    a.title = antecedents.title_of(phrase);
    a.person = is_somebody(phrase) || a.title != 0 || is_person(c, phrase);
    if (const Attribution* who = antecedents.of(phrase)) {
      a.source = who->source;
      a.person = who->person;
      a.title = who->title;
    } else if (phrase.pronoun) {
      return;
    }
    a.source.cue = c.span(cue.first, cue.last);
    a.source.modality = entry ? entry->modality : Modality::asserted;
    a.plain = entry && entry->category == Category::say && entry->pole > 0;
    a.cited = entry && entry->category == Category::according && entry->pole > 0;
    a.cue = cue;
    a.scope = scope;
    a.rule = rule;
    out.items.push_back(a);
  }

  /// "the rescue board, Hilfa, estimates that": behind a comma a word that can be a noun is a verb where "that"
  /// follows.
  bool is_saying(std::uint32_t t) const {
    if (c.pos(t) == Pos::verb) return c.say(t) != nullptr;
    if (c.pos(t) != Pos::noun || t == s.first_token || t + 1 >= s.last_token || c.pos(t - 1) != Pos::comma ||
        c.word(t + 1) != Word::that)
      return false;
    const mention::Entry* say = c.find(t, Category::say);
    return say && say->form == Form::base;
  }

  /// "said X" behind a quotation or comma.
  bool inverted(std::uint32_t v, std::uint32_t behind, const mention::Entry* say) {
    const bool plain = say->pole > 0;
    if (v <= s.first_token + 2 || behind >= s.last_token || c.at(v).form == Form::gerund) return false;
    const Pos before = c.pos(v - 1);
    if (before != Pos::comma && before != Pos::quote) return false;
    while (behind < s.last_token && c.pos(behind) == Pos::number) ++behind;  // "said one resident"
    const NounPhrase phrase = phrase_from(c, behind, s.last_token);
    if (!phrase.has_head || !can_speak(c, phrase, plain)) return false;
    if (phrase.last < s.last_token && (c.pos(phrase.last) == Pos::modal || c.pos(phrase.last) == Pos::auxiliary))
      return false;  // "The mill, Brandt & Sohn, said 40 posts would go"
    add(named_behind(phrase), {v, v + c.at(v).length}, {s.first_token, s.last_token}, Rule::source_after, say);
    return true;
  }

  /// "a rate of 15 percent, the second highest in Chad, says the jurist Ana Ruiz, who": a name that nothing is told of
  /// speaks.
  bool names_speaker(std::uint32_t behind) const {
    const NounPhrase phrase = phrase_from(c, behind, s.last_token);
    const mention::EntityRef* body =
        phrase.has_head ? c.entity(phrase.head) : nullptr;  // "said EU police agency Europol, which"
    const bool told_of =
        phrase.last + 1 < s.last_token && c.pos(phrase.last) == Pos::comma && is_relative(c, phrase.last + 1);
    const bool speaks = phrase.has_head && ((has_name(c, phrase) && is_person(c, phrase)) ||
                                            (told_of && body && body->known && !mention::is_place(body->kind)));
    if (!speaks) return false;
    if (phrase.first > behind && c.entity(phrase.first)) return false;  // "told the Courier"
    const Pos next = phrase.last + 1 < s.last_token ? c.pos(phrase.last) : Pos::comma;
    return next == Pos::comma || next == Pos::relative;
  }

  /// "said the head of the fire service, Ana Ruiz": the name stands behind the office.
  NounPhrase named_behind(const NounPhrase& office) const {
    std::uint32_t t = office.last;
    while (t + 1 < s.last_token && c.pos(t) == Pos::preposition && t < office.last + 8)
      t = std::max(t + 1, phrase_from(c, t + 1, s.last_token).last);
    if (has_name(c, office) || t >= s.last_token || c.pos(t) != Pos::comma) return office;
    const NounPhrase name = phrase_from(c, t + 1, s.last_token);
    const bool ends = name.last >= s.last_token || c.pos(name.last) == Pos::comma || c.pos(name.last) == Pos::stop;
    return name.has_head && ends && c.pos(t + 1) == Pos::name && has_name(c, name) ? name : office;
  }

  /// What "confirmed by X" at `v` covers: all, but "900 fell ill, 40 of them confirmed by the clinic" only what the
  /// comma sets off.
  mention::TokenRange said_by(std::uint32_t v) const {
    const mention::TokenRange all{s.first_token, s.last_token};
    if (v > s.first_token && c.pos(v - 1) == Pos::auxiliary) return all;
    bool counts = false;
    for (std::uint32_t t = v; t > s.first_token; --t) {
      if (c.pos(t - 1) == Pos::comma) return counts ? mention::TokenRange{t, v + 1} : all;
      counts |= c.pos(t - 1) == Pos::number;
    }
    return all;
  }

  /// "as reported by X", "[Provided by X]".
  bool by_phrase(std::uint32_t v, std::uint32_t behind, const mention::Entry* say) {
    if (behind >= s.last_token || c.word(behind) != Word::by) return false;
    std::uint32_t from = behind + 1;
    while (from < s.last_token && c.pos(from) == Pos::number) ++from;  // "told by two drivers"
    NounPhrase phrase = phrase_from(c, from, s.last_token);
    if (phrase.has_head && phrase.last < s.last_token &&
        c.word(phrase.last) == Word::and_) {  // "by emergency and health officials"
      const NounPhrase joined = phrase_from(c, phrase.last + 1, s.last_token);
      if (joined.has_head && can_speak(c, joined, false)) {
        phrase.last = joined.last;
        phrase.head = joined.head;
      }
    }
    if (!phrase.has_head || !can_speak(c, phrase, false)) return false;
    const bool caption = c.pos(s.first_token) == Pos::bracket && v < s.first_token + 4;
    // "The mayor was quoted by the agency as saying": the mayor says it, the agency that he does.
    const bool through = phrase.last + 1 < s.last_token && c.word(phrase.last) == Word::as && c.say(phrase.last + 1);
    const NounPhrase speaker = through ? source_phrase_before(c, v, s.first_token) : NounPhrase{};
    if (through && can_speak(c, speaker, true)) {
      const bool behind_quote =
          speaker.first > s.first_token + 2 &&
          (c.pos(speaker.first - 1) == Pos::comma ||
           c.pos(speaker.first - 1) == Pos::quote);  // "..., the mayor was quoted by the agency as saying"
      if (behind_quote) {
        add(speaker, {v, behind}, {s.first_token, s.last_token}, Rule::source_after, say);
        v = behind;
      } else {
        add(speaker, {phrase.last + 1, phrase.last + 2}, {phrase.last + 2, s.last_token}, Rule::source_before, say);
      }
    }
    add(phrase, {v, behind + 1}, said_by(v), caption ? Rule::source_caption : Rule::source_after, say);
    return true;
  }

  mention::TokenRange scope_of(const NounPhrase& phrase, std::uint32_t behind) const {
    std::uint32_t before = phrase.first;
    while (before > s.first_token && c.pos(before - 1) == Pos::determiner) --before;
    const bool set_off =
        before > s.first_token + 3 && (c.pos(before - 1) == Pos::comma || c.pos(before - 1) == Pos::quote);
    if (!set_off || opens_content(c, s, behind)) return {behind, s.last_token};
    return {s.first_token, background_behind(c, s, behind)};
  }

  /// "the owner said 40 guests had reported symptoms": no saying, where what is reported is neither told nor counted.
  bool only_acts(std::uint32_t v, std::uint32_t behind, const mention::Entry* say) const {
    const bool inner = out.items.size() > first_item && out.items.back().rule == Rule::source_before &&
                       out.items.back().scope.contains(v);
    if (!inner || say->pole != 0 || say->generic || opens_said_clause(c, s, behind)) return false;
    for (std::uint32_t t = behind; t < s.last_token && c.pos(t) != Pos::comma && c.pos(t) != Pos::stop; ++t)
      if (c.pos(t) == Pos::number || c.pos(t) == Pos::quote) return false;
    return behind < s.last_token && c.pos(behind) != Pos::comma && c.pos(behind) != Pos::stop;
  }

  /// "the union puts it at 9 and the employer at 14", "the guild spoke of 900, police of 400": the second source has no
  /// verb of its own.
  void rival_number(std::uint32_t t, const mention::Entry* say, Attribution* first, Word link) {
    constexpr std::uint32_t reach = 20;
    for (std::uint32_t k = t; k + 3 < s.last_token && k < t + reach; ++k) {
      if (c.pos(k) == Pos::stop || c.pos(k) == Pos::verb) return;
      if (c.pos(k) != Pos::conjunction && c.pos(k) != Pos::comma) continue;
      const NounPhrase other = phrase_from(c, k + 1, s.last_token);
      if (!other.has_head || other.last >= s.last_token || c.word(other.last) != link || !can_speak(c, other, false))
        continue;
      if (first) first->scope.last = k;
      return add(other, {other.last, other.last + 1}, {other.last, s.last_token}, Rule::source_before, say);
    }
  }

  /// "which officials could not confirm", "did not say how many"
  bool is_unsaid(std::uint32_t v, const mention::Entry* say) const {
    std::uint32_t t = v;
    while (t > s.first_token && c.pos(t - 1) == Pos::adverb) --t;
    return say->modality == Modality::asserted && t > s.first_token && c.pos(t - 1) == Pos::negation;
  }

  /// "40 bodies were found", "they were listed as missing"; who "was quoted as saying" it does say it.
  bool is_passive(std::uint32_t v, std::uint32_t behind) const {
    std::uint32_t t = v;
    while (t > s.first_token && c.pos(t - 1) == Pos::adverb) --t;
    if (t == s.first_token || c.word(t - 1) != Word::be || c.at(v).form == Form::gerund || c.at(v).form == Form::base)
      return false;
    return behind + 1 >= s.last_token || c.word(behind) != Word::as || !c.say(behind + 1);
  }

  /// Who stands before the saying word; behind a text that says so, who put it out or made it.
  NounPhrase speaker_before(std::uint32_t v, bool plain) const {
    const NounPhrase phrase = source_phrase_before(c, v, s.first_token);
    const bool text =
        phrase.has_head && phrase.last == v && c.at(v).form == Form::gerund && c.is(phrase.head, Category::evidence);
    if (const NounPhrase issuer = text ? issuer_of(c, phrase, s.first_token) : NounPhrase{};
        can_speak(c, issuer, false))
      return issuer;
    if (can_speak(c, phrase, plain)) return phrase;
    const NounPhrase maker = maker_of(c, s, v);
    return maker.has_head ? maker : phrase;
  }

  /// "a witness saw 12 men", "reporters saw about 40": no week and no council has eyes.
  bool saw_them(const NounPhrase& phrase, std::uint32_t t) const {
    while (t < s.last_token && c.pos(t) == Pos::adverb) ++t;
    if (!phrase.has_head || t >= s.last_token || c.pos(t) != Pos::number) return false;
    const mention::Entry* noun = c.noun(phrase.head);
    return noun ? noun->noun_class == mention::NounClass::people : c.is(phrase.head, Category::anonymous);
  }

  void saying(std::uint32_t v) {
    const mention::Entry* say = c.find(v, Category::say);
    const bool comma = v > s.first_token && c.pos(v - 1) == Pos::comma;
    if (comma && c.at(v).form == Form::gerund && out.items.size() > first_item) return say_on(v, say);
    if (say->pole < 0 && !comes_to_number(c, s, v + 1)) return;
    if (v > s.first_token && (c.word(v - 1) == Word::to || (c.pos(v - 1) == Pos::preposition &&
                                                            c.at(v).form == Form::gerund && c.word(v - 1) != Word::as)))
      return;  // "gathered to demand", "by adding 40"
    const std::uint32_t behind = v + c.at(v).length;
    if (const mention::Match* stance = c.mentions.tags.find(v, Category::stance);
        stance && v + stance->length > behind && say->modality == Modality::asserted)
      return;  // "claimed responsibility"
    const bool plain =
        (comma || c.at(v).form != Form::gerund) &&
        (say->pole > 0 || (behind < s.last_token && c.word(behind) == Word::that));  // no "news briefing that"
    if ((say->generic && !opens_said_clause(c, s, behind)) || only_acts(v, behind, say) || only_commands(c, s, behind))
      return;
    const bool gerund = comma && c.at(v).form == Form::gerund;
    const NounPhrase phrase = gerund ? subject_of_clause(v - 1) : speaker_before(v, plain);
    if (phrase.pronoun && out.quoted[v]) return;  // who speaks of himself in a quotation is named outside it
    const bool apposed = comma && can_speak(c, phrase, plain) && !names_speaker(behind);
    if (!apposed && (inverted(v, behind, say) || by_phrase(v, behind, say))) return;
    if (is_unsaid(v, say) || is_passive(v, behind) ||
        (say->noun_class == mention::NounClass::group && !is_body(c, phrase)))
      return;
    if (say->noun_class == mention::NounClass::people && !saw_them(phrase, behind)) return;
    mention::TokenRange scope = scope_of(phrase, behind);
    if (scope.first == behind) scope.first = behind_hearers(c, s, behind);
    // "the talks of the envoys concluded in Oslo" says nothing; "denied on Tuesday that" does.
    const bool placed = behind + 1 < s.last_token && c.pos(behind) == Pos::preposition &&
                        c.pos(behind + 1) != Pos::time && c.pos(behind + 1) != Pos::number &&
                        c.word(behind) != Word::to && c.word(behind) != Word::of;
    if (scope.first == behind && ((!plain && placed) || only_dated(c, s, behind))) return;
    if (can_speak(c, phrase, plain)) {
      const std::size_t before = out.items.size();
      add(phrase, {v, behind}, scope, Rule::source_before, say);
      Attribution* first = out.items.size() > before ? &out.items.back()
                                                     : nullptr;  // none: "of them put it at 500" at the start of a text
      if (first) first->acts = say->pole >= 0 && scope.first == behind && only_names(c, s, behind);
      const bool of = c.at(v).length == 2 && say->modality == Modality::asserted && behind < s.last_token &&
                      c.word(behind) == Word::none;  // "spoke of"
      return say->pole < 0 ? rival_number(behind, say, first, Word::at)
             : of          ? rival_number(behind, say, first, Word::of)
                           : void();
    }
    // "and added that", ", saying": the same speaker goes on.
    const bool goes_on = comma || (v > s.first_token && c.pos(v - 1) == Pos::conjunction);
    if (!goes_on) return;
    if (out.items.size() > first_item) return say_on(v, say);
    // "The envoy condemned the raid and called for", "The agency gave a higher figure, saying": whoever did the one
    // says the other.
    const NounPhrase subject = is_infinitive(v) ? NounPhrase{} : subject_of_clause(v - 1);
    if (can_speak(c, subject, false) && !subject.pronoun)
      add(subject, {v, behind}, {behind, s.last_token}, Rule::source_before, say);
  }

  /// The second of "to order an inquiry and announce": nobody's saying.
  bool is_infinitive(std::uint32_t v) const {
    constexpr std::uint32_t reach = 12;
    if (c.at(v).form != Form::base) return false;
    for (std::uint32_t t = v, steps = 0; t > s.first_token + 1 && steps < reach; --t, ++steps)
      if (c.pos(t - 1) == Pos::verb && c.word(t - 2) == Word::to) return true;
    return false;
  }

  /// The subject of the first verb of the clause that ends before `t`: of "Since May, the army had shelled the port for
  /// weeks, saying".
  NounPhrase subject_of_clause(std::uint32_t t) const {
    constexpr std::uint32_t longest = 40;
    std::uint32_t verb = no_token;
    const std::uint32_t floor = t > s.first_token + longest ? t - longest : s.first_token;
    for (; t > floor; --t) {
      t = before_quoted(c, t, floor + 1);
      const Pos pos = c.pos(t - 1);
      if (pos == Pos::stop || pos == Pos::relative || pos == Pos::quote || (pos == Pos::comma && verb != no_token))
        break;
      if (pos == Pos::verb && (c.at(t - 1).form == Form::past || c.at(t - 1).form == Form::base)) verb = t - 1;
    }
    const bool whole = t == s.first_token || (t > floor && c.pos(t - 1) == Pos::comma);
    return verb == no_token || !whole ? NounPhrase{} : source_phrase_before(c, verb, s.first_token);
  }

  /// The last source of the sentence says something more.
  void say_on(std::uint32_t v, const mention::Entry* say) {
    Attribution a = out.items.back();
    a.cue = {v, v + c.at(v).length};
    a.source.cue = c.span(a.cue.first, a.cue.last);
    a.source.modality = say->modality;
    a.scope = {a.cue.last, s.last_token};
    out.items.push_back(a);
  }

  /// "there are reports of", "based on the institute's estimates": evidence without a saying verb.
  void evidence(std::uint32_t t) {
    const std::uint32_t behind = t + c.at(t).length;
    const NounPhrase phrase = phrase_before(c, behind, s.first_token);
    if (!phrase.has_head || phrase.head + 1 < behind) return;
    std::uint32_t before = phrase.first;
    while (before > s.first_token && c.pos(before - 1) == Pos::determiner) --before;
    if (behind < s.last_token && c.word(behind) == Word::be && owner({t, behind})) return;
    constexpr std::uint32_t near = 6;  // "said on Friday in a Facebook post": it is who said it
    const bool medium = out.items.size() > first_item && out.items.back().cue.last <= before &&
                        before <= out.items.back().cue.last + near;
    const bool leads =
        !medium && before > s.first_token && c.pos(before - 1) == Pos::preposition && make_source(c, phrase).named;
    if (leads) return add(phrase, {t, behind}, {s.first_token, s.last_token}, Rule::source_according, nullptr);
    if (behind < s.last_token && c.word(behind) == Word::of && before > s.first_token && c.word(before - 1) == Word::be)
      add(phrase, {t, behind}, {behind, s.last_token}, Rule::source_before, nullptr);
    if (behind >= s.last_token || (c.word(behind) != Word::by && c.word(behind) != Word::from)) return;
    // "claims by the opposition that 60 were shot", "amid reports from survivors that"
    const NounPhrase whose = phrase_from(c, behind + 1, s.last_token);
    if (whose.has_head && whose.last < s.last_token && c.word(whose.last) == Word::that && can_speak(c, whose, true))
      add(whose, {t, behind + 1}, {whose.last, s.last_token}, Rule::source_before, nullptr);
  }

  /// "The council's own figure is 900."
  bool owner(mention::TokenRange cue) {
    std::uint32_t clitic = cue.first;
    while (clitic > s.first_token && c.pos(clitic) != Pos::clitic && clitic + 3 > cue.first) --clitic;
    const NounPhrase whose = c.pos(clitic) == Pos::clitic ? phrase_before(c, clitic, s.first_token) : NounPhrase{};
    if (!whose.has_head || !can_speak(c, whose, false)) return false;
    add(whose, cue, {cue.last, s.last_token}, Rule::source_before, nullptr);
    return true;
  }

  /// "ANA RUIZ, REPORTER: We saw 40 boats.", "RUIZ: ...", "Police: 12 held": who is named before the colon that opens a
  /// paragraph.
  void turn() {
    constexpr std::uint32_t longest = 8;
    const std::uint32_t limit = std::min(s.last_token, s.first_token + longest);
    std::uint32_t colon = s.first_token, comma = no_token;
    bool capitals = true;
    for (; colon < limit && c.document.tokens[colon].mark != text::Mark::colon; ++colon) {
      if (c.pos(colon) == Pos::comma)
        comma = std::min(comma, colon);
      else
        capitals &= c.document.tokens[colon].all_capital;
    }
    if (colon == limit || colon == s.first_token || comma == s.first_token || colon + 1 == s.last_token) return;
    NounPhrase who = phrase_from(c, s.first_token, colon);
    if (capitals) {
      who.first = s.first_token;
      who.last = std::min(comma, colon);
      who.head = who.last - 1;
      who.has_head = true;
    }
    const mention::EntityRef* name = who.has_head ? c.entity(who.head) : nullptr;
    const bool place = name && name->known && mention::is_place(name->kind);  // "Chad: 40 dead"
    if (place || c.document.tokens[s.first_token].span.size() < 2) return;    // "Q: How many?"
    const bool label = who.has_head && who.first + 1 == colon && !c.noun(who.head) &&
                       !c.is(who.head, Category::anonymous) && !c.is(who.head, Category::title) &&
                       !c.is(who.head, Category::organisation) && (!name || !name->known) &&
                       !antecedents.of(who);  // "Scene: 12 boats", not "Police: 12 held"
    const bool speaks = !label && (capitals ? who.last > who.first + 1 || antecedents.of(who)
                                            : who.last == colon && can_speak(c, who, false));
    if (speaks) add(who, {colon, colon + 1}, {colon + 1, s.last_token}, Rule::source_turn, nullptr);
  }

  /// "Storm kills 12 - coastguard": who is named behind the dash or the colon that a headline ends in.
  void credit() {
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t t = s.last_token; t > s.first_token + 1 && t + longest > s.last_token; --t) {
      const text::Token& token = c.document.tokens[t - 1];
      if (!token.is_dash() && token.mark != text::Mark::colon) continue;
      const NounPhrase who = phrase_from(c, t, s.last_token);
      if (who.last == s.last_token && !who.pronoun && can_speak(c, who, false))
        add(who, {t - 1, t}, {s.first_token, t - 1}, Rule::source_after, nullptr);
      return;
    }
  }

  void according(std::uint32_t t) {
    const mention::Match* match = c.mentions.tags.find(t, Category::according);
    const std::uint32_t behind = t + match->length;
    std::uint32_t from = behind;
    while (from < s.last_token && (c.pos(from) == Pos::determiner || c.pos(from) == Pos::number))
      ++from;  // "citing two officials"
    NounPhrase phrase = phrase_from(c, from, s.last_token);
    if (!phrase.has_head) return;
    const mention::Entry& entry = c.lexicon.entries[match->entry];
    if (entry.pole > 0 && !can_speak(c, phrase, false)) return;  // "refused it, citing fire rules"
    // "estimates of the ministry", "a spokesman for the army": the phrase goes on.
    // "a survey in May by the council", "reports received by the union"
    for (int links = 0; phrase.last + 1 < s.last_token && links < 4; ++links) {
      std::uint32_t link = phrase.last;
      const bool told = c.is(phrase.head, Category::evidence);
      while (told && link + 1 < s.last_token &&
             (c.pos(link) == Pos::time || (c.pos(link) == Pos::verb && c.word(link + 1) == Word::by)))
        ++link;
      if (c.pos(link) != Pos::preposition || c.word(link) == Word::to) break;
      const NounPhrase more = phrase_from(c, link + 1, s.last_token);
      if (!more.has_head || more.pronoun) break;
      phrase.last = more.last;
    }
    // "It burned for 3 days and, by the reckoning of the mill, cost $40 million": what stands before the link is told
    // by another.
    std::uint32_t front = t;
    while (front > s.first_token && c.pos(front - 1) == Pos::comma) --front;
    const bool linked = front > s.first_token && c.pos(front - 1) == Pos::conjunction;
    add(phrase, {t, behind}, {linked ? t : s.first_token, s.last_token}, Rule::source_according, &entry);
  }
};

}  // namespace

void find_sayings(const Context& c, std::uint32_t index, const Attribution* last_speaker,
                  const Attribution* last_subject, Attributions& out) {
  const text::Sentence& s = c.document.sentences[index];
  const std::uint32_t first_item = static_cast<std::uint32_t>(out.items.size());
  Finder finder{c, s, out, first_item, {c, s, out, index, first_item, last_speaker, last_subject}};
  if (c.document.blocks[s.block].first_sentence == index) finder.turn();
  if (c.document.blocks[s.block].role == text::Role::headline) finder.credit();
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    if (c.at(t).inside) continue;
    if (c.mentions.tags.begins_with(t, Category::according))
      finder.according(t);
    else if (finder.is_saying(t))
      finder.saying(t);
    else if (c.mentions.tags.begins_with(t, Category::evidence) && c.pos(t) == Pos::noun)
      finder.evidence(t);
  }
}

}  // namespace crossclaim::claim
