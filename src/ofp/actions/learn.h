// learn: adds or changes a flow made from a template and the packet at hand.
// Spec: nicira-ext (NXAST_LEARN, LEARN2); ovs-actions(7).
#pragma once
#include "ofp/actions/context.h"

namespace ovs::ofp {

struct LearnSpec {
  enum class To : uint8_t { match, load, output };
  To to = To::match;
  uint16_t n_bits = 0;
  bool immediate = false;
  Bytes value;                     ///< immediate: n_bits right-justified in whole 16-bit units
  Subfield source;                 ///< else
  Subfield destination;            ///< match and load
};
struct Learn {
  uint16_t idle_timeout = 0, hard_timeout = 0, fin_idle_timeout = 0, fin_hard_timeout = 0;   ///< seconds
  uint16_t priority = 32768;
  uint64_t cookie = 0;
  bool send_flow_rem = false, delete_learned = false, write_result = false;
  uint8_t table = 1;
  uint32_t limit = 0;              ///< flows; 0: none
  Subfield result;                 ///< with write_result: one bit
  bool second_form = false;        ///< came as LEARN2
  std::vector<LearnSpec> specs;
  static constexpr std::string_view kNames[] = {"learn"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 16, kAnyVersion, 32, true}, {Vendor::nicira, 45, kAnyVersion, 40, true}};
  static OfpResult<Learn> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

}  // namespace ovs::ofp
