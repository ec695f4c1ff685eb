// Records that are written together. (Tmp files: a disk is what is tested.)
#include "ovsdb/log_file.h"

#include <sys/stat.h>

#include <filesystem>

#include "base/test.h"

using namespace ovs;
using ovsdb::LogFile;

namespace {
struct Folder {
  std::string path = "/tmp/ovs-log-file-test-XXXXXX";
  Folder() { REQUIRE(mkdtemp(path.data())); }
  ~Folder() { std::filesystem::remove_all(path); }
};

std::vector<std::string> records_of(const std::string& path) {
  auto file = LogFile::open(path, "JSON", LogFile::Mode::read);
  REQUIRE(file.has_value());
  std::vector<std::string> out;
  for (;;) {
    auto text = (*file)->read_text();
    REQUIRE(text.has_value());
    if (!*text) return out;
    out.emplace_back((*text)->substr(0, (*text)->size() - 1));
  }
}
}  // namespace

TEST_CASE("log file: appended records are in the file after a flush, in order with written ones") {
  Folder folder;
  std::string path = folder.path + "/db";
  auto file = std::move(*LogFile::open(path, "JSON", LogFile::Mode::create));
  REQUIRE(file->write("{\"a\":1}"));
  REQUIRE(file->append("{\"b\":2}"));
  REQUIRE(file->append("{\"c\":3}"));
  CHECK(file->records() == 3);
  REQUIRE(file->flush());
  CHECK(records_of(path) == std::vector<std::string>{"{\"a\":1}", "{\"b\":2}", "{\"c\":3}"});
  CHECK(std::filesystem::file_size(path) == file->offset());
  REQUIRE(file->append("{\"d\":4}"));
  REQUIRE(file->write("{\"e\":5}"));
  CHECK(records_of(path).size() == 5);
  REQUIRE(file->append("{\"f\":6}"));
  file.reset();
  CHECK(records_of(path).size() == 6);
}

TEST_CASE("log file: much is written without being asked; space that was taken is given back") {
  Folder folder;
  std::string path = folder.path + "/db", big = fmt::format(R"({{"x":"{:x>700000}"}})", "");
  auto file = std::move(*LogFile::open(path, "JSON", LogFile::Mode::create));
  REQUIRE(file->append(big));
  REQUIRE(file->append(big));
  CHECK(records_of(path) == std::vector<std::string>{big, big});
  file.reset();
  struct stat s {};
  REQUIRE(::stat(path.c_str(), &s) == 0);
  CHECK(static_cast<uint64_t>(s.st_blocks) * 512 < 1'400'000 + 100'000);
}

TEST_CASE("log file: what is replaced forgets what was appended") {
  Folder folder;
  std::string path = folder.path + "/db";
  auto file = std::move(*LogFile::open(path, "JSON", LogFile::Mode::create));
  REQUIRE(file->append("{\"a\":1}"));
  std::string_view records[] = {"{\"b\":2}"};
  REQUIRE(file->replace(records));
  REQUIRE(file->flush());
  REQUIRE(file->append("{\"c\":3}"));
  REQUIRE(file->flush());
  CHECK(records_of(path) == std::vector<std::string>{"{\"b\":2}", "{\"c\":3}"});
}
