#include "jsonrpc/output.h"

#include "base/prng.h"
#include "base/test.h"

using namespace ovs;
using jsonrpc::Output;

TEST_CASE("output: what goes in comes out, in whatever pieces it is taken") {
  Prng prng(5);
  Output output;
  std::string in, out;
  size_t messages = 0;
  auto shared = std::make_shared<const std::string>(50'000, 's');
  for (int round = 0; round < 300; ++round) {
    for (uint64_t n = prng.below(4); n > 0; --n, ++messages) {
      std::string text(prng.below(3000), static_cast<char>('a' + n));
      output.text() += text;
      in += text;
      if (prng.below(3) == 0) {
        output.share(shared);
        in += *shared;
        output.text() += "!";
        in += "!";
      }
      output.end_message();
    }
    CHECK(output.bytes() == in.size() - out.size());
    ByteView parts[4];
    size_t count = output.front(parts, 1 + prng.below(100'000)), taken = 0;
    CHECK((count == 0) == (output.bytes() == 0));
    for (size_t i = 0; i < count; ++i) {
      std::string_view view = as_text(parts[i]);
      if (i + 1 == count) view = view.substr(0, prng.below(view.size() + 1));
      out += view;
      taken += view.size();
    }
    output.take(taken);
    CHECK(output.messages() <= messages);
    CHECK(output.empty() == (output.bytes() == 0));
  }
  ByteView part[1];
  while (output.front(part, 1 << 20)) {
    out += as_text(part[0]);
    output.take(part[0].size());
  }
  CHECK(in == out);
  CHECK(output.messages() == 0);
  CHECK(output.bytes() == 0);
}

TEST_CASE("output: a shared text is not copied, a message counts until all of it is taken") {
  Output output;
  auto shared = std::make_shared<const std::string>("shared");
  output.text() += "[";
  output.share(shared);
  output.text() += "]";
  output.end_message();
  ByteView parts[8];
  REQUIRE(output.front(parts, 100) == 3);
  CHECK(as_text(parts[1]).data() == shared->data());
  CHECK(output.bytes() == 8);
  output.take(7);
  CHECK(output.messages() == 1);
  output.take(1);
  CHECK(output.messages() == 0);
  CHECK(output.empty());
}
