#!/usr/bin/env python3
"""Prints the same sound and mutated OpenFlow messages with two ovs-ofctl and compares the texts.

  ofp_print_differ.py OURS REFERENCE [--seed N] [--messages N] [--singles N] [--show N] [--stop]

OURS and REFERENCE are programs. Most messages go many to a process, through `ofp-parse` and `ofp-parse-pcap`; --singles of them go alone through
`ofp-print` at every verbosity, where logs and exit statuses are compared as well, with wrong lengths in the header. Exit status: 0 no
difference, 1 some, 2 could not run.
"""
import argparse, pathlib, random, re, struct, subprocess, sys, tempfile
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import ofp_messages

MARK = 0xfe000000
BATCH = 2000

def mark(i):
    return ofp_messages.header(1, 2, MARK + i)


def run(program, arguments, **more):
    done = subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, **more)
    return done.returncode, done.stdout.decode("latin-1"), done.stderr.decode("latin-1")


def capture_of(messages):
    """A pcap file of one TCP connection from a controller's port that carries the messages, each in segments of its own."""
    out = struct.pack("=IHHiIII", 0xa1b2c3d4, 2, 4, 0, 0, 65535, 1)
    sequence = 1

    def segment(flags, data):
        tcp = struct.pack("!HHIIBBHHH", 6653, 40000, sequence, 1, 0x50, flags, 65535, 0, 0) + data
        ip = struct.pack("!BBHHHBBHII", 0x45, 0, 20 + len(tcp), 0, 0x4000, 64, 6, 0, 0x7f000001, 0x7f000002) + tcp
        frame = bytes(12) + b"\x08\x00" + ip
        return struct.pack("=IIII", 1, 0, len(frame), len(frame)) + frame
    out += segment(2, b"")
    for m in messages:
        for at in range(0, len(m), 16000):
            piece = m[at:at + 16000]
            out += segment(0x18, piece)
            sequence += len(piece)
    return out


class Side:
    def __init__(self, program, work, name):
        self.program, self.work, self.name = program, work, name

    def texts(self, messages, extra, by_capture):
        """The printed text of every message; "crash" for one at which the program ended."""
        result, first = {}, 0
        while first < len(messages):
            data = []
            for i in range(first, len(messages)):
                data += [messages[i], mark(i)]
            path = self.work / f"{self.name}.in"
            path.write_bytes(capture_of(data) if by_capture else b"".join(data))
            code, out, err = run(self.program, ["-vANY:off", *extra, "ofp-parse-pcap" if by_capture else "ofp-parse", str(path)])
            text, seen = [], first
            for line in out.splitlines(keepends=True):
                found = re.match(r"OFPT_ECHO_REQUEST \(xid=0xfe([0-9a-f]{6})\): 0 bytes of payload$", line)
                if found and int(found[1], 16) == seen:
                    result[seen] = "".join(text)
                    text, seen = [], seen + 1
                else:
                    text.append(line)
            if seen < len(messages):
                result[seen] = "crash: exit status %d: %s" % (code, err[-300:])
                seen += 1
            first = seen
        return result

    def alone(self, message, verbosity):
        return run(self.program, ["-vsyslog:off", "-vfile:off", "-vconsole:info", "-vPATTERN:console:%c|%p|%m", "ofp-print", message.hex(), str(verbosity)])


class Differ:
    def __init__(self, options, ours, reference):
        self.options, self.ours, self.reference = options, ours, reference
        self.compared, self.shown, self.kinds = 0, 0, {}

    def judge(self, message, ours, theirs, how):
        self.compared += 1
        if ours == theirs:
            return
        head = lambda t: re.sub(r"xid=0x\w+|\d+", "", (re.search(r"\*\*\*decode error: \w+", t) or re.search(r"^.{0,40}", t))[0])
        kind = (theirs.split(" (")[0][:40], head(ours), head(theirs))
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        if self.kinds[kind] == 1 and self.shown < self.options.show:
            self.shown += 1
            print(f"--- {how} {message.hex()}\nours:\n{short(ours)}reference:\n{short(theirs)}", flush=True)

    def batch(self, messages, extra, by_capture=False):
        a = self.ours.texts(messages, extra, by_capture)
        b = self.reference.texts(messages, extra, by_capture)
        for i, m in enumerate(messages):
            self.judge(m, a[i], b[i], " ".join(extra) + (" pcap" if by_capture else ""))

    def single(self, message, verbosity):
        join = lambda r: f"exit {r[0]}\n{r[1]}{r[2]}"
        self.judge(message, join(self.ours.alone(message, verbosity)), join(self.reference.alone(message, verbosity)), f"alone {verbosity}")

    def differences(self):
        return sum(self.kinds.values())


def short(text):
    lines = text.splitlines()
    return "\n".join(l[:400] for l in lines[:25]) + "\n"


def wrong_header(rng, message):
    """The message with a length in its header that it does not have."""
    length = max(0, len(message) + rng.choice([-9, -1, 1, 8, 100, -len(message), 4 - len(message)]))
    return message[:2] + struct.pack("!H", min(length, 65535)) + message[4:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours")
    parser.add_argument("reference")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--messages", type=int, default=8000)
    parser.add_argument("--singles", type=int, default=60)
    parser.add_argument("--show", type=int, default=10)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    seeds = ofp_messages.make_seeds(rng, 1200)
    mutator = ofp_messages.Mutator(rng, seeds)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        differ = Differ(options, Side(options.ours, work, "ours"), Side(options.reference, work, "reference"))
        differ.batch(seeds, ["-m"])
        for at in range(0, options.messages, BATCH):
            size = min(BATCH, options.messages - at)
            differ.batch([mutator.message() for _ in range(size)], ["-m"] * rng.choice([0, 1, 1, 2, 3]), rng.random() < 0.15)
        for _ in range(options.singles):
            message = mutator.message()
            differ.single(wrong_header(rng, message) if rng.random() < 0.1 else message, rng.randrange(4))
    for kind, count in sorted(differ.kinds.items(), key=lambda k: -k[1])[:60]:
        print(count, *kind, sep=" | ")
    print(f"seed {options.seed}: {differ.compared} messages compared, {differ.differences()} differences")
    return 1 if differ.kinds else 0


if __name__ == "__main__":
    sys.exit(main())
