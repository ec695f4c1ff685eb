# setup: switch
# Meters: changes, what is refused, statistics, translation.
$ ovs-vsctl add-br br0 -- set bridge br0 fail-mode=secure other-config:hwaddr=aa:55:aa:55:00:00 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2 -- add-port br0 p3 -- set interface p3 type=dummy ofport_request=3
$ ovs-ofctl -O OpenFlow13 meter-features br0
OFPST_METER_FEATURES reply (OF1.3) (xid=0x2):
max_meter:262144 max_bands:8 max_color:0
band_types: drop
capabilities: kbps pktps burst stats
$ ovs-ofctl -O OpenFlow13 add-meter br0 'meter=1 pktps burst stats bands=type=drop rate=1 burst_size=2' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow15 add-meter br0 'meter=7 kbps bands=type=drop rate=5000 type=drop rate=100' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow13 add-meter br0 'meter=1 pktps bands=type=drop rate=1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.3) (xid=N): OFPMMFC_METER_EXISTS
OFPT_METER_MOD (OF1.3) (xid=N): ADD meter=1 pktps bands=
type=drop rate=1
$ ovs-ofctl -O OpenFlow13 mod-meter br0 'meter=9 pktps bands=type=drop rate=1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.3) (xid=N): OFPMMFC_UNKNOWN_METER
OFPT_METER_MOD (OF1.3) (xid=N): MOD meter=9 pktps bands=
type=drop rate=1
$ ovs-ofctl -O OpenFlow13 add-meter br0 'meter=8 pktps bands=type=drop rate=1 type=drop rate=1 type=drop rate=1 type=drop rate=1 type=drop rate=1 type=drop rate=1 type=drop rate=1 type=drop rate=1 type=drop rate=1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.3) (xid=N): OFPMMFC_OUT_OF_BANDS
OFPT_METER_MOD (OF1.3) (xid=N): ADD meter=8 pktps bands=
type=drop rate=1
type=drop rate=1
type=drop rate=1
type=drop rate=1
type=drop rate=1
type=drop rate=1
type=drop rate=1
type=drop rate=1
type=drop rate=1
$ ovs-ofctl -O OpenFlow13 dump-meters br0
OFPST_METER_CONFIG reply (OF1.3) (xid=0x2):
meter=1 pktps burst stats bands=
type=drop rate=1 burst_size=2

meter=7 kbps bands=
type=drop rate=5000
type=drop rate=100
$ ovs-ofctl -O OpenFlow13 dump-meters br0 meter=7
OFPST_METER_CONFIG reply (OF1.3) (xid=0x2):
meter=7 kbps bands=
type=drop rate=5000
type=drop rate=100
$ ovs-ofctl -O OpenFlow13 meter-stats br0 meter=99
OFPT_ERROR (OF1.3) (xid=0x2): OFPMMFC_UNKNOWN_METER
OFPST_METER request (OF1.3) (xid=0x2): meter=99
$ ovs-ofctl -O OpenFlow13 add-flow br0 in_port=1,actions=meter:9,output:2 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.3) (xid=N): OFPMMFC_INVALID_METER
OFPT_FLOW_MOD (OF1.3) (xid=N): ADD in_port=1 actions=meter:9,output:2
$ ovs-ofctl -O OpenFlow13 add-flow br0 in_port=1,actions=meter:1,output:2 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow13 meter-stats br0 meter=1 | sed 's/duration:[0-9.]*s/duration:Ns/'
OFPST_METER reply (OF1.3) (xid=0x2):
meter:1 flow_count:1 packet_in_count:0 byte_in_count:0 duration:Ns bands:
0: packet_count:0 byte_count:0
$ ovs-appctl ofproto/trace br0 in_port=1,ip | grep Datapath
Datapath actions: meter(0),2
$ ovs-ofctl -O OpenFlow13 add-meter br0 'meter=controller pktps bands=type=drop rate=1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow13 add-flow br0 in_port=2,actions=controller 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-appctl ofproto/trace br0 in_port=2,ip | grep Datapath | sed 's/recirc_id=[0-9]*/recirc_id=N/'
Datapath actions: sample(sample=100.0%,actions(meter(2),userspace(pid=0,controller(reason=1,dont_send=1,continuation=0,recirc_id=N,rule_cookie=0,controller_id=0,max_len=65535))))
$ ovs-ofctl -O OpenFlow13 del-meter br0 meter=1
$ ovs-ofctl -O OpenFlow13 del-meter br0 meter=1
$ ovs-ofctl -O OpenFlow13 dump-flows br0 | sed 's/duration=[0-9.]*s/duration=Ns/'
OFPST_FLOW reply (OF1.3) (xid=0x2):
 cookie=0x0, duration=Ns, table=0, n_packets=0, n_bytes=0, in_port=2 actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow13 del-meters br0
$ ovs-ofctl -O OpenFlow13 dump-meters br0
OFPST_METER_CONFIG reply (OF1.3) (xid=0x2):
$ ovs-ofctl add-meter br0 'meter=1 pktps bands=type=drop rate=1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
ovs-ofctl: none of the usable flow formats (OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15) is among the allowed flow formats (OpenFlow10,NXM)
