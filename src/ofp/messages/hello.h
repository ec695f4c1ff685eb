// OFPT_HELLO: which versions a peer speaks. Spec: OpenFlow 1.5.1 7.5.1 (elements), 6.3.1 (negotiation).
#pragma once
#include "ofp/print.h"

namespace ovs::ofp {

struct Hello {
  VersionSet versions;     ///< may hold versions that we do not know
  bool unknown_data = false;
  bool missing_body = false;

  static Hello decode(ByteView message);                       ///< a whole OFPT_HELLO; never fails
  static Bytes encode(VersionSet versions, uint32_t xid);      ///< header version = the highest; a bitmap only if needed
};
OfpResult<void> print_hello(std::string& out, const Message& m, const PrintOptions& options);

}  // namespace ovs::ofp
