// What a command of a database control tool sees: its arguments, the replica, the open transaction, and where its
// output goes. Two phases: prepare (no replica yet; commands say which columns they need) and run.
// Spec: reference sheet "ovsdb-tools" 4, 5.
#pragma once
#include <any>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "idl/interest.h"
#include "idl/replica.h"
#include "idl/transaction.h"
#include "ovsdb/datum.h"
#include "tools/common/ctl/command_line.h"
#include "tools/common/table.h"

namespace ovs::tools {

/// A way to name rows of `table`: the text is compared with `name_column` of `name_table`. If that is another table,
/// `reference` is its column that holds the row meant.
struct RecordId {
  std::string_view table, name_table, name_column, reference;
};

/// One level of "show". `name`: column that names a row, "" for its UUID.
struct ShowTable {
  std::string_view table, name;
  std::vector<std::string_view> columns;
};

/// A tool as data.
struct CtlTool {
  std::string_view program;                     ///< "ovs-vsctl"
  std::shared_ptr<const ovsdb::DatabaseSchema> schema;
  CtlCommands commands;
  std::span<const RecordId> record_ids;
  std::span<const ShowTable> show;
};

struct CtlSettings {
  TableStyle style;
  bool oneline = false;
  bool dry_run = false;
  std::string show_filter;  ///< --filter
};

class CtlContext {
 public:
  // Phase one.
  CtlContext(const CtlTool& tool, CtlCall& call, idl::Interest& interest, const CtlSettings& settings);
  // Phase two.
  CtlContext(const CtlTool& tool, CtlCall& call, idl::Replica& replica, idl::Transaction& transaction,
             ovsdb::SymbolTable& symbols, const CtlSettings& settings);

  const CtlTool& tool;
  CtlCall& call;
  const CtlSettings& settings;
  const ovsdb::DatabaseSchema& schema() const { return *tool.schema; }
  idl::Interest& interest() { return *interest_; }
  idl::Replica& replica() { return *replica_; }
  idl::Transaction& transaction() { return *transaction_; }
  ovsdb::SymbolTable& symbols() { return *symbols_; }

  /// Argument i behind the command's name.
  const std::string& arg(size_t i) const { return call.args[i]; }
  std::span<const std::string> args_from(size_t i) const {
    return std::span(call.args).subspan(std::min(i, call.args.size()));
  }
  bool has(std::string_view option) const { return call.has(option); }

  // What the command leaves behind.
  std::string output;
  std::optional<Table> table;   ///< printed instead of `output`
  bool last = false;            ///< no command comes after it: it may leave changes that only the server applies
  bool try_again = false;       ///< wait for the database to change, then run all commands anew
  std::optional<Uuid> created;  ///< provisional UUID of the row whose real one `finish` prints
  std::any* shared = nullptr;   ///< state that the commands of one attempt share; the tool's own type

  void print_line(std::string_view line) { output.append(line).push_back('\n'); }

 private:
  idl::Interest* interest_ = nullptr;
  idl::Replica* replica_ = nullptr;
  idl::Transaction* transaction_ = nullptr;
  ovsdb::SymbolTable* symbols_ = nullptr;
};

// Names (names.cc). All errors are the texts that users see.

Result<const ovsdb::TableSchema*> find_table(const ovsdb::DatabaseSchema& schema, std::string_view name);
Result<const ovsdb::ColumnSchema*> find_column(const ovsdb::TableSchema& table, std::string_view name);
/// Adds what find_record() reads.
void need_record(CtlContext& context, const ovsdb::TableSchema& table);
/// nullptr if there is none.
Result<idl::Row*> find_record(CtlContext& context, const ovsdb::TableSchema& table, std::string_view name);
/// Error: no row "NAME" in table T; nullptr only if `if_exists`.
Result<idl::Row*> get_record(CtlContext& context, const ovsdb::TableSchema& table, std::string_view name, bool if_exists);

/// The words of "COLUMN[:KEY][OP VALUE]".
struct Setting {
  const ovsdb::ColumnSchema* column = nullptr;
  std::optional<std::string> key;  ///< as written, quotes kept
  std::string_view op;
  std::string value;
};
enum class SettingForm : uint8_t { column_key, assignment, condition };
Result<Setting> parse_setting(const ovsdb::TableSchema& table, std::string_view text, SettingForm form);

/// Applies "COLUMN[:KEY]=VALUE".
Result<void> apply_setting(CtlContext& context, idl::Row& row, std::string_view text);
/// Phase one of it: names and mutability. `creating`: immutable columns may be set.
Result<void> need_setting(CtlContext& context, const ovsdb::TableSchema& table, std::string_view text, bool creating);

/// Rows of the generic commands: list find get set add remove clear create destroy wait-until comment show.
std::span<const CtlCommand> database_commands();
/// "Database commands may reference a row in each table in the following ways:" and so on, for --help.
std::string record_id_help(const CtlTool& tool);

}  // namespace ovs::tools
