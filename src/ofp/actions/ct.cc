// Spec: see ct.h; reference sheet "openflow-fields-actions" 12.2.
#include "ofp/actions/ct.h"

#include "base/log.h"
#include "base/strings.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {

namespace {

enum NatFlags : uint16_t { nat_src = 1, nat_dst = 2, nat_persistent = 4, nat_hash = 8, nat_random = 16 };
constexpr uint16_t kIp4Min = 1, kIp4Max = 2, kIp6Min = 4, kIp6Max = 8, kL4Min = 16, kL4Max = 32;  // of range_present

packet::Ipv4 as_ipv4(const packet::Ipv6& a) {
  uint32_t raw;
  std::memcpy(&raw, a.bytes.data() + 12, 4);
  return packet::Ipv4::from_raw(raw);
}
packet::Ipv6 from_ipv4(packet::Ipv4 a) {
  packet::Ipv6 v;
  std::memcpy(v.bytes.data() + 12, &a.raw, 4);
  return v;
}
OfpResult<packet::Ipv6> read_ipv6(ByteReader& r) {
  ByteView bytes = TRY(r.bytes(16));
  packet::Ipv6 v;
  std::ranges::copy(bytes, v.bytes.begin());
  return v;
}

}  // namespace

// ---- nat ----

OfpResult<Nat> Nat::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  Nat n;
  TRY(r.skip(2));
  uint16_t flags = TRY(r.be16()), present = TRY(r.be16());
  if (flags & ~31) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  n.source = flags & nat_src;
  n.destination = flags & nat_dst;
  n.persistent = flags & nat_persistent;
  n.hash = flags & nat_hash;
  n.random = flags & nat_random;
  bool any_range = present & (kIp4Min | kIp6Min);
  if ((n.source && n.destination) || (!(n.source || n.destination) && (flags || present)) || (n.hash && n.random)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if ((present & (kIp4Min | kIp4Max)) && (present & (kIp6Min | kIp6Max))) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if (((present & kIp4Max) && !(present & kIp4Min)) || ((present & kIp6Max) && !(present & kIp6Min)) || ((present & kL4Min) && !any_range) ||
      ((present & kL4Max) && !(present & kL4Min)))
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if (present & kIp4Min) n.family = 4, n.address_min = from_ipv4(packet::Ipv4(TRY(r.be32())));
  if (present & kIp4Max) n.address_max = from_ipv4(packet::Ipv4(TRY(r.be32())));
  if (present & kIp6Min) n.family = 6, n.address_min = TRY(read_ipv6(r));
  if (present & kIp6Max) n.address_max = TRY(read_ipv6(r));
  if (present & kL4Min) n.port_min = TRY(r.be16());
  if (present & kL4Max) n.port_max = TRY(r.be16());
  if ((present & (kIp4Max | kIp6Max)) && n.address_max < n.address_min) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if ((present & kL4Min) && n.port_min == 0) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if ((present & kL4Max) && n.port_max < n.port_min) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  return n;
}

void Nat::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 36);
  w.zeros(2);
  w.be16(static_cast<uint16_t>((source ? nat_src : 0) | (destination ? nat_dst : 0) | (persistent ? nat_persistent : 0) | (hash ? nat_hash : 0) |
                               (random ? nat_random : 0)));
  bool has_max = !address_max.is_zero();
  uint16_t present = 0;
  if (family == 4) present = static_cast<uint16_t>(kIp4Min | (has_max ? kIp4Max : 0));
  if (family == 6) present = static_cast<uint16_t>(kIp6Min | (has_max ? kIp6Max : 0));
  if (port_min) present |= kL4Min;
  if (this->port_max) present |= kL4Max;
  w.be16(present);
  auto address = [&](const packet::Ipv6& v) {
    if (family == 4) w.be32(as_ipv4(v).host());
    else w.bytes(v.bytes);
  };
  if (family) address(address_min);
  if (family && has_max) address(address_max);
  if (port_min) w.be16(port_min);
  if (this->port_max) w.be16(this->port_max);
}

