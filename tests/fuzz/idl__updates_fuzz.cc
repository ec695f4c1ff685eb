// Update messages from a hostile server: several JSON values, one a line, applied in turn in both formats; then the
// same bytes as the messages of a whole conversation.
#include "base/strings.h"
#include "idl/sync.h"
#include "idl/vswitch.h"

using namespace ovs;
using namespace ovs::idl;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto schema = vswitch::schema();
  auto interest = [&] {
    Interest all(schema);
    all.all(kReadWrite | kTrack);
    return all;
  };
  std::vector<json::Value> values;
  for (std::string_view line : split({reinterpret_cast<const char*>(data), size}, '\n'))
    if (auto value = json::parse_any(line)) values.push_back(std::move(*value));
  for (UpdateVersion version : {UpdateVersion::v1, UpdateVersion::v2}) {
    Replica replica(interest());
    for (size_t i = 0; i < values.size(); ++i) (void)replica.apply(values[i], version, i == 0);
    replica.clear_changes();
  }
  Replica replica(interest());
  Sync sync(replica, {});
  sync.connected("fuzz");
  Prng prng{1};
  Table& ports = replica.table("Port");
  for (const json::Value& value : values) {
    if (value.is_array()) sync.set_condition(ports, value.array());
    auto requests = sync.take_outgoing();
    if (!requests.empty()) sync.received_reply(requests.back().id, value);
    Transaction transaction(replica, sync, prng);
    if (Row* row = ports.first()) row->verify(ovsdb::kFirstColumn), row->destroy();
    transaction.insert(replica.table("Bridge"));
    transaction.increment(transaction.insert(replica.table("Open_vSwitch")), replica.table("Open_vSwitch").schema().find("next_cfg")->index);
    if (transaction.commit() == TxnStatus::incomplete)
      for (auto& request : sync.take_outgoing()) {
        if (value.is_object()) sync.received_error(request.id, value);
        else sync.received_reply(request.id, value);
      }
    for (const char* method : {"update", "update2", "update3", "monitor_canceled", "locked"}) sync.received_notification(method, value);
  }
  return 0;
}
