// Properties over all messages, actions and fields in every version, with values from generators (generators_test.h): what is decoded
// encodes to the same bytes, what is printed parses to the same value. What is registered without a generator fails here.
#include "ofp/generators_test.h"

#include <set>

#include "json/json.h"
#include "ofp/json.h"
#include "ofp/reencode.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofp;
using generate::Random;

namespace {

std::string hex(ByteView bytes) {
  std::string out;
  print_hex_dump(out, bytes, false);
  return out;
}

Bytes encoded(std::span<const Action> actions, Version v) {
  Bytes bytes;
  ByteWriter w(bytes);
  encode_instructions(w, actions, {v});
  return bytes;
}

/// The form under which each action of a list travels: vendor and number, instructions as vendor 1.
using Form = std::pair<uint32_t, uint16_t>;
void collect_actions(ByteView list, std::set<Form>& forms) {
  ByteReader r(list);
  while (r.remaining() >= 8) {
    ByteReader look = r;
    uint16_t type = *look.be16(), length = *look.be16();
    if (length < 8 || length > r.remaining()) return;
    if (type == 0xffff) {
      uint32_t vendor = *look.be32();
      forms.emplace(vendor, *look.be16());
    } else {
      forms.emplace(0, type);
    }
    (void)r.skip(length);
  }
}

void collect_forms(ByteView bytes, Version v, std::set<Form>& forms) {
  if (v == Version::of10) return collect_actions(bytes, forms);
  ByteReader r(bytes);
  while (r.remaining() >= 8) {
    ByteReader look = r;
    uint16_t type = *look.be16(), length = *look.be16();
    if (type == 3 || type == 4) collect_actions(r.all().subspan(r.position() + 8, length - 8u), forms);
    forms.emplace(1, type);
    (void)r.skip(length);
  }
}

/// Of every kind of action: seen in text, and as what on the wire of which version.
struct Seen {
  std::set<size_t> alternatives;
  std::set<std::pair<Version, Form>> forms;
};

void check_action(const std::string& text, Seen& seen) {
  ActionParse context;
  auto actions = parse_actions(text, context);
  REQUIRE_MESSAGE(actions.has_value(), text, ": ", actions.error().text);
  for (const Action& a : *actions) seen.alternatives.insert(a.any.index());
  for (Version v : kVersions) {
    if ((context.usable & ProtocolSet::of_versions(VersionSet::of(v))).empty()) continue;
    if (text.starts_with("decap") && v < Version::of13) continue;   // as in the reference: written, but not understood
    if ((text.starts_with("encap") || text.starts_with("dec_nsh_ttl")) && v < Version::of13) continue;
    INFO(text, " in ", version_text(v));
    Bytes first = encoded(*actions, v);
    std::set<Form> forms;
    collect_forms(first, v, forms);
    for (Form f : forms) seen.forms.emplace(v, f);
    auto back = decode_instructions(first, {.version = v});
    REQUIRE_MESSAGE(back.has_value(), hex(first));
    CHECK(hex(encoded(*back, v)) == hex(first));
    ActionParse again;
    auto parsed = parse_actions(actions_text(*back), again);
    REQUIRE_MESSAGE(parsed.has_value(), actions_text(*back));
    CHECK(actions_text(*parsed) == actions_text(*back));
  }
}

template <size_t... i>
std::array<std::span<const WireForm>, sizeof...(i)> wire_forms(std::index_sequence<i...>) {
  return {std::span<const WireForm>(std::variant_alternative_t<i, AnyAction>::kWire)...};
}

/// Forms that text never becomes: older twins of other forms, which decoding alone keeps, and what only tests know.
constexpr std::pair<Vendor, uint16_t> kReadOnlyForms[] = {
    {Vendor::onf, 3200}, {Vendor::nicira, 254}, {Vendor::nicira, 255}, {Vendor::nicira, 36}, {Vendor::nicira, 33}, {Vendor::nicira, 44},
    {Vendor::nicira, 1},
};

}  // namespace

TEST_CASE("actions: every one comes back from bytes and text in every version that can carry it") {
  Random random(2);
  Seen seen;
  for (size_t i = 0; i < generate::action_templates(); ++i)
    for (int n = 0; n < 8; ++n) check_action(generate::action_text(i, random), seen);
  auto forms = wire_forms(std::make_index_sequence<std::variant_size_v<AnyAction>>());
  for (size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].empty()) continue;   // instructions and what never travels
    bool rare = std::ranges::all_of(forms[i], [](const WireForm& f) {
      return std::ranges::find(kReadOnlyForms, std::pair(f.vendor, f.number)) != std::end(kReadOnlyForms);
    });
    CHECK_MESSAGE((rare || seen.alternatives.contains(i)), "no generator for action ", i);
    for (const WireForm& form : forms[i]) {
      if (std::ranges::find(kReadOnlyForms, std::pair(form.vendor, form.number)) != std::end(kReadOnlyForms)) continue;
      uint32_t vendor = form.vendor == Vendor::standard ? 0 : form.vendor == Vendor::nicira ? kVendorNicira : kVendorOnf;
      bool found = std::ranges::any_of(kVersions, [&](Version v) { return form.versions.has(v) && seen.forms.contains({v, {vendor, form.number}}); });
      CHECK_MESSAGE(found, "never written: vendor ", vendor, " number ", form.number, " of action ", i);
    }
  }
}

