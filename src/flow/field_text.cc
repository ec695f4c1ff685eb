// Values of fields as users write them. Messages are the reference's.
// Ref: observed, ovs-ofctl parse-flow 3.1; reference sheet "openflow-fields-actions" 4, 10 (subfields).
#include "base/strings.h"
#include "flow/fields.h"
#include "packet/headers.h"

namespace ovs::flow {
namespace {

using packet::Ipv6;
using packet::Mac;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }

enum class IntError : uint8_t { none, syntax, too_large };

/// One integer at the start of `text`, right-aligned in `out` (network order); drops what it consumed.
IntError take_integer(std::string_view& text, std::span<uint8_t> out) {
  std::fill(out.begin(), out.end(), uint8_t{0});
  if (text.starts_with("0x") || text.starts_with("0X")) {
    text.remove_prefix(2);
    size_t n = 0;
    for (bool significant = false; n < text.size(); ++n) {
      if (is_space(text[n])) continue;
      int v = hex_digit(text[n]);
      if (v < 0) break;
      significant |= v != 0;
      if (!significant) continue;
      if (out[0] & 0xf0) return IntError::too_large;
      for (size_t i = 0; i + 1 < out.size(); ++i) out[i] = static_cast<uint8_t>(out[i] << 4 | out[i + 1] >> 4);
      out.back() = static_cast<uint8_t>(out.back() << 4 | v);
    }
    text.remove_prefix(n);
    return IntError::none;
  }
  CInteger number = c_integer(text);
  if (!number.size) return IntError::syntax;
  if (number.overflow) return IntError::too_large;
  text.remove_prefix(number.size);
  if (out.size() < 8 && number.value >> (out.size() * 8)) return IntError::too_large;
  put_bits(number.value, out, 0, std::min<size_t>(out.size() * 8, 64));
  return IntError::none;
}

Result<void> parse_integer(const FieldInfo& f, std::string_view text, FieldValue& value, FieldValue& mask) {
  std::string_view rest = text;
  auto failed = [&](IntError e, std::string_view what) {
    if (e == IntError::too_large) return fail(fmt::format("{}: {} too large for {}-byte field {}", text, what, f.n_bytes, std::string_view(f.name)));
    return fail(fmt::format("{}: bad syntax for {} {}", text, std::string_view(f.name), what));
  };
  if (IntError e = take_integer(rest, {value.bytes.data(), f.n_bytes}); e != IntError::none) return failed(e, "value");
  if (rest.starts_with('/')) {
    rest.remove_prefix(1);
    if (IntError e = take_integer(rest, {mask.bytes.data(), f.n_bytes}); e != IntError::none) return failed(e, "mask");
    if (!rest.empty()) return failed(IntError::syntax, "mask");
  } else {
    mask = FieldValue{};
    std::fill_n(mask.bytes.begin(), f.n_bytes, uint8_t{0xff});
    if (!rest.empty()) return failed(IntError::syntax, "value");
  }
  return {};
}

template <class T>
void store(const T& v, FieldValue& out) { packet::poke(out.bytes.data(), v); }

Result<void> parse_eth(std::string_view text, FieldValue& value, FieldValue& mask) {
  size_t slash = text.find('/');
  auto v = Mac::parse(text.substr(0, slash));
  auto m = slash == text.npos ? std::optional(Mac::from_u64(~uint64_t{0})) : Mac::parse(text.substr(slash + 1));
  if (!v || !m) return fail(fmt::format("{}: invalid Ethernet address", text));
  store(*v, value);
  store(*m, mask);
  return {};
}

/// All of `text` as a number of bits; like the reference's it wraps at 32 bits.
std::optional<uint32_t> take_prefix_length(std::string_view text) {
  auto bits = take_wrapped(text);
  return bits && text.empty() ? std::optional(static_cast<uint32_t>(*bits)) : std::nullopt;
}

Result<void> parse_ip4(std::string_view text, FieldValue& value, FieldValue& mask) {
  size_t slash = text.find('/');
  auto v = packet::parse_ipv4(text.substr(0, slash));
  if (!v) return fail(fmt::format("{}: invalid IP address", text));
  be32 m(UINT32_MAX);
  if (slash != text.npos) {
    std::string_view tail = text.substr(slash + 1);
    if (auto dotted = packet::parse_ipv4(tail)) {
      m = *dotted;
    } else {
      auto bits = take_prefix_length(tail);
      if (!bits) return fail(fmt::format("{}: invalid IP address", text));
      if (*bits > 32) return fail(fmt::format("{}: IPv4 network prefix bits not between 0 and 32, inclusive", text));
      m = be32(*bits ? UINT32_MAX << (32 - *bits) : 0);
    }
  }
  store(*v, value);
  store(m, mask);
  return {};
}

Result<void> parse_ip6(std::string_view text, FieldValue& value, FieldValue& mask) {
  size_t slash = text.find('/');
  auto v = Ipv6::parse(text.substr(0, slash));
  if (!v) return fail(fmt::format("{}: invalid IPv6 address", text));
  store(*v, value);
  std::fill_n(mask.bytes.begin(), 16, uint8_t{0xff});
  if (slash == text.npos) return {};
  std::string_view tail = text.substr(slash + 1);
  if (auto address = Ipv6::parse(tail)) {
    store(*address, mask);
    return {};
  }
  auto bits = take_prefix_length(tail);
  if (!bits) return fail(fmt::format("{}: invalid IPv6 address", text));
  if (*bits > 128) return fail(fmt::format("{}: IPv6 network prefix bits not between 0 and 128, inclusive", text));
  fill_bits(false, {mask.bytes.data(), 16}, 0, 128 - *bits);
  return {};
}

struct FragForm { std::string_view name; uint8_t value, mask; };
constexpr FragForm kFragForms[] = {{"no", 0, 3}, {"yes", 1, 1}, {"first", 1, 3}, {"later", 3, 3}, {"not_later", 0, 2}};

Result<void> parse_frag(std::string_view text, FieldValue& value, FieldValue& mask) {
  for (const FragForm& form : kFragForms)
    if (iequals(form.name, text)) {
      value.bytes[0] = form.value;
      mask.bytes[0] = form.mask;
      return {};
    }
  return fail(fmt::format("{}: unknown fragment type (valid types are \"no\", \"yes\", \"first\", \"later\", \"not_later\"", text));
}

/// C-style integer at the start of `text`, at most 16 bits.
std::optional<uint16_t> take_u16(std::string_view& text) {
  uint8_t bytes[2];
  if (text.empty() || take_integer(text, bytes) != IntError::none) return std::nullopt;
  return static_cast<uint16_t>(bytes[0] << 8 | bytes[1]);
}

Result<void> parse_packet_type(std::string_view text, FieldValue& value, FieldValue& mask) {
  std::string_view rest = text;
  std::string_view shown = rest;
  auto bad = [&](std::string_view what) { return fail(fmt::format("{}: bad syntax for packet type {}", shown, what)); };
  if (!rest.starts_with('(')) return bad("missing '('");
  rest.remove_prefix(1);
  shown = rest;
  auto ns = take_u16(rest);
  if (!ns) return bad("ns");
  if (rest.starts_with(',')) rest.remove_prefix(1);
  else if (!rest.empty()) return bad("missing ','");
  shown = rest;
  auto type = take_u16(rest);
  if (!type) return bad("ns_type");
  if (!rest.starts_with(')')) return bad("missing ')'");
  store(be32(packet::packet_type(*ns, *type)), value);
  store(be32(UINT32_MAX), mask);
  return {};
}

Result<void> parse_port_field(const FieldInfo& f, std::string_view text, const NameMap* names, FieldValue& value, FieldValue& mask) {
  auto port = parse_port(text, names);
  if (!port)
    return fail(fmt::format("{}: {} for {}", text, f.show == Show::port10 ? "invalid or unknown port" : "port value out of range",
                            std::string_view(f.name)));
  value = FieldValue::from_u64(f, f.show == Show::port10 ? port->value : port_to_of11(*port));
  std::fill_n(mask.bytes.begin(), f.n_bytes, uint8_t{0xff});
  return {};
}

Result<void> parse_flag_field(const FieldInfo& f, std::string_view text, FieldValue& value, FieldValue& mask) {
  uint32_t flags = 0, bits = 0;
  if (f.show == Show::tcp_flags) TRY(parse_flags(text, tcp_flag_name, "TCP", 0xfff, flags, bits));
  else if (f.show == Show::ct_state) TRY(parse_flags(text, ct_state_name, "ct_state", kCtAll, flags, bits));
  else TRY(parse_flags(text, tunnel_flag_name, "tunnel", kTunnelPublicFlags, flags, bits));
  value = FieldValue::from_u64(f, flags);
  mask = FieldValue::from_u64(f, bits);
  return {};
}

int cidr_bits(std::span<const uint8_t> mask) {
  size_t n = mask.size() * 8, i = 0;
  auto bit = [&](size_t k) { return mask[k / 8] >> (7 - k % 8) & 1; };
  while (i < n && bit(i)) ++i;
  for (size_t k = i; k < n; ++k)
    if (bit(k)) return -1;
  return static_cast<int>(i);
}

void print_hex(std::span<const uint8_t> bytes, std::string& out) {
  size_t i = 0;
  while (i < bytes.size() && !bytes[i]) ++i;
  if (i == bytes.size()) { out += '0'; return; }
  out += fmt::format("0x{:x}", bytes[i]);
  for (++i; i < bytes.size(); ++i) out += fmt::format("{:02x}", bytes[i]);
}

void print_integer(const FieldInfo& f, const FieldValue& value, const FieldValue* mask, std::string& out) {
  auto v = value.span(f);
  if (f.show == Show::decimal && f.n_bytes <= 8) out += std::to_string(value.u64(f));
  else print_hex(v, out);
  if (!mask) return;
  out += '/';
  print_hex(mask->span(f), out);
}

}  // namespace

