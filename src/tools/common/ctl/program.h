// The life of a database control tool: options, commands, connection, one transaction that is tried until it is
// made or refused, output.
// Spec: reference sheet "ovsdb-tools" 4.1, 6.1, 6.2.
#pragma once
#include <any>
#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "base/options.h"
#include "base/prng.h"
#include "idl/client.h"
#include "stream/tls_config.h"
#include "tools/common/ctl/context.h"

namespace ovs::tools {

class CtlProgram {
 public:
  CtlProgram(CtlTool tool, LogModule& log) : tool_(std::move(tool)), log_module_(log) {}
  virtual ~CtlProgram() = default;
  /// All of main(): returns the exit status.
  int run(int argc, char** argv);

 protected:
  virtual void add_options(Options&) {}
  virtual std::string help() const = 0;
  virtual std::string comment_prefix() const { return std::string(tool_.program); }
  /// Columns that are needed whatever the commands are.
  virtual void prepare(idl::Interest&) {}
  /// First thing in each transaction.
  virtual void begin(idl::Replica&, idl::Transaction&) {}
  /// A generic command wrote something that the tool's own view (`shared`) does not know of.
  virtual void generic_command_ran(const CtlCall&, std::any&) {}
  /// After a transaction that went well and its output. Returns the exit status.
  virtual int finish(idl::Transaction&, std::any&) { return 0; }

  void wait_turn();                                ///< one turn of the loop; a lost connection is fatal
  void set_waiting_for(std::string what);          ///< said on stderr if it takes long
  [[noreturn]] void give_up(const std::string& text);

  CtlTool tool_;
  LogModule& log_module_;   // the tool's own: what the LOG macros write to
  CtlSettings settings_;
  Dirs dirs_;
  bool may_retry_ = false;
  SystemClock clock_;
  Loop loop_{clock_};
  Prng prng_ = Prng::from_entropy();
  std::unique_ptr<idl::Replica> replica_;
  std::unique_ptr<idl::Client> client_;

 private:
  void parse_options(int argc, char** argv);
  void prepare_commands();
  void connect();
  bool attempt(int& status);
  bool run_commands(std::vector<CtlContext>& contexts);
  void check_symbols(const ovsdb::SymbolTable& symbols);
  bool check_status(idl::Transaction& transaction);
  void print_output(std::vector<CtlContext>& contexts);
  void log_called_as(std::span<const std::string> words);

  std::string database_;
  bool leader_only_ = true, shuffle_ = true, no_syslog_ = false;
  bool printed_table_ = false;
  std::vector<std::string> words_;      // the whole command line, for logs
  std::vector<CtlCall> calls_;
  stream::TlsConfig tls_;
  std::unique_ptr<stream::Env> env_;
  std::string waiting_for_;
  TimePoint waiting_since_ = kNever;
  Timer waiting_timer_;
};

/// "NAME" of the process that started us, as it calls itself.
std::string parent_name();

}  // namespace ovs::tools
