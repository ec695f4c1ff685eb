// Table modification, description, status. Spec: see table.h; texts: observed, tests/diff/ofp_print_table.t.
#include "ofp/messages/table.h"

#include "base/log.h"
#include "ofp/messages/elements.h"

OVS_LOG_MODULE(ofp_table);

namespace ovs::ofp {
namespace {

constexpr uint32_t kConfigEviction = 1 << 2, kConfigVacancy = 1 << 3;
constexpr uint16_t kPropEviction = 2, kPropVacancy = 3;
constexpr BitName kEvictionNames[] = {{kEvictOther, "OTHER"}, {kEvictImportance, "IMPORTANCE"}, {kEvictLifetime, "LIFETIME"}};

TableMiss miss_from_wire(uint32_t config, Version v) {
  if (v >= Version::of13) return TableMiss::unset;
  switch (config & 3) {
    case 0: return TableMiss::controller;
    case 1: return TableMiss::next;
    case 2: return TableMiss::drop;
    default: LOG_WARN_RL(1, 5, "bad table miss config {}", config & 3); return TableMiss::controller;
  }
}

uint32_t miss_to_wire(TableMiss m, Version v) {
  if (v >= Version::of13) return 0;
  return m == TableMiss::next ? 1 : m == TableMiss::drop ? 2 : 0;
}

void print_eviction_flags(std::string& out, uint32_t flags) {
  if (flags == UINT32_MAX) {
    out += "(default)";
    return;
  }
  print_bits(out, flags, kEvictionNames, '|');
}

void print_desc_body(std::string& out, const TableDesc& d) {
  auto on = [](const std::optional<bool>& v) { return !v ? "(default)" : *v ? "on" : "off"; };
  out += fmt::format("\n   eviction={} eviction_flags=", on(d.eviction));
  print_eviction_flags(out, d.eviction_flags);
  out += fmt::format("\n   vacancy={}", on(d.vacancy));
  if (d.vacancy.value_or(false)) out += fmt::format(" vacancy_down={}% vacancy_up={}% vacancy={}%", d.vacancy_down, d.vacancy_up, d.vacancy_now);
}

}  // namespace

OfpResult<TableMod> TableMod::decode(const Message& m) {
  ByteReader r = m.reader();
  TableMod t;
  t.table_id = TRY(r.u8());
  TRY(r.skip(3));
  uint32_t config = TRY(r.be32());
  t.miss = miss_from_wire(config, m.version);
  if (m.version < Version::of14) return t;
  t.eviction = (config & kConfigEviction) != 0;
  t.vacancy = (config & kConfigVacancy) != 0;
  while (!r.empty()) {
    Property p = TRY(read_property(r));
    if (p.vendor) return ofp_fail(Ofperr::OFPBRC_BAD_TYPE);
    switch (p.type) {
      case kPropEviction: t.eviction_flags = TRY(property_u32(p)); break;
      case kPropVacancy:
        if (p.data.size() != 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
        t.vacancy_down = p.data[0];
        t.vacancy_up = p.data[1];
        if (t.vacancy_down > t.vacancy_up) {
          LOG_WARN_RL(1, 5, "Value of vacancy_down is greater than vacancy_up");
          return ofp_fail(Ofperr::OFPBPC_BAD_VALUE);
        }
        if (t.vacancy_down > 100 || t.vacancy_up > 100) {
          LOG_WARN_RL(1, 5, "Vacancy threshold percentage should not be greater than 100");
          return ofp_fail(Ofperr::OFPBPC_BAD_VALUE);
        }
        if (p.data[2]) {
          LOG_WARN_RL(1, 5, "Vacancy value should be zero for table-mod messages");
          return ofp_fail(Ofperr::OFPBPC_BAD_VALUE);
        }
        break;
      default: return ofp_fail(Ofperr::OFPBRC_BAD_TYPE);
    }
  }
  return t;
}

Bytes TableMod::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::table_mod, version, xid);
  ByteWriter& w = b.body();
  w.u8(table_id);
  w.zeros(3);
  uint32_t config = miss_to_wire(miss, version);
  if (version >= Version::of14) config |= (eviction.value_or(false) ? kConfigEviction : 0) | (vacancy.value_or(false) ? kConfigVacancy : 0);
  w.be32(config);
  if (version < Version::of14) return b.finish();
  if (eviction_flags) put_property_u32(w, kPropEviction, *eviction_flags);
  if (vacancy.value_or(false)) {
    size_t at = begin_property(w, kPropVacancy);
    w.u8(vacancy_down);
    w.u8(vacancy_up);
    w.zeros(2);
    end_property(w, at);
  }
  return b.finish();
}

