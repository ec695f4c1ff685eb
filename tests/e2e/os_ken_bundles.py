"""What Neutron's agent and newer controllers ask of a switch, over os-ken: bundles in 1.3 (ONF) and 1.5, flow removed,
flow monitors (1.4+), roles, asynchronous configuration. Usage: os_ken_bundles.py 13|15 SOCKET-OR-PORT; prints what came."""
import socket
import struct
import sys

from os_ken.ofproto import ofproto_parser, ofproto_protocol, ofproto_v1_3, ofproto_v1_5

FLOW_MONITOR = 16   # of OFPMP_*
VERSIONS = {"13": ofproto_v1_3.OFP_VERSION, "15": ofproto_v1_5.OFP_VERSION}


class FlowUpdates:
    """os-ken's own class knows INITIAL alone."""

    def __init__(self, data):
        self.body = []
        while data:
            length, event = struct.unpack_from("!HH", data)
            self.body.append((event, struct.unpack_from("!Q", data, 16)[0] if event < 4 else None))
            data = data[length:]


class Peer:
    """A switch that connected to us: sends and receives whole messages."""

    def __init__(self, version, stream):
        self.datapath = ofproto_protocol.ProtocolDesc(version=version)
        self.datapath.id = None
        self.stream, self.data, self.xid = stream, b"", 100
        self.parser, self.proto = self.datapath.ofproto_parser, self.datapath.ofproto

    def send(self, message):
        self.xid += 1
        message.set_xid(self.xid)
        message.serialize()
        self.stream.sendall(bytes(message.buf))
        return self.xid

    def receive(self, timeout=10):
        self.stream.settimeout(timeout)
        while True:
            if len(self.data) >= 8:
                version, kind, length, xid = ofproto_parser.header(self.data)
                if len(self.data) >= length:
                    whole, self.data = self.data[:length], self.data[length:]
                    if kind == self.proto.OFPT_MULTIPART_REPLY and struct.unpack_from("!H", whole, 8)[0] == FLOW_MONITOR:
                        return FlowUpdates(whole[16:])
                    message = ofproto_parser.msg(self.datapath, version, kind, length, xid, whole)
                    if isinstance(message, self.parser.OFPEchoRequest):
                        self.send(self.parser.OFPEchoReply(self.datapath, data=message.data))
                        continue
                    return message
            data = self.stream.recv(65536)
            if not data:
                raise EOFError("the switch hung up")
            self.data += data

    def until(self, kind, timeout=10):
        while True:
            message = self.receive(timeout)
            if isinstance(message, kind):
                return message

    def barrier(self):
        """Errors that came before the barrier's reply."""
        self.send(self.parser.OFPBarrierRequest(self.datapath))
        errors = []
        while True:
            message = self.receive()
            if isinstance(message, self.parser.OFPErrorMsg):
                errors.append(message)
            elif isinstance(message, self.parser.OFPBarrierReply):
                return errors

    def flow(self, port, command=None, **more):
        parser, proto = self.parser, self.proto
        actions = [parser.OFPActionOutput(port + 1)]
        return parser.OFPFlowMod(self.datapath, command=proto.OFPFC_ADD if command is None else command, priority=10, cookie=port,
                                 match=parser.OFPMatch(in_port=port), out_port=proto.OFPP_ANY, out_group=proto.OFPG_ANY,
                                 instructions=[parser.OFPInstructionActions(proto.OFPIT_APPLY_ACTIONS, actions)], **more)

    def flows(self):
        parser, proto = self.parser, self.proto
        name = "OFPFlowDescStats" if proto.OFP_VERSION == ofproto_v1_5.OFP_VERSION else "OFPFlowStats"
        self.send(getattr(parser, name + "Request")(self.datapath, 0, proto.OFPTT_ALL, proto.OFPP_ANY, proto.OFPG_ANY, 0, 0, parser.OFPMatch()))
        found = []
        while True:
            message = self.until(getattr(parser, name + "Reply"))
            found += [flow.match["in_port"] for flow in message.body if "in_port" in flow.match]
            if not message.flags & proto.OFPMPF_REPLY_MORE:
                return sorted(found)

    # A bundle in 1.3 is ONF's experimenter message, of which os-ken knows the class.
    def bundle_control(self, number, kind):
        parser, proto = self.parser, self.proto
        if proto.OFP_VERSION == ofproto_v1_3.OFP_VERSION:
            return parser.ONFBundleCtrlMsg(self.datapath, number, getattr(proto, "ONF_BCT_" + kind), proto.ONF_BF_ATOMIC | proto.ONF_BF_ORDERED, [])
        return parser.OFPBundleCtrlMsg(self.datapath, number, getattr(proto, "OFPBCT_" + kind), proto.OFPBF_ATOMIC | proto.OFPBF_ORDERED, [])

    def bundle_add(self, number, message):
        parser, proto = self.parser, self.proto
        self.xid += 1
        message.set_xid(self.xid)
        if proto.OFP_VERSION == ofproto_v1_3.OFP_VERSION:
            outer = parser.ONFBundleAddMsg(self.datapath, number, proto.ONF_BF_ATOMIC | proto.ONF_BF_ORDERED, message, [])
        else:
            outer = parser.OFPBundleAddMsg(self.datapath, number, proto.OFPBF_ATOMIC | proto.OFPBF_ORDERED, message, [])
        outer.set_xid(self.xid)
        outer.serialize()
        self.stream.sendall(bytes(outer.buf))

    def bundle(self, number, messages):
        """Errors of the commit."""
        self.send(self.bundle_control(number, "OPEN_REQUEST"))
        for message in messages:
            self.bundle_add(number, message)
        errors = self.barrier()
        self.send(self.bundle_control(number, "COMMIT_REQUEST"))
        return errors + self.barrier()


