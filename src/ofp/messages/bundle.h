// Bundles (1.4+, ONF EXT-230 in 1.3) and request forwarding.
// Spec: OpenFlow 1.5.1 7.3.11, 7.4.6; reference sheet "openflow-messages" 6.10.
#pragma once
#include "ofp/print.h"

namespace ovs::ofp {

enum class BundleControlType : uint16_t { open_request, open_reply, close_request, close_reply, commit_request, commit_reply, discard_request, discard_reply };
inline constexpr uint16_t kBundleAtomic = 1, kBundleOrdered = 2;
struct BundleControl {
  uint32_t bundle_id = 0;
  BundleControlType type = BundleControlType::open_request;
  uint16_t flags = 0;
  static OfpResult<BundleControl> decode(const Message& m);
  Bytes encode(Version version, uint32_t xid) const;
  void print(std::string& out) const;
};
struct BundleAdd {
  uint32_t bundle_id = 0;
  uint16_t flags = 0;
  ByteView inner;                      ///< a whole message
  /// Errors OFPBFC_MSG_BAD_LEN, OFPBFC_BAD_VERSION, OFPBFC_MSG_BAD_XID, OFPBFC_MSG_UNSUP.
  static OfpResult<BundleAdd> decode(const Message& m);
  /// The inner message has the xid of the outer one.
  static Bytes encode(Version version, uint32_t bundle_id, uint16_t flags, ByteView inner);
};
OfpResult<void> print_bundle_control(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_bundle_add(std::string& out, const Message& m, const PrintOptions& options);

enum class RequestForwardReason : uint8_t { group_mod, meter_mod };
/// A controller's group or meter change as other controllers hear of it; nothing in versions without it.
std::optional<Bytes> encode_requestforward(Version version, ByteView request);
OfpResult<void> print_requestforward(std::string& out, const Message& m, const PrintOptions& options);

}  // namespace ovs::ofp
