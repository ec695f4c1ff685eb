// Ref: observed, ovs-vswitchd 3.1.
#include "ofproto/connections/flow_mod_log.h"

#include "ofp/messages/bundle.h"

namespace ovs::ofproto {

namespace {

constexpr size_t kMostBundles = 1024;
constexpr Duration kFirstReport = Seconds(10), kBetweenReports = Seconds(60);

int64_t whole_seconds(Duration d) { return std::chrono::duration_cast<Seconds>(d).count(); }

std::string when(Duration took, Duration since_first) {
  int64_t interval = whole_seconds(took), ago = whole_seconds(since_first);
  if (interval == ago) return fmt::format("in the last {} s", interval);
  return interval ? fmt::format("in the {} s starting {} s ago", interval, ago) : fmt::format("{} s ago", ago);
}

}  // namespace

void FlowModLog::Counts::count(const ofp::Message& m) {
  // The command is the low byte of two in 1.0, one byte later on.
  size_t at = m.version == ofp::Version::of10 ? 49 : 17;
  if (m.body.size() <= at) return;
  switch (m.body[at]) {
    case 0: ++adds; break;
    case 1:
    case 2: ++modifications; break;
    default: ++deletes; break;
  }
}

void FlowModLog::Counts::operator+=(const Counts& other) {
  adds += other.adds;
  deletes += other.deletes;
  modifications += other.modifications;
}

void FlowModLog::done(const ofp::Message& m, TimePoint now) {
  if (m.kind() == ofp::Kind::flow_mod) {
    Counts one;
    one.count(m);
    return add(one, now);
  }
  if (m.kind() == ofp::Kind::bundle_add_message) {
    auto outer = ofp::BundleAdd::decode(m);
    if (!outer) return;
    auto inner = ofp::decode_message(outer->inner);
    if (!inner || inner->kind() != ofp::Kind::flow_mod) return;
    if (bundles_.size() >= kMostBundles) bundles_.clear();   // bundles that ended with an error stay behind
    bundles_[outer->bundle_id].count(*inner);
    return;
  }
  if (m.kind() != ofp::Kind::bundle_control) return;
  auto control = ofp::BundleControl::decode(m);
  if (!control) return;
  using Type = ofp::BundleControlType;
  auto bundle = bundles_.find(control->bundle_id);
  if (bundle == bundles_.end() || control->type == Type::close_request) return;
  Counts counts = bundle->second;
  bundles_.erase(bundle);
  if (control->type == Type::commit_request) add(counts, now);
}

void FlowModLog::add(const Counts& counts, TimePoint now) {
  if (!counts.sum()) return;
  if (!counts_.sum()) {
    first_ = now;
    next_ = std::max(next_, now + kFirstReport);
  }
  last_ = now;
  counts_ += counts;
}

std::optional<std::string> FlowModLog::due(TimePoint now) {
  if (!counts_.sum() || now < next_) return std::nullopt;
  next_ = now + kBetweenReports;
  return rest(now);
}

std::optional<std::string> FlowModLog::rest(TimePoint now) {
  if (!counts_.sum()) return std::nullopt;
  std::string kinds;
  auto name = [&](unsigned n, std::string_view what) {
    if (n) kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", n, what);
  };
  name(counts_.adds, "adds");
  name(counts_.deletes, "deletes");
  name(counts_.modifications, "modifications");
  std::string line = fmt::format("{} flow_mods {} ({})", counts_.sum(), when(last_ - first_, now - first_), kinds);
  counts_ = {};
  return line;
}

std::optional<TimePoint> FlowModLog::wakeup() const {
  if (!counts_.sum()) return std::nullopt;
  return next_;
}

}  // namespace ovs::ofproto
