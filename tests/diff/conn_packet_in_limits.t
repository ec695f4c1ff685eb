# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# Packet-ins under a rate limit: what goes at once, what waits, what is dropped, and the counters of the status column.
$ ovs-appctl time/stop; ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2
$ echo 'f() { ovs-appctl netdev-dummy/receive $1 $(for i in $(seq $2); do echo "in_port(1),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x1234)"; done); sleep .3; }; status() { ovs-vsctl get controller br0 status | tr "," "\n" | grep packet; }' > f
# No limit: no counters.
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock; ovs-ofctl add-flow br0 actions=controller; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 c.sync "run=. ./f; f p1 5" warp=6000 c.drain=.2 "run=ovs-vsctl get controller br0 status | grep -o packet.*"
c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
c: vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x1234
c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
c: vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x1234
c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
c: vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x1234
c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
c: vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x1234
c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
c: vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x1234
# 100 a second, bursts of 25: 25 at once, 25 wait, the others are dropped; then 10 in 100 ms.
$ ovs-vsctl set controller br0 controller_rate_limit=100 controller_burst_limit=25; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 c.sync warp=100 "run=. ./f; f p1 100" "run=sleep .3" c.drain=.2 "run=echo --" warp=100 c.drain=.3 "run=echo --" warp=1000 c.drain=.3 warp=5000 "run=. ./f; status" | grep -v '^c: vlan' | uniq -c
     25 c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
      1 --
     10 c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
      1 --
     15 c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
      1  packet-in-action-backlog="0"
      1  packet-in-action-bypassed="25"
      1  packet-in-action-dropped="50"
      1  packet-in-action-queued="75"
      1  packet-in-miss-backlog="0"
      1  packet-in-miss-bypassed="0"
      1  packet-in-miss-dropped="0"
      1  packet-in-miss-queued="0"
# Two ports take turns; the longer queue loses.
$ python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 c.sync warp=1000 "run=. ./f; f p1 45; f p2 15" c.drain=.2 "run=echo --" warp=1000 c.drain=.3 warp=5000 "run=. ./f; status" | grep -v '^c: vlan' | sed 's/.*in_port/in_port/' | uniq -c
     25 in_port=1 (via action) data_len=14 (unbuffered)
      1 --
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      1 in_port=2 (via action) data_len=14 (unbuffered)
      1 in_port=1 (via action) data_len=14 (unbuffered)
      2 in_port=2 (via action) data_len=14 (unbuffered)
      1  packet-in-action-backlog="0"
      1  packet-in-action-bypassed="25"
      1  packet-in-action-dropped="10"
      1  packet-in-action-queued="35"
      1  packet-in-miss-backlog="0"
      1  packet-in-miss-bypassed="0"
      1  packet-in-miss-dropped="0"
      1  packet-in-miss-queued="0"
# Misses and actions have buckets of their own.
$ ovs-ofctl del-flows br0; ovs-ofctl add-flow br0 in_port=2,actions=controller; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 c.sync warp=1000 "run=. ./f; f p1 60; f p2 40" c.drain=.2 "run=echo --" warp=1000 c.drain=.3 warp=5000 "run=. ./f; status" | grep -v '^c: vlan' | sed 's/.*in_port/in_port/' | uniq -c
     25 in_port=1 (via no_match) data_len=14 (unbuffered)
     25 in_port=2 (via action) data_len=14 (unbuffered)
      1 --
     15 in_port=2 (via action) data_len=14 (unbuffered)
     25 in_port=1 (via no_match) data_len=14 (unbuffered)
      1  packet-in-action-backlog="0"
      1  packet-in-action-bypassed="25"
      1  packet-in-action-dropped="0"
      1  packet-in-action-queued="15"
      1  packet-in-miss-backlog="0"
      1  packet-in-miss-bypassed="25"
      1  packet-in-miss-dropped="10"
      1  packet-in-miss-queued="35"
# Only a rate: the burst is a quarter of it. Another limit while some wait; no limit any more.
$ ovs-ofctl del-flows br0; ovs-ofctl add-flow br0 actions=controller; ovs-vsctl clear controller br0 controller_burst_limit -- set controller br0 controller_rate_limit=120; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 c.sync warp=1000 "run=. ./f; f p1 100" c.drain=.2 "run=echo --" "run=ovs-vsctl set controller br0 controller_rate_limit=1000" warp=10 c.drain=.2 "run=echo --" "run=ovs-vsctl clear controller br0 controller_rate_limit" c.drain=.3 warp=5000 "run=. ./f; status" | grep -v '^c: vlan' | uniq -c
     30 c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
      1 --
     10 c: OFPT_PACKET_IN (xid=*): total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
      1 --
$ python3 $TEST/of_peer.py log=pinsched,connmgr
connmgr|INFO|br0: added service controller "punix:$DIR/br0.mgmt"
connmgr|INFO|br0: added primary controller "unix:$DIR/c.sock"
connmgr|INFO|br0<->unix#3: 1 flow_mods in the last 0 s (1 adds)
connmgr|INFO|br0<->unix#48: 1 flow_mods in the last 0 s (1 deletes)
connmgr|INFO|br0<->unix#51: 1 flow_mods in the last 0 s (1 adds)
connmgr|INFO|br0<->unix#69: 1 flow_mods in the last 0 s (1 deletes)
connmgr|INFO|br0<->unix#72: 1 flow_mods in the last 0 s (1 adds)
# The status shows them only while connected.
$ ovs-vsctl set controller br0 controller_rate_limit=100; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 c.sync warp=6000 "run=. ./f; status" c.close warp=6000 "run=. ./f; status"
 packet-in-action-backlog="0"
 packet-in-action-bypassed="0"
 packet-in-action-dropped="0"
 packet-in-action-queued="0"
 packet-in-miss-backlog="0"
 packet-in-miss-bypassed="0"
 packet-in-miss-dropped="0"
 packet-in-miss-queued="0"
