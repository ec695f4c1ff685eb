// probe, ping, benchmark: echo requests. Spec: sheet "openflow-connections" 8.3.
#include "base/strings.h"
#include "base/prng.h"
#include "tools/ofctl/app.h"

namespace ovs::ofctl {

namespace {

using ofp::Kind;
constexpr unsigned kMaxPayload = 65527;

Bytes echo_request(Session& session, ByteView payload) {
  return ofp::encode_echo(Kind::echo_request, session.version(), session.next_xid(), payload);
}

double ms_since(TimePoint start, const Clock& clock) { return static_cast<double>((clock.now() - start).count()) / 1e6; }

Result<void> probe(App& app, Words args) {
  auto session = TRY(Session::open(app, args[0]));
  Bytes reply = TRY(session->transact(echo_request(*session, {})));
  if (reply.size() != 8) return fail("reply does not match request");
  return {};
}

Result<void> ping(App& app, Words args) {
  unsigned size = args.size() > 1 ? parse_u32(args[1]).value_or(0) : 64;
  if (size > kMaxPayload) return fail(fmt::format("payload must be between 0 and {} bytes", kMaxPayload));
  auto session = TRY(Session::open(app, args[0]));
  Prng prng = Prng::from_entropy();
  for (int i = 0; i < 10; ++i) {
    Bytes payload(size);
    for (uint8_t& byte : payload) byte = static_cast<uint8_t>(prng.next());
    Bytes request = echo_request(*session, payload);
    TimePoint start = app.clock.now();
    Bytes reply = TRY(session->transact(request));
    double ms = ms_since(start, app.clock);
    bool matches = reply.size() == request.size() && reply[1] == 3 && std::equal(payload.begin(), payload.end(), reply.begin() + 8);
    if (!matches) {
      print_to_stdout("Reply does not match request.  Request:\n" + ofp::print_message(request, print_options(app, 2)) + "Reply:\n" +
                      ofp::print_message(reply, print_options(app, 2)));
    }
    uint32_t xid = uint32_t{reply[4]} << 24 | uint32_t{reply[5]} << 16 | uint32_t{reply[6]} << 8 | reply[7];
    print_to_stdout(fmt::format("{} bytes from {}: xid={:08x} time={:.1f} ms\n", reply.size() - 8, args[0], xid, ms));
  }
  return {};
}

Result<void> benchmark(App& app, Words args) {
  unsigned size = parse_u32(args[1]).value_or(kMaxPayload + 1);
  if (size > kMaxPayload) return fail(fmt::format("payload must be between 0 and {} bytes", kMaxPayload));
  unsigned count = parse_u32(args[2]).value_or(0);
  uint64_t message = size + 8;
  print_to_stdout(fmt::format("Sending {} packets * {} bytes (with header) = {} bytes total\n", count, message, count * message));
  std::fflush(stdout);
  auto session = TRY(Session::open(app, args[0]));
  Bytes payload(size, 0);
  TimePoint start = app.clock.now();
  for (unsigned i = 0; i < count; ++i) TRY(session->transact(echo_request(*session, payload)));
  double ms = std::max(ms_since(start, app.clock), 1e-6);
  print_to_stdout(fmt::format("Finished in {:.1f} ms ({:.0f} packets/s) ({:.0f} bytes/s)\n", ms, count / (ms / 1000.0),
                              static_cast<double>(count * message) / (ms / 1000.0)));
  return {};
}

}  // namespace

std::vector<Subcommand> echo_commands(App& app) {
  return {
      {"probe", "target", 1, 1, [&app](Words args) { return probe(app, args); }},
      {"ping", "target [n]", 1, 2, [&app](Words args) { return ping(app, args); }},
      {"benchmark", "target n count", 3, 3, [&app](Words args) { return benchmark(app, args); }},
  };
}

}  // namespace ovs::ofctl
