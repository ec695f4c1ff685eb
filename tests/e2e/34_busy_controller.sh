#!/usr/bin/env bash
# Nobody stalls the switch: while one controller loads, dumps and deletes 200,000 flows, alone and in one bundle, another one's echo
# requests are answered before an inactivity probe would give up.
. "$(dirname "$0")/lib.sh"
start_database
start_switch
vsctl add-br br0 -- set bridge br0 datapath_type=netdev -- set-fail-mode br0 secure || fail "add-br"
probe_interval=5   # s
timeout 240 python3 "$(dirname "$0")/busy_controller.py" "$work/br0.mgmt" "${FLOWS:-200000}" "$probe_interval" || fail "the switch stalled"
must_show 'flow_count=0' "$(ovs-ofctl dump-aggregate br0)"
ok "echo requests are answered while flows load"
