// Spec: see flow_dump.h.
#include "tools/ofctl/flow_dump.h"

#include "base/log.h"
#include "flow/fields.h"
#include "ofp/json.h"

OVS_LOG_MODULE(vconn);

namespace ovs::ofctl {

std::unexpected<Error> bad_flow_reply(ByteView reply) {
  std::string text = ofp::print_message(reply, {.verbosity = 1});
  while (text.ends_with('\n')) text.pop_back();
  LOG_WARN("received bad reply: {}", text);
  return fail(fmt::format("dump flows ({})", errno_text(EPROTO)));
}

Result<ofp::Message> flow_reply(ByteView reply) {
  auto message = ofp::decode_message(reply);
  if (!message || message->kind() != ofp::Kind::flow_stats_reply) return bad_flow_reply(reply);
  return *message;
}

FlowDump::Value FlowDump::value_of(const ofp::FlowStats& flow, const SortKey& key) const {
  if (key.field == "priority") {
    auto priority = static_cast<uint16_t>(flow.priority);
    return {true, {static_cast<char>(priority >> 8), static_cast<char>(priority & 0xff)}};
  }
  const flow::FieldInfo& field = *flow::field_by_name(key.field);
  flow::FieldValue value, mask;
  flow.match.get(field.id, value, mask);
  if (mask.is_zero(field)) return {};
  return {true, std::string(value.bytes.begin(), value.bytes.begin() + field.n_bytes)};
}

/// Flows that do not match a field come last, whatever the direction.
bool FlowDump::before(const Entry& a, const Entry& b) const {
  for (size_t i = 0; i < keys_.size(); ++i) {
    const Value &x = a.values[i], &y = b.values[i];
    if (x.matched != y.matched) return x.matched;
    int order = std::memcmp(x.bytes.data(), y.bytes.data(), std::min(x.bytes.size(), y.bytes.size()));
    if (order) return keys_[i].descending ? order > 0 : order < 0;
  }
  return false;
}

Result<void> FlowDump::add(ByteView reply) {
  if (keys_.empty() && !app_.sort.empty()) {
    keys_ = app_.sort;
    keys_.push_back({"priority", true});
  }
  bool keep = !keys_.empty();
  if (keep) reply = replies_.emplace_back(reply.begin(), reply.end());
  ofp::Message& message = messages_.emplace_back(TRY(flow_reply(reply)));
  ByteReader r = message.reader();
  while (!r.empty()) {
    size_t offset = message.body.size() - r.remaining();
    auto flow = ofp::FlowStats::decode(r, message);
    if (!flow) return bad_flow_reply(reply);
    if (!keep) {
      TRY(print(*flow));
      continue;
    }
    Entry& entry = entries_.emplace_back(Entry{&message, offset, {}});
    for (const SortKey& key : keys_) entry.values.push_back(value_of(*flow, key));
  }
  if (!keep) messages_.clear();
  return {};
}

Result<void> FlowDump::print(const ofp::FlowStats& flow) {
  if (!options_) options_ = TRY(ask_options_());
  if (app_.json) {
    json::Object object = ofp::flow_json(flow, *options_);
    if (app_.pretty) {
      flows_.push_back(std::move(object));
      return {};
    }
    text_ += std::exchange(first_, false) ? "{\"flows\":[" : ",";
    json::append_text(text_, object);
  } else {
    size_t line = text_.size();
    text_ += ' ';
    flow.print(text_, *options_);
    if (app_.palette) {
      std::string colored = colored_flow(std::string_view(text_).substr(line), *app_.palette);
      text_.replace(line, text_.npos, colored);
    }
    text_ += '\n';
  }
  flush(64 * 1024);
  return {};
}

void FlowDump::flush(size_t at_least) {
  if (text_.size() < at_least) return;
  print_to_stdout(text_);
  text_.clear();
}

Result<void> FlowDump::finish() {
  std::ranges::stable_sort(entries_, [this](const Entry& a, const Entry& b) { return before(a, b); });
  for (const Entry& entry : entries_) {
    ByteReader r(entry.message->body.subspan(entry.offset));
    auto flow = ofp::FlowStats::decode(r, *entry.message);
    if (flow) TRY(print(*flow));
  }
  if (app_.json && app_.pretty) {
    print_json(app_, json::Object{{"flows", std::move(flows_)}});
    return {};
  }
  if (app_.json) text_ += first_ ? "{\"flows\":[]}\n" : "]}\n";
  flush(0);
  return {};
}

}  // namespace ovs::ofctl
