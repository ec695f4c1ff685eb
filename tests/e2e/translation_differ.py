#!/usr/bin/env python3
"""Gives random flow tables and packets to two switches and compares what they make of them: the whole text of ofproto/trace, the
packets that leave, datapath flows, statistics of flows, packet-ins, learned addresses and connections.

  translation_differ.py OURS REFERENCE [--seed N] [--rounds N] [--seconds N] [--stop] [--show N] [--only trace|packets]

OURS and REFERENCE are folders of programs (the reference's: /usr/sbin,/usr/bin). Dummy datapath, virtual time.
Exit status: 0 no difference, 1 some, 2 could not run.
"""
import argparse
import difflib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

from translation_grammar import BRIDGES, INTERNAL, PATCHES, Grammar, Packets

SETUP = """
add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01
add-br br1 -- set bridge br1 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:02
add-br br2 -- set bridge br2 datapath-type=dummy fail-mode=standalone other-config:hwaddr=aa:55:00:00:00:03
"""
VLANS = {1: "tag=10", 2: "trunks=10,20", 4: "tag=10 vlan_mode=native-untagged", 6: "tag=20", 7: "tag=20 vlan_mode=native-tagged trunks=10", 9: "tag=10 other_config:priority-tags=always"}


class Control:
    """Commands of one daemon over its control socket."""

    def __init__(self, path):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(30)
        self.sock.connect(str(path))
        self.buffer, self.id = "", 0

    def __call__(self, method, *params):
        self.id += 1
        self.sock.sendall(json.dumps({"id": self.id, "method": method, "params": [str(p) for p in params]}).encode())
        while True:
            try:
                value, end = json.JSONDecoder().raw_decode(self.buffer)
                self.buffer = self.buffer[end:]
                return value["result"] if value.get("error") is None else "ERROR " + value["error"]
            except ValueError:
                data = self.sock.recv(1 << 20)
                if not data:
                    raise EOFError("the switch died of %s %s" % (method, " ".join(map(str, params))))
                self.buffer += data.decode()


