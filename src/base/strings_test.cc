#include "base/strings.h"



#include "base/bytes.h"
#include "base/prng.h"
#include "base/uuid.h"
#include "base/test.h"

namespace ovs {

TEST_CASE("integers parse in C syntax, whole text only") {
  CHECK(parse_u64("0x10") == 16);
  CHECK(parse_u64("010") == 8);
  CHECK(parse_u64("10", 10) == 10);
  CHECK(parse_u16("65536") == std::nullopt);
  CHECK(parse_i64("-9223372036854775808") == std::numeric_limits<int64_t>::min());
  CHECK(parse_i64("9223372036854775808") == std::nullopt);
  CHECK(parse_u32("-1") == std::nullopt);
  CHECK(parse_u32("") == std::nullopt);
  CHECK(parse_u32("5x") == std::nullopt);
}

TEST_CASE("split keeps empty pieces, split_any drops them") {
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split_any(" a, b ", " ,") == std::vector<std::string_view>{"a", "b"});
  CHECK(trim(" x ") == "x");
}

TEST_CASE("a read past the end is an error and moves nothing") {
  uint8_t data[] = {1, 2, 3};
  ByteReader reader(data);
  CHECK(*reader.be16() == 0x0102);
  CHECK(!reader.be16());
  CHECK(*reader.u8() == 3);
  CHECK(reader.empty());
}

TEST_CASE("UUIDs print and parse") {
  Prng prng(1);
  Uuid u = Uuid::random(prng);
  CHECK(Uuid::parse(u.text()) == u);
  CHECK(u.text()[14] == '4');
  CHECK(!Uuid::parse("00000000-0000-0000-0000-00000000000g"));
}

}  // namespace ovs
