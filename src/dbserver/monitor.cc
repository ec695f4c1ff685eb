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

Filters::Filters(const MonitorSpec& spec, Conditions conditions) : conditions_(std::move(conditions)) {
  if (conditions_.empty()) return;
  for (const MonitoredTable& t : spec.tables) {
    auto it = conditions_.find(t.schema);
    tables_.push_back(it == conditions_.end() ? RowFilter() : RowFilter(it->second));
  }
}

const RowFilter& Filters::table(size_t index) const {
  static const RowFilter kAll;
  return tables_.empty() ? kAll : tables_[index];
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

Monitor::Monitor(Database& db, MonitorSpec spec) : db_(db), spec_(std::move(spec)), subscriptions_(spec_.tables.size()) {}

void Monitor::subscribe(OwnChanges& to, const Filters& filters) {
  for (size_t i = 0; i < subscriptions_.size(); ++i) subscriptions_[i].add(to, filters.table(i));
}

void Monitor::unsubscribe(OwnChanges& to, const Filters& filters) {
  for (size_t i = 0; i < subscriptions_.size(); ++i) subscriptions_[i].remove(to, filters.table(i));
}

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

void ChangeSet::clear() {
  for (auto& table : tables) table.clear();
  empty = true;
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
    if (subscriptions_[t].empty()) continue;
    subscriptions_[t].each(images.before.get(), images.after.get(), [&](Subscriber& who) {
      ChangeSet& set = static_cast<OwnChanges&>(who).set;
      set.empty = false;
      set.add(t, change->row->uuid, images);
    });
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

Text Monitor::initial(Version version, const Filters& filters) {
  if (Text text = filters.empty() ? known_initial(version) : nullptr) return text;
  Updates u;
  for (size_t i = 0; i < spec_.tables.size(); ++i) {
    const MonitoredTable& t = spec_.tables[i];
    if (!(t.select & select_initial)) continue;
    const RowFilter& filter = filters.table(i);
    for (const auto& [uuid, row] : db_.table(*t.schema).rows()) {
      if (!filter.matches(row->columns)) continue;
      u.row(*t.schema, uuid);
      append_insert(u, t, version, row->columns, select_initial);
    }
  }
  auto text = std::make_shared<const std::string>(std::move(u).finish());
  if (filters.empty()) keep_initial(version, text, db_.generation());
  return text;
}

std::string Monitor::compose(const ChangeSet& set, Version version, const Filters& filters) const {
  Updates u;
  for (size_t i = 0; i < spec_.tables.size(); ++i) {
    const MonitoredTable& t = spec_.tables[i];
    const RowFilter& filter = filters.table(i);
    for (const auto& [uuid, change] : set.tables[i]) {
      const std::vector<Datum>* before = change.before.get();
      const std::vector<Datum>* after = change.after.get();
      if (before && !filter.matches(*before)) before = nullptr;
      if (after && !filter.matches(*after)) after = nullptr;
      append_change(u, t, version, uuid, before, after);
    }
  }
  return u.empty() ? std::string() : std::move(u).finish();
}

Text Monitor::updates(ChangeSet& set, Version version, const Filters& filters) {
  if (set.empty) return nullptr;
  size_t s = slot(version);
  if (filters.empty() && set.cached[s]) return set.cache[s];
  std::string text = compose(set, version, filters);
  Text result = text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text));
  if (filters.empty()) {
    set.cache[s] = result;
    set.cached[s] = true;
  }
  return result;
}

Text Monitor::since(const ovsdb::History& history, const Uuid& id, Version version, const Filters& filters) const {
  ChangeSet set;
  set.tables.resize(spec_.tables.size());
  history.since(id, [&](const TableSchema& table, const Uuid& uuid, const RowImages& images) {
    if (const MonitoredTable* t = spec_.find(table)) set.add(static_cast<size_t>(t - spec_.tables.data()), uuid, images);
  });
  std::string text = compose(set, version, filters);
  return text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text));
}

Text Monitor::condition_change(Version version, const Filters& from, const Filters& to) {
  Updates u;
  for (size_t i = 0; i < spec_.tables.size(); ++i) {
    const MonitoredTable& t = spec_.tables[i];
    const RowFilter &a = from.table(i), &b = to.table(i);
    if (a.all() && b.all()) continue;
    RowFilter concerned = difference(a, b);
    for (const auto& [uuid, row] : db_.table(*t.schema).rows()) {
      if (!concerned.matches(row->columns)) continue;
      bool was = a.matches(row->columns), is = b.matches(row->columns);
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
  bool step(std::optional<size_t> rows) { return rows ? walk_->step(*rows) : walk_->step(); }
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

bool MonitorHub::step(std::optional<size_t> rows) {
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

MonitorClient::MonitorClient(std::shared_ptr<Monitor> monitor, Version version, Conditions conditions)
    : monitor_(std::move(monitor)), version_(version) {
  if (conditions.empty()) set_ = monitor_->position();
  else use(std::move(conditions));
}

MonitorClient::~MonitorClient() {
  if (own_) monitor_->unsubscribe(*own_, *filters_);
}

/// Returns what was in use before.
std::unique_ptr<Filters> MonitorClient::use(Conditions conditions) {
  if (own_) monitor_->unsubscribe(*own_, *filters_);
  auto before = std::exchange(filters_, std::make_unique<Filters>(spec(), std::move(conditions)));
  if (!own_) {
    own_ = std::make_unique<OwnChanges>();
    own_->set.tables.resize(spec().tables.size());
    if (set_) own_->set = *std::exchange(set_, nullptr);   // others may share it
  }
  monitor_->subscribe(*own_, *filters_);
  return before;
}

Text MonitorClient::take_updates() {
  if (!pending()) return nullptr;
  if (own_) {
    Text text = monitor_->updates(own_->set, version_, *filters_);
    own_->set.clear();
    return text;
  }
  std::shared_ptr<ChangeSet> set = std::move(set_);
  set_ = monitor_->position();
  return monitor_->updates(*set, version_, *filters_);
}

Text MonitorClient::change_conditions(const Conditions& to) {
  if (waiting()) {
    for (const auto& [table, condition] : to) late_[table] = condition;
    return nullptr;
  }
  if (to.empty()) return nullptr;
  Conditions merged = filters_->conditions();
  for (const auto& [table, condition] : to) merged[table] = condition;
  auto before = use(std::move(merged));
  return monitor_->condition_change(version_, *before, *filters_);
}

Text MonitorClient::late_conditions() {
  Conditions late = std::exchange(late_, {});
  return late.empty() ? nullptr : change_conditions(late);
}

}  // namespace ovs::dbserver
