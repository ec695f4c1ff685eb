#include "ovsdb/compaction.h"

namespace ovs::ovsdb {

Compaction::Compaction(Database& db, std::string comment, Done done) : db_(db), comment_(std::move(comment)), done_(std::move(done)) {}

Compaction::~Compaction() {
  *alive_ = false;
  if (!finished_ && walk_ && db_.storage) db_.storage->abandon_snapshot();
}

void Compaction::finish(Result<void> result) {
  finished_ = true;
  walk_.reset();
  text_.reset();
  if (done_) std::exchange(done_, nullptr)(std::move(result));
}

bool Compaction::step() {
  if (finished_ || writing_) return false;
  if (!walk_) {
    if (db_.walking) return false;
    db_.storage->begin_snapshot();
    text_ = std::make_unique<SnapshotText>(db_.storage->growth().bytes);
    std::vector<const TableSchema*> tables;
    for (const TableSchema& t : db_.schema().tables) tables.push_back(&t);
    walk_ = std::make_unique<Walk>(db_, std::move(tables), [this](const TableSchema& table, const Uuid& uuid, std::span<const Datum> columns) {
      text_->add(table, uuid, columns);
    });
  }
  if (!walk_->step()) return true;
  if (walk_->broken()) {
    db_.storage->abandon_snapshot();
    finish(plain_error("content was replaced during compaction"));
    return false;
  }
  walk_.reset();
  writing_ = true;
  db_.storage->finish_snapshot(json::to_text(db_.schema().to_json()), std::move(*text_).finish(db_, comment_),
                               [this, alive = alive_](Result<void> result) {
                                 if (*alive) finish(std::move(result));
                               });
  text_.reset();
  return false;
}

}  // namespace ovs::ovsdb
