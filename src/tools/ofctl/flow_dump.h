// What dump-flows does beyond printing replies as they come: sorting, names, JSON. Replies are kept as bytes; a flow is
// decoded when it is printed, so that a million of them fit into little memory.
// Spec: sheet "openflow-connections" 8.2, 8.3; doc/json.md.
#pragma once
#include <functional>
#include <list>
#include <string>
#include <vector>

#include "tools/ofctl/app.h"

namespace ovs::ofctl {

/// A reply of flow statistics, decoded. Error: the text that ends the program; logs what came instead.
Result<ofp::Message> flow_reply(ByteView reply);
std::unexpected<Error> bad_flow_reply(ByteView reply);

class FlowDump {
 public:
  /// `options` is asked once, when the first flow is to be printed.
  FlowDump(const App& app, std::function<Result<ofp::PrintOptions>()> options) : app_(app), ask_options_(std::move(options)) {}
  Result<void> add(ByteView reply);
  Result<void> finish();

 private:
  struct Value { bool matched = false; std::string bytes; };   ///< of a sort field; priorities as two bytes
  struct Entry { const ofp::Message* message; size_t offset; std::vector<Value> values; };
  Value value_of(const ofp::FlowStats& flow, const SortKey& key) const;
  bool before(const Entry& a, const Entry& b) const;
  Result<void> print(const ofp::FlowStats& flow);
  void flush(size_t at_least);

  const App& app_;
  std::function<Result<ofp::PrintOptions>()> ask_options_;
  std::optional<ofp::PrintOptions> options_;
  std::vector<SortKey> keys_;
  std::list<Bytes> replies_;
  std::list<ofp::Message> messages_;
  std::vector<Entry> entries_;
  std::string text_;
  json::Array flows_;                            ///< --pretty
  bool first_ = true;
};

}  // namespace ovs::ofctl
