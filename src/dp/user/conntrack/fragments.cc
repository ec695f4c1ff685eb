// Spec: see fragments.h.
#include "dp/user/conntrack/fragments.h"

#include "base/counters.h"
#include "flow/extract.h"
#include "packet/checksum.h"

OVS_COUNTER(ipf_l3csum_checked);
OVS_COUNTER(ipf_l3csum_err);
OVS_COUNTER(ipf_stuck_frag_list_expired);
OVS_COUNTER(ipf_stuck_frag_list_purged);

namespace ovs::dp::conntrack {

using namespace packet;

namespace {

constexpr uint16_t kMore6 = 1;                 // of the IPv6 fragment header
constexpr size_t kMostBytes = 65535;           // of an IP datagram

unsigned version(const Packet& p) { return p.l3 < p.size() ? p.data()[p.l3] >> 4 : 0u; }

/// Where the fragment header of an IPv6 packet lies, and the byte that names it.
struct Place6 { size_t at = 0, named_at = 0; };
std::optional<Place6> fragment_header(const Packet& p) {
  ByteView view = p.view();
  auto ip = peek<Ipv6Header>(view, p.l3);
  if (!ip) return std::nullopt;
  uint8_t next = ip->next;
  Place6 place{p.l3 + sizeof *ip, p.l3 + 6u};
  while (next == kIpHopOpts || next == kIpRouting || next == kIpDestOpts) {
    if (place.at + 8 > view.size()) return std::nullopt;
    next = view[place.at];
    place.named_at = place.at;
    place.at += (size_t{view[place.at + 1]} + 1) * 8;
  }
  if (next != kIpFragment || place.at + 8 > view.size()) return std::nullopt;
  return place;
}

}  // namespace

bool Fragments::is_fragment(const Packet& p) {
  if (p.l3 == kNoOffset) return false;
  if (version(p) == 4) {
    auto ip = peek<Ipv4Header>(p.view(), p.l3);
    return ip && (ip->frag_off.host() & (kIpOffsetMask | kIpMoreFragments));
  }
  return version(p) == 6 && fragment_header(p);
}

// Offsets are those of the payload within the datagram.
bool Fragments::parse(const Packet& p, uint16_t zone, Header& h) {
  ByteView view = p.view();
  size_t size = p.size() - std::min<size_t>(p.l2_pad, p.size());
  h.key = {};
  h.key.zone = zone;
  h.key.recirc_id = p.meta.recirc_id;
  if (version(p) == 4) {
    auto ip = peek<Ipv4Header>(view, p.l3);
    if (!ip) return false;
    size_t header = ip->header_size(), total = ip->total_len.host();
    if (header < sizeof *ip || total <= header || p.l3 + total != size) return false;
    COUNT(ipf_l3csum_checked);
    if (csum_finish(csum_add(0, view.subspan(p.l3, header))).raw != 0) {
      COUNT(ipf_l3csum_err);
      return false;
    }
    h.key.src = from_v4(ip->src), h.key.dst = from_v4(ip->dst);
    h.key.id = ip->id.host();
    h.key.proto = ip->proto;
    h.start = (ip->frag_off.host() & uint32_t{kIpOffsetMask}) * 8;
    h.end = h.start + static_cast<uint32_t>(total - header);
    h.last = !(ip->frag_off.host() & kIpMoreFragments);
  } else {
    auto ip = peek<Ipv6Header>(view, p.l3);
    auto place = fragment_header(p);
    if (!ip || !place || p.l3 + sizeof *ip + ip->payload_len.host() != size || place->at + 8 >= size) return false;
    auto f = load<Ipv6Fragment>(view.data() + place->at);
    h.key.src = ip->src, h.key.dst = ip->dst;
    h.key.id = uint32_t{f.id_high.host()} << 16 | f.id_low.host();
    h.key.proto = f.next;
    h.key.v6 = 1;
    h.start = f.offset.host() & ~7u;
    h.end = h.start + static_cast<uint32_t>(size - place->at - 8);
    h.last = !(f.offset.host() & kMore6);
  }
  return (h.last || (h.end - h.start) % 8 == 0) && h.end <= kMostBytes;
}

bool Fragments::List::is_complete() const {
  if (!has_first() || !has_last()) return false;
  for (size_t i = 1; i < pieces.size(); ++i)
    if (pieces[i].start != pieces[i - 1].end) return false;
  return true;
}

Fragments::Verdict Fragments::offer(Packet& p, uint16_t zone, TimePoint now, Datagram& out) {
  bool v6 = version(p) == 6;
  MutexLock lock(mutex_);
  FragmentStatus::Family& family = family_[v6];
  if (!family.enabled) return Verdict::refused;
  expire_one(now);
  Header h;
  if (!parse(p, zone, h)) return Verdict::refused;
  if (!h.last && p.size() < family.min_bytes) {
    ++family.too_small;
    return Verdict::refused;
  }
  auto known = lists_.find(h.key);
  if (held_ >= max_) return Verdict::refused;
  List& list = known != lists_.end() ? known->second : lists_[h.key];
  if (list.pieces.empty()) {
    list.expires = now + kListLife;
    by_age_.emplace_back(list.expires, h.key);
  }
  auto at = std::find_if(list.pieces.begin(), list.pieces.end(), [&](const Piece& piece) { return piece.end > h.start; });
  bool overlaps = (at != list.pieces.end() && at->start < h.end) || (list.has_last() && (h.last || h.start >= list.pieces.back().end)) ||
                  (h.last && at != list.pieces.end());
  if (overlaps) {
    ++family.overlapped;
    p = Packet();
    return Verdict::held;
  }
  list.pieces.insert(at, {h.start, h.end, h.last, std::move(p)});
  p = Packet();
  ++family.accepted;
  ++held_;
  if (!list.is_complete()) return Verdict::held;
  bool joined = join(list, out.whole);
  for (Piece& piece : list.pieces) out.parts.push_back(std::move(piece.packet));
  if (joined) family.completed += list.pieces.size();
  forget(lists_.find(h.key));
  if (joined) return Verdict::complete;
  out.parts.clear();
  return Verdict::held;
}

// The header of the first part, and the payload of all.
bool Fragments::join(List& list, Packet& whole) {
  Packet& first = list.pieces.front().packet;
  uint32_t payload = list.pieces.back().end;
  bool v6 = version(first) == 6;
  size_t header = first.size() - std::min<size_t>(first.l2_pad, first.size()) - (list.pieces.front().end - list.pieces.front().start);
  std::optional<Place6> place = v6 ? fragment_header(first) : std::nullopt;
  if (v6 && !place) return false;
  size_t kept = v6 ? header - 8 : header;      // the fragment header goes
  size_t l3_size = kept - first.l3 + payload;
  if (l3_size > kMostBytes + (v6 ? sizeof(Ipv6Header) : 0)) return false;
  whole = Packet(kept + payload);
  uint8_t* to = whole.push_back(kept + payload);
  std::memcpy(to, first.data(), kept);
  for (const Piece& piece : list.pieces) {
    uint32_t size = piece.end - piece.start;
    size_t from = piece.packet.size() - std::min<size_t>(piece.packet.l2_pad, piece.packet.size()) - size;
    std::memcpy(to + kept + piece.start, piece.packet.data() + from, size);
  }
  whole.meta = first.meta;
  whole.offload.csum_valid = false;
  if (v6) {
    to[place->named_at] = first.data()[place->at];
    poke(to + first.l3 + 4, be16(static_cast<uint16_t>(l3_size - sizeof(Ipv6Header))));
  } else {
    poke(to + first.l3 + 2, be16(static_cast<uint16_t>(l3_size)));
    poke(to + first.l3 + 6, be16());
  }
  flow::FlowKey key;
  whole.l3 = first.l3;
  if (!v6) update_ipv4_checksum(whole);
  flow::extract(whole, key);                   // sets the offsets
  return whole.l3 == first.l3;
}

void Fragments::spread(Datagram& d) {
  const uint8_t* ip = d.whole.data() + d.whole.l3;
  bool v6 = version(d.whole) == 6;
  // Byte i of the payload lies at `base + i` of the whole, unless its length was changed.
  size_t base = v6 ? fragment_header(d.parts.front()).value_or(Place6{}).at : d.whole.l3 + size_t{ip[0] & 0xfu} * 4;
  Header last;
  bool same_size = parse(d.parts.back(), 0, last) && base + last.end == d.whole.size();
  for (Packet& part : d.parts) {
    part.meta = d.whole.meta;
    Header h;
    if (!parse(part, 0, h)) continue;
    size_t size = h.end - h.start, at = part.size() - std::min<size_t>(part.l2_pad, part.size()) - size;
    if (same_size) std::memcpy(part.data() + at, d.whole.data() + base + h.start, size);
    std::memcpy(part.data() + part.l3 + (v6 ? 8 : 12), ip + (v6 ? 8 : 12), v6 ? 32 : 8);
    if (!v6) update_ipv4_checksum(part);
  }
}

void Fragments::forget(std::map<ListKey, List>::iterator list) {
  held_ -= static_cast<uint32_t>(list->second.pieces.size());
  lists_.erase(list);
}

void Fragments::expire_one(TimePoint now) {
  auto oldest = lists_.end();
  while (oldest == lists_.end()) {
    if (by_age_.empty() || now < by_age_.front().first) return;
    oldest = lists_.find(by_age_.front().second);
    if (oldest != lists_.end() && oldest->second.expires != by_age_.front().first) oldest = lists_.end();   // made anew since
    by_age_.pop_front();
  }
  family_[oldest->first.v6].expired += oldest->second.pieces.size();
  COUNT(ipf_stuck_frag_list_expired);
  forget(oldest);
}

void Fragments::purge(TimePoint now) {
  MutexLock lock(mutex_);
  if (lists_.empty() || now < next_purge_) return;
  next_purge_ = now + kPurgeEvery;
  for (auto it = lists_.begin(); it != lists_.end();) {
    auto here = it++;
    if (now < here->second.expires + kPurgeAfter) continue;
    family_[here->first.v6].purged += here->second.pieces.size();
    COUNT(ipf_stuck_frag_list_purged);
    forget(here);
  }
}

FragmentStatus Fragments::status(bool with_lists) const {
  MutexLock lock(mutex_);
  FragmentStatus s;
  s.family[0] = family_[0], s.family[1] = family_[1];
  s.max_fragments = max_, s.fragments = held_;
  if (!with_lists) return s;
  for (const auto& [key, list] : lists_) {
    FragmentStatus::List l;
    l.addresses.v6 = key.v6, l.addresses.src = key.src, l.addresses.dst = key.dst;
    l.recirc_id = key.recirc_id, l.ip_id = key.id, l.zone = key.zone, l.proto = key.proto;
    l.eth_type = key.v6 ? kEthIpv6 : kEthIpv4;
    l.fragments = static_cast<uint32_t>(list.pieces.size());
    bool first = list.has_first(), last = list.has_last();
    l.state = first && last ? "first/last frag" : first ? "first frag" : last ? "last frag" : "other frag";
    s.lists.push_back(l);
  }
  return s;
}

void Fragments::enable(bool v6, bool on) {
  MutexLock lock(mutex_);
  family_[v6].enabled = on;
}

Result<void> Fragments::set_min(bool v6, uint32_t bytes) {
  if (bytes < kLeastMin) return fail_errno(EPERM);
  MutexLock lock(mutex_);
  family_[v6].min_bytes = bytes;
  return {};
}

Result<void> Fragments::set_max(uint32_t count) {
  if (count > kMostAllowed) return fail_errno(EPERM);
  MutexLock lock(mutex_);
  max_ = count;
  return {};
}

}  // namespace ovs::dp::conntrack
