// The names of the contract's enumerators, as data files and reports write them. Enters: a name or an enumerator.
// Leaves: the other. Example: name_of(mention::Predicate::killed) is "killed"; find_name(predicate_names, "killed") is
// its index. Cost: a short linear search. Tested in tests/io/names_test.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "claim/claim.hpp"
#include "mention/lexicon.hpp"
#include "relate/relation.hpp"
#include "text/document.hpp"

namespace crossclaim::io {

using Names = std::span<const std::string_view>;

/// All names of an enumeration, in the order of its header.
template <class Enum>
[[nodiscard]] Names names_of();

template <class Enum>
[[nodiscard]] std::string_view name_of(Enum value) {
  const Names names = names_of<Enum>();
  const auto index = static_cast<std::size_t>(value);
  return index < names.size() ? names[index] : std::string_view{};
}

/// The index of `name`; a name that C++ writes with a closing underscore ("and_") may be given without it.
[[nodiscard]] std::optional<std::size_t> find_name(Names names, std::string_view name);

/// "exact, about or at_least", for the messages that say what was expected.
[[nodiscard]] std::string list_names(Names names);

template <>
Names names_of<mention::Category>();
template <>
Names names_of<mention::Predicate>();
template <>
Names names_of<mention::Modality>();
template <>
Names names_of<mention::Modifier>();
template <>
Names names_of<mention::Frame>();
template <>
Names names_of<mention::Form>();
template <>
Names names_of<mention::NounClass>();
template <>
Names names_of<mention::EntityKind>();
template <>
Names names_of<mention::Word>();
template <>
Names names_of<text::Role>();
template <>
Names names_of<claim::Kind>();
template <>
Names names_of<claim::Polarity>();
template <>
Names names_of<claim::Anchor>();
template <>
Names names_of<claim::QuoteStyle>();
template <>
Names names_of<claim::Rule>();
template <>
Names names_of<claim::NoteKind>();
template <>
Names names_of<relate::Family>();
template <>
Names names_of<relate::RelationType>();
template <>
Names names_of<relate::ConflictKind>();
template <>
Names names_of<relate::Verdict>();
template <>
Names names_of<relate::Field>();
template <>
Names names_of<relate::OriginEvidence>();
template <>
Names names_of<relate::Policy>();

}  // namespace crossclaim::io
