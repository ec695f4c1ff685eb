#!/usr/bin/env bash
# What a database server does for other servers and with certificates: backups, relays, a configuration file, roles, keys that the
# database names, recording. Unix sockets and loopback only; needs no root.
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bins=${OVS_BIN:-$top/build/bin}
export PATH=$bins:$PATH
work=$(mktemp -d /tmp/ovs-e2e.XXXXXX)
export OVS_RUNDIR=$work OVS_LOGDIR=$work OVS_DBDIR=$work OVS_SYSLOG_METHOD=null
cd "$work" || exit 1
cleanup() {
  local status=$? file
  for file in "$work"/*.pid; do [ -r "$file" ] && kill "$(cat "$file")" 2>/dev/null; done
  [ "$status" != 0 ] && [ -n "${OVS_KEEP:-}" ] && echo "kept: $work" || rm -rf "$work"
  exit "$status"
}
trap cleanup EXIT
fail() { echo "FAILED: $*"; tail -n 15 "$work"/*.log; exit 1; }
ok() { echo "ok: $*"; }
wait_until() { local end=$((SECONDS + $1)); shift; until "$@" >/dev/null 2>&1; do [ "$SECONDS" -lt "$end" ] || return 1; sleep 0.05; done; }

column() { printf '"%s":{"type":%s}' "$1" "$2"; }
map='{"key":"string","value":"string","min":0,"max":"unlimited"}'
strings='{"key":"string","min":0,"max":"unlimited"}'
cat > s.ovsschema <<S
{"name":"db","version":"1.0.0","tables":{
 "T":{"columns":{$(column name '"string"'),$(column n '"integer"'),$(column set "$strings"),$(column owner '"string"')},"isRoot":true,"indexes":[["name"]]},
 "X":{"columns":{$(column name '"string"')},"isRoot":true},
 "Root":{"columns":{$(column managers '{"key":{"type":"uuid","refTable":"Manager"},"min":0,"max":"unlimited"}')},"isRoot":true,"maxRows":1},
 "Manager":{"columns":{$(column target '"string"'),$(column role '"string"'),$(column read_only '"boolean"'),$(column inactivity_probe '{"key":"integer","min":0}'),$(column is_connected '"boolean"'),$(column status "$map")}},
 "SSL":{"columns":{$(column key '"string"'),$(column cert '"string"'),$(column ca '"string"')},"isRoot":true},
 "RBAC_Role":{"columns":{$(column name '"string"'),$(column permissions '{"key":"string","value":{"type":"uuid","refTable":"RBAC_Permission"},"min":0,"max":"unlimited"}')},"isRoot":true},
 "RBAC_Permission":{"columns":{$(column table '"string"'),$(column authorization "$strings"),$(column insert_delete '"boolean"'),$(column update "$strings")},"isRoot":true}}}
S
server() { # NAME ARGUMENTS...: a server NAME with sockets NAME.sock and NAME.ctl
  local name=$1
  shift
  ovsdb-server --detach --no-chdir --pidfile="$work/$name.pid" --unixctl="$work/$name.ctl" --log-file="$work/$name.log" "$@" 2>>stderr.log ||
    fail "server $name does not start: $(cat stderr.log)"
}
ctl() { local name=$1; shift; ovs-appctl -t "$work/$name.ctl" "$@"; }
stop() { ctl "$1" exit; wait_until 5 test ! -e "$work/$1.pid" || fail "server $1 does not end"; }
txn() { local name=$1; shift; ovsdb-client transact "unix:$work/$name.sock" "[\"db\",$*]"; }
insert() { txn "$1" "{\"op\":\"insert\",\"table\":\"$2\",\"row\":$3}"; }
names() { ovsdb-client -f csv --no-headings dump "unix:$work/$1.sock" db "${2:-T}" name | grep -v ' table$' | sort | tr '\n' ' '; }
has() { [ "$(names "$1" "${3:-T}")" = "$2" ]; }

# Active-backup
ovsdb-tool create a.db s.ovsschema && ovsdb-tool create b.db s.ovsschema || fail "create"
server a --remote=punix:a.sock a.db
insert a T '{"name":"one"}' >/dev/null
insert a X '{"name":"hidden"}' >/dev/null
ovsdb-tool transact b.db '["db",{"op":"insert","table":"T","row":{"name":"old"}},{"op":"insert","table":"X","row":{"name":"own"}}]' >/dev/null
server b --remote=punix:b.sock --sync-from=unix:a.sock --sync-exclude-tables=db:X b.db
wait_until 5 has b "one " || fail "the backup does not follow: $(names b)"
has b "own " X || fail "an excluded table was replicated"
insert a T '{"name":"two","set":["set",["x","y"]]}' >/dev/null
wait_until 5 has b "one two " || fail "the backup does not get changes"
txn a '{"op":"mutate","table":"T","where":[["name","==","two"]],"mutations":[["set","insert","z"]]},{"op":"delete","table":"T","where":[["name","==","one"]]}' >/dev/null
wait_until 5 has b "two " || fail "the backup does not get deletions"
[ "$(ovsdb-client dump unix:a.sock db T)" = "$(ovsdb-client dump unix:b.sock db T)" ] || fail "source and backup differ"
insert b T '{"name":"no"}' | grep -q 'not allowed when database server is in read only mode' || fail "the backup is not read-only"
ctl b ovsdb-server/sync-status | tr '\n' ';' | grep -q '^database: db;state: backup;replicating: unix:a.sock;exclude: db:X;$' || fail "sync-status"
stop a
insert b T '{"name":"no"}' | grep -q 'read only' || fail "the backup must stay one when its source is gone"
server a --remote=punix:a.sock a.db
insert a T '{"name":"three"}' >/dev/null
wait_until 8 has b "three two " || fail "the backup does not come back: $(names b)"
ctl b ovsdb-server/disconnect-active-ovsdb-server
insert b T '{"name":"mine"}' | grep -q uuid || fail "not writable after disconnect"
ctl b ovsdb-server/connect-active-ovsdb-server
wait_until 5 has b "three two " || fail "connecting again does not reset"
ok "active-backup"

# Relay
server r --remote=punix:r.sock relay:db:unix:a.sock
ovsdb-client wait unix:r.sock db connected 2>>stderr.log || fail "relay does not connect"
has r "three two " || fail "relay has other content: $(names r)"
ovsdb-client --db-change-aware monitor unix:r.sock db T name > monitor.out 2>&1 &
monitor=$!
wait_until 5 grep -q initial monitor.out || fail "monitor of the relay"
insert r T '{"name":"four"}' | grep -q uuid || fail "a relay does not pass on what writes"
has a "four three two " || fail "the source did not get it"
has r "four three two " || fail "the relay does not show it after the reply"
wait_until 5 grep -q insert.*four monitor.out || fail "no update from the relay"
kill $monitor
insert r T '{"name":"four"}' | grep -q 'constraint violation' || fail "errors of the source do not come back"
ovsdb-client query unix:r.sock '["_Server",{"op":"select","table":"Database","where":[["name","==","db"]],"columns":["model","connected","leader"]}]' |
  grep -q '"connected":true,"leader":false,"model":"relay"' || fail "_Server of a relay"
stop a
names r | grep -q four || fail "a relay without its source must still answer"
(insert r T '{"name":"five"}' > late.out) &
server a --remote=punix:a.sock a.db
wait_until 10 grep -q uuid late.out || fail "a transaction without source must wait for it"
sed 's/"isRoot":true,"maxRows":1/"isRoot":true/; s/1\.0\.0/1.1.0/; s/"X":{/"New":{"columns":{"name":{"type":"string"}}},"X":{/' s.ovsschema > s2.ovsschema
ovsdb-client convert unix:a.sock s2.ovsschema || fail "convert"
wait_until 5 sh -c 'ovsdb-client get-schema-version unix:r.sock db | grep -q 1.1.0' || fail "the relay does not follow a conversion"
sed 's/1\.1\.0/1.2.0/' s2.ovsschema > s3.ovsschema
ovsdb-client convert unix:r.sock s3.ovsschema || fail "convert through the relay"
[ "$(ovsdb-client get-schema-version unix:a.sock db) $(ovsdb-client get-schema-version unix:r.sock db)" = "1.2.0 1.2.0" ] || fail "conversion through the relay"
has r "five four three two " || wait_until 5 has r "five four three two " || fail "content after the conversion: $(names r)"
stop r
ok "relay"

# Configuration file
cat > c.json <<S
{"remotes":{"punix:c.sock":{"inactivity-probe":0,"read-only":false}},
 "databases":{"b2.db":null,"db":{"service-model":"relay","source":{"unix:a.sock":null}}}}
S
sed 's/"name":"db"/"name":"local"/' s.ovsschema > l.ovsschema
ovsdb-tool create b2.db l.ovsschema
server c --config-file=c.json
ovsdb-client wait unix:c.sock db connected 2>>stderr.log || fail "relay of the configuration file"
[ "$(ovsdb-client list-dbs unix:c.sock | tr '\n' ' ')" = "_Server db local " ] || fail "databases of the configuration file"
ctl c ovsdb-server/add-remote punix:d.sock 2>&1 | grep -q 'Update the .*c.json and use ovsdb-server/reload instead' || fail "add-remote with --config-file"
echo '{"remotes":{"punix:c.sock":null,"punix:d.sock":null},"databases":{"b2.db":{"service-model":"standalone"}}}' > c.json
ctl c ovsdb-server/reload || fail "reload"
wait_until 5 ovsdb-client list-dbs unix:d.sock || fail "new remote after reload"
[ "$(ovsdb-client list-dbs unix:d.sock | tr '\n' ' ')" = "_Server local " ] || fail "databases after reload"
grep -q 'database db removed from configuration' c.log || fail "message of reload"
echo '{"remotes":[]}' > c.json
ctl c ovsdb-server/reload 2>&1 | grep -q 'Configuration failed.  See the log file for details.' || fail "bad configuration"
[ "$(ovsdb-client list-dbs unix:d.sock | tr '\n' ' ')" = "_Server local " ] || fail "a bad configuration must change nothing"
stop c
ok "configuration file"

# Recording
mkdir rec && cp b2.db rec.db && cp b2.db replay.db
server e --remote=punix:e.sock --record=rec rec.db
ovsdb-client transact unix:e.sock '["local",{"op":"insert","table":"T","row":{"name":"recorded"}}]' > first.out
ctl e exit
wait_until 5 test ! -e e.pid
timeout 20 ovsdb-server --remote=punix:e.sock --unixctl="$work/e.ctl" --replay=rec replay.db 2>replay.err || fail "replay: $(cat replay.err)"
ovsdb-tool query replay.db '["local",{"op":"select","table":"T","where":[],"columns":["_uuid"]}]' > again.out
uuid=$(grep -o '[0-9a-f]\{8\}-[0-9a-f-]*' first.out)
grep -q "$uuid" again.out || fail "replay made another database: $(cat first.out again.out)"
ok "record and replay"

# TLS: keys that the database names; roles
command -v openssl >/dev/null || { echo "skipped: no openssl"; exit 0; }
authority() { openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$1" -keyout "$1.key" -out "$1.pem" 2>/dev/null; }
certificate() { # NAME AUTHORITY
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr" 2>/dev/null
  openssl x509 -req -days 2 -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -out "$1.pem" 2>/dev/null
}
authority ca && authority other
certificate srv ca && certificate alice ca && certificate eve other
ovsdb-tool create t.db s.ovsschema
server t --remote=punix:t.sock --remote=db:db,Root,managers --private-key=db:db,SSL,key --certificate=db:db,SSL,cert --ca-cert=db:db,SSL,ca t.db
txn t "{\"op\":\"insert\",\"table\":\"SSL\",\"row\":{\"key\":\"$work/srv.key\",\"cert\":\"$work/srv.pem\",\"ca\":\"$work/ca.pem\"}},
 {\"op\":\"insert\",\"table\":\"Root\",\"row\":{\"managers\":[\"named-uuid\",\"m\"]}},
 {\"op\":\"insert\",\"table\":\"Manager\",\"uuid-name\":\"m\",\"row\":{\"target\":\"pssl:0:127.0.0.1\",\"role\":\"r\"}},
 {\"op\":\"insert\",\"table\":\"RBAC_Role\",\"row\":{\"name\":\"r\",\"permissions\":[\"map\",[[\"T\",[\"named-uuid\",\"p\"]]]]}},
 {\"op\":\"insert\",\"table\":\"RBAC_Permission\",\"uuid-name\":\"p\",\"row\":{\"table\":\"T\",\"authorization\":\"owner\",\"insert_delete\":true,\"update\":[\"set\",[\"n\",\"owner\"]]}}" | grep -q error && fail "set up"
wait_until 5 grep -q 'listening on port' t.log || fail "no TLS listener"
port=$(sed -n 's/.*listening on port \([0-9]*\)$/\1/p' t.log | tail -1)
tls() { local who=$1 ca=$2; shift 2; timeout 5 ovsdb-client -p "$who.key" -c "$who.pem" -C "$ca.pem" transact "ssl:127.0.0.1:$port" "[\"db\",$*]" 2>>stderr.log; }
tls alice ca '{"op":"insert","table":"T","row":{"name":"a","owner":"alice"}}' | grep -q uuid || fail "TLS: $(tail -3 stderr.log)"
tls alice ca '{"op":"insert","table":"T","row":{"name":"b","owner":"bob"}}' | grep -q 'client \\"alice\\" role \\"r\\" prohibit row insertion into table \\"T\\"' || fail "insert for another"
tls alice ca '{"op":"update","table":"T","where":[["name","==","a"]],"row":{"n":7}}' | grep -q '"count":1' || fail "update of own row"
tls alice ca '{"op":"update","table":"T","where":[["name","==","a"]],"row":{"name":"z"}}' | grep -q 'prohibit modification of table' || fail "update of another column"
tls alice ca '{"op":"mutate","table":"T","where":[],"mutations":[["set","insert","q"]]}' | grep -q 'prohibit mutate operation on table' || fail "mutate"
tls alice ca '{"op":"delete","table":"X","where":[]}' | grep -q 'prohibit row deletion from table' || fail "delete"
tls eve ca '{"op":"comment","comment":"x"}' | grep -q . && fail "a client of another authority got in"
# The same names, new files: they are read again.
certificate srv other && cp srv.key srv2.key
sleep 1.1
touch srv.key srv.pem
wait_until 8 sh -c "timeout 5 ovsdb-client -p alice.key -c alice.pem -C other.pem list-dbs ssl:127.0.0.1:$port" || fail "a new certificate is not read"
# Bootstrap: the first peer's authority is stored, then trusted.
cat other.pem >> srv.pem
sleep 1.1
wait_until 8 sh -c "timeout 5 ovsdb-client -p alice.key -c alice.pem --bootstrap-ca-cert=boot.pem list-dbs ssl:127.0.0.1:$port; test -s boot.pem" || fail "bootstrap"
cmp -s boot.pem other.pem || grep -q 'BEGIN CERTIFICATE' boot.pem || fail "what bootstrap stored"
timeout 5 ovsdb-client -p alice.key -c alice.pem --bootstrap-ca-cert=boot.pem list-dbs "ssl:127.0.0.1:$port" | grep -q db || fail "after bootstrap"
# Status of the Manager row, every 2.5 s.
wait_until 6 sh -c "ovsdb-client dump unix:t.sock db Manager status | grep -q 'bound_port=\"$port\"'" || fail "status of the Manager row"
ok "TLS and roles"
