// Writes of rows, and how they become operations.
// Spec: reference sheet "ovsdb" 20.1 (order of operations), 20.2 (what replies mean). Ref: observed traffic of
// ovs-vsctl 3.1.
#include "idl/transaction.h"

#include "base/check.h"
#include "base/log.h"

OVS_LOG_MODULE(ovsdb_idl);

namespace ovs::idl {

std::string_view txn_status_name(TxnStatus status) {
  constexpr std::string_view kNames[] = {"uncommitted", "unchanged", "incomplete", "aborted",
                                         "success",     "try again", "not locked", "error"};
  return kNames[static_cast<size_t>(status)];
}

// Writes

Row::Pending& Row::pending() {
  Transaction* transaction = table_.replica().transaction();
  CHECK(transaction && !is_deleted(), table_.schema().name);
  transaction->touch(*this);
  return *pending_;
}

void Row::set(size_t column, Datum value) {
  const ovsdb::TableSchema& schema = table_.schema();
  CHECK(column >= ovsdb::kFirstColumn && column < schema.columns.size(), column);
  if (!table_.on_server(column)) return;
  uint8_t mode = table_.replica().interest().mode(schema.index, column);
  bool drop_same = !(mode & kAlert) || (mode & kWriteChangedOnly);
  bool untouched = !pending_ || (!pending_->written.contains(column) && !pending_->edits.contains(column));
  if (drop_same && untouched && !is_inserted() && value == data_[column]) return;
  Pending& p = pending();
  p.edits.erase(column);
  p.edited.erase(column);
  p.written[column] = std::move(value);
}

/// What the column looks like, to be changed in step with its edits.
Datum& Row::edited(size_t column) {
  Datum now = get(column);
  Pending& p = pending();
  return p.edited.try_emplace(column, std::move(now)).first->second;
}

void Row::map_set(size_t column, Atom key, Atom value) {
  if (!table_.on_server(column)) return;
  Pending& p = pending();
  if (p.inserted || p.written.contains(column)) {
    Datum whole = get(column);
    whole.insert(std::move(key), std::move(value));
    p.written[column] = std::move(whole);
    return;
  }
  edited(column).insert(key, value);
  p.edits[column].keys[std::move(key)] = std::move(value);
}

void Row::map_erase(size_t column, const Atom& key) {
  if (!table_.on_server(column)) return;
  Pending& p = pending();
  if (p.inserted || p.written.contains(column)) {
    Datum whole = get(column);
    whole.erase(key);
    p.written[column] = std::move(whole);
    return;
  }
  edited(column).erase(key);
  p.edits[column].keys[key] = std::nullopt;
}

void Row::set_insert(size_t column, Atom element) { map_set(column, std::move(element), Atom()); }
void Row::set_erase(size_t column, const Atom& element) { map_erase(column, element); }

void Row::verify(size_t column) {
  if (is_inserted() || !table_.on_server(column)) return;
  pending().verified.insert(column);
}

void Row::destroy() {
  Pending& p = pending();
  if (p.inserted) p.verified.clear();
  p.deleted = true;
}

// Transaction

Transaction::Transaction(Replica& replica, TransactionSink& sink, Prng& prng) : replica_(replica), sink_(sink), prng_(prng) {
  CHECK(!replica.transaction_);
  replica.transaction_ = this;
}

Transaction::~Transaction() {
  close();
  if (sent_ && status_ == TxnStatus::incomplete) sink_.forget(*this);
}

void Transaction::touch(Row& row) {
  if (row.pending_) return;
  row.pending_ = std::make_unique<Row::Pending>();
  touched_[{row.table().schema().index, row.uuid()}] = &row;
}

/// The replica shows the server's content again.
void Transaction::close() {
  if (!open_) return;
  open_ = false;
  for (auto& [key, row] : touched_) {
    bool inserted = row->is_inserted();
    row->pending_.reset();
    if (inserted) row->table().rows_.erase(row->uuid());
  }
  touched_.clear();
  replica_.transaction_ = nullptr;
}

Row& Transaction::insert(Table& table, std::optional<Uuid> persistent) {
  // A row that is there already keeps its place: the server will refuse the second one, in its own words.
  bool free = persistent && !table.rows_.contains(*persistent);
  Row& row = insert_as(table, free ? *persistent : Uuid::random(prng_));
  row.pending_->persistent = persistent;
  new_rows_[row.uuid()] = free;
  return row;
}

Row& Transaction::insert_as(Table& table, const Uuid& provisional) {
  CHECK(open_);
  Row& row = table.add(provisional);
  touch(row);
  row.pending_->inserted = true;
  new_rows_[row.uuid()] = false;
  return row;
}

void Transaction::add_comment(std::string_view comment) { comments_.emplace_back(comment); }

void Transaction::increment(Row& row, size_t column, bool force) { increment_ = Increment{&row, column, force}; }

void Transaction::abort() {
  close();
  if (sent_ && status_ == TxnStatus::incomplete) sink_.forget(*this);
  status_ = TxnStatus::aborted;
}

TxnStatus Transaction::commit() {
  if (status_ != TxnStatus::uncommitted) return status_;
  CHECK(open_);
  TxnStatus ready = sink_.readiness();
  if (ready != TxnStatus::incomplete) {
    close();
    return status_ = ready;
  }
  bool changes_anything = false;
  json::Array operations = build(changes_anything);
  close();
  if (!changes_anything) return status_ = TxnStatus::unchanged;
  status_ = TxnStatus::incomplete;
  sent_ = true;
  sink_.send(*this, std::move(operations));
  return status_;
}

json::Array Transaction::build(bool& changes_anything) {
  json::Array operations;
  add_waits(operations);
  for (auto& [key, row] : touched_)
    if (row->table().on_server()) changes_anything |= add_row(operations, *row);
  if (increment_ && (changes_anything || increment_->force) && !increment_->row->is_deleted()) {
    changes_anything = true;
    add_increment(operations);
  }
  if (!comments_.empty()) {
    std::string text = comments_[0];
    for (size_t i = 1; i < comments_.size(); ++i) text += "\n" + comments_[i];
    operations.push_back(json::Object{{"comment", std::move(text)}, {"op", "comment"}});
  }
  if (dry_run_) operations.push_back(json::Object{{"op", "abort"}});
  operation_count_ = operations.size();
  return operations;
}

json::Value Transaction::where(const Row& row) const {
  return json::array({json::array({"_uuid", "==", value_json(Datum(Atom(row.uuid())), {})})});
}

void Transaction::add_waits(json::Array& operations) {
  for (auto& [key, row] : touched_) {
    if (row->pending_->verified.empty()) continue;
    const ovsdb::TableSchema& schema = row->table().schema();
    json::Array columns;
    json::Object values;
    for (size_t column : row->pending_->verified) {
      columns.push_back(schema.columns[column].name);
      values.set(schema.columns[column].name, ovsdb::to_json(row->stored(column), schema.columns[column].type));
    }
    operations.push_back(json::Object{{"columns", std::move(columns)},
                                      {"op", "wait"},
                                      {"rows", json::array({json::Value(std::move(values))})},
                                      {"table", schema.name},
                                      {"timeout", 0},
                                      {"until", "=="},
                                      {"where", where(*row)}});
  }
  for (auto& [key, row] : touched_) {
    const ovsdb::TableSchema& schema = row->table().schema();
    if (schema.max_rows != 1 || !row->is_inserted() || row->is_deleted() || row->table().stored_count() > 0) continue;
    operations.push_back(json::Object{{"op", "wait"},
                                      {"rows", json::Array()},
                                      {"table", schema.name},
                                      {"timeout", 0},
                                      {"until", "=="},
                                      {"where", json::Array()}});
  }
}

/// True if the operations change the database.
bool Transaction::add_row(json::Array& operations, Row& row) {
  const Row::Pending& pending = *row.pending_;
  const ovsdb::TableSchema& schema = row.table().schema();
  if (pending.deleted) {
    if (pending.inserted || !schema.is_root) return false;  // others are left to the server's garbage collection
    operations.push_back(json::Object{{"op", "delete"}, {"table", schema.name}, {"where", where(row)}});
    return true;
  }
  bool changes = pending.inserted ? add_insert(operations, row) : add_update(operations, row);
  return add_mutations(operations, row) || changes;
}

namespace {
std::string row_name(const Uuid& uuid) {
  std::string name = "row" + uuid.text();
  std::ranges::replace(name, '-', '_');
  return name;
}
}  // namespace

bool Transaction::add_insert(json::Array& operations, Row& row) {
  const ovsdb::TableSchema& schema = row.table().schema();
  json::Object columns;
  for (const auto& [column, value] : row.pending_->written)
    if (value != schema.columns[column].default_value)
      columns.set(schema.columns[column].name, value_json(value, schema.columns[column].type));
  json::Object operation{{"op", "insert"}, {"row", std::move(columns)}, {"table", schema.name}};
  if (row.pending_->persistent) operation.set("uuid", row.pending_->persistent->text());
  else operation.set("uuid-name", row_name(row.uuid()));
  insert_at_[operations.size()] = row.uuid();
  operations.push_back(std::move(operation));
  return true;
}

bool Transaction::add_update(json::Array& operations, Row& row) {
  const ovsdb::TableSchema& schema = row.table().schema();
  bool changes = false;
  json::Object columns;
  for (const auto& [column, value] : row.pending_->written) {
    changes |= value != row.stored(column);
    columns.set(schema.columns[column].name, value_json(value, schema.columns[column].type));
  }
  if (!columns.empty())
    operations.push_back(
        json::Object{{"op", "update"}, {"row", std::move(columns)}, {"table", schema.name}, {"where", where(row)}});
  return changes;
}

bool Transaction::add_mutations(json::Array& operations, Row& row) {
  const ovsdb::TableSchema& schema = row.table().schema();
  json::Array mutations;
  for (const auto& [column, edit] : row.pending_->edits) {
    const ovsdb::Type& type = schema.columns[column].type;
    ovsdb::Type many = type;  // any number of elements is right in a mutation
    many.min = 0;
    many.max = ovsdb::kUnlimited;
    const Datum& old = row.stored(column);
    Datum erase, insert;
    for (const auto& [key, value] : edit.keys) {
      bool present = old.contains(key);
      bool changed = present && value && type.is_map() && *old.value_of(key) != *value;
      if (present && (!value || changed)) erase.insert(key);
      if (value && (!present || changed)) insert.insert(key, *value);
    }
    const std::string& name = schema.columns[column].name;
    if (!erase.empty()) mutations.push_back(json::array({name, "delete", set_json(erase)}));
    if (!insert.empty()) mutations.push_back(json::array({name, "insert", type.is_map() ? value_json(insert, many) : set_json(insert)}));
  }
  if (mutations.empty()) return false;
  operations.push_back(
      json::Object{{"mutations", std::move(mutations)}, {"op", "mutate"}, {"table", schema.name}, {"where", where(row)}});
  return true;
}

void Transaction::add_increment(json::Array& operations) {
  const Row& row = *increment_->row;
  const ovsdb::TableSchema& schema = row.table().schema();
  const std::string& column = schema.columns[increment_->column].name;
  operations.push_back(json::Object{{"mutations", json::array({json::array({column, "+=", 1})})},
                                    {"op", "mutate"},
                                    {"table", schema.name},
                                    {"where", where(row)}});
  increment_at_ = operations.size();
  operations.push_back(json::Object{
      {"columns", json::array({column})}, {"op", "select"}, {"table", schema.name}, {"where", where(row)}});
}

/// Wire form, with rows of this transaction by the names that their inserts carry.
json::Value Transaction::atom_json(const Atom& atom) const {
  if (atom.type() == ovsdb::AtomType::uuid)
    if (auto at = new_rows_.find(atom.uuid()); at != new_rows_.end() && !at->second)
      return json::array({"named-uuid", row_name(atom.uuid())});
  return ovsdb::to_json(atom);
}

/// Keys, as a set even if there is one.
json::Value Transaction::set_json(const Datum& datum) const {
  json::Array elements;
  for (const Atom& key : datum.keys()) elements.push_back(atom_json(key));
  return json::array({"set", std::move(elements)});
}

json::Value Transaction::value_json(const Datum& datum, const ovsdb::Type& type) const {
  if (datum.values().empty() && !type.is_map()) return datum.size() == 1 ? atom_json(datum.key(0)) : set_json(datum);
  json::Array pairs;
  for (size_t i = 0; i < datum.size(); ++i) pairs.push_back(json::array({atom_json(datum.key(i)), atom_json(datum.value(i))}));
  return json::array({"map", std::move(pairs)});
}

// Replies

std::optional<Uuid> Transaction::inserted_uuid(const Uuid& provisional) const {
  auto at = inserted_.find(provisional);
  if (at == inserted_.end()) return std::nullopt;
  return at->second;
}

void Transaction::finish_lost() { status_ = TxnStatus::try_again; }

void Transaction::finish_error(const json::Value& error) {
  if (error.is("canceled")) {
    status_ = TxnStatus::try_again;
    return;
  }
  if (const json::Value* text = error.find("error"); text && text->is("unknown database")) resync_ = true;
  error_ = json::to_text(error);
  status_ = resync_ ? TxnStatus::try_again : TxnStatus::error;
}

void Transaction::finish_reply(const json::Value& result) {
  if (!result.is_array()) {
    LOG_WARN("reply to \"transact\" is not JSON array");
    status_ = TxnStatus::error;
    return;
  }
  size_t soft = 0, lock = 0, hard = 0;
  for (const json::Value& element : result.array()) {
    if (element.is_null()) {
      ++soft;
      continue;
    }
    if (!element.is_object()) {
      error_ = json::to_text(element);
      LOG_WARN("operation reply is not JSON null or object");
      ++hard;
      continue;
    }
    const json::Value* error = element.find("error");
    if (!error) continue;
    if (error->is("timed out")) ++soft;
    else if (error->is("unknown database")) ++soft, resync_ = true;
    else if (error->is("not owner")) ++lock;
    else if (error->is("aborted")) continue;
    else {
      ++hard;
      error_ = json::to_text(element);
      if (!error->is("not allowed")) LOG_WARN("transaction error: {}", error_);
    }
  }
  if (hard) status_ = TxnStatus::error;
  else if (lock) status_ = TxnStatus::not_locked;
  else if (soft) status_ = TxnStatus::try_again;
  else if (auto read = read_results(result.array()); !read) {
    LOG_WARN("{}", read.error().text);
    error_ = read.error().text;
    status_ = TxnStatus::error;
  } else {
    status_ = TxnStatus::success;
  }
}

Result<void> Transaction::read_results(const json::Array& results) {
  if (results.size() < operation_count_)
    return fail(fmt::format("reply to \"transact\" has {} elements but should have {}", results.size(), operation_count_));
  for (const auto& [at, provisional] : insert_at_) {
    const json::Value* uuid = results[at].find("uuid");
    auto atom = uuid ? ovsdb::atom_from_json(ovsdb::BaseType::of(ovsdb::AtomType::uuid), *uuid)
                     : ovsdb::Result<Atom>(ovsdb::plain_error("no uuid"));
    if (!atom) return fail("\"insert\" reply without \"uuid\"");
    inserted_[provisional] = atom->uuid();
  }
  if (!increment_ || !increment_at_) return {};
  const json::Value* rows = results[increment_at_].find("rows");
  if (!rows || !rows->is_array() || rows->array().size() != 1 || !rows->array()[0].is_object() ||
      rows->array()[0].object().size() != 1 || !rows->array()[0].object().begin()->value.is_integer())
    return fail("\"select\" reply without the incremented value");
  increment_result_ = rows->array()[0].object().begin()->value.integer();
  return {};
}

}  // namespace ovs::idl
