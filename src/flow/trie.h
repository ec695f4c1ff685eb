// Prefix trie over bit strings of up to 32 or 128 bits (network order): which prefix lengths exist on the path
// of a value, and how many leading bits decide that. Path-compressed binary trie, counted; nodes lie in one array
// (16 bytes each for IPv4), because large tables hold a prefix for every flow.
// Thread-safe for readers among themselves. Spec: reference sheet "ofproto" 2.6.
#pragma once
#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace ovs::flow {

class PrefixTrie {
 public:
  struct Result {
    std::bitset<129> lengths;        ///< lengths of prefixes in the trie that cover the value
    size_t checked_bits = 0;         ///< any value that agrees in so many leading bits gives the same `lengths`
  };

  /// All values of one trie have the same size, 4 or 16 bytes.
  void insert(std::span<const uint8_t> value, size_t length);
  void remove(std::span<const uint8_t> value, size_t length);
  Result lookup(std::span<const uint8_t> value) const;
  bool empty() const { return !root_; }

 private:
  using Index = uint32_t;            ///< of a node, 0: none
  // A node is child[2], rules << 8 | length, then the bits: the whole prefix from the root as host-order words.
  static constexpr size_t kBits = 3;
  uint32_t* node(Index i) { return &pool_[i * stride_]; }
  const uint32_t* node(Index i) const { return &pool_[i * stride_]; }
  Index allocate(const uint32_t* bits, size_t length, uint32_t rules);
  void release(Index i);
  size_t common(const uint32_t* a, const uint32_t* b, size_t n) const;
  void load(std::span<const uint8_t> value, uint32_t* out) const;

  std::vector<uint32_t> pool_;
  size_t stride_ = 0;
  Index root_ = 0, free_ = 0;
};

}  // namespace ovs::flow
