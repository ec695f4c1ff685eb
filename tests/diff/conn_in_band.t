# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# The hidden flows through which the switch reaches its controllers and managers.
$ ovs-appctl time/stop
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
$ ovs-vsctl set-controller br0 tcp:127.0.0.1:16653
$ python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=127.0.0.1,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=127.0.0.1,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=127.0.0.1,tp_dst=16653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=127.0.0.1,tp_src=16653,actions=NORMAL
$ ovs-ofctl --no-stats dump-flows br0; ovs-ofctl dump-aggregate br0; ovs-ofctl dump-tables br0 | sed -n 2,3p
NXST_AGGREGATE reply (xid=0x4): packet_count=0 byte_count=0 flow_count=0
  table 0:
    active=0, lookup=0, matched=0
$ ovs-vsctl set controller br0 connection_mode=out-of-band; python3 $TEST/of_peer.py warp=1500 flows=br0
$ ovs-vsctl set controller br0 connection_mode=in-band; python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=127.0.0.1,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=127.0.0.1,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=127.0.0.1,tp_dst=16653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=127.0.0.1,tp_src=16653,actions=NORMAL
$ ovs-vsctl set bridge br0 other-config:in-band-queue=3; python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=set_queue:3,NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=set_queue:3,NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=set_queue:3,NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=127.0.0.1,arp_op=2,actions=set_queue:3,NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=127.0.0.1,arp_op=1,actions=set_queue:3,NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=127.0.0.1,tp_dst=16653,actions=set_queue:3,NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=127.0.0.1,tp_src=16653,actions=set_queue:3,NORMAL
$ ovs-vsctl remove bridge br0 other-config in-band-queue; python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=127.0.0.1,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=127.0.0.1,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=127.0.0.1,tp_dst=16653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=127.0.0.1,tp_src=16653,actions=NORMAL
$ ovs-vsctl set bridge br0 other-config:disable-in-band=true; python3 $TEST/of_peer.py warp=1500 flows=br0
$ ovs-vsctl remove bridge br0 other-config disable-in-band
# Two controllers at one address, one without a port, names, IPv6, Unix and passive ones.
$ ovs-vsctl set-controller br0 tcp:192.0.2.1:16653 tcp:192.0.2.1:16654 tcp:192.0.2.2 ssl:192.0.2.3 "tcp:[::1]:16653" unix:$PWD/nobody ptcp:0; python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=192.0.2.1,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=192.0.2.2,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=192.0.2.3,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=192.0.2.1,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=192.0.2.2,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=192.0.2.3,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.1,tp_dst=16653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.1,tp_dst=16654,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.2,tp_dst=6653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.3,tp_dst=6653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.1,tp_src=16653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.1,tp_src=16654,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.2,tp_src=6653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.3,tp_src=6653,actions=NORMAL
# Flushing the table does not lose them; a flow of the same match and another priority lives beside.
$ ovs-vsctl set-controller br0 tcp:192.0.2.1; ovs-ofctl del-flows br0; ovs-ofctl add-flow br0 priority=65535,actions=drop; python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=192.0.2.1,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=192.0.2.1,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.1,tp_dst=6653,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.1,tp_src=6653,actions=NORMAL
n_packets=0, n_bytes=0, priority=65535,actions=drop
# What passes: the switch's own DHCP and ARP, ARP of and TCP with the controller; all else is dropped.
$ for f in "in_port(100),eth(src=aa:55:00:00:00:01,dst=ff:ff:ff:ff:ff:ff),eth_type(0x0800),ipv4(src=0.0.0.0,dst=255.255.255.255,proto=17,tos=0,ttl=64,frag=no),udp(src=68,dst=67)" "in_port(100),eth(src=aa:55:00:00:00:01,dst=ff:ff:ff:ff:ff:ff),eth_type(0x0806),arp(sip=10.0.0.1,tip=10.0.0.2,op=1,sha=aa:55:00:00:00:01,tha=00:00:00:00:00:00)" "in_port(1),eth(src=50:54:00:00:00:05,dst=ff:ff:ff:ff:ff:ff),eth_type(0x0806),arp(sip=192.0.2.1,tip=10.0.0.2,op=1,sha=50:54:00:00:00:05,tha=00:00:00:00:00:00)" "in_port(1),eth(src=50:54:00:00:00:05,dst=aa:55:00:00:00:01),eth_type(0x0800),ipv4(src=192.0.2.1,dst=10.0.0.1,proto=6,tos=0,ttl=64,frag=no),tcp(src=6653,dst=40000)" "in_port(1),eth(src=50:54:00:00:00:05,dst=aa:55:00:00:00:01),eth_type(0x0800),ipv4(src=192.0.2.9,dst=10.0.0.1,proto=6,tos=0,ttl=64,frag=no),tcp(src=6653,dst=40000)" "in_port(1),eth(src=50:54:00:00:00:05,dst=aa:55:00:00:00:01),eth_type(0x0800),ipv4(src=192.0.2.9,dst=10.0.0.1,proto=17,tos=0,ttl=64,frag=no),udp(src=67,dst=68)"; do f=${f/in_port(1)/in_port(p1)}; f=${f/in_port(100)/in_port(br0)}; ovs-appctl ofproto/trace ovs-dummy "$f" --names | sed -n '/^ *[0-9]*\. /p;/Datapath actions/p'; done
 0. udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67, priority 180000
