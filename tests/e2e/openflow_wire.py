"""OpenFlow messages made by chance, of every version from 1.0 to 1.5, over domains so small that flows, groups and meters meet
often. `Maker` draws messages; nothing here sends anything. Versions are those of the wire: 1 (1.0) to 6 (1.5).
Spec: OpenFlow 1.0 to 1.5; Nicira extensions: sheet "openflow-messages" 3."""
import struct

pack = struct.pack
ANY, NO_BUFFER, NONE10 = 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFF
NICIRA, ONF, NTR = 0x2320, 0x4F4E4600, 0x154D
ADD, MODIFY, MODIFY_STRICT, DELETE, DELETE_STRICT = range(5)

# Field: (NXM header, OXM header); both without the mask bit.
FIELDS = {"in_port": (0x00000002, 0x80000004), "eth_dst": (0x00000206, 0x80000606), "eth_type": (0x00000602, 0x80000A02),
          "vlan": (0x00000802, 0x80000C02), "ip_proto": (0x00000C01, 0x80001401), "ip_src": (0x00000E04, 0x80001604),
          "tcp_dst": (0x00001402, 0x80001C02), "reg0": (0x00010004, 0x00010004), "metadata": (0x80000408, 0x80000408)}


def message(version, kind, body=b"", xid=0):
    return pack("!BBHI", version, kind, 8 + len(body), xid) + body


def nicira(version, subtype, body):
    return message(version, 4, pack("!II", NICIRA, subtype) + body)


def barrier(version, xid):
    return message(version, 18 if version == 1 else 20, b"", xid)


def pad8(data):
    return data + bytes(-len(data) % 8)


def stats(version, kind, body=b"", vendor=None):
    if vendor is not None:
        rest = pack("!II", vendor, kind) + (bytes(4) if version == 1 else b"") + body
        return message(version, 16, pack("!HH", 0xFFFF, 0) + rest) if version == 1 else message(version, 18, pack("!HH4x", 0xFFFF, 0) + rest)
    return message(version, 16, pack("!HH", kind, 0) + body) if version == 1 else message(version, 18, pack("!HH4x", kind, 0) + body)


