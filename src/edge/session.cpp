// The C interface over engine and io. In, out, example and cost: see crossclaim.h. Tested in
// tests/edge/session_test.cpp.
#include "edge/session.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "embedded/assets.hpp"
#include "io/packed.hpp"
#include "io/report_writer.hpp"

using namespace crossclaim;

namespace {

constexpr base::Budget page_budget{.max_text_bytes = 8U << 20U};

/// The sessions that live: a pointer is trusted only when it is one of them, for a destroyed one must not be looked
/// into.
std::vector<const crossclaim_session*>& living() {
  static std::vector<const crossclaim_session*> sessions;
  return sessions;
}

/// A text of the reader's.
struct Own {
  engine::Source source;
  std::string date;  ///< given, or read from the text
  bool is_read = false;
  std::optional<engine::Analysis> analysis;  ///< once it is read, until it goes into a report
};

struct Bundled {
  engine::Analysis analysis;
  std::string date;
  bool taken = false;  ///< it is one of the reader's texts
};

}  // namespace

struct crossclaim_session {
  mention::Lexicon lexicon;
  std::vector<Bundled> bundled;
  std::optional<engine::Kept> kept;  ///< of all that are bundled, once a text of the reader's meets them
  std::vector<Own> texts;
  std::optional<engine::Report> report;          ///< the last one, until the next is there
  bool current = false;                          ///< it is of the texts as they are
  std::unique_ptr<engine::Reading> reading;      ///< of the first text that is not yet read, once begun
  std::unique_ptr<engine::Comparing> comparing;  ///< once all are read
};

