// Translator: one run of the pipeline. Not included outside translate/. It walks an explicit stack of frames, so
// depth costs no C++ stack: a `list` frame executes actions one by one; `scope` frames (root, patch port, clone,
// bucket) save state, run what is inside, then restore it. Freezing (recirculation) is saving the frames.
// Spec: sheet "ofproto" 2.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "flow/fields.h"
#include "ofproto/bridge.h"
#include "ofproto/group.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/translate/translate.h"

namespace ovs::ofproto {

inline constexpr unsigned kMaxDepth = 64;
inline constexpr unsigned kMaxResubmits = 4096;
inline constexpr size_t kMaxActionBytes = 65535;
inline constexpr size_t kMaxStackBytes = 65536;

using SharedActions = std::shared_ptr<const ofp::Actions>;

/// VLAN headers of a packet, outermost first; more than a FlowKey holds.
struct VlanStack {
  static constexpr size_t kMax = 8;
  std::array<flow::Vlan, kMax> tags{};
  size_t count = 0;
};

bool needs_l3(const ofp::Action& action);   ///< must see what is under a popped MPLS label
void clear_conntrack(flow::FlowKey& flow);  ///< as of a packet that was never tracked
inline bool is_zero_tunnel(const flow::TunnelKey& t) { return !t.dst && t.ipv6_dst.is_zero(); }

class Translator {
 public:
  Translator(const TranslateInput& input, TranslateOutput& output);
  void run();

  // One overload per action of ofp/actions/all.h: actions_*.cc.
  void execute(const ofp::Action& action);

 private:
  enum class FrameKind : uint8_t { list, root, patch, clone, group, bucket, branch, flood };
  /// An encap or decap that the datapath has not been told of yet: what is pushed may still be changed.
  struct PendingEncap {
    enum class What : uint8_t { push_eth, pop_eth, push_nsh, add_mpls } what;
    Bytes nsh_metadata;                ///< type 2
  };
  struct InVlans { uint16_t vid[2] = {0, 0}; uint16_t tpid[2] = {0, 0}; uint16_t pcp[2] = {0, 0}; };

  /// What a scope restores.
  struct Saved {
    flow::FlowKey flow, base;
    std::vector<flow::Vlan> vlan_spill, base_spill;
    unsigned pushed_vlans = 0, popped_vlans = 0, pushed_mpls = 0, popped_mpls = 0;
    Bridge* bridge = nullptr;
    OfPortEntry* in_port = nullptr;
    OfPort in_port_number;
    Bytes stack;
    ofp::Actions action_set;
    bool has_group = false;
    bool conntracked = false, was_mpls = false;
    std::optional<PendingEncap> pending;
    TranslateError error = TranslateError::ok;
    size_t actions_at = 0;             ///< dp actions made before the scope
    size_t frozen_at = 0;
    std::shared_ptr<OfPortEntry> patch_peer;
  };

  struct Frame {
    FrameKind kind = FrameKind::list;
    uint8_t phase = 0;
    // list
    SharedActions actions;
    size_t next = 0;
    // restored when the frame is popped
    uint8_t table = 0;
    RulePtr rule;
    uint64_t cookie = 0;
    unsigned depth = 0;
    bool in_group = false, in_action_set = false;
    TraceList* trace = nullptr;
    std::unique_ptr<Saved> saved;      ///< scopes
    // group
    std::shared_ptr<Group> group;
    std::vector<size_t> buckets;       ///< to execute, in order
    size_t bucket = 0;
    bool silent = false;               ///< list: actions made by the switch, not traced
    // flood: patch ports to enter, counted by `bucket`
    std::vector<const Bundle*> patches;
    InVlans flood_vlans;
    // branch (check_pkt_larger)
    std::shared_ptr<const dp::Actions> first_branch;
    flow::Subfield branch_bit;
    uint16_t branch_bytes = 0;
  };

  // --- pipeline.cc
  void start();
  void step();
  void push_list(SharedActions actions, uint8_t table, RulePtr rule, uint64_t cookie);
  Frame& push_scope(FrameKind kind);
  Frame& push_isolated(FrameKind kind);  ///< push_scope with an empty stack and action set
  void step_list(Frame& frame);
  void step_root(Frame& frame);
  void step_patch(Frame& frame);
  void step_clone(Frame& frame);
  void step_group(Frame& frame);
  void step_bucket(Frame& frame);
  void step_branch(Frame& frame);
  void step_flood(Frame& frame);
  void push_rest(const Frame& frame);
  void pop();
  void save(Saved& saved);
  void restore_packet(const Saved& saved);
  bool is_last() const;                ///< nothing is left to do in any frame
  bool leave_isolated(Frame& frame);   ///< what push_isolated set aside is back; false: the action set runs first
  void end_isolated(Saved& saved);     ///< clone or patch: inline or wrapped
  void wrap(const Saved& saved);
  bool run_action_set();               ///< pushes the action set as a list if there is one
  void thaw();
  void finish();
  void fail(TranslateError error, std::string text);

