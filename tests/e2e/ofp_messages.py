"""OpenFlow messages for the differs: sound ones of every type and version (from os-ken, from the corpus of the fuzzer, from the
recorded tests), and mutations of them."""
import pathlib, re, struct

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
MAX_MESSAGE = 65535


def with_length(message):
    """The message with the length that it has in its header."""
    return message[:2] + struct.pack("!H", len(message)) + message[4:]


def header(version, kind, xid, body=b""):
    return struct.pack("!BBHI", version, kind, 8 + len(body), xid) + body


# What os-ken can say: expressions over p (parser), o (constants), d (its datapath), m (a match), a (actions), i (instructions).
# A version that lacks a name in an expression skips it.
MATCHES = [
    "p.OFPMatch()", "p.OFPMatch(in_port=1)", "p.OFPMatch(eth_type=0x800, ipv4_dst=('10.0.0.0', '255.255.255.0'), ip_proto=6, tcp_dst=80)",
    "p.OFPMatch(eth_type=0x86dd, ipv6_src='fe80::1', ip_proto=58, icmpv6_type=135, ipv6_nd_target='fe80::2')",
    "p.OFPMatch(vlan_vid=(0x1000, 0x1000))", "p.OFPMatch(vlan_vid=0x1005, vlan_pcp=3)", "p.OFPMatch(metadata=(1, 15), tunnel_id=7)",
    "p.OFPMatch(eth_type=0x8847, mpls_label=5, mpls_tc=1, mpls_bos=1)", "p.OFPMatch(eth_type=0x806, arp_op=1, arp_spa='10.0.0.1', arp_tha='0:0:0:0:0:1')",
    "p.OFPMatch(eth_type=0x800, ip_proto=1, icmpv4_type=8, icmpv4_code=0, ip_dscp=10, ip_ecn=2)",
    "p.OFPMatch(eth_type=0x86dd, ip_proto=17, udp_src=1, ipv6_flabel=(5, 0xff), ipv6_exthdr=(1, 1))", "p.OFPMatch(eth_type=0x894f, nsp=(3, 15), nsi=4)",
    "p.OFPMatch(eth_dst=('1:0:0:0:0:0', '1:0:0:0:0:0'), eth_src='0:0:0:0:0:9')", "p.OFPMatch(reg0=5, reg7=(1, 3), xxreg0=9)",
    "p.OFPMatch(eth_type=0x800, ct_state=(0x21, 0x21), ct_zone=5, ct_mark=(1, 1), ct_label=(1, 1))", "p.OFPMatch(tun_ipv4_src='1.2.3.4', tun_flags_nxm=(1, 1), conj_id=3)",
    "p.OFPMatch(eth_type=0x800, ip_proto=6, tcp_flags_nxm=(1, 3))", "p.OFPMatch(eth_type=0x800, ip_proto=6, tcp_flags=(2, 2), actset_output=2)",
    "p.OFPMatch(packet_type=(1, 0x800))", "p.OFPMatch(pbb_isid=5, eth_type=0x88e7)", "p.OFPMatch(dl_type=0x800, nw_dst='10.1.0.0', nw_dst_mask=16, nw_proto=17, tp_dst=53)",
    "p.OFPMatch(in_port=3, dl_vlan=5, dl_vlan_pcp=2)",
]
ACTIONS = [
    "p.OFPActionOutput(2)", "p.OFPActionOutput(o.OFPP_CONTROLLER, 128)", "p.OFPActionOutput(o.OFPP_NORMAL)", "p.OFPActionOutput(o.OFPP_IN_PORT)", "p.OFPActionGroup(1)",
    "p.OFPActionPushVlan(0x8100)", "p.OFPActionPopVlan()", "p.OFPActionPushMpls(0x8847)", "p.OFPActionPopMpls(0x800)", "p.OFPActionSetField(vlan_vid=0x1003)",
    "p.OFPActionSetField(ipv4_src='1.2.3.4')", "p.OFPActionSetField(eth_src='0:0:0:0:0:5')", "p.OFPActionSetField(tcp_dst=8)", "p.OFPActionSetField(tunnel_id=8)",
    "p.OFPActionSetField(reg1=8)", "p.OFPActionSetField(ipv4_src=('1.2.0.0', '255.255.0.0'))", "p.OFPActionSetNwTtl(5)", "p.OFPActionDecNwTtl()", "p.OFPActionSetMplsTtl(3)",
    "p.OFPActionDecMplsTtl()", "p.OFPActionCopyTtlIn()", "p.OFPActionCopyTtlOut()", "p.OFPActionSetQueue(3)", "p.OFPActionPushPbb(0x88e7)", "p.OFPActionPopPbb()",
    "p.OFPActionMeter(2)", "p.OFPActionCopyField(n_bits=4, src_offset=0, dst_offset=2, oxm_ids=[p.OFPOxmId('vlan_vid'), p.OFPOxmId('tcp_src')])",
    "p.OFPActionExperimenterUnknown(0x4f4e4600, data=b'\\0\\1\\2\\3')", "p.OFPActionExperimenter(0x1234)", "p.OFPActionVlanVid(5)", "p.OFPActionVlanPcp(2)",
    "p.OFPActionStripVlan()", "p.OFPActionSetDlSrc(b'123456')", "p.OFPActionSetDlDst(b'123456')", "p.OFPActionSetNwSrc(0x1020304)", "p.OFPActionSetNwDst(0x1020304)",
    "p.OFPActionSetNwTos(8)", "p.OFPActionSetTpSrc(8)", "p.OFPActionSetTpDst(8)", "p.OFPActionEnqueue(1, 2)", "p.NXActionResubmit(3)", "p.NXActionResubmitTable(3, 4)",
    "p.NXActionSetTunnel(4)", "p.NXActionSetTunnel64(4)", "p.NXActionSetQueue(3)", "p.NXActionPopQueue()", "p.NXActionRegMove('reg0', 'reg1', 8, 0, 4)",
    "p.NXActionRegLoad(4, 'reg1', 5, nxm_length=4)", "p.NXActionRegLoad2('reg1', 5, mask=7)", "p.NXActionNote(note=[1,2,3])", "p.NXActionMultipath(fields=o.NX_HASH_FIELDS_ETH_SRC, basis=1,"
    " algorithm=o.NX_MP_ALG_HRW, max_link=3, arg=0, ofs_nbits=o.NX_MP_ALG_HRW, dst='reg0')", "p.NXActionBundle(0, 0, 5, 0, 0, [1,2])", "p.NXActionBundleLoad(0, 0, 5, 0, 0, [1,2], 4, 'reg0')",
    "p.NXActionController(64, 1, 0)", "p.NXActionController2(controller_id=1, max_len=64, reason=1, userdata=[1,2], pause=True)", "p.NXActionDecTtlCntIds([1,2])",
    "p.NXActionDecTtl()", "p.NXActionLearn(able_id=10, specs=[p.NXFlowSpecMatch(src=0x8100, dst=('eth_type_nxm', 0), n_bits=16), p.NXFlowSpecLoad(src=('reg1', 5),"
    " dst=('reg3', 6), n_bits=3), p.NXFlowSpecOutput(src=('in_port', 0), dst='', n_bits=16)], idle_timeout=180)", "p.NXActionExit()", "p.NXActionFinTimeout(3, 4)",
    "p.NXActionOutputReg(4, 'reg0', 64)", "p.NXActionOutputReg2(4, 'reg0', 64)", "p.NXActionOutputTrunc(2, 64)", "p.NXActionStackPush('reg0', 0, 4)", "p.NXActionStackPop('reg0', 0, 4)",
    "p.NXActionSample(0xffff, 1, 2, 3)", "p.NXActionSample2(0xffff, 1, 2, 3, 4)", "p.NXActionConjunction(0, 2, 5)", "p.NXActionCT(1, '', 5, 4, 0, [])",
    "p.NXActionCT(1, 'reg0', 15, 255, 21, [p.NXActionNAT(1, '1.1.1.1', '1.1.1.9', '', '', 5, 9)])", "p.NXActionCTClear()", "p.NXActionPushMpls(0x8847)",
    "p.NXActionPopMpls(0x800)", "p.NXActionSetMplsTtl(4)", "p.NXActionDecMplsTtl()", "p.NXActionSetMplsLabel(4)", "p.NXActionSetMplsTc(4)", "p.NXActionResubmit2()",
    "p.NXActionEncapNsh()", "p.NXActionEncapEther()", "p.NXActionDecNshTtl()", "p.NXActionDecap()",
]
INSTRUCTIONS = ["p.OFPInstructionActions(o.OFPIT_APPLY_ACTIONS, a)", "p.OFPInstructionActions(o.OFPIT_WRITE_ACTIONS, a)", "p.OFPInstructionGotoTable(5)",
                "p.OFPInstructionWriteMetadata(1, 255)", "p.OFPInstructionMeter(3)", "p.OFPInstructionActions(o.OFPIT_CLEAR_ACTIONS, [])", "p.OFPInstructionStatTrigger(0, {})"]
