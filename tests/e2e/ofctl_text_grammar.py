"""Random OpenFlow text in the syntax of ovs-ofctl(8), ovs-fields(7) and ovs-actions(7): mostly sound, sometimes a little wrong.

`Grammar(rng, wrong)` makes texts; `wrong` is the chance that one element is broken (a number out of range, a missing value, a bad mask, an unknown
name). `damage()` breaks a finished text by a few characters. Nothing here knows which texts are valid: the differ compares two programs.
"""
# name, bits, format, prerequisite; formats: d decimal, h hex, e Ethernet, 4 IPv4, 6 IPv6, p port, P port of 32 bits, s ct_state, t tunnel flags,
# f fragments, c TCP flags, k packet type
FIELDS = [row.split() for row in """
dp_hash 32 h - | recirc_id 32 d - | packet_type 32 k - | conj_id 32 d - | tun_id 64 h - | tunnel_id 64 h - | tun_src 32 4 - | tun_dst 32 4 -
tun_ipv6_src 128 6 - | tun_ipv6_dst 128 6 - | tun_flags 1 t - | tun_ttl 8 d - | tun_tos 8 d - | tun_gbp_id 16 d - | tun_gbp_flags 8 h -
tun_erspan_idx 20 h - | tun_erspan_ver 4 d - | tun_erspan_dir 1 d - | tun_erspan_hwid 6 h - | tun_gtpu_flags 8 h - | tun_gtpu_msgtype 8 d -
tun_metadata0 992 h - | tun_metadata1 32 h - | tun_metadata63 64 h - | metadata 64 h - | in_port 16 p - | in_port_oxm 32 P - | actset_output 32 P -
skb_priority 32 h - | pkt_mark 32 h - | ct_state 8 s - | ct_zone 16 h - | ct_mark 32 h - | ct_label 128 h - | ct_nw_proto 8 d ct
ct_nw_src 32 4 ct | ct_nw_dst 32 4 ct | ct_ipv6_src 128 6 ct6 | ct_ipv6_dst 128 6 ct6 | ct_tp_src 16 d ct | ct_tp_dst 16 d ct
reg0 32 h - | reg1 32 h - | reg15 32 h - | reg5 32 h - | xreg0 64 h - | xreg7 64 h - | xreg3 64 h - | xxreg0 128 h - | xxreg3 128 h -
eth_src 48 e - | dl_src 48 e - | eth_dst 48 e - | dl_dst 48 e - | eth_type 16 h - | dl_type 16 h - | vlan_tci 16 h - | dl_vlan 12 d - | vlan_vid 13 d -
dl_vlan_pcp 3 d - | vlan_pcp 3 d vlan | mpls_label 20 d mpls | mpls_tc 3 d mpls | mpls_bos 1 d mpls | mpls_ttl 8 d mpls
ip_src 32 4 ip | nw_src 32 4 ip | ip_dst 32 4 ip | nw_dst 32 4 ip | ipv6_src 128 6 ipv6 | ipv6_dst 128 6 ipv6 | ipv6_label 20 h ipv6
nw_proto 8 d ip | ip_proto 8 d ip | nw_tos 8 d ip | ip_dscp 6 d ip | nw_ecn 2 d ip | ip_ecn 2 d ip | nw_ttl 8 d ip | ip_frag 2 f ip | nw_frag 2 f ip
arp_op 8 d arp | arp_spa 32 4 arp | arp_tpa 32 4 arp | arp_sha 48 e arp | arp_tha 48 e arp
tcp_src 16 d tcp | tp_src 16 d tcp | tcp_dst 16 d tcp | tp_dst 16 d tcp | tcp_flags 12 c tcp | udp_src 16 d udp | udp_dst 16 d udp
sctp_src 16 d sctp | sctp_dst 16 d sctp | icmp_type 8 d icmp | icmp_code 8 d icmp | icmpv6_type 8 d icmp6 | icmpv6_code 8 d icmp6
nd_target 128 6 nd | nd_sll 48 e nds | nd_tll 48 e nda | nd_reserved 32 d nd | nd_options_type 8 d nd
nsh_flags 8 d nsh | nsh_mdtype 8 d nsh | nsh_np 8 d nsh | nsh_spi 24 h nsh | nsp 24 h nsh | nsh_si 8 d nsh | nsi 8 d nsh | nsh_c1 32 h nsh | nshc2 32 h nsh
nsh_c4 32 h nsh | nsh_ttl 6 d nsh
""".replace("\n", "|").split("|") if row.strip()]
BY_NAME = {row[0]: row for row in FIELDS}

OXM_NAMES = """NXM_OF_IN_PORT NXM_OF_ETH_DST NXM_OF_ETH_SRC NXM_OF_ETH_TYPE NXM_OF_VLAN_TCI NXM_OF_IP_TOS NXM_OF_IP_PROTO NXM_OF_IP_SRC NXM_OF_IP_DST
NXM_OF_TCP_SRC NXM_OF_TCP_DST NXM_OF_UDP_SRC NXM_OF_UDP_DST NXM_OF_ICMP_TYPE NXM_OF_ARP_OP NXM_OF_ARP_SPA NXM_OF_ARP_TPA NXM_NX_REG0 NXM_NX_REG1
NXM_NX_REG7 NXM_NX_REG15 NXM_NX_TUN_ID NXM_NX_ARP_SHA NXM_NX_ARP_THA NXM_NX_IPV6_SRC NXM_NX_IPV6_DST NXM_NX_ND_TARGET NXM_NX_ND_SLL NXM_NX_PKT_MARK
NXM_NX_TUN_METADATA0 NXM_NX_CT_MARK NXM_NX_CT_LABEL NXM_NX_CT_ZONE NXM_NX_CT_STATE NXM_NX_XXREG0 NXM_NX_XXREG1 OXM_OF_METADATA OXM_OF_IN_PORT OXM_OF_VLAN_VID
OXM_OF_VLAN_PCP OXM_OF_ETH_SRC OXM_OF_ETH_DST OXM_OF_IPV4_SRC OXM_OF_IPV6_SRC OXM_OF_TCP_SRC OXM_OF_PKT_REG0 OXM_OF_PKT_REG3 OXM_OF_MPLS_LABEL OXM_OF_TUNNEL_ID
NXM_NX_IP_TTL NXM_NX_IP_ECN NXM_NX_TCP_FLAGS NXM_NX_MPLS_TTL ONFOXM_ET_TCP_FLAGS OXM_OF_PACKET_TYPE NXOXM_NSH_SPI NXOXM_NSH_C1 NXOXM_ET_DP_HASH NXM_NX_DP_HASH
NXOXM_ET_ERSPAN_IDX NXM_NX_CONJ_ID NXM_NX_RECIRC_ID NXM_NX_TUN_IPV4_DST NXM_NX_REG0_W NXM_OF_ETH_SRC_W ERICOXM_OF_ICMPV6_ND_RESERVED NXM_NX_COOKIE""".split()

