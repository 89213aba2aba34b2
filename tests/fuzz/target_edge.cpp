// The C interface called in any order with any arguments: null pointers, sizes without bytes, sessions that are none or
// gone. In, out and cost: see targets.hpp. Each two bytes are a call, the texts are what stands behind the first empty
// line. What must hold: a status that exists, OK only where the call was sound, a report that is JSON, and a session
// that still answers.
#include <algorithm>

#include "edge/session.hpp"
#include "fuzz/bytes.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "io/json_tree.hpp"

namespace crossclaim::fuzz {
namespace {

class Caller {
 public:
  Caller(crossclaim_session* session, std::string_view words) : session_(session), words_(words) {}

  /// One call; empty where its answer makes sense.
  std::string call(std::uint8_t what, std::uint8_t how) {
    crossclaim_session* session = whom(how);
    const bool sound = session == session_;
    switch (what % 10) {
      case 0:
      case 1: return expect(add(session, how), sound);
      case 2: return expect(crossclaim_add_bundled(session, how % 8), sound && how % 8 < 5);
      case 3: return expect(crossclaim_clear(session), sound);
      case 4: return expect(crossclaim_analyse(session), sound);
      case 5: {
        std::uint32_t left = 0;
        return expect(crossclaim_analyse_step(session, how % 16 == 3 ? nullptr : &left), sound && how % 16 != 3);
      }
      case 6: return write(session, how, sound);
      case 7: {
        crossclaim_string day{};
        return expect(crossclaim_text_date(session, how % 4, how % 16 == 3 ? nullptr : &day), sound && how % 16 != 3);
      }
      case 8: {
        crossclaim_text text{};
        const crossclaim_status status = crossclaim_bundled(session, how % 8, &text);
        if (status == CROSSCLAIM_OK && text.text.size == 0) return "a bundled report without text";
        return expect(status, sound && how % 8 < 5);
      }
      default: {
        std::uint32_t count = 0;
        return expect(crossclaim_bundled_count(session, &count), sound);
      }
    }
  }

 private:
  /// Mostly the session; now and then none, or a pointer to something else.
  crossclaim_session* whom(std::uint8_t how) {
    if (how == 255) return nullptr;
    if (how == 254) return reinterpret_cast<crossclaim_session*>(this);
    return session_;
  }
  crossclaim_status add(crossclaim_session* session, std::uint8_t how) {
    if (how == 253) return crossclaim_add_text(session, nullptr);
    const std::size_t cut = words_.size() * (how % 8) / 8;
    crossclaim_text text{};
    const std::string_view words = words_.substr(cut);
    text.text = {words.data(), static_cast<std::uint32_t>(words.size())};
    text.title = how % 16 == 9
                     ? crossclaim_string{nullptr, 4}
                     : crossclaim_string{words_.data(), static_cast<std::uint32_t>(std::min<std::size_t>(cut, 40))};
    if (how % 5 == 0) text.date = {"2025-02-30", 10};
    if (how % 5 == 1) text.date = {"2025-02-28", 10};
    if (how == 252) text.text.size = crossclaim_max_text_bytes() + 1;  // refused before a byte is read
    return crossclaim_add_text(session, &text);
  }
  static std::string write(crossclaim_session* session, std::uint8_t how, bool sound) {
    const auto format = static_cast<crossclaim_format>(how % 7);
    crossclaim_owned_string out{};
    const crossclaim_status status = crossclaim_export(session, format, how % 32 == 31 ? nullptr : &out);
    const bool json = format == CROSSCLAIM_JSON || format == CROSSCLAIM_ANNOTATION || format == CROSSCLAIM_CLAIMS;
    const bool readable = out.data == nullptr || !json || io::JsonTree::parse("report", {out.data, out.size});
    if (out.data != nullptr) crossclaim_free_string(&out);
    if (!readable) return "a report of the C interface that is no JSON";
    return expect(status, sound && how % 32 != 31 && format <= CROSSCLAIM_PLAIN);
  }
  static std::string expect(crossclaim_status status, bool may_succeed) {
    if (status < CROSSCLAIM_OK || status > CROSSCLAIM_BAD_FORMAT) return "a status that is none";
    return status == CROSSCLAIM_OK && !may_succeed ? "a call that made no sense succeeded" : std::string{};
  }

  crossclaim_session* session_;
  std::string_view words_;
};

/// Reading the corpus costs a hundred times what most calls do: one session serves all runs, and a second is made and
/// destroyed at times.
crossclaim_session* lasting_session() {
  static crossclaim_session* const session = [] {
    crossclaim_session* made = nullptr;
    crossclaim_create(&made);
    return made;
  }();
  return session;
}

std::string broken_lifetime() {
  crossclaim_session* session = nullptr;
  if (crossclaim_create(nullptr) == CROSSCLAIM_OK || crossclaim_create(&session) != CROSSCLAIM_OK)
    return "a session that is not made";
  if (crossclaim_destroy(session) != CROSSCLAIM_OK || crossclaim_destroy(session) == CROSSCLAIM_OK)
    return "a session that dies twice";
  return crossclaim_analyse(session) == CROSSCLAIM_NO_SESSION ? std::string{} : "a dead session that answers";
}

}  // namespace

std::string check_edge(std::string_view raw) {
  const std::size_t gap = std::min(raw.find("\n\n"), raw.size());
  const std::string_view words = raw.substr(std::min(gap + 2, raw.size()));
  Bytes calls(raw.substr(0, std::min<std::size_t>(gap, 24)));
  crossclaim_session* session = lasting_session();
  crossclaim_clear(session);
  crossclaim_clear(session);
  Caller caller(session, words);
  while (!calls.empty()) {
    const std::uint8_t what = calls.byte();
    if (std::string wrong = caller.call(what, calls.byte()); !wrong.empty()) return wrong;
  }
  if (const engine::Report* report = edge::report_of(session)) {
    if (std::string wrong = broken(*report, base::Budget{}); !wrong.empty()) return wrong;
  }
  return raw.size() % 512 == 511 ? broken_lifetime() : std::string{};
}

}  // namespace crossclaim::fuzz
