// What a controller did to the flow table, told to the log now and then: sums, not every change.
// Control thread. Spec: sheet "openflow-connections" 3.7.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "base/clock.h"
#include "ofp/message.h"

namespace ovs::ofproto {

class FlowModLog {
 public:
  /// A request succeeded: a flow_mod counts; those of a bundle count when it is committed.
  void done(const ofp::Message& request, TimePoint now);
  /// The line that is due, without the connection's name: 10 s after the first change, then at most once a minute.
  std::optional<std::string> due(TimePoint now);
  /// The connection ends: what was not told yet.
  std::optional<std::string> rest(TimePoint now);
  std::optional<TimePoint> wakeup() const;

 private:
  struct Counts {
    unsigned adds = 0, deletes = 0, modifications = 0;
    unsigned sum() const { return adds + deletes + modifications; }
    void count(const ofp::Message& flow_mod);
    void operator+=(const Counts& other);
  };
  void add(const Counts& counts, TimePoint now);

  Counts counts_;
  std::map<uint32_t, Counts> bundles_;
  TimePoint first_{}, last_{}, next_{};
};

}  // namespace ovs::ofproto
