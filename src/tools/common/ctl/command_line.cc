// Spec: reference sheet "ovsdb-tools" 4.1. Ref: observed, ovs-vsctl 3.1, tests/diff/vsctl_command_line.t.
#include "tools/common/ctl/command_line.h"

#include "base/strings.h"

namespace ovs::tools {

const GivenOption* CtlCall::find(std::string_view option) const {
  auto at = std::ranges::find(options, option, &GivenOption::name);
  return at == options.end() ? nullptr : &*at;
}

namespace {

const CtlCommand* find_command(CtlCommands commands, std::string_view name) {
  auto at = std::ranges::find_if(commands, [&](const CtlCommand* c) { return c->name == name; });
  return at == commands.end() ? nullptr : *at;
}

/// "--id=@x" -> {"--id", "@x"}
GivenOption split_option(std::string_view word) {
  size_t equals = word.find('=');
  if (equals == std::string_view::npos) return {std::string(word), std::nullopt};
  return {std::string(word.substr(0, equals)), std::string(word.substr(equals + 1))};
}

Result<void> check_option(const GivenOption& option, const CtlCommand& command) {
  for (std::string_view known : split_any(command.options, ",")) {
    bool takes_value = known.ends_with('=');
    if (takes_value) known.remove_suffix(1);
    if (known != option.name) continue;
    if (takes_value && !option.value)
      return fail(fmt::format("missing argument to '{}' option on '{}' command", option.name, command.name));
    if (!takes_value && option.value)
      return fail(fmt::format("'{}' option on '{}' does not accept an argument", option.name, command.name));
    return {};
  }
  return fail(fmt::format("'{}' command has no '{}' option", command.name, option.name));
}

Result<void> check_argument_count(const CtlCall& call) {
  const CtlCommand& command = *call.command;
  if (call.args.size() < command.min_args)
    return fail(fmt::format("'{}' command requires at least {} arguments", command.name, command.min_args));
  if (call.args.size() <= command.max_args) return {};
  bool misplaced = std::ranges::any_of(call.args, [](const std::string& arg) { return arg.starts_with("--"); });
  return fail(fmt::format("'{}' command takes at most {} arguments{}", command.name, command.max_args,
                          misplaced ? " (note that options must precede command names and follow a \"--\" argument)" : ""));
}

Result<CtlCall> parse_call(std::span<const std::string> words, std::vector<GivenOption> options, CtlCommands commands) {
  CtlCall call;
  call.options = std::move(options);
  size_t at = 0;
  for (; at < words.size() && words[at].starts_with('-'); ++at) {
    GivenOption option = split_option(words[at]);
    if (call.has(option.name)) return fail(fmt::format("'{}' option specified multiple times", words[at]));
    call.options.push_back(std::move(option));
  }
  if (at == words.size()) return fail("missing command name (use --help for help)");
  call.command = find_command(commands, words[at]);
  if (!call.command) return fail(fmt::format("unknown command '{}'; use --help for help", words[at]));
  call.args.assign(words.begin() + static_cast<ptrdiff_t>(at) + 1, words.end());
  for (const GivenOption& option : call.options) TRY(check_option(option, *call.command));
  TRY(check_argument_count(call));
  return call;
}

}  // namespace

Result<std::vector<CtlCall>> parse_calls(std::span<const std::string> words, std::vector<GivenOption> first_options,
                                         CtlCommands commands) {
  std::vector<CtlCall> calls;
  while (true) {
    auto end = std::ranges::find(words, "--");
    size_t length = static_cast<size_t>(end - words.begin());
    if (length > 0) {
      calls.push_back(TRY(parse_call(words.first(length), std::move(first_options), commands)));
      first_options.clear();
    }
    if (end == words.end()) break;
    words = words.subspan(length + 1);
  }
  if (calls.empty()) return fail("missing command name (use --help for help)");
  return calls;
}

std::string completion_text(CtlCommands commands) {
  std::string text;
  for (const CtlCommand* command : commands) {
    for (std::string_view option : split_any(command->options, ",")) text += fmt::format("[{}] ", option);
    text += fmt::format(",{},{}\n", command->name, command->usage);
  }
  return text;
}

std::vector<std::string> all_local_options(CtlCommands commands) {
  std::set<std::string> all;
  for (const CtlCommand* command : commands)
    for (std::string_view option : split_any(command->options, ",")) all.emplace(option);
  return {all.begin(), all.end()};
}

std::string quote_words(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) {
    if (&word != words.data()) text += ' ';
    bool plain = word.find_first_of(" \t\r\n\v\\'\"") == std::string::npos;
    if (!plain) text += '"';
    for (char c : word) {
      if (c == '\\' || c == '"') text += '\\';
      text += c;
    }
    if (!plain) text += '"';
  }
  return text;
}

std::string one_line(std::string_view output) {
  if (output.ends_with('\n')) output.remove_suffix(1);
  std::string line;
  for (char c : output) {
    if (c == '\n') line += "\\n";
    else if (c == '\\') line += "\\\\";
    else line += c;
  }
  return line;
}

}  // namespace ovs::tools
