#!/usr/bin/env bash
# A full disk: the transaction that finds no room fails with a clear error and leaves no trace, the server lives on,
# reads go on, and writes work again when there is room. On a small tmpfs that only this test sees.
if [ -z "${OVS_DISK_FULL_INSIDE:-}" ]; then
  [ "$(id -u)" = 0 ] || { echo "skipped: needs root"; exit 77; }
  unshare -m true 2>/dev/null || { echo "skipped: no mount namespaces here"; exit 77; }
  OVS_DISK_FULL_INSIDE=1 exec unshare -m --propagation private "$0" "$@"
fi
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export PATH=${OVS_BIN:-$top/build/bin}:$PATH
work=$(mktemp -d /tmp/ovs-e2e.XXXXXX)
server=
finish() { local status=$?; [ -z "$server" ] || kill "$server" 2>/dev/null; wait; umount "$work/disk" 2>/dev/null; rm -rf "$work"; exit "$status"; }
trap finish EXIT
fail() { echo "FAILED: $*"; tail -n 20 "$work/log" 2>/dev/null; exit 1; }
ok() { echo "ok: $*"; }

mkdir "$work/disk"
mount -t tmpfs -o size=1m none "$work/disk" || { echo "skipped: cannot mount a tmpfs"; exit 77; }
cat > "$work/schema" <<'END'
{"name":"d","version":"1.0.0","tables":{"t":{"isRoot":true,"columns":{"n":{"type":"integer"},"text":{"type":"string"}},"indexes":[["n"]]}}}
END
export OVS_RUNDIR=$work
ovsdb-tool create "$work/disk/d.db" "$work/schema" || fail "create"
ovsdb-server "$work/disk/d.db" --remote=punix:"$work/db.sock" --unixctl="$work/ctl" -vconsole:off -vsyslog:off --log-file="$work/log" &
server=$!
for _ in $(seq 100); do [ -S "$work/db.sock" ] && break; sleep 0.1; done
transact() { ovsdb-client transact unix:"$work/db.sock" "[\"d\",$1]"; }
long=$(printf 'x%.0s' $(seq 2000))
insert() { transact "{\"op\":\"insert\",\"table\":\"t\",\"row\":{\"n\":$1,\"text\":\"$long\"}},{\"op\":\"commit\",\"durable\":true}" 2>&1; }
rows() { transact '{"op":"select","table":"t","where":[],"columns":["n"]}' | grep -o '"n":' | wc -l; }

insert 0 | grep -q uuid || fail "first insert"
head -c 2000000 /dev/zero > "$work/disk/filler" 2>/dev/null
for i in $(seq 1 10); do
  reply=$(insert "$i")
  case $reply in *error*) break ;; esac
done
echo "$reply" | grep -q 'No space left on device' || fail "no clear error: $reply"
echo "$reply" | grep -q '"I/O error"' || fail "no clear error: $reply"
ok "the error: $(echo "$reply" | grep -o '"details":"[^"]*"')"
[ "$(rows)" = "$i" ] || fail "the failed transaction left a trace: $(rows) rows, $i expected"
insert "$i" | grep -q 'No space left' || fail "a second one does not fail alike"
ok "reads go on"
rm "$work/disk/filler"
insert "$i" | grep -q uuid || fail "no recovery: $(insert "$i")"
insert $((i + 1)) | grep -q uuid || fail "no recovery"
[ "$(rows)" = $((i + 2)) ] || fail "rows after recovery"
ok "writes again"
ovs-appctl -t "$work/ctl" ovsdb-server/compact || fail "compact"
kill "$server"; wait "$server" 2>/dev/null; server=
[ "$(ovsdb-tool query "$work/disk/d.db" '["d",{"op":"select","table":"t","where":[],"columns":["n"]}]' | grep -o '"n":' | wc -l)" = $((i + 2)) ] || fail "the file"
ok "the file holds what was acknowledged"
