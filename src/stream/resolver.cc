#include "stream/resolver.h"

#include <netdb.h>

#include <thread>

#include "base/log.h"
#include "base/mutex.h"

OVS_LOG_MODULE(dns_resolve);

namespace ovs::stream {

struct Resolution::Shared {
  Mutex mutex;
  Loop* loop OVS_GUARDED_BY(mutex);  // nullptr: nobody wants the answer any more
  Answer answer;                     // loop's thread only
};

namespace {
Result<SocketAddress> look_up(const std::string& host, uint16_t port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_ADDRCONFIG;
  addrinfo* list = nullptr;
  if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &list) != 0 || !list)
    return fail("failed to resolve", EAFNOSUPPORT);
  SocketAddress address;
  address.size = list->ai_addrlen;
  std::memcpy(&address.storage, list->ai_addr, list->ai_addrlen);
  freeaddrinfo(list);
  return address;
}
}  // namespace

Resolution::Resolution(Loop& loop, std::string host, uint16_t port, Answer answer)
    : shared_(std::make_shared<Shared>()) {
  shared_->loop = &loop;
  shared_->answer = std::move(answer);
  std::thread([shared = shared_, host = std::move(host), port] {
    auto result = look_up(host, port);
    MutexLock lock(shared->mutex);
    if (!shared->loop) return;
    shared->loop->post([shared, host, result = std::move(result)]() mutable {
      if (!result) LOG_WARN_RL(60, 5, "{}: failed to resolve", host);
      if (auto answer = std::exchange(shared->answer, nullptr)) answer(std::move(result));
    });
  }).detach();
}

Resolution::~Resolution() {
  MutexLock lock(shared_->mutex);
  shared_->loop = nullptr;
  shared_->answer = nullptr;
}

}  // namespace ovs::stream
