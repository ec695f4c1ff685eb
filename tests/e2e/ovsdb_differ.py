#!/usr/bin/env python3
"""Sends the same random OVSDB transactions to two servers and compares what they answer, what their monitors tell and what
their databases hold in the end.

  ovsdb_differ.py OURS REFERENCE [--seed N] [--rounds N] [--stop] [--show N]

OURS and REFERENCE are folders with ovsdb-server and ovsdb-tool (the reference's: /usr/sbin,/usr/bin). Exit status: 0 no difference,
1 some, 2 could not run.

UUIDs are given by the test where the protocol allows it; all others count as one. Rows of a select and
the members of objects come in any order; all else must be equal, texts of errors included, apart from KNOWN below.
"""
import argparse, json, os, pathlib, random, re, shutil, signal, socket, subprocess, sys, tempfile, time, uuid

UNLIMITED = "unlimited"


def ref(table, kind="strong"):
    return {"type": "uuid", "refTable": table, "refType": kind}


def column(key, value=None, minimum=1, maximum=1, **more):
    kind = {"key": key, "min": minimum, "max": maximum}
    if value is not None:
        kind["value"] = value
    return dict(type=kind, **more)


SCHEMA = {"name": "d", "version": "1.2.3", "cksum": "1 2", "tables": {
    "A": {"isRoot": True, "indexes": [["s"], ["i", "b"]], "columns": {
        "i": column("integer"), "ir": column({"type": "integer", "minInteger": -5, "maxInteger": 10}),
        "imin": column({"type": "integer", "minInteger": 0}), "ie": column({"type": "integer", "enum": ["set", [0, 1, 5]]}),
        "r": column("real"), "rr": column({"type": "real", "minReal": -1.5, "maxReal": 10.25}), "rmax": column({"type": "real", "maxReal": 3}),
        "b": column("boolean"), "s": column("string"), "sl": column({"type": "string", "minLength": 0, "maxLength": 4}),
        "se": column({"type": "string", "enum": ["set", ["", "one", "two words"]]}), "u": column("uuid"),
        "oi": column("integer", None, 0), "orr": column("real", None, 0), "ob": column("boolean", None, 0), "os": column("string", None, 0),
        "ou": column("uuid", None, 0), "oie": column({"type": "integer", "enum": ["set", [1, 2, 3]]}, None, 0),
        "si": column("integer", None, 0, UNLIMITED), "si3": column("integer", None, 1, 3), "sr": column("real", None, 0, UNLIMITED),
        "sb": column("boolean", None, 0, 2), "ss": column("string", None, 0, 4), "su": column("uuid", None, 0, UNLIMITED),
        "sir": column({"type": "integer", "minInteger": 0, "maxInteger": 20}, None, 0, UNLIMITED),
        "mis": column("integer", "string", 0, UNLIMITED), "mss": column("string", "string", 0, 3), "msi": column("string", "integer", 0, UNLIMITED),
        "mrb": column("real", "boolean", 0, UNLIMITED), "msir": column("string", {"type": "integer", "minInteger": 0, "maxInteger": 9}, 0, UNLIMITED),
        "kids": column(ref("B"), None, 0, UNLIMITED), "kid": column(ref("B"), None, 0), "mkid": column("string", ref("B"), 0, UNLIMITED),
        "weak": column(ref("B", "weak"), None, 0, UNLIMITED), "mweak": column(ref("C", "weak"), "string", 0, UNLIMITED),
        "imm": column("string", None, 1, 1, mutable=False), "eph": column("integer", None, 0, UNLIMITED, ephemeral=True)}},
    "B": {"columns": {"x": column("integer"), "sub": column(ref("B"), None, 0, 2), "back": column(ref("A", "weak"), None, 0, 1),
                      "mate": column(ref("B", "weak"), None, 0, UNLIMITED), "t": column("string")}},
    "C": {"isRoot": True, "maxRows": 4, "indexes": [["name"]], "columns": {
        "name": column("string"), "must": column(ref("A", "weak"), None, 0, UNLIMITED), "strong": column(ref("A"), None, 0, UNLIMITED),
        "n": column("integer", None, 0, 3)}},
    "D": {"isRoot": True, "columns": {"one": column(ref("A", "weak")), "pair": column({"type": "string", "enum": ["set", ["a", "b"]]}, "integer", 0, 2)}},
}}

