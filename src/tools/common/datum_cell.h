// A table cell from a database value. Spec: reference sheet "ovsdb-tools" 1, "ovsdb" 6.1.
#pragma once
#include "ovsdb/text.h"
#include "tools/common/table.h"

namespace ovs::tools {

inline void add_datum(Table& table, const ovsdb::Datum& datum, const ovsdb::Type& type) {
  Cell cell;
  if (table.style().format == TableFormat::json) cell.value = ovsdb::to_json(datum, type);
  else if (table.style().cells == CellFormat::json) cell.text = json::to_text(ovsdb::to_json(datum, type));
  else if (table.style().cells == CellFormat::bare) cell.text = ovsdb::to_bare(datum, type);
  else cell.text = ovsdb::to_text(datum, type);
  table.add_cell(std::move(cell));
}

}  // namespace ovs::tools
