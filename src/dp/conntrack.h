// What can be asked of a datapath's connection tracker, by commands and by the OpenFlow side; and the text of
// connections. Datapath::conntrack() gives it. Spec: reference sheet "datapath-conntrack" 7 to 10, "datapath" 5.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "flow/ct_filter.h"

namespace ovs::dp {

using flow::CtFilter;
using flow::CtLabels;
using flow::CtTuple;

struct CtTcpInfo {
  uint8_t state[2] = {};                       ///< original, reply: numbers of tcp_state_text()
  uint8_t scale[2] = {};
  uint8_t flags[2] = {};                       ///< kCtTcp*
};
inline constexpr uint8_t kCtTcpWindowScale = 1, kCtTcpBeLiberal = 8;

/// A connection, or an expected one.
struct CtEntry {
  CtTuple original, reply;
  std::optional<CtTuple> parent;               ///< original tuple of the connection that announced this one
  uint16_t zone = 0;
  uint32_t mark = 0;
  CtLabels labels{};
  uint32_t timeout_s = 0;
  std::string helper;
  std::optional<CtTcpInfo> tcp;
};

bool matches(const CtFilter& filter, const CtEntry& entry);

struct CtZoneLimit { uint16_t zone = 0; uint32_t limit = 0, count = 0; };   ///< limit 0: none
struct CtLimits { uint32_t default_limit = 0; std::vector<CtZoneLimit> zones; };

struct CtTimeoutPolicy {
  uint32_t id = 0;
  std::map<std::string, uint32_t, std::less<>> seconds;   ///< by key of Timeout_Policy.timeouts
};

/// State of fragment reassembly, per family: [0] IPv4, [1] IPv6.
struct FragmentStatus {
  struct Family { bool enabled = true; uint32_t min_bytes = 0; uint64_t accepted = 0, completed = 0, expired = 0, too_small = 0, overlapped = 0, purged = 0; };
  struct List { CtTuple addresses; uint32_t recirc_id = 0, ip_id = 0, fragments = 0; uint16_t zone = 0, eth_type = 0; uint8_t proto = 0; std::string_view state; };
  Family family[2];
  uint32_t max_fragments = 0, fragments = 0;
  std::vector<List> lists;
};

/// Thread-safe.
class ConnectionTracking {
 public:
  virtual ~ConnectionTracking() = default;
  /// Live connections, by zone, then by age.
  virtual std::vector<CtEntry> dump(std::optional<uint16_t> zone) const = 0;
  virtual std::vector<CtEntry> dump_expected(std::optional<uint16_t> zone) const = 0;
  /// ENOENT only for an exact filter.
  virtual Result<void> flush(const CtFilter& filter) = 0;

  virtual uint32_t count() const = 0;
  virtual uint32_t max_count() const = 0;
  virtual void set_max_count(uint32_t count) = 0;
  virtual bool tcp_sequence_check() const = 0;
  virtual void set_tcp_sequence_check(bool on) = 0;
  virtual uint32_t sweep_interval_ms() const = 0;
  virtual void set_sweep_interval_ms(uint32_t ms) = 0;

  /// Of these zones; none named: of all that have a limit of their own.
  virtual CtLimits limits(const std::vector<uint16_t>& zones) const = 0;
  virtual void set_default_limit(uint32_t limit) = 0;     ///< 0: none
  virtual void set_limit(uint16_t zone, uint32_t limit) = 0;
  virtual void clear_limit(uint16_t zone) = 0;
  /// The database owns the limits: commands must not change them.
  virtual bool limits_are_protected() const = 0;
  virtual void protect_limits(bool on) = 0;

  virtual void set_timeout_policy(const CtTimeoutPolicy& policy) = 0;
  virtual Result<void> del_timeout_policy(uint32_t id) = 0;   ///< ENOENT

  virtual FragmentStatus fragment_status(bool with_lists) const = 0;
  virtual void enable_fragments(bool v6, bool on) = 0;
  virtual Result<void> set_min_fragment(bool v6, uint32_t bytes) = 0;   ///< EPERM: too small
  virtual Result<void> set_max_fragments(uint32_t count) = 0;           ///< EPERM: too many
};

/// ConnectionTracking::flush(), told in the log as done on the datapath `name`.
Result<void> flush_connections(ConnectionTracking& tracking, std::string_view name, const CtFilter& filter);

std::string_view tcp_state_text(uint8_t state);            ///< "" if unknown
uint8_t joint_tcp_state(const CtTcpInfo& tcp);             ///< of both sides, as one line of a dump tells it
struct CtText { bool verbose = false, timeouts = false; };
std::string ct_entry_text(const CtEntry& entry, const CtText& how);
std::string ct_tuple_text(const CtTuple& tuple);
std::string ct_expectation_text(const CtEntry& entry);
std::string ct_address_text(const packet::Ipv6& address, bool v6);
std::string ct_proto_text(const CtTuple& tuple);

}  // namespace ovs::dp
