// Matches and single fields on the wire: NXM, OXM, OpenFlow 1.0 and 1.1 structs.
// Spec: OpenFlow 1.5.1 7.2.3; NXM; reference sheet "openflow-fields-actions" 1.1-1.3, 8.
#pragma once
#include <cstdint>
#include <string>

#include "base/bytes.h"
#include "flow/match.h"

namespace ovs::flow {

/// OFPBMC_* by their standard codes (1.1+), then those of other types that decoding a match can give.
enum class MatchErrc : uint16_t {
  bad_type = 0, bad_len = 1, bad_tag = 2, bad_dl_addr_mask = 3, bad_nw_addr_mask = 4, bad_wildcards = 5, bad_field = 6,
  bad_value = 7, bad_mask = 8, bad_prereq = 9, dup_field = 10, eperm = 11,
  invalid_tlv_field = 0x100,   ///< NXFMFC_INVALID_TLV_FIELD
};
std::string_view match_errc_name(MatchErrc e);                 ///< "OFPBMC_BAD_PREREQ"
template <class T>
using MatchResult = Result<T, MatchErrc>;

struct CookieMatch { uint64_t cookie = 0, mask = 0; };         ///< the NXM_NX_COOKIE pseudo-field

struct DecodeOptions {
  bool strict = true;          ///< false ("loose"): skip unknown fields, check no prerequisites
  std::shared_ptr<const TunMetadataTable> tlv;
  CookieMatch* cookie = nullptr;       ///< non-null: the cookie pseudo-field is allowed
};

/// Entries only. Padding is the caller's.
MatchResult<Match> decode_nxm(ByteView entries, const DecodeOptions& options = {});
/// struct ofp11_match (OXM, or the 88-byte standard form) with its padding to 8, taken from `in`.
MatchResult<Match> decode_ofp11_match(ByteReader& in, const DecodeOptions& options = {});

/// Appends entries without padding or header; returns their size. version none: NXM.
size_t encode_nxm(Bytes& out, const Match& match, const CookieMatch& cookie = {});
size_t encode_oxm_entries(Bytes& out, const Match& match, OfpVersion version);
/// NXM entries padded to 8; returns the unpadded size (match_len).
size_t put_nxm_match(Bytes& out, const Match& match, const CookieMatch& cookie = {});
/// 4-byte header, entries, padding to 8; returns the padded size.
size_t put_oxm_match(Bytes& out, const Match& match, OfpVersion version);
/// 1.1: standard struct; 1.2+: OXM.
size_t put_ofp11_match(Bytes& out, const Match& match, OfpVersion version);

// OpenFlow 1.0 struct ofp10_match (40 bytes).
MatchResult<Match> decode_ofp10_match(ByteReader& in);         ///< before normalisation
void put_ofp10_match(Bytes& out, const Match& match);
inline constexpr uint32_t kOfp10WildcardsAll = (1u << 22) - 1;
bool ofp10_is_exact(const Match& match);                       ///< no wildcard bits: priority becomes 65535

// --- single fields, for actions, stacks, learn, group fields ...
struct OxmHeader {
  uint16_t oxm_class = 0;
  uint8_t number = 0;
  bool has_mask = false;
  uint8_t length = 0;          ///< payload, including the experimenter id's 4 bytes
  uint32_t experimenter = 0;
  const FieldInfo* field = nullptr;   ///< nullptr: unknown
  size_t payload() const { return oxm_class == 0xffff ? (length >= 4 ? length - 4u : 0u) : length; }
};
/// 4 or 8 bytes. bad_len: cut. Unknown fields are not an error here.
MatchResult<OxmHeader> decode_oxm_header(ByteReader& in);
/// A header that names a field with its natural length; bad_field: unknown; bad_len: wrong length; bad_mask: mask where none is allowed.
MatchResult<const FieldInfo*> decode_field_header(ByteReader& in, bool allow_mask = false);
void put_field_header(Bytes& out, FieldId id, OfpVersion version, bool masked = false);
size_t field_header_size(FieldId id, OfpVersion version);      ///< 4 or 8
uint64_t field_header_value(FieldId id, OfpVersion version, bool masked = false);  ///< 32-bit header << 32 | experimenter
struct OxmEntry { const FieldInfo* field; FieldValue value, mask; bool has_mask; };
/// Header, value and mask. tun_metadata values may be shorter than mapped (right-aligned).
MatchResult<OxmEntry> decode_oxm_entry(ByteReader& in, const TunMetadataTable* tlv = nullptr);
/// `size`: bytes of a tun_metadata value, 0 = natural.
void put_oxm_entry(Bytes& out, FieldId id, const FieldValue& value, const FieldValue* mask, OfpVersion version, size_t size = 0);

// --- debug text (parse-nx-match, ofp-print verbosity 3)
std::string nx_match_text(ByteView entries);
std::string oxm_match_text(ByteView match);                    ///< with the 4-byte header
Result<Bytes> parse_nx_match_text(std::string_view text);      ///< entries without padding
Result<Bytes> parse_oxm_match_text(std::string_view text);     ///< with header and padding

}  // namespace ovs::flow
