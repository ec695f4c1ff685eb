# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# The sockets of a bridge: BRIDGE.mgmt, always there, and BRIDGE.snoop, which hears what the best controller hears and says.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 protocols=OpenFlow10,OpenFlow13 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1; ls | grep br0
br0.mgmt
br0.snoop
# Nobody to snoop.
$ python3 $TEST/of_peer.py log=none c=br0.snoop c.eof log=connmgr,rconn,vconn
c: end
connmgr|INFO|no controller connection to snoop
$ timeout 5 ovs-ofctl snoop br0
ovs-ofctl: br0: failed to connect to socket (Connection reset by peer)
[exit 1]
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock
# One controller: hello and what both say, of the version that the controller speaks.
$ python3 $TEST/of_peer.py log=none c@c.sock c+ c.hello=4 c.sync s=br0.snoop s.hello=6 sleep=.2 c.msg=7 c.msg=24,00000000000000000000000000000000 c.msg=99 c.sync s.drain=.3 log=rconn,connmgr c.close s.eof log=rconn
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x1): frags=normal miss_send_len=128
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x2): role=equal
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 99)
c: OFPT_ERROR (OF1.3) (xid=0x3): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  04 63 00 08 00 00 00 03-                        |.c......        |
s: OFPT_GET_CONFIG_REQUEST (OF1.3) (xid=*):
s: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=*): frags=normal miss_send_len=128
s: OFPT_ROLE_REQUEST (OF1.3) (xid=*): role=nochange
s: OFPT_ROLE_REPLY (OF1.3) (xid=*): role=equal
s: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 99)
s: ***decode error: OFPBRC_BAD_TYPE***
s: 00000000  04 63 00 08 00 00 00 03-                        |.c......        |
s: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 99)
s: OFPT_ERROR (OF1.3) (xid=*): OFPBRC_BAD_TYPE
s: ***decode error: OFPBRC_BAD_TYPE***
s: 00000000  04 63 00 08 00 00 00 03-                        |.c......        |
s: OFPT_BARRIER_REQUEST (OF1.3) (xid=*):
s: OFPT_BARRIER_REPLY (OF1.3) (xid=*):
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|INFO|br0<->unix:$DIR/c.sock: connected
rconn|INFO|new monitor connection from unix#2
connmgr|INFO|br0<->unix:$DIR/c.sock: sending OFPBRC_BAD_TYPE error reply to invalid message
s: still open
rconn|INFO|br0<->unix:$DIR/c.sock: connection closed by peer
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
$ python3 $TEST/of_peer.py c@c.sock c+ c.hello=4 c.sync "run=ovs-ofctl -O OpenFlow13 snoop br0 --detach --no-chdir --pidfile=$PWD/s.pid --unixctl=$PWD/s 2>s.err" sleep=.3 c.msg=7 c.send=0402000c0000006361626364 c.sync "run=ovs-ofctl mod-port br0 p1 down" c.drain=.3 "run=ovs-appctl -t $PWD/s exit; sed 's/xid=0x[0-9a-f]*/xid/' s.err; ovs-ofctl mod-port br0 p1 up" c.drain=.3 >/dev/null; sed 's/xid=0x[0-9a-f]*/xid/' s.err
OFPT_GET_CONFIG_REQUEST (OF1.3) (xid):
OFPT_GET_CONFIG_REPLY (OF1.3) (xid): frags=normal miss_send_len=128
OFPT_ECHO_REQUEST (OF1.3) (xid): 4 bytes of payload
00000000  61 62 63 64                                     |abcd            |
OFPT_ECHO_REPLY (OF1.3) (xid): 4 bytes of payload
00000000  61 62 63 64                                     |abcd            |
OFPT_BARRIER_REQUEST (OF1.3) (xid):
OFPT_BARRIER_REPLY (OF1.3) (xid):
OFPT_PORT_STATUS (OF1.3) (xid): MOD: 1(p1): addr:aa:55:aa:55:00:0e
     config:     PORT_DOWN
     state:      0
     speed: 0 Mbps now, 0 Mbps max
OFPT_PORT_STATUS (OF1.3) (xid): MOD: 1(p1): addr:aa:55:aa:55:00:0e
     config:     PORT_DOWN
     state:      LINK_DOWN
     speed: 0 Mbps now, 0 Mbps max
