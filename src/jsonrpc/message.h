// JSON-RPC 1.0 messages as OVSDB uses them. Spec: RFC 7047 4; reference sheet "ovsdb" 4.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/json.h"
#include "jsonrpc/output.h"

namespace ovs::jsonrpc {

struct Message {
  enum class Type { request, notification, reply, error };
  Type type = Type::request;
  std::string method;   ///< request, notification
  json::Value params;   ///< request, notification: an array
  json::Value result;   ///< reply
  json::Value error;    ///< error
  json::Value id;       ///< request, reply, error
  bool operator==(const Message&) const = default;

  static Message request(std::string method, json::Value params, json::Value id);
  static Message notification(std::string method, json::Value params);
  static Message reply(json::Value result, json::Value id);
  static Message error_reply(json::Value error, json::Value id);

  /// From a parsed value; the error is the reference's text ("request must have \"params\"" ...).
  static Result<Message> from_json(json::Value value);
  std::string to_text() const;    ///< as it goes on the wire
  /// The same at the end of `output`: long texts that many messages share (json::Raw) are not copied.
  void append_to(Output& output) const;
  std::string describe() const;   ///< `request, method="M", params=[...], id=N` for logs
};

std::string_view type_name(Message::Type type);  ///< "request", "notification", "reply", "error"

}  // namespace ovs::jsonrpc
