// Roles of controllers and what each role hears. Spec: OpenFlow 1.5.1 7.3.9, 7.3.10, 7.4.4; nicira-ext (NXT_ROLE_*,
// NXT_SET_ASYNC_CONFIG); ONF EXT-191 (role status in 1.3).
#pragma once
#include "ofp/print.h"

namespace ovs::ofp {

enum class Role : uint32_t { nochange, equal, primary, secondary };
std::string_view role_name(Role r);
struct RoleRequest {                   ///< and reply
  Role role = Role::nochange;
  std::optional<uint64_t> generation_id;
  static OfpResult<RoleRequest> decode(const Message& m);
  /// The reply to `request`, in its form.
  Bytes encode_reply(const Message& request) const;
  Bytes encode(Version version, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options) const;
};
enum class RoleReason : uint8_t { primary_request, configuration_changed, experimenter_data_changed };
struct RoleStatus {
  Role role = Role::equal;
  RoleReason reason = RoleReason::primary_request;
  uint64_t generation_id = UINT64_MAX;
  static OfpResult<RoleStatus> decode(const Message& m);
  std::optional<Bytes> encode(Version version) const;    ///< xid 0; 1.3 (ONF) and later, else nothing
  void print(std::string& out, const PrintOptions& options) const;
};

/// Kinds of asynchronous messages that masks exist for.
enum class AsyncKind : uint8_t { packet_in, port_status, flow_removed, role_status, table_status, requestforward };
inline constexpr size_t kAsyncKinds = 6;
/// Bit r: reason r is sent. [0]: primary and equal controllers; [1]: secondary.
struct AsyncConfig {
  std::array<std::array<uint32_t, kAsyncKinds>, 2> masks{};
  uint32_t& mask(bool secondary, AsyncKind k) { return masks[secondary][static_cast<size_t>(k)]; }
  uint32_t mask(bool secondary, AsyncKind k) const { return masks[secondary][static_cast<size_t>(k)]; }
  static AsyncConfig defaults(Version version);
  /// What `m` asks for, on top of `current`. `loose`: unknown properties and bits are ignored.
  static OfpResult<AsyncConfig> decode(const Message& m, const AsyncConfig& current, bool loose = false);
  Bytes encode(Kind kind, Version version, uint32_t xid) const;
  void print(std::string& out, Version version) const;
};

OfpResult<void> print_async(std::string& out, const Message& m, const PrintOptions& options);

}  // namespace ovs::ofp
