"""Random flow tables, groups, packets and trace arguments over small domains, so that flows hit: for translation_differ.py.

Every flow of a table has a priority of its own: which of two equal ones wins is nobody's promise.
"""
import struct

BRIDGES = {"br0": [1, 2, 3, 4], "br1": [5, 6, 7], "br2": [8, 9]}          # dummy ports by number
PATCHES = {"br0": [20], "br1": [21, 22], "br2": [23]}                     # 20-21 and 22-23 are pairs
INTERNAL = {"br0": [], "br1": [30], "br2": []}
TABLES = 5
MACS = ["50:54:00:00:00:0%d" % i for i in range(1, 6)]
ODD_MACS = ["ff:ff:ff:ff:ff:ff", "01:00:5e:00:00:01", "01:80:c2:00:00:00"]
IPS = ["10.0.0.%d" % i for i in range(1, 5)]
IP6S = ["fe80::%d" % i for i in range(1, 5)]
PORTS = [1, 2, 80]
VIDS = [10, 20, 30]
KINDS = ["eth", "ip", "tcp", "udp", "icmp", "ipv6", "tcp6", "udp6", "icmp6", "arp", "mpls"]
L3 = {"ip": 4, "tcp": 4, "udp": 4, "icmp": 4, "ipv6": 6, "tcp6": 6, "udp6": 6, "icmp6": 6}


