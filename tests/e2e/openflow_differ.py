#!/usr/bin/env python3
"""Sends the same random OpenFlow to two switches and compares what they answer, what they tell of themselves, and what is in their
tables, groups and meters.

  openflow_differ.py OURS REFERENCE [--seed N] [--seconds N] [--episodes N] [--show N] [--no-shrink]

OURS and REFERENCE are folders with ovs-vswitchd, ovsdb-server, ovsdb-tool, ovs-vsctl (several: with commas). Exit status: 0 no
difference, 1 some, 2 could not run.

An episode is a list of steps on clean switches: a message on one of six connections (one for each version), a packet, a leap of
time, a comparison. Time stands still but for the leaps, so durations and timeouts are compared too. Answers and errors must be
equal to the byte; what listening connections are told and what dumps say is compared sorted. Of an episode that differs the
steps that matter are found and printed.
"""
import argparse, json, os, pathlib, random, re, shutil, signal, socket, struct, subprocess, sys, tempfile, time

from openflow_wire import ADD, ANY, Maker, barrier, bundle_add, bundle_control, message, nicira, pack, pad8, stats

VERSIONS = (1, 2, 3, 4, 5, 6)
LISTENERS = (1, 4, 5, 6)
SETUP = """add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:datapath-id=0000000000000001
 other-config:hwaddr=aa:55:aa:55:00:00 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2
 -- set interface p2 type=dummy ofport_request=2 -- add-port br0 p3 -- set interface p3 type=dummy ofport_request=3
 -- --id=@t1 create flow_table flow_limit=6 overflow_policy=evict -- --id=@t2 create flow_table flow_limit=4 overflow_policy=refuse
 -- --id=@t3 create flow_table flow_limit=3 overflow_policy=evict prefixes=ip_src
 -- set bridge br0 flow_tables:1=@t1 flow_tables:2=@t2 flow_tables:3=@t3"""
ERROR, ECHO = 1, 2


def is_barrier_reply(data):
    return data[1] == (19 if data[0] == 1 else 21)


class Peer:
    """One OpenFlow connection. `names`: pairs of our name of a thing (a MAC address) and the switch's."""

    def __init__(self, path, version, names=()):
        self.version, self.data, self.names = version, b"", names
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(20)
        self.sock.connect(str(path))
        self.sock.sendall(message(version, 0, pack("!HHI", 1, 8, 1 << version), 1))
        while self.next()[1] != 0:
            pass

    def next(self):
        while True:
            if len(self.data) >= 8:
                size = struct.unpack_from("!H", self.data, 2)[0]
                if len(self.data) >= size:
                    whole, self.data = self.data[:size], self.data[size:]
                    if whole[1] == ECHO:
                        self.sock.sendall(bytes([whole[0], 3]) + whole[2:])
                        continue
                    return whole
            more = self.sock.recv(1 << 18)
            if not more:
                raise EOFError("the switch closed the connection")
            self.data += more

    def ask(self, data, xid):
        """All that comes until the barrier after `data` is answered."""
        for ours, theirs in self.names:
            data = data.replace(ours, theirs)
        self.sock.sendall(data + barrier(self.version, xid))
        answers = []
        while True:
            whole = self.next()
            if is_barrier_reply(whole) and whole[4:8] == pack("!I", xid):
                return answers
            for ours, theirs in self.names:
                whole = whole.replace(theirs, ours)
            answers.append(whole)


