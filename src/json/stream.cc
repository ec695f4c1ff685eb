// Framing of a stream of values. Most come whole: they are parsed at once where they stand. For one that is not all there
// yet a cheap scan looks for the closing bracket, and then it is parsed once more. A prefix that can never become a value is
// found early: whenever the buffered part has grown eightfold it is parsed as far as it goes, so the total work stays linear.
#include "json/literals.h"
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

/// Moves `scanned_` behind the closing bracket; false if it is not there yet.
bool StreamParser::find_end() {
  const char* end = buffer_.data() + buffer_.size();
  for (; scanned_ < buffer_.size(); ++scanned_) {
    char c = buffer_[scanned_];
    if (in_string_) {
      if (escape_) escape_ = false;
      else if (c == '\\') escape_ = true;
      else if (c == '"') in_string_ = false;
      else scanned_ = static_cast<size_t>(find_special(buffer_.data() + scanned_ + 1, end) - buffer_.data()) - 1;
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && --depth_ == 0) {
      ++scanned_;
      return true;
    }
  }
  return false;
}

std::unexpected<Error> StreamParser::die(std::string why) {
  failed_ = std::move(why);
  return fail(failed_);
}

/// Parses a value at `start_`. `whole`: no bytes are missing.
Result<Value> StreamParser::take(std::string_view text, bool whole, bool* has) {
  Value value;
  Outcome outcome = parse_text(text, Extent::prefix, value);
  if (!outcome.error.empty()) {
    if (whole || !outcome.incomplete) return die(std::move(outcome.error));
    return Value();
  }
  start_ += outcome.used;
  if (start_ == buffer_.size()) {
    buffer_.clear();
    start_ = 0;
  }
  scanned_ = start_;
  checked_ = depth_ = 0;
  in_string_ = escape_ = false;
  *has = true;
  return value;
}

Result<Value> StreamParser::next(bool* has) {
  *has = false;
  if (!failed_.empty()) return fail(failed_);
  if (checked_ == 0) {
    while (start_ < buffer_.size() && is_space(buffer_[start_])) ++start_;
    scanned_ = start_;
  }
  std::string_view text = std::string_view(buffer_).substr(start_);
  if (text.empty()) return Value();
  bool fresh = checked_ == 0;
  if (!fresh && find_end()) return take(text.substr(0, scanned_ - start_), true, has);
  if (text.size() >= 8 * checked_) {
    checked_ = std::max<size_t>(text.size(), 64);
    Value value = TRY(take(text, text[0] != '{' && text[0] != '[', has));
    if (*has) return value;
  }
  if (text.size() > limits_.max_value_bytes) return die("input value too large");
  return Value();
}

Result<std::unique_ptr<Value>> StreamParser::next_ptr() {
  bool has = false;
  Value value = TRY(next(&has));
  return has ? std::make_unique<Value>(std::move(value)) : nullptr;
}

}  // namespace ovs::json
