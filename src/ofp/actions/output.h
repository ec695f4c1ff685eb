// Actions that send a packet somewhere: output (to a port, to the port in a field, cut to a length), controller,
// enqueue, group, bundle. Spec: OpenFlow 1.5.1 7.2.6.1, 7.2.6.3; nicira-ext; ovs-actions(7).
#pragma once
#include "ofp/actions/context.h"

namespace ovs::ofp {

struct Output {
  OfPort port;
  uint16_t max_len = 0;            ///< bytes; only for kPortController
  static constexpr std::string_view kNames[] = {"output"};
  static constexpr WireForm kWire[] = {{Vendor::standard, 0, kOf10Only, 8}, {Vendor::standard, 0, kOf11Up, 16}};
  static OfpResult<Output> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

/// output:NXM_NX_REG0[0..15]
struct OutputReg {
  Subfield source;
  uint16_t max_len = 0xffff;
  bool second_form = false;        ///< came as OUTPUT_REG2
  static constexpr std::string_view kNames[] = {""};   // parsed by "output"
  static constexpr WireForm kWire[] = {{Vendor::nicira, 15, kAnyVersion, 24}, {Vendor::nicira, 32, kAnyVersion, 24}};
  static OfpResult<OutputReg> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  void print(std::string& out, const ActionPrint& c) const;
};

/// output(port=1,max_len=100)
struct OutputTrunc {
  OfPort port;
  uint32_t max_len = 0;            ///< bytes, at least 14
  static constexpr std::string_view kNames[] = {""};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 39, kAnyVersion, 16}};
  static OfpResult<OutputTrunc> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  void print(std::string& out, const ActionPrint& c) const;
};

enum class PacketInReason : uint8_t { no_match, action, invalid_ttl, action_set, group, packet_out, explicit_miss, implicit_miss };
std::string_view packet_in_reason_name(PacketInReason reason);   ///< empty for the two misses

struct Controller {
  uint16_t max_len = 0xffff;
  uint16_t controller_id = 0;
  PacketInReason reason = PacketInReason::action;
  Bytes userdata;
  bool pause = false;
  uint32_t meter_id = 0;           ///< 0: the default controller meter
  bool second_form = false;        ///< came as CONTROLLER2
  static constexpr std::string_view kNames[] = {"controller"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 20, kAnyVersion, 16}, {Vendor::nicira, 37, kAnyVersion, 16, true}};
  static OfpResult<Controller> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct Enqueue {
  OfPort port;
  uint32_t queue = 0;
  static constexpr std::string_view kNames[] = {"enqueue"};
  static constexpr WireForm kWire[] = {{Vendor::standard, 11, kOf10Only, 16}};
  static OfpResult<Enqueue> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct GroupAction {
  uint32_t group_id = 0;
  static constexpr std::string_view kNames[] = {"group"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 40, kOf10Only, 16}, {Vendor::standard, 22, kOf11Up, 8}};
  static OfpResult<GroupAction> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

/// Which packet facts are hashed; wire numbers.
enum class HashFields : uint16_t { eth_src, symmetric_l4, symmetric_l3l4, symmetric_l3l4_udp, nw_src, nw_dst, symmetric_l3 };
std::string_view hash_fields_name(HashFields f);
std::optional<HashFields> hash_fields_from_name(std::string_view name);

enum class BundleAlgorithm : uint16_t { active_backup, hrw };
/// bundle, and bundle_load when there is a destination.
struct Bundle {
  HashFields fields = HashFields::eth_src;
  uint16_t basis = 0;
  BundleAlgorithm algorithm = BundleAlgorithm::active_backup;
  std::vector<OfPort> members;
  Subfield destination;            ///< n_bits 0: output to the member
  static constexpr std::string_view kNames[] = {"bundle", "bundle_load"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 12, kAnyVersion, 32, true}, {Vendor::nicira, 13, kAnyVersion, 32, true}};
  static OfpResult<Bundle> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

}  // namespace ovs::ofp
