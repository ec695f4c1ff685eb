// Option space is handed out in granules of 4 bytes: the first free run that fits, else the largest
// run, until the option has its size. Spec: RFC 8926 3.5; reference sheet "openflow-fields-actions" 7.
#include "flow/tun_metadata.h"

#include <algorithm>

namespace ovs::flow {
namespace {

constexpr size_t kGranule = 4;
size_t granules(size_t bytes) { return (bytes + kGranule - 1) / kGranule; }

struct OptionHeader { uint16_t option_class; uint8_t type; size_t size; };
std::optional<OptionHeader> option_at(ByteView options, size_t at) {
  if (options.size() - at < 4) return std::nullopt;
  OptionHeader h{static_cast<uint16_t>(options[at] << 8 | options[at + 1]), options[at + 2], size_t{options[at + 3] & 31u} * 4};
  if (options.size() - at - 4 < h.size) return std::nullopt;
  return h;
}

}  // namespace

std::vector<TunMetadataTable::Run> TunMetadataTable::allocate(size_t size) {
  std::vector<Run> runs;
  std::array<bool, kTunMetadataBytes / 4> taken = taken_;
  size_t left = granules(size);
  while (left) {
    size_t best = 0, best_size = 0;
    for (size_t i = 0; i < taken.size();) {
      size_t n = 0;
      while (i + n < taken.size() && !taken[i + n]) ++n;
      if (n > best_size) best = i, best_size = n;
      if (n >= left) { best = i, best_size = n; break; }
      i += n + 1;
    }
    if (!best_size) return {};
    size_t n = std::min(best_size, left);
    for (size_t i = 0; i < n; ++i) taken[best + i] = true;
    left -= n;
    runs.push_back({static_cast<uint16_t>(best * kGranule), static_cast<uint8_t>(n * kGranule)});
  }
  if (!runs.empty()) runs.back().size = static_cast<uint8_t>(runs.back().size - (granules(size) * kGranule - size));
  taken_ = taken;
  return runs;
}

Result<void, TlvError> TunMetadataTable::add(const TlvMapping& m) {
  if (m.index >= kTunMetadataFields) return std::unexpected(TlvError::bad_index);
  if (m.size > kTunMetadataMaxSize) return std::unexpected(TlvError::bad_option_size);
  if (entries_[m.index]) return std::unexpected(TlvError::already_mapped);
  for (const auto& e : entries_)
    if (e && e->map.option_class == m.option_class && e->map.type == m.type && m.option_class) return std::unexpected(TlvError::duplicate);
  std::vector<Run> runs = allocate(m.size);
  if (runs.empty() && m.size) return std::unexpected(TlvError::table_full);
  entries_[m.index] = Entry{m, std::move(runs)};
  ++used_;
  return {};
}

void TunMetadataTable::remove(uint8_t index) {
  if (index >= kTunMetadataFields || !entries_[index]) return;
  for (const Run& r : entries_[index]->runs)
    for (size_t i = 0; i < granules(r.size); ++i) taken_[r.offset / kGranule + i] = false;
  entries_[index].reset();
  --used_;
}

const TlvMapping* TunMetadataTable::find(uint8_t index) const {
  return index < kTunMetadataFields && entries_[index] ? &entries_[index]->map : nullptr;
}
const TlvMapping* TunMetadataTable::find(uint16_t option_class, uint8_t type) const {
  for (const auto& e : entries_)
    if (e && e->map.option_class == option_class && e->map.type == type) return &e->map;
  return nullptr;
}
std::vector<TlvMapping> TunMetadataTable::all() const {
  std::vector<TlvMapping> out;
  for (const auto& e : entries_)
    if (e) out.push_back(e->map);
  return out;
}

void TunMetadataTable::read(uint8_t index, const FlowKey& key, std::span<uint8_t, kTunMetadataMaxSize> out) const {
  std::fill(out.begin(), out.end(), uint8_t{0});
  if (index >= kTunMetadataFields || !entries_[index] || !(key.tun_metadata_present.host() >> index & 1)) return;
  const Entry& e = *entries_[index];
  size_t at = out.size() - e.map.size;
  for (const Run& r : e.runs) {
    std::memcpy(out.data() + at, key.tun_metadata.data() + r.offset, r.size);
    at += r.size;
  }
}

void TunMetadataTable::write(uint8_t index, std::span<const uint8_t, kTunMetadataMaxSize> value, FlowKey& key) const {
  if (index >= kTunMetadataFields || !entries_[index]) return;
  const Entry& e = *entries_[index];
  key.tun_metadata_present = key.tun_metadata_present | be64(uint64_t{1} << index);
  size_t at = value.size() - e.map.size;
  for (const Run& r : e.runs) {
    std::memcpy(key.tun_metadata.data() + r.offset, value.data() + at, r.size);
    at += r.size;
  }
}

bool TunMetadataTable::from_options(ByteView options, FlowKey& key) const {
  bool ok = true;
  for (size_t at = 0; at < options.size();) {
    auto h = option_at(options, at);
    if (!h) return false;
    if (const TlvMapping* m = find(h->option_class, h->type)) {
      if (m->size != h->size) return false;
      std::array<uint8_t, kTunMetadataMaxSize> value{};
      std::memcpy(value.data() + value.size() - h->size, options.data() + at + 4, h->size);
      write(m->index, value, key);
    } else if (h->type & 0x80) {
      ok = false;
    }
    at += 4 + h->size;
  }
  return ok;
}

Bytes TunMetadataTable::to_options(const FlowKey& key) const {
  Bytes out;
  ByteWriter w(out);
  for (uint8_t i = 0; i < kTunMetadataFields; ++i) {
    if (!entries_[i] || !(key.tun_metadata_present.host() >> i & 1)) continue;
    const TlvMapping& m = entries_[i]->map;
    if (out.size() + 4 + m.size > 252) break;
    w.be16(m.option_class);
    w.u8(m.type);
    w.u8(static_cast<uint8_t>(m.size / 4));
    std::array<uint8_t, kTunMetadataMaxSize> value;
    read(i, key, value);
    w.bytes(ByteView(value).last(m.size));
  }
  return out;
}

Bytes TunMetadataTable::to_option_mask(ByteView options, const FlowMask& mask) const {
  Bytes out(options.size(), 0);
  for (size_t at = 0; at < options.size();) {
    auto h = option_at(options, at);
    if (!h) break;
    // Presence of every option is matched; its value as far as the field is.
    std::fill_n(out.begin() + static_cast<ptrdiff_t>(at), 4, uint8_t{0xff});
    const TlvMapping* m = find(h->option_class, h->type);
    if (m && m->size == h->size) {
      std::array<uint8_t, kTunMetadataMaxSize> value;
      read(m->index, mask, value);
      std::memcpy(out.data() + at + 4, value.data() + value.size() - h->size, h->size);
    }
    at += 4 + h->size;
  }
  return out;
}

}  // namespace ovs::flow
