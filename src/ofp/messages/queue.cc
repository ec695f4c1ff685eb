// Spec: see queue.h; texts: observed, tests/diff/ofp_print_queue.t.
#include "ofp/messages/queue.h"
#include "ofp/messages/elements.h"

namespace ovs::ofp {
namespace {

constexpr uint16_t kMinRate = 1, kMaxRate = 2;   // property types of 1.0 to 1.3; 1.4+ count the same
constexpr uint16_t kRateUnknown = UINT16_MAX;

OfpResult<OfPort> read_port(ByteReader& r, Version v) {
  if (v == Version::of10) return OfPort(TRY(r.be16()));
  return port_from_of11(TRY(r.be32()));
}

OfpResult<QueueStats> decode_stats_of14(ByteReader& r) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  if (length < 48 || length > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(8));
  QueueStats s;
  s.port = TRY(port_from_of11(TRY(body.be32())));
  s.queue = TRY(body.be32());
  s.tx_bytes = TRY(body.be64());
  s.tx_packets = TRY(body.be64());
  s.tx_errors = TRY(body.be64());
  s.duration_sec = TRY(body.be32());
  s.duration_nsec = TRY(body.be32());
  return s;
}

// min_rate and max_rate carry a u16 and padding behind an 8-byte header; 1.4+ have it in the first 8 bytes.
OfpResult<void> read_queue_properties(ByteReader& r, bool of14, QueueConfig& q) {
  while (!r.empty()) {
    Property p = TRY(read_property(r));
    if (p.vendor || (p.type != kMinRate && p.type != kMaxRate)) continue;
    ByteReader d(p.data);
    if (!of14) TRY(d.skip(4));
    uint16_t rate = TRY(d.be16());
    (p.type == kMinRate ? q.min_rate : q.max_rate) = rate;
  }
  return {};
}

void put_rate(ByteWriter& w, uint16_t type, uint16_t rate, bool of14) {
  if (rate == kRateUnknown) return;
  size_t at = begin_property(w, type);
  if (!of14) w.zeros(4);
  w.be16(rate);
  w.zeros(of14 ? 2 : 6);
  end_property(w, at);
}

void put_config(ByteWriter& w, const QueueConfig& q, Version v) {
  size_t start = w.size();
  bool of14 = v >= Version::of14;
  size_t length_at = 0;
  if (of14) {
    w.be32(port_to_of11(q.port));
    w.be32(q.queue);
    length_at = w.size();
    w.zeros(8);
  } else {
    w.be32(q.queue);
    if (v >= Version::of12) w.be32(port_to_of11(q.port));
    length_at = w.size();
    w.zeros(v >= Version::of12 ? 8 : 4);
  }
  put_rate(w, kMinRate, q.min_rate, of14);
  put_rate(w, kMaxRate, q.max_rate, of14);
  w.patch_be16(length_at, static_cast<uint16_t>(w.size() - start));
}

OfpResult<QueueConfig> read_config(ByteReader& r, OfPort port, Version v) {
  QueueConfig q;
  bool of14 = v >= Version::of14;
  size_t header = of14 || v >= Version::of12 ? 16 : 8;
  ByteReader look = r;
  q.port = port;
  if (of14) {
    q.port = TRY(port_from_of11(TRY(look.be32())));
    q.queue = TRY(look.be32());
  } else {
    q.queue = TRY(look.be32());
    if (v >= Version::of12) TRY(look.skip(4));
  }
  uint16_t length = TRY(look.be16());
  if (length < header || length > r.remaining() || length % 8) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(header));
  TRY(read_queue_properties(body, of14, q));
  return q;
}

void print_rate(std::string& out, std::string_view name, uint16_t rate) {
  if (rate == kRateUnknown) return;
  if (rate > 1000) out += fmt::format(" {}:(disabled)", name);
  else out += fmt::format(" {}:{}.{}%", name, rate / 10, rate % 10);
}

}  // namespace

OfpResult<QueueStatsRequest> QueueStatsRequest::decode(const Message& m) {
  ByteReader r = m.reader();
  QueueStatsRequest q;
  q.port = TRY(read_port(r, m.version));
  if (m.kind() == Kind::queue_stats_request) {
    if (m.version == Version::of10) {
      TRY(r.skip(2));
      if (q.port == kPortAll) q.port = kPortAny;
    }
    q.queue = TRY(r.be32());
  } else if (m.kind() == Kind::queue_desc_stats_request) {
    q.queue = TRY(r.be32());
  }
  if (m.kind() == Kind::queue_get_config_request && q.port >= kPortMax && !(q.port == kPortAny && m.version > Version::of10))
    return ofp_fail(Ofperr::OFPQOFC_BAD_PORT);
  return q;
}

Bytes QueueStatsRequest::encode(Kind kind, Version version, uint32_t xid) const {
  MessageBuilder b(kind, version, xid);
  ByteWriter& w = b.body();
  if (version == Version::of10) {
    bool stats = kind == Kind::queue_stats_request;
    w.be16(stats && port == kPortAny ? kPortAll.value : port.value);
    w.zeros(2);
  } else {
    w.be32(port_to_of11(port));
  }
  if (kind == Kind::queue_get_config_request) {
    if (version != Version::of10) w.zeros(4);
  } else {
    w.be32(queue);
  }
  return b.finish();
}