  // --- lookup.cc
  struct LookupHow { bool honor_miss = true; bool may_packet_in = true; bool with_ct_tuple = false; std::optional<OfPort> in_port; };
  void table_action(uint8_t table, const LookupHow& how);   ///< resubmit, goto_table, output:TABLE
  RulePtr lookup(uint8_t& table, const LookupHow& how);
  bool resources_ok();
  void run_rule(RulePtr rule, uint8_t table, bool deeper);
  void trace_rule(const Rule& rule, uint8_t table);

  // --- output.cc
  void output(OfPort port, uint16_t controller_max_len, uint32_t trunc_bytes = 0, bool may_go_to_in_port = false);
  void output_port(OfPortEntry& port, uint32_t trunc_bytes);
  void enter_patches(std::vector<OfPortEntry*> ports);
  void enter_patch(OfPortEntry& port);
  void flood(bool all);
  void dhcp_to_local();
  void to_controller(const ofp::Controller& controller, PacketInReason reason);
  void emit_packet_in(const ofp::Controller& controller, PacketInReason reason, FrozenState state);
  PacketInReason output_reason() const;
  void slow_action() { out_.slow |= dp::kSlowAction; }

  // --- normal.cc
  void normal();
  InVlans input_vlans() const;
  bool vid_is_valid(uint16_t vid, const Bundle& in);
  void translate_input_vlans(const Bundle& in, const InVlans& wire, InVlans& inside) const;
  bool bundle_carries(const Bundle& bundle, const InVlans& vlans) const;
  /// The headers with which a packet that is in these VLANs leaves a port of this configuration.
  InVlans output_vlans(const BundleConfig& config, const InVlans& inside) const;
  void output_normal(const Bundle& out, const InVlans& vlans);
  const Bundle* input_bundle();
  bool forward_to_learned(const Bundle& in, const InVlans& vlans);
  void flood_normal(const Bundle& in, const InVlans& vlans);
  bool is_gratuitous_arp();
  bool would_learn(uint16_t vlan, bool gratuitous_arp);
  void flood_patches(std::vector<const Bundle*> patches, const InVlans& vlans);
  void unmask_vlan(size_t index);

  // --- groups.cc
  void group_action(uint32_t id);
  bool bucket_is_live(const Group& group, const Bucket& bucket, unsigned depth, bool for_select);
  bool port_is_live(OfPort number) const;
  std::optional<size_t> first_live_bucket(const Group& group, unsigned depth);
  std::optional<size_t> select_bucket(const Group& group, bool& recirculating);

  // --- freeze.cc
  void freeze_here(bool with_current);
  void freeze_lookup(uint8_t table);
  FrozenState freeze_state() const;    ///< what every kind of frozen state keeps
  void finish_freezing();
  void pause(const ofp::Controller& controller, PacketInReason reason);

  // --- ct.cc
  void ct(const ofp::Ct& action);
  void ct_clear();
  void ct_arguments(const ofp::Ct& action, dp::Ct& out);
  uint16_t ct_zone(const ofp::Ct& action);
  void fork_tracked(uint8_t table, uint16_t zone, std::shared_ptr<const dp::CtNat> nat);
  void forget_conntrack();
  static void swap_tuples(flow::FlowKey& key);

  // --- masks.cc
  void unmask(flow::FieldId id);
  void unmask(const flow::Subfield& field);
  void unmask(flow::FieldId id, const flow::FieldValue& bits);
  void unmask_needs(flow::Needs needs);
  template <class F>
  void with_mask(F&& f) {              ///< f(mask in the current layout of VLAN and MPLS headers)
    if (!layout_moved()) {
      f(mask_);
    } else {
      flow::FlowMask current = flow::zero_mask();
      f(current);
      fold(current);
    }
  }
  bool layout_moved() const { return pushed_vlans_ | popped_vlans_ | pushed_mpls_ | popped_mpls_; }
  void fold(const flow::FlowMask& current);
  void init_masks();
  void finish_masks();
  void push_vlan_header(be16 tpid, be16 tci);
  void pop_vlan_header();
  size_t mpls_depth();
  bool push_mpls_header(be16 ethertype);  ///< false: too many labels
  bool pop_mpls_header(be16 ethertype);

