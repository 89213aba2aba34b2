// Origins count, outlets do not.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";

std::function<void(Builder&)> unsourced(std::function<Draft(Builder&)> first, std::function<Draft(Builder&)> second) {
  return [=](Builder& b) {
    b.report(day);
    first(b);
    b.report(day);
    second(b);
  };
}

}  // namespace

TEST_CASE("echo and corroboration") {
  check_all({
      {"one source",
       unsourced([](Builder& b) { return b.killed(41).by(1); }, [](Builder& b) { return b.killed(41).by(1); }),
       "echo_source"},
      {"one wording",
       unsourced([](Builder& b) { return b.killed(41).copied(70); },
                 [](Builder& b) { return b.killed(41).copied(70); }),
       "echo_wording"},
      {"one unusual figure without a source",
       unsourced([](Builder& b) { return b.killed(1'327); }, [](Builder& b) { return b.killed(1'327); }), "echo_value"},
      {"one unusual range without a source",
       unsourced([](Builder& b) { return b.killed(1'000).range(3'000); },
                 [](Builder& b) { return b.killed(1'000).range(3'000); }),
       "echo_value"},
      {"one round figure without a source",
       unsourced([](Builder& b) { return b.killed(3'000); }, [](Builder& b) { return b.killed(3'000); }),
       "same_figure"},
      {"one wording, another figure",
       unsourced([](Builder& b) { return b.killed(41).copied(70); },
                 [](Builder& b) { return b.killed(46).copied(70); }),
       "figures_apart"},
      {"one wording, a figure in the range of the other",
       unsourced([](Builder& b) { return b.killed(41).copied(70); },
                 [](Builder& b) { return b.killed(40).range(50).copied(70); }),
       "inside_range"},
      {"one unusual figure from two sources",
       unsourced([](Builder& b) { return b.killed(1'327).by(1); }, [](Builder& b) { return b.killed(1'327).by(2); }),
       "same_figure"},
  });
}

TEST_CASE("origins join what has one source, whatever the order") {
  Builder b;
  b.report(day);
  b.killed(41).by(1);
  b.report(day);
  b.killed(41).by(1);
  b.killed(29).by(2).words({1, 2});
  b.report(day);
  b.killed(41).by(3);
  const Relations r = b.relate();
  CHECK(r.origin_of[0] == r.origin_of[1]);
  CHECK(r.origin_of[0] != r.origin_of[2]);
  CHECK(r.origin_of[0] != r.origin_of[3]);
  const Origin& joined = r.origins[r.origin_of[0]];
  CHECK(joined.claims == std::vector<ClaimIndex>{0, 1});
  CHECK(joined.evidence == OriginEvidence::same_named_source);
  std::size_t members = 0;
  for (const Origin& o : r.origins) members += o.claims.size();
  CHECK(members == b.claims.size());
}

TEST_CASE("copied words are an echo, whatever the two sentences count") {
  const auto sentences = [](std::uint32_t second_seed) {
    return unsourced([](Builder& b) { return b.sent(640).copied(70); },
                     [=](Builder& b) { return b.duration(2, days).copied(second_seed); });
  };
  check_all({{"one wording", sentences(70), "echo_copied"}, {"other words", sentences(80), "none"}});
  Builder one_text;
  one_text.report(day);
  one_text.sent(640).copied(70);
  one_text.duration(2, days).copied(70);
  CHECK(said_of(one_text.relate(), 0, 1) == "none");
}
