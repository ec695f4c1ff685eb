// Spec: RFC 9293 3.1; see tcp_streams.h.
#include "tools/ofctl/tcp_streams.h"

#include "packet/headers.h"

namespace ovs::ofctl {

namespace {

constexpr size_t kMaxEarly = 64;       // segments kept behind a gap
constexpr size_t kTcpHeader = 20;

/// Takes whole messages off the front. A length that cannot be drops everything.
void take_messages(Bytes& bytes, std::vector<Bytes>& out) {
  size_t at = 0;
  while (bytes.size() - at >= 8) {
    size_t length = static_cast<size_t>(bytes[at + 2] << 8 | bytes[at + 3]);
    if (length < 8) {
      at = bytes.size();
      break;
    }
    if (bytes.size() - at < length) break;
    out.emplace_back(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(at + length));
    at += length;
  }
  bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

std::vector<Bytes> TcpStreams::add(const flow::FlowKey& key, const packet::Packet& segment) {
  std::vector<Bytes> messages;
  ByteView frame = segment.view();
  size_t l4 = segment.l4, end = frame.size() - std::min<size_t>(frame.size(), segment.l2_pad);
  if (l4 == packet::kNoOffset || l4 + kTcpHeader > end) return messages;
  ByteView tcp = frame.subspan(l4, end - l4);
  size_t header = static_cast<size_t>(tcp[12] >> 4) * 4;
  if (header < kTcpHeader || header > tcp.size()) return messages;
  uint32_t sequence = uint32_t{tcp[4]} << 24 | uint32_t{tcp[5]} << 16 | uint32_t{tcp[6]} << 8 | tcp[7];
  bool syn = tcp[13] & packet::kTcpSyn;
  ByteView data = tcp.subspan(header);

  Id id{key.nw_src.host(), key.nw_dst.host(), key.tp_src.host(), key.tp_dst.host()};
  auto [entry, fresh] = streams_.try_emplace(id);
  Stream& stream = entry->second;
  if (syn || fresh) stream = Stream{.next = sequence + (syn ? 1 : 0), .bytes = {}, .early = {}};
  if (syn || data.empty()) return messages;
  stream.early.try_emplace(sequence, data.begin(), data.end());
  for (auto next = stream.early.begin(); next != stream.early.end();) {
    auto ahead = static_cast<int32_t>(next->first - stream.next);
    if (ahead > 0) {
      ++next;
      continue;
    }
    auto seen = static_cast<size_t>(-int64_t{ahead});
    if (seen < next->second.size()) {
      stream.bytes.insert(stream.bytes.end(), next->second.begin() + static_cast<std::ptrdiff_t>(seen), next->second.end());
      stream.next = next->first + static_cast<uint32_t>(next->second.size());
    }
    stream.early.erase(next);
    next = stream.early.begin();
  }
  if (stream.early.size() > kMaxEarly) streams_.erase(entry);
  else take_messages(stream.bytes, messages);
  return messages;
}

}  // namespace ovs::ofctl