namespace {

constexpr std::string_view kIpv6Characters = "0123456789abcdefABCDEF:.";

/// The address at the start of `rest`, which loses it; nothing if it is none (what looks like one is dropped all the same).
std::string_view take_address(std::string_view& rest) {
  size_t open = rest.starts_with('[');
  size_t n = std::min(rest.find_first_not_of(kIpv6Characters, open), rest.size());
  std::string_view text = rest.substr(open, n - open);
  if (open) {
    if (n == rest.size() || rest[n] != ']') return {};
    rest.remove_prefix(n + 1);
    return text;
  }
  // IPv4 ends at the colon before its ports.
  size_t colon = text.find(':');
  if (colon != text.npos && std::ranges::count(text.substr(0, colon), '.') == 3) text = text.substr(0, colon);
  rest.remove_prefix(text.size());
  return text;
}

/// As C's scanf: with a sign, cut to 16 bits.
std::optional<uint16_t> take_port(std::string_view& rest) {
  auto v = take_wrapped(rest);
  return v ? std::optional(static_cast<uint16_t>(*v)) : std::nullopt;
}

/// Into `address`; the family must be that of `nat`, if that is known.
bool read_address(std::string_view text, Nat& nat, packet::Ipv6& address) {
  if (auto v4 = packet::parse_ipv4(text); v4 && nat.family != 6) {
    nat.family = 4;
    address = from_ipv4(*v4);
    return true;
  }
  auto v6 = packet::Ipv6::parse(text);
  if (!v6 || nat.family == 4) return false;
  nat.family = 6;
  address = *v6;
  return true;
}

/// `IP[-IP][:PORT[-PORT]]`, IPv6 with ports in brackets.
Result<void> parse_nat_range(std::string_view text, Nat& nat) {
  auto bad = [&] { return fail(fmt::format("invalid nat range \"{}\"", text)); };
  std::string_view rest = text;
  auto garbage = [&] { return fail(fmt::format("garbage ({}) after nat range \"{}\" (pos: {})", rest, text, text.size() - rest.size())); };
  std::string_view low = take_address(rest);
  bool valid = read_address(low, nat, nat.address_min);
  if (valid && rest.starts_with('-')) {
    rest.remove_prefix(1);
    if (!read_address(take_address(rest), nat, nat.address_max) || nat.address_max < nat.address_min) return bad();
  }
  if (valid && rest.starts_with(':')) {
    rest.remove_prefix(1);
    auto low_port = take_port(rest);
    if (!low_port) return bad();
    nat.port_min = *low_port;
    if (rest.starts_with('-')) {
      rest.remove_prefix(1);
      auto high_port = take_port(rest);
      if (!high_port || *high_port < nat.port_min) return bad();
      nat.port_max = *high_port;
    }
  }
  if (!rest.empty()) return garbage();
  if (!valid) return bad();
  bool any = nat.family == 4 ? as_ipv4(nat.address_min).host() != 0 : !nat.address_min.is_zero();
  if (!any) nat.family = 0;
  return {};
}

}  // namespace

Result<void> Nat::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  Nat nat;
  std::string_view rest = arg, key, value;
  while (next_key_value(rest, key, value)) {
    if (key == "src" || key == "dst") {
      (key == "src" ? nat.source : nat.destination) = true;
      if (!value.empty()) TRY(parse_nat_range(value, nat));
    } else if (key == "persistent") nat.persistent = true;
    else if (key == "hash") nat.hash = true;
    else if (key == "random") nat.random = true;
    else return fail(fmt::format("invalid key \"{}\" in \"nat\" argument", key));
  }
  if (nat.source && nat.destination) return fail("May only specify one of \"src\" or \"dst\".");
  if (!nat.source && !nat.destination) {
    if (nat.persistent || nat.hash || nat.random) return fail("Flags allowed only with \"src\" or \"dst\".");
    if (nat.family) return fail("Range allowed only with \"src\" or \"dst\".");
  }
  if (nat.hash && nat.random) return fail("Both \"hash\" and \"random\" are not allowed.");
  out.push_back(nat);
  return {};
}

void Nat::print(std::string& out, const ActionPrint&) const {
  out += "nat";
  if (!source && !destination) return;
  out += source ? "(src" : "(dst";
  if (family) {
    bool brackets = family == 6 && port_min;
    auto address = [&](const packet::Ipv6& v) {
      std::string text = family == 4 ? packet::ipv4_text(as_ipv4(v)) : v.text();
      return brackets ? "[" + text + "]" : text;
    };
    out += "=" + address(address_min);
    if (!address_max.is_zero() && address_max != address_min) out += "-" + address(address_max);
    if (port_min) {
      out += fmt::format(":{}", port_min);
      if (port_max && port_max != port_min) out += fmt::format("-{}", port_max);
    }
    if (persistent) out += ",persistent";
    if (hash) out += ",hash";
    if (random) out += ",random";
  }
  out += ')';
}

// ---- ct ----

