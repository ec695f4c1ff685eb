// Names of versions and protocols, both ways. Ref: observed, ovs-ofctl parse-flow, tests/diff/ofp_protocols.t.
#include "ofp/version.h"

#include "base/strings.h"

namespace ovs::ofp {
namespace {

struct ProtocolRow {
  ProtocolSet set;
  std::string_view name;
};
// Abbreviations come before their parts: text() takes the first row that fits what is left.
constexpr ProtocolRow kAbbreviations[] = {
    {ProtocolSet::all(), "any"},
    {ProtocolSet::std_any(), "OpenFlow10"},
    {ProtocolSet::nxm_any(), "NXM"},
    {ProtocolSet::oxm_any(), "OXM"},
};
constexpr ProtocolRow kProtocols[] = {
    {Protocol::of10_std, "OpenFlow10-table_id"}, {Protocol::of10_std_tid, "OpenFlow10+table_id"},
    {Protocol::of10_nxm, "NXM-table_id"},        {Protocol::of10_nxm_tid, "NXM+table_id"},
    {Protocol::of11, "OpenFlow11"},              {Protocol::of12, "OXM-OpenFlow12"},
    {Protocol::of13, "OXM-OpenFlow13"},          {Protocol::of14, "OXM-OpenFlow14"},
    {Protocol::of15, "OXM-OpenFlow15"},
};

}  // namespace

std::string_view version_text(Version v) {
  constexpr std::string_view kText[] = {"1.0", "1.1", "1.2", "1.3", "1.4", "1.5"};
  return kText[static_cast<unsigned>(v) - 1];
}

std::string version_option(Version v) { return fmt::format("OpenFlow1{}", static_cast<unsigned>(v) - 1); }

std::string VersionSet::text() const {
  std::string out;
  for (Version v : kVersions)
    if (has(v)) out += (out.empty() ? "" : ", ") + version_option(v);
  return out;
}

std::string VersionSet::negotiation_text() const {
  if (empty()) return "no versions";
  if (std::has_single_bit(bits)) return fmt::format("version 0x{:02x}", highest());
  if (uint32_t low = bits >> 1; !(bits & 1) && !(low & (low + 1))) return fmt::format("version 0x{:02x} and earlier", highest());
  std::string out = "versions ";
  bool first = true;
  for (unsigned v = 0; v < 32; ++v) {
    if (!(bits >> v & 1)) continue;
    if (!first) out += ", ";
    first = false;
    out += fmt::format("0x{:02x}", v);
  }
  return out;
}

Result<VersionSet> parse_versions(std::string_view text) {
  VersionSet set;
  for (std::string_view word : split_any(text, ", ")) {
    auto found = std::ranges::find_if(kVersions, [&](Version v) { return iequals(word, version_option(v)); });
    if (found == std::end(kVersions)) return fail(fmt::format("Unknown OpenFlow version: \"{}\"", word));
    set.add(*found);
  }
  return set;
}

Version version_of(Protocol p) {
  if (ProtocolSet::of10_any().has(p)) return Version::of10;
  return static_cast<Version>(std::countr_zero(static_cast<unsigned>(p)) - 2);
}

Protocol default_protocol(Version version) {
  if (version == Version::of10) return Protocol::of10_std;
  return static_cast<Protocol>(1u << (static_cast<unsigned>(version) + 2));
}

bool has_table_id(Protocol p) { return ProtocolSet::with_table_ids().has(p); }
bool is_nxm(Protocol p) { return ProtocolSet::nxm_any().has(p); }

Protocol with_table_id(Protocol p, bool on) {
  switch (p) {
    case Protocol::of10_std:
    case Protocol::of10_std_tid: return on ? Protocol::of10_std_tid : Protocol::of10_std;
    case Protocol::of10_nxm:
    case Protocol::of10_nxm_tid: return on ? Protocol::of10_nxm_tid : Protocol::of10_nxm;
    default: return p;
  }
}

std::string_view protocol_name(Protocol p) {
  for (const auto& row : kProtocols)
    if (row.set == ProtocolSet(p)) return row.name;
  return "none";
}

ProtocolSet ProtocolSet::of_versions(VersionSet versions) {
  ProtocolSet set;
  for (const auto& row : kProtocols)
    if (versions.has(version_of(row.set.first()))) set = set | row.set;
  return set;
}

VersionSet ProtocolSet::versions() const {
  VersionSet set;
  for (const auto& row : kProtocols)
    if (!(row.set & *this).empty()) set.add(version_of(row.set.first()));
  return set;
}

std::string ProtocolSet::text() const {
  if (empty()) return "none";
  std::string out;
  auto take = [&](ProtocolSet& left, const ProtocolRow& row) {
    if (!out.empty()) out += ',';
    out += row.name;
    left &= ~row.set;
  };
  ProtocolSet left = *this;
  for (const auto& row : kAbbreviations)
    if ((left & row.set) == row.set) take(left, row);
  for (const auto& row : kProtocols)
    if (!(left & row.set).empty()) take(left, row);
  return out;
}

ProtocolSet protocols_of(flow::Formats formats) {
  ProtocolSet set;
  if (formats & flow::kFormat10) set = set | ProtocolSet::std_any();
  if (formats & flow::kFormat11) set = set | Protocol::of11;
  if (formats & flow::kFormatX) set = set | ProtocolSet::nxm_oxm_any();
  return set;
}

Result<ProtocolSet> parse_protocols(std::string_view text) {
  ProtocolSet set;
  for (std::string_view word : split_any(text, ",")) {
    std::string_view name = trim(word);
    auto matches = [&](const ProtocolRow& r) {
      return iequals(r.name, name);
    };
    auto found = std::ranges::find_if(kAbbreviations, matches);
    if (found != std::end(kAbbreviations)) {
      set = set | found->set;
      continue;
    }
    auto single = std::ranges::find_if(kProtocols, matches);
    if (single == std::end(kProtocols)) return fail(fmt::format("{}: unknown flow protocol", name));
    set = set | single->set;
  }
  if (set.empty()) return fail(fmt::format("{}: no flow protocol specified", text));
  return set;
}

}  // namespace ovs::ofp
