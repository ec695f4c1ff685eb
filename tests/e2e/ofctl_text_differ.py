#!/usr/bin/env python3
"""Gives the same random OpenFlow text to two ovs-ofctl and compares what they print, how they end and what they send to a switch.

  ofctl_text_differ.py OURS REFERENCE [--seed N] [--rounds N] [--jobs N] [--kind NAME] [--show N]

OURS and REFERENCE are programs. Exit status: 0 no difference, 1 some. The texts come from ofctl_text_grammar.py: flows, groups, meters, packet-outs,
monitor requests, TLV maps, matches in hex. Those with a parse-* command go through it; all others, and a part of these, are sent to a
listening socket whose messages are compared byte by byte. Nothing goes from the one program to the other: neither prints what the other encoded.
"""
import argparse, concurrent.futures, os, pathlib, random, re, shlex, socket, subprocess, sys, tempfile, threading

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "diff")]
from ofctl_text_grammar import Grammar  # noqa: E402
from wire_switch import Switch  # noqa: E402

# Differences on purpose, as (what the case's words must hold, what either's output must hold, reason).
KNOWN = [
    (r"check_pkt_larger", r"invalid \(null\)", "the reference does not name the argument"),
    (r"reg(1[6-9]|[23]\d)|xreg\d|obs_(domain|point)_id", r"unknown (keyword|field)|invalid numeric format", "3.4 and 3.7 have more registers, and fields as ids of samples"),
    (r"tlv\(", r"Invalid NSH TLV header", "odd and oversized numbers are refused, or filled up, instead of cut"),
    (r"parse-|compose", r"invalid option -- ", "getopt names the program"),
    (r"\[", r"\[Unknown\]", "names of bits that no state has"),
]

VERSIONS = {"OpenFlow10": 1, "OpenFlow11": 2, "OpenFlow12": 3, "OpenFlow13": 4, "OpenFlow14": 5, "OpenFlow15": 6}
FORMATS = ["OpenFlow10-table_id", "OpenFlow10+table_id", "NXM-table_id", "NXM+table_id", "NXM", "OXM", "OpenFlow10", "any", "OXM-OpenFlow13"]
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\|\d+\|", re.M)


class Case:
    def __init__(self, kind, words, stdin="", version=None):
        self.kind, self.words, self.stdin, self.version = kind, words, stdin, version   # version: of the listening switch

    def __str__(self):
        return " ".join(shlex.quote(w) for w in self.words) + (" <<< " + shlex.quote(self.stdin) if self.stdin else "")


