// Parser, printer and stream framing against rows; texts of errors as observed from the reference.
#include "json/json.h"

#include "base/prng.h"
#include "base/test.h"

namespace json = ovs::json;

TEST_CASE("values print as they were parsed, members sorted") {
  struct Row { const char *in, *out; } rows[] = {
      {"[]", "[]"}, {"{}", "{}"}, {"[1,-2,0]", "[1,-2,0]"}, {"[1.0,1e3,1.50e1,-0]", "[1,1000,15,0]"},
      {"[0.1,1e19,1e-7]", "[0.1,1e+19,1e-07]"}, {R"({"b":1,"a":[true,false,null]})", R"({"a":[true,false,null],"b":1})"},
      {R"({"a":1,"a":2})", R"({"a":2})"}, {R"(["\u00e9\ud83d\ude00\n\/"])", "[\"\u00e9\U0001F600\\n/\"]"},
      {R"(["\u0001\u001f"])", R"(["\u0001\u001f"])"}, {"[9223372036854775807,-9223372036854775808]", "[9223372036854775807,-9223372036854775808]"},
      {"[9223372036854775808]", "[9.22337203685478e+18]"}, {" [ 1 , 2 ]\n", "[1,2]"},
  };
  for (auto& r : rows) {
    auto v = json::parse(r.in);
    REQUIRE_MESSAGE(v.has_value(), r.in);
    CHECK(json::to_text(*v) == r.out);
    CHECK(json::parse(r.out).has_value());
  }
}

TEST_CASE("syntax errors have the reference's texts and positions") {
  struct Row { const char *in, *error; } rows[] = {
      {"xx", "line 0, column 2, byte 2: invalid keyword 'xx'"},
      {"[1.]", "line 0, column 3, byte 3: decimal point must be followed by digit"},
      {"[-]", "line 0, column 2, byte 2: '-' must be followed by digit"},
      {"[01]", "line 0, column 3, byte 3: leading zeros not allowed"},
      {"[1e]", "line 0, column 3, byte 3: exponent must contain at least one digit"},
      {"[1e99999]", "line 0, column 8, byte 8: number outside valid range"},
      {"[\"abc", "line 0, column 5, byte 5: unexpected end of input in quoted string"},
      {R"(["\q"])", "line 0, column 4, byte 4: bad escape \\q"},
      {R"(["\u12"])", "line 0, column 6, byte 6: quoted string ends within \\u escape"},
      {R"(["\u0000"])", "line 0, column 8, byte 8: null bytes not supported in quoted strings"},
      {R"(["\ud800x"])", "line 0, column 9, byte 9: malformed escaped surrogate pair"},
      {R"(["\ud800\u0041"])", "line 0, column 14, byte 14: second half of escaped surrogate pair is not trailing surrogate"},
      {"[\"a\nb\"]", "line 0, column 3, byte 3: U+000A must be escaped in quoted string"},
      {"[1,]", "line 0, column 3, byte 3: syntax error expecting value"},
      {"[1 2]", "line 0, column 4, byte 4: syntax error expecting ']' or ','"},
      {R"({"a" 1})", "line 0, column 6, byte 6: syntax error parsing object expecting ':'"},
      {"{a:1}", "line 0, column 2, byte 2: invalid keyword 'a'"},
      {R"({"a":1 "b"})", "line 0, column 9, byte 9: syntax error expecting '}' or ','"},
      {R"({"a":1,})", "line 0, column 7, byte 7: syntax error parsing object expecting string"},
      {"[]]", "line 0, column 2, byte 2: trailing garbage at end of input"},
      {"", "line 0, column 0, byte 0: empty input stream"},
      {"[", "line 0, column 1, byte 1: unexpected end of input"},
      {"[$]", "line 0, column 1, byte 1: invalid character '$'"},
      {"\"abc\"", "line 0, column 4, byte 4: syntax error at beginning of input"},
      {"5", "line 0, column 1, byte 1: syntax error at beginning of input"},
      {"[1", "line 0, column 3, byte 3: unexpected end of input"},
      {"[\n\n  }]", "line 2, column 2, byte 5: syntax error expecting value"},
      {"[1.5.5]", "line 0, column 6, byte 6: syntax error in number"},
      {"[1x]", "line 0, column 3, byte 3: invalid keyword 'x'"},
      {"[\xc3\xa9]", "line 0, column 1, byte 1: invalid character U+00c3"},
      {"{1:2}", "line 0, column 2, byte 2: syntax error parsing object expecting string"},
      {"[}", "line 0, column 1, byte 1: syntax error expecting value"},
  };
  for (auto& r : rows) {
    auto v = json::parse(r.in);
    REQUIRE_MESSAGE(!v.has_value(), r.in);
    CHECK(v.error().text == r.error);
  }
}

TEST_CASE("nesting ends at 1000") {
  CHECK(json::parse(std::string(1000, '[') + std::string(1000, ']')).has_value());
  auto v = json::parse(std::string(1001, '[') + std::string(1001, ']'));
  REQUIRE(!v.has_value());
  CHECK(v.error().text.ends_with("input exceeds maximum nesting depth 1000"));
}

TEST_CASE("a stream gives the same values however it is cut") {
  std::string text = R"({"a":"}{\"]","b":[1,2]} [1]{"c":{}}
    [[],"\\"])";
  for (size_t step = 1; step <= text.size(); ++step) {
    json::StreamParser p;
    std::vector<std::string> got;
    for (size_t at = 0; at < text.size(); at += step) {
      p.feed(std::string_view(text).substr(at, step));
      for (bool has = true; has;) {
        auto v = p.next(&has);
        REQUIRE(v.has_value());
        if (has) got.push_back(json::to_text(*v));
      }
    }
    CHECK(got == std::vector<std::string>{R"({"a":"}{\"]","b":[1,2]})", "[1]", R"({"c":{}})", R"([[],"\\"])"});
  }
}

