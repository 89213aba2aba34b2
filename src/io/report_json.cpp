// Results as JSON: one document, or a whole report. Enters, leaves: see report_writer.hpp. Example: a relation is
// {"a":"x#1","b":"y#2","third":null,"family":"conflicts",...,"reason":"...","spans":[...]}. Cost: linear in the result.
// Tested in tests/io/report_json_test.cpp.
#include "engine/labels.hpp"
#include "io/claim_json.hpp"
#include "io/names.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::io {
namespace {

using engine::Analysis;
using engine::Report;
using relate::ClaimIndex;

/// The ids of all claims of a report, by index.
std::vector<std::string> claim_ids(const Report& report) {
  std::vector<std::string> ids;
  ids.reserve(report.claims.size());
  for (const Analysis& analysis : report.documents) {
    for (std::size_t i = 0; i < analysis.claims.claims.size(); ++i) ids.push_back(claim_id(analysis.source.id, i));
  }
  return ids;
}

class ReportJson {
 public:
  ReportJson(std::string& out, const Report& report, const mention::Lexicon& lexicon)
      : json_(out), report_(report), lexicon_(lexicon), ids_(claim_ids(report)) {}

  void write() {
    json_.object([&] {
      json_.member_array("documents", [&] { write_documents(); });
      json_.member_array("claims", [&] {
        for (std::size_t i = 0; i < report_.claims.size(); ++i) {
          const claim::Claim& claim = report_.claims[i];
          write_claim(json_, {report_.documents[claim.document], lexicon_}, claim, ids_[i]);
        }
      });
      json_.member_array("relations", [&] { write_relations(); });
      json_.member_array("questions", [&] { write_questions(); });
      json_.member_array("origins", [&] { write_origins(); });
      json_.member_array("notes", [&] { write_all_notes(); });
    });
  }

 private:
  void write_documents() {
    for (const Analysis& analysis : report_.documents) {
      json_.object([&] {
        json_.member("id", analysis.source.id);
        json_.member_or_null("title", analysis.source.title);
        json_.member_or_null("publisher", analysis.source.publisher);
        json_.member_or_null("url", analysis.source.url);
        json_.member_or_null("date",
                             analysis.claims.has_date ? engine::time_label(analysis.claims.dateline) : std::string{});
        json_.member("corpus", analysis.source.corpus);
        json_.member("refused", analysis.refused);
      });
    }
  }

  void write_id(std::string_view name, ClaimIndex index) {
    json_.key(name);
    if (index < ids_.size())
      json_.value(ids_[index]);
    else
      json_.null();
  }

  void write_ids(std::string_view name, const std::vector<ClaimIndex>& claims) {
    json_.member_array(name, [&] {
      for (const ClaimIndex index : claims) json_.value(ids_[index]);
    });
  }

  /// Where a claim stands: its number, else the words of its stance, else its sentence.
  void write_place_of(ClaimIndex index) {
    if (index >= report_.claims.size()) return;
    const claim::Claim& claim = report_.claims[index];
    const base::Span span = claim.has_quantity          ? claim.quantity.span
                            : claim.stance.span.empty() ? claim.sentence_span
                                                        : claim.stance.span;
    json_.object([&] {
      json_.member("document", report_.documents[claim.document].source.id);
      json_.member("begin", span.begin);
      json_.member("end", span.end);
    });
  }

  void write_relations() {
    const std::vector<relate::Relation>& relations = report_.relations.relations;
    for (std::size_t i = 0; i < relations.size(); ++i) {
      const relate::Relation& relation = relations[i];
      json_.object([&] {
        write_id("a", relation.a);
        write_id("b", relation.b);
        write_id("third", relation.third);
        json_.member("family", name_of(relation.family));
        json_.member("relation", name_of(relation.type));
        json_.member("kind", name_of(relation.kind));
        json_.member("verdict", name_of(relation.verdict));
        json_.member("internal", relation.internal);
        json_.member("field", name_of(relation.field));
        json_.member("reason", report_.reasons[i]);
        json_.member("strength", relation.strength);
        json_.member_array("spans", [&] {
          write_place_of(relation.a);
          write_place_of(relation.b);
        });
      });
    }
  }

