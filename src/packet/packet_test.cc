// Buffers, checksums, segmentation, addresses.
#include "base/prng.h"
#include "packet/build.h"
#include "packet/checksum.h"
#include "base/test.h"

namespace ovs::packet {
namespace {

const Mac kA = Mac::from_u64(0x020000000001), kB = Mac::from_u64(0x020000000002);

Packet tcp4(size_t payload, uint16_t flags = kTcpAck) {
  return PacketBuilder().eth(kA, kB, kEthIpv4).ipv4({.src = be32(0x0a000001), .dst = be32(0x0a000002), .proto = kIpTcp})
      .tcp({.src = 1, .dst = 2, .flags = flags, .seq = 1000}).counting(payload).finish();
}

/// True if IP and L4 checksums are right.
bool sums_are_right(const Packet& p, size_t l3, size_t l4, uint8_t proto) {
  ByteView upper = p.view().subspan(l4);
  bool ip = p.data()[l3] >> 4 == 6 || checksum(p.view().subspan(l3, l4 - l3)).raw == 0;
  return ip && csum_finish(csum_add(csum_pseudo(p.view(), l3, proto, static_cast<uint32_t>(upper.size())), upper)).raw == 0;
}

}  // namespace

TEST_CASE("a packet grows at both ends and keeps its bytes and offsets") {
  Packet p = Packet::from_bytes(as_bytes("hello world, this is a frame"));
  p.l3 = 14, p.l4 = 20;
  uint8_t* front = p.push_front(4);
  CHECK(front == p.data());
  CHECK(p.l3 == 18);
  p.pull_front(4);
  CHECK(p.l3 == 14);
  CHECK(as_text(p.view()) == "hello world, this is a frame");
  p.push_front(5000);                       // more than any headroom
  CHECK(p.l4 == 5020);
  p.pull_front(5000);
  std::memcpy(p.push_back(70000), "!", 1);
  CHECK(p.size() == 70028);
  CHECK(as_text(p.view().first(29)) == "hello world, this is a frame!");
  p.truncate(5);
  CHECK(as_text(p.view()) == "hello");
  p.pull_front(5);
  CHECK(p.l3 == 9);
}

TEST_CASE("a clone is deep; a moved-from packet is empty") {
  Packet p = Packet::from_bytes(as_bytes("abc"));
  p.meta.in_port = 7;
  p.offload.needs_csum = true;
  Packet q = p.clone();
  q.data()[0] = 'x';
  CHECK(as_text(p.view()) == "abc");
  CHECK(q.meta.in_port == 7);
  CHECK(q.offload.needs_csum);
  Packet r = std::move(p);
  CHECK(!p);
  CHECK(as_text(r.view()) == "abc");
  CHECK(!Packet().clone());
}

TEST_CASE("a batch filters in order") {
  Batch b;
  for (uint8_t i = 0; i < 32; ++i) b.add(Packet::from_bytes(ByteView(&i, 1)));
  CHECK(b.full());
  b.filter([](Packet& p) { return p.data()[0] % 3 == 0; });
  REQUIRE(b.size() == 11);
  for (size_t i = 0; i < b.size(); ++i) CHECK(b[i].data()[0] == i * 3);
}

TEST_CASE("incremental checksums agree with full ones") {
  Prng prng(1);
  for (int round = 0; round < 300; ++round) {
    Bytes data(40);
    for (uint8_t& b : data) b = static_cast<uint8_t>(prng.next());
    if (round % 7 == 0) std::fill(data.begin(), data.end(), uint8_t{0});
    be16 before = checksum(data);
    be32 old32 = load<be32>(&data[4]), new32(prng.next32());
    Ipv6 old128 = load<Ipv6>(&data[8]), new128;
    for (uint8_t& b : new128.bytes) b = static_cast<uint8_t>(prng.next());
    be16 step = csum_update128(csum_update32(before, old32, new32), old128, new128);
    step = csum_update16(step, load<be16>(&data[30]), be16(0x1234));
    poke(&data[4], new32);
    poke(&data[8], new128);
    poke(&data[30], be16(0x1234));
    CHECK(step == checksum(data));
  }
}

TEST_CASE("a checksum of odd pieces is the RFC 1071 example") {
  const uint8_t example[] = {0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7};
  CHECK(checksum(example).host() == static_cast<uint16_t>(~0xddf2));
  CHECK(checksum(ByteView(example, 3)).host() == static_cast<uint16_t>(~0xf201));
  CHECK(crc32c(as_bytes("123456789")) == 0xe3069283);
}

TEST_CASE("the builder makes what the reference composes") {
  Packet p = PacketBuilder().eth({}, {}, kEthIpv4).ipv4({.src = be32(0x01020304), .dst = be32(0x05060708), .proto = kIpTcp, .ttl = 0})
                 .tcp({.src = 1, .dst = 2, .flags = 0}).counting(64).finish();
  CHECK(hex_text(p.view().first(60)) ==
        "00000000000000000000000008004500" "00680000000000" "06aa7d010203040506" "070800010002000000000000000050000000bb8a0000" "000102030405");
  CHECK(sums_are_right(p, 14, 34, kIpTcp));
}

TEST_CASE("partial checksums are finished") {
  Packet p = tcp4(101);
  Bytes right(p.view().begin(), p.view().end());
  uint64_t pseudo = csum_pseudo(p.view(), 14, kIpTcp, p.size() - 34);
  be16 partial = be16::from_raw(static_cast<uint16_t>(~csum_finish(pseudo).raw));
  poke(p.data() + 50, partial);
  p.offload.needs_csum = true;
  p.offload.csum_start = 34;
  p.offload.csum_offset = 16;
  finish_checksum(p);
  CHECK(std::equal(right.begin(), right.end(), p.data()));
  CHECK(!p.offload.needs_csum);
  p.offload = {.needs_csum = true, .csum_start = 60000, .csum_offset = 16};
  finish_checksum(p);                       // a lying device does no harm
}

TEST_CASE("segmentation cuts, numbers and checksums") {
  for (bool v6 : {false, true}) {
    Packet p = v6 ? PacketBuilder().eth(kA, kB, kEthIpv6).ipv6({.next = kIpTcp}).tcp({.src = 1, .dst = 2, .flags = kTcpAck | kTcpFin | kTcpCwr, .seq = 1000}).counting(2500).finish()
                  : tcp4(2500, kTcpAck | kTcpFin | kTcpCwr);
    size_t l4 = v6 ? 54u : 34u;
    p.offload.gso = v6 ? Offload::Gso::tcpv6 : Offload::Gso::tcpv4;
    p.offload.gso_size = 1000;
    p.offload.needs_csum = true;
    p.offload.csum_start = static_cast<uint16_t>(l4);
    p.offload.csum_offset = 16;
    auto parts = segment(std::move(p));
    REQUIRE(parts.size() == 3);
    size_t total = 0;
    for (size_t i = 0; i < 3; ++i) {
      CHECK(sums_are_right(parts[i], 14, l4, kIpTcp));
      auto tcp = load<TcpHeader>(parts[i].data() + l4);
      CHECK(tcp.seq.host() == 1000 + i * 1000);
      CHECK(bool(tcp.offset_flags.host() & kTcpFin) == (i == 2));
      CHECK(bool(tcp.offset_flags.host() & kTcpCwr) == (i == 0));
      CHECK(!parts[i].offload.needs_csum);
      total += parts[i].size() - l4 - 20;
    }
    CHECK(total == 2500);
  }
}

TEST_CASE("segmentation survives lies at every length") {
  Packet whole = tcp4(200);
  for (uint32_t n = 0; n < whole.size(); ++n) {
    Packet p = whole.clone();
    p.truncate(n);
    p.offload.gso = Offload::Gso::tcpv4;
    p.offload.gso_size = 10;
    CHECK(!segment(std::move(p)).empty());
  }
}

TEST_CASE("addresses parse and print") {
  CHECK(Mac::parse("01:80:c2:00:00:0e")->is_reserved());
  CHECK(Mac::parse("1:2:3:4:5:6")->text() == "01:02:03:04:05:06");
  CHECK(Mac::parse("0x1:ee9:-1:+4:005:6")->text() == "01:e9:ff:04:05:06");
  for (const char* bad : {"", "1:2:3:4:5", "1:2:3:4:5:6:", "g:2:3:4:5:6", "-:2:3:4:5:6", "0x:2:3:4:5:6"}) CHECK(!Mac::parse(bad));
  CHECK(ipv4_text(*parse_ipv4("10.0.0.255")) == "10.0.0.255");
  CHECK(!parse_ipv4("1.2.3"));
  CHECK(Ipv6::parse("2001:DB8::1")->text() == "2001:db8::1");
  CHECK(!Ipv6::parse("::g"));
}

TEST_CASE("hex text") {
  CHECK(hex_dump(Bytes(20, 0x41)) ==
        "00000000  41 41 41 41 41 41 41 41-41 41 41 41 41 41 41 41\n00000010  41 41 41 41\n");
  CHECK(hex_dump(as_bytes("ab"), 0, true) == "00000000  61 62                                           |ab              |\n");
  CHECK(parse_hex("0a 0B").value() == Bytes{10, 11});
  CHECK(!parse_hex("0"));
  CHECK(!parse_hex("zz"));
}

}  // namespace ovs::packet
