// OFPT_GROUP_MOD and group statistics. Spec: OpenFlow 1.5.1 7.3.4.3, 7.3.5.9-11; sheet "openflow-connections" 7.9.
#include "ofproto/backer.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

Bucket bucket_from(const ofp::Bucket& b) {
  Bucket bucket;
  bucket.id = b.bucket_id;
  bucket.weight = b.weight;
  bucket.watch_port = b.watch_port;
  bucket.watch_group = b.watch_group;
  bucket.actions = std::make_shared<const ofp::Actions>(b.actions);
  return bucket;
}

ofp::OfpResult<void> check_buckets(const Bridge& bridge, const ofp::GroupMod& mod) {
  flow::Match any;
  for (const ofp::Bucket& bucket : mod.buckets) TRY(check_supported(bridge, any, bucket.actions));
  return {};
}

std::shared_ptr<Group> group_from(const Bridge& bridge, const ofp::GroupMod& mod) {
  auto group = std::make_shared<Group>();
  group->id = mod.group_id;
  group->type = static_cast<GroupType>(mod.type);
  for (const ofp::Bucket& b : mod.buckets) group->buckets.push_back(bucket_from(b));
  uint32_t next = 0;
  for (Bucket& b : group->buckets)
    if (b.id > ofp::kBucketMax) b.id = next++;
    else next = b.id + 1;
  group->selection.method = mod.properties.selection_method;
  group->selection.param = mod.properties.selection_method_param;
  for (auto& [field, mask] : mod.properties.fields) group->selection.fields.set(field, mask, mask);
  group->properties = mod.properties;
  group->created = bridge.owner().clock().now();
  choose_select_method(*group, bridge.backer().features().max_hash_alg);
  return group;
}

std::vector<Bucket>::iterator find_bucket(std::vector<Bucket>& buckets, uint32_t id) {
  return std::find_if(buckets.begin(), buckets.end(), [&](const Bucket& b) { return b.id == id; });
}

ofp::OfpResult<void> insert_buckets(GroupType type, std::vector<Bucket>& buckets, const ofp::GroupMod& mod) {
  auto at = buckets.end();
  if (mod.command_bucket_id == ofp::kBucketFirst) {
    at = buckets.begin();
  } else if (mod.command_bucket_id <= ofp::kBucketMax) {
    at = find_bucket(buckets, mod.command_bucket_id);
    if (at == buckets.end()) return ofp_fail(Ofperr::OFPGMFC_UNKNOWN_BUCKET);
    ++at;
  }
  std::vector<Bucket> fresh;
  for (const ofp::Bucket& b : mod.buckets) {
    if (find_bucket(buckets, b.bucket_id) != buckets.end()) return ofp_fail(Ofperr::OFPGMFC_BUCKET_EXISTS);
    fresh.push_back(bucket_from(b));
    if (type != GroupType::select && b.weight == 1) fresh.back().weight = 0;   // the default of a command that does not know the type
  }
  buckets.insert(at, fresh.begin(), fresh.end());
  return {};
}

ofp::OfpResult<void> remove_buckets(std::vector<Bucket>& buckets, const ofp::GroupMod& mod) {
  switch (mod.command_bucket_id) {
    case ofp::kBucketAll: buckets.clear(); return {};
    case ofp::kBucketFirst:
      if (!buckets.empty()) buckets.erase(buckets.begin());
      return {};
    case ofp::kBucketLast:
      if (!buckets.empty()) buckets.pop_back();
      return {};
    default: break;
  }
  auto at = find_bucket(buckets, mod.command_bucket_id);
  if (at == buckets.end()) return ofp_fail(Ofperr::OFPGMFC_UNKNOWN_BUCKET);
  buckets.erase(at);
  return {};
}

}  // namespace

void Transaction::set_group(uint32_t id, std::shared_ptr<Group> group) {
  auto old = bridge_.groups().find(id);
  if (group) bridge_.groups().set(std::move(group));
  else bridge_.groups().erase(id);
  undo_.push_back(Other{std::make_unique<std::function<void()>>([this, id, old] {
    if (old) bridge_.groups().set(old);
    else bridge_.groups().erase(id);
  })});
}

