// The only list of match fields: names, wire ids, place in FlowKey, width, text form, prerequisites.
// Parsers, printers, OXM codec, set_field, subfields and documentation all read this table; nobody
// writes a case for one field. Rows in canonical order (that of group fields and table features).
// Spec: OpenFlow 1.5.1 7.2.3.8; ovs-fields(7); reference sheet "openflow-fields-actions" 1.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "flow/flow_key.h"
#include "flow/ports.h"
#include "flow/tun_metadata.h"

namespace ovs::flow {

/// OpenFlow versions by wire number. none: "NXM preferred".
enum class OfpVersion : uint8_t { none = 0, of10 = 1, of11 = 2, of12 = 3, of13 = 4, of14 = 5, of15 = 6 };

enum class FieldId : uint8_t {
  dp_hash, recirc_id, packet_type, conj_id, tun_id, tun_src, tun_dst, tun_ipv6_src, tun_ipv6_dst, tun_flags, tun_ttl, tun_tos,
  tun_gbp_id, tun_gbp_flags, tun_erspan_idx, tun_erspan_ver, tun_erspan_dir, tun_erspan_hwid, tun_gtpu_flags, tun_gtpu_msgtype,
  tun_metadata0, tun_metadata63 = tun_metadata0 + 63,
  metadata, in_port, in_port_oxm, actset_output, skb_priority, pkt_mark, ct_state, ct_zone, ct_mark, ct_label, ct_nw_proto,
  ct_nw_src, ct_nw_dst, ct_ipv6_src, ct_ipv6_dst, ct_tp_src, ct_tp_dst,
  reg0, reg31 = reg0 + 31, xreg0, xreg15 = xreg0 + 15, xxreg0, xxreg7 = xxreg0 + 7,
  eth_src, eth_dst, eth_type, vlan_tci, dl_vlan, vlan_vid, dl_vlan_pcp, vlan_pcp,
  mpls_label, mpls_tc, mpls_bos, mpls_ttl,
  ip_src, ip_dst, ipv6_src, ipv6_dst, ipv6_label, nw_proto, nw_tos, ip_dscp, nw_ecn, nw_ttl, ip_frag,
  arp_op, arp_spa, arp_tpa, arp_sha, arp_tha,
  tcp_src, tcp_dst, tcp_flags, udp_src, udp_dst, sctp_src, sctp_dst, icmp_type, icmp_code, icmpv6_type, icmpv6_code,
  nd_target, nd_sll, nd_tll, nd_reserved, nd_options_type,
  nsh_flags, nsh_mdtype, nsh_np, nsh_spi, nsh_si, nsh_c1, nsh_c2, nsh_c3, nsh_c4, nsh_ttl,
};
inline constexpr size_t kFieldCount = static_cast<size_t>(FieldId::nsh_ttl) + 1;
constexpr FieldId operator+(FieldId id, size_t n) { return static_cast<FieldId>(static_cast<size_t>(id) + n); }
constexpr size_t index_of(FieldId id) { return static_cast<size_t>(id); }
constexpr bool is_tun_metadata(FieldId id) { return id >= FieldId::tun_metadata0 && id <= FieldId::tun_metadata63; }

enum class Show : uint8_t { decimal, hex, eth, ip4, ip6, port10, port11, frag, tun_flags, tcp_flags, ct_state, packet_type };
enum class Needs : uint8_t { nothing, eth, arp, ip4, ip6, ip, vlan, mpls, tcp, udp, sctp, icmp4, icmp6, nd, nd_solicit, nd_advert, nsh, ct };

/// Which flow formats can carry a match on the field. kFormatX: NXM and OXM.
using Formats = uint8_t;
inline constexpr Formats kFormat10 = 1, kFormat11 = 2, kFormatX = 4, kFormatAll = 7;

/// Constant text of at most 39 characters, so that rows of field families can be computed.
struct FixedName {
  std::array<char, 39> text{};
  uint8_t size = 0;
  constexpr FixedName() = default;
  constexpr FixedName(std::string_view s) { for (char c : s) text[size++] = c; }
  constexpr FixedName(const char* s) : FixedName(std::string_view(s)) {}
  constexpr FixedName(std::string_view s, size_t number) : FixedName(s) {
    if (number >= 10) text[size++] = static_cast<char>('0' + number / 10);
    text[size++] = static_cast<char>('0' + number % 10);
  }
  constexpr operator std::string_view() const { return {text.data(), size}; }
};

/// One wire id. experimenter is 0 unless oxm_class is 0xffff.
struct OxmId {
  uint16_t oxm_class = 0;
  uint8_t number = 0;
  uint32_t experimenter = 0;
  OfpVersion since = OfpVersion::none;
  FixedName name;              ///< "NXM_OF_IN_PORT"
};

struct Bits { uint16_t byte; uint8_t lsb, width; };  ///< where in FlowKey; lsb counts from the last byte of the n_bytes that hold the field

struct FieldInfo {
  FieldId id{};
  FixedName name, alias;       ///< "eth_src", "dl_src"
  uint8_t n_bytes = 0;         ///< size of a value on the wire
  uint16_t n_bits = 0;         ///< significant low-order bits of it
  uint16_t offset = 0;         ///< byte in FlowKey of the last-aligned container
  uint8_t container = 0;       ///< bytes of the container in FlowKey
  uint8_t lsb = 0;             ///< lowest bit of the field in the container
  bool maskable = false, writable = false;
  Needs needs = Needs::nothing;
  Show show = Show::hex;
  Formats formats = 0;         ///< that carry exact matches
  Formats cidr = 0, bitwise = 0;  ///< that carry CIDR masks, arbitrary masks
  uint8_t n_ids = 0;
  std::array<OxmId, 3> ids{};  ///< in order of introduction
  std::span<const OxmId> oxm() const { return {ids.data(), n_ids}; }
};

/// Bits that a key keeps: the low byte of arp_op, the "present" bit of vlan_vid beyond its n_bits, and all of the ERSPAN fields, whose values nobody checks.
uint16_t stored_bits(const FieldInfo& f);
/// ERSPAN's version, direction and hardware id: a match on them counts only the bits that are one in the value, as in the reference.
bool matches_ones_only(const FieldInfo& f);
const FieldInfo& field(FieldId id);
std::span<const FieldInfo, kFieldCount> all_fields();
/// By name or alias ("nw_src"); exact case.
const FieldInfo* field_by_name(std::string_view name);
/// By NXM/OXM name, "_W" ignored. `id_index` gets which of its ids.
const FieldInfo* field_by_oxm_name(std::string_view name);
const FieldInfo* field_by_oxm(uint16_t oxm_class, uint8_t number, uint32_t experimenter = 0);
/// The wire id to use in version V (sheet 1.1); nullptr: the field has none.
const OxmId* preferred_oxm(FieldId id, OfpVersion version);

/// A field's value as on the wire: the first n_bytes, network order. tun_metadata: 124 bytes, right-aligned.
struct FieldValue {
  alignas(8) std::array<uint8_t, 128> bytes{};
  bool operator==(const FieldValue&) const = default;
  uint64_t u64(const FieldInfo& f) const;                    ///< fields of up to 8 bytes
  static FieldValue from_u64(const FieldInfo& f, uint64_t v);
  static FieldValue ones(const FieldInfo& f);                ///< all significant bits
  std::span<const uint8_t> span(const FieldInfo& f) const { return {bytes.data(), f.n_bytes}; }
  bool is_zero(const FieldInfo& f) const;
  bool is_ones(const FieldInfo& f) const;                    ///< all significant bits set
};

// --- fields in a FlowKey. `tlv` locates tun_metadata fields; without it they read as zero.
FieldValue get_field(FieldId id, const FlowKey& key, const TunMetadataTable* tlv = nullptr);
uint64_t get_u64(FieldId id, const FlowKey& key);             ///< fields of up to 8 bytes
/// Writes packet facts, as the set_field action does: vlan_vid/vlan_pcp also set the CFI bit.
void set_field(FieldId id, const FieldValue& value, FlowKey& key, const TunMetadataTable* tlv = nullptr);
void set_field_masked(FieldId id, const FieldValue& value, const FieldValue& mask, FlowKey& key, const TunMetadataTable* tlv = nullptr);
void set_u64(FieldId id, uint64_t value, FlowKey& key);
/// Un-wildcards the field (bits of `field_mask` if given) in a mask.
void mask_field(FieldId id, FlowMask& mask, const TunMetadataTable* tlv = nullptr);
void mask_field(FieldId id, const FieldValue& field_mask, FlowMask& mask, const TunMetadataTable* tlv = nullptr);
/// True if no bit is matched / every significant bit is matched.
bool is_wild(FieldId id, const FlowMask& mask, const TunMetadataTable* tlv = nullptr);
bool is_exact(FieldId id, const FlowMask& mask, const TunMetadataTable* tlv = nullptr);
/// Sheet 1.1 domain checks (ip_dscp < 64 ...).
bool is_valid_value(FieldId id, const FieldValue& value);

/// Does a packet meet the prerequisite? With `unwildcard`, the facts looked at become matched.
bool needs_met(Needs needs, const FlowKey& key, FlowMask* unwildcard = nullptr);
/// Writes the facts that a prerequisite demands into a mask (dl_type, nw_proto, ...).
void mask_needs(Needs needs, FlowMask& mask);

// --- text
/// "VALUE[/MASK]"; "*" is a zero mask. `names`: port names.
Result<void> parse_field(const FieldInfo& f, std::string_view text, FieldValue& value, FieldValue& mask, const NameMap* names = nullptr);
Result<void> parse_field_value(const FieldInfo& f, std::string_view text, FieldValue& value, const NameMap* names = nullptr);
/// Appends value[/mask] in the field's form; "*" if the mask is zero. mask nullptr: exact.
void print_field(const FieldInfo& f, const FieldValue& value, const FieldValue* mask, std::string& out, const NameMap* names = nullptr);

// Printing of flag sets, also for datapath keys. Names per bit, nullptr for unnamed.
const char* tcp_flag_name(uint32_t bit);
const char* tunnel_flag_name(uint32_t bit);
const char* ct_state_name(uint32_t bit);
/// exact (mask covers all of `all`): "a|b" or "0"; else "+a-b". "0/0" when mask is 0.
void print_masked_flags(std::string& out, const char* (*name)(uint32_t), uint32_t flags, uint32_t mask, uint32_t all);
void print_flags(std::string& out, const char* (*name)(uint32_t), uint32_t flags, char separator);
/// The three syntaxes of sheet 4. `what`: "TCP", "tunnel", "ct_state" in messages; `text_for_error` is quoted first.
Result<void> parse_flags(std::string_view text, const char* (*name)(uint32_t), std::string_view what, uint32_t allowed, uint32_t& flags, uint32_t& mask);

/// Part of a field: NAME[lo..hi].
struct Subfield {
  FieldId field{};
  uint16_t offset = 0;         ///< first bit, counted from the lowest
  uint16_t n_bits = 0;         ///< 0: no subfield
  bool operator==(const Subfield&) const = default;
  explicit operator bool() const { return n_bits != 0; }
};
/// Parses at the start of `text` and drops what it consumed ("NXM_NX_REG0[0..15]", "reg0[]", "reg0").
Result<Subfield> parse_subfield_prefix(std::string_view& text);
Result<Subfield> parse_subfield(std::string_view text);      ///< the whole text

/// The C integer at the start of `text`, hex of any length, right-aligned in `out` (network order). False, and nothing dropped, if there is
/// none or it is too large.
bool take_number(std::string_view& text, std::span<uint8_t> out);
/// The integer at the start of `text` as a value for a subfield, right-aligned in the whole field. Complaints name `whole`; after
/// "cannot parse integer value" nothing has been dropped of `text`.
Result<FieldValue> take_immediate(const Subfield& s, std::string_view& text, std::string_view whole);
std::string subfield_text(const Subfield& s);
uint64_t get_subfield(const Subfield& s, const FlowKey& key, const TunMetadataTable* tlv = nullptr);  ///< low 64 bits of it
FieldValue get_subfield_value(const Subfield& s, const FlowKey& key, const TunMetadataTable* tlv = nullptr);  ///< 16 bytes, right-aligned in bytes[0..15]
void set_subfield(const Subfield& s, uint64_t value, FlowKey& key, const TunMetadataTable* tlv = nullptr);
void mask_subfield(const Subfield& s, FlowMask& mask, const TunMetadataTable* tlv = nullptr);

// Bit arrays in network order: bit 0 is the lowest of the last byte.
void copy_bits(std::span<const uint8_t> from, size_t from_bit, std::span<uint8_t> to, size_t to_bit, size_t n_bits);
uint64_t get_bits(std::span<const uint8_t> from, size_t bit, size_t n_bits);   ///< n_bits <= 64
void put_bits(uint64_t value, std::span<uint8_t> to, size_t bit, size_t n_bits);
void fill_bits(bool ones, std::span<uint8_t> to, size_t bit, size_t n_bits);

}  // namespace ovs::flow