# What later releases than the reference say on purpose, and what depends on the order of hashes: which of several violations is named.
KNOWN = [
    (re.compile(r'within the \\"\w+\\" table or deleted from this table within the same transaction\.'),
     "within the table or deleted within the same transaction."),
    (re.compile(r"Table \w+ column \w+ row \S+ references nonexistent row \S+ in table \w+\."), "Dangling reference."),
    (re.compile(r"cannot delete (\w+) row \S+ because of \d+ remaining reference"), r"cannot delete \1 row because of remaining reference"),
    (re.compile(r'Parsing schema for column \w+ failed.*'), "Parsing schema for a column failed"),
    (re.compile(r"Member '\w+' and (\d+) other"), r"Member and \1 other"),
    (re.compile(r"column \w+ (key|value) refers to undefined"), "a column refers to undefined"),
    (re.compile(r'"syntax": "\[\\"map\\",.*?\]"\}'), '"syntax": "a map"}'),
    (re.compile(r'identical values \(.*?\) for index'), "identical values for index"),
    (re.compile(r'First row, with UUID \S+, .*?\.  Second row, with UUID \S+, .*?\.(?=")'), "Two rows."),
    (re.compile(r'Deletion of \d+ weak reference\(s\) .*? column \\"\w+\\" in .*? constraints'), "Deletion of weak references, constraints"),
]

MODES = ["insert"] * 6 + ["select"] * 3 + ["update"] * 5 + ["mutate"] * 7 + ["delete"] * 2 + ["wait"] * 2 + ["commit", "comment", "abort", "assert", "odd"]
FUNCTIONS = ["<", "<=", "==", "!=", ">=", ">", "includes", "excludes"]
MUTATORS = ["+=", "-=", "*=", "/=", "%=", "insert", "delete"]
INTEGERS = [0, 1, 2, 3, 5, 7, 9, 10, 11, 20, 21, -1, -5, -6, 100, 2**31, 2**63 - 1, -2**63, 2**53 + 1]
REALS = [0, 0.0, 1, 1.5, -1.5, -1.75, 10.25, 10.26, 3, 3.5, 0.1, 1e300, -1e300, 1e-300, 2.5e15, 1e16, 123456789.123456789]
STRINGS = ["", "a", "b", "one", "two words", "abcd", "abcde", "\u00e4\u00f6\u00fc\u20ac", "true", "x y", "\"q\"", "back\\slash", "n\nl", "_u", "0", "\U0001f600z"]


