// Matches through the formats of OpenFlow versions: check-vlan, parse-ofp10-match, parse-ofp11-match.
// Spec: sheet "openflow-connections" 8.6. Ref: observed, ovs-ofctl 3.1, tests/diff/ofctl_matches.t.
#include <iostream>

#include "base/prng.h"
#include "base/strings.h"
#include "tools/ofctl/app.h"

namespace ovs::ofctl {

namespace {

// ---- check-vlan ----

uint16_t tci_of(const flow::Match& m) { return m.key.vlans[0].tci.host(); }
uint16_t mask_of(const flow::Match& m) { return m.mask.vlans[0].tci.host(); }
std::string tci_text(const flow::Match& m) { return fmt::format("{:04x}/{:04x}", tci_of(m), mask_of(m)); }
uint16_t word_at(ByteView bytes, size_t at) { return static_cast<uint16_t>(bytes[at] << 8 | bytes[at + 1]); }

std::string through_nxm(const flow::Match& m) {
  Bytes bytes;
  size_t size = flow::put_nxm_match(bytes, m);
  auto back = flow::decode_nxm(ByteView(bytes).first(size), {});
  return fmt::format("NXM: {} -> {}\n", flow::nx_match_text(ByteView(bytes).first(size)), back ? tci_text(*back) : "error");
}

std::string through_oxm(const flow::Match& m) {
  Bytes bytes;
  flow::put_oxm_match(bytes, m, flow::OfpVersion::of12);
  ByteReader reader(bytes);
  auto back = flow::decode_ofp11_match(reader, {});
  std::string out = fmt::format("OXM: {} -> ", flow::oxm_match_text(bytes));
  if (!back) return out + "error\n";
  constexpr uint16_t kVid = flow::kVlanCfi | flow::kVlanVidMask;
  out += fmt::format("{:04x}/{:04x},", tci_of(*back) & kVid, mask_of(*back) & kVid);
  return out + (mask_of(*back) & flow::kVlanPcpMask ? fmt::format("{:02x}\n", tci_of(*back) >> 13) : "--\n");
}

std::string through_struct(const flow::Match& m, bool of10) {
  Bytes bytes;
  // Where wildcards, VLAN id and priority lie in the structs of 1.0 and 1.1, and the bits of the last two.
  struct Place { size_t wildcards, vlan, pcp; uint32_t vlan_bit, pcp_bit; };
  const Place place = of10 ? Place{0, 18, 20, 1 << 1, 1 << 20} : Place{8, 36, 38, 1 << 1, 1 << 2};
  if (of10) flow::put_ofp10_match(bytes, m);
  else flow::put_ofp11_match(bytes, m, flow::OfpVersion::of11);
  ByteReader reader(bytes);
  auto back = of10 ? flow::decode_ofp10_match(reader) : flow::decode_ofp11_match(reader, {});
  uint32_t wildcards = uint32_t{word_at(bytes, place.wildcards)} << 16 | word_at(bytes, place.wildcards + 2);
  return fmt::format("OF1.{}: {:04x}/{:d},{:02x}/{:d} -> {}\n", of10 ? 0 : 1, word_at(bytes, place.vlan), (wildcards & place.vlan_bit) != 0,
                     bytes[place.pcp], (wildcards & place.pcp_bit) != 0, back ? tci_text(*back) : "error");
}

Result<void> check_vlan(Words args) {
  auto number = [](const std::string& text) { return static_cast<uint16_t>(std::strtoul(text.c_str(), nullptr, 16)); };
  flow::Match m;
  m.mask.vlans[0].tci = be16(number(args[1]));
  m.key.vlans[0].tci = be16(number(args[0]) & number(args[1]));
  print_to_stdout(fmt::format("{} -> {}\n", flow::match_text(m), tci_text(m)) + through_nxm(m) + through_oxm(m) + through_struct(m, true) +
                  through_struct(m, false));
  return {};
}

// ---- parse-ofp10-match, parse-ofp11-match ----

std::string differences(std::string_view prefix, ByteView a, ByteView b) {
  std::string text;
  for (size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a[i] != b[i]) text += fmt::format("{}{:2}: {:02x} -> {:02x}\n", prefix, i, a[i], b[i]);
  return text;
}

/// Digits where x stands for "does not matter": they come as 0 in the first and at random in the second.
Result<std::pair<Bytes, Bytes>> read_digits(std::string_view line, bool dont_care, size_t size) {
  Prng prng = Prng::from_entropy();
  std::string fixed(line), random(line);
  for (size_t i = 0; dont_care && i < line.size(); ++i)
    if (line[i] == 'x') fixed[i] = '0', random[i] = "0123456789abcdef"[prng.next() % 16];
  auto expected = bytes_of_hex(fixed, " \t.:"), input = bytes_of_hex(random, " \t.:");
  if (!expected || !input) return fail("Trailing garbage in hex data");
  if (input->size() != size) return fail(fmt::format("Input is {} bytes, expected {}", input->size(), size));
  return std::pair(std::move(*expected), std::move(*input));
}

Result<void> parse_struct_line(std::string_view line, bool of10) {
  constexpr size_t kSize10 = 40, kSize11 = 88;
  auto [expected, input] = TRY(read_digits(line, of10, of10 ? kSize10 : kSize11));
  ByteReader reader(input);
  auto match = of10 ? flow::decode_ofp10_match(reader) : flow::decode_ofp11_match(reader, {});
  if (!match) {
    print_to_stdout(fmt::format("bad ofp1{}_match: {}\n\n", of10 ? 0 : 1, flow::match_errc_name(match.error())));
    return {};
  }
  auto encoded = [of10](const flow::Match& m) {
    Bytes bytes;
    if (of10) flow::put_ofp10_match(bytes, m);
    else flow::put_ofp11_match(bytes, m, flow::OfpVersion::of11);
    return bytes;
  };
  Bytes again = encoded(*match);
  std::string text = flow::match_text(*match) + "\n" + differences("", expected, again);
  if (of10) {
    flow::normalize_and_log(*match);
    text += differences("normal: ", again, encoded(*match));
  }
  print_to_stdout(text + "\n");
  return {};
}

Result<void> parse_struct_lines(bool of10) {
  for (std::string line; std::getline(std::cin, line);) {
    std::string_view text = trim(std::string_view(line).substr(0, line.find('#')));
    if (!text.empty()) TRY(parse_struct_line(text, of10));
  }
  return {};
}

}  // namespace

std::vector<Subcommand> match_commands(App&) {
  return {
      {"check-vlan", "tci mask", 2, 2, [](Words args) { return check_vlan(args); }},
      {"parse-ofp10-match", "", 0, 0, [](Words) { return parse_struct_lines(true); }},
      {"parse-ofp11-match", "", 0, 0, [](Words) { return parse_struct_lines(false); }},
  };
}

}  // namespace ovs::ofctl
