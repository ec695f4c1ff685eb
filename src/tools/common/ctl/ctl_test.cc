// Command lines, names and settings of database control tools, and generic commands on a replica without a server.
#include "idl/vswitch.h"
#include "ovsdb/text.h"
#include "tools/common/ctl/context.h"
#include "tools/common/ctl/show.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::tools;

namespace {
std::vector<const CtlCommand*> commands() {
  std::vector<const CtlCommand*> rows;
  for (const CtlCommand& command : database_commands()) rows.push_back(&command);
  return rows;
}

constexpr RecordId kIds[] = {{"Port", "Port", "name", ""}, {"Bridge", "Bridge", "name", ""}};
const ShowTable kShow[] = {{"Bridge", "name", {"fail_mode", "ports"}}, {"Port", "name", {"tag"}}};

struct NoServer final : idl::TransactionSink {
  std::string sent;
  idl::TxnStatus readiness() const override { return idl::TxnStatus::incomplete; }
  void send(idl::Transaction&, json::Array operations) override { sent = json::to_text(operations); }
  void forget(idl::Transaction&) override {}
};

struct Bench {
  Bench() {
    idl::Interest interest(tool.schema);
    interest.all();
    replica = std::make_unique<idl::Replica>(std::move(interest));
    auto applied = replica->apply(*json::parse(R"({
      "Bridge":{"00000000-0000-0000-0000-00000000000b":{"initial":{"name":"br0","ports":["uuid","00000000-0000-0000-0000-000000000001"]}}},
      "Port":{"00000000-0000-0000-0000-000000000001":{"initial":{"name":"p1","tag":5,"other_config":["map",[["k","v"]]]}},
              "00000000-0000-0000-0000-000000000002":{"initial":{"name":"p2","trunks":["set",[1,2,3]]}}}})"),
                                   idl::UpdateVersion::v2, true);
    CHECK(applied.has_value());
  }
  /// Output of one command line, or "error: TEXT".
  std::string run(std::vector<std::string> words) {
    auto calls = parse_calls(words, {}, all);
    if (!calls) return "error: " + calls.error().text;
    idl::Transaction transaction(*replica, sink, prng);
    ovsdb::SymbolTable symbols{{}, prng};
    std::string output;
    for (CtlCall& call : *calls) {
      idl::Interest interest(tool.schema);
      CtlContext first(tool, call, interest, settings);
      if (call.command->prepare)
        if (auto ready = call.command->prepare(first); !ready) return "error: " + ready.error().text;
      CtlContext context(tool, call, *replica, transaction, symbols, settings);
      context.last = &call == &calls->back();
      if (call.command->run)
        if (auto done = call.command->run(context); !done) return "error: " + done.error().text;
      output += context.table ? context.table->render() : context.output;
    }
    transaction.commit();
    return output;
  }
  std::vector<const CtlCommand*> all = commands();
  CtlTool tool{.program = "test", .schema = vswitch::schema(), .commands = all, .record_ids = kIds, .show = kShow};
  CtlSettings settings{.style = {.format = TableFormat::csv, .headings = false}};
  std::unique_ptr<idl::Replica> replica;
  NoServer sink;
  Prng prng{1};
};
}  // namespace

TEST_CASE("words to commands") {
  auto all = commands();
  struct Case { std::vector<std::string> words; const char* error; };
  for (const Case& c : {Case{{}, "missing command name (use --help for help)"}, {{"--", "--"}, "missing command name (use --help for help)"},
                        {{"nope"}, "unknown command 'nope'; use --help for help"}, {{"get", "a"}, "'get' command requires at least 2 arguments"},
                        {{"show", "x"}, "'show' command takes at most 0 arguments"},
                        {{"show", "--x"}, "'show' command takes at most 0 arguments (note that options must precede command names and follow a \"--\" argument)"},
                        {{"--all", "show"}, "'show' command has no '--all' option"},
                        {{"--id", "get", "a", "b"}, "missing argument to '--id' option on 'get' command"},
                        {{"--if-exists=1", "get", "a", "b"}, "'--if-exists' option on 'get' does not accept an argument"},
                        {{"--if-exists", "--if-exists", "get", "a", "b"}, "'--if-exists' option specified multiple times"}}) {
    auto calls = parse_calls(c.words, {}, all);
    REQUIRE_FALSE(calls);
    CHECK(calls.error().text == c.error);
  }
  std::vector<std::string> words{"--", "--if-exists", "--id=@x", "get", "a", "b", "--", "show"};
  auto calls = parse_calls(words, {{"--pre", std::nullopt}}, all);
  CHECK_FALSE(calls);  // the early option belongs to the first command
  calls = parse_calls(words, {}, all);
  REQUIRE(calls);
  CHECK(calls->size() == 2);
  CHECK((*calls)[0].find("--id")->value == "@x");
}

