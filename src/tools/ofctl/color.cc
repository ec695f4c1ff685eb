// Ref: see color.h.
#include "tools/ofctl/color.h"

#include <algorithm>
#include <vector>

#include "base/strings.h"

namespace ovs::ofctl {

namespace {

constexpr std::string_view kCapabilities[] = {"ac", "dr", "le", "pm", "pr", "sp", "vl"};
constexpr std::string_view kDefaults[] = {"1;31", "34", "31", "36", "35", "33", "32"};

struct Word { std::string_view word; Hue hue; };
// "word(": the parenthesis and its partner have the same colour.
constexpr std::string_view kWithParens[] = {"controller", "bundle", "bundle_load", "encap", "decap", "ct", "exec", "set_mpls_ttl", "set_mpls_label",
                                            "set_mpls_tc", "fin_timeout", "resubmit", "clone", "conjunction", "multipath", "sample", "write_actions"};
constexpr std::string_view kSpecialColon[] = {"output", "load", "set_field", "move", "group", "resubmit"};
constexpr std::string_view kArrows[] = {"load", "set_field", "move"};
constexpr Word kLone[] = {{"drop", Hue::drop},       {"exit", Hue::special},      {"dec_nsh_ttl", Hue::special}, {"nat", Hue::parens},
                          {"dec_ttl", Hue::parens},  {"pop_queue", Hue::value},   {"pop_vlan", Hue::value},      {"strip_vlan", Hue::value},
                          {"dec_mpls_ttl", Hue::value}, {"ct_clear", Hue::value}, {"clear_actions", Hue::value}, {"commit", Hue::value},
                          {"force", Hue::value},     {"pause", Hue::value},       {"send_flow_rem", Hue::value}, {"delete_learned", Hue::value},
                          {"persistent", Hue::value}, {"hash", Hue::value},       {"random", Hue::value},        {"ingress", Hue::parameter},
                          {"egress", Hue::parameter}, {"src", Hue::parameter},    {"dst", Hue::parameter}};
constexpr std::string_view kFlags[] = {"send_flow_rem", "check_overlap", "reset_counts", "no_packet_counts", "no_byte_counts", "allow_hidden_fields",
                                       "no_readonly_table"};
constexpr std::string_view kPlainFields[] = {"packet_type", "tun_gbp_flags", "tun_erspan_ver", "tun_erspan_idx", "tun_erspan_dir", "tun_erspan_hwid"};

template <class List>
bool in(const List& list, std::string_view word) { return std::ranges::find(list, word) != std::end(list); }

class Painter {
 public:
  explicit Painter(const Palette& palette) : palette_(palette) {}

  void put(std::string_view text) { out += text; }
  void put(Hue hue, std::string_view text) {
    if (hue == Hue::none) return put(text);
    out += "\033[";
    out += palette_.sgr(hue);
    out += "m\033[K";
    out += text;
    out += "\033[m\033[K";
  }

  std::string out;

 private:
  const Palette& palette_;
};

/// Statistics and match: items "name=value" or lone words between commas and blanks.
void paint_match(std::string_view text, Painter& p) {
  while (!text.empty()) {
    size_t separators = std::min(text.find_first_not_of(", "), text.size());
    p.put(text.substr(0, separators));
    text.remove_prefix(separators);
    if (text.empty()) return;
    size_t depth = 0, end = 0;
    for (; end < text.size() && (depth || (text[end] != ',' && text[end] != ' ')); ++end) {
      if (text[end] == '(') ++depth;
      if (text[end] == ')' && depth) --depth;
    }
    std::string_view item = text.substr(0, end);
    text.remove_prefix(end);
    size_t equals = item.find('=');
    if (equals == item.npos) {
      p.put(in(kFlags, item) ? Hue::none : Hue::value, item);
      continue;
    }
    std::string_view name = item.substr(0, equals);
    if (in(kPlainFields, name)) {
      p.put(item);
    } else if (name == "conj_id") {
      p.put(Hue::parameter, name);
      p.put(item.substr(equals));
    } else {
      p.put(name == "table" || name == "priority" ? Hue::special : Hue::parameter, item.substr(0, equals + 1));
      p.put(item.substr(equals + 1));
    }
  }
}

/// Actions: a scanner with a stack of open parentheses.
class ActionPainter {
 public:
  ActionPainter(std::string_view text, Painter& p) : text_(text), p_(p) {}
  void run() {
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (c == ')') close();
      else if (c == ',') comma();
      else item();
    }
  }

 private:
  struct Open { std::string_view word; Hue hue; };
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view inside() const { return stack_.empty() ? std::string_view() : stack_.back().word; }
  void take(Hue hue, size_t size) {   // up to the end of the text
    std::string_view taken = rest().substr(0, size);
    if (!taken.empty()) p_.put(hue, taken);
    at_ += taken.size();
  }

  void close() {
    if (stack_.empty()) return take(Hue::none, 1);
    Open open = stack_.back();
    stack_.pop_back();
    take(open.hue, open.word == "exec" && rest().starts_with("),") ? 2 : 1);
  }

