// Spec: reference sheet "ovsdb" 21.
#include "stream/replay.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstring>

#include "base/dirs.h"
#include "base/log.h"
#include "base/program.h"
#include "base/strings.h"
#include "stream/socket.h"

OVS_LOG_MODULE(ovs_replay);

namespace ovs::stream {

std::string replay_name(std::string_view stream_name) {
  std::string out;
  for (char c : stream_name) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter) out += c;
    else if (!out.ends_with('_')) out += '_';
  }
  if (out.ends_with('_')) out.pop_back();
  return out;
}

/// The events of one stream: a file being written, or what was read of one.
class Replay::Tape {
 public:
  Tape(Replay& replay, Fd fd) : replay_(replay), fd_(std::move(fd)) {}
  Tape(Replay& replay, std::deque<Event> events) : replay_(replay), events_(std::move(events)) { replay_.open_.insert(this); }
  ~Tape() {
    replay_.open_.erase(this);
    for (const Event& e : events_) replay_.left_.erase(e.number);   // nobody will ask for them
    if (!events_.empty()) replay_.advance();
  }
  Tape(const Tape&) = delete;
  Tape& operator=(const Tape&) = delete;

  void write(std::string_view data) { put(static_cast<int32_t>(data.size()), data); }
  void write_error(int error) { put(error == kEof ? -ECONNRESET : -error, {}); }

  /// The next event, if it is this stream's turn.
  std::optional<Event> take() {
    if (!is_next()) return std::nullopt;
    Event event = std::move(events_.front());
    events_.pop_front();
    replay_.left_.erase(event.number);
    replay_.advance();
    return event;
  }
  bool is_next() const { return !events_.empty() && events_.front().number == *replay_.left_.begin(); }
  void poke() { replay_.poke(); }

  std::function<void()> on_turn;     ///< its turn has come

