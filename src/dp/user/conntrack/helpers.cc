// Spec: see helpers.h.
#include "dp/user/conntrack/helpers.h"

#include <fmt/format.h>

#include "base/log.h"
#include "base/strings.h"
#include "dp/user/edit.h"
#include "packet/checksum.h"

OVS_LOG_MODULE(conntrack);

namespace ovs::dp::conntrack {

using namespace packet;

namespace {

constexpr size_t kControlBytes = 128;          // of the payload that are looked at

/// `word` in lower case.
bool starts_with(std::string_view text, std::string_view word) {
  auto same = [](char w, char t) { return w == (t >= 'A' && t <= 'Z' ? t - 'A' + 'a' : t); };
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), same);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// h1,h2,h3,h4,p1,p2 wherever it begins.
std::optional<FtpAnnouncement> comma_form(std::string_view text, size_t from) {
  size_t at = from;
  while (at < text.size() && !is_digit(text[at])) ++at;
  size_t start = at, end_of_address = at;
  uint8_t bytes[6];
  for (size_t i = 0; i < 6; ++i) {
    size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    auto v = parse_u8(text.substr(at, end - at));
    if (!v) return std::nullopt;
    bytes[i] = *v;
    if (i == 3) end_of_address = end;
    if (i < 5 && (end >= text.size() || text[end] != ',')) return std::nullopt;
    at = end + 1;
  }
  FtpAnnouncement a;
  a.port = static_cast<uint16_t>(bytes[4] << 8 | bytes[5]);
  a.address = from_v4(load<be32>(bytes));
  a.at = start, a.size = end_of_address - start;
  return a.port ? std::optional(a) : std::nullopt;
}

/// EPRT: |family|address|port|
std::optional<FtpAnnouncement> bar_form(std::string_view text, size_t from, bool v6) {
  size_t at = text.find_first_not_of(' ', from);
  if (at == text.npos) return std::nullopt;
  char bar = text[at];
  size_t second = text.find(bar, at + 1), third = second == text.npos ? text.npos : text.find(bar, second + 1);
  size_t fourth = third == text.npos ? text.npos : text.find(bar, third + 1);
  if (fourth == text.npos || text.substr(at + 1, second - at - 1) != (v6 ? "2" : "1")) return std::nullopt;
  std::string_view address = text.substr(second + 1, third - second - 1);
  FtpAnnouncement a;
  a.at = second + 1, a.size = address.size();
  if (v6) {
    a.address = Ipv6::parse(address);
  } else if (auto v4 = parse_ipv4(address)) {
    a.address = from_v4(*v4);
  }
  auto port = parse_u16(text.substr(third + 1, fourth - third - 1));
  if (!a.address || !port || !*port) return std::nullopt;
  a.port = *port;
  return a;
}

/// 229: (|||port|), which tells no address.
std::optional<FtpAnnouncement> extended_passive(std::string_view text) {
  size_t at = text.find('(');
  if (at == text.npos || at + 4 >= text.size()) return std::nullopt;
  char bar = text[at + 1];
  size_t end = text.find(bar, at + 4);
  if (text[at + 2] != bar || text[at + 3] != bar || end == text.npos) return std::nullopt;
  auto port = parse_u16(text.substr(at + 4, end - at - 4));
  if (!port || !*port) return std::nullopt;
  FtpAnnouncement a;
  a.port = *port;
  return a;
}

}  // namespace

FtpParse parse_ftp(std::string_view payload, bool v6) {
  std::string_view text = payload.substr(0, std::min(payload.size(), kControlBytes));
  FtpParse out{true, {}};
  if (!v6 && starts_with(text, "port")) {
    out.announcement = comma_form(text, 4);
  } else if (starts_with(text, "eprt")) {
    out.announcement = bar_form(text, 4, v6);
  } else if (!v6 && starts_with(text, "227")) {
    out.announcement = comma_form(text, 3);
    if (out.announcement) out.announcement->passive = true;
  } else if (starts_with(text, "229")) {
    out.announcement = extended_passive(text);
    if (out.announcement) out.announcement->passive = true;
  } else {
    out.relevant = false;
  }
  return out;
}

