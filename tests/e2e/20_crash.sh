#!/usr/bin/env bash
# Both daemons crash in turn: with --monitor they come back, and so do configuration and connectivity. A database
# killed with -9 has lost nothing that it had acknowledged.
. "$(dirname "$0")/lib.sh"
start_database --monitor
start_switch --monitor
host h1 10.9.1.1/24
host h2 10.9.1.2/24
vsctl add-br br0 -- set bridge br0 datapath_type=netdev -- add-port br0 h1 -- add-port br0 h2 || fail "add-br"
must_ping h1 10.9.1.2
number=$(ovs-vsctl get interface h2 ofport)

pid_of() { cat "$work/$1.pid" 2>/dev/null; }
crash() {
  local old
  old=$(pid_of "$1")
  kill -SEGV "$old"
  wait_until 20 sh -c "p=\$(cat '$work/$1.pid' 2>/dev/null); [ -n \"\$p\" ] && [ \"\$p\" != '$old' ] && [ -d /proc/\$p ]" || fail "$1 did not come back"
  ok "$1 came back"
}
echo "-- ovs-vswitchd"
crash ovs-vswitchd
wait_until 20 vsctl -t 5 get bridge br0 name || fail "no configuration"
must_ping h1 10.9.1.2
[ "$(ovs-vsctl get interface h2 ofport)" = "$number" ] || fail "port number changed"

echo "-- ovsdb-server, with the switch running on"
crash ovsdb-server
must_ping h1 10.9.1.2
wait_until 20 vsctl -t 5 add-port br0 p0 -- set interface p0 type=internal || fail "database does not answer"
must_show 'p0' "$(ovs-vsctl list-ports br0)"

echo "-- kill -9 under load"
for i in $(seq 1 40); do vsctl --no-wait set bridge br0 "external_ids:k$i=$i" && echo "$i" >> "$work/acknowledged"; [ "$i" != 25 ] || kill -9 "$(pid_of ovsdb-server)"; done 2>/dev/null &
wait $!
ovsdb-tool query "$work/conf.db" '["Open_vSwitch",{"op":"select","table":"Bridge","where":[],"columns":["external_ids"]}]' > "$work/after" || fail "database unreadable"
while read -r i; do grep -q "\"k$i\"" "$work/after" || fail "acknowledged k$i is lost"; done < "$work/acknowledged"
ok "all $(wc -l < "$work/acknowledged") acknowledged transactions are there"
