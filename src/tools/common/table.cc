// Spec: reference sheet "ovsdb-tools" 1. Ref: observed, ovs-vsctl and ovsdb-client 3.1, tests/diff/vsctl_formats.t.
#include "tools/common/table.h"

#include <ctime>

#include "base/strings.h"
#include "base/uuid.h"

namespace ovs::tools {

namespace {
constexpr std::pair<std::string_view, TableFormat> kFormats[] = {
    {"table", TableFormat::table}, {"list", TableFormat::list}, {"html", TableFormat::html},
    {"csv", TableFormat::csv},     {"json", TableFormat::json},
};
constexpr std::pair<std::string_view, CellFormat> kCellFormats[] = {
    {"string", CellFormat::string}, {"bare", CellFormat::bare}, {"json", CellFormat::json}};

/// Characters, not bytes.
size_t width_of(std::string_view text) {
  return static_cast<size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string_view cut(std::string_view text, size_t characters) {
  size_t at = 0;
  for (size_t seen = 0; at < text.size(); ++at) {
    if ((text[at] & 0xc0) == 0x80) continue;
    if (seen++ == characters) break;
  }
  return text.substr(0, at);
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

/// Every UUID inside becomes a link to its row, or the target of such links in the column of row ids.
std::string html_cell(std::string_view text, bool is_row_id) {
  constexpr size_t kUuidChars = 36;
  std::string out;
  size_t done = 0;
  for (size_t at = 0; at + kUuidChars <= text.size();) {
    std::string_view candidate = text.substr(at, kUuidChars);
    if (candidate[8] != '-' || !Uuid::parse(candidate)) {
      ++at;
      continue;
    }
    out += escape_html(text.substr(done, at - done));
    out += is_row_id ? fmt::format("<a name=\"{}\">{}</a>", candidate, candidate.substr(0, 8))
                     : fmt::format("<a href=\"#{}\">{}</a>", candidate, candidate.substr(0, 8));
    done = at += kUuidChars;
  }
  return out + escape_html(text.substr(done));
}

void append_csv(std::string& out, std::string_view text) {
  if (text.find_first_of("\n\",") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void trim_right(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }
}  // namespace

Result<void> TableStyle::set_format(std::string_view name) {
  for (auto [known, value] : kFormats)
    if (name == known) {
      format = value;
      return {};
    }
  return fail(fmt::format("unknown output format \"{}\"", name));
}

Result<void> TableStyle::set_cells(std::string_view name) {
  for (auto [known, value] : kCellFormats)
    if (name == known) {
      cells = value;
      return {};
    }
  return fail(fmt::format("unknown data format \"{}\"", name));
}

void TableStyle::set_bare() {
  format = TableFormat::list;
  cells = CellFormat::bare;
  headings = false;
}

Result<bool> table_option(TableStyle& style, int code, const char* argument) {
  switch (code) {
    case kTableFormat: TRY(style.set_format(argument)); return true;
    case kTableData: TRY(style.set_cells(argument)); return true;
    case kTableNoHeadings: style.headings = false; return true;
    case kTablePretty: style.pretty = true; return true;
    case kTableBare: style.set_bare(); return true;
    case kTableMaxWidth: style.max_column_width = parse_u32(argument, 10).value_or(0); return true;
    default: return false;
  }
}

std::string table_time(WallTime time) {
  int64_t ms = std::chrono::duration_cast<Millis>(time.time_since_epoch()).count();
  time_t seconds = static_cast<time_t>(ms / 1000);
  tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  size_t n = std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
  return fmt::format("{}.{:03}", std::string_view(text, n), ms % 1000);
}

void Table::add_text(std::string text) {
  Cell cell;
  if (style_.format == TableFormat::json) cell.value = std::move(text);
  else cell.text = std::move(text);
  add_cell(std::move(cell));
}

void Table::add_json(const json::Value& value) {
  Cell cell;
  if (style_.format == TableFormat::json) cell.value = value;
  else cell.text = json::to_text(value);
  add_cell(std::move(cell));
}

const std::string& Table::cell_text(const std::vector<Cell>& row, size_t column) const {
  static const std::string kEmpty;
  return column < row.size() ? row[column].text : kEmpty;
}

std::string Table::render(bool first) const {
  if (style_.format == TableFormat::json) return render_json();
  std::string out = first ? "" : "\n";
  if (time_) out += table_time(*time_) + "\n";
  switch (style_.format) {
    case TableFormat::table: return out + render_table();
    case TableFormat::list: return out + render_list();
    case TableFormat::html: return out + render_html();
    default: return out + render_csv();
  }
}

std::string Table::render_table() const {
  std::string out = caption_ ? *caption_ + "\n" : "";
  std::vector<size_t> widths;
  for (size_t column = 0; column < headings_.size(); ++column) {
    size_t width = 0;
    for (const auto& row : rows_) width = std::max(width, width_of(cell_text(row, column)));
    if (style_.max_column_width > 0) width = std::min(width, style_.max_column_width);
    if (style_.headings) width = std::max(width, width_of(headings_[column]));
    widths.push_back(width);
  }
  auto add_line = [&](auto&& cell_of) {
    std::string line;
    for (size_t column = 0; column < widths.size(); ++column) {
      if (column > 0) line += ' ';
      std::string_view text = cut(cell_of(column), widths[column]);
      line += text;
      line.append(widths[column] - width_of(text), ' ');
    }
    trim_right(line);
    out += line + "\n";
  };
  if (style_.headings) {
    add_line([&](size_t column) -> std::string_view { return headings_[column]; });
    for (size_t column = 0; column < widths.size(); ++column) {
      if (column > 0) out += ' ';
      out.append(widths[column], '-');
    }
    out += '\n';
  }
  for (const auto& row : rows_) add_line([&](size_t column) -> std::string_view { return cell_text(row, column); });
  return out;
}

std::string Table::render_list() const {
  std::string out = caption_ ? *caption_ + "\n" : "";
  for (size_t i = 0; i < rows_.size(); ++i) {
    if (i > 0) out += '\n';
    for (size_t column = 0; column < headings_.size(); ++column) {
      if (style_.headings) out += fmt::format("{:<20}: ", headings_[column]);
      out += cell_text(rows_[i], column) + "\n";
    }
  }
  return out;
}

std::string Table::render_html() const {
  std::string out = "<table border=1>\n";
  if (caption_) out += fmt::format("    <caption>{}</caption>\n", escape_html(*caption_));
  if (style_.headings) {
    out += "  <tr>\n";
    for (const std::string& heading : headings_) out += fmt::format("    <th>{}</th>\n", escape_html(heading));
    out += "  </tr>\n";
  }
  for (const auto& row : rows_) {
    out += "  <tr>\n";
    for (size_t column = 0; column < headings_.size(); ++column)
      out += fmt::format("    <td>{}</td>\n", html_cell(cell_text(row, column), headings_[column] == "_uuid"));
    out += "  </tr>\n";
  }
  return out + "</table>\n";
}

std::string Table::render_csv() const {
  std::string out = caption_ ? *caption_ + "\n" : "";
  auto add_line = [&](auto&& cell_of) {
    for (size_t column = 0; column < headings_.size(); ++column) {
      if (column > 0) out += ',';
      append_csv(out, cell_of(column));
    }
    out += '\n';
  };
  if (style_.headings) add_line([&](size_t column) -> std::string_view { return headings_[column]; });
  for (const auto& row : rows_) add_line([&](size_t column) -> std::string_view { return cell_text(row, column); });
  return out;
}

std::string Table::render_json() const {
  json::Object object;
  if (caption_) object.set("caption", *caption_);
  json::Array headings(headings_.begin(), headings_.end());
  json::Array data;
  for (const auto& row : rows_) {
    json::Array cells;
    for (const Cell& cell : row) cells.push_back(cell.value);
    data.push_back(std::move(cells));
  }
  object.set("data", std::move(data));
  object.set("headings", std::move(headings));
  if (time_) object.set("time", table_time(*time_));
  json::Value value(std::move(object));
  return (style_.pretty ? json::to_pretty(value) : json::to_text(value)) + "\n";
}

}  // namespace ovs::tools
