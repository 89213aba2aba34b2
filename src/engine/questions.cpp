// What a group of claims asks, and what can be said. Enters: a Question. Leaves: the question and an attributed answer:
// each independent origin once, what fits all of them, what would settle it; never a midpoint. Example: "40 (the
// ministry); over 60 (the hospital). No value fits them all; together they span 40 or more." Cost: linear in the
// question's claims. Tested in tests/engine/questions_test.cpp.
#include <algorithm>
#include <utility>

#include "base/sort.hpp"
#include "engine/labels.hpp"
#include "engine/pattern.hpp"
#include "engine/sentences.hpp"
#include "engine/wording.hpp"

namespace crossclaim::engine {
namespace {

using mention::Lexicon;
using relate::ClaimIndex;

constexpr std::size_t most_items = 5;

bool is_earlier(const relate::Question& question, ClaimIndex index) {
  return std::binary_search(question.earlier.begin(), question.earlier.end(), index);
}

Wording item_wording(const claim::Claim& claim, bool earlier) {
  if (earlier) return Wording::item_earlier;
  if (claim::is_refused(claim)) return Wording::item_denied;
  switch (claim.modality) {
    case mention::Modality::possible: return Wording::item_possible;
    case mention::Modality::predicted: return Wording::item_predicted;
    case mention::Modality::denied:  // refused
    case mention::Modality::asserted: break;
  }
  return Wording::item;
}

/// The first claim of each origin, where one stands that none replaces; what holds now before what held earlier.
std::vector<ClaimIndex> one_of_each_origin(const Report& report, const relate::Question& question) {
  const auto origin_of = [&](ClaimIndex index) { return report.relations.origin_of[index]; };
  std::vector<ClaimIndex> chosen = question.claims;
  const auto rank = [&](ClaimIndex index) { return std::pair(is_earlier(question, index), index); };
  base::sort(chosen.begin(), chosen.end(), [&](ClaimIndex a, ClaimIndex b) {
    return std::pair(origin_of(a), rank(a)) < std::pair(origin_of(b), rank(b));
  });
  chosen.erase(std::unique(chosen.begin(), chosen.end(),
                           [&](ClaimIndex a, ClaimIndex b) { return origin_of(a) == origin_of(b); }),
               chosen.end());
  base::sort(chosen.begin(), chosen.end(), [&](ClaimIndex a, ClaimIndex b) { return rank(a) < rank(b); });
  return chosen;
}

/// "40 (the ministry)" for each claim, each wording once.
std::vector<std::string> items_of(const Report& report, const relate::Question& question,
                                  const std::vector<ClaimIndex>& claims, const Lexicon& lexicon) {
  std::vector<std::string> items;
  for (const ClaimIndex index : claims) {
    std::string item = fill(
        wording(lexicon, item_wording(report.claims[index], is_earlier(question, index))), [&](std::string_view name) {
          return name == "figure" ? figure_of(report, index, lexicon) : source_of(report, index, lexicon);
        });
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(std::move(item));
    if (items.size() == most_items) break;
  }
  return items;
}

std::string join(const std::vector<std::string>& items, std::size_t left_out, const Lexicon& lexicon) {
  std::string out;
  for (const std::string& item : items)
    out += (out.empty() ? "" : std::string(wording(lexicon, Wording::item_join))) + item;
  if (left_out == 0) return out;
  return out + fill(wording(lexicon, Wording::item_more), [&](std::string_view) { return std::to_string(left_out); });
}

/// Whether no claim of the question is told of another place than its example: "killed in the valley" and "killed in
/// the town".
bool is_of_one_place(const Report& report, const relate::Question& question) {
  const claim::Place& place = report.claims[question.example].place;
  return std::all_of(question.claims.begin(), question.claims.end(), [&](ClaimIndex index) {
    const claim::Place& other = report.claims[index].place;
    return !other.present || (other.id == place.id && other.key == place.key);
  });
}

std::string interval_label(const base::Interval& interval, const Lexicon& lexicon) {
  Wording pattern = Wording::between;
  if (!interval.has_low && !interval.has_high)
    pattern = Wording::any;
  else if (!interval.has_low)
    pattern = Wording::up_to;
  else if (!interval.has_high)
    pattern = Wording::at_least;
  else if (interval.low == interval.high)
    pattern = Wording::exactly;
  return fill(wording(lexicon, pattern), [&](std::string_view name) {
    return number_label(name == "low" ? interval.low : interval.high, lexicon);
  });
}

}  // namespace

std::string question_of(const Report& report, const relate::Question& question, const Lexicon& lexicon) {
  const claim::Claim& claim = report.claims[question.example];
  const Analysis& analysis = report.documents[claim.document];
  const claim::Place place = is_of_one_place(report, question) ? claim.place : claim::Place{};
  return as_sentence(fill(wording(lexicon, question_of(question.predicate)), [&](std::string_view name) {
    if (name == "subject") return subject_label(analysis, claim, lexicon);
    if (name == "where") return where_label(analysis, place, lexicon);
    return place.present ? place_label(analysis, place, lexicon) : std::string{};
  }));
}

Answer answer_of(const Report& report, const relate::Question& question, const Lexicon& lexicon) {
  const std::vector<ClaimIndex> claims = one_of_each_origin(report, question);
  const std::vector<std::string> items = items_of(report, question, claims, lexicon);
  const std::size_t left_out = items.size() == most_items ? claims.size() - most_items : 0;
  Answer answer{as_sentence(fill(wording(lexicon, Wording::answer_items),
                                 [&](std::string_view) { return join(items, left_out, lexicon); })),
                0};
  answer.outlook = answer.text.size() + 1;
  const auto standing =
      std::count_if(claims.begin(), claims.end(), [&](ClaimIndex index) { return !is_earlier(question, index); });
  // What is foreseen is left out of what they share: beside a conflict that would be no word to print.
  const bool told = !question.has_shared || question.worst == relate::Verdict::compatible ||
                    question.worst == relate::Verdict::not_comparable;
  if (!question.converted && items.size() > 1 && standing != 1 && told) {
    answer.text += ' ' + fill(wording(lexicon, question.has_shared ? Wording::answer_shared : Wording::answer_apart),
                              [&](std::string_view name) {
                                return interval_label(name == "shared" ? question.shared : question.range, lexicon);
                              });
  }
  if (question.settles != relate::Field::none) {
    answer.text += ' ' + fill(wording(lexicon, Wording::settle), [&](std::string_view) {
                     return std::string(wording(lexicon, words_of(question.settles)));
                   });
  }
  return answer;
}

}  // namespace crossclaim::engine
