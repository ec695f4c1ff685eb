// Where transactions are made to last. The database applies a transaction in memory, hands its record to the
// storage and answers the client when the storage says so. A file is one storage; a replicated log is to be
// another: its append() proposes, its when_durable() tells of the quorum.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "ovsdb/error.h"

namespace ovs::ovsdb {

class Storage {
 public:
  virtual ~Storage() = default;
  /// Takes the record of a transaction (JSON text without newline). After an error nothing is stored, the
  /// caller rolls back, and the next append() tries anew.
  virtual Result<void> append(std::string_view record) = 0;
  /// To be called at the end of a turn: what was appended leaves the process, in one piece; then syncing begins if
  /// somebody waits for it.
  virtual void flush() {}
  /// Calls `done` on the loop's thread when everything appended so far is durable. Never calls it from inside.
  /// Needs flush().
  virtual void when_durable(std::move_only_function<void(Result<void>)> done) = 0;
  /// Replaces the whole history by `schema` and `content` (records as text). Blocks; crash-safe.
  virtual Result<void> snapshot(std::string_view schema, std::string_view content) = 0;
  // The same without blocking. begin_snapshot(): the caller begins to collect the content, records appended from now on
  // come behind it. finish_snapshot(): all is collected; `done` is called on the loop's thread.
  virtual bool can_snapshot_online() const { return false; }
  virtual void begin_snapshot() {}
  virtual void finish_snapshot(std::string, std::string, std::move_only_function<void(Result<void>)>) {}
  virtual void abandon_snapshot() {}
  /// How much history there is since the last snapshot: for deciding when the next one is due.
  struct Growth {
    size_t records = 0;
    uint64_t bytes = 0, snapshot_bytes = 0;
  };
  virtual Growth growth() const = 0;
  virtual std::string_view model() const = 0;      ///< "standalone", "clustered", "relay"
  virtual const std::string& path() const = 0;
  /// "ok" or the text of the last error.
  virtual std::string status() const = 0;
};

}  // namespace ovs::ovsdb
