// A stream on a plain socket: Unix or TCP. Control thread.
#pragma once
#include "stream/socket.h"
#include "stream/stream.h"

namespace ovs::stream {

class FdStream : public Stream {
 public:
  enum class State { connecting, connected };
  FdStream(Loop& loop, std::string name, Fd fd, State state)
      : Stream(std::move(name)), loop_(loop), fd_(std::move(fd)), state_(state) {}

  int connect() override;
  IoResult recv(std::span<uint8_t> into) override;
  IoResult send(ByteView data) override;
  void want(FdEvents events) override;
  std::string local_address() const override;

 private:
  Loop& loop_;
  Fd fd_;
  State state_;
  int error_ = 0;   // why connecting failed
  FdWatch watch_;   // after fd_: ends before it is closed
};

/// Progress of a connection under way on `fd`: 0 done, EAGAIN, or why it failed.
int connect_progress(int fd);
/// Starts connecting to an address. `tcp` sockets get no-delay and `dscp`.
Result<Fd> start_connect(const SocketAddress& address, uint8_t dscp, bool& done);

}  // namespace ovs::stream
