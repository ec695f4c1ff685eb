#!/usr/bin/env bash
# Controllers make the hosts reach each other: our ovs-testcontroller (OpenFlow 1.5, and 1.0 with --wildcards), the
# reference's if it is installed (1.0), os-ken's simple switch (1.3). ovs-ofctl snoop shows the traffic.
. "$(dirname "$0")/lib.sh"
start_database
start_switch
host h1 10.9.2.1/24
host h2 10.9.2.2/24
vsctl add-br br0 -- set bridge br0 datapath_type=netdev -- set-fail-mode br0 secure -- add-port br0 h1 -- add-port br0 h2 || fail "add-br"
must_not_ping h1 10.9.2.2

# test_controller NAME OPTION...: the program $controller connects the hosts.
test_controller() {
  echo "-- $1"
  shift
  rm -f "$work/controller"
  ip netns exec "$switch_ns" "$controller" "$@" "punix:$work/controller" >> "$work/controller.log" 2>&1 &   # $! is the program itself
  local pid=$! snoop
  background+=("$pid")
  wait_until 5 test -S "$work/controller" || fail "controller does not listen"
  vsctl set-controller br0 "unix:$work/controller"
  wait_until 20 sh -c "ovs-vsctl get controller br0 is_connected | grep -q true" || fail "controller not connected"
  timeout 60 ovs-ofctl snoop br0 > "$work/snoop.out" 2>&1 &
  snoop=$!
  background+=("$snoop")
  sleep 0.3
  must_ping h1 10.9.2.2
  wait_until 5 grep -q OFPT_ "$work/snoop.out" || fail "snoop shows nothing"
  must_show 'OFPT_PACKET_IN|NXT_PACKET_IN|OFPT_FLOW_MOD|NXT_FLOW_MOD' "$(cat "$work/snoop.out")"
  must_show "idle_timeout=60.*actions=output" "$(ovs-ofctl dump-flows br0)"
  kill "$pid" "$snoop"
  vsctl del-controller br0
  ovs-ofctl del-flows br0
  must_not_ping h1 10.9.2.2
}
controller=$bins/ovs-testcontroller
test_controller "ovs-testcontroller"
test_controller "ovs-testcontroller, 1.0, layer 2 only" -O OpenFlow10 --wildcards
if [ -x /usr/bin/ovs-testcontroller ]; then
  controller=/usr/bin/ovs-testcontroller
  test_controller "the reference's ovs-testcontroller, 1.0" -O OpenFlow10
fi

osken=$(command -v osken-manager) || { ok "osken-manager is not installed: that part was not run"; exit 0; }
echo "-- os-ken, a learning switch of 1.3"
vsctl set bridge br0 protocols=OpenFlow10,OpenFlow13
ip netns exec "$switch_ns" "$osken" --ofp-listen-host 127.0.0.1 --ofp-tcp-listen-port 6653 "$(dirname "$0")/os_ken_switch.py" > "$work/osken.log" 2>&1 &
background+=($!)
vsctl set-controller br0 tcp:127.0.0.1:6653
wait_until 20 sh -c "ovs-vsctl get controller br0 is_connected | grep -q true" || fail "os-ken not connected"
wait_until 5 sh -c "ovs-ofctl -O OpenFlow13 dump-flows br0 | grep -q CONTROLLER" || fail "no table-miss flow from os-ken"
must_ping h1 10.9.2.2
must_show 'actions=output:' "$(ovs-ofctl -O OpenFlow13 dump-flows br0)"
