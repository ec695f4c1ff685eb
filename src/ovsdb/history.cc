// Spec: reference sheet "ovsdb" 1.4, 10.4.
#include "ovsdb/history.h"

#include <algorithm>

namespace ovs::ovsdb {

namespace {
size_t count_atoms(const Image& image) {
  size_t n = 0;
  if (image)
    for (const Datum& d : *image) n += d.atom_count();
  return n;
}
}  // namespace

RowImages images_of(const RowChange& change) {
  RowImages images;
  if (change.kind != RowChange::Kind::erase) images.after = std::make_shared<const std::vector<Datum>>(change.row->columns);
  if (change.kind != RowChange::Kind::insert) {
    auto before = std::make_shared<std::vector<Datum>>(change.row->columns);
    for (const auto& [column, datum] : change.old_values) (*before)[column] = datum;
    images.before = std::move(before);
  }
  return images;
}

History::History(Database& db, size_t max_transactions)
    : db_(db), max_transactions_(max_transactions), database_atoms_(db.size().atoms) {
  db_.add_listener(this);
}

History::~History() { db_.remove_listener(this); }

void History::on_commit(const Delta& delta) {
  for (const auto& change : delta.changes) {
    Change c{change->row->table->schema().index, change->row->uuid, images_of(*change)};
    size_t before = count_atoms(c.images.before), after = count_atoms(c.images.after);
    database_atoms_ += after;
    database_atoms_ -= before;
    if (states_.empty()) continue;   // there is no past to tell of
    open_.atoms += before + after;
    open_.changes.push_back(std::move(c));
  }
}

void History::on_replaced() {
  states_.clear();
  open_ = {};
  atoms_ = 0;
  database_atoms_ = db_.size().atoms;
}

void History::name(const Uuid& id) {
  if (id.is_zero()) {
    states_.clear();
    open_ = {};
    atoms_ = 0;
    return;
  }
  if (id == last_id() && open_.changes.empty()) return;
  open_.id = id;
  atoms_ += open_.atoms;
  states_.push_back(std::exchange(open_, {}));
  while (states_.size() > 1 && (transactions() > max_transactions_ || atoms_ > database_atoms_)) forget_oldest();
}

/// The second oldest state becomes the oldest: what led to it does not matter any more.
void History::forget_oldest() {
  states_.pop_front();
  State& oldest = states_.front();
  atoms_ -= oldest.atoms;
  oldest.atoms = 0;
  oldest.changes = {};
}

size_t History::position(const Uuid& id) const {
  auto found = std::ranges::find(states_.rbegin(), states_.rend(), id, &State::id);
  return found == states_.rend() ? states_.size() : static_cast<size_t>(states_.rend() - found) - 1;
}

}  // namespace ovs::ovsdb
