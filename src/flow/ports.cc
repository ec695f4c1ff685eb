// Port, table names in text. Ref: observed, ovs-ofctl 3.1 (parse-flow); reference sheet "openflow-fields-actions" 2.
#include "flow/ports.h"

#include <atomic>

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ofp_port);

namespace ovs::flow {
namespace {

struct Reserved { std::string_view name; OfPort port; };
constexpr Reserved kReserved[] = {
    {"IN_PORT", kPortInPort}, {"TABLE", kPortTable}, {"NORMAL", kPortNormal}, {"FLOOD", kPortFlood}, {"ALL", kPortAll},
    {"CONTROLLER", kPortController}, {"LOCAL", kPortLocal}, {"ANY", kPortAny}, {"UNSET", kPortUnset}, {"NONE", kPortNone}};

std::string_view reserved_name(OfPort port) {
  for (const Reserved& r : kReserved)
    if (r.port == port) return r.name;
  return {};
}

/// JSON string without \u: what quoted_name() makes, and what users write.
std::optional<std::string> unquote(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
  std::string out;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    char c = text[i];
    if (c == '\\') {
      if (++i + 1 >= text.size()) return std::nullopt;
      switch (text[i]) {
        case 'n': c = '\n'; break;
        case 't': c = '\t'; break;
        case 'r': c = '\r'; break;
        case 'b': c = '\b'; break;
        case 'f': c = '\f'; break;
        case '"': case '\\': case '/': c = text[i]; break;
        default: return std::nullopt;
      }
    }
    out += c;
  }
  return out;
}

}  // namespace

void NameMap::add(uint32_t number, std::string_view name) {
  auto [n, new_name] = numbers_.try_emplace(std::string(name), number);
  if (!new_name && n->second != number) n->second.reset();
  auto [m, new_number] = names_.try_emplace(number, std::string(name));
  if (!new_number && m->second != name) m->second.reset();
}
std::optional<uint32_t> NameMap::number(std::string_view name) const {
  auto it = numbers_.find(name);
  return it == numbers_.end() ? std::nullopt : it->second;
}
std::optional<uint32_t> NameMap::quoted_number(std::string_view text) const {
  if (auto plain = unquote(text)) return number(*plain);
  return number(text);
}
const std::string* NameMap::name(uint32_t number) const {
  auto it = names_.find(number);
  return it == names_.end() || !it->second ? nullptr : &*it->second;
}

std::optional<OfPort> port_from_of11(uint32_t of11) {
  if (of11 < kPortMax.value) return OfPort{static_cast<uint16_t>(of11)};
  if (of11 >= 0xffff0000u + kPortMax.value) return OfPort{static_cast<uint16_t>(of11 - 0xffff0000u)};
  LOG_WARN_RL(1, 5, "port {} is outside the supported range 0 through {} or {:#x} through {:#x}", of11, kPortMax.value - 1,
              0xffff0000u + kPortMax.value, UINT32_MAX);
  return std::nullopt;
}
uint32_t port_to_of11(OfPort port) { return port < kPortMax ? port.value : 0xffff0000u + port.value; }

std::optional<OfPort> parse_port(std::string_view text, const NameMap* names) {
  if (text.starts_with('-')) {
    LOG_WARN("Negative value {} is not a valid port number.", text);
    return std::nullopt;
  }
  if (auto number = parse_u32(text, 10)) {
    uint32_t port = *number;
    if (port < kPortMax.value) return OfPort{static_cast<uint16_t>(port)};
    if (port < kPortInPort.value) {
      LOG_WARN("port {} is a reserved OF1.0 port number that will be translated to {} when talking to an OF1.1 or later controller", port,
               port_to_of11(OfPort{static_cast<uint16_t>(port)}));
      return OfPort{static_cast<uint16_t>(port)};
    }
    if (port <= 0xffff) {
      static std::atomic_flag warned;
      if (!warned.test_and_set())
        LOG_WARN("referring to port {} as {} is deprecated for compatibility with OpenFlow 1.1 and later",
                 reserved_name(OfPort{static_cast<uint16_t>(port)}), port);
      return OfPort{static_cast<uint16_t>(port)};
    }
    if (port < 0xffff0000u + kPortMax.value) {
      LOG_WARN("port {} is outside the supported range 0 through {:x} or {:#x} through {:#x}", port, 0xffff, 0xffff0000u + kPortMax.value,
               UINT32_MAX);
      return std::nullopt;
    }
    return OfPort{static_cast<uint16_t>(port - 0xffff0000u)};
  }
  for (const Reserved& r : kReserved)
    if (iequals(r.name, text)) return r.port;
  if (auto number = names ? names->quoted_number(text) : std::nullopt; number && *number <= 0xffff) return OfPort{static_cast<uint16_t>(*number)};
  return std::nullopt;
}

std::string port_text(OfPort port, const NameMap* names) {
  if (auto name = reserved_name(port); !name.empty()) return std::string(name);
  if (names)
    if (const std::string* name = names->name(port.value)) return quoted_name(*name);
  return std::to_string(port.value);
}

std::string quoted_name(std::string_view name) {
  auto alpha = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  auto digit = [](char c) { return c >= '0' && c <= '9'; };
  bool plain = !name.empty() && alpha(name[0]) && std::all_of(name.begin(), name.end(), [&](char c) { return alpha(c) || digit(c); });
  if (plain) return std::string(name);
  std::string out = "\"";
  for (char c : name) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      default:
        if (static_cast<unsigned char>(c) < 32) out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else out += c;
    }
  }
  return out + '"';
}

}  // namespace ovs::flow
