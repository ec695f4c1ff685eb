// Values: first line a type, second line a value in JSON, third one as people write it. Round trips, and
// differences between the two values.
#include "base/check.h"
#include "base/prng.h"
#include "base/strings.h"
#include "ovsdb/text.h"

using namespace ovs;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto lines = split(std::string_view(reinterpret_cast<const char*>(data), size), '\n');
  if (lines.size() < 3) return 0;
  auto type_json = json::parse_any(lines[0]);
  auto value_json = json::parse_any(lines[1]);
  if (!type_json) return 0;
  auto type = ovsdb::Type::from_json(*type_json);
  if (!type) return 0;
  (void)type->english();
  Prng prng(1);
  ovsdb::SymbolTable symbols{{}, prng};
  auto text = ovsdb::datum_from_text(*type, lines[2], &symbols);
  if (text) {
    auto again = ovsdb::datum_from_text(*type, ovsdb::to_text(*text, *type));
    if (again) CHECK(*again == *text || type->key.type == ovsdb::AtomType::real || type->value.type == ovsdb::AtomType::real);
  }
  if (!value_json) return 0;
  auto value = ovsdb::datum_from_json(*type, *value_json);
  if (!value) return 0;
  auto printed = ovsdb::to_json(*value, *type);
  std::string direct;
  ovsdb::append_json(direct, *value, *type);
  CHECK(direct == json::to_text(printed));
  if (!text) return 0;
  auto change = ovsdb::diff(*value, *text, *type);
  auto applied = ovsdb::apply_diff(*value, change, *type);
  CHECK(applied.has_value());
  CHECK(*applied == *text);
  return 0;
}
