// Spec: see ct_filter.h.
#include "flow/ct_filter.h"

#include <fmt/format.h>

#include "base/strings.h"
#include "flow/match.h"

namespace ovs::flow {

bool CtFilter::is_exact() const {
  if (mark_mask || labels_mask != CtLabels{} || !reply.is_any() || !original.proto) return false;
  if (original.src.is_zero() || original.dst.is_zero()) return false;
  return original.is_icmp() || (original.src_port && original.dst_port);
}

namespace {

Result<void> parse_address(std::string_view key, std::string_view value, uint8_t family, packet::Ipv6& out, CtFilter& f) {
  if (f.family && f.family != family) return fail(fmt::format("the L3 protocol does not match {}", value));
  if (!out.is_zero()) return fail(fmt::format("{} is set multiple times", key));
  if (family == 4) {
    auto v4 = packet::parse_ipv4(value);
    if (!v4) return fail(fmt::format("failed to parse field {}", key));
    std::memcpy(out.bytes.data() + 12, &*v4, 4);
  } else {
    auto v6 = packet::Ipv6::parse(value);
    if (!v6) return fail(fmt::format("failed to parse field {}", key));
    out = *v6;
  }
  f.family = family;
  return {};
}

template <class T>
Result<void> parse_number(std::string_view key, std::string_view value, T& out) {
  auto v = [&] {
    if constexpr (sizeof(T) == 1) return parse_u8(value);
    else return parse_u16(value);
  }();
  if (!v) return fail(fmt::format("failed to parse field {}", key));
  out = *v;
  return {};
}

Result<void> parse_tuple(std::string_view text, CtFilter& f, CtTuple& t) {
  std::string_view rest = text, key, value;
  uint8_t& proto = f.original.proto;
  while (next_item(rest, key, value)) {
    if (value.empty()) return fail(fmt::format("field {} missing value", key));
    bool icmp = proto == 1 || proto == 58;
    if (key == "ct_nw_src" || key == "ct_nw_dst") TRY(parse_address(key, value, 4, key == "ct_nw_src" ? t.src : t.dst, f));
    else if (key == "ct_ipv6_src" || key == "ct_ipv6_dst") TRY(parse_address(key, value, 6, key == "ct_ipv6_src" ? t.src : t.dst, f));
    else if (key == "ct_nw_proto") {
      uint8_t number = 0;
      TRY(parse_number(key, value, number));
      if (proto && proto != number) return fail("ct_nw_proto is set multiple times");
      proto = number;
    } else if (key == "ct_tp_src" || key == "ct_tp_dst") TRY(parse_number(key, value, key == "ct_tp_src" ? t.src_port : t.dst_port));
    else if (key == "icmp_type" || key == "icmp_code" || key == "icmp_id") {
      if (!icmp) return fail("invalid L4 fields");
      if (key == "icmp_id") TRY(parse_number(key, value, t.icmp_id));
      else TRY(parse_number(key, value, key == "icmp_type" ? t.icmp_type : t.icmp_code));
    } else return fail(fmt::format("invalid conntrack tuple field: {}", key));
  }
  bool ports = t.src_port || t.dst_port, icmp = proto == 1 || proto == 58;
  if (ports && icmp) return fail("invalid L4 fields");
  if (ports && !proto) return fail("port is set without protocol");
  return {};
}

}  // namespace

Result<CtFilter> parse_ct_filter(std::span<const std::string_view> words) {
  CtFilter f;
  size_t i = 0;
  if (i < words.size() && words[i].starts_with("zone=")) {
    auto zone = parse_u16(words[i++].substr(5));
    if (!zone) return fail("failed to parse zone");
    f.zone = *zone;
  }
  if (i < words.size() && words[i].starts_with("mark=")) {
    const FieldInfo& info = field(FieldId::ct_mark);
    FieldValue value, mask;
    if (!parse_field(info, words[i++].substr(5), value, mask)) return fail("failed to parse mark");
    f.mark = static_cast<uint32_t>(value.u64(info)), f.mark_mask = static_cast<uint32_t>(mask.u64(info));
  }
  if (i < words.size() && words[i].starts_with("labels=")) {
    FieldValue value, mask;
    if (!parse_field(field(FieldId::ct_label), words[i++].substr(7), value, mask)) return fail("failed to parse labels");
    std::copy_n(value.bytes.begin(), 16, f.labels.begin());
    std::copy_n(mask.bytes.begin(), 16, f.labels_mask.begin());
  }
  if (i < words.size()) TRY(parse_tuple(words[i++], f, f.original));
  if (i < words.size()) TRY(parse_tuple(words[i++], f, f.reply));
  if (i < words.size()) return fail("invalid arguments");
  f.original.v6 = f.reply.v6 = f.family == 6;
  f.reply.proto = f.original.proto;
  return f;
}

namespace {

std::string hex(uint64_t v) { return v ? fmt::format("{:#x}", v) : "0"; }

std::string label_text(const CtLabels& v) {
  std::string digits;
  for (uint8_t b : v) digits += fmt::format("{:02x}", b);
  size_t at = digits.find_first_not_of('0');
  return at == digits.npos ? "0" : "0x" + digits.substr(at);
}

std::string tuple_text(const CtTuple& t, const CtFilter& f) {
  bool v6 = f.family != 4;
  auto address = [&](const packet::Ipv6& a) {
    if (v6 || a.is_zero()) return a.text();
    be32 v4;
    std::memcpy(&v4, a.bytes.data() + 12, 4);
    return packet::ipv4_text(v4);
  };
  std::string out = fmt::format("{}={},{}={}", v6 ? "ct_ipv6_src" : "ct_nw_src", address(t.src), v6 ? "ct_ipv6_dst" : "ct_nw_dst", address(t.dst));
  if (f.original.is_icmp()) return out + fmt::format(",icmp_id={},icmp_type={},icmp_code={}", t.icmp_id, t.icmp_type, t.icmp_code);
  return out + fmt::format(",ct_tp_src={},ct_tp_dst={}", t.src_port, t.dst_port);
}

}  // namespace

std::string ct_filter_text(const CtFilter& f) {
  std::string out = fmt::format("zone={} ", f.zone.value_or(0));
  if (f.mark_mask) out += "mark=" + hex(f.mark) + (f.mark_mask == UINT32_MAX ? "" : "/" + hex(f.mark_mask)) + ' ';
  bool whole = std::ranges::all_of(f.labels_mask, [](uint8_t b) { return b == 0xff; });
  if (f.labels_mask != CtLabels{}) out += "labels=" + label_text(f.labels) + (whole ? "" : "/" + label_text(f.labels_mask)) + ' ';
  return out + fmt::format("'{},ct_nw_proto={}' '{}'", tuple_text(f.original, f), f.original.proto, tuple_text(f.reply, f));
}

}  // namespace ovs::flow
