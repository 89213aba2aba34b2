// Claims made of bytes: each byte is a call of tests/relate/builder.hpp. Enters: any bytes. Leaves: claims of one to
// four reports, and how they are compared. Example: Made(bytes).relate(). Cost: some microseconds. Used by
// target_relate.cpp (what must hold of all) and tests/record (what is said of them).
#pragma once

#include <array>

#include "fuzz/bytes.hpp"
#include "relate/builder.hpp"

namespace crossclaim::fuzz {

class Made {
 public:
  Made(std::string_view bytes, base::Budget limits);
  [[nodiscard]] relate::Relations relate() const { return claims.relate(policy, budget); }

  relate::test::Builder claims;
  base::Budget budget;
  relate::Policy policy = relate::Policy::range;
};

}  // namespace crossclaim::fuzz
