// A frame that shows what the one before showed takes no memory: every pane under Dear ImGui's null backend, our
// allocations and those of Dear ImGui counted. In: the sample report, and one in letters that the atlas has not seen.
// Out: doctest's report.
#include <doctest/doctest.h>

#include <cstdlib>
#include <new>

#include "sample.hpp"
#include "view/screen.hpp"

namespace {

std::size_t made = 0;

void* counted(std::size_t size) {
  ++made;
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) std::abort();
  return block;
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }

using namespace crossclaim;
using namespace crossclaim::view;

namespace {

/// How many blocks of memory the second of two same frames takes.
std::size_t taken(engine::Report report, const ViewState& state) {
  ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return counted(size); },
                               [](void* block, void*) { std::free(block); });
  sample::Screen screen(std::move(report));
  screen.compose_for(state);
  const std::size_t before = made;
  screen.frame();
  CHECK(made > before);  // the first frame makes windows, glyphs and lists: the count counts
  screen.frame();
  const std::size_t begin = made;
  screen.frame();
  return made - begin;
}

}  // namespace

TEST_CASE("a frame like the one before takes no memory, with every pane drawn and a card") {
  ViewState state;
  state.selected = 0;
  CHECK(taken(sample::dated_report(), state) == 0);
  state.selected = 2;
  state.choosing_columns = true;
  state.sorted = true;
  CHECK(taken(sample::dated_report(), state) == 0);
}

TEST_CASE("the same where lines are cut and wrapped, in several scripts") {
  engine::Report report = sample::dated_report();
  report.documents[1].source.title =
      "القاهرة تعلن سقوط اثني عشر قتيلا, and more words than any line of any pane has room for, so that they are cut";
  report.reasons[0] = std::string(40, 'a') + " " + std::string(400, 'b') + " 東京で五百人";
  ViewState state;
  state.selected = 0;
  CHECK(taken(std::move(report), state) == 0);
}
