// The control commands of a daemon: rows in a registry that main() makes and hands down. A command answers at once
// (run), with JSON for those who ask for it (run_json), or later (start).
// Spec: reference sheet "daemons-common" 5.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/json.h"

namespace ovs::unixctl {

using Args = std::span<const std::string>;
enum class Format { text, json };

/// A command under way whose answer comes later. Copies share the one answer; the first answer counts. If the last
/// copy goes away unanswered, the client gets an error.
class Request {
 public:
  /// Made by Server; tests may make one to see the answer.
  struct Sink {
    virtual ~Sink() = default;
    virtual void answer(Result<json::Value> reply) = 0;
  };
  Request(Format format, std::shared_ptr<Sink> sink) : format_(format), sink_(std::move(sink)) {}
  Format format() const { return format_; }
  void reply(std::string text) const { sink_->answer(wrap(std::move(text))); }
  void reply_json(json::Value value) const { sink_->answer(std::move(value)); }
  void reply_error(std::string text) const { sink_->answer(fail(std::move(text))); }

 private:
  Result<json::Value> wrap(std::string text) const;
  Format format_;
  std::shared_ptr<Sink> sink_;
};

inline constexpr int kManyArgs = 1 << 30;

struct Command {
  std::string name;
  std::string usage;             ///< arguments as list-commands shows them
  int min_args = 0, max_args = 0;
  std::function<Result<std::string>(Args args)> run;
  std::function<Result<json::Value>(Args args)> run_json;    ///< optional, besides run: the answer in JSON mode
  std::function<void(Args args, Request request)> start;     ///< instead of run: answers later
  bool hidden = false;           ///< works but is not listed
};

/// Control thread.
class Commands {
 public:
  void add(Command command);
  void remove(const std::string& name) { rows_.erase(name); }
  const Command* find(const std::string& name) const;
  /// Checks the number of arguments, runs. Errors: the reference's texts.
  void call(const std::string& name, Args args, Request request) const;
  std::string list() const;       ///< text of list-commands
  json::Value list_json() const;  ///< name -> usage

 private:
  std::map<std::string, Command> rows_;
};

}  // namespace ovs::unixctl