class Side:
    def __init__(self, folders, name, work):
        self.name, self.dir = name, pathlib.Path(work) / name
        self.dir.mkdir()
        path = os.pathsep.join(os.path.abspath(f) for f in folders.split(","))
        self.env = {**os.environ, "PATH": path + os.pathsep + os.environ["PATH"], "OVS_SYSLOG_METHOD": "null", "OVS_RUNDIR": str(self.dir), "OVS_LOGDIR": str(self.dir),
                    "OVS_DBDIR": str(self.dir), "OVS_SYSCONFDIR": str(self.dir), "TZ": "UTC"}
        self.processes, self.seen = [], {}
        find = lambda program: shutil.which(program, path=path)
        schema = "/usr/share/openvswitch/vswitch.ovsschema"
        subprocess.run([find("ovsdb-tool"), "create", "conf.db", schema], check=True, env=self.env, cwd=self.dir)
        self.spawn([find("ovsdb-server"), "--remote=punix:db.sock", "--unixctl=db.ctl", "-vconsole:off", "conf.db"], "db.sock")
        self.vsctl = [find("ovs-vsctl"), "--db=unix:" + str(self.dir / "db.sock"), "--no-wait"]
        subprocess.run([*self.vsctl, "init"], check=True, env=self.env)
        self.spawn([find("ovs-vswitchd"), "unix:db.sock", "--unixctl=ctl", "--enable-dummy=override", "--disable-system", "-vconsole:off", "--log-file=vswitchd.log",
                    "-vfile:warn"], "ctl")
        self.ctl = Control(self.dir / "ctl")
        self.configure()

    def spawn(self, command, awaited):
        self.processes.append(subprocess.Popen(command, env=self.env, cwd=self.dir, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        for _ in range(400):
            if (self.dir / awaited).exists():
                return
            time.sleep(0.02)
        raise EOFError("%s: %s does not start" % (self.name, command[0]))

    def configure(self):
        commands = []
        for line in SETUP.split("\n"):
            commands += ["--", *line.split()] if line else []
        def port(bridge, name, number, kind, *more):
            nonlocal commands
            commands += ["--", "add-port", bridge, name]
            more = " ".join(more).split()
            if more:
                commands += ["--", "set", "port", name, *more]
            commands += ["--", "set", "interface", name, "type=" + kind, "ofport_request=%d" % number]
        for bridge, numbers in BRIDGES.items():
            for n in numbers:
                port(bridge, "p%d" % n, n, "dummy", VLANS.get(n, ""))
                commands += ["options:tx_pcap=%s/p%d.pcap" % (self.dir, n)]
            for n in INTERNAL[bridge]:
                port(bridge, "i%d" % n, n, "internal")
        for a, b, one, two in (("br0", "br1", 20, 21), ("br1", "br2", 22, 23)):
            port(a, "patch%d" % one, one, "patch")
            commands += ["options:peer=patch%d" % two]
            port(b, "patch%d" % two, two, "patch")
            commands += ["options:peer=patch%d" % one]
        subprocess.run([self.vsctl[0], self.vsctl[1], "--timeout=20", *commands], check=True, env=self.env)
        self.ctl("time/stop")
        self.ctl("vlog/set", "dbg" if False else "file:warn")
        for bridge, version in (("br0", "OpenFlow10"), ("br1", "OpenFlow15")):
            out = open(self.dir / ("monitor-" + bridge), "wb")
            self.processes.append(subprocess.Popen(["/usr/bin/ovs-ofctl", "-O", version, "monitor", bridge, "65534"], env=self.env, cwd=self.dir, stdin=subprocess.DEVNULL,
                                                   stdout=out, stderr=out))
        time.sleep(0.4)

    def ofctl(self, *args, text=None):
        done = subprocess.run(["/usr/bin/ovs-ofctl", "-O", "OpenFlow15", *args], env=self.env, cwd=self.dir, input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=30)
        return done.returncode, re.sub(r"\(xid=0x[0-9a-f]+\)", "", done.stdout)

    def fresh(self, name):
        """What a file got since the last call."""
        path = self.dir / name
        data = path.read_bytes() if path.exists() else b""
        new, self.seen[name] = data[self.seen.get(name, 0):], len(data)
        return new

    def sent(self):
        """Packets that left, by port."""
        out = {}
        for port in [n for numbers in BRIDGES.values() for n in numbers]:
            first = "p%d.pcap" % port not in self.seen
            data = self.fresh("p%d.pcap" % port)
            at, packets = 24 if first else 0, []
            while at + 16 <= len(data):
                size = struct.unpack_from("=I", data, at + 8)[0]
                packets.append(data[at + 16:at + 16 + size].hex())
                at += 16 + size
            if packets:
                out["p%d" % port] = packets
        return out

    def settle(self):
        for _ in range(3):
            self.ctl("coverage/read-counter", "netlink_sent")
        self.ctl("revalidator/wait")

    def stop(self):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGKILL)
            process.wait()


def sort_outputs(text):
    """Ports of a flood come in any order: runs of ports are sorted; the first run of plain numbers of each list suffices."""
    return re.sub(r"(?<![\w(:=.])\d+(?:,\d+)+(?![\w).:/=])", lambda m: ",".join(sorted(m[0].split(","), key=int)), text)


def normal_trace(text):
    ids = {}
    text = re.sub(r"(recirc_id=|recirc\()(0x[0-9a-f]+|\d+)", lambda m: m[1] + ("0" if int(m[2], 0) == 0 else "R%d" % ids.setdefault(int(m[2], 0), len(ids) + 1)), text)
    text = re.sub(r"recirc\(0x[0-9a-f]+\) - resume", "recirc - resume", text)
    text = re.sub(r"ERROR (.*)", r"ERROR \1", text, flags=re.S)
    lines = [sort_outputs(l) if l.startswith("Datapath actions") else l for l in text.split("\n")]
    return "\n".join(lines)


def normal_flows(text):
    text = re.sub(r"recirc(_id)?\((0x[0-9a-f]+)\)", lambda m: "recirc(%s)" % ("0" if int(m[2], 16) == 0 else "R"), text)
    text = re.sub(r"recirc_id=\d+", "recirc_id=R", text)
    text = re.sub(r"userspace\(pid=\d+,", "userspace(pid=P,", text)
    return "\n".join(sorted(sort_outputs(l) for l in text.splitlines() if not l.startswith("flow-dump from")))


def normal_stats(text):
    return "\n".join(sorted(re.sub(r"duration=[0-9.]+s, ", "", l) for l in text.splitlines()[1:]))


class Differ:
    def __init__(self, args, sides):
        self.args, self.sides, self.different, self.compared = args, sides, 0, 0
        self.kinds = {}

    def compare(self, what, texts, context=""):
        self.compared += 1
        if texts[0] == texts[1]:
            return True
        self.different += 1
        self.kinds[what.split()[0]] = self.kinds.get(what.split()[0], 0) + 1
        if self.different <= self.args.show:
            print("=== seed %d round %d: %s\n%s" % (self.args.seed, self.round, what, context))
            print("\n".join(list(difflib.unified_diff(texts[1].splitlines(), texts[0].splitlines(), "reference", "ours", n=self.args.context, lineterm=""))[:60]))
            sys.stdout.flush()
        if self.args.stop:
            raise StopIteration
        return False

    def both(self, method, *params):
        return [side.ctl(method, *params) for side in self.sides]

    def run(self):
        end = time.time() + self.args.seconds
        for self.round in range(self.args.first, self.args.first + self.args.rounds):
            if time.time() > end:
                break
            self.one_round(random.Random("%d %d" % (self.args.seed, self.round)))

    def one_round(self, rng):
        self.both("revalidator/purge")
        self.both("dpctl/flush-conntrack")
        for bridge in BRIDGES:
            self.both("fdb/flush", bridge)
            self.load(rng, bridge)
        packets = Packets(rng)
        if self.args.only != "packets":
            for _ in range(self.args.traces):
                self.trace(rng, packets)
        for side in self.sides:
            side.settle()
            [side.fresh("monitor-" + b) for b in ("br0", "br1")]
        if self.args.only != "trace":
            self.packets(rng, packets)

    def load(self, rng, bridge):
        groups = list(range(1, rng.randint(1, 4)))
        grammar = Grammar(rng, bridge, groups)
        flows = grammar.flows(rng.randint(6, 24))
        grouping = [grammar.group(g) for g in groups]
        for side in self.sides:
            side.ofctl("del-flows", bridge)
            side.ofctl("del-groups", bridge)
            side.ofctl("del-meters", bridge)
            side.ofctl("add-meter", bridge, "meter=1,kbps,band=type=drop,rate=100000")
        for group in grouping:
            results = [side.ofctl("add-group", bridge, group) for side in self.sides]
            self.compare("load of a group", [str(r) for r in results], group)
        self.flows = getattr(self, "flows", {})
        results = [side.ofctl("add-flows", bridge, "-", text="\n".join(flows) + "\n") for side in self.sides]
        if any(status for status, _ in results):
            good = []
            for side in self.sides:
                side.ofctl("del-flows", bridge)
            for flow in flows:
                results = [side.ofctl("add-flow", bridge, flow) for side in self.sides]
                self.compare("load of a flow", [str(r) for r in results], flow)
                if not results[1][0]:
                    good.append(flow)
            flows = good
        self.flows[bridge] = flows
        self.groups = getattr(self, "groups", {})
        self.groups[bridge] = grouping

    def context(self, texts, *extra):
        """The flows that a trace went through."""
        priorities = set(re.findall(r"priority (\d+)", texts[0] + texts[1]))
        shown = [b + ": " + f for b, flows in self.flows.items() for f in flows if re.search(r"priority=(\d+)", f)[1] in priorities]
        used = [b + ": " + g for b in self.groups for g in self.groups[b] if "group" in texts[1]]
        return "\n".join([*extra, *shown, *used])

    def trace(self, rng, packets):
        bridge = rng.choice(list(BRIDGES))
        flow = packets.flow([str(p) for p in BRIDGES[bridge] + PATCHES[bridge]])
        arguments = [bridge, flow]
        kind = rng.random()
        if kind < 0.3:
            arguments.append("-generate")
        elif kind < 0.5:
            arguments = [bridge, "in_port=%d" % rng.choice(BRIDGES[bridge]), packets.packet()]
        elif kind < 0.6:
            port = rng.choice(BRIDGES[bridge])
            arguments = ["dummy@ovs-dummy", "in_port(%d),eth(src=50:54:00:00:00:01,dst=50:54:00:00:00:02),eth_type(0x0800),ipv4(src=10.0.0.1,dst=10.0.0.2,proto=17,tos=0,ttl=64,frag=no),"
                         "udp(src=1,dst=80)" % port]
        if rng.random() < 0.3:
            arguments += ["--ct-next", rng.choice(["trk,new", "trk,est", "trk,rpl,est", "trk,inv"])]
        if rng.random() < 0.2:
            arguments.insert(0, "--names" if rng.random() < 0.5 else "--no-names")
        texts = [normal_trace(t) for t in self.both("ofproto/trace", *arguments)]
        self.compare("trace", texts, self.context(texts, "ofproto/trace " + " ".join("'%s'" % a for a in arguments)))

    def packets(self, rng, packets):
        for side in self.sides:
            side.sent()
        history = []
        for i in range(self.args.packets):
            port = rng.choice([n for numbers in BRIDGES.values() for n in numbers])
            packet = packets.packet()
            if history and rng.random() < 0.3:
                port, packet = rng.choice(history)
            history.append((port, packet))
            before = None
            self.both("netdev-dummy/receive", "p%d" % port, packet)
            for side in self.sides:
                for _ in range(2):
                    side.ctl("coverage/read-counter", "netlink_sent")
            sent = [json.dumps(side.sent(), indent=1, sort_keys=True) for side in self.sides]
            if sent[0] != sent[1]:
                bridge = next(b for b, n in BRIDGES.items() if port in n)
                texts = [normal_trace(t) for t in self.both("ofproto/trace", bridge, "in_port=%d" % port, packet)]
                dumps = [normal_flows(t) for t in self.both("dpctl/dump-flows", "dummy@ovs-dummy")]
                if self.compare("sent packets of p%d %s" % (port, packet), sent, self.context(texts, texts[1])) is False:
                    self.compare("flows after it", dumps)
                    return
            if rng.random() < 0.2:
                self.both("time/warp", 100)
        for side in self.sides:
            side.settle()
        dumps = [normal_flows(t) for t in self.both("dpctl/dump-flows", "dummy@ovs-dummy")]
        log = "\n".join("p%d %s" % h for h in history)
        same = self.compare("dp-flows", dumps, "")
        for bridge in BRIDGES:
            self.compare("fdb " + bridge, self.both("fdb/show", bridge))
            if same:
                stats = [normal_stats(side.ofctl("dump-flows", bridge)[1]) for side in self.sides]
                same = self.compare("statistics " + bridge, stats) and same
        for bridge in ("br0", "br1"):
            ins = [re.sub(r"recirc_id=0x[0-9a-f]+", "recirc_id=R", side.fresh("monitor-" + bridge).decode(errors="replace")) for side in self.sides]
            self.compare("packet-ins of " + bridge, [re.sub(r" \(xid=0x[0-9a-f]+\)", "", t) for t in ins])
        self.compare("conntrack", ["\n".join(sorted(t.splitlines())) for t in self.both("dpctl/dump-conntrack")])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours")
    parser.add_argument("reference")
    for name, value in (("seed", 1), ("rounds", 1000), ("first", 0), ("seconds", 20), ("show", 5), ("context", 6), ("traces", 30), ("packets", 25)):
        parser.add_argument("--" + name, type=int, default=value)
    parser.add_argument("--only", choices=["trace", "packets"])
    parser.add_argument("--stop", action="store_true")
    parser.add_argument("--keep", action="store_true")
    args = parser.parse_args()
    work, sides = tempfile.mkdtemp(prefix="ovs-tr-"), []
    try:
        for folders, name in ((args.ours, "ours"), (args.reference, "reference")):
            sides.append(Side(folders, name, work))
        differ = Differ(args, sides)
        try:
            differ.run()
        except StopIteration:
            pass
        print("seed %d: %d rounds, %d comparisons, %d differences %s" % (args.seed, differ.round + 1 - args.first, differ.compared, differ.different, differ.kinds or ""))
        return 1 if differ.different else 0
    except (EOFError, OSError) as error:
        print("seed %d: %s" % (args.seed, error))
        return 2
    finally:
        for side in sides:
            side.stop()
        if not args.keep:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