const char* tcp_flag_name(uint32_t bit) {
  static constexpr const char* kNames[] = {"fin", "syn", "rst", "psh", "ack", "urg", "ece", "cwr", "ns", "[200]", "[400]", "[800]"};
  int i = __builtin_ctz(bit);
  return i < 12 ? kNames[i] : nullptr;
}
const char* tunnel_flag_name(uint32_t bit) {
  switch (bit) {
    case kTunnelOam: return "oam";
    case kTunnelDf: return "df";
    case kTunnelCsum: return "csum";
    case kTunnelHasKey: return "key";
    default: return nullptr;
  }
}
const char* ct_state_name(uint32_t bit) {
  static constexpr const char* kNames[] = {"new", "est", "rel", "rpl", "inv", "trk", "snat", "dnat"};
  int i = __builtin_ctz(bit);
  return i < 8 ? kNames[i] : nullptr;
}

void print_flags(std::string& out, const char* (*name)(uint32_t), uint32_t flags, char separator) {
  if (!flags) { out += '0'; return; }
  uint32_t unknown = 0;
  bool first = true;
  for (uint32_t left = flags; left; left &= left - 1) {
    uint32_t bit = left & -left;
    const char* n = name(bit);
    if (!n) { unknown |= bit; continue; }
    if (!first) out += separator;
    first = false;
    out += n;
  }
  if (unknown) out += fmt::format("{}{:#x}", first ? "" : std::string(1, separator), unknown);
}

