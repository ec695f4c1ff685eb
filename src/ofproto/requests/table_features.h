// Table-features requests that come in pieces: each connection's is kept until its last piece. Control thread.
// Spec: OpenFlow 1.3.5 7.3.5.5.
#pragma once
#include <map>
#include <vector>

#include "ofp/messages/table.h"
#include "ofproto/peer.h"

namespace ovs::ofproto {

class Bridge;

class TableFeatureRequests {
 public:
  ofp::OfpResult<void> handle(Bridge& bridge, Connection& connection, const ofp::Message& m);
  void forget(const Connection& connection) { open_.erase(&connection); }

 private:
  struct Open { uint32_t xid; std::vector<ofp::TableFeatures> tables; };
  std::map<const Connection*, Open> open_;
};

}  // namespace ovs::ofproto
