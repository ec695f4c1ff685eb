// Packets and captures: compose-packet, parse-packet, parse-pcap, ofp-parse-pcap. Spec: sheet "openflow-connections" 8.3, 8.6.
// Ref: observed, ovs-ofctl 3.1, tests/diff/ofctl_packets.t.
#include <unistd.h>

#include <cstdio>
#include <set>

#include "base/log.h"
#include "base/prng.h"
#include "base/strings.h"
#include "flow/compose.h"
#include "flow/extract.h"
#include "netdev/pcap.h"
#include "packet/headers.h"
#include "tools/ofctl/app.h"
#include "tools/ofctl/exact_flow.h"
#include "tools/ofctl/tcp_streams.h"

OVS_LOG_MODULE(pcap);

namespace ovs::ofctl {

namespace {

flow::FlowKey flow_of(ByteView frame) {
  flow::FlowKey key = flow::extract_frame(frame);
  key.in_port = be32(ofp::kPortNone.value);
  return key;
}

// ---- compose-packet ----

/// TCP, UDP, SCTP and ICMP checksums and the IP header's become wrong.
void spoil_checksums(Bytes& frame, const flow::FlowKey& key) {
  size_t l3 = sizeof(packet::EthHeader);
  for (const flow::Vlan& vlan : key.vlans)
    if (vlan.tci) l3 += sizeof(packet::VlanHeader);
  bool v4 = key.dl_type.host() == packet::kEthIpv4, v6 = key.dl_type.host() == packet::kEthIpv6;
  if (!v4 && !v6) return;
  auto spoil = [&frame](size_t at) { if (at + 1 < frame.size()) frame[at] ^= 0xff, frame[at + 1] ^= 0xff; };
  if (v4) spoil(l3 + 10);
  size_t l4 = l3 + (v4 ? 20 : 40);
  if (key.nw_proto == packet::kIpTcp) spoil(l4 + 16);
  else if (key.nw_proto == packet::kIpUdp) spoil(l4 + 6);
  else if (key.nw_proto == packet::kIpSctp) spoil(l4 + 8);
  else if (key.nw_proto == packet::kIpIcmp || key.nw_proto == packet::kIpIcmp6) spoil(l4 + 2);
}

void write_pcap(const Clock& clock, ByteView frame) {
  Bytes out;
  auto le32 = [&out](uint32_t v) { for (int i = 0; i < 4; ++i, v >>= 8) out.push_back(static_cast<uint8_t>(v)); };
  auto le16 = [&out](uint32_t v) { for (int i = 0; i < 2; ++i, v >>= 8) out.push_back(static_cast<uint8_t>(v)); };
  constexpr uint32_t kMagic = 0xa1b2c3d4, kSnapLength = 1518, kEthernet = 1;
  le32(kMagic), le16(2), le16(4), le32(0), le32(0), le32(kSnapLength), le32(kEthernet);
  auto since = std::chrono::duration_cast<std::chrono::microseconds>(clock.wall().time_since_epoch()).count();
  le32(static_cast<uint32_t>(since / 1'000'000)), le32(static_cast<uint32_t>(since % 1'000'000));
  le32(static_cast<uint32_t>(frame.size())), le32(static_cast<uint32_t>(frame.size()));
  out.insert(out.end(), frame.begin(), frame.end());
  print_to_stdout(as_text(out));
}

Result<void> compose_packet(App& app, Words args) {
  flow::FlowKey specified = TRY(parse_exact_flow(args[0]));
  std::optional<Bytes> payload;
  if (args.size() > 1) {
    payload = bytes_of_hex(args[1], " .\t");
    if (!payload) return fail(fmt::format("{}: trailing garbage in packet data", args[1]));
  }
  if (app.pcap && isatty(STDOUT_FILENO)) return fail("not writing pcap data to stdout; redirect to a file or pipe to tcpdump instead");
  ByteView view = payload ? ByteView(*payload) : ByteView();
  packet::Packet composed = flow::compose(specified, payload ? &view : nullptr);
  ByteView bytes = composed.view();
  Bytes frame(bytes.begin(), bytes.end());
  flow::FlowKey extracted = flow_of(frame);
  bool same = specified == extracted;
  if (!same) print_to_stderr(fmt::format("specified and extracted flows differ:\nspecified: {}\nextracted: {}", flow::flow_text(specified), flow::flow_text(extracted)));
  if (app.bad_csum) spoil_checksums(frame, specified);
  if (app.pcap) {
    write_pcap(app.clock, frame);
  } else if (app.bare) {
    std::string hex;
    for (uint8_t byte : frame) hex += fmt::format("{:02x}", byte);
    print_to_stdout(hex + "\n");
  } else {
    std::string dump;
    ofp::print_hex_dump(dump, frame, false);
    print_to_stdout(dump);
  }
  if (same) return {};
  std::fflush(stdout);
  std::exit(1);
}

// ---- captures ----

struct Capture { Bytes file; std::optional<netdev::PcapReader> reader; };

/// Error code: an errno; the reason is logged.
Result<std::unique_ptr<Capture>> open_capture(const std::string& path) {
  auto capture = std::make_unique<Capture>();
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) {
    int error = errno;
    LOG_WARN("{}: failed to open pcap file for reading ({})", path, errno_text(error));
    return fail(fmt::format("{}: open failed ({})", path, errno_text(error)), error);
  }
  uint8_t buffer[65536];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) capture->file.insert(capture->file.end(), buffer, buffer + n);
  if (file != stdin) std::fclose(file);
  auto reader = netdev::PcapReader::open(capture->file);
  if (!reader) {
    const Bytes& b = capture->file;
    if (b.size() >= 4)
      LOG_WARN("bad magic 0x{:08x} reading pcap file (expected 0xa1b2c3d4, 0xa1b23c4d, 0xd4c3b2a1, or 0x4d3cb2a1)",
               uint32_t{b[3]} << 24 | uint32_t{b[2]} << 16 | uint32_t{b[1]} << 8 | b[0]);
    else LOG_WARN("failed to read pcap header: {}", errno_text(kEof));
    return fail(fmt::format("{}: open failed ({})", path, errno_text(EPROTO)), EPROTO);
  }
  capture->reader = std::move(*reader);
  return capture;
}