void print_masked_flags(std::string& out, const char* (*name)(uint32_t), uint32_t flags, uint32_t mask, uint32_t all) {
  if ((mask & all) == all) return print_flags(out, name, flags & all, '|');
  if (!mask) { out += "0/0"; return; }
  for (uint32_t left = mask; left; left &= left - 1) {
    uint32_t bit = left & -left;
    out += flags & bit ? '+' : '-';
    if (const char* n = name(bit)) out += n;
    else out += fmt::format("[{}]", __builtin_ctz(bit));
  }
}

namespace {
/// "VALUE/MASK" at the start of a text.
std::optional<std::pair<uint32_t, uint32_t>> take_flags_and_mask(std::string_view text) {
  auto value = take_wrapped(text, 0);
  if (!value || !text.starts_with('/')) return std::nullopt;
  text.remove_prefix(1);
  auto mask = take_wrapped(text, 0);
  if (!mask) return std::nullopt;
  return std::pair{static_cast<uint32_t>(*value), static_cast<uint32_t>(*mask)};
}
}  // namespace

Result<void> parse_flags(std::string_view text, const char* (*name)(uint32_t), std::string_view what, uint32_t allowed, uint32_t& flags,
                         uint32_t& mask) {
  flags = mask = 0;
  auto unknown = [&](std::string_view t) { return fail(fmt::format("{}: unknown {} flag(s)", t, what)); };
  auto bit_of = [&](std::string_view n) {
    for (uint32_t left = allowed; left; left &= left - 1) {
      uint32_t bit = left & -left;
      const char* known = name(bit);
      if (known && iequals(known, n)) return bit;
    }
    return 0u;
  };
  if (auto both = take_flags_and_mask(text)) {
    std::tie(flags, mask) = *both;
    if ((flags | mask) & ~allowed) return unknown(text);
    flags &= mask;
    return {};
  }
  if (text.starts_with('+') || text.starts_with('-')) {
    for (std::string_view rest = text; !rest.empty();) {
      if (rest[0] != '+' && rest[0] != '-') return fail(fmt::format("{}: {} must be preceded by '+' (for SET) or '-' (NOT SET)", rest, what));
      bool set = rest[0] == '+';
      size_t end = rest.find_first_of("+-", 1);
      std::string_view n = rest.substr(1, end == rest.npos ? rest.npos : end - 1);
      uint32_t bit = bit_of(n);
      if (!bit) return unknown(rest.substr(1));
      if (mask & bit) return fail(fmt::format("{}: Each {} flag can be specified only once", n, what));
      mask |= bit;
      if (set) flags |= bit;
      rest = end == rest.npos ? std::string_view{} : rest.substr(end);
    }
    return {};
  }
  std::string_view rest = text;
  do {
    uint32_t bits = 0;
    if (auto number = take_wrapped(rest, 0)) {
      bits = static_cast<uint32_t>(*number);
    } else {
      std::string_view n = rest.substr(0, rest.find('|'));
      bits = bit_of(n);
      if (!bits) return unknown(text);
      rest.remove_prefix(n.size());
    }
    if (bits & ~allowed) return unknown(text);
    flags |= bits;
    if (rest.starts_with('|')) rest.remove_prefix(1);
  } while (!rest.empty());
  mask = allowed;
  return {};
}