class Generator:
    """Makes transactions, most of them sound, about rows that exist."""

    def __init__(self, rng):
        self.rng = rng
        self.rows = {t: [] for t in SCHEMA["tables"]}
        self.names = []

    def wrong(self, chance=0.03):
        return self.rng.random() < chance

    def fresh_uuid(self):
        return str(uuid.UUID(int=self.rng.getrandbits(128)))

    def any_uuid(self, table=None):
        pool = self.rows.get(table) if table else None
        if not pool or self.wrong(0.08):
            pool = [u for rows in self.rows.values() for u in rows]
        if not pool or self.wrong(0.04):
            return self.fresh_uuid()
        return self.rng.choice(pool[-25:])

    def atom(self, base):
        rng = self.rng
        kind = base if isinstance(base, str) else base["type"]
        if self.wrong(0.015):
            kind = rng.choice(["integer", "real", "boolean", "string", "uuid", "junk"])
        if isinstance(base, dict) and "enum" in base and not self.wrong(0.06):
            return rng.choice(base["enum"][1])
        if kind == "integer":
            if isinstance(base, dict) and not self.wrong(0.08):
                return rng.randint(base.get("minInteger", -9), base.get("maxInteger", 9))
            return rng.choice(INTEGERS[:12]) if rng.random() < 0.85 else rng.choice(INTEGERS)
        if kind == "real":
            if isinstance(base, dict) and not self.wrong(0.08):
                return round(rng.uniform(base.get("minReal", -9), base.get("maxReal", 9)), 2)
            return rng.choice(REALS)
        if kind == "boolean":
            return rng.random() < 0.5
        if kind == "string":
            return rng.choice(STRINGS) if not self.wrong(0.2) else "s%d" % rng.randint(0, 30)
        if kind == "uuid":
            table = base.get("refTable") if isinstance(base, dict) else None
            if self.names and table and rng.random() < 0.35:
                pool = [n for n, t in self.names if t == table]
                if pool and not self.wrong(0.05):
                    return ["named-uuid", rng.choice(pool)]
            if self.wrong(0.03):
                return rng.choice([["named-uuid", "nobody"], ["named-uuid", "1bad"], ["uuid", "nonsense"], ["uuid"], ["uuid", 3], []])
            return ["uuid", self.any_uuid(table)]
        return rng.choice([None, [], {}, ["set", [1]], ["map", []], [1, 2], {"a": 1}])

    def datum(self, kind, maximum=None):
        rng = self.rng
        key, value = kind["key"], kind.get("value")
        low, high = kind["min"], kind["max"]
        top = 5 if high == UNLIMITED else high
        n = rng.randint(low, top) if not self.wrong(0.04) else rng.randint(0, top + 2)
        if value is not None:
            if self.wrong(0.03):
                return rng.choice([["map", [[1]]], ["map", 3], ["set", []], ["map", [["a", "b", "c"]]], 4, "x"])
            return ["map", [[self.atom(key), self.atom(value)] for _ in range(n)]]
        atoms = [self.atom(key) for _ in range(n)]
        if not self.wrong(0.1):
            seen, distinct = set(), []
            for a in atoms:
                t = json.dumps(a)
                if t not in seen:
                    seen.add(t)
                    distinct.append(a)
            atoms = distinct
        if len(atoms) == 1 and rng.random() < 0.8:
            return atoms[0]
        if self.wrong(0.01):
            return ["set", atoms, 1]
        return ["set", atoms]

    def columns_of(self, table):
        return SCHEMA["tables"][table]["columns"]

    def table(self):
        return self.rng.choices(list(SCHEMA["tables"]), [6, 4, 2, 1])[0] if not self.wrong(0.01) else "nope"

    def some_columns(self, table, most=5):
        names = list(self.columns_of(table))
        out = self.rng.sample(names, self.rng.randint(0, min(most, len(names))))
        if self.wrong():
            out.append(self.rng.choice(["nope", "_uuid", "_version", out[0] if out else "i", 3]))
        return out

    def row(self, table, most=5):
        if table == "nope":
            return {}
        row = {}
        for name in self.some_columns(table, most):
            if not isinstance(name, str):
                continue
            spec = self.columns_of(table).get(name)
            row[name] = self.datum(spec["type"]) if spec else ["uuid", self.any_uuid()]
        return row

    def clause(self, table):
        rng = self.rng
        if self.wrong(0.03):
            return rng.choice([True, False, 3, [], ["i"], ["i", "==", 3, 4], ["i", "~", 3], ["i", 3, 3], [3, "==", 3], "x", ["nope", "==", 1]])
        if rng.random() < 0.3:
            return ["_uuid", rng.choice(["==", "==", "==", "!=", "includes", "excludes", "<"]), ["uuid", self.any_uuid(table)]]
        if table == "nope":
            return ["i", "==", 0]
        name = rng.choice(list(self.columns_of(table)))
        kind = self.columns_of(table)[name]["type"]
        function = rng.choice(FUNCTIONS)
        if function in ("<", "<=", ">=", ">") and not self.wrong(0.2):
            name = rng.choice([c for c, s in self.columns_of(table).items() if (s["type"]["key"] if isinstance(s["type"]["key"], str) else s["type"]["key"]["type"]) in ("integer", "real") and s["type"]["max"] == 1] or [name])
            kind = self.columns_of(table)[name]["type"]
        if function in ("includes", "excludes") and rng.random() < 0.5:
            kind = dict(kind, min=0)
        return [name, function, self.datum(kind)]

    def where(self, table):
        n = self.rng.choices([0, 1, 2, 3], [1, 6, 2, 1])[0]
        return [self.clause(table) for _ in range(n)]

    def mutation(self, table):
        rng = self.rng
        if self.wrong(0.02):
            return rng.choice([3, [], ["i", "+="], ["i", "^=", 1], ["nope", "+=", 1], ["i", "+=", 1, 2], ["_uuid", "+=", 1], ["i", 3, 4]])
        if table == "nope":
            return ["i", "+=", 1]
        mutator = rng.choice(MUTATORS)
        numeric = mutator not in ("insert", "delete")
        names = list(self.columns_of(table))
        if not self.wrong(0.1):
            def fits(n):
                t = self.columns_of(table)[n]["type"]
                k = t["key"] if isinstance(t["key"], str) else t["key"]["type"]
                return k in ("integer", "real") and "value" not in t if numeric else t["max"] != 1
            names = [n for n in names if fits(n)] or names
        name = rng.choice(names)
        kind = self.columns_of(table)[name]["type"]
        if mutator == "*=":   # the reference dies of some products, and calls others too large that are not
            return [name, mutator, rng.choice([1, 2, 3, 1.5] if name != "sr" else [1, 2, 3])]
        if numeric and not self.wrong(0.1):
            return [name, mutator, self.atom(kind["key"]) if rng.random() < 0.7 else rng.choice([0, 1, 2, 3, -1, 2**62])]
        if mutator == "delete" and "value" in kind and rng.random() < 0.5:
            kind = {"key": kind["key"], "min": 0, "max": UNLIMITED}
        return [name, mutator, self.datum(dict(kind, min=0))]

    def operation(self, i):
        rng = self.rng
        op, table = rng.choice(MODES), self.table()
        if op == "insert":
            out = {"op": op, "table": table, "row": self.row(table, 8)}
            if rng.random() < 0.6 or "D" == table:
                name = "n%d" % (i if not self.wrong(0.03) else 0)
                out["uuid-name"] = name if not self.wrong(0.02) else rng.choice([3, "1x", ""])
            if rng.random() < 0.9 and table != "nope":
                out["uuid"] = self.fresh_uuid() if not self.wrong(0.03) else rng.choice([self.any_uuid(table), "bad", 3, ["uuid", self.fresh_uuid()]])
                if isinstance(out["uuid"], str) and len(out["uuid"]) == 36:
                    self.rows[table].append(out["uuid"])
            if table == "A" and "imm" not in out["row"] and rng.random() < 0.5:
                out["row"]["imm"] = "fixed"
            if table == "A" and "s" not in out["row"] and rng.random() < 0.9:
                out["row"]["s"] = "s%d" % rng.randint(0, 10**6)
                out["row"]["i"] = rng.randint(0, 10**6)
            if table == "A" and "si3" not in out["row"] and rng.random() < 0.9:
                out["row"]["si3"] = 1
            if table == "D" and rng.random() < 0.8:
                out["row"]["one"] = ["uuid", self.any_uuid("A")]
            return out
        if op == "select":
            out = {"op": op, "table": table, "where": self.where(table)}
            if rng.random() < 0.7 and table != "nope":
                out["columns"] = self.some_columns(table) + (["_uuid"] if rng.random() < 0.6 else [])
            return out
        if op == "update":
            return {"op": op, "table": table, "where": self.where(table), "row": self.row(table, 3)}
        if op == "mutate":
            return {"op": op, "table": table, "where": self.where(table), "mutations": [self.mutation(table) for _ in range(rng.randint(0, 3))]}
        if op == "delete":
            return {"op": op, "table": table, "where": self.where(table) if rng.random() < 0.5 else [["_uuid", "==", ["uuid", self.any_uuid(table)]]]}
        if op == "wait":
            out = {"op": op, "table": table, "where": self.where(table), "until": rng.choice(["==", "!="]), "timeout": 0,
                   "rows": [self.row(table, 2) for _ in range(rng.randint(0, 2))]}
            if rng.random() < 0.8 and table != "nope":
                out["columns"] = self.some_columns(table, 2)
            if self.wrong(0.05):
                out.update(rng.choice([{"until": "<"}, {"timeout": -1}, {"rows": 3}, {"rows": [3]}, {"columns": 3}, {"timeout": "x"}]))
            return out
        if op == "commit":
            return {"op": op, "durable": rng.choice([True, False, False, 3] if self.wrong(0.3) else [False])}
        if op == "comment":
            return {"op": op, "comment": rng.choice(STRINGS + [3])}
        if op == "abort":
            return {"op": op} if self.wrong(0.2) else {"op": "comment", "comment": "no"}
        if op == "assert":
            return {"op": op, "lock": rng.choice(["mine", "other", "1bad", 3])} if self.wrong(0.5) else {"op": "comment", "comment": ""}
        return rng.choice([{"op": "nope"}, {}, 3, [], {"op": 3}, {"op": "select"}, {"op": "select", "table": "A"},
                           {"op": "select", "table": 3, "where": []}, {"op": "insert", "table": "A", "row": {}, "more": 1, "evenmore": 2},
                           {"op": "select", "table": "A", "where": 3}, {"op": "mutate", "table": "A", "where": [], "mutations": 3},
                           {"op": "update", "table": "A", "where": [], "row": 3}, {"op": "comment"}, {"op": "commit"}, {"op": "assert"},
                           {"op": "wait", "table": "A", "where": []}, {"op": "abort", "x": 1}, {"op": "delete", "table": "A"}]) \
            if self.wrong(0.5) else {"op": "select", "table": "B", "where": [], "columns": ["x"]}

    def transaction(self):
        count = self.rng.choices([1, 2, 3, 4, 6, 9], [5, 4, 3, 2, 1, 1])[0]
        kinds = ["A", "B", "C", "D"]
        self.names = [("n%d" % i, self.rng.choice(kinds)) for i in range(count)]
        ops = []
        for i in range(count):
            op = self.operation(i)
            ops.append(op)
        # A row that refers to itself as if it were one of another table: the reference lets that dangle.
        for op in ops:
            if isinstance(op, dict) and isinstance(op.get("row"), dict) and isinstance(op.get("uuid-name"), str):
                own = [op["uuid-name"], op.get("uuid", "-")]
                op["row"] = {c: v for c, v in op["row"].items() if not any('"%s"' % o in json.dumps(v) for o in own) or op["table"] == "B" and c == "sub"}
        # Names that are used are mostly made, in the table where they are expected.
        made = [(op["uuid-name"], op["table"]) for op in ops if isinstance(op, dict) and isinstance(op.get("uuid-name"), str)]
        self.names = made
        for i, op in enumerate(ops):
            if isinstance(op, dict) and op.get("op") in ("insert", "update") and made and op.get("table") in SCHEMA["tables"] and self.rng.random() < 0.5:
                table = op["table"]
                refs = [c for c, s in self.columns_of(table).items() if isinstance(s["type"]["key"], dict) and "refTable" in s["type"]["key"]]
                if refs and isinstance(op.get("row"), dict):
                    c = self.rng.choice(refs)
                    op["row"][c] = self.datum(self.columns_of(table)[c]["type"])
        return ops


