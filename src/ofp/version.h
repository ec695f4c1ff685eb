// OpenFlow versions and "protocols": a protocol is a version plus, for 1.0, the flow format and whether the
// table-id extension is on. It decides how a flow_mod is encoded and what a flow may match and do.
// Spec: OpenFlow 1.0.1 to 1.5.1; protocols: reference sheet "openflow-messages" 5, tests/diff/ofp_protocols.t.
#pragma once
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "flow/fields.h"

namespace ovs::ofp {

enum class Version : uint8_t { of10 = 1, of11, of12, of13, of14, of15 };
inline constexpr Version kVersions[] = {Version::of10, Version::of11, Version::of12, Version::of13, Version::of14, Version::of15};
inline constexpr Version kNewest = Version::of15;

inline std::optional<Version> version_from_wire(uint8_t wire) {
  if (wire < 1 || wire > 6) return {};
  return static_cast<Version>(wire);
}
inline flow::OfpVersion flow_version(Version v) { return static_cast<flow::OfpVersion>(v); }
std::string_view version_text(Version v);       ///< "1.3"
std::string version_option(Version v);          ///< "OpenFlow13", as -O and the database write it

/// Bit v is set for version v of the wire, so it is the bitmap of a hello.
struct VersionSet {
  uint32_t bits = 0;
  constexpr VersionSet() = default;
  constexpr explicit VersionSet(uint32_t b) : bits(b) {}
  static constexpr VersionSet of(Version v) { return VersionSet(1u << static_cast<unsigned>(v)); }
  static constexpr VersionSet all() { return VersionSet(0x7e); }
  static constexpr VersionSet from(Version first) { return VersionSet(0x7eu & ~((1u << static_cast<unsigned>(first)) - 1)); }
  constexpr bool has(Version v) const { return bits >> static_cast<unsigned>(v) & 1; }
  constexpr bool empty() const { return bits == 0; }
  constexpr void add(Version v) { bits |= 1u << static_cast<unsigned>(v); }
  /// The highest member that we know of; the set must hold one.
  constexpr uint8_t highest() const { return static_cast<uint8_t>(31 - std::countl_zero(bits)); }
  constexpr bool operator==(const VersionSet&) const = default;
  constexpr VersionSet operator&(VersionSet o) const { return VersionSet(bits & o.bits); }
  std::string text() const;                     ///< "OpenFlow10, OpenFlow13"
  std::string negotiation_text() const;         ///< "version 0x04", "version 0x06 and earlier", "versions 0x01, 0x04"
};
/// "OpenFlow10,OpenFlow13", any case; error: `Unknown OpenFlow version: "%s"`.
Result<VersionSet> parse_versions(std::string_view text);

enum class Protocol : uint16_t {
  of10_std = 1 << 0,       ///< OpenFlow10-table_id
  of10_std_tid = 1 << 1,   ///< OpenFlow10+table_id
  of10_nxm = 1 << 2,       ///< NXM-table_id
  of10_nxm_tid = 1 << 3,   ///< NXM+table_id
  of11 = 1 << 4,
  of12 = 1 << 5,
  of13 = 1 << 6,
  of14 = 1 << 7,
  of15 = 1 << 8,
};
Version version_of(Protocol p);
/// What a connection of `version` speaks before anything is said about flow formats.
Protocol default_protocol(Version version);
bool has_table_id(Protocol p);
bool is_nxm(Protocol p);  ///< one of the two NXM protocols
/// `p` with the table-id extension switched; unchanged outside 1.0.
Protocol with_table_id(Protocol p, bool on);
std::string_view protocol_name(Protocol p);

struct ProtocolSet {
  uint16_t bits = 0;
  constexpr ProtocolSet() = default;
  constexpr explicit ProtocolSet(uint16_t b) : bits(b) {}
  constexpr ProtocolSet(Protocol p) : bits(static_cast<uint16_t>(p)) {}  // NOLINT: a protocol is a set of one
  static constexpr ProtocolSet all() { return ProtocolSet(uint16_t{0x1ff}); }
  static constexpr ProtocolSet none() { return {}; }
  static constexpr ProtocolSet of10_any() { return ProtocolSet(uint16_t{0x00f}); }
  static constexpr ProtocolSet std_any() { return ProtocolSet(uint16_t{0x003}); }
  static constexpr ProtocolSet nxm_any() { return ProtocolSet(uint16_t{0x00c}); }
  static constexpr ProtocolSet oxm_any() { return ProtocolSet(uint16_t{0x1e0}); }
  static constexpr ProtocolSet nxm_oxm_any() { return ProtocolSet(uint16_t{0x1ec}); }
  static constexpr ProtocolSet of11_up() { return ProtocolSet(uint16_t{0x1f0}); }
  static constexpr ProtocolSet of12_up() { return ProtocolSet(uint16_t{0x1e0}); }
  static constexpr ProtocolSet of13_up() { return ProtocolSet(uint16_t{0x1c0}); }
  static constexpr ProtocolSet of14_up() { return ProtocolSet(uint16_t{0x180}); }
  static constexpr ProtocolSet of15_up() { return ProtocolSet(uint16_t{0x100}); }
  static constexpr ProtocolSet nxm_of11_up() { return ProtocolSet(uint16_t{0x1fc}); }
  static constexpr ProtocolSet with_table_ids() { return ProtocolSet(uint16_t{0x1fa}); }
  static ProtocolSet of_versions(VersionSet versions);  ///< every protocol of these versions
  constexpr bool has(Protocol p) const { return bits & static_cast<uint16_t>(p); }
  constexpr bool empty() const { return bits == 0; }
  constexpr bool operator==(const ProtocolSet&) const = default;
  constexpr ProtocolSet operator&(ProtocolSet o) const { return ProtocolSet(static_cast<uint16_t>(bits & o.bits)); }
  constexpr ProtocolSet operator|(ProtocolSet o) const { return ProtocolSet(static_cast<uint16_t>(bits | o.bits)); }
  constexpr ProtocolSet operator~() const { return ProtocolSet(static_cast<uint16_t>(~bits & 0x1ff)); }
  ProtocolSet& operator&=(ProtocolSet o) { bits &= o.bits; return *this; }
  /// The first member in bit order; the set must not be empty.
  Protocol first() const { return static_cast<Protocol>(bits & -bits); }
  VersionSet versions() const;
  std::string text() const;  ///< "any", "OpenFlow10,NXM,OXM", "none"
};
inline constexpr ProtocolSet operator|(Protocol a, Protocol b) { return ProtocolSet(a) | ProtocolSet(b); }

/// The protocols that can carry a match of these formats.
ProtocolSet protocols_of(flow::Formats formats);

/// A comma separated list as -F takes it; error `%s: unknown flow protocol`, `%s: no flow protocol specified`.
Result<ProtocolSet> parse_protocols(std::string_view text);

/// Best first: the formats in which a client asks for flow dumps.
inline constexpr Protocol kDumpPreference[] = {Protocol::of15, Protocol::of14, Protocol::of13, Protocol::of12, Protocol::of11,
                                               Protocol::of10_nxm_tid, Protocol::of10_nxm, Protocol::of10_std_tid, Protocol::of10_std};

}  // namespace ovs::ofp
