// Tracking and composing. Spec: reference sheet "ovsdb" 10.
#include "dbserver/monitor.h"

#include "ovsdb/walk.h"

namespace ovs::dbserver {

using ovsdb::ColumnSchema;
using ovsdb::Datum;
using ovsdb::RowChange;
using ovsdb::RowImages;
using ovsdb::TableSchema;

std::string MonitorSpec::key() const {
  std::string out;
  for (const MonitoredTable& t : tables) {
    out += fmt::format("{}:{}", t.schema->index, t.select);
    for (const MonitoredColumn& c : t.columns) out += fmt::format(",{}/{}", c.column, c.select);
    out += ';';
  }
  return out;
}

const MonitoredTable* MonitorSpec::find(const TableSchema& table) const {
  for (const MonitoredTable& t : tables)
    if (t.schema == &table) return &t;
  return nullptr;
}

bool matches(const Conditions& conditions, const TableSchema& table, std::span<const Datum> row) {
  if (conditions.empty()) return true;
  auto it = conditions.find(&table);
  return it == conditions.end() || it->second.matches_any(row);
}

namespace {

/// Writes {"TABLE":{"UUID":...}} with the punctuation only where there is something.
class Updates {
 public:
  void row(const TableSchema& table, const Uuid& uuid) {
    if (table_ != &table) {
      out_ += table_ ? "}," : "{";
      table_ = &table;
      json::append_quoted(out_, table.name);
      out_ += ":{";
    } else {
      out_ += ',';
    }
    out_ += '"';
    out_ += uuid.text();
    out_ += "\":";
  }
  std::string& out() { return out_; }
  bool empty() const { return !table_; }
  std::string finish() && {
    out_ += table_ ? "}}" : "{}";
    return std::move(out_);
  }