class Server:
    def __init__(self, folders, name, work):
        self.name, self.dir = name, pathlib.Path(work) / name
        self.dir.mkdir()
        path = os.pathsep.join(folders.split(","))
        self.env = dict(os.environ, PATH=path + os.pathsep + os.environ["PATH"], OVS_RUNDIR=str(self.dir), OVS_LOGDIR=str(self.dir), OVS_DBDIR=str(self.dir))
        schema = self.dir / "schema"
        schema.write_text(json.dumps(SCHEMA))
        find = lambda program: shutil.which(program, path=path)
        subprocess.run([find("ovsdb-tool"), "create", "db", str(schema)], check=True, env=self.env, cwd=self.dir)
        self.process = subprocess.Popen([find("ovsdb-server"), "--remote=punix:" + str(self.dir / "sock"), "--unixctl=" + str(self.dir / "ctl"), "--no-chdir",
                                         "-vconsole:off", str(self.dir / "db")], env=self.env, cwd=self.dir)
        for _ in range(200):
            if (self.dir / "sock").exists():
                break
            time.sleep(0.05)
        self.connect()

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(20)
        self.sock.connect(str(self.dir / "sock"))
        self.buffer, self.next_id = "", 0

    def receive(self):
        decoder = json.JSONDecoder(parse_float=lambda t: "real " + t, parse_int=lambda t: "int " + t)
        while True:
            try:
                value, end = decoder.raw_decode(self.buffer)
                self.buffer = self.buffer[end:]
                return value
            except ValueError:
                data = self.sock.recv(1 << 20)
                if not data:
                    raise EOFError(self.name + " closed the connection")
                self.pending = getattr(self, "pending", b"") + data
                try:
                    self.buffer += self.pending.decode()
                    self.pending = b""
                except UnicodeDecodeError:
                    pass

    def call(self, method, params):
        """The reply, and the notifications that came before it."""
        self.sock.sendall(json.dumps({"id": self.next_id, "method": method, "params": params}).encode())
        told = []
        while True:
            message = self.receive()
            if message.get("id") == "int %d" % self.next_id:
                self.next_id += 1
                told = [t for t in told if not says_nothing(t[1][-1])]
                told.sort(key=lambda t: json.dumps(t[1][0]))   # monitors are told in any order
                return {k: message.get(k) for k in ("result", "error")}, told
            told.append([message.get("method"), message.get("params")])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def says_nothing(updates):
    """The reference tells of rows of which only a condition's column changed that nobody asked for."""
    if not isinstance(updates, dict):
        return False
    for rows in updates.values():
        for row in [r for r in rows if rows[r] == {"modify": {}}]:
            del rows[row]
    return not any(updates.values())


