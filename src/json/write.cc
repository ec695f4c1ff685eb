// Printing: compact or pretty, members in key order.
// Spec: reference sheet "ovsdb" 3.2.
#include <charconv>
#include <cstdio>

#include "json/json.h"
#include "json/scan.h"

namespace ovs::json {

namespace {
void append_escaped(std::string& out, unsigned char c) {
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\t': out += "\\t"; break;
    case '\n': out += "\\n"; break;
    case '\f': out += "\\f"; break;
    case '\r': out += "\\r"; break;
    default: {
      constexpr char hex[] = "0123456789abcdef";
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
    }
  }
}
}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  constexpr size_t kShort = 64;
  const char* end = text.data() + text.size();
  const char* plain = text.data();
  const char* special = find_special(plain, end);
  if (special == end && text.size() <= kShort) {   // the usual case in one piece
    size_t at = out.size(), size = at + text.size() + 2;
    out.resize_and_overwrite(size, [&](char* to, size_t) {   // libstdc++ 12 may pass a larger size here
      to[at] = '"';
      std::copy(plain, end, to + at + 1);
      to[size - 1] = '"';
      return size;
    });
    return;
  }
  out += '"';
  for (; special != end; special = find_special(plain, end)) {
    out.append(plain, special);
    append_escaped(out, static_cast<unsigned char>(*special));
    plain = special + 1;
  }
  out.append(plain, end);
  out += '"';
}

std::string quoted(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

std::string real_text(double value) {
  char text[40];
  int n = std::snprintf(text, sizeof text, "%.15g", value);
  return std::string(text, static_cast<size_t>(n));
}

namespace {
void append_scalar(std::string& out, const Value& v) {
  switch (v.type()) {
    case Type::null: out += "null"; break;
    case Type::boolean: out += v.boolean() ? "true" : "false"; break;
    case Type::integer: {
      char digits[24];
      auto r = std::to_chars(digits, digits + sizeof digits, v.integer());
      out.append(digits, r.ptr);
      break;
    }
    case Type::real: out += real_text(v.number()); break;
    case Type::string: append_quoted(out, v.string()); break;
    case Type::raw: out += *v.raw().text; break;
    case Type::array:
    case Type::object: break;
  }
}
}  // namespace

void append_text(std::string& out, const Value& v) {
  if (v.is_array()) {
    out += '[';
    bool first = true;
    for (const Value& item : v.array()) {
      if (!first) out += ',';
      first = false;
      append_text(out, item);
    }
    out += ']';
  } else if (v.is_object()) {
    out += '{';
    bool first = true;
    for (const Member& m : v.object()) {
      if (!first) out += ',';
      first = false;
      append_quoted(out, m.key);
      out += ':';
      append_text(out, m.value);
    }
    out += '}';
  } else {
    append_scalar(out, v);
  }
}

void append_pretty(std::string& out, const Value& v, size_t level) {
  auto new_line = [&out](size_t l) {
    out += '\n';
    out.append(2 * l, ' ');
  };
  if (v.is_array() && !v.array().empty()) {
    out += '[';
    bool first = true;
    for (const Value& item : v.array()) {
      if (!first) out += ',';
      first = false;
      new_line(level + 1);
      append_pretty(out, item, level + 1);
    }
    out += ']';
  } else if (v.is_object() && !v.object().empty()) {
    out += '{';
    bool first = true;
    for (const Member& m : v.object()) {
      if (!first) out += ',';
      first = false;
      new_line(level + 1);
      append_quoted(out, m.key);
      out += ": ";
      append_pretty(out, m.value, level + 1);
    }
    out += '}';
  } else {
    append_text(out, v);
  }
}

std::string to_text(const Value& value) {
  std::string out;
  append_text(out, value);
  return out;
}

std::string to_pretty(const Value& value) {
  std::string out;
  append_pretty(out, value, 0);
  return out;
}

}  // namespace ovs::json
