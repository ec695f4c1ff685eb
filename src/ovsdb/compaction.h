// Compaction of a database's storage while it is in use: the content is made into text in small steps, a thread writes
// it, and what was committed meanwhile is added before the file takes the old one's place.
// Spec: reference sheet "ovsdb" 12.5.
#pragma once
#include <memory>
#include <string>

#include "ovsdb/record.h"
#include "ovsdb/walk.h"

namespace ovs::ovsdb {

/// Control thread. Calls `done` once, from step() or from the loop.
class Compaction {
 public:
  using Done = std::move_only_function<void(Result<void>)>;
  Compaction(Database& db, std::string comment, Done done);
  ~Compaction();
  Compaction(const Compaction&) = delete;
  Compaction& operator=(const Compaction&) = delete;
  /// A little work. False: nothing to do at the moment (or for good).
  bool step();
  bool finished() const { return finished_; }

 private:
  void finish(Result<void> result);
  Database& db_;
  std::string comment_;
  Done done_;
  std::unique_ptr<SnapshotText> text_;
  std::unique_ptr<Walk> walk_;
  bool writing_ = false, finished_ = false;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace ovs::ovsdb