class Canon:
    """Makes texts of two servers comparable: UUIDs that the test did not give are all alike."""

    def __init__(self, known):
        self.known = known

    def value(self, v, key=None):
        if isinstance(v, dict):
            out = {k: ("V" if k == "_version" else self.value(x, k)) for k, x in v.items()}
            unknown = sorted((out.pop(k) for k in list(out) if UUID.fullmatch(k) and k not in self.known), key=lambda x: json.dumps(x, sort_keys=True))
            if unknown:
                out["?"] = unknown
            return out
        if isinstance(v, (list, tuple)):
            if len(v) == 2 and v[0] == "uuid" and isinstance(v[1], str):
                return ["uuid", v[1] if v[1] in self.known else "?"]
            out = [self.value(x) for x in v]
            if len(out) == 2 and out[0] in ("set", "map") and isinstance(out[1], list) and any("?" in json.dumps(x) for x in out[1]):
                out[1] = sorted(out[1], key=json.dumps)
            if key == "rows":
                out.sort(key=lambda x: json.dumps(x, sort_keys=True))
            return out
        if isinstance(v, str):
            return UUID.sub(lambda m: m.group() if m.group() in self.known else "?", v)
        return v

    def text(self, v):
        text = json.dumps(self.value(v), sort_keys=True, ensure_ascii=False).replace('"int -0"', '"int 0"')
        for pattern, replacement in KNOWN:
            text = pattern.sub(replacement, text)
        return text


