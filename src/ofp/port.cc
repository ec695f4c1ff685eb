// Text of ports, tables, groups, meters and queues. Ref: observed, ovs-ofctl parse-flow, tests/diff/ofp_ports.t.
#include "ofp/port.h"

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ofp_util);

namespace ovs::ofp {
namespace {

struct ReservedPort {
  OfPort port;
  std::string_view name;
};
constexpr ReservedPort kReserved[] = {
    {kPortInPort, "IN_PORT"}, {kPortTable, "TABLE"},           {kPortNormal, "NORMAL"}, {kPortFlood, "FLOOD"}, {kPortAll, "ALL"},
    {kPortController, "CONTROLLER"}, {kPortLocal, "LOCAL"},    {kPortAny, "ANY"},       {kPortUnset, "UNSET"}, {kPortNone, "NONE"},
};

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else out += c;
    }
  }
  return out + '"';
}

// The reverse for what people write: escapes other than \uXXXX stand for themselves or a control character.
std::optional<std::string> unquote(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return {};
  std::string out;
  std::string_view body = text.substr(1, text.size() - 2);
  for (size_t i = 0; i < body.size(); ++i) {
    if (body[i] != '\\') {
      out += body[i];
      continue;
    }
    if (++i == body.size()) return {};
    constexpr std::string_view kFrom = "bfnrt", kTo = "\b\f\n\r\t";
    size_t which = kFrom.find(body[i]);
    if (body[i] == 'u') {
      auto code = i + 4 < body.size() ? parse_u32(body.substr(i + 1, 4), 16) : std::nullopt;
      if (!code || *code > 0x7f) return {};
      out += static_cast<char>(*code);
      i += 4;
    } else {
      out += which == std::string_view::npos ? body[i] : kTo[which];
    }
  }
  return out;
}

template <class Parse>
std::optional<uint32_t> lookup(std::string_view text, const NameMap* names, Parse) {
  if (!names) return {};
  if (auto bare = unquote(text)) return names->number(*bare);
  return names->number(text);
}

std::optional<OfPort> port_from_number(uint32_t number) {
  if (number < 0xff00) return OfPort(static_cast<uint16_t>(number));
  if (number <= 0xffff) {
    OfPort port(static_cast<uint16_t>(number));
    if (port < kFirstReserved || reserved_port_name(port).empty() || port == kPortUnset) {
      LOG_WARN("port {} is a reserved OF1.0 port number that will be translated to {} when talking to an OF1.1 or "
               "later controller", number, number + 0xffff0000u);
    } else {
      static std::atomic<bool> warned{false};
      if (!warned.exchange(true))
        LOG_WARN("referring to port {} as {} is deprecated for compatibility with OpenFlow 1.1 and later",
                 port == kPortNone ? "NONE" : reserved_port_name(port), number);
    }
    return port;
  }
  if (number < 0xffffff00) {
    LOG_WARN("port {} is outside the supported range 0 through ffff or 0x{:x} through 0x{:x}", number, 0xffffff00u, 0xffffffffu);
    return {};
  }
  return OfPort(static_cast<uint16_t>(number - 0xffff0000u));
}

}  // namespace

OfpResult<OfPort> port_from_of11(uint32_t wire) {
  if (wire < 0xff00) return OfPort(static_cast<uint16_t>(wire));
  if (wire >= 0xffffff00) return OfPort(static_cast<uint16_t>(wire - 0xffff0000u));
  LOG_WARN_RL(60, 20, "port {} is outside the supported range 0 through {} or 0x{:x} through 0x{:x}", wire, 0xff00 - 1,
              0xffffff00u, 0xffffffffu);
  return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
}

void NameMap::add(std::string_view name, uint32_t number) {
  auto [it, fresh] = by_name_.try_emplace(std::string(name), number);
  if (!fresh && it->second != number) it->second = kAmbiguous;
  auto [at, new_number] = by_number_.try_emplace(number, std::string(name));
  if (!new_number && at->second != name) at->second.reset();
}

std::optional<uint32_t> NameMap::number(std::string_view name) const {
  auto it = by_name_.find(name);
  if (it == by_name_.end() || it->second == kAmbiguous) return {};
  return it->second;
}

std::optional<std::string_view> NameMap::name(uint32_t number) const {
  auto it = by_number_.find(number);
  if (it == by_number_.end() || !it->second) return {};
  return std::string_view(*it->second);
}

std::string quoted_name(std::string_view name) {
  bool plain = !name.empty() && is_alpha(name[0]) && std::ranges::all_of(name, [](char c) { return is_alpha(c) || is_digit(c); });
  return plain ? std::string(name) : json_string(name);
}

std::string_view reserved_port_name(OfPort port) {
  for (const auto& row : kReserved)
    if (row.port == port) return row.name;
  return {};
}

std::optional<OfPort> parse_port(std::string_view text, const NameMap* names) {
  if (text.starts_with('-')) {
    LOG_WARN("Negative value {} is not a valid port number.", text);
    return {};
  }
  if (auto number = parse_u32(text)) return port_from_number(*number);
  for (const auto& row : kReserved)
    if (iequals(row.name, text)) return row.port;
  if (auto named = lookup(text, names, 0)) return OfPort(static_cast<uint16_t>(*named));
  return {};
}

void print_port(std::string& out, OfPort port, const NameMap* names) {
  if (auto reserved = reserved_port_name(port); !reserved.empty()) {
    out += reserved;
    return;
  }
  if (names) {
    if (auto name = names->name(port.value)) {
      out += quoted_name(*name);
      return;
    }
  }
  out += std::to_string(port.value);
}

std::string port_text(OfPort port, const NameMap* names) {
  std::string out;
  print_port(out, port, names);
  return out;
}

std::optional<uint8_t> parse_table(std::string_view text, const NameMap* names) {
  if (auto number = parse_u32(text)) {
    if (*number <= 255) return static_cast<uint8_t>(*number);
    LOG_WARN("table {} is outside the supported range 0 through 255", text);
    return {};
  }
  if (auto named = lookup(text, names, 0)) return static_cast<uint8_t>(*named);
  return {};
}

bool table_is_named(uint8_t table, const NameMap* names) { return names && names->name(table); }

void print_table(std::string& out, uint8_t table, const NameMap* names) {
  if (names) {
    if (auto name = names->name(table)) {
      out += quoted_name(*name);
      return;
    }
  }
  out += std::to_string(table);
}

std::optional<uint32_t> parse_group(std::string_view text) {
  if (iequals(text, "any")) return kGroupAny;
  if (iequals(text, "all")) return kGroupAll;
  return parse_u32(text);
}

void print_group(std::string& out, uint32_t group) {
  if (group == kGroupAny) out += "ANY";
  else if (group == kGroupAll) out += "ALL";
  else out += std::to_string(group);
}

void print_meter(std::string& out, uint32_t meter, char separator) {
  out += "meter";
  out += separator;
  if (meter <= kMeterMax) out += std::to_string(meter);
  else if (meter == kMeterSlowpath) out += "slowpath";
  else if (meter == kMeterController) out += "controller";
  else if (meter == kMeterAll) out += "all";
  else out += "unknown";
}

std::optional<uint32_t> parse_queue(std::string_view text) {
  if (iequals(text, "all")) return kQueueAll;
  return parse_u32(text);
}

}  // namespace ovs::ofp
