// Spec: reference sheet "openflow-connections" 1.
#include "ofp/channel.h"

#include <chrono>

#include "base/log.h"
#include "ofp/error.h"
#include "ofp/messages/hello.h"
#include "ofp/print.h"

OVS_LOG_MODULE(vconn);

namespace ovs::ofp {

namespace {

constexpr size_t kHeader = 8;
constexpr size_t kReadSize = 64 * 1024;

uint16_t length_of(ByteView header) { return static_cast<uint16_t>(header[2] << 8 | header[3]); }
uint32_t xid_of(ByteView header) {
  return uint32_t{header[4]} << 24 | uint32_t{header[5]} << 16 | uint32_t{header[6]} << 8 | header[7];
}

void log_message_text(std::string_view name, std::string_view what, ByteView message) {
  if (log_module_.enabled(LogLevel::dbg)) {
    std::string text = print_message(message, {.verbosity = 1});
    while (text.ends_with('\n')) text.pop_back();
    LOG_DBG_RL(600, 600, "{}: {}: {}", name, what, text);
  }
}

}  // namespace

Channel::Channel(std::unique_ptr<stream::Stream> stream, Options options)
    : stream_(std::move(stream)), options_(options), name_(stream_->name()) {
  if (options_.passive) state_ = State::send_hello;
  stream_->set_callback([this] { progress(); });
  stream_->want(FdEvents::both);
}

Channel::~Channel() { *life_ = false; }

void Channel::close(int error) {
  if (state_ == State::disconnected) return;
  state_ = State::disconnected;
  error_ = error;
  stream_->want(FdEvents::none);
  stream_.reset();
  queue_.clear();
  early_.clear();
  queued_bytes_ = 0;
  if (on_change_) {
    auto copy = on_change_;
    copy();
  }
}

void Channel::send(Bytes message, Load* load) {
  if (state_ == State::disconnected) return;
  log_message_text(name_, "sent (Success)", message);
  if (monitor_sink_) monitor_sink_(message);
  queued_bytes_ += message.size();
  if (load) ++load->messages, load->bytes += message.size();
  if (state_ != State::connected) {
    early_.push_back({std::move(message), load});  // nothing but the hello goes out before versions are agreed
    return;
  }
  queue_.push_back({std::move(message), load});
  if (queue_.size() == 1) flush_some();
  if (stream_) update_wants();
}

/// What to hand to the socket next: a long message as it lies, short ones together. A retry gets the same bytes, perhaps more.
ByteView Channel::next_piece() {
  constexpr size_t kShort = 16 * 1024, kEnough = 64 * 1024;   // bytes
  ByteView front = ByteView(queue_.front().message).subspan(queue_offset_);
  if (queue_.size() == 1 || front.size() >= kShort) return front;
  gathered_.assign(front.begin(), front.end());
  for (auto next = queue_.begin() + 1; next != queue_.end() && gathered_.size() + next->message.size() <= kEnough; ++next)
    gathered_.insert(gathered_.end(), next->message.begin(), next->message.end());
  return gathered_;
}

/// `bytes` of the queue are in the socket.
void Channel::consume(size_t bytes) {
  queued_bytes_ -= bytes;
  queue_offset_ += bytes;
  while (!queue_.empty() && queue_offset_ >= queue_.front().message.size()) {
    auto& [first, load] = queue_.front();
    if (load) --load->messages, load->bytes -= first.size();
    queue_offset_ -= first.size();
    queue_.pop_front();
  }
}

void Channel::flush_some() {
  if (held_ || queue_.empty()) return;
  size_t before = queue_.size();
  while (!queue_.empty() && flush_piece()) {
  }
  if (queue_.size() < before && stream_ && on_sent_) on_sent_();
}

/// True: the socket may take more.
bool Channel::flush_piece() {
  ByteView piece = next_piece();
  stream::IoResult done = stream_->send(piece);
  consume(done.bytes);
  if (done.bytes == piece.size()) return true;
  if (done.error == EAGAIN || done.error == 0) return false;
  LOG_ERR_RL(600, 600, "send: {}", errno_text(done.error));
  close(done.error);
  return false;
}

void Channel::release() {
  held_ = false;
  if (!stream_) return;
  if (state_ == State::connected) flush_some();
  if (stream_) update_wants();
}

void Channel::set_receiving(bool receiving) {
  receiving_ = receiving;
  if (stream_) update_wants();
}

bool Channel::has_whole_message() const {
  ByteView data = unread();
  return data.size() >= kHeader && data.size() >= length_of(data);
}

void Channel::update_wants() {
  if (in_progress_) return;   // which ends with this
  uint32_t events = 0;
  if (state_ == State::connecting) events = 5;
  if (receiving_ && (state_ == State::recv_hello || state_ == State::connected)) events |= 1;
  if (!queue_.empty()) events |= 4;
  if (receiving_ && state_ == State::connected && has_whole_message()) events |= 4;   // the socket will not announce it again
  if (state_ == State::send_hello || state_ == State::send_error) events |= 4;
  stream_->want(static_cast<FdEvents>(events));
}

/// Takes the state machine as far as it goes now.
void Channel::progress() {
  if (in_progress_) return;
  auto life = life_;
  in_progress_ = true;
  make_progress();
  if (!*life) return;
  in_progress_ = false;
  if (stream_) update_wants();
}

void Channel::make_progress() {
  auto life = life_;
  State before = state_;
  while (*life && stream_ && step()) {
  }
  if (!*life || !stream_) return;
  if (before != State::connected && state_ == State::connected && on_change_) {
    auto copy = on_change_;
    copy();
    if (!*life || !stream_) return;
  }
  if (state_ != State::connected) return;
  flush_some();
  if (stream_) read_some();
}

/// True: the state changed, look again.
bool Channel::step() {
  switch (state_) {
    case State::connecting: {
      int error = stream_->connect();
      if (error == EAGAIN) return false;
      if (error) return close(error), false;
      state_ = State::send_hello;
      return true;
    }
    case State::send_hello: {
      Bytes hello = Hello::encode(options_.versions, options_.hello_xid);
      log_message_text(name_, "sent (Success)", hello);
      queued_bytes_ += hello.size();
      queue_.push_front({std::move(hello)});
      state_ = State::recv_hello;
      flush_some();
      return stream_ != nullptr;
    }
    case State::recv_hello: {
      flush_some();
      if (!stream_) return false;
      ByteView message;
      int error = next_message(message);
      if (error == EAGAIN) return false;
      if (error) return close(error == kEof ? ECONNRESET : error), false;
      negotiate(message);
      return stream_ && state_ == State::connected ? false : stream_ != nullptr;
    }
    case State::send_error:
      flush_some();
      if (stream_ && queue_.empty()) close(EPROTO);
      return false;
    case State::connected:
    case State::disconnected: return false;
  }
  return false;
}

void Channel::negotiate(ByteView message) {
  log_message_text(name_, "received", message);
  bool is_hello = message[1] == 0;
  if (!is_hello) {
    std::string text = print_message(message, {.verbosity = 1});
    while (text.ends_with('\n')) text.pop_back();
    LOG_WARN_RL(600, 600, "{}: received message while expecting hello: {}", name_, text);
    return close(EPROTO);
  }
  Hello hello = Hello::decode(message);
  VersionSet common = hello.versions & options_.versions;
  if (!common.empty()) {
    version_ = static_cast<Version>(common.highest());
    state_ = State::connected;
    std::ranges::move(early_, std::back_inserter(queue_));
    early_.clear();
    LOG_DBG("{}: negotiated OpenFlow version 0x{:02x} (we support {}, peer supports {})", name_, common.highest(),
            options_.versions.negotiation_text(), hello.versions.negotiation_text());
    return;
  }
  LOG_WARN_RL(600, 600, "{}: version negotiation failed (we support {}, peer supports {})", name_, options_.versions.negotiation_text(),
              hello.versions.negotiation_text());
  std::string text = fmt::format("We support {}, you support {}, no common versions.", options_.versions.negotiation_text(),
                                 hello.versions.negotiation_text());
  uint8_t version = hello.versions.empty() ? uint8_t{1} : hello.versions.highest();
  Bytes error = encode_hello_error(Ofperr::OFPHFC_INCOMPATIBLE, version, xid_of(message), text.substr(0, 127));
  queued_bytes_ += error.size();
  queue_.push_back({std::move(error)});
  state_ = State::send_error;
}

// ---- input ----

/// More of the stream behind what is not read yet.
void Channel::fill() {
  if (input_at_ == input_end_) {
    input_at_ = input_end_ = 0;
  } else if (input_.size() - input_end_ < kReadSize && input_at_ > 0) {
    std::memmove(input_.data(), input_.data() + input_at_, input_end_ - input_at_);
    input_end_ -= std::exchange(input_at_, 0);
  }
  if (input_.size() - input_end_ < kReadSize) input_.resize(input_end_ + kReadSize);
  stream::IoResult done = stream_->recv(std::span(input_).subspan(input_end_));
  input_end_ += done.bytes;
  input_error_ = done.bytes ? 0 : done.error;
}

int Channel::next_message(ByteView& message) {
  for (;;) {
    ByteView data = unread();
    if (data.size() >= kHeader) {
      uint16_t length = length_of(data);
      if (length < kHeader) {
        LOG_ERR_RL(600, 600, "received too-short ofp_header ({} bytes)", length);
        return EPROTO;
      }
      if (data.size() >= length) {
        message = data.first(length);
        input_at_ += length;
        return 0;
      }
    }
    fill();
    if (input_error_ == EAGAIN) return EAGAIN;
    if (input_error_ == 0) continue;
    if (input_error_ != kEof || input_at_ == input_end_) return input_error_;
    LOG_ERR_RL(600, 600, "connection dropped mid-packet");
    return EPROTO;
  }
}

/// All messages that are there, but no longer than a peer may keep others waiting: in real time, also when the daemon's is stopped.
void Channel::read_some() {
  using RealTime = std::chrono::steady_clock;
  constexpr auto kTurn = Millis(1);
  constexpr unsigned kLook = 16;               // messages between two looks at the clock
  auto life = life_;
  auto end = RealTime::now() + kTurn;
  bool was_held = std::exchange(held_, true);
  if (on_input_) on_input_();
  int error = 0;
  for (unsigned i = 1; receiving_ && (i % kLook || RealTime::now() < end); ++i) {
    ByteView message;
    error = next_message(message);
    if (error) break;
    deliver(message);
    if (!*life || !stream_) return;
  }
  held_ = was_held;
  flush_some();
  if (error && error != EAGAIN && stream_) close(error);
}

/// Messages of another version than the negotiated one: only the few that make sense in any.
bool Channel::accept_version(ByteView message) {
  uint8_t version = message[0], type = message[1];
  constexpr uint8_t kEchoReply = 3;
  if (options_.any_version || version == std::to_underlying(version_) || type <= kEchoReply) return true;
  LOG_ERR_RL(600, 600, "{}: received OpenFlow version 0x{:02x} != expected {:02x}", name_, version, std::to_underlying(version_));
  send(encode_error(Ofperr::OFPBRC_BAD_VERSION, version_, message));
  return false;
}

void Channel::deliver(ByteView message) {
  log_message_text(name_, "received", message);
  if (!accept_version(message)) return;
  if (monitor_sink_) monitor_sink_(message);
  if (on_message_) on_message_(message);
  else inbox_.emplace_back(message.begin(), message.end());
}

// ---- blocking use ----

namespace {
std::unexpected<Error> closed_error(int error) { return fail(errno_text(error), error); }
}  // namespace

Result<void> Channel::wait_connected(Loop& loop) {
  progress();
  while (!connected() && !closed()) loop.turn();
  if (closed()) return closed_error(error_);
  return {};
}

std::optional<Bytes> Channel::try_receive() {
  if (inbox_.empty()) return std::nullopt;
  Bytes message = std::move(inbox_.front());
  inbox_.pop_front();
  return message;
}

Result<Bytes> Channel::receive(Loop& loop) {
  for (;;) {
    if (auto message = try_receive()) return std::move(*message);
    if (closed()) return closed_error(error_);
    loop.turn();
  }
}

Result<void> Channel::flush(Loop& loop) {
  while (!closed() && !queue_.empty()) loop.turn();
  if (closed()) return closed_error(error_);
  return {};
}

}  // namespace ovs::ofp
