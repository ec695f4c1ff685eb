// Bundles: messages of one connection that take effect together or not at all. Control thread.
// Spec: OpenFlow 1.4.0 7.3.9; ONF EXT-230; sheet "openflow-connections" 7.13.
#pragma once
#include <map>
#include <vector>

#include "base/bytes.h"
#include "base/clock.h"
#include "ofp/messages/bundle.h"
#include "ofproto/peer.h"

namespace ovs::ofproto {

class Bridge;

class Bundles {
 public:
  ofp::OfpResult<void> control(Bridge& bridge, Connection& connection, const ofp::Message& m);
  ofp::OfpResult<void> add(Bridge& bridge, Connection& connection, const ofp::Message& m);
  /// The connection is gone.
  void forget(const Connection& connection);
  /// Bundles that nobody touched for `idle` are discarded with an error to their owner.
  void expire(TimePoint now, Duration idle);
  bool empty() const { return open_.empty(); }
  /// When expire() finds something to do.
  std::optional<TimePoint> wakeup(Duration idle) const;

 private:
  struct Open {
    uint16_t flags = 0;
    bool closed = false;
    TimePoint used{};
    Bytes opener;                      ///< the message that made it: quoted by errors
    std::vector<Bytes> messages;       ///< OFPT_BUNDLE_ADD_MESSAGEs, many in each piece
    size_t bytes = 0;                  ///< of all of them
    void append(ByteView message);
    /// Calls f(whole message) in their order until it returns false.
    template <class F>
    void for_each(F&& f) const;
  };
  using Key = std::pair<const Connection*, uint32_t>;
  size_t count(const Connection& connection) const;
  ofp::OfpResult<void> commit(Bridge& bridge, Connection& connection, const Open& bundle);

  std::map<Key, Open> open_;
};

}  // namespace ovs::ofproto
