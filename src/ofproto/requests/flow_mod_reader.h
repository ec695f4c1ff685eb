// flow_mods of one flow without the long way through ofp::FlowMod: controllers send many that differ only in addresses and
// numbers. Matches are read by their shape (flow/match_wire.h); action lists are decoded and checked once, and all flows
// with the same list share it. Whatever it does not know goes the general way, which teaches it.
// Control thread. Spec: OpenFlow 1.5.1 7.3.4.2.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include "flow/match_wire.h"
#include "ofp/message.h"
#include "ofproto/requests/flow_table.h"

namespace ovs::ofproto {

class FlowModReader {
 public:
  /// None: the general way is to be gone. What is read here, the general way would accept and understand alike.
  std::optional<FlowChange> read(const Bridge& bridge, const ofp::Message& m);
  /// The general way accepted it, and made `mod` of it.
  void learn(const Bridge& bridge, const ofp::Message& m, const ofp::FlowMod& mod);

 private:
  using SharedActions = std::shared_ptr<const ofp::Actions>;
  struct Known {
    SharedActions actions;
    unsigned above = 256;      ///< tables below this one may have it
    bool plain = false;        ///< see is_plain()
  };
  template <class T> using Map = boost::unordered_flat_map<std::string, T, QuickHash, std::equal_to<>>;

  void forget_if_changed(const Bridge& bridge);
  const Known* known_actions(uint64_t shape, uint8_t table, ofp::Version version, ByteView instructions) const;

  flow::MatchReader matches_;  ///< notes: the mask is plain
  Map<Known> anywhere_;        ///< lists that mean the same in every flow, by version and bytes
  Map<Known> by_shape_;        ///< others, by shape of match, table, version and bytes
  std::shared_ptr<const flow::TunMetadataTable> tlv_;
};

/// A flow_mod that changes one flow (good until the next one is read), or a general one.
using AnyFlowMod = std::variant<FlowChange, ofp::FlowMod>;
ofp::OfpResult<AnyFlowMod> read_flow_mod(Bridge& bridge, const Connection& connection, const ofp::Message& m);
/// Carries it out.
ofp::OfpResult<void> carry_out(Transaction& transaction, const AnyFlowMod& mod);

}  // namespace ovs::ofproto
