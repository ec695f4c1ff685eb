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
}

void Syncer::run(std::move_only_function<int()> job, std::move_only_function<void(int)> done) {
  {
    std::lock_guard lock(mutex_);
    jobs_.push_back({std::move(job), std::move(done)});
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  }
  wake_.notify_one();
}

void Syncer::sync(int fd, std::move_only_function<void(int)> done) {
  int copy = ::dup(fd);
  if (copy < 0) {
    int code = errno;
    loop_.post([done = std::move(done), code]() mutable { done(code); });
    return;
  }
  auto sync = [copy] {
    int code = ::fdatasync(copy) < 0 && errno != EINVAL && errno != EROFS ? errno : 0;
    ::close(copy);
    return code;
  };
  run(sync, std::move(done));
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
      int code = job.work();
      loop_.post([done = std::move(job.done), code]() mutable { done(code); });
    }
    lock.lock();
  }
}

Result<void> FileStorage::append(std::string_view record) {
  auto written = unwritten_ ? file_->flush() : Result<void>();
  if (written) written = syncer_ ? file_->append(record) : file_->write(record);
  if (!written) {
    damage_ = written.error().text();
    return written;
  }
  unwritten_ = false;
  damage_.clear();
  if (collecting_) behind_.emplace_back(record);
  return {};
}

void FileStorage::write_out() {
  auto written = file_->flush();
  unwritten_ = !written;
  if (!written) damage_ = written.error().text();
}

void FileStorage::flush() {
  write_out();
  if (!waiting_.empty() && !syncing_ && !held_) start_sync();
}

void FileStorage::when_durable(Waiter done) {
  if (!syncer_) {
    done(file_->sync());
    return;
  }
  waiting_.push_back(std::move(done));
}

void FileStorage::start_sync() {
  syncing_ = true;
  write_out();
  auto group = std::make_shared<std::vector<Waiter>>(std::move(waiting_));
  waiting_.clear();
  syncer_->sync(file_->fd(), [this, group, alive = alive_, lost = unwritten_](int code) {
    Result<void> result;
    if (lost && !code) code = EIO;
    if (code) result = io_error(code, "fsync failed");
    if (*alive && code) damage_ = result.error().text();
    for (Waiter& w : *group) w(result);
    if (!*alive) return;
    syncing_ = false;
    if (!waiting_.empty() && !held_) start_sync();
  });
}

Result<void> FileStorage::snapshot(std::string_view schema, std::string_view content) {
  std::string_view records[] = {schema, content};
  ++epoch_;
  TRY(file_->replace(records));
  snapshot_bytes_ = file_->offset();
  damage_.clear();
  unwritten_ = false;
  return {};
}

// A snapshot without blocking: the thread writes the content; then acknowledgements are held while it adds what was
// appended meanwhile and syncs; then the loop adds the rest, which nobody was promised, and the files change places.
struct FileStorage::Snapshot {
  std::unique_ptr<LogFile::Replacement> file;
  std::string schema, content;
  std::vector<std::string> more;
  Error failure;
  size_t epoch = 0;
  Waiter done;
};

void FileStorage::begin_snapshot() {
  collecting_ = true;
  behind_.clear();
}

void FileStorage::finish_snapshot(std::string schema, std::string content, Waiter done) {
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->done = std::move(done);
  snapshot->epoch = epoch_;
  auto file = file_->start_replacement();
  if (!file) return end_snapshot(*snapshot, std::unexpected(file.error()));
  snapshot->file = std::move(*file);
  snapshot->schema = std::move(schema);
  snapshot->content = std::move(content);
  if (!writer_) writer_ = std::make_unique<Syncer>(syncer_->loop());
  auto write = [snapshot] {
    for (std::string* text : {&snapshot->schema, &snapshot->content}) {
      if (auto written = snapshot->file->write(*text); !written) return snapshot->failure = written.error(), 1;
      std::string().swap(*text);
    }
    return 0;
  };
  writer_->run(write, [this, snapshot, alive = alive_](int failed) {
    if (!*alive) return;
    if (failed) return end_snapshot(*snapshot, std::unexpected(snapshot->failure));
    add_rest(snapshot);
  });
}

void FileStorage::add_rest(std::shared_ptr<Snapshot> snapshot) {
  if (snapshot->epoch != epoch_) return end_snapshot(*snapshot, plain_error("the file was replaced meanwhile"));
  held_ = true;
  snapshot->more = std::exchange(behind_, {});
  auto write = [snapshot] {
    for (const std::string& text : snapshot->more)
      if (auto written = snapshot->file->write(text); !written) return snapshot->failure = written.error(), 1;
    if (auto synced = snapshot->file->sync(); !synced) return snapshot->failure = synced.error(), 1;
    return 0;
  };
  writer_->run(write, [this, snapshot, alive = alive_](int failed) {
    if (!*alive) return;
    if (failed) return end_snapshot(*snapshot, std::unexpected(snapshot->failure));
    take_place(snapshot);
  });
}

void FileStorage::take_place(std::shared_ptr<Snapshot> snapshot) {
  if (snapshot->epoch != epoch_) return end_snapshot(*snapshot, plain_error("the file was replaced meanwhile"));
  Result<void> result;
  for (const std::string& text : behind_)
    if (result) result = snapshot->file->write(text);
  if (result) result = file_->adopt(std::move(snapshot->file));
  if (result) {
    snapshot_bytes_ = file_->offset();
    damage_.clear();
    collecting_ = false;
    behind_.clear();
    return writer_->run([this] { return file_->sync_folder(), 0; }, [this, snapshot, alive = alive_](int) {
      if (*alive) end_snapshot(*snapshot, {});
    });
  }
  end_snapshot(*snapshot, std::move(result));
}

void FileStorage::end_snapshot(Snapshot& snapshot, Result<void> result) {
  collecting_ = held_ = false;
  behind_.clear();
  snapshot.file.reset();
  if (!waiting_.empty() && !syncing_) start_sync();
  snapshot.done(std::move(result));
}

namespace {
Result<void> apply(Database& db, LogFile& file, std::string_view text) {
  constexpr size_t kLarge = 256 * 1024;   // no tree of it at once
  if (text.size() > kLarge && apply_record_text(db, text)) return {};
  json::Value record = TRY(file.as_object(text));
  return apply_record(db, record);
}
}  // namespace

Result<OpenedDatabase> open_database(const std::string& path, bool writable, Prng& prng, const Clock& clock, Syncer* syncer) {
  auto file = TRY(LogFile::open(path, "JSON|CLUSTER", writable ? LogFile::Mode::read_write : LogFile::Mode::read));
  if (file->magic() != "JSON") return plain_error(fmt::format("{}: cannot apply this operation to clustered database file", path));
  auto first = TRY(file->read());
  if (!first) return io_error(kEof, fmt::format("{}: database file contains no schema", path));
  auto schema = TRY(DatabaseSchema::from_json(*first));
  OpenedDatabase out;
  out.db = std::make_unique<Database>(std::move(schema), prng, clock);
  for (;;) {
    auto text = file->read_text();
    if (!text) out.damage = text.error();
    if (!text || !*text) break;
    auto applied = apply(*out.db, *file, **text);
    if (applied) continue;
    file->unread();
    out.damage = applied.error();
    break;
  }
  file->forget_read_ahead();
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