 private:
  void put(int32_t length, std::string_view data) {
    uint32_t head[2] = {replay_.number_++, static_cast<uint32_t>(length)};
    std::string bytes(reinterpret_cast<const char*>(head), sizeof head);
    bytes += data;
    if (::write(fd_.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
      LOG_WARN_RL(1, 1, "failed to write replay file: {}", errno_text(errno));
  }
  Replay& replay_;
  Fd fd_;
  std::deque<Event> events_;
};

// Recording

class Replay::RecordedStream final : public Stream {
 public:
  RecordedStream(std::unique_ptr<Stream> inner, std::unique_ptr<Tape> tape) : Stream(inner->name()), tape_(std::move(tape)), inner_(std::move(inner)) {
    inner_->set_callback([this] { ready(); });
  }
  int connect() override {
    int code = inner_->connect();
    if (code == EAGAIN || told_) return code;
    told_ = true;
    if (code) tape_->write_error(code);
    else tape_->write(inner_->peer_common_name());
    return code;
  }
  IoResult recv(std::span<uint8_t> into) override {
    if (int code = told_ ? 0 : connect()) return {0, code};
    IoResult got = inner_->recv(into);
    if (got.error == EAGAIN) return got;
    if (got.error == kEof) tape_->write({});       // as read(2) tells it
    else if (got.error) tape_->write_error(got.error);
    else tape_->write({reinterpret_cast<const char*>(into.data()), got.bytes});
    return got;
  }
  IoResult send(ByteView data) override { return inner_->send(data); }
  void want(FdEvents events) override { inner_->want(events); }
  std::string peer_common_name() const override { return inner_->peer_common_name(); }
  bool peer_verified() const override { return inner_->peer_verified(); }
  std::string local_address() const override { return inner_->local_address(); }

 private:
  std::unique_ptr<Tape> tape_;
  std::unique_ptr<Stream> inner_;
  bool told_ = false;
};

class Replay::RecordedListener final : public PassiveStream {
 public:
  RecordedListener(Replay& replay, std::unique_ptr<PassiveStream> inner, std::unique_ptr<Tape> tape)
      : PassiveStream(inner->name()), replay_(replay), tape_(std::move(tape)), inner_(std::move(inner)) {
    inner_->set_callback([this] { ready(); });
  }
  Result<std::unique_ptr<Stream>> accept() override {
    auto stream = inner_->accept();
    if (!stream) {
      if (stream.error().code != EAGAIN) tape_->write_error(stream.error().code);
      return stream;
    }
    tape_->write((*stream)->name());
    return replay_.record(std::move(*stream));
  }
  void want(bool accepting) override { inner_->want(accepting); }
  uint16_t bound_port() const override { return inner_->bound_port(); }

 private:
  Replay& replay_;
  std::unique_ptr<Tape> tape_;
  std::unique_ptr<PassiveStream> inner_;
};

// Replaying

class Replay::ReplayedStream final : public Stream {
 public:
  ReplayedStream(std::string name, std::unique_ptr<Tape> tape) : Stream(std::move(name)), tape_(std::move(tape)) {
    tape_->on_turn = [this] {
      if (wanted_ != FdEvents::none) ready();
    };
  }
  int connect() override {
    if (state_ != EAGAIN) return state_;
    auto event = tape_->take();
    if (!event) return EAGAIN;
    peer_ = event->data;
    return state_ = event->error;
  }
  IoResult recv(std::span<uint8_t> into) override {
    if (connect() != 0) return {0, state_};
    if (rest_.empty()) {
      auto event = tape_->take();
      if (!event) return {0, EAGAIN};
      if (event->error || event->data.empty()) return {0, event->error ? event->error : kEof};
      rest_ = std::move(event->data);
    }
    size_t n = std::min(into.size(), rest_.size());
    std::memcpy(into.data(), rest_.data(), n);
    rest_.erase(0, n);
    return {n, 0};
  }
  IoResult send(ByteView data) override { return {data.size(), connect()}; }
  void want(FdEvents events) override {
    wanted_ = events;
    tape_->poke();
  }
  std::string peer_common_name() const override { return peer_; }

 private:
  std::unique_ptr<Tape> tape_;
  int state_ = EAGAIN;
  std::string peer_, rest_;
  FdEvents wanted_ = FdEvents::none;
};

class Replay::ReplayedListener final : public PassiveStream {
 public:
  ReplayedListener(Replay& replay, std::string name, std::unique_ptr<Tape> tape)
      : PassiveStream(std::move(name)), replay_(replay), tape_(std::move(tape)) {
    tape_->on_turn = [this] {
      if (accepting_) ready();
    };
    tape_->poke();
  }
  Result<std::unique_ptr<Stream>> accept() override {
    auto event = tape_->take();
    if (!event) return fail_errno(EAGAIN);
    if (event->error) return fail_errno(event->error);
    return replay_.replay_stream(event->data);
  }
  void want(bool accepting) override {
    accepting_ = accepting;
    tape_->poke();
  }

 private:
  Replay& replay_;
  std::unique_ptr<Tape> tape_;
  bool accepting_ = true;
};

// The whole

void ReplayOptions::add_to(Options& options, const std::string& run_dir) {
  auto take = [this, run_dir](Replay::Mode mode) {
    return [this, run_dir, mode](const char* arg) {
      if (mode_) die("--record and --replay are mutually exclusive, and each may be given once");
      mode_ = mode;
      char here[4096];
      dir_ = !arg ? run_dir : in_dir(::getcwd(here, sizeof here) ? here : ".", arg);
    };
  };
  options.add({"record", Option::Arg::optional, 0, take(Replay::Mode::record)});
  options.add({"replay", Option::Arg::optional, 0, take(Replay::Mode::replay)});
}

std::unique_ptr<Replay> ReplayOptions::open_or_die(Loop& loop) const {
  if (!mode_) return nullptr;
  auto opened = Replay::open(loop, *mode_, dir_);
  if (!opened) die(opened.error().text);
  return std::move(*opened);
}

Replay::~Replay() { *alive_ = false; }

Result<std::unique_ptr<Replay>> Replay::open(Loop& loop, Mode mode, std::string dir) {
  std::unique_ptr<Replay> replay(new Replay(loop, mode, std::move(dir)));
  if (mode == Mode::replay) TRY(replay->load());
  else if (::access(replay->dir_.c_str(), W_OK) < 0) return fail(fmt::format("{}: cannot record: {}", replay->dir_, errno_text(errno)));
  return replay;
}

namespace {

Result<std::string> read_whole(const std::string& path) {
  std::string text;
  Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  char part[65536];
  ssize_t n = 0;
  while (fd && (n = ::read(fd.get(), part, sizeof part)) > 0) text.append(part, static_cast<size_t>(n));
  if (!fd || n < 0) return fail_errno(errno);
  return text;
}

}  // namespace

Result<std::deque<Replay::Event>> parse_events(std::string_view text) {
  constexpr const char* kCut = "the last event is incomplete";
  std::deque<Replay::Event> events;
  for (size_t at = 0; at < text.size();) {
    uint32_t head[2];
    if (text.size() - at < sizeof head) return fail(kCut);
    std::memcpy(head, text.data() + at, sizeof head);
    at += sizeof head;
    int32_t length = static_cast<int32_t>(head[1]);
    size_t bytes = length > 0 ? static_cast<size_t>(length) : 0;
    if (text.size() - at < bytes) return fail(kCut);
    int error = length < 0 ? static_cast<int>(std::min<int64_t>(-int64_t{length}, INT32_MAX)) : 0;
    events.push_back({head[0], error, std::string(text.substr(at, bytes))});
    at += bytes;
  }
  return events;
}

namespace {

/// Names of the recording's files: NAME -> N -> file.
std::map<std::string, std::map<uint64_t, std::string>> find_files(const std::string& dir) {
  std::map<std::string, std::map<uint64_t, std::string>> out;
  DIR* folder = ::opendir(dir.c_str());
  if (!folder) return out;
  while (dirent* entry = ::readdir(folder)) {
    std::string_view file = entry->d_name;
    size_t end = file.rfind('_');
    if (!file.starts_with("replay_") || end < 7 || end == file.npos) continue;
    if (auto n = parse_u64(file.substr(end + 1), 10)) out[std::string(file.substr(7, end - 7))][*n] = dir + "/" + std::string(file);
  }
  ::closedir(folder);
  return out;
}

constexpr const char* kRandomness = "_uuid_generate";

}  // namespace

Result<void> Replay::load() {
  auto files = find_files(dir_);
  if (files.empty()) return fail(fmt::format("{}: no recording", dir_));
  for (auto& [name, numbered] : files)
    for (auto& [number, path] : numbered) {
      auto text = read_whole(path);
      auto events = text ? parse_events(*text) : std::unexpected(text.error());
      if (!events) return fail(fmt::format("{}: {}", path, events.error().text));
      if (name != kRandomness)
        for (const Event& e : *events) left_.insert(e.number);
      recorded_[name].push_back(std::move(*events));
    }
  return {};
}

uint64_t Replay::seed(uint64_t fresh) {
  if (!replaying()) {
    auto tape = new_tape(kRandomness);
    tape->write({reinterpret_cast<const char*>(&fresh), sizeof fresh});
    return fresh;
  }
  auto it = recorded_.find(kRandomness);
  if (it == recorded_.end() || it->second.empty() || it->second[0].empty() || it->second[0][0].data.size() < sizeof fresh) return fresh;
  std::memcpy(&fresh, it->second[0][0].data.data(), sizeof fresh);
  return fresh;
}

std::unique_ptr<Replay::Tape> Replay::new_tape(const std::string& name) {
  std::string path = fmt::format("{}/replay_{}_{}", dir_, name, number_++);
  Fd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!fd) LOG_ERR("{}: cannot record: {}", path, errno_text(errno));
  return std::make_unique<Tape>(*this, std::move(fd));
}

std::unique_ptr<Replay::Tape> Replay::next_tape(const std::string& name) {
  auto it = recorded_.find(replay_name(name));
  if (it == recorded_.end() || it->second.empty()) return nullptr;
  std::deque<Event> events = std::move(it->second.front());
  it->second.pop_front();
  return std::make_unique<Tape>(*this, std::move(events));
}

std::unique_ptr<Stream> Replay::record(std::unique_ptr<Stream> stream) {
  auto tape = new_tape(replay_name(stream->name()));
  return std::make_unique<RecordedStream>(std::move(stream), std::move(tape));
}

std::unique_ptr<PassiveStream> Replay::record(std::unique_ptr<PassiveStream> listener) {
  auto tape = new_tape(replay_name(listener->name()));
  return std::make_unique<RecordedListener>(*this, std::move(listener), std::move(tape));
}

Result<std::unique_ptr<Stream>> Replay::replay_stream(const std::string& name) {
  auto tape = next_tape(name);
  if (!tape) return fail_errno(ECONNREFUSED);
  return std::make_unique<ReplayedStream>(name, std::move(tape));
}

Result<std::unique_ptr<PassiveStream>> Replay::replay_listener(const std::string& name) {
  auto tape = next_tape(name);
  if (!tape) return fail_errno(EADDRNOTAVAIL);
  return std::make_unique<ReplayedListener>(*this, name, std::move(tape));
}

void Replay::poke() {
  loop_.post([this, weak = std::weak_ptr<bool>(alive_)] {
    auto alive = weak.lock();
    if (!alive || !*alive) return;
    for (Tape* tape : open_) {
      if (!tape->is_next() || !tape->on_turn) continue;
      auto call = tape->on_turn;     // it may close the stream
      return call();
    }
  });
}

void Replay::advance() {
  if (!left_.empty()) return poke();
  // What the last event brought about comes first.
  loop_.post([this, weak = std::weak_ptr<bool>(alive_)] {
    auto alive = weak.lock();
    if (!alive || !*alive) return;
    loop_.post([this, weak] {
      auto still = weak.lock();
      if (still && *still && on_end_) on_end_();
    });
  });
}

}  // namespace ovs::stream
