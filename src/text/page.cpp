// Shapes and repetitions of all blocks. Enters: a document. Leaves: Page. Example: a headline that stands twice.
// Repetitions are found by sorting hashes and comparing neighbours byte by byte, so that chosen collisions cost
// nothing but a comparison. Lines over 300 bytes are no titles and are not compared.
// Cost: n log n in the blocks. Tested in tests/text/page_test.cpp.
#include "text/page.hpp"

#include "base/sort.hpp"

namespace crossclaim::text {
namespace {

constexpr std::uint32_t longest_twin = 300;

struct HashedBlock {
  std::uint64_t hash;
  std::uint32_t block;
};

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash;
}

}  // namespace

Page::Page(std::string_view t, const Conventions& conventions, Document& d) : text(t), document(d) {
  const auto count = static_cast<std::uint32_t>(document.blocks.size());
  shapes.reserve(count);
  twins.reserve(count);
  std::vector<HashedBlock> hashed;
  for (std::uint32_t i = 0; i < count; ++i) {
    shapes.push_back(shape_of(text, conventions, document, i));
    twins.push_back(i);
    const std::string_view block = bytes(i);
    if (block.size() <= longest_twin) hashed.push_back({hash_of(block), i});
    const Shape& s = shapes.back();
    if (s.prose || role(i) == Role::bullet || (!s.title && !s.truncated)) last_text = i + 1;
  }
  base::sort(hashed.begin(), hashed.end(), [](const HashedBlock& a, const HashedBlock& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.block < b.block;
  });
  for (std::size_t i = 1; i < hashed.size(); ++i) {
    if (hashed[i].hash != hashed[i - 1].hash) continue;
    const std::uint32_t before = hashed[i - 1].block;
    if (bytes(hashed[i].block) == bytes(before)) twins[hashed[i].block] = twins[before];
  }
}

}  // namespace crossclaim::text