Result<void> parse_field(const FieldInfo& f, std::string_view text, FieldValue& value, FieldValue& mask, const NameMap* names) {
  value = mask = FieldValue{};
  if (text == "*") return {};
  switch (f.show) {
    case Show::decimal:
    case Show::hex: TRY(parse_integer(f, text, value, mask)); break;
    case Show::eth: TRY(parse_eth(text, value, mask)); break;
    case Show::ip4: TRY(parse_ip4(text, value, mask)); break;
    case Show::ip6: TRY(parse_ip6(text, value, mask)); break;
    case Show::frag: TRY(parse_frag(text, value, mask)); break;
    case Show::packet_type: TRY(parse_packet_type(text, value, mask)); break;
    case Show::port10:
    case Show::port11: TRY(parse_port_field(f, text, names, value, mask)); break;
    default: TRY(parse_flag_field(f, text, value, mask)); break;
  }
  bool all = std::all_of(mask.bytes.begin(), mask.bytes.begin() + f.n_bytes, [](uint8_t b) { return b == 0xff; });   // bits beyond the field's too
  bool all_or_nothing = all || mask.is_zero(f);
  if (!f.maskable && !all_or_nothing) return fail(fmt::format("{}: invalid mask for field {}", text, std::string_view(f.name)));
  return {};
}