  /// The commas in front of two arguments of learn() have their colour.
  void comma() {
    if (inside() == "learn") {
      if (rest().starts_with(",fin_hard_timeout=")) return take(Hue::parameter, std::string_view(",fin_hard_timeout=").size());
      if (rest().starts_with(",priority=")) return take(Hue::special, std::string_view(",priority=").size());
    }
    take(Hue::none, 1);
  }

  void item() {
    size_t size = std::min(rest().find_first_of(",():="), rest().size());
    std::string_view word = rest().substr(0, size);
    char next = size < rest().size() ? rest()[size] : ',';
    if (inside() == "nsh") return verbatim();
    if (next == '(') return open(word);
    if (next == ':' && !word.empty()) return colon(word);
    if (next == '=') return equals(word);
    lone(word);
  }

  /// An argument of which nothing is coloured, with its own parentheses.
  void verbatim() {
    size_t depth = 0, end = 0;
    for (; end < rest().size(); ++end) {
      if (rest()[end] == '(') ++depth;
      if (rest()[end] == ')' && depth-- == 0) break;
      if (rest()[end] == ',' && !depth) break;
    }
    take(Hue::none, std::max<size_t>(end, 1));
  }

  void open(std::string_view word) {
    if (word == "learn" || in(kWithParens, word)) {
      Hue hue = word == "learn" ? Hue::learn : Hue::parens;
      take(hue, word.size() + 1);
      stack_.push_back({word, hue});
    } else if (word == "nat" || word == "dec_ttl" || word == "nsh") {
      take(word == "nsh" ? Hue::none : Hue::parens, word.size());
      take(Hue::parens, 1);
      stack_.push_back({word, Hue::parens});
    } else if (word == "check_pkt_larger") {
      take(Hue::parameter, word.size() + 1);
      verbatim();
      take(Hue::none, std::min(rest().find(','), rest().size()));
    } else {
      take(word == "output" ? Hue::special : Hue::none, word.size());
      verbatim();
    }
  }

  void colon(std::string_view word) {
    if (word == "CONTROLLER") return verbatim();
    take(in(kSpecialColon, word) ? Hue::special : Hue::parameter, word.size() + 1);
    if (in(kArrows, word)) {
      size_t arrow = rest().find("->");
      if (arrow != rest().npos) {
        take(Hue::none, arrow);
        take(Hue::special, 2);
      }
    }
    verbatim();
  }

  void equals(std::string_view word) {
    bool field = word.ends_with(']') || (inside() == "nat" && (word == "src" || word == "dst"));
    if (field) {
      take(Hue::parameter, word.size());
      take(Hue::parameter, 1);
    } else {
      take(word == "table" || word == "priority" ? Hue::special : Hue::parameter, word.size() + 1);
    }
    verbatim();
  }

  void lone(std::string_view word) {
    auto row = std::ranges::find(kLone, word, &Word::word);
    Hue hue = row != std::end(kLone) ? row->hue : Hue::none;
    if (inside() == "learn" && word.ends_with(']')) hue = Hue::parameter;
    take(hue, std::max<size_t>(word.size(), 1));
  }

  std::string_view text_;
  Painter& p_;
  size_t at_ = 0;
  std::vector<Open> stack_;
};

constexpr std::string_view kActions = "actions=";

}  // namespace

Palette::Palette() { std::ranges::copy(kDefaults, sgr_.begin()); }

Palette::Palette(std::string_view spec) : Palette() {
  for (std::string_view part : split(spec, ':')) {
    size_t equals = part.find('=');
    if (equals == part.npos) continue;
    auto row = std::ranges::find(kCapabilities, part.substr(0, equals));
    std::string_view value = part.substr(equals + 1);
    bool valid = !value.empty() && value.find_first_not_of("0123456789;") == value.npos;
    if (row != std::end(kCapabilities) && valid) sgr_[static_cast<size_t>(row - kCapabilities)] = value;
  }
}

std::string colored_flow(std::string_view line, const Palette& palette) {
  Painter p(palette);
  size_t actions = line.find(kActions);
  paint_match(line.substr(0, actions), p);
  if (actions == line.npos) return std::move(p.out);
  p.put(Hue::actions, kActions);
  ActionPainter(line.substr(actions + kActions.size()), p).run();
  return std::move(p.out);
}

std::string colored_group(std::string_view line, const Palette& palette) {
  Painter p(palette);
  while (!line.empty()) {
    size_t actions = line.find(kActions);
    if (actions == line.npos) break;
    size_t begin = actions + kActions.size();
    size_t end = std::min(line.find(",bucket=", begin), line.size());
    p.put(line.substr(0, begin));
    ActionPainter(line.substr(begin, end - begin), p).run();
    line.remove_prefix(end);
  }
  p.put(line);
  return std::move(p.out);
}

std::string colored_dump(std::string_view text, bool groups, const Palette& palette) {
  std::string out;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.starts_with(' ')) out += line;
    else out += groups ? colored_group(line, palette) : colored_flow(line, palette);
    if (end < text.size()) out += '\n', ++end;
    text.remove_prefix(end);
  }
  return out;
}

}  // namespace ovs::ofctl