class Maker:
    """Makes cases. Every kind is a method kind_*."""

    def __init__(self, rng):
        self.rng = rng

    def grammar(self):
        return Grammar(self.rng, self.rng.choice([0, 0.02, 0.05, 0.15]))

    def text(self, make):
        text = make()
        return self.grammar().damage(text) if self.rng.random() < 0.12 else text

    def options(self, one=False):
        rng = self.rng
        versions = list(VERSIONS)
        out = ["-O", rng.choice(versions) if one or rng.random() < 0.4 else ",".join(versions)]
        if not one and rng.random() < 0.15:
            out = []
        if not one and rng.random() < 0.15:
            out += ["-F", rng.choice(FORMATS)]
        if not one and rng.random() < 0.1:
            out.append("-m")
        return out

    def kind_flow(self):
        g = self.grammar()
        return Case("flow", [*self.options(), "parse-flow", self.text(g.flow)])

    def kind_match(self):
        g = self.grammar()
        return Case("match", [*self.options(), "parse-flow", self.text(lambda: g.match(2)) + ",actions=drop"])

    def kind_action(self):
        g = self.grammar()
        match = self.rng.choice(["", "ip,", "tcp,", "udp,", "ipv6,", "tcp6,", "dl_vlan=5,", "mpls,", "arp,", "tcp,ct_state=+trk+new,", "dl_type=0x894f,", "icmp6,icmp_type=135,icmp_code=0,", "packet_type=(1,0x800),"])
        return Case("action", [*self.options(), "parse-flow", match + "actions=" + self.text(lambda: g.action(0))])

    def kind_flows(self):
        g = Grammar(self.rng, 0)
        lines = [g.flow() for _ in range(self.rng.randint(1, 4))]
        if self.rng.random() < 0.3:
            lines.insert(self.rng.randrange(len(lines) + 1), self.rng.choice(["# comment", "", "  ", "add ip,actions=1", "delete", self.grammar().flow(), "ip,actions=drop # tail"]))
        return Case("flows", [*self.options(), "parse-flows", "-"], "\n".join(lines) + "\n")

    def kind_group(self):
        g = self.grammar()
        return Case("group", [*self.options(), "parse-group", self.text(g.group)])

    def kind_nx_match(self):
        g = self.grammar()
        command = self.rng.choice([["parse-nx-match"], ["parse-nxm"], ["parse-oxm", self.rng.choice(list(VERSIONS)[2:])]])
        return Case("nx_match", [*self.rng.choice([[], ["--strict"], ["-m"]]), *command], "\n".join(g.nx_match() for _ in range(3)) + "\n")

    def kind_key_value(self):
        g = self.grammar()
        return Case("key_value", ["parse-key-value", self.text(lambda: self.rng.choice([g.flow, g.group, g.meter])())])

    def kind_exact(self):
        """An exact flow, as compose-packet takes it."""
        g = self.grammar()
        return Case("exact", ["compose-packet", self.text(lambda: g.match(3))])

    def sent(self, kind, command, texts, bundle=0.1):
        version = self.rng.choice(list(VERSIONS))
        more = ["--bundle"] if self.rng.random() < bundle else []
        return Case(kind, ["-O", version, *more, command, "$SWITCH", *texts], version=version)

    def kind_sent_flow(self):
        g = self.grammar()
        command, change, strict = self.rng.choice([("add-flow", "add", []), ("mod-flows", "modify", []), ("mod-flows", "modify", ["--strict"]), ("del-flows", "delete", []), ("del-flows", "delete", ["--strict"]),
                                                   ("dump-flows", "dump", []), ("dump-aggregate", "dump", [])])
        case = self.sent("sent_flow", command, [self.text(lambda: g.flow(change, 2))])
        case.words[2:2] = strict
        return case

    def kind_sent_flows(self):
        g = self.grammar()
        lines = [self.rng.choice(["", "", "add ", "delete ", "modify ", "delete_strict ", "modify_strict,", "d ", "mod ", "add,"]) + g.flow(self.rng.choice(["add", "delete"]), 2) for _ in range(3)]
        case = self.sent("sent_flows", "add-flows", ["-"])
        case.stdin = "\n".join(lines) + "\n"
        return case

    def kind_sent_group(self):
        g = self.grammar()
        command, change = self.rng.choice([("add-group", "add"), ("mod-group", "modify"), ("del-groups", "delete"), ("insert-buckets", "insert"), ("remove-buckets", "remove"), ("dump-groups", "delete"), ("dump-group-stats", "delete")])
        case = self.sent("sent_group", command, [self.text(lambda: g.group(change))])
        if change == "modify" and self.rng.random() < 0.3:
            case.words.insert(2, "--may-create")
        return case

    def kind_sent_groups(self):
        g = self.grammar()
        lines = [self.rng.choice(["", "add ", "modify ", "delete ", "add_or_mod ", "insert_bucket ", "remove_bucket "]) + g.group(self.rng.choice(["add", "delete", "insert"])) for _ in range(2)]
        case = self.sent("sent_groups", "add-groups", ["-"])
        case.stdin = "\n".join(lines) + "\n"
        return case

    def kind_sent_meter(self):
        g = self.grammar()
        command, change = self.rng.choice([("add-meter", "add"), ("mod-meter", "modify"), ("del-meter", "delete"), ("dump-meter", "delete"), ("meter-stats", "delete")])
        return self.sent("sent_meter", command, [self.text(lambda: g.meter(change))], 0)

    def kind_sent_packet_out(self):
        return self.sent("sent_packet_out", "packet-out", [self.text(self.grammar().packet_out)])

    def kind_sent_bundle(self):
        g = self.grammar()
        lines = [self.rng.choice([lambda: "flow " + g.flow("add", 2), lambda: "flow add " + g.flow("add", 1), lambda: "group " + g.group(), lambda: "group add " + g.group(), lambda: "packet-out " + g.packet_out(),
                                  lambda: "flow delete " + g.flow("delete", 2), lambda: self.text(lambda: "flow ip,actions=drop")])() for _ in range(2)]
        case = self.sent("sent_bundle", "bundle", ["-"], 0)
        case.stdin = "\n".join(lines) + "\n"
        return case

    def kind_sent_watch(self):
        return self.sent("sent_watch", "monitor", [self.text(self.grammar().watch)], 0)

    def kind_sent_tlv(self):
        return self.sent("sent_tlv", self.rng.choice(["add-tlv-map", "del-tlv-map"]), [self.text(self.grammar().tlv_map)], 0)

    def kind_sent_ct_flush(self):
        return self.sent("sent_ct_flush", "ct-flush", self.grammar().ct_flush(), 0)

    def kind_sent_other(self):
        rng, g = self.rng, self.grammar()
        command = rng.choice([
            lambda: ["mod-port", g.port(), rng.choice(["up", "down", "no-flood", "flood", "stp", "no-stp", "noreceive", "no_forward", "No-Packet-In", "foo", "receive-stp", "no-receive-stp"])],
            lambda: ["mod-table", rng.choice([g.table(), "all"]), g.pick("controller", "continue", "drop", "evict", "noevict", "novacancy", "vacancy:10,20", "vacancy:20,10", "vacancy", "vacancy:x", "vacancy:1", "vacancy:200,300", "name:foo", "foo", "vacancy:1,", "vacancy(1,2)", "vacancy:1,x")],
            lambda: ["dump-ports", g.port()], lambda: ["queue-stats", g.port(), g.number(32)], lambda: ["queue-get-config", g.port(), g.number(32)], lambda: ["set-frags", g.pick("normal", "drop", "reassemble", "nx-match", "foo", "")],
            lambda: ["ct-flush-zone", g.number(16)], lambda: ["dump-ports-desc", g.port()], lambda: ["packet-out", g.port(), g.actions(1, False), "505400000007505400000005080045000014000000004011"]])()
        return self.sent("sent_other", command[0], command[1:], 0)