def expect(what, got, wanted):
    if got != wanted:
        sys.exit(f"FAILED: {what}: {got}, not {wanted}")
    print(f"ok: {what}: {len(got) if isinstance(got, list) else got}")


def connect(version, port):
    listener = socket.create_server(("127.0.0.1", port))
    print("listening", flush=True)
    listener.settimeout(30)
    stream, _ = listener.accept()
    peer = Peer(version, stream)
    peer.send(peer.parser.OFPHello(peer.datapath))
    while type(peer.receive()).__name__ != "OFPHello":   # its header may say a newer version
        pass
    peer.send(peer.parser.OFPFeaturesRequest(peer.datapath))
    features = peer.until(peer.parser.OFPSwitchFeatures)
    peer.datapath.id = features.datapath_id
    expect("tables", features.n_tables, 254)
    return peer


def main():
    peer = connect(VERSIONS[sys.argv[1]], int(sys.argv[2]))
    parser, proto = peer.parser, peer.proto
    peer.send(peer.flow(1, proto.OFPFC_DELETE))
    expect("a bundle of 200 flows", [e.type for e in peer.bundle(1, [peer.flow(n) for n in range(1, 201)])], [])
    expect("its flows", peer.flows(), list(range(1, 201)))
    bad = peer.flow(7)
    bad.instructions = [parser.OFPInstructionActions(proto.OFPIT_APPLY_ACTIONS, [parser.OFPActionGroup(99)])]
    errors = peer.bundle(2, [peer.flow(300), peer.flow(1, proto.OFPFC_DELETE), bad])
    expect("a bundle with an unknown group", len(errors) >= 2, True)
    expect("flows as before", peer.flows(), list(range(1, 201)))
    peer.send(peer.flow(400, flags=proto.OFPFF_SEND_FLOW_REM))
    peer.send(peer.flow(400, proto.OFPFC_DELETE_STRICT))
    removed = peer.until(parser.OFPFlowRemoved)
    expect("flow removed", (removed.cookie, removed.reason, removed.match["in_port"]), (400, proto.OFPRR_DELETE, 400))
    more = {"short_id": 0} if proto.OFP_VERSION == ofproto_v1_5.OFP_VERSION else {}
    peer.send(parser.OFPRoleRequest(peer.datapath, role=proto.OFPCR_ROLE_MASTER, generation_id=5, **more))
    expect("role", peer.until(parser.OFPRoleReply).role, proto.OFPCR_ROLE_MASTER)
    peer.send(parser.OFPGetAsyncRequest(peer.datapath))
    expect("asynchronous configuration", bool(peer.until(parser.OFPGetAsyncReply)), True)
    if proto.OFP_VERSION == ofproto_v1_5.OFP_VERSION:
        flags = proto.OFPFMF_INITIAL | proto.OFPFMF_ADD | proto.OFPFMF_REMOVED | proto.OFPFMF_MODIFY | proto.OFPFMF_INSTRUCTIONS
        peer.send(parser.OFPFlowMonitorRequest(peer.datapath, 0, 42, proto.OFPP_ANY, proto.OFPG_ANY, flags, proto.OFPTT_ALL, proto.OFPFMC_ADD,
                                               parser.OFPMatch(in_port=5)))
        reply = peer.until(FlowUpdates)
        expect("flow monitor", reply.body, [(proto.OFPFME_INITIAL, 5)])
        print("watching", flush=True)
        reply = peer.until(FlowUpdates, 20)
        expect("an update", reply.body, [(proto.OFPFME_ADDED, 6)])
    print("done", flush=True)


if __name__ == "__main__":
    main()
