// Hashes of packet facts: 5-tuple (RSS), symmetric variants, and the hash fields of groups, bonds, multipath and bundle.
// Spec: reference sheet "openflow-fields-actions" 12.3; Jenkins lookup3; MurmurHash3.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "flow/flow_key.h"

namespace ovs::flow {

/// Incremental 32-bit hash (Murmur3 steps).
uint32_t hash_add(uint32_t hash, uint32_t data);
uint32_t hash_finish(uint32_t hash, uint32_t final);
inline uint32_t hash_2words(uint32_t x, uint32_t y) { return hash_finish(hash_add(hash_add(x, 0), y), 8); }
inline uint32_t hash_int(uint32_t x, uint32_t basis) { return hash_2words(x, basis); }
uint32_t hash_bytes(ByteView bytes, uint32_t basis);
uint32_t jhash_bytes(ByteView bytes, uint32_t basis);          ///< lookup3 hashlittle

uint32_t hash_5tuple(const FlowKey& key, uint32_t basis = 0);              ///< addresses, ports, protocol; 0 if not IP
uint32_t hash_symmetric_l4(const FlowKey& key, uint32_t basis);
uint32_t hash_symmetric_l3l4(const FlowKey& key, uint32_t basis, bool with_udp);
uint32_t hash_symmetric_l3(const FlowKey& key, uint32_t basis);
uint32_t hash_symmetric_l2(const FlowKey& key, uint32_t basis);

enum class HashFields : uint16_t { eth_src, symmetric_l4, symmetric_l3l4, symmetric_l3l4_udp, nw_src, nw_dst, symmetric_l3 };
inline constexpr uint16_t kHashFieldsCount = 7;
std::string_view hash_fields_name(HashFields fields);          ///< "symmetric_l3l4+udp"
std::optional<HashFields> parse_hash_fields(std::string_view name);
uint32_t hash_fields(const FlowKey& key, HashFields fields, uint16_t basis);
/// Un-wildcards what hash_fields() looks at.
void mask_hash_fields(const FlowKey& key, FlowMask& mask, HashFields fields);

}  // namespace ovs::flow
