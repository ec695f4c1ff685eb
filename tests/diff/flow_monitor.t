# setup: switch
# Flow monitors: what ovs-ofctl monitor watch: prints, in every version; own changes; errors of requests.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure protocols=OpenFlow10,OpenFlow11,OpenFlow12,OpenFlow13,OpenFlow14,OpenFlow15
$ ovs-ofctl add-flow br0 in_port=5,actions=output:3
$ ovs-ofctl add-flow br0 table=2,cookie=0x9,ip,nw_dst=10.0.0.0/8,actions=drop
$ for v in 10 11 12 13 14 15; do echo "-- $v"; ovs-ofctl -m -O OpenFlow$v monitor br0 'watch:table=0' --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-ofctl add-flow br0 idle_timeout=9,in_port=0,actions=output:1; ovs-ofctl add-flow br0 in_port=0,actions=output:2; ovs-ofctl mod-flows br0 in_port=0,cookie=1,actions=output:2; ovs-ofctl mod-flows br0 in_port=0,cookie=1,actions=output:2; ovs-ofctl mod-flows br0 in_port=5,actions=output:4; printf 'flow add in_port=7,actions=output:1\nflow delete in_port=0\n' | ovs-ofctl -O OpenFlow13 bundle br0 -; ovs-ofctl add-flow br0 table=1,in_port=7,actions=drop; ovs-ofctl del-flows br0 in_port=7; ovs-ofctl mod-flows br0 in_port=5,actions=output:3; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err; done
-- 10
NXST_FLOW_MONITOR request (xid=0x6):
 id=0 flags=initial,add,delete,modify,actions,own table=0
