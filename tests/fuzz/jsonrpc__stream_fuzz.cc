// Bytes of a peer through framing and message checks; what is accepted prints and reads back the same.

#include <cstdlib>

#include "jsonrpc/message.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
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
      auto again = json::parse(message->to_text());
      if (!again) std::abort();
      auto same = jsonrpc::Message::from_json(std::move(*again));
      if (!same || same->to_text() != message->to_text()) std::abort();
    }
  }
  return 0;
}
