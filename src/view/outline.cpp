// Appends nodes to an Outline. In: roles and words. Out: the list. Cost: constant a node. Tested in tests/view.
#include "view/outline.hpp"

namespace crossclaim::view {

void Writer::begin(Pane pane) {
  pane_ = pane;
  depth_ = 0;
  const auto at = static_cast<std::uint32_t>(out_.nodes.size());
  out_.panes[static_cast<std::size_t>(pane)] = {at, at};
}

void Writer::end() { out_.panes[static_cast<std::size_t>(pane_)].end = static_cast<std::uint32_t>(out_.nodes.size()); }

base::Span Writer::store(std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(out_.words.size());
  out_.words.append(words);
  return {begin, static_cast<std::uint32_t>(out_.words.size())};
}

Node& Writer::add(Role role, Style style, std::string_view words) {
  Node node;
  node.role = role;
  node.style = style;
  node.depth = depth_;
  node.pane = pane_;
  node.words = store(words);
  out_.nodes.push_back(node);
  return out_.nodes.back();
}

Node& Writer::open(Role role, Style style, std::string_view words) {
  Node& node = add(role, style, words);
  ++depth_;
  return node;
}

void Writer::hint(Node& node, std::string_view words) { node.hint = store(words); }

}  // namespace crossclaim::view
