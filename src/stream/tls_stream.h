// TLS on a TCP socket, by OpenSSL. Spec: RFC 8446; reference sheet "daemons-common" 7.1.
#pragma once
#include "stream/socket.h"
#include "stream/stream.h"

namespace ovs::stream {

/// Whether keys and certificates are there; otherwise logs what is missing and fails with ENOPROTOOPT.
Result<void> check_tls(Env& env);
/// `fd` is connecting. `host`: name for SNI, empty for literal addresses.
Result<std::unique_ptr<Stream>> connect_tls(Env& env, std::string name, const std::string& host, Fd fd);
Result<std::unique_ptr<Stream>> accept_tls(Env& env, std::string name, Fd fd);

}  // namespace ovs::stream
