// Address translation: which tuple replies shall have, and packets rewritten to it.
// Spec: reference sheet "datapath-conntrack" 5; RFC 3022, 5508.
#pragma once
#include "base/prng.h"
#include "dp/actions.h"
#include "dp/user/conntrack/inspect.h"
#include "dp/user/conntrack/table.h"

namespace ovs::dp::conntrack {

/// Offers reply keys one after the other until one is free.
class NatChoice {
 public:
  /// `secret`: spreads clients over addresses and ports.
  NatChoice(const CtNat& nat, const Key& original, uint64_t secret, Prng& prng);
  /// nullopt: there are no more.
  std::optional<Key> next();

 private:
  struct Range { uint16_t min = 0, max = 0, start = 0; };
  struct Search {                              ///< one walk through a range: in a row, then from random places
    Range range;
    bool source = false;                       ///< ports of the original source, else of the original destination
    unsigned attempts = 0, done = 0;
    uint32_t at = 0;
  };
  Address choose_address(const CtNat& nat, const Key& original, uint64_t secret) const;
  void plan_ports(const CtNat& nat, const Key& original, uint32_t offset);
  std::optional<uint16_t> next_port(Search& search);

  Prng& prng_;
  Key reply_;                                  ///< address already translated
  bool ports_ = false, icmp_ = false, only_one_ = false, given_ = false;
  Search searches_[2];
  size_t n_searches_ = 0, search_ = 0;
};

/// Gives the packet the addresses and ports of `to`; an ICMP error gets them inside, reversed.
void translate(packet::Packet& packet, const Seen& seen, const Key& to);

}  // namespace ovs::dp::conntrack