Result<void> parse_pcap(Words args) {
  int status = 0;
  for (const std::string& path : args) {
    auto capture = open_capture(path);
    if (!capture) {
      print_to_stderr(fmt::format("ovs-ofctl: {}\n", capture.error().text));
      status = capture.error().code;
      continue;
    }
    for (;;) {
      auto record = (*capture)->reader->next();
      if (!record) {
        print_to_stderr(fmt::format("ovs-ofctl: {}: read failed ({})\n", path, record.error().text));
        status = EPROTO;
        break;
      }
      if (!*record) break;
      print_to_stdout(flow::flow_text(flow_of((*record)->frame)) + "\n");
    }
  }
  if (!status) return {};
  std::fflush(stdout);
  std::exit(status);
}

Result<void> parse_packet() {
  Bytes frame;
  uint8_t buffer[65536];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) frame.insert(frame.end(), buffer, buffer + n);
  print_to_stdout(ofp::packet_text(frame));
  return {};
}

/// OpenFlow messages of TCP connections to or from the given ports.
Result<void> ofp_parse_pcap(App& app, Words args) {
  std::set<uint16_t> ports;
  for (const std::string& word : args.subspan(1)) ports.insert(static_cast<uint16_t>(std::atoi(word.c_str())));
  if (ports.empty()) ports = {6653, 6633};
  auto capture = open_capture(args[0]);
  if (!capture) return fail(capture.error().text);
  TcpStreams streams;
  bool first = true;
  for (;;) {
    auto record = (*capture)->reader->next();
    if (!record || !*record) break;
    packet::Packet frame = packet::Packet::from_bytes((*record)->frame);
    flow::FlowKey key;
    flow::extract(frame, key);
    if (key.nw_proto != packet::kIpTcp || !(ports.contains(key.tp_src.host()) || ports.contains(key.tp_dst.host()))) continue;
    for (const Bytes& message : streams.add(key, frame)) {
      std::string text = std::exchange(first, false) ? "" : "\n";
      if (app.timestamp) text += timestamp((*record)->when, "%H:%M:%S") + " ";
      text += fmt::format("{}.{} > {}.{}:\n", packet::ipv4_text(key.nw_src), key.tp_src.host(), packet::ipv4_text(key.nw_dst), key.tp_dst.host());
      print_to_stdout(text + ofp::print_message(message, print_options(app, 1)));
    }
  }
  return {};
}

}  // namespace

std::vector<Subcommand> packet_commands(App& app) {
  return {
      {"ofp-parse-pcap", "pcap", 1, kManyArgs, [&app](Words args) { return ofp_parse_pcap(app, args); }, true},
      {"parse-pcap", "pcap...", 1, kManyArgs, [](Words args) { return parse_pcap(args); }},
      {"parse-packet", "", 0, 0, [](Words) { return parse_packet(); }},
      {"compose-packet", "flow [l7]", 1, 2, [&app](Words args) { return compose_packet(app, args); }},
  };
}

}  // namespace ovs::ofctl