OfpResult<Ct> Ct::decode(ByteReader& r, const WireForm&, const ActionDecode& c) {
  Ct ct;
  uint16_t flags = TRY(r.be16());
  ct.commit = flags & 1;
  ct.force = flags & 2;
  if (ct.force && !ct.commit) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  ByteView header = r.rest();
  uint32_t zone_source = TRY(r.be32());
  uint16_t zone = TRY(r.be16());
  if (zone_source) {
    ByteReader field_reader(header);
    FieldId field = TRY(decode_action_field(field_reader));
    ct.zone_from = from_ofs_nbits(field, zone);
    TRY(check_source(ct.zone_from, nullptr));
    if (ct.zone_from.n_bits != 16) {
      LOG_WARN_RL(1, 5, "zone n_bits {} not within valid range [16..16]", ct.zone_from.n_bits);
      return ofp_fail(Ofperr::OFPBAC_BAD_SET_LEN);
    }
  } else {
    ct.zone = zone;
  }
  ct.recirc_table = TRY(r.u8());
  TRY(r.skip(3));
  ct.alg = TRY(r.be16());
  ActionDecode nested = c;
  ++nested.depth;
  ct.actions = TRY(decode_actions(r.rest(), nested, ActionsIn::ct));
  bool bare_nat_only = std::ranges::all_of(ct.actions, [](const Action& a) {
    auto* nat = a.as<Nat>();
    return nat && !nat->source && !nat->destination;
  });
  if (!ct.commit && !(bare_nat_only && ct.actions.size() <= 1)) {
    LOG_WARN_RL(1, 5, "CT action requires commit flag if actions other than NAT without arguments are specified.");
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  return ct;
}

void Ct::encode(ByteWriter& w, const ActionEncode& c) const {
  ActionWriter a(w, Vendor::nicira, 35);
  w.be16(static_cast<uint16_t>((commit ? 1 : 0) | (force ? 2 : 0)));
  if (zone_from.n_bits) {
    encode_action_field(w, zone_from.field, c.version);
    w.be16(ofs_nbits(zone_from));
  } else {
    w.be32(0);
    w.be16(zone);
  }
  w.u8(recirc_table);
  w.zeros(3);
  w.be16(alg);
  encode_actions(w, actions, c);
}

Result<void> Ct::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  Ct ct;
  std::string_view rest = arg, key, value;
  while (next_key_value(rest, key, value)) {
    if (key == "commit") ct.commit = true;
    else if (key == "force") ct.force = true;
    else if (key == "table") {
      auto table = parse_table(value, c.names.tables);
      if (!table) return fail(fmt::format("unknown table {}", value));
      if (*table == kAllTables) return fail(fmt::format("invalid table {:#x}", *table));
      ct.recirc_table = *table;
    } else if (key == "zone") {
      if (auto zone = parse_u16(value)) {
        ct.zone = *zone;
      } else {
        auto from = flow::parse_subfield(value);
        if (!from) return from.error().text.empty() ? fail("bad zone") : fail(from.error().text);
        ct.zone_from = *from;
      }
    } else if (key == "alg") {
      if (value == "ftp") ct.alg = kAlgFtp;
      else if (value == "tftp") ct.alg = kAlgTftp;
      else return fail(fmt::format("invalid conntrack helper \"{}\"", value));
    } else if (key == "nat") {
      TRY(Nat::parse(key, value, c, ct.actions));
    } else if (key == "exec") {
      Actions exec = TRY(parse_actions(value, c, ActionsIn::ct));
      std::ranges::move(exec, std::back_inserter(ct.actions));
    } else {
      return fail(fmt::format("invalid argument to \"ct\" action: `{}'", key));
    }
  }
  if (ct.force && !ct.commit) return fail("\"force\" flag requires \"commit\" flag.");
  out.push_back(std::move(ct));
  return {};
}

void Ct::print(std::string& out, const ActionPrint& c) const {
  out += "ct(";
  size_t start = out.size();
  if (commit) out += "commit,";
  if (force) out += "force,";
  if (recirc_table != 255) {
    out += "table=";
    print_table(out, recirc_table, c.names.tables);
    out += ',';
  }
  if (zone_from.n_bits) out += "zone=" + flow::subfield_text(zone_from) + ",";
  else if (zone) out += fmt::format("zone={},", zone);
  // The first action stands by itself if it is a nat.
  std::span<const Action> exec(actions);
  if (!exec.empty() && exec[0].as<Nat>()) {
    exec[0].as<Nat>()->print(out, c);
    out += ',';
    exec = exec.subspan(1);
  }
  if (!exec.empty()) {
    out += "exec(";
    print_actions(out, exec, c);
    out += "),";
  }
  if (alg == kAlgFtp) out += "alg=ftp,";
  else if (alg == kAlgTftp) out += "alg=tftp,";
  else if (alg) out += fmt::format("alg={},", alg);
  if (out.size() > start) out.pop_back();
  out += ')';
}

// ---- ct_clear and clone ----

OfpResult<CtClear> CtClear::decode(ByteReader&, const WireForm&, const ActionDecode&) { return CtClear{}; }
void CtClear::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 43);
  a.pad_to_size(16);
}
Result<void> CtClear::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(CtClear{});
  return {};
}
void CtClear::print(std::string& out, const ActionPrint&) const { out += "ct_clear"; }

OfpResult<Clone> Clone::decode(ByteReader& r, const WireForm&, const ActionDecode& c) {
  TRY(r.skip(6));
  ActionDecode nested = c;
  ++nested.depth;
  Clone clone;
  clone.actions = TRY(decode_actions(r.rest(), nested, ActionsIn::clone));
  return clone;
}
void Clone::encode(ByteWriter& w, const ActionEncode& c) const {
  ActionWriter a(w, Vendor::nicira, 42);
  w.zeros(6);
  encode_actions(w, actions, c);
}
Result<void> Clone::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  Clone clone;
  clone.actions = TRY(parse_actions(arg, c, ActionsIn::clone));
  out.push_back(std::move(clone));
  return {};
}
void Clone::print(std::string& out, const ActionPrint& c) const {
  out += "clone(";
  print_actions(out, actions, c);
  out += ')';
}

}  // namespace ovs::ofp