TEST_CASE("a stream that cannot become a value fails early and stays failed") {
  for (const char* bad : {"x", "{x", "[1 2", "{\"a\":1}]"}) {
    json::StreamParser p;
    p.feed(bad);
    bool has = true, failed = false;
    while (has && !failed) failed = !p.next(&has).has_value();
    CHECK(failed);
    p.feed("{}");
    CHECK(!p.next(&has).has_value());
  }
}

TEST_CASE("pretty form") {
  auto v = json::parse(R"({"b":[1,{"x":[]}],"a":{}})");
  CHECK(json::to_pretty(*v) == "{\n  \"a\": {},\n  \"b\": [\n    1,\n    {\n      \"x\": []}]}");
}

TEST_CASE("an object behaves as a map") {
  ovs::Prng prng(7);
  json::Object o;
  std::map<std::string, int64_t> oracle;
  for (int i = 0; i < 2000; ++i) {
    std::string key = std::to_string(prng.below(300));
    if (prng.below(3) == 0) {
      CHECK(o.erase(key) == (oracle.erase(key) > 0));
    } else {
      o.set(key, i);
      oracle[key] = i;
    }
  }
  REQUIRE(o.size() == oracle.size());
  for (auto& [k, v] : oracle) CHECK(o.find(k)->integer() == v);
}

TEST_CASE("values 16 bytes apart from what they share: copies, changes and parts of parsed trees are independent") {
  std::string long_text(100, 'x');
  std::string text = R"({"list":[1,"short","a string of more than fourteen bytes",{"k":[true,null]}],"long":")" + long_text + R"("})";
  json::Value part, copy;
  {
    auto tree = json::parse(text);
    REQUIRE(tree.has_value());
    part = *tree->find("list");
    copy = *tree;
    json::Value changed = *tree;
    changed.object().set("long", "other");
    changed.object().find("list")->array().push_back(5);
    CHECK(json::to_text(*tree) == text);
    CHECK(json::to_text(changed) == R"({"list":[1,"short","a string of more than fourteen bytes",{"k":[true,null]},5],"long":"other"})");
    CHECK(changed.object().erase("list"));
    CHECK(json::to_text(changed) == R"({"long":"other"})");
  }
  CHECK(json::to_text(copy) == text);   // the tree that it came from is gone
  json::Array items = std::move(part.array());
  CHECK(json::to_text(part) == "[]");
  items.erase(items.begin());
  items.insert(items.begin() + 1, json::Value(2.5));
  CHECK(json::to_text(items) == R"(["short",2.5,"a string of more than fourteen bytes",{"k":[true,null]}])");
  items.resize(2);
  items.emplace_back(items[0]);
  CHECK(items == json::Array{"short", 2.5, "short"});
  json::Value inner = items;
  inner = json::Value(inner.array()[0]);   // a part of itself
  CHECK(inner.is("short"));
}

TEST_CASE("sequences behave like vectors") {
  ovs::Prng prng(7);
  json::Array ours;
  std::vector<json::Value> oracle;
  for (int step = 0; step < 2000; ++step) {
    size_t at = prng.below(oracle.size() + 1);
    auto where = static_cast<ptrdiff_t>(at);
    json::Value v = prng.below(2) ? json::Value(prng.next()) : json::Value(std::string(prng.below(30), 'a'));
    switch (prng.below(5)) {
      case 0: ours.push_back(v), oracle.push_back(v); break;
      case 1: ours.insert(ours.begin() + where, v), oracle.insert(oracle.begin() + where, v); break;
      case 2:
        if (at < oracle.size()) ours.erase(ours.begin() + where), oracle.erase(oracle.begin() + where);
        break;
      case 3: ours.resize(at), oracle.resize(at); break;
      default: ours = json::parse(json::to_text(ours))->array();   // frozen from now on
    }
    REQUIRE(std::equal(oracle.begin(), oracle.end(), ours.begin(), ours.end()));
  }
}

TEST_CASE("members come in bytewise order of their keys, the last of equal ones counts") {
  ovs::Prng prng(8);
  for (int round = 0; round < 200; ++round) {
    std::map<std::string, uint64_t> oracle;
    std::string text;
    for (uint64_t i = 0, n = prng.below(40); i < n; ++i) {
      std::string key;
      for (size_t k = prng.below(20); k > 0; --k) key += "aab\x7f\xc3"[prng.below(4)];
      oracle[key] = i;
      text += fmt::format("{}{}:{}", i ? "," : "", json::quoted(key), i);
    }
    auto value = json::parse("{" + text + "}");
    REQUIRE(value.has_value());
    REQUIRE(value->object().size() == oracle.size());
    auto expected = oracle.begin();
    for (const json::Member& m : std::as_const(*value).object()) {
      CHECK(m.key == expected->first);
      CHECK(m.value == json::Value(expected->second));
      CHECK(value->find(expected->first)->integer() == m.value.integer());
      ++expected;
    }
  }
}

TEST_CASE("strings of every length and place come through") {
  for (size_t before = 0; before < 40; ++before)
    for (size_t length = 0; length < 40; ++length) {
      std::string text = "[" + std::string(before, ' ') + json::quoted(std::string(length, 'z')) + "]";
      auto exact = std::make_unique<char[]>(text.size());   // nothing behind it may be needed
      std::copy(text.begin(), text.end(), exact.get());
      auto value = json::parse({exact.get(), text.size()});
      REQUIRE(value.has_value());
      CHECK(value->array()[0].string() == std::string(length, 'z'));
      if (length == 0) continue;
      text[1 + before + length] = '\x1f';
      CHECK(!json::parse(text).has_value());
    }
}
