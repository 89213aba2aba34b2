// One row of a table: two claims made by a function, and the name of what relate() must say of them.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/builder.hpp"

namespace crossclaim::relate::test {

struct Case {
  const char* what;
  std::function<void(Builder&)> make;  ///< claims 0 and 1 are compared, whatever follows
  std::string_view pattern;            ///< "none" where nothing may be said
};

/// `make` sees a builder with two reports of one day open in turn: it calls report() itself.
inline void check_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.what));
    Builder b;
    c.make(b);
    const Relations r = b.relate();
    CHECK(said_of(r, 0, 1) == c.pattern);
  }
}

}  // namespace crossclaim::relate::test
