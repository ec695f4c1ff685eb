# setup: switch
# Flow monitors: what ovs-ofctl monitor watch: prints, in every version; own changes; errors of requests.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure protocols=OpenFlow10,OpenFlow11,OpenFlow12,OpenFlow13,OpenFlow14,OpenFlow15
$ ovs-ofctl add-flow br0 in_port=5,actions=output:3
$ ovs-ofctl add-flow br0 table=2,cookie=0x9,ip,nw_dst=10.0.0.0/8,actions=drop
$ { for v in 10 11 12 13 14 15; do echo "-- $v"; ovs-ofctl -m -O OpenFlow$v monitor br0 'watch:table=0' --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-ofctl add-flow br0 idle_timeout=9,in_port=0,actions=output:1; ovs-ofctl add-flow br0 in_port=0,actions=output:2; ovs-ofctl mod-flows br0 in_port=0,cookie=1,actions=output:2; ovs-ofctl mod-flows br0 in_port=0,cookie=1,actions=output:2; ovs-ofctl mod-flows br0 in_port=5,actions=output:4; printf 'flow add in_port=7,actions=output:1\nflow delete in_port=0\n' | ovs-ofctl -O OpenFlow13 bundle br0 -; ovs-ofctl add-flow br0 table=1,in_port=7,actions=drop; ovs-ofctl del-flows br0 in_port=7; ovs-ofctl mod-flows br0 in_port=5,actions=output:3; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err; done; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
-- 10
NXST_FLOW_MONITOR request:
 id=0 flags=initial,add,delete,modify,actions,own table=0
NXST_FLOW_MONITOR reply:
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
NXST_FLOW_MONITOR reply:
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
NXST_FLOW_MONITOR reply:
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply:
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply:
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
NXST_FLOW_MONITOR reply:
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply:
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
NXST_FLOW_MONITOR reply:
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY:
-- 11
NXST_FLOW_MONITOR request (OF1.1):
 id=0 flags=initial,add,delete,modify,actions,own table=0
NXST_FLOW_MONITOR reply (OF1.1):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
NXST_FLOW_MONITOR reply (OF1.1):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
NXST_FLOW_MONITOR reply (OF1.1):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.1):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.1):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
NXST_FLOW_MONITOR reply (OF1.1):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.1):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
NXST_FLOW_MONITOR reply (OF1.1):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.1):
-- 12
NXST_FLOW_MONITOR request (OF1.2):
 id=0 flags=initial,add,delete,modify,actions,own table=0
NXST_FLOW_MONITOR reply (OF1.2):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
NXST_FLOW_MONITOR reply (OF1.2):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
NXST_FLOW_MONITOR reply (OF1.2):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.2):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.2):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
NXST_FLOW_MONITOR reply (OF1.2):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
NXST_FLOW_MONITOR reply (OF1.2):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
NXST_FLOW_MONITOR reply (OF1.2):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.2):
-- 13
ONFST_FLOW_MONITOR request (OF1.3):
 id=0 flags=initial,add,delete,modify,actions,own table=0
ONFST_FLOW_MONITOR reply (OF1.3):
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
ONFST_FLOW_MONITOR reply (OF1.3):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
ONFST_FLOW_MONITOR reply (OF1.3):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
ONFST_FLOW_MONITOR reply (OF1.3):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
ONFST_FLOW_MONITOR reply (OF1.3):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
ONFST_FLOW_MONITOR reply (OF1.3):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
ONFST_FLOW_MONITOR reply (OF1.3):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
ONFST_FLOW_MONITOR reply (OF1.3):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.3):
-- 14
OFPST_FLOW_MONITOR request (OF1.4):
 id=0 flags=initial,add,delete,modify,actions,own table=0
OFPST_FLOW_MONITOR reply (OF1.4):
 event=INITIAL table=0 cookie=0 in_port=5 actions=output:3
OFPST_FLOW_MONITOR reply (OF1.4):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.4):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.4):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.4):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
OFPST_FLOW_MONITOR reply (OF1.4):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.4):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.4):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.4):
-- 15
OFPST_FLOW_MONITOR request (OF1.5):
 id=0 flags=initial,add,delete,modify,actions,own table=0
OFPST_FLOW_MONITOR reply (OF1.5):
 event=INITIAL table=0 cookie=0 in_port=5 actions=output:3
OFPST_FLOW_MONITOR reply (OF1.5):
 event=ADDED table=0 idle_timeout=9 cookie=0 in_port=0 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.5):
 event=ADDED table=0 cookie=0 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.5):
 event=MODIFIED table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.5):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:4
