// The name of a table in its 32 bytes on the wire: at most 31 characters and zeros. Spec: OpenFlow 1.3.5 7.3.5.5.
#pragma once
#include "base/bytes.h"
#include "ofp/error.h"

namespace ovs::ofp {

inline OfpResult<std::string> read_table_name(ByteReader& r) {
  std::string_view name = as_text(TRY(r.bytes(32)));
  return std::string(name.substr(0, std::min(name.find('\0'), size_t{31})));
}

inline void put_table_name(ByteWriter& w, std::string_view name) {
  name = name.substr(0, 31);
  w.text(name);
  w.zeros(32 - name.size());
}

}  // namespace ovs::ofp
