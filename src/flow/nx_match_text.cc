// The debug form of NXM/OXM bytes: "NXM_OF_IN_PORT(0001), NXM_OF_VLAN_TCI_W(1005/1fff)".
// Ref: observed, ovs-ofctl parse-nx-match and parse-oxm 3.1; reference sheet "openflow-fields-actions" 8.
#include "base/strings.h"
#include "flow/nx_match.h"
#include "packet/build.h"

namespace ovs::flow {
namespace {

constexpr std::string_view kCookieName = "NXM_NX_COOKIE";
constexpr uint32_t kCookieHeader = 1u << 16 | 30u << 9;

struct Named { uint32_t header = 0, experimenter = 0; size_t size = 0; bool variable = false, masked = false, wide = false; };

std::string header_name(const OxmHeader& h) {
  std::string name;
  if (h.oxm_class == 1 && h.number == 30 && h.length >= 8) name = kCookieName;
  else if (h.field)
    for (const OxmId& id : h.field->oxm())
      if (id.oxm_class == h.oxm_class && id.number == h.number && id.experimenter == h.experimenter) name = std::string_view(id.name);
  if (name.empty()) {
    name = h.experimenter ? fmt::format("{}:{}:{}", h.oxm_class, h.experimenter, h.number) : fmt::format("{}:{}", h.oxm_class, h.number);
    if (h.oxm_class == 0xffff && !h.experimenter) name = fmt::format("{}:{}", h.oxm_class, h.number);
  }
  if (h.has_mask) name += "_W";
  return name;
}

std::optional<Named> find_name(std::string_view name) {
  Named n;
  std::string_view base = name;
  if (base.ends_with("_W")) n.masked = true, base.remove_suffix(2);
  if (base == kCookieName) {
    n.header = kCookieHeader;
    n.size = 8;
    return n;
  }
  if (const FieldInfo* f = field_by_oxm_name(base); f && (f->maskable || !n.masked)) {
    for (const OxmId& id : f->oxm())
      if (std::string_view(id.name) == base) {
        n.header = uint32_t{id.oxm_class} << 16 | uint32_t{id.number} << 9;
        n.experimenter = id.experimenter;
        n.wide = id.oxm_class == 0xffff;
      }
    n.size = f->n_bytes;
    n.variable = is_tun_metadata(f->id);
    return n;
  }
  if (name.size() != 8 && name.size() != 16) return std::nullopt;
  auto v = parse_u64(name, 16);
  if (!v) return std::nullopt;
  uint32_t high = name.size() == 8 ? static_cast<uint32_t>(*v) : static_cast<uint32_t>(*v >> 32);
  n.wide = name.size() == 16;
  n.experimenter = n.wide ? static_cast<uint32_t>(*v) : 0;
  n.masked = high & 0x100;
  n.header = high & ~0x1ffu;
  size_t length = high & 0xff;
  if (n.wide) length -= std::min<size_t>(length, 4);
  n.size = n.masked ? length / 2 : length;
  return n;
}

/// Pairs of hex digits at the start of `s`; stops at the first other character.
Bytes take_hex(std::string_view& s) {
  Bytes out;
  while (!s.empty()) {
    if (s[0] == ' ') { s.remove_prefix(1); continue; }
    auto v = s.size() >= 2 ? parse_u8(s.substr(0, 2), 16) : std::nullopt;
    if (!v) break;
    out.push_back(*v);
    s.remove_prefix(2);
  }
  return out;
}

Result<void> check_size(const Named& n, size_t got) {
  if (n.variable) {
    if (got > n.size) return fail(fmt::format("expected to read at most {} bytes but got {}", n.size, got));
  } else if (got != n.size) {
    return fail(fmt::format("expected to read {} bytes but got {}", n.size, got));
  }
  return {};
}

}  // namespace

std::string nx_match_text(ByteView entries) {
  if (entries.empty()) return "<any>";
  std::string out;
  ByteReader in(entries);
  while (!in.empty()) {
    size_t left = in.remaining();
    ByteReader at = in;
    auto h = decode_oxm_header(at);
    if (!h || h->payload() > at.remaining()) {
      out += fmt::format("{}<{} invalid bytes>", out.empty() ? "" : ", ", left);
      break;
    }
    if (!out.empty()) out += ", ";
    out += header_name(*h);
    ByteView body = *at.bytes(h->payload());
    size_t size = h->has_mask ? body.size() / 2 : body.size();
    out += '(' + packet::hex_text(body.first(size));
    if (h->has_mask) out += '/' + packet::hex_text(body.subspan(size));
    out += ')';
    in = at;
  }
  return out;
}

std::string oxm_match_text(ByteView match) {
  ByteReader in(match);
  auto type = in.be16(), length = in.be16();
  if (!type || !length) return fmt::format("<match too short: {}>", match.size());
  if (*type != 1) return fmt::format("<bad match type field: {}>", *type);
  if (*length < 4) return fmt::format("<match length field too short: {}>", *length);
  size_t padded = (size_t{*length} + 7) / 8 * 8;
  if (match.size() != padded) return fmt::format("<match length field incorrect: {} != {}>", *length, match.size());
  return nx_match_text(match.subspan(4, size_t{*length} - 4));
}

Result<Bytes> parse_nx_match_text(std::string_view text) {
  Bytes out;
  if (trim(text) == "<any>") return out;
  for (std::string_view s = text;;) {
    while (!s.empty() && (s[0] == ',' || s[0] == ' ' || s[0] == '\n' || s[0] == '\t')) s.remove_prefix(1);
    if (s.empty()) return out;
    size_t paren = s.find('(');
    if (paren == s.npos) return fail(fmt::format("{}: missing ( at end of nx_match", text));
    std::string_view name = s.substr(0, paren);
    auto n = find_name(name);
    if (!n) return fail(fmt::format("{}: unknown field `{}'", text, name));
    s.remove_prefix(paren + 1);
    Bytes value = take_hex(s), mask;
    TRY(check_size(*n, value.size()));
    if (n->masked) {
      if (!s.starts_with('/')) return fail(fmt::format("{}: missing / in masked field {}", text, name));
      s.remove_prefix(1);
      mask = take_hex(s);
      TRY(check_size(*n, mask.size()));
      size_t size = std::max(value.size(), mask.size());
      value.insert(value.begin(), size - value.size(), 0);
      mask.insert(mask.begin(), size - mask.size(), 0);
    }
    if (!s.starts_with(')')) return fail(fmt::format("{}: missing ) following field {}", text, name));
    s.remove_prefix(1);
    ByteWriter w(out);
    size_t length = value.size() + mask.size() + (n->wide ? 4u : 0u);
    w.be32(n->header | (n->masked ? 0x100u : 0u) | static_cast<uint32_t>(length & 0xff));
    if (n->wide) w.be32(n->experimenter);
    w.bytes(value);
    w.bytes(mask);
  }
}

Result<Bytes> parse_oxm_match_text(std::string_view text) {
  Bytes entries = TRY(parse_nx_match_text(text)), out;
  ByteWriter w(out);
  w.be16(1);
  w.be16(static_cast<uint16_t>(4 + entries.size()));
  w.bytes(entries);
  w.pad_to(8);
  return out;
}

}  // namespace ovs::flow