BUCKETS = ["p.OFPBucket(weight=5, watch_port=o.OFPP_ANY, watch_group=o.OFPG_ANY, actions=a)", "p.OFPBucket(5, 1, 2, 0, a)",
           "p.OFPBucket(bucket_id=3, actions=a, properties=[p.OFPGroupBucketPropWeight(weight=3), p.OFPGroupBucketPropWatch(type_=o.OFPGBPT_WATCH_PORT, watch=1)])"]
MESSAGES = [
    "p.OFPHello(d)", "p.OFPHello(d, [p.OFPHelloElemVersionBitmap([1, 4, 5, 6])])", "p.OFPErrorMsg(d, 1, 2, b'abcdefgh')", "p.OFPErrorExperimenterMsg(d, type_=0xffff, exp_type=5, experimenter=0x2320, data=b'')",
    "p.OFPEchoRequest(d, b'hello')", "p.OFPEchoReply(d, b'hello')", "p.OFPFeaturesRequest(d)", "p.OFPGetConfigRequest(d)", "p.OFPSetConfig(d, 1, 128)", "p.OFPBarrierRequest(d)",
    "p.OFPFlowMod(d, m, 0, o.OFPFC_ADD, 0, 0, 5, flags=1, actions=a)", "p.OFPFlowMod(d, m, 7, o.OFPFC_MODIFY, 1, 2, 5, actions=a)", "p.OFPFlowMod(d, m, 7, o.OFPFC_DELETE, actions=[])",
    "p.OFPFlowMod(d, cookie=1, table_id=3, command=o.OFPFC_ADD, priority=9, buffer_id=0xffffffff, flags=1, match=m, instructions=i)",
    "p.OFPFlowMod(d, cookie=1, cookie_mask=3, table_id=3, command=o.OFPFC_MODIFY_STRICT, idle_timeout=5, hard_timeout=6, priority=9, match=m, instructions=i)",
    "p.OFPFlowMod(d, table_id=255, command=o.OFPFC_DELETE, out_port=o.OFPP_ANY, out_group=o.OFPG_ANY, match=m)", "p.OFPFlowMod(d, table_id=1, importance=5, priority=9, match=m, instructions=i)",
    "p.OFPPacketOut(d, 0xffffffff, in_port=1, actions=a, data=b'123456123456\\x08\\0abcdefgh')", "p.OFPPacketOut(d, 0xffffffff, match=m, actions=a, data=b'123456123456\\x08\\0abcdefgh')",
    "p.OFPPortMod(d, 1, '0:0:0:0:0:1', 1, 1, 0)", "p.OFPPortMod(d, 1, '0:0:0:0:0:1', 1, 1, [p.OFPPortModPropEthernet(advertise=5), p.OFPPortModPropOptical(configure=3)])",
    "p.OFPGroupMod(d, o.OFPGC_ADD, o.OFPGT_SELECT, 1, b)", "p.OFPGroupMod(d, o.OFPGC_ADD, o.OFPGT_ALL, 2, b)", "p.OFPGroupMod(d, o.OFPGC_MODIFY, o.OFPGT_FF, 1, b)",
    "p.OFPGroupMod(d, o.OFPGC_DELETE, o.OFPGT_ALL, o.OFPG_ALL, [])", "p.OFPGroupMod(d, o.OFPGC_INSERT_BUCKET, 0, 1, o.OFPG_BUCKET_LAST, b, [])",
    "p.OFPGroupMod(d, o.OFPGC_ADD, o.OFPGT_SELECT, 4, o.OFPG_BUCKET_ALL, b, [p.OFPGroupPropExperimenter(type_=0xffff, experimenter=0x154d, exp_type=1, data=[0,0x68617368,0,0,0,0,0])])",
    "p.OFPTableMod(d, 1, 0)", "p.OFPTableMod(d, 1, 12, [p.OFPTableModPropEviction(o.OFPTMPT_EVICTION, flags=1), p.OFPTableModPropVacancy(o.OFPTMPT_VACANCY, vacancy_down=10, vacancy_up=20)])",
    "p.OFPMeterMod(d, o.OFPMC_ADD, o.OFPMF_KBPS | o.OFPMF_BURST, 1, [p.OFPMeterBandDrop(100, 10), p.OFPMeterBandDscpRemark(200, 20, 1)])",
    "p.OFPMeterMod(d, o.OFPMC_MODIFY, o.OFPMF_PKTPS, 1, [p.OFPMeterBandDrop(100, 10)])", "p.OFPMeterMod(d, o.OFPMC_DELETE, 0, o.OFPM_ALL, [])",
    "p.OFPRoleRequest(d, o.OFPCR_ROLE_MASTER, 5)", "p.OFPRoleRequest(d, o.OFPCR_ROLE_EQUAL, 0)", "p.OFPRoleRequest(d, o.OFPCR_ROLE_EQUAL, 5, 1)", "p.OFPGetAsyncRequest(d)", "p.OFPSetAsync(d, [1,2],[3,4],[5,6])",
    "p.OFPSetAsync(d, [p.OFPAsyncConfigPropReasons(o.OFPACPT_PACKET_IN_SLAVE, 8, 1), p.OFPAsyncConfigPropReasons(o.OFPACPT_PORT_STATUS_MASTER, 8, 7)])",
    "p.OFPBundleCtrlMsg(d, 7, o.OFPBCT_OPEN_REQUEST, o.OFPBF_ATOMIC, [])", "p.OFPBundleCtrlMsg(d, 7, o.OFPBCT_COMMIT_REQUEST, o.OFPBF_ATOMIC, [p.OFPBundlePropExperimenter(experimenter=5, exp_type=1, data=[1])])",
    "p.OFPBundleCtrlMsg(d, 7, o.OFPBCT_CLOSE_REQUEST, o.OFPBF_ATOMIC)", "p.OFPBundleAddMsg(d, 7, o.OFPBF_ATOMIC, p.OFPFlowMod(d, match=m, instructions=i), [])",
    "p.ONFBundleCtrlMsg(d, 7, o.ONF_BCT_OPEN_REQUEST, o.ONF_BF_ATOMIC, [])", "p.ONFBundleCtrlMsg(d, 7, o.ONF_BCT_COMMIT_REQUEST, o.ONF_BF_ATOMIC, [])",
    "p.ONFBundleAddMsg(d, 7, o.ONF_BF_ATOMIC, p.OFPFlowMod(d, match=m, instructions=i), [])",
    "p.OFPExperimenter(d, 0x2320, 10, b'\\0\\0\\0\\1')", "p.OFPExperimenter(d, 0x4f4e4600, 1, b'')", "p.OFPVendor(d)", "p.NXTSetFlowFormat(d, 2)", "p.NXTFlowModTableId(d, 1)", "p.NXTSetPacketInFormat(d, 1)",
    "p.NXTRoleRequest(d, 1)", "p.NXTFlowAge(d)", "p.NXTSetAsyncConfig(d, [1,2],[3,4],[5,6])", "p.NXTSetControllerId(d, 5)", "p.OFPQueueGetConfigRequest(d, 1)",
    "p.OFPDescStatsRequest(d, 0)", "p.OFPFlowStatsRequest(d, 0, 255, o.OFPP_ANY, o.OFPG_ANY, 0, 0, m)", "p.OFPFlowStatsRequest(d, 0, m, 255, 0xffff)", "p.OFPFlowDescStatsRequest(d, 0, 255, o.OFPP_ANY, o.OFPG_ANY, 0, 0, m)",
    "p.OFPAggregateStatsRequest(d, 0, 255, o.OFPP_ANY, o.OFPG_ANY, 0, 0, m)", "p.OFPAggregateStatsRequest(d, 0, m, 255, 0xffff)", "p.OFPTableStatsRequest(d, 0)", "p.OFPPortStatsRequest(d, 0, 1)",
    "p.OFPPortStatsRequest(d, 0, o.OFPP_ANY)", "p.OFPQueueStatsRequest(d, 0, o.OFPP_ANY, o.OFPQ_ALL)", "p.OFPQueueStatsRequest(d, 0, 1, 1)", "p.OFPGroupStatsRequest(d, 0, o.OFPG_ALL)",
    "p.OFPGroupDescStatsRequest(d, 0)", "p.OFPGroupDescStatsRequest(d, 0, 1)", "p.OFPGroupFeaturesStatsRequest(d, 0)", "p.OFPMeterStatsRequest(d, 0, o.OFPM_ALL)", "p.OFPMeterConfigStatsRequest(d, 0, o.OFPM_ALL)",
    "p.OFPMeterDescStatsRequest(d, 0, o.OFPM_ALL)", "p.OFPMeterFeaturesStatsRequest(d, 0)", "p.OFPTableFeaturesStatsRequest(d, 0, [])", "p.OFPTableDescStatsRequest(d, 0)", "p.OFPPortDescStatsRequest(d, 0)",
    "p.OFPPortDescStatsRequest(d, 0, o.OFPP_ANY)", "p.OFPQueueDescStatsRequest(d, 0, o.OFPP_ANY, o.OFPQ_ALL)", "p.OFPFlowMonitorRequest(d, 0, 5, o.OFPP_ANY, o.OFPG_ANY, 15, 255, o.OFPFMC_ADD, m)",
    "p.NXFlowStatsRequest(d, 0, 0xffff, 255)", "p.NXAggregateStatsRequest(d, 0, 0xffff, 255)", "p.OFPExperimenterStatsRequest(d, 0, 0x2320, 2, b'')",
    "p.OFPBundleFeaturesStatsRequest(d, 0, 0)", "p.OFPControllerStatusStatsRequest(d, 0)",
    "p.OFPTableFeaturesStatsRequest(d, 0, [p.OFPTableFeaturesStats(table_id=3, name=b'three', metadata_match=1, metadata_write=2, config=0, max_entries=10, properties="
    "[p.OFPTableFeaturePropInstructions(0, [p.OFPInstructionId(1), p.OFPInstructionId(4)]), p.OFPTableFeaturePropNextTables(2, [4, 5]), p.OFPTableFeaturePropOxm(8, [p.OFPOxmId('in_port'),"
    " p.OFPOxmId('ipv4_src', hasmask=True)])])])",
]