OfpResult<QueueStats> QueueStats::decode(ByteReader& r, Version version) {
  if (version >= Version::of14) return decode_stats_of14(r);
  QueueStats s;
  s.port = TRY(read_port(r, version));
  if (version == Version::of10) TRY(r.skip(2));
  s.queue = TRY(r.be32());
  s.tx_bytes = TRY(r.be64());
  s.tx_packets = TRY(r.be64());
  s.tx_errors = TRY(r.be64());
  if (version == Version::of13) {
    s.duration_sec = TRY(r.be32());
    s.duration_nsec = TRY(r.be32());
  }
  return s;
}

void QueueStats::encode(ByteWriter& w, Version version) const {
  if (version >= Version::of14) {
    w.be16(48);
    w.zeros(6);
  }
  if (version == Version::of10) {
    w.be16(port.value);
    w.zeros(2);
  } else {
    w.be32(port_to_of11(port));
  }
  w.be32(queue);
  w.be64(tx_bytes);
  w.be64(tx_packets);
  w.be64(tx_errors);
  if (version < Version::of13) return;
  w.be32(duration_sec);
  w.be32(duration_nsec);
}

std::vector<Bytes> encode_queue_stats(const Message& request, std::span<const QueueStats> queues) {
  return encode_elements(StatsReply(request, Kind::queue_stats_reply), queues,
                         [&](ByteWriter& w, const QueueStats& q) { q.encode(w, request.version); });
}

std::vector<Bytes> encode_queue_configs(const Message& request, OfPort port, std::span<const QueueConfig> queues) {
  if (request.kind() == Kind::queue_desc_stats_request)
    return encode_elements(StatsReply(request, Kind::queue_desc_stats_reply), queues,
                           [&](ByteWriter& w, const QueueConfig& q) { put_config(w, q, request.version); });
  MessageBuilder b(Kind::queue_get_config_reply, request.version, request.xid);
  if (request.version == Version::of10) {
    b.body().be16(port.value);
    b.body().zeros(6);
  } else {
    b.body().be32(port_to_of11(port));
    b.body().zeros(4);
  }
  for (const QueueConfig& q : queues) put_config(b.body(), q, request.version);
  std::vector<Bytes> messages;
  messages.push_back(b.finish());
  return messages;
}

namespace {
/// As many as are whole; the error of the first that is not.
OfpResult<void> read_configs(ByteReader& r, OfPort port, Version v, std::vector<QueueConfig>& queues) {
  while (!r.empty()) queues.push_back(TRY(read_config(r, port, v)));
  return {};
}
}  // namespace

OfpResult<std::vector<QueueConfig>> decode_queue_configs(const Message& m, OfPort& port) {
  ByteReader r = m.reader();
  port = kPortAny;
  if (m.kind() == Kind::queue_get_config_reply) {
    port = TRY(read_port(r, m.version));
    TRY(r.skip(m.version == Version::of10 ? 6 : 4));
  }
  std::vector<QueueConfig> queues;
  TRY(read_configs(r, port, m.version, queues));
  return queues;
}

OfpResult<void> print_queue_stats_request(std::string& out, const Message& m, const PrintOptions& options) {
  QueueStatsRequest q = TRY(QueueStatsRequest::decode(m));
  out += " port=";
  print_port(out, q.port, options.names.ports);
  out += " queue=";
  out += q.queue == kQueueAll ? std::string("ALL") : std::to_string(q.queue);
  return {};
}

OfpResult<void> print_queue_stats(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  size_t count = 0;
  for (ByteReader counting = r; !counting.empty(); ++count)
    if (!QueueStats::decode(counting, m.version)) break;
  out += fmt::format(" {} queues\n", count);
  if (options.verbosity < 1) return {};
  while (!r.empty()) {
    QueueStats s = TRY(QueueStats::decode(r, m.version));
    out += "  port ";
    print_port(out, s.port, options.names.ports);
    out += " queue " + (s.queue == kQueueAll ? std::string("ALL") : std::to_string(s.queue));
    out += fmt::format(": bytes={}, pkts={}, errors={}, duration=", counter_text(s.tx_bytes), counter_text(s.tx_packets), counter_text(s.tx_errors));
    if (s.duration_sec != UINT32_MAX) print_duration(out, s.duration_sec, s.duration_nsec);
    else out += '?';
    out += '\n';
  }
  return {};
}

OfpResult<void> print_queue_config_request(std::string& out, const Message& m, const PrintOptions& options) {
  QueueStatsRequest q = TRY(QueueStatsRequest::decode(m));
  out += " port=";
  print_port(out, q.port, options.names.ports);
  if (q.queue != kQueueAll) out += fmt::format(" queue={}", q.queue);
  return {};
}

OfpResult<void> print_queue_configs(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  OfPort reply_port = kPortAny;
  if (m.kind() == Kind::queue_get_config_reply) {
    reply_port = TRY(read_port(r, m.version));
    TRY(r.skip(m.version == Version::of10 ? 6 : 4));
  }
  std::vector<QueueConfig> queues;
  auto whole = read_configs(r, reply_port, m.version, queues);
  if (!whole && queues.empty()) return whole;
  std::ranges::stable_sort(queues, {}, [](const QueueConfig& q) { return std::pair(q.port, q.queue); });
  out += ' ';
  std::optional<OfPort> last;
  for (const QueueConfig& q : queues) {
    if (last != q.port) {
      out += "port=";
      print_port(out, q.port, options.names.ports);
      out += '\n';
      last = q.port;
    }
    out += fmt::format("queue {}:", q.queue);
    print_rate(out, "min_rate", q.min_rate);
    print_rate(out, "max_rate", q.max_rate);
    out += '\n';
  }
  return whole;
}

}  // namespace ovs::ofp
