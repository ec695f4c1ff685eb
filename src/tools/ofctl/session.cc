// Spec: sheet "openflow-connections" 1.5, 8.1.
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <unordered_map>

#include "base/log.h"
#include "base/program.h"
#include "base/strings.h"
#include "ofp/json.h"
#include "ofp/messages/table.h"
#include "tools/ofctl/app.h"

OVS_LOG_MODULE(ofctl);

namespace ovs::ofctl {

namespace {

uint32_t xid_of(ByteView m) { return uint32_t{m[4]} << 24 | uint32_t{m[5]} << 16 | uint32_t{m[6]} << 8 | m[7]; }
void set_xid(std::span<uint8_t> m, uint32_t xid) {
  for (size_t i = 8; i-- > 4; xid >>= 8) m[i] = static_cast<uint8_t>(xid);
}
constexpr uint8_t kErrorType = 1;
bool is_error(ByteView m) { return m[1] == kErrorType; }

bool exists(const std::string& path) {
  struct stat s;
  return stat(path.c_str(), &s) == 0;
}

/// The connection method of what users call a switch, or nothing.
std::optional<std::string> method_of(App& app, std::string_view target, bool snoop) {
  if (target.find(':') != std::string_view::npos) return std::string(target);
  std::string suffix = snoop ? ".snoop" : ".mgmt";
  std::string_view bridge = target.substr(target.find('@') + 1);
  for (std::string path : {std::string(target), in_dir(app.dirs.run, std::string(target) + suffix), in_dir(app.dirs.run, std::string(bridge) + suffix)})
    if (exists(path)) return "unix:" + (path.starts_with('/') ? path : std::filesystem::absolute(path).string());
  return std::nullopt;
}

}  // namespace

bool App::show_names() const { return names == 1 || (names < 0 && isatty(STDOUT_FILENO)); }

ofp::PrintOptions print_options(const App& app, int extra, const SwitchNames* names) {
  ofp::PrintOptions options;
  options.verbosity = app.verbosity + extra;
  options.show_stats = app.stats;
  if (names) options.names = names->names();
  return options;
}

std::optional<Bytes> bytes_of_hex(std::string_view text, std::string_view between) {
  Bytes bytes;
  int high = -1;
  for (const char& c : text) {
    if (between.find(c) != between.npos) continue;
    auto digit = parse_u8(std::string_view(&c, 1), 16);
    if (!digit) return std::nullopt;
    if (high < 0) high = *digit;
    else bytes.push_back(static_cast<uint8_t>(high << 4 | *digit)), high = -1;
  }
  if (high >= 0) return std::nullopt;
  return bytes;
}

void print_to_stdout(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_json(const App& app, json::Value value) {
  std::string text = app.pretty ? json::to_pretty(value) : json::to_text(value);
  if (!text.ends_with('\n')) text += '\n';
  print_to_stdout(text);
}

std::string timestamp(WallTime when, const char* format) {
  time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(when));
  tm utc;
  gmtime_r(&seconds, &utc);
  char text[32];
  std::strftime(text, sizeof text, format, &utc);
  return fmt::format("{}.{:03}", text, std::chrono::duration_cast<Millis>(when.time_since_epoch()).count() % 1000);
}

void print_to_stderr(const std::string& text) {
  std::fflush(stdout);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

Session::Session(App& app, std::unique_ptr<ofp::Channel> channel, std::string_view target)
    : app_(app), channel_(std::move(channel)), target_(target), protocol_(ofp::default_protocol(channel_->version())) {}

Result<std::unique_ptr<Session>> Session::open(App& app, std::string_view target, bool snoop) {
  return open_with(app, target, snoop ? ofp::VersionSet::all() : app.versions, snoop);
}

Result<std::unique_ptr<Session>> Session::open_with(App& app, std::string_view target, ofp::VersionSet versions, bool snoop) {
  bool is_method = target.find(':') != std::string_view::npos;
  auto method = method_of(app, target, snoop);
  if (!method) return fail(fmt::format("{} is not a bridge or a socket", target));
  auto stream = stream::open(app.streams, *method, {.default_port = 6653});
  if (!stream) {
    if (is_method) return fail(fmt::format("connecting to {} ({})", target, errno_text(stream.error().code)));
    return fail(fmt::format("{}: failed to open socket ({})", target, errno_text(stream.error().code)));
  }
  auto channel = std::make_unique<ofp::Channel>(
      std::move(*stream), ofp::Channel::Options{.versions = versions, .any_version = snoop, .hello_xid = app.xids.next()});
  if (auto connected = channel->wait_connected(app.loop); !connected) {
    std::string reason = errno_text(connected.error().code);
    std::string hint;
    if (connected.error().code == EPROTO && versions == ofp::VersionSet::of(ofp::Version::of10))
      hint = "\novs-ofctl: the switch may allow other OpenFlow versions only: try -O OpenFlow13 (see \"ovs-vsctl get bridge BRIDGE protocols\")";
    if (is_method && connected.error().code != EPROTO) return fail(fmt::format("connecting to {} ({}){}", target, reason, hint));
    return fail(fmt::format("{}: failed to connect to socket ({}){}", target, reason, hint));
  }
  return std::unique_ptr<Session>(new Session(app, std::move(channel), target));
}

Result<void> Session::send(Bytes message) {
  channel_->send(std::move(message));
  if (channel_->closed()) return fail(fmt::format("failed to send packet to switch ({})", errno_text(channel_->error())));
  return {};
}

Result<Bytes> Session::receive() {
  auto message = channel_->receive(app_.loop);
  if (!message) return fail(fmt::format("OpenFlow receive failed ({})", errno_text(message.error().code)));
  return message;
}

Result<Bytes> Session::transact(Bytes request) {
  uint32_t xid = xid_of(request);
  TRY(send(std::move(request)));
  for (;;) {
    auto reply = channel_->receive(app_.loop);
    if (!reply) return fail(fmt::format("talking to {} ({})", name(), errno_text(reply.error().code)));
    if (xid_of(*reply) == xid) return reply;
  }
}

Result<std::optional<Bytes>> Session::transact_quiet(Bytes request) {
  uint32_t xid = xid_of(request);
  uint32_t barrier_xid = next_xid();
  channel_->hold();
  channel_->send(std::move(request));
  channel_->send(ofp::encode_empty(ofp::Kind::barrier_request, version(), barrier_xid));
  TRY(release());
  std::optional<Bytes> complaint;
  for (;;) {
    auto reply = channel_->receive(app_.loop);
    if (!reply) return fail(fmt::format("talking to {} ({})", name(), errno_text(reply.error().code)));
    if (xid_of(*reply) == barrier_xid) return complaint;
    if (xid_of(*reply) != xid) continue;
    if (complaint) LOG_WARN("{}: duplicate replies with xid {:08x}", name(), xid);
    complaint = std::move(*reply);
  }
}

Result<void> Session::must(Bytes request) {
  auto complaint = TRY(transact_quiet(std::move(request)));
  if (!complaint) return {};
  print_to_stderr(ofp::print_message(*complaint, print_options(app_, 2)));
  std::exit(1);
}

Result<void> Session::must_all(std::vector<Bytes> requests) {
  for (Bytes& request : requests) TRY(must(std::move(request)));
  return {};
}

Result<void> Session::must_each(Requests requests) {
  for (std::span<uint8_t> request : requests) {
    set_xid(request, next_xid());
    TRY(must(Bytes(request.begin(), request.end())));
  }
  return {};
}

Result<void> Session::release() {
  channel_->release();
  if (channel_->closed()) return fail(fmt::format("failed to send packet to switch ({})", errno_text(channel_->error())));
  return {};
}

Result<void> Session::send_paced(Bytes message) {
  constexpr size_t kEnough = 256 * 1024;   // bytes
  channel_->hold();
  channel_->send(std::move(message));
  if (channel_->queued_bytes() < kEnough) return {};
  TRY(release());
  if (auto flushed = channel_->flush(app_.loop); !flushed)
    return fail(fmt::format("failed to send packet to switch ({})", errno_text(flushed.error().code)));
  return {};
}

/// What the switch complains about; the bundle is discarded then.
Result<std::vector<Bytes>> Session::bundle_errors(Requests requests, uint16_t flags) {
  std::vector<Bytes> errors;
  ofp::BundleControl control{.bundle_id = 0, .type = ofp::BundleControlType::open_request, .flags = flags};
  Bytes opened = TRY(transact(control.encode(version(), next_xid())));
  if (is_error(opened)) {
    errors.push_back(std::move(opened));
    return errors;
  }
  for (std::span<uint8_t> request : requests) TRY(send_paced(ofp::BundleAdd::encode(version(), 0, flags, request)));
  TRY(release());
  uint32_t barrier_xid = next_xid();
  TRY(send(ofp::encode_empty(ofp::Kind::barrier_request, version(), barrier_xid)));
  for (;;) {
    Bytes reply = TRY(receive());
    if (xid_of(reply) == barrier_xid) break;
    if (is_error(reply)) errors.push_back(std::move(reply));
  }
  control.type = errors.empty() ? ofp::BundleControlType::commit_request : ofp::BundleControlType::discard_request;
  Bytes request = control.encode(version(), next_xid());
  uint32_t xid = xid_of(request);
  TRY(send(std::move(request)));
  for (;;) {  // a failing commit is told by an error with the message's xid and one with the commit's
    Bytes reply = TRY(receive());
    uint32_t reply_xid = xid_of(reply);
    if (is_error(reply)) errors.push_back(std::move(reply));
    if (reply_xid == xid) return errors;
  }
}

Result<void> Session::bundle(Requests requests, uint16_t flags) {
  for (std::span<uint8_t> request : requests) set_xid(request, next_xid());
  std::vector<Bytes> errors = TRY(bundle_errors(requests, flags));
  if (errors.empty()) return {};
  std::unordered_map<uint32_t, ByteView> by_xid;
  for (std::span<uint8_t> request : requests) by_xid.emplace(xid_of(request), request);
  for (const Bytes& error : errors) {
    auto decoded = ofp::decode_error(static_cast<ofp::Version>(error[0]), ByteView(error).subspan(8));
    auto original = by_xid.find(xid_of(error));
    ByteView quoted = original != by_xid.end() ? original->second : decoded ? decoded->payload : ByteView();
    std::string text = fmt::format("Error {} for: ", decoded ? ofp::error_name(decoded->code) : "unknown");
    text += quoted.size() >= 8 ? ofp::print_message(quoted, print_options(app_, 1)) : "\n";
    print_to_stderr(text);
  }
  return fail(fmt::format("talking to {} ({})", name(), errno_text(EPROTO)));
}

Result<void> Session::bundle(std::vector<Bytes> requests, uint16_t flags) {
  std::vector<std::span<uint8_t>> views(requests.begin(), requests.end());
  return bundle(Requests(views), flags);
}

std::unexpected<Error> Session::bad_reply(ByteView reply) {
  std::string text = ofp::print_message(reply, print_options(app_, 2));
  while (text.ends_with('\n')) text.pop_back();
  return fail("received bad reply: " + text);
}

Result<void> Session::stats(Bytes request, const std::function<Result<void>(ByteView)>& each) {
  uint32_t xid = xid_of(request);
  TRY(send(std::move(request)));
  for (;;) {
    Bytes reply = TRY(receive());
    if (xid_of(reply) != xid) continue;
    if (!ofp::decode_message(reply)) return bad_reply(reply);
    TRY(each(reply));
    auto decoded = ofp::decode_message_header(reply);
    if (!decoded || !ofp::is_stats_reply(decoded->space()) || !(decoded->stats_flags & ofp::kStatsMore)) return {};
  }
}

Result<const SwitchNames*> Session::printed_names() {
  if (!app_.show_names()) return nullptr;
  if (!names_) names_ = TRY(switch_names(app_, target_));
  return &*names_;
}

Result<void> Session::print_reply(ByteView reply) {
  std::string text = ofp::print_message(reply, print_options(app_, 1, TRY(printed_names())));
  auto message = app_.palette ? ofp::decode_message_header(reply) : ofp::ofp_fail({});
  bool flows = message && message->kind() == ofp::Kind::flow_stats_reply;
  bool groups = message && message->kind() == ofp::Kind::group_desc_stats_reply;
  if (flows || groups) text = colored_dump(text, groups, *app_.palette);
  print_to_stdout(text);
  return {};
}

Result<json::Object> Session::ask_json(Bytes request) {
  json::Object all;
  TRY(stats(std::move(request), [&](ByteView reply) -> Result<void> {
    ofp::PrintOptions options = print_options(app_, 1, TRY(printed_names()));
    auto message = ofp::decode_message(reply);
    auto object = message && message->kind() != ofp::Kind::error ? ofp::message_json(*message, options) : ofp::ofp_fail({});
    ofp::merge_json(all, object ? std::move(*object) : ofp::whole_message_json(reply, options));
    return {};
  }));
  return all;
}

Result<void> Session::dump_stats(Bytes request) {
  if (!app_.json) return stats(std::move(request), [this](ByteView reply) { return print_reply(reply); });
  print_json(app_, TRY(ask_json(std::move(request))));
  return {};
}

Result<void> Session::dump(Bytes request) {
  if (app_.json) return dump_stats(std::move(request));
  return print_reply(TRY(transact(std::move(request))));
}

// ---- protocols ----

Result<bool> Session::accepted(Bytes request) {
  auto complaint = TRY(transact_quiet(std::move(request)));
  return !complaint;
}

/// 1.0 has several flow formats; other versions just one.
Result<bool> Session::try_protocol(ofp::Protocol wanted) {
  if (protocol_ == wanted) return true;
  if (ofp::version_of(wanted) != version() || version() != ofp::Version::of10) return false;
  if (ofp::is_nxm(wanted) != ofp::is_nxm(protocol_)) {
    if (!TRY(accepted(ofp::encode_set_flow_format(next_xid(), ofp::with_table_id(wanted, false))))) return false;
    protocol_ = ofp::with_table_id(wanted, ofp::has_table_id(protocol_));
  }
  if (ofp::has_table_id(wanted) != ofp::has_table_id(protocol_)) {
    if (!TRY(accepted(ofp::encode_flow_mod_table_id(next_xid(), ofp::has_table_id(wanted))))) return false;
    protocol_ = ofp::with_table_id(protocol_, ofp::has_table_id(wanted));
  }
  return protocol_ == wanted;
}

Result<ofp::Protocol> Session::choose_protocol(ofp::ProtocolSet usable) {
  ofp::ProtocolSet candidates = usable & app_.allowed();
  if (candidates.empty())
    return fail(fmt::format("none of the usable flow formats ({}) is among the allowed flow formats ({})", usable.text(), app_.allowed().text()));
  if (candidates.has(protocol_)) return protocol_;
  for (uint16_t bit = 1; bit <= 0x100; bit = static_cast<uint16_t>(bit << 1)) {
    auto protocol = static_cast<ofp::Protocol>(bit);
    if (candidates.has(protocol) && TRY(try_protocol(protocol))) return protocol;
  }
  return fail(fmt::format("switch does not support any of the usable flow formats ({})", candidates.text()));
}

Result<ofp::Protocol> Session::choose_dump_protocol(ofp::ProtocolSet usable) {
  ofp::ProtocolSet candidates = usable & app_.allowed();
  if (candidates.empty())
    return fail(fmt::format("none of the usable flow formats ({}) is among the allowed flow formats ({})", usable.text(), app_.allowed().text()));
  // A dump shows the table of each flow in both 1.0 formats: the table-id extension is not asked for.
  for (ofp::Protocol protocol : ofp::kDumpPreference) {
    if (!candidates.has(protocol)) continue;
    ofp::Protocol wanted = ofp::version_of(protocol) == ofp::Version::of10 ? ofp::with_table_id(protocol, ofp::has_table_id(protocol_)) : protocol;
    if (TRY(try_protocol(wanted))) return wanted;
  }
  return fail(fmt::format("switch does not support any of the usable flow formats ({})", candidates.text()));
}

// ---- ports ----

Result<ofp::SwitchConfig> Session::config() {
  Bytes reply = TRY(transact(ofp::encode_empty(ofp::Kind::get_config_request, version(), next_xid())));
  auto message = ofp::decode_message(reply);
  auto config = message && message->kind() == ofp::Kind::get_config_reply ? ofp::SwitchConfig::decode(*message) : ofp::ofp_fail({});
  if (!config) return fail(fmt::format("{}: bad reply to config request", name()));
  return *config;
}

Result<std::vector<ofp::PortDesc>> Session::ports() {
  if (version() < ofp::Version::of13) {
    Bytes reply = TRY(transact(ofp::encode_empty(ofp::Kind::features_request, version(), next_xid())));
    auto message = ofp::decode_message(reply);
    if (message && message->kind() == ofp::Kind::features_reply) {
      auto features = ofp::SwitchFeatures::decode(*message);
      if (features && features->ports_complete) return features->ports;
    }
  }
  std::vector<ofp::PortDesc> ports;
  TRY(stats(ofp::PortRequest::encode(ofp::Kind::port_desc_stats_request, version(), next_xid(), ofp::kPortAny),
            [&ports](ByteView reply) -> Result<void> {
              auto message = ofp::decode_message(reply);
              if (!message || message->kind() != ofp::Kind::port_desc_stats_reply) return fail("received bad reply");
              auto more = ofp::decode_port_descs(*message);
              if (!more) return fail("received bad reply");
              std::ranges::move(*more, std::back_inserter(ports));
              return {};
            }));
  return ports;
}

Result<std::vector<std::pair<uint8_t, std::string>>> Session::table_names() {
  std::vector<std::pair<uint8_t, std::string>> names;
  bool features = version() >= ofp::Version::of13;
  ofp::Kind kind = features ? ofp::Kind::table_features_stats_request : ofp::Kind::table_stats_request;
  TRY(stats(ofp::encode_empty(kind, version(), next_xid()), [&](ByteView reply) -> Result<void> {
    auto m = ofp::decode_message(reply);
    if (!m || !ofp::is_stats_reply(m->space())) return {};   // a switch that does not tell
    ByteReader r = m->reader();
    while (!r.empty()) {
      ofp::TableFeatures f;
      ofp::TableStats s;
      if (features) {
        auto one = ofp::TableFeatures::decode(r, m->version, true);
        if (!one) return {};
        f = std::move(*one);
      } else if (!ofp::decode_table_stats(r, m->version, s, f)) {
        return {};
      }
      if (!f.name.empty()) names.emplace_back(features ? f.table_id : s.table_id, f.name);
    }
    return {};
  }));
  return names;
}

Result<SwitchNames> switch_names(App& app, std::string_view target) {
  auto session = TRY(Session::open(app, target));
  SwitchNames names;
  for (const ofp::PortDesc& port : TRY(session->ports())) names.ports.add(port.port.value, port.name);
  for (const auto& [number, name] : TRY(session->table_names())) names.tables.add(number, name);
  return names;
}

Result<ofp::OfPort> port_argument(App& app, std::string_view target, std::string_view text, std::string_view message) {
  if (auto number = ofp::parse_port(text)) return *number;
  ofp::NameMap names;                              // of ports alone: tables need not be asked for
  if (app.names != 0) {
    if (auto session = Session::open(app, target)) {
      for (const ofp::PortDesc& port : TRY((*session)->ports())) names.add(port.port.value, port.name);
    }
  }
  if (auto number = ofp::parse_port(text, &names)) return *number;
  return fail(std::string(message));
}

}  // namespace ovs::ofctl
