// How long something has gone on, against its beginning.
#include "relate/case.hpp"

using namespace crossclaim;
using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* today = "2024-05-02";
constexpr std::uint32_t going_on = 5, entering = claim::key_of_event(Predicate::deployed);

/// "The strike is in its n-th day", told by the report of `today`.
Made age(std::int64_t nth, std::uint32_t verb, std::uint16_t what = miner) {
  return [=](Builder& b) {
    Draft d = b.duration(nth, days).verb(verb).words({1, 2, 3});
    d.claim().quantity.form = mention::QuantityForm::ordinal;
    d.claim().agent.noun = what;
    d.claim().agent.noun_class = mention::NounClass::happening;
    return d;
  };
}

/// "Since the strike began on that day."
Made begun(const char* day, std::uint16_t what = miner) {
  return [=](Builder& b) {
    Draft d = b.statement(78).since(day).words({1, 2, 3});
    d.claim().agent.noun = what;
    d.claim().agent.noun_class = mention::NounClass::happening;
    d.claim().time.ref.from.day = 1;
    return d;
  };
}

}  // namespace

TEST_CASE("the n-th day of what began") {
  check_all({
      {"the fortieth day of what began eight days before", two(today, age(40, going_on), today, begun("2024-04-24")),
       "age_differs"},
      {"the fortieth day of what began that long ago", two(today, age(40, going_on), today, begun("2024-03-24")),
       "none"},
      {"of another thing", two(today, age(40, going_on), today, begun("2024-04-24", soldier)), "none"},
      {"a day more or less", two(today, age(40, entering), today, begun("2024-03-23")), "none"},
      {"the first day says little", two(today, age(1, going_on), today, begun("2024-04-24")), "none"},
      {"perhaps",
       two(
           today, [](Builder& b) { return age(40, going_on)(b).possible(); }, today, begun("2024-04-24")),
       "none"},
      {"a length, not an age",
       two(
           today,
           [](Builder& b) {
             return b.duration(40, days).words({1, 2, 3});
           },
           today, begun("2024-04-24")),
       "none"},
  });
}

TEST_CASE("who enters a year stands at its beginning") {
  const auto third_year = [](std::uint32_t verb) {
    return [=](Builder& b) {
      Draft d = age(3, verb)(b);
      d.claim().quantity.unit = years;
      return d;
    };
  };
  check_all({
      {"enters it at its end", two(today, third_year(entering), today, begun("2021-07-01")), "age_differs"},
      {"is in it", two(today, third_year(going_on), today, begun("2021-07-01")), "none"},
      {"enters it at its beginning", two(today, third_year(entering), today, begun("2022-05-20")), "none"},
  });
}
