// Spec: RFC 7047 3.1; reference sheet "ovsdb" 7.
#include "ovsdb/error.h"

namespace ovs::ovsdb {

json::Value Error::to_json() const {
  json::Object o;
  if (!details.empty()) o.set("details", details);
  o.set("error", tag.empty() ? "ovsdb error" : tag);
  if (io_error) o.set("io-error", errno_text(io_error));
  if (!syntax.empty()) o.set("syntax", syntax);
  return o;
}

std::string Error::text() const {
  std::string out;
  if (!syntax.empty()) out += fmt::format("syntax \"{}\": ", syntax);
  out += tag.empty() ? "ovsdb error" : tag;
  if (!details.empty()) out += ": " + details;
  if (io_error) out += " (" + errno_text(io_error) + ")";
  return out;
}

Failure error(std::string_view tag, std::string details) {
  return Failure(Error{.tag = std::string(tag), .details = std::move(details), .syntax = {}});
}
Failure plain_error(std::string details) { return error("", std::move(details)); }
Failure syntax_error(const json::Value& at, std::string details, std::string_view tag) {
  return Failure(Error{.tag = std::string(tag), .details = std::move(details), .syntax = json::to_text(at)});
}
Failure io_error(int code, std::string details) {
  return Failure(Error{.tag = "I/O error", .details = std::move(details), .syntax = {}, .io_error = code});
}
Failure constraint(std::string details) { return error("constraint violation", std::move(details)); }

}  // namespace ovs::ovsdb
