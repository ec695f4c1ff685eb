// Prefix trie over bit strings of 32 or 128 bits (network order): which prefix lengths exist on the path
// of a value, and how many leading bits decide that. Path-compressed binary trie, counted.
// Thread-safe for readers among themselves. Spec: reference sheet "ofproto" 2.6.
#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>

namespace ovs::flow {

class PrefixTrie {
 public:
  struct Result {
    std::bitset<129> lengths;        ///< lengths of prefixes in the trie that cover the value
    size_t checked_bits = 0;         ///< any value that agrees in so many leading bits gives the same `lengths`
  };
  PrefixTrie() = default;
  PrefixTrie(PrefixTrie&&) = default;
  PrefixTrie& operator=(PrefixTrie&&) = default;

  void insert(std::span<const uint8_t> value, size_t length);
  void remove(std::span<const uint8_t> value, size_t length);
  Result lookup(std::span<const uint8_t> value) const;
  bool empty() const { return !root_; }

 private:
  struct Node {
    std::array<uint8_t, 16> bits{};  ///< the whole prefix from the root, first `length` bits
    uint8_t length = 0;
    uint32_t rules = 0;              ///< prefixes that end here
    std::unique_ptr<Node> child[2];
  };
  static void insert_at(std::unique_ptr<Node>& edge, const Node& wanted);
  static void remove_at(std::unique_ptr<Node>& edge, const Node& wanted);
  std::unique_ptr<Node> root_;
};

}  // namespace ovs::flow
