// Ref: observed, ovs-vsctl and vtep-ctl 3.1.
#include "tools/common/ctl/help.h"

#include "base/options.h"
#include "stream/stream.h"
#include "stream/tls_config.h"
#include "tools/common/table.h"

namespace ovs::tools {

namespace {
constexpr std::string_view kDatabaseCommands = R"help(
Database commands:
  list TBL [REC]              list RECord (or all records) in TBL
  find TBL CONDITION...       list records satisfying CONDITION in TBL
  get TBL REC COL[:KEY]       print values of COLumns in RECord in TBL
  set TBL REC COL[:KEY]=VALUE set COLumn values in RECord in TBL
  add TBL REC COL [KEY=]VALUE add (KEY=)VALUE to COLumn in RECord in TBL
  remove TBL REC COL [KEY=]VALUE  remove (KEY=)VALUE from COLumn
  clear TBL REC COL           clear values from COLumn in RECord in TBL
  create TBL COL[:KEY]=VALUE  create and initialize new record
  destroy TBL REC             delete RECord from TBL
  wait-until TBL REC [COL[:KEY]=VALUE]  wait until condition is true
Potentially unsafe database commands require --force option.
)help";
}  // namespace

std::string ctl_help(const CtlTool& tool, const Dirs& dirs, const CtlHelp& help) {
  std::string text(help.commands);
  text += kDatabaseCommands;
  text += record_id_help(tool);
  text += fmt::format("\nOptions:\n"
                      "  --db=DATABASE               connect to DATABASE\n"
                      "                              (default: unix:{}/db.sock)\n", dirs.run);
  text += help.options_after_db;
  text += fmt::format("  -t, --timeout=SECS          wait at most SECS seconds{}\n"
                      "  --dry-run                   do not commit changes to database\n", help.wait_for);
  text += help.options_after_dry_run;
  text += "  --oneline                   print exactly one line of output per command\n";
  text += kTableHelp;
  text += log_help(dirs);
  text += fmt::format("  --no-syslog             equivalent to --verbose={}:syslog:warn\n", help.log_module);
  text += stream::active_help("database") + stream::passive_help("database") + stream::TlsConfig::help();
  text += "\nOther options:\n"
          "  -h, --help                  display this help message\n"
          "  -V, --version               display version information\n";
  return text;
}

}  // namespace ovs::tools
