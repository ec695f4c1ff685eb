// Helpers that all actions share. Texts: observed, ovs-ofctl parse-flow, tests/diff/ofp_action_errors.t.
#include "ofp/actions/context.h"

#include <cstdlib>

#include "base/strings.h"

namespace ovs::ofp {

ActionWriter::ActionWriter(ByteWriter& w, Vendor vendor, uint16_t number) : w_(w), start_(w.size()) {
  if (vendor == Vendor::standard) {
    w.be16(number);
    w.be16(0);
    return;
  }
  w.be16(0xffff);
  w.be16(0);
  w.be32(vendor == Vendor::nicira ? kVendorNicira : kVendorOnf);
  w.be16(number);
}

ActionWriter::~ActionWriter() {
  w_.pad_to(8, start_);
  w_.patch_be16(start_ + 2, static_cast<uint16_t>(w_.size() - start_));
}

void ActionWriter::pad_to_size(size_t size) {
  if (w_.size() - start_ < size) w_.zeros(size - (w_.size() - start_));
}

OfpResult<void> must_be_zero(ByteView bytes, Ofperr error) {
  if (std::ranges::any_of(bytes, [](uint8_t b) { return b != 0; })) return ofp_fail(error);
  return {};
}

OfpResult<FieldId> decode_action_field(ByteReader& r) {
  auto f = flow::decode_field_header(r);
  if (f) return (*f)->id;
  switch (f.error()) {
    case flow::MatchErrc::bad_field: return ofp_fail(Ofperr::OFPBAC_BAD_SET_TYPE);
    case flow::MatchErrc::bad_len: return ofp_fail(Ofperr::OFPBAC_BAD_SET_LEN);
    default: return std::unexpected(OfpError(f.error()));
  }
}

void encode_action_field(ByteWriter& w, FieldId field, Version version) {
  flow::put_field_header(w.out(), field, flow_version(version));
}

Result<uint8_t> text_u8(std::string_view text, std::string_view name) {
  auto v = parse_u8(text);
  if (!v) return fail(fmt::format("invalid {} \"{}\"", name, text));
  return *v;
}

Result<uint16_t> text_u16(std::string_view text, std::string_view name) {
  auto v = parse_u16(text);
  if (!v) return fail(fmt::format("invalid {} \"{}\"", name, text));
  return *v;
}

Result<uint64_t> text_u64(std::string_view text) {
  if (text.empty()) return fail("missing required numeric argument");
  if (CInteger v = c_integer(text); v.size == text.size() && !v.overflow) return v.value;
  return fail(fmt::format("invalid numeric format {}", text));
}

Result<uint32_t> text_u32(std::string_view text) {
  return static_cast<uint32_t>(TRY(text_u64(text)));   // the reference cuts as well
}

Result<packet::Mac> text_mac(std::string_view text) {
  if (auto mac = packet::Mac::parse(text)) return *mac;
  return fail(fmt::format("invalid mac address {}", text));
}

std::optional<Bytes> text_hex_bytes(std::string_view text) {
  Bytes out;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == '.' || text[i] == ' ' || text[i] == '\t') {
      ++i;
      continue;
    }
    auto byte = parse_u8(text.substr(i, 2), 16);
    if (!byte || i + 1 >= text.size() || !std::isxdigit(static_cast<unsigned char>(text[i])) ||
        !std::isxdigit(static_cast<unsigned char>(text[i + 1])))
      return {};
    out.push_back(*byte);
    i += 2;
  }
  return out;
}

int text_atoi(std::string_view text) { return std::atoi(std::string(text).c_str()); }

Result<std::pair<uint64_t, uint64_t>> text_masked_u64(std::string_view text) {
  size_t slash = text.find('/');
  uint64_t value = TRY(text_u64(text.substr(0, slash)));
  uint64_t mask = UINT64_MAX;
  if (slash != std::string_view::npos) mask = TRY(text_u64(text.substr(slash + 1)));
  return std::pair{value, mask};
}

std::string dotted_hex(ByteView bytes) {
  std::string out;
  for (uint8_t b : bytes) out += fmt::format("{}{:02x}", out.empty() ? "" : ".", b);
  return out;
}

}  // namespace ovs::ofp
