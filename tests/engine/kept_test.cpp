// What is known of texts that stay changes nothing but the time: with it and without it a report is the same, byte for
// byte.
#include <doctest/doctest.h>

#include <algorithm>

#include "embedded/assets.hpp"
#include "io/corpus_reader.hpp"
#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using testing::lexicon;

namespace {

std::vector<engine::Analysis> read(const std::vector<std::string>& texts) {
  std::vector<engine::Analysis> analyses;
  for (const std::string& text : texts) {
    analyses.push_back(testing::reading(text, "2024-05-02"));
    analyses.back().source.id = "t" + std::to_string(analyses.size());
  }
  return analyses;
}

/// As JSON, of `texts` and those that are kept behind them.
std::string report_of(const std::vector<std::string>& texts, const std::vector<engine::Analysis>& stay,
                      engine::Kept* kept) {
  std::vector<engine::Analysis> documents = read(texts);
  documents.insert(documents.end(), stay.begin(), stay.end());
  return io::compare_json(engine::compare(std::move(documents), lexicon(), relate::Policy::range, {}, kept), lexicon());
}

const std::vector<std::string> quake{
    "The quake in Lima on Monday killed 12 people, the mayor said. Some 40 were injured, 10 of them badly.",
    "At least 19 people were killed in the quake in Lima on Monday, the fire service said.",
    "The Lima quake on Monday killed 12 people and injured 40, according to the mayor."};

}  // namespace

TEST_CASE("with what is kept a report is the same") {
  const std::vector<engine::Analysis> stay = read(quake);
  engine::Kept kept = engine::keep(stay, lexicon());
  CHECK(!kept.judged.relations.empty());
  const std::vector<std::vector<std::string>> cases{{},
                                                    {""},
                                                    {quake[0]},
                                                    {"The Lima quake killed 21 people, the mayor said on Tuesday."},
                                                    {"A ferry sank off Cebu.", quake[2]}};
  for (const std::vector<std::string>& texts : cases)
    CHECK(report_of(texts, stay, &kept) == report_of(texts, stay, nullptr));
}

TEST_CASE("what the first report says of the texts that stay is said again, and not of others") {
  const std::vector<engine::Analysis> stay = read(quake);
  engine::Kept kept = engine::keep(stay, lexicon());
  CHECK(kept.reasons.empty());
  (void)report_of({"A ferry sank off Cebu."}, stay, &kept);
  CHECK(!kept.reasons.empty());
  std::vector<engine::Analysis> documents = read({"Some 70 people were hurt in a Lima quake."});
  documents.insert(documents.end(), stay.begin(), stay.end());
  const engine::Report report = engine::compare(documents, lexicon(), relate::Policy::range, {});
  const auto first = static_cast<relate::ClaimIndex>(report.claims.size() - kept.judged.claims);
  std::size_t known = 0;
  for (std::size_t i = 0; i < report.reasons.size(); ++i) {
    const relate::Relation& relation = report.relations.relations[i];
    const std::string* reason = kept.reasons.of(relation, first);
    if (relation.a < first || relation.b < first) CHECK(reason == nullptr);
    if (!reason) continue;
    CHECK(*reason == report.reasons[i]);
    ++known;
  }
  CHECK(known > 0);
  relate::Relation other = report.relations.relations.back();
  CHECK(kept.reasons.of(other, first) != nullptr);
  other.numbers[0] = base::Decimal::from_integer(4711);
  CHECK(kept.reasons.of(other, first) == nullptr);
}

TEST_CASE("so it is where there are so many claims that not every two of them meet, and every pair is judged once") {
  for (const int count : {20, 350, 1100}) {
    std::string many;
    for (int i = 0; i < count; ++i) many += "The quake killed " + std::to_string(100 + i) + " people in Lima. ";
    const std::vector<engine::Analysis> stay = read({many, quake[0]});
    engine::Kept kept = engine::keep(stay, lexicon());
    const std::vector<relate::Pair>& pairs = kept.judged.pairs;
    const auto astray = [](relate::Pair x, relate::Pair y) { return x.a != y.a ? x.a > y.a : x.b >= y.b; };
    CHECK(std::adjacent_find(pairs.begin(), pairs.end(), astray) == pairs.end());
    CHECK(report_of({quake[1]}, stay, &kept) == report_of({quake[1]}, stay, nullptr));
  }
}

TEST_CASE("so it is of the bundled reports") {
  std::vector<engine::Analysis> stay;
  std::vector<io::File> files;
  for (const assets::EmbeddedFile& file : assets::corpus()) files.push_back({file.name, file.bytes});
  const auto corpus = io::read_corpus(files);
  for (const engine::Source& source : corpus.value()) stay.push_back(engine::analyze(source, lexicon(), {}));
  engine::Kept kept = engine::keep(stay, lexicon());
  for (const engine::Source& source : corpus.value())
    CHECK(report_of({source.text}, stay, &kept) == report_of({source.text}, stay, nullptr));
  CHECK(report_of({quake[0], "Some 3,000 soldiers were killed or wounded by January."}, stay, &kept) ==
        report_of({quake[0], "Some 3,000 soldiers were killed or wounded by January."}, stay, nullptr));
}
