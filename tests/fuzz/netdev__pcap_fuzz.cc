// Capture files.
#include "netdev/pcap.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto reader = ovs::netdev::PcapReader::open({data, size});
  if (!reader) return 0;
  for (;;) {
    auto record = reader->next();
    if (!record || !*record) return 0;
    volatile uint8_t last = (*record)->frame.empty() ? uint8_t{0} : (*record)->frame.back();
    (void)last;
  }
}
