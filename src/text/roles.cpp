// The roles of blocks. Enters: the shapes of all blocks. Leaves: headline, heading, bullet, body, quotation, furniture.
// The order of a page decides: [tags, dates] headline [copy, byline] body (heading body)* [biography, teasers, footer].
// Example: "Sports" / "Dam breaks in the north" / "By Ana Ruiz" / "A dam broke." are furniture, headline, furniture,
// body. A line that may carry a claim stays body where it is in doubt: furniture is never read. Cost: linear in the
// blocks. Tested in tests/text/roles_test.cpp.
#include "text/roles.hpp"

#include "text/page.hpp"

namespace crossclaim::text {
namespace {

constexpr std::uint32_t least_headline_terms = 4;  ///< a shorter line is a headline only right before the body
constexpr std::uint32_t longest_headline = 30;

bool is_bare_number_line(const Shape& s) { return s.letters <= 2 && s.words <= 2 && !s.prose; }

/// Lines that are furniture wherever they stand.
void mark_listed(Page& page) {
  for (std::uint32_t i = 0; i < page.size(); ++i) {
    const Shape& s = page.shapes[i];
    if (s.listed == Listed::heading)
      page.set(i, Role::heading);
    else if (s.listed != Listed::no || s.date || s.credit || is_bare_number_line(s))
      page.set(i, Role::furniture);
  }
}

/// The first full sentence that is not furniture: where the report itself begins.
std::uint32_t find_body(const Page& page) {
  for (std::uint32_t i = 0; i < page.size(); ++i) {
    if (page.shapes[i].prose && page.role(i) == Role::body) return i;
  }
  return page.size();
}

bool may_be_headline(const Page& page, std::uint32_t i) {
  const Shape& s = page.shapes[i];
  return page.role(i) == Role::body && !s.truncated && !s.colon && !s.several && !s.point &&
         static_cast<std::uint32_t>(s.terms()) <= longest_headline;
}

/// The first line before the body that is long enough; else the last one, where only short ones stand there.
std::uint32_t find_headline(const Page& page, std::uint32_t body) {
  std::uint32_t last = page.size();
  for (std::uint32_t i = 0; i < body; ++i) {
    if (!may_be_headline(page, i)) continue;
    if (static_cast<std::uint32_t>(page.shapes[i].terms()) >= least_headline_terms) return i;
    if (page.shapes[i].terms() >= 2) last = i;
  }
  return last;
}

void mark_head(Page& page) {
  std::uint32_t body = find_body(page);
  // A question or an exclamation may head a report that goes on with a full sentence.
  if (body == 0 && page.size() > 1 && !page.shapes[0].point && !page.shapes[0].several && page.shapes[1].prose)
    body = 1;
  const bool no_prose = body == page.size();
  if (no_prose && page.size() > 0 && !page.shapes[0].mostly_capital()) {
    if (page.size() == 1 || page.role(1) != Role::bullet) return;
  }
  const std::uint32_t headline = find_headline(page, no_prose && page.size() > 0 ? 1 : body);
  if (headline >= page.size()) return;
  page.set(headline, Role::headline);
  for (std::uint32_t i = 0; i < headline; ++i) {
    if (page.role(i) == Role::body && !page.shapes[i].prose) page.set(i, Role::furniture);
  }
  bool above_text = true;
  for (std::uint32_t i = headline + 1; i < page.size(); ++i) {
    above_text = above_text && i < body && page.role(i) != Role::bullet;
    if (page.twins[i] == page.twins[headline])
      page.set(i, Role::headline);
    else if (above_text && page.shapes[i].tag && page.role(i) == Role::body)
      page.set(i, Role::furniture);
  }
}

/// Two tags or more in a row are navigation; so is one behind which nothing of the report follows.
void mark_tags(Page& page) {
  for (std::uint32_t i = 0; i < page.size();) {
    std::uint32_t end = i;
    while (end < page.size() && page.shapes[end].tag && page.role(end) == Role::body) ++end;
    if (end == i) {
      ++i;
      continue;
    }
    if (end - i >= 2 || page.is_last(end)) {
      for (; i < end; ++i) page.set(i, Role::furniture);
    }
    i = end;
  }
}

bool is_text(Role role) { return role == Role::body || role == Role::bullet || role == Role::quotation; }

/// A short line is a heading where text follows it, straight or behind one more heading.
void mark_headings(Page& page) {
  bool text_follows = false;
  int headings = 0;
  for (std::uint32_t i = page.size(); i-- > 0;) {
    const Shape& s = page.shapes[i];
    const Role role = page.role(i);
    if (role == Role::furniture || role == Role::headline) continue;
    if (role == Role::body && s.title && (!s.closed || s.question) && text_follows && headings < 2) {
      page.set(i, Role::heading);
      ++headings;
      continue;
    }
    text_follows = is_text(role);
    headings = 0;
  }
}

/// A paragraph that is one quotation from end to end, or that opens one which goes on in the next paragraph.
bool is_quotation(const Document& document, const Block& block) {
  if (block.first_sentence == block.last_sentence) return false;
  const std::uint32_t first = document.sentences[block.first_sentence].first_token;
  const std::uint32_t last = document.sentences[block.last_sentence - 1].last_token;
  if (last - first < 3 || document.tokens[first].mark != Mark::open_quote) return false;
  int depth = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Mark mark = document.tokens[i].mark;
    if (mark == Mark::open_quote) ++depth;
    if (mark == Mark::close_quote && --depth == 0 && i + 1 < last) {
      return i + 2 == last && document.tokens[i + 1].mark == Mark::sentence_end;
    }
  }
  return true;
}

}  // namespace

void assign_roles(std::string_view text, const Conventions& conventions, Document& document) {
  Page page(text, conventions, document);
  mark_listed(page);
  mark_teasers(page);
  mark_head(page);
  mark_biography(page);
  mark_tags(page);
  mark_headings(page);
  for (Block& block : document.blocks) {
    if (block.role == Role::body && is_quotation(document, block)) block.role = Role::quotation;
  }
}

}  // namespace crossclaim::text