class OsKen:
    """Random messages of os-ken's versions: 1.0 and 1.2 to 1.5."""

    def __init__(self, rng):
        from os_ken.ofproto import nicira_ext, ofproto_protocol   # noqa: F401
        self.rng = rng
        self.versions = {v: ofproto_protocol.ProtocolDesc(version=v) for v in (1, 3, 4, 5, 6)}

    def value(self, text, names):
        try:
            return eval(text, {"__builtins__": {}}, names)
        except Exception:   # a version without it
            return None

    def some(self, texts, names, most):
        values = [self.value(self.rng.choice(texts), names) for _ in range(self.rng.randint(0, most))]
        return [v for v in values if v is not None]

    def message(self):
        """One message, or None where the version has none of this kind."""
        version = self.rng.choice(list(self.versions))
        d = self.versions[version]
        names = {"d": d, "p": d.ofproto_parser, "o": d.ofproto}
        names["m"] = self.value(self.rng.choice(MATCHES), names) or d.ofproto_parser.OFPMatch()
        names["a"] = self.some(ACTIONS, names, 4)
        names["i"] = self.some(INSTRUCTIONS, names, 2)
        names["b"] = self.some(BUCKETS, names, 3)
        text = self.rng.choice(MESSAGES)
        try:
            m = eval(text, {"__builtins__": {}}, names)
            m.set_xid(self.rng.randint(1, 99))
            m.serialize()
            return with_length(bytes(m.buf))
        except Exception:
            return None


