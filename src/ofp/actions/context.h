// What decoding, encoding, parsing and printing an action may look at. Spec: reference sheet "openflow-fields-actions" 9.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "flow/fields.h"
#include "flow/match.h"
#include "flow/nx_match.h"
#include "ofp/error.h"
#include "ofp/port.h"
#include "ofp/version.h"

namespace ovs::ofp {

using flow::FieldId;
using flow::FieldValue;
using flow::Subfield;

struct Action;
using Actions = std::vector<Action>;

enum class Vendor : uint8_t { standard, nicira, onf };
inline constexpr uint32_t kVendorNicira = 0x2320, kVendorOnf = 0x4f4e4600;

// Version ranges of wire forms.
inline constexpr VersionSet kAnyVersion = VersionSet::all(), kOf10Only = VersionSet::of(Version::of10), kOf11Only = VersionSet::of(Version::of11),
                            kOf11Up = VersionSet::from(Version::of11), kOf12Up = VersionSet::from(Version::of12),
                            kOf13Up = VersionSet::from(Version::of13), kOf15Up = VersionSet::from(Version::of15),
                            kUpToOf14 = VersionSet(0x3e), kOf13And14 = VersionSet(0x30);

/// One number under which an action travels. `size` counts the whole action in bytes; `longer`: it may be longer.
struct WireForm {
  Vendor vendor;
  uint16_t number;
  VersionSet versions;
  uint16_t size;
  bool longer = false;
  bool deprecated_from_12 = false;
};

struct ActionDecode {
  Version version = Version::of10;
  std::shared_ptr<const flow::TunMetadataTable> tlv;
  bool debug_actions = false;                ///< debug_recirc and debug_slow exist (dummy switches)
  unsigned depth = 0;
};
struct ActionEncode {
  Version version = Version::of10;
};
struct ActionParse {
  Names names;
  std::shared_ptr<const flow::TunMetadataTable> tlv;
  ProtocolSet usable = ProtocolSet::all();   ///< out: what can carry the actions
  unsigned depth = 0;
};
struct ActionPrint {
  Names names;
};

/// Writes one action: header first, length and zero padding to 8 when it goes out of scope.
class ActionWriter {
 public:
  ActionWriter(ByteWriter& w, Vendor vendor, uint16_t number);
  ~ActionWriter();
  ActionWriter(const ActionWriter&) = delete;
  ActionWriter& operator=(const ActionWriter&) = delete;
  ByteWriter& body() { return w_; }
  void pad_to_size(size_t size);              ///< zeros until the action is `size` bytes long

 private:
  ByteWriter& w_;
  size_t start_;
};

OfpResult<void> must_be_zero(ByteView bytes, Ofperr error);
/// `rest` of an action must be zero: error NXBRC_MUST_BE_ZERO.
inline OfpResult<void> rest_is_zero(ByteReader& r, Ofperr error = Ofperr::NXBRC_MUST_BE_ZERO) { return must_be_zero(r.rest(), error); }

inline uint16_t ofs_nbits(const Subfield& s) { return static_cast<uint16_t>(s.offset << 6 | (s.n_bits - 1)); }
inline Subfield from_ofs_nbits(FieldId field, uint16_t v) { return {field, static_cast<uint16_t>(v >> 6), static_cast<uint16_t>((v & 63) + 1)}; }
/// Header of a field in an action: unknown OFPBAC_BAD_SET_TYPE, wrong length OFPBAC_BAD_SET_LEN.
OfpResult<FieldId> decode_action_field(ByteReader& r);
/// The same, of exactly 4 bytes (no experimenter fields).
void encode_action_field(ByteWriter& w, FieldId field, Version version);

// "source" and "destination" rules of load, move, push, pop, output_reg, multipath, ...; log their WARN.
OfpResult<void> check_source(const Subfield& s, const flow::Match* match);
OfpResult<void> check_destination(const Subfield& s, const flow::Match* match);

/// Next "key=value" of an argument list; separators as in flow syntax.
inline bool next_key_value(std::string_view& rest, std::string_view& key, std::string_view& value) { return flow::next_item(rest, key, value); }
// Integers in the words of the reference: `invalid %s "%s"` for the narrow ones, where `name` is what the number is
// for; "missing required numeric argument" and "invalid numeric format %s" for the wide ones.
Result<uint8_t> text_u8(std::string_view text, std::string_view name);
Result<uint16_t> text_u16(std::string_view text, std::string_view name);
Result<uint32_t> text_u32(std::string_view text);
Result<uint64_t> text_u64(std::string_view text);
Result<packet::Mac> text_mac(std::string_view text);
Result<packet::Ipv4> text_ipv4(std::string_view text);
/// Hex digits in pairs, '.' and blanks between; nothing on a bad digit or an odd number of them.
std::optional<Bytes> text_hex_bytes(std::string_view text);
/// As C's atoi.
int text_atoi(std::string_view text);
/// "V[/M]" in decimal or hex; M absent: all ones.
Result<std::pair<uint64_t, uint64_t>> text_masked_u64(std::string_view text);
std::string dotted_hex(ByteView bytes);   ///< "aa.bb.cc"

}  // namespace ovs::ofp