# Of two the better: primary, equal, secondary, not connected.
$ ovs-vsctl set-controller br0 unix:$PWD/a.sock unix:$PWD/b.sock; python3 $TEST/of_peer.py a@a.sock b@b.sock a+ a.hello=4 b+ b.hello=4 b.msg=24,00000002000000000000000000000001 b.sync a.sync s=br0.snoop s.hello=4 sleep=.2 a.msg=7 a.sync b.msg=24,00000000000000000000000000000001 b.sync s.drain=.3
b: OFPT_ROLE_REPLY (OF1.3) (xid=0x1): role=primary generation_id=1
a: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x1): frags=normal miss_send_len=128
b: OFPT_ROLE_REPLY (OF1.3) (xid=0x2): role=primary generation_id=1
s: OFPT_ROLE_REQUEST (OF1.3) (xid=*): role=nochange
s: OFPT_ROLE_REPLY (OF1.3) (xid=*): role=primary generation_id=1
s: OFPT_BARRIER_REQUEST (OF1.3) (xid=*):
s: OFPT_BARRIER_REPLY (OF1.3) (xid=*):
$ python3 $TEST/of_peer.py a@a.sock b@b.sock a+ a.hello=4 b+ b.hello=4 a.msg=24,00000003000000000000000000000001 a.sync b.sync s=br0.snoop s.hello=4 sleep=.2 a.msg=24,00000000000000000000000000000001 a.sync b.msg=7 b.sync s.drain=.3
a: OFPT_ROLE_REPLY (OF1.3) (xid=0x1): role=secondary generation_id=1
a: OFPT_ROLE_REPLY (OF1.3) (xid=0x2): role=secondary generation_id=1
b: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x1): frags=normal miss_send_len=128
s: OFPT_GET_CONFIG_REQUEST (OF1.3) (xid=*):
s: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=*): frags=normal miss_send_len=128
s: OFPT_BARRIER_REQUEST (OF1.3) (xid=*):
s: OFPT_BARRIER_REPLY (OF1.3) (xid=*):
# Eight may snoop one controller. Without a hello nothing is heard; what a snooper says is not heard either.
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock; ovs-appctl vlog/set rconn:file:dbg; python3 $TEST/of_peer.py log=none c@c.sock c+ c.hello=1 c.sync a1=br0.snoop a2=br0.snoop a3=br0.snoop a4=br0.snoop a5=br0.snoop a6=br0.snoop a7=br0.snoop a8=br0.snoop a9=br0.snoop a9.eof a2.hello=1 a2.send=0105000800000001 sleep=.2 c.msg=7 c.sync a1.drain=.2 a2.drain=.2 log=rconn | grep -v entering
a9: end
c: OFPT_GET_CONFIG_REPLY (xid=0x1): frags=normal miss_send_len=128
a1: OFPT_HELLO (OF1.5) (xid=*):
a1:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
a2: OFPT_GET_CONFIG_REQUEST (xid=*):
a2: OFPT_GET_CONFIG_REPLY (xid=*): frags=normal miss_send_len=128
a2: OFPT_BARRIER_REQUEST (xid=*):
a2: OFPT_BARRIER_REPLY (xid=*):
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|INFO|br0<->unix:$DIR/c.sock: connected
rconn|INFO|new monitor connection from unix#11
rconn|INFO|new monitor connection from unix#12
rconn|INFO|new monitor connection from unix#13
rconn|INFO|new monitor connection from unix#14
rconn|INFO|new monitor connection from unix#15
rconn|INFO|new monitor connection from unix#16
rconn|INFO|new monitor connection from unix#17
rconn|INFO|new monitor connection from unix#18
rconn|DBG|too many monitor connections, discarding unix#19
# They go with the bridge.
$ ovs-vsctl del-br br0; ls | grep br0
[exit 1]
# A service connection hears nothing by itself; with a miss_send_len, or masks set, it does.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 protocols=OpenFlow10,OpenFlow13 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
$ for first in c.msg=7 c.msg=9,00000001 c.msg=9,00000000 c.msg=28,000000000000000000000007000000070000000000000000; do ovs-ofctl mod-port br0 p1 up; python3 $TEST/of_peer.py c=br0.mgmt c.hello=4 $first c.msg=7 c.sync "run=ovs-ofctl mod-port br0 p1 no-flood" "run=ovs-ofctl mod-port br0 p1 flood" "run=ovs-ofctl mod-port br0 p1 down" c.drain=.2; done
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x1): frags=normal miss_send_len=0
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x2): frags=normal miss_send_len=0
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x2): frags=normal miss_send_len=1
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:11
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:11
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x2): frags=normal miss_send_len=0
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x2): frags=normal miss_send_len=128
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:11
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:11
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
