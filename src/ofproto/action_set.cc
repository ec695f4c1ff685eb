// What is left of an action set when it executes, in order. Spec: OpenFlow 1.5.1 5.6; sheet
// "openflow-fields-actions" 11.
#include "ofproto/group.h"

namespace ovs::ofproto {
namespace {

template <class A>
void take_last(ofp::Actions& out, const ofp::Actions& written) {
  for (auto it = written.rbegin(); it != written.rend(); ++it)
    if (it->as<A>()) {
      out.push_back(*it);
      return;
    }
}

template <class... A>
bool take_first_kind(ofp::Actions& out, const ofp::Actions& written) {
  size_t before = out.size();
  (void)((take_last<A>(out, written), out.size() != before) || ...);
  return out.size() != before;
}

}  // namespace

ofp::Actions action_set_list(const ofp::Actions& written) {
  ofp::Actions out;
  take_last<ofp::StripVlan>(out, written);
  take_last<ofp::PopMpls>(out, written);
  take_last<ofp::Decap>(out, written);
  take_last<ofp::Encap>(out, written);
  take_last<ofp::PushMpls>(out, written);
  take_last<ofp::PushVlan>(out, written);
  take_last<ofp::DecTtl>(out, written);
  take_last<ofp::DecMplsTtl>(out, written);
  take_last<ofp::DecNshTtl>(out, written);
  for (const ofp::Action& action : written)
    if (action.as<ofp::SetField>() || action.as<ofp::Move>() || action.as<ofp::SetQueue>()) out.push_back(action);
  if (!take_first_kind<ofp::GroupAction, ofp::Output, ofp::Resubmit, ofp::CtClear, ofp::Ct>(out, written)) out.clear();
  return out;
}

}  // namespace ovs::ofproto
