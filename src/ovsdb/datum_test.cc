// Sets and maps: algebra and differences against std::map, over random values.
#include "ovsdb/datum.h"

#include "base/prng.h"
#include "ovsdb/text.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::ovsdb;

namespace {
using Oracle = std::map<int64_t, std::string>;

Oracle random_oracle(Prng& prng, size_t most) {
  Oracle o;
  for (size_t n = prng.below(most + 1); n > 0; --n) o[static_cast<int64_t>(prng.below(40))] = std::string(1, static_cast<char>('a' + prng.below(3)));
  return o;
}
Datum datum_of(const Oracle& o, bool map) {
  std::vector<Atom> keys, values;
  for (auto& [k, v] : o) {
    keys.emplace_back(k);
    if (map) values.emplace_back(v);
  }
  return Datum::from_unsorted(std::move(keys), std::move(values));
}
Type type_of(bool map) {
  Type t = Type::scalar(AtomType::integer);
  t.min = 0;
  t.max = kUnlimited;
  if (map) t.value = BaseType::of(AtomType::string);
  return t;
}
}  // namespace

TEST_CASE("differences turn one value into the other") {
  Prng prng(5);
  for (int i = 0; i < 3000; ++i) {
    bool map = i % 2;
    Oracle from = random_oracle(prng, 12), to = i % 3 ? random_oracle(prng, 12) : from;
    if (i % 3 == 0) to[static_cast<int64_t>(prng.below(40))] = "z";
    Datum a = datum_of(from, map), b = datum_of(to, map);
    Type type = type_of(map);
    Datum change = diff(a, b, type);
    auto applied = apply_diff(a, change, type);
    REQUIRE(applied.has_value());
    CHECK(*applied == b);
    CHECK(change.empty() == (a == b));
    AddedRemoved delta = added_removed(a, b);
    Datum moved = a;
    moved.subtract(delta.removed);
    moved.unite(delta.added);
    CHECK(moved == b);
  }
}

TEST_CASE("set algebra agrees with an oracle and copies stay apart") {
  Prng prng(6);
  for (int i = 0; i < 2000; ++i) {
    Oracle x = random_oracle(prng, i % 50 ? 10 : 40), y = random_oracle(prng, 10);
    Datum a = datum_of(x, true), b = datum_of(y, true), copy = a;
    Oracle united = x, less;
    united.insert(y.begin(), y.end());
    for (auto& [k, v] : x)
      if (!y.contains(k) || y[k] != v) less[k] = v;
    a.unite(b);
    CHECK(a == datum_of(united, true));
    CHECK(copy == datum_of(x, true));
    copy.subtract(b);
    CHECK(copy == datum_of(less, true));
    CHECK(datum_of(united, true).includes_all(datum_of(x, true)));
    CHECK(copy.excludes_all(b));
  }
}

TEST_CASE("text and wire forms round trip") {
  struct Row { const char *type, *text; } rows[] = {
      {R"("integer")", "-5"}, {R"("real")", "1.5"}, {R"("boolean")", "true"}, {R"("string")", "\"a b\\n\""}, {R"("string")", "plain-1.x"},
      {R"({"key":"integer","min":0,"max":5})", "[1, 2, 3]"}, {R"({"key":"integer","min":0,"max":5})", "[]"},
      {R"({"key":"string","value":"string","min":0,"max":"unlimited"})", "{a=b, \"c d\"=\"\"}"},
      {R"({"key":"string","value":"integer","min":0,"max":"unlimited"})", "{}"}, {R"({"key":"string","min":0})", "[]"},
      {R"("uuid")", "01234567-89ab-cdef-0123-456789abcdef"}};
  for (auto& r : rows) {
    auto type = Type::from_json(*json::parse_any(r.type));
    REQUIRE(type.has_value());
    auto datum = datum_from_text(*type, r.text);
    REQUIRE_MESSAGE(datum.has_value(), r.text);
    CHECK(to_text(*datum, *type) == r.text);
    auto wire = datum_from_json(*type, to_json(*datum, *type));
    REQUIRE(wire.has_value());
    CHECK(*wire == *datum);
  }
}

