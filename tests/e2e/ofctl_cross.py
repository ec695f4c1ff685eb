#!/usr/bin/env python3
"""Four pairs of ovs-ofctl and switch, ours and the reference's, carry out one list of commands; all must say the same.

  ofctl_cross.py --bin DIR --work DIR [--show WORDS] [--times]

Each pair has a folder with daemons of its own and copies of the files beside `commands`; it is the working directory of the
commands, so paths are alike. A line of `commands`:
  # text             a comment; `#differs PAIRS: reason` says that the next command differs on purpose in those pairs
  ovs-ofctl ...      a shell command. %V stands for each OpenFlow version in turn, %W for those from 1.3 on
  unordered ...      the lines of the output may come in any order (dumps of flows without --sort)
A pair is named CLIENT-SWITCH. The pair of the two reference programs says what is right. Not a stage of tests/run.py: some
commands still differ.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
FILES = HERE / "ofctl_cross"
REFERENCE = ["/usr/bin", "/usr/sbin"]
PAIRS = [("reference", "reference"), ("ours", "reference"), ("reference", "ours"), ("ours", "ours")]
VERSIONS = [f"OpenFlow1{minor}" for minor in range(6)]

NORMAL = [(re.compile(pattern), text) for pattern, text in [
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?", "<time>"),
    (r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>"),
    (r"aa:55:aa:55:00:[0-9a-f]{2}", "<mac>"),
    (r"duration([=:])[0-9.]+s", r"duration\1<s>"),
    (r"(idle|hard)_age=\d+, ", ""),
    (r"time=[0-9.]+ ms", "time=<ms>"),
    (r"Finished in .*", "Finished in <ms>"),
    (r"Open vSwitch\) [0-9][0-9.]*", "Open vSwitch) <version>"),
    (r"Software: [0-9][0-9.]*", "Software: <version>"),
    (r"(<time>\|)\d+\|", r"\1<n>|"),
]]


class Command:
    def __init__(self, line, differs):
        self.unordered = line.startswith("unordered ")
        self.text = line.removeprefix("unordered ")
        self.differs = differs   # pairs that may differ

    def each_version(self):
        for mark, versions in (("%V", VERSIONS), ("%W", VERSIONS[3:])):
            if mark in self.text:
                for version in versions:
                    yield Command(("unordered " if self.unordered else "") + self.text.replace(mark, version), self.differs)
                return
        yield self


def read_commands():
    commands, differs = [], []
    for line in (FILES / "commands").read_text().splitlines():
        if line.startswith("#differs "):
            differs = line.split(":")[0].split()[1:]
        elif line and not line.startswith("#"):
            commands += Command(line, differs).each_version()
            differs = []
    return commands


class Pair:
    """One ovs-ofctl with one switch, in a folder of its own."""

    def __init__(self, client, switch, args):
        self.name = f"{client}-{switch}"
        self.dir = pathlib.Path(args.work) / self.name
        shutil.copytree(FILES, self.dir)
        ours = str(pathlib.Path(args.bin).resolve())
        self.switch_path = [ours] if switch == "ours" else REFERENCE
        client_dir = self.dir / "client"
        client_dir.mkdir()
        where = ours if client == "ours" else "/usr/bin"
        (client_dir / "ovs-ofctl").symlink_to(f"{where}/ovs-ofctl")
        self.env = {**os.environ, "LC_ALL": "C", "TZ": "UTC", "TERM": "dumb", "OVS_SYSLOG_METHOD": "null", "D": str(self.dir),
                    "PATH": ":".join([str(client_dir), *self.switch_path, "/usr/sbin", "/sbin", "/usr/bin", "/bin"])}
        for name in ("RUNDIR", "LOGDIR", "DBDIR", "SYSCONFDIR"):
            self.env["OVS_" + name] = str(self.dir)
        self.schema = pathlib.Path(ours).parent / "share/openvswitch/vswitch.ovsschema"

    def shell(self, text, timeout=20):
        out, err = self.dir / ".out", self.dir / ".err"   # files, not pipes: daemons left behind must not keep us waiting
        with open(out, "wb") as sink, open(err, "wb") as errors:
            try:
                status = subprocess.run(["bash", "-c", text], cwd=self.dir, env=self.env, stdin=subprocess.DEVNULL,
                                        stdout=sink, stderr=errors, timeout=timeout, check=False).returncode
            except subprocess.TimeoutExpired:
                status = "timeout"
        return status, self.normal(out.read_text(errors="backslashreplace")), self.normal(err.read_text(errors="backslashreplace"))

    def normal(self, text):
        text = text.replace(str(self.dir), "$D")
        for pattern, replacement in NORMAL:
            text = pattern.sub(replacement, text)
        return text

    def start(self):
        for command in (f"ovsdb-tool create conf.db {self.schema}",
                        "ovsdb-server conf.db --detach --no-chdir --pidfile --log-file -vconsole:off --remote=punix:db.sock",
                        "ovs-vsctl --no-wait init",
                        "ovs-vswitchd unix:db.sock --enable-dummy=override --disable-system --detach --no-chdir --pidfile "
                        "--log-file -vconsole:off"):
            status, out, err = self.shell(command)
            if status:
                raise RuntimeError(f"{self.name}: {command}: {out}{err}")

    def run(self, command):
        started = time.time()
        status, out, err = self.shell(command.text)
        if command.unordered:
            out = "\n".join(sorted(out.splitlines()))
        lines = ["stdout:", *out.splitlines(), "stderr:", *err.splitlines(), f"exit {status}"]
        return lines, time.time() - started

    def run_all(self, commands):
        self.start()
        return [self.run(command) for command in commands]

    def end(self):
        pids = [int(file.read_text()) for file in self.dir.glob("*.pid") if file.read_text().strip()]
        for pid in pids:
            try:
                os.kill(pid, signal.SIGTERM)
            except OSError:
                pass
        for _ in range(60):
            pids = [pid for pid in pids if pathlib.Path(f"/proc/{pid}").exists()]
            if not pids:
                return
            time.sleep(0.05)
        for pid in pids:
            os.kill(pid, signal.SIGKILL)


def compare(commands, results):
    """Prints differences; returns the number of commands that differ."""
    failed = 0
    right = results[0]
    for index, command in enumerate(commands):
        wrong = [(client + "-" + switch, result[index][0]) for (client, switch), result in zip(PAIRS[1:], results[1:])
                 if result[index][0] != right[index][0]]
        stale = [pair for pair in command.differs if pair not in [name for name, _ in wrong]]
        wrong = [(name, lines) for name, lines in wrong if name not in command.differs]
        if stale:
            print(f"$ {command.text}\n  no longer differs: {' '.join(stale)}")
        if wrong:
            print(f"$ {command.text}")
        seen = {}
        for name, lines in wrong:
            if tuple(lines) in seen:
                print(f"  {name}: as {seen[tuple(lines)]}")
                continue
            seen[tuple(lines)] = name
            print(f"  {name}:")
            for line in list(difflib.unified_diff(right[index][0], lines, lineterm="", n=0))[2:]:
                if not line.startswith("@@"):
                    print("    " + line)
        failed += bool(wrong or stale)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=str(HERE.parent.parent / "build/bin"))
    parser.add_argument("--work", required=True)
    parser.add_argument("--show", help="print what the reference says to commands that contain this")
    parser.add_argument("--times", action="store_true", help="print the slowest commands")
    args = parser.parse_args()
    commands = read_commands()
    pairs = [Pair(client, switch, args) for client, switch in PAIRS]
    try:
        with concurrent.futures.ThreadPoolExecutor(len(pairs)) as pool:
            results = list(pool.map(lambda pair: pair.run_all(commands), pairs))
    finally:
        for pair in pairs:
            pair.end()
    failed = compare(commands, results)
    if args.show:
        for command, (lines, _) in zip(commands, results[0]):
            if args.show in command.text:
                print("\n".join(["$ " + command.text, *("  " + line for line in lines)]))
    if args.times:
        for seconds, text in sorted(((result[i][1], command.text) for result in results for i, command in enumerate(commands)),
                                    reverse=True)[:15]:
            print(f"{seconds:6.2f} s  {text}")
    print(f"{len(commands)} commands, {failed} differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
