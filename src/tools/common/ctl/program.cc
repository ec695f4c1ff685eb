// Spec: reference sheet "ovsdb-tools" 4.1, 6.1, 6.2. Ref: observed, ovs-vsctl 3.1.
#include "tools/common/ctl/program.h"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "base/log_control.h"
#include "base/program.h"
#include "base/signals.h"

namespace ovs::tools {

namespace {
constexpr Duration kSayAfter = Seconds(5);  // how long we wait in silence
}

int CtlProgram::run(int argc, char** argv) {
  set_program_name(argv[0]);
  ignore_sigpipe();
  dirs_ = Dirs::from_environment();
  (void)log_set("ANY:console:warn");
  (void)log_set("reconnect:warn");
  words_.assign(argv, argv + argc);
  parse_options(argc, argv);
  FatalSignals signals(loop_);
  prepare_commands();
  connect();
  int status = 0;
  for (uint64_t seen = replica_->seqno();;) {
    if (replica_->has_ever_connected() && replica_->seqno() != seen) {
      seen = replica_->seqno();
      if (attempt(status)) return status;
      continue;  // the replica may have changed while we waited for the answer
    }
    wait_turn();
  }
}

void CtlProgram::give_up(const std::string& text) { LOG_FATAL("{}", text); }

// Options

void CtlProgram::parse_options(int argc, char** argv) {
  using Arg = Option::Arg;
  Options options;
  TimeoutOption timeout;
  std::string listing;
  std::vector<GivenOption> local;
  database_ = fmt::format("unix:{}/db.sock", dirs_.run);
  settings_.style.format = TableFormat::list;
  options.add({"db", Arg::required, 0, [&](const char* arg) { database_ = arg; }});
  options.add({"no-syslog", Arg::none, 0, [&](const char*) { no_syslog_ = true; }});
  options.add({"dry-run", Arg::none, 0, [&](const char*) { settings_.dry_run = true; }});
  options.add({"oneline", Arg::none, 0, [&](const char*) { settings_.oneline = true; }});
  timeout.add_to(options, 't');
  options.add_help([&] { std::fputs(help().c_str(), stdout); });
  options.add({"commands", Arg::none, 0, [&](const char*) {
                 std::fputs(completion_text(tool_.commands).c_str(), stdout);
                 std::exit(0);
               }});
  options.add({"options", Arg::none, 0, [&](const char*) {
                 std::fputs(listing.c_str(), stdout);
                 std::exit(0);
               }});
  options.add({"leader-only", Arg::none, 0, [&](const char*) { leader_only_ = true; }});
  options.add({"no-leader-only", Arg::none, 0, [&](const char*) { leader_only_ = false; }});
  options.add({"shuffle-remotes", Arg::none, 0, [&](const char*) { shuffle_ = true; }});
  options.add({"no-shuffle-remotes", Arg::none, 0, [&](const char*) { shuffle_ = false; }});
  options.add({"filter", Arg::required, 0, [&](const char* arg) { settings_.show_filter = arg; }});
  add_options(options);
  options.add_version(fmt::format("DB Schema {}\n", tool_.schema->version));
  add_log_options(options, dirs_);
  for (const TableOptionRow& row : kTableOptions) {
    char letter = row.code == kTableFormat ? 'f' : row.code == kTableData ? 'd' : '\0';
    options.add({row.name, row.has_arg ? Arg::required : Arg::none, letter, [this, code = row.code](const char* arg) {
                   if (auto taken = table_option(settings_.style, code, arg); !taken) give_up(taken.error().text);
                 }});
  }
  tls_.add_options(options, true, true);
  for (const Option& row : options.rows()) {
    listing += fmt::format("--{}{}\n", row.name, row.arg == Arg::none ? "" : "=ARG");
    if (row.letter) listing += fmt::format("-{}{}\n", row.letter, row.arg == Arg::none ? "" : " ARG");
  }
  for (const std::string& text : all_local_options(tool_.commands)) {
    bool takes_value = text.ends_with('=');
    std::string name = text.substr(2, text.size() - 2 - takes_value);
    options.add({name, takes_value ? Arg::required : Arg::none, 0, [&local, name](const char* arg) {
                   std::string full = "--" + name;
                   std::erase_if(local, [&](const GivenOption& o) { return o.name == full; });
                   local.push_back({full, arg ? std::optional<std::string>(arg) : std::nullopt});
                 }});
  }
  auto positional = options.parse(argc, argv, Options::Order::stop_at_first_positional);
  timeout.arm();
  auto calls = parse_calls(positional, std::move(local), tool_.commands);
  if (!calls) give_up(calls.error().text);
  calls_ = std::move(*calls);
  log_called_as(words_);
}

void CtlProgram::log_called_as(std::span<const std::string> words) {
  if (no_syslog_) (void)log_set(std::string(log_module_.name) + ":syslog:warn");
  bool writes = std::ranges::any_of(calls_, [](const CtlCall& call) { return call.command->writes; });
  if (writes) LOG_INFO("Called as {}", quote_words(words));
  else LOG_AT(LogLevel::dbg, "Called as {}", quote_words(words));
}

// Connection

void CtlProgram::prepare_commands() {
  idl::Interest interest(tool_.schema);
  prepare(interest);
  for (CtlCall& call : calls_) {
    if (!call.command->prepare) continue;
    CtlContext context(tool_, call, interest, settings_);
    if (auto ready = call.command->prepare(context); !ready) give_up(ready.error().text);
  }
  replica_ = std::make_unique<idl::Replica>(std::move(interest));
}

void CtlProgram::connect() {
  env_ = std::make_unique<stream::Env>(stream::Env{loop_, dirs_.run, &tls_});
  idl::RemoteList remotes = idl::RemoteList::parse(database_);
  if (shuffle_) remotes.shuffle(prng_);
  idl::Client::Options options;
  options.sync.leader_only = leader_only_;
  options.sync.announce_change_aware = false;
  options.session.retry = may_retry_;
  client_ = std::make_unique<idl::Client>(*env_, *replica_, std::move(remotes), options);
  waiting_timer_ = loop_.timer([this] {
    if (waiting_for_.empty()) return;
    print_error(fmt::format("waiting for {}", waiting_for_));
    waiting_for_.clear();
  });
  if (may_retry_) set_waiting_for(fmt::format("a connection to {}", database_));
}

void CtlProgram::set_waiting_for(std::string what) {
  waiting_for_ = std::move(what);
  if (waiting_for_.empty()) waiting_timer_.cancel();
  else waiting_timer_.set(loop_.now() + kSayAfter);
}

void CtlProgram::wait_turn() {
  if (!client_->alive())
    give_up(fmt::format("{}: database connection failed ({})", database_, errno_text(client_->last_error())));
  loop_.turn();
}

// The transaction

/// True when the tool is done; false: the database must change first.
bool CtlProgram::attempt(int& status) {
  set_waiting_for("");
  idl::Transaction transaction(*replica_, client_->sync(), prng_);
  ovsdb::SymbolTable symbols{{}, prng_};
  std::any shared;
  if (settings_.dry_run) transaction.set_dry_run();
  transaction.add_comment(fmt::format("{}: {}", comment_prefix(), quote_words(words_)));
  begin(*replica_, transaction);
  std::vector<CtlContext> contexts;
  for (CtlCall& call : calls_) {
    contexts.emplace_back(tool_, call, *replica_, transaction, symbols, settings_);
    contexts.back().shared = &shared;
  }
  if (!contexts.empty()) contexts.back().last = true;
  if (!run_commands(contexts)) {
    transaction.abort();
    return false;
  }
  check_symbols(symbols);
  while (transaction.commit() == idl::TxnStatus::incomplete) wait_turn();
  if (!check_status(transaction)) return false;
  for (CtlContext& context : contexts) {
    if (!context.call.command->finish) continue;
    if (auto done = context.call.command->finish(context); !done) give_up(done.error().text);
  }
  print_output(contexts);
  status = finish(transaction, shared);
  return true;
}

bool CtlProgram::run_commands(std::vector<CtlContext>& contexts) {
  for (CtlContext& context : contexts) {
    if (!context.call.command->run) continue;
    if (auto done = context.call.command->run(context); !done) {
      context.transaction().abort();
      give_up(done.error().text);
    }
    if (context.try_again) return false;
    bool generic = std::ranges::any_of(database_commands(), [&](const CtlCommand& c) { return &c == context.call.command; });
    if (generic && context.call.command->writes) generic_command_ran(context.call, *context.shared);
  }
  return true;
}

void CtlProgram::check_symbols(const ovsdb::SymbolTable& symbols) {
  for (const auto& [name, symbol] : symbols.symbols) {
    if (!symbol.created)
      give_up(fmt::format("row id \"{}\" is referenced but never created (e.g. with \"-- --id={} create ...\")", name, name));
    if (symbol.strong_ref) continue;
    if (symbol.weak_ref)
      LOG_WARN("row id \"{}\" was created but only a weak reference to it was inserted, so it will not actually appear in the "
               "database", name);
    else
      LOG_WARN("row id \"{}\" was created but no reference to it was inserted, so it will not actually appear in the database", name);
  }
}

bool CtlProgram::check_status(idl::Transaction& transaction) {
  using Status = idl::TxnStatus;
  switch (transaction.status()) {
    case Status::unchanged:
    case Status::success: return true;
    case Status::try_again: return false;
    case Status::aborted: give_up("transaction aborted");
    case Status::not_locked: give_up("database not locked");
    case Status::error: give_up(fmt::format("transaction error: {}", transaction.error()));
    case Status::uncommitted:
    case Status::incomplete: break;
  }
  return false;
}

void CtlProgram::print_output(std::vector<CtlContext>& contexts) {
  for (CtlContext& context : contexts) {
    std::string text = context.output;
    if (context.table) {
      text = context.table->render(!printed_table_);
      printed_table_ = true;
    } else if (settings_.oneline) {
      text = one_line(text) + "\n";
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  std::fflush(stdout);
}

std::string parent_name() {
  std::ifstream file(fmt::format("/proc/{}/cmdline", getppid()));
  std::string name;
  std::getline(file, name, '\0');
  return name.empty() ? fmt::format(" (pid {})", getppid()) : name;
}

}  // namespace ovs::tools
