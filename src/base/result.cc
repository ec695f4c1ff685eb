#include "base/result.h"

namespace ovs {

std::string errno_text(int code) {
  if (code == 0) return "";
  if (code == kEof) return "End of file";
  char buffer[128];
  return strerror_r(code, buffer, sizeof buffer);
}

std::unexpected<Error> fail_errno(int code) { return fail(errno_text(code), code); }

std::unexpected<Error> fail_errno(std::string_view context, int code) {
  return fail(fmt::format("{}: {}", context, errno_text(code)), code);
}

}  // namespace ovs
