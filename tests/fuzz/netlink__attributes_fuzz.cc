// Received netlink datagrams: messages, attributes, links.
#include "netlink/link.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::netlink;
  MessageReader messages({data, size});
  while (auto message = messages.next()) {
    (void)parse_link(message->payload);
    AttrReader attrs(message->payload);
    while (auto attr = attrs.next()) {
      (void)attr->text();
      AttrReader nested(attr->payload());
      while (nested.next()) {}
    }
  }
  (void)parse_link({data, size});
  return 0;
}
