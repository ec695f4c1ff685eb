// Every action that writes a value into a field: set_field, load, mod_*, set_*. One representation, "these bits of
// this field get this value"; `form` keeps how it was written, so that it prints and encodes the same.
// Spec: OpenFlow 1.0.1 5.2.4; 1.5.1 7.2.6.7 (set-field); nicira-ext (NXAST_REG_LOAD, REG_LOAD2, SET_TUNNEL).
#pragma once
#include "ofp/actions/context.h"

namespace ovs::ofp {

struct SetField {
  enum class Form : uint8_t {
    set_field, load,
    mod_vlan_vid,          ///< OpenFlow 1.0's: pushes a tag if there is none
    set_vlan_vid,          ///< 1.1's: only where there is a tag
    mod_vlan_pcp, set_vlan_pcp, mod_dl_src, mod_dl_dst, mod_nw_src, mod_nw_dst, mod_nw_tos, mod_nw_ecn, mod_nw_ttl,
    mod_tp_src, mod_tp_dst,        ///< the packet's protocol decides: `field` is only a guess
    set_mpls_label, set_mpls_tc, set_mpls_ttl, set_tunnel, set_tunnel64,
  };
  FieldId field{};
  Form form = Form::set_field;
  bool pushes_vlan() const { return form == Form::mod_vlan_vid || form == Form::mod_vlan_pcp; }
  bool any_l4() const { return form == Form::mod_tp_src || form == Form::mod_tp_dst; }
  bool flow_has_vlan = false;      ///< from the flow's match and earlier actions (check_actions)
  uint8_t l4_protocol = 0;         ///< 6, 17, 132 if the match pins it (check_actions), else 0
  uint8_t wide_size = 0;           ///< tun_metadata: bytes of the value as written

  FieldValue value() const;
  FieldValue mask() const;         ///< all ones when exact
  uint64_t value_u64() const { return value().u64(flow::field(field)); }
  uint64_t mask_u64() const { return mask().u64(flow::field(field)); }
  bool is_exact() const { return exact_; }
  void assign(const FieldValue& value, const FieldValue& mask);   ///< `field` is set already
  static SetField make(FieldId field, const FieldValue& value, const FieldValue& mask, Form form);
  static SetField make_u64(FieldId field, uint64_t value, Form form);

  static constexpr std::string_view kNames[] = {
      "set_field",  "load",       "reg_load",   "mod_vlan_vid", "set_vlan_vid", "mod_vlan_pcp", "set_vlan_pcp",
      "mod_dl_src", "mod_dl_dst", "mod_nw_src", "mod_nw_dst",   "mod_nw_tos",   "mod_nw_ecn",   "mod_nw_ttl",
      "set_nw_ttl", "mod_tp_src", "mod_tp_dst", "set_mpls_label", "set_mpls_tc", "set_mpls_ttl", "set_tunnel", "set_tunnel64"};
  static constexpr WireForm kWire[] = {
      {Vendor::standard, 25, kOf12Up, 8, true},
      {Vendor::nicira, 7, kUpToOf14, 24},
      {Vendor::nicira, 33, kUpToOf14, 16, true},
      {Vendor::standard, 1, kAnyVersion, 8, false, true},
      {Vendor::standard, 2, kAnyVersion, 8, false, true},
      {Vendor::standard, 4, kOf10Only, 16},
      {Vendor::standard, 5, kOf10Only, 16},
      {Vendor::standard, 3, kOf11Up, 16, false, true},
      {Vendor::standard, 4, kOf11Up, 16, false, true},
      {Vendor::standard, 6, kOf10Only, 8},
      {Vendor::standard, 7, kOf10Only, 8},
      {Vendor::standard, 5, kOf11Up, 8, false, true},
      {Vendor::standard, 6, kOf11Up, 8, false, true},
      {Vendor::standard, 8, kOf10Only, 8},
      {Vendor::standard, 7, kOf11Up, 8, false, true},
      {Vendor::standard, 8, kOf11Up, 8, false, true},
      {Vendor::standard, 9, kAnyVersion, 8, false, true},
      {Vendor::standard, 10, kAnyVersion, 8, false, true},
      {Vendor::standard, 23, kOf11Up, 8},
      {Vendor::nicira, 30, kOf10Only, 16},
      {Vendor::standard, 13, kOf11Up, 8, false, true},
      {Vendor::nicira, 31, kOf10Only, 16},
      {Vendor::standard, 14, kOf11Up, 8, false, true},
      {Vendor::nicira, 25, kOf10Only, 16},
      {Vendor::standard, 15, kOf11Up, 8, false, true},
      {Vendor::nicira, 2, kAnyVersion, 16},
      {Vendor::nicira, 9, kAnyVersion, 24},
  };
  static OfpResult<SetField> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;

 private:
  struct Wide { FieldValue value, mask; };
  bool exact_ = true;
  std::array<uint8_t, 16> value_{}, mask_{};
  std::shared_ptr<const Wide> wide_;       // tun_metadata only
};

}  // namespace ovs::ofp
