#include "base/command_line.h"

#include "base/log.h"
#include "base/program.h"

OVS_LOG_MODULE(command_line);

namespace ovs {

void run_subcommand(Words words, std::span<const Subcommand> table, bool read_only) {
  if (words.empty()) LOG_FATAL("missing command name; use --help for help");
  const std::string& name = words[0];
  auto row = std::ranges::find(table, name, &Subcommand::name);
  if (row == table.end()) {
    if (name == "list-commands") {
      fmt::print("{}", list_subcommands(table));
      return;
    }
    LOG_FATAL("unknown command '{}'; use --help for help", name);
  }
  Words args = words.subspan(1);
  if (args.size() < static_cast<size_t>(row->min_args))
    LOG_FATAL("'{}' command requires at least {} arguments", name, row->min_args);
  if (args.size() > static_cast<size_t>(row->max_args))
    LOG_FATAL("'{}' command takes at most {} arguments", name, row->max_args);
  if (row->writes && read_only) LOG_FATAL("'{}' command does not work in read only mode", name);
  if (auto done = row->run(args); !done) LOG_FATAL("{}", done.error().text);
}

std::string list_subcommands(std::span<const Subcommand> table) {
  std::string out = "The available commands are:\n";
  for (const Subcommand& row : table) out += fmt::format("  {:<23} {}\n", row.name, row.usage);
  return out;
}

}  // namespace ovs