class Switch:
    def __init__(self, folders, name, work):
        self.name, self.dir = name, pathlib.Path(work) / name
        self.dir.mkdir()
        path = os.pathsep.join(folders.split(","))
        self.env = dict(os.environ, PATH=path + os.pathsep + os.environ["PATH"], OVS_SYSLOG_METHOD="null")
        for what in ("RUNDIR", "LOGDIR", "DBDIR", "SYSCONFDIR"):
            self.env["OVS_" + what] = str(self.dir)
        schema = "/usr/share/openvswitch/vswitch.ovsschema"
        self.started = []
        self.run("ovsdb-tool create conf.db " + schema)
        self.start("ovsdb-server conf.db --remote=punix:db.sock --no-chdir --pidfile -vconsole:off --log-file", "db.sock")
        self.run("ovs-vsctl --no-wait --db=unix:db.sock init")
        self.start("ovs-vswitchd unix:db.sock --enable-dummy=override --disable-system --no-chdir --pidfile -vconsole:off --log-file "
                   "--unixctl=" + str(self.dir / "ctl"), "ctl")
        self.run("ovs-vsctl --timeout=20 --db=unix:db.sock " + SETUP)
        self.control("time/stop")
        self.peers, self.names = {}, []
        description = Peer(self.dir / "br0.mgmt", 1).ask(stats(1, 13), 1)[0]
        ports = {number: mac for number, mac in struct.iter_unpack("!H6s40x", description[12:])}
        self.names = [(mac, ports[number]) for number, mac in MACS.items()]

    def peer(self, version):
        return Peer(self.dir / "br0.mgmt", version, self.names)

    def find(self, command):
        words = command.split()
        return [shutil.which(words[0], path=self.env["PATH"])] + words[1:]

    def run(self, command):
        subprocess.run(self.find(command), check=True, env=self.env, cwd=self.dir, stdout=subprocess.DEVNULL, timeout=30)

    def start(self, command, file):
        self.started.append(subprocess.Popen(self.find(command), env=self.env, cwd=self.dir))
        for _ in range(200):
            if (self.dir / file).exists():
                return
            time.sleep(0.05)
        raise RuntimeError(command + " does not start")

    def control(self, method, *arguments):
        with socket.socket(socket.AF_UNIX) as sock:
            sock.settimeout(20)
            sock.connect(str(self.dir / "ctl"))
            sock.sendall(json.dumps({"id": 0, "method": method, "params": list(arguments)}).encode())
            data = b""
            while True:
                more = sock.recv(1 << 16)
                if not more:
                    raise EOFError("no answer to " + method)
                data += more
                try:
                    return json.loads(data)["result"]
                except ValueError:
                    pass

    def clean(self):
        """As after the start, and new connections."""
        for peer in self.peers.values():
            peer.sock.close()
        self.peers = {v: self.peer(v) for v in VERSIONS}
        nothing = pad8(pack("!HH", 1, 4))
        ask = lambda version, data: self.peers[version].ask(data, 1)
        ask(5, message(5, 14, pack("!QQBBHHHIIIHH", 0, 0, 255, 3, 0, 0, 0, ANY, ANY, ANY, 0, 0) + nothing))
        ask(4, message(4, 15, pack("!HBxI", 2, 0, 0xFFFFFFFC)))
        ask(4, message(4, 29, pack("!HHI", 2, 0, 0xFFFFFFFF)))
        ask(2, message(2, 17, pack("!B3xI", 255, 0)))
        ask(5, message(5, 17, pack("!B3xI", 255, 0)))
        ask(1, nicira(1, 15, pack("!7xB", 1)))
        for port, mac in MACS.items():
            ask(4, message(4, 16, pack("!I4x6s2xIII4x", port, mac, 0, 0x65, 0)))
        for number in (1, 2, 3):
            self.control("netdev-dummy/set-admin-state", "p%d" % number, "up")
        time.sleep(0.06)                         # the reference tells of removed flows when no thread sees them any more
        for version in LISTENERS:
            peer = self.peers[version, "listens"] = self.peer(version)
            peer.ask(message(version, 9, pack("!HH", 0, 0xFFFF)), 1)
            if version >= 5:
                peer.ask(message(version, 28, b"".join(pack("!HHI", kind, 8, 0x3F) for kind in range(12))), 1)

    def stop(self):
        for process in reversed(self.started):
            process.send_signal(signal.SIGTERM)
        for process in self.started:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def crashed(self):
        return self.started[-1].poll() is not None


MACS = {n: bytes([0xBB, 0x55, 0xAA, 0x55, 0xCC, n]) for n in (1, 2, 3)}


def packet(rng):
    addresses = bytes(5) + bytes([rng.randint(1, 2)]) + bytes(5) + bytes([rng.randint(1, 3)])
    ip = pack("!BBHHHBBHII", 0x45, 0, 40, 0, 0, 64, 6, 0, 0x0A000000 + rng.randint(0, 3), 0x0A000009)
    return addresses + pack("!H", 0x0800) + ip + pack("!HHIIHHHH", 1234, rng.choice([80, 81]), 0, 0, 0x5000, 0, 0, 0) + bytes(6)