TEST_CASE("messages: every one comes back in every version that has it, and says the same in text and JSON") {
  Random random(3);
  for (const MessageRow& row : all_messages()) {
    for (Version v : kVersions) {
      if (static_cast<uint8_t>(v) < row.first || static_cast<uint8_t>(v) > row.last) continue;
      INFO(row.name, " in ", version_text(v));
      for (int n = 0; n < 20; ++n) {
        auto bytes = generate::message(row, v, random);
        REQUIRE_MESSAGE(bytes.has_value(), "no generator");
        if (row.space == Space::nicira && v == Version::of11) break;   // its own match cannot say all that NXM can
        auto m = decode_message(*bytes);
        REQUIRE_MESSAGE(m.has_value(), hex(*bytes));
        REQUIRE(m->row == &row);
        std::string text = print_message(*bytes, {});
        CHECK_MESSAGE(text.find("***") == text.npos, text);
        CHECK((row.kind == Kind::error || !whole_message_json(*bytes, {}).contains("error")));
        auto again = reencode(*m);
        CHECK_MESSAGE(again.has_value(), text);
        if (!again) break;
        auto m2 = decode_message(*again);
        REQUIRE(m2.has_value());
        if (m2->row == m->row) {
          CHECK_MESSAGE(hex(*again) == hex(*bytes), text);
        } else {   // a Nicira form in a version with a form of its own
          auto third = reencode(*m2);
          REQUIRE(third.has_value());
          CHECK_MESSAGE(hex(*third) == hex(*again), text);
        }
      }
    }
  }
}

/// Printed as the reference prints them, which nobody can read back: hex without 0x, a mask left out, another name.
constexpr FieldId kOneWayText[] = {FieldId::tun_tos, FieldId::tun_gbp_flags, FieldId::tun_gtpu_flags, FieldId::tun_gtpu_msgtype, FieldId::tun_erspan_ver,
                                       FieldId::tun_erspan_idx, FieldId::tun_erspan_hwid};

TEST_CASE("fields: every one comes back from NXM, OXM, the structs of 1.0 and 1.1, and text") {
  Random random(1);
  for (const auto& f : flow::all_fields()) {
    for (bool masked : {false, true}) {
      if (masked && !f.maskable) continue;
      for (int n = 0; n < 20; ++n) {
        flow::Match m = generate::field_match(f, random, masked);
        INFO(std::string_view(f.name), " ", flow::match_text(m));
        flow::Formats usable = masked ? f.bitwise : f.formats;
        if (std::ranges::find(kOneWayText, f.id) == std::end(kOneWayText)) {
          auto parsed = flow::parse_match(flow::match_text(m), {}, &usable);
          REQUIRE_MESSAGE(parsed.has_value(), parsed.error().text);
          CHECK(flow::match_text(*parsed) == flow::match_text(m));
        }
        if (f.n_ids) {
          Bytes bytes;
          size_t size = flow::put_nxm_match(bytes, m);
          auto nxm = flow::decode_nxm(ByteView(bytes).first(size));
          REQUIRE_MESSAGE(nxm.has_value(), flow::match_errc_name(nxm.error()));
          Bytes again;
          flow::put_nxm_match(again, *nxm);
          CHECK(hex(again) == hex(bytes));
          CHECK(flow::match_text(*nxm) == flow::match_text(m));
          if (f.id == FieldId::vlan_tci) continue;   // only NXM can say every tag control word
          for (Version v : {Version::of12, Version::of13, Version::of14, Version::of15}) {
            Bytes oxm;
            flow::put_oxm_match(oxm, m, flow_version(v));
            ByteReader r(oxm);
            auto back = flow::decode_ofp11_match(r);
            REQUIRE(back.has_value());
            CHECK(flow::match_text(*back) == flow::match_text(m));
            CHECK(r.empty());
          }
        }
        if (f.id == FieldId::nw_ecn) continue;     // 1.1's struct has no place for it
        if (usable & flow::kFormat10) {
          Bytes bytes;
          flow::put_ofp10_match(bytes, m);
          ByteReader r(bytes);
          auto back = flow::decode_ofp10_match(r);
          REQUIRE(back.has_value());
          CHECK(flow::match_text(*back) == flow::match_text(m));
        }
        if (usable & flow::kFormat11) {
          Bytes bytes;
          flow::put_ofp11_match(bytes, m, flow::OfpVersion::of11);
          ByteReader r(bytes);
          auto back = flow::decode_ofp11_match(r);
          REQUIRE(back.has_value());
          CHECK(flow::match_text(*back) == flow::match_text(m));
        }
      }
    }
  }
}
