// A machine without memory: the n-th request fails, for every n that a reading, a comparison and a report make. Enters:
// nothing. Leaves: doctest's report. The contract (SECURITY.md): the engine has no exceptions, so the program ends at
// the first request that fails, by its own handler, with nothing half-written; what the C interface asks of malloc
// itself is refused with a status, and the session goes on. Each n runs in a process of its own. Example: request 17 of
// 3,000 fails -> status `refused`, an empty pipe. Cost: some seconds.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "edge/crossclaim.h"

namespace {

constexpr int refused = 42;  // what the handler ends with
std::size_t requests = 0;    // so far
std::size_t fails_at = 0;    // the first request that fails, and all behind it; 0 for none
bool malloc_fails = false;

bool fails() { return ++requests >= fails_at && fails_at != 0; }

}  // namespace

extern "C" void* __real_malloc(std::size_t size);
extern "C" void* __wrap_malloc(std::size_t size) { return malloc_fails ? nullptr : __real_malloc(size); }

void* operator new(std::size_t size) {
  void* block = fails() ? nullptr : __real_malloc(size == 0 ? 1 : size);
  if (block != nullptr) return block;
  if (const std::new_handler handler = std::get_new_handler()) handler();
  std::abort();
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }

namespace {

constexpr char article[] =
    "GOMA, May 3 - At least 12 people were killed and 40 wounded when a ferry sank on Lake Kivu on Thursday, the "
    "governor said.\n\n"
    "A hospital had spoken of 15 dead the day before. \"We expect 20 more,\" Dr. Ann Lee told reporters; a third of "
    "them were children.";

crossclaim_string borrowed(const char* text) { return {text, static_cast<std::uint32_t>(std::strlen(text))}; }

std::string report_of(crossclaim_session* session) {
  crossclaim_text text{};
  text.text = borrowed(article);
  text.date = borrowed("2024-05-03");
  crossclaim_owned_string json{};
  if (crossclaim_add_text(session, &text) != CROSSCLAIM_OK || crossclaim_analyse(session) != CROSSCLAIM_OK ||
      crossclaim_report_json(session, &json) != CROSSCLAIM_OK)
    return {};
  std::string out(json.data, json.size);
  crossclaim_free_string(&json);
  return out;
}

struct Outcome {
  int status = -1;
  std::string written;
};

/// What a process does whose request `n` fails; its report goes through a pipe in one piece, as the command line writes
/// its own.
Outcome outcome(crossclaim_session* session, std::size_t n) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    std::set_new_handler([] { _exit(refused); });
    requests = 0;
    fails_at = n;
    const std::string report = report_of(session);
    fails_at = 0;
    _exit(!report.empty() && write(ends[1], report.data(), report.size()) == static_cast<ssize_t>(report.size()) ? 0
                                                                                                                 : 1);
  }
  close(ends[1]);
  Outcome out;
  char buffer[4096];
  for (ssize_t got; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
    out.written.append(buffer, static_cast<std::size_t>(got));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return out;
}

}  // namespace

TEST_CASE(
    "whichever request for memory fails, the program ends by its handler with nothing written, or has the whole "
    "report") {
  crossclaim_session* session = nullptr;
  REQUIRE(crossclaim_create(&session) == CROSSCLAIM_OK);
  const std::string whole = outcome(session, 0).written;
  REQUIRE(whole.size() > 1000);
  std::size_t n = 1;
  for (;; ++n) {
    const Outcome got = outcome(session, n);
    if (got.status == 0 && got.written == whole) break;
    if (got.status != refused || !got.written.empty())
      FAIL_CHECK("request " << n << " failed: status " << got.status << ", " << got.written.size() << " bytes written");
  }
  MESSAGE("requests for memory that failed, one a process: " << n - 1);
  CHECK(n > 500);
  CHECK(crossclaim_destroy(session) == CROSSCLAIM_OK);
}

TEST_CASE("a report that malloc has no room for is refused, and the session goes on") {
  crossclaim_session* session = nullptr;
  REQUIRE(crossclaim_create(&session) == CROSSCLAIM_OK);
  const std::string whole = report_of(session);
  crossclaim_owned_string json{};
  malloc_fails = true;
  const crossclaim_status status = crossclaim_report_json(session, &json);
  malloc_fails = false;
  CHECK(status == CROSSCLAIM_TOO_LONG);
  CHECK(json.data == nullptr);
  REQUIRE(crossclaim_report_json(session, &json) == CROSSCLAIM_OK);
  CHECK(std::string(json.data, json.size) == whole);
  CHECK(crossclaim_free_string(&json) == CROSSCLAIM_OK);
  CHECK(crossclaim_destroy(session) == CROSSCLAIM_OK);
}
