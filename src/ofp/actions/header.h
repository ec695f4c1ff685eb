// Actions that change the shape of the packet or count down: VLAN and MPLS tags, TTLs, encap, decap, tunnel options.
// Spec: OpenFlow 1.5.1 7.2.6; nicira-ext; ovs-actions(7).
#pragma once
#include "ofp/actions/context.h"

namespace ovs::ofp {

struct StripVlan {
  bool pop_name = false;           ///< prints pop_vlan
  static constexpr std::string_view kNames[] = {"strip_vlan", "pop_vlan"};
  static constexpr WireForm kWire[] = {{Vendor::standard, 3, kOf10Only, 8}, {Vendor::standard, 18, kOf11Up, 8}};
  static OfpResult<StripVlan> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct PushVlan {
  uint16_t ethertype = 0x8100;
  static constexpr std::string_view kNames[] = {"push_vlan"};
  static constexpr WireForm kWire[] = {{Vendor::standard, 17, kOf11Up, 8}};
  static OfpResult<PushVlan> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct PushMpls {
  uint16_t ethertype = 0x8847;
  static constexpr std::string_view kNames[] = {"push_mpls"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 23, kOf10Only, 16}, {Vendor::standard, 19, kOf11Up, 8}};
  static OfpResult<PushMpls> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct PopMpls {
  uint16_t ethertype = 0;          ///< of what follows
  static constexpr std::string_view kNames[] = {"pop_mpls"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 24, kOf10Only, 16}, {Vendor::standard, 20, kOf11Up, 8}};
  static OfpResult<PopMpls> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct DecTtl {
  std::vector<uint16_t> controller_ids{0};   ///< who hears of an expired TTL
  bool with_ids = false;                     ///< written as dec_ttl(id,...)
  static constexpr std::string_view kNames[] = {"dec_ttl"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 18, kAnyVersion, 16}, {Vendor::standard, 24, kOf11Up, 8}, {Vendor::nicira, 21, kAnyVersion, 16, true}};
  static OfpResult<DecTtl> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct DecMplsTtl {
  static constexpr std::string_view kNames[] = {"dec_mpls_ttl"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 26, kOf10Only, 16}, {Vendor::standard, 16, kOf11Up, 8}};
  static OfpResult<DecMplsTtl> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct DecNshTtl {
  static constexpr std::string_view kNames[] = {"dec_nsh_ttl"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 48, kOf13Up, 16}};
  static OfpResult<DecNshTtl> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

/// Only tun_metadata<N> can be deleted.
struct DeleteField {
  FieldId field{};
  static constexpr std::string_view kNames[] = {"delete_field"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 50, kAnyVersion, 24}};
  static OfpResult<DeleteField> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

// Packet types: namespace << 16 | type.
inline constexpr uint32_t kPtEthernet = 0, kPtIpv4 = 0x10800, kPtIpv6 = 0x186dd, kPtMpls = 0x18847, kPtMplsMulticast = 0x18848,
                          kPtNsh = 0x1894f, kPtUseNextProtocol = 0xfffe;
/// A property of encap: class 4 (NSH), type 1 (md_type) or 2 (tlv).
struct EncapProperty {
  uint16_t property_class = 4;
  uint8_t type = 0;
  uint8_t md_type = 0;             ///< type 1
  uint16_t tlv_class = 0;          ///< type 2
  uint8_t tlv_type = 0;
  Bytes tlv_value;
};
struct Encap {
  uint32_t new_packet_type = kPtEthernet;
  uint16_t header_size = 0;
  std::vector<EncapProperty> properties;
  static constexpr std::string_view kNames[] = {"encap"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 46, kOf13Up, 16, true}};
  static OfpResult<Encap> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct Decap {
  uint32_t new_packet_type = kPtUseNextProtocol;
  static constexpr std::string_view kNames[] = {"decap"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 47, kOf13Up, 16, true}};
  static OfpResult<Decap> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

}  // namespace ovs::ofp
