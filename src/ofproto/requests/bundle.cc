// See bundle.h.
#include "ofproto/requests/bundle.h"

#include "base/log.h"
#include "ofp/messages/port.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/packet_out.h"
#include "ofproto/requests/parts.h"

OVS_LOG_MODULE(ofproto);

namespace ovs::ofproto {

using ofp::Kind;
using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

ofp::FlowMod::Limits limits_of(const Connection& connection) {
  ofp::FlowMod::Limits limits;
  limits.table_id_extension = ofp::has_table_id(connection.protocol());
  limits.n_tables = kTables;
  return limits;
}

/// Understood on its own? What depends on the tables is checked at commit.
ofp::OfpResult<void> check(Bridge& bridge, const Connection& connection, const ofp::Message& inner) {
  switch (inner.kind()) {
    case Kind::flow_mod: {
      auto mod = TRY(ofp::FlowMod::decode(inner, limits_of(connection)));
      return check_supported(bridge, mod.match, mod.actions);
    }
    case Kind::group_mod: (void)TRY(ofp::GroupMod::decode(inner)); return {};
    case Kind::port_mod: (void)TRY(ofp::PortMod::decode(inner)); return {};
    case Kind::packet_out: (void)TRY(decode_packet_out(bridge, inner)); return {};
    default: return ofp_fail(Ofperr::OFPBFC_MSG_UNSUP);
  }
}

}  // namespace

ofp::OfpResult<void> Bundles::control(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::BundleControl::decode(m));
  auto it = open_.find({&connection, request.bundle_id});
  auto discard = [&](Ofperr error) {
    if (it != open_.end()) open_.erase(it);
    return ofp_fail(error);
  };
  using Type = ofp::BundleControlType;
  TimePoint now = bridge.owner().clock().now();
  if (request.type == Type::open_request) {
    if (it != open_.end()) {
      LOG_INFO("Bundle {:x} already exists.", request.bundle_id);
      return discard(Ofperr::OFPBFC_BAD_ID);
    }
    Open bundle;
    bundle.flags = request.flags;
    bundle.used = now;
    bundle.opener.assign(m.whole.begin(), m.whole.end());
    open_[{&connection, request.bundle_id}] = std::move(bundle);
  } else {
    if (it == open_.end()) return ofp_fail(Ofperr::OFPBFC_BAD_ID);
    if (request.flags != it->second.flags && request.type != Type::discard_request) return discard(Ofperr::OFPBFC_BAD_FLAGS);
    it->second.used = now;
    switch (request.type) {
      case Type::close_request:
        if (it->second.closed) return discard(Ofperr::OFPBFC_BUNDLE_CLOSED);
        it->second.closed = true;
        break;
      case Type::commit_request: {
        Open bundle = std::move(it->second);
        open_.erase(it);
        TRY(commit(bridge, connection, bundle));
        break;
      }
      case Type::discard_request: open_.erase(it); break;
      default: return ofp_fail(Ofperr::OFPBFC_BAD_TYPE);
    }
  }
  ofp::BundleControl reply{request.bundle_id, static_cast<Type>(static_cast<uint16_t>(request.type) + 1), 0};
  connection.send(reply.encode(m.version, m.xid));
  return {};
}

ofp::OfpResult<void> Bundles::add(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::BundleAdd::decode(m));
  auto inner = TRY(ofp::decode_message(request.inner));
  TRY(check(bridge, connection, inner));
  auto it = open_.find({&connection, request.bundle_id});
  if (it == open_.end()) {
    Open fresh;
    fresh.flags = request.flags;
    fresh.opener.assign(m.whole.begin(), m.whole.end());
    it = open_.emplace(Key{&connection, request.bundle_id}, std::move(fresh)).first;
  }
  Open& bundle = it->second;
  if (bundle.closed || bundle.flags != request.flags) {
    Ofperr error = bundle.closed ? Ofperr::OFPBFC_BUNDLE_CLOSED : Ofperr::OFPBFC_BAD_FLAGS;
    open_.erase(it);
    return ofp_fail(error);
  }
  bundle.used = bridge.owner().clock().now();
  bundle.messages.emplace_back(m.whole.begin(), m.whole.end());
  return {};
}

ofp::OfpResult<void> Bundles::commit(Bridge& bridge, Connection& connection, const Open& bundle) {
  std::vector<PacketOutWork> packets;
  std::vector<ofp::PortMod> port_mods;
  Transaction transaction(bridge, &connection, 0);
  for (const Bytes& bytes : bundle.messages) {
    auto apply = [&]() -> ofp::OfpResult<void> {
      auto outer = TRY(ofp::decode_message(bytes));
      auto add = TRY(ofp::BundleAdd::decode(outer));
      auto inner = TRY(ofp::decode_message(add.inner));
      switch (inner.kind()) {
        case Kind::flow_mod: {
          auto mod = TRY(ofp::FlowMod::decode(inner, limits_of(connection)));
          return transaction.flow_mod(mod);
        }
        case Kind::group_mod: {
          auto mod = TRY(ofp::GroupMod::decode(inner));
          return transaction.group_mod(mod);
        }
        case Kind::port_mod: {
          if (bundle.flags & ofp::kBundleAtomic) return ofp_fail(Ofperr::OFPBFC_MSG_FAILED);
          auto mod = TRY(ofp::PortMod::decode(inner));
          OfPortEntry* port = bridge.port(mod.port);
          if (!port) return ofp_fail(Ofperr::OFPPMFC_BAD_PORT);
          if (port->mac != mod.address) return ofp_fail(Ofperr::OFPPMFC_BAD_HW_ADDR);
          port_mods.push_back(mod);
          return {};
        }
        case Kind::packet_out: {
          auto request = TRY(decode_packet_out(bridge, inner));
          packets.push_back(TRY(translate_packet_out(bridge, request)));
          return {};
        }
        default: return ofp_fail(Ofperr::OFPBFC_MSG_UNSUP);
      }
    };
    if (auto done = apply(); !done) {
      connection.send(ofp::encode_error(done.error().code, connection.version(), bytes));
      for (PacketOutWork& work : packets) drop_packet_out(bridge, work);
      return ofp_fail(Ofperr::OFPBFC_MSG_FAILED);
    }
  }
  transaction.commit();
  for (const ofp::PortMod& mod : port_mods)
    if (OfPortEntry* port = bridge.port(mod.port))
      bridge.set_port_config(*port, (port->config & ~mod.mask) | (mod.config & mod.mask), &connection);
  for (PacketOutWork& work : packets) send_packet_out(bridge, work);
  return {};
}

void Bundles::forget(const Connection& connection) {
  std::erase_if(open_, [&](auto& entry) { return entry.first.first == &connection; });
}

void Bundles::expire(TimePoint now, Duration idle) {
  for (auto it = open_.begin(); it != open_.end();) {
    if (now < it->second.used + idle) {
      ++it;
      continue;
    }
    auto* connection = const_cast<Connection*>(it->first.first);
    connection->send(ofp::encode_error(Ofperr::OFPBFC_TIMEOUT, connection->version(), it->second.opener));
    it = open_.erase(it);
  }
}

ofp::OfpResult<void> on_bundle_control(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  return bridge.bundle_store().control(bridge, connection, m);
}
ofp::OfpResult<void> on_bundle_add(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  return bridge.bundle_store().add(bridge, connection, m);
}

}  // namespace ovs::ofproto
