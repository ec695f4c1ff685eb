#include "ofproto/connections/flow_mod_log.h"

#include "ofp/messages/bundle.h"
#include "ofp/messages/flow.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofproto;

namespace {

struct Rig {
  FlowModLog log;
  TimePoint now{Seconds(1000)};
  void did(const Bytes& bytes) { log.done(*ofp::decode_message(bytes), now); }
};

Bytes mod(ofp::FlowCommand command, ofp::Protocol protocol) {
  ofp::FlowMod m;
  m.command = command;
  return m.encode(protocol, 1);
}

}  // namespace

TEST_CASE("flow_mods are summed up for the log") {
  Rig rig;
  CHECK(!rig.log.rest(rig.now));
  for (ofp::Protocol protocol : {ofp::Protocol::of10_std, ofp::Protocol::of13}) {
    rig.did(mod(ofp::FlowCommand::add, protocol));
    rig.did(mod(ofp::FlowCommand::modify_strict, protocol));
    rig.did(mod(ofp::FlowCommand::remove, protocol));
    CHECK(rig.log.rest(rig.now) == "3 flow_mods in the last 0 s (1 adds, 1 deletes, 1 modifications)");
  }
  rig.did(mod(ofp::FlowCommand::add, ofp::Protocol::of13));
  rig.now += Seconds(4);
  rig.did(mod(ofp::FlowCommand::add, ofp::Protocol::of13));
  rig.now += Seconds(5);
  CHECK(!rig.log.due(rig.now));
  rig.now += Seconds(1);
  CHECK(rig.log.due(rig.now) == "2 flow_mods in the 4 s starting 10 s ago (2 adds)");
  rig.did(mod(ofp::FlowCommand::add, ofp::Protocol::of13));
  rig.now += Seconds(59);
  CHECK(!rig.log.due(rig.now));
  rig.now += Seconds(1);
  CHECK(rig.log.due(rig.now) == "1 flow_mods 60 s ago (1 adds)");
}

TEST_CASE("flow_mods of a bundle count when it is committed") {
  Rig rig;
  using Type = ofp::BundleControlType;
  auto control = [&](Type type) { rig.did(ofp::BundleControl{7, type, 3}.encode(ofp::Version::of14, 1)); };
  for (Type end : {Type::discard_request, Type::commit_request}) {
    control(Type::open_request);
    rig.did(ofp::BundleAdd::encode(ofp::Version::of14, 7, 3, mod(ofp::FlowCommand::add, ofp::Protocol::of14)));
    control(Type::close_request);
    CHECK(!rig.log.rest(rig.now));
    control(end);
  }
  CHECK(rig.log.rest(rig.now) == "1 flow_mods in the last 0 s (1 adds)");
}
