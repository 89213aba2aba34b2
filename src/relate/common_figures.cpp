// See common_figures.hpp.
#include "relate/common_figures.hpp"

#include <algorithm>

#include "base/sort.hpp"

namespace crossclaim::relate {
namespace {

constexpr std::size_t most_figures = 48;  ///< of one document, the first ones
constexpr unsigned digits_that_mark = 2, digits_that_tell = 3;
constexpr unsigned weight_of_mark = 2, weight_of_rare = 3;

std::uint32_t mix(std::uint32_t hash, std::uint64_t bytes) {
  for (; bytes != 0; bytes >>= 8) hash = base::hash_byte(hash, static_cast<unsigned char>(bytes));
  return base::hash_byte(hash, 0);
}

/// Of the number as it is written, its zeros at the end left out: 1,900 and 4.1 have two.
unsigned written_digits(base::Decimal n) {
  base::Decimal::Micros rest = n.micros() < 0 ? -n.micros() : n.micros();
  unsigned digits = 0;
  while (rest != 0 && rest % 10 == 0) rest /= 10;
  for (; rest != 0; rest /= 10) ++digits;
  return digits;
}

/// The last bit tells whether it has three digits; fewer are a mark only with what happened.
std::uint32_t key_of(const Fact& f, bool rare) {
  std::uint32_t key = mix(base::fnv_basis, static_cast<std::uint64_t>(f.measure));
  key = mix(key, rare ? 0 : static_cast<std::uint64_t>(f.event) + 1);
  key = mix(key, static_cast<std::uint64_t>(figure(f.value).micros()));
  return (key & ~1u) | (rare ? 1u : 0u);
}

}  // namespace

void note_figures(Scene& scene) {
  scene.first_figure.assign(scene.first_of_document.size(), 0);
  for (std::size_t d = 0; d + 1 < scene.first_of_document.size(); ++d) {
    const std::size_t first = scene.figures.size();
    for (ClaimIndex i = scene.first_of_document[d];
         i < scene.first_of_document[d + 1] && scene.figures.size() < first + most_figures; ++i) {
      const Fact& f = scene.facts[i];
      const bool told = f.is_number() && f.measure != Measure::duration &&
                        f.value.modifier != mention::Modifier::vague && is_telling(figure(f.value));
      const unsigned digits = told ? written_digits(figure(f.value)) : 0;
      if (digits >= digits_that_mark) scene.figures.push_back(key_of(f, digits >= digits_that_tell));
    }
    const auto begin = scene.figures.begin() + static_cast<std::ptrdiff_t>(first);
    base::sort(begin, scene.figures.end());
    scene.figures.erase(std::unique(begin, scene.figures.end()), scene.figures.end());
    scene.first_figure[d + 1] = static_cast<std::uint32_t>(scene.figures.size());
  }
}

unsigned common_figures(const Scene& scene, std::uint32_t a, std::uint32_t b, unsigned enough) {
  unsigned weight = 0;
  std::uint32_t i = scene.first_figure[a], j = scene.first_figure[b];
  while (i < scene.first_figure[a + 1] && j < scene.first_figure[b + 1] && weight < enough) {
    const std::uint32_t x = scene.figures[i], y = scene.figures[j];
    if (x == y) weight += (x & 1u) != 0 ? weight_of_rare : weight_of_mark;
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return weight;
}

}  // namespace crossclaim::relate
