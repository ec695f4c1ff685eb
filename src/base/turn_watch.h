// Complains when one turn of a loop took a second or more of real time. Spec: reference sheet "daemons-common" 4.7.
#pragma once
#include <cstdint>

namespace ovs {

/// Lives as long as the work of one turn.
class TurnWatch {
 public:
  TurnWatch();
  ~TurnWatch();
  TurnWatch(const TurnWatch&) = delete;
  TurnWatch& operator=(const TurnWatch&) = delete;

 private:
  int64_t start_ms_;
};

}  // namespace ovs
