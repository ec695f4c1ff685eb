#include "jsonrpc/connection.h"

#include "base/log.h"

OVS_LOG_MODULE(jsonrpc);

namespace ovs::jsonrpc {

namespace {
constexpr size_t kReadSize = 64 * 1024;
constexpr int kReadsPerCall = 8;
constexpr size_t kBacklogWorthTelling = 50;  // messages
constexpr size_t kPartsPerWrite = 32, kWrittenPerCall = 256 * 1024;
}  // namespace

Connection::Connection(std::unique_ptr<stream::Stream> stream) : stream_(std::move(stream)) { update_wants(); }
Connection::~Connection() = default;

void Connection::set_callback(std::function<void()> on_ready) {
  stream_->set_callback(std::move(on_ready));
  update_wants();
}

void Connection::set_receiving(bool receiving) {
  receiving_ = receiving;
  update_wants();
}

void Connection::fail(int error) {
  if (status_) return;
  status_ = error;
  output_.clear();
  blocked_ = false;
  stream_->want(FdEvents::none);
}

void Connection::update_wants() {
  uint32_t bits = 0;
  bool waits = blocked_ || (!corked_ && !output_.empty());
  if (!status_ && receiving_) bits |= std::to_underlying(FdEvents::read);
  if (!status_ && waits) bits |= std::to_underlying(FdEvents::write);
  stream_->want(static_cast<FdEvents>(bits));
}

int Connection::send(const Message& message) {
  if (status_) return status_;
  if (log_module_.enabled(LogLevel::dbg)) LOG_DBG("{}: send {}", name(), message.describe());
  bool was_empty = output_.empty();
  message.append_to(output_);
  if (corked_ && !blocked_) return status_;
  if (was_empty) return flush();
  check_backlog();
  return status_;
}

int Connection::uncork() {
  if (!corked_) return status_;
  corked_ = false;
  return output_.empty() ? status_ : flush();
}

void Connection::check_backlog() {
  if (output_.messages() >= kBacklogWorthTelling)
    LOG_INFO_RL(5, 5, "excessive sending backlog, jsonrpc: {}, num of msgs: {}, backlog: {}.", name(), output_.messages(), output_.bytes());
  bool too_many = max_messages_ && output_.messages() > max_messages_;
  bool too_much = max_bytes_ && output_.bytes() > max_bytes_;
  if (too_many)
    LOG_WARN("sending backlog exceeded maximum number of messages ({} > {}), disconnecting, jsonrpc: {}.",
             output_.messages(), max_messages_, name());
  else if (too_much)
    LOG_WARN("sending backlog exceeded maximum size ({} > {} bytes), disconnecting, jsonrpc: {}.", output_.bytes(),
             max_bytes_, name());
  if (too_many || too_much) fail(E2BIG);
}

int Connection::flush() {
  blocked_ = false;
  size_t budget = kWrittenPerCall;
  ByteView parts[kPartsPerWrite];
  while (!status_ && !output_.empty() && !blocked_) {
    size_t count = output_.front(parts, kWrittenPerCall);
    auto [sent, code, drained] = stream_->send_parts({parts, count});
    if (code && code != EAGAIN) {
      LOG_WARN_RL(5, 5, "{}: send error: {}", name(), errno_text(code));
      fail(code);
      return status_;
    }
    output_.take(sent);
    budget -= std::min(budget, sent);
    // Others want to run, too; the stream calls again.
    blocked_ = code == EAGAIN || (budget == 0 && !output_.empty());
  }
  if (!status_) update_wants();
  return status_;
}

bool Connection::parse(std::optional<Message>& message) {
  auto value = parser_.next_ptr();
  if (!value) {
    LOG_WARN_RL(5, 5, "{}: error parsing stream: {}", name(), value.error().text);
    fail(EPROTO);
    return true;
  }
  if (!*value) return false;
  auto parsed = Message::from_json(std::move(**value));
  if (!parsed) {
    LOG_WARN_RL(5, 5, "{}: received bad JSON-RPC message: {}", name(), parsed.error().text);
    fail(EPROTO);
    return true;
  }
  if (log_module_.enabled(LogLevel::dbg)) LOG_DBG("{}: received {}", name(), parsed->describe());
  message = std::move(*parsed);
  return true;
}

std::optional<Message> Connection::receive() {
  std::optional<Message> message;
  uint8_t buffer[kReadSize];
  for (int reads = 0; !status_; ++reads) {
    if (parse(message)) return message;
    if (drained_ || reads == kReadsPerCall || !receiving_) break;
    stream::IoResult r = stream_->recv(buffer);
    if (r.error == EAGAIN) break;
    if (r.error) {
      if (r.error != kEof) LOG_WARN_RL(5, 5, "{}: receive error: {}", name(), errno_text(r.error));
      fail(r.error);
      break;
    }
    drained_ = r.drained;
    received_bytes_ += r.bytes;
    parser_.feed(as_text({buffer, r.bytes}));
  }
  drained_ = false;
  if (!status_) update_wants();
  return message;
}

}  // namespace ovs::jsonrpc
