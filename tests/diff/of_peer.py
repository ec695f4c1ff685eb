#!/usr/bin/env python3
"""OpenFlow peers for the scripts of tests/diff: raw bytes out, the text of what comes back. The arguments are done in order:

  NAME=FILE            connects to the Unix socket FILE (NAME is one letter or more)
  NAME@FILE            listens there, or with tcp at a free port of the loopback, $PORT for commands, "PORT" in what is printed;  NAME+ accepts the next connection (5 s);  NAME+warp the same, with the clock of the
                       switch stopped: warps 100 ms at a time until it comes
  NAME.hello=VER[:BITMAP]  sends a hello of version VER with, after a colon, the bitmap of versions (hex); waits for the other's
  NAME.send=HEX        sends bytes
  NAME.msg=TYPE[,HEX]  sends a message with header: version of the last hello, TYPE decimal, the next xid (1, 2, ...)
  NAME.fill=TYPE,LEN   the same with LEN zero bytes of body
  NAME.sync            sends a barrier request; prints all that comes before its reply
  NAME.read[=N]        prints the next message, or N of them (2 s each)
  NAME.drain=S         prints what comes in S seconds
  NAME.eof             prints what comes until the other side closes (2 s)
  NAME.close           closes;  NAME.mute: echo requests are no longer answered, but printed
  run=COMMAND          runs it in a shell and prints its output
  wait=TEXT            waits until the log has a new line with TEXT (5 s)
  log=MODULE,...       prints the log's new lines of these modules
  until=COMMAND|TEXT   repeats COMMAND until it prints TEXT (5 s)
  flows=BRIDGE         prints the switch's flows, hidden ones too, without times
  warp=MS              ovs-appctl time/warp, in steps of 500 ms;  sleep=S

Messages are printed by ovs-ofctl, "NAME: " before; the xid of a message that answers none of ours is "*".
"""
import os
import pathlib
import re
import select
import socket
import struct
import subprocess
import sys
import time

LOG = pathlib.Path(os.environ["OVS_LOGDIR"]) / "ovs-vswitchd.log"
OFFSET = LOG.with_name(".log_offset")
PORT = LOG.with_name(".port")
ECHO_REQUEST, BARRIER_XID = 2, 0xbbbb


class Output:
    """Standard output, where the port that we happened to get is not to be seen."""

    def write(self, text):
        sys.__stdout__.write(text.replace("127.0.0.1:" + os.environ.get("PORT", "?"), "127.0.0.1:PORT"))

    def flush(self):
        sys.__stdout__.flush()


def shell(command):
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=30, check=False)
    return done.stdout.decode(errors="backslashreplace")


