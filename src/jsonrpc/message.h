// JSON-RPC 1.0 messages as OVSDB uses them. Spec: RFC 7047 4; reference sheet "ovsdb" 4.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/json.h"

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
  /// The same in pieces: long texts that many messages share (json::Raw) are not copied.
  struct Piece {
    std::string text;
    std::shared_ptr<const std::string> shared;   ///< comes behind `text`; may be null
  };
  std::vector<Piece> to_pieces() const;
  std::string describe() const;   ///< `request, method="M", params=[...], id=N` for logs
};

std::string_view type_name(Message::Type type);  ///< "request", "notification", "reply", "error"

}  // namespace ovs::jsonrpc
