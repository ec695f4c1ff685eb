// What comes in from outside through streams, written to files as it comes (--record) and later given back in the
// same order from those files, without any socket (--replay). Time is not recorded: probes and whatever else time brings
// about are off in both modes.
//
// Files: DIR/replay_NAME_N per stream and listener, NAME made of the stream's name with each run of other characters than
// letters as one "_", N a count; DIR/replay__uuid_generate_0 for randomness. Each is a row of events: 32-bit number (order
// over all files), 32-bit length, that many bytes; a negative length is a negative errno. Host byte order.
// Control thread. Spec: reference sheet "ovsdb" 21.
#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/options.h"
#include "base/result.h"
#include "stream/stream.h"

namespace ovs::stream {

class Replay {
 public:
  enum class Mode : uint8_t { record, replay };
  /// `dir` must exist. Error: what cannot be read or written.
  static Result<std::unique_ptr<Replay>> open(Loop& loop, Mode mode, std::string dir);
  ~Replay();
  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;

  bool replaying() const { return mode_ == Mode::replay; }
  /// The seed for random numbers: `fresh` and remembered, or the one of the recording.
  uint64_t seed(uint64_t fresh);
  /// Runs when everything that was recorded has been given back.
  void set_on_end(std::function<void()> on_end) { on_end_ = std::move(on_end); }

  // For stream::open() and stream::listen().
  std::unique_ptr<Stream> record(std::unique_ptr<Stream> stream);
  std::unique_ptr<PassiveStream> record(std::unique_ptr<PassiveStream> listener);
  Result<std::unique_ptr<Stream>> replay_stream(const std::string& name);
  Result<std::unique_ptr<PassiveStream>> replay_listener(const std::string& name);

  struct Event {
    uint32_t number = 0;
    int error = 0;            ///< errno; 0: `data` counts
    std::string data;
  };
  class Tape;

 private:
  class RecordedStream;
  class RecordedListener;
  class ReplayedStream;
  class ReplayedListener;
  Replay(Loop& loop, Mode mode, std::string dir) : loop_(loop), mode_(mode), dir_(std::move(dir)) {}
  Result<void> load();
  std::unique_ptr<Tape> new_tape(const std::string& name);
  std::unique_ptr<Tape> next_tape(const std::string& name);
  void poke();                ///< whose turn it is gets called, in a later turn of the loop
  void advance();

  Loop& loop_;
  Mode mode_;
  std::string dir_;
  uint32_t number_ = 0;                                              // recording: of the next event or file
  std::map<std::string, std::deque<std::deque<Event>>> recorded_;    // replaying: files by NAME, oldest first
  std::set<uint32_t> left_;                                          // numbers of events still to be given back
  std::set<Tape*> open_;
  std::function<void()> on_end_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

/// --record[=DIR] and --replay[=DIR].
class ReplayOptions {
 public:
  void add_to(Options& options, const std::string& run_dir);
  std::unique_ptr<Replay> open_or_die(Loop& loop) const;   ///< null: neither was given

 private:
  std::optional<Replay::Mode> mode_;
  std::string dir_;
};

/// The content of one file.
Result<std::deque<Replay::Event>> parse_events(std::string_view text);
/// "tcp:127.0.0.1:80" -> "tcp".
std::string replay_name(std::string_view stream_name);

}  // namespace ovs::stream
