// Inside of the folder: the parser's entry that also tells a bad text from one that is merely cut off.
#pragma once
#include "json/json.h"

namespace ovs::json {

struct Outcome {
  std::string error;         ///< empty: none
  bool incomplete = false;   ///< the error came because the text ended, more bytes might mend it
  size_t used = 0;           ///< bytes up to the end of the value, when there is no error
};

enum class Extent {
  array_or_object,   ///< the whole text is one
  any,               ///< the whole text is a value of any type
  prefix,            ///< an array or object, what follows it is not looked at
};

Outcome parse_text(std::string_view text, Extent extent, Value& out);

}  // namespace ovs::json
