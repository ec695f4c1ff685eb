// A file of records, each with length and SHA-1: the container of database files.
// Spec: reference sheet "ovsdb" 12.1, 12.3, 12.4.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "ovsdb/error.h"
#include "ovsdb/lock_file.h"

namespace ovs::ovsdb {

class LogFile {
 public:
  enum class Mode { read, read_write, create };
  /// `magics`: the kinds accepted, first one made by create: "JSON", "CLUSTER" or "JSON|CLUSTER".
  static Result<std::unique_ptr<LogFile>> open(const std::string& path, std::string_view magics, Mode mode);
  ~LogFile();
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  const std::string& path() const { return path_; }
  const std::string& magic() const { return magic_; }
  /// The next record as checked text (good until the next call); nullopt at the end. See read().
  Result<std::optional<std::string_view>> read_text();
  /// Makes the record that was read into a value; an error is damage of the file.
  Result<json::Value> as_object(std::string_view data);
  /// The next record; nullopt at the end. After an error the file can still be written: behind the last good record.
  Result<std::optional<json::Value>> read();
  /// Appends a record behind the last one read or written; whatever lies there is cut off first.
  Result<void> write(std::string_view text);
  /// The same, but the record goes to the file with the next flush(). Space for it is taken on the disk at once, so that
  /// a full disk fails here; where that cannot be it is written at once.
  Result<void> append(std::string_view text);
  /// Writes what was appended. After an error (a broken disk) it is kept: the next one tries again.
  Result<void> flush();
  Result<void> sync();             ///< flush() first; blocks
  int fd() const { return fd_; }
  /// The last record read is of no use: it is behind the end from now on.
  void unread();
  uint64_t offset() const { return offset_; }   ///< end of the last good record, bytes; appended ones count
  size_t records() const { return records_; }
  /// What is to take the place of the file, written aside. Its functions may run on any one thread.
  class Replacement {
   public:
    ~Replacement();              ///< removes it unless it was adopted
    Result<void> write(std::string_view text);
    Result<void> sync();

   private:
    friend class LogFile;
    std::string path_, magic_;
    int fd_ = -1;
    uint64_t offset_ = 0;
    size_t records_ = 0;
  };
  Result<std::unique_ptr<Replacement>> start_replacement();
  /// From now on it is the file. Does not block; durable when the file and folder are synced.
  Result<void> adopt(std::unique_ptr<Replacement> replacement);
  void sync_folder() const;        ///< makes the name last; blocks
  void forget_read_ahead();        ///< memory of reading
  /// Replaces the whole file by these records: written aside, synced, renamed. Blocks. Lock and name stay.
  Result<void> replace(std::span<const std::string_view> records);

 private:
  LogFile(std::string path, Mode mode) : path_(std::move(path)), mode_(mode) {}
  Result<void> open_fd();
  Result<void> clean_tail();
  bool reserve(size_t bytes);
  Result<void> read_magic(std::string_view magics);
  std::string path_, magic_;
  std::string target_;             // absolute, links followed: the program may change its folder later
  Mode mode_;
  std::unique_ptr<LockFile> lock_;
  int fd_ = -1;
  uint64_t offset_ = 0, before_last_ = 0;
  size_t records_ = 0;
  bool clean_tail_ = false;        // nothing behind offset_
  std::string pending_;            // records up to offset_ that are not in the file
  uint64_t reserved_ = 0;          // the disk has space up to here
  bool can_reserve_ = true;
  std::string buffer_;             // bytes read ahead, from buffer_at_ on
  uint64_t buffer_at_ = 0;
  std::optional<Error> damage_;
};

}  // namespace ovs::ovsdb
