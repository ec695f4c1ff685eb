// Tracking and composing. Spec: reference sheet "ovsdb" 10.
#include "dbserver/monitor.h"

namespace ovs::dbserver {

using ovsdb::ColumnSchema;
using ovsdb::Datum;
using ovsdb::RowChange;
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

void append_columns(std::string& out, const MonitoredTable& t, const std::vector<Datum>& row, uint8_t select, bool skip_defaults) {
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

void append_insert(Updates& u, const MonitoredTable& t, Version version, const std::vector<Datum>& row, uint8_t select) {
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

size_t slot(Version v) { return static_cast<size_t>(v); }

}  // namespace

Monitor::Monitor(Database& db, MonitorSpec spec) : db_(db), spec_(std::move(spec)) {}

std::shared_ptr<ChangeSet> Monitor::position() {
  if (current_ && current_->empty) return current_;
  current_ = std::make_shared<ChangeSet>();
  current_->tables.resize(spec_.tables.size());
  sets_.push_back(current_);
  return current_;
}

void Monitor::track(const std::vector<std::pair<const RowChange*, TrackedChange>>& changes) {
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
      auto [it, fresh] = set->tables[t].try_emplace(change->row->uuid, images);
      if (fresh) continue;
      it->second.after = images.after;
      if (!it->second.before && !it->second.after) set->tables[t].erase(it);
    }
  }
}

Text Monitor::initial(Version version, const Conditions& conditions) {
  size_t s = slot(version);
  if (conditions.empty() && initial_cache_[s] && initial_generation_[s] == db_.generation()) return initial_cache_[s];
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
  if (conditions.empty()) {
    initial_cache_[s] = text;
    initial_generation_[s] = db_.generation();
  }
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
  size_t s = slot(version == Version::v1 ? Version::v1 : Version::v2);
  if (conditions.empty() && set.cached[s]) return set.cache[s];
  std::string text = compose(set, version, conditions);
  Text result = text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text));
  if (conditions.empty()) {
    set.cache[s] = result;
    set.cached[s] = true;
  }
  return result;
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
  std::vector<std::pair<const RowChange*, TrackedChange>> changes;
  for (const auto& change : delta.changes) {
    TrackedChange images;
    if (change->kind != RowChange::Kind::erase)
      images.after = std::make_shared<const std::vector<Datum>>(change->row->columns);
    if (change->kind != RowChange::Kind::insert) {
      auto before = std::make_shared<std::vector<Datum>>(change->row->columns);
      for (const auto& [column, datum] : change->old_values) (*before)[column] = datum;
      images.before = std::move(before);
    }
    changes.emplace_back(change.get(), std::move(images));
  }
  for (auto& [key, weak] : monitors_)
    if (auto monitor = weak.lock()) monitor->track(changes);
}

Text MonitorClient::take_updates() {
  if (set_->empty) return nullptr;
  std::shared_ptr<ChangeSet> set = std::move(set_);
  set_ = monitor_->position();
  return monitor_->updates(*set, version_, conditions_);
}

Text MonitorClient::change_conditions(const Conditions& to) {
  Conditions merged = conditions_;
  for (const auto& [table, condition] : to) merged[table] = condition;
  Text text = monitor_->condition_change(version_, conditions_, merged);
  conditions_ = std::move(merged);
  return text;
}

}  // namespace ovs::dbserver
