// Tools with subcommands: "PROG COMMAND ARG...". A row is all there is to say about a command.
// Spec: reference sheet "daemons-common" 2.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace ovs {

using Words = std::span<const std::string>;

struct Subcommand {
  std::string name;
  std::string usage;             ///< arguments, as list-commands shows them
  int min_args = 0, max_args = 0;  ///< max_args kManyArgs: no limit
  std::function<Result<void>(Words args)> run;  ///< args without the command's name; an error is fatal: LOG_FATAL(text)
  bool writes = false;           ///< refused in read-only mode
};
inline constexpr int kManyArgs = 1 << 30;

/// Runs words[0]; errors end the process with the reference's texts. Knows "list-commands" and "help" if the table does.
void run_subcommand(Words words, std::span<const Subcommand> table, bool read_only = false);
std::string list_subcommands(std::span<const Subcommand> table);

}  // namespace ovs
