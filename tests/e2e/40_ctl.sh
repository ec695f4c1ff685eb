#!/usr/bin/env bash
# ovs-ctl: start makes the database and both daemons run, status and version tell, restart keeps the flows, stop ends it.
. "$(dirname "$0")/lib.sh"
ctl() { in_switch timeout 90 ovs-ctl --no-mlockall --no-record-hostname "$@"; }
out=$(ctl --system-id=random start) || fail "start: $out"
must_show 'Starting ovsdb-server' "$out"
must_show 'Starting ovs-vswitchd' "$out"
must_show 'ovsdb-server is running with pid [0-9]+' "$(ctl status)"
must_show 'ovs-vswitchd \(Open vSwitch\) 4' "$(ctl version)"
must_show '"[0-9a-f-]{36}"' "$(ovs-vsctl get open_vswitch . external_ids:system-id)"
host h1 10.9.3.1/24
host h2 10.9.3.2/24
vsctl add-br br0 -- set bridge br0 datapath_type=netdev -- add-port br0 h1 -- add-port br0 h2 || fail "add-br"
must_ping h1 10.9.3.2
ovs-ofctl add-flow br0 'priority=7,arp,actions=NORMAL' || fail "add-flow"
must_show 'is already running' "$(ctl --system-id=random start)"
out=$(ctl --system-id=random restart) || fail "restart: $out"
must_show 'priority=7,arp actions=NORMAL' "$(ovs-ofctl dump-flows br0)"
must_ping h1 10.9.3.2
out=$(ctl stop) || fail "stop: $out"
must_show 'Exiting ovs-vswitchd' "$out"
! ctl status > "$work/status" || fail "status must fail after stop"
must_show 'ovs-vswitchd is not running' "$(cat "$work/status")"
