// One row of a table: two claims made by a function, and the name of what relate() must say of them.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "relate/builder.hpp"

namespace crossclaim::relate::test {

struct Case {
  const char* what;
  std::function<void(Builder&)> make;  ///< claims 0 and 1 are compared, whatever follows
  std::string_view pattern;            ///< "none" where nothing may be said
};

using Made = std::function<Draft(Builder&)>;

/// Two reports, one claim each, of two sources.
inline std::function<void(Builder&)> two(const char* first_day, Made first, const char* second_day, Made second) {
  return [=](Builder& b) {
    b.report(first_day);
    first(b).by(1);
    b.report(second_day);
    second(b).by(2);
  };
}

/// The same of one day.
inline std::function<void(Builder&)> two(Made first, Made second) {
  constexpr const char* day = "2024-05-02";
  return two(day, std::move(first), day, std::move(second));
}

/// Nothing is said twice of two claims and the third that bears on them, and nothing of a claim and itself.
inline void check_said_once(const Relations& r) {
  for (std::size_t i = 0; i < r.relations.size(); ++i) {
    const Relation& x = r.relations[i];
    CHECK(x.a != x.b);
    for (std::size_t j = 0; j < i; ++j) {
      const Relation& y = r.relations[j];
      CHECK_FALSE((x.a == y.a && x.b == y.b && x.third == y.third && x.pattern == y.pattern));
    }
  }
}

/// `make` sees a builder with two reports of one day open in turn: it calls report() itself.
inline void check_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.what));
    Builder b;
    c.make(b);
    const Relations r = b.relate();
    CHECK(said_of(r, 0, 1) == c.pattern);
    check_said_once(r);
  }
}

}  // namespace crossclaim::relate::test
