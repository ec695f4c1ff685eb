// Application helpers: control connections whose payload announces other connections, and whose text must tell
// translated addresses. Spec: reference sheet "datapath-conntrack" 6; RFC 959, 2428, 1350.
#pragma once
#include "base/bytes.h"
#include "dp/user/conntrack/expectations.h"
#include "packet/packet.h"

namespace ovs::dp::conntrack {

/// An FTP command or reply that announces a data connection. `at`, `size`: the bytes of the payload that tell
/// the address, if it is told.
struct FtpAnnouncement {
  bool passive = false;            ///< told by the server: the client will connect
  uint16_t port = 0;
  std::optional<Address> address;
  size_t at = 0, size = 0;
};
struct FtpParse { bool relevant = false; std::optional<FtpAnnouncement> announcement; };   ///< relevant without announcement: invalid
FtpParse parse_ftp(std::string_view payload, bool v6);
/// The address as the command tells it.
std::string ftp_address_text(const Address& address, bool v6, bool extended);

/// Which helper a ct action gets by its name, for a packet of this protocol.
Helper helper_of(std::string_view name, uint8_t proto);
std::string_view helper_name(Helper helper);

/// What the packet of a control connection announces goes into `expected`; its text is translated, and sequence numbers follow.
/// False: an invalid control message. The caller holds connection.lock.
bool help(packet::Packet& packet, const Seen& seen, Connection& connection, const std::shared_ptr<Connection>& reference, bool reply,
          Expectations& expected) OVS_REQUIRES(connection.lock);

/// What the other side's sequence number was that this acknowledgement means.
inline uint32_t unshifted_ack(const SequenceShift& other, uint32_t ack) {
  int32_t by = static_cast<int32_t>(ack - static_cast<uint32_t>(other.before) - other.at) > 0 ? other.after : other.before;
  return ack - static_cast<uint32_t>(by);
}
/// Sequence numbers of a packet whose connection has shifted ones; after translation.
void shift_sequence(packet::Packet& packet, const Seen& seen, const Connection& connection, bool reply) OVS_REQUIRES(connection.lock);

}  // namespace ovs::dp::conntrack
