// Spec: sheet "openflow-connections" 1.5, 8.1.
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "base/log.h"
#include "base/program.h"
#include "base/strings.h"
#include "tools/ofctl/app.h"

OVS_LOG_MODULE(ofctl);

namespace ovs::ofctl {

namespace {

uint32_t xid_of(ByteView m) { return uint32_t{m[4]} << 24 | uint32_t{m[5]} << 16 | uint32_t{m[6]} << 8 | m[7]; }
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

void print_to_stdout(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void print_to_stderr(const std::string& text) {
  std::fflush(stdout);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

Session::Session(App& app, std::unique_ptr<ofp::Channel> channel)
    : app_(app), channel_(std::move(channel)), protocol_(ofp::default_protocol(channel_->version())) {}

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
    if (is_method) return fail(fmt::format("connecting to {} ({}){}", target, reason, hint));
    return fail(fmt::format("{}: failed to connect to socket ({}){}", target, reason, hint));
  }
  return std::unique_ptr<Session>(new Session(app, std::move(channel)));
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
  TRY(send(std::move(request)));
  TRY(send(ofp::encode_empty(ofp::Kind::barrier_request, version(), barrier_xid)));
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

Result<void> Session::bundle(std::vector<Bytes> requests, uint16_t flags) {
  ofp::BundleControl control{.bundle_id = 0, .type = ofp::BundleControlType::open_request, .flags = flags};
  Bytes opened = TRY(transact(control.encode(version(), next_xid())));
  std::vector<Bytes> errors;
  if (is_error(opened)) errors.push_back(std::move(opened));
  std::map<uint32_t, Bytes> inner;   // for messages about errors
  if (errors.empty()) {
    for (Bytes& request : requests) {
      uint32_t xid = xid_of(request);
      TRY(send(ofp::BundleAdd::encode(version(), 0, flags, request)));
      inner.emplace(xid, std::move(request));
    }
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
      if (reply_xid == xid) break;
    }
  }
  if (errors.empty()) return {};
  for (const Bytes& error : errors) {
    auto decoded = ofp::decode_error(static_cast<ofp::Version>(error[0]), ByteView(error).subspan(8));
    auto original = inner.find(xid_of(error));
    ByteView quoted = original != inner.end() ? ByteView(original->second) : decoded ? decoded->payload : ByteView();
    std::string text = fmt::format("Error {} for: ", decoded ? ofp::error_name(decoded->code) : "unknown");
    text += quoted.size() >= 8 ? ofp::print_message(quoted, print_options(app_, 1)) : "\n";
    print_to_stderr(text);
  }
  return fail(fmt::format("talking to {} ({})", name(), errno_text(EPROTO)));
}

Result<void> Session::stats(Bytes request, const std::function<Result<void>(ByteView)>& each) {
  uint32_t xid = xid_of(request);
  TRY(send(std::move(request)));
  for (;;) {
    Bytes reply = TRY(receive());
    if (xid_of(reply) != xid) continue;
    TRY(each(reply));
    auto decoded = ofp::decode_message_header(reply);
    if (!decoded || !ofp::is_stats_reply(decoded->space()) || !(decoded->stats_flags & ofp::kStatsMore)) return {};
  }
}

Result<void> Session::dump_stats(Bytes request) {
  return stats(std::move(request), [this](ByteView reply) -> Result<void> {
    print_to_stdout(ofp::print_message(reply, print_options(app_, 1)));
    return {};
  });
}

Result<void> Session::dump(Bytes request) {
  Bytes reply = TRY(transact(std::move(request)));
  print_to_stdout(ofp::print_message(reply, print_options(app_, 1)));
  return {};
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

Result<SwitchNames> switch_names(App& app, std::string_view target) {
  auto session = TRY(Session::open(app, target));
  SwitchNames names;
  for (const ofp::PortDesc& port : TRY(session->ports())) names.ports.add(port.port.value, port.name);
  return names;
}

Result<ofp::OfPort> port_argument(App& app, std::string_view target, std::string_view text, std::string_view message) {
  auto parsed = parse_with_names(app, target, [&](ofp::Names names) -> Result<ofp::OfPort> {
    auto port = ofp::parse_port(text, names.ports);
    if (!port) return fail(std::string(message));
    return *port;
  });
  return parsed;
}

}  // namespace ovs::ofctl
