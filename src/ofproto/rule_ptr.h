// Shared ownership of rules, counted inside the rule: tables hold millions, and caches of installed flows keep removed ones
// until they are rebuilt. Thread-safe as std::shared_ptr is.
#pragma once
#include <boost/smart_ptr/intrusive_ptr.hpp>

namespace ovs::ofproto {

class Rule;
void intrusive_ptr_add_ref(const Rule* rule) noexcept;
void intrusive_ptr_release(const Rule* rule) noexcept;
using RulePtr = boost::intrusive_ptr<Rule>;

}  // namespace ovs::ofproto
