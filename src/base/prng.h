// Randomness comes in as a parameter: seeded from the kernel in main(), fixed in tests. Not for keys.
#pragma once
#include <cstdint>

namespace ovs {

/// xoshiro256**; not thread-safe: one per thread.
class Prng {
 public:
  explicit Prng(uint64_t seed);
  static Prng from_entropy();  ///< seeded by getrandom(2)
  uint64_t next();
  uint32_t next32() { return static_cast<uint32_t>(next() >> 32); }
  /// Uniform in [0, bound); bound > 0.
  uint64_t below(uint64_t bound) { return static_cast<uint64_t>((static_cast<unsigned __int128>(next()) * bound) >> 64); }

 private:
  uint64_t s_[4];
};

}  // namespace ovs
