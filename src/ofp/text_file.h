// Files of flows, groups and bundles: '#' begins a comment, blank lines are skipped, "-" is standard input. A line may begin
// with the word of a command.
#pragma once
#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ovs::ofp {

/// Calls `use` for each line that is left. Errors: "FILE: open failed (WHY)"; those of `use` get "FILE:LINE: " in front.
Result<void> for_each_line(const std::string& path, const std::function<Result<void>(std::string_view)>& use);

template <class Command>
struct CommandWord {
  std::string_view word;
  Command command;
};
/// "delete_strict table=1": takes the first word off if it is the beginning of a row's word. Else `otherwise`.
template <class Command>
Command take_command(std::string_view& text, std::span<const CommandWord<Command>> rows, Command otherwise) {
  size_t end = std::min(text.find_first_of(", \t\r\n"), text.size());
  std::string_view word = text.substr(0, end);
  for (const auto& row : rows) {
    if (word.empty() || !row.word.starts_with(word)) continue;
    text.remove_prefix(std::min(end + 1, text.size()));
    return row.command;
  }
  return otherwise;
}

}  // namespace ovs::ofp