void TableMod::print(std::string& out, const PrintOptions& options) const {
  if (table_id == kAllTables) {
    out += " table_id: ALL_TABLES";
  } else {
    out += " table_id=";
    print_table(out, table_id, options.names.tables);
  }
  constexpr std::string_view kMiss[] = {"", "controller", "drop", "continue"};
  if (miss != TableMiss::unset) out += fmt::format(", flow_miss_config={}", kMiss[static_cast<size_t>(miss)]);
  if (eviction) out += fmt::format(", eviction={}", *eviction ? "on" : "off");
  if (eviction_flags) {
    out += "eviction_flags=";
    print_eviction_flags(out, *eviction_flags);
  }
  if (vacancy) {
    out += fmt::format(", vacancy={}", *vacancy ? "on" : "off");
    if (*vacancy) out += fmt::format(" vacancy:{},{}", vacancy_down, vacancy_up);
  }
}

OfpResult<TableDesc> TableDesc::decode(ByteReader& r, Version) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  if (length < 8 || length > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(2));
  TableDesc d;
  d.table_id = TRY(body.u8());
  TRY(body.skip(1));
  uint32_t config = TRY(body.be32());
  d.eviction = (config & kConfigEviction) != 0;
  d.vacancy = (config & kConfigVacancy) != 0;
  while (!body.empty()) {
    Property p = TRY(read_property(body));
    if (p.vendor) return ofp_fail(Ofperr::OFPBRC_BAD_TYPE);
    if (p.type == kPropEviction) {
      d.eviction_flags = TRY(property_u32(p));
    } else if (p.type == kPropVacancy) {
      if (p.data.size() != 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      d.vacancy_down = p.data[0];
      d.vacancy_up = p.data[1];
      d.vacancy_now = p.data[2];
    } else {
      return ofp_fail(Ofperr::OFPBRC_BAD_TYPE);
    }
  }
  return d;
}

void TableDesc::encode(ByteWriter& w, Version) const {
  size_t start = w.size();
  w.be16(0);
  w.u8(table_id);
  w.zeros(1);
  w.be32((eviction.value_or(false) ? kConfigEviction : 0) | (vacancy.value_or(false) ? kConfigVacancy : 0));
  put_property_u32(w, kPropEviction, eviction_flags);
  if (vacancy.value_or(false)) {
    size_t at = begin_property(w, kPropVacancy);
    w.u8(vacancy_down);
    w.u8(vacancy_up);
    w.u8(vacancy_now);
    w.u8(0);
    end_property(w, at);
  }
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

void TableDesc::print(std::string& out, const PrintOptions& options) const {
  out += "\n  table ";
  print_table(out, table_id, options.names.tables);
  out += ":";
  print_desc_body(out, *this);
  out += '\n';
}

std::vector<Bytes> encode_table_descs(const Message& request, std::span<const TableDesc> tables) {
  return encode_elements(StatsReply(request, Kind::table_desc_stats_reply), tables,
                         [&](ByteWriter& w, const TableDesc& d) { d.encode(w, request.version); });
}

OfpResult<TableStatus> TableStatus::decode(const Message& m) {
  ByteReader r = m.reader();
  TableStatus s;
  uint8_t reason = TRY(r.u8());
  TRY(r.skip(7));
  if (reason != 3 && reason != 4) return ofp_fail(Ofperr::OFPBPC_BAD_VALUE);
  s.reason = static_cast<TableReason>(reason);
  s.desc = TRY(TableDesc::decode(r, m.version));
  return s;
}

Bytes TableStatus::encode(Version version) const {
  MessageBuilder b(Kind::table_status, version, 0);
  b.body().u8(static_cast<uint8_t>(reason));
  b.body().zeros(7);
  desc.encode(b.body(), version);
  return b.finish();
}

OfpResult<void> print_table_mod(std::string& out, const Message& m, const PrintOptions& options) {
  TableMod t = TRY(TableMod::decode(m));
  t.print(out, options);
  return {};
}

OfpResult<void> print_table_descs(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    TableDesc d = TRY(TableDesc::decode(r, m.version));
    d.print(out, options);
  }
  return {};
}

OfpResult<void> print_table_status(std::string& out, const Message& m, const PrintOptions& options) {
  TableStatus s = TRY(TableStatus::decode(m));
  out += fmt::format(" reason={}\ntable_desc:-", s.reason == TableReason::vacancy_down ? "VACANCY_DOWN" : "VACANCY_UP");
  s.desc.print(out, options);
  return {};
}

}  // namespace ovs::ofp
