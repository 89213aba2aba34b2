// See packed.hpp. Each list of fields below is the only one: it writes and it reads.
#include "io/packed.hpp"

#include <type_traits>

#include "base/hash.hpp"
#include "engine/wording.hpp"
#include "io/packed_phrases.hpp"
#include "io/packed_stream.hpp"
#include "relate/pattern.hpp"

namespace crossclaim::io {
namespace {

using mention::Condition;
using mention::Entity;
using mention::Entry;
using mention::Lexicon;

constexpr std::uint64_t form = 3;  ///< of these bytes; another one is refused

/// Decimals as their whole part and their millionths.
struct DecimalColumns {
  std::vector<std::int64_t> whole, micros;
};

template <class Stream, class Rows, class Field>
void decimals(Stream& stream, Rows& rows, Field field) {
  DecimalColumns columns;
  const auto self = [](auto& n) -> auto& { return n; };
  columns.whole.resize(rows.size());
  columns.micros.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    columns.whole[i] = static_cast<std::int64_t>(field(rows[i]).micros() / base::Decimal::scale);
    columns.micros[i] = static_cast<std::int64_t>(field(rows[i]).micros() % base::Decimal::scale);
  }
  stream.runs(columns.whole, self);
  stream.runs(columns.micros, self);
  if constexpr (std::is_same_v<Stream, PackReader>) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const base::Decimal::Micros whole = columns.whole[i];
      field(rows[i]) = base::Decimal::from_micros(whole * base::Decimal::scale + columns.micros[i]);
    }
  }
}

#define CROSSCLAIM_FIELD(path) \
  [](auto& row) -> auto& { return row.path; }

template <class Stream, class Rows>
void condition_fields(Stream& stream, Rows& rows) {
  stream.runs(rows, CROSSCLAIM_FIELD(when.capital));
  stream.runs(rows, CROSSCLAIM_FIELD(when.not_capital));
  stream.runs(rows, CROSSCLAIM_FIELD(when.all_capital));
  stream.runs(rows, CROSSCLAIM_FIELD(when.after));
  stream.runs(rows, CROSSCLAIM_FIELD(when.not_after));
  stream.runs(rows, CROSSCLAIM_FIELD(when.before));
  stream.runs(rows, CROSSCLAIM_FIELD(when.not_before));
  stream.runs(rows, CROSSCLAIM_FIELD(when.before_number));
  stream.runs(rows, CROSSCLAIM_FIELD(when.after_number));
  stream.runs(rows, CROSSCLAIM_FIELD(when.not_before_number));
  stream.runs(rows, CROSSCLAIM_FIELD(when.not_after_number));
}

/// A new field of an entry stops the build here: it belongs into the list below, too.
[[maybe_unused]] void name_every_field(const Entry& entry) {
  [[maybe_unused]] const auto& [category, word, predicate, item_predicate, frame, form_, noun_class, modifier, modality,
                                prefix, named, additional, military, generic, subset, gradable, pole, number, entity,
                                concept_id, value, value_high, when, source_entry] = entry;
}

template <class Stream, class Rows>
void entry_fields(Stream& stream, Rows& rows) {
  stream.size(rows);
  stream.runs(rows, CROSSCLAIM_FIELD(category));
  stream.runs(rows, CROSSCLAIM_FIELD(word));
  stream.runs(rows, CROSSCLAIM_FIELD(predicate));
  stream.runs(rows, CROSSCLAIM_FIELD(item_predicate));
  stream.runs(rows, CROSSCLAIM_FIELD(frame));
  stream.runs(rows, CROSSCLAIM_FIELD(form));
  stream.runs(rows, CROSSCLAIM_FIELD(noun_class));
  stream.runs(rows, CROSSCLAIM_FIELD(modifier));
  stream.runs(rows, CROSSCLAIM_FIELD(modality));
  stream.runs(rows, CROSSCLAIM_FIELD(prefix));
  stream.runs(rows, CROSSCLAIM_FIELD(named));
  stream.runs(rows, CROSSCLAIM_FIELD(additional));
  stream.runs(rows, CROSSCLAIM_FIELD(military));
  stream.runs(rows, CROSSCLAIM_FIELD(subset));
  stream.runs(rows, CROSSCLAIM_FIELD(generic));
  stream.runs(rows, CROSSCLAIM_FIELD(gradable));
  stream.runs(rows, CROSSCLAIM_FIELD(pole));
  stream.runs(rows, CROSSCLAIM_FIELD(number));
  stream.steps(rows, CROSSCLAIM_FIELD(entity));
  stream.steps(rows, CROSSCLAIM_FIELD(concept_id));
  decimals(stream, rows, CROSSCLAIM_FIELD(value));
  decimals(stream, rows, CROSSCLAIM_FIELD(value_high));
  condition_fields(stream, rows);
}

/// The id that most entities have: "city.porto_alegre" for the city Porto Alegre.
std::string usual_id(const Entity& entity) {
  std::string id(name_of(entity.kind));
  id += '.';
  for (const char c : entity.name)
    id += c == ' ' ? '_' : static_cast<char>(base::fold_ascii(static_cast<unsigned char>(c)));
  return id;
}

