#include "ovsdb/walk.h"

#include "base/check.h"
#include "base/clock.h"

namespace ovs::ovsdb {

Walk::Walk(Database& db, std::vector<const TableSchema*> tables, Visit visit) : db_(db), visit_(std::move(visit)), id_(++db.walks) {
  CHECK(!db_.walking);
  db_.walking = this;
  db_.add_listener(this);
  for (const TableSchema* t : tables) {
    Part& part = parts_.emplace_back(Part{t, {}, {}});
    part.rows.reserve(db_.table(*t).size());
    for (const auto& [uuid, row] : db_.table(*t).rows()) part.rows.push_back(row.get());
  }
}

Walk::~Walk() {
  db_.remove_listener(this);
  db_.walking = nullptr;
}

bool Walk::step() {
  constexpr size_t kRowsPerLook = 16, kMostLooks = 64;
  constexpr Duration kTime = Millis(2);
  const Clock& clock = db_.clock();
  TimePoint begin = clock.now();
  for (size_t looks = 0; clock.now() - begin < kTime; ++looks) {
    if (step(kRowsPerLook)) return true;
    if (looks == kMostLooks && clock.stopped()) break;
  }
  return false;
}

bool Walk::step(size_t rows) {
  while (!broken_ && part_ < parts_.size()) {
    Part& part = parts_[part_];
    for (; next_ < part.rows.size() && rows > 0; ++next_) {
      if (next_ + 8 < part.rows.size()) __builtin_prefetch(part.rows[next_ + 8]);
      Row& row = *part.rows[next_];
      if (row.seen == id_) continue;
      row.seen = id_;
      --rows;
      visit_(*part.table, row.uuid, row.columns);
    }
    if (rows == 0) return false;
    for (Old& old : part.changed) visit_(*part.table, old.uuid, old.columns);
    part = Part{part.table, {}, {}};
    next_ = 0;
    ++part_;
  }
  return true;
}

void Walk::on_commit(const Delta& delta) {
  for (const auto& change : delta.changes) {
    Row& row = *change->row;
    if (row.seen == id_) continue;
    row.seen = id_;
    if (change->kind == RowChange::Kind::insert || broken_) continue;
    for (size_t i = part_; i < parts_.size(); ++i) {
      if (parts_[i].table != &row.table->schema()) continue;
      Old old{row.uuid, row.columns};
      for (const auto& [column, datum] : change->old_values) old.columns[column] = datum;
      parts_[i].changed.push_back(std::move(old));
    }
  }
}

}  // namespace ovs::ovsdb