 private:
  std::string out_;
  const TableSchema* table_ = nullptr;
};

void append_column(std::string& out, bool& first, const ColumnSchema& column, const Datum& datum) {
  if (!first) out += ',';
  first = false;
  json::append_quoted(out, column.name);
  out += ':';
  append_json(out, datum, column.type);
}

void append_columns(std::string& out, const MonitoredTable& t, std::span<const Datum> row, uint8_t select, bool skip_defaults) {
  out += '{';
  bool first = true;
  for (const MonitoredColumn& c : t.columns) {
    if (!(c.select & select)) continue;
    const ColumnSchema& column = t.schema->columns[c.column];
    if (skip_defaults && row[c.column].is_default(column.type)) continue;
    append_column(out, first, column, row[c.column]);
  }
  out += '}';
}

bool differs(const MonitoredTable& t, const std::vector<Datum>& a, const std::vector<Datum>& b) {
  return std::ranges::any_of(t.columns, [&](const MonitoredColumn& c) {
    return c.select & select_modify && !(a[c.column] == b[c.column]);
  });
}

void append_modify(Updates& u, const MonitoredTable& t, Version version, const std::vector<Datum>& before, const std::vector<Datum>& after) {
  std::string& out = u.out();
  out += version == Version::v1 ? "{\"old\":{" : "{\"modify\":{";
  bool first = true;
  for (const MonitoredColumn& c : t.columns) {
    if (!(c.select & select_modify) || before[c.column] == after[c.column]) continue;
    const ColumnSchema& column = t.schema->columns[c.column];
    if (version == Version::v1) append_column(out, first, column, before[c.column]);
    else append_column(out, first, column, diff(before[c.column], after[c.column], column.type));
  }
  out += '}';
  if (version == Version::v1) {
    out += ",\"new\":";
    append_columns(out, t, after, select_modify, false);
  }
  out += '}';
}

void append_insert(Updates& u, const MonitoredTable& t, Version version, std::span<const Datum> row, uint8_t select) {
  std::string& out = u.out();
  if (version == Version::v1) out += "{\"new\":";
  else out += select == select_initial ? "{\"initial\":" : "{\"insert\":";
  append_columns(out, t, row, select, version != Version::v1);
  out += '}';
}

void append_delete(Updates& u, const MonitoredTable& t, Version version, const std::vector<Datum>& row) {
  if (version != Version::v1) {
    u.out() += "{\"delete\":null}";
    return;
  }
  u.out() += "{\"old\":";
  append_columns(u.out(), t, row, select_delete, false);
  u.out() += '}';
}

void append_change(Updates& u, const MonitoredTable& t, Version version, const Uuid& uuid, const std::vector<Datum>* before,
                   const std::vector<Datum>* after) {
  if (!before && !after) return;
  if (!before) {
    if (!(t.select & select_insert)) return;
    u.row(*t.schema, uuid);
    append_insert(u, t, version, *after, select_insert);
  } else if (!after) {
    if (!(t.select & select_delete)) return;
    u.row(*t.schema, uuid);
    append_delete(u, t, version, *before);
  } else if (t.select & select_modify && differs(t, *before, *after)) {
    u.row(*t.schema, uuid);
    append_modify(u, t, version, *before, *after);
  }
}

/// Versions 2 and 3 have the same texts.
size_t slot(Version v) { return static_cast<size_t>(v == Version::v1 ? Version::v1 : Version::v2); }

}  // namespace

Monitor::Monitor(Database& db, MonitorSpec spec) : db_(db), spec_(std::move(spec)) {}

std::shared_ptr<ChangeSet> Monitor::position() {
  if (current_ && current_->empty) return current_;
  current_ = std::make_shared<ChangeSet>();
  current_->tables.resize(spec_.tables.size());
  sets_.push_back(current_);
  return current_;
}

void ChangeSet::add(size_t table, const Uuid& uuid, const RowImages& images) {
  auto [it, fresh] = tables[table].try_emplace(uuid, images);
  if (fresh) return;
  it->second.after = images.after;
  if (!it->second.before && !it->second.after) tables[table].erase(it);
}

void Monitor::track(const std::vector<std::pair<const RowChange*, RowImages>>& changes) {
  if (current_ && current_.use_count() == 1) current_.reset();   // nobody waits there
  std::erase_if(sets_, [](const auto& w) { return w.expired(); });
  for (const auto& [change, images] : changes) {
    const TableSchema& schema = change->row->table->schema();
    size_t t = 0;
    while (t < spec_.tables.size() && spec_.tables[t].schema != &schema) ++t;
    if (t == spec_.tables.size()) continue;
    for (const auto& weak : sets_) {
      auto set = weak.lock();
      if (!set) continue;
      set->empty = false;
      std::ranges::fill(set->cached, false);
      set->add(t, change->row->uuid, images);
    }
  }
}

Text Monitor::known_initial(Version version) const {
  size_t s = slot(version);
  return initial_generation_[s] == db_.generation() ? initial_cache_[s].lock() : nullptr;
}

void Monitor::keep_initial(Version version, const Text& text, uint64_t generation) {
  constexpr size_t kSmall = 1 << 20;
  size_t s = slot(version);
  initial_cache_[s] = text;
  small_initial_[s] = text->size() <= kSmall ? text : nullptr;
  initial_generation_[s] = generation;
}

Text Monitor::initial(Version version, const Conditions& conditions) {
  if (Text text = conditions.empty() ? known_initial(version) : nullptr) return text;
  Updates u;
  for (const MonitoredTable& t : spec_.tables) {
    if (!(t.select & select_initial)) continue;
    for (const auto& [uuid, row] : db_.table(*t.schema).rows()) {
      if (!matches(conditions, *t.schema, row->columns)) continue;
      u.row(*t.schema, uuid);
      append_insert(u, t, version, row->columns, select_initial);
    }
  }
  auto text = std::make_shared<const std::string>(std::move(u).finish());
  if (conditions.empty()) keep_initial(version, text, db_.generation());
  return text;
}

std::string Monitor::compose(const ChangeSet& set, Version version, const Conditions& conditions) const {
  Updates u;
  for (size_t i = 0; i < spec_.tables.size(); ++i) {
    const MonitoredTable& t = spec_.tables[i];
    for (const auto& [uuid, change] : set.tables[i]) {
      const std::vector<Datum>* before = change.before.get();
      const std::vector<Datum>* after = change.after.get();
      if (before && !matches(conditions, *t.schema, *before)) before = nullptr;
      if (after && !matches(conditions, *t.schema, *after)) after = nullptr;
      append_change(u, t, version, uuid, before, after);
    }
  }
  return u.empty() ? std::string() : std::move(u).finish();
}

Text Monitor::updates(ChangeSet& set, Version version, const Conditions& conditions) {
  if (set.empty) return nullptr;
  size_t s = slot(version);
  if (conditions.empty() && set.cached[s]) return set.cache[s];
  std::string text = compose(set, version, conditions);
  Text result = text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text));
  if (conditions.empty()) {
    set.cache[s] = result;
    set.cached[s] = true;
  }
  return result;
}

