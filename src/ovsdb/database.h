// A database: schema, tables, storage, and who wants to hear of commits.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ovsdb/storage.h"
#include "ovsdb/table.h"

namespace ovs { class Prng; class Clock; }

namespace ovs::ovsdb {

/// What one commit did. Valid only during the call that gets it.
struct Delta {
  const std::vector<std::unique_ptr<RowChange>>& changes;   ///< kinds insert, modify, erase only
};

class Walk;

class CommitListener {
 public:
  virtual ~CommitListener() = default;
  virtual void on_commit(const Delta& delta) = 0;
  virtual void on_replaced() {}             ///< schema and all content, see Database::take_content()
};

/// Control thread.
class Database {
 public:
  Database(std::shared_ptr<const DatabaseSchema> schema, Prng& prng, const Clock& clock);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const DatabaseSchema& schema() const { return *schema_; }
  const std::shared_ptr<const DatabaseSchema>& shared_schema() const { return schema_; }
  const std::string& name() const { return schema_->name; }
  Table* table(std::string_view name);
  Table& table(const TableSchema& schema) { return tables_[schema.index]; }
  std::vector<Table>& tables() { return tables_; }
  const std::vector<Table>& tables() const { return tables_; }
  Prng& prng() { return prng_; }
  const Clock& clock() const { return clock_; }

  std::unique_ptr<Storage> storage;        ///< null: in memory only
  bool read_only = false;                  ///< refuses to write (backup servers, built-in databases)
  bool reserved = false;                   ///< "_Server"
  bool write_diffs = true;                 ///< values of existing rows go to the file as differences

  Walk* walking = nullptr;                 ///< the one under way
  uint32_t walks = 0;                      ///< so far

  void add_listener(CommitListener* listener) { listeners_.push_back(listener); }
  void remove_listener(CommitListener* listener) { std::erase(listeners_, listener); }
  void announce(const Delta& delta);
  /// Grows with every commit that changed something: blocked waits are tried again then.
  uint64_t generation() const { return generation_; }

  /// Takes over schema and content of `other` (as after a schema conversion). Rows move; listeners stay.
  void take_content(Database&& other);
  /// After rows were put in place by a loader: counts references, fills indexes, drops dangling weak references.
  void rebuild();

  struct Size {
    size_t cells = 0, atoms = 0, weak_refs = 0;
  };
  Size size() const;

 private:
  std::shared_ptr<const DatabaseSchema> schema_;
  std::vector<Table> tables_;
  Prng& prng_;
  const Clock& clock_;
  std::vector<CommitListener*> listeners_;
  uint64_t generation_ = 1;
};

}  // namespace ovs::ovsdb
