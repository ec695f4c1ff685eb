// Colouring any line leaves its text as it is.
#include <cstdlib>

#include "base/check.h"
#include "tools/ofctl/color.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::ofctl;
  std::string line(reinterpret_cast<const char*>(data), size);
  std::erase_if(line, [](char c) { return c == '\033' || c == '\n'; });
  auto plain = [](const std::string& text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\033') out += text[i];
      else i = text.find_first_of("mK", i);
    }
    return out;
  };
  CHECK(plain(colored_flow(line, Palette())) == line);
  CHECK(plain(colored_group(line, Palette())) == line);
  return 0;
}
