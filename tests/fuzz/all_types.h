// A schema with columns of every type, constraint and kind of reference, and some rows: for fuzz targets of operations.
#pragma once
#include <map>
#include <set>
#include <string>

#include "ovsdb/execute.h"

namespace ovs::fuzz {

inline constexpr const char* kAllTypes = R"({"name":"d","version":"1.2.3","tables":{
 "A":{"isRoot":true,"indexes":[["s"],["i","b"]],"columns":{
  "i":{"type":"integer"},"ir":{"type":{"key":{"type":"integer","minInteger":-5,"maxInteger":10}}},"ie":{"type":{"key":{"type":"integer","enum":["set",[0,1,5]]}}},
  "r":{"type":"real"},"rr":{"type":{"key":{"type":"real","minReal":-1.5,"maxReal":10.25}}},"b":{"type":"boolean"},"s":{"type":"string"},
  "sl":{"type":{"key":{"type":"string","minLength":0,"maxLength":4}}},"se":{"type":{"key":{"type":"string","enum":["set",["","one","two words"]]}}},"u":{"type":"uuid"},
  "oi":{"type":{"key":"integer","min":0}},"os":{"type":{"key":"string","min":0}},"si":{"type":{"key":"integer","min":0,"max":"unlimited"}},
  "si3":{"type":{"key":"integer","min":1,"max":3}},"sr":{"type":{"key":"real","min":0,"max":"unlimited"}},"ss":{"type":{"key":"string","min":0,"max":4}},
  "mis":{"type":{"key":"integer","value":"string","min":0,"max":"unlimited"}},"mss":{"type":{"key":"string","value":"string","min":0,"max":3}},
  "mrb":{"type":{"key":"real","value":"boolean","min":0,"max":"unlimited"}},"kids":{"type":{"key":{"type":"uuid","refTable":"B"},"min":0,"max":"unlimited"}},
  "mkid":{"type":{"key":"string","value":{"type":"uuid","refTable":"B"},"min":0,"max":"unlimited"}},
  "weak":{"type":{"key":{"type":"uuid","refTable":"B","refType":"weak"},"min":0,"max":"unlimited"}},
  "imm":{"type":"string","mutable":false},"eph":{"type":{"key":"integer","min":0,"max":"unlimited"},"ephemeral":true}}},
 "B":{"columns":{"x":{"type":"integer"},"sub":{"type":{"key":{"type":"uuid","refTable":"B"},"min":0,"max":2}},
  "back":{"type":{"key":{"type":"uuid","refTable":"A","refType":"weak"},"min":0,"max":1}},"mate":{"type":{"key":{"type":"uuid","refTable":"B","refType":"weak"},"min":0,"max":"unlimited"}}}},
 "C":{"isRoot":true,"maxRows":3,"columns":{"one":{"type":{"key":{"type":"uuid","refTable":"A","refType":"weak"}}},"n":{"type":{"key":"integer","min":0,"max":3}}}}}})";

/// Rows with the UUIDs 00000000-0000-0000-0000-00000000000{1,2} (A), ...3, ...4 (B), ...5 (C).
inline constexpr const char* kSomeRows = R"([
 {"op":"insert","table":"A","uuid":"00000000-0000-0000-0000-000000000001","row":{"s":"one","i":1,"si":["set",[1,2,3]],"si3":["set",[1,2]],"sr":["set",[0.5,1]],
  "mis":["map",[[1,"x"],[2,"y"]]],"mss":["map",[["k","v"]]],"mrb":["map",[[1.5,true]]],"kids":["uuid","00000000-0000-0000-0000-000000000003"],"mkid":["map",[["k",["uuid","00000000-0000-0000-0000-000000000004"]]]],"weak":["uuid","00000000-0000-0000-0000-000000000003"]}},
 {"op":"insert","table":"A","uuid":"00000000-0000-0000-0000-000000000002","row":{"s":"two","i":2,"oi":7,"os":"x","kids":["uuid","00000000-0000-0000-0000-000000000003"],"r":2.5,"ss":["set",["a","b"]]}},
 {"op":"insert","table":"B","uuid":"00000000-0000-0000-0000-000000000003","row":{"x":1,"sub":["uuid","00000000-0000-0000-0000-000000000004"],"back":["uuid","00000000-0000-0000-0000-000000000001"]}},
 {"op":"insert","table":"B","uuid":"00000000-0000-0000-0000-000000000004","row":{"x":2,"mate":["set",[["uuid","00000000-0000-0000-0000-000000000003"],["uuid","00000000-0000-0000-0000-000000000004"]]]}},
 {"op":"insert","table":"C","uuid":"00000000-0000-0000-0000-000000000005","row":{"one":["uuid","00000000-0000-0000-0000-000000000001"],"n":["set",[1,2]]}}])";

/// Everything that clients can see and what is counted beside it, as text.
inline std::string content(const ovsdb::Database& db, bool persistent_only = false) {
  std::map<std::string, std::string> rows;
  for (const auto& t : db.tables())
    for (const auto& [uuid, row] : t.rows()) {
      std::string s = t.schema().name + uuid.text();
      for (const auto& c : t.schema().columns)
        if (c.index != ovsdb::kVersionColumn && (c.persistent || !persistent_only)) ovsdb::append_json(s, row->columns[c.index], c.type);
      size_t weak = 0;
      if (row->weak_sources)
        for (const auto& [source, n] : *row->weak_sources) weak += n;
      rows[t.schema().name + uuid.text()] = s + ' ' + std::to_string(row->strong_refs) + ' ' + std::to_string(weak);
    }
  std::string out;
  for (const auto& [k, v] : rows) out += v + "\n";
  return out;
}

}  // namespace ovs::fuzz