TEST_CASE("errors of text forms") {
  struct Row { const char *type, *text, *error; } rows[] = {
      {R"({"key":{"type":"integer","minInteger":0,"maxInteger":4095},"min":0,"max":4096})", "1:2", "1:2: unexpected \":\" parsing set of up to 4096 integers"},
      {R"({"key":"integer","min":0,"max":4096})", "a", "\"a\" is not a valid integer or range"},
      {R"({"key":"integer","min":0,"max":4096})", "5-3", "\"5-3\" is not a valid range. Range end cannot be before start."},
      {R"({"key":"integer","min":0,"max":4096})", "1,1", "1,1: set contains duplicate value"},
      {R"({"key":"integer","min":0,"max":4096})", "[1", "[1: missing \"]\" at end of data"},
      {R"({"key":"integer","min":0,"max":4096})", " ", "use \"[]\" to specify the empty set"},
      {R"("boolean")", "maybe", "\"maybe\" is not a valid boolean (use \"true\" or \"false\")"},
      {R"("string")", "a b", "a b: 2 value(s) specified but the maximum number is 1"},
      {R"("string")", "\"a", "\"a: quoted string extends past end of argument"},
      {R"("string")", "a\\", "a\\: backslash at end of argument"},
      {R"({"key":"string","value":"string","min":0,"max":"unlimited"})", "{a=1}x", "{a=1}x: trailing garbage after \"}\""},
      {R"({"key":"string","value":"string","min":0,"max":"unlimited"})", "{a=b=c}", "{a=b=c}: unexpected \"=\" parsing map of (string, string) pairs"},
      {R"({"key":{"type":"string","enum":["set",["a","b"]]}})", "x", "constraint violation: x is not one of the allowed values ([a, b])"},
  };
  for (auto& r : rows) {
    auto type = Type::from_json(*json::parse_any(r.type));
    REQUIRE(type.has_value());
    auto datum = datum_from_text(*type, r.text);
    REQUIRE_MESSAGE(!datum.has_value(), r.text);
    CHECK(datum.error().text == r.error);
  }
}

TEST_CASE("large sets and maps change block by block, copies stay as they were") {
  Prng prng(8);
  auto text = [](uint64_t n) { return fmt::format("{}{}", n, n % 3 ? "" : " a text that is too long to lie inside of an atom"); };
  for (bool map : {false, true}) {
    Oracle o;
    Datum d;
    std::vector<std::pair<Oracle, Datum>> kept;
    for (int i = 0; i < 6000; ++i) {
      bool grow = (i / 1500) % 2 == 0;
      auto k = static_cast<int64_t>(prng.below(900));
      if (prng.below(10) < (grow ? 8u : 2u)) {
        std::string v = map ? text(prng.below(50)) : "";
        o[k] = v;
        d.insert(Atom(k), map ? Atom(v) : Atom());
      } else {
        CHECK(d.erase(Atom(k)) == (o.erase(k) == 1));
      }
      if (i % 500 == 7) kept.emplace_back(o, d);
    }
    kept.emplace_back(o, d);
    Type type = type_of(map);
    for (auto& [oracle, datum] : kept) {
      Datum same = datum_of(oracle, map);
      REQUIRE(datum.size() == oracle.size());
      CHECK(datum == same);
      CHECK((datum <=> same) == 0);
      CHECK(datum.hash() == same.hash());
      size_t i = 0;
      for (auto& [k, v] : oracle) {
        CHECK(datum.key(i) == Atom(k));
        if (map) CHECK(datum.value(i) == Atom(v));
        CHECK(datum.find(Atom(k)) == i++);
      }
      for (auto& [other_oracle, other] : kept) {
        Datum change = diff(datum, other, type);
        CHECK(change == diff(same, datum_of(other_oracle, map), type));
        CHECK(*apply_diff(datum, change, type) == other);
        AddedRemoved delta = added_removed(datum, other);
        Datum moved = datum;
        moved.subtract(delta.removed);
        moved.unite(delta.added);
        CHECK(moved == other);
      }
    }
  }
}
