// Walks over the text of a key or an action list. Numbers are C's `%i`. Internal to dp/parse_*.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "packet/addresses.h"

namespace ovs::dp {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool done() const { return at_ == text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }
  size_t position() const { return at_; }
  void seek(size_t at) { at_ = at; }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  char take() { return at_ < text_.size() ? text_[at_++] : '\0'; }

  /// True and moved behind `word` if it is next.
  bool eat(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  static bool is_delimiter(char c) { return c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
  void skip_delimiters() { while (at_ < text_.size() && is_delimiter(text_[at_])) ++at_; }
  void skip_spaces() { while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) ++at_; }
  /// The longest run of characters out of `set`.
  std::string_view run(std::string_view set) {
    size_t end = text_.find_first_not_of(set, at_);
    if (end == std::string_view::npos) end = text_.size();
    std::string_view r = text_.substr(at_, end - at_);
    at_ = end;
    return r;
  }
  std::string_view until(std::string_view set) {
    size_t end = text_.find_first_of(set, at_);
    if (end == std::string_view::npos) end = text_.size();
    std::string_view r = text_.substr(at_, end - at_);
    at_ = end;
    return r;
  }
  /// Decimal, 0x hex, 0 octal; not beyond `limit`. Moves nothing on failure.
  std::optional<uint64_t> number(uint64_t limit = UINT64_MAX);
  std::optional<uint64_t> decimal(uint64_t limit = UINT64_MAX);
  std::optional<packet::Mac> mac();
  std::optional<be32> ipv4();
  std::optional<packet::Ipv6> ipv6();
  /// Hex digits, with or without 0x, right-aligned into `out`. False: none, or too many.
  bool hex_right(uint8_t* out, size_t size);

 private:
  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace ovs::dp
