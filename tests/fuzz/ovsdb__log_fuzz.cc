// Database files of garbage: read as far as they go, then written to and read again.
#include <sys/mman.h>
#include <unistd.h>

#include "base/check.h"
#include "base/clock.h"
#include "base/prng.h"
#include "ovsdb/file_storage.h"

using namespace ovs;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  int fd = ::memfd_create("fuzz", 0);
  CHECK(fd >= 0);
  CHECK(::write(fd, data, size) == static_cast<ssize_t>(size));
  std::string path = fmt::format("/proc/self/fd/{}", fd);
  Prng prng(1);
  ManualClock clock;
  auto opened = ovsdb::open_database(path, false, prng, clock);
  if (opened) (void)opened->db->size();
  else (void)opened.error().text();
  auto file = ovsdb::LogFile::open(path, "JSON|CLUSTER", ovsdb::LogFile::Mode::read);
  if (file) {
    for (;;) {
      auto record = (*file)->read();
      if (!record || !*record) break;
    }
  }
  ::close(fd);
  return 0;
}
