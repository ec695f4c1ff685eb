// Runs a fuzz target over the files of its corpus: how GCC builds replay what libFuzzer found.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int main(int argc, char** argv) {
  size_t count = 0;
  for (int i = 1; i < argc; ++i) {
    if (!std::filesystem::exists(argv[i])) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::vector<char> bytes((std::istreambuf_iterator<char>(in)), {});
      LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
      // Every prefix too: a truncated message is the commonest hostile one.
      for (size_t n = 0; n < bytes.size() && n < 256; ++n) {
        std::vector<char> prefix(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n));
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(prefix.data()), n);
      }
      ++count;
    }
  }
  std::printf("%zu corpus files\n", count);
  return count == 0 ? 1 : 0;  // a corpus that is missing must not look like a passing test
}