namespace {

bool is_alive(const crossclaim_session* session) {
  return std::find(living().begin(), living().end(), session) != living().end();
}

bool is_sound(const crossclaim_string& string) { return string.data != nullptr || string.size == 0; }

std::string copy(const crossclaim_string& string) {
  return string.size == 0 ? std::string{} : std::string(string.data, string.size);
}

crossclaim_string borrow(std::string_view text) { return {text.data(), static_cast<std::uint32_t>(text.size())}; }

/// Those that the reader has not taken.
std::vector<engine::Analysis> bundled_of(const crossclaim_session& session) {
  std::vector<engine::Analysis> documents;
  for (const Bundled& bundled : session.bundled)
    if (!bundled.taken) documents.push_back(bundled.analysis);
  return documents;
}

bool load(crossclaim_session& session) {
  base::Result<io::Bundle> bundle = io::unpack(assets::packed());
  if (!bundle) return false;
  session.lexicon = std::move(bundle.value().lexicon);
  for (engine::Source& source : bundle.value().corpus) {
    const std::string date = source.date ? base::format_iso_day(*source.date) : std::string{};
    session.bundled.push_back({engine::analyze(std::move(source), session.lexicon, page_budget), date, false});
  }
  return true;
}

/// What was begun is of texts that have changed; what went into the report is taken from there again.
void change(crossclaim_session& session) {
  session.current = false;
  session.reading.reset();
  session.comparing.reset();
  for (Own& own : session.texts) own.is_read = own.analysis.has_value();
}

crossclaim_status add(crossclaim_session& session, engine::Source source) {
  if (session.texts.size() >= CROSSCLAIM_MAX_TEXTS) return CROSSCLAIM_TOO_MANY;
  source.corpus = false;
  Own own;
  own.source = std::move(source);
  session.texts.push_back(std::move(own));
  change(session);
  return CROSSCLAIM_OK;
}

/// What the last report has of the same words of the same day, so that a further text costs only itself.
std::optional<engine::Analysis> recall(const crossclaim_session& session, const engine::Source& source) {
  if (!session.report) return std::nullopt;
  const std::vector<engine::Analysis>& known = session.report->documents;
  const auto same = std::find_if(known.begin(), known.end(), [&](const engine::Analysis& one) {
    return !one.source.corpus && one.source.text == source.text && one.source.date == source.date;
  });
  if (same == known.end()) return std::nullopt;
  engine::Analysis analysis = *same;
  analysis.source = source;
  engine::mend_names(analysis.source);
  return analysis;
}

void begin(crossclaim_session& session, Own& own) {
  engine::Source source = own.source;
  if (!source.date) source.date = engine::dateline_of(source.text, session.lexicon);
  own.date = source.date ? base::format_iso_day(*source.date) : std::string{};
  own.analysis = recall(session, source);
  own.is_read = own.analysis.has_value();
  if (!own.is_read)
    session.reading = std::make_unique<engine::Reading>(std::move(source), session.lexicon, page_budget);
}

void read(crossclaim_session& session, Own& own) {
  if (!session.reading) return begin(session, own);
  if (session.reading->step()) return;
  own.analysis = session.reading->take();
  own.is_read = true;
  session.reading.reset();
}

/// A reader's text meets all that are bundled: what these are to each other is the same every time.
bool meets_bundled(const crossclaim_session& session) {
  return !session.texts.empty() && std::none_of(session.bundled.begin(), session.bundled.end(),
                                                [](const Bundled& bundled) { return bundled.taken; });
}

std::unique_ptr<engine::Comparing> begin_comparing(crossclaim_session& session) {
  std::vector<engine::Analysis> documents;
  for (Own& own : session.texts) {
    documents.push_back(std::move(*own.analysis));
    own.analysis.reset();
  }
  for (engine::Analysis& bundled : bundled_of(session)) documents.push_back(std::move(bundled));
  return std::make_unique<engine::Comparing>(std::move(documents), session.lexicon, relate::Policy::range, page_budget,
                                             meets_bundled(session) ? &*session.kept : nullptr);
}

void compare(crossclaim_session& session) {
  if (!session.comparing && !session.kept && meets_bundled(session)) {
    session.kept = engine::keep(bundled_of(session), session.lexicon);
  } else if (!session.comparing) {
    session.comparing = begin_comparing(session);
  } else if (!session.comparing->step()) {
    session.report = session.comparing->take();
    session.comparing.reset();
    session.current = true;
  }
}

/// What is left in bytes of text, each of which is read and compared: that takes about as long.
std::uint32_t work_left(const crossclaim_session& session) {
  if (session.current) return 0;
  const auto share = [](std::uint64_t bytes, unsigned done) { return bytes * (100 - done) / 100; };
  std::uint64_t left = 1;
  const engine::Reading* reading = session.reading.get();  // of the first that is not read
  for (const Own& own : session.texts) {
    const std::size_t bytes = own.source.text.size();
    left += share(bytes, session.comparing ? session.comparing->done() : 0);
    if (own.is_read) continue;
    left += share(bytes, reading ? reading->done() : 0);
    reading = nullptr;
  }
  return static_cast<std::uint32_t>(left);
}

std::string written(const crossclaim_session& session, crossclaim_format format) {
  switch (format) {
    case CROSSCLAIM_JSON: return io::compare_json(*session.report, session.lexicon);
    case CROSSCLAIM_CSV: return io::own_csv(*session.report, session.lexicon);
    case CROSSCLAIM_ANNOTATION: return io::annotation_json(*session.report, session.lexicon);
    case CROSSCLAIM_CLAIMS: return io::schema_json(*session.report, session.lexicon);
    case CROSSCLAIM_PLAIN: return io::plain_text(*session.report, session.lexicon);
  }
  return {};
}

}  // namespace

const engine::Report* edge::report_of(const crossclaim_session* session) {
  return is_alive(session) && session->report ? &*session->report : nullptr;
}

