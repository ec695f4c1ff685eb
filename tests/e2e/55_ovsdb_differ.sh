#!/bin/bash
# Random transactions, monitors and schemas get the same answers from ovsdb-server and from the installed reference.
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bins=${OVS_BIN:-$top/build/bin}
[ -x /usr/sbin/ovsdb-server ] || { echo "skipped: no reference is installed"; exit 77; }
for seed in 1 2 3; do
  timeout 120 python3 "$top/tests/e2e/ovsdb_differ.py" "$bins" /usr/sbin,/usr/bin --seed $seed --rounds "${ROUNDS:-400}" || exit 1
done
