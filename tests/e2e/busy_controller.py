"""A controller that keeps a switch busy with FLOWS flows, while another asks every 20 ms whether the switch lives: how long the
answers take. OpenFlow 1.4 over Unix sockets. Usage: busy_controller.py SOCKET FLOWS LIMIT-SECONDS; a line per kind of work,
exit status 1 if an answer took longer than LIMIT."""
import multiprocessing
import socket
import struct
import sys
import time

ECHO_REQUEST, ECHO_REPLY, FLOW_MOD, MULTIPART, MULTIPART_REPLY, BARRIER, BARRIER_REPLY, CONTROL, BUNDLE_ADD = 2, 3, 14, 18, 19, 20, 21, 33, 34
ANY = 0xFFFFFFFF


def message(kind, body=b"", xid=1):
    return struct.pack("!BBHI", 5, kind, 8 + len(body), xid) + body


class Peer:
    def __init__(self, path):
        self.stream = socket.socket(socket.AF_UNIX)
        self.stream.settimeout(60)
        self.stream.connect(path)
        self.stream.sendall(message(0))
        self.data = b""

    def next(self):
        """The next message that is not a hello or an echo request: type, flags of a multipart message, size."""
        at = 0
        while True:
            while len(self.data) - at < 8 or len(self.data) - at < struct.unpack_from("!H", self.data, at + 2)[0]:
                self.data = self.data[at:] + self.stream.recv(1 << 18)
                at = 0
            size = struct.unpack_from("!H", self.data, at + 2)[0]
            whole = self.data[at:at + size]
            at += size
            if whole[1] not in (0, ECHO_REQUEST):
                self.data = self.data[at:]
                return whole[1], struct.unpack_from("!H", whole, 10)[0] if len(whole) > 11 else 0, size

    def wait_for(self, kind):
        while True:
            got, flags, _ = self.next()
            if got == 1:
                sys.exit("the switch reports an error")
            if got == kind and not (kind == MULTIPART_REPLY and flags & 1):
                return


def flow_mod(i):
    match = struct.pack("!HHHBBHHBBI6x", 1, 18, 0x8000, 10, 2, 0x0800, 0x8000, 24, 4, 0x0A000000 + i)
    actions = struct.pack("!HH4xHHIH6x", 4, 24, 0, 16, 1 + i % 5, 0)
    return message(FLOW_MOD, struct.pack("!QQBBHHHIIIHH", i, 0, i % 4, 0, 0, 0, 100, ANY, ANY, ANY, 0, 0) + match + actions, i)


def ask_all_the_time(path, worst, stop):
    peer = Peer(path)
    while not stop.is_set():
        start = time.monotonic()
        peer.stream.sendall(message(ECHO_REQUEST, b"alive?"))
        peer.wait_for(ECHO_REPLY)
        worst.value = max(worst.value, time.monotonic() - start)
        time.sleep(0.02)


def main():
    path, count, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    flows = [flow_mod(i) for i in range(count)]
    bundle = lambda kind: message(CONTROL, struct.pack("!IHH", 7, kind, 3))
    nothing = struct.pack("!HH4x", 1, 4)
    delete = message(FLOW_MOD, struct.pack("!QQBBHHHIIIHH", 0, 0, 255, 3, 0, 0, 0, ANY, ANY, ANY, 0, 0) + nothing)
    dump = message(MULTIPART, struct.pack("!HH4xB3xII4xQQ", 1, 0, 255, ANY, ANY, 0, 0) + nothing)
    work = [
        ("adds", b"".join(flows) + message(BARRIER), BARRIER_REPLY),
        ("dump", dump, MULTIPART_REPLY),
        ("delete all", delete + message(BARRIER), BARRIER_REPLY),
        ("bundle", bundle(0) + b"".join(message(BUNDLE_ADD, struct.pack("!I2xH", 7, 3) + f, i) for i, f in enumerate(flows)) + message(BARRIER),
         BARRIER_REPLY),
        ("bundle commit", bundle(4), CONTROL),
        ("delete all, again", delete + message(BARRIER), BARRIER_REPLY),
    ]
    loader, failed = Peer(path), False
    for name, data, end in work:
        worst, stop = multiprocessing.Value("d", 0.0), multiprocessing.Event()
        asker = multiprocessing.Process(target=ask_all_the_time, args=(path, worst, stop))
        asker.start()
        time.sleep(0.1)
        start = time.monotonic()
        loader.stream.sendall(data)
        if name == "bundle":
            loader.wait_for(CONTROL)
        loader.wait_for(end)
        took = time.monotonic() - start
        stop.set()
        asker.join()
        print(f"{name}: {count} flows in {took:.2f} s, the longest echo {worst.value * 1000:.0f} ms")
        failed |= worst.value > limit
    sys.exit(1 if failed else 0)


main()
