// The tree that ofproto/trace prints: translation appends to it while it goes. Spec: sheet "ofproto" 8.3.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ovs::ofproto {

enum class TraceType : uint8_t { bridge, table, thaw, bucket, action, detail, warn, error };

struct TraceNode;
using TraceList = std::vector<std::unique_ptr<TraceNode>>;
struct TraceNode {
  TraceType type;
  std::string text;
  TraceList children;
  /// Actions, details, warnings, errors and buckets: always indented under their table.
  bool terminal() const { return type != TraceType::bridge && type != TraceType::table && type != TraceType::thaw; }
};

/// Appends a node to `list` and returns its children.
inline TraceList& add_trace(TraceList& list, TraceType type, std::string text) {
  list.push_back(std::make_unique<TraceNode>(TraceNode{type, std::move(text), {}}));
  return list.back()->children;
}
/// The list at `level` as text, one line per node.
void print_trace(std::string& out, const TraceList& list, unsigned level = 0);

}  // namespace ovs::ofproto
