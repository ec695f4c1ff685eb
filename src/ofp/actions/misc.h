// Actions on the walk through the tables and on queues, and the ones that only note something.
// Spec: nicira-ext; OpenFlow 1.5.1 7.2.6.4 (set-queue); ovs-actions(7).
#pragma once
#include "ofp/actions/context.h"

namespace ovs::ofp {

struct Resubmit {
  OfPort in_port = kPortInPort;    ///< kPortInPort: unchanged
  uint8_t table = kAllTables;      ///< 255: the current one
  bool with_ct = false;            ///< look up with the ct original direction tuple
  uint8_t form = 14;               ///< NX number it came as (1, 14, 44)
  static constexpr std::string_view kNames[] = {"resubmit"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 1, kAnyVersion, 16}, {Vendor::nicira, 14, kAnyVersion, 16}, {Vendor::nicira, 44, kAnyVersion, 16}};
  static OfpResult<Resubmit> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct SetQueue {
  uint32_t queue = 0;
  static constexpr std::string_view kNames[] = {"set_queue"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 4, kOf10Only, 16}, {Vendor::standard, 21, kOf11Up, 8}};
  static OfpResult<SetQueue> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct PopQueue {
  static constexpr std::string_view kNames[] = {"pop_queue"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 5, kAnyVersion, 16}};
  static OfpResult<PopQueue> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct FinTimeout {
  uint16_t idle_timeout = 0, hard_timeout = 0;   ///< seconds
  static constexpr std::string_view kNames[] = {"fin_timeout"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 19, kAnyVersion, 16}};
  static OfpResult<FinTimeout> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct Note {
  Bytes data;
  static constexpr std::string_view kNames[] = {"note"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 8, kAnyVersion, 16, true}};
  static OfpResult<Note> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct Exit {
  static constexpr std::string_view kNames[] = {"exit"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 17, kAnyVersion, 16}};
  static OfpResult<Exit> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

enum class SampleDirection : uint8_t { both, ingress, egress };
struct Sample {
  uint16_t probability = 0;        ///< of 65535
  uint32_t collector_set_id = 0;
  uint32_t obs_domain_id = 0, obs_point_id = 0;        ///< unless taken from a field:
  Subfield obs_domain_from, obs_point_from;
  OfPort sampling_port = kPortNone;
  SampleDirection direction = SampleDirection::both;
  uint8_t form = 29;               ///< NX number it came as (29, 38, 41, 51)
  static constexpr std::string_view kNames[] = {"sample"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 29, kAnyVersion, 24}, {Vendor::nicira, 38, kAnyVersion, 32}, {Vendor::nicira, 41, kAnyVersion, 32}, {Vendor::nicira, 51, kAnyVersion, 40}};
  static OfpResult<Sample> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

/// Recirculates. Only in tests.
struct DebugRecirc {
  static constexpr std::string_view kNames[] = {"debug_recirc"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 255, kAnyVersion, 16}};
  static OfpResult<DebugRecirc> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

/// Goes through the slow path. Only in tests.
struct DebugSlow {
  static constexpr std::string_view kNames[] = {"debug_slow"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 254, kAnyVersion, 16}};
  static OfpResult<DebugSlow> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

/// Internal: where a resumed translation goes on. Printed, never on the wire.
struct UnrollXlate {
  uint8_t table = 0;
  uint64_t cookie = 0;
  static constexpr std::string_view kNames[] = {"unroll_xlate"};
  static constexpr std::span<const WireForm> kWire{};
  static OfpResult<UnrollXlate> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

}  // namespace ovs::ofp
