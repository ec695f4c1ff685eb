// Spec: reference sheet "ovsdb" 12.1, 12.3.
#include "ovsdb/log_file.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ovsdb_log);

namespace ovs::ovsdb {
namespace {

/// Of both, one behind the other.
std::string sha1_hex(std::string_view data, std::string_view more = {}) {
  // Looking the algorithm up costs more than hashing a small record does.
  static const EVP_MD* const sha1 = EVP_MD_fetch(nullptr, "SHA1", nullptr);
  thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  unsigned char digest[SHA_DIGEST_LENGTH];
  EVP_DigestInit_ex2(context.get(), sha1, nullptr);
  EVP_DigestUpdate(context.get(), data.data(), data.size());
  EVP_DigestUpdate(context.get(), more.data(), more.size());
  EVP_DigestFinal_ex(context.get(), digest, nullptr);
  std::string out;
  out.reserve(2 * SHA_DIGEST_LENGTH);
  for (unsigned char c : digest) {
    constexpr char hex[] = "0123456789abcdef";
    out += hex[c >> 4];
    out += hex[c & 15];
  }
  return out;
}

std::string header(std::string_view magic, std::string_view text) {
  std::string head = "OVSDB ";
  return head.append(magic).append(" ").append(std::to_string(text.size() + 1)).append(" ").append(sha1_hex(text, "\n")).append("\n");
}

std::string framed(std::string_view magic, std::string_view text) {
  return header(magic, text).append(text).append("\n");
}

struct Header {
  std::string_view magic, sha1;
  uint64_t length = 0;
};

std::optional<Header> parse_header(std::string_view line) {
  auto parts = split(line, ' ');
  if (parts.size() != 4 || parts[0] != "OVSDB" || parts[3].size() != 40) return std::nullopt;
  bool hex = std::ranges::all_of(parts[3], [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
  Header h{parts[1], parts[3]};
  auto r = std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), h.length);
  if (!hex || r.ec != std::errc() || r.ptr != parts[2].data() + parts[2].size() || !h.length) return std::nullopt;
  return h;
}

/// Writes all bytes at `offset`; 0 or errno.
int write_all(int fd, std::string_view data, uint64_t offset) {
  while (!data.empty()) {
    ssize_t n = ::pwrite(fd, data.data(), data.size(), static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    data.remove_prefix(static_cast<size_t>(n));
    offset += static_cast<uint64_t>(n);
  }
  return 0;
}

constexpr size_t kMaxHeader = 128;

/// Makes a rename or creation last.
void sync_folder_of(const std::string& path) {
  size_t slash = path.rfind('/');
  std::string folder = slash == path.npos ? "." : path.substr(0, slash + 1);
  int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  (void)::fsync(fd);
  ::close(fd);
}

}  // namespace

LogFile::~LogFile() {
  (void)flush();
  if (reserved_ > offset_) (void)::ftruncate(fd_, static_cast<off_t>(offset_));   // gives back what was taken
  if (fd_ >= 0) ::close(fd_);
}

Result<std::unique_ptr<LogFile>> LogFile::open(const std::string& path, std::string_view magics, Mode mode) {
  std::unique_ptr<LogFile> file(new LogFile(path, mode));
  if (mode != Mode::read) {
    auto lock = LockFile::take(path);
    if (!lock) return io_error(lock.error().code, fmt::format("{}: failed to lock lockfile", path));
    file->lock_ = std::move(*lock);
  }
  TRY(file->open_fd());
  std::error_code ignored;
  file->target_ = std::filesystem::absolute(follow_links(path), ignored).string();
  if (mode == Mode::create) {
    file->magic_ = std::string(split(magics, '|')[0]);
    file->clean_tail_ = true;
  } else {
    TRY(file->read_magic(magics));
  }
  return file;
}

Result<void> LogFile::open_fd() {
  int flags = mode_ == Mode::read ? O_RDONLY : mode_ == Mode::read_write ? O_RDWR : O_RDWR | O_CREAT | O_EXCL;
  if (mode_ == Mode::create && (path_ == "/dev/stdin" || path_ == "/dev/stdout")) {
    fd_ = ::dup(path_ == "/dev/stdin" ? 0 : 1);
  } else {
    fd_ = ::open(path_.c_str(), flags | O_CLOEXEC, 0660);
  }
  if (fd_ >= 0) return {};
  return io_error(errno, fmt::format("{}: {} failed", path_, mode_ == Mode::create ? "create" : "open"));
}

Result<void> LogFile::read_magic(std::string_view magics) {
  char head[32];
  ssize_t n = ::pread(fd_, head, sizeof head, 0);
  if (n < 0) return io_error(errno, fmt::format("{}: read failed", path_));
  std::string_view text(head, static_cast<size_t>(n));
  if (text.empty()) return plain_error(fmt::format("{}: cannot identify file type", path_));
  for (std::string_view magic : split(magics, '|')) {
    if (!text.starts_with(fmt::format("OVSDB {} ", magic))) continue;
    magic_ = magic;
    return {};
  }
  return plain_error(fmt::format("{}: unexpected file format", path_));
}

Result<std::optional<std::string_view>> LogFile::read_text() {
  if (damage_) return Failure(*damage_);
  // Makes sure that `size` bytes from `offset_` on are in the buffer, as far as the file has them.
  auto fill = [this](size_t size) -> Result<std::string_view> {
    if (offset_ > buffer_at_) {
      buffer_.erase(0, std::min<size_t>(offset_ - buffer_at_, buffer_.size()));
      buffer_at_ = offset_;
    }
    while (buffer_.size() < size) {
      size_t have = buffer_.size(), want = std::max<size_t>(size - have, 64 << 10);
      buffer_.resize(have + want);
      ssize_t n = ::pread(fd_, buffer_.data() + have, want, static_cast<off_t>(buffer_at_ + have));
      int code = errno;
      buffer_.resize(have + static_cast<size_t>(std::max<ssize_t>(n, 0)));
      if (n < 0 && code != EINTR) return io_error(code, fmt::format("{}: read failed", path_));
      if (n == 0) break;
    }
    return std::string_view(buffer_).substr(0, size);
  };
  auto damaged = [this](Failure f) {
    damage_ = f.error();
    return f;
  };
  auto line_data = fill(kMaxHeader);
  if (!line_data) return damaged(Failure(line_data.error()));
  if (line_data->empty()) return std::nullopt;
  size_t newline = std::min(line_data->find('\n'), line_data->size());
  std::string line(line_data->substr(0, newline));
  auto header = parse_header(line);
  if (!header || header->magic != magic_ || newline == line_data->size())
    return damaged(error("syntax error", fmt::format("{}: parse error at offset {} in header line \"{}\"", path_, offset_, line)));
  uint64_t start = offset_ + newline + 1;
  struct stat s {};
  if (::fstat(fd_, &s) == 0 && S_ISREG(s.st_mode) && start + header->length > static_cast<uint64_t>(s.st_size))
    return damaged(io_error(kEof, fmt::format("{}: error reading {} bytes starting at offset {}", path_, header->length, start)));
  std::string sha(header->sha1);
  uint64_t length = header->length;
  auto all = fill(newline + 1 + length);
  if (!all) return damaged(Failure(all.error()));
  if (all->size() < newline + 1 + length)
    return damaged(io_error(kEof, fmt::format("{}: error reading {} bytes starting at offset {}", path_, length, start)));
  std::string_view data = all->substr(newline + 1);
  if (std::string actual = sha1_hex(data); actual != sha)
    return damaged(error("syntax error", fmt::format("{}: {} bytes starting at offset {} have SHA-1 hash {} but should have hash {}",
                                                     path_, length, start, actual, sha)));
  before_last_ = offset_;
  offset_ = start + length;
  ++records_;
  return std::optional(data);
}

Result<json::Value> LogFile::as_object(std::string_view data) {
  auto bad = [&](std::string why) {
    damage_ = error("syntax error", fmt::format("{}: {} bytes starting at offset {} are not {}", path_, data.size(),
                                                offset_ - data.size(), why)).error();
    return Failure(*damage_);
  };
  auto json = json::parse_any(data);
  if (!json) return bad(fmt::format("valid JSON ({})", json.error().text));
  if (!json->is_object()) return bad("a JSON object");
  return std::move(*json);
}

Result<std::optional<json::Value>> LogFile::read() {
  auto data = TRY(read_text());
  if (!data) return std::optional<json::Value>();
  auto value = as_object(*data);
  if (!value) {
    unread();
    return std::unexpected(value.error());
  }
  return std::optional(std::move(*value));
}

void LogFile::unread() {
  offset_ = before_last_;
  --records_;
}

Result<void> LogFile::clean_tail() {
  if (clean_tail_) return {};
  if (::ftruncate(fd_, static_cast<off_t>(offset_)) < 0 && errno != EINVAL)
    return io_error(errno, fmt::format("{}: cannot truncate to length {}", path_, offset_));
  clean_tail_ = true;
  damage_.reset();
  return {};
}

Result<void> LogFile::write(std::string_view text) {
  TRY(clean_tail());
  TRY(flush());
  std::string record = framed(magic_, text);
  int code = write_all(fd_, record, offset_);
  if (code == ESPIPE) {   // a pipe or terminal: only ever appended to
    ssize_t n = ::write(fd_, record.data(), record.size());
    code = n == static_cast<ssize_t>(record.size()) ? 0 : n < 0 ? errno : ENOSPC;
  }
  if (code) {
    LOG_WARN_RL(5, 5, "{}: write failed ({})", path_, errno_text(code));
    clean_tail_ = ::ftruncate(fd_, static_cast<off_t>(offset_)) == 0;
    reserved_ = 0;
    return io_error(code, fmt::format("{}: write failed", path_));
  }
  offset_ += record.size();
  ++records_;
  return {};
}

/// Space on the disk for so many bytes behind offset_; the size of the file stays.
bool LogFile::reserve(size_t bytes) {
  constexpr uint64_t kAhead = 1 << 20;
  if (offset_ + bytes <= reserved_) return true;
  if (!can_reserve_) return false;
  for (uint64_t size : {std::max<uint64_t>(bytes, kAhead), uint64_t{bytes}}) {
    if (::fallocate(fd_, FALLOC_FL_KEEP_SIZE, static_cast<off_t>(offset_), static_cast<off_t>(size)) == 0) {
      reserved_ = offset_ + size;
      return true;
    }
    if (errno != ENOSPC && errno != EDQUOT) can_reserve_ = false;
  }
  return false;
}

Result<void> LogFile::append(std::string_view text) {
  constexpr size_t kMostPending = 1 << 20, kMostHeader = 80;
  TRY(clean_tail());
  if (!reserve(text.size() + kMostHeader)) return write(text);
  size_t before = pending_.size();
  pending_.append(header(magic_, text)).append(text).append("\n");
  offset_ += pending_.size() - before;
  ++records_;
  if (pending_.size() < kMostPending) return {};
  (void)flush();   // what it says is said again by the next one
  return {};
}

Result<void> LogFile::flush() {
  if (pending_.empty()) return {};
  if (int code = write_all(fd_, pending_, offset_ - pending_.size())) {
    LOG_WARN_RL(5, 5, "{}: write failed ({})", path_, errno_text(code));
    return io_error(code, fmt::format("{}: write failed", path_));
  }
  pending_.clear();
  return {};
}

Result<void> LogFile::sync() {
  TRY(flush());
  if (::fsync(fd_) < 0) {
    int code = errno;
    return io_error(code, fmt::format("{}: fsync failed", path_));
  }
  return {};
}

LogFile::Replacement::~Replacement() {
  if (fd_ < 0) return;
  ::close(fd_);
  ::unlink(path_.c_str());
}

Result<void> LogFile::Replacement::write(std::string_view text) {
  constexpr size_t kPart = 16 << 20;   // synced in parts: a long sync at the end would hold up those of the old file
  std::string head = header(magic_, text);
  int code = write_all(fd_, head, offset_);
  offset_ += head.size();
  for (size_t at = 0; at < text.size() && !code; at += kPart) {
    std::string_view part = text.substr(at, kPart);
    code = write_all(fd_, part, offset_ + at);
    if (!code && text.size() > kPart && ::fdatasync(fd_) < 0 && errno != EINVAL) code = errno;
  }
  if (!code) code = write_all(fd_, "\n", offset_ + text.size());
  if (code) return io_error(code, fmt::format("{}: write failed", path_));
  offset_ += text.size() + 1;
  ++records_;
  return {};
}

Result<void> LogFile::Replacement::sync() {
  if (::fsync(fd_) < 0) return io_error(errno, fmt::format("{}: fsync failed", path_));
  return {};
}

Result<std::unique_ptr<LogFile::Replacement>> LogFile::start_replacement() {
  auto r = std::make_unique<Replacement>();
  r->path_ = target_ + ".tmp";
  r->magic_ = magic_;
  if (::unlink(r->path_.c_str()) < 0 && errno != ENOENT) return io_error(errno, fmt::format("failed to remove {}", r->path_));
  r->fd_ = ::open(r->path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0660);
  if (r->fd_ < 0) return io_error(errno, fmt::format("{}: create failed", r->path_));
  return r;
}

Result<void> LogFile::adopt(std::unique_ptr<Replacement> r) {
  if (::rename(r->path_.c_str(), target_.c_str()) < 0) return io_error(errno, fmt::format("{}: rename failed", r->path_));
  ::close(fd_);
  fd_ = std::exchange(r->fd_, -1);
  offset_ = r->offset_;
  records_ = r->records_;
  pending_.clear();      // it has them
  reserved_ = 0;
  clean_tail_ = true;
  damage_.reset();
  forget_read_ahead();
  return {};
}

void LogFile::sync_folder() const { sync_folder_of(target_); }

void LogFile::forget_read_ahead() {
  std::string().swap(buffer_);
  buffer_at_ = offset_;
}

Result<void> LogFile::replace(std::span<const std::string_view> records) {
  const std::string& target = target_;
  std::string aside = target + ".tmp";
  if (::unlink(aside.c_str()) < 0 && errno != ENOENT)
    return io_error(errno, fmt::format("failed to remove {}", aside));
  int fd = ::open(aside.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0660);
  if (fd < 0) return io_error(errno, fmt::format("{}: create failed", aside));
  uint64_t at = 0;
  int code = 0;
  for (std::string_view text : records) {
    std::string record = framed(magic_, text);
    if (!code) code = write_all(fd, record, at);
    at += record.size();
  }
  if (!code && ::fsync(fd) < 0) code = errno;
  if (!code && ::rename(aside.c_str(), target.c_str()) < 0) code = errno;
  if (code) {
    ::close(fd);
    ::unlink(aside.c_str());
    return io_error(code, fmt::format("{}: write failed", aside));
  }
  sync_folder_of(target);
  std::swap(fd_, fd);
  ::close(fd);
  offset_ = at;
  records_ = records.size();
  pending_.clear();      // what they were for is in the records
  reserved_ = 0;
  clean_tail_ = true;
  damage_.reset();
  buffer_.clear();
  buffer_at_ = at;
  return {};
}

}  // namespace ovs::ovsdb
