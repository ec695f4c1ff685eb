// Where clients come from: the remotes of the command line and of ovs-appctl, those that rows of a database
// name ("db:DB,TABLE,COLUMN"), the listeners and active connections that follow from them, and the status
// that is written back into Manager-like rows.
// Control thread. Spec: reference sheet "ovsdb" 1.3.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/loop.h"
#include "dbserver/config.h"
#include "dbserver/session.h"
#include "stream/stream.h"

namespace ovs::dbserver {

class Server;

/// A column that a "db:DB,TABLE,COLUMN" name means.
struct DbColumn {
  Database* db = nullptr;
  ovsdb::Table* table = nullptr;
  const ovsdb::ColumnSchema* column = nullptr;
};

class Remotes {
 public:
  explicit Remotes(Server& server);
  ~Remotes();

  /// The error is the user's text. Already there: nothing happens.
  ovs::Result<void> add(const std::string& name, const RemoteOptions& options = {});
  bool remove(const std::string& name);
  /// These and no others. False: some cannot be; the log says why.
  bool set(const std::map<std::string, RemoteOptions>& remotes);
  const std::map<std::string, RemoteOptions>& configured() const { return configured_; }
  /// Errors: `"R": no database named X` and the like.
  ovs::Result<DbColumn> resolve(const std::string& name) const;
  /// First non-empty string of a "db:" column, or `name` itself.
  ovs::Result<std::string> text_of(const std::string& name) const;
  void run();                        ///< each turn: follows the databases, retries listeners
  TimePoint wakeup() const { return next_status_; }
  void forget_databases() { dirty_ = true; }

 private:
  struct Remote;
  using Wanted = std::map<std::string, RemoteOptions>;
  bool waits_for_schema(const std::string& name) const;
  Wanted wanted();
  void add_from_column(Wanted& wanted, const DbColumn& where);
  void add_from_row(Wanted& wanted, const ovsdb::Row& row);
  void reconfigure();
  void start(Remote& remote);
  void accept(Remote& remote);
  void write_status();
  void write_status(const DbColumn& where);
  Server& server_;
  std::map<std::string, RemoteOptions> configured_;
  std::map<std::string, std::unique_ptr<Remote>> remotes_;
  std::map<const Database*, uint64_t> generations_;
  bool dirty_ = true, writing_ = false;
  TimePoint next_status_, next_retry_{};
};

}  // namespace ovs::dbserver
