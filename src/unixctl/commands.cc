#include "unixctl/commands.h"

namespace ovs::unixctl {

Result<json::Value> Request::wrap(std::string text) const {
  if (format_ == Format::text) return json::Value(std::move(text));
  json::Object plain;
  plain.set("reply", std::move(text));
  plain.set("reply-format", "plain");
  return json::Value(std::move(plain));
}

void Commands::add(Command command) {
  std::string name = command.name;
  rows_.insert_or_assign(std::move(name), std::move(command));
}

const Command* Commands::find(const std::string& name) const {
  auto it = rows_.find(name);
  return it == rows_.end() ? nullptr : &it->second;
}

void Commands::call(const std::string& name, Args args, Request request) const {
  const Command* found = find(name);
  if (!found) {
    request.reply_error(fmt::format(
        "\"{}\" is not a valid command (use \"list-commands\" to see a list of valid commands)", name));
  } else if (args.size() < static_cast<size_t>(found->min_args)) {
    request.reply_error(fmt::format("\"{}\" command requires at least {} arguments", name, found->min_args));
  } else if (args.size() > static_cast<size_t>(found->max_args)) {
    request.reply_error(fmt::format("\"{}\" command takes at most {} arguments", name, found->max_args));
  } else if (found->start) {
    auto start = found->start;  // a command may change the registry
    start(args, std::move(request));
  } else if (found->run_json && request.format() == Format::json) {
    auto run = found->run_json;
    auto value = run(args);
    if (value) request.reply_json(std::move(*value));
    else request.reply_error(value.error().text);
  } else {
    auto run = found->run;
    auto text = run(args);
    if (text) request.reply(std::move(*text));
    else request.reply_error(text.error().text);
  }
}

std::string Commands::list() const {
  std::string out = "The available commands are:\n";
  for (const auto& [name, row] : rows_)
    if (!row.hidden) out += fmt::format("  {:<23} {}\n", name, row.usage);
  return out;
}

json::Value Commands::list_json() const {
  json::Object out;
  for (const auto& [name, row] : rows_)
    if (!row.hidden) out.set(name, row.usage);
  return out;
}

}  // namespace ovs::unixctl
