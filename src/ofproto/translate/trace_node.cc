// Printing of the trace tree. Spec: sheet "ofproto" 8.3.
#include "ofproto/translate/trace_node.h"

namespace ovs::ofproto {
namespace {

void print_node(std::string& out, const TraceNode& node, size_t indent) {
  std::string pad(indent, ' ');
  switch (node.type) {
    case TraceType::bridge:
      out += "\n" + pad + node.text + "\n" + pad + std::string(node.text.size(), '-') + "\n";
      break;
    case TraceType::table:
    case TraceType::thaw:
    case TraceType::action:
    case TraceType::bucket: out += pad + node.text + "\n"; break;
    case TraceType::detail: out += pad + " -> " + node.text + "\n"; break;
    case TraceType::warn: out += pad + " >> " + node.text + "\n"; break;
    case TraceType::error: out += pad + " >>>> " + node.text + " <<<<\n"; break;
  }
}

}  // namespace

// A last non-terminal child stays at its parent's level: chains of resubmits do not walk off to the right.
void print_trace(std::string& out, const TraceList& list, unsigned level) {
  for (size_t i = 0; i < list.size(); ++i) {
    const TraceNode& node = *list[i];
    unsigned more = (i + 1 < list.size() || node.terminal()) ? 1 : 0;
    print_node(out, node, size_t{4} * (level + more));
    print_trace(out, node.children, level + 2 * more);
  }
}

}  // namespace ovs::ofproto
