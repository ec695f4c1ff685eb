// See next_hop.h.
#include "ofproto/connections/next_hop.h"

#include <bit>

#include "base/strings.h"

namespace ovs::ofproto {

namespace {

/// Words of the next line of a table; empty at the end.
std::vector<std::string_view> next_row(std::string_view& text) {
  std::vector<std::string_view> words;
  while (words.empty() && !text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    for (size_t at = 0; at < line.size();) {
      size_t first = line.find_first_not_of(" \t", at);
      if (first == line.npos) break;
      size_t stop = std::min(line.find_first_of(" \t", first), line.size());
      words.push_back(line.substr(first, stop - first));
      at = stop;
    }
  }
  return words;
}

/// Eight hex digits of an address as it lies in memory of this (little-endian) machine.
std::optional<uint32_t> hex_word(std::string_view text) {
  auto value = parse_u32(text, 16);
  if (!value) return std::nullopt;
  return *value;
}

}  // namespace

std::optional<packet::Ipv4> next_hop(std::string_view routes, packet::Ipv4 to) {
  (void)next_row(routes);   // titles
  uint32_t wanted = std::bit_cast<uint32_t>(to), best_mask = 0;
  std::optional<uint32_t> best;
  for (auto row = next_row(routes); !row.empty(); row = next_row(routes)) {
    if (row.size() < 8) continue;
    auto net = hex_word(row[1]), gateway = hex_word(row[2]), mask = hex_word(row[7]);
    if (!net || !gateway || !mask || (wanted & *mask) != *net) continue;
    if (best && std::popcount(*mask) <= std::popcount(best_mask)) continue;
    best_mask = *mask;
    best = *gateway ? *gateway : wanted;
  }
  if (!best) return std::nullopt;
  return std::bit_cast<packet::Ipv4>(*best);
}

std::optional<packet::Mac> neighbour_mac(std::string_view arp, packet::Ipv4 neighbour) {
  (void)next_row(arp);
  std::string wanted = packet::ipv4_text(neighbour);
  for (auto row = next_row(arp); !row.empty(); row = next_row(arp)) {
    if (row.size() < 4 || row[0] != wanted) continue;
    auto mac = packet::Mac::parse(row[3]);
    if (mac && !mac->is_zero()) return mac;
  }
  return std::nullopt;
}

}  // namespace ovs::ofproto