Text Monitor::since(const ovsdb::History& history, const Uuid& id, Version version, const Conditions& conditions) const {
  ChangeSet set;
  set.tables.resize(spec_.tables.size());
  history.since(id, [&](const TableSchema& table, const Uuid& uuid, const RowImages& images) {
    if (const MonitoredTable* t = spec_.find(table)) set.add(static_cast<size_t>(t - spec_.tables.data()), uuid, images);
  });
  std::string text = compose(set, version, conditions);
  return text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text));
}

Text Monitor::condition_change(Version version, const Conditions& from, const Conditions& to) {
  Updates u;
  for (const MonitoredTable& t : spec_.tables) {
    auto a = from.find(t.schema), b = to.find(t.schema);
    bool same = a == from.end() ? b == to.end() : b != to.end() && a->second == b->second;
    if (same) continue;
    for (const auto& [uuid, row] : db_.table(*t.schema).rows()) {
      bool was = matches(from, *t.schema, row->columns), is = matches(to, *t.schema, row->columns);
      if (was != is) append_change(u, t, version, uuid, was ? &row->columns : nullptr, is ? &row->columns : nullptr);
    }
  }
  return u.empty() ? nullptr : std::make_shared<const std::string>(std::move(u).finish());
}

/// The initial content of a monitor under way.
class Dump {
 public:
  Dump(std::shared_ptr<Monitor> monitor, Version version)
      : monitor(std::move(monitor)), version(version), since(this->monitor->position()), generation_(this->monitor->db_.generation()) {
    std::vector<const TableSchema*> tables;
    for (const MonitoredTable& t : this->monitor->spec().tables)
      if (t.select & select_initial) tables.push_back(t.schema);
    auto* storage = this->monitor->db_.storage.get();
    if (storage) text_.out().reserve(2 * storage->growth().bytes);   // memory that is not written is not used
    walk_ = std::make_unique<ovsdb::Walk>(this->monitor->db_, std::move(tables),
                                          [this](const TableSchema& table, const Uuid& uuid, std::span<const Datum> columns) {
                                            if (!of_ || of_->schema != &table) of_ = this->monitor->spec().find(table);
                                            text_.row(table, uuid);
                                            append_insert(text_, *of_, this->version, columns, select_initial);
                                          });
  }
  bool step(size_t rows) { return walk_->step(rows); }
  bool broken() const { return walk_->broken(); }
  Text finish() {
    auto text = std::make_shared<const std::string>(std::move(text_).finish());
    monitor->keep_initial(version, text, generation_);
    return text;
  }
  const std::shared_ptr<Monitor> monitor;
  const Version version;
  std::vector<MonitorHub::DumpDone> waiting;
  const std::shared_ptr<ChangeSet> since;

 private:
  uint64_t generation_;
  Updates text_;
  const MonitoredTable* of_ = nullptr;
  std::unique_ptr<ovsdb::Walk> walk_;
};

