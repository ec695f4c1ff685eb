// "show": an overview of the database as a tree of rows.
// Spec: reference sheet "ovsdb-tools" 5.3.
#pragma once
#include "tools/common/ctl/context.h"

namespace ovs::tools {

Result<void> prepare_show(CtlContext& context);
Result<void> run_show(CtlContext& context);

/// --filter=ITEM[,ITEM]...: which blocks of rows stay.
struct ShowFilter {
  /// Table name ("" for the first table shown) -> texts, one of which must be inside of the block.
  std::map<std::string, std::vector<std::string>, std::less<>> texts;
  /// Error: Malformed filter: missing closing ')'.
  static Result<ShowFilter> parse(std::string_view text, const ovsdb::DatabaseSchema& schema, std::span<const ShowTable> tables);
  bool keeps(std::string_view table, std::string_view block) const;
};

}  // namespace ovs::tools
