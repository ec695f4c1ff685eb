#!/usr/bin/env bash
# Two hosts through a bridge of the userspace datapath: IPv4, IPv6, VLANs, a drop rule that counts, a device
# that goes and comes back, and the commands that show what happened.
. "$(dirname "$0")/lib.sh"
start_database
start_switch
host h1 10.9.0.1/24 fd09::1/64
host h2 10.9.0.2/24 fd09::2/64
host h3 10.9.0.3/24
vsctl add-br br0 -- set bridge br0 datapath_type=netdev -- add-port br0 h1 -- add-port br0 h2 -- add-port br0 h3 || fail "add-br"
must_ping h1 10.9.0.2
must_ping h2 10.9.0.1
must_ping h1 fd09::2
must_show 'br0' "$(ovs-vsctl list-br)"
must_show '^h1$' "$(ovs-vsctl list-ports br0)"
must_show 'n_packets=[1-9].*actions=NORMAL' "$(ovs-ofctl dump-flows br0)"
must_show 'actions:' "$(ovs-appctl dpctl/dump-flows)"
must_show "$(on h1 cat /sys/class/net/eth0/address)" "$(ovs-appctl fdb/show br0)"
must_show 'Datapath actions: ' "$(ovs-appctl ofproto/trace br0 in_port=h1,icmp,nw_src=10.9.0.1,nw_dst=10.9.0.2)"

echo "-- a drop rule stops the traffic and counts it"
ovs-ofctl add-flow br0 'priority=60000,icmp,nw_src=10.9.0.1,actions=drop' || fail "add-flow"
must_not_ping h1 10.9.0.2
must_ping h2 10.9.0.3
sleep 1.2
must_show 'n_packets=[1-9].*icmp,nw_src=10.9.0.1 actions=drop' "$(ovs-ofctl dump-flows br0)"
ovs-ofctl --strict del-flows br0 'priority=60000,icmp,nw_src=10.9.0.1' || fail "del-flows"
must_ping h1 10.9.0.2

echo "-- access ports of one VLAN reach each other, others do not; a trunk carries tags"
vsctl set port h1 tag=10 -- set port h2 tag=10 -- set port h3 tag=20
must_ping h1 10.9.0.2
must_not_ping h1 10.9.0.3
# The trunk is a veth between two bridges: tagged frames really cross a device.
ip -n "$switch_ns" link add t0 type veth peer name t1
ip -n "$switch_ns" link set t0 up
ip -n "$switch_ns" link set t1 up
vsctl add-br br1 -- set bridge br1 datapath_type=netdev -- del-port br0 h3 -- add-port br1 h3 tag=10 \
  -- add-port br0 t0 trunks=10 -- add-port br1 t1 trunks=10
must_ping h1 10.9.0.3
must_ping h3 10.9.0.2
must_show 'vlan\(vid=10' "$(ovs-appctl dpctl/dump-flows)"
vsctl set port t1 trunks=11
must_not_ping h1 10.9.0.3
vsctl del-br br1 -- del-port br0 t0 -- add-port br0 h3
vsctl clear port h1 tag -- clear port h2 tag

echo "-- the internal port is a host too"
ip -n "$switch_ns" addr add 10.9.0.100/24 dev br0
ip -n "$switch_ns" link set br0 up
must_ping h1 10.9.0.100

echo "-- statistics reach the database"
wait_until 8 sh -c "ovs-vsctl get interface h1 statistics:rx_packets | grep -Eq '^[1-9]'" || fail "no statistics"
must_show 'up' "$(ovs-vsctl get interface h1 link_state)"

echo "-- a device that goes and comes back is picked up at once"
ip -n "$switch_ns" link del h2
wait_until 8 sh -c "ovs-vsctl get interface h2 error | grep -q 'No such device'" || fail "error column: $(ovs-vsctl get interface h2 error)"
ip netns del "$tag-h2"
namespaces=("${namespaces[@]/$tag-h2}")
host h2 10.9.0.2/24 fd09::2/64
on h1 ip neigh flush dev eth0   # the new device has another address
must_ping h1 10.9.0.2
must_show '^\[\]$' "$(ovs-vsctl get interface h2 error)"