def monitor_requests(gen):
    rng, out = gen.rng, {}
    for table in SCHEMA["tables"]:
        columns = rng.sample(list(gen.columns_of(table)), min(6, len(gen.columns_of(table))))
        out[table] = [{"columns": columns, "where": [gen.clause(table) for _ in range(rng.randint(0, 2))]}]
    return out


JUNK = [None, True, False, 0, 1, 2, -1, 1.5, "", "x", "A", "_x", "1x", "integer", "string", "uuid", "unlimited", [], {}, [["s"]], [["s", "i"]], [["nope"]],
        {"type": "integer"}, {"type": "string", "enum": ["set", ["a", "b"]]}, {"key": "string", "value": "integer", "min": 0, "max": 3},
        {"key": {"type": "uuid", "refTable": "B"}, "min": 0}, {"type": "integer", "minInteger": 3, "maxInteger": 2}, 2**32, 4294967295]
MEMBERS = ["name", "version", "cksum", "tables", "columns", "type", "key", "value", "min", "max", "mutable", "ephemeral", "isRoot", "maxRows", "indexes",
           "enum", "minInteger", "maxReal", "minLength", "maxLength", "refTable", "refType", "junk"]


def damage(rng, schema):
    """The schema with one change anywhere, mostly unwise."""
    schema = json.loads(json.dumps(schema))
    for _ in range(rng.choices([0, 1], [1, 9])[0]):   # more, and it is not defined which is told
        places = []

        def walk(v):
            if isinstance(v, (dict, list)) and v:
                places.append(v)
                for x in v.values() if isinstance(v, dict) else v:
                    walk(x)
        walk(schema)
        place = rng.choice(places)
        key = rng.choice(list(place) if isinstance(place, dict) else range(len(place)))
        how = rng.random()
        if how < 0.25:
            del place[key]
        elif how < 0.75:
            place[key] = rng.choice(JUNK)
        elif isinstance(place, dict):
            place[rng.choice(MEMBERS)] = rng.choice(JUNK)
        else:
            place.append(rng.choice(JUNK))
    return schema


def same_place(method, params, ours, theirs):
    """Whether both complain of the same operation, which has several things to complain of: their order is not defined."""
    failures = []
    if method.startswith("monitor"):   # requests for several tables
        return '"error": {' in ours and '"error": {' in theirs
    if method == "convert":   # of rows and columns that do not fit, any may be shown
        errors = [json.loads(t)[0].get("error") or {} for t in (ours, theirs)]
        return all(errors) and errors[0]["details"] == errors[1]["details"]
    if method != "transact":
        return False
    for text in (ours, theirs):
        results = json.loads(text)[0].get("result")
        at = [i for i, r in enumerate(results) if isinstance(r, dict) and "error" in r] if isinstance(results, list) else []
        failures.append(at[0] if at else None)
    at = failures[0]
    if at is None or failures[0] != failures[1] or at + 1 >= len(params) or not isinstance(params[at + 1], dict):
        return False
    op = params[at + 1]
    if op.get("op") == "mutate":   # rows, too, come in any order
        return True
    rows = [op.get("row")] if "row" in op else op.get("rows", []) if isinstance(op, dict) else []
    return any(isinstance(r, dict) and len(r) > 1 for r in rows)