/// Ids, empty where they are the usual ones.
template <class Stream, class Rows>
void ids(Stream& stream, Rows& rows) {
  std::vector<std::string> unusual(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].id != usual_id(rows[i])) unusual[i] = rows[i].id;
  }
  stream.texts(
      unusual, [](auto& id) -> auto& { return id; });
  if constexpr (std::is_same_v<Stream, PackReader>) {
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].id = unusual[i].empty() ? usual_id(rows[i]) : unusual[i];
  }
}

template <class Stream, class Rows>
void entity_fields(Stream& stream, Rows& rows) {
  stream.size(rows);
  stream.texts(rows, CROSSCLAIM_FIELD(name));
  stream.texts(rows, CROSSCLAIM_FIELD(adjective));
  stream.runs(rows, CROSSCLAIM_FIELD(kind));
  ids(stream, rows);
  stream.runs(rows, CROSSCLAIM_FIELD(parent));
  stream.runs(rows, CROSSCLAIM_FIELD(acts_as));
  stream.runs(rows, CROSSCLAIM_FIELD(war_since));
}

template <class Stream, class Texts>
void text_list(Stream& stream, Texts&& texts) {
  stream.size(texts);
  stream.texts(
      texts, [](auto& text) -> auto& { return text; });
}

template <class Stream, class Phrases>
void phrase_fields(Stream& stream, Phrases& phrases) {
  const auto self = [](auto& n) -> auto& { return n; };
  stream.size(phrases.names);
  stream.runs(phrases.names, self);
  stream.size(phrases.counts);
  stream.each(phrases.counts, self);
  stream.size(phrases.texts);
  stream.size(phrases.inflections);
  stream.each(phrases.inflections, self);
  stream.lines(phrases.texts);
}

template <class Stream, class Sources>
void source_fields(Stream& stream, Sources& sources) {
  stream.size(sources);
  stream.texts(sources, CROSSCLAIM_FIELD(id));
  stream.texts(sources, CROSSCLAIM_FIELD(title));
  stream.texts(sources, CROSSCLAIM_FIELD(publisher));
  stream.texts(sources, CROSSCLAIM_FIELD(url));
  stream.texts(sources, CROSSCLAIM_FIELD(text));
}

template <class Stream, class Phrases, class Data>
void all_fields(Stream& stream, Phrases& phrases, Data& data) {
  entry_fields(stream, data.lexicon.entries);
  entity_fields(stream, data.lexicon.entities);
  text_list(stream, data.lexicon.concepts);
  text_list(stream, data.lexicon.wordings);
  text_list(stream, data.lexicon.patterns);
  text_list(stream, data.lexicon.conventions.abbreviations);
  text_list(stream, data.lexicon.conventions.titles);
  text_list(stream, data.lexicon.conventions.furniture_lines);
  text_list(stream, data.lexicon.conventions.heading_lines);
  text_list(stream, data.lexicon.conventions.function_words);
  phrase_fields(stream, phrases);
  source_fields(stream, data.corpus);
}

#undef CROSSCLAIM_FIELD

/// Dates as a reader would write them; empty where there is none.
std::vector<std::string> dates_of(const std::vector<engine::Source>& sources) {
  std::vector<std::string> dates;
  for (const engine::Source& source : sources)
    dates.push_back(source.date ? base::format_iso_day(*source.date) : std::string{});
  return dates;
}

bool is_inside(const Lexicon& lexicon) {
  const auto entity = [&](mention::EntityId id) { return id == mention::no_entity || id < lexicon.entities.size(); };
  for (const Entry& entry : lexicon.entries) {
    if (!entity(entry.entity) || entry.concept_id >= lexicon.concepts.size()) return false;
    if (entry.predicate == mention::Predicate::count_) return false;
  }
  for (const Entity& one : lexicon.entities) {
    if (!entity(one.parent) || !entity(one.acts_as)) return false;
  }
  return lexicon.patterns.size() == relate::patterns.size() &&
         lexicon.wordings.size() == engine::wording_names().size();
}

}  // namespace

std::string pack(const Bundle& bundle) {
  PackWriter writer;
  writer.number(form);
  std::vector<std::string> texts;
  const PackedPhrases phrases = phrases_of(bundle.lexicon, texts);
  all_fields(writer, phrases, bundle);
  text_list(writer, dates_of(bundle.corpus));
  return writer.take();
}

base::Result<Bundle> unpack(std::string_view bytes) {
  const base::Error damaged{"packed data", 0, 0, "is damaged or of another version; expected what the build made"};
  PackReader reader(bytes);
  if (reader.number() != form) return damaged;
  Bundle bundle;
  PackedPhrases phrases;
  all_fields(reader, phrases, bundle);
  std::vector<std::string> dates;
  text_list(reader, dates);
  if (!reader.sound() || !reader.at_end() || dates.size() != bundle.corpus.size()) return damaged;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    engine::Source& source = bundle.corpus[i];
    source.corpus = true;
    source.date = base::parse_iso_day(dates[i]);
    if (!source.date && !dates[i].empty()) return damaged;
  }
  if (!is_inside(bundle.lexicon) || !add_phrases(phrases, bundle.lexicon)) return damaged;
  bundle.lexicon.seal();
  return bundle;
}

}  // namespace crossclaim::io
