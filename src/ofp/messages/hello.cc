// Spec: OpenFlow 1.5.1 7.5.1; leniency as observed, reference sheet "openflow-connections" 1.3.
#include "ofp/messages/hello.h"

#include "base/log.h"

OVS_LOG_MODULE(ofp_util);

namespace ovs::ofp {
namespace {

constexpr uint16_t kVersionBitmap = 1;
constexpr uint8_t kMaxWireVersion = 31;

VersionSet up_to(uint8_t version) {
  if (version < 1) return {};
  version = std::min(version, kMaxWireVersion);
  return VersionSet((version == 31 ? UINT32_MAX : (1u << (version + 1)) - 1) & ~1u);
}

// Only the first word of a bitmap counts; bit 0 would be version 0, which does not exist.
bool read_bitmap(ByteReader& element, VersionSet& versions) {
  auto bits = element.be32();
  if (!bits) {
    LOG_WARN_RL(1, 5, "peer does not support any OpenFlow version (between 0x01 and 0x1f)");
    return false;
  }
  if (*bits & 1) LOG_WARN_RL(1, 5, "peer claims to support invalid OpenFlow version 0x00");
  VersionSet read(*bits & ~1u);
  if (read.empty()) {
    LOG_WARN_RL(1, 5, "peer does not support any OpenFlow version (between 0x01 and 0x1f)");
    return false;
  }
  versions = read;
  return true;
}

}  // namespace

Hello Hello::decode(ByteView message) {
  Hello h;
  h.versions = up_to(message.empty() ? 0 : message[0]);
  ByteReader r(message);
  if (!r.skip(8)) return h;
  while (!r.empty()) {
    ByteReader look = r;
    auto type = look.be16();
    auto length = look.be16();
    if (!type || !length || *length < 4 || (*length + 7u) / 8 * 8 > r.remaining()) {
      h.unknown_data = true;
      return h;
    }
    auto element = r.sub((*length + 7u) / 8 * 8);
    ByteReader body(element->all().subspan(4, *length - 4u));
    if (*type != kVersionBitmap || !read_bitmap(body, h.versions)) h.unknown_data = true;
  }
  return h;
}

Bytes Hello::encode(VersionSet versions, uint32_t xid) {
  uint8_t highest = versions.highest();
  Bytes out;
  ByteWriter w(out);
  w.u8(highest);
  w.u8(0);
  w.be16(0);
  w.be32(xid);
  if (versions != up_to(highest)) {
    w.be16(kVersionBitmap);
    w.be16(8);
    w.be32(versions.bits);
  }
  w.patch_be16(2, static_cast<uint16_t>(out.size()));
  return out;
}

OfpResult<void> print_hello(std::string& out, const Message& m, const PrintOptions&) {
  Hello h = Hello::decode(m.whole);
  out += "\n version bitmap: ";
  bool first = true;
  for (unsigned v = 0; v < 32; ++v) {
    if (!(h.versions.bits >> v & 1)) continue;
    if (!first) out += ", ";
    first = false;
    out += fmt::format("0x{:02x}", v);
  }
  if (!h.unknown_data) return {};
  out += "\n unknown data in hello:\n";
  print_hex_dump(out, m.whole, true);
  return {};
}

}  // namespace ovs::ofp
