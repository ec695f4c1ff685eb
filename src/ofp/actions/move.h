// Actions between fields: move, stack push and pop, check_pkt_larger, multipath, conjunction.
// Spec: OpenFlow 1.5.1 7.2.6.8 (copy-field); nicira-ext; ovs-actions(7).
#pragma once
#include "ofp/actions/context.h"
#include "ofp/actions/output.h"

namespace ovs::ofp {

struct Move {
  Subfield source, destination;    ///< of equal width
  bool onf_form = false;           ///< came as ONF's copy_field of 1.3
  static constexpr std::string_view kNames[] = {"move"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 6, kUpToOf14, 24, true}, {Vendor::standard, 28, kOf15Up, 24, true}, {Vendor::onf, 3200, kOf13And14, 24, true}};
  static OfpResult<Move> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct StackPush {
  Subfield source;
  static constexpr std::string_view kNames[] = {"push"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 27, kAnyVersion, 24}};
  static OfpResult<StackPush> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct StackPop {
  Subfield destination;
  static constexpr std::string_view kNames[] = {"pop"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 28, kAnyVersion, 24}};
  static OfpResult<StackPop> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

/// Writes 1 if the packet is longer, else 0.
struct CheckPktLarger {
  uint16_t size_bytes = 0;
  Subfield destination;            ///< one bit
  static constexpr std::string_view kNames[] = {"check_pkt_larger"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 49, kAnyVersion, 24, true}};
  static OfpResult<CheckPktLarger> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

enum class MultipathAlgorithm : uint16_t { modulo_n, hash_threshold, hrw, iter_hash };
struct Multipath {
  HashFields fields = HashFields::eth_src;
  uint16_t basis = 0;
  MultipathAlgorithm algorithm = MultipathAlgorithm::modulo_n;
  uint16_t max_link = 0;           ///< number of links - 1
  uint32_t argument = 0;
  Subfield destination;
  static constexpr std::string_view kNames[] = {"multipath"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 10, kAnyVersion, 32}};
  static OfpResult<Multipath> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct Conjunction {
  uint32_t id = 0;
  uint8_t clause = 0;              ///< from 0
  uint8_t n_clauses = 0;           ///< 2..64
  static constexpr std::string_view kNames[] = {"conjunction"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 34, kAnyVersion, 16}};
  static OfpResult<Conjunction> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

}  // namespace ovs::ofp
