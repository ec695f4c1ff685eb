// What the generators of messages share. They stand in files by subject, each with a table of its own.
#pragma once
#include "ofp/generators_test.h"

namespace ovs::ofp::generate {

/// What a generator works with: the row of the message that is asked for, its version and the source of chance.
struct Gen {
  const MessageRow& row;
  Version version;
  Random& r;
  uint32_t xid;
  bool nicira() const { return row.space == Space::nicira || row.space == Space::nicira_stats_request || row.space == Space::nicira_stats_reply; }
  Protocol protocol() const { return version == Version::of10 && nicira() ? Protocol::of10_nxm : default_protocol(version); }
  flow::Formats formats() const {
    return version == Version::of10 && !nicira() ? flow::kFormat10 : version == Version::of11 && !nicira() ? flow::kFormat11 : flow::kFormatX;
  }
  flow::Match match() const { return any_match(r, formats()); }
  flow::Match metadata() const {
    flow::Match m;
    m.set_u64(FieldId::in_port, 1 + r.below(1000));
    if (version < Version::of12 && row.space == Space::plain) return m;
    if (r.chance(2)) m.set_u64(FieldId::metadata, r.u64());
    if (r.chance(2)) m.set_u64(FieldId::tun_id, r.u64() | 1);
    if (r.chance(2)) m.set_u64(FieldId::reg0 + r.below(16), r.u32() | 1);
    return m;
  }
  /// Body by hand, after the header of the row.
  Bytes by_hand(auto&& write) const {
    MessageBuilder b(row, version, xid);
    write(b.body());
    return b.finish();
  }
  /// The header of the request that this row's reply answers.
  Message request(Kind kind) const {
    Message m;
    m.version = version;
    m.xid = xid;
    m.row = is_stats(row.space) ? find_row(kind, version, static_cast<Space>(static_cast<uint8_t>(row.space) - 1), row.number) : find_row(kind, version);
    return m;
  }
  /// A multipart reply of some elements.
  template <class Make>
  Bytes reply(Make&& make, size_t at_least = 0) const {
    StatsReply out(row, version, xid);
    for (size_t n = at_least + r.below(4); n-- > 0;) {
      Bytes element;
      ByteWriter w(element);
      make(w);
      out.append(element);
    }
    return std::move(out.finish().front());
  }
  void duration(auto& stats) const {
    stats.duration_sec = r.u32();
    stats.duration_nsec = r.below(1'000'000'000);
  }
  /// `bytes`, made for another version, as a message of this one.
  Bytes with_version(Bytes bytes) const {
    bytes[0] = static_cast<uint8_t>(version);
    for (size_t i = 0; i < 4; ++i) bytes[4 + i] = static_cast<uint8_t>(xid >> (24 - 8 * i));
    return bytes;
  }
};

struct GeneratorRow {
  Kind kind;
  Bytes (*generate)(const Gen&);
};
std::span<const GeneratorRow> switch_generators();
std::span<const GeneratorRow> flow_generators();
std::span<const GeneratorRow> group_generators();
std::span<const GeneratorRow> controller_generators();

Bytes empty(const Gen& g);                       ///< a header alone
Bytes flow_mod(const Gen& g);
Bytes group_mod(const Gen& g);
Bytes meter_mod(const Gen& g);

}  // namespace ovs::ofp::generate
