// The targets under clang's libFuzzer. Enters: --target=NAME and libFuzzer's own arguments. Leaves: the inputs that
// reach something new, or the one that breaks something, and a status. Example: crossclaim_libfuzzer --target=text
// -runs=1000000 corpus/text. Cost: see targets.hpp, and about ten times that with the sanitizers. `.ci/fuzz` builds it
// and runs every target.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "fuzz/targets.hpp"

namespace {

const crossclaim::fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  constexpr std::string_view option = "--target=";
  for (int i = 1; i < *count; ++i) {
    const std::string_view argument = (*arguments)[i];
    if (argument.substr(0, option.size()) == option)
      chosen = crossclaim::fuzz::find_target(argument.substr(option.size()));
  }
  if (chosen != nullptr) return 0;
  std::fputs("--target= must name one of:", stderr);
  for (const crossclaim::fuzz::Target& target : crossclaim::fuzz::targets())
    std::fprintf(stderr, " %s", std::string(target.name).c_str());
  std::fputc('\n', stderr);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  const std::string what = chosen->check({reinterpret_cast<const char*>(bytes), size});
  if (what.empty()) return 0;
  std::fprintf(stderr, "%s: %s\n", std::string(chosen->name).c_str(), what.c_str());
  std::abort();
}