SHORTHANDS = "ip ipv4 ip4 ipv6 ip6 arp rarp mpls mplsm icmp tcp udp sctp icmp6 tcp6 udp6 sctp6 eth".split()
PREREQUISITES = {
    "ip": ["ip", "tcp", "udp", "ipv6", "ip,nw_proto=6", "dl_type=0x800", "eth_type=0x86dd", "packet_type=(1,0x800)"], "ipv6": ["ipv6", "tcp6", "udp6", "dl_type=0x86dd"],
    "arp": ["arp", "rarp", "dl_type=0x806"], "vlan": ["dl_vlan=5", "vlan_tci=0x1000/0x1000", "vlan_vid=0x1000/0x1000"], "mpls": ["mpls", "mplsm", "dl_type=0x8847"],
    "tcp": ["tcp", "tcp6", "ip,nw_proto=6", "ipv6,nw_proto=6"], "udp": ["udp", "udp6", "ip,ip_proto=17"], "sctp": ["sctp", "sctp6"], "icmp": ["icmp", "icmp6"],
    "icmp6": ["icmp6", "ipv6,nw_proto=58"], "nd": ["icmp6,icmp_type=135,icmp_code=0", "icmp6,icmp_type=136,icmp_code=0", "icmp6,icmpv6_type=135,icmpv6_code=0"],
    "nds": ["icmp6,icmp_type=135,icmp_code=0"], "nda": ["icmp6,icmp_type=136,icmp_code=0"], "nsh": ["dl_type=0x894f", "packet_type=(1,0x894f)"],
    "ct": ["ct_state=+trk+est,ip", "ct_state=+new+trk,tcp", "ct_state=+rel"], "ct6": ["ct_state=+trk+est,ipv6", "ct_state=+new+trk,tcp6"]}
STATES = "new est rel rpl inv trk snat dnat".split()
TCP_FLAGS = "fin syn rst psh ack urg ece cwr ns [200] [400] [800]".split()
PORT_NAMES = "IN_PORT in_port TABLE NORMAL normal FLOOD ALL all CONTROLLER controller LOCAL local ANY NONE none UNSET".split()
JUNK = ["", "x", "-1", "0x", "1x", "*", "()", "(", ")", "=", "->", "1/", "/1", "1.5", "0x1g", "999999999999999999999", "0xfffffffffffffffffffffffff", "+1", "a,b", "\"a\"", " ", "1 2"]


