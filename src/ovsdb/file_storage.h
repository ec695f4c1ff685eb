// Standalone databases: a record of a LogFile per transaction. Space is taken at once (so that a full disk fails its own
// transaction), the records of a turn are written together before its replies, fsync has a thread, one for all that
// wait (group commit). A disk that fails otherwise: records are kept and tried again, new transactions are refused.
// Spec: reference sheet "ovsdb" 12.
#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "base/loop.h"
#include "ovsdb/database.h"
#include "ovsdb/log_file.h"

namespace ovs::ovsdb {

/// fsync off the loop. Control thread, with a thread of its own.
class Syncer {
 public:
  explicit Syncer(Loop& loop) : loop_(loop) {}
  ~Syncer();
  Loop& loop() { return loop_; }
  /// Runs `work` (0 or errno) on the thread, behind what was asked for before.
  void run(std::move_only_function<int()> work, std::move_only_function<void(int)> done);
  /// Syncs a duplicate of `fd`; `done` gets 0 or errno on the loop's thread.
  void sync(int fd, std::move_only_function<void(int)> done);

 private:
  void work();
  struct Job {
    std::move_only_function<int()> work;
    std::move_only_function<void(int)> done;
  };
  Loop& loop_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<Job> jobs_;
  bool stop_ = false;
  std::thread thread_;    // started with the first job
};

class FileStorage final : public Storage {
 public:
  /// `syncer` null: when_durable() syncs at once and calls back before it returns (tools).
  FileStorage(std::unique_ptr<LogFile> file, Syncer* syncer) : file_(std::move(file)), syncer_(syncer) {
    snapshot_bytes_ = file_->offset();
  }
  ~FileStorage() override { *alive_ = false; }
  Result<void> append(std::string_view record) override;
  void flush() override;
  void when_durable(std::move_only_function<void(Result<void>)> done) override;
  Result<void> snapshot(std::string_view schema, std::string_view content) override;
  bool can_snapshot_online() const override { return syncer_ != nullptr; }
  void begin_snapshot() override;
  void finish_snapshot(std::string schema, std::string content, std::move_only_function<void(Result<void>)> done) override;
  void abandon_snapshot() override { collecting_ = false, behind_.clear(); }
  Growth growth() const override { return {file_->records(), file_->offset(), snapshot_bytes_}; }
  std::string_view model() const override { return "standalone"; }
  const std::string& path() const override { return file_->path(); }
  std::string status() const override { return damage_.empty() ? "ok" : damage_; }
  void set_damage(const Error& damage) { damage_ = damage.text(); }

 private:
  using Waiter = std::move_only_function<void(Result<void>)>;
  struct Snapshot;
  void write_out();
  void start_sync();
  void add_rest(std::shared_ptr<Snapshot> snapshot);
  void take_place(std::shared_ptr<Snapshot> snapshot);
  void end_snapshot(Snapshot& snapshot, Result<void> result);
  std::unique_ptr<LogFile> file_;
  Syncer* syncer_;
  std::vector<Waiter> waiting_;      // for the next sync
  bool syncing_ = false;
  bool unwritten_ = false;           // the last flush() failed
  bool collecting_ = false;          // records appended go to behind_, too
  bool held_ = false;                // the files change places: waiters wait for the new one
  std::vector<std::string> behind_;
  size_t epoch_ = 0;                 // grows when snapshot() replaces the file
  std::unique_ptr<Syncer> writer_;   // of snapshots
  uint64_t snapshot_bytes_ = 0;
  std::string damage_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

struct OpenedDatabase {
  std::unique_ptr<Database> db;
  std::optional<Error> damage;    ///< the file's tail is bad: `db` holds what was before it
};

/// Opens a standalone database file and reads it. `writable`: takes the lock, attaches the storage.
Result<OpenedDatabase> open_database(const std::string& path, bool writable, Prng& prng, const Clock& clock, Syncer* syncer = nullptr);
/// Makes a new file that holds the schema and, unless null, one record.
Result<void> create_database(const std::string& path, const DatabaseSchema& schema, const std::string* content = nullptr);
/// Converts all content to another schema: what has no place is dropped, what is new gets defaults; all rules of the new
/// schema are checked. The result has no storage.
Result<std::unique_ptr<Database>> convert(const Database& from, std::shared_ptr<const DatabaseSchema> schema);

}  // namespace ovs::ovsdb
