#!/usr/bin/env python3
"""A switch that only listens: what a client sends it, byte by byte, beside what another client sends.

  wire_switch.py VERSION COMMAND...

Runs COMMAND with $SWITCH naming a socket (unix:...), speaks OpenFlow VERSION (10..15) on it, answers what clients wait for (echo,
barrier, features, bundle control, configuration), and prints every other message in hex. Transaction ids become 0 in order to be
compared. Statistics requests get an empty reply.
"""
import os
import pathlib
import socket
import struct
import subprocess
import sys
import tempfile
import threading

SILENT = {0, 2, 3}   # hello and echoes


def header(version, kind, body, xid):
    return struct.pack("!BBHL", version, kind, 8 + len(body), xid) + body


class Switch:
    def __init__(self, version):
        self.version = version
        old = version == 1
        self.barrier = (18, 19) if old else (20, 21)
        self.stats = (16, 17) if old else (18, 19)

    def reply(self, kind, body, xid):
        if kind == 2:
            return header(self.version, 3, body, xid)
        if kind == self.barrier[0]:
            return header(self.version, self.barrier[1], b"", xid)
        if kind == 5:
            return header(self.version, 6, struct.pack("!QLB3xLL", 1, 0, 254, 0x4f, 0), xid)
        if kind == 7:
            return header(self.version, 8, struct.pack("!HH", 0, 128), xid)
        if kind == self.stats[0]:
            return self.stats_reply(body, xid)
        if kind == 33 and self.version >= 5:   # bundle control: every request has its reply
            bundle, what, flags = struct.unpack("!LHH", body[:8])
            return header(self.version, 33, struct.pack("!LHH", bundle, what + 1, flags), xid)
        if kind == 4 and body[:8] == struct.pack("!LL", 0x4f4e4600, 2300):
            bundle, what, flags = struct.unpack("!LHH", body[8:16])
            return header(self.version, 4, body[:8] + struct.pack("!LHH", bundle, what + 1, flags), xid)
        if kind == 4 and self.version == 4 and body[:4] == b"\0\0\x23\x20" and body[4:8] == b"\0\0\0\x19":
            return header(self.version, 4, body[:4] + struct.pack("!LLH10x", 26, 256, 64), xid)
        return b""

    def stats_reply(self, body, xid):
        kind = struct.unpack("!H", body[:2])[0]
        head = struct.pack("!HH", kind, 0) + (b"" if self.version == 1 else bytes(4))
        no_properties = b"".join(struct.pack("!HH4x", n, 4) for n in range(0, 16, 2))
        rest = {0: bytes(1056), 2: bytes(24), 8: bytes(40), 11: bytes(16), 12: struct.pack("!H62x", 128) + no_properties}.get(kind, b"")
        return header(self.version, self.stats[1], head + rest, xid)

    def serve(self, connection, sink):
        data = header(self.version, 0, b"", 1)
        connection.sendall(data)
        data = b""
        while True:
            more = connection.recv(65536)
            if not more:
                return
            data += more
            while len(data) >= 4 and len(data) >= (size := max(8, struct.unpack("!H", data[2:4])[0])):
                message, data = data[:size], data[size:]
                kind, xid = message[1], struct.unpack("!L", message[4:8])[0]
                if kind not in SILENT and kind != self.barrier[0]:
                    sink.append(self.normal(message))
                answer = self.reply(kind, message[8:], xid)
                if answer:
                    connection.sendall(answer)

    def normal(self, message):
        text = bytearray(message)
        text[4:8] = bytes(4)
        # the xid of a message in a bundle, and the bundle's id
        at = 8 if text[1] in (33, 34) and self.version >= 5 else 16 if text[1] == 4 and text[8:12] == b"ONF\0" else 0
        if at:
            text[at:at + 4] = bytes(4)
            if len(text) > at + 16:
                text[at + 12:at + 16] = bytes(4)
        return text.hex()


def main():
    version = {f"1{n}": n + 1 for n in range(6)}[sys.argv[1]]
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "br.mgmt")
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(path)
        listener.listen(8)

        def accept():
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                try:
                    Switch(version).serve(connection, lines)
                except OSError:
                    pass

        threading.Thread(target=accept, daemon=True).start()
        done = subprocess.run(sys.argv[2:], env={**os.environ, "SWITCH": "unix:" + path}, timeout=20, check=False)
        listener.close()
        pathlib.Path(path).unlink(missing_ok=True)
    print("\n".join(lines))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
