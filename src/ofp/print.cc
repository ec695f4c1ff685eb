// The frame around every message and the table of body printers. Spec: see print.h.
#include "ofp/print.h"

#include "base/append.h"
#include "ofp/messages/all.h"

namespace ovs::ofp {
namespace {

using Printer = OfpResult<void> (*)(std::string&, const Message&, const PrintOptions&);

/// A message that decodes to a value with print(out, options).
template <class T>
OfpResult<void> print_value(std::string& out, const Message& m, const PrintOptions& options) {
  T value = TRY(T::decode(m));
  if constexpr (requires { value.print(out, options, m.version); }) value.print(out, options, m.version);
  else value.print(out, options);
  return {};
}

OfpResult<void> print_nothing(std::string&, const Message&, const PrintOptions&) { return {}; }

OfpResult<void> print_echo(std::string& out, const Message& m, const PrintOptions& options) {
  out += fmt::format(" {} bytes of payload\n", m.body.size());
  if (options.verbosity > 1) print_hex_dump(out, m.body, true);
  return {};
}

std::string printable(ByteView text) {
  std::string out;
  for (uint8_t c : text) out += c >= 0x20 && c < 0x7f ? std::string(1, static_cast<char>(c)) : fmt::format("\\{:03o}", c);
  return out;
}

OfpResult<void> print_error(std::string& out, const Message& m, const PrintOptions& options) {
  ErrorMessage e = TRY(decode_error(m.version, m.body));
  std::string_view name = error_name(e.code);
  out += ' ';
  out += name;
  out += '\n';
  if (name.starts_with("OFPHFC_")) {
    if (!e.payload.empty()) out += printable(e.payload) + "\n";
    return {};
  }
  PrintOptions inner = options;
  inner.verbosity = 1;
  out += print_message(e.payload, inner);
  return {};
}

struct PrinterRow {
  Kind kind;
  Printer print;
};
constexpr PrinterRow kPrinters[] = {
    {Kind::hello, print_hello},
    {Kind::error, print_error},
    {Kind::echo_request, print_echo},
    {Kind::echo_reply, print_echo},
    {Kind::features_reply, print_value<SwitchFeatures>},
    {Kind::get_config_reply, print_value<SwitchConfig>},
    {Kind::set_config, print_value<SwitchConfig>},
    {Kind::packet_in, print_packet_in},
    {Kind::resume, print_packet_in},
    {Kind::flow_removed, print_value<FlowRemoved>},
    {Kind::port_status, print_port_status},
    {Kind::packet_out, print_packet_out},
    {Kind::flow_mod, print_flow_mod},
    {Kind::port_mod, print_value<PortMod>},
    {Kind::group_mod, print_group_mod},
    {Kind::table_mod, print_table_mod},
    {Kind::queue_get_config_request, print_queue_config_request},
    {Kind::queue_get_config_reply, print_queue_configs},
    {Kind::queue_desc_stats_request, print_queue_config_request},
    {Kind::queue_desc_stats_reply, print_queue_configs},
    {Kind::role_request, print_value<RoleRequest>},
    {Kind::role_reply, print_value<RoleRequest>},
    {Kind::role_status, print_value<RoleStatus>},
    {Kind::get_async_reply, print_async},
    {Kind::set_async, print_async},
    {Kind::meter_mod, print_meter_mod},
    {Kind::table_status, print_table_status},
    {Kind::requestforward, print_requestforward},
    {Kind::bundle_control, print_bundle_control},
    {Kind::bundle_add_message, print_bundle_add},
    {Kind::set_flow_format, print_nicira},
    {Kind::flow_mod_table_id, print_nicira},
    {Kind::set_packet_in_format, print_nicira},
    {Kind::set_controller_id, print_nicira},
    {Kind::tlv_table_mod, print_tlv_table},
    {Kind::tlv_table_reply, print_tlv_table},
    {Kind::ct_flush_zone, print_nicira},
    {Kind::ct_flush, print_ct_flush},
    {Kind::ipfix_bridge_stats_reply, print_nicira},
    {Kind::ipfix_flow_stats_reply, print_nicira},
    {Kind::flow_monitor_cancel, print_flow_monitor_cancel},
    {Kind::flow_monitor_stats_request, print_flow_monitor_request},
    {Kind::flow_monitor_stats_reply, print_flow_monitor_reply},
    {Kind::desc_stats_reply, print_value<SwitchDesc>},
    {Kind::flow_stats_request, print_value<FlowStatsRequest>},
    {Kind::aggregate_stats_request, print_value<FlowStatsRequest>},
    {Kind::flow_stats_reply, print_flow_stats},
    {Kind::aggregate_stats_reply, print_value<AggregateStats>},
    {Kind::table_stats_reply, print_table_stats},
    {Kind::table_features_stats_request, print_table_features},
    {Kind::table_features_stats_reply, print_table_features},
    {Kind::table_desc_stats_reply, print_table_descs},
    {Kind::port_stats_request, print_port_stats_request},
    {Kind::port_stats_reply, print_port_stats},
    {Kind::port_desc_stats_request, print_port_desc_request},
    {Kind::port_desc_stats_reply, print_port_descs},
    {Kind::queue_stats_request, print_queue_stats_request},
    {Kind::queue_stats_reply, print_queue_stats},
    {Kind::group_stats_request, print_group_request},
    {Kind::group_desc_stats_request, print_group_request},
    {Kind::group_stats_reply, print_group_stats},
    {Kind::group_desc_stats_reply, print_group_desc},
    {Kind::group_features_stats_reply, print_group_features},
    {Kind::meter_stats_request, print_meter_request},
    {Kind::meter_config_stats_request, print_meter_request},
    {Kind::meter_stats_reply, print_meter_stats},
    {Kind::meter_config_stats_reply, print_meter_configs},
    {Kind::meter_features_stats_reply, print_meter_features},
};

void print_stats_flags(std::string& out, const Message& m) {
  if (!is_stats(m.space()) || !m.stats_flags) return;
  bool reply = is_stats_reply(m.space());
  out += " flags=";
  if (!reply && m.version < Version::of13) {
    out += fmt::format("[***unknown flags 0x{:04x}***]", m.stats_flags);
    return;
  }
  if (m.stats_flags & kStatsMore) out += "[more]";
  if (m.stats_flags & ~kStatsMore) out += fmt::format("[***unknown flags 0x{:04x}***]", m.stats_flags & ~kStatsMore);
}

void chomp_spaces(std::string& out, size_t from) {
  while (out.size() > from && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
}

void print_decode_error(std::string& out, size_t body_start, Ofperr code, ByteView data) {
  if (out.size() > body_start) {
    chomp_spaces(out, body_start);
    out += '\n';
  } else {
    out += ' ';
  }
  out += fmt::format("***decode error: {}***\n", error_name(code));
  print_hex_dump(out, data, true);
}

void print_short(std::string& out, ByteView data, size_t claimed) {
  if (auto m = decode_message_header(data); m && claimed > data.size() && version_from_wire(data[0])) {
    print_message_head(out, *m);
    out += '\n';
  }
  if (claimed > data.size()) out += fmt::format("(***truncated to {} bytes from {}***)\n", data.size(), claimed);
  else out += fmt::format("(***only uses {} bytes out of {}***)\n", claimed, data.size());
  print_hex_dump(out, data, true);
}

}  // namespace

void print_message_head(std::string& out, const Message& m) {
  out += m.row->name;
  if (!version_from_wire(static_cast<uint8_t>(m.version))) out += fmt::format(" (OF 0x{:02x})", static_cast<unsigned>(m.version));
  else if (m.version != Version::of10) out += fmt::format(" (OF{})", version_text(m.version));
  out += fmt::format(" (xid=0x{:x}):", m.xid);
}

OfpResult<void> print_body(std::string& out, const Message& m, const PrintOptions& options) {
  auto row = std::ranges::find_if(kPrinters, [&](const PrinterRow& r) { return r.kind == m.kind(); });
  Printer print = row == std::end(kPrinters) ? print_nothing : row->print;
  print_stats_flags(out, m);
  auto result = print(out, m, options);
  if (!result) return std::unexpected(or_bad_len(result.error(), Ofperr::OFPBRC_BAD_LEN));
  return {};
}

std::string print_message(ByteView data, const PrintOptions& options) {
  std::string out;
  if (data.empty()) return "OpenFlow message is empty\n";
  if (data.size() < 8) {
    out = fmt::format("OpenFlow packet too short (only {} bytes):\n", data.size());
    print_hex_dump(out, data, true);
    return out;
  }
  size_t claimed = static_cast<size_t>(data[2]) << 8 | data[3];
  if (claimed != data.size()) {
    print_short(out, data, claimed);
    return out;
  }
  auto m = decode_message(data);
  if (!m) {
    out = fmt::format("***decode error: {}***\n", error_name(m.error().code));
    print_hex_dump(out, data, true);
    return out;
  }
  print_message_head(out, *m);
  size_t body = out.size();
  auto result = print_body(out, *m, options);
  if (!result) {
    print_decode_error(out, body, result.error().code, data);
    return out;
  }
  if (out.back() == ' ') out.pop_back();
  if (out.back() != '\n') out += '\n';
  if (options.verbosity >= 5) print_hex_dump(out, data, true);
  return out;
}

void print_bits(std::string& out, uint64_t bits, std::span<const BitName> names, char separator) {
  if (!bits) {
    out += '0';
    return;
  }
  bool first = true;
  auto item = [&](std::string_view text) {
    if (!first) out += separator;
    first = false;
    out += text;
  };
  for (const BitName& n : names) {
    if (!(bits & n.bit)) continue;
    item(n.name);
    bits &= ~n.bit;
  }
  if (bits) item(fmt::format("0x{:x}", bits));
}

void print_hex_dump(std::string& out, ByteView data, bool ascii, size_t offset) {
  constexpr size_t kPerLine = 16;
  for (size_t at = 0; at < data.size(); at += kPerLine) {
    ByteView line = data.subspan(at, std::min(kPerLine, data.size() - at));
    out += fmt::format("{:08x} ", offset + at);
    for (size_t i = 0; i < kPerLine; ++i) {
      if (i >= line.size() && !ascii) break;
      bool middle = i == kPerLine / 2 && line.size() >= kPerLine / 2;
      out += i < line.size() ? fmt::format("{}{:02x}", middle ? '-' : ' ', line[i]) : std::string(middle ? "-  " : "   ");
    }
    if (ascii) {
      out += " |";
      for (size_t i = 0; i < kPerLine; ++i) {
        if (i >= line.size()) out += ' ';
        else out += line[i] >= 0x20 && line[i] < 0x7f ? static_cast<char>(line[i]) : '.';
      }
      out += '|';
    }
    out += '\n';
  }
}

void print_duration(std::string& out, uint32_t seconds, uint32_t nanoseconds) {
  append_decimal(out, seconds);
  if (nanoseconds) {
    out += '.';
    bool whole_ms = nanoseconds % 1'000'000 == 0;
    append_padded_decimal(out, whole_ms ? nanoseconds / 1'000'000 : nanoseconds, whole_ms ? 3 : 9);
    if (!whole_ms)
      while (out.back() == '0') out.pop_back();
  }
  out += 's';
}

std::string counter_text(uint64_t v) { return v == UINT64_MAX ? std::string("?") : std::to_string(v); }
std::string hex_text(uint64_t v) { return v ? fmt::format("0x{:x}", v) : std::string("0"); }

}  // namespace ovs::ofp