class Listener:
    """The socket of a switch that only listens: one for each program and worker."""

    def __init__(self, folder, name):
        self.path, self.sent, self.version = os.path.join(folder, name + ".mgmt"), [], 1
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.bind(self.path)
        self.socket.listen(8)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection, _ = self.socket.accept()
            switch, sent = OneAnswer(self.version), self.sent
            with connection:
                try:
                    switch.serve(connection, sent)
                except (OSError, EOFError):
                    pass


class OneAnswer(Switch):
    """Answers what wire_switch.py's Switch answers; hangs up on requests whose answers never end."""

    def stats_reply(self, body, xid):
        kind = int.from_bytes(body[:2], "big")
        if kind == 0xffff and body[4:8] == b"\0\0\x23\x20" or kind == 16:
            raise EOFError   # a flow monitor
        return super().stats_reply(body, xid)

    def normal(self, message):
        return super().normal(message)


def run(program, case, listener):
    words = list(case.words)
    if case.version:
        listener.version, listener.sent = VERSIONS[case.version], []
        words = [w.replace("$SWITCH", "unix:" + listener.path) for w in words]
    try:
        done = subprocess.run([program, *words], input=case.stdin.encode("utf-8", "surrogateescape"), capture_output=True, timeout=10, check=False, env=ENV)
    except subprocess.TimeoutExpired:
        return "timeout"
    except ValueError:
        return "no such words"
    clean = lambda b: TIME.sub("", b.decode("utf-8", "backslashreplace").replace(listener.path, "SOCKET"))
    text = clean(done.stdout)
    if done.stderr:
        text += "stderr: " + clean(done.stderr)
    if done.returncode:
        text += "[exit %d]\n" % done.returncode
    if case.version:
        text += "".join("sent %s\n" % m for m in listener.sent)
    return text


ENV = {**os.environ, "LC_ALL": "C", "TZ": "UTC", "OVS_SYSLOG_METHOD": "null", "OVS_RUNDIR": "/nonexistent", "RES_OPTIONS": "timeout:1 attempts:1", "LOCALDOMAIN": ""}


def known(case, ours, reference):
    text = str(case)
    for words, output, why in KNOWN:
        if re.search(words, text) and (re.search(output, ours) or re.search(output, reference)):
            return why
    return None


def compare(case, args, listeners):
    """None, or what differs."""
    ours, reference = (run(p, case, l) for p, l in zip((args.ours, args.reference), listeners))
    if ours == reference or (known(case, ours, reference) and not args.all):
        return None
    return "%s: %s\n--- ours\n%s--- reference\n%s" % (case.kind, case, ours, reference)


def worker(number, cases, args, folder):
    listeners = [Listener(folder, "%s%d" % (side, number)) for side in "or"]
    found = []
    for case in cases:
        difference = compare(case, args, listeners)
        if difference:
            found.append(difference)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours")
    parser.add_argument("reference")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--kind", default=".", help="only kinds that match this expression")
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("--most", type=int, default=0, help="so many differences are no failure")
    parser.add_argument("--all", action="store_true", help="the known differences as well")
    args = parser.parse_args()
    maker = Maker(random.Random(args.seed))
    kinds = [n for n in dir(maker) if n.startswith("kind_") and re.search(args.kind, n)]
    weights = [8 if n in ("kind_flow", "kind_action", "kind_match") else 4 if n == "kind_group" else 1 for n in kinds]
    cases = [getattr(maker, maker.rng.choices(kinds, weights)[0])() for _ in range(args.rounds)]
    cases = [c for c in cases if not any("\0" in w for w in c.words)]
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        found = [f for part in pool.map(lambda n: worker(n, cases[n::args.jobs], args, folder), range(args.jobs)) for f in part]
    for difference in found[:args.show]:
        print(difference)
    print("seed %d: %d cases, %d differences" % (args.seed, len(cases), len(found)), flush=True)
    sys.stdout.flush()
    os._exit(1 if len(found) > args.most else 0)


main()
