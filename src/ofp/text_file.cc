// Ref: observed, ovs-ofctl add-flows, tests/diff/ofp_flow_text.t.
#include "ofp/text_file.h"

#include <cstdio>
#include <cstdlib>

#include "base/strings.h"

namespace ovs::ofp {

Result<void> for_each_line(const std::string& path, const std::function<Result<void>(std::string_view)>& use) {
  FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "r");
  if (!file) return fail(fmt::format("{}: open failed ({})", path, errno_text(errno)));
  std::unique_ptr<FILE, int (*)(FILE*)> closer(path == "-" ? nullptr : file, &std::fclose);
  char* buffer = nullptr;
  size_t capacity = 0;
  int number = 0;
  Result<void> result;
  for (ssize_t size; result && (size = getline(&buffer, &capacity, file)) >= 0;) {
    ++number;
    std::string_view line(buffer, static_cast<size_t>(size));
    line = trim(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    auto used = use(line);
    if (!used) result = fail(fmt::format("{}:{}: {}", path, number, used.error().text));
  }
  std::free(buffer);
  return result;
}

}  // namespace ovs::ofp
