// Table statistics and features as text: the one list that both print as. Ref: observed, tests/diff/ofp_print_table.t.
#include "ofp/messages/group.h"
#include "ofp/messages/table.h"

namespace ovs::ofp {

std::string instructions_text(uint32_t bits) {
  struct Row { unsigned type; std::string_view name; };
  constexpr Row kRows[] = {{6, "meter"}, {4, "apply_actions"}, {5, "clear_actions"}, {3, "write_actions"}, {2, "write_metadata"}, {1, "goto_table"}};
  std::string out;
  for (const Row& r : kRows) {
    if (!(bits >> r.type & 1)) continue;
    if (!out.empty()) out += ' ';
    out += r.name;
  }
  return out.empty() ? "(none)" : out;
}

namespace {

/// "eth_{src,dst,type}", "reg0...reg15": runs with a common prefix and runs of numbers.
class FieldList {
 public:
  explicit FieldList(const FieldSet& fields) {
    for (const auto& f : flow::all_fields())
      if (fields[flow::index_of(f.id)]) names_.push_back(std::string(std::string_view(f.name)));
  }
  std::string text() const { return group(names_, ' '); }

 private:
  using Names = std::span<const std::string>;

  static std::pair<std::string_view, std::optional<unsigned>> number_of(const std::string& name) {
    size_t digits = name.find_last_not_of("0123456789") + 1;
    if (digits == 0 || digits == name.size()) return {name, std::nullopt};
    return {std::string_view(name).substr(0, digits), static_cast<unsigned>(std::stoul(name.substr(digits)))};
  }

  static size_t number_run(Names names) {
    auto [stem, first] = number_of(names[0]);
    if (!first) return 1;
    size_t n = 1;
    while (n < names.size()) {
      auto [other, number] = number_of(names[n]);
      if (!number || other != stem || *number != *first + n) break;
      ++n;
    }
    return n;
  }

  /// The longest run of names that share a prefix ending in '_' with the first.
  static size_t prefix_run(Names names, size_t& prefix) {
    size_t best = 1;
    prefix = 0;
    size_t underscore = names[0].find('_');
    if (underscore == std::string::npos) return 1;
    std::string_view p = std::string_view(names[0]).substr(0, underscore + 1);
    size_t n = 1;
    while (n < names.size() && std::string_view(names[n]).starts_with(p)) ++n;
    if (n > 1) {
      best = n;
      prefix = p.size();
    }
    return best;
  }

  static std::string group(Names names, char separator) {
    std::string out;
    while (!names.empty()) {
      if (!out.empty()) out += separator;
      size_t numbers = number_run(names), prefix = 0;
      if (numbers > 2) {
        out += names[0] + "..." + names[numbers - 1];
        names = names.subspan(numbers);
        continue;
      }
      size_t n = prefix_run(names, prefix);
      if (n == 1) {
        out += names[0];
      } else {
        std::vector<std::string> tails;
        for (const std::string& name : names.first(n)) tails.push_back(name.substr(prefix));
        out += names[0].substr(0, prefix) + "{" + group(tails, ',') + "}";
      }
      names = names.subspan(n);
    }
    return out;
  }

