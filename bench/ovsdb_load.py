#!/usr/bin/env python3
"""Transactions per second of an OVSDB server: ovsdb_load.py SOCKET KIND COUNT [CONNECTIONS].

KIND insert: one Bridge with its Port and Interface each; update: one column of one row; select: one row by UUID index.
Requests are made beforehand and sent without waiting for replies (up to 64 on the way per connection); replies are counted.
Prints transactions per second.
"""
import json
import select
import socket
import sys
import time

path, kind, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
connections = int(sys.argv[4]) if len(sys.argv) > 4 else 1
WINDOW = 64


def call(sock, method, params):
    sock.sendall(json.dumps({"method": method, "params": params, "id": "setup"}).encode())
    text = ""
    while True:
        text += sock.recv(65536).decode()
        try:
            return json.loads(text)
        except ValueError:
            continue


def operations(i, target):
    if kind == "insert":
        name = f"b{i}"
        return [{"op": "insert", "table": "Interface", "row": {"name": name}, "uuid-name": "i"},
                {"op": "insert", "table": "Port", "row": {"name": name, "interfaces": ["named-uuid", "i"]}, "uuid-name": "p"},
                {"op": "insert", "table": "Bridge", "row": {"name": name, "ports": ["named-uuid", "p"]}, "uuid-name": "b"},
                {"op": "mutate", "table": "Open_vSwitch", "where": [], "mutations": [["bridges", "insert", ["set", [["named-uuid", "b"]]]]]}]
    if kind == "update":
        return [{"op": "update", "table": "Open_vSwitch", "where": [["_uuid", "==", ["uuid", target]]],
                 "row": {"external_ids": ["map", [["k", str(i)]]]}}]
    return [{"op": "select", "table": "Open_vSwitch", "where": [["_uuid", "==", ["uuid", target]]], "columns": ["_uuid"]}]


socks = []
for _ in range(connections):
    s = socket.socket(socket.AF_UNIX)
    s.connect(path)
    socks.append(s)
rows = call(socks[0], "transact", ["Open_vSwitch", {"op": "select", "table": "Open_vSwitch", "where": [], "columns": ["_uuid"]}])
target = rows["result"][0]["rows"][0]["_uuid"][1]
requests = [json.dumps({"method": "transact", "params": ["Open_vSwitch", *operations(i, target)], "id": i}).encode() for i in range(count)]
queues = [requests[i::connections] for i in range(connections)]
sent, done, out = [0] * connections, [0] * connections, [b""] * connections
errors = 0
for s in socks:
    s.setblocking(False)
start = time.perf_counter()
while sum(done) < count:
    writers = []
    for i, s in enumerate(socks):
        while sent[i] < len(queues[i]) and sent[i] - done[i] < WINDOW and len(out[i]) < 65536:
            out[i] += queues[i][sent[i]]
            sent[i] += 1
        if out[i]:
            writers.append(s)
    readable, writable, _ = select.select(socks, writers, [], 5)
    if not readable and not writable:
        sys.exit("no answer for 5 s")
    for s in writable:
        i = socks.index(s)
        out[i] = out[i][s.send(out[i]):]
    for s in readable:
        data = s.recv(1 << 20)
        if not data:
            sys.exit("connection closed")
        done[socks.index(s)] += data.count(b'"result":[') + data.count(b'"result": [')
        errors += data.count(b'"details"')
elapsed = time.perf_counter() - start
if errors:
    sys.exit(f"{errors} errors")
print(f"{count / elapsed:.0f}")