class Writer:
    """Makes episodes."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.make = Maker(self.rng)

    def change(self, version):
        kinds = [("flow_mod", 20), ("group_mod", 5), ("meter_mod", 3), ("table_mod", 1.5), ("packet_out", 1), ("port_mod", 0.5)]
        if version == 1:
            kinds = [k for k in kinds if k[0] not in ("meter_mod", "table_mod")]
        if version < 4:
            kinds = [k for k in kinds if k[0] != "meter_mod"]
        kind = self.rng.choices([k for k, _ in kinds], [w for _, w in kinds])[0]
        if kind == "packet_out":
            return self.make.packet_out(version, packet(self.rng))
        if kind == "port_mod":
            return self.make.port_mod(version, MACS)
        return getattr(self.make, kind)(version)

    def question(self, version):
        rng, make = self.rng, self.make
        kind = rng.choice(["flow", "flow", "aggregate", "group", "group desc", "meter", "meter config", "table desc", "config", "role", "echo"])
        if kind == "flow":
            return make.flow_stats(version)
        if kind == "aggregate":
            return make.flow_stats(version, 2)
        number = rng.choice([1, 2, 5, 0xFFFFFFFC])
        if kind == "group" and version > 1:
            return stats(version, 6, pack("!I4x", number))
        if kind == "group desc" and version > 1:
            return stats(version, 7, pack("!I4x", number) if version == 6 else b"")
        if kind == "meter" and version > 3:
            return stats(version, 9, pack("!I4x", rng.choice([1, 2, 5, 0, 0xFFFFFFFF])))
        if kind == "meter config" and version > 3:
            return stats(version, 10, pack("!I4x", rng.choice([1, 2, 5, 0xFFFFFFFF])))
        if kind == "table desc" and version > 4:
            return stats(version, 14)
        if kind == "config":
            return message(version, 7)
        if kind == "role" and version > 2:
            return message(version, 24, pack("!I4xQ", rng.choice([0, 1, 1, 2, 3]), rng.randint(0, 3))) if self.make.chance(0.2) else message(version, 2, b"x")
        return message(version, 2, b"here")

    def bundle(self, version):
        rng, number, flags = self.rng, self.rng.randint(1, 2), self.rng.choice([0, 1, 2, 3])
        other = lambda f: f if self.make.chance(0.97) else rng.randint(0, 3)
        steps = [(version, bundle_control(version, number, 0, flags))] if self.make.chance(0.95) else []
        for _ in range(rng.randint(0, 6)):
            inner = self.make.flow_mod(version) if self.make.chance(0.7) else self.change(version)
            steps.append((version, bundle_add(version, number, other(flags), inner)))
        if self.make.chance(0.2):
            steps.append((version, bundle_control(version, number, 2, other(flags))))
        steps.append((version, bundle_control(version, number, rng.choices([4, 6, 7, 0], [10, 1, 0.2, 0.2])[0], other(flags))))
        return steps

    def episode(self):
        rng, steps = self.rng, []
        wire = lambda: rng.choice(VERSIONS)
        if self.make.chance(0.8):
            steps.append((1, nicira(1, 15, pack("!7xB", 1))))
        for version in LISTENERS:
            if self.make.chance(0.5):
                steps.append(((version, "listens"), self.make.flow_monitor(version, self.make.chance(0.5))))
        length = rng.choice([10, 20, 40, 80])
        while len(steps) < length:
            what = rng.choices(["change", "ask", "bundle", "packet", "warp", "check", "monitor", "damaged"], [30, 6, 3, 2, 1.5, 2, 0.5, 2])[0]
            version = wire()
            if what == "change":
                steps.append((version, self.change(version)))
            elif what == "ask":
                steps.append((version, self.question(version)))
            elif what == "bundle":
                steps += self.bundle(rng.choice([4, 5, 6]))
            elif what == "packet":
                steps.append(("packet", rng.randint(1, 3), packet(rng).hex()))
            elif what == "warp":
                steps.append(("warp", rng.choice([500, 1000, 3000, 6000])))
            elif what == "check":
                steps.append(("check", wire()))
            elif what == "monitor":
                steps.append((version, self.make.flow_monitor(version)))
            else:
                steps.append((version, self.make.damaged(self.change(version) if self.make.chance(0.8) else self.question(version))))
        return steps + [("check", v) for v in (1, rng.choice([2, 3, 4, 5]), 6)]


# What is not told in any particular order, piece by piece.
def pieces(data, size_of):
    out = []
    while data:
        size = size_of(data)
        if not 0 < size <= len(data):
            out.append(data)
            break
        out.append(data[:size])
        data = data[size:]
    return sorted(out)


FIRST16 = lambda d: struct.unpack_from("!H", d, 0)[0] if len(d) > 1 else 0
SECOND16 = lambda d: struct.unpack_from("!H", d, 4)[0] if len(d) > 5 else 0


def parts(answer):
    """A reply to a question with many rows: what identifies it, and where its rows begin."""
    version, kind = answer[0], answer[1]
    if kind != (17 if version == 1 else 19):
        return None
    what = struct.unpack_from("!H", answer, 8)[0]
    head = 12 if version == 1 else 16
    if what == 0xFFFF:
        head += 12 if version == 1 else 8
        what = struct.unpack_from("!I", answer, head - 8 if version == 1 else head - 4)[0] + 0x10000
    return what, head


def sorted_answers(answers):
    """Rows of a multipart reply in any order; its messages become one."""
    out, rows = [], {}
    for answer in answers:
        found = parts(answer)
        if not found:
            out.append(answer)
            continue
        what, head = found
        rows.setdefault((answer[0], what, answer[4:8]), []).append(answer[head:])
    for (version, what, xid), bodies in rows.items():
        body = b"".join(bodies)
        if what in (1, 6, 7, 10, 0x10000) or (what == 14 and version > 4):
            listed = pieces(body, FIRST16)
        elif what == 9:
            listed = pieces(body, SECOND16)
        elif what == 13:
            listed = pieces(body, (lambda d: 48) if version == 1 else (lambda d: 64) if version < 5 else SECOND16)
        elif what == 3:                          # how often a table was asked counts up for ever
            size = {1: 64, 2: 88, 3: 128}.get(version, 24)
            listed = [body[at:at + size - 16] for at in range(0, len(body), size)]
        else:
            listed = [body]
        out.append((version, what, xid, tuple(listed)))
    return out


def dumps(version):
    questions = [Maker(random.Random(0)).flow_stats(version, 1, True), Maker(random.Random(0)).flow_stats(version, 2, True), stats(version, 3)]
    if version == 1:
        return questions + [stats(1, 13)]
    questions += [stats(version, 6, pack("!I4x", 0xFFFFFFFC)), stats(version, 7, pack("!I4x", 0xFFFFFFFC) if version == 6 else b"")]
    questions.append(stats(version, 13, pack("!I4x", ANY) if version == 6 else b""))
    if version > 3:
        questions += [stats(version, kind, pack("!I4x", 0xFFFFFFFF)) for kind in (9, 10)]
    return questions + ([stats(version, 14)] if version > 4 else [])


class Difference(Exception):
    pass


class Differ:
    def __init__(self, switches):
        self.switches, self.xid, self.steps = switches, 1, 0

    def ask(self, peer, data):
        """Both answers; the request and its barrier have the same transaction ids on both sides."""
        self.xid += 2
        data = data[:4] + pack("!I", self.xid) + data[8:]
        if data[1] in (33, 34) or data[1] == 4:   # a bundled message has that of its bundle
            at = 16 if data[1] == 34 else 24 if data[8:16] == pack("!II", 0x4F4E4600, 2301) else 0
            if at and len(data) >= at + 8:
                data = data[:at + 4] + pack("!I", self.xid) + data[at + 8:]
        answers = []
        for switch in self.switches:
            try:
                answers.append(switch.peers[peer].ask(data, self.xid + 1))
            except (EOFError, OSError) as e:
                if switch.crashed():
                    raise Difference("%s died" % switch.name) from None
                switch.peers[peer] = switch.peer(peer if isinstance(peer, int) else peer[0])
                answers.append([("closed", type(e).__name__)])
        return answers

    def settle(self, what, take):
        """Calls take(switch) until both say the same, for a while."""
        for pause in (0, 0.01, 0.03, 0.1, 0.2, 0.4, 0.6):
            time.sleep(pause)
            got = [take(switch) for switch in self.switches]
            if got[0] == got[1]:
                return
        raise Difference(explain(what, *got))

    def check(self, version):
        if self.packets:
            for switch in self.switches:
                switch.control("revalidator/purge")
            self.packets = False
        for question in dumps(version):
            self.settle("dump", lambda s: sorted_answers(s.peers[version].ask(question, 1)))
        for listener in LISTENERS:
            self.settle("what listener of version %d hears" % listener, lambda s: self.heard(s, listener))
        for switch in self.switches:
            self.told[switch.name].clear()

    def heard(self, switch, listener):
        told = self.told[switch.name].setdefault(listener, [])
        told += switch.peers[listener, "listens"].ask(b"", 1)
        return sorted(told)

    def step(self, step):
        self.steps += 1
        if step[0] == "packet":
            self.packets = True
            for switch in self.switches:
                switch.control("netdev-dummy/receive", "p%d" % step[1], step[2])
        elif step[0] == "warp":
            for switch in self.switches:
                switch.control("time/warp", str(step[1]))
                switch.control("revalidator/wait")
            self.check(6)
        elif step[0] == "check":
            self.check(step[1])
        else:
            answers = self.ask(*step)
            if isinstance(step[0], tuple):       # other news may be among them
                for switch, each in zip(self.switches, answers):
                    self.told[switch.name].setdefault(step[0][0], []).extend(each)
                return
            got = [sorted_answers(a) for a in answers]
            if got[0] != got[1]:
                raise Difference(explain("answers", *answers))

    def play(self, steps):
        """The first difference, and the number of steps until there; None: there is none."""
        self.xid, self.packets, self.told = 1, False, {s.name: {} for s in self.switches}
        for switch in self.switches:
            switch.clean()
        for at, step in enumerate(steps):
            try:
                self.step(step)
            except Difference as e:
                return str(e), at + 1
        return None

    def shrink(self, steps, budget):
        """Fewer steps that still differ."""
        end = time.monotonic() + budget
        at = len(steps) - 2
        while at >= 0 and time.monotonic() < end:
            fewer = steps[:at] + steps[at + 1:]
            found = self.play(fewer)
            if found:
                steps = fewer[:found[1]]
            at = min(at, len(steps) - 1) - 1
        return steps


OFCTL = "/usr/bin/ovs-ofctl"
HEX = re.compile("[0-9a-f]{8}  ")


def show(data):
    if isinstance(data, tuple) and len(data) == 4:
        version, what, xid, rows = data
        head = pack("!HH", what & 0xFFFF if what < 0x10000 else 0xFFFF, 0) + (bytes(4) if version > 1 else b"")
        if what >= 0x10000:
            head += pack("!II", 0x2320, what - 0x10000) + (bytes(4) if version == 1 else b"")
        data = message(version, 17 if version == 1 else 19, head + b"".join(rows))
    if not isinstance(data, bytes):
        return str(data)
    text = subprocess.run([OFCTL, "ofp-print", data.hex(), "1"], capture_output=True, text=True).stdout.strip()
    lines = [line for line in text.splitlines() if not HEX.match(line)]
    return "\n".join(lines + (["      " + data.hex()] if len(data) < 300 else []))


def explain(what, a, b):
    a, b = sorted_answers(a), sorted_answers(b)
    lines = [what + ":"]
    for x, y in zip(a, b):
        if isinstance(x, tuple) and isinstance(y, tuple) and len(x) == len(y) == 4 and x[:3] == y[:3]:
            only = lambda p, q: p[:3] + (tuple(r for r in p[3] if r not in q[3]),)
            if x != y:
                lines += ["  - ours " + show(only(x, y)), "  + reference " + show(only(y, x))]
            a, b = [i for i in a if i is not x], [i for i in b if i is not y]
    rest_a, rest_b = list(a), list(b)
    for item in a:
        if item in rest_b:
            rest_a.remove(item), rest_b.remove(item)
    lines += ["  - ours " + show(i) for i in rest_a] + ["  + reference " + show(i) for i in rest_b]
    return "\n".join(lines if len(lines) > 1 else lines + ["  another order"])


def report(seed, steps, found):
    print("episode of seed %d differs; the steps that matter:" % seed)
    for step in steps:
        if isinstance(step[1], bytes):
            print("  OF%s: %s" % (step[0] if isinstance(step[0], tuple) else "1.%d" % (step[0] - 1), show(step[1])))
        else:
            print("  " + " ".join(str(s) for s in step))
    print(found, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours")
    parser.add_argument("reference")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--episodes", type=int, default=10**9)
    parser.add_argument("--show", type=int, default=3, help="stop after so many differences")
    parser.add_argument("--no-shrink", action="store_true")
    args = parser.parse_args()
    work = tempfile.mkdtemp(prefix="ovs-of-differ-")
    switches, differences, episodes = [], 0, 0
    try:
        for folders, name in ((args.ours, "ours"), (args.reference, "reference")):
            switches.append(Switch(folders, name, work))
        differ, end = Differ(switches), time.monotonic() + args.seconds
        while time.monotonic() < end and episodes < args.episodes and differences < args.show:
            seed = args.seed * 1000003 + episodes
            episodes += 1
            steps = Writer(seed).episode()
            found = differ.play(steps)
            if not found:
                continue
            differences += 1
            steps = steps[:found[1]]
            if not args.no_shrink and "died" not in found[0]:
                steps = differ.shrink(steps, 30)
                found = differ.play(steps) or found
            report(seed, steps, found[0])
            if any(s.crashed() for s in switches):
                break
        print("%d episodes, %d steps, %d differences" % (episodes, differ.steps, differences))
    except (RuntimeError, subprocess.SubprocessError) as e:
        print(e)
        sys.exit(2)
    finally:
        for switch in switches:
            switch.stop()
        shutil.rmtree(work)
    sys.exit(1 if differences else 0)


main()
