// Spec: netlink(7).
#include "netlink/message.h"

#include <linux/netlink.h>

#include <algorithm>

namespace ovs::netlink {

std::string_view Attr::text() const {
  std::string_view all = as_text(payload_);
  return all.substr(0, all.find('\0'));
}

std::optional<Attr> AttrReader::next() {
  nlattr head;
  if (rest_.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, rest_.data(), sizeof head);
  if (head.nla_len < sizeof head || head.nla_len > rest_.size()) return std::nullopt;
  Attr attr(static_cast<uint16_t>(head.nla_type & NLA_TYPE_MASK), rest_.subspan(sizeof head, head.nla_len - sizeof head));
  rest_ = rest_.subspan(std::min(rest_.size(), aligned(head.nla_len)));
  return attr;
}

std::optional<MessageView> MessageReader::next() {
  nlmsghdr head;
  if (rest_.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, rest_.data(), sizeof head);
  if (head.nlmsg_len < sizeof head || head.nlmsg_len > rest_.size()) return std::nullopt;
  MessageView view{.type = head.nlmsg_type,
                   .flags = head.nlmsg_flags,
                   .sequence = head.nlmsg_seq,
                   .payload = rest_.subspan(sizeof head, head.nlmsg_len - sizeof head)};
  rest_ = rest_.subspan(std::min(rest_.size(), aligned(head.nlmsg_len)));
  return view;
}

Request::Request(uint16_t type, uint16_t flags) {
  nlmsghdr* head = mnl_nlmsg_put_header(buffer_.data());
  head->nlmsg_type = type;
  head->nlmsg_flags = static_cast<uint16_t>(NLM_F_REQUEST | flags);
}

void Request::put(uint16_t type, ByteView value) {
  complete_ &= mnl_attr_put_check(message(), kCapacity, type, value.size(), value.data());
}

void Request::put_text(uint16_t type, std::string_view value) {
  Bytes text(value.begin(), value.end());
  text.push_back(0);
  put(type, text);
}

nlattr* Request::begin_nested(uint16_t type) {
  nlattr* start = mnl_attr_nest_start_check(message(), kCapacity, type);
  complete_ &= start != nullptr;
  return start;
}

void Request::end_nested(nlattr* start) {
  if (start) mnl_attr_nest_end(message(), start);
}

}  // namespace ovs::netlink
