// A received message through our value types and back: what round-trip properties and fuzz targets check of every kind of message.
// The result says the same as the message; where a message came in a Nicira form that its version has its own form for, in that one.
// Spec: as the messages (ofp/messages/*.h).
#pragma once
#include "ofp/messages/all.h"

namespace ovs::ofp {

/// Decodes to a value and encodes that in the version of `m`. Errors: as decoding. Elements of a multipart reply that do not fit
/// into one message any more are left out.
OfpResult<Bytes> reencode(const Message& m);

}  // namespace ovs::ofp