def recorded():
    """Messages of the fuzzer's corpus and of the recorded tests."""
    found = set()
    for path in sorted((TOP / "tests/fuzz/ofp__message_corpus").iterdir()):
        found.add(path.read_bytes())
    for path in sorted((TOP / "tests/diff").glob("ofp_*.t")):
        for text in re.findall(r"ofp-print '?([0-9a-fA-F ]{16,})'?", path.read_text()):
            try:
                found.add(bytes.fromhex(text.strip()[:len(text.strip()) // 2 * 2] if " " not in text.strip() else text))
            except ValueError:
                pass
    return sorted(with_length(m) for m in found if 8 <= len(m) <= MAX_MESSAGE)


BYTES = [0, 1, 2, 3, 4, 5, 7, 8, 0x10, 0x20, 0x40, 0x7f, 0x80, 0xfd, 0xfe, 0xff]
SHORTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 20, 24, 31, 32, 40, 0x7fff, 0x8000, 0xff00, 0xfff7, 0xfff8, 0xfffb, 0xfffd, 0xfffe, 0xffff]
WORDS = [0, 1, 2, 0x2320, 0x4f4e4600, 0x154d, 0xaa01, 0xfffffff8, 0xfffffffb, 0xfffffffd, 0xfffffffe, 0xffffffff, 0xffffff00, 0xffffff01, 0x7fffffff, 0x80000000, 0xffff0000]
EXPERIMENTERS = [0x2320, 0x4f4e4600, 0x154d, 0x1540, 0xaa01, 0x4ea, 0, 0x1234]


class Mutator:
    def __init__(self, rng, seeds):
        self.rng, self.seeds = rng, seeds

    def place(self, m, step):
        return self.rng.randrange(8, len(m) - step + 1) // step * step if len(m) >= 8 + step else None

    def once(self, m):
        rng, m = self.rng, bytearray(m)
        way = rng.randrange(16)
        at = self.place(m, 2)
        if at is None:
            way = rng.choice([8, 10, 11])
        if way == 0:
            m[rng.randrange(8, len(m))] ^= 1 << rng.randrange(8)
        elif way == 1:
            m[rng.randrange(8, len(m))] = rng.choice(BYTES)
        elif way in (2, 3):
            m[at:at + 2] = struct.pack("!H", rng.choice(SHORTS))
        elif way == 4 and len(m) >= 12:
            at = self.place(m, 4)
            m[at:at + 4] = struct.pack("!I", rng.choice(WORDS))
        elif way in (5, 6):   # lengths, mostly
            value = struct.unpack_from("!H", m, at)[0] + rng.choice([-8, -4, -1, 1, 4, 8])
            m[at:at + 2] = struct.pack("!H", value & 0xffff)
        elif way == 7:
            del m[rng.randrange(8, len(m)):]
        elif way == 8:
            m += bytes(rng.choice([1, 2, 4, 8, 16])) if rng.random() < 0.7 else rng.randbytes(rng.randint(1, 24))
        elif way == 9:       # a piece twice, out, or moved
            start = self.place(m, 4) or 8
            size = rng.choice([4, 8, 8, 8, 16, 24, 32])
            piece = m[start:start + size]
            if rng.random() < 0.6:
                del m[start:start + size]
            to = rng.choice([start, self.place(m, 4) or len(m)])
            if rng.random() < 0.7:
                m[to:to] = piece
        elif way == 10:
            m[0] = rng.choice([1, 1, 2, 3, 4, 5, 6, 6, rng.randrange(256) if rng.random() < 0.2 else 4])
        elif way == 11:
            m[1] = rng.randrange(36) if rng.random() < 0.9 else rng.randrange(256)
        elif way == 12 and len(m) >= 16 and m[1] == 4:
            m[8 + rng.choice([0, 4]):][:4] = b""
            word = rng.choice([8, 12])
            m[word:word + 4] = struct.pack("!I", rng.choice(EXPERIMENTERS) if word == 8 else rng.choice([*range(8, 33), 132, 1870, 1871, 1872, 1911, 2300, 2301, 2350]))
        elif way == 12 and len(m) >= 12:
            m[8:10] = struct.pack("!H", rng.choice([*range(20), 0xffff]))
        elif way == 13:
            m[at:at + 2] = struct.pack("!H", (struct.unpack_from("!H", m, at)[0] + rng.choice([-2, -1, 1, 2])) & 0xffff)
        elif way == 14:
            other = rng.choice(self.seeds)
            m = m[:rng.randrange(8, len(m))] + other[rng.randrange(8, len(other) + 1):]
        else:
            m[at] ^= rng.randrange(256)
        return with_length(bytes(m[:MAX_MESSAGE]))

    def message(self):
        m = self.rng.choice(self.seeds)
        for _ in range(self.rng.choice([0, 1, 1, 1, 1, 2, 2, 3, 5])):
            m = self.once(m)
        return m


def make_seeds(rng, from_os_ken):
    """Sound messages: what is recorded, and `from_os_ken` random ones of os-ken if it is installed."""
    seeds = recorded()
    try:
        generator = OsKen(rng)
    except ImportError:
        return seeds
    made = [m for m in (generator.message() for _ in range(from_os_ken)) if m]
    older = [with_length(bytes([2]) + m[1:]) for m in made if m[0] == 3]     # os-ken has no 1.1: the messages are 1.2's
    return seeds + made + older