Result<void> parse_field_value(const FieldInfo& f, std::string_view text, FieldValue& value, const NameMap* names) {
  FieldValue mask;
  TRY(parse_field(f, text, value, mask, names));
  if (!mask.is_ones(f)) return fail(fmt::format("{}: wildcards not allowed here", text));
  return {};
}

void print_field(const FieldInfo& f, const FieldValue& value, const FieldValue* mask, std::string& out, const NameMap* names) {
  if (mask && mask->is_zero(f)) { out += '*'; return; }
  if (mask && mask->is_ones(f)) mask = nullptr;
  switch (f.show) {
    case Show::decimal:
    case Show::hex: return print_integer(f, value, mask, out);
    case Show::eth:
      out += packet::load<Mac>(value.bytes.data()).text();
      if (mask) out += '/' + packet::load<Mac>(mask->bytes.data()).text();
      return;
    case Show::ip4:
      out += packet::ipv4_text(packet::load<be32>(value.bytes.data()));
      if (mask) {
        int bits = cidr_bits(mask->span(f));
        out += '/' + (bits >= 0 ? std::to_string(bits) : packet::ipv4_text(packet::load<be32>(mask->bytes.data())));
      }
      return;
    case Show::ip6:
      out += packet::load<Ipv6>(value.bytes.data()).text();
      if (mask) {
        int bits = cidr_bits(mask->span(f));
        out += '/' + (bits >= 0 ? std::to_string(bits) : packet::load<Ipv6>(mask->bytes.data()).text());
      }
      return;
    case Show::frag: {
      uint8_t m = mask ? mask->bytes[0] : uint8_t{3};
      uint8_t v = value.bytes[0] & m;
      out += m == 1 ? (v ? "yes" : "no") : m == 2 ? (v ? "later" : "not_later") : v == 0 ? "no" : v == 1 ? "first" : v == 3 ? "later" : "<error>";
      return;
    }
    case Show::port10: out += port_text(OfPort{static_cast<uint16_t>(value.u64(f))}, names); return;
    case Show::port11: {
      auto v = static_cast<uint32_t>(value.u64(f));
      bool ours = v < kPortMax.value || v >= 0xffff0000u + kPortMax.value;
      out += ours ? port_text(OfPort{static_cast<uint16_t>(v)}, names) : std::to_string(v);
      return;
    }
    case Show::packet_type: {
      auto v = static_cast<uint32_t>(value.u64(f));
      auto number = [](uint32_t n) { return n <= 9 ? std::to_string(n) : fmt::format("{:#x}", n); };
      out += fmt::format("({},{})", number(v >> 16), number(v & 0xffff));
      return;
    }
    case Show::tcp_flags:
      return print_masked_flags(out, tcp_flag_name, static_cast<uint32_t>(value.u64(f)), mask ? static_cast<uint32_t>(mask->u64(f)) : 0xfff, 0xfff);
    case Show::ct_state:
      return print_masked_flags(out, ct_state_name, static_cast<uint32_t>(value.u64(f)), mask ? static_cast<uint32_t>(mask->u64(f)) : 0xff, 0xff);
    case Show::tun_flags:
      return print_masked_flags(out, tunnel_flag_name, static_cast<uint32_t>(value.u64(f)), mask ? static_cast<uint32_t>(mask->u64(f)) : 0xf, 0xf);
  }
}

