#include "jsonrpc/output.h"

#include <algorithm>

namespace ovs::jsonrpc {

namespace {
constexpr size_t kJoinedSize = 16 * 1024;   // bytes; a text of this size is not added to
}

void Output::count() {
  if (chunks_.empty() || chunks_.back().shared) return;
  bytes_ += chunks_.back().own.size() - counted_;
  counted_ = chunks_.back().own.size();
}

std::string& Output::text() {
  if (chunks_.empty() || chunks_.back().shared || chunks_.back().own.size() >= kJoinedSize) {
    count();
    chunks_.emplace_back();
    counted_ = 0;
  }
  return chunks_.back().own;
}

void Output::share(std::shared_ptr<const std::string> text) {
  count();
  bytes_ += text->size();
  chunks_.push_back({{}, std::move(text), 0});
}

void Output::end_message() {
  count();
  ++chunks_.back().ends;
  ++messages_;
}

size_t Output::front(std::span<ByteView> parts, size_t most) const {
  size_t used = 0, total = 0;
  for (auto it = chunks_.begin(); it != chunks_.end() && used < parts.size() && total < most; ++it) {
    std::string_view view = it->view();
    if (it == chunks_.begin()) view.remove_prefix(offset_);
    view = view.substr(0, most - total);
    if (view.empty()) continue;
    total += view.size();
    parts[used++] = as_bytes(view);
  }
  return used;
}

void Output::take(size_t bytes) {
  bytes_ -= bytes;
  offset_ += bytes;
  while (!chunks_.empty() && offset_ >= chunks_.front().view().size()) {
    offset_ -= chunks_.front().view().size();
    messages_ -= chunks_.front().ends;
    chunks_.pop_front();
  }
}

}  // namespace ovs::jsonrpc
