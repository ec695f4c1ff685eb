// Whether a subfield can be read or written, with the words of the reference's log. Texts: tests/diff/ofp_actions_move.t.
#include "base/log.h"
#include "ofp/actions/context.h"

OVS_LOG_MODULE(meta_flow);

namespace ovs::ofp {
namespace {
OfpResult<void> check_subfield(const Subfield& s, const flow::Match* match, std::string_view type) {
  if (!s.n_bits) {
    LOG_WARN_RL(1, 5, "zero bit {} field {}", type, std::string_view(flow::field(s.field).name));
    return ofp_fail(Ofperr::OFPBAC_BAD_SET_LEN);
  }
  const auto& f = flow::field(s.field);
  std::string_view name = f.name;
  if (s.offset + s.n_bits > f.n_bits) {
    LOG_WARN_RL(1, 5, "bit offset {} and width {} exceeds {}-bit width of {} field {}", s.offset, s.n_bits, f.n_bits, type, name);
    return ofp_fail(Ofperr::OFPBAC_BAD_SET_LEN);
  }
  if (match && !flow::needs_met(f.needs, *match)) {
    LOG_WARN_RL(1, 5, "{} field {} lacks correct prerequisites", type, name);
    return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
  }
  return {};
}
}  // namespace

OfpResult<void> check_source(const Subfield& s, const flow::Match* match) { return check_subfield(s, match, "source"); }

OfpResult<void> check_destination(const Subfield& s, const flow::Match* match) {
  TRY(check_subfield(s, match, "destination"));
  if (flow::field(s.field).writable) return {};
  LOG_WARN_RL(1, 5, "destination field {} is not writable", std::string_view(flow::field(s.field).name));
  return ofp_fail(Ofperr::OFPBAC_BAD_SET_ARGUMENT);
}

}  // namespace ovs::ofp
