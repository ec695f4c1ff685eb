// A capture of TCP segments: reading it, putting streams in order, printing the messages.
#include "flow/extract.h"
#include "netdev/pcap.h"
#include "ofp/print.h"
#include "packet/headers.h"
#include "tools/ofctl/tcp_streams.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  auto reader = netdev::PcapReader::open(ByteView(data, size));
  if (!reader) return 0;
  ofctl::TcpStreams streams;
  for (;;) {
    auto record = reader->next();
    if (!record || !*record) return 0;
    packet::Packet frame = packet::Packet::from_bytes((*record)->frame);
    flow::FlowKey key;
    flow::extract(frame, key);
    if (key.nw_proto != packet::kIpTcp) continue;
    for (const Bytes& message : streams.add(key, frame)) ofp::print_message(message, {.verbosity = 2});
  }
}
