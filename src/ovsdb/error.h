// OVSDB's own errors: a tag for programs, details for people, the offending JSON and the system's reason.
// Spec: RFC 7047 3.1; reference sheet "ovsdb" 7.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/json.h"

namespace ovs::ovsdb {

struct Error {
  std::string tag;        ///< "" is printed as "ovsdb error"
  std::string details;    ///< may be empty
  std::string syntax;     ///< JSON text (sorted), empty: none
  int io_error = 0;       ///< errno or kEof; 0: none

  /// {"error":tag,"details":...,"syntax":...,"io-error":...}, absent members left out.
  json::Value to_json() const;
  /// `syntax "<json>": <tag>: <details> (<errno text>)`
  std::string text() const;
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = ovs::Result<T, Error>;
using Failure = std::unexpected<Error>;

/// Tag and details.
Failure error(std::string_view tag, std::string details);
/// No tag: "ovsdb error".
Failure plain_error(std::string details);
/// Tag "syntax error" unless `tag` says otherwise, with the JSON at fault.
Failure syntax_error(const json::Value& at, std::string details, std::string_view tag = "syntax error");
/// Tag "I/O error".
Failure io_error(int code, std::string details);
/// Tag "constraint violation".
Failure constraint(std::string details);

}  // namespace ovs::ovsdb
