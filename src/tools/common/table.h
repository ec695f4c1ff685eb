// Tables as the database tools print them: table, list, html, csv and json. A Table is filled for one style (the
// form of a cell depends on it) and rendered once.
// Spec: ovsdb-client(1) "Output Formatting Options"; reference sheet "ovsdb-tools" 1.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "json/json.h"

namespace ovs::tools {

/// What --help says of the options that every program with tables has.
inline constexpr std::string_view kTableHelp = R"help(
Output formatting options:
  -f, --format=FORMAT         set output formatting to FORMAT
                              ("table", "html", "csv", or "json")
  -d, --data=FORMAT           set table cell output formatting to
                              FORMAT ("string", "bare", or "json")
  --no-headings               omit table heading row
  --pretty                    pretty-print JSON in output
  --bare                      equivalent to "--format=list --data=bare --no-headings"
)help";

enum class TableFormat : uint8_t { table, list, html, csv, json };
enum class CellFormat : uint8_t { string, bare, json };

struct TableStyle {
  TableFormat format = TableFormat::table;
  CellFormat cells = CellFormat::string;
  bool headings = true;
  bool pretty = false;          ///< json only
  size_t max_column_width = 0;  ///< characters, table format only; 0: no limit

  Result<void> set_format(std::string_view name);  ///< Error: unknown output format "x"
  Result<void> set_cells(std::string_view name);   ///< Error: unknown data format "x"
  void set_bare();                                 ///< --bare
};

/// A cell in the two forms that formats ask for. Only the one that the style needs must be filled.
struct Cell {
  std::string text;
  json::Value value;
};

class Table {
 public:
  explicit Table(const TableStyle& style) : style_(style) {}

  const TableStyle& style() const { return style_; }
  void set_caption(std::string caption) { caption_ = std::move(caption); }
  void set_time(WallTime time) { time_ = time; }
  void add_column(std::string heading) { headings_.push_back(std::move(heading)); }
  void add_row() { rows_.emplace_back(); }
  void add_text(std::string text);       ///< the next cell of the last row: plain text
  void add_json(const json::Value& value);  ///< the next cell: a JSON value, printed compactly in text formats
  void add_cell(Cell cell) { rows_.back().push_back(std::move(cell)); }
  void add_empty() { add_text(""); }
  size_t row_count() const { return rows_.size(); }
  void sort_rows(auto less) { std::ranges::sort(rows_, less); }

  /// `first`: no table was printed before by this program (text formats put an empty line between tables).
  std::string render(bool first = true) const;

 private:
  std::string render_table() const;
  std::string render_list() const;
  std::string render_html() const;
  std::string render_csv() const;
  std::string render_json() const;
  const std::string& cell_text(const std::vector<Cell>& row, size_t column) const;

  TableStyle style_;
  std::optional<std::string> caption_;
  std::optional<WallTime> time_;
  std::vector<std::string> headings_;
  std::vector<std::vector<Cell>> rows_;
};

/// "2026-11-25 12:44:55.123", UTC.
std::string table_time(WallTime time);

/// Long options of the table style for getopt_long(), with the codes that table_option() takes.
enum TableOption : int { kTableFormat = 0x1000, kTableData, kTableNoHeadings, kTablePretty, kTableBare, kTableMaxWidth };
struct TableOptionRow { const char* name; bool has_arg; int code; };
inline constexpr TableOptionRow kTableOptions[] = {
    {"format", true, kTableFormat},      {"data", true, kTableData}, {"no-headings", false, kTableNoHeadings},
    {"pretty", false, kTablePretty},     {"bare", false, kTableBare}, {"max-column-width", true, kTableMaxWidth},
};
/// False: not an option of the table style. `argument` may be null for options without one.
Result<bool> table_option(TableStyle& style, int code, const char* argument);

}  // namespace ovs::tools
