// Instructions of OpenFlow 1.1+ as actions: one list holds a flow's whole behaviour, in canonical order. On the wire
// of 1.1+ they become instructions; in 1.0 Nicira actions or nothing. Spec: OpenFlow 1.5.1 7.2.5, 7.2.6.2 (meter).
#pragma once
#include "ofp/actions/context.h"

namespace ovs::ofp {

struct MeterAction {
  uint32_t meter_id = 0;
  static constexpr std::string_view kNames[] = {"meter"};
  static constexpr WireForm kWire[] = {{Vendor::standard, 29, kOf15Up, 8}};
  static OfpResult<MeterAction> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct ClearActions {
  static constexpr std::string_view kNames[] = {"clear_actions"};
  static constexpr std::span<const WireForm> kWire{};
  static OfpResult<ClearActions> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct WriteActions {
  Actions actions;
  static constexpr std::string_view kNames[] = {"write_actions"};
  static constexpr std::span<const WireForm> kWire{};
  static OfpResult<WriteActions> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct WriteMetadata {
  uint64_t metadata = 0, mask = UINT64_MAX;
  static constexpr std::string_view kNames[] = {"write_metadata"};
  static constexpr WireForm kWire[] = {{Vendor::nicira, 22, kOf10Only, 32}};
  static OfpResult<WriteMetadata> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

struct GotoTable {
  uint8_t table = 0;
  static constexpr std::string_view kNames[] = {"goto_table"};
  static constexpr std::span<const WireForm> kWire{};
  static OfpResult<GotoTable> decode(ByteReader& body, const WireForm& form, const ActionDecode& c);
  void encode(ByteWriter& w, const ActionEncode& c) const;
  static Result<void> parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out);
  void print(std::string& out, const ActionPrint& c) const;
};

}  // namespace ovs::ofp
