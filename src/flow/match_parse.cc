// Match text to Match. Ref: observed, ovs-ofctl parse-flow 3.1; reference sheet "openflow-fields-actions" 3.
#include "base/strings.h"
#include "flow/match.h"
#include "packet/headers.h"

namespace ovs::flow {
namespace {

struct Shorthand { std::string_view name; uint16_t dl_type; uint8_t proto; };
using namespace packet;
constexpr Shorthand kShorthands[] = {
    {"ip", kEthIpv4, 0}, {"ipv4", kEthIpv4, 0}, {"ip4", kEthIpv4, 0}, {"ipv6", kEthIpv6, 0}, {"ip6", kEthIpv6, 0}, {"arp", kEthArp, 0},
    {"rarp", kEthRarp, 0}, {"mpls", kEthMpls, 0}, {"mplsm", kEthMplsMulticast, 0}, {"icmp", kEthIpv4, kIpIcmp}, {"tcp", kEthIpv4, kIpTcp},
    {"udp", kEthIpv4, kIpUdp}, {"sctp", kEthIpv4, kIpSctp}, {"icmp6", kEthIpv6, kIpIcmp6}, {"tcp6", kEthIpv6, kIpTcp},
    {"udp6", kEthIpv6, kIpUdp}, {"sctp6", kEthIpv6, kIpSctp}, {"eth", 0, 0}};

bool is_separator(char c) { return c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Which formats can carry this value and mask of the field.
Formats usable_formats(const FieldInfo& f, const FieldValue& mask) {
  if (mask.is_zero(f)) return kFormatAll;
  if (mask.is_ones(f)) return f.formats;
  size_t n = f.n_bits, i = 0;
  while (i < n && !get_bits(mask.span(f), i, 1)) ++i;
  while (i < n && get_bits(mask.span(f), i, 1)) ++i;
  return i == n ? f.cidr : f.bitwise;
}

/// Smallest number of bytes that hold the value and the mask.
size_t width_of(const FieldInfo& f, const FieldValue& value, const FieldValue& mask, bool exact) {
  size_t i = 0;
  while (i < f.n_bytes && !(value.bytes[i] | (exact ? 0 : mask.bytes[i]))) ++i;
  return std::max<size_t>(f.n_bytes - i, exact ? 1 : 0);
}

Result<void> set_tun_metadata(const FieldInfo& f, FieldValue value, FieldValue mask, bool exact, bool whole, Match& match, const ParseContext& context) {
  auto index = static_cast<uint8_t>(index_of(f.id) - index_of(FieldId::tun_metadata0));
  for (size_t i = 0; i < f.n_bytes; ++i) value.bytes[i] &= mask.bytes[i];
  bool is_private = !context.tlv;
  if (is_private && whole && !match.is_wild(f.id)) return fail(fmt::format("field {} set multiple times", std::string_view(f.name)));
  if (!match.tlv || !match.tlv->find(index)) TRY(match.add_tun_metadata(f.id, width_of(f, value, mask, exact)));
  match.set(f.id, value, mask);
  return {};
}

Result<void> parse_field_item(const FieldInfo& f, std::string_view text, Match& match, Formats& formats, const ParseContext& context) {
  FieldValue value, mask;
  if (text.empty()) text = "0/0";
  TRY(parse_field(f, text, value, mask, context.ports));
  Formats usable = usable_formats(f, mask);
  if (is_tun_metadata(f.id)) {
    TRY(set_tun_metadata(f, value, mask, text.find('/') == text.npos && text != "*", true, match, context));
    usable = kFormatX;
  } else {
    match.set(f.id, value, mask);
  }
  if (f.id == FieldId::packet_type) {              // (1,ET) also is the Ethertype of prerequisites
    uint32_t type = match.key.packet_type.host();
    if (type >> 16 == kNsEthertype) match.key.dl_type = be16(static_cast<uint16_t>(type)), match.mask.dl_type = be16(0xffff);
  } else if (f.needs != Needs::nothing && !mask.is_zero(f)) {
    match.set_default_packet_type();
  }
  formats &= usable;
  return {};
}

Result<void> parse_subfield_item(std::string_view key, std::string_view text, Match& match, Formats& formats, const ParseContext& context) {
  Subfield s = TRY(parse_subfield(key));
  const FieldInfo& f = field(s.field);
  std::string_view rest = text;
  auto immediate = take_immediate(s, rest, key);
  if (rest.size() == text.size() || !rest.empty()) return fail(fmt::format("{}: cannot parse integer value: {}", key, text));
  if (!immediate) return std::unexpected(immediate.error());
  auto bytes = immediate->span(f);
  FieldValue value, mask;
  match.get(s.field, value, mask);
  std::span<uint8_t> v(value.bytes.data(), f.n_bytes), m(mask.bytes.data(), f.n_bytes);
  copy_bits(bytes, 0, v, s.offset, s.n_bits);
  fill_bits(true, m, s.offset, s.n_bits);
  if (is_tun_metadata(s.field)) {
    TRY(set_tun_metadata(f, value, mask, false, false, match, context));
  } else {
    match.set(s.field, value, mask);
  }
  if (f.needs != Needs::nothing) match.set_default_packet_type();
  formats &= usable_formats(f, mask);
  return {};
}

}  // namespace

bool next_item(std::string_view& rest, std::string_view& key, std::string_view& value) {
  while (!rest.empty() && is_separator(rest[0])) rest.remove_prefix(1);
  if (rest.empty()) return false;
  size_t n = 0;
  while (n < rest.size() && !is_separator(rest[n]) && rest[n] != ':' && rest[n] != '=' && rest[n] != '(') ++n;
  key = rest.substr(0, n);
  rest.remove_prefix(n);
  value = {};
  if (rest.empty() || is_separator(rest[0])) {
    if (!rest.empty()) rest.remove_prefix(1);
    return true;
  }
  // Length of a parenthesised group at `at`, its closing parenthesis included.
  auto group = [&](size_t at) {
    int depth = 0;
    for (size_t i = at; i < rest.size(); ++i) {
      if (rest[i] == '(') ++depth;
      else if (rest[i] == ')' && --depth == 0) return i + 1 - at;
    }
    return rest.size() - at;
  };
  if (rest[0] == '(') {
    size_t size = group(0);
    bool closed = rest[size - 1] == ')' && size > 1;
    if (rest.substr(size).starts_with("->")) {     // key(value)->rest
      size_t end = size;
      while (end < rest.size() && !is_separator(rest[end])) ++end;
      value = rest.substr(1, end - 1);
      rest.remove_prefix(std::min(rest.size(), end + 1));
      return true;
    }
    value = rest.substr(1, size - 1 - (closed ? 1 : 0));
    rest.remove_prefix(size);
    return true;
  }
  rest.remove_prefix(1);
  size_t end = 0;
  while (end < rest.size() && !is_separator(rest[end])) end += rest[end] == '(' ? group(end) : 1;
  value = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return true;
}

Result<ItemResult> parse_match_item(std::string_view key, std::string_view value, Match& match, Formats& formats, const ParseContext& context) {
  if (context.tlv && !match.tlv) match.tlv = context.tlv;
  for (const Shorthand& s : kShorthands)
    if (s.name == key) {
      if (s.dl_type) match.set_u64(FieldId::eth_type, s.dl_type);
      if (s.proto) match.set_u64(FieldId::nw_proto, s.proto);
      match.set_default_packet_type();
      return ItemResult::done;
    }
  if (const FieldInfo* f = field_by_name(key)) {
    TRY(parse_field_item(*f, value, match, formats, context));
    return ItemResult::done;
  }
  if (key.find('[') != key.npos) {
    TRY(parse_subfield_item(key, value, match, formats, context));
    return ItemResult::done;
  }
  return ItemResult::unknown;
}

Result<Match> parse_match(std::string_view text, const ParseContext& context, Formats* usable, int* priority) {
  Match match;
  Formats formats = kFormatAll;
  std::string_view key, value;
  for (std::string_view rest = text; next_item(rest, key, value);) {
    ItemResult r = TRY(parse_match_item(key, value, match, formats, context));
    if (r == ItemResult::done) continue;
    if (key == "priority" && priority) {
      auto v = parse_u16(value);
      if (!v) return fail(fmt::format("invalid {} \"{}\"", key, value));
      *priority = *v;
      continue;
    }
    return fail(value.empty() ? fmt::format("field {} missing value", key) : fmt::format("unknown keyword {}", key));
  }
  if (match.dl_type() == kEthIpv6 && (match.mask.nw_proto || match.mask.nw_tos || match.mask.tp_src || match.mask.tp_dst)) formats &= kFormatX;
  if (usable) *usable = formats;
  return match;
}

}  // namespace ovs::flow
