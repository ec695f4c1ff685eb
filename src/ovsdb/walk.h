// A walk over all rows of some tables as they were at one moment, in small steps while transactions go on: rows that
// change before the walk comes to them are kept as they were. One at a time for a database.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "ovsdb/database.h"

namespace ovs::ovsdb {

/// Control thread.
class Walk final : public CommitListener {
 public:
  /// All rows of a table come one after another, tables in the order given.
  using Visit = std::function<void(const TableSchema& table, const Uuid& uuid, std::span<const Datum> columns)>;
  Walk(Database& db, std::vector<const TableSchema*> tables, Visit visit);
  ~Walk() override;
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  /// Visits rows for about two milliseconds (some hundred rows while the clock stands); true: all were visited, or the
  /// walk is broken.
  bool step();
  bool step(size_t rows);   ///< up to so many
  /// The content was replaced: what was seen is of no use.
  bool broken() const { return broken_; }
  void on_commit(const Delta& delta) override;
  void on_replaced() override { broken_ = true; }
  /// A deleted row that the walk may still meet.
  void bury(std::unique_ptr<Row> row) { dead_.push_back(std::move(row)); }

 private:
  struct Old {
    Uuid uuid;
    std::vector<Datum> columns;
  };
  struct Part {
    const TableSchema* table;
    std::vector<Row*> rows;
    std::vector<Old> changed;    // as they were, not yet visited
  };
  Database& db_;
  Visit visit_;
  std::vector<Part> parts_;
  std::vector<std::unique_ptr<Row>> dead_;
  size_t part_ = 0, next_ = 0;
  uint32_t id_;
  bool broken_ = false;
};

}  // namespace ovs::ovsdb
