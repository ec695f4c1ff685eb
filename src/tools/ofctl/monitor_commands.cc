// monitor and snoop: print what a switch sends, answer echoes, and take orders on a control socket meanwhile.
// Spec: sheet "openflow-connections" 8.5.
#include <unistd.h>

#include <cstdio>

#include "base/coverage.h"
#include "base/signals.h"
#include "ofp/json.h"
#include "base/strings.h"
#include "tools/ofctl/app.h"
#include "unixctl/commands.h"
#include "unixctl/server.h"
#include "unixctl/common_commands.h"

namespace ovs::ofctl {

namespace {

using ofp::Kind;

/// The conversation after the set-up: until the switch goes away or somebody says "exit".
class Monitor {
 public:
  Monitor(App& app, std::unique_ptr<Session> session, bool answers, bool resumes)
      : app_(app), session_(std::move(session)), answers_(answers), resumes_(resumes) {}

  void set_names(SwitchNames names) { names_ = std::move(names), has_names_ = true; }
  Result<void> run();

 private:
  void add_commands();
  void received(ByteView bytes);
  void print(std::string_view prefix, ByteView bytes, int extra = 2) {
    ofp::PrintOptions options = print_options(app_, extra, has_names_ ? &names_ : nullptr);
    std::string text = app_.timestamp ? timestamp(app_.clock.wall(), "%Y-%m-%d %H:%M:%S") + ": " : "";
    text += prefix;
    text += app_.json ? json::to_text(ofp::whole_message_json(bytes, options)) + "\n" : ofp::print_message(bytes, options);
    print_to_stderr(text);
  }
  void resume(const ofp::Message& message);
  Result<std::string> send_hex(unixctl::Args args);
  Result<std::string> packet_out(std::string_view text);

  App& app_;
  std::unique_ptr<Session> session_;
  bool answers_, resumes_, has_names_ = false, blocked_ = false;
  SwitchNames names_;
  unixctl::Commands commands_;
  Coverage coverage_{app_.clock.now()};
  std::optional<std::pair<uint32_t, unixctl::Request>> barrier_;
};

void Monitor::received(ByteView bytes) {
  uint32_t xid = uint32_t{bytes[4]} << 24 | uint32_t{bytes[5]} << 16 | uint32_t{bytes[6]} << 8 | bytes[7];
  print("", bytes);
  auto message = ofp::decode_message(bytes);
  if (!message) return;
  if (message->kind() == Kind::barrier_reply && barrier_ && barrier_->first == xid) {
    barrier_->second.reply("");
    barrier_.reset();
  } else if (message->kind() == Kind::echo_request && answers_) {
    session_->channel().send(ofp::encode_echo(Kind::echo_reply, message->version, message->xid, message->body));
  } else if (message->kind() == Kind::packet_in && resumes_) {
    resume(*message);
  }
}

void Monitor::resume(const ofp::Message& message) {
  auto packet = ofp::PacketIn::decode(message);
  if (!packet || packet->continuation_bytes.empty()) return;
  Bytes reply = packet->encode_resume(message.version, 0);
  print("send: ", reply);
  session_->channel().send(std::move(reply));
}

Result<std::string> Monitor::send_hex(unixctl::Args args) {
  std::string text;
  for (const std::string& hex : args) {
    auto bytes = bytes_of_hex(hex, " \t\r\n");
    if (!bytes) return fail("Trailing garbage in hex data");
    if (bytes->size() < 8) return fail("Message too short for OpenFlow");
    if (((*bytes)[2] << 8 | (*bytes)[3]) != static_cast<int>(bytes->size())) return fail("Message size does not match length in OpenFlow header");
    print("send: ", *bytes, 0);
    session_->channel().send(std::move(*bytes));
    text += "sent\n";
  }
  return text;
}

Result<std::string> Monitor::packet_out(std::string_view text) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  ofp::PacketOut packet = TRY(ofp::parse_packet_out_text(text, has_names_ ? names_.names() : ofp::Names{}, usable));
  if (!usable.has(session_->protocol()) && !(usable & ofp::ProtocolSet::of_versions(ofp::VersionSet::of(session_->version()))).bits)
    return fail("PACKET_OUT actions are incompatible with the OpenFlow connection.");
  Bytes message = packet.encode(session_->version(), session_->next_xid());
  print("", message, 0);
  session_->channel().send(std::move(message));
  return "";
}

void Monitor::add_commands() {
  using unixctl::Args;
  unixctl::register_common_commands(commands_, coverage_);
  commands_.add({.name = "exit", .start = [this](Args, unixctl::Request request) { request.reply(""); app_.loop.stop(); }});
  commands_.add({.name = "ofctl/send", .usage = "OFMSG...", .min_args = 1, .max_args = unixctl::kManyArgs,
                 .run = [this](Args args) { return send_hex(args); }});
  commands_.add({.name = "ofctl/packet-out", .usage = "\"in_port=<port> packet=<hex data> actions=...\"", .min_args = 1, .max_args = 1,
                 .run = [this](Args args) { return packet_out(args[0]); }});
  commands_.add({.name = "ofctl/barrier", .start = [this](Args, unixctl::Request request) {
                   if (barrier_) return request.reply_error("already waiting for barrier reply");
                   uint32_t xid = session_->next_xid();
                   Bytes message = ofp::encode_empty(Kind::barrier_request, session_->version(), xid);
                   session_->channel().send(std::move(message));
                   barrier_.emplace(xid, request);
                 }});
  commands_.add({.name = "ofctl/set-output-file", .usage = "FILE", .min_args = 1, .max_args = 1,
                 .run = [](Args args) -> Result<std::string> {
                   std::FILE* file = std::fopen(args[0].c_str(), "w");
                   if (!file) return fail(errno_text(errno));
                   dup2(fileno(file), STDERR_FILENO);
                   std::fclose(file);
                   return "";
                 }});
  commands_.add({.name = "ofctl/block", .run = [this](Args) -> Result<std::string> {
                   if (blocked_) return fail("already blocking");
                   blocked_ = true;
                   session_->channel().set_receiving(false);
                   return "";
                 }});
  commands_.add({.name = "ofctl/unblock", .run = [this](Args) -> Result<std::string> {
                   if (!blocked_) return fail("already unblocked");
                   blocked_ = false;
                   session_->channel().set_receiving(true);
                   return "";
                 }});
}

Result<void> Monitor::run() {
  add_commands();
  auto server = unixctl::Server::open_or_die(app_.streams, commands_, app_.unixctl_path);
  FatalSignals signals(app_.loop);
  ofp::Channel& channel = session_->channel();
  while (auto early = channel.try_receive()) received(*early);
  channel.set_on_message([this](ByteView bytes) { received(bytes); });
  channel.set_on_change([this] { app_.loop.stop(); });
  std::fflush(stdout);
  app_.daemon->keep_stderr();
  app_.daemon->ready();
  if (!channel.closed()) app_.loop.run();
  bool lost = channel.closed();
  if (server) server->flush(Millis(200));
  if (lost) return fail(fmt::format("{}: receive failed ({})", session_->name(), errno_text(channel.error() == 0 ? kEof : channel.error())));
  return {};
}

// ---- set-up ----

Result<void> set_miss_len(Session& session, uint16_t bytes) {
  ofp::SwitchConfig config = TRY(session.config());
  config.miss_send_len = bytes;
  return session.must(config.encode(Kind::set_config, session.version(), session.next_xid()));
}

Result<void> ask_for_invalid_ttl(Session& session) {
  ofp::SwitchConfig config = TRY(session.config());
  if (config.invalid_ttl_to_controller.value_or(false)) return {};
  config.invalid_ttl_to_controller = true;
  TRY(session.must(config.encode(Kind::set_config, session.version(), session.next_xid())));
  if (TRY(session.config()).invalid_ttl_to_controller.value_or(false)) return {};
  return fail("setting invalid_ttl_to_controller failed (this switch probably doesn't support this flag)");
}

Result<void> set_packet_in_format(App& app, Session& session) {
  auto ask = [&](ofp::PacketInFormat format) -> Result<bool> {
    auto complaint = TRY(session.transact_quiet(ofp::encode_set_packet_in_format(session.version(), session.next_xid(), format)));
    return !complaint;
  };
  if (app.packet_in_format) {
    if (*app.packet_in_format == ofp::PacketInFormat::standard && session.version() != ofp::Version::of10) return {};
    return session.must(ofp::encode_set_packet_in_format(session.version(), session.next_xid(), *app.packet_in_format));
  }
  if (TRY(ask(ofp::PacketInFormat::nxt_packet_in2)) || session.version() != ofp::Version::of10) return {};
  TRY(ask(ofp::PacketInFormat::nxt_packet_in));
  return {};
}

Result<void> start_watching(App& app, Session& session, std::string_view spec) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  auto request = TRY(ofp::parse_flow_monitor_text(spec, 0, usable, {}));
  ofp::Protocol protocol = TRY(session.choose_protocol(usable));
  Bytes message = request.encode(protocol, session.next_xid());
  if (app.verbosity) print_to_stdout(ofp::print_message(message, print_options(app, 1)));
  return session.dump_stats(std::move(message));
}