// --- subfields

namespace {
struct BitRange { int start, end; };

/// "[]", "[b]", "[lo..hi]" at the start of `text`, which it drops.
std::optional<BitRange> take_range(std::string_view& text, const FieldInfo& f) {
  text.remove_prefix(1);
  BitRange range{0, f.n_bits - 1};
  if (!text.starts_with(']')) {
    auto start = take_wrapped(text);
    if (!start) return std::nullopt;
    range.start = range.end = static_cast<int>(*start);
    if (text.starts_with("..")) {
      text.remove_prefix(2);
      auto end = take_wrapped(text);
      if (!end) return std::nullopt;
      range.end = static_cast<int>(*end);
    }
  }
  if (!text.starts_with(']')) return std::nullopt;
  text.remove_prefix(1);
  return range;
}
}  // namespace

Result<Subfield> parse_subfield_prefix(std::string_view& text) {
  std::string_view whole = text;
  size_t n = 0;
  while (n < text.size() && text[n] != '[' && text[n] != '-') ++n;
  std::string_view name = text.substr(0, n);
  const FieldInfo* f = field_by_oxm_name(name);
  if (!f) f = field_by_name(name);
  if (!f) return fail(fmt::format("{}: unknown field `{}'", whole, name));
  text.remove_prefix(name.size());
  std::optional<BitRange> range = BitRange{0, f->n_bits - 1};
  if (text.starts_with('[')) range = take_range(text, *f);
  if (!range) return fail(fmt::format("{}: syntax error expecting [] or [<bit>] or [<start>..<end>]", whole));
  auto [start, end] = *range;
  auto outside = [&](int bit) { return bit < 0 || bit >= f->n_bits; };
  if (start > end) return fail(fmt::format("{}: starting bit {} is after ending bit {}", whole, start, end));
  if (outside(start)) return fail(fmt::format("{}: starting bit {} is not valid because field is only {} bits wide", whole, start, f->n_bits));
  if (outside(end)) return fail(fmt::format("{}: ending bit {} is not valid because field is only {} bits wide", whole, end, f->n_bits));
  return Subfield{f->id, static_cast<uint16_t>(start), static_cast<uint16_t>(end - start + 1)};
}

bool take_number(std::string_view& text, std::span<uint8_t> out) {
  std::string_view rest = text;
  if (take_integer(rest, out) != IntError::none) return false;
  text = rest;
  return true;
}

Result<FieldValue> take_immediate(const Subfield& s, std::string_view& text, std::string_view whole) {
  const FieldInfo& f = field(s.field);
  FieldValue number;
  if (!take_number(text, {number.bytes.data(), f.n_bytes})) return fail(fmt::format("{}: cannot parse integer value", whole));
  for (size_t i = s.n_bits; i < f.n_bytes * size_t{8}; ++i)
    if (get_bits(number.span(f), i, 1)) {
      std::string value = f.show == Show::packet_type ? "packet_type=" : "";
      print_field(f, number, nullptr, value);
      return fail(fmt::format("{}: value {} does not fit into {} bits", whole, value, s.n_bits));
    }
  return number;
}

Result<Subfield> parse_subfield(std::string_view text) {
  std::string_view rest = text;
  Subfield s = TRY(parse_subfield_prefix(rest));
  if (!rest.empty()) return fail("unexpected input following field syntax");
  return s;
}

std::string subfield_text(const Subfield& s) {
  const FieldInfo& f = field(s.field);
  const OxmId* id = preferred_oxm(s.field, OfpVersion::none);
  std::string out(id ? std::string_view(id->name) : std::string_view(f.name));
  if (s.offset == 0 && s.n_bits == f.n_bits) return out + "[]";
  if (s.n_bits == 1) return out + fmt::format("[{}]", s.offset);
  return out + fmt::format("[{}..{}]", s.offset, s.offset + s.n_bits - 1);
}

}  // namespace ovs::flow
