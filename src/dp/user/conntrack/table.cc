// Spec: see table.h.
#include "dp/user/conntrack/table.h"

#include "base/check.h"

namespace ovs::dp::conntrack {

ConnectionTable::~ConnectionTable() {
  std::vector<std::shared_ptr<Connection>> last;   // nodes lie in connections: these go when the walk is over
  for (Shard& s : shards_)
    for (IndexNode* node : s.buckets)
      for (; node; node = node->next)
        if (node == &node->connection->node[0]) last.push_back(std::move(node->connection->self));
}

// A node stands for key[reply]; the first node of a connection without an alias stands for both.
IndexNode* ConnectionTable::find_node(const Shard& s, const Key& key, uint64_t hash, bool& reply) {
  if (s.buckets.empty()) return nullptr;
  for (IndexNode* node = s.buckets[hash & (s.buckets.size() - 1)]; node; node = node->next) {
    if (node->hash != hash) continue;
    const Connection& c = *node->connection;
    bool second = node == &c.node[1];
    if (!second && c.key[0] == key) { reply = false; return node; }
    if ((second || !c.node[1].connection) && c.key[1] == key) { reply = true; return node; }
  }
  return nullptr;
}

ConnectionTable::Found ConnectionTable::find(const Key& key, TimePoint now) const {
  uint64_t h = hash(key);
  const Shard& s = shard(h);
  MutexLock lock(s.mutex);
  Found found;
  IndexNode* node = find_node(s, key, h, found.reply);
  if (node && node->connection->lives(now)) found.connection = node->connection->self;
  return found;
}

void ConnectionTable::link(Shard& s, IndexNode& node) {
  if (s.nodes >= s.buckets.size()) {
    std::vector<IndexNode*> larger(std::max(kFirstBuckets, s.buckets.size() * 2));
    for (IndexNode* at : s.buckets)
      while (at) {
        IndexNode* next = at->next;
        IndexNode*& head = larger[at->hash & (larger.size() - 1)];
        at->next = head;
        head = at;
        at = next;
      }
    s.buckets.swap(larger);
  }
  IndexNode*& head = s.buckets[node.hash & (s.buckets.size() - 1)];
  node.next = head;
  head = &node;
  ++s.nodes;
}

void ConnectionTable::unlink(Shard& s, IndexNode& node) {
  for (IndexNode** at = &s.buckets[node.hash & (s.buckets.size() - 1)]; *at; at = &(*at)->next)
    if (*at == &node) {
      *at = node.next;
      --s.nodes;
      return;
    }
}

void ConnectionTable::wheel_in(Shard& s, Connection& c) {
  int64_t due = c.expires_ns.load(std::memory_order_relaxed) / 1'000'000'000 + 1;
  due = std::max(due, s.swept_to_s + 1);
  if (s.swept_to_s >= 0) due = std::min(due, s.swept_to_s + kWheelSlots);    // later ones are looked at on the way
  c.checked_at_s.store(due, std::memory_order_relaxed);
  Connection*& head = s.wheel[static_cast<size_t>(due % kWheelSlots)];
  c.wheel_prev = nullptr;
  c.wheel_next = head;
  if (head) head->wheel_prev = &c;
  head = &c;
}

void ConnectionTable::wheel_out(Shard& s, Connection& c) {
  Connection*& head = s.wheel[static_cast<size_t>(c.checked_at_s.load(std::memory_order_relaxed) % kWheelSlots)];
  if (c.wheel_prev) c.wheel_prev->wheel_next = c.wheel_next;
  else if (head == &c) head = c.wheel_next;
  if (c.wheel_next) c.wheel_next->wheel_prev = c.wheel_prev;
  c.wheel_prev = c.wheel_next = nullptr;
}

// An expired connection in the way is taken out first.
bool ConnectionTable::insert_node(Connection& c, IndexNode& node, const Key& key, TimePoint now) {
  Shard& s = shard(node.hash);
  for (;;) {
    std::shared_ptr<Connection> old;
    {
      MutexLock lock(s.mutex);
      bool reply;
      if (IndexNode* there = find_node(s, key, node.hash, reply)) {
        if (there->connection->lives(now)) return false;
        old = there->connection->self;
      } else {
        node.connection = &c;
        link(s, node);
        if (&node == &c.node[0]) {
          if (s.swept_to_s < 0) s.swept_to_s = std::chrono::duration_cast<Seconds>(now.time_since_epoch()).count() - 1;
          wheel_in(s, c);
        }
        return true;
      }
    }
    if (!old || !remove(*old)) return false;   // somebody else is at it: as if it were still there
  }
}

ConnectionTable::Insert ConnectionTable::insert(std::shared_ptr<Connection> connection, TimePoint now) {
  Connection& c = *connection;
  c.hash = hash(c.key[0]);
  c.node[0].hash = c.hash;
  c.self = std::move(connection);
  if (c.has_alias()) {
    c.node[1].hash = hash(c.key[1]);
    if (!insert_node(c, c.node[1], c.key[1], now)) {
      auto last = std::move(c.self);
      return Insert::reply_key_taken;
    }
  }
  if (!insert_node(c, c.node[0], c.key[0], now)) {
    if (c.has_alias()) remove_node(c, c.node[1]), c.node[1].connection = nullptr;
    auto last = std::move(c.self);
    return Insert::key_taken;
  }
  size_.fetch_add(1, std::memory_order_relaxed);
  return Insert::done;
}

void ConnectionTable::remove_node(Connection& c, IndexNode& node) {
  Shard& s = shard(node.hash);
  std::shared_ptr<Connection> last;            // goes after the lock
  MutexLock lock(s.mutex);
  unlink(s, node);
  if (&node == &c.node[0]) {
    wheel_out(s, c);
    last = std::move(c.self);
  }
}

bool ConnectionTable::remove(Connection& c) {
  if (c.dead.exchange(true)) return false;
  auto keep = c.self;
  if (c.node[1].connection) remove_node(c, c.node[1]);
  remove_node(c, c.node[0]);
  size_.fetch_sub(1, std::memory_order_relaxed);
  ZoneLimits::give_back(c.counted);
  return true;
}

void ConnectionTable::prolong(Connection& c, TimePoint expires) {
  int64_t ns = expires.time_since_epoch().count();
  if (c.expires_ns.exchange(ns, std::memory_order_relaxed) <= ns) return;
  // Sooner than before: perhaps before the sweeper would come by.
  if (ns / 1'000'000'000 + 1 >= c.checked_at_s.load(std::memory_order_relaxed)) return;
  Shard& s = shard(c.hash);
  MutexLock lock(s.mutex);
  if (c.dead.load(std::memory_order_relaxed) || !c.self) return;
  wheel_out(s, c);
  wheel_in(s, c);
}

bool ConnectionTable::collect(Shard& s, int64_t now_s, TimePoint now, size_t& budget, std::vector<std::shared_ptr<Connection>>& dead) {
  MutexLock lock(s.mutex);
  if (s.swept_to_s < 0) return true;
  if (now_s - s.swept_to_s > kWheelSlots) s.swept_to_s = now_s - kWheelSlots;   // once around is all
  while (s.swept_to_s < now_s) {
    int64_t slot = s.swept_to_s + 1;
    Connection*& head = s.wheel[static_cast<size_t>(slot % kWheelSlots)];
    while (head) {
      if (budget == 0) return false;
      --budget;
      Connection& c = *head;
      wheel_out(s, c);
      if (c.lives(now)) {
        int64_t at = s.swept_to_s;
        s.swept_to_s = slot;                   // so that it comes into a later slot
        wheel_in(s, c);
        s.swept_to_s = at;
      } else {
        dead.push_back(c.self);
        // Stands nowhere until remove() comes; a wheel_out() of it finds nothing.
      }
    }
    s.swept_to_s = slot;
  }
  return true;
}

bool ConnectionTable::sweep(TimePoint now, size_t budget) {
  int64_t now_s = std::chrono::duration_cast<Seconds>(now.time_since_epoch()).count();
  std::vector<std::shared_ptr<Connection>> dead;
  for (size_t i = 0; i < kShards; ++i) {
    size_t at = sweep_cursor_.load() % kShards;
    bool done = collect(shards_[at], now_s, now, budget, dead);
    for (auto& c : dead) remove(*c);
    dead.clear();
    if (!done) return false;
    sweep_cursor_.store(at + 1);
  }
  return true;
}

std::vector<std::shared_ptr<Connection>> ConnectionTable::all(TimePoint now) const {
  std::vector<std::shared_ptr<Connection>> list;
  for (const Shard& s : shards_) {
    MutexLock lock(s.mutex);
    for (IndexNode* node : s.buckets)
      for (; node; node = node->next)
        if (node == &node->connection->node[0] && node->connection->lives(now)) list.push_back(node->connection->self);
  }
  return list;
}

}  // namespace ovs::dp::conntrack