MonitorHub::MonitorHub(Database& db, const ovsdb::History* history) : db_(db), history_(history) { db_.add_listener(this); }
MonitorHub::~MonitorHub() { db_.remove_listener(this); }

void MonitorHub::forget() {
  monitors_.clear();
  auto asked = std::move(asked_);
  for (auto& dump : dumps_)
    for (DumpDone& done : dump->waiting) asked.push_back({nullptr, dump->version, std::move(done)});
  asked_.clear();
  dumps_.clear();
  for (DumpRequest& r : asked) r.done(nullptr, nullptr);
}

bool MonitorHub::is_large(const MonitorSpec& spec) const {
  constexpr size_t kManyRows = 10'000;
  size_t rows = 0;
  for (const MonitoredTable& t : spec.tables)
    if (t.select & select_initial) rows += db_.table(*t.schema).size();
  return rows > kManyRows;
}

void MonitorHub::dump(std::shared_ptr<Monitor> monitor, Version version, DumpDone done) {
  asked_.push_back({std::move(monitor), version, std::move(done)});
}

bool MonitorHub::step(size_t rows) {
  if (dumps_.empty()) {
    if (asked_.empty() || db_.walking) return false;
    auto dump = std::make_unique<Dump>(asked_[0].monitor, asked_[0].version);
    if (history_) dump->since->from = history_->last_id();
    std::erase_if(asked_, [&](DumpRequest& r) {
      bool same = r.monitor == dump->monitor && slot(r.version) == slot(dump->version);
      if (same) dump->waiting.push_back(std::move(r.done));
      return same;
    });
    dumps_.push_back(std::move(dump));
  }
  if (!dumps_[0]->step(rows)) return true;
  std::unique_ptr<Dump> dump = std::move(dumps_[0]);
  dumps_.clear();
  bool broken = dump->broken();
  Text text = broken ? nullptr : dump->finish();
  for (DumpDone& done : dump->waiting) {
    if (broken) asked_.push_back({dump->monitor, dump->version, std::move(done)});
    else done(text, dump->since);
  }
  return true;
}

std::shared_ptr<Monitor> MonitorHub::get(MonitorSpec spec) {
  auto& slot = monitors_[spec.key()];
  if (auto monitor = slot.lock()) return monitor;
  auto monitor = std::make_shared<Monitor>(db_, std::move(spec));
  slot = monitor;
  return monitor;
}

size_t MonitorHub::count() const {
  return static_cast<size_t>(std::ranges::count_if(monitors_, [](const auto& m) { return !m.second.expired(); }));
}

void MonitorHub::on_commit(const ovsdb::Delta& delta) {
  std::erase_if(monitors_, [](const auto& m) { return m.second.expired(); });
  if (monitors_.empty()) return;
  std::vector<std::pair<const RowChange*, RowImages>> changes;
  for (const auto& change : delta.changes) changes.emplace_back(change.get(), images_of(*change));
  for (auto& [key, weak] : monitors_)
    if (auto monitor = weak.lock()) monitor->track(changes);
}

Text MonitorClient::take_updates() {
  if (!set_ || set_->empty) return nullptr;
  std::shared_ptr<ChangeSet> set = std::move(set_);
  set_ = monitor_->position();
  return monitor_->updates(*set, version_, conditions_);
}

Text MonitorClient::change_conditions(const Conditions& to) {
  if (waiting()) {
    for (const auto& [table, condition] : to) late_[table] = condition;
    return nullptr;
  }
  Conditions merged = conditions_;
  for (const auto& [table, condition] : to) merged[table] = condition;
  Text text = monitor_->condition_change(version_, conditions_, merged);
  conditions_ = std::move(merged);
  return text;
}

Text MonitorClient::late_conditions() {
  Conditions late = std::exchange(late_, {});
  return late.empty() ? nullptr : change_conditions(late);
}

}  // namespace ovs::dbserver
