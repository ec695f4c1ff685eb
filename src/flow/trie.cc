// Spec: PATRICIA (Morrison 1968), one node a branching point or an inserted prefix.
#include "flow/trie.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/endian.h"

namespace ovs::flow {
namespace {

constexpr uint32_t kMaxRules = 0xffffff;           ///< a count that gets here stays: its prefix only costs precision
constexpr size_t kMaxWords = 4;
using Words = std::array<uint32_t, kMaxWords>;

size_t length_of(const uint32_t* node) { return node[2] & 0xff; }
uint32_t rules_of(const uint32_t* node) { return node[2] >> 8; }
void set_rules(uint32_t* node, uint32_t rules) { node[2] = rules << 8 | (node[2] & 0xff); }
unsigned bit_at(const uint32_t* bits, size_t i) { return bits[i / 32] >> (31 - i % 32) & 1; }

}  // namespace

void PrefixTrie::load(std::span<const uint8_t> value, uint32_t* out) const {
  for (size_t i = 0; i < stride_ - kBits; ++i) {
    uint32_t raw = 0;
    std::memcpy(&raw, value.data() + i * 4, 4);
    out[i] = be32::from_raw(raw).host();
  }
}

/// Leading bits in which a and b agree, at most n.
size_t PrefixTrie::common(const uint32_t* a, const uint32_t* b, size_t n) const {
  for (size_t i = 0; i * 32 < n; ++i)
    if (uint32_t different = a[i] ^ b[i]) return std::min(n, i * 32 + static_cast<size_t>(std::countl_zero(different)));
  return n;
}

PrefixTrie::Index PrefixTrie::allocate(const uint32_t* bits, size_t length, uint32_t rules) {
  Index i = free_;
  if (i) {
    free_ = node(i)[0];
  } else {
    if (pool_.empty()) pool_.resize(stride_);      // index 0 stands for none
    i = static_cast<Index>(pool_.size() / stride_);
    pool_.resize(pool_.size() + stride_);
  }
  uint32_t* n = node(i);
  n[0] = n[1] = 0;
  n[2] = rules << 8 | static_cast<uint32_t>(length);
  std::copy_n(bits, stride_ - kBits, n + kBits);
  return i;
}

void PrefixTrie::release(Index i) {
  node(i)[0] = free_;
  free_ = i;
}

void PrefixTrie::insert(std::span<const uint8_t> value, size_t length) {
  if (!stride_) stride_ = kBits + value.size() / 4;
  Words wanted{};
  load(value, wanted.data());
  Index parent = 0, at = root_;
  unsigned side = 0;
  auto attach = [&](Index i) { (parent ? node(parent)[side] : root_) = i; };
  while (at) {
    uint32_t* n = node(at);
    size_t same = common(n + kBits, wanted.data(), std::min(length_of(n), length));
    if (same == length_of(n) && same == length) {
      if (rules_of(n) < kMaxRules) set_rules(n, rules_of(n) + 1);
      return;
    }
    if (same < length_of(n)) {                       // n's edge is split at `same`
      unsigned old_side = bit_at(n + kBits, same);
      bool ends_here = same == length;
      Index fork = allocate(wanted.data(), same, ends_here ? 1 : 0);
      node(fork)[old_side] = at;
      attach(fork);
      if (!ends_here) {
        Index leaf = allocate(wanted.data(), length, 1);
        node(fork)[old_side ^ 1] = leaf;
      }
      return;
    }
    parent = at;
    side = bit_at(wanted.data(), same);
    at = n[side];
  }
  Index leaf = allocate(wanted.data(), length, 1);
  attach(leaf);
}

void PrefixTrie::remove(std::span<const uint8_t> value, size_t length) {
  if (!root_) return;
  Words wanted{};
  load(value, wanted.data());
  std::array<Index, 130> path;
  size_t depth = 0;
  for (Index at = root_;;) {
    if (!at) return;
    uint32_t* n = node(at);
    if (length_of(n) > length || common(n + kBits, wanted.data(), length_of(n)) < length_of(n)) return;
    path[depth++] = at;
    if (length_of(n) == length) break;
    at = n[bit_at(wanted.data(), length_of(n))];
  }
  uint32_t* last = node(path[depth - 1]);
  if (rules_of(last) && rules_of(last) < kMaxRules) set_rules(last, rules_of(last) - 1);
  while (depth-- > 0) {                              // nodes that neither end a prefix nor branch go away
    Index i = path[depth];
    uint32_t* n = node(i);
    if (rules_of(n) || (n[0] && n[1])) return;
    Index only = n[0] ? n[0] : n[1];
    if (depth) node(path[depth - 1])[bit_at(wanted.data(), length_of(node(path[depth - 1])))] = only;
    else root_ = only;
    release(i);
  }
  if (!root_) pool_ = {}, free_ = 0;
}

PrefixTrie::Result PrefixTrie::lookup(std::span<const uint8_t> value) const {
  Result r;
  if (!root_) return r;
  Words bits{};
  load(value, bits.data());
  size_t width = value.size() * 8;
  for (Index at = root_;;) {
    const uint32_t* n = node(at);
    size_t length = length_of(n), same = common(n + kBits, bits.data(), length);
    if (same < length) {                             // differs inside the edge: that bit decided
      r.checked_bits = same + 1;
      return r;
    }
    if (rules_of(n)) r.lengths.set(length);
    if (length >= width) {
      r.checked_bits = length;
      return r;
    }
    Index next = n[bit_at(bits.data(), length)];
    if (!next) {                                     // only if there is another branch did the next bit matter
      r.checked_bits = length + (n[0] || n[1] ? 1u : 0u);
      return r;
    }
    at = next;
  }
}

}  // namespace ovs::flow