OFPST_FLOW_MONITOR reply (OF1.5):
 event=ADDED table=0 cookie=0 in_port=7 actions=output:1
 event=DELETED reason=delete table=0 cookie=0x1 in_port=0 actions=output:2
OFPST_FLOW_MONITOR reply (OF1.5):
 event=DELETED reason=delete table=0 cookie=0 in_port=7 actions=output:1
OFPST_FLOW_MONITOR reply (OF1.5):
 event=MODIFIED table=0 cookie=0 in_port=5 actions=output:3
OFPT_BARRIER_REPLY (OF1.5):
$ { ovs-ofctl monitor br0 'watch:!initial,out_port=2' --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-ofctl add-flow br0 in_port=1,actions=output:1; ovs-ofctl mod-flows br0 in_port=1,actions=output:2; ovs-ofctl mod-flows br0 in_port=1,actions=output:3; ovs-ofctl mod-flows br0 in_port=1,actions=output:4; ovs-ofctl add-flow br0 in_port=1,actions=output:2; ovs-ofctl add-flow br0 in_port=1,actions=output:6; ovs-ofctl del-flows br0 in_port=1; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
NXST_FLOW_MONITOR reply:
NXST_FLOW_MONITOR reply:
 event=MODIFIED table=0 cookie=0 in_port=1 actions=output:2
NXST_FLOW_MONITOR reply:
 event=MODIFIED table=0 cookie=0 in_port=1 actions=output:3
NXST_FLOW_MONITOR reply:
 event=ADDED table=0 cookie=0 in_port=1 actions=output:2
NXST_FLOW_MONITOR reply:
 event=ADDED table=0 cookie=0 in_port=1 actions=output:6
OFPT_BARRIER_REPLY:
$ { ovs-ofctl monitor br0 'watch:!own' --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-appctl -t $PWD/c ofctl/send 010e004812345678003ffffe00090000000000000000000000000000000000000000000000000000000000000000000000000000000000770000000000000005ffffffffffff0000; ovs-appctl -t $PWD/c ofctl/barrier; ovs-ofctl del-flows br0; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; grep -v -e '^0000' $PWD/err; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
NXST_FLOW_MONITOR reply:
 event=ADDED table=0 cookie=0 in_port=5 actions=output:3
 event=ADDED table=2 cookie=0x9 ip,nw_dst=10.0.0.0/8
sent
send: OFPT_FLOW_MOD: ADD priority=5,in_port=9 cookie:0x77 actions=drop
NXST_FLOW_MONITOR reply:
 event=ABBREV xid=0x12345678
OFPT_BARRIER_REPLY:
NXST_FLOW_MONITOR reply:
 event=DELETED reason=delete table=0 cookie=0 in_port=5 actions=output:3
 event=DELETED reason=delete table=0 cookie=0x77 in_port=9
 event=DELETED reason=delete table=2 cookie=0x9 ip,nw_dst=10.0.0.0/8
OFPT_BARRIER_REPLY:
$ { ovs-ofctl monitor br0 'watch:nothing'; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
ovs-ofctl: nothing: field nothing missing value
# Requests written by hand. (The errors of the reference have no transaction id and no text: they are left out.)
$ { ovs-ofctl -O OpenFlow14 monitor br0 --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; for m in 0512002800000001001000000000000000000007ffffffffffffffff0042ff000001000400000000 0512002800000002001000000000000000000007ffffffffffffffff0042ff000001000400000000 0512002800000003001000000000000000000008ffffffffffffffff0042ff010001000400000000 0512002800000004001000000000000000000007ffffffffffffffff0042ff010001000400000000 0512002800000005001000000000000000000007ffffffffffffffff0000ff020001000400000000 0512002800000006001000000000000000000007ffffffffffffffff0000ff020001000400000000; do ovs-appctl -t $PWD/c ofctl/send $m; done; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; grep -v -e '^0000' -e ERROR -e 'message is empty' $PWD/err | grep -A2 reply; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
sent
sent
sent
sent
sent
sent
OFPST_FLOW_MONITOR reply (OF1.4):
send: OFPST_FLOW_MONITOR request (OF1.4):
 id=7 flags=add,own
--
OFPST_FLOW_MONITOR reply (OF1.4):
send: OFPST_FLOW_MONITOR request (OF1.4):
 id=7 command=delete
OFPST_FLOW_MONITOR reply (OF1.4):
send: OFPST_FLOW_MONITOR request (OF1.4):
 id=7 command=delete
