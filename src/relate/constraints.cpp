// Constraints over all claims. See constraints.hpp.
#include "relate/constraints.hpp"

#include <algorithm>

#include "base/sort.hpp"

namespace crossclaim::relate {
namespace {

using base::Day;
using claim::Modality;

constexpr Day settling_in = 31;  ///< dates of arrival are told by the month
constexpr Day loose_date = 100;  ///< "last year" says nothing of the first day
constexpr Day time_zones = 1;
constexpr std::uint32_t near_by = 2;  ///< sentences between an end and its beginning

struct Arrival {
  claim::EntitySet nation;
  const Fact* fact = nullptr;
  Day first = 0;
};

int years_off(const std::vector<Offset>& offsets, std::uint32_t document) {
  for (const Offset& o : offsets) {
    if (o.document == document) return o.years;
  }
  return 0;
}

bool is_told(const Fact& f) {
  return f.claim->modality == Modality::asserted && f.claim->role != text::Role::furniture && !f.value.is_zero();
}

/// The earliest arrival of every nation over all documents, in order of the nations.
std::vector<Arrival> read_arrivals(const Scene& scene, const std::vector<Offset>& offsets) {
  std::vector<Arrival> arrivals;
  for (const Fact& f : scene.facts) {
    // A text whose years are wrong is no witness for a date.
    const bool dated = f.window.known && years_off(offsets, f.claim->document) == 0;
    if (!f.is_number() || f.event != Predicate::deployed || !is_told(f) || !dated ||
        f.claim->subject.nationality.empty() || (!f.window.open && f.window.length() > loose_date))
      continue;
    arrivals.push_back({f.claim->subject.nationality, &f, f.window.first});
  }
  base::sort(arrivals.begin(), arrivals.end(), [](const Arrival& x, const Arrival& y) {
    return x.nation == y.nation ? x.first < y.first : x.nation.ids < y.nation.ids;
  });
  arrivals.erase(std::unique(arrivals.begin(), arrivals.end(),
                             [](const Arrival& x, const Arrival& y) { return x.nation == y.nation; }),
                 arrivals.end());
  return arrivals;
}

void check_arrival(const Fact& loss, const std::vector<Arrival>& arrivals, int years, Findings& out) {
  const bool dated = loss.window.known && !loss.window.open;
  if (!dated && !loss.moment_stated) return;
  const claim::EntitySet& nation = loss.claim->subject.nationality;
  const auto arrival = std::partition_point(arrivals.begin(), arrivals.end(),
                                            [&](const Arrival& a) { return a.nation.ids < nation.ids; });
  if (arrival == arrivals.end() || !(arrival->nation == nation)) return;
  const Day last = moved(dated ? loss.window : loss.moment, years).last;
  if (last + settling_in < arrival->first) out.add(Pattern::loss_before_arrival, loss, *arrival->fact);
}

/// Only where the text writes out the year: a weekday may have been resolved to the wrong week.
void check_report_day(const Scene& scene, const Fact& loss, Findings& out) {
  const DocumentInfo& d = scene.input->documents[loss.claim->document];
  if (!d.has_date || !loss.window.known || loss.window.open || !loss.claim->time.year_stated) return;
  if (loss.window.first > d.date + time_zones) out.add(Pattern::date_after_report, loss);
}

/// "It ended on 20 March": what the sentences before date to 21 March.
void check_end(const Scene& scene, const Fact& end, Findings& out) {
  if (end.claim->status != claim::Status::ended || !end.window.known || end.window.length() > 1) return;
  for (ClaimIndex j = end.index; j-- > 0 && same_document(scene.facts[j], end);) {
    const Fact& begin = scene.facts[j];
    if (begin.claim->sentence + near_by < end.claim->sentence) return;
    if (!begin.window.known || begin.window.length() > 1 || begin.window.open ||
        begin.claim->sentence == end.claim->sentence)
      continue;
    if (end.window.first >= begin.window.first) continue;
    out.add(Pattern::ends_before_start, begin, end);
    return;
  }
}

}  // namespace

void check_constraints(const Scene& scene, const std::vector<Offset>& offsets, Findings& out) {
  const std::vector<Arrival> arrivals = read_arrivals(scene, offsets);
  for (const Fact& f : scene.facts) {
    if (!is_told(f)) continue;
    if (f.claim->circular && f.is_number()) out.add(Pattern::source_cites_itself, f);
    check_end(scene, f, out);
    if (!f.is_number() || !is_loss(f.event)) continue;
    check_report_day(scene, f, out);
    if (!f.claim->subject.nationality.empty()) check_arrival(f, arrivals, years_off(offsets, f.claim->document), out);
  }
}

}  // namespace crossclaim::relate
