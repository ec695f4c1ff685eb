// Colours in dumps of flows and groups: puts SGR escapes around the words of a printed line. The printers know nothing
// of it. Colours come from OVS_COLORS ("ac=01;31:dr=34:..."), see ovs-ofctl(8), --color.
// Ref: observed, ovs-ofctl dump-flows --color=always 3.1, tests/diff/ofctl_color.t.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace ovs::ofctl {

/// What a word is: actions=, drop, learn, a name in front of a value, a word with parentheses, a special word, a lone word.
enum class Hue : uint8_t { actions, drop, learn, parameter, parens, special, value, none };

class Palette {
 public:
  Palette();                                ///< the defaults
  explicit Palette(std::string_view spec);  ///< text of OVS_COLORS; what it does not name keeps its default
  std::string_view sgr(Hue hue) const { return sgr_[static_cast<size_t>(hue)]; }

 private:
  std::array<std::string, 7> sgr_;
};

/// One flow of a dump, without newline.
std::string colored_flow(std::string_view line, const Palette& palette);
/// One group of a dump: the actions of its buckets.
std::string colored_group(std::string_view line, const Palette& palette);
/// A printed statistics reply: flows or groups line by line; other lines stay as they are.
std::string colored_dump(std::string_view text, bool groups, const Palette& palette);

}  // namespace ovs::ofctl