TEST_CASE("texts for logs and --oneline") {
  CHECK(quote_words(std::vector<std::string>{"a b", "x'y", "", "a\\b", "q\"", "$x"}) == R"("a b" "x'y"  "a\\b" "q\"" $x)");
  CHECK(one_line("a\nb\\c\n") == "a\\nb\\\\c");
}

TEST_CASE("generic commands") {
  Bench bench;
  struct Case { std::vector<std::string> words; const char* output; };
  for (const Case& c : {Case{{"get", "port", "p1", "tag", "other_config:k"}, "5\nv\n"},
                        {{"get", "port", "0000", "tag"}, "error: Port contains 2 or more rows whose UUIDs begin with 0000: at least "
                                                         "00000000-0000-0000-0000-000000000001 and 00000000-0000-0000-0000-000000000002"},
                        {{"get", "p", "x", "tag"}, "error: no row \"x\" in table Port"},
                        {{"get", "nope", "x"}, "error: unknown table \"nope\""},
                        {{"get", "i", "x"}, "error: \"i\" matches multiple table names: IPFIX, Interface"},
                        {{"--columns=name", "find", "port", "tag=5"}, "p1\n"},
                        {{"--columns=name", "find", "port", "trunks{>=}1,2"}, "p2\n"},
                        {{"--columns=name", "find", "port", "other_config:k!=v"}, ""},
                        {{"set", "port", "p1", "tag=9", "--", "get", "port", "p1", "tag"}, "9\n"},
                        {{"set", "port", "p1", "tag=9999"}, "error: constraint violation: 9999 is not in the valid range 0 to 4095 (inclusive)"},
                        {{"set", "port", "p1", "name=x"}, "error: cannot modify read-only column name in table Port"},
                        {{"add", "port", "p2", "tag", "1", "2", "--", "show"}, "error: \"add\" operation would put 2 values in column tag of table Port but the maximum number is 1"},
                        {{"add", "port", "p2", "trunks", "7-9", "--", "get", "port", "p2", "trunks"}, "[1, 2, 3, 7, 8, 9]\n"},
                        {{"remove", "port", "p2", "trunks", "2", "--", "get", "port", "p2", "trunks"}, "[1, 3]\n"},
                        {{"clear", "port", "p1", "interfaces"}, "error: \"clear\" operation cannot be applied to column interfaces of table Port, which "
                                                                "is not allowed to be empty"},
                        {{"--all", "destroy", "port", "--", "--columns=name", "list", "port"}, ""},
                        {{"show"}, "Bridge br0\n    Port p1\n        tag: 5\n"}})
    CHECK(bench.run(c.words) == c.output);
}

TEST_CASE("operations sent") {
  Bench bench;
  bench.run({"set", "port", "p1", "other_config:k=w"});
  CHECK(bench.sink.sent.starts_with(R"([{"mutations":[["other_config","delete",["set",["k"]]],["other_config","insert",["map",[["k","w"]]]]],"op":"mutate")"));
  bench.sink.sent.clear();
  bench.run({"set", "port", "p1", "tag=5"});
  CHECK(bench.sink.sent.empty());
}

TEST_CASE("show filters") {
  auto schema = vswitch::schema();
  auto filter = ShowFilter::parse("port(P1|x),br", *schema, kShow);
  REQUIRE(filter);
  CHECK(filter->keeps("Port", "Port p1\n"));
  CHECK_FALSE(filter->keeps("Port", "Port q\n"));
  CHECK(filter->keeps("Bridge", "Bridge BR0\n"));
  CHECK(filter->keeps("Interface", ""));
  CHECK(ShowFilter::parse("port(p1", *schema, kShow).error().text == "Malformed filter: missing closing ')'");
}
