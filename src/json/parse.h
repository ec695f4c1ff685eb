// Inside of the folder: the parser's entry that also tells a bad text from one that is merely cut off.
#pragma once
#include "json/json.h"

namespace ovs::json {

using Outcome = std::string;  ///< an error's text; empty: none

/// `incomplete`: the error came because the text ended, more bytes might mend it.
Outcome parse_text(std::string_view text, bool any_type, Value& out, bool& incomplete);

}  // namespace ovs::json
