// Geneve options as match fields: the table that maps tun_metadata<N> to (class, type, size) and to a
// place in the 256 bytes of FlowKey.tun_metadata. A Match that came from text without a switch has a
// private table. Spec: RFC 8926 3.5; reference sheet "openflow-fields-actions" 7.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "flow/flow_key.h"

namespace ovs::flow {

inline constexpr size_t kTunMetadataFields = 64;
inline constexpr size_t kTunMetadataBytes = 256;
inline constexpr size_t kTunMetadataMaxSize = 124;

struct TlvMapping {
  uint16_t option_class = 0;
  uint8_t type = 0;
  uint8_t size = 0;            ///< bytes of the option's value
  uint8_t index = 0;           ///< N of tun_metadata<N>
  bool operator==(const TlvMapping&) const = default;
};

enum class TlvError : uint8_t { bad_command, bad_option_size, bad_index, table_full, already_mapped, duplicate, invalid_field, invalid_delete };

/// Value type; a switch publishes it as shared_ptr<const TunMetadataTable>.
class TunMetadataTable {
 public:
  struct Run { uint16_t offset; uint8_t size; };  ///< bytes of FlowKey.tun_metadata
  Result<void, TlvError> add(const TlvMapping& m);
  void remove(uint8_t index);
  const TlvMapping* find(uint8_t index) const;
  const TlvMapping* find(uint16_t option_class, uint8_t type) const;
  std::vector<TlvMapping> all() const;            ///< ascending index
  bool empty() const { return used_ == 0; }

  /// The option's value, right-aligned in out (kTunMetadataMaxSize bytes). Zeros if unmapped.
  void read(uint8_t index, const FlowKey& key, std::span<uint8_t, kTunMetadataMaxSize> out) const;
  /// Writes the last `size` bytes of `value`, and the presence bit.
  void write(uint8_t index, std::span<const uint8_t, kTunMetadataMaxSize> value, FlowKey& key) const;

  /// Received options to tun_metadata; false if an option has another size than mapped or is critical and unmapped.
  bool from_options(ByteView options, FlowKey& key) const;
  /// tun_metadata (those with a presence bit) to options on the wire. At most 252 bytes.
  Bytes to_options(const FlowKey& key) const;
  /// Mask over tun_metadata to mask over `options` (same size), as a datapath flow needs it.
  Bytes to_option_mask(ByteView options, const FlowMask& mask) const;

 private:
  struct Entry { TlvMapping map; std::vector<Run> runs; };
  std::vector<Run> allocate(size_t size);
  std::array<std::optional<Entry>, kTunMetadataFields> entries_;
  std::array<bool, kTunMetadataBytes / 4> taken_{};
  size_t used_ = 0;
};

}  // namespace ovs::flow