  // --- commit.cc
  void commit();
  void commit_set(dp::SetGroup group, std::span<const struct SetField> fields);
  void commit_vlans();
  void commit_mpls();
  void commit_encap();
  void emit(dp::Action action);

  // --- trace
  bool tracing() const { return trace_ != nullptr; }
  template <class... A>
  void detail(fmt::format_string<A...> f, A&&... a) { if (trace_) add_trace(*trace_, TraceType::detail, fmt::format(f, std::forward<A>(a)...)); }
  template <class... A>
  void warn(fmt::format_string<A...> f, A&&... a) { if (trace_) add_trace(*trace_, TraceType::warn, fmt::format(f, std::forward<A>(a)...)); }
  template <class... A>
  void trace_error(fmt::format_string<A...> f, A&&... a) { report_error(fmt::format(f, std::forward<A>(a)...)); }
  void report_error(std::string text);

  // --- encap.cc
  void encap(const ofp::Encap& action);
  void encap_nsh(const ofp::Encap& action);
  void encap_mpls(uint16_t ethertype);
  void encap_ethernet();
  void decap(const ofp::Decap& action);
  void dec_nsh_ttl();
  void unsupported_packet(std::string text);
  void too_many_labels(std::string text);
  void bury_l2();
  void bury_l3();

  // --- actions.cc, learn.cc
  void set_field(const ofp::SetField& set);
  void move(const ofp::Move& move);
  void stack_push(const flow::Subfield& source);
  void stack_pop(const flow::Subfield& destination);
  void dec_ttl(const ofp::DecTtl& action);
  void expired_ttl(std::string_view what, std::span<const uint16_t> controller_ids);
  void multipath(const ofp::Multipath& action);
  void bundle(const ofp::Bundle& action);
  void learn(const ofp::Learn& action);
  void write_actions(const ofp::Actions& actions);
  void check_pkt_larger(const ofp::CheckPktLarger& action);
  void clone(const ofp::Clone& action);
  void now_is(const flow::Subfield& field);
  bool mpls_now() const;
  bool ip_now() const { return flow_.dl_type.host() == 0x0800 || flow_.dl_type.host() == 0x86dd; }
  bool queue_priority(uint32_t queue, be32& priority) const;   ///< skb_priority of a queue

  const TranslateInput& in_;
  TranslateOutput& out_;
  Bridge* bridge_;
  OfPortEntry* in_port_ = nullptr;     ///< of bridge_; may be unknown (packet-out from CONTROLLER)
  flow::FlowKey flow_, base_;
  flow::FlowMask& mask_;               ///< VLAN and MPLS headers as in the original packet
  unsigned pushed_vlans_ = 0, popped_vlans_ = 0, pushed_mpls_ = 0, popped_mpls_ = 0;
  std::vector<flow::Vlan> vlan_spill_, base_spill_;   ///< headers below those that flow_, base_ hold

  std::vector<Frame> frames_;
  uint8_t table_ = 0;
  RulePtr rule_;
  uint64_t cookie_ = UINT64_MAX;
  unsigned depth_ = 0, resubmits_ = 0;
  bool in_group_ = false, in_action_set_ = false;
  bool exit_ = false;
  TranslateError error_ = TranslateError::ok;
  Bytes stack_;
  ofp::Actions action_set_;
  bool has_group_ = false;
  bool conntracked_ = false, was_mpls_ = false;
  const ofp::Nat* ct_nat_ = nullptr;   ///< nested in the ct action that is being translated
  std::optional<PendingEncap> pending_;
  bool freezing_ = false;
  /// controller(pause) froze: it gets the packet instead of recirculation.
  struct Pause { ofp::Controller controller; PacketInReason reason; uint64_t cookie; uint8_t table; };
  std::optional<Pause> paused_;
  uint8_t frozen_table_ = 0;
  bool frozen_look_up_ = false;
  std::vector<FrozenFrame> frozen_;
  size_t action_bytes_ = 0;
  bool in_port_unmasked_ = false;
  TraceList* trace_ = nullptr;
  TraceList root_trace_;
};

}  // namespace ovs::ofproto
