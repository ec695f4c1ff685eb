// ovsdb-tool: works on database files without a server. Spec: reference sheet "ovsdb-tools" 3.
#include <unistd.h>

#include <cstdio>

#include "base/clock.h"
#include "base/command_line.h"
#include "base/dirs.h"
#include "base/log.h"
#include "base/options.h"
#include "base/prng.h"
#include "base/program.h"
#include "base/strings.h"
#include "ovsdb/execute.h"
#include "ovsdb/file_storage.h"
#include "ovsdb/record.h"
#include "show_log.h"

OVS_LOG_MODULE(ovsdb_tool);

using namespace ovs;
using ovsdb::LogFile;

namespace {

constexpr std::string_view kNoClusters = "clustered databases are not supported yet";

/// What every command needs.
struct Tool {
  Dirs dirs = Dirs::from_environment();
  SystemClock clock;
  Prng prng = Prng::from_entropy();
  int verbosity = 0;
  std::string rbac_role;

  std::string db_path(Words args, size_t i = 0) const { return args.size() > i ? args[i] : dirs.db + "/conf.db"; }
  std::string schema_path(Words args, size_t i = 0) const {
    return args.size() > i ? args[i] : dirs.pkgdata + "/vswitch.ovsschema";
  }
};

template <class T>
ovs::Result<T> told(ovsdb::Result<T> result) {
  if (!result) return fail(result.error().text());
  if constexpr (std::is_void_v<T>) return {};
  else return std::move(*result);
}

using Schema = std::shared_ptr<const ovsdb::DatabaseSchema>;

ovs::Result<Schema> schema_from(const std::string& path) { return told(ovsdb::DatabaseSchema::from_file(path)); }

ovs::Result<Schema> schema_of(const std::string& path) {
  auto file = TRY(told(LogFile::open(path, "JSON|CLUSTER", LogFile::Mode::read)));
  if (file->magic() != "JSON") return fail(fmt::format("{}: {}", path, kNoClusters));
  auto json = TRY(told(file->read()));
  if (!json) return fail(fmt::format("I/O error: {}: database file contains no schema", path));
  return told(ovsdb::DatabaseSchema::from_json(*json));
}

ovs::Result<ovsdb::OpenedDatabase> open(Tool& tool, const std::string& path, bool writable) {
  auto opened = TRY(told(ovsdb::open_database(path, writable, tool.prng, tool.clock)));
  if (opened.damage) return fail(opened.damage->text());
  return opened;
}

ovs::Result<void> create(Tool& tool, Words args) {
  auto schema = TRY(schema_from(tool.schema_path(args, 1)));
  return told(ovsdb::create_database(tool.db_path(args), *schema));
}

/// Writes `db` in place of `path`, or to the new file args[2-or-1] if there is one.
ovs::Result<void> rewrite(ovsdb::OpenedDatabase& source, const ovsdb::Database& content, Words args, size_t dst, std::string comment) {
  std::string schema = json::to_text(content.schema().to_json());
  std::string record = ovsdb::snapshot_text(content, comment);
  if (args.size() > dst) return told(ovsdb::create_database(args[dst], content.schema(), &record));
  return told(source.db->storage->snapshot(schema, record));
}

ovs::Result<void> compact(Tool& tool, Words args) {
  auto opened = TRY(open(tool, tool.db_path(args), args.size() < 2));
  return rewrite(opened, *opened.db, args, 1, "compacted by ovsdb-tool " OVS_VERSION);
}

ovs::Result<void> convert(Tool& tool, Words args) {
  auto schema = TRY(schema_from(tool.schema_path(args, 1)));
  auto opened = TRY(open(tool, tool.db_path(args), args.size() < 3));
  auto fresh = TRY(told(ovsdb::convert(*opened.db, std::move(schema))));
  return rewrite(opened, *fresh, args, 2, "converted by ovsdb-tool " OVS_VERSION);
}

ovs::Result<void> needs_conversion(Tool& tool, Words args) {
  auto now = TRY(schema_of(tool.db_path(args)));
  auto wanted = TRY(schema_from(tool.schema_path(args, 1)));
  std::puts(now->equals(*wanted) ? "no" : "yes");
  return {};
}

ovs::Result<void> print(const ovs::Result<Schema>& schema, std::string ovsdb::DatabaseSchema::*member) {
  if (!schema) return std::unexpected(schema.error());
  std::puts(((**schema).*member).c_str());
  return {};
}

ovs::Result<void> is_kind(Words args, std::string_view magic) {
  auto file = TRY(told(LogFile::open(args[0], "JSON|CLUSTER", LogFile::Mode::read)));
  if (file->magic() != magic) std::exit(2);
  return {};
}

ovs::Result<void> cluster_fact(Words args) {
  auto file = TRY(told(LogFile::open(args[0], "JSON|CLUSTER", LogFile::Mode::read)));
  if (file->magic() == "JSON") return fail(fmt::format("{}: not a clustered database", args[0]));
  return fail(fmt::format("{}: {}", args[0], kNoClusters));
}

ovs::Result<void> compare_versions(Words args) {
  std::vector<uint64_t> v[2];
  for (size_t i : {size_t{0}, size_t{1}}) {
    const std::string& text = args[i * 2];
    if (!ovsdb::is_version(text)) return fail(fmt::format("{}: not an OVSDB version number in format x.y.z", text));
    for (auto part : split(text, '.')) v[i].push_back(parse_u64(part, 10).value_or(0));
  }
  auto c = v[0] <=> v[1];
  const std::string& op = args[1];
  bool result = false;
  if (op == "<") result = c < 0;
  else if (op == "<=") result = c <= 0;
  else if (op == "==") result = c == 0;
  else if (op == ">=") result = c >= 0;
  else if (op == ">") result = c > 0;
  else if (op == "!=") result = c != 0;
  else return fail(fmt::format("{}: not a relational operator", op));
  if (!result) std::exit(2);
  return {};
}

ovs::Result<void> run_transaction(Tool& tool, Words args, bool read_only) {
  const std::string& text = args.back();
  std::string path = args.size() > 1 ? args[0] : tool.db_path({});
  auto request = json::parse(text);
  if (!request) return fail(fmt::format("\"{}\": {}", text, request.error().text));
  auto opened = TRY(open(tool, path, !read_only));
  json::Value reply = ovsdb::execute_request(*opened.db, *request, ovsdb::Caller{.rbac = {.role = tool.rbac_role}, .may_wait = false});
  std::puts(json::to_text(reply).c_str());
  return {};
}

void print_help(const Tool& tool) {
  std::string text = fmt::format(
      "{}: Open vSwitch database management utility\n"
      "usage: {} [OPTIONS] COMMAND [ARG...]\n"
      "  create [DB [SCHEMA]]    create DB with the given SCHEMA\n"
      "  [--election-timer=ms] create-cluster DB CONTENTS LOCAL\n"
      "    create clustered DB with given CONTENTS and LOCAL address\n"
      "  [--cid=UUID] join-cluster DB NAME LOCAL REMOTE...\n"
      "    join clustered DB with given NAME and LOCAL and REMOTE addrs\n"
      "  compact [DB [DST]]      compact DB in-place (or to DST)\n"
      "  convert [DB [SCHEMA [DST]]]   convert DB to SCHEMA (to DST)\n"
      "  db-name [DB]            report name of schema used by DB\n"
      "  db-version [DB]         report version of schema used by DB\n"
      "  db-cksum [DB]           report checksum of schema used by DB\n"
      "  db-cid DB               report cluster ID of clustered DB\n"
      "  db-sid DB               report server ID of clustered DB\n"
      "  db-local-address DB     report local address of clustered DB\n"
      "  db-is-clustered DB      test whether DB is clustered\n"
      "  db-is-standalone DB     test whether DB is standalone\n"
      "  schema-name [SCHEMA]    report SCHEMA's name\n"
      "  schema-version [SCHEMA] report SCHEMA's schema version\n"
      "  schema-cksum [SCHEMA]   report SCHEMA's checksum\n"
      "  compare-versions A OP B  compare OVSDB schema version numbers\n"
      "  query [DB] TRNS         execute read-only transaction on DB\n"
      "  transact [DB] TRNS      execute read/write transaction on DB\n"
      "  cluster-to-standalone DB DB    Convert clustered DB to\n"
      "      standalone DB when cluster is down and cannot be\n"
      "        revived\n"
      "  [-m]... show-log [DB]   print DB's log entries\n"
      "The default DB is {}/conf.db.\n"
      "The default SCHEMA is {}/vswitch.ovsschema.\n",
      program_name(), program_name(), tool.dirs.db, tool.dirs.pkgdata);
  text += log_help(tool.dirs);
  text +=
      "\nOther options:\n"
      "  -m, --more                  increase show-log verbosity\n"
      "  --rbac-role=ROLE            RBAC role for transact and query commands\n"
      "  -h, --help                  display this help message\n"
      "  -V, --version               display version information\n";
  std::fputs(text.c_str(), stdout);
  std::exit(0);
}

std::vector<Subcommand> command_table(Tool& tool) {
  using Member = std::string ovsdb::DatabaseSchema::*;
  auto of_db = [&tool](Member m) { return [&tool, m](Words a) { return print(schema_of(tool.db_path(a)), m); }; };
  auto of_schema = [&tool](Member m) { return [&tool, m](Words a) { return print(schema_from(tool.schema_path(a)), m); }; };
  auto no_cluster = [](Words) -> ovs::Result<void> { return fail(std::string(kNoClusters)); };
  return {
      {"create", "[db [schema]]", 0, 2, [&tool](Words a) { return create(tool, a); }},
      {"create-cluster", "db contents local", 3, 3, no_cluster},
      {"join-cluster", "db name local remote...", 4, kManyArgs, no_cluster},
      {"compact", "[db [dst]]", 0, 2, [&tool](Words a) { return compact(tool, a); }},
      {"convert", "[db [schema [dst]]]", 0, 3, [&tool](Words a) { return convert(tool, a); }},
      {"needs-conversion", "", 0, 2, [&tool](Words a) { return needs_conversion(tool, a); }},
      {"db-name", "[db]", 0, 1, of_db(&ovsdb::DatabaseSchema::name)},
      {"db-version", "[db]", 0, 1, of_db(&ovsdb::DatabaseSchema::version)},
      {"db-cksum", "[db]", 0, 1, of_db(&ovsdb::DatabaseSchema::cksum)},
      {"db-cid", "db", 1, 1, cluster_fact},
      {"db-sid", "db", 1, 1, cluster_fact},
      {"db-local-address", "db", 1, 1, cluster_fact},
      {"db-is-clustered", "db", 1, 1, [](Words a) { return is_kind(a, "CLUSTER"); }},
      {"db-is-standalone", "db", 1, 1, [](Words a) { return is_kind(a, "JSON"); }},
      {"schema-name", "[schema]", 0, 1, of_schema(&ovsdb::DatabaseSchema::name)},
      {"schema-version", "[schema]", 0, 1, of_schema(&ovsdb::DatabaseSchema::version)},
      {"schema-cksum", "[schema]", 0, 1, of_schema(&ovsdb::DatabaseSchema::cksum)},
      {"query", "[db] trns", 1, 2, [&tool](Words a) { return run_transaction(tool, a, true); }},
      {"transact", "[db] trns", 1, 2, [&tool](Words a) { return run_transaction(tool, a, false); }},
      {"show-log", "[db]", 0, 1, [&tool](Words a) { return told(ovsdb_tool::show_log(tool.db_path(a), tool.verbosity)); }},
      {"check-cluster", "db...", 1, kManyArgs, no_cluster},
      {"compare-versions", "a op b", 3, 3, compare_versions},
      {"help", "", 0, kManyArgs, [&tool](Words) -> ovs::Result<void> { print_help(tool); return {}; }},
      {"list-commands", "", 0, kManyArgs, [&tool](Words) -> ovs::Result<void> {
         std::fputs(list_subcommands(command_table(tool)).c_str(), stdout);
         return {};
       }},
      {"cluster-to-standalone", "db clusterdb", 2, 2, no_cluster},
  };
}

}  // namespace

int main(int argc, char** argv) {
  set_program_name(argv[0]);
  Tool tool;
  Options options;
  options.add({.name = "more", .letter = 'm', .take = [&](const char*) { ++tool.verbosity; }});
  options.add({.name = "rbac-role", .arg = Option::Arg::required, .take = [&](const char* arg) { tool.rbac_role = arg; }});
  options.add({.name = "cid", .arg = Option::Arg::required, .take = [](const char* arg) {
                 auto uuid = Uuid::parse(arg);
                 if (!uuid) die(fmt::format("{}: not a valid UUID", arg));
                 if (uuid->is_zero()) die("all-zero UUID is not valid cluster ID");
               }});
  options.add({.name = "election-timer", .arg = Option::Arg::required, .take = [](const char*) {}});
  add_log_options(options, tool.dirs);
  options.add_help([&tool] { print_help(tool); });
  options.add_list();
  options.add_version();
  std::vector<std::string> words = options.parse(argc, argv);
  run_subcommand(words, command_table(tool));
  return 0;
}