class Difference(Exception):
    pass


def differ(args):
    """Runs rounds until all are done. A reference that dies is started anew, with an empty database."""
    rng, rounds, found, starts = random.Random(args.seed), 0, 0, 0
    while rounds < args.rounds and starts < 5:
        done, more, stop = run_rounds(args, rng, args.rounds - rounds)
        rounds, found, starts = rounds + done, found + more, starts + 1
        if stop:
            break
    print("%d rounds, seed %d: %d differences" % (rounds, args.seed, found))
    return 1 if found else 0


def run_rounds(args, rng, rounds):
    """Number of rounds done, number of differences, whether it is over."""
    work = tempfile.mkdtemp(prefix="ovsdb-differ.")
    servers, found, done, monitors = [], 0, 0, 0
    try:
        servers = [Server(args.ours, "ours", work), Server(args.reference, "reference", work)]
        gen = Generator(rng)
        known = set()
        dump = [{"op": "select", "table": t, "where": []} for t in SCHEMA["tables"]]

        def both(method, params):
            nonlocal found
            text = json.dumps(params)
            known.update(UUID.findall(text))
            try:
                answers = [Canon(known).text(s.call(method, params)) for s in servers]
            except (EOFError, ConnectionError) as e:
                print("%s after %s %s" % (e, method, text if "ours" in str(e) else "..."))
                raise
            if answers[0] != answers[1] and not same_place(method, params, *answers):
                found += 1
                if found <= args.show:
                    print("%s %s\n  ours      %s\n  reference %s" % (method, text, *answers), flush=True)
                if args.stop:
                    raise Difference
            return answers

        both("set_db_change_aware", [True])
        both("lock", ["mine"])
        for n in range(rounds):
            done += 1
            both("transact", ["d"] + gen.transaction())
            if n % 25 == 24:
                for m in range(monitors):
                    both("monitor_cancel", ["m%d" % m])
                monitors = 3
                for m, method in enumerate(["monitor", "monitor_cond", "monitor_cond_since"]):
                    requests = monitor_requests(gen)
                    if method == "monitor":
                        requests = {t: [{k: v for k, v in r.items() if k != "where"} for r in rs] for t, rs in requests.items()}
                    more = ["00000000-0000-0000-0000-000000000000"] if method == "monitor_cond_since" else []
                    both(method, ["d", "m%d" % m, requests] + more)
            if n % 10 == 9 and monitors:
                requests = monitor_requests(gen)
                table = rng.choice(list(requests))
                both("monitor_cond_change", ["m%d" % rng.choice([1, 2, 2, 5]), "m%d" % rng.choice([1, 2, 2]), {table: [{"where": requests[table][0]["where"]}]}])
            if n % 40 == 39:
                answers = both("transact", ["d"] + dump)
                if answers[0] != answers[1] or n % 400 == 399:
                    both("transact", ["d"] + [{"op": "update", "table": t, "where": [], "row": {c: ["set", []] if "value" not in s["type"] else ["map", []] for c, s in SCHEMA["tables"][t]["columns"].items() if s["type"]["min"] == 0}} for t in SCHEMA["tables"]] +
                         [{"op": "delete", "table": t, "where": []} for t in SCHEMA["tables"]])
        both("transact", ["d"] + dump)
        for n in range(rounds // 3):
            both("convert", ["d", damage(rng, SCHEMA)])
            both("get_schema", ["d"])
            both("transact", ["d"] + [{"op": "select", "table": t, "where": []} for t in SCHEMA["tables"]])
    except Difference:
        return done, found, True
    except (EOFError, ConnectionError) as e:
        return done, found + ("ours" in str(e)), "ours" in str(e)
    finally:
        for s in servers:
            s.stop()
        shutil.rmtree(work)
    return done, found, True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours")
    parser.add_argument("reference")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("--stop", action="store_true")
    sys.exit(differ(parser.parse_args()))


main()