class Grammar:
    """Flows of one bridge."""

    def __init__(self, rng, bridge, groups, plain=False):
        self.rng, self.bridge, self.groups = rng, bridge, groups
        self.ports = BRIDGES[bridge] + INTERNAL[bridge]
        self.all_ports = self.ports + PATCHES[bridge]

    def chance(self, p):
        return self.rng.random() < p

    def pick(self, *values):
        return self.rng.choice(values)

    def port(self):
        return str(self.rng.choice(self.all_ports))

    # Matches.
    def match(self, kind):
        rng, out = self.rng, []
        if self.chance(0.3):
            out.append("in_port=%s" % (self.port() if self.chance(0.9) else "LOCAL"))
        if kind == "mpls":
            out.append("mpls")
        elif kind != "eth":
            out.append(kind)
        if self.chance(0.15):
            out.append("dl_src=" + rng.choice(MACS))
        if self.chance(0.15):
            out.append("dl_dst=" + rng.choice(MACS + ODD_MACS + ["01:00:00:00:00:00/01:00:00:00:00:00"]))
        if self.chance(0.12):
            out.append(self.pick("dl_vlan=10", "dl_vlan=20", "vlan_tci=0", "vlan_tci=0x1000/0x1000", "dl_vlan_pcp=3"))
        if kind in L3 and self.chance(0.3):
            source = "nw_src" if L3[kind] == 4 else "ipv6_src"
            target = "nw_dst" if L3[kind] == 4 else "ipv6_dst"
            pool, wide = (IPS, ["10.0.0.0/30", "10.0.0.2/31"]) if L3[kind] == 4 else (IP6S, ["fe80::/64", "fe80::2/127"])
            out.append("%s=%s" % (self.pick(source, target), rng.choice(pool + wide)))
            if self.chance(0.2):
                out.append(self.pick("nw_tos=0x20", "nw_ecn=1", "nw_ttl=64", "nw_ttl=1", "ip_frag=no", "ip_frag=yes"))
        if kind in ("tcp", "udp", "tcp6", "udp6") and self.chance(0.4):
            out.append(self.pick("tp_src=1", "tp_dst=80", "tp_dst=2", "tp_dst=0x0/0xfffe"))
        if kind in ("tcp", "tcp6") and self.chance(0.15):
            out.append(self.pick("tcp_flags=+syn", "tcp_flags=+fin", "tcp_flags=-ack"))
        if kind in ("icmp", "icmp6") and self.chance(0.3):
            out.append(self.pick("icmp_type=8", "icmp_type=0", "icmp_code=0") if kind == "icmp" else "icmp_type=128")
        if kind == "arp" and self.chance(0.4):
            out.append(self.pick("arp_op=1", "arp_op=2", "arp_spa=10.0.0.1", "arp_tpa=10.0.0.2", "arp_sha=" + MACS[0]))
        if kind == "mpls" and self.chance(0.4):
            out.append(self.pick("mpls_label=10", "mpls_bos=1", "mpls_tc=1", "mpls_ttl=64"))
        if self.chance(0.15):
            out.append(self.pick("reg0=0", "reg0=1", "reg1=0", "reg2=2/3", "metadata=0", "metadata=1/1", "xreg1=0", "xxreg1=0"))
        if kind in L3 and self.chance(0.2):
            out.append(self.pick("ct_state=+trk", "ct_state=-trk", "ct_state=+trk+new", "ct_state=+trk+est", "ct_state=+est-rpl", "ct_state=+rpl",
                                 "ct_zone=1", "ct_zone=0", "ct_mark=0", "ct_mark=1", "ct_label=0x1/0x1", "ct_state=+inv"))
        return out

    # Actions.
    def output(self, nested=False):
        rng = self.rng
        roll = rng.random()
        if roll < 0.5:
            return "output:" + self.port()
        if roll < 0.66:
            return "NORMAL"
        return self.pick("FLOOD", "ALL", "IN_PORT", "LOCAL", "output:NXM_NX_REG0[0..7]", "output(port=%s,max_len=100)" % self.rng.choice(self.ports),
                         "controller", "controller(max_len=40,reason=no_match)", "controller(id=0,userdata=01.02)", "enqueue:%s:1" % self.rng.choice(self.ports),
                         "output:%s" % self.port(), "output:99", "output(port=%s,max_len=64)" % self.port())

    def set_field(self, kind):
        rng = self.rng
        forms = ["set_field:%s->eth_src" % rng.choice(MACS), "set_field:%s->eth_dst" % rng.choice(MACS), "mod_dl_dst:" + rng.choice(MACS),
                 "set_field:%d->reg0" % rng.randint(0, 9), "set_field:%d/3->reg1" % rng.randint(0, 3), "set_field:1->metadata", "set_field:0x5/0xf->metadata",
                 "load:%d->NXM_NX_REG2[0..3]" % rng.randint(0, 15), "move:NXM_OF_IN_PORT[]->NXM_NX_REG0[0..15]", "move:NXM_OF_ETH_SRC[0..15]->NXM_NX_REG1[3..18]",
                 "move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]", "push:NXM_NX_REG0[]", "pop:NXM_NX_REG1[]", "push:NXM_OF_ETH_SRC[]", "pop:NXM_NX_REG3[0..15]",
                 "push_vlan:0x8100", "push_vlan:0x8100,set_field:%d->vlan_vid" % (4096 + rng.choice(VIDS)), "pop_vlan", "strip_vlan",
                 "mod_vlan_vid:%d" % rng.choice(VIDS), "mod_vlan_pcp:%d" % rng.randint(0, 7), "push_mpls:0x8847", "set_queue:2", "pop_queue",
                 "multipath(eth_src,50,modulo_n,4,0,NXM_NX_REG0[0..3])", "multipath(symmetric_l4,7,hash_threshold,3,0,NXM_NX_REG1[])",
                 "multipath(symmetric_l3l4+udp,7,hrw,3,0,NXM_NX_REG1[])", "multipath(nw_src,3,iter_hash,3,1,NXM_NX_REG1[0..7])",
                 "bundle(eth_src,0,hrw,ofport,slaves:%s,%s)" % (self.port(), self.port()), "bundle(eth_src,0,active_backup,ofport,members:%s,%s)" % (self.port(), self.port()),
                 "bundle_load(symmetric_l4,3,hrw,ofport,NXM_NX_REG0[],members:%s,%s)" % (self.port(), self.port()), "note:01.02.03", "set_field:0x11->tun_id",
                 "set_field:0x123->pkt_mark"]
        if kind in L3:
            v4 = L3[kind] == 4
            forms += ["dec_ttl"] * 2 + ["set_field:%s->%s" % (rng.choice(IPS), self.pick("ip_src", "ip_dst")) if v4 else
                      "set_field:%s->%s" % (rng.choice(IP6S), self.pick("ipv6_src", "ipv6_dst"))] * 4
            forms += ["mod_nw_tos:32", "mod_nw_ecn:2", "mod_nw_ttl:3", "dec_ttl(0,1)", "set_field:8->ip_dscp", "mod_nw_ttl:1"]
        if kind in ("tcp", "udp", "tcp6", "udp6"):
            forms += ["mod_tp_dst:%d" % rng.choice(PORTS), "set_field:%d->%s_src" % (rng.choice(PORTS), kind[:3])] * 3
        if kind == "arp":
            forms += ["set_field:2->arp_op", "set_field:10.0.0.3->arp_spa", "move:NXM_NX_ARP_SHA[]->NXM_NX_ARP_THA[]", "set_field:%s->arp_sha" % MACS[1]]
        if kind == "mpls":
            forms += ["set_mpls_label:%d" % rng.randint(10, 12), "set_mpls_tc:2", "set_mpls_ttl:4", "dec_mpls_ttl", "pop_mpls:0x8847"] * 2
        if kind == "icmp":
            forms += ["set_field:0->icmp_type"]
        return rng.choice(forms)

    def nat(self, kind):
        v4 = L3[kind] == 4
        addresses = self.pick(IPS[2], "10.0.0.3-10.0.0.4") if v4 else IP6S[3]
        ports = "" if not v4 else self.pick("", "", ":1000-1001", ":80")
        flags = self.pick("", "", ",random", ",hash", ",persistent")
        if ports == "" and flags in (",random", ",hash") and not v4:
            flags = ""
        return self.pick("nat", "nat(%s=%s%s%s)" % (self.pick("src", "dst"), addresses, ports, flags))

    def ct(self, kind, table, depth):
        rng, parts = self.rng, []
        committing = self.chance(0.5)
        if committing:
            parts.append("commit")
            if self.chance(0.15):
                parts.append("force")
        if self.chance(0.6):
            parts.append("zone=%s" % self.pick("0", "1", "1", "2", "NXM_NX_REG0[0..15]"))
        if self.chance(0.6) and table + 1 < TABLES:
            parts.append("table=%d" % rng.randint(table + 1, TABLES - 1))
        if self.chance(0.4):
            parts.append(self.nat(kind) if committing else "nat")
        if committing and self.chance(0.4):
            parts.append("exec(%s)" % ",".join(self.rng.sample(["set_field:0x1->ct_mark", "set_field:2/3->ct_mark", "load:1->NXM_NX_CT_LABEL[0..7]",
                         "move:NXM_NX_REG0[]->NXM_NX_CT_MARK[]", "set_field:0x5->ct_label"], rng.randint(1, 2))))
        if kind == "tcp" and committing and self.chance(0.1):
            parts.append("alg=ftp")
        return "ct(%s)" % ",".join(parts) if parts else "ct"

    def action(self, kind, table, depth):
        rng, roll = self.rng, self.rng.random()
        if roll < 0.35:
            return self.output()
        if roll < 0.65:
            return self.set_field(kind)
        if roll < 0.80 and table + 1 < TABLES:
            target = rng.randint(table + 1, TABLES - 1)
            forms = ["resubmit(,%d)" % target] * 4 + ["resubmit(%s,%d)" % (self.port(), target)]
            if kind in L3 and self.chance(0.3):
                forms.append("resubmit(,%d,ct)" % target)
            return rng.choice(forms)
        if roll < 0.86 and kind in L3:
            return self.ct(kind, table, depth)
        if roll < 0.90 and self.groups:
            return "group:%d" % rng.choice(self.groups)
        if roll < 0.94 and depth < 2:
            return "clone(%s)" % self.actions(kind, table, depth + 1)
        forms = ["learn(table=4,priority=%d,%s)" % (rng.randint(200, 900), self.pick(
                     "NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],output:NXM_OF_IN_PORT[]",
                     "NXM_OF_VLAN_TCI[0..11],NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],load:NXM_OF_IN_PORT[]->NXM_NX_REG0[0..15]",
                     "idle_timeout=30,hard_timeout=60,cookie=0x9,eth_type=0x800,NXM_OF_IP_SRC[]=NXM_OF_IP_DST[],load:3->NXM_NX_REG1[0..3]" if kind in L3 and L3[kind] == 4 else
                     "send_flow_rem,NXM_OF_ETH_SRC[],load:0x2->NXM_NX_REG2[]")),
                 "exit", "check_pkt_larger(%d)->NXM_NX_REG%d[0]" % (self.pick(60, 100, 1000), rng.randint(0, 2)), "meter:1", "ct_clear",
                 "delete_field:metadata" if self.chance(0) else "note:05", "debug_recirc", "debug_slow", "sample(probability=65535,collector_set_id=1,obs_domain_id=0,obs_point_id=1)",
                 "controller(pause)", "controller(userdata=aa,meter_id=1)" if self.chance(0.2) else "controller(userdata=aa)"]
        if kind in ("tcp", "tcp6"):
            forms.append("fin_timeout(idle_timeout=5,hard_timeout=6)")
        if depth == 0 and kind == "eth":
            forms.append("encap(nsh(md_type=1)),set_field:0x1234->nsh_spi,encap(ethernet),output:%s" % self.port())
            forms.append("encap(nsh(md_type=1)),decap()")
        return rng.choice(forms)

    def actions(self, kind, table, depth=0):
        count = self.rng.choices([1, 2, 3, 4, 6], [3, 4, 3, 2, 1])[0]
        return ",".join(self.action(kind, table, depth) for _ in range(count))

    def action_list(self, kind, table):
        parts = []
        if not self.chance(0.06):
            parts.append(self.actions(kind, table))
        if self.chance(0.08):
            parts.append("clear_actions")
        if self.chance(0.12):
            sets = ["set_field:%s->eth_src" % self.rng.choice(MACS), "output:" + self.port(), "set_field:7->reg2", "pop_vlan", "push_mpls:0x8847"]
            if self.groups:
                sets.append("group:%d" % self.rng.choice(self.groups))
            if kind in L3:
                sets.append("dec_ttl")
            parts.append("write_actions(%s)" % ",".join(self.rng.sample(sets, self.rng.randint(1, 3))))
        if self.chance(0.06):
            parts.append("write_metadata:0x%d" % self.rng.randint(0, 3))
        if self.chance(0.12) and table + 1 < TABLES:
            parts.append("goto_table:%d" % self.rng.randint(table + 1, TABLES - 1))
        return ",".join(parts) or "drop"

    def flow(self, table, priority):
        kind = self.rng.choice(KINDS) if self.chance(0.6) else "eth"
        match = self.match(kind)
        return "table=%d,priority=%d,%sactions=%s" % (table, priority, "".join(m + "," for m in match), self.action_list(kind, table))

    def flows(self, count):
        out = []
        priorities = self.rng.sample(range(1, 60), count)
        for i in range(count):
            out.append(self.flow(self.rng.choice([0, 0, 0] + list(range(TABLES))), priorities[i]))
        for table in range(TABLES):   # a table without catch-all says little
            if self.chance(0.7):
                out.append("table=%d,priority=0,actions=%s" % (table, self.action_list("eth", table)))
        if self.chance(0.25):
            out += ["table=1,priority=100,nw_src=10.0.0.1,ip,actions=conjunction(7,1/2)", "table=1,priority=100,nw_src=10.0.0.2,ip,actions=conjunction(7,1/2),conjunction(8,2/2)",
                    "table=1,priority=100,tcp,tp_dst=80,actions=conjunction(7,2/2)", "table=1,priority=100,tcp,tp_dst=2,actions=conjunction(8,1/2),conjunction(7,2/2)",
                    "table=1,priority=101,conj_id=7,ip,actions=%s" % self.actions("ip", 2), "table=1,priority=99,conj_id=8,ip,actions=%s" % self.actions("ip", 2)]
        return out

    def group(self, number):
        rng = self.rng
        kind = self.pick("all", "select", "indirect", "ff")
        self.groups, keep = [], self.groups     # groups of groups: none
        buckets = []
        for _ in range(1 if kind == "indirect" else rng.randint(1, 3)):
            parts = []
            if kind == "ff":
                parts.append("watch_port=%s" % rng.choice(self.ports))
            if kind == "select" and self.chance(0.5):
                parts.append("weight=%d" % rng.randint(0, 3))
            sets = [self.output()] if not self.chance(0.2) else ["resubmit(,%d)" % rng.randint(1, TABLES - 1)]
            if self.chance(0.5):
                sets.insert(0, "set_field:%s->eth_dst" % rng.choice(MACS))
            buckets.append("bucket=" + ",".join(parts + ["actions=" + ",".join(sets)]))
        self.groups = keep
        method = self.pick("", "", ",selection_method=hash,fields(eth_src)", ",selection_method=hash,fields(ip_src,eth_dst)", ",selection_method=dp_hash") if kind == "select" else ""
        return "group_id=%d,type=%s%s,%s" % (number, kind, method, ",".join(buckets))


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return ~total & 0xffff


