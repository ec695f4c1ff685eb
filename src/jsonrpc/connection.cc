#include "jsonrpc/connection.h"

#include "base/log.h"

OVS_LOG_MODULE(jsonrpc);

namespace ovs::jsonrpc {

namespace {
constexpr size_t kReadSize = 64 * 1024;
constexpr int kReadsPerCall = 8;
constexpr size_t kBacklogWorthTelling = 50;  // messages
constexpr size_t kJoinedSize = 16 * 1024, kCorkedMost = 64 * 1024;
constexpr size_t kWriteSize = 256 * 1024, kWrittenPerCall = 256 * 1024;
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
  output_offset_ = backlog_bytes_ = messages_ = 0;
  blocked_ = false;
  stream_->want(FdEvents::none);
}

void Connection::update_wants() {
  uint32_t bits = 0;
  if (!status_ && receiving_) bits |= std::to_underlying(FdEvents::read);
  if (!status_ && !output_.empty()) bits |= std::to_underlying(FdEvents::write);
  stream_->want(static_cast<FdEvents>(bits));
}

void Connection::queue(const Message& message) {
  for (Message::Piece& piece : message.to_pieces()) {
    backlog_bytes_ += piece.text.size() + (piece.shared ? piece.shared->size() : 0);
    // Small ones that are still to be tried go together.
    bool join = corked_ && !blocked_ && !output_.empty() && !output_.back().shared && output_.back().own.size() < kJoinedSize;
    if (join) output_.back().own += piece.text;
    else if (!piece.text.empty()) output_.push_back({std::move(piece.text), nullptr, false});
    if (piece.shared) output_.push_back({{}, std::move(piece.shared), false});
  }
  if (!output_.back().ends_message) ++messages_;   // joined ones count as one
  output_.back().ends_message = true;
}

int Connection::send(const Message& message) {
  if (status_) return status_;
  if (log_module_.enabled(LogLevel::dbg)) LOG_DBG("{}: send {}", name(), message.describe());
  bool was_empty = output_.empty();
  queue(message);
  if (corked_ && !blocked_ && backlog_bytes_ < kCorkedMost) return status_;
  if (was_empty || (corked_ && !blocked_)) return flush();
  check_backlog();
  return status_;
}

int Connection::uncork() {
  if (!corked_) return status_;
  corked_ = false;
  return output_.empty() ? status_ : flush();
}

void Connection::check_backlog() {
  if (messages_ >= kBacklogWorthTelling)
    LOG_INFO_RL(5, 5, "excessive sending backlog, jsonrpc: {}, num of msgs: {}, backlog: {}.", name(), messages_, backlog_bytes_);
  bool too_many = max_messages_ && messages_ > max_messages_;
  bool too_much = max_bytes_ && backlog_bytes_ > max_bytes_;
  if (too_many)
    LOG_WARN("sending backlog exceeded maximum number of messages ({} > {}), disconnecting, jsonrpc: {}.",
             messages_, max_messages_, name());
  else if (too_much)
    LOG_WARN("sending backlog exceeded maximum size ({} > {} bytes), disconnecting, jsonrpc: {}.", backlog_bytes_,
             max_bytes_, name());
  if (too_many || too_much) fail(E2BIG);
}

int Connection::flush() {
  blocked_ = false;
  size_t budget = kWrittenPerCall;
  while (!status_ && !output_.empty()) {
    std::string_view rest = output_.front().text().substr(output_offset_);
    auto [sent, code] = stream_->send(as_bytes(rest.substr(0, kWriteSize)));
    if (code == EAGAIN) {
      blocked_ = true;
      break;
    }
    if (code) {
      LOG_WARN_RL(5, 5, "{}: send error: {}", name(), errno_text(code));
      fail(code);
      return status_;
    }
    backlog_bytes_ -= sent;
    output_offset_ += sent;
    if (output_offset_ == output_.front().text().size()) {
      messages_ -= output_.front().ends_message;
      output_.pop_front();
      output_offset_ = 0;
    }
    budget -= std::min(budget, sent);
    if (budget == 0 && !output_.empty()) {   // others want to run, too; the stream calls again
      blocked_ = true;
      break;
    }
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
  for (int i = 0; !status_; ++i) {
    if (parse(message)) break;
    if (i == kReadsPerCall || !receiving_) break;
    auto [size, code] = stream_->recv(buffer);
    if (code == EAGAIN) break;
    if (code) {
      if (code != kEof) LOG_WARN_RL(5, 5, "{}: receive error: {}", name(), errno_text(code));
      fail(code);
      break;
    }
    received_bytes_ += size;
    parser_.feed(as_text({buffer, size}));
  }
  if (!status_) update_wants();
  return message;
}

}  // namespace ovs::jsonrpc
