// Spec: reference sheet "ovsdb-tools" 5.3 (layout), 6.7 (sample). Ref: observed, ovs-vsctl 3.1.
#include "tools/common/ctl/show.h"

#include "base/strings.h"
#include "ovsdb/text.h"

namespace ovs::tools {

namespace {

const ShowTable* find_show(const CtlTool& tool, const ovsdb::TableSchema* table) {
  if (!table) return nullptr;
  auto at = std::ranges::find(tool.show, table->name, &ShowTable::table);
  return at == tool.show.end() ? nullptr : &*at;
}

class Printer {
 public:
  Printer(CtlContext& context, ShowFilter filter) : c_(context), filter_(std::move(filter)) {}

  std::string row(const idl::Row& row, size_t level) {
    const ShowTable* show = find_show(c_.tool, &row.table().schema());
    std::string block = heading(row, show, level);
    if (show && !open_.contains(show)) {
      open_.insert(show);
      for (std::string_view name : show->columns)
        block += column(row, *row.table().schema().find(name), level + 1);
      open_.erase(show);
    }
    return filter_.keeps(row.table().schema().name, block) ? block : "";
  }

 private:
  static std::string indent(size_t level) { return std::string(level * 4, ' '); }

  static std::string name_of(const idl::Row& row, const ShowTable& show) {
    const ovsdb::ColumnSchema& column = *row.table().schema().find(show.name);
    return ovsdb::to_text(row.get(column.index), column.type);
  }

  static std::string heading(const idl::Row& row, const ShowTable* show, size_t level) {
    std::string text = indent(level);
    if (show && !show->name.empty()) text += fmt::format("{} {}", show->table, name_of(row, *show));
    else text += row.uuid().text();
    return text + "\n";
  }

  std::string column(const idl::Row& row, const ovsdb::ColumnSchema& column, size_t level) {
    const ovsdb::Datum& value = row.get(column.index);
    if (find_show(c_.tool, column.key_ref) && !column.type.is_map()) {
      std::string text;
      for (const ovsdb::Atom& key : value.keys())
        if (const idl::Row* to = c_.replica().table(column.key_ref->index).find(key.uuid())) text += this->row(*to, level);
      return text;
    }
    if (const ShowTable* show = find_show(c_.tool, column.value_ref)) {
      std::string text = fmt::format("{}{}:\n", indent(level), column.name);
      for (size_t i = 0; i < value.size(); ++i) {
        const idl::Row* to = c_.replica().table(column.value_ref->index).find(value.value(i).uuid());
        text += fmt::format("{}{}={}\n", indent(level + 1), ovsdb::to_text(value.key(i)), to ? name_of(*to, *show) : "\"<null>\"");
      }
      return text;
    }
    if (value.is_default(column.type)) return "";
    return fmt::format("{}{}: {}\n", indent(level), column.name, ovsdb::to_text(value, column.type));
  }

  CtlContext& c_;
  ShowFilter filter_;
  std::set<const ShowTable*> open_;
};

}  // namespace

Result<ShowFilter> ShowFilter::parse(std::string_view text, const ovsdb::DatabaseSchema& schema, std::span<const ShowTable> tables) {
  ShowFilter filter;
  while (!text.empty()) {
    size_t open = text.find_first_of("(,");
    std::string table(tables.front().table);
    std::string_view texts;
    if (open != std::string_view::npos && text[open] == '(') {
      size_t close = text.find(')', open);
      if (close == std::string_view::npos) return fail("Malformed filter: missing closing ')'");
      const ovsdb::TableSchema* found = TRY(find_table(schema, text.substr(0, open)));
      table = found->name;
      texts = text.substr(open + 1, close - open - 1);
      text.remove_prefix(close + 1);
      if (text.starts_with(',')) text.remove_prefix(1);
    } else {
      texts = text.substr(0, open);
      text.remove_prefix(open == std::string_view::npos ? text.size() : open + 1);
    }
    for (std::string_view piece : split_any(texts, "|")) filter.texts[table].push_back(to_lower(piece));
  }
  return filter;
}

bool ShowFilter::keeps(std::string_view table, std::string_view block) const {
  auto at = texts.find(table);
  if (at == texts.end() || at->second.empty()) return true;
  std::string lower = to_lower(block);
  return std::ranges::any_of(at->second, [&](const std::string& text) { return lower.contains(text); });
}

Result<void> prepare_show(CtlContext& c) {
  for (const ShowTable& show : c.tool.show) {
    const ovsdb::TableSchema& table = *c.schema().find(show.table);
    c.interest().table(table);
    if (!show.name.empty()) c.interest().column(show.table, show.name, idl::kReadWrite);
    for (std::string_view column : show.columns) c.interest().column(show.table, column, idl::kReadWrite);
  }
  TRY(ShowFilter::parse(c.settings.show_filter, c.schema(), c.tool.show));
  return {};
}

Result<void> run_show(CtlContext& c) {
  ShowFilter filter = TRY(ShowFilter::parse(c.settings.show_filter, c.schema(), c.tool.show));
  Printer printer(c, std::move(filter));
  for (const idl::Row* row : c.replica().table(c.tool.show.front().table).rows()) c.output += printer.row(*row, 0);
  return {};
}

}  // namespace ovs::tools
