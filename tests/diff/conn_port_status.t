# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# What controllers hear of ports: added, changed by OpenFlow, by the database and by the device, and removed.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 protocols=OpenFlow10,OpenFlow11,OpenFlow12,OpenFlow13,OpenFlow14,OpenFlow15 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
$ for v in 1 2 3 4 5 6; do echo version $v; python3 $TEST/of_peer.py c=br0.mgmt c.hello=$v c.msg=9,00000080 c.sync "run=ovs-ofctl mod-port br0 p1 down" c.drain=.2 "run=ovs-ofctl mod-port br0 p1 down" c.drain=.2 "run=ovs-ofctl mod-port br0 p1 up" c.drain=.2; done
version 1
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
version 2
c: OFPT_PORT_STATUS (OF1.1) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.1) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.1) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.1) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
version 3
c: OFPT_PORT_STATUS (OF1.2) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.2) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.2) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.2) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
version 4
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
version 5
c: OFPT_PORT_STATUS (OF1.4) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.4) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.4) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.4) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
version 6
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
# Flags that not every version has.
$ for v in 1 4 6; do echo version $v; for what in no-flood flood no-receive receive no-forward forward no-packet-in packet-in no-stp stp; do echo $what; python3 $TEST/of_peer.py c=br0.mgmt c.hello=$v c.msg=9,00000080 c.sync "run=ovs-ofctl mod-port br0 p1 $what" c.drain=.15; done; done
version 1
no-flood
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_FLOOD
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
flood
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
no-receive
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_RECV
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
receive
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
no-forward
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_FWD
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
forward
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
no-packet-in
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_PACKET_IN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
packet-in
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
no-stp
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_STP
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
stp
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
version 4
no-flood
flood
no-receive
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_RECV
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
receive
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
no-forward
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_FWD
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
forward
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
no-packet-in
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_PACKET_IN
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
packet-in
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
no-stp
stp
version 6
no-flood
flood
no-receive
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_RECV
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
receive
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
no-forward
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_FWD
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
forward
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
no-packet-in
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_PACKET_IN
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
packet-in
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
no-stp
stp
# The one who changes it: told only from 1.5 on.
$ python3 $TEST/of_peer.py d=br0.mgmt d.hello=4 d.msg=9,00000080 d.sync c=br0.mgmt c.hello=1 c.msg=9,00000080 c.msg=15,0001aa55aa55000e00000010000000100000000000000000 c.sync c.drain=.2 d.drain=.1
$ for m in 4,16,0000000100000000aa55aa55000e000000000001000000010000000000000000 6,16,0000000100000000aa55aa55000e0000000000040000000400000000 ; do v=${m%%,*}; python3 $TEST/of_peer.py d=br0.mgmt d.hello=4 d.msg=9,00000080 d.sync c=br0.mgmt c.hello=$v c.msg=9,00000080 c.msg=${m#*,} c.sync c.drain=.2 d.drain=.1; done; ovs-ofctl mod-port br0 p1 up; ovs-ofctl mod-port br0 p1 forward; ovs-ofctl mod-port br0 p1 receive
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
d: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
d:      config:     PORT_DOWN
d:      state:      0
d:      speed: 0 Mbps now, 0 Mbps max
d: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
d:      config:     PORT_DOWN
d:      state:      LINK_DOWN
d:      speed: 0 Mbps now, 0 Mbps max
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 36 (must be exactly 32 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0x2): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 10 00 24 00 00 00 02-00 00 00 01 00 00 00 00 |...$............|
c: 00000010  aa 55 aa 55 00 0e 00 00-00 00 00 04 00 00 00 04 |.U.U............|
c: 00000020  00 00 00 00                                     |....            |
# The device loses its link; a port comes and goes; its address and its number change.
$ for v in 1 4 6; do echo version $v; python3 $TEST/of_peer.py c=br0.mgmt c.hello=$v c.msg=9,00000080 c.sync "run=ovs-appctl netdev-dummy/set-admin-state p1 down" c.drain=.3 "run=ovs-appctl netdev-dummy/set-admin-state p1 up" c.drain=.3; done
version 1
OK
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN NO_FLOOD
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
OK
c: OFPT_PORT_STATUS (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     NO_FLOOD
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
version 4
OK
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
OK
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
version 6
OK
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
OK
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
$ for v in 1 4 6; do echo version $v; python3 $TEST/of_peer.py c=br0.mgmt c.hello=$v c.msg=9,00000080 c.sync "run=ovs-vsctl add-port br0 p2 -- set interface p2 type=dummy ofport_request=2 mac=\\\"aa:55:00:00:00:22\\\"" c.drain=.3 "run=ovs-vsctl set interface p2 mac=\\\"aa:55:00:00:00:23\\\"" c.drain=.3 "run=ovs-vsctl set interface p2 ofport_request=5" c.drain=.3 "run=ovs-vsctl del-port p2" c.drain=.3; done
version 1
c: OFPT_PORT_STATUS (xid=*): ADD: 2(p2): addr:aa:55:aa:55:00:10
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (xid=*): DEL: 2(p2): addr:aa:55:aa:55:00:10
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (xid=*): ADD: 5(p2): addr:aa:55:aa:55:00:11
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (xid=*): DEL: 5(p2): addr:aa:55:aa:55:00:11
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
version 4
c: OFPT_PORT_STATUS (OF1.3) (xid=*): ADD: 2(p2): addr:aa:55:aa:55:00:12
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 2(p2): addr:aa:55:aa:55:00:12
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): DEL: 2(p2): addr:aa:55:aa:55:00:12
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): ADD: 5(p2): addr:aa:55:aa:55:00:13
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 5(p2): addr:aa:55:aa:55:00:13
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): DEL: 5(p2): addr:aa:55:aa:55:00:13
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
version 6
c: OFPT_PORT_STATUS (OF1.5) (xid=*): ADD: 2(p2): addr:aa:55:aa:55:00:14
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 2(p2): addr:aa:55:aa:55:00:14
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): DEL: 2(p2): addr:aa:55:aa:55:00:14
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): ADD: 5(p2): addr:aa:55:aa:55:00:15
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): MOD: 5(p2): addr:aa:55:aa:55:00:15
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.5) (xid=*): DEL: 5(p2): addr:aa:55:aa:55:00:15
c:      config:     0
c:      state:      LIVE
c:      speed: 0 Mbps now, 0 Mbps max
