// See bundle.h.
#include "ofproto/requests/bundle.h"

#include "base/log.h"
#include "ofp/messages/port.h"
#include "ofproto/requests/flow_mod_reader.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/packet_out.h"
#include "ofproto/requests/parts.h"

OVS_LOG_MODULE(ofproto);

namespace ovs::ofproto {

using ofp::Kind;
using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

/// What one connection may leave with us.
constexpr size_t kMostOpen = 1024;
constexpr size_t kMostBytes = 512 * 1024 * 1024;

/// Understood on its own? What depends on the tables is checked at commit.
ofp::OfpResult<void> check(Bridge& bridge, const Connection& connection, const ofp::Message& inner) {
  switch (inner.kind()) {
    case Kind::flow_mod: {
      auto any = TRY(read_flow_mod(bridge, connection, inner));
      if (auto* one = std::get_if<FlowChange>(&any)) {
        if (one->plain || !one->actions) return {};
        return check_supported(bridge, one->match.expand(one->tlv), *one->actions);
      }
      auto& mod = std::get<ofp::FlowMod>(any);
      bool deletes = mod.command == ofp::FlowCommand::remove || mod.command == ofp::FlowCommand::remove_strict;
      if (mod.table_id == kInternalTable && !deletes) return ofp_fail(Ofperr::OFPBRC_EPERM);
      return check_supported(bridge, mod.match, mod.actions);
    }
    case Kind::group_mod: (void)TRY(ofp::GroupMod::decode(inner)); return {};
    case Kind::port_mod: (void)TRY(ofp::PortMod::decode(inner)); return {};
    case Kind::packet_out: (void)TRY(decode_packet_out(bridge, inner)); return {};
    default: return ofp_fail(Ofperr::OFPBFC_MSG_UNSUP);
  }
}

}  // namespace

void Bundles::Open::append(ByteView message) {
  constexpr size_t kPiece = 65536;
  if (messages.empty() || messages.back().capacity() - messages.back().size() < message.size()) {
    messages.emplace_back();
    if (bytes) messages.back().reserve(kPiece);    // a small bundle takes little
  }
  messages.back().insert(messages.back().end(), message.begin(), message.end());
  bytes += message.size();
}

template <class F>
void Bundles::Open::for_each(F&& f) const {
  for (const Bytes& piece : messages)
    for (ByteView rest = piece; !rest.empty();) {
      size_t size = size_t{rest[2]} << 8 | rest[3];
      if (!f(rest.first(size))) return;
      rest = rest.subspan(size);
    }
}

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
    if (count(connection) >= kMostOpen) return ofp_fail(Ofperr::OFPBFC_OUT_OF_BUNDLES);
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
    if (count(connection) >= kMostOpen) return ofp_fail(Ofperr::OFPBFC_OUT_OF_BUNDLES);
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
  if (bundle.bytes + m.whole.size() > kMostBytes) {
    open_.erase(it);
    return ofp_fail(Ofperr::OFPBFC_MSG_TOO_MANY);
  }
  bundle.append(m.whole);
  return {};
}

ofp::OfpResult<void> Bundles::commit(Bridge& bridge, Connection& connection, const Open& bundle) {
  std::vector<PacketOutWork> packets;
  std::vector<ofp::PortMod> port_mods;
  std::vector<ByteView> forwards;    // other controllers may want to hear of these
  Transaction transaction(bridge, &connection, 0);
  auto carry_out_one = [&](ByteView bytes) -> ofp::OfpResult<void> {
    auto outer = TRY(ofp::decode_message(bytes));
    auto add = TRY(ofp::BundleAdd::decode(outer));
    auto inner = TRY(ofp::decode_message(add.inner));
    transaction.set_request(inner.xid);
    switch (inner.kind()) {
      case Kind::flow_mod: {
        auto mod = TRY(read_flow_mod(bridge, connection, inner));
        return carry_out(transaction, mod);
      }
      case Kind::group_mod: {
        auto mod = TRY(ofp::GroupMod::decode(inner));
        TRY(transaction.group_mod(mod));
        forwards.push_back(bytes);
        return {};
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
  bool all = true;
  bundle.for_each([&](ByteView bytes) {
    auto done = carry_out_one(bytes);
    if (!done) connection.send(ofp::encode_error(done.error().code, connection.version(), bytes));
    return all = done.has_value();
  });
  if (!all) {
    for (PacketOutWork& work : packets) drop_packet_out(bridge, work);
    return ofp_fail(Ofperr::OFPBFC_MSG_FAILED);
  }
  transaction.commit();
  for (const ofp::PortMod& mod : port_mods)
    if (OfPortEntry* port = bridge.port(mod.port))
      bridge.set_port_config(*port, (port->config & ~mod.mask) | (mod.config & mod.mask), &connection);
  for (PacketOutWork& work : packets) send_packet_out(bridge, work);
  for (ByteView bytes : forwards) {
    auto outer = TRY(ofp::decode_message(bytes));
    auto add = TRY(ofp::BundleAdd::decode(outer));
    auto inner = TRY(ofp::decode_message(add.inner));
    if (bridge.peer()) bridge.peer()->request_forward(inner, &connection);
  }
  return {};
}

size_t Bundles::count(const Connection& connection) const {
  auto first = open_.lower_bound({&connection, 0}), last = open_.upper_bound({&connection, UINT32_MAX});
  return static_cast<size_t>(std::distance(first, last));
}

std::optional<TimePoint> Bundles::wakeup(Duration idle) const {
  std::optional<TimePoint> first;
  for (const auto& [key, bundle] : open_) first = std::min(first.value_or(TimePoint::max()), bundle.used + idle);
  return first;
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
