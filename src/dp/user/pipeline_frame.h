// The scratch memory of a pipeline: what one level of process() works on. Internal to pipeline.cc and execute.cc.
#pragma once
#include "dp/user/pipeline.h"

namespace ovs::dp::user {

/// Packets of one flow within a batch.
struct Group {
  FlowTable::Index index;
  const DpFlow* flow;
  size_t count;
  uint64_t bytes;
  uint16_t tcp_flags;
  packet::Packet* packets[packet::kBatchSize];
};

struct Pipeline::Frame {
  size_t count = 0, groups_used = 0, missed = 0;
  packet::Packet* packets[packet::kBatchSize];
  uint64_t hashes[packet::kBatchSize];
  uint8_t misses[packet::kBatchSize];
  Group groups[packet::kBatchSize];
  flow::FlowKey keys[packet::kBatchSize];
  std::vector<std::shared_ptr<DpFlow>> pins;   ///< keeps flows of a shared table alive while their actions run
};

struct Pipeline::TxSlot {
  explicit TxSlot(std::unique_ptr<netdev::TxQueue> q) : queue(std::move(q)), offload(queue->takes_offload()) {}
  std::unique_ptr<netdev::TxQueue> queue;
  bool offload, dirty = false;
  packet::Batch pending;
};

}  // namespace ovs::dp::user