  void write_questions() {
    for (std::size_t i = 0; i < report_.relations.questions.size(); ++i) {
      const relate::Question& question = report_.relations.questions[i];
      json_.object([&] {
        json_.member("id", question.id);
        json_.member("question", report_.questions[i]);
        json_.member("answer", report_.answers[i].text);
        json_.member("predicate", name_of(question.predicate));
        write_ids("claims", question.claims);
        json_.member_array("origins", [&] {
          for (const std::uint32_t origin : question.origins) json_.value(origin);
        });
        json_.key("range");
        write_ends(json_, question.range);
        json_.key("shared");
        if (question.has_shared)
          write_ends(json_, question.shared);
        else
          json_.null();
        json_.member_or_null("settles",
                             question.settles == relate::Field::none ? std::string_view{} : name_of(question.settles));
        json_.member("verdict", name_of(question.worst));
      });
    }
  }

  void write_origins() {
    for (const relate::Origin& origin : report_.relations.origins) {
      json_.object([&] {
        json_.member("id", origin.id);
        json_.member("evidence", name_of(origin.evidence));
        write_ids("claims", origin.claims);
      });
    }
  }

  /// What is said once of a whole document, then the oddities of the texts.
  void write_all_notes() {
    for (std::size_t i = 0; i < report_.relations.offsets.size(); ++i) {
      const relate::Offset& offset = report_.relations.offsets[i];
      json_.object([&] {
        json_.member("document", report_.documents[offset.document].source.id);
        json_.member("note", "years_off");
        json_.member("family", name_of(relate::Family::conflicts));
        json_.member("relation", name_of(relate::RelationType::implausible));
        json_.member("kind", name_of(relate::ConflictKind::date));
        json_.member("verdict", name_of(offset.verdict));
        json_.member("years", offset.years);
        json_.member("count", offset.conflicts);
        write_ids("claims", {offset.a, offset.b});
        json_.member("reason", report_.offsets[i]);
      });
    }
    for (const Analysis& analysis : report_.documents) write_notes(json_, analysis, true);
    if (report_.relations.dropped > 0) {
      json_.object([&] {
        json_.member("note", "relations_capped");
        json_.member("count", report_.relations.dropped);
      });
    }
  }

  JsonWriter json_;
  const Report& report_;
  const mention::Lexicon& lexicon_;
  std::vector<std::string> ids_;
};

}  // namespace

std::string error_json(std::string_view id, std::string_view message) {
  std::string out;
  JsonWriter json(out);
  json.object([&] {
    json.member("id", id);
    json.member("error", message);
    json.member_array("claims", [] {});
  });
  return out;
}

std::string relation_json(std::string_view id, const relate::Relation& relation, std::string_view reason) {
  std::string out;
  JsonWriter json(out);
  json.object([&] {
    json.member("id", id);
    json.member("family", name_of(relation.family));
    json.member("relation", name_of(relation.type));
    json.member("verdict", name_of(relation.verdict));
    json.member("reason", reason);
  });
  return out;
}

std::string extract_json(const Analysis& analysis, const mention::Lexicon& lexicon) {
  if (analysis.refused) return error_json(analysis.source.id, "the text is longer than this program reads");
  std::string out;
  JsonWriter json(out);
  const ClaimContext context{analysis, lexicon};
  const std::vector<claim::Claim>& claims = analysis.claims.claims;
  json.object([&] {
    json.member("id", analysis.source.id);
    json.member_array("claims", [&] {
      for (std::size_t i = 0; i < claims.size(); ++i)
        write_claim(json, context, claims[i], claim_id(analysis.source.id, i));
    });
    json.member_array("quantities", [&] {
      for (const mention::Quantity& quantity : analysis.mentions.quantities) write_quantity(json, context, quantity);
    });
    json.member_array("times", [&] {
      for (const claim::Time& time : analysis.claims.times) write_time(json, context, time);
    });
    json.member_array("notes", [&] { write_notes(json, analysis, false); });
  });
  return out;
}

std::string compare_json(const Report& report, const mention::Lexicon& lexicon) {
  std::string out;
  ReportJson(out, report, lexicon).write();
  return out;
}

}  // namespace crossclaim::io
