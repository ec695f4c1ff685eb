"""Flows are deleted and added again, a barrier is waited for, and a packet comes in at once: it must reach the controller, as the new
flow says. OpenFlow 1.3. Usage: after_barrier.py BRIDGE-SOCKET CONTROL-SOCKET PORT ROUNDS; exit status 1 if a packet was lost."""
import json
import socket
import struct
import sys
import time

HELLO, ERROR, SET_CONFIG, PACKET_IN, FLOW_MOD, BARRIER, BARRIER_REPLY = 0, 1, 9, 10, 14, 20, 21
ADD, DELETE, ALL_TABLES, ANY, TO_CONTROLLER, NO_BUFFER = 0, 3, 255, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFF
PACKET = "in_port(1),eth(src=50:54:00:00:00:09,dst=50:54:00:00:00:0a),eth_type(0x0800),ipv4(src=10.0.0.2,dst=10.0.0.1,proto=6)," \
         "tcp(src=8,dst=9)"


def connect(path):
    stream = socket.socket(socket.AF_UNIX)
    stream.settimeout(5)
    stream.connect(path)
    return stream


class Switch:
    def __init__(self, path):
        self.stream = connect(path)
        self.data = b""
        self.send(HELLO)
        self.send(SET_CONFIG, struct.pack("!HH", 0, NO_BUFFER))

    def send(self, kind, body=b""):
        self.stream.sendall(struct.pack("!BBHI", 4, kind, 8 + len(body), 1) + body)

    def flow_mod(self, command, instructions=b""):
        everything = struct.pack("!HH4x", 1, 4)
        table = ALL_TABLES if command == DELETE else 0
        self.send(FLOW_MOD, struct.pack("!QQBBHHHIIIHH", 0, 0, table, command, 0, 0, 1000, ANY, ANY, ANY, 0, 0) + everything + instructions)

    def wait_for(self, kind):
        """False: it does not come."""
        try:
            while True:
                while len(self.data) < 8 or len(self.data) < struct.unpack_from("!H", self.data, 2)[0]:
                    self.data += self.stream.recv(65536)
                size = struct.unpack_from("!H", self.data, 2)[0]
                got, self.data = self.data[1], self.data[size:]
                if got == ERROR:
                    sys.exit("the switch reports an error")
                if got == kind:
                    return True
        except socket.timeout:
            return False


def receive(control, port):
    """The port hears the packet."""
    control.sendall(json.dumps({"method": "netdev-dummy/receive", "params": [port, PACKET], "id": 0}).encode())
    reply = b""
    while not reply.rstrip().endswith(b"}"):
        reply += control.recv(65536)
    if json.loads(reply)["error"]:
        sys.exit(f"netdev-dummy/receive: {reply.decode()}")


def main():
    bridge, control_path, port, rounds = *sys.argv[1:4], int(sys.argv[4])
    switch, control = Switch(bridge), connect(control_path)
    to_controller = struct.pack("!HH4xHHIH6x", 4, 24, 0, 16, TO_CONTROLLER, NO_BUFFER)
    for i in range(rounds):
        time.sleep(0.02)   # what works in the background comes to rest
        switch.flow_mod(DELETE)
        time.sleep(0.0004)  # the datapath's flow turns into a drop
        switch.flow_mod(ADD, to_controller)
        switch.send(BARRIER)
        if not switch.wait_for(BARRIER_REPLY):
            sys.exit("no reply to a barrier")
        receive(control, port)
        if not switch.wait_for(PACKET_IN):
            sys.exit(f"{port}: the packet of round {i} met the flows before the barrier")


main()
