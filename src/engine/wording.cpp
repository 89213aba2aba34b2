// The table of ids; wording.hpp says what they stand for.
#include "engine/wording.hpp"

#include <array>

namespace crossclaim::engine {
namespace {

// clang-format off
constexpr std::array<std::string_view, words_of(relate::Field::none) + 1> names{
    "claim_in_brief", "claim_in_words", "counted", "both", "named_text", "the_text", "no_time", "no_place", "where",
    "item", "item_possible", "item_predicted", "item_denied", "item_earlier", "item_join", "item_more",
    "answer_items", "answer_shared", "answer_apart", "settle", "exactly", "between", "at_least",
    "up_to", "more_than", "any", "cut", "group_mark", "of_many", "share_for", "sum_in", "one_person",
    "question.deployed", "question.present", "question.killed",
    "question.wounded", "question.casualties", "question.captured", "question.missing", "question.displaced",
    "question.detained", "question.withdrawn", "question.destroyed", "question.supplied", "question.rescued",
    "question.damaged", "question.money", "question.share", "question.duration", "question.attacked",
    "question.other", "what.deployed", "what.present", "what.killed", "what.wounded", "what.casualties",
    "what.captured", "what.missing", "what.displaced", "what.detained", "what.withdrawn", "what.destroyed",
    "what.supplied", "what.rescued", "what.damaged", "what.money", "what.share", "what.duration", "what.attacked",
    "what.other", "field.quantity", "field.predicate", "field.kind", "field.population", "field.category",
    "field.time", "field.as_of", "field.place", "field.stage", "field.source", "field.modality", "field.status",
    "field.base", "field.polarity", "field.stance", "field.agent", "field.cause", "field.none"};
// clang-format on
static_assert(!names.back().empty());

}  // namespace

std::span<const std::string_view> wording_names() { return names; }

}  // namespace crossclaim::engine
