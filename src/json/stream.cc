// Framing of a stream of values: a cheap scan for the closing bracket, then one parse of the whole value.
// A prefix that can never become a value is found early: whenever the buffered part has grown eightfold it is parsed
// as far as it goes, so the total work stays linear.
#include "json/parse.h"
#include "json/scan.h"

namespace ovs::json {

void StreamParser::feed(std::string_view bytes) {
  if (start_ > 0 && start_ >= buffer_.size() / 2) {
    buffer_.erase(0, start_);
    scanned_ -= start_;
    start_ = 0;
  }
  buffer_ += bytes;
}

Result<bool> StreamParser::find_end() {
  for (; scanned_ < buffer_.size(); ++scanned_) {
    char c = buffer_[scanned_];
    if (in_string_) {
      if (escape_) {
        escape_ = false;
      } else if (c == '\\') {
        escape_ = true;
      } else if (c == '"') {
        in_string_ = false;
      } else {
        const char* end = buffer_.data() + buffer_.size();
        scanned_ = static_cast<size_t>(find_special(buffer_.data() + scanned_ + 1, end) - buffer_.data()) - 1;
      }
      continue;
    }
    if (!started_) {
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        start_ = scanned_ + 1;
        continue;
      }
      started_ = true;
      if (c != '{' && c != '[') return true;  // the parser tells what is wrong
    }
    if (c == '"') in_string_ = true;
    else if (c == '{' || c == '[') ++depth_;
    else if ((c == '}' || c == ']') && --depth_ == 0) {
      ++scanned_;
      return true;
    }
  }
  return false;
}

Result<Value> StreamParser::next(bool* has) {
  *has = false;
  if (!failed_.empty()) return fail(failed_);
  bool found = TRY(find_end());
  size_t size = buffer_.size() - start_;
  if (!found) {
    if (size > limits_.max_value_bytes) {
      failed_ = "input value too large";
      return fail(failed_);
    }
    if (!started_ || size < 8 * checked_) return Value();
    checked_ = std::max<size_t>(size, 64);
  }
  Value value;
  bool incomplete = false;
  size_t end = found && depth_ == 0 && scanned_ > start_ ? scanned_ : buffer_.size();
  auto error = parse_text(std::string_view(buffer_).substr(start_, end - start_), false, value, incomplete);
  if (!error.empty() && (found || !incomplete)) {
    failed_ = std::move(error);
    return fail(failed_);
  }
  if (!found) return Value();
  start_ = scanned_ = end;
  started_ = false;
  checked_ = 0;
  *has = true;
  if (start_ == buffer_.size()) {
    buffer_.clear();
    start_ = scanned_ = 0;
  }
  return value;
}

Result<std::unique_ptr<Value>> StreamParser::next_ptr() {
  bool has = false;
  Value value = TRY(next(&has));
  return has ? std::make_unique<Value>(std::move(value)) : nullptr;
}

}  // namespace ovs::json
