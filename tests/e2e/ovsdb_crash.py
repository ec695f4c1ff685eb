#!/usr/bin/env python3
"""Kills ovsdb-server with -9 at random moments under load. Every transaction that it had acknowledged as durable must be there
after the restart, and no half one: each transaction inserts two rows with the same number.

  ovsdb_crash.py --bin DIR [--rounds N]
"""
import argparse, json, os, random, shutil, signal, socket, subprocess, sys, tempfile, threading, time

SCHEMA = {"name": "crash", "version": "1.0.0", "tables": {
    t: {"columns": {"n": {"type": "integer"}, "text": {"type": "string"}}, "indexes": [["n"]]} for t in ("a", "b")}}


def request(path, method, params, timeout=20):
    with socket.socket(socket.AF_UNIX) as s:
        s.settimeout(timeout)
        s.connect(path)
        s.sendall(json.dumps({"method": method, "params": params, "id": 1}).encode())
        return read_message(s, bytearray())


def read_message(s, buffer):
    decoder = json.JSONDecoder()
    while True:
        text = buffer.decode("utf-8", "ignore").lstrip()
        if text:
            try:
                value, end = decoder.raw_decode(text)
                rest = text[end:].encode()
                buffer[:] = rest
                return value
            except ValueError:
                pass
        data = s.recv(1 << 20)
        if not data:
            raise ConnectionError
        buffer += data


class Load(threading.Thread):
    """Sends transactions, several in flight, until the server is gone; remembers those that were acknowledged."""

    def __init__(self, path, numbers, window):
        super().__init__(daemon=True)
        self.path, self.numbers, self.window, self.acknowledged = path, numbers, window, []

    def run(self):
        try:
            with socket.socket(socket.AF_UNIX) as s:
                s.settimeout(20)
                s.connect(self.path)
                buffer, flying = bytearray(), 0
                while True:
                    while flying < self.window:
                        n = next(self.numbers)
                        row = {"n": n, "text": "x" * random.randrange(200)}
                        ops = ["crash"] + [{"op": "insert", "table": t, "row": row} for t in ("a", "b")]
                        ops.append({"op": "commit", "durable": True})
                        s.sendall(json.dumps({"method": "transact", "params": ops, "id": n}).encode())
                        flying += 1
                    reply = read_message(s, buffer)
                    flying -= 1
                    if not reply.get("error") and all("error" not in r for r in reply["result"]):
                        self.acknowledged.append(reply["id"])
        except (OSError, ConnectionError):
            pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--rounds", type=int, default=20)
    args = parser.parse_args()
    work = tempfile.mkdtemp(prefix="ovs-crash.")
    os.environ["OVS_RUNDIR"] = os.environ["OVS_LOGDIR"] = work
    db, sock, pidfile = (os.path.join(work, f) for f in ("crash.db", "db.sock", "s.pid"))
    with open(os.path.join(work, "schema"), "w") as f:
        json.dump(SCHEMA, f)
    subprocess.check_call([os.path.join(args.bin, "ovsdb-tool"), "create", db, os.path.join(work, "schema")])
    numbers = iter(range(1 << 60))
    acknowledged, failed = set(), False
    try:
        for turn in range(args.rounds):
            subprocess.check_call([os.path.join(args.bin, "ovsdb-server"), "--detach", "--no-chdir", "--pidfile=" + pidfile,
                                   "--remote=punix:" + sock, "-vconsole:emer", "--unixctl=" + os.path.join(work, "ctl"), db])
            pid = int(open(pidfile).read())
            found = request(sock, "transact", ["crash"] + [{"op": "select", "table": t, "where": [], "columns": ["n"]} for t in ("a", "b")])
            a, b = ({row["n"] for row in r["rows"]} for r in found["result"])
            lost = acknowledged - a
            if lost or a != b:
                print(f"round {turn}: {len(lost)} acknowledged transactions lost, {len(a ^ b)} halves")
                failed = True
                break
            loads = [Load(sock, numbers, random.choice((1, 4, 20))) for _ in range(3)]
            for load in loads:
                load.start()
            if turn % 4 == 3:     # a compaction may be what is cut off
                subprocess.Popen([os.path.join(args.bin, "ovs-appctl"), "-t", os.path.join(work, "ctl"), "ovsdb-server/compact"],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.random() * 0.3)
            os.kill(pid, signal.SIGKILL)
            for load in loads:
                load.join()
                acknowledged.update(load.acknowledged)
            if turn % 3 == 2:     # a torn record at the end
                with open(db, "ab") as f:
                    f.write(b"OVSDB JSON 500 0123456789012345678901234567890123456789\n{\"a\":")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{'FAILED' if failed else 'ok'}: {args.rounds} kills, {len(acknowledged)} acknowledged transactions")
    return failed


sys.exit(main())
