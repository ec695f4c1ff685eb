// Random values for the round-trip properties: fields with their prerequisites, actions as text, and one generator for each kind of
// message. A field, action or message that is registered without a generator fails a test of coverage.
#pragma once
#include "base/prng.h"
#include "ofp/messages/all.h"

namespace ovs::ofp::generate {

/// One seeded source and the small things that are made of it.
struct Random {
  Prng prng;
  explicit Random(uint64_t seed) : prng(seed) {}
  bool chance(unsigned one_in) { return prng.below(one_in) == 0; }
  uint8_t u8() { return static_cast<uint8_t>(prng.next32()); }
  uint16_t u16() { return static_cast<uint16_t>(prng.next32()); }
  uint32_t u32() { return prng.next32(); }
  /// Often small, sometimes any.
  uint64_t u64() { return prng.next() >> prng.below(64); }
  uint32_t below(uint32_t n) { return static_cast<uint32_t>(prng.below(n)); }
  template <class T>
  const T& pick(std::span<const T> from) { return from[prng.below(from.size())]; }
  Bytes bytes(size_t n) {
    Bytes out(n);
    for (uint8_t& b : out) b = u8();
    return out;
  }
  std::string name(size_t max_length) {
    std::string out(1 + prng.below(max_length), 'a');
    for (char& c : out) c = static_cast<char>('a' + below(26));
    return out;
  }
  OfPort port() { return chance(4) ? kPortLocal : OfPort(static_cast<uint16_t>(1 + below(0xfeff))); }
  packet::Mac mac();
};

/// A legal value, and mask (all ones: exact), of a field.
struct FieldSample { FieldValue value, mask; };
FieldSample field_sample(const flow::FieldInfo& f, Random& random, bool masked);
/// Facts that `needs` demands.
void add_needs(flow::Needs needs, flow::Match& match);
/// A match on `f` with its prerequisites.
flow::Match field_match(const flow::FieldInfo& f, Random& random, bool masked);
/// A match on a few fields that agree with each other and that `formats` can carry.
flow::Match any_match(Random& random, flow::Formats formats);

/// Text of actions with random numbers: a template for each form that can be written.
size_t action_templates();
std::string action_text(size_t index, Random& random);
/// Some actions that `version` can carry, in an order that is allowed.
Actions any_actions(Random& random, Protocol protocol, ActionsIn in);

/// The message of `row` in `version`, whole; nothing: no generator.
std::optional<Bytes> message(const MessageRow& row, Version version, Random& random);

}  // namespace ovs::ofp::generate
