// Lists of actions as text. Spec: reference sheet "openflow-fields-actions" 9, 10; ovs-actions(7).
#include "base/strings.h"
#include "ofp/actions/all.h"

namespace ovs::ofp {

namespace {

constexpr unsigned kMaxDepth = 100;

struct Parser {
  std::string_view name;
  Result<void> (*parse)(std::string_view name, std::string_view arg, ActionParse& context, Actions& out);
};

template <class... A>
std::vector<Parser> make_parsers(std::variant<A...>*) {
  std::vector<Parser> rows;
  auto add = [&rows]<class T>(T*) {
    if constexpr (requires { &T::parse; })
      for (std::string_view name : T::kNames) rows.push_back({name, &T::parse});
  };
  (add(static_cast<A*>(nullptr)), ...);
  return rows;
}

const Parser* find_parser(std::string_view name) {
  static const std::vector<Parser> kParsers = make_parsers(static_cast<AnyAction*>(nullptr));
  auto row = std::ranges::find_if(kParsers, [&](const Parser& p) { return iequals(p.name, name); });
  return row == kParsers.end() || row->name.empty() ? nullptr : &*row;
}

Result<void> parse_one(std::string_view key, std::string_view value, ActionParse& context, Actions& out) {
  if (const Parser* parser = find_parser(key)) return parser->parse(to_lower(key), value, context, out);
  if (iequals(key, "apply_actions")) return fail("apply_actions is the default instruction");
  if (iequals(key, "output_trunc")) return fail(fmt::format("unknown action {}", value));   // only as output(port=,max_len=)
  auto port = parse_port(key, context.names.ports);
  if (!port) return fail(fmt::format("unknown action {}", key));
  Output output;
  output.port = *port;
  if (*port == kPortController) output.max_len = 0xffff;
  out.push_back(output);
  return {};
}

}  // namespace

Result<Actions> parse_actions(std::string_view text, ActionParse& context, ActionsIn in) {
  if (context.depth >= kMaxDepth) return fail("Action nested too deeply");
  ++context.depth;
  Actions actions;
  bool drop = false;
  std::string_view rest = text, key, value;
  Result<void> parsed;
  while (parsed && flow::next_item(rest, key, value)) {
    if (iequals(key, "drop")) drop = true;
    else parsed = parse_one(key, value, context, actions);
    if (parsed && drop && !actions.empty()) parsed = fail("\"drop\" must not be accompanied by any other action or instruction");
  }
  --context.depth;
  TRY(std::move(parsed));
  bool meters = std::ranges::any_of(actions, [](const Action& a) { return a.as<MeterAction>() != nullptr; });
  if (in != ActionsIn::flow && meters) context.usable &= ProtocolSet::of15_up();   // there it is no instruction
  std::string complaint;
  if (!verify_actions(actions, Version::of10, in, &complaint)) return fail(complaint);
  return actions;
}

void print_actions(std::string& out, std::span<const Action> actions, const ActionPrint& context) {
  if (actions.empty()) {
    out += "drop";
    return;
  }
  bool first = true;
  for (const Action& action : actions) {
    if (!first) out += ',';
    first = false;
    std::visit([&](const auto& a) { a.print(out, context); }, action.any);
  }
}

std::string actions_text(std::span<const Action> actions, const Names& names) {
  std::string out;
  print_actions(out, actions, {.names = names});
  return out;
}

std::string_view action_name(const Action& action) {
  return std::visit([](const auto& a) -> std::string_view { return std::remove_cvref_t<decltype(a)>::kNames[0]; }, action.any);
}

}  // namespace ovs::ofp
