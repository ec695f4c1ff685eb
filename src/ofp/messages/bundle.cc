// Spec: see bundle.h; texts: observed, tests/diff/ofp_print_bundle.t.
#include "ofp/messages/bundle.h"

#include "base/log.h"
#include "ofp/messages/group.h"
#include "ofp/messages/meter.h"

OVS_LOG_MODULE(ofp_bundle);

namespace ovs::ofp {
namespace {

constexpr BitName kFlags[] = {{kBundleAtomic, "atomic"}, {kBundleOrdered, "ordered"}};
constexpr std::string_view kTypes[] = {"OPEN_REQUEST", "OPEN_REPLY", "CLOSE_REQUEST", "CLOSE_REPLY", "COMMIT_REQUEST", "COMMIT_REPLY", "DISCARD_REQUEST", "DISCARD_REPLY"};

bool bundlable(Kind k) { return k == Kind::port_mod || k == Kind::flow_mod || k == Kind::group_mod || k == Kind::packet_out; }

void print_head(std::string& out, uint32_t id) { out += "\n bundle_id=" + hex_text(id); }

void print_flags(std::string& out, uint16_t flags) {
  out += " flags=";
  print_bits(out, flags, kFlags, ' ');
}

}  // namespace

OfpResult<BundleControl> BundleControl::decode(const Message& m) {
  ByteReader r = m.reader();
  BundleControl c;
  c.bundle_id = TRY(r.be32());
  c.type = static_cast<BundleControlType>(TRY(r.be16()));
  c.flags = TRY(r.be16());
  return c;
}

Bytes BundleControl::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::bundle_control, version, xid);
  b.body().be32(bundle_id);
  b.body().be16(static_cast<uint16_t>(type));
  b.body().be16(flags);
  return b.finish();
}

void BundleControl::print(std::string& out) const {
  print_head(out, bundle_id);
  auto i = static_cast<size_t>(type);
  out += " type=";
  if (i < std::size(kTypes)) out += kTypes[i];
  print_flags(out, flags);
}

OfpResult<BundleAdd> BundleAdd::decode(const Message& m) {
  ByteReader r = m.reader();
  BundleAdd a;
  a.bundle_id = TRY(r.be32());
  TRY(r.skip(2));
  a.flags = TRY(r.be16());
  ByteView rest = r.rest();
  if (rest.size() < 8) return ofp_fail(Ofperr::OFPBFC_MSG_BAD_LEN);
  size_t length = static_cast<size_t>(rest[2]) << 8 | rest[3];
  if (rest[0] != static_cast<uint8_t>(m.version)) return ofp_fail(Ofperr::OFPBFC_BAD_VERSION);
  if (length < 8 || length > rest.size()) return ofp_fail(Ofperr::OFPBFC_MSG_BAD_LEN);
  a.inner = rest.first(length);
  auto inner = decode_message_header(a.inner);
  if (!inner) return ofp_fail(Ofperr::OFPBFC_MSG_UNSUP);
  if (inner->xid != m.xid) return ofp_fail(Ofperr::OFPBFC_MSG_BAD_XID);
  if (!bundlable(inner->kind())) {
    LOG_WARN_RL(1, 5, "{} message not allowed inside OFPT14_BUNDLE_ADD_MESSAGE", inner->row->name);
    return ofp_fail(Ofperr::OFPBFC_MSG_UNSUP);
  }
  return a;
}

Bytes BundleAdd::encode(Version version, uint32_t bundle_id, uint16_t flags, ByteView inner) {
  ByteReader r(inner.subspan(4));
  MessageBuilder b(Kind::bundle_add_message, version, *r.be32());
  b.body().be32(bundle_id);
  b.body().be16(0);
  b.body().be16(flags);
  b.body().bytes(inner);
  return b.finish();
}

OfpResult<void> print_bundle_control(std::string& out, const Message& m, const PrintOptions&) {
  BundleControl c = TRY(BundleControl::decode(m));
  c.print(out);
  return {};
}

OfpResult<void> print_bundle_add(std::string& out, const Message& m, const PrintOptions& options) {
  BundleAdd a = TRY(BundleAdd::decode(m));
  print_head(out, a.bundle_id);
  print_flags(out, a.flags);
  out += '\n';
  out += print_message(a.inner, options);
  return {};
}

std::optional<Bytes> encode_requestforward(Version version, ByteView request) {
  const MessageRow* row = find_row(Kind::requestforward, version);
  if (!row) return {};
  ByteReader r(request.subspan(4));
  MessageBuilder b(*row, version, 0);
  b.body().bytes(request);
  (void)r;
  return b.finish();
}

OfpResult<void> print_requestforward(std::string& out, const Message& m, const PrintOptions& options) {
  if (m.body.size() < 8) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  size_t length = static_cast<size_t>(m.body[2]) << 8 | m.body[3];
  if (length < 8 || length > m.body.size()) return ofp_fail(Ofperr::OFPBFC_MSG_BAD_LEN);
  if (m.body[0] != std::to_underlying(m.version)) return ofp_fail(Ofperr::OFPBRC_BAD_VERSION);
  Message inner = TRY(decode_message(m.body.first(length)));
  bool group = inner.kind() == Kind::group_mod;
  if (!group && inner.kind() != Kind::meter_mod) return ofp_fail(Ofperr::OFPBFC_MSG_UNSUP);
  std::string body;
  TRY(group ? print_group_mod(body, inner, options) : print_meter_mod(body, inner, options));
  out += group ? " reason=group_mod" : " reason=meter_mod";
  out += body;
  return {};
}

}  // namespace ovs::ofp