crossclaim_status crossclaim_create(crossclaim_session** out) {
  if (out == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  *out = nullptr;
  auto* session = new crossclaim_session;
  if (!load(*session)) {
    delete session;
    return CROSSCLAIM_BAD_DATA;
  }
  living().push_back(session);
  *out = session;
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_destroy(crossclaim_session* session) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  std::erase(living(), session);
  delete session;
  return CROSSCLAIM_OK;
}

std::uint32_t crossclaim_max_text_bytes(void) { return page_budget.max_text_bytes; }

crossclaim_status crossclaim_clear(crossclaim_session* session) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  session->texts.clear();
  for (Bundled& bundled : session->bundled) bundled.taken = false;
  change(*session);
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_add_text(crossclaim_session* session, const crossclaim_text* text) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  if (text == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  for (const crossclaim_string* part : {&text->text, &text->title, &text->publisher, &text->date}) {
    if (!is_sound(*part)) return CROSSCLAIM_NULL_ARGUMENT;
    if (part->size > page_budget.max_text_bytes) return CROSSCLAIM_TOO_LONG;
  }
  engine::Source source;
  if (text->date.size != 0) {
    source.date = base::parse_iso_day({text->date.data, text->date.size});
    if (!source.date) return CROSSCLAIM_BAD_DATE;
  }
  source.id = "text-" + std::to_string(session->texts.size() + 1);
  source.text = copy(text->text);
  source.title = copy(text->title);
  source.publisher = copy(text->publisher);
  return add(*session, std::move(source));
}

crossclaim_status crossclaim_add_bundled(crossclaim_session* session, std::uint32_t index) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  if (index >= session->bundled.size() || session->bundled[index].taken) return CROSSCLAIM_BAD_INDEX;
  const crossclaim_status status = add(*session, session->bundled[index].analysis.source);
  if (status == CROSSCLAIM_OK) session->bundled[index].taken = true;
  return status;
}

crossclaim_status crossclaim_bundled_count(const crossclaim_session* session, std::uint32_t* out) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  if (out == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  *out = static_cast<std::uint32_t>(session->bundled.size());
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_bundled(const crossclaim_session* session, std::uint32_t index, crossclaim_text* out) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  if (out == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  if (index >= session->bundled.size()) return CROSSCLAIM_BAD_INDEX;
  const Bundled& bundled = session->bundled[index];
  const engine::Source& source = bundled.analysis.source;
  *out = {borrow(source.text), borrow(source.title), borrow(source.publisher), borrow(bundled.date)};
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_text_date(const crossclaim_session* session, std::uint32_t index, crossclaim_string* out) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  if (out == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  if (index >= session->texts.size()) return CROSSCLAIM_BAD_INDEX;
  *out = borrow(session->texts[index].date);
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_analyse_step(crossclaim_session* session, std::uint32_t* left) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  if (left == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  if (!session->current) {
    const auto next =
        std::find_if(session->texts.begin(), session->texts.end(), [](const Own& own) { return !own.is_read; });
    if (next == session->texts.end())
      compare(*session);
    else
      read(*session, *next);
  }
  *left = work_left(*session);
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_analyse(crossclaim_session* session) {
  std::uint32_t left = 0;
  crossclaim_status status = CROSSCLAIM_OK;
  do status = crossclaim_analyse_step(session, &left);
  while (status == CROSSCLAIM_OK && left > 0);
  return status;
}

crossclaim_status crossclaim_export(const crossclaim_session* session, crossclaim_format format,
                                    crossclaim_owned_string* out) {
  if (!is_alive(session)) return CROSSCLAIM_NO_SESSION;
  if (out == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  if (format < CROSSCLAIM_JSON || format > CROSSCLAIM_PLAIN) return CROSSCLAIM_BAD_FORMAT;
  if (!session->current) return CROSSCLAIM_NO_REPORT;
  const std::string words = written(*session, format);
  out->data = static_cast<char*>(std::malloc(words.size() + 1));
  if (out->data == nullptr) return CROSSCLAIM_TOO_LONG;
  std::memcpy(out->data, words.c_str(), words.size() + 1);
  out->size = static_cast<std::uint32_t>(words.size());
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_report_json(const crossclaim_session* session, crossclaim_owned_string* out) {
  return crossclaim_export(session, CROSSCLAIM_JSON, out);
}

crossclaim_status crossclaim_free_string(crossclaim_owned_string* string) {
  if (string == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  std::free(string->data);
  *string = {nullptr, 0};
  return CROSSCLAIM_OK;
}

crossclaim_status crossclaim_version(crossclaim_string* out) {
  if (out == nullptr) return CROSSCLAIM_NULL_ARGUMENT;
  *out = borrow("0.1.0");
  return CROSSCLAIM_OK;
}
