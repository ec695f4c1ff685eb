// Command line options as rows with a function each; groups (logging, daemon, TLS) append their rows. Parsing is
// getopt_long's, so that abbreviations, permutation and error texts are those that users know.
// Spec: reference sheet "daemons-common" 2.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/dirs.h"

namespace ovs {

struct Option {
  enum class Arg { none, required, optional };
  std::string name;                           ///< long name; empty: only a letter
  Arg arg = Arg::none;
  char letter = 0;                            ///< short form, 0: none
  std::function<void(const char* arg)> take;  ///< nullptr for an absent optional argument
};

class Options {
 public:
  enum class Order { permute, stop_at_first_positional };

  void add(Option option) { rows_.push_back(std::move(option)); }
  /// -h, -V (print_version(extra)) and, where the tool has it, -o/--option.
  void add_help(std::function<void()> print_help);
  void add_version(std::string extra_lines = "");
  void add_list();
  /// Runs the rows' functions in the order of the command line and returns the positional arguments. A bad option:
  /// getopt's message, exit(1).
  std::vector<std::string> parse(int argc, char** argv, Order order = Order::permute);
  std::string list() const;  ///< text of --option

  /// For programs with their own loop over the words (per-command options): the rows seen so far.
  const std::vector<Option>& rows() const { return rows_; }

 private:
  std::vector<Option> rows_;
};

/// -v, --verbose, --log-file, --syslog-method, --syslog-target; applied at once as they are met.
void add_log_options(Options& options, const Dirs& dirs);
std::string log_help(const Dirs& dirs);  ///< block "Logging options:" with leading empty line

/// -T (`letter`), --timeout and OVS_CTL_TIMEOUT: SIGALRM ends the program. Call arm() after parsing.
class TimeoutOption {
 public:
  void add_to(Options& options, char letter);
  void arm();

 private:
  unsigned seconds_ = 0;
};

}  // namespace ovs
