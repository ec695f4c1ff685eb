#include "netdev/vnet.h"

#include "netdev/receive_buffers.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::netdev;
using packet::Offload;
using packet::Packet;

namespace {
Packet frame_of(size_t size) {
  Bytes bytes(size);
  for (size_t i = 0; i < size; ++i) bytes[i] = static_cast<uint8_t>(i);
  return Packet::from_bytes(bytes);
}
}  // namespace

TEST_CASE("vnet: what a header says comes back from write_vnet") {
  struct Row { VnetHeader header; size_t size; bool accepted; };
  const Row rows[] = {
      {{}, 60, true},
      {{.flags = kVnetNeedsCsum, .csum_start = 34, .csum_offset = 16}, 60, true},
      {{.flags = kVnetNeedsCsum, .csum_start = 34, .csum_offset = 24}, 60, true},
      {{.flags = kVnetNeedsCsum, .csum_start = 34, .csum_offset = 25}, 60, false},      // ends outside the frame
      {{.flags = kVnetNeedsCsum, .csum_start = 65535, .csum_offset = 65535}, 60, false},
      {{.flags = kVnetDataValid}, 60, true},
      {{.flags = kVnetNeedsCsum, .gso_type = kVnetGsoTcp4, .header_size = 54, .gso_size = 1448, .csum_start = 34, .csum_offset = 16}, 4000, true},
      {{.flags = kVnetNeedsCsum, .gso_type = kVnetGsoTcp6 | kVnetGsoEcn, .header_size = 74, .gso_size = 1428, .csum_start = 54, .csum_offset = 16}, 4000, true},
      {{.flags = kVnetNeedsCsum, .gso_type = kVnetGsoUdp, .header_size = 42, .gso_size = 1472, .csum_start = 34, .csum_offset = 6}, 4000, true},
      {{.gso_type = kVnetGsoUfo, .gso_size = 1000}, 4000, false},
      {{.gso_type = 9, .gso_size = 1000}, 4000, false},
      {{.gso_type = kVnetGsoTcp4, .gso_size = 0}, 4000, false},
  };
  for (const Row& row : rows) {
    CAPTURE(int{row.header.gso_type});
    CAPTURE(row.header.csum_start);
    Packet p = frame_of(row.size);
    REQUIRE(read_vnet(row.header, p) == row.accepted);
    if (!row.accepted) continue;
    VnetHeader back = write_vnet(p);
    CHECK(std::memcmp(&back, &row.header, sizeof back) == 0);
  }
}

TEST_CASE("vnet: header_size never exceeds the frame") {
  Packet p = frame_of(60);
  p.offload.gso = Offload::Gso::tcpv4;
  p.offload.gso_size = 10;
  p.offload.header_size = 100;
  CHECK(write_vnet(p).header_size == 60);
}

TEST_CASE("vnet: header and frame in one piece, whatever the headroom") {
  for (size_t headroom : {size_t{0}, size_t{9}, size_t{10}, packet::kHeadroom}) {
    Packet p = Packet::from_bytes(Bytes(60, 5), headroom);
    p.offload.needs_csum = true;
    p.offload.csum_start = 34;
    p.offload.csum_offset = 16;
    auto piece = with_vnet(p);
    REQUIRE(piece.size() == 70);
    const uint8_t header[] = {kVnetNeedsCsum, 0, 0, 0, 0, 0, 34, 0, 16, 0, 5, 5};
    CHECK(std::memcmp(piece.data(), header, sizeof header) == 0);
    CHECK(p.size() == 60);
    CHECK(p.offload.csum_start == 34);
  }
}

TEST_CASE("receive buffers: frames of every size come out whole") {
  ReceiveBuffers buffers;
  for (size_t size : {size_t{14}, size_t{60}, ReceiveBuffers::kFirstPart, ReceiveBuffers::kFirstPart + 1, size_t{9000}, size_t{65535}}) {
    for (size_t slot : {size_t{0}, size_t{31}}) {
      iovec* parts = buffers.prepare(slot);
      REQUIRE(parts[0].iov_len + parts[1].iov_len >= 65535 + 18 + sizeof(VnetHeader));
      Bytes wire(sizeof(VnetHeader) + size);
      wire[0] = kVnetDataValid;
      for (size_t i = 0; i < size; ++i) wire[sizeof(VnetHeader) + i] = static_cast<uint8_t>(i * 7);
      size_t first = std::min(wire.size(), parts[0].iov_len);  // as the kernel scatters
      std::memcpy(parts[0].iov_base, wire.data(), first);
      std::memcpy(parts[1].iov_base, wire.data() + first, wire.size() - first);
      CHECK(buffers.header(slot).flags == kVnetDataValid);
      Packet p = buffers.take(slot, size);
      REQUIRE(p.size() == size);
      CHECK(p.headroom() >= packet::kHeadroom);
      bool same = true;
      for (size_t i = 0; i < size; ++i) same &= p.data()[i] == static_cast<uint8_t>(i * 7);
      CHECK(same);
    }
  }
}

TEST_CASE("a VLAN tag goes behind the addresses and moves the checksum") {
  Packet p = frame_of(60);
  p.offload.needs_csum = true;
  p.offload.csum_start = 34;
  restore_vlan(p, 0x88a8, 0x2064);
  REQUIRE(p.size() == 64);
  CHECK(p.offload.csum_start == 38);
  const uint8_t expected[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0x88, 0xa8, 0x20, 0x64, 12, 13, 14};
  CHECK(std::memcmp(p.data(), expected, sizeof expected) == 0);
}
