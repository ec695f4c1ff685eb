// Command lines of database control tools: words (one a line) through parser, names, settings, values and filters.
#include "base/strings.h"
#include "idl/vswitch.h"
#include "ovsdb/text.h"
#include "tools/common/ctl/context.h"
#include "tools/common/ctl/show.h"

using namespace ovs;
using namespace ovs::tools;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto schema = vswitch::schema();
  static const ShowTable kShow[] = {{"Bridge", "name", {"ports"}}};
  std::vector<const CtlCommand*> commands;
  for (const CtlCommand& command : database_commands()) commands.push_back(&command);
  std::vector<std::string> words;
  for (std::string_view word : split({reinterpret_cast<const char*>(data), size}, '\n')) words.emplace_back(word);
  (void)parse_calls(words, {}, commands);
  (void)quote_words(words);
  Prng prng{1};
  ovsdb::SymbolTable symbols{{}, prng};
  for (const std::string& word : words) {
    (void)find_table(*schema, word);
    (void)ShowFilter::parse(word, *schema, kShow);
    for (const char* name : {"Port", "Interface", "Bridge"})
      for (SettingForm form : {SettingForm::column_key, SettingForm::assignment, SettingForm::condition})
        if (auto setting = parse_setting(*schema->find(name), word, form); setting && !setting->value.empty())
          (void)ovsdb::datum_from_text(setting->column->type, setting->value, &symbols);
  }
  return 0;
}
