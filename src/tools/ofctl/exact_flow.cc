// Ref: see exact_flow.h.
#include "tools/ofctl/exact_flow.h"

#include <set>

#include "flow/fields.h"
#include "flow/match.h"
#include "flow/ports.h"

namespace ovs::ofctl {

namespace {

class Parser {
 public:
  Parser() { key_.in_port = be32(flow::kPortNone.value); }

  Result<void> item(std::string_view name, std::string_view value) {
    if (const flow::FieldInfo* field = flow::field_by_name(name)) return set(*field, name, value);
    if (value.empty() && TRY(shorthand(name))) return {};
    return fail(fmt::format("unknown field {}", name));
  }
  const flow::FlowKey& key() const { return key_; }

 private:
  Result<void> once(flow::FieldId id) {
    if (set_.insert(id).second) return {};
    return fail(fmt::format("field {} set multiple times", std::string_view(flow::field(id).name)));
  }

  /// `name`: as the user calls the field.
  Result<void> set(const flow::FieldInfo& field, std::string_view name, std::string_view text) {
    if (!flow::needs_met(field.needs, key_)) return fail(fmt::format("prerequisites not met for setting {}", name));
    flow::FieldValue value;
    auto parsed = flow::parse_field_value(field, text, value);
    if (!parsed) return fail(fmt::format("bad value for {} ({})", name, parsed.error().text));
    TRY(once(field.id));
    flow::set_field(field.id, value, key_);
    return {};
  }

  /// "tcp" and its like: Ethertype and protocol.
  Result<bool> shorthand(std::string_view name) {
    flow::Match match;
    flow::Formats formats = flow::kFormatAll;
    auto result = flow::parse_match_item(name, "", match, formats);
    if (!result || *result != flow::ItemResult::done) return false;
    if (match.mask.dl_type) {
      TRY(once(flow::FieldId::eth_type));
      key_.dl_type = match.key.dl_type;
    }
    if (match.mask.nw_proto) {
      TRY(once(flow::FieldId::nw_proto));
      key_.nw_proto = match.key.nw_proto;
    }
    return true;
  }

  flow::FlowKey key_ = flow::zero_key();
  std::set<flow::FieldId> set_;
};

}  // namespace

Result<flow::FlowKey> parse_exact_flow(std::string_view text) {
  Parser parser;
  std::string_view rest = text, name, value;
  while (flow::next_item(rest, name, value))
    if (auto done = parser.item(name, value); !done) return fail(fmt::format("{}: {}", text, done.error().text));
  return parser.key();
}

}  // namespace ovs::ofctl