Datapath actions: p1
 0. arp,dl_src=aa:55:00:00:00:01,arp_op=1, priority 180002
Datapath actions: p1
 0. arp,arp_spa=192.0.2.1,arp_op=1, priority 180006
Datapath actions: br0
 0. tcp,nw_src=192.0.2.1,tp_src=6653, priority 180008
Datapath actions: br0
 0. priority 65535
Datapath actions: drop
 0. priority 65535
Datapath actions: br0
# Managers: those out of band and on this machine's loopback have none.
$ ovs-vsctl del-controller br0; ovs-vsctl set-manager tcp:192.0.2.7 ptcp:0:127.0.0.1 tcp:127.0.0.1:16640 tcp:192.0.2.8:7777; python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=192.0.2.7,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=192.0.2.8,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=192.0.2.7,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=192.0.2.8,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.7,tp_dst=6640,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.8,tp_dst=7777,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.7,tp_src=6640,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.8,tp_src=7777,actions=NORMAL
$ ovs-vsctl set manager $(ovs-vsctl --bare --columns=_uuid find manager target=tcp\\:192.0.2.7) connection_mode=out-of-band; python3 $TEST/of_peer.py warp=1500 flows=br0
n_packets=0, n_bytes=0, priority=180000,udp,in_port=LOCAL,dl_src=aa:55:00:00:00:01,tp_src=68,tp_dst=67,actions=NORMAL
n_packets=0, n_bytes=0, priority=180001,arp,dl_dst=aa:55:00:00:00:01,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180002,arp,dl_src=aa:55:00:00:00:01,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180005,arp,arp_tpa=192.0.2.8,arp_op=2,actions=NORMAL
n_packets=0, n_bytes=0, priority=180006,arp,arp_spa=192.0.2.8,arp_op=1,actions=NORMAL
n_packets=0, n_bytes=0, priority=180007,tcp,nw_dst=192.0.2.8,tp_dst=7777,actions=NORMAL
n_packets=0, n_bytes=0, priority=180008,tcp,nw_src=192.0.2.8,tp_src=7777,actions=NORMAL
$ ovs-vsctl del-manager; python3 $TEST/of_peer.py warp=1500 flows=br0
$ python3 $TEST/of_peer.py log=in_band | sort -u
in_band|WARN|br0: cannot find route for controller (127.0.0.1): Operation not supported
in_band|WARN|br0: cannot find route for controller (192.0.2.1): Operation not supported
in_band|WARN|br0: cannot find route for controller (192.0.2.2): Operation not supported
in_band|WARN|br0: cannot find route for controller (192.0.2.3): Operation not supported
in_band|WARN|br0: cannot find route for controller (192.0.2.7): Operation not supported
in_band|WARN|br0: cannot find route for controller (192.0.2.8): Operation not supported
