// Spec: draft-ietf-opsawg-pcap 4, 5.
#include "netdev/pcap.h"

#include <bit>

namespace ovs::netdev {
namespace {

constexpr uint32_t kMagicMicro = 0xa1b2c3d4, kMagicNano = 0xa1b23c4d;
constexpr uint32_t kSnapLen = 1518, kLinkEthernet = 1;
constexpr uint32_t kMaxRecord = 1 << 20;   // what is longer is damage, not a frame

struct FileHeader { uint32_t magic; uint16_t major, minor; uint32_t zone, accuracy, snaplen, link_type; };
struct RecordHeader { uint32_t seconds, fraction, captured, original; };
static_assert(sizeof(FileHeader) == 24 && sizeof(RecordHeader) == 16);

uint32_t host(uint32_t v, bool swapped) { return swapped ? std::byteswap(v) : v; }

}  // namespace

Result<std::unique_ptr<PcapWriter>> PcapWriter::append_to(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "abe");
  if (!file) return fail_errno(errno);
  std::unique_ptr<PcapWriter> writer(new PcapWriter(file));
  std::fseek(file, 0, SEEK_END);
  if (std::ftell(file) <= 0) {
    FileHeader head{kMagicMicro, 2, 4, 0, 0, kSnapLen, kLinkEthernet};
    std::fwrite(&head, sizeof head, 1, file);
    std::fflush(file);
  }
  return writer;
}

void PcapWriter::write(ByteView frame, WallTime when) {
  using namespace std::chrono;
  auto since = when.time_since_epoch();
  auto whole = duration_cast<seconds>(since);
  auto size = static_cast<uint32_t>(frame.size());
  RecordHeader head{static_cast<uint32_t>(whole.count()),
                    static_cast<uint32_t>(duration_cast<microseconds>(since - whole).count()), size, size};
  std::fwrite(&head, sizeof head, 1, file_.get());
  std::fwrite(frame.data(), frame.size(), 1, file_.get());
  std::fflush(file_.get());
}

Result<PcapReader> PcapReader::open(ByteView file) {
  ByteReader reader(file);
  FileHeader head = TRY(reader.object<FileHeader>());
  bool swapped = head.magic != kMagicMicro && head.magic != kMagicNano;
  uint32_t magic = host(head.magic, swapped);
  if (magic != kMagicMicro && magic != kMagicNano) return fail("bad magic in pcap file", EPROTO);
  if ((host(head.link_type, swapped) & 0xffff) != kLinkEthernet) return fail("pcap file is not of Ethernet frames", EPROTO);
  return PcapReader(reader.rest(), swapped, magic == kMagicNano);
}

Result<std::optional<PcapRecord>> PcapReader::next() {
  if (rest_.empty()) return std::optional<PcapRecord>();
  ByteReader reader(rest_);
  RecordHeader head = TRY(reader.object<RecordHeader>());
  uint32_t size = host(head.captured, swapped_);
  if (size > kMaxRecord) return fail("bad record size in pcap file", EPROTO);
  PcapRecord record;
  record.frame = TRY(reader.bytes(size));
  record.original_size = host(head.original, swapped_);
  auto fraction = std::chrono::nanoseconds(int64_t{host(head.fraction, swapped_)} * (nanoseconds_ ? 1 : 1000));
  record.when = WallTime(std::chrono::seconds(host(head.seconds, swapped_)) + fraction);
  rest_ = reader.rest();
  return std::optional<PcapRecord>(record);
}

}  // namespace ovs::netdev
