// What is to be sent: texts in a row. Small ones are joined, large ones that many messages or peers share
// (json::Raw) are kept by reference.
#pragma once
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace ovs::jsonrpc {

class Output {
 public:
  /// Where own text goes.
  std::string& text();
  void share(std::shared_ptr<const std::string> text);
  void end_message();                 ///< what was written since the last one is a message

  bool empty() const { return chunks_.empty(); }
  size_t bytes() const { return bytes_; }        ///< not yet taken, of whole messages
  size_t messages() const { return messages_; }  ///< of which something is not yet taken
  /// The first texts, not more than `most` bytes unless a single one is longer; returns how many of `parts` are used.
  size_t front(std::span<ByteView> parts, size_t most) const;
  void take(size_t bytes);            ///< they were sent
  void clear() { *this = Output(); }

 private:
  struct Chunk {
    std::string own;
    std::shared_ptr<const std::string> shared;   // instead of `own`
    size_t ends = 0;                             // messages that end in it
    std::string_view view() const { return shared ? std::string_view(*shared) : std::string_view(own); }
  };
  std::deque<Chunk> chunks_;
  size_t offset_ = 0;                 // taken of the first chunk
  size_t bytes_ = 0, messages_ = 0;
  size_t counted_ = 0;                // bytes of the last chunk, if it is own text, that bytes_ has
  void count();
};

}  // namespace ovs::jsonrpc
