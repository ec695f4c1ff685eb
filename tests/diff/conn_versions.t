# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# Which version a connection speaks, what is said when there is none, and what a peer of another version is told.
$ ovs-appctl vlog/set vconn:file:dbg; ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy other-config:hwaddr=aa:55:00:00:00:01
$ python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=1 c.sync c.close sleep=.2 log=vconn | grep -v 'sent (\|received: '
vconn|DBG|unix#1: negotiated OpenFlow version 0x01 (we support version 0x06 and earlier, peer supports version 0x01)
$ for v in 2 3 4 5 6 9 255; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=$v sleep=.2 c.close log=vconn | grep -v 'sent (\|received: '; done
vconn|DBG|unix#2: negotiated OpenFlow version 0x02 (we support version 0x06 and earlier, peer supports version 0x02 and earlier)
vconn|DBG|unix#3: negotiated OpenFlow version 0x03 (we support version 0x06 and earlier, peer supports version 0x03 and earlier)
vconn|DBG|unix#4: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports version 0x04 and earlier)
vconn|DBG|unix#5: negotiated OpenFlow version 0x05 (we support version 0x06 and earlier, peer supports version 0x05 and earlier)
vconn|DBG|unix#6: negotiated OpenFlow version 0x06 (we support version 0x06 and earlier, peer supports version 0x06 and earlier)
vconn|DBG|unix#7: negotiated OpenFlow version 0x06 (we support version 0x06 and earlier, peer supports version 0x09 and earlier)
vconn|DBG|unix#8: negotiated OpenFlow version 0x06 (we support version 0x06 and earlier, peer supports version 0x1f and earlier)
# Bitmaps: one version, two, with version 0, empty, unknown elements, an element too long.
$ for b in 00000010 00000012 00000001 00000003 00000000 00000080 80000000; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=6:$b c.drain=.2 c.close log=vconn | grep -v 'sent (\|received: '; done
vconn|DBG|unix#9: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports version 0x04)
vconn|DBG|unix#10: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports versions 0x01, 0x04)
vconn|WARN|unix#11: unknown data in hello:
vconn|DBG|unix#11: negotiated OpenFlow version 0x06 (we support version 0x06 and earlier, peer supports version 0x06 and earlier)
vconn|DBG|unix#12: negotiated OpenFlow version 0x01 (we support version 0x06 and earlier, peer supports version 0x01)
vconn|WARN|unix#13: unknown data in hello:
vconn|DBG|unix#13: negotiated OpenFlow version 0x06 (we support version 0x06 and earlier, peer supports version 0x06 and earlier)
c: OFPT_ERROR (xid=*): OFPHFC_INCOMPATIBLE
c: We support version 0x06 and earlier, you support version 0x07, no common versions.
c: end
vconn|WARN|unix#14: version negotiation failed (we support version 0x06 and earlier, peer supports version 0x07)
c: OFPT_ERROR (xid=*): OFPHFC_INCOMPATIBLE
c: We support version 0x06 and earlier, you support version 0x1f, no common versions.
c: end
vconn|WARN|unix#15: version negotiation failed (we support version 0x06 and earlier, peer supports version 0x1f)
$ for h in 0400000c0000000000010008 0400001000000000000100080000001000 040000140000000000010008000000100002000400 0600001c000000000002000800000010000100080000001000030004 0600001000000000000100040001000800000010; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.send=$h c.drain=.2 c.close log=vconn | grep -v 'sent (\|received: '; done
c: OFPT_HELLO (OF1.5) (xid=*):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
vconn|WARN|unix#16: unknown data in hello:
vconn|DBG|unix#16: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports version 0x04 and earlier)
c: OFPT_HELLO (OF1.5) (xid=*):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
vconn|DBG|unix#17: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports version 0x04)
c: OFPT_HELLO (OF1.5) (xid=*):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
vconn|DBG|unix#18: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports version 0x04)
c: OFPT_HELLO (OF1.5) (xid=*):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
vconn|DBG|unix#19: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports version 0x04)
c: OFPT_HELLO (OF1.5) (xid=*):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
vconn|DBG|unix#20: negotiated OpenFlow version 0x06 (we support version 0x06 and earlier, peer supports version 0x06 and earlier)
$ ovs-vsctl set bridge br0 protocols=OpenFlow13,OpenFlow15
$ for v in 1 3 4 5 6 7 0; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=$v c.eof log=vconn,rconn; done 2>&1 | grep -v 'sent (\|received: '
c: OFPT_ERROR (xid=*): OFPHFC_INCOMPATIBLE
c: We support versions 0x04, 0x06, you support version 0x01, no common versions.
c: end
rconn|WARN|br0<->unix#21: connection dropped (Protocol error)
c: OFPT_ERROR (OF1.2) (xid=*): OFPHFC_INCOMPATIBLE
c: We support versions 0x04, 0x06, you support version 0x03 and earlier, no common versions.
c: end
rconn|WARN|br0<->unix#22: connection dropped (Protocol error)
c: still open
vconn|DBG|unix#23: negotiated OpenFlow version 0x04 (we support versions 0x04, 0x06, peer supports version 0x04 and earlier)
c: still open
vconn|DBG|unix#24: negotiated OpenFlow version 0x04 (we support versions 0x04, 0x06, peer supports version 0x05 and earlier)
c: still open
vconn|DBG|unix#25: negotiated OpenFlow version 0x06 (we support versions 0x04, 0x06, peer supports version 0x06 and earlier)
c: still open
vconn|DBG|unix#26: negotiated OpenFlow version 0x06 (we support versions 0x04, 0x06, peer supports version 0x07 and earlier)
c: end
rconn|WARN|br0<->unix#27: connection dropped (Protocol error)
$ for b in 00000012 00000010 00000040 00000020; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=6:$b c.drain=.3 c.close log=vconn | grep -v 'sent (\|received: '; done
vconn|DBG|unix#28: negotiated OpenFlow version 0x04 (we support versions 0x04, 0x06, peer supports versions 0x01, 0x04)
vconn|DBG|unix#29: negotiated OpenFlow version 0x04 (we support versions 0x04, 0x06, peer supports version 0x04)
vconn|DBG|unix#30: negotiated OpenFlow version 0x06 (we support versions 0x04, 0x06, peer supports version 0x06)
c: OFPT_ERROR (OF1.4) (xid=*): OFPHFC_INCOMPATIBLE
c: We support versions 0x04, 0x06, you support version 0x05, no common versions.
c: end
$ ovs-vsctl set bridge br0 protocols=OpenFlow14; python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=4 c.eof log=vconn | grep -v 'sent (\|received: '
c: OFPT_ERROR (OF1.3) (xid=*): OFPHFC_INCOMPATIBLE
c: We support version 0x05, you support version 0x04 and earlier, no common versions.
c: end
# The same to a switch that connects: it comes back later.
$ ovs-appctl time/stop; ovs-vsctl set bridge br0 protocols=OpenFlow13; python3 $TEST/of_peer.py log=none c@c.sock "run=ovs-vsctl set-controller br0 unix:$PWD/c.sock" c+warp c.hello=1 c.eof wait=failed log=rconn,vconn | grep -v 'sent (\|received: '
c: OFPT_ERROR (xid=*): OFPHFC_INCOMPATIBLE
c: We support version 0x04, you support version 0x01, no common versions.
c: end
timeout: failed
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection dropped (Protocol error)
$ python3 $TEST/of_peer.py c@c.sock c+warp "c.send=0400000800000001 0600000800000002" c.drain=.2 c.eof log=rconn,vconn | grep -v 'sent (\|received: '
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
c: OFPT_ERROR (OF1.5) (xid=*): OFPBRC_BAD_TYPE
c: OFPT_HELLO (OF1.5) (xid=*):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
c: still open
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
vconn|DBG|unix:$DIR/c.sock: negotiated OpenFlow version 0x04 (we support version 0x04, peer supports version 0x04 and earlier)
rconn|INFO|br0<->unix:$DIR/c.sock: connected
# No hello but another message; another protocol's words.
$ for h in 0405000800000001 040300080000000141 16030100a5010000a10303 7b226d6574686f64223a226563686f22 474554202f20485454502f312e300d0a0d0a 0400000400000001 04000008; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.send=$h sleep=.2 c.drain=.2 c.close sleep=.2 log=vconn,rconn,stream,poll_loop; done 2>&1 | grep -v 'sent (\|received: '
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
c: end
rconn|WARN|br0<->unix#44: connection dropped (Protocol error)
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
c: end
rconn|WARN|br0<->unix#45: connection dropped (Protocol error)
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
rconn|WARN|br0<->unix#46: connection dropped (Protocol error)
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
rconn|WARN|br0<->unix#47: connection dropped (Protocol error)
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
rconn|WARN|br0<->unix#48: connection dropped (Protocol error)
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
c: end
rconn|WARN|br0<->unix#49: connection dropped (Protocol error)
c: OFPT_HELLO (OF1.3) (xid=*):
c:  version bitmap: 0x04
rconn|WARN|br0<->unix#50: connection dropped (Protocol error)
# Messages of other versions inside a connection: hello, error and echo of any version pass.
$ ovs-vsctl set bridge br0 protocols=OpenFlow10,OpenFlow11,OpenFlow12,OpenFlow13,OpenFlow14,OpenFlow15
$ python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=4 c.send=0100000800000001 c.send=0102000c0000000261626364 c.sync c.send=0103000800000003 c.send=010100140000000400010001aaaaaaaabbbbbbbb c.send=0105000800000005 c.send=0605000800000006 c.send=0005000800000007 c.send=ff05000800000008 c.send=0602000800000009 c.sync log=vconn,connmgr | grep -v 'sent (\|received: '
c: OFPT_ERROR (xid=*): OFPBRC_BAD_TYPE
c: OFPT_HELLO (xid=*):
c:  version bitmap: 0x01
c: OFPT_ECHO_REPLY (xid=*): 4 bytes of payload
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 170, type 170)
c: OFPT_ERROR (xid=*): OFPBRC_BAD_TYPE
c: OFPT_ERROR (xid=*): OFPBRC_BAD_TYPE
c: (***truncated to 8 bytes from 43690***)
c: 00000000  aa aa aa aa bb bb bb bb-                        |........        |
c: OFPT_ERROR (xid=*): OFPBRC_BAD_VERSION
c: OFPT_FEATURES_REQUEST (xid=*):
c: OFPT_ERROR (OF1.5) (xid=*): OFPBRC_BAD_VERSION
c: OFPT_FEATURES_REQUEST (OF1.5) (xid=*):
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 0, type 5)
c: OFPT_ERROR (xid=*): OFPBRC_BAD_VERSION
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  00 05 00 08 00 00 00 07-                        |........        |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 255, type 5)
c: OFPT_ERROR (xid=*): OFPBRC_BAD_VERSION
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  ff 05 00 08 00 00 00 08-                        |........        |
c: OFPT_ECHO_REPLY (OF1.5) (xid=*): 0 bytes of payload
vconn|DBG|unix#51: negotiated OpenFlow version 0x04 (we support version 0x06 and earlier, peer supports version 0x04 and earlier)
connmgr|INFO|br0<->unix#51: sending OFPBRC_BAD_TYPE error reply to OFPT_HELLO message
connmgr|INFO|br0<->unix#51: sending OFPBRC_BAD_TYPE error reply to OFPT_ERROR message
