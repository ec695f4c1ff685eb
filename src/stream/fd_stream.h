// A stream on a plain socket: Unix or TCP. Control thread.
#pragma once
#include "stream/socket.h"
#include "stream/stream.h"

namespace ovs::stream {

class FdStream : public Stream {
 public:
  /// `full`: a Unix listener whose queue has no place: to be tried again.
  enum class State { full, connecting, connected };
  FdStream(Loop& loop, std::string name, Fd fd, State state)
      : Stream(std::move(name)), loop_(loop), fd_(std::move(fd)), state_(state) {}

  /// For State::full: where to connect. `folder` keeps the way to a long name open.
  void set_address(const SocketAddress& address, Fd folder) {
    address_ = address;
    folder_ = std::move(folder);
  }
  int connect() override;
  IoResult recv(std::span<uint8_t> into) override;
  IoResult send(ByteView data) override;
  IoResult send_parts(std::span<const ByteView> parts) override;
  void want(FdEvents events) override;
  std::string local_address() const override;

 private:
  Loop& loop_;
  Fd fd_;
  State state_;
  SocketAddress address_;
  Fd folder_;
  Timer again_;
  int error_ = 0;   // why connecting failed
  FdWatch watch_;   // after fd_: ends before it is closed
};

/// Progress of a connection under way on `fd`: 0 done, EAGAIN, or why it failed.
int connect_progress(int fd);
struct Connecting {
  Fd fd;
  FdStream::State state;
};
/// Starts connecting to an address. TCP sockets get no-delay and `dscp`.
Result<Connecting> start_connect(const SocketAddress& address, uint8_t dscp);

}  // namespace ovs::stream
