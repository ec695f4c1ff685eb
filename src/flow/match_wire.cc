// See match_wire.h.
#include "flow/match_wire.h"

#include "packet/headers.h"

namespace ovs::flow {
namespace {

using F = FieldId;
constexpr size_t kMaxShapes = 4096;
constexpr size_t kMaxEntries = 512;               ///< bytes of a match that is worth it

/// A run of bytes: offset in the wire's entries, offset in the values of a CompactMatch.
struct Piece { uint16_t wire, value, size; };

/// Fields whose values decide nothing. Whole bytes in the key, the same bytes on the wire. in_port below OFPP_MAX only.
constexpr F kFree[] = {
    F::in_port_oxm, F::metadata, F::tun_id, F::tun_src, F::tun_dst, F::pkt_mark, F::ct_mark, F::ct_label, F::conj_id,
    F::eth_src, F::eth_dst, F::ip_src, F::ip_dst, F::ipv6_src, F::ipv6_dst, F::arp_spa, F::arp_tpa, F::arp_sha, F::arp_tha,
    F::tcp_src, F::tcp_dst, F::udp_src, F::udp_dst, F::sctp_src, F::sctp_dst, F::nd_target, F::nd_sll, F::nd_tll};
constexpr uint32_t kMaxFreePort = 0xff00;

struct FreeField { uint16_t offset = 0; uint8_t size = 0; bool port = false; };

/// By class (0x8000, 1, 0) and number.
class FreeFields {
 public:
  FreeFields() {
    for (F id : kFree) add(id);
    for (size_t i = 0; i < kRegs; ++i) add(F::reg0 + i);
    for (size_t i = 0; i < kRegs / 2; ++i) add(F::xreg0 + i);
    for (size_t i = 0; i < kRegs / 4; ++i) add(F::xxreg0 + i);
  }
  const FreeField* find(uint16_t oxm_class, uint8_t number) const {
    size_t row = oxm_class == 0x8000 ? 0 : oxm_class == 1 ? 1 : oxm_class == 0 ? 2 : 3;
    if (row == 3) return nullptr;
    const FreeField& f = rows_[row][number];
    return f.size ? &f : nullptr;
  }