NXST_FLOW_MONITOR reply (xid=0x6):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
NXST_FLOW_MONITOR reply (xid=0x0):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
NXST_FLOW_MONITOR reply (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (xid=0x0):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
NXST_FLOW_MONITOR reply (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (xid=0x0):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
NXST_FLOW_MONITOR reply (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (xid=0x9):
-- 11
NXST_FLOW_MONITOR request (OF1.1) (xid=0x6):
 id=0 flags=initial,add,delete,modify,actions,own table=0
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x6):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x0):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x0):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x0):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
NXST_FLOW_MONITOR reply (OF1.1) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.1) (xid=0x9):
-- 12
NXST_FLOW_MONITOR request (OF1.2) (xid=0x6):
 id=0 flags=initial,add,delete,modify,actions,own table=0
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x6):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x0):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x0):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x0):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
NXST_FLOW_MONITOR reply (OF1.2) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.2) (xid=0x9):
-- 13
ONFST_FLOW_MONITOR request (OF1.3) (xid=0x6):
 id=0 flags=initial,add,delete,modify,actions,own table=0
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x6):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x0):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x0):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x0):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
ONFST_FLOW_MONITOR reply (OF1.3) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.3) (xid=0x9):
-- 14
OFPST_FLOW_MONITOR request (OF1.4) (xid=0x6):
 id=0 flags=initial,add,delete,modify,actions,own table=0
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x6):
 event=INITIAL table=0 cookie=0 in_port=5 actions=output:3
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x0):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x0):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x0):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.4) (xid=0x9):
-- 15
OFPST_FLOW_MONITOR request (OF1.5) (xid=0x6):
 id=0 flags=initial,add,delete,modify,actions,own table=0
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x6):
 event=INITIAL table=0 cookie=0 in_port=5 actions=output:3
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x0):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x0):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x0):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.5) (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.5) (xid=0x9):
$ ovs-ofctl monitor br0 'watch:!initial,out_port=2' --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-ofctl add-flow br0 in_port=1,actions=output:1; ovs-ofctl mod-flows br0 in_port=1,actions=output:2; ovs-ofctl mod-flows br0 in_port=1,actions=output:3; ovs-ofctl mod-flows br0 in_port=1,actions=output:4; ovs-ofctl add-flow br0 in_port=1,actions=output:2; ovs-ofctl add-flow br0 in_port=1,actions=output:6; ovs-ofctl del-flows br0 in_port=1; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err
NXST_FLOW_MONITOR reply (xid=0x6):
NXST_FLOW_MONITOR reply (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=1 actions=output:2
NXST_FLOW_MONITOR reply (xid=0x0):
 event=MODIFIED table=0 cookie=0 in_port=1 actions=output:3
NXST_FLOW_MONITOR reply (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=1 actions=output:2
NXST_FLOW_MONITOR reply (xid=0x0):
 event=ADDED table=0 cookie=0 in_port=1 actions=output:6
OFPT_BARRIER_REPLY (xid=0x9):
$ ovs-ofctl monitor br0 'watch:!own' --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-appctl -t $PWD/c ofctl/send 010e004812345678003ffffe00090000000000000000000000000000000000000000000000000000000000000000000000000000000000770000000000000005ffffffffffff0000; ovs-appctl -t $PWD/c ofctl/barrier; ovs-ofctl del-flows br0; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; grep -v -e '^0000' $PWD/err
NXST_FLOW_MONITOR reply (xid=0x6):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
 event=ADDED table=2 cookie=0x9 ip,nw_dst=10.0.0.0/8
sent
send: OFPT_FLOW_MOD (xid=0x12345678): ADD priority=5,in_port=9 cookie:0x77 actions=drop
NXST_FLOW_MONITOR reply (xid=0x0):
 event=ABBREV xid=0x12345678
OFPT_BARRIER_REPLY (xid=0x9):
NXST_FLOW_MONITOR reply (xid=0x0):
 event=DELETED reason=delete table=0 cookie=0 in_port=5 actions=output:3
 event=DELETED reason=delete table=0 cookie=0x77 in_port=9
 event=DELETED reason=delete table=2 cookie=0x9 ip,nw_dst=10.0.0.0/8
OFPT_BARRIER_REPLY (xid=0xa):
$ ovs-ofctl monitor br0 'watch:nothing'
ovs-ofctl: nothing: field nothing missing value
[exit 1]
# Requests written by hand: the same id twice, cancelling what is not there, unknown flags.
$ ovs-ofctl -O OpenFlow14 monitor br0 --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; for m in 0512002800000001001000000000000000000007ffffffffffffffff0042ff000001000400000000 0512002800000002001000000000000000000007ffffffffffffffff0042ff000001000400000000 0512002800000003001000000000000000000008ffffffffffffffff0042ff010001000400000000 0512002800000004001000000000000000000007ffffffffffffffff0042ff010001000400000000 0512002800000005001000000000000000000007ffffffffffffffff0000ff020001000400000000 0512002800000006001000000000000000000007ffffffffffffffff0000ff020001000400000000 0512002800000007001000000000000000000007ffffffffffffffff0042ff050001000400000000 0512002800000008001000000000000000000007ffffffffffffffff0020ff000001000400000000; do ovs-appctl -t $PWD/c ofctl/send $m; done; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; grep -v '^0000' $PWD/err
sent
sent
sent
sent
sent
sent
sent
sent
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x1):
 id=7 flags=add,own
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x1):
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x2):
 id=7 flags=add,own
OFPT_ERROR (xid=0x0): OFPMOFC_MONITOR_EXISTS
OpenFlow message is empty
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x3):
 id=8 flags=add,own
OFPT_ERROR (xid=0x0): OFPMOFC_UNKNOWN_MONITOR
OpenFlow message is empty
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x4):
 id=7 flags=add,own
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x4):
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x5):
 id=7 command=delete
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x5):
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x6):
 id=7 command=delete
OFPT_ERROR (xid=0x0): OFPMOFC_UNKNOWN_MONITOR
OpenFlow message is empty
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x7):
 id=7 flags=add,own
OFPST_FLOW_MONITOR reply (OF1.4) (xid=0x7):
send: OFPST_FLOW_MONITOR request (OF1.4) (xid=0x8): ***decode error: OFPMOFC_BAD_FLAGS***
OFPT_ERROR (xid=0x0): OFPMOFC_BAD_FLAGS
OpenFlow packet too short (only 4 bytes):
OFPT_BARRIER_REPLY (OF1.4) (xid=0x4):
