// The schema files: well formed, and with the checksum that they claim. Spec: schema/README.md.
#include <fstream>
#include <sstream>

#include "ovsdb/schema.h"

#include "base/test.h"

using namespace ovs;

namespace {
/// POSIX cksum: CRC over the bytes and the length.
uint32_t posix_cksum(std::string_view bytes) {
  uint32_t crc = 0;
  auto add = [&](uint8_t byte) {
    crc ^= uint32_t{byte} << 24;
    for (int bit = 0; bit < 8; ++bit) crc = crc & 0x80000000 ? crc << 1 ^ 0x04c11db7 : crc << 1;
  };
  for (char c : bytes) add(static_cast<uint8_t>(c));
  for (size_t n = bytes.size(); n; n >>= 8) add(static_cast<uint8_t>(n));
  return ~crc;
}
}  // namespace

TEST_CASE("schema files") {
  struct Case { const char* file; const char* name; const char* version; size_t tables; };
  for (Case c : {Case{"schema/vswitch.ovsschema", "Open_vSwitch", "8.8.0", 19}, {"schema/vtep.ovsschema", "hardware_vtep", "1.7.0", 18}}) {
    CAPTURE(c.file);
    auto schema = ovsdb::DatabaseSchema::from_file(c.file);
    REQUIRE(schema);
    CHECK((*schema)->name == c.name);
    CHECK((*schema)->version == c.version);
    CHECK((*schema)->tables.size() == c.tables);
    std::ifstream file(c.file);
    std::string text;
    for (std::string line; std::getline(file, line);)
      if (!line.contains("\"cksum\"")) text += line + "\n";
    CHECK((*schema)->cksum == fmt::format("{} {}", posix_cksum(text), text.size()));
  }
}