 private:
  void add(F id) {
    const FieldInfo& f = field(id);
    if (f.lsb || f.container != f.n_bytes || f.n_bits != f.n_bytes * 8) return;
    for (const OxmId& o : f.oxm()) {
      size_t row = o.oxm_class == 0x8000 ? 0 : o.oxm_class == 1 ? 1 : o.oxm_class == 0 ? 2 : 3;
      if (row < 3 && o.number < 128) rows_[row][o.number] = {f.offset, f.n_bytes, id == F::in_port_oxm};
    }
  }
  std::array<std::array<FreeField, 128>, 3> rows_{};
};

const FreeFields& free_fields() {
  static const FreeFields kFields;
  return kFields;
}

uint16_t u16_at(ByteView b, size_t i) { return static_cast<uint16_t>(b[i] << 8 | b[i + 1]); }
uint32_t u32_at(ByteView b, size_t i) { return uint32_t{u16_at(b, i)} << 16 | u16_at(b, i + 2); }

/// Calls f(offset of value, free field or nullptr, payload bytes, masked) for each entry; false: not well formed, or an experimenter's.
template <class Entry>
bool for_each_entry(ByteView entries, Entry&& f) {
  for (size_t at = 0; at < entries.size();) {
    if (entries.size() - at < 4) return false;
    uint16_t oxm_class = u16_at(entries, at);
    size_t payload = entries[at + 3];
    if (oxm_class == 0xffff || entries.size() - at - 4 < payload) return false;
    bool masked = entries[at + 2] & 1;
    const FreeField* free = free_fields().find(oxm_class, entries[at + 2] >> 1);
    if (free && payload != size_t{free->size} * (masked ? 2 : 1)) free = nullptr;
    f(at, free, payload, masked);
    at += 4 + payload;
  }
  return true;
}

/// Where the bytes of a key lie among the values of a mask; those of words that are not matched have no place.
void add_pieces(std::vector<Piece>& pieces, const CompactMask& mask, size_t wire, const FreeField& f) {
  for (size_t i = 0; i < f.size; ++i) {
    size_t byte = f.offset + i;
    auto position = mask.position(byte / 8);
    if (!position) continue;
    size_t value = *position * 8 + byte % 8;
    Piece* last = pieces.empty() ? nullptr : &pieces.back();
    if (last && size_t{last->wire} + last->size == wire + i && size_t{last->value} + last->size == value) ++last->size;
    else pieces.push_back({static_cast<uint16_t>(wire + i), static_cast<uint16_t>(value), 1});
  }
}

void copy_piece(uint8_t* to, const uint8_t* from, size_t size) {
  switch (size) {                                  // the usual sizes without a call
    case 2: std::memcpy(to, from, 2); break;
    case 4: std::memcpy(to, from, 4); break;
    case 6: std::memcpy(to, from, 6); break;
    case 8: std::memcpy(to, from, 8); break;
    default: std::memcpy(to, from, size);
  }
}

}  // namespace

// --- reading

/// What makes the shape of a match: everything but the values of free fields.
struct MatchReader::Outline {
  std::array<char, kMaxEntries> key;
  size_t size = 0;
  void add(const uint8_t* bytes, size_t n) {
    std::memcpy(key.data() + size, bytes, n);
    size += n;
  }
};

struct MatchReader::Shape {
  SharedMask mask;
  std::vector<uint64_t> values;                    ///< of the first of its kind
  std::vector<Piece> pieces;
  uint64_t id;
  bool note;
};

MatchReader::MatchReader() = default;
MatchReader::~MatchReader() = default;
void MatchReader::clear() { shapes_.clear(); }

bool MatchReader::outline(ByteView entries, Outline& out) {
  if (entries.size() > kMaxEntries) return false;
  bool usual = true;
  bool formed = for_each_entry(entries, [&](size_t at, const FreeField* free, size_t payload, bool masked) {
    const uint8_t* value = entries.data() + at + 4;
    out.add(entries.data() + at, 4);
    if (!free) return out.add(value, payload);
    if (free->port && (masked || u32_at(entries, at + 4) >= kMaxFreePort)) usual = false;
    if (!masked) return;
    const uint8_t* mask = value + free->size;
    for (size_t i = 0; i < free->size; ++i) usual &= !(value[i] & ~mask[i]);
    out.add(mask, free->size);
  });
  return formed && usual;
}

std::optional<MatchReader::Found> MatchReader::read(ByteView entries) {
  Outline o;
  if (!outline(entries, o)) return std::nullopt;
  auto it = shapes_.find(std::string_view(o.key.data(), o.size));
  if (it == shapes_.end()) return std::nullopt;
  const Shape& shape = *it->second;
  values_.assign(shape.values.begin(), shape.values.end());
  auto* bytes = reinterpret_cast<uint8_t*>(values_.data());
  for (const Piece& p : shape.pieces) copy_piece(bytes + p.value, entries.data() + p.wire, p.size);
  return Found{MatchView(shape.mask.get(), values_.data()), shape.note, shape.id};
}

void MatchReader::learn(ByteView entries, const Match& decoded, bool note) {
  Outline o;
  if (decoded.mask.tun_metadata_present || !outline(entries, o)) return;
  CompactMatch match(decoded);
  auto shape = std::make_unique<Shape>();
  shape->mask = match.shared_mask();
  shape->values.assign(match.values().begin(), match.values().end());
  for_each_entry(entries, [&](size_t at, const FreeField* free, size_t, bool) {
    if (free) add_pieces(shape->pieces, *shape->mask, at + 4, *free);
  });
  auto bytes = reinterpret_cast<const uint8_t*>(shape->values.data());
  for (const Piece& p : shape->pieces)             // the general decoder stores it elsewhere: not of a kind
    if (std::memcmp(bytes + p.value, entries.data() + p.wire, p.size) != 0) return;
  if (shapes_.size() >= kMaxShapes) shapes_.clear();
  shape->id = next_++;
  shape->note = note;
  shapes_.insert_or_assign(std::string(o.key.data(), o.size), std::move(shape));
}

// --- writing

struct MatchWriter::Template {
  std::vector<uint64_t> decisive;                  ///< values under OfMask::decisive, of those that look like this
  Bytes wire;
  size_t result;
  std::vector<Piece> pieces;
};

struct MatchWriter::OfMask {
  SharedMask mask;
  std::vector<uint64_t> decisive;                  ///< bits of the values that are not of free fields
  std::vector<uint64_t> ports;                     ///< bits that are free as well if the flow is of TCP, UDP or SCTP
  std::optional<size_t> nw_proto, in_port;         ///< positions of these words
  bool whole_proto = false;
  std::vector<std::unique_ptr<Template>> templates;
};

MatchWriter::MatchWriter(Form form, OfpVersion version) : form_(form), version_(version) {}
MatchWriter::~MatchWriter() = default;

size_t MatchWriter::put_general(Bytes& out, const MatchView& match, const std::shared_ptr<const TunMetadataTable>& tlv) const {
  Match m = match.expand(tlv);
  return form_ == Form::nxm ? put_nxm_match(out, m) : put_ofp11_match(out, m, version_);
}

namespace {

/// Bits of the key that are of free fields: those of layer 4 apart.
struct FreeBits { FlowMask always = zero_mask(), ports = zero_mask(); };

const FreeBits& free_bits() {
  static const FreeBits kBits = [] {
    FreeBits b;
    auto set = [&](F id, FlowMask& m) {
      const FieldInfo& f = field(id);
      if (f.lsb || f.container != f.n_bytes || f.n_bits != f.n_bytes * 8) return;
      std::memset(reinterpret_cast<uint8_t*>(&m) + f.offset, 0xff, f.n_bytes);
    };
    for (F id : {F::tcp_src, F::tcp_dst}) set(id, b.ports);
    for (F id : {F::in_port_oxm, F::metadata, F::tun_id, F::tun_src, F::tun_dst, F::pkt_mark, F::ct_mark, F::ct_label, F::conj_id, F::eth_src, F::eth_dst,
                 F::ip_src, F::ip_dst, F::ipv6_src, F::ipv6_dst, F::arp_sha, F::arp_tha, F::nd_target})
      set(id, b.always);
    for (size_t i = 0; i < kRegs; ++i) set(F::reg0 + i, b.always);
    return b;
  }();
  return kBits;
}

FlowKey in_port_bits() {
  FlowKey k = zero_key();
  k.in_port = be32(UINT32_MAX);
  return k;
}

constexpr size_t kProtoByte = offsetof(FlowKey, nw_proto), kPortByte = offsetof(FlowKey, in_port);

uint8_t byte_of(uint64_t word, size_t i) { return reinterpret_cast<const uint8_t*>(&word)[i]; }

}  // namespace

MatchWriter::OfMask& MatchWriter::of_mask(const MatchView& match) {
  const CompactMask* mask = &match.mask();
  if (last_ && last_->mask.get() == mask) return *last_;
  auto& entry = masks_[mask];
  if (!entry) {
    entry = std::make_unique<OfMask>();
    entry->mask = match.shared_mask();
    auto always = words(static_cast<const FlowKey&>(free_bits().always)), ports = words(static_cast<const FlowKey&>(free_bits().ports));
    mask->for_each([&](size_t position, size_t word) {
      uint64_t free = always[word];
      if (form_ == Form::nxm && word == kPortByte / 8) free &= ~words(in_port_bits())[word];   // 16 bits there
      entry->decisive.push_back(mask->bits[position] & ~free & ~ports[word]);
      entry->ports.push_back(mask->bits[position] & ports[word]);
    });
    entry->nw_proto = mask->position(kProtoByte / 8);
    entry->whole_proto = entry->nw_proto && byte_of(mask->bits[*entry->nw_proto], kProtoByte % 8) == 0xff;
    entry->in_port = mask->position(kPortByte / 8);
  }
  last_ = entry.get();
  return *last_;
}

size_t MatchWriter::put(Bytes& out, const MatchView& match, const std::shared_ptr<const TunMetadataTable>& tlv) {
  OfMask& m = of_mask(match);
  auto values = match.values();
  bool special_port = false;
  if (m.in_port) {
    uint32_t port;
    std::memcpy(&port, reinterpret_cast<const uint8_t*>(&values[*m.in_port]) + kPortByte % 8, 4);
    special_port = be32::from_raw(port).host() >= kMaxFreePort;
  }
  if (special_port || m.mask->size() > 40 || match.mask_word(offsetof(FlowKey, tun_metadata_present) / 8)) return put_general(out, match, tlv);
  uint8_t proto = m.whole_proto ? byte_of(values[*m.nw_proto], kProtoByte % 8) : uint8_t{0};
  bool has_ports = proto == packet::kIpTcp || proto == packet::kIpUdp || proto == packet::kIpSctp;
  std::array<uint64_t, 40> decisive;
  for (size_t i = 0; i < values.size(); ++i) decisive[i] = values[i] & (has_ports ? m.decisive[i] : m.decisive[i] | m.ports[i]);
  for (auto& t : m.templates) {
    if (!std::equal(t->decisive.begin(), t->decisive.end(), decisive.begin())) continue;
    size_t start = out.size();
    out.insert(out.end(), t->wire.begin(), t->wire.end());
    auto from = reinterpret_cast<const uint8_t*>(values.data());
    for (const Piece& p : t->pieces) copy_piece(out.data() + start + p.wire, from + p.value, p.size);
    return t->result;
  }
  size_t start = out.size(), result = put_general(out, match, tlv);
  if (m.templates.size() >= 16) m.templates.clear();
  auto t = std::make_unique<Template>();
  t->decisive.assign(decisive.begin(), decisive.begin() + static_cast<std::ptrdiff_t>(values.size()));
  t->wire.assign(out.begin() + static_cast<std::ptrdiff_t>(start), out.end());
  t->result = result;
  size_t header = form_ == Form::nxm ? 0 : 4;
  size_t size = form_ == Form::nxm ? result : u16_at(t->wire, 2);
  bool oxm = form_ == Form::nxm || u16_at(t->wire, 0) == 1;
  auto take = [&](size_t at, const FreeField* free, size_t, bool) {
    if (free) add_pieces(t->pieces, *m.mask, header + at + 4, *free);
  };
  if (!oxm || !for_each_entry(ByteView(t->wire).subspan(header, size - header), take)) return result;
  auto from = reinterpret_cast<const uint8_t*>(values.data());
  for (const Piece& p : t->pieces)
    if (std::memcmp(from + p.value, t->wire.data() + p.wire, p.size) != 0) return result;
  // Every bit that was left open must come from somewhere.
  std::vector<uint64_t> covered(values.size());
  for (const Piece& p : t->pieces) std::memset(reinterpret_cast<uint8_t*>(covered.data()) + p.value, 0xff, p.size);
  for (size_t i = 0; i < values.size(); ++i) {
    uint64_t decided = has_ports ? m.decisive[i] : m.decisive[i] | m.ports[i];
    if (m.mask->bits[i] & ~decided & ~covered[i]) return result;
  }
  m.templates.push_back(std::move(t));
  return result;
}

}  // namespace ovs::flow