std::string ftp_address_text(const Address& address, bool v6, bool extended) {
  if (v6) return address.text();
  std::string text = ipv4_text(to_v4(address));
  if (!extended) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

Helper helper_of(std::string_view name, uint8_t proto) {
  if (name.starts_with("ftp") && proto == kIpTcp) return Helper::ftp;
  if (name.starts_with("tftp") && proto == kIpUdp) return Helper::tftp;
  return Helper::none;
}

std::string_view helper_name(Helper helper) { return helper == Helper::ftp ? "ftp" : helper == Helper::tftp ? "tftp" : ""; }

namespace {

/// `active`: the side that was contacted opens the new connection.
void expect(const Connection& c, const std::shared_ptr<Connection>& reference, bool active, uint16_t port, Expectations& expected)
    OVS_REQUIRES(c.lock) {
  Expectation e;
  e.parent = reference;
  e.parent_key = c.key[0];
  e.mark = c.mark, e.labels = c.labels;
  e.key = c.key[active];                       // its addresses
  e.key.dst.port = be16(port);
  if (c.nat != NatKind::none) {                // the child is translated as its parent, seen from its own side
    bool source = (c.nat == NatKind::source) != active;
    e.nat = source ? NatKind::source : NatKind::destination;
    const Key& other = c.key[!active];
    e.nat_address = source ? other.dst.addr : other.src.addr;
  }
  expected.add(std::move(e));
}

bool help_ftp(Packet& p, const Seen& seen, Connection& c, const std::shared_ptr<Connection>& reference, bool reply, Expectations& expected)
    OVS_REQUIRES(c.lock) {
  std::string_view payload(reinterpret_cast<const char*>(p.data()) + seen.payload, size_t{seen.end} - seen.payload);
  FtpParse parsed = parse_ftp(payload, c.key[0].is_v6());
  if (!parsed.relevant) return true;
  if (!parsed.announcement) return false;
  const FtpAnnouncement& a = *parsed.announcement;
  if (a.passive != reply) return true;         // said by the wrong side: means nothing
  // The address that the other side knows this one under.
  const Address& own = c.key[reply].src.addr;
  const Address& known = c.key[!reply].dst.addr;
  if (a.address && *a.address != own && *a.address != known) return false;
  expect(c, reference, !a.passive, a.port, expected);
  if (c.nat == NatKind::none || !a.address || *a.address == known) return true;
  bool extended = starts_with(payload, "eprt");
  std::string text = ftp_address_text(known, c.key[0].is_v6(), extended);
  user::replace_tcp_payload(p, seen.payload + a.at, a.size, text);
  SequenceShift& s = c.shift[reply];
  int32_t now = s.of(seen.tcp.seq + 1);
  if (static_cast<int32_t>(seen.tcp.seq - s.at) > 0 || s.before == s.after) {   // not a repetition of the last one
    s.before = now;
    s.after = now + static_cast<int32_t>(text.size()) - static_cast<int32_t>(a.size);
    s.at = seen.tcp.seq;
    c.shifted |= s.after != 0;
  }
  return true;
}

}  // namespace

bool help(Packet& p, const Seen& seen, Connection& c, const std::shared_ptr<Connection>& reference, bool reply, Expectations& expected) {
  switch (c.helper) {
    case Helper::none: return true;
    case Helper::ftp:
      if (help_ftp(p, seen, c, reference, reply, expected)) return true;
      LOG_WARN_RL(60, 5, "Invalid FTP control packet format");
      return false;
    case Helper::tftp:
      if (!reply) expect(c, reference, true, c.key[1].dst.port.host(), expected);
      return true;
  }
  return true;
}

void shift_sequence(Packet& p, const Seen& seen, const Connection& c, bool reply) {
  uint8_t* tcp = p.data() + p.l4;
  auto change = [&](size_t at, uint32_t by) {
    if (!by) return;
    be32 old = load<be32>(tcp + at), now(old.host() + by);
    poke(tcp + at, now);
    if (!p.offload.needs_csum) poke(tcp + 16, csum_update32(load<be16>(tcp + 16), old, now));
  };
  change(4, static_cast<uint32_t>(c.shift[reply].of(seen.tcp.seq)));
  if (seen.tcp.flags & kTcpAck) change(8, unshifted_ack(c.shift[!reply], seen.tcp.ack) - seen.tcp.ack);
}

}  // namespace ovs::dp::conntrack
