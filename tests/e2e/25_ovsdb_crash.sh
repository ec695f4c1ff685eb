#!/usr/bin/env bash
# kill -9 of the database server under load: acknowledged transactions survive. More rounds: ROUNDS=200.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec python3 "$here/ovsdb_crash.py" --bin "${OVS_BIN:-$here/../../build/bin}" --rounds "${ROUNDS:-20}"