class Grammar:
    def __init__(self, rng, wrong=0.05):
        self.rng, self.wrong = rng, wrong

    def odd(self, factor=1.0):
        return self.rng.random() < self.wrong * factor

    def pick(self, *choices):
        """One of the choices; a callable one is called."""
        choice = self.rng.choice(choices)
        return choice() if callable(choice) else choice

    # ---- values ----
    def number(self, bits, base=None):
        rng = self.rng
        if self.odd():
            return rng.choice(JUNK)
        top = (1 << bits) - 1
        if self.odd(0.7):
            value = rng.choice([top + 1, top + 2, top * 2, top * 16, 1 << 32, 1 << 64, 256, 65536])
        else:
            value = rng.choice([0, 1, top, rng.randint(0, top), rng.randint(0, min(top, 300)), rng.randint(0, min(top, 9)), 1 << rng.randrange(bits)])
        form = base or rng.choices("dxoXzn", [60, 30, 3, 3, 2, 1 if self.odd(2) else 0])[0]
        return {"d": "%d", "x": "0x%x", "o": "0%o", "X": "0X%X", "z": "0x000%x", "n": "-%d"}[form] % value

    def small(self, low, high):
        return str(self.rng.randint(low, high)) if not self.odd() else self.pick(str(high + 1), str(low - 1), lambda: self.number(16), lambda: self.rng.choice(JUNK))

    def mask(self, bits):
        rng, top = self.rng, (1 << bits) - 1
        value = rng.choice([top, 0, rng.randint(0, top), top & (top << rng.randrange(bits)), 1 << rng.randrange(bits), rng.randint(0, min(top, 255))])
        return ("0x%x" if rng.random() < 0.7 else "%d") % value

    def integer(self, bits):
        rng = self.rng
        form = rng.random()
        if form < 0.7:
            return self.number(bits)
        if form < 0.75:
            return "*"
        if self.odd():
            return self.number(bits) + "/" + self.number(bits)
        mask = self.mask(bits)
        value = rng.randint(0, (1 << bits) - 1)
        if not self.odd(3):
            value &= int(mask, 0)
        return "0x%x/%s" % (value, mask)

    def eth(self):
        rng = self.rng
        if self.odd():
            return rng.choice(["00:11:22:33:44", "0:1:2:3:4:5", "00:11:22:33:44:55:66", "00-11-22-33-44-55", "001122334455", "g0:11:22:33:44:55", "00:11:22:33:44:55/", "100:1:1:1:1:1", ""])
        one = ":".join("%02x" % rng.randrange(256) for _ in range(6))
        return rng.choice([one, one, one, "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00", one.upper(), ":".join("%x" % rng.randrange(16) for _ in range(6))])

    def eth_masked(self):
        rng = self.rng
        if rng.random() < 0.7:
            return self.eth()
        mask = rng.choice(["01:00:00:00:00:00", "ff:ff:ff:00:00:00", "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00", "fe:ff:ff:ff:ff:ff", "00:00:00:00:00:01", self.eth()])
        return rng.choice(["01:00:00:00:00:00", "00:00:00:00:00:00", self.eth()]) + "/" + mask

    def ip4(self):
        rng = self.rng
        if self.odd():
            return rng.choice(["1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.-4", "01.02.03.04", "1.2.3.4 ", "0x1.2.3.4", "1", "::1", ""])
        return rng.choice(["10.%d.0.%d" % (rng.randrange(256), rng.randrange(256)), "192.168.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "1.2.3.4"])

    def ip4_masked(self):
        rng = self.rng
        form = rng.random()
        if form < 0.6:
            return self.ip4()
        if form < 0.8 or self.odd():
            return self.ip4() + "/" + (str(rng.randint(0, 32)) if not self.odd() else rng.choice(["33", "-1", "", "x", "08", "0x8", "24x", "255"]))
        return self.ip4() + "/" + rng.choice(["255.255.0.0", "255.0.255.0", "0.0.0.0", "255.255.255.255", "0.255.255.255", self.ip4()])

    def ip6(self):
        rng = self.rng
        if self.odd():
            return rng.choice(["1:2", "::1::2", "1:2:3:4:5:6:7:8:9", "12345::1", "::g", "1.2.3.4", ":", "fe80::1%lo", "[::1]", ""])
        return rng.choice(["2001:db8::%x" % rng.randrange(65536), "::", "::1", "fe80::1", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8", "2001:DB8:0:0:1::0", "ff02::1", "0:0:0:0:0:0:0:1", "::1.2.3.4",
                           ":".join("%x" % rng.choice([0, 0, rng.randrange(65536)]) for _ in range(8))])

    def ip6_masked(self):
        rng = self.rng
        form = rng.random()
        if form < 0.6:
            return self.ip6()
        if form < 0.85:
            return self.ip6() + "/" + (str(rng.randint(0, 128)) if not self.odd() else rng.choice(["129", "-1", "", "x", "064", "0x40"]))
        return self.ip6() + "/" + rng.choice(["ffff::", "::ffff", "ffff:ffff:ffff:ffff::", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", self.ip6()])

    def port(self):
        rng = self.rng
        if self.odd():
            return rng.choice(["65535", "65279", "65280", "65288", "65534", "65527", "65536", "0xffffff00", "4294967294", "4294967040", "4294967295", "4294967296", "foo", "", "-1", "0x1", "01", "eth0", "p0", "\"p0\"", "controller:5"])
        return rng.choice([str(rng.randint(0, 20)), str(rng.randint(0, 20)), str(rng.randrange(65280)), rng.choice(PORT_NAMES)])

    def flags(self, names, bits):
        rng = self.rng
        form = rng.random()
        some = rng.sample(names, rng.randint(1, min(3, len(names))))
        if self.odd():
            some.append(rng.choice(some + ["foo", "", "NEW", "0x1"]))
        if form < 0.5:
            return "".join(rng.choice("+-") + n for n in some) if not self.odd() else rng.choice("+- ") .join(some)
        if form < 0.7:
            return "|".join(some)
        if form < 0.75:
            return rng.choice(["*", "0", "0/0", "+", "-", "", "|", "+-", "0x%x|%s" % (rng.randrange(1 << bits), some[0])])
        return self.integer(bits)

    def packet_type(self):
        if self.odd(2):
            return self.rng.choice(["(", "()", "(1)", "(1,)", "(1,0x800", "1,0x800", "(x,1)", "(1,x)", "(1,0x10000)", "(65536,1)", "(1,0x800)x", "(1 0x800)", "(1,0x800)/(1,0xff00)", "(,)", "0x10800", "(-1,0)"])
        return self.rng.choice(["(0,0)", "(1,0x800)", "(1,0x86dd)", "(1,2048)", "(1,0x894f)", "(1,0x8847)", "(0,1)", "(2,6)", "(1,0x806)", "(0,0xfffe)", "(1,0)"])

    def value(self, kind, bits, masked=True):
        rng = self.rng
        if kind == "d" or kind == "h":
            return self.integer(bits) if masked else self.number(bits)
        if kind == "e":
            return self.eth_masked() if masked else self.eth()
        if kind == "4":
            return self.ip4_masked() if masked else self.ip4()
        if kind == "6":
            return self.ip6_masked() if masked else self.ip6()
        if kind in "pP":
            return self.port()
        if kind == "s":
            return self.flags(STATES, 8)
        if kind == "t":
            return self.flags(["oam", "df", "csum", "key"], 1)
        if kind == "c":
            return self.flags(TCP_FLAGS, 12)
        if kind == "k":
            return self.packet_type()
        return rng.choice(["no", "yes", "first", "later", "not_later", "NO", "First"]) if not self.odd(2) else rng.choice(["maybe", "0", "1", "3", "1/1", "2/2", "0/2", "4", ""])

    # ---- matches ----
    def item(self, name):
        _, bits, kind, _ = BY_NAME[name]
        bits = int(bits)
        rng = self.rng
        if rng.random() < 0.05:
            return "%s=%s" % (self.subfield(name), self.number(min(bits, 8)))
        if self.odd(0.5):
            return rng.choice([name, name + "=", name + ":", name + "()", name + "=*", "=1", name + "==1", name.upper() + "=1"])
        return name + rng.choices(["=", ":"], [20, 1])[0] + self.value(kind, bits)

    def match_items(self, most=4):
        rng = self.rng
        items = []
        for _ in range(rng.choices(range(most + 1), [2] + [3] * most)[0]):
            form = rng.random()
            if form < 0.15:
                items.append(rng.choice(SHORTHANDS))
                continue
            if form < 0.2:
                items.append(rng.choice(OXM_NAMES) + self.slice(16) + "=" + self.number(8)) if rng.random() < 0.7 else items.append(rng.choice(OXM_NAMES) + "=" + self.number(8))
                continue
            name = rng.choice(FIELDS)[0]
            need = BY_NAME[name][3]
            if need != "-" and not self.odd(2):
                items.append(rng.choice(PREREQUISITES[need]))
            items.append(self.item(name))
        if self.odd(0.5):
            items.append(rng.choice(["foo", "foo=1", "tcp=1", "ip=", "nw_src", "vlan=5", "IP", "Tcp", "tp_src", "reg16=1", "reg99=1", "xxreg4=1", "tun_metadata64=1", "nsh_c5=1", "reg-1=0"]))
        return items

    def match(self, most=4):
        return self.join(self.match_items(most))

    def join(self, items):
        separator = self.rng.choices([",", ", ", " ", ",,", "\t"], [30, 3, 3, 0.5, 0.5])[0]
        return separator.join(items)

    # ---- subfields ----
    def slice(self, bits):
        rng = self.rng
        if self.odd():
            return rng.choice(["[", "]", "[]]", "[x]", "[1..]", "[..1]", "[5..2]", "[0..999]", "[999]", "[-1]", "[1.2]", "[1...2]", "[0..1][]", "[0..7]x", "[0x1]", "[ 1]", "[1..2..3]", "()", "[0..0x7]"])
        low = rng.randrange(bits)
        high = rng.randint(low, bits - 1)
        return rng.choice(["[]", "[]", "[]", "", "[%d]" % low, "[%d..%d]" % (low, high), "[0..%d]" % high])

    def subfield(self, name=None, bits=None):
        rng = self.rng
        if name is None:
            name = rng.choice([rng.choice(OXM_NAMES), rng.choice(FIELDS)[0], "reg%d" % rng.randrange(16), "NXM_NX_REG%d" % rng.randrange(16)])
            if self.odd():
                name = rng.choice(["foo", "", "NXM_NX_REG16", "nxm_nx_reg0", "REG0", "tun_metadata99", "NXM_NX_REG", "reg", "1"])
        width = int(BY_NAME[name][1]) if name in BY_NAME else 32 if "REG" in name else 16
        if bits and bits <= width and not self.odd():
            low = rng.randint(0, width - bits)
            return name + ("[]" if bits == width else "[%d..%d]" % (low, low + bits - 1) if bits > 1 else "[%d]" % low)
        return name + self.slice(width)

    def same_width(self):
        rng = self.rng
        bits = rng.choice([1, 4, 8, 12, 16, 16, 32, 32, 48])
        names = ["reg3", "reg4", "NXM_NX_REG7", "xreg1", "xxreg2", "metadata", "NXM_OF_ETH_SRC", "eth_dst", "tun_id", "pkt_mark", "NXM_OF_VLAN_TCI", "ip_src", "nw_dst", "tcp_src", "NXM_NX_ARP_SHA", "ct_mark", "ct_label", "vlan_vid", "in_port"]
        return self.subfield(rng.choice(names), bits), self.subfield(rng.choice(names), bits)

    # ---- actions ----
    def call(self, name, argument):
        """NAME:ARG, NAME=ARG or NAME(ARG)."""
        rng = self.rng
        if self.odd(0.5):
            return rng.choice([name, name + ":", name + "()", name + "=", name + "(" + argument, name + ":" + argument + ")", name + " " + argument, name + "((" + argument + "))"])
        return rng.choices([name + ":" + argument, name + "(" + argument + ")", name + "=" + argument], [10, 4, 1])[0]

    def keys(self, table, wanted=None):
        """Some of the keys of TABLE (name -> maker or None), in any order, rarely one twice or an unknown one."""
        rng = self.rng
        names = rng.sample(list(table), rng.randint(0, len(table)))
        for name in wanted or []:
            if name not in names and not self.odd():
                names.insert(0, name)
        if self.odd() and names:
            names.append(rng.choice(names))
        out = []
        for name in names:
            make = table[name]
            out.append(name if make is None or self.odd(0.4) else name + rng.choices(["=", ":", "=="], [20, 1, 0.2 if self.odd() else 0])[0] + make())
        if self.odd():
            out.append(rng.choice(["foo", "foo=1", "=", "", "1"]))
        return ",".join(out)

    def actions(self, depth=0, instructions=True):
        rng = self.rng
        count = rng.choices([0, 1, 2, 3, 5], [1 if depth else 0.3, 8, 4, 2, 1])[0]
        out = [self.action(depth) for _ in range(count)]
        if instructions and rng.random() < 0.2:
            tail = [("meter", lambda: "meter:" + self.small(1, 1000)), ("clear", lambda: "clear_actions"), ("write", lambda: "write_actions(" + self.actions(depth + 1, False) + ")"),
                    ("metadata", lambda: "write_metadata:" + self.integer(64)), ("goto", lambda: "goto_table:" + self.table())]
            chosen = [t for t in tail if rng.random() < 0.4]
            if self.odd(2):
                rng.shuffle(chosen)
            for name, make in chosen:
                out.insert(0, make()) if name == "meter" and not self.odd() else out.append(make())
        if self.odd(0.3):
            out.append(rng.choice(["drop", "foo", "foo:1", "apply_actions(output:1)", "output_trunc(port=1,max_len=20)", "nat", "", "unroll_xlate", "set_field", "->"]))
        if not out and rng.random() < 0.8:
            return "drop"
        return self.join(out)

    def table(self):
        return self.pick(lambda: str(self.rng.randint(0, 254)), lambda: self.small(0, 255)) if not self.odd() else self.rng.choice(["256", "255", "foo", "-1", "0x5", "", "all", "any", "010"])

    def action(self, depth):
        rng = self.rng
        kinds = [n for n in dir(self) if n.startswith("act_")]
        return getattr(self, rng.choice(kinds))(depth)

    def act_output(self, _):
        rng = self.rng
        return self.pick(lambda: self.call("output", self.port()), self.port, self.port, lambda: "output:" + self.subfield(),
                         lambda: "output(" + self.keys({"port": self.port, "max_len": lambda: self.pick(lambda: self.small(14, 65535), lambda: self.number(16))}, ["port", "max_len"]) + ")")

    def act_controller(self, _):
        reasons = ["no_match", "action", "invalid_ttl", "action_set", "group", "packet_out", "foo", "ACTION", "explicit_miss", "1"]
        return self.pick("controller", "CONTROLLER", lambda: self.call("controller", self.number(16)), lambda: "controller(" + self.keys({
            "reason": lambda: self.rng.choice(reasons[:6] if not self.odd() else reasons), "max_len": lambda: self.number(16), "id": lambda: self.number(16),
            "userdata": lambda: self.hexes(), "pause": None, "meter_id": lambda: self.number(32)}) + ")")

    def hexes(self):
        rng = self.rng
        if self.odd():
            return rng.choice(["", "1", "0g", "0.0", "00..11", "00.1", ".00", "00 11", "00:11", "0x00"])
        return rng.choice([".", "", " " if self.odd() else "."]).join("%02x" % rng.randrange(256) for _ in range(rng.randint(1, 9)))

    def act_enqueue(self, _):
        port, queue = self.port(), self.number(32)
        return self.pick("enqueue:%s:%s" % (port, queue), "enqueue(%s,%s)" % (port, queue), "enqueue:%sq%s" % (port, queue), "enqueue(%s:%s)" % (port, queue), "enqueue=%s:%s" % (port, queue)) if not self.odd() else self.call("enqueue", port)

    def hash_fields(self):
        return self.rng.choice("eth_src symmetric_l4 symmetric_l3l4 symmetric_l3l4+udp symmetric_l3 nw_src nw_dst".split()) if not self.odd() else self.rng.choice(["foo", "", "ETH_SRC", "0", "symmetric"])

    def act_bundle(self, _):
        rng = self.rng
        load = rng.random() < 0.5
        members = ",".join(self.port() for _ in range(rng.randint(0, 4)))
        parts = [self.hash_fields(), self.number(16), rng.choice(["active_backup", "hrw"]) if not self.odd() else "foo", "ofport" if not self.odd() else "foo"]
        if load:
            parts.append(self.subfield("reg%d" % rng.randrange(16), 16) if not self.odd(3) else self.subfield())
        parts.append(rng.choices(["members", "slaves", "member", "MEMBERS"], [10, 4, 0.2, 0.2])[0] + rng.choices([":", "="], [20, 1])[0] + members)
        if self.odd():
            parts.pop(rng.randrange(len(parts)))
        return ("bundle_load" if load else "bundle") + "(" + rng.choice([",", ",", ", "]).join(parts) + ")"

    def act_group(self, _):
        return self.call("group", self.number(32))

    def act_set_field(self, _):
        rng = self.rng
        name = rng.choice(FIELDS)[0]
        value = self.value(BY_NAME[name][2], int(BY_NAME[name][1]), rng.random() < 0.3)
        if rng.random() < 0.1:
            name = rng.choice(OXM_NAMES)
        arrow = "->" if not self.odd(0.5) else rng.choice(["", "-", ">", " ->", "-> ", "->->", "=>"])
        return rng.choices(["set_field:%s%s%s", "set_field(%s%s%s)", "set_field=%s%s%s"], [20, 1, 1])[0] % (value, arrow, name + (self.slice(8) if self.odd() else ""))

    def act_set_field_usual(self, depth):
        return self.act_set_field(depth)

    def act_load(self, _):
        rng = self.rng
        name = rng.choice([rng.choice(OXM_NAMES), rng.choice(FIELDS)[0], "reg2"])
        width = int(BY_NAME[name][1]) if name in BY_NAME else 16
        arrow = "->" if not self.odd(0.5) else rng.choice(["", "-", "->->", " -> "])
        return "load:" + self.number(rng.choice([1, min(width, 8), width])) + arrow + self.subfield(name)

    def act_move(self, _):
        a, b = self.same_width() if not self.odd(2) else (self.subfield(), self.subfield())
        return self.call("move", a + ("->" if not self.odd(0.5) else self.rng.choice(["", "-", "->->"])) + b)

    def act_stack(self, _):
        return self.call(self.rng.choice(["push", "pop"]), self.subfield() if not self.odd() else self.rng.choice(["reg0[]x", "reg0[],reg1[]", ""]))

    def act_vlan(self, _):
        rng = self.rng
        return self.pick(lambda: self.call(rng.choice(["mod_vlan_vid", "set_vlan_vid"]), self.number(12)), lambda: self.call(rng.choice(["mod_vlan_pcp", "set_vlan_pcp"]), self.number(3)),
                         "strip_vlan", "pop_vlan", "push_vlan:0x8100", lambda: self.call("push_vlan", rng.choice(["0x8100", "0x88a8", "33024", "0x9100", "0x8847", "x", ""])), "strip_vlan:1")

    def act_mpls(self, _):
        rng = self.rng
        return self.pick(lambda: self.call("set_mpls_label", self.number(20)), lambda: self.call("set_mpls_tc", self.number(3)), lambda: self.call("set_mpls_ttl", self.number(8)), "dec_mpls_ttl",
                         lambda: self.call("push_mpls", rng.choice(["0x8847", "0x8848", "34887", "0x800", "x"])), lambda: self.call("pop_mpls", rng.choice(["0x800", "0x86dd", "0x8847", "0x894f", "0x10000", "0"])))

    def act_mod(self, _):
        rng = self.rng
        return self.pick(lambda: self.call(rng.choice(["mod_dl_src", "mod_dl_dst"]), self.eth()), lambda: self.call(rng.choice(["mod_nw_src", "mod_nw_dst"]), self.ip4() if not self.odd() else "1.2.3.4/8"),
                         lambda: self.call("mod_nw_tos", rng.choice(["0", "4", "252", "0xfc", "3", "256", "x"])), lambda: self.call("mod_nw_ecn", self.number(2)),
                         lambda: self.call(rng.choice(["mod_nw_ttl", "set_nw_ttl"]), self.number(8)), lambda: self.call(rng.choice(["mod_tp_src", "mod_tp_dst"]), self.number(16)))

    def act_plain(self, _):
        return self.rng.choice(["dec_ttl", "exit", "ct_clear", "pop_queue", "dec_nsh_ttl", "debug_recirc", "debug_slow", "EXIT", "Dec_TTL", "clear_actions", "decap()", "decap"] if not self.odd() else ["exit:1", "exit()", "ct_clear(1)", "pop_queue:1", "dec_nsh_ttl(1)", "debug_recirc:1", "nat", "dec_ttl()"])

    def act_dec_ttl(self, _):
        return "dec_ttl(" + ",".join(self.number(16) for _ in range(self.rng.randint(0, 4))) + ")"

    def act_tunnel(self, _):
        return self.pick(lambda: self.call(self.rng.choice(["set_tunnel", "set_tunnel64"]), self.number(self.rng.choice([32, 64]))), lambda: self.call("set_queue", self.number(32)))

    def act_fin(self, _):
        return "fin_timeout(" + self.keys({"idle_timeout": lambda: self.number(16), "hard_timeout": lambda: self.number(16)}) + ")"

    def act_resubmit(self, _):
        return self.pick(lambda: self.call("resubmit", self.port()), lambda: "resubmit(,%s)" % self.table(), lambda: "resubmit(%s,%s)" % (self.port(), self.table()),
                         lambda: "resubmit(%s,%s,ct)" % (self.port(), self.table()), lambda: "resubmit(,%s,ct)" % self.table(), lambda: "resubmit(%s)" % self.pick("", ",", ",,", ",,ct", ",1,foo", "1,2,ct,3", "1,", " ,1", "ct", "1,,ct"))

    def learn_spec(self):
        rng = self.rng
        a, b = self.same_width()
        name = rng.choice(FIELDS)[0]
        return self.pick(lambda: self.item(name), lambda: name, lambda: self.subfield(), lambda: a, lambda: a + "=" + b, lambda: self.subfield() + "=" + self.subfield(), lambda: "load:" + a + "->" + b,
                         lambda: "load:" + self.number(rng.choice([4, 16, 32])) + "->" + b, lambda: "output:" + self.subfield(), lambda: a + "=" + self.number(4), lambda: "output:" + a,
                         lambda: rng.choice(["load:", "output:", "foo", "foo=1", "load:1", "load:->reg0[]", "load:x->reg0[]", "load:1x->reg0[]", "load:NXM_NX_REG0[]", "NXM_NX_REG0[]=", "eth_type=ip", "ip", "tcp"]))

    def act_learn(self, _):
        rng = self.rng
        head = self.keys({"table": self.table, "priority": lambda: self.number(16), "idle_timeout": lambda: self.number(16), "hard_timeout": lambda: self.number(16),
                          "fin_idle_timeout": lambda: self.number(16), "fin_hard_timeout": lambda: self.number(16), "cookie": lambda: self.number(64), "send_flow_rem": None, "delete_learned": None,
                          "limit": lambda: self.number(32), "result_dst": lambda: self.subfield("reg%d" % rng.randrange(16), 1) if not self.odd(3) else self.subfield()})
        head = ",".join(rng.sample(head.split(","), min(3, len(head.split(",")))))
        return "learn(" + self.join([h for h in [head] if h] + [self.learn_spec() for _ in range(rng.choices([0, 1, 2, 4], [1, 5, 3, 1])[0])]) + ")"

    def act_conjunction(self, _):
        return self.pick(lambda: "conjunction(%s,%s/%s)" % (self.number(32), self.small(1, 3), self.small(3, 64)), lambda: "conjunction(" + self.pick("1", "1,2", "1,1/1", "1,0/2", "1,3/2", "1,1/65", "1,1/2,3", "x,1/2", "1,1/2x", " 1, 1/2", "") + ")")

    def act_multipath(self, _):
        rng = self.rng
        parts = [self.hash_fields(), self.number(16), rng.choice(["modulo_n", "hash_threshold", "hrw", "iter_hash"]) if not self.odd() else "foo", self.pick(lambda: self.small(1, 256), lambda: self.small(1, 65536)), self.number(32),
                 self.subfield("reg%d" % rng.randrange(16), 16) if not self.odd(3) else self.subfield()]
        if self.odd():
            parts.pop(rng.randrange(6))
        return "multipath(" + rng.choice([",", ", "]).join(parts) + ")"

    def act_note(self, _):
        return self.call("note", self.hexes())

    def act_sample(self, _):
        table = {"probability": lambda: self.number(16), "collector_set_id": lambda: self.number(32), "obs_domain_id": lambda: self.number(32), "obs_point_id": lambda: self.number(32),
                 "sampling_port": self.port, "ingress": None, "egress": None}
        return "sample(" + self.keys(table, ["probability"]) + ")"

    def act_ct(self, depth):
        table = {"commit": None, "force": None, "table": self.table, "zone": lambda: self.pick(lambda: self.number(16), lambda: self.subfield("reg%d" % self.rng.randrange(16), 16), self.subfield),
                 "alg": lambda: self.rng.choice(["ftp", "tftp", "ftp", "foo", "", "FTP"])}
        inner = [self.keys(table, ["commit"])]
        if self.rng.random() < 0.4:
            inner.append(self.nat())
        if self.rng.random() < 0.3 and depth < 3:
            inner.append("exec(" + self.pick(lambda: "set_field:%s->%s" % (self.integer(32), self.rng.choice(["ct_mark", "ct_label"])), lambda: "load:%s->NXM_NX_CT_MARK%s" % (self.number(8), self.slice(32)),
                                             lambda: "move:NXM_NX_REG0[]->NXM_NX_CT_MARK[]", lambda: self.actions(depth + 1, False), "") + ")")
        self.rng.shuffle(inner)
        return self.pick("ct()", "ct", lambda: "ct(" + ",".join(i for i in inner if i) + ")", lambda: "ct(" + ",".join(i for i in inner if i) + ")", lambda: "ct(" + ",".join(i for i in inner if i) + ")")

    def nat(self):
        rng = self.rng
        if rng.random() < 0.2:
            return rng.choice(["nat", "nat()", "nat(src)", "nat(dst)", "nat(src=)", "nat(src,dst)", "nat(hash)", "nat(src,random)", "nat=src"])
        if rng.random() < 0.5:
            low, high = "10.0.0.%d" % rng.randint(0, 200), "10.0.0.%d" % rng.randint(100, 255)
            if self.odd():
                low = self.ip4()
            span = rng.choice([low, low + "-" + high])
        else:
            low, high = "fd00::%x" % rng.randint(0, 200), "fd00::%x" % rng.randint(100, 255)
            if self.odd():
                low = self.ip6()
            span = rng.choice([low, low + "-" + high, "[%s]" % low, "[%s]-[%s]" % (low, high), "[%s]-%s" % (low, high)])
        if rng.random() < 0.4:
            span += ":" + rng.choice(["%d" % rng.randint(1, 65535), "1-2", "%d-%d" % (rng.randint(1, 40000), rng.randint(20000, 65535)), self.number(16), "5-", "-5", "0"])
        if self.odd():
            span += rng.choice(["x", "-", ":", "-1.2.3.4", " ", "]"])
        flags = rng.sample(["persistent", "hash", "random"], rng.choice([0, 0, 1, 2]))
        items = [rng.choice(["src", "dst"]) + rng.choices(["=", ":"], [10, 1])[0] + span] + flags
        if self.odd():
            items.append(rng.choice(["foo", "src", "dst=1.2.3.4", "persistent=1", "foo=1"]))
        return "nat(" + ",".join(items) + ")"

    def act_clone(self, depth):
        return "clone(" + (self.actions(depth + 1, self.odd()) if depth < 3 else "") + ")"

    def act_write(self, depth):
        return "write_actions(" + (self.actions(depth + 1, False) if depth < 2 else "") + ")"

    def act_encap(self, _):
        rng = self.rng
        tlv = lambda: "tlv(%s,%s,%s)" % (self.number(16, "x"), self.number(8), self.pick("0x12345678", "0x1", "0x", "x", "0x123", "", "0x" + "ab" * rng.randint(1, 30)))
        return self.pick("encap(nsh)", "encap(ethernet)", "encap(mpls)", "encap(mpls_mc)", "encap(nsh(md_type=1))", lambda: "encap(nsh(md_type=%s))" % self.number(2), lambda: "encap(nsh(md_type=2,%s))" % ",".join(tlv() for _ in range(rng.randint(0, 3))),
                         lambda: "encap(" + self.pick("", "foo", "nsh(foo)", "nsh(md_type)", "nsh(md_type=)", "nsh(", "ethernet(foo)", "nsh()", "ethernet()", "nsh,", "foo(bar)", "mpls(ether_type=0x8847)", "nsh(tlv)", "nsh(tlv())", "nsh(tlv(1,2))", "nsh(tlv(0x1000,1,0x11),md_type=2)", "nsh(md_type=1,md_type=2)", "0x800", "NSH") + ")")

    def act_decap(self, _):
        return self.pick("decap()", lambda: "decap(packet_type(ns=%s,type=%s))" % (self.number(1), self.pick("0", "0x800", "0xfffe", lambda: self.number(16))),
                         lambda: "decap(" + self.pick("packet_type()", "packet_type", "packet_type(ns=0)", "packet_type(type=0)", "foo", "packet_type(ns=2,type=1)", "packet_type(type=0,ns=0)", "packet_type(ns=0,type=0,foo=1)", "packet_type(ns=x,type=0)", "packet_type=(0,0)", "packet_type(0,0)") + ")")

    def act_check(self, _):
        size, bit = self.number(16), self.subfield("reg%d" % self.rng.randrange(16), 1) if not self.odd(2) else self.subfield()
        return self.pick("check_pkt_larger(%s)->%s" % (size, bit), "check_pkt_larger(%s)->%s" % (size, bit), lambda: "check_pkt_larger" + self.pick("", "()", "(5)", ":5", "(5)->", "(5)reg0[0]", "5->reg0[0]", "(5,reg0[0])", "()->reg0[0]", "(x)->reg0[0]", ":5->reg0[0]"))

    def act_delete_field(self, _):
        return self.call("delete_field", self.pick("tun_metadata0", "tun_metadata63", "tun_metadata64", "reg0", "foo", "NXM_NX_TUN_METADATA3", "tun_id", "tun_metadata0[]"))

    def act_meter(self, _):
        return self.call("meter", self.pick("1", "2", lambda: self.number(32), "0xffff0000", "0xffff0001", "controller"))

    # ---- whole texts ----
    def flow_keys(self, change):
        rng = self.rng
        table = {"priority": lambda: self.number(16), "table": self.table, "idle_timeout": lambda: self.number(16), "hard_timeout": lambda: self.number(16), "importance": lambda: self.number(16),
                 "cookie": lambda: self.pick(lambda: self.number(64), lambda: self.number(64) + "/" + self.pick("-1", "0", "0xff", lambda: self.number(64))),
                 "send_flow_rem": None, "check_overlap": None, "reset_counts": None, "no_packet_counts": None, "no_byte_counts": None,
                 "duration": lambda: "1.5s", "n_packets": lambda: "3", "n_bytes": lambda: "5", "idle_age": lambda: "7", "hard_age": lambda: "3", "no_readonly_table": None, "allow_hidden_fields": None,
                 "out_port": self.port, "out_group": lambda: self.pick(lambda: self.number(16), "any", "all", "ANY", lambda: self.number(32))}
        usual = ["priority", "table", "idle_timeout", "hard_timeout", "cookie", "send_flow_rem"] + ([] if change != "add" else ["importance"])
        if change in ("delete", "dump"):
            usual = ["table", "cookie", "out_port", "out_group"]
        names = [n for n in rng.sample(usual, rng.choice([0, 0, 1, 2])) if n]
        if rng.random() < 0.05 + self.wrong:
            names.append(rng.choice(list(table)))
        return [n if table[n] is None or self.odd(0.3) else n + "=" + table[n]() for n in names]

    def flow(self, change="add", most=4):
        rng = self.rng
        items = self.match_items(most) + self.flow_keys(change)
        if rng.random() < 0.5:
            rng.shuffle(items)
        text = self.join(items)
        if change in ("delete", "dump") and not self.odd():
            return text
        if self.odd(0.3):
            return text + rng.choice(["", ",actions", ",action=1", ",actions=", " actions output:1", ",actions:1", ",actions(1)", ",actions==1"])
        return text + (rng.choice([",", " ", ", "]) if text else "") + rng.choices(["actions=", "action="], [20, 1])[0] + self.actions()

    def buckets(self, kind):
        rng = self.rng
        out = []
        for _ in range(1 if kind == "indirect" and not self.odd() else rng.choices([0, 1, 2, 4], [1, 5, 4, 1])[0]):
            keys = []
            if kind == "select" and rng.random() < 0.6 or self.odd():
                keys.append("weight" + rng.choice([":", "="]) + self.number(16))
            if kind in ("ff", "fast_failover") and not self.odd() or self.odd():
                keys.append(self.pick(lambda: "watch_port:" + self.port(), lambda: "watch_group:" + self.number(31)))
            if rng.random() < 0.2:
                keys.append("bucket_id:" + self.pick(lambda: self.small(0, 10), lambda: self.number(32)))
            act = self.actions(1, False)
            keys.append(self.pick("actions=" + act, "actions=" + act, act) if not self.odd() else self.pick("", "actions=", "actions", "foo"))
            if self.odd():
                rng.shuffle(keys)
            out.append(rng.choices(["bucket=", "bucket:", "bucket=("], [20, 1, 0.2])[0] + ",".join(keys))
        return out

    def group(self, change="add"):
        rng = self.rng
        kind = rng.choice(["all", "select", "indirect", "ff", "fast_failover"]) if not self.odd() else rng.choice(["foo", "", "ALL", "0"])
        items = []
        if not self.odd():
            items.append("group_id=" + (self.pick(lambda: str(rng.randint(0, 9)), lambda: self.number(32), "all", "any", "4294967040", "0xffffff01")))
        if change in ("add", "modify") and not self.odd() or self.odd():
            items.append("type=" + kind)
        if rng.random() < (0.3 if kind == "select" else self.wrong):
            items.append("selection_method=" + self.pick("hash", "hash", "dp_hash", "foo", "fifteencharsabc", "sixteencharsabcd", ""))
            if rng.random() < 0.5:
                items.append("selection_method_param=" + self.number(64))
            if rng.random() < 0.5:
                names = [self.pick(lambda: rng.choice(FIELDS)[0], lambda: self.item(rng.choice(FIELDS)[0])) for _ in range(rng.randint(0, 4))]
                items.append("fields" + rng.choice(["(%s)", "=%s" if len(names) < 2 else "(%s)"]) % ",".join(names))
        if change in ("insert", "remove") or self.odd():
            items.append("command_bucket_id=" + self.pick("first", "last", "all", lambda: self.number(8), lambda: self.number(32), "foo"))
        if self.odd():
            items.append(rng.choice(["foo", "foo=1", "weight=1", "fields=ip_src", "selection_method_param=1", "type", "group_id"]))
        if change in ("add", "modify", "insert") or self.odd():
            items += self.buckets(kind)
        return self.join(items)

    def meter(self, change="add"):
        rng = self.rng
        items = []
        if not self.odd():
            items.append("meter=" + self.pick(lambda: str(rng.randint(1, 9)), lambda: self.number(32), "all", "controller", "slowpath", "0xffff0000", "0xffff0001", "0"))
        if change == "delete" and not self.odd():
            return self.join(items)
        flags = rng.choice([["kbps"], ["pktps"], ["kbps", "burst"], ["pktps", "burst"], ["kbps", "stats"], ["kbps", "burst", "stats"]] + ([[], ["kbps", "pktps"], ["burst"]] if self.odd(4) else []))
        items += flags
        bands = []
        for _ in range(rng.choices([0, 1, 2, 3], [1 if self.odd(3) else 0, 6, 3, 1])[0]):
            kind = rng.choice(["drop", "drop", "dscp_remark"]) if not self.odd() else rng.choice(["foo", "", "DROP"])
            band = ["type=" + kind]
            if not self.odd():
                band.append("rate=" + self.number(32))
            if "burst" in flags and not self.odd() or self.odd():
                band.append("burst_size=" + self.number(32))
            if kind == "dscp_remark" and not self.odd() or self.odd():
                band.append("prec_level=" + self.number(8))
            if self.odd():
                rng.shuffle(band)
            bands += band
        sep = rng.choice([",", " ", ", "])
        return self.join(items) + rng.choice([" ", ","]) + rng.choices(["bands=", "band=", "bands:", "bands", ""], [20, 5, 1, 0.5, 0.5])[0] + sep.join(bands + ([rng.choice(["foo", "foo=1", "rate"])] if self.odd() else []))

    def watch(self):
        rng = self.rng
        items = rng.sample(["initial", "add", "delete", "modify", "actions", "own", "!initial", "!add", "!delete", "!modify", "!actions", "!abbrev", "!own"], rng.choice([0, 1, 2, 3]))
        if rng.random() < 0.4:
            items.append(self.pick(lambda: "out_port=" + self.port(), lambda: "table=" + self.table(), lambda: "out_group=" + self.number(32)))
        items += self.match_items(2)
        if self.odd():
            items.append(rng.choice(["foo", "foo=1", "!foo", "cookie=1", "priority=1", "actions=1"]))
        return "watch:" + self.join(items)

    def packet_out(self):
        rng = self.rng
        items = []
        if rng.random() < 0.8:
            items.append("in_port=" + self.port())
        if rng.random() < 0.3:
            items += self.match_items(2)
        if rng.random() < 0.2:
            items.append("packet_type=" + self.packet_type())
        items.append(self.pick(lambda: "packet=" + "505400000007505400000005080045000014000000004011" + "00" * rng.randint(10, 40), lambda: "packet=" + self.hexes()) if not self.odd() else "packet")
        if rng.random() < 0.9:
            items.append("actions=" + self.actions())
        return self.join(items)

    def tlv_map(self):
        one = lambda: self.pick("{class=%s,type=%s,len=%s}->tun_metadata%s" % (self.number(16, "x"), self.number(8), self.pick("4", "0", "8", "124", "128", "3", lambda: self.number(8)), self.small(0, 63)))
        text = self.join([one() for _ in range(self.rng.randint(1, 3))])
        return text if not self.odd(3) else self.damage(text)

    def ct_flush(self):
        rng = self.rng
        words = []
        if rng.random() < 0.4:
            words.append("zone=" + self.number(16))
        for _ in range(rng.choice([0, 1, 1, 2])):
            proto = rng.choice([1, 6, 17, 58, 132])
            v6 = proto == 58 or rng.random() < 0.3
            keys = {"ct_%s_src" % ("ipv6" if v6 else "nw"): self.ip6 if v6 else self.ip4, "ct_%s_dst" % ("ipv6" if v6 else "nw"): self.ip6 if v6 else self.ip4}
            keys.update({"icmp_type": lambda: self.number(8), "icmp_code": lambda: self.number(8), "icmp_id": lambda: self.number(16)} if proto in (1, 58) else {"ct_tp_src": lambda: self.number(16), "ct_tp_dst": lambda: self.number(16)})
            words.append(",".join(["ct_nw_proto=%d" % proto] * (not self.odd()) + [k for k in [self.keys(keys)] if k]))
        return words

    def nx_match(self):
        rng = self.rng
        out = []
        widths = {"ETH": 6, "SHA": 6, "THA": 6, "SLL": 6, "IPV6": 16, "ND_TARGET": 16, "XXREG": 16, "CT_LABEL": 16, "TUN_ID": 8, "METADATA": 8, "PKT_REG": 8, "REG": 4, "IP_SRC": 4, "IP_DST": 4, "IPV4": 4, "SPA": 4, "TPA": 4, "MARK": 4,
                  "_ID": 4, "HASH": 4, "STATE": 4, "LABEL": 4, "TOS": 1, "PROTO": 1, "TTL": 1, "ECN": 1, "ICMP_TYPE": 1, "VLAN_PCP": 1}
        needs = {"IPV6": "NXM_OF_ETH_TYPE(86dd)", "IP_": "NXM_OF_ETH_TYPE(0800)", "TCP": "NXM_OF_ETH_TYPE(0800), NXM_OF_IP_PROTO(06)", "UDP": "NXM_OF_ETH_TYPE(0800), NXM_OF_IP_PROTO(11)", "ARP": "NXM_OF_ETH_TYPE(0806)"}
        for _ in range(rng.randint(0, 3)):
            name = rng.choice(OXM_NAMES)
            width = next((w for k, w in widths.items() if k in name), 2)
            if "ETH_TYPE" in name:
                width = 2
            need = next((n for k, n in needs.items() if k in name), None)
            if need and not self.odd(3):
                out.append(need)
            value = rng.getrandbits(8 * width)
            if self.odd():
                width = rng.choice([1, 2, 3, 4, 8])
            text = "%0*x" % (2 * width, value if rng.random() < 0.5 else value & 0xff)
            if rng.random() < 0.3:
                mask = rng.getrandbits(8 * width)
                out.append("%s%s(%0*x/%0*x)" % (name, "" if self.odd() else "_W", 2 * width, (value if self.odd(3) else value & mask), 2 * width, mask))
            else:
                out.append("%s(%s)" % (name, text[-2 * width:]))
        text = rng.choice([", ", ", ", ",", " "]).join(out)
        return text if not self.odd() else self.damage(text)

    # ---- damage ----
    def damage(self, text):
        rng = self.rng
        for _ in range(rng.choice([1, 1, 1, 2, 3])):
            at = rng.randrange(len(text) + 1)
            form = rng.randrange(7)
            if form == 0:
                text = text[:at] + text[at + 1:]
            elif form == 1:
                text = text[:at] + rng.choice("(),=:/->[]. *+-|{}\"\\x0 '#\t!") + text[at:]
            elif form == 2:
                text = text[:at] + text[at - 1:at] + text[at:]
            elif form == 3:
                text = text[:at]
            elif form == 4:
                text = text[:at] + rng.choice("(),=:/->[]. *0129afxz_") + text[at + 1:]
            elif form == 5:
                numbers = [i for i, c in enumerate(text) if c.isdigit()]
                if numbers:
                    i = rng.choice(numbers)
                    text = text[:i] + rng.choice(["0x", "-", "99999", "4294967295", "18446744073709551616", "0", "+", " "]) + text[i:]
            else:
                parts = text.split(",")
                i, j = rng.randrange(len(parts)), rng.randrange(len(parts))
                parts[i], parts[j] = (parts[j], parts[i]) if rng.random() < 0.5 else (parts[i] + "," + parts[i], parts[j])
                text = ",".join(parts)
        return text.replace("\0", "")