def mac_bytes(text):
    return bytes.fromhex(text.replace(":", ""))


class Packets:
    def __init__(self, rng):
        self.rng = rng

    def packet(self):
        rng = self.rng
        kind = rng.choice(KINDS + ["tcp", "tcp", "udp", "icmp", "arp"])
        source, target = rng.choice(MACS), rng.choice(MACS + ODD_MACS[:2])
        head = mac_bytes(target) + mac_bytes(source)
        for _ in range(rng.choices([0, 1, 2], [6, 3, 1])[0]):
            head += struct.pack("!HH", 0x8100, rng.choice([0, 10, 20, 30]) | rng.choice([0, 0, 3]) << 13)
        ethertype, body = self.body(kind)
        out = head + struct.pack("!H", ethertype) + body + bytes(rng.choice([0, 0, 60, 1000]))
        return out.ljust(60, b"\0").hex()

    def body(self, kind):
        rng = self.rng
        if kind == "eth":
            return rng.choice([0x1234, 0x88b5]), b"\1\2\3\4"
        if kind == "arp":
            return 0x806, struct.pack("!HHBBH", 1, 0x800, 6, 4, rng.choice([1, 1, 2])) + mac_bytes(rng.choice(MACS)) + self.ip() + \
                rng.choice([bytes(6), mac_bytes(rng.choice(MACS))]) + self.ip()
        if kind == "mpls":
            labels = rng.choice([1, 1, 2, 3])
            stack = b"".join(struct.pack("!I", rng.choice([10, 11]) << 12 | rng.choice([0, 1]) << 9 | (i == labels - 1) << 8 | rng.choice([1, 64])) for i in range(labels))
            return 0x8847, stack + self.body("udp")[1]
        proto, segment = self.segment(kind)
        if L3[kind] == 4:
            fragment = rng.choices([0, 0x2000, 0x2010, 0x0010], [20, 1, 1, 1])[0]
            source, target = self.ip(), self.ip()
            if proto in (6, 17):
                segment = self.with_checksum(proto, segment, source + target + struct.pack("!BBH", 0, proto, len(segment)))
            head = struct.pack("!BBHHHBBH", 0x45, rng.choice([0, 0, 0x20, 0x21]), 20 + len(segment), 0, fragment, rng.choice([64, 64, 64, 1]), proto, 0) + source + target
            return 0x800, head[:10] + struct.pack("!H", checksum(head)) + head[12:] + segment
        source, target = self.ip6(), self.ip6()
        segment = self.with_checksum(proto, segment, source + target + struct.pack("!II", len(segment), proto))
        return 0x86dd, struct.pack("!IHBB", 6 << 28, len(segment), proto, rng.choice([64, 64, 1])) + source + target + segment

    def ip(self):
        return bytes([10, 0, 0, self.rng.randint(1, 4)])

    def ip6(self):
        return bytes.fromhex("fe80" + "00" * 13) + bytes([self.rng.randint(1, 4)])

    def segment(self, kind):
        rng = self.rng
        ports = struct.pack("!HH", rng.choice(PORTS), rng.choice(PORTS))
        if kind.startswith("tcp"):
            return 6, ports + struct.pack("!IIBBHHH", 1, 0, 0x50, rng.choice([2, 2, 0x12, 0x10, 0x11, 4]), 512, 0, 0)
        if kind.startswith("udp"):
            return 17, ports + struct.pack("!HH", 12, 0) + b"data"
        if kind == "icmp":
            data = struct.pack("!BBHHH", rng.choice([8, 8, 0, 3]), 0, 0, 7, 1)
            return 1, data[:2] + struct.pack("!H", checksum(data)) + data[4:]
        if kind == "icmp6":
            return 58, struct.pack("!BBHHH", rng.choice([128, 128, 129]), 0, 0, 7, 1)
        return rng.choice([47, 132, 200]), b"\0" * 12

    def with_checksum(self, proto, segment, pseudo):
        place = {6: 16, 17: 6, 58: 2}.get(proto)
        return segment if place is None else segment[:place] + struct.pack("!H", checksum(pseudo + segment)) + segment[place + 2:]

    def flow(self, ports):
        """An OpenFlow flow for a trace."""
        rng = self.rng
        kind = rng.choice(KINDS)
        out = ["in_port=%s" % rng.choice(ports + ["LOCAL"])]
        if kind != "eth":
            out.append(kind)
        out += ["dl_src=" + rng.choice(MACS), "dl_dst=" + rng.choice(MACS + ODD_MACS)]
        if rng.random() < 0.3:
            out.append(rng.choice(["dl_vlan=10", "dl_vlan=20", "dl_vlan=30,dl_vlan_pcp=3", "vlan_tci=0"]))
        if kind in L3 and rng.random() < 0.8:
            out.append(("nw_src=%s,nw_dst=%s" % (rng.choice(IPS), rng.choice(IPS))) if L3[kind] == 4 else ("ipv6_src=%s,ipv6_dst=%s" % (rng.choice(IP6S), rng.choice(IP6S))))
            if rng.random() < 0.7:
                out.append("nw_ttl=%d" % rng.choice([1, 64]))
        if kind[:3] in ("tcp", "udp") and rng.random() < 0.8:
            out.append("tp_src=%d,tp_dst=%d" % (rng.choice(PORTS), rng.choice(PORTS)))
        if kind == "arp":
            out.append("arp_op=%d,arp_spa=%s,arp_tpa=%s" % (rng.choice([1, 2]), rng.choice(IPS), rng.choice(IPS)))
        if kind == "mpls":
            out.append("mpls_label=10,mpls_bos=1,mpls_ttl=64")
        if rng.random() < 0.1:
            out.append(rng.choice(["reg0=1", "metadata=1", "ct_state=trk|new,ct_zone=1", "ct_state=trk|est"]) if kind in L3 else "reg1=3")
        return ",".join(out)
