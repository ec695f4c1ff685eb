// The path of a packet. Spec: reference sheet "datapath-conntrack" 3.
#include "dp/user/conntrack/tracker.h"

#include "base/counters.h"
#include "base/log.h"
#include "base/strings.h"
#include "dp/user/conntrack/helpers.h"
#include "dp/user/conntrack/nat.h"
#include "flow/extract.h"

OVS_LOG_MODULE(conntrack);
OVS_COUNTER(conntrack_full);
OVS_COUNTER(conntrack_zone_full);
OVS_COUNTER(conntrack_lookup_natted_miss);

namespace ovs::dp::conntrack {

using flow::kCtDnat;
using flow::kCtEst;
using flow::kCtInv;
using flow::kCtNew;
using flow::kCtRel;
using flow::kCtRpl;
using flow::kCtSnat;
using flow::kCtTrk;
using packet::Metadata;
using packet::Packet;

namespace {

void add(Metadata& m, uint32_t bits) { m.ct_state = static_cast<uint8_t>(m.ct_state | bits); }
bool is_translated(const Metadata& m) { return m.ct_state & (kCtSnat | kCtDnat); }

/// The original tuple that the pipeline may match; ICMP has type and code instead of ports.
void write_tuple(Metadata& m, const Key& key) {
  m.ct_orig_proto = key.proto;
  m.ct_orig_src4 = m.ct_orig_dst4 = {};
  m.ct_orig_src6 = m.ct_orig_dst6 = {};
  if (key.is_v6()) m.ct_orig_src6 = key.src.addr, m.ct_orig_dst6 = key.dst.addr;
  else m.ct_orig_src4 = to_v4(key.src.addr), m.ct_orig_dst4 = to_v4(key.dst.addr);
  m.ct_orig_tp_src = key.is_icmp() ? be16(key.src.icmp_type) : key.src.port;
  m.ct_orig_tp_dst = key.is_icmp() ? be16(key.src.icmp_code) : key.dst.port;
}

void write_facts(Metadata& m, uint16_t zone, uint32_t mark, const CtLabels& labels) {
  add(m, kCtTrk);
  m.ct_zone = zone;
  m.ct_mark = mark;
  m.ct_label = labels;
}

void write_invalid(Metadata& m, uint16_t zone) {
  m.ct_state = kCtInv;
  m.ct_tracked = false;
  m.ct_orig_proto = 0;
  m.ct_orig_src4 = m.ct_orig_dst4 = {};
  m.ct_orig_src6 = m.ct_orig_dst6 = {};
  m.ct_orig_tp_src = m.ct_orig_tp_dst = {};
  write_facts(m, zone, 0, {});
}

/// The tuple that the packet's metadata tells; no ports for what is not in the packet's family.
std::optional<Key> original_of(const Metadata& m, const Key& like) {
  if (!m.ct_orig_proto || like.is_icmp()) return std::nullopt;
  Key k;
  k.eth_type = like.eth_type;
  k.zone = m.ct_zone;
  k.proto = m.ct_orig_proto;
  k.src.addr = k.is_v6() ? m.ct_orig_src6 : from_v4(m.ct_orig_src4);
  k.dst.addr = k.is_v6() ? m.ct_orig_dst6 : from_v4(m.ct_orig_dst4);
  k.src.port = m.ct_orig_tp_src, k.dst.port = m.ct_orig_tp_dst;
  return k;
}

/// May this packet, which belongs to no connection, begin one?
bool may_open(const Seen& seen) {
  if (seen.key.proto == packet::kIpTcp) return TcpMachine::may_open(seen.tcp);
  return !seen.key.is_icmp() || opens_icmp(seen.key.src.icmp_type, seen.key.is_v6());
}

uint32_t policy_of(const Ct& action) {
  if (action.timeout.empty()) return 0;
  auto id = parse_u32(action.timeout);
  if (!id) LOG_WARN_RL(60, 5, "Invalid Timeout Policy ID: {}.", action.timeout);
  return id.value_or(0);
}

}  // namespace

ConnTracker::ConnTracker(Clock& clock, uint64_t secret) : clock_(clock), secret_(secret), table_(secret), prng_(secret) {}

void ConnTracker::clear(Packet& p) {
  Metadata& m = p.meta;
  write_invalid(m, 0);
  m.ct_state = 0;
}

void ConnTracker::track(std::span<Packet*> packets, const Ct& action, std::vector<Packet>& released) {
  Job job{action, clock_.now(), policy_of(action)};
  bool wants_nat = action.nat && (action.nat->src || action.nat->dst);
  if (wants_nat && !action.commit && !action.force) LOG_WARN_RL(60, 5, "NAT specified without commit.");
  for (Packet* p : packets) {
    if (p->l3 == packet::kNoOffset) {
      flow::FlowKey key;
      flow::extract(*p, key);
    }
    Fragments::Datagram datagram;
    auto verdict = Fragments::is_fragment(*p) ? fragments_.offer(*p, action.zone, job.now, datagram) : Fragments::Verdict::whole;
    if (verdict == Fragments::Verdict::held) continue;
    if (verdict == Fragments::Verdict::complete) {
      track_one(datagram.whole, job);
      Fragments::spread(datagram);
      std::move(datagram.parts.begin(), datagram.parts.end(), std::back_inserter(released));
      continue;
    }
    if (verdict == Fragments::Verdict::refused) write_invalid(p->meta, action.zone);
    else track_one(*p, job);
  }
}

void ConnTracker::track_one(Packet& p, const Job& job) {
  Metadata& m = p.meta;
  uint16_t zone = job.action.zone;
  if (refresh(p, job)) return;
  m.ct_tracked = false;
  Seen seen;
  if (!inspect(p, zone, seen)) return write_invalid(m, zone);
  if (m.ct_state && m.ct_zone != zone) m.ct_state = 0;
  Found found = find(p, seen, job, is_translated(m));
  bool force = job.action.force;
  if (found && force && found.reply && !seen.icmp_error) {
    table_.remove(*found.connection);
    found = {};
  }
  if (found && follow(p, seen, found, job)) return;
  if (seen.icmp_error) return write_invalid(m, zone);
  open(p, seen, job);
}

// A packet that was here before, in this zone: its connection only says what it knows.
bool ConnTracker::refresh(Packet& p, const Job& job) {
  Metadata& m = p.meta;
  const Ct& action = job.action;
  if (!m.ct_tracked || m.ct_zone != action.zone || action.force || !action.helper.empty() || action.nat) return false;
  if (m.ct_state & (kCtInv | kCtSnat | kCtDnat)) return false;
  Seen seen;
  if (!inspect(p, action.zone, seen)) return false;
  Found found = table_.find(seen.key, job.now);
  if (!found) return false;
  Connection& c = *found.connection;
  MutexLock lock(c.lock);
  write_facts(m, action.zone, c.mark, c.labels);
  set_mark_and_labels(p, action, c);
  return true;
}

ConnTracker::Found ConnTracker::find(const Packet& p, const Seen& seen, const Job& job, bool translated) const {
  if (!translated) return table_.find(seen.key, job.now);
  Found found = table_.find(seen.key.reversed(), job.now);
  if (found) {
    found.reply = !found.reply;
    return found;
  }
  COUNT(conntrack_lookup_natted_miss);
  found = table_.find(seen.key, job.now);
  if (found || job.action.nat) return found;
  auto original = original_of(p.meta, seen.key);
  return original ? table_.find(*original, job.now) : Found{};
}

bool ConnTracker::follow(Packet& p, Seen& seen, const Found& found, const Job& job) {
  Connection& c = *found.connection;
  Metadata& m = p.meta;
  MutexLock lock(c.lock);
  if (c.dead.load(std::memory_order_relaxed)) return false;
  TcpFacts wire = seen.tcp;
  if (c.shifted && !seen.icmp_error) seen.tcp.ack = unshifted_ack(c.shift[!found.reply], seen.tcp.ack);
  bool invalid = false;
  if (seen.icmp_error) {
    add(m, kCtRel | (found.reply ? kCtRpl : 0));
  } else {
    bool lenient = !sequence_check_.load(std::memory_order_relaxed);
    Step step = std::visit([&](auto& machine) {
      if constexpr (std::is_same_v<std::decay_t<decltype(machine)>, TcpMachine>) return machine.step(seen.tcp, found.reply, lenient);
      else return machine.step(found.reply);
    }, c.machine);
    if (step.verdict == Verdict::reopened) {
      table_.remove(c);
      return false;
    }
    if (step.timer) set_timer(c, *step.timer, job.now, false);
    invalid = step.verdict == Verdict::invalid;
    if (c.parent) add(m, kCtRel);
    if (step.verdict == Verdict::established) {
      m.ct_state = static_cast<uint8_t>((m.ct_state & ~kCtNew) | kCtEst | (found.reply ? kCtRpl : 0));
    } else if (step.verdict == Verdict::starting) {
      add(m, kCtNew);
    }
  }
  seen.tcp = wire;
  if (invalid) {
    m.ct_state = kCtInv;
  } else if (!is_translated(m)) {
    if (job.action.nat && c.nat != NatKind::none) apply_nat(p, seen, c, found.reply);
    bool helped = seen.icmp_error || help(p, seen, c, found.connection, found.reply, expected_);
    if (c.shifted && !seen.icmp_error) shift_sequence(p, seen, c, found.reply);
    if (!helped) m.ct_state = kCtInv;
  }
  write_tuple(m, c.parent ? *c.parent : c.key[0]);
  write_facts(m, job.action.zone, c.mark, c.labels);
  set_mark_and_labels(p, job.action, c);
  m.ct_tracked = true;
  return true;
}

void ConnTracker::open(Packet& p, Seen& seen, const Job& job) {
  Metadata& m = p.meta;
  const Ct& action = job.action;
  if (!may_open(seen)) {
    m.ct_state = kCtInv;
    write_tuple(m, seen.key);
    return write_facts(m, action.zone, 0, {});
  }
  auto expected = expected_.match(seen.key);
  m.ct_state = static_cast<uint8_t>(kCtNew | (expected ? kCtRel : 0));
  Key original = seen.key;
  std::shared_ptr<Connection> c;
  if (action.commit || action.force) c = commit(p, seen, expected ? &*expected : nullptr, job);
  write_tuple(m, expected ? expected->parent_key : original);
  write_facts(m, action.zone, expected ? expected->mark : 0, expected ? expected->labels : CtLabels{});
  if (!c) return;
  MutexLock lock(c->lock);
  set_mark_and_labels(p, action, *c);
  if (!help(p, seen, *c, c, false, expected_)) m.ct_state = kCtInv | kCtTrk;
  m.ct_tracked = true;
}

std::shared_ptr<Connection> ConnTracker::make(const Seen& seen, const Expectation* expected, const Job& job) {
  auto c = std::make_shared<Connection>();
  c->key[0] = seen.key;
  c->key[1] = seen.key.reversed();
  c->number = made_.fetch_add(1, std::memory_order_relaxed);
  c->policy = job.policy;
  c->helper = helper_of(job.action.helper, seen.key.proto);
  MutexLock lock(c->lock);
  if (expected) {
    c->parent = expected->parent_key;
    c->mark = expected->mark;
    c->labels = expected->labels;
  }
  Timer first = Timer::other_first;
  if (seen.key.proto == packet::kIpTcp) {
    c->machine.emplace<TcpMachine>().open(seen.tcp);
    first = Timer::tcp_first_packet;
  } else if (seen.key.is_icmp()) {
    c->machine.emplace<IcmpMachine>();
    first = Timer::icmp_first;
  } else {
    c->machine.emplace<OtherMachine>();
  }
  set_timer(*c, first, job.now, true);
  return c;
}

// Nothing comes in if the zone, the table or the addresses of a translation are used up; the packet is `new` all the same.
std::shared_ptr<Connection> ConnTracker::commit(Packet& p, const Seen& seen, const Expectation* expected, const Job& job) {
  std::shared_ptr<ZoneCount> counted;
  if (!limits_.take(job.action.zone, counted)) {
    COUNT(conntrack_zone_full);
    return nullptr;
  }
  if (table_.size() >= max_count_.load(std::memory_order_relaxed)) {
    COUNT(conntrack_full);
    ZoneLimits::give_back(counted);
    return nullptr;
  }
  auto c = make(seen, expected, job);
  c->counted = counted;
  bool inserted = job.action.nat ? insert_translated(c, *job.action.nat, expected, job.now) : table_.insert(c, job.now) == Insert::done;
  if (!inserted) {
    ZoneLimits::give_back(counted);
    return nullptr;
  }
  if (c->nat != NatKind::none) {
    MutexLock lock(c->lock);
    apply_nat(p, seen, *c, false);
  }
  return c;
}

bool ConnTracker::insert_translated(const std::shared_ptr<Connection>& c, const CtNat& asked, const Expectation* expected, TimePoint now) {
  CtNat nat = asked;
  if (expected && expected->nat != NatKind::none) {
    nat = {};
    nat.src = expected->nat == NatKind::source, nat.dst = !nat.src;
    nat.has_addr = true, nat.min = expected->nat_address;
  }
  if (!nat.src && !nat.dst) return table_.insert(c, now) == Insert::done;
  c->nat = nat.src ? NatKind::source : NatKind::destination;
  Prng prng = [&] {
    MutexLock lock(prng_mutex_);
    return Prng(prng_.next());
  }();
  NatChoice choice(nat, c->key[0], secret_, prng);
  while (auto reply_key = choice.next()) {
    c->key[1] = *reply_key;
    Insert result = table_.insert(c, now);
    if (result == Insert::done) return true;
    if (result == Insert::key_taken) return false;
  }
  LOG_WARN_RL(60, 5, "Unable to NAT due to tuple space exhaustion - if DoS attack, use firewalling and/or zone partitioning.");
  return false;
}

// The packet becomes the mirror image of what the other direction looks like.
void ConnTracker::apply_nat(Packet& p, const Seen& seen, Connection& c, bool reply) {
  translate(p, seen, c.key[!reply].reversed());
  add(p.meta, (c.nat == NatKind::source) != reply ? kCtSnat : kCtDnat);
}

void ConnTracker::set_timer(Connection& c, Timer timer, TimePoint now, bool created) {
  Duration time = policies_.time(c.policy, timer);
  LOG_DBG_RL(1, 5, "{} timeout {} zone={} with policy id={} val={} sec.", created ? "Init" : "Update", timer_name(timer), c.key[0].zone, c.policy,
             std::chrono::duration_cast<Seconds>(time).count());
  if (created) c.expires_ns.store((now + time).time_since_epoch().count());
  else table_.prolong(c, now + time);
}

// What the connection carries changes, and what this packet shows. Announced connections keep what their parent gave them.
void ConnTracker::set_mark_and_labels(Packet& p, const Ct& action, Connection& c) {
  if (c.parent) return;
  Metadata& m = p.meta;
  if (action.mark_mask) {
    m.ct_mark = (m.ct_mark & ~action.mark_mask) | (action.mark_value & action.mark_mask);
    c.mark = m.ct_mark;
  }
  if (action.label_mask == CtLabels{}) return;
  for (size_t i = 0; i < m.ct_label.size(); ++i)
    m.ct_label[i] = static_cast<uint8_t>((m.ct_label[i] & ~action.label_mask[i]) | (action.label_value[i] & action.label_mask[i]));
  c.labels = m.ct_label;
}

TimePoint ConnTracker::sweep() {
  TimePoint now = clock_.now(), due(Duration(next_sweep_ns_.load(std::memory_order_relaxed)));
  if (now < due) return due;
  size_t slice = std::max<size_t>(max_count() / 64, 1000);
  bool done = table_.sweep(now, slice);
  expected_.purge();
  fragments_.purge(now);
  due = now + (done ? Millis(sweep_interval_ms()) : kSlicePause);
  next_sweep_ns_.store(due.time_since_epoch().count(), std::memory_order_relaxed);
  return due;
}

}  // namespace ovs::dp::conntrack