class Peer:
    def __init__(self, name):
        self.name, self.sock, self.listener = name, None, None
        self.buffer, self.version, self.xid, self.muted = b"", 1, 0, False

    def connect(self, path):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(path)

    def listen(self, where):
        tcp = where == "tcp"
        self.listener = socket.socket(socket.AF_INET if tcp else socket.AF_UNIX)
        if tcp:
            self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        else:
            pathlib.Path(where).unlink(missing_ok=True)
        self.listener.bind(("127.0.0.1", int(PORT.read_text()) if PORT.exists() else 0) if tcp else where)
        if tcp:
            os.environ["PORT"] = str(self.listener.getsockname()[1])
            PORT.write_text(os.environ["PORT"])
        self.listener.listen(8)

    def accept(self, warping):
        self.listener.settimeout(0.1 if warping else 5)
        for _ in range(100 if warping else 1):
            try:
                self.sock, _ = self.listener.accept()
                self.buffer = b""
                return
            except TimeoutError:
                warp(100 if warping else 0)
        print(f"{self.name}: nobody connects")

    def receive(self, seconds=2.0):
        """One message; b"" at the end; None after that many seconds."""
        end = time.monotonic() + seconds
        while True:
            if len(self.buffer) >= 8:
                length = max(8, struct.unpack("!H", self.buffer[2:4])[0])
                if len(self.buffer) >= length:
                    message, self.buffer = self.buffer[:length], self.buffer[length:]
                    if message[1] == ECHO_REQUEST and not self.muted:
                        self.sock.sendall(message[:1] + b"\3" + message[2:])
                        continue
                    return message
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.sock], [], [], left)[0]:
                return None
            try:
                more = self.sock.recv(65536)
            except ConnectionError:
                return b""
            if not more:
                return b""
            self.buffer += more

    def say(self, message):
        text = shell(f"ovs-ofctl ofp-print {message.hex()} 1").rstrip("\n")
        if struct.unpack("!I", message[4:8])[0] not in range(1, self.xid + 1):
            text = re.sub(r"\(xid=0x[0-9a-f]+\)", "(xid=*)", text)
        print("\n".join(f"{self.name}: {line}" for line in text.split("\n")))

    def do_hello(self, argument):
        version, _, bitmap = argument.partition(":")
        self.version = int(version)
        element = bytes.fromhex("00010008" + bitmap) if bitmap else b""
        self.sock.sendall(struct.pack("!BBHI", self.version, 0, 8 + len(element), 0) + element)
        if (answer := self.receive()) is None:
            return print(f"{self.name}: no hello")
        self.say(answer) if answer and answer[1] != 0 else None
        print(f"{self.name}: end") if not answer else None

    def do_send(self, argument):
        self.sock.sendall(bytes.fromhex(argument))

    def do_msg(self, argument):
        kind, _, body = argument.partition(",")
        self.xid += 1
        self.sock.sendall(struct.pack("!BBHI", self.version, int(kind), 8 + len(body) // 2, self.xid) + bytes.fromhex(body))

    def do_fill(self, argument):
        kind, _, length = argument.partition(",")
        self.do_msg(kind + "," + "00" * int(length))

    def do_sync(self, _):
        self.sock.sendall(struct.pack("!BBHI", self.version, 18 if self.version == 1 else 20, 8, BARRIER_XID))
        while message := self.receive():
            if struct.unpack("!I", message[4:8])[0] == BARRIER_XID:
                if message[1] == 1:
                    self.say(message)
                return
            self.say(message)
        print(f"{self.name}: end" if message == b"" else f"{self.name}: no barrier reply")

    def do_read(self, argument):
        for _ in range(int(argument or 1)):
            message = self.receive()
            if not message:
                return print(f"{self.name}: end" if message == b"" else f"{self.name}: nothing")
            self.say(message)

    def do_drain(self, argument):
        end = time.monotonic() + float(argument)
        while message := self.receive(max(0.0, end - time.monotonic())):
            self.say(message)
        if message == b"":
            print(f"{self.name}: end")

    def do_eof(self, _):
        while message := self.receive():
            self.say(message)
        print(f"{self.name}: end" if message == b"" else f"{self.name}: still open")

    def do_mute(self, _):
        self.muted = True

    def do_close(self, _):
        self.sock.close()


def new_log():
    start = int(OFFSET.read_text()) if OFFSET.exists() else 0
    data = LOG.read_bytes()[start:]
    return data[:data.rfind(b"\n") + 1], start


def do_log(modules):
    data, start = new_log()
    OFFSET.write_text(str(start + len(data)))
    for line in data.decode(errors="backslashreplace").splitlines():
        fields = line.split("|", 4)
        if len(fields) == 5 and fields[2].split("(")[0] in modules.split(","):
            print("|".join(fields[2:]))


def poll(condition, what):
    end = time.monotonic() + 5
    while not condition():
        if time.monotonic() > end:
            return print(f"timeout: {what}")
        time.sleep(0.02)


def warp(ms):
    shell(f"ovs-appctl time/warp {ms} 500")
    time.sleep(0.05)


def flows(bridge):
    text = shell(f"ovs-appctl bridge/dump-flows {bridge}")
    print("".join(sorted(re.sub(r"duration=\d+s, ", "", line) for line in text.splitlines(True) if "table_id=254" not in line)), end="")


def main(arguments):
    peers = {}
    for argument in arguments:
        sys.stdout.flush()
        word, equals, rest = argument.partition("=")
        if word == "run":
            print(shell(rest), end="")
        elif word == "log":
            do_log(rest)
        elif word == "wait":
            poll(lambda: rest.encode() in new_log()[0], rest)
        elif word == "until":
            command, _, text = rest.rpartition("|")
            poll(lambda: text in shell(command), rest)
        elif word == "sleep":
            time.sleep(float(rest))
        elif word == "warp":
            warp(rest)
        elif word == "flows":
            flows(rest)
        elif "@" in word:
            name, _, path = word.partition("@")
            peers.setdefault(name, Peer(name)).listen(path)
        elif "+" in word:
            name, _, how = word.partition("+")
            peers[name].accept(how == "warp")
        elif "." in word:
            name, _, verb = word.partition(".")
            try:
                getattr(peers[name], "do_" + verb)(rest)
            except ConnectionError as error:
                print(f"{name}: {error.strerror}")
        else:
            peers.setdefault(word, Peer(word)).connect(rest)


sys.stdout = Output()
main(sys.argv[1:])
