#include "dp/registry.h"

namespace ovs::dp {

std::string full_name(const Datapath& dp) { return std::string(dp.type()) + '@' + std::string(dp.name()); }

Result<std::unique_ptr<Datapath>> Registry::open(std::string_view type, std::string_view name) {
  if (type.empty()) type = "system";
  auto kind = std::ranges::find(kinds_, type, &Kind::type);
  if (kind == kinds_.end()) return fail_errno(EAFNOSUPPORT);
  for (const Datapath* dp : all_)
    if (dp->name() == name) return fail_errno(EEXIST);
  auto local = TRY(netdev::open_port(name, kind->local_type, env_));
  std::unique_ptr<Datapath> dp = kind->make(name, [this](Datapath& gone) { std::erase(all_, &gone); });
  TRY(dp->port_adopt(std::move(local), DpPort(0)));
  all_.push_back(dp.get());
  return dp;
}

Result<Datapath*> Registry::create(std::string_view type, std::string_view name) {
  auto dp = TRY(open(type, name));
  owned_.push_back(std::move(dp));
  return owned_.back().get();
}

Result<void> Registry::destroy(std::string_view type, std::string_view name) {
  Datapath* dp = find(std::string(type) + '@' + std::string(name));
  if (!dp) return fail_errno(ENODEV);
  std::erase(all_, dp);
  std::erase_if(owned_, [dp](const auto& o) { return o.get() == dp; });
  return {};
}

Datapath* Registry::find(std::string_view full) const {
  size_t at = full.find('@');
  std::string_view type = at == std::string_view::npos ? "system" : full.substr(0, at);
  std::string_view name = at == std::string_view::npos ? full : full.substr(at + 1);
  for (Datapath* dp : all_)
    if (dp->type() == type && dp->name() == name) return dp;
  return nullptr;
}

}  // namespace ovs::dp
