// A fuzz target of nothing: whether clang can link its fuzzer here is asked with it (emsdk-setup.sh, CMakeLists.txt).
// In: bytes. Out: 0. Example: clang++ -fsanitize=fuzzer,address -x c++ probe.cpp. Cost: none.
#include <cstddef>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, std::size_t) { return 0; }
