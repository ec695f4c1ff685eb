// Bytes of a peer through framing and message checks; what is accepted prints and reads back; from then on it prints the same
// (a large real, printed with 15 digits, may read back as an integer).

#include <cstdlib>
#include <optional>

#include "jsonrpc/message.h"

namespace {

using namespace ovs;

std::optional<jsonrpc::Message> read_back(const jsonrpc::Message& message) {
  auto value = json::parse(message.to_text());
  if (!value) return {};
  auto same = jsonrpc::Message::from_json(std::move(*value));
  if (!same) return {};
  return std::move(*same);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  json::StreamParser parser;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  while (!rest.empty()) {
    size_t step = std::min<size_t>(rest.size(), 1 + static_cast<uint8_t>(rest.front()) % 7);
    parser.feed(rest.substr(0, step));
    rest.remove_prefix(step);
    for (;;) {
      auto value = parser.next_ptr();
      if (!value) return 0;
      if (!*value) break;
      auto message = jsonrpc::Message::from_json(std::move(**value));
      if (!message) return 0;
      auto once = read_back(*message);
      if (!once) std::abort();
      auto twice = read_back(*once);
      if (!twice || twice->to_text() != once->to_text()) std::abort();
    }
  }
  return 0;
}
