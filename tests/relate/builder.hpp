// Claims made by hand, so that reconciliation is tested without a text. Enters: chained calls. Leaves: an Input and
// what relate() makes of it. Example: b.report("2024-05-02"); b.killed(12).on("2024-05-01").by(1); auto r = b.relate();
#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "relate/pattern.hpp"
#include "relate/relation.hpp"

namespace crossclaim::relate::test {

using base::Decimal;
using claim::Claim;
using mention::Modifier;
using mention::Predicate;

inline Decimal whole(std::int64_t n) { return Decimal::from_integer(n); }

/// Places and nations of an invented world: a country, a province in it, a town in that; and another country.
enum Entity : mention::EntityId { north = 0, province = 1, town = 2, south = 3, agency = 4 };
enum Noun : std::uint16_t {
  no_noun = 0,
  people = 1,
  miner = 2,
  soldier = 3,
  house = 4,
  truck = 5,
  percent = 6,
  usd = 7,
  eur = 8,
  hours = 9,
  days = 10,
  cases = 11,
  tonnes = 12,
  kilos = 13,
  years = 14
};

class Builder;

/// One claim under construction.
class Draft {
 public:
  Draft(Builder& builder, std::size_t index) : builder_(&builder), index_(index) {}
  Draft& figure(std::int64_t low, std::int64_t high, Modifier modifier);
  Draft& about() { return modifier(Modifier::about); }
  Draft& at_least(bool strictly = false);
  Draft& up_to();
  Draft& range(std::int64_t high);
  Draft& modifier(Modifier m);
  Draft& of(Noun noun);  ///< what is counted
  Draft& nation(Entity e);
  Draft& qualifier(std::uint32_t key);
  Draft& on(std::string_view day);  ///< event time
  Draft& during(std::string_view first, std::string_view last);
  Draft& since(std::string_view day);
  Draft& said(std::string_view day);  ///< as-of time
  Draft& at(Entity place);
  Draft& by(std::uint32_t source, bool named = true);
  Draft& possible() { return modality(mention::Modality::possible); }
  Draft& predicted() { return modality(mention::Modality::predicted); }
  Draft& denied() { return modality(mention::Modality::denied); }
  Draft& modality(mention::Modality m);
  Draft& more();  ///< additional
  Draft& in_all();
  Draft& revised();
  Draft& former();
  Draft& hedged();
  Draft& title();
  Draft& sentence(std::uint32_t index);
  Draft& verb(std::uint32_t key);
  Draft& negated();
  Draft& stance(std::uint16_t axis, int pole, bool cause = false);
  Draft& named();  ///< the words on the axis are the name of what it speaks of
  Draft& of_party();
  Draft& ended();
  Draft& share_of(const Draft& base, Predicate event);
  Draft& part_of(const Draft& base);
  Draft& words(std::initializer_list<std::uint32_t> keys);
  Draft& copied(std::uint32_t seed);  ///< shares runs of words with others of the same seed
  [[nodiscard]] ClaimIndex index() const { return static_cast<ClaimIndex>(index_); }
  [[nodiscard]] Claim& claim();

 private:
  Builder* builder_;
  std::size_t index_;
};

class Builder {
 public:
  Builder();
  /// Begins a report; without a day it is undated. All reports of a builder share a topic unless told another.
  Builder& report(std::string_view day = {}, std::uint32_t topic = 900);
  /// The words of the last report, instead of those that all share.
  Builder& topic(std::vector<std::uint32_t> words);
  Draft count(Predicate p, std::int64_t n);
  Draft killed(std::int64_t n) { return count(Predicate::killed, n); }
  Draft wounded(std::int64_t n) { return count(Predicate::wounded, n); }
  Draft casualties(std::int64_t n) { return count(Predicate::casualties, n); }
  Draft sent(std::int64_t n) { return count(Predicate::deployed, n).of(soldier); }
  Draft share(std::int64_t n);
  Draft money(std::int64_t n, Noun currency);
  Draft duration(std::int64_t n, Noun unit);
  Draft statement(std::uint32_t verb);

  [[nodiscard]] Relations relate(Policy policy = Policy::range, const base::Budget& budget = {}) const;
  /// The claims in the order of `order`, which lists the reports.
  [[nodiscard]] Relations relate_in_order(const std::vector<std::uint32_t>& order) const;

  std::deque<Claim> claims;
  std::vector<std::vector<std::uint32_t>> keys, shingles;  ///< by claim

 private:
  friend class Draft;
  Draft add();
  struct Report {
    bool dated = false;
    base::Day day = 0;
    std::vector<std::uint32_t> topic;
  };
  std::vector<Report> reports_;
  mention::Lexicon lexicon_;
  std::uint32_t next_sentence_ = 0;
};

/// The relation between two claims that has this pattern; null where there is none.
[[nodiscard]] const Relation* find(const Relations& r, ClaimIndex a, ClaimIndex b, Pattern pattern);
/// The strongest relation between the two.
[[nodiscard]] const Relation* between(const Relations& r, ClaimIndex a, ClaimIndex b);
/// The name of the strongest relation's pattern, "none" where there is none.
[[nodiscard]] std::string_view said_of(const Relations& r, ClaimIndex a, ClaimIndex b);

}  // namespace crossclaim::relate::test
