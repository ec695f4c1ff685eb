// Tables in all formats.
#include "tools/common/table.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::tools;

namespace {
std::string render(TableStyle style, bool first = true) {
  Table table(style);
  table.set_caption("T table");
  table.add_column("name");
  table.add_column("_uuid");
  for (auto [a, b] : {std::pair{"x,\"y\"", "00000000-1111-2222-3333-444444444444"}, {"<\xc3\xa9>", ""}}) {
    table.add_row();
    table.add_text(a);
    table.add_text(b);
  }
  return table.render(first);
}
}  // namespace

TEST_CASE("formats") {
  CHECK(render({.format = TableFormat::table}) ==
        "T table\nname  _uuid\n----- ------------------------------------\nx,\"y\" 00000000-1111-2222-3333-444444444444\n<\xc3\xa9>\n");
  CHECK(render({.format = TableFormat::list}) ==
        "T table\nname                : x,\"y\"\n_uuid               : 00000000-1111-2222-3333-444444444444\n\n"
        "name                : <\xc3\xa9>\n_uuid               : \n");
  CHECK(render({.format = TableFormat::csv}) == "T table\nname,_uuid\n\"x,\"\"y\"\"\",00000000-1111-2222-3333-444444444444\n<\xc3\xa9>,\n");
  CHECK(render({.format = TableFormat::json}) ==
        "{\"caption\":\"T table\",\"data\":[[\"x,\\\"y\\\"\",\"00000000-1111-2222-3333-444444444444\"],[\"<\xc3\xa9>\",\"\"]],"
        "\"headings\":[\"name\",\"_uuid\"]}\n");
  CHECK(render({.format = TableFormat::html}).find("<td><a name=\"00000000-1111-2222-3333-444444444444\">00000000</a></td>") !=
        std::string::npos);
  CHECK(render({.format = TableFormat::html}).find("<td>&lt;\xc3\xa9&gt;</td>") != std::string::npos);
  CHECK(render({.format = TableFormat::table, .headings = false, .max_column_width = 2}) == "T table\nx, 00\n<\xc3\xa9\n");
}

TEST_CASE("an empty line stands between tables, except in JSON") {
  CHECK(render({.format = TableFormat::csv}, false).starts_with("\nT table"));
  CHECK(render({.format = TableFormat::json}, false).starts_with("{"));
}

TEST_CASE("options") {
  TableStyle style;
  CHECK(style.set_format("nope").error().text == "unknown output format \"nope\"");
  CHECK(style.set_cells("nope").error().text == "unknown data format \"nope\"");
  CHECK(table_option(style, kTableBare, nullptr) == true);
  CHECK(style.format == TableFormat::list);
  CHECK_FALSE(style.headings);
  CHECK(table_option(style, 'x', nullptr) == false);
}

TEST_CASE("time stamps are UTC with milliseconds") {
  CHECK(table_time(WallTime(Millis(1795610906008))) == "2026-11-25 12:48:26.008");
}
