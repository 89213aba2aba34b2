// The one main() of every doctest program.
// In: doctest's own options (--test-case=..., --list-test-cases). Out: its report and exit status.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
