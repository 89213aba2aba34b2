// What each block is in the page. Enters: a document whose bullets are marked. Leaves: the roles of its blocks.
// Example: a first line without a full stop before body text is the headline; "Leave a comment" is furniture.
// Cost: linear in the blocks, n log n for the repeated ones. Tested in tests/text/roles_test.cpp.
#pragma once

#include <string_view>

#include "text/document.hpp"

namespace crossclaim::text {

void assign_roles(std::string_view text, const Conventions& conventions, Document& document);

}  // namespace crossclaim::text
