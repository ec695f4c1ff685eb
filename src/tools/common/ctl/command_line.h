// The command line of database control tools (ovs-vsctl, vtep-ctl):
//   PROG [GLOBAL OPTIONS] [--] [OPTIONS] COMMAND [ARG]... [-- [OPTIONS] COMMAND [ARG]...]...
// Splits it into commands and checks options and the number of arguments against the tool's rows.
// Spec: ovs-vsctl(8) "SYNOPSIS"; reference sheet "ovsdb-tools" 4.1.
#pragma once
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ovs::tools {

class CtlContext;

inline constexpr size_t kManyArgs = std::numeric_limits<size_t>::max();

/// One command of a tool. `prepare` runs before the tool connects: it tells which columns the command reads or
/// writes and finds wrong names early. `run` may run several times, once per attempt. `finish` runs after commit.
struct CtlCommand {
  std::string_view name;
  size_t min_args = 0, max_args = 0;
  std::string_view usage;    ///< for shell completion: "!BRIDGE ?KEY *COLUMN?:KEY=VALUE"
  std::string_view options;  ///< "--may-exist,--id=": with "=" it takes a value
  bool writes = false;
  Result<void> (*prepare)(CtlContext&) = nullptr;
  Result<void> (*run)(CtlContext&) = nullptr;
  Result<void> (*finish)(CtlContext&) = nullptr;
};

struct GivenOption {
  std::string name;                  ///< with its dashes
  std::optional<std::string> value;  ///< after "="
};

/// A command as the user gave it.
struct CtlCall {
  const CtlCommand* command = nullptr;
  std::vector<std::string> args;
  std::vector<GivenOption> options;
  bool has(std::string_view option) const { return find(option) != nullptr; }
  const GivenOption* find(std::string_view option) const;
};

using CtlCommands = std::span<const CtlCommand* const>;

/// `words`: everything after the global options. `first_options`: options of the first command that were found among
/// the global ones. At least one command, else an error.
Result<std::vector<CtlCall>> parse_calls(std::span<const std::string> words, std::vector<GivenOption> first_options,
                                         CtlCommands commands);

/// What --commands prints: one line "[--opt] [--opt=] ,NAME,USAGE" per command.
std::string completion_text(CtlCommands commands);

/// The options that some command has, each once, with "=" kept.
std::vector<std::string> all_local_options(CtlCommands commands);

/// `words` on one line as they stand in logs and transaction comments: words with white space, quotes or backslashes
/// in double quotes, these escaped by backslashes.
std::string quote_words(std::span<const std::string> words);

/// --oneline: the final newline chomped, newlines inside as \n, backslashes doubled.
std::string one_line(std::string_view output);

}  // namespace ovs::tools
