#!/usr/bin/env bash
# ovs-tcpdump shows what passes a port and leaves nothing behind. 62_tcpdump.sh [reference|ours: whose ovs-vswitchd]
. "$(dirname "$0")/lib.sh"
command -v tcpdump >/dev/null || skip "no tcpdump"
vswitchd=$bins/ovs-vswitchd
if [ "${1:-reference}" = reference ]; then
  vswitchd=$(PATH=/usr/sbin:/usr/bin command -v ovs-vswitchd) || skip "no other ovs-vswitchd is installed"
fi
start_database
in_switch timeout 60 "$vswitchd" "unix:$work/db.sock" --detach --no-chdir --pidfile --log-file -vconsole:off || fail "ovs-vswitchd does not start"
host h1 10.9.4.1/24
host h2 10.9.4.2/24
vsctl add-br br0 -- set bridge br0 datapath_type=netdev -- add-port br0 h1 -- add-port br0 h2 || fail "add-br"
must_ping h1 10.9.4.2
in_switch timeout -s INT 40 ovs-tcpdump -i h1 -nn -c 2 icmp >"$work/dump" 2>&1 &
dumper=$!
background+=($dumper)
wait_until 20 grep -q 'listening on mih1' "$work/dump" || fail "tcpdump does not start: $(cat "$work/dump")"
must_show 'm_h1' "$(vsctl --bare --columns=name list Mirror)"
pings h1 10.9.4.2 || fail "no ping while mirrored"
wait $dumper || fail "ovs-tcpdump: $(cat "$work/dump")"
must_show '10.9.4.1 > 10.9.4.2: ICMP echo request' "$(cat "$work/dump")"
[ -z "$(vsctl list Mirror)" ] || fail "the mirror is left behind"
[ "$(vsctl list-ports br0 | xargs)" = "h1 h2" ] || fail "the port is left behind"
! in_switch ip link show mih1 >/dev/null 2>&1 || fail "the device is left behind"
ok "nothing is left behind"
out=$(in_switch ovs-tcpdump -i nowhere 2>&1) && fail "a port that is not there"
must_show 'ERROR: Port nowhere does not exist.' "$out"
