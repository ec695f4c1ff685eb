// Listening sockets of all kinds. Control thread.
#pragma once
#include "stream/socket.h"
#include "stream/stream.h"

namespace ovs::stream {

class ListeningSocket final : public PassiveStream {
 public:
  enum class Kind { unix_socket, tcp, tls };
  /// `path`: socket file to remove at the end, if any.
  ListeningSocket(Env& env, std::string name, Fd fd, Kind kind, std::string path, uint8_t dscp);
  ~ListeningSocket() override;
  Result<std::unique_ptr<Stream>> accept() override;
  void want(bool accepting) override { watch_.set(accepting ? FdEvents::read : FdEvents::none); }
  uint16_t bound_port() const override;

 private:
  Env& env_;
  Fd fd_;
  Kind kind_;
  std::string path_;
  uint8_t dscp_;
  FdWatch watch_;
};

Result<std::unique_ptr<PassiveStream>> listen_unix_name(Env& env, std::string_view name, std::string_view rest);
Result<std::unique_ptr<PassiveStream>> listen_ip_name(Env& env, std::string_view name, std::string_view rest, bool tls,
                                                      Settings settings);
/// "pfd:FD": a socket that whoever started us opened.
Result<std::unique_ptr<PassiveStream>> adopt_listening(Env& env, std::string_view name, std::string_view rest);

}  // namespace ovs::stream
