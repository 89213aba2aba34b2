// See case_file.hpp.
#include "cases/case_file.hpp"

#include <algorithm>
#include <array>

#include "io/names.hpp"

namespace crossclaim::testing {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(mark);
    parts.push_back(trim(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::optional<base::Decimal> read_number(std::string_view text) {
  base::Decimal::Micros micros = 0, unit = base::Decimal::scale;
  bool behind_point = false, any = false;
  for (const char c : text) {
    if (c == ',') continue;
    if (c == '.' && !behind_point) {
      behind_point = true;
    } else if (c >= '0' && c <= '9') {
      any = true;
      if (behind_point) unit /= 10;
      micros = behind_point ? micros + (c - '0') * unit : micros * 10 + (c - '0') * unit;
    } else {
      return std::nullopt;
    }
  }
  return any ? std::optional(base::Decimal::from_micros(micros)) : std::nullopt;
}

bool read_figure(std::string_view text, Figure& figure) {
  figure.given = true;
  if (text == "-") return true;
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return (figure.low = figure.high = read_number(text)).has_value();
  const std::string_view low = trim(text.substr(0, dots)), high = trim(text.substr(dots + 2));
  if (!low.empty() && !(figure.low = read_number(low))) return false;
  if (!high.empty() && !(figure.high = read_number(high))) return false;
  return !low.empty() || !high.empty();
}

constexpr std::array<std::string_view, 16> known_fields{
    "by",   "time",  "as_of", "place",      "modality", "kind",   "modifier", "polarity",
    "role", "quote", "unit",  "additional", "named",    "object", "whole",    "agent"};

class CaseReader {
 public:
  CaseReader(std::string_view file, std::string_view markdown) : file_(file), rest_(markdown) {}

  base::Result<std::vector<Case>> read() {
    std::string_view line;
    while (!error_ && next_line(line)) {
      if (line.substr(0, 3) == "## ") {
        finish_case();
        cases_.push_back({});
        cases_.back().heading = trim(line.substr(3));
        cases_.back().line = line_;
      } else if (line.substr(0, 3) == "```") {
        read_block(trim(line.substr(3)));
      }
    }
    finish_case();
    if (error_) return *error_;
    return std::move(cases_);
  }

 private:
  bool next_line(std::string_view& line) {
    if (rest_.empty()) return false;
    const std::size_t size = rest_.find('\n');
    line = rest_.substr(0, size);
    rest_.remove_prefix(size == std::string_view::npos ? rest_.size() : size + 1);
    ++line_;
    return true;
  }

  void refuse(std::uint32_t line, std::string message) {
    if (!error_) error_ = base::Error{std::string(file_), line, 1, std::move(message)};
  }

  void finish_case() {
    if (cases_.empty() || error_) return;
    const Case& last = cases_.back();
    if (last.texts.empty()) return refuse(last.line, "the case has no ```text block");
    if (last.claims.empty() && last.absent.empty() && last.relations.empty()) {
      refuse(last.line, "the case expects nothing; give it a ```claims, ```not or ```relations block");
    }
  }

  void read_block(std::string_view info) {
    const std::uint32_t opened = line_;
    if (cases_.empty()) return refuse(opened, "a block stands before the first ## heading");
    const std::string_view kind = info.substr(0, info.find(' '));
    const std::string_view rest = trim(info.substr(kind.size()));
    std::string body;
    std::string_view line;
    std::vector<std::pair<std::uint32_t, std::string_view>> lines;
    while (true) {
      if (!next_line(line)) return refuse(opened, "the block is not closed; expected ``` on a line of its own");
      if (line.substr(0, 3) == "```") break;
      if (!body.empty() || !lines.empty()) body += '\n';
      body += line;
      lines.emplace_back(line_, trim(line));
    }
    if (kind == "text") return read_text(opened, rest, std::move(body));
    if (kind != "claims" && kind != "not" && kind != "relations") {
      return refuse(opened, "unknown block \"" + std::string(kind) + "\"; expected text, claims, not or relations");
    }
    for (const auto& [number, row] : lines) {
      if (row.empty()) continue;
      if (kind == "relations")
        read_relation(number, row);
      else
        read_claim(number, row, rest, kind == "claims");
    }
  }

  void read_text(std::uint32_t opened, std::string_view info, std::string body) {
    CaseText text;
    text.text = std::move(body);
    const std::size_t date = info.find("date:");
    text.name = trim(info.substr(0, date));
    if (date != std::string_view::npos) {
      text.date = base::parse_iso_day(trim(info.substr(date + 5)));
      if (!text.date)
        return refuse(opened, "\"" + std::string(info.substr(date)) + "\" is no date; expected date: YYYY-MM-DD");
    }
    for (const CaseText& other : cases_.back().texts) {
      if (other.name == text.name) return refuse(opened, "two texts of one case need names: ```text a and ```text b");
    }
    cases_.back().texts.push_back(std::move(text));
  }

  void read_claim(std::uint32_t number, std::string_view row, std::string_view text, bool expected) {
    ExpectedClaim claim;
    claim.line = number;
    claim.text = text;
    std::size_t place = 0;
    for (const std::string_view part : split(row, '|')) {
      const std::size_t colon = part.find(':');
      if (colon == std::string_view::npos) {
        if (!read_place(claim, place++, part))
          return refuse(number,
                        "\"" + std::string(part) + "\" stands where a predicate, a number or a subject is expected");
        continue;
      }
      const std::string_view name = trim(part.substr(0, colon));
      if (std::find(known_fields.begin(), known_fields.end(), name) == known_fields.end()) {
        return refuse(number, "unknown field \"" + std::string(name) + "\"");
      }
      claim.fields.emplace(name, trim(part.substr(colon + 1)));
    }
    (expected ? cases_.back().claims : cases_.back().absent).push_back(std::move(claim));
  }

  /// A predicate, a number, a subject; what is denied may be a number alone.
  bool read_place(ExpectedClaim& claim, std::size_t place, std::string_view part) {
    const bool predicate = io::find_name(io::names_of<mention::Predicate>(), part).has_value();
    if (place == 0 && predicate) return claim.predicate = part, true;
    if (place <= 1 && !claim.figure.given && !predicate) return read_figure(part, claim.figure);
    return place == 2 && (claim.subject = part, true);
  }

  void read_relation(std::uint32_t number, std::string_view row) {
    const std::vector<std::string_view> parts = split(row, '|');
    const std::vector<std::string_view> sides = split(parts[0], '~');
    ExpectedRelation relation;
    relation.line = number;
    if (sides.size() != 2 || !read_figure(sides[0], relation.a) || !read_figure(sides[1], relation.b)) {
      return refuse(number, "\"" + std::string(parts[0]) + "\" is no pair of numbers; expected 12 ~ 14");
    }
    if (parts.size() < 2 || parts.size() > 4) return refuse(number, "expected 12 ~ 14 | family | verdict | field");
    const auto check = [&](std::size_t index, io::Names names, std::string& out, bool may_be_none) {
      if (parts.size() <= index) return;
      out = parts[index];
      if (out == "-" || (may_be_none && out == "none") || io::find_name(names, out)) return;
      refuse(number, "\"" + out + "\" is not known; expected " + io::list_names(names));
    };
    check(1, io::names_of<relate::Family>(), relation.family, true);
    check(2, io::names_of<relate::Verdict>(), relation.verdict, false);
    check(3, io::names_of<relate::Field>(), relation.field, false);
    cases_.back().relations.push_back(std::move(relation));
  }

  std::string_view file_;
  std::string_view rest_;
  std::uint32_t line_ = 0;
  std::vector<Case> cases_;
  std::optional<base::Error> error_;
};

}  // namespace

base::Result<std::vector<Case>> read_cases(std::string_view file, std::string_view markdown) {
  return CaseReader(file, markdown).read();
}

}  // namespace crossclaim::testing
