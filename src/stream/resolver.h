// Host names to addresses without blocking the loop: getaddrinfo(3) in a thread of its own per question.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "base/loop.h"
#include "stream/address.h"

namespace ovs::stream {

/// Control thread. A question under way; ends unanswered when destroyed.
class Resolution {
 public:
  using Answer = std::function<void(Result<SocketAddress> address)>;
  Resolution(Loop& loop, std::string host, uint16_t port, Answer answer);
  ~Resolution();
  Resolution(const Resolution&) = delete;
  Resolution& operator=(const Resolution&) = delete;

 private:
  struct Shared;
  std::shared_ptr<Shared> shared_;
};

}  // namespace ovs::stream
