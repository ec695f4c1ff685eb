// Content and change lists against a plain model, over random updates in both formats.
#include <algorithm>

#include "base/prng.h"
#include "idl/replica.h"
#include "idl/vswitch.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::idl;

namespace {

/// What the server holds: ports with a tag, bridges that mention ports.
struct Model {
  std::map<Uuid, int64_t> ports;
  std::map<Uuid, std::set<Uuid>> bridges;
  bool operator==(const Model&) const = default;
};

json::Value uuid_set(const std::set<Uuid>& uuids) {
  json::Array elements;
  for (const Uuid& uuid : uuids) elements.push_back(json::array({"uuid", uuid.text()}));
  return json::array({"set", std::move(elements)});
}
json::Object port_row(int64_t tag) { return {{"tag", tag}}; }
json::Object bridge_row(const std::set<Uuid>& ports) { return {{"ports", uuid_set(ports)}}; }

template <class T, class MakeRow, class Difference>
json::Object table_update(const std::map<Uuid, T>& before, const std::map<Uuid, T>& after, UpdateVersion version, MakeRow row,
                          Difference difference) {
  json::Object rows;
  for (const auto& [uuid, value] : before) {
    auto now = after.find(uuid);
    if (now == after.end())
      rows.set(uuid.text(), version == UpdateVersion::v1 ? json::Object{{"old", row(value)}} : json::Object{{"delete", nullptr}});
    else if (now->second != value)
      rows.set(uuid.text(), version == UpdateVersion::v1 ? json::Object{{"old", row(value)}, {"new", row(now->second)}}
                                                         : json::Object{{"modify", difference(value, now->second)}});
  }
  for (const auto& [uuid, value] : after)
    if (!before.contains(uuid)) rows.set(uuid.text(), json::Object{{version == UpdateVersion::v1 ? "new" : "insert", row(value)}});
  return rows;
}

json::Object update(const Model& before, const Model& after, UpdateVersion version) {
  json::Object tables;
  tables.set("Port", table_update(before.ports, after.ports, version, port_row, [](int64_t, int64_t is) {
    return port_row(is);  // where there is at most one value, the difference is the new one
  }));
  tables.set("Bridge", table_update(before.bridges, after.bridges, version, bridge_row, [](const auto& was, const auto& is) {
    std::set<Uuid> toggled;
    std::ranges::set_symmetric_difference(was, is, std::inserter(toggled, toggled.end()));
    return bridge_row(toggled);
  }));
  return tables;
}

void change(Model& model, Prng& prng, const std::vector<Uuid>& names) {
  Uuid port = names[prng.below(4)], bridge = names[4 + prng.below(3)];
  switch (prng.below(4)) {
    case 0: model.ports[port] = static_cast<int64_t>(prng.below(5)); break;
    case 1: model.ports.erase(port); break;
    case 2: model.bridges.erase(bridge); break;
    default:
      if (auto& ports = model.bridges[bridge]; !ports.erase(port)) ports.insert(port);
  }
}

Model content(Replica& replica) {
  Model model;
  for (vswitch::Port port : all<vswitch::Port>(replica)) model.ports[port.row().uuid()] = port.tag().value_or(-1);
  for (Row* row : replica.table("Bridge").rows()) {
    auto& ports = model.bridges[row->uuid()];
    for (const Atom& atom : row->stored(vswitch::Bridge::kPorts).keys()) ports.insert(atom.uuid());
  }
  return model;
}

/// What the lists must say of the way from one content to the other.
std::map<Uuid, RowChange> expected(const Model& before, const Model& after) {
  std::map<Uuid, RowChange> changes;
  auto compare = [&](const auto& was, const auto& is, auto modified) {
    for (const auto& [uuid, value] : was)
      if (!is.contains(uuid)) changes[uuid] = RowChange::deleted;
      else if (modified(value, is.at(uuid))) changes[uuid] = RowChange::modified;
    for (const auto& [uuid, value] : is)
      if (!was.contains(uuid)) changes[uuid] = RowChange::inserted;
  };
  compare(before.ports, after.ports, [](int64_t a, int64_t b) { return a != b; });
  auto ports = changes;
  compare(before.bridges, after.bridges, [&](const std::set<Uuid>& a, const std::set<Uuid>& b) {
    // A bridge that mentions a changed port has changed with it.
    return a != b || std::ranges::any_of(a, [&](const Uuid& port) { return ports.contains(port); });
  });
  return changes;
}

std::map<Uuid, RowChange> listed(Replica& replica) {
  std::map<Uuid, RowChange> changes;
  for (const char* table : {"Port", "Bridge"})
    for (Row* row : replica.table(table).changes()) CHECK(changes.emplace(row->uuid(), row->change()).second);
  return changes;
}

/// An empty database, and names for the rows that will come and go.
struct World {
  Prng prng;
  std::vector<Uuid> names;
  Replica replica{interest()};
  Model model;
  explicit World(uint64_t seed) : prng{seed} {
    for (int i = 0; i < 7; ++i) names.push_back(Uuid::random(prng));
  }
  static Interest interest() {
    Interest interest(vswitch::schema());
    interest.column("Port", "tag", kReadWrite | kTrack).column("Bridge", "ports", kReadWrite | kTrack);
    return interest;
  }
};

}  // namespace

TEST_CASE("random updates: the replica is what the server holds, the change lists are the difference") {
  for (UpdateVersion version : {UpdateVersion::v1, UpdateVersion::v2})
    for (uint64_t seed = 1; seed <= 20; ++seed) {
      CAPTURE(seed);
      auto [prng, names, replica, model] = World(seed);
      for (int batch = 0; batch < 40; ++batch) {
        Model before = model;
        for (size_t n = 1 + prng.below(4); n > 0; --n) change(model, prng, names);
        uint64_t seqno = replica.seqno();
        json::Object tables = update(before, model, version);
        REQUIRE(replica.apply({tables, version, false, {}}).has_value());
        replica.set_has_content();
        CHECK(content(replica) == model);
        if (batch > 0) CHECK((replica.seqno() != seqno) == (before != model));
        CHECK(listed(replica) == expected(before, model));
        replica.clear_changes();
        CHECK(listed(replica).empty());
      }
    }
}

TEST_CASE("random updates: changes of several batches add up") {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    auto [prng, names, replica, model] = World(seed);
    for (int round = 0; round < 10; ++round) {
      Model start = model;
      for (int batch = 0; batch < 4; ++batch) {
        Model before = model;
        change(model, prng, names);
        json::Object tables = update(before, model, UpdateVersion::v2);
        REQUIRE(replica.apply({tables, UpdateVersion::v2, false, {}}).has_value());
      }
      // Rows that came and are here are listed, rows that went are listed and can still be read; nothing else is "inserted".
      std::set<Uuid> inserted, deleted;
      for (Row* row : replica.table("Port").changes()) {
        CHECK(row->is_deleted() == (row->change() == RowChange::deleted));
        if (row->change() == RowChange::deleted) deleted.insert(row->uuid());
        if (row->change() == RowChange::inserted) inserted.insert(row->uuid());
      }
      for (const auto& [uuid, tag] : model.ports)
        if (!start.ports.contains(uuid)) CHECK(inserted.contains(uuid));
      for (const auto& [uuid, tag] : start.ports)
        if (!model.ports.contains(uuid)) CHECK(deleted.contains(uuid));
      for (const Uuid& uuid : inserted) CHECK(model.ports.contains(uuid));
      replica.clear_changes();
    }
  }
}
