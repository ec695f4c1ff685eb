// Spec: PATRICIA (Morrison 1968), one node a branching point or an inserted prefix.
#include "flow/trie.h"

#include <algorithm>
#include <cstring>

namespace ovs::flow {
namespace {

unsigned bit_at(const uint8_t* bits, size_t i) { return static_cast<unsigned>(bits[i / 8]) >> (7 - i % 8) & 1u; }

/// Leading bits in which a and b agree, at most n.
size_t common_bits(const uint8_t* a, const uint8_t* b, size_t n) {
  size_t i = 0;
  while (i + 8 <= n && a[i / 8] == b[i / 8]) i += 8;
  while (i < n && bit_at(a, i) == bit_at(b, i)) ++i;
  return i;
}

}  // namespace

void PrefixTrie::insert_at(std::unique_ptr<Node>& edge, const Node& wanted) {
  std::unique_ptr<Node>* at = &edge;
  for (;;) {
    Node* n = at->get();
    if (!n) {
      *at = std::make_unique<Node>();
      (*at)->bits = wanted.bits;
      (*at)->length = wanted.length;
      (*at)->rules = 1;
      return;
    }
    size_t same = common_bits(n->bits.data(), wanted.bits.data(), std::min(n->length, wanted.length));
    if (same == n->length && same == wanted.length) {
      ++n->rules;
      return;
    }
    if (same == n->length) {
      at = &n->child[bit_at(wanted.bits.data(), same)];
      continue;
    }
    auto fork = std::make_unique<Node>();            // n's edge is split at `same`
    fork->bits = wanted.bits;
    fork->length = static_cast<uint8_t>(same);
    unsigned side = bit_at(n->bits.data(), same);
    fork->child[side] = std::move(*at);
    *at = std::move(fork);
  }
}

void PrefixTrie::remove_at(std::unique_ptr<Node>& edge, const Node& wanted) {
  std::vector<std::unique_ptr<Node>*> path;
  std::unique_ptr<Node>* at = &edge;
  for (;;) {
    Node* n = at->get();
    if (!n || n->length > wanted.length || common_bits(n->bits.data(), wanted.bits.data(), n->length) < n->length) return;
    path.push_back(at);
    if (n->length == wanted.length) break;
    at = &n->child[bit_at(wanted.bits.data(), n->length)];
  }
  if ((*at)->rules) --(*at)->rules;
  for (size_t i = path.size(); i-- > 0;) {           // nodes that neither end a prefix nor branch go away
    Node* n = path[i]->get();
    if (n->rules || (n->child[0] && n->child[1])) return;
    std::unique_ptr<Node> only = std::move(n->child[0] ? n->child[0] : n->child[1]);
    *path[i] = std::move(only);
  }
}

void PrefixTrie::insert(std::span<const uint8_t> value, size_t length) {
  Node n;
  std::copy(value.begin(), value.end(), n.bits.begin());
  n.length = static_cast<uint8_t>(length);
  insert_at(root_, n);
}

void PrefixTrie::remove(std::span<const uint8_t> value, size_t length) {
  Node n;
  std::copy(value.begin(), value.end(), n.bits.begin());
  n.length = static_cast<uint8_t>(length);
  remove_at(root_, n);
}

PrefixTrie::Result PrefixTrie::lookup(std::span<const uint8_t> value) const {
  Result r;
  size_t width = value.size() * 8;
  for (const Node* n = root_.get(); n;) {
    size_t same = common_bits(n->bits.data(), value.data(), n->length);
    if (same < n->length) {                          // differs inside the edge: that bit decided
      r.checked_bits = same + 1;
      return r;
    }
    if (n->rules) r.lengths.set(n->length);
    if (n->length >= width) {
      r.checked_bits = n->length;
      return r;
    }
    const Node* next = n->child[bit_at(value.data(), n->length)].get();
    if (!next) {                                     // only if there is another branch did the next bit matter
      r.checked_bits = n->length + (n->child[0] || n->child[1] ? 1u : 0u);
      return r;
    }
    n = next;
  }
  return r;
}

}  // namespace ovs::flow
