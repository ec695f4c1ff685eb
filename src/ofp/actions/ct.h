// Connection tracking: ct, nat inside it, ct_clear; and clone, which nests actions the same way.
// Spec: nicira-ext (NXAST_CT, NXAST_NAT); ovs-actions(7).
#pragma once
#include "ofp/actions/context.h"

namespace ovs::ofp {

struct Nat {
  bool source = false, destination = false;   ///< at most one; neither: restore
  bool persistent = false, hash = false, random = false;
  uint8_t family = 0;              ///< 4, 6 or 0 (no address)
  packet::Ipv6 address_min, address_max;      ///< IPv4 in the last 4 bytes; max zero: not given
  uint16_t port_min = 0, port_max = 0;        ///< 0: not given
  static constexpr std::string_view kNames[] = {"nat"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 36, kAnyVersion, 16, true}};
  static OfpResult<Nat> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

inline constexpr uint16_t kAlgFtp = 21, kAlgTftp = 69;
struct Ct {
  bool commit = false, force = false;
  uint16_t zone = 0;
  Subfield zone_from;              ///< n_bits 0: `zone` counts; else 16 bits
  uint8_t recirc_table = 255;      ///< 255: no recirculation
  uint16_t alg = 0;
  Actions actions;                 ///< nat, and set_field of ct_mark and ct_label
  static constexpr std::string_view kNames[] = {"ct"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 35, kAnyVersion, 24, true}};
  static OfpResult<Ct> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct CtClear {
  static constexpr std::string_view kNames[] = {"ct_clear"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 43, kAnyVersion, 16}};
  static OfpResult<CtClear> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct Clone {
  Actions actions;
  static constexpr std::string_view kNames[] = {"clone"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 42, kAnyVersion, 16, true}};
  static OfpResult<Clone> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

}  // namespace ovs::ofp