Result<void> monitor(App& app, Words args) {
  ofp::VersionSet versions = app.versions;
  for (const std::string& arg : args.subspan(1)) {
    if (arg != "invalid_ttl") continue;
    ofp::VersionSet can = ofp::VersionSet(0x0e);  // 1.0 to 1.2
    versions = versions & can;
    if (versions.empty())
      return fail(fmt::format("invalid_ttl requires one of the OpenFlow versions {} but none is enabled (use -O)", can.text()));
  }
  auto session = TRY(Session::open_with(app, args[0], versions));
  bool resumes = false;
  for (const std::string& arg : args.subspan(1)) {
    if (auto length = parse_u16(arg)) {
      TRY(set_miss_len(*session, *length));
    } else if (arg == "invalid_ttl") {
      TRY(ask_for_invalid_ttl(*session));
    } else if (arg.starts_with("watch:")) {
      TRY(start_watching(app, *session, std::string_view(arg).substr(6)));
    } else if (arg == "resume") {
      resumes = true;
      TRY(set_miss_len(*session, UINT16_MAX));
    } else {
      return fail(fmt::format("{}: unsupported \"monitor\" argument", arg));
    }
  }
  TRY(set_packet_in_format(app, *session));
  Monitor conversation(app, std::move(session), true, resumes);
  if (app.show_names()) conversation.set_names(TRY(switch_names(app, args[0])));
  return conversation.run();
}

Result<void> snoop(App& app, Words args) {
  auto session = TRY(Session::open(app, args[0], true));
  return Monitor(app, std::move(session), false, false).run();
}

}  // namespace

std::vector<Subcommand> monitor_commands(App& app) {
  return {
      {"monitor", "switch [misslen] [invalid_ttl] [watch:[...]]", 1, 3, [&app](Words args) { return monitor(app, args); }},
      {"snoop", "switch", 1, 1, [&app](Words args) { return snoop(app, args); }},
  };
}

}  // namespace ovs::ofctl