class Maker:
    def __init__(self, rng):
        self.rng = rng
        self.unique = 0

    def chance(self, p):
        return self.rng.random() < p

    # Matches: {field: (value, mask or None)}, in the order in which prerequisites want them.
    def match(self, version):
        rng, m = self.rng, {}
        if self.chance(0.5):
            m["in_port"] = (rng.randint(1, 3), None)
        if self.chance(0.25):
            m["eth_dst"] = (rng.randint(1, 2), rng.choice([None, None, 0x010000000000]) if version > 1 else None)
        if self.chance(0.5):
            m["eth_type"] = (0x0800, None)
        if self.chance(0.15):
            m["vlan"] = (0x1000 | rng.randint(1, 2), rng.choice([None, 0x1000]))
        if "eth_type" in m and self.chance(0.5):
            m["ip_proto"] = (6, None)
            if self.chance(0.6):
                m["tcp_dst"] = (rng.choice([80, 81]), rng.choice([None, None, 0xFFFE]))
        if "eth_type" in m and self.chance(0.4):
            m["ip_src"] = (0x0A000000 + rng.randint(0, 3), rng.choice([None, 0xFFFFFFFE, 0xFF000000]))
        if self.chance(0.2):
            m["reg0"] = (rng.randint(0, 3), rng.choice([None, 1, 2]))
        if self.chance(0.1):
            m["metadata"] = (rng.randint(0, 1), rng.choice([None, 1]))
        if self.chance(0.02) and "eth_type" in m and "tcp_dst" in m:
            del m["eth_type"]                    # a prerequisite that is not met
        return m

    def tlvs(self, m, form):
        out = b""
        for field, (value, mask) in m.items():
            header = FIELDS[field][form == "oxm"]
            size = header & 0xFF
            if field == "in_port" and form == "oxm":
                size = 4
            data = value.to_bytes(size, "big")
            if mask is None:
                out += pack("!I", header) + data
            else:
                if not self.chance(0.01):
                    data = (value & mask).to_bytes(size, "big")
                out += pack("!I", header & ~0xFF | 0x100 | size * 2) + data + mask.to_bytes(size, "big")
        return out

    def oxm(self, m):
        body = self.tlvs(m, "oxm")
        return pad8(pack("!HH", 1, 4 + len(body)) + body)

    def match10(self, m):
        wild = 0x3FFFFF
        get = lambda f: m[f][0] if f in m else 0
        for field, bit in (("in_port", 1), ("eth_dst", 8), ("eth_type", 16), ("ip_proto", 32), ("tcp_dst", 128), ("vlan", 2)):
            if field in m:
                wild &= ~bit
        if "ip_src" in m:
            wild = wild & ~0x3F00 | {None: 0, 0xFFFFFFFE: 1, 0xFF000000: 24}[m["ip_src"][1]] << 8
        return pack("!IH6s6sHBxHBB2xIIHH", wild, get("in_port"), bytes(6), get("eth_dst").to_bytes(6, "big"), get("vlan") & 0xFFF, 0,
                    get("eth_type"), 0, get("ip_proto"), get("ip_src"), 0, 0, get("tcp_dst"))

    def match11(self, m):
        wild = 0x3FF
        get = lambda f: m[f][0] if f in m else 0
        full = {"eth_dst": (1 << 48) - 1, "ip_src": ANY, "metadata": (1 << 64) - 1}
        mask = lambda f: (full[f] if m[f][1] is None else m[f][1]) if f in m else 0
        for field, bit in (("in_port", 1), ("vlan", 2), ("eth_type", 8), ("ip_proto", 32), ("tcp_dst", 128)):
            if field in m:
                wild &= ~bit
        inverse = lambda f, size: (mask(f) ^ ((1 << size * 8) - 1)).to_bytes(size, "big")
        return (pack("!HHII", 0, 88, get("in_port"), wild) + bytes(6) + b"\xff" * 6 + get("eth_dst").to_bytes(6, "big") + inverse("eth_dst", 6)
                + pack("!HBxHBB", get("vlan") & 0xFFF, 0, get("eth_type"), 0, get("ip_proto")) + pack("!I", get("ip_src")) + inverse("ip_src", 4)
                + bytes(4) + b"\xff" * 4 + pack("!HHI4x", 0, get("tcp_dst"), 0) + get("metadata").to_bytes(8, "big") + inverse("metadata", 8))

    def std_match(self, version, m):
        return self.match10(m) if version == 1 else self.match11(m) if version == 2 else self.oxm(m)

    # Actions and instructions.
    def output(self, version, port=None):
        port = self.rng.choice([1, 1, 2, 3, 3, 9, "controller", "in_port"]) if port is None else port
        if version == 1:
            return pack("!HHHH", 0, 8, {"controller": 0xFFFD, "in_port": 0xFFF8}.get(port, port), 64)
        return pack("!HHIH6x", 0, 16, {"controller": 0xFFFFFFFD, "in_port": 0xFFFFFFF8}.get(port, port), 64)

    def learn(self):
        rng = self.rng
        specs = pack("!HIHIH", 48, 0x00000406, 0, 0x00000206, 0) + pack("!HIH", 2 << 11 | 16, 0x00000002, 0)
        if self.chance(0.3):
            specs = pack("!HIHIH", 16, 0x00000002, 0, 0x00000002, 0) + specs
        body = pad8(pack("!IHHHHQHBBHH", NICIRA, 16, rng.choice([0, 5]), rng.choice([0, 20]), 100 + rng.randint(0, 1), rng.randint(0, 2),
                         rng.choice([0, 1, 2, 3]), 4, 0, 0, 0) + specs + bytes(4))
        body += bytes((4 - len(body)) % 8)
        return pack("!HH", 0xFFFF, 4 + len(body)) + body

    def action(self, version):
        rng = self.rng
        what = rng.choices(["output", "group", "load", "resubmit", "learn", "fin", "ttl", "bad", "queue", "mac", "meter"],
                           [10, 4, 3, 2, 1, 0.5, 1, 0.2, 0.5, 1, 0.5])[0]
        if what == "group" and version > 1:
            return pack("!HHI", 22, 8, rng.choice([1, 1, 2, 3, 4]))
        if what == "load":
            return pack("!HHIHHIQ", 0xFFFF, 24, NICIRA, 7, 31, FIELDS["reg0"][0], rng.randint(0, 3))
        if what == "resubmit":
            return pack("!HHIHHB3x", 0xFFFF, 16, NICIRA, 14, 0xFFF8, rng.choice([4, 5, 6]))
        if what == "learn":
            return self.learn()
        if what == "fin":
            return pack("!HHIHHH2x", 0xFFFF, 16, NICIRA, 19, rng.randint(0, 2), rng.randint(0, 2))
        if what == "ttl":
            return pack("!HHIH6x", 0xFFFF, 16, NICIRA, 18) if version == 1 else pack("!HH4x", 24, 8)
        if what == "bad":
            return pack("!HH4x", rng.choice([99, 22, 16, 30]), rng.choice([8, 4, 16]))
        if what == "queue" and version > 1:
            return pack("!HHI", 21, 8, 1)
        if what == "mac":
            return pack("!HH", 5, 16) + bytes([0, 0, 0, 0, 0, rng.randint(1, 2)]) + bytes(6) if version < 4 else pack("!HHI6s6x", 25, 24, 0x80000606, bytes(5) + b"\2")[:16]
        if what == "meter" and version == 6:
            return pack("!HHI", 29, 8, rng.choice([1, 2, 3]))
        return self.output(version)

    def actions(self, version, most=3):
        return b"".join(self.action(version) for _ in range(self.rng.choices(range(most + 1), [2, 5, 3, 1][:most + 1])[0]))

    def instructions(self, version, table=0):
        if version == 1:
            return self.actions(1)
        rng, out = self.rng, []
        if version >= 4 and version < 6 and self.chance(0.12):
            out.append(pack("!HHI", 6, 8, rng.choice([1, 1, 2, 3])))
        if self.chance(0.8):
            actions = self.actions(version)
            out.append(pack("!HH4x", 4, 8 + len(actions)) + actions)
        if self.chance(0.05):
            out.append(pack("!HH4x", 5, 8))
        if self.chance(0.15):
            actions = self.actions(version, 1)
            out.append(pack("!HH4x", 3, 8 + len(actions)) + actions)
        if self.chance(0.08):
            out.append(pack("!HH4xQQ", 2, 24, rng.randint(0, 1), 1))
        if self.chance(0.12):
            out.append(pack("!HHB3x", 1, 8, min(table + rng.randint(0, 2), 255)))
        if self.chance(0.02):
            rng.shuffle(out)
        if self.chance(0.01) and out:
            out.append(out[0])
        return b"".join(out)

    # Messages.
    def table(self, command=None):
        return self.rng.choices([0, 1, 2, 3, 4, 5, 6, 253, 254, 255], [10, 6, 6, 4, 3, 3, 2, 1, 0.3, 6 if command not in (None, ADD) else 0.5])[0]

    def cookie(self):
        return self.rng.choice([0, 0, 1, 2, 3, 0x11, (1 << 64) - 1 if self.chance(0.2) else 1])

    def cookie_mask(self):
        return self.rng.choice([0, 0, 0, 1, 3, (1 << 64) - 1])

    def timeouts(self, table):
        """Idle, hard and importance. In tables that evict no two flows are alike: which of such goes is anybody's choice."""
        self.unique += 1
        if table in (1, 3):
            return (0, 0, 0) if self.chance(0.1) else (0, 30 + 2 * self.unique, self.unique * 7919 % 1009)
        rng = self.rng
        return rng.choice([0, 0, 0, 2, 5]), rng.choice([0, 0, 0, 3, 9]), rng.choice([0, 0, 1, 7])

    def flow_mod(self, version, command=None):
        rng = self.rng
        if command is None:
            command = rng.choices([ADD, MODIFY, MODIFY_STRICT, DELETE, DELETE_STRICT], [10, 2, 3, 1, 3])[0]
        m, table = self.match(version), self.table(command)
        idle, hard, importance = self.timeouts(table)
        priority = rng.choice([0, 1, 1, 5, 0x8000, 65535])
        flags = rng.choice([0, 1, 1, 2, 3]) | (rng.choice([0, 0, 4, 8, 16]) if version > 2 else 0)
        buffer = NO_BUFFER if self.chance(0.99) else 5
        wrong = lambda value: value if self.chance(0.995) else rng.randint(0, 0xFF)
        if version == 1:
            out_port = rng.choice([NONE10, NONE10, NONE10, 1, 2])
            if self.chance(0.5):                 # NXT_FLOW_MOD; its command's upper byte is the table
                match = self.tlvs(m, "nxm")
                body = pack("!QHHHHIHHH6x", self.cookie(), table << 8 | wrong(command), idle, hard, priority, buffer, out_port, flags, len(match))
                return nicira(1, 13, body + pad8(match) + self.instructions(1))
            body = pack("!QHHHHIHH", self.cookie(), table << 8 | wrong(command), idle, hard, priority, buffer, out_port, flags)
            return message(1, 14, self.match10(m) + body + self.instructions(1))
        out_port, out_group = rng.choice([ANY, ANY, ANY, 1, 2]), rng.choice([ANY, ANY, ANY, ANY, 1])
        body = pack("!QQBBHHHIIIHH", self.cookie(), self.cookie_mask() if command != ADD or self.chance(0.05) else 0, table, wrong(command), idle, hard,
                    priority, buffer, out_port, out_group, flags, importance if version >= 5 else 0)
        return message(version, 14, body + self.std_match(version, m) + self.instructions(version, table))

    def bucket(self, version, kind):
        rng = self.rng
        weight = rng.randint(1, 3) if kind == 1 else rng.choice([0] * 20 + [1])
        port, group = (rng.choice([1, 2, 3, ANY]), rng.choice([ANY, ANY, 2])) if kind == 3 else (ANY, ANY)
        actions = self.actions(version, 2)
        if version < 6:
            return pack("!HHII4x", 16 + len(actions), weight, port, group) + actions
        props = b""
        if kind == 1 or self.chance(0.05):
            props += pack("!HHH2x", 0, 8, weight)
        if kind == 3 and port != ANY:
            props += pack("!HHI", 1, 8, port)
        if kind == 3 and group != ANY:
            props += pack("!HHI", 2, 8, group)
        return pack("!HHI", 8 + len(actions) + len(props), len(actions), rng.choice([0, 1, 2, 3, 4, 5, 6, 7, 0xFFFFFFFF if self.chance(0.1) else 8])) + actions + props

    def selection(self):
        method = self.rng.choice([b"hash", b"hash", b"dp_hash", b"other" if self.chance(0.2) else b"hash"])
        fields = b""
        if method == b"hash" and self.chance(0.6):
            fields = pack("!II", 0x80001604, ANY) + (pack("!I6s", 0x80000606, b"\xff" * 6) if self.chance(0.5) else b"")
        size = 40 + len(fields)
        return pad8(pack("!HHII4x16sQ", 0xFFFF, size, NTR, 1, method, self.rng.randint(0, 3)) + fields)

    def group_mod(self, version):
        rng = self.rng
        command = rng.choices([0, 1, 2, 0x8000, 3, 5], [6, 4, 2, 2, 3, 2] if version in (1, 6) else [6, 4, 2, 2, 0.05, 0.05])[0]
        kind, group = rng.choice([0, 1, 1, 2, 3]), rng.choice([1, 1, 2, 3, 4, 0xFFFFFF01 if self.chance(0.1) else 1])
        if self.chance(0.02):
            kind = 4
        if command == 2 and self.chance(0.2):
            group = 0xFFFFFFFC
        n = 1 if kind == 2 and self.chance(0.95) else rng.randint(0, 3)
        if command in (2, 5) and self.chance(0.9):
            n = 0
        if version in (1, 6):
            buckets = [self.bucket15(version, kind) for _ in range(n)]
            body, props = b"".join(buckets), self.selection() if (kind == 1 and command in (0, 1, 0x8000) and self.chance(0.3)) or self.chance(0.01) else b""
            place = rng.choice([0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF, 0, 1, 2]) if command in (3, 5) else 0xFFFFFFFF
            data = pack("!HBxIH2xI", command, kind, group, len(body), place) + body + props
            return nicira(1, 31, data) if version == 1 else message(version, 15, data)
        return message(version, 15, pack("!HBxI", command, kind, group) + b"".join(self.bucket(version, kind) for _ in range(n)))

    def bucket15(self, version, kind):
        """NXT_GROUP_MOD of 1.0 has buckets of 1.5 with actions of 1.0."""
        if version == 6:
            return self.bucket(6, kind)
        actions = self.actions(1, 2)
        props = pack("!HHH2x", 0, 8, self.rng.randint(1, 3)) if kind == 1 else pack("!HHI", 1, 8, self.rng.randint(1, 3)) if kind == 3 else b""
        return pack("!HHI", 8 + len(actions) + len(props), len(actions), self.rng.randint(0, 8)) + actions + props

    def meter_mod(self, version):
        rng = self.rng
        command = rng.choices([0, 1, 2, 3], [5, 3, 2, 0.1])[0]
        meter = rng.choice([1, 1, 2, 3, 0, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFF0001]) if self.chance(0.1) else rng.randint(1, 3)
        flags = rng.choice([1, 1, 2, 9, 5, 4, 0 if self.chance(0.3) else 1, 3 if self.chance(0.2) else 1])
        bands = b"".join(pack("!HHII4x", 1, 16, rng.randint(1, 5) * 100, rng.choice([0, 10])) for _ in range(rng.choice([0, 1, 1, 1, 2])))
        if self.chance(0.03):
            bands += pack("!HHIIB3x", 2, 16, 1, 1, 1)
        return message(version, 29, pack("!HHI", command, flags, meter) + bands)

    def table_mod(self, version):
        rng, table = self.rng, self.rng.choice([0, 1, 2, 3, 255, 254, 4, 5])
        if version < 5:
            return message(version, 17, pack("!B3xI", table, rng.choice([0, 1, 2, 3]) if version < 4 else 0))
        config, props = rng.choice([0, 4, 8, 12] if table not in (1, 3) else [4, 12]), b""
        if self.chance(0.2):
            props += pack("!HHI", 2, 8, rng.choice([0, 1, 2, 4, 7]))
        if config & 8 or self.chance(0.1):
            props += pack("!HHBBBx", 3, 8, *rng.choice([(20, 80), (50, 50), (80, 20), (0, 100), (30, 60)]), 0)
        return message(version, 17, pack("!B3xI", table, config) + props)

    def port_mod(self, version, macs):
        rng = self.rng
        port = rng.choice([1, 2, 3, 9, 0])
        mac = macs.get(port, bytes(6)) if self.chance(0.9) else b"\2" * 6
        config, mask = rng.choice([0, 1, 4, 0x20, 0x40, 0x65]), rng.choice([0, 0x65, 0x24, 0x60])
        config &= ~1
        if version == 1:
            return message(1, 15, pack("!H6sIII4x", port, mac, config, mask, 0))
        if version < 5:
            return message(version, 16, pack("!I4x6s2xIII4x", port, mac, config, mask, 0))
        return message(version, 16, pack("!I4x6s2xII", port, mac, config, mask))

    def packet_out(self, version, packet):
        actions, data = self.actions(version), packet
        if self.chance(0.4):
            actions = pack("!HHHH", 0, 8, 0xFFF9, 0) if version == 1 else pack("!HHIH6x", 0, 16, 0xFFFFFFF9, 0)
        port = self.rng.choice([1, 2, 3])
        if version == 1:
            return message(1, 13, pack("!IHH", NO_BUFFER, port, len(actions)) + actions + data)
        if version < 6:
            return message(version, 13, pack("!IIH6x", NO_BUFFER, port, len(actions)) + actions + data)
        return message(6, 13, pack("!IH2x", NO_BUFFER, len(actions)) + self.oxm({"in_port": (port, None)}) + actions + data)

    def flow_stats(self, version, kind=1, wide=False):
        """A question for flows (kind 1) or what they come to (kind 2); `wide`: for all of them."""
        rng = self.rng
        m, table = ({}, 255) if wide else (self.match(version), self.table(MODIFY))
        cookie, mask = (0, 0) if wide else (self.cookie(), self.cookie_mask())
        if version == 1:
            if wide or self.chance(0.5):
                match = self.tlvs(m, "nxm")
                return stats(1, kind - 1, pack("!HHB3x", NONE10 if wide else rng.choice([NONE10, 1]), len(match), table) + pad8(match), NICIRA)
            return stats(1, kind, self.match10(m) + pack("!BxH", table, rng.choice([NONE10, 1])))
        port, group = (ANY, ANY) if wide else (rng.choice([ANY, ANY, 1]), rng.choice([ANY, ANY, 1]))
        return stats(version, kind, pack("!B3xII4xQQ", table, port, group, cookie, mask) + self.std_match(version, m))

    def flow_monitor(self, version, wide=False):
        rng = self.rng
        m = {} if wide or self.chance(0.5) else self.match(version)
        number, table = rng.randint(1, 2), 255 if wide else self.table(MODIFY)
        flags = rng.choice([0x3F, 0x3F, 0x1E, 0x0E, 0x06, 0x2F, 0x37, 0x01 if self.chance(0.1) else 0x3F, 0x40 if self.chance(0.1) else 0x3F])
        port = rng.choice([NONE10, NONE10, 1])
        wide_port = ANY if port == NONE10 else port
        if version >= 5:
            if flags & 32:
                flags = flags & ~32 | 64
            body = pack("!IIIHBB", number, wide_port, ANY, flags, table, 0) + self.oxm(m)
            return stats(version, 16, body)
        if version == 4:
            match = self.oxm(m)
            return stats(4, 1870, pack("!IHHIB3x", number, flags, len(match), wide_port, table) + match, ONF)
        match = self.tlvs(m, "nxm")
        return stats(version, 2, pack("!IHHHB5x", number, flags, port, len(match), table) + pad8(match), NICIRA)

    def damaged(self, data):
        """The same with a byte changed or its end cut; its length is right."""
        data = bytearray(data)
        if self.chance(0.3) and len(data) > 8:
            del data[self.rng.randint(8, len(data) - 1):]
            data[2:4] = pack("!H", len(data))
        elif len(data) > 8:
            data[self.rng.randint(8, len(data) - 1)] ^= 1 << self.rng.randint(0, 7)
        return bytes(data)


def bundle_control(version, number, kind, flags):
    body = pack("!IHH", number, kind, flags)
    return message(version, 33, body) if version >= 5 else message(version, 4, pack("!II", ONF, 2300) + body)


def bundle_add(version, number, flags, inner):
    body = pack("!I2xH", number, flags) + inner
    return message(version, 34, body) if version >= 5 else message(version, 4, pack("!II", ONF, 2301) + body)