  std::vector<std::string> names_;
};

std::string tables_text(const TableSet& t) {
  std::string out;
  for (size_t i = 0; i < 256; ++i) {
    if (!t[i]) continue;
    size_t end = i;
    while (end + 1 < 256 && t[end + 1]) ++end;
    if (!out.empty()) out += ',';
    out += i == end ? std::to_string(i) : fmt::format("{}-{}", i, end);
    i = end;
  }
  return out.empty() ? "none" : out;
}

struct ActionFeatures {
  uint32_t actions;
  const FieldSet& fields;
  bool operator==(const ActionFeatures& o) const { return actions == o.actions && fields == o.fields; }
};

void print_actions_features(std::string& out, const ActionFeatures& a) {
  if (a.actions) out += "        actions: " + action_bitmap_text(a.actions, Version::of13) + "\n";
  out += "        supported on Set-Field: " + (a.fields.none() ? std::string() : FieldList(a.fields).text()) + "\n";
}

bool same_sides(const TableFeatures::Side& a, const TableFeatures::Side& b) { return a == b; }

/// Next tables count as equal when only the table that just went by is missing.
bool same_next(const TableSet& a, const TableSet& b, uint8_t a_id) {
  TableSet without = a;
  if (a_id < 255) without.reset(a_id + 1u);
  return a == b || without == b;
}

bool same_instruction_side(const TableFeatures& prev, const TableFeatures& f, size_t i, bool next_too) {
  const auto &a = prev.sides[i], &b = f.sides[i];
  (void)next_too;
  return same_next(a.next, b.next, prev.table_id) && a.instructions == b.instructions && a.write_actions == b.write_actions &&
         a.apply_actions == b.apply_actions && a.write_fields == b.write_fields && a.apply_fields == b.apply_fields;
}

bool same_features(const TableFeatures& prev, const TableFeatures& f) {
  return prev.metadata_match == f.metadata_match && prev.metadata_write == f.metadata_write && prev.miss == f.miss &&
         prev.supports_eviction == f.supports_eviction && prev.supports_vacancy == f.supports_vacancy && prev.max_entries == f.max_entries &&
         prev.any_properties == f.any_properties && same_instruction_side(prev, f, 0, true) && same_instruction_side(prev, f, 1, true) &&
         prev.match == f.match && prev.mask == f.mask && prev.wildcard == f.wildcard;
}

bool empty_features(const TableFeatures& f) {
  TableFeatures none;
  none.table_id = f.table_id;
  return same_features(none, f);
}

// Only 1.3+ tells the next tables.
void print_instructions(std::string& out, const TableFeatures::Side& s, const TableFeatures::Side* prev, int prev_id, bool tells_next) {
  if (tells_next && !(prev && same_next(prev->next, s.next, static_cast<uint8_t>(prev_id)))) out += "      next tables: " + tables_text(s.next) + "\n";
  if (prev && prev->instructions == s.instructions) out += "      (same instructions)\n";
  else out += "      instructions: " + instructions_text(s.instructions) + "\n";
  ActionFeatures write{s.write_actions, s.write_fields}, apply{s.apply_actions, s.apply_fields};
  if (prev && ActionFeatures{prev->write_actions, prev->write_fields} == write && ActionFeatures{prev->apply_actions, prev->apply_fields} == apply) {
    out += "      (same actions)\n";
    return;
  }
  if (write == apply) {
    out += "      Write-Actions and Apply-Actions features:\n";
    print_actions_features(out, write);
  } else {
    out += "      Write-Actions features:\n";
    print_actions_features(out, write);
    out += "      Apply-Actions features:\n";
    print_actions_features(out, apply);
  }
}

void print_matching(std::string& out, const TableFeatures& f) {
  out += "    matching:\n";
  FieldSet arbitrary = f.mask, wild = f.wildcard & ~f.mask, exact = f.match & ~f.wildcard & ~f.mask;
  arbitrary &= f.match;
  wild &= f.match;
  if (arbitrary.any()) out += "      arbitrary mask: " + FieldList(arbitrary).text() + "\n";
  if (wild.any()) out += "      exact match or wildcard: " + FieldList(wild).text() + "\n";
  if (exact.any()) out += "      must exact match: " + FieldList(exact).text() + "\n";
}

void print_features(std::string& out, const TableFeatures& f, const TableFeatures* prev, Version v) {
  if (f.metadata_match || f.metadata_write) out += fmt::format("    metadata: match={} write={}\n", hex_text(f.metadata_match), hex_text(f.metadata_write));
  constexpr std::string_view kMiss[] = {"", "controller", "drop", "continue"};
  if (f.miss != TableMiss::unset) out += fmt::format("    config={}\n", kMiss[static_cast<size_t>(f.miss)]);
  if (v >= Version::of14) {
    out += fmt::format("    eviction: {}supported\n", f.supports_eviction ? "" : "not ");
    out += fmt::format("    vacancy events: {}supported\n", f.supports_vacancy ? "" : "not ");
  }
  if (f.max_entries) out += fmt::format("    max_entries={}\n", f.max_entries);
  if (prev && same_instruction_side(*prev, f, 0, true) && same_instruction_side(*prev, f, 1, true)) {
    if (!(f.sides[0] == TableFeatures::Side{})) out += "    (same instructions)\n";
  } else if (same_sides(f.sides[0], f.sides[1])) {
    if (!(f.sides[0] == TableFeatures::Side{})) {
      out += "    instructions (table miss and others):\n";
      print_instructions(out, f.sides[0], prev ? &prev->sides[0] : nullptr, prev ? prev->table_id : 0, f.any_properties);
    }
  } else {
    out += "    instructions (other than table miss):\n";
    print_instructions(out, f.sides[0], prev ? &prev->sides[0] : nullptr, prev ? prev->table_id : 0, f.any_properties);
    out += "    instructions (table miss):\n";
    print_instructions(out, f.sides[1], prev ? &prev->sides[1] : nullptr, prev ? prev->table_id : 0, f.any_properties);
  }
  if (prev && prev->match == f.match && prev->mask == f.mask && prev->wildcard == f.wildcard) {
    if (f.match.any()) out += "    (same matching)\n";
  } else if (f.match.any()) {
    print_matching(out, f);
  }
}

}  // namespace

std::string field_set_text(const FieldSet& fields) { return FieldList(fields).text(); }

void TablePrinter::finish() {
  if (first_ditto_ < 0) return;
  if (first_ditto_ == last_ditto_) out_ += fmt::format("\n  table {}: ditto\n", first_ditto_);
  else out_ += fmt::format("\n  tables {}...{}: ditto\n", first_ditto_, last_ditto_);
  first_ditto_ = last_ditto_ = -1;
}

void TablePrinter::add(const TableFeatures& f, const TableFeatures* prev, const TableStats* stats, const TableStats* prev_stats) {
  bool same_stats = !stats || (prev_stats && prev_stats->active == stats->active && prev_stats->lookups == stats->lookups && prev_stats->matched == stats->matched);
  bool same = prev && same_features(*prev, f);
  if (same_stats && same && f.name.empty()) {
    if (first_ditto_ < 0) first_ditto_ = f.table_id;
    last_ditto_ = f.table_id;
    return;
  }
  finish();
  out_ += fmt::format("\n  table {}", f.table_id);
  if (!f.name.empty()) out_ += fmt::format(" (\"{}\")", f.name);
  out_ += ':';
  if (same_stats && same) {
    out_ += " ditto";
    return;
  }
  out_ += '\n';
  if (stats) out_ += fmt::format("    active={}, lookup={}, matched={}\n", stats->active, stats->lookups, stats->matched);
  if (same) {
    if (!empty_features(f)) out_ += "    (same features)\n";
    return;
  }
  print_features(out_, f, prev, version_);
}

OfpResult<void> print_table_stats(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  TablePrinter printer(out, options);
  TableStats prev_stats;
  TableFeatures prev_features;
  bool first = true;
  while (!r.empty()) {
    TableStats s;
    TableFeatures f;
    TRY(decode_table_stats(r, m.version, s, f));
    printer.add(f, first ? nullptr : &prev_features, &s, first ? nullptr : &prev_stats);
    prev_stats = s;
    prev_features = f;
    first = false;
  }
  printer.finish();
  return {};
}

OfpResult<void> print_table_features(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  TablePrinter printer(out, options, m.version);
  TableFeatures prev;
  bool first = true;
  constexpr std::string_view kCommands[] = {"replace", "modify", "enable", "disable"};
  while (!r.empty()) {
    TableFeatures f = TRY(TableFeatures::decode(r, m.version, true));
    if (first && f.command) out += fmt::format("\n  command: {}", f.command < 4 ? kCommands[f.command] : std::string_view("(unknown)"));
    printer.add(f, first ? nullptr : &prev, nullptr, nullptr);
    prev = f;
    first = false;
  }
  printer.finish();
  return {};
}

}  // namespace ovs::ofp
