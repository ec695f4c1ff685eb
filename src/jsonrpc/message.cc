#include "jsonrpc/message.h"

namespace ovs::jsonrpc {

namespace {
enum Part { kMethod, kParams, kResult, kError, kId, kParts };
constexpr std::string_view kPartNames[kParts] = {"method", "params", "result", "error", "id"};

/// Which parts each type must (1) or must not (0) have. Rows in the order of Message::Type.
constexpr bool kShape[4][kParts] = {
    // method params result error id
    {true, true, false, false, true},    // request
    {true, true, false, false, false},   // notification
    {false, false, true, false, true},   // reply
    {false, false, false, true, true},   // error
};

Result<void> check_shape(Message::Type type, const bool (&present)[kParts]) {
  for (int part = 0; part < kParts; ++part) {
    bool wanted = kShape[static_cast<size_t>(type)][part];
    if (wanted != present[part])
      return fail(fmt::format("{} must{} have \"{}\"", type_name(type), wanted ? "" : " not", kPartNames[part]));
  }
  return {};
}
}  // namespace

std::string_view type_name(Message::Type type) {
  constexpr std::string_view kNames[] = {"request", "notification", "reply", "error"};
  return kNames[static_cast<size_t>(type)];
}

Message Message::request(std::string method, json::Value params, json::Value id) {
  return {.type = Type::request, .method = std::move(method), .params = std::move(params), .id = std::move(id)};
}
Message Message::notification(std::string method, json::Value params) {
  return {.type = Type::notification, .method = std::move(method), .params = std::move(params)};
}
Message Message::reply(json::Value result, json::Value id) {
  return {.type = Type::reply, .result = std::move(result), .id = std::move(id)};
}
Message Message::error_reply(json::Value error, json::Value id) {
  return {.type = Type::error, .error = std::move(error), .id = std::move(id)};
}

Result<Message> Message::from_json(json::Value value) {
  if (!value.is_object()) return fail("message is not a JSON object");
  Message message;
  bool present[kParts] = {};
  json::Value* targets[kParts] = {nullptr, &message.params, &message.result, &message.error, &message.id};
  for (const json::Member& member : std::as_const(value).object()) {
    auto name = std::ranges::find(kPartNames, member.key.view());
    if (name == std::end(kPartNames)) return fail(fmt::format("message has unexpected member \"{}\"", member.key));
    if (member.value.is_null()) continue;
    auto part = static_cast<size_t>(name - std::begin(kPartNames));
    present[part] = true;
    if (part != kMethod) {
      *targets[part] = member.value;
    } else {
      if (!member.value.is_string()) return fail("method is not a JSON string");
      message.method = member.value.string();
    }
  }
  message.type = present[kResult] ? Type::reply
                 : present[kError] ? Type::error
                 : present[kId]    ? Type::request
                                   : Type::notification;
  if (present[kParams] && !message.params.is_array()) return fail("\"params\" must be JSON array");
  TRY(check_shape(message.type, present));
  return message;
}

namespace {
constexpr size_t kWorthSharing = 4096;   // bytes

/// Writes a message into an Output.
struct Writer {
  Output& to;
  std::string& out() { return to.text(); }
  void value(const json::Value& v, int depth = 0) {
    if (v.type() == json::Type::raw && v.raw().text->size() >= kWorthSharing) {
      to.share(v.raw().text);
    } else if (depth < 1 && v.is_array()) {   // updates are an element of params or of the result
      out() += '[';
      bool first = true;
      for (const json::Value& item : v.array()) {
        if (!first) out() += ',';
        first = false;
        value(item, depth + 1);
      }
      out() += ']';
    } else {
      json::append_text(out(), v);
    }
  }
  void part(std::string_view name, const json::Value& v) {
    std::string& text = out();
    text += ",\"";
    text += name;
    text += "\":";
    value(v);
  }
  void message(const Message& m) {
    using Type = Message::Type;
    out() += "{\"id\":";
    json::append_text(out(), m.id);
    switch (m.type) {
      case Type::request: case Type::notification:
        part("method", m.method);
        part("params", m.params);
        break;
      case Type::reply:
        part("result", m.result);
        part("error", nullptr);
        break;
      case Type::error: part("error", m.error); break;
    }
    out() += '}';
  }
};
}  // namespace

void Message::append_to(Output& output) const {
  Writer{output}.message(*this);
  output.end_message();
}

std::string Message::to_text() const {
  Output output;
  append_to(output);
  std::string text;
  text.reserve(output.bytes());
  ByteView part[1];
  while (output.front(part, output.bytes())) {
    text += as_text(part[0]);
    output.take(part[0].size());
  }
  return text;
}

std::string Message::describe() const {
  std::string out(type_name(type));
  if (type == Type::request || type == Type::notification)
    out += fmt::format(", method=\"{}\", params={}", method, json::to_text(params));
  if (type == Type::reply) out += fmt::format(", result={}", json::to_text(result));
  if (type == Type::error) out += fmt::format(", error={}", json::to_text(error));
  if (type != Type::notification) out += fmt::format(", id={}", json::to_text(id));
  return out;
}

}  // namespace ovs::jsonrpc
