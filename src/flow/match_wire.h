// Matches between wire and tables without the way through Match: controllers send and read many matches that differ only in
// values (addresses, ports, registers, metadata). The first of a kind goes the general way and leaves a shape: which bytes
// come from where. The others are copied. What a shape may leave open is the list of free fields in match_wire.cc: no
// decision of decoding, encoding or of checks of actions looks at their values.
// Control thread. Spec: OpenFlow 1.5.1 7.2.3; results are those of nx_match.h (match_wire_test.cc compares).
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include "base/bytes.h"
#include "base/quick_hash.h"
#include "flow/match.h"
#include "flow/nx_match.h"

namespace ovs::flow {

class MatchReader {
 public:
  MatchReader();
  ~MatchReader();
  void clear();
  struct Found {
    MatchView match;     ///< good until the next read() or learn()
    bool note;           ///< as it was learnt
    uint64_t shape;      ///< equal for matches that differ only in free fields; never 0 and never used again
  };
  /// The entries of a match (no header, no padding), if an earlier one had the same shape.
  std::optional<Found> read(ByteView entries);
  /// `decoded` is what the general decoder made of `entries` (strict, no cookie, whatever table of Geneve options).
  /// `note`: something to remember of the shape.
  void learn(ByteView entries, const Match& decoded, bool note = false);

 private:
  struct Shape;
  struct Outline;
  static bool outline(ByteView entries, Outline& out);
  boost::unordered_flat_map<std::string, std::unique_ptr<Shape>, QuickHash, std::equal_to<>> shapes_;
  std::vector<uint64_t> values_;   ///< of what was read last
  uint64_t next_ = 1;
};

/// Writes matches of rules in one form.
class MatchWriter {
 public:
  enum class Form : uint8_t { ofp11, nxm };   ///< put_ofp11_match, put_nxm_match
  MatchWriter(Form form, OfpVersion version);
  ~MatchWriter();
  /// Appends the same bytes as the general encoder; returns what it returns.
  size_t put(Bytes& out, const MatchView& match, const std::shared_ptr<const TunMetadataTable>& tlv);

 private:
  struct Template;
  struct OfMask;
  size_t put_general(Bytes& out, const MatchView& match, const std::shared_ptr<const TunMetadataTable>& tlv) const;
  OfMask& of_mask(const MatchView& match);

  Form form_;
  OfpVersion version_;
  boost::unordered_flat_map<const CompactMask*, std::unique_ptr<OfMask>> masks_;
  OfMask* last_ = nullptr;
};

}  // namespace ovs::flow
