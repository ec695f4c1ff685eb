// What an OpenFlow flow matches: a FlowKey under a FlowMask, as text and as compact storage.
// Value bits outside the mask are always zero. Spec: reference sheet "openflow-fields-actions" 3, 5, 6.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <boost/smart_ptr/intrusive_ptr.hpp>

#include "base/result.h"
#include "flow/fields.h"
#include "flow/flow_key.h"

namespace ovs::flow {

inline constexpr int kDefaultPriority = 32768;

/// 1.5 kB: for building and for messages. Tables store CompactMatch.
struct Match {
  FlowKey key = zero_key();
  FlowMask mask = zero_mask();
  std::shared_ptr<const TunMetadataTable> tlv;   ///< locates tun_metadata fields; the switch's, or private

  bool operator==(const Match& o) const { return key == o.key && static_cast<const FlowKey&>(mask) == o.mask; }
  bool is_catch_all() const;
  /// The packet agrees on every masked bit.
  bool contains(const FlowKey& packet) const;

  /// Matches field = value under mask (both as on the wire; vlan and frag semantics of sheet 1 included). A zero mask
  /// removes the field. tun_metadata fields must be in `tlv`, else nothing happens: see add_tun_metadata.
  void set(FieldId id, const FieldValue& value, const FieldValue& field_mask);
  void set(FieldId id, const FieldValue& value);
  void set_u64(FieldId id, uint64_t value);                       ///< exact
  void set_u64(FieldId id, uint64_t value, uint64_t field_mask);
  void get(FieldId id, FieldValue& value, FieldValue& field_mask) const;
  void clear(FieldId id);                                         ///< wildcards it
  bool is_wild(FieldId id) const { return flow::is_wild(id, mask, tlv.get()); }
  /// Makes room for tun_metadata<N> of `size` bytes in a private table. Error: does not fit or set twice.
  Result<void> add_tun_metadata(FieldId id, size_t size);
  void set_in_port(OfPort port) { set_u64(FieldId::in_port, port.value); }
  void zero_unmasked();                                           ///< key &= mask
  void set_default_packet_type();                                 ///< packet_type = Ethernet unless already matched
  uint16_t dl_type() const;                                       ///< from eth_type or packet_type (1,ET); 0: not matched exactly
};

/// Prerequisite on a match, not a packet: the values matched exactly establish it.
bool needs_met(Needs needs, const Match& match);
/// Wildcards what the Ethertype and protocol do not allow (sheet 5.3). True if something changed.
bool normalize(Match& match);
/// The same, and logs the three INFO lines of the reference if something changed.
void normalize_and_log(Match& match);

// --- text: parse
/// Next "key=value" of a flow text (sheet 3); false at the end. Drops what it consumed from `rest`.
bool next_item(std::string_view& rest, std::string_view& key, std::string_view& value);
struct ParseContext {
  const NameMap* ports = nullptr;
  const NameMap* tables = nullptr;
  std::shared_ptr<const TunMetadataTable> tlv;   ///< null: private tables
};
enum class ItemResult : uint8_t { done, unknown };
/// One item into the match if it is a field, subfield or protocol shorthand. `formats` loses those that cannot carry it.
Result<ItemResult> parse_match_item(std::string_view key, std::string_view value, Match& match, Formats& formats, const ParseContext& context = {});
/// A whole match ("tcp,in_port=1"); unknown items are errors: "unknown keyword NAME" or "field NAME missing value".
/// "priority=N" is accepted if `priority` is given. `usable` gets the formats that can carry it.
Result<Match> parse_match(std::string_view text, const ParseContext& context = {}, Formats* usable = nullptr, int* priority = nullptr);

// --- text: print
struct PrintOptions {
  const NameMap* ports = nullptr;
  int priority = kDefaultPriority;
  bool show_packet_type = false;                 ///< megaflows: "eth," for packet_type (0,0)
};
std::string match_text(const Match& match, const PrintOptions& options = {});
void append_match(std::string& out, const Match& match, const PrintOptions& options = {});
/// A packet's facts as packet dumps show them (sheet 6, last paragraph).
std::string flow_text(const FlowKey& key, const NameMap* ports = nullptr);

// --- compact storage
/// Only the words of a mask that are not zero. Immutable, shared by all rules of a subtable; counted in itself.
struct CompactMask {
  std::array<uint64_t, (kFlowWords + 63) / 64> present{};   ///< bit i: word i is not zero
  std::vector<uint64_t> bits;                               ///< those words, ascending
  explicit CompactMask(const FlowMask& mask);
  CompactMask(const CompactMask&) = delete;
  CompactMask& operator=(const CompactMask&) = delete;
  size_t size() const { return bits.size(); }
  bool operator==(const CompactMask& o) const { return hash_ == o.hash_ && present == o.present && bits == o.bits; }
  uint64_t hash() const { return hash_; }
  /// Where a word of the key lies in `bits`; none: it is not matched.
  std::optional<size_t> position(size_t word) const;
  /// f(position in bits, word index)
  template <class F>
  void for_each(F&& f) const {
    size_t position = 0;
    for (size_t m = 0; m < present.size(); ++m)
      for (uint64_t left = present[m]; left; left &= left - 1) f(position++, m * 64 + static_cast<size_t>(__builtin_ctzll(left)));
  }
  friend void intrusive_ptr_add_ref(const CompactMask* m) noexcept { m->references_.fetch_add(1, std::memory_order_relaxed); }
  friend void intrusive_ptr_release(const CompactMask* m) noexcept {
    if (m->references_.fetch_sub(1, std::memory_order_acq_rel) == 1) delete m;
  }

 private:
  uint64_t hash_ = 0;
  mutable std::atomic<uint32_t> references_{0};
};
using SharedMask = boost::intrusive_ptr<const CompactMask>;

/// A match that others own: its mask and one word for each of the mask, no bit outside it.
class MatchView {
 public:
  MatchView() = default;
  MatchView(const CompactMask* mask, const uint64_t* values) : mask_(mask), values_(values) {}
  const CompactMask& mask() const { return *mask_; }
  SharedMask shared_mask() const { return SharedMask(mask_); }
  std::span<const uint64_t> values() const { return {values_, mask_ ? mask_->size() : 0}; }
  Match expand(std::shared_ptr<const TunMetadataTable> tlv = nullptr) const;
  FlowMask expand_mask() const;
  bool contains(const FlowKey& packet) const;
  bool operator==(const MatchView& o) const;
  uint64_t value_word(size_t word) const;        ///< 0 if not matched
  uint64_t mask_word(size_t word) const;

 protected:
  const CompactMask* mask_ = nullptr;
  const uint64_t* values_ = nullptr;
};

/// One that owns what it shows; about 8 bytes for every matched word.
class CompactMatch : public MatchView {
 public:
  CompactMatch() = default;
  explicit CompactMatch(const Match& match);
  CompactMatch(SharedMask mask, std::span<const uint64_t> values);
  void share_mask(SharedMask equal) { owned_mask_ = std::move(equal), mask_ = owned_mask_.get(); }

 private:
  SharedMask owned_mask_;
  std::unique_ptr<uint64_t[]> owned_values_;
};

}  // namespace ovs::flow
