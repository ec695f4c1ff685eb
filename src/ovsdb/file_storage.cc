// Spec: reference sheet "ovsdb" 12.
#include "ovsdb/file_storage.h"

#include <unistd.h>

#include "base/log.h"
#include "ovsdb/record.h"
#include "ovsdb/transaction.h"

OVS_LOG_MODULE(ovsdb_file);

namespace ovs::ovsdb {

Syncer::~Syncer() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
  for (Job& job : jobs_) ::close(job.fd);
}

void Syncer::sync(int fd, std::move_only_function<void(int)> done) {
  int copy = ::dup(fd);
  if (copy < 0) {
    int code = errno;
    loop_.post([done = std::move(done), code]() mutable { done(code); });
    return;
  }
  {
    std::lock_guard lock(mutex_);
    jobs_.push_back({copy, std::move(done)});
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  }
  wake_.notify_one();
}

void Syncer::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
    if (stop_ && jobs_.empty()) return;
    std::vector<Job> jobs = std::move(jobs_);
    jobs_.clear();
    lock.unlock();
    for (Job& job : jobs) {
      int code = ::fdatasync(job.fd) < 0 && errno != EINVAL && errno != EROFS ? errno : 0;
      ::close(job.fd);
      loop_.post([done = std::move(job.done), code]() mutable { done(code); });
    }
    lock.lock();
  }
}

Result<void> FileStorage::append(std::string_view record) {
  auto written = file_->write(record);
  if (!written) {
    damage_ = written.error().text();
    return written;
  }
  damage_.clear();
  dirty_ = true;
  return {};
}

void FileStorage::when_durable(Waiter done) {
  if (!syncer_) {
    auto synced = file_->sync();
    dirty_ = false;
    done(std::move(synced));
    return;
  }
  waiting_.push_back(std::move(done));
  if (!syncing_) start_sync();
}

void FileStorage::start_sync() {
  syncing_ = true;
  dirty_ = false;
  auto group = std::make_shared<std::vector<Waiter>>(std::move(waiting_));
  waiting_.clear();
  syncer_->sync(file_->fd(), [this, group, alive = alive_](int code) {
    Result<void> result;
    if (code) result = io_error(code, "fsync failed");
    if (*alive && code) damage_ = result.error().text();
    for (Waiter& w : *group) w(result);
    if (!*alive) return;
    syncing_ = false;
    if (!waiting_.empty()) start_sync();
  });
}

Result<void> FileStorage::snapshot(std::string_view schema, std::string_view content) {
  std::string_view records[] = {schema, content};
  TRY(file_->replace(records));
  snapshot_bytes_ = file_->offset();
  dirty_ = false;
  damage_.clear();
  return {};
}

Result<OpenedDatabase> open_database(const std::string& path, bool writable, Prng& prng, const Clock& clock, Syncer* syncer) {
  auto file = TRY(LogFile::open(path, "JSON|CLUSTER", writable ? LogFile::Mode::read_write : LogFile::Mode::read));
  if (file->magic() != "JSON") return plain_error(fmt::format("{}: cannot apply this operation to clustered database file", path));
  auto first = TRY(file->read());
  if (!first) return io_error(kEof, fmt::format("{}: database file contains no schema", path));
  auto schema = TRY(DatabaseSchema::from_json(*first));
  OpenedDatabase out;
  out.db = std::make_unique<Database>(std::move(schema), prng, clock);
  for (;;) {
    auto record = file->read();
    if (!record) {
      out.damage = record.error();
      break;
    }
    if (!*record) break;
    if (auto applied = apply_record(*out.db, **record); !applied) {
      out.damage = applied.error();
      file->unread();
      break;
    }
  }
  out.db->rebuild();
  if (writable) {
    auto storage = std::make_unique<FileStorage>(std::move(file), syncer);
    if (out.damage) storage->set_damage(*out.damage);
    out.db->storage = std::move(storage);
  }
  return out;
}

Result<void> create_database(const std::string& path, const DatabaseSchema& schema, const std::string* content) {
  auto file = TRY(LogFile::open(path, "JSON", LogFile::Mode::create));
  TRY(file->write(json::to_text(schema.to_json())));
  if (content) TRY(file->write(*content));
  return file->sync();
}

Result<std::unique_ptr<Database>> convert(const Database& from, std::shared_ptr<const DatabaseSchema> schema) {
  auto& source = const_cast<Database&>(from);
  auto to = std::make_unique<Database>(std::move(schema), source.prng(), source.clock());
  Transaction txn(*to);
  for (const Table& old_table : from.tables()) {
    Table* table = to->table(old_table.schema().name);
    if (!table) continue;
    std::vector<std::pair<const ColumnSchema*, const ColumnSchema*>> columns;
    for (const ColumnSchema& c : old_table.schema().columns)
      if (const ColumnSchema* target = table->schema().find(c.name); target && c.index >= kFirstColumn)
        columns.emplace_back(&c, target);
    for (const auto& [uuid, old_row] : old_table.rows()) {
      Row& row = txn.insert(*table, uuid);
      for (auto [c, target] : columns) {
        const Datum& datum = old_row->columns[c->index];
        if (c->type == target->type) row.columns[target->index] = datum;
        else row.columns[target->index] = TRY(datum_from_json(target->type, to_json(datum, c->type)));
      }
    }
  }
  TRY(txn.commit());
  return to;
}

}  // namespace ovs::ovsdb