ofp::OfpResult<void> Transaction::group_mod(const ofp::GroupMod& mod) {
  bool removes = mod.command == ofp::GroupCommand::remove;
  if (!removes && mod.group_id > ofp::kGroupMax) return ofp_fail(Ofperr::OFPGMFC_INVALID_GROUP);
  auto old = bridge_.groups().find(mod.group_id);
  TRY(check_buckets(bridge_, mod));
  std::shared_ptr<Group> group;
  switch (mod.command) {
    case ofp::GroupCommand::add:
      if (old) return ofp_fail(Ofperr::OFPGMFC_GROUP_EXISTS);
      group = group_from(bridge_, mod);
      break;
    case ofp::GroupCommand::modify:
      if (!old) return ofp_fail(Ofperr::OFPGMFC_UNKNOWN_GROUP);
      [[fallthrough]];
    case ofp::GroupCommand::add_or_mod:
      group = group_from(bridge_, mod);
      break;
    case ofp::GroupCommand::insert_bucket:
    case ofp::GroupCommand::remove_bucket: {
      if (!old) return ofp_fail(Ofperr::OFPGMFC_UNKNOWN_GROUP);
      group = std::make_shared<Group>();
      group->id = old->id;
      group->type = old->type;
      group->selection = old->selection;
      group->properties = old->properties;
      group->buckets = old->buckets;
      if (mod.command == ofp::GroupCommand::insert_bucket) TRY(insert_buckets(group->type, group->buckets, mod));
      else TRY(remove_buckets(group->buckets, mod));
      choose_select_method(*group, bridge_.backer().features().max_hash_alg);
      break;
    }
    case ofp::GroupCommand::remove: {
      std::vector<uint32_t> ids;
      if (mod.group_id == ofp::kGroupAll)
        for (auto& [id, g] : bridge_.groups().all()) ids.push_back(id);
      else if (old) ids.push_back(mod.group_id);
      for (uint32_t id : ids) {
        bridge_.tables().for_each(ofp::kAllTables, [&](Rule& rule) {
          if (ofp::outputs_to_group(*rule.actions, id)) remove(rule, FlowRemovedReason::group_delete);
          return true;
        });
        set_group(id, nullptr);
      }
      return {};
    }
  }
  if (old) {
    group->created = old->created;
    group->ref_count = old->ref_count;
  }
  set_group(mod.group_id, std::move(group));
  return {};
}

ofp::OfpResult<void> on_group_mod(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  ofp::GroupMod mod = TRY(ofp::GroupMod::decode(m));
  Transaction transaction(bridge, &connection, m.xid);
  TRY(transaction.group_mod(mod));
  transaction.commit();
  return {};
}

namespace {

template <class F>
void for_groups(const Bridge& bridge, uint32_t id, F&& f) {
  for (auto& [number, group] : bridge.groups().all())
    if (id == ofp::kGroupAll || id == number) f(*group);
}

}  // namespace

ofp::OfpResult<void> on_group_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  uint32_t id = TRY(ofp::decode_group_request(m));
  ofp::StatsReply reply(m, ofp::Kind::group_stats_reply);
  for_groups(bridge, id, [&](const Group& group) {
    ofp::GroupStats stats;
    stats.group_id = group.id;
    stats.ref_count = static_cast<uint32_t>(group.ref_count);
    stats.packets = group.counts.packets;
    stats.bytes = group.counts.bytes;
    WireAge age = wire_age(bridge.owner().clock().now() - group.created);
    stats.duration_sec = age.seconds;
    stats.duration_nsec = age.nanoseconds;
    for (const Bucket& b : group.buckets) stats.buckets.emplace_back(b.counts->packets.load(), b.counts->bytes.load());
    reply.element([&](ByteWriter& w) { stats.encode(w, m.version); });
  });
  send_all(connection, reply.finish());
  return {};
}

ofp::OfpResult<void> on_group_desc(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  uint32_t id = TRY(ofp::decode_group_request(m));
  ofp::StatsReply reply(m, ofp::Kind::group_desc_stats_reply);
  for_groups(bridge, id, [&](const Group& group) {
    ofp::GroupDesc desc;
    desc.type = static_cast<ofp::GroupType>(group.type);
    desc.group_id = group.id;
    desc.properties = group.properties;
    for (const Bucket& b : group.buckets) {
      ofp::Bucket out;
      out.bucket_id = b.id;
      out.weight = b.weight;
      out.watch_port = b.watch_port;
      out.watch_group = b.watch_group;
      out.actions = *b.actions;
      desc.buckets.push_back(std::move(out));
    }
    reply.element([&](ByteWriter& w) { desc.encode(w, m.version); });
  });
  send_all(connection, reply.finish());
  return {};
}

ofp::OfpResult<void> on_group_features(Bridge&, Connection& connection, const ofp::Message& m) {
  ofp::GroupFeatures features;
  features.types = 0xf;
  features.capabilities = 0x7;
  features.max_groups.fill(ofp::kGroupMax);
  features.actions.fill(ofp::action_bitmap(m.version));
  connection.send(features.encode(m));
  return {};
}

}  // namespace ovs::ofproto
