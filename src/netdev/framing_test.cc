#include <unistd.h>

#include <fstream>

#include "netdev/frame_stream.h"
#include "netdev/pcap.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::netdev;

namespace {
Bytes frame(size_t size, uint8_t fill) { return Bytes(size, fill); }
Bytes file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return Bytes(std::istreambuf_iterator<char>(in), {});
}
std::string temporary(const char* name) { return fmt::format("/tmp/ovs-{}-{}", name, getpid()); }
}  // namespace

TEST_CASE("frame stream: any cut of the bytes gives the same frames") {
  Bytes wire;
  const size_t sizes[] = {14, 15, 60, 1514, 65535};
  for (size_t i = 0; i < std::size(sizes); ++i) REQUIRE(append_frame(wire, frame(sizes[i], static_cast<uint8_t>(i))));
  CHECK(wire[0] == 0);
  CHECK(wire[1] == 14);
  for (size_t step : {size_t{1}, size_t{2}, size_t{13}, size_t{1000}, wire.size()}) {
    FrameReader reader;
    size_t got = 0;
    for (size_t at = 0; at < wire.size(); at += step) {
      reader.feed(ByteView(wire).subspan(at, std::min(step, wire.size() - at)));
      for (;;) {
        auto f = reader.next();
        REQUIRE(f);
        if (!*f) break;
        REQUIRE(got < std::size(sizes));
        CHECK((*f)->size() == sizes[got]);
        CHECK((**f)[13] == got);
        ++got;
      }
    }
    CHECK(got == std::size(sizes));
  }
}

TEST_CASE("frame stream: what is too short or too long") {
  FrameReader reader;
  reader.feed(Bytes{0, 13, 1});
  auto f = reader.next();
  REQUIRE(!f);
  CHECK(f.error().code == EPROTO);
  Bytes wire;
  CHECK(!append_frame(wire, frame(65536, 0)));
  CHECK(wire.empty());
}

TEST_CASE("pcap: what was written is read; a second writer appends") {
  std::string path = temporary("pcap");
  WallTime when(std::chrono::seconds(1700000000) + std::chrono::microseconds(123456));
  for (uint8_t round = 0; round < 2; ++round) {
    auto writer = PcapWriter::append_to(path);
    REQUIRE(writer);
    (*writer)->write(frame(60, round), when);
  }
  Bytes file = file_bytes(path);
  unlink(path.c_str());
  CHECK(file.size() == 24 + 2 * (16 + 60));
  const uint8_t head[] = {0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xee, 5, 0, 0, 1, 0, 0, 0};
  CHECK(std::memcmp(file.data(), head, sizeof head) == 0);
  auto reader = PcapReader::open(file);
  REQUIRE(reader);
  for (uint8_t round = 0; round < 2; ++round) {
    auto record = reader->next();
    REQUIRE(record);
    REQUIRE(*record);
    CHECK((*record)->frame.size() == 60);
    CHECK((*record)->frame[0] == round);
    CHECK((*record)->when == when);
  }
  auto end = reader->next();
  REQUIRE(end);
  CHECK(!*end);
}

TEST_CASE("pcap: other byte order, nanoseconds, damage") {
  Bytes big{0xa1, 0xb2, 0x3c, 0x4d, 0, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0xee, 0, 0, 0, 1,
            0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0, 9, 0xaa, 0xbb};
  auto reader = PcapReader::open(big);
  REQUIRE(reader);
  auto record = reader->next();
  REQUIRE(record);
  REQUIRE(*record);
  CHECK((*record)->original_size == 9);
  CHECK((*record)->when.time_since_epoch() == std::chrono::seconds(1) + std::chrono::nanoseconds(5));
  for (size_t size = 0; size < big.size(); ++size) {
    auto cut = PcapReader::open(ByteView(big).first(size));
    CHECK(cut.has_value() == (size >= 24));
    if (cut && size > 24) CHECK(!cut->next());
  }
  big[23] = 9;
  CHECK(!PcapReader::open(big));
}
