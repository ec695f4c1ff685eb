# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# Messages that are wrong, in every version: the error replies, the log, and that all others are served.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 protocols=OpenFlow10,OpenFlow11,OpenFlow12,OpenFlow13,OpenFlow14,OpenFlow15
# Lengths below a header; the connection ends.
$ for v in 1 4 6; do for h in 0${v}05000700000001 0${v}05000000000001 0${v}ff000400000001; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=$v c.sync c.send=$h c.eof sleep=.1 log=vconn,rconn; done; done; ovs-ofctl probe br0
c: end
rconn|WARN|br0<->unix#0: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#1: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#2: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#3: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#4: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#5: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#6: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#7: connection dropped (Protocol error)
c: end
rconn|WARN|br0<->unix#8: connection dropped (Protocol error)
# The peer goes in the midst of a message.
$ for h in 04 0405000800 040e00ff0000000100000000; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=4 c.sync c.send=$h sleep=.1 c.close sleep=.1 log=vconn,rconn; done
rconn|WARN|br0<->unix#10: connection dropped (Protocol error)
rconn|WARN|br0<->unix#11: connection dropped (Protocol error)
rconn|WARN|br0<->unix#12: connection dropped (Protocol error)
# Types and vendors that nobody knows, of requests and of what only a switch says.
$ for v in 1 2 3 4 5 6; do echo version $v; python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=$v c.msg=99 c.msg=255,00 c.msg=36 c.fill=6,24 c.fill=10,40 c.fill=11,80 c.fill=12,56 c.fill=3,8 c.fill=1,4 c.msg=0 c.fill=4,8 c.msg=4,0000232000000063 c.msg=4,deadbeef00000001 c.msg=4,00002320 c.fill=8,4 c.sync log=connmgr,ofp_msgs,ofp_errors; done
version 1
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 99)
c: OFPT_ERROR (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 63 00 08 00 00 00 01-                        |.c......        |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 255)
c: OFPT_ERROR (xid=0x2): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 ff 00 09 00 00 00 02-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 36)
c: OFPT_ERROR (xid=0x3): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 24 00 08 00 00 00 03-                        |.$......        |
c: OFPT_ERROR (xid=0x4): OFPBRC_BAD_TYPE
c: OFPT_FEATURES_REPLY (xid=0x4): dpid:0000000000000000
c: n_tables:0, n_buffers:0
c: capabilities: 0
c: OFPT_ERROR (xid=0x5): OFPBRC_BAD_TYPE
c: OFPT_PACKET_IN (xid=0x5): total_len=0 in_port=0 (via no_match) data_len=30 buffer=0x00000000 (***total_len < data_len***)
c: vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x05ff
c: OFPT_ERROR (xid=0x6): OFPBRC_BAD_TYPE
c: OFPT_FLOW_REMOVED (xid=0x6): priority=0,in_port=0,dl_vlan=0,dl_vlan_pcp=0,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x0000,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,tp_src=0,tp_dst=0 reason=idle duration0s idle0 pkts0 bytes0
c: OFPT_ERROR (xid=0x7): OFPBRC_BAD_TYPE
c: OFPT_PORT_STATUS (xid=0x7): ADD: 0(): addr:00:00:00:00:00:00
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_ERROR (xid=0x9): OFPBRC_BAD_TYPE
c: OFPT_ERROR (xid=0x9): OFPHFC_INCOMPATIBLE
c: OFPT_ERROR (xid=0xa): OFPBRC_BAD_TYPE
c: OFPT_HELLO (xid=0xa):
c:  version bitmap: 0x01
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0
c: OFPT_ERROR (xid=0xb): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  01 04 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 4, vendor 0x2320, subtype 99)
c: OFPT_ERROR (xid=0xc): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  01 04 00 10 00 00 00 0c-00 00 23 20 00 00 00 63 |..........# ...c|
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0xdeadbeef
c: OFPT_ERROR (xid=0xd): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  01 04 00 10 00 00 00 0d-de ad be ef 00 00 00 01 |................|
c: OFPT_ERROR (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 04 00 0c 00 00 00 0e-00 00 23 20             |..........#     |
c: OFPT_ERROR (xid=0xf): OFPBRC_BAD_TYPE
c: OFPT_GET_CONFIG_REPLY (xid=0xf): frags=normal miss_send_len=0
ofp_msgs|WARN|unknown OpenFlow message (version 1, type 99)
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to invalid message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to invalid message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to invalid message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to OFPT_FEATURES_REPLY message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to OFPT_PACKET_IN message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to OFPT_FLOW_REMOVED message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to OFPT_PORT_STATUS message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to OFPT_ERROR message
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_TYPE error reply to OFPT_HELLO message
ofp_msgs|WARN|OpenFlow message has unknown vendor 0
connmgr|INFO|br0<->unix#13: sending OFPBRC_BAD_VENDOR error reply to invalid message
version 2
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 99)
c: OFPT_ERROR (OF1.1) (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 63 00 08 00 00 00 01-                        |.c......        |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 255)
c: OFPT_ERROR (OF1.1) (xid=0x2): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 ff 00 09 00 00 00 02-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 36)
c: OFPT_ERROR (OF1.1) (xid=0x3): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 24 00 08 00 00 00 03-                        |.$......        |
c: OFPT_ERROR (OF1.1) (xid=0x4): OFPBRC_BAD_TYPE
c: OFPT_FEATURES_REPLY (OF1.1) (xid=0x4): dpid:0000000000000000
c: n_tables:0, n_buffers:0
c: capabilities: 0
c: OFPT_ERROR (OF1.1) (xid=0x5): OFPBRC_BAD_TYPE
c: OFPT_PACKET_IN (OF1.1) (xid=0x5): total_len=0 in_port=0 (via no_match) data_len=24 buffer=0x00000000 (***total_len < data_len***)
c: vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x05ff
c: OFPT_ERROR (OF1.1) (xid=0x6): OFPBRC_BAD_TYPE
c: OFPT_FLOW_REMOVED (OF1.1) (xid=0x6): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  02 0b 00 58 00 00 00 06-00 00 00 00 00 00 00 00 |...X............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000040  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000050  00 00 00 00 00 00 00 00-                        |........        |
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_STATUS with incorrect length 64 (expected length 80)
c: OFPT_ERROR (OF1.1) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 0c 00 40 00 00 00 07-00 00 00 00 00 00 00 00 |...@............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.1) (xid=0x9): OFPBRC_BAD_TYPE
c: OFPT_ERROR (OF1.1) (xid=0x9): OFPHFC_INCOMPATIBLE
c: OFPT_ERROR (OF1.1) (xid=0xa): OFPBRC_BAD_TYPE
c: OFPT_HELLO (OF1.1) (xid=0xa):
c:  version bitmap: 0x01, 0x02
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0
c: OFPT_ERROR (OF1.1) (xid=0xb): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  02 04 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 4, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.1) (xid=0xc): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  02 04 00 10 00 00 00 0c-00 00 23 20 00 00 00 63 |..........# ...c|
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0xdeadbeef
c: OFPT_ERROR (OF1.1) (xid=0xd): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  02 04 00 10 00 00 00 0d-de ad be ef 00 00 00 01 |................|
c: OFPT_ERROR (OF1.1) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 04 00 0c 00 00 00 0e-00 00 23 20             |..........#     |
c: OFPT_ERROR (OF1.1) (xid=0xf): OFPBRC_BAD_TYPE
c: OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0xf): frags=normal miss_send_len=0
ofp_msgs|WARN|received OFPT_PORT_STATUS with incorrect length 64 (expected length 80)
version 3
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 99)
c: OFPT_ERROR (OF1.2) (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 63 00 08 00 00 00 01-                        |.c......        |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 255)
c: OFPT_ERROR (OF1.2) (xid=0x2): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 ff 00 09 00 00 00 02-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 36)
c: OFPT_ERROR (OF1.2) (xid=0x3): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 24 00 08 00 00 00 03-                        |.$......        |
c: OFPT_ERROR (OF1.2) (xid=0x4): OFPBRC_BAD_TYPE
c: OFPT_FEATURES_REPLY (OF1.2) (xid=0x4): dpid:0000000000000000
c: n_tables:0, n_buffers:0
c: capabilities: 0
c: OFPT_ERROR (OF1.2) (xid=0x5): OFPBRC_BAD_TYPE
c: OFPT_PACKET_IN (OF1.2) (xid=0x5): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  03 0a 00 30 00 00 00 05-00 00 00 00 00 00 00 00 |...0............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.2) (xid=0x6): OFPBRC_BAD_TYPE
c: OFPT_FLOW_REMOVED (OF1.2) (xid=0x6): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  03 0b 00 58 00 00 00 06-00 00 00 00 00 00 00 00 |...X............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000040  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000050  00 00 00 00 00 00 00 00-                        |........        |
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_STATUS with incorrect length 64 (expected length 80)
c: OFPT_ERROR (OF1.2) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 0c 00 40 00 00 00 07-00 00 00 00 00 00 00 00 |...@............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.2) (xid=0x9): OFPBRC_BAD_TYPE
c: OFPT_ERROR (OF1.2) (xid=0x9): OFPHFC_INCOMPATIBLE
c: OFPT_ERROR (OF1.2) (xid=0xa): OFPBRC_BAD_TYPE
c: OFPT_HELLO (OF1.2) (xid=0xa):
c:  version bitmap: 0x01, 0x02, 0x03
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0
c: OFPT_ERROR (OF1.2) (xid=0xb): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  03 04 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 4, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.2) (xid=0xc): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  03 04 00 10 00 00 00 0c-00 00 23 20 00 00 00 63 |..........# ...c|
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0xdeadbeef
c: OFPT_ERROR (OF1.2) (xid=0xd): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  03 04 00 10 00 00 00 0d-de ad be ef 00 00 00 01 |................|
c: OFPT_ERROR (OF1.2) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 04 00 0c 00 00 00 0e-00 00 23 20             |..........#     |
c: OFPT_ERROR (OF1.2) (xid=0xf): OFPBRC_BAD_TYPE
c: OFPT_GET_CONFIG_REPLY (OF1.2) (xid=0xf): frags=normal miss_send_len=0
ofp_msgs|WARN|received OFPT_PORT_STATUS with incorrect length 64 (expected length 80)
version 4
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 99)
c: OFPT_ERROR (OF1.3) (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  04 63 00 08 00 00 00 01-                        |.c......        |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 255)
c: OFPT_ERROR (OF1.3) (xid=0x2): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  04 ff 00 09 00 00 00 02-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 36)
c: OFPT_ERROR (OF1.3) (xid=0x3): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  04 24 00 08 00 00 00 03-                        |.$......        |
c: OFPT_ERROR (OF1.3) (xid=0x4): OFPBRC_BAD_TYPE
c: OFPT_FEATURES_REPLY (OF1.3) (xid=0x4): dpid:0000000000000000
c: n_tables:0, n_buffers:0
c: capabilities: 0
c: OFPT_ERROR (OF1.3) (xid=0x5): OFPBRC_BAD_TYPE
c: OFPT_PACKET_IN (OF1.3) (xid=0x5): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  04 0a 00 30 00 00 00 05-00 00 00 00 00 00 00 00 |...0............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.3) (xid=0x6): OFPBRC_BAD_TYPE
c: OFPT_FLOW_REMOVED (OF1.3) (xid=0x6): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  04 0b 00 58 00 00 00 06-00 00 00 00 00 00 00 00 |...X............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000040  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000050  00 00 00 00 00 00 00 00-                        |........        |
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_STATUS with incorrect length 64 (expected length 80)
c: OFPT_ERROR (OF1.3) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 0c 00 40 00 00 00 07-00 00 00 00 00 00 00 00 |...@............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.3) (xid=0x9): OFPBRC_BAD_TYPE
c: OFPT_ERROR (OF1.3) (xid=0x9): OFPHFC_INCOMPATIBLE
c: OFPT_ERROR (OF1.3) (xid=0xa): OFPBRC_BAD_TYPE
c: OFPT_HELLO (OF1.3) (xid=0xa):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0
c: OFPT_ERROR (OF1.3) (xid=0xb): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  04 04 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 4, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.3) (xid=0xc): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  04 04 00 10 00 00 00 0c-00 00 23 20 00 00 00 63 |..........# ...c|
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0xdeadbeef
c: OFPT_ERROR (OF1.3) (xid=0xd): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  04 04 00 10 00 00 00 0d-de ad be ef 00 00 00 01 |................|
c: OFPT_ERROR (OF1.3) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 04 00 0c 00 00 00 0e-00 00 23 20             |..........#     |
c: OFPT_ERROR (OF1.3) (xid=0xf): OFPBRC_BAD_TYPE
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0xf): frags=normal miss_send_len=0
ofp_msgs|WARN|received OFPT_PORT_STATUS with incorrect length 64 (expected length 80)
version 5
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 5, type 99)
c: OFPT_ERROR (OF1.4) (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  05 63 00 08 00 00 00 01-                        |.c......        |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 5, type 255)
c: OFPT_ERROR (OF1.4) (xid=0x2): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  05 ff 00 09 00 00 00 02-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 5, type 36)
c: OFPT_ERROR (OF1.4) (xid=0x3): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  05 24 00 08 00 00 00 03-                        |.$......        |
c: OFPT_ERROR (OF1.4) (xid=0x4): OFPBRC_BAD_TYPE
c: OFPT_FEATURES_REPLY (OF1.4) (xid=0x4): dpid:0000000000000000
c: n_tables:0, n_buffers:0
c: capabilities: 0
c: OFPT_ERROR (OF1.4) (xid=0x5): OFPBRC_BAD_TYPE
c: OFPT_PACKET_IN (OF1.4) (xid=0x5): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  05 0a 00 30 00 00 00 05-00 00 00 00 00 00 00 00 |...0............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.4) (xid=0x6): OFPBRC_BAD_TYPE
c: OFPT_FLOW_REMOVED (OF1.4) (xid=0x6): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  05 0b 00 58 00 00 00 06-00 00 00 00 00 00 00 00 |...X............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000040  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000050  00 00 00 00 00 00 00 00-                        |........        |
c: OFPT_ERROR (OF1.4) (xid=0x7): OFPBRC_BAD_TYPE
c: OFPT_PORT_STATUS (OF1.4) (xid=0x7): ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 0c 00 40 00 00 00 07-00 00 00 00 00 00 00 00 |...@............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.4) (xid=0x9): OFPBRC_BAD_TYPE
c: OFPT_ERROR (OF1.4) (xid=0x9): OFPHFC_INCOMPATIBLE
c: OFPT_ERROR (OF1.4) (xid=0xa): OFPBRC_BAD_TYPE
c: OFPT_HELLO (OF1.4) (xid=0xa):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0
c: OFPT_ERROR (OF1.4) (xid=0xb): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  05 04 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 5, type 4, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.4) (xid=0xc): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  05 04 00 10 00 00 00 0c-00 00 23 20 00 00 00 63 |..........# ...c|
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0xdeadbeef
c: OFPT_ERROR (OF1.4) (xid=0xd): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  05 04 00 10 00 00 00 0d-de ad be ef 00 00 00 01 |................|
c: OFPT_ERROR (OF1.4) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 04 00 0c 00 00 00 0e-00 00 23 20             |..........#     |
c: OFPT_ERROR (OF1.4) (xid=0xf): OFPBRC_BAD_TYPE
c: OFPT_GET_CONFIG_REPLY (OF1.4) (xid=0xf): frags=normal miss_send_len=0
version 6
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 6, type 99)
c: OFPT_ERROR (OF1.5) (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  06 63 00 08 00 00 00 01-                        |.c......        |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 6, type 255)
c: OFPT_ERROR (OF1.5) (xid=0x2): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  06 ff 00 09 00 00 00 02-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 6, type 36)
c: OFPT_ERROR (OF1.5) (xid=0x3): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  06 24 00 08 00 00 00 03-                        |.$......        |
c: OFPT_ERROR (OF1.5) (xid=0x4): OFPBRC_BAD_TYPE
c: OFPT_FEATURES_REPLY (OF1.5) (xid=0x4): dpid:0000000000000000
c: n_tables:0, n_buffers:0
c: capabilities: 0
c: OFPT_ERROR (OF1.5) (xid=0x5): OFPBRC_BAD_TYPE
c: OFPT_PACKET_IN (OF1.5) (xid=0x5): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  06 0a 00 30 00 00 00 05-00 00 00 00 00 00 00 00 |...0............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.5) (xid=0x6): OFPBRC_BAD_TYPE
c: OFPT_FLOW_REMOVED (OF1.5) (xid=0x6): ***decode error: OFPBMC_BAD_LEN***
c: 00000000  06 0b 00 58 00 00 00 06-00 00 00 00 00 00 00 00 |...X............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000040  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000050  00 00 00 00 00 00 00 00-                        |........        |
c: OFPT_ERROR (OF1.5) (xid=0x7): OFPBRC_BAD_TYPE
c: OFPT_PORT_STATUS (OF1.5) (xid=0x7): ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 0c 00 40 00 00 00 07-00 00 00 00 00 00 00 00 |...@............|
c: 00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: 00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.5) (xid=0x9): OFPBRC_BAD_TYPE
c: OFPT_ERROR (OF1.5) (xid=0x9): OFPHFC_INCOMPATIBLE
c: OFPT_ERROR (OF1.5) (xid=0xa): OFPBRC_BAD_TYPE
c: OFPT_HELLO (OF1.5) (xid=0xa):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0
c: OFPT_ERROR (OF1.5) (xid=0xb): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  06 04 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 6, type 4, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.5) (xid=0xc): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  06 04 00 10 00 00 00 0c-00 00 23 20 00 00 00 63 |..........# ...c|
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0xdeadbeef
c: OFPT_ERROR (OF1.5) (xid=0xd): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  06 04 00 10 00 00 00 0d-de ad be ef 00 00 00 01 |................|
c: OFPT_ERROR (OF1.5) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 04 00 0c 00 00 00 0e-00 00 23 20             |..........#     |
c: OFPT_ERROR (OF1.5) (xid=0xf): OFPBRC_BAD_TYPE
c: OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0xf): frags=normal miss_send_len=0
# Too long, too short.
$ for v in 1 2 3 4 5 6; do echo version $v; python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=$v c.fill=5,1 c.fill=7,8 c.fill=9,3 c.fill=9,8 c.fill=2,3 c.fill=13,4 c.fill=14,8 c.fill=16,4 c.fill=18,2 c.fill=20,4 c.fill=24,8 c.fill=26,1 c.fill=28,6 c.fill=29,4 c.fill=33,2 c.fill=34,4 c.sync log=connmgr,ofp_msgs; done
version 1
c: <time>|00001|ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (xid=0x1): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 05 00 09 00 00 00 01-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_CONFIG_REQUEST with incorrect length 16 (expected length 8)
c: OFPT_ERROR (xid=0x2): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 07 00 10 00 00 00 02-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 11 (expected length 12)
c: OFPT_ERROR (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 09 00 0b 00 00 00 03-00 00 00                |...........     |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 16 (expected length 12)
c: OFPT_ERROR (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 09 00 10 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: OFPT_ECHO_REPLY (xid=0x5): 3 bytes of payload
c: <time>|00001|ofp_msgs|WARN|received OFPT_PACKET_OUT with incorrect length 12 (expected length at least 16 bytes)
c: OFPT_ERROR (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 0d 00 0c 00 00 00 06-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_FLOW_MOD with incorrect length 16 (must be exactly 72 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 0e 00 10 00 00 00 07-00 00 00 00 00 00 00 00 |................|
c: OFPST_DESC reply (xid=0x8):
c: Manufacturer: Nicira, Inc.
c: Hardware: Open vSwitch
c: Software: 3.1.0
c: Serial Num: None
c: DP Description: None
c: <time>|00001|ofp_msgs|WARN|received OFPT_BARRIER_REQUEST with incorrect length 10 (expected length 8)
c: OFPT_ERROR (xid=0x9): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 12 00 0a 00 00 00 09-00 00                   |..........      |
c: OFPT_ERROR (xid=0xa): OFPQOFC_BAD_PORT
c: OFPT_QUEUE_GET_CONFIG_REQUEST (xid=0xa): port=0
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 24)
c: OFPT_ERROR (xid=0xb): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 18 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 26)
c: OFPT_ERROR (xid=0xc): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 1a 00 09 00 00 00 0c-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 28)
c: OFPT_ERROR (xid=0xd): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 1c 00 0e 00 00 00 0d-00 00 00 00 00 00       |..............  |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 29)
c: OFPT_ERROR (xid=0xe): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 1d 00 0c 00 00 00 0e-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 33)
c: OFPT_ERROR (xid=0xf): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 21 00 0a 00 00 00 0f-00 00                   |.!........      |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 34)
c: OFPT_ERROR (xid=0x10): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 22 00 0c 00 00 00 10-00 00 00 00             |."..........    |
ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
version 2
c: <time>|00001|ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.1) (xid=0x1): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 05 00 09 00 00 00 01-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_CONFIG_REQUEST with incorrect length 16 (expected length 8)
c: OFPT_ERROR (OF1.1) (xid=0x2): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 07 00 10 00 00 00 02-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 11 (expected length 12)
c: OFPT_ERROR (OF1.1) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 09 00 0b 00 00 00 03-00 00 00                |...........     |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 16 (expected length 12)
c: OFPT_ERROR (OF1.1) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 09 00 10 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: OFPT_ECHO_REPLY (OF1.1) (xid=0x5): 3 bytes of payload
c: <time>|00001|ofp_msgs|WARN|received OFPT_PACKET_OUT with incorrect length 12 (expected length at least 24 bytes)
c: OFPT_ERROR (OF1.1) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 0d 00 0c 00 00 00 06-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_FLOW_MOD with incorrect length 16 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.1) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 0e 00 10 00 00 00 07-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 12 (expected length 40)
c: OFPT_ERROR (OF1.1) (xid=0x8): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 10 00 0c 00 00 00 08-00 00 00 00             |............    |
c: OFPT_ERROR (OF1.1) (xid=0x9): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 12 00 0a 00 00 00 09-00 00                   |..........      |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BARRIER_REQUEST with incorrect length 12 (expected length 8)
c: OFPT_ERROR (OF1.1) (xid=0xa): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 14 00 0c 00 00 00 0a-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 24)
c: OFPT_ERROR (OF1.1) (xid=0xb): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 18 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 26)
c: OFPT_ERROR (OF1.1) (xid=0xc): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 1a 00 09 00 00 00 0c-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 28)
c: OFPT_ERROR (OF1.1) (xid=0xd): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 1c 00 0e 00 00 00 0d-00 00 00 00 00 00       |..............  |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 29)
c: OFPT_ERROR (OF1.1) (xid=0xe): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 1d 00 0c 00 00 00 0e-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 33)
c: OFPT_ERROR (OF1.1) (xid=0xf): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 21 00 0a 00 00 00 0f-00 00                   |.!........      |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 34)
c: OFPT_ERROR (OF1.1) (xid=0x10): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 22 00 0c 00 00 00 10-00 00 00 00             |."..........    |
version 3
c: <time>|00001|ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.2) (xid=0x1): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 05 00 09 00 00 00 01-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_CONFIG_REQUEST with incorrect length 16 (expected length 8)
c: OFPT_ERROR (OF1.2) (xid=0x2): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 07 00 10 00 00 00 02-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 11 (expected length 12)
c: OFPT_ERROR (OF1.2) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 09 00 0b 00 00 00 03-00 00 00                |...........     |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 16 (expected length 12)
c: OFPT_ERROR (OF1.2) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 09 00 10 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: OFPT_ECHO_REPLY (OF1.2) (xid=0x5): 3 bytes of payload
c: <time>|00001|ofp_msgs|WARN|received OFPT_PACKET_OUT with incorrect length 12 (expected length at least 24 bytes)
c: OFPT_ERROR (OF1.2) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 0d 00 0c 00 00 00 06-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_FLOW_MOD with incorrect length 16 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.2) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 0e 00 10 00 00 00 07-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 12 (expected length 40)
c: OFPT_ERROR (OF1.2) (xid=0x8): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 10 00 0c 00 00 00 08-00 00 00 00             |............    |
c: OFPT_ERROR (OF1.2) (xid=0x9): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 12 00 0a 00 00 00 09-00 00                   |..........      |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BARRIER_REQUEST with incorrect length 12 (expected length 8)
c: OFPT_ERROR (OF1.2) (xid=0xa): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 14 00 0c 00 00 00 0a-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 16 (expected length 24)
c: OFPT_ERROR (OF1.2) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 18 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 26)
c: OFPT_ERROR (OF1.2) (xid=0xc): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 1a 00 09 00 00 00 0c-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 28)
c: OFPT_ERROR (OF1.2) (xid=0xd): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 1c 00 0e 00 00 00 0d-00 00 00 00 00 00       |..............  |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 29)
c: OFPT_ERROR (OF1.2) (xid=0xe): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 1d 00 0c 00 00 00 0e-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 33)
c: OFPT_ERROR (OF1.2) (xid=0xf): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 21 00 0a 00 00 00 0f-00 00                   |.!........      |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 34)
c: OFPT_ERROR (OF1.2) (xid=0x10): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  03 22 00 0c 00 00 00 10-00 00 00 00             |."..........    |
version 4
c: <time>|00001|ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.3) (xid=0x1): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 05 00 09 00 00 00 01-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_CONFIG_REQUEST with incorrect length 16 (expected length 8)
c: OFPT_ERROR (OF1.3) (xid=0x2): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 07 00 10 00 00 00 02-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 11 (expected length 12)
c: OFPT_ERROR (OF1.3) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 09 00 0b 00 00 00 03-00 00 00                |...........     |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 16 (expected length 12)
c: OFPT_ERROR (OF1.3) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 09 00 10 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: OFPT_ECHO_REPLY (OF1.3) (xid=0x5): 3 bytes of payload
c: <time>|00001|ofp_msgs|WARN|received OFPT_PACKET_OUT with incorrect length 12 (expected length at least 24 bytes)
c: OFPT_ERROR (OF1.3) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 0d 00 0c 00 00 00 06-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_FLOW_MOD with incorrect length 16 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.3) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 0e 00 10 00 00 00 07-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 12 (expected length 40)
c: OFPT_ERROR (OF1.3) (xid=0x8): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 10 00 0c 00 00 00 08-00 00 00 00             |............    |
c: OFPT_ERROR (OF1.3) (xid=0x9): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 12 00 0a 00 00 00 09-00 00                   |..........      |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BARRIER_REQUEST with incorrect length 12 (expected length 8)
c: OFPT_ERROR (OF1.3) (xid=0xa): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 14 00 0c 00 00 00 0a-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 16 (expected length 24)
c: OFPT_ERROR (OF1.3) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 18 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_ASYNC_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.3) (xid=0xc): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 1a 00 09 00 00 00 0c-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_ASYNC with incorrect length 14 (expected length 32)
c: OFPT_ERROR (OF1.3) (xid=0xd): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 1c 00 0e 00 00 00 0d-00 00 00 00 00 00       |..............  |
c: <time>|00001|ofp_msgs|WARN|received OFPT_METER_MOD with incorrect length 12 (must be exactly 16 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.3) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 1d 00 0c 00 00 00 0e-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 33)
c: OFPT_ERROR (OF1.3) (xid=0xf): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  04 21 00 0a 00 00 00 0f-00 00                   |.!........      |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 34)
c: OFPT_ERROR (OF1.3) (xid=0x10): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  04 22 00 0c 00 00 00 10-00 00 00 00             |."..........    |
version 5
c: <time>|00001|ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.4) (xid=0x1): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 05 00 09 00 00 00 01-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_CONFIG_REQUEST with incorrect length 16 (expected length 8)
c: OFPT_ERROR (OF1.4) (xid=0x2): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 07 00 10 00 00 00 02-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 11 (expected length 12)
c: OFPT_ERROR (OF1.4) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 09 00 0b 00 00 00 03-00 00 00                |...........     |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 16 (expected length 12)
c: OFPT_ERROR (OF1.4) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 09 00 10 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: OFPT_ECHO_REPLY (OF1.4) (xid=0x5): 3 bytes of payload
c: <time>|00001|ofp_msgs|WARN|received OFPT_PACKET_OUT with incorrect length 12 (expected length at least 24 bytes)
c: OFPT_ERROR (OF1.4) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 0d 00 0c 00 00 00 06-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_FLOW_MOD with incorrect length 16 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.4) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 0e 00 10 00 00 00 07-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 12 (must be exactly 32 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.4) (xid=0x8): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 10 00 0c 00 00 00 08-00 00 00 00             |............    |
c: OFPT_ERROR (OF1.4) (xid=0x9): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 12 00 0a 00 00 00 09-00 00                   |..........      |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BARRIER_REQUEST with incorrect length 12 (expected length 8)
c: OFPT_ERROR (OF1.4) (xid=0xa): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 14 00 0c 00 00 00 0a-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 16 (expected length 24)
c: OFPT_ERROR (OF1.4) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 18 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_ASYNC_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.4) (xid=0xc): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 1a 00 09 00 00 00 0c-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_ASYNC with incorrect length 14 (must be exactly 8 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.4) (xid=0xd): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 1c 00 0e 00 00 00 0d-00 00 00 00 00 00       |..............  |
c: <time>|00001|ofp_msgs|WARN|received OFPT_METER_MOD with incorrect length 12 (must be exactly 16 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.4) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 1d 00 0c 00 00 00 0e-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BUNDLE_CONTROL with incorrect length 10 (must be exactly 16 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.4) (xid=0xf): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 21 00 0a 00 00 00 0f-00 00                   |.!........      |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BUNDLE_ADD_MESSAGE with incorrect length 12 (expected length at least 16 bytes)
c: OFPT_ERROR (OF1.4) (xid=0x10): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 22 00 0c 00 00 00 10-00 00 00 00             |."..........    |
version 6
c: <time>|00001|ofp_msgs|WARN|received OFPT_FEATURES_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.5) (xid=0x1): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 05 00 09 00 00 00 01-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_CONFIG_REQUEST with incorrect length 16 (expected length 8)
c: OFPT_ERROR (OF1.5) (xid=0x2): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 07 00 10 00 00 00 02-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 11 (expected length 12)
c: OFPT_ERROR (OF1.5) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 09 00 0b 00 00 00 03-00 00 00                |...........     |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_CONFIG with incorrect length 16 (expected length 12)
c: OFPT_ERROR (OF1.5) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 09 00 10 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: OFPT_ECHO_REPLY (OF1.5) (xid=0x5): 3 bytes of payload
c: <time>|00001|ofp_msgs|WARN|received OFPT_PACKET_OUT with incorrect length 12 (expected length at least 16 bytes)
c: OFPT_ERROR (OF1.5) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 0d 00 0c 00 00 00 06-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_FLOW_MOD with incorrect length 16 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 0e 00 10 00 00 00 07-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 12 (must be exactly 32 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0x8): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 10 00 0c 00 00 00 08-00 00 00 00             |............    |
c: OFPT_ERROR (OF1.5) (xid=0x9): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 12 00 0a 00 00 00 09-00 00                   |..........      |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BARRIER_REQUEST with incorrect length 12 (expected length 8)
c: OFPT_ERROR (OF1.5) (xid=0xa): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 14 00 0c 00 00 00 0a-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 16 (expected length 24)
c: OFPT_ERROR (OF1.5) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 18 00 10 00 00 00 0b-00 00 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPT_GET_ASYNC_REQUEST with incorrect length 9 (expected length 8)
c: OFPT_ERROR (OF1.5) (xid=0xc): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 1a 00 09 00 00 00 0c-00                      |.........       |
c: <time>|00001|ofp_msgs|WARN|received OFPT_SET_ASYNC with incorrect length 14 (must be exactly 8 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0xd): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 1c 00 0e 00 00 00 0d-00 00 00 00 00 00       |..............  |
c: <time>|00001|ofp_msgs|WARN|received OFPT_METER_MOD with incorrect length 12 (must be exactly 16 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0xe): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 1d 00 0c 00 00 00 0e-00 00 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BUNDLE_CONTROL with incorrect length 10 (must be exactly 16 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0xf): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 21 00 0a 00 00 00 0f-00 00                   |.!........      |
c: <time>|00001|ofp_msgs|WARN|received OFPT_BUNDLE_ADD_MESSAGE with incorrect length 12 (expected length at least 16 bytes)
c: OFPT_ERROR (OF1.5) (xid=0x10): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 22 00 0c 00 00 00 10-00 00 00 00             |."..........    |
# Statistics: types that are none, short and long bodies, of vendors, with the flag of more to come.
$ for v in 1 2 3 4 5 6; do echo version $v; stats=18; [ $v = 1 ] && stats=16; pad=; [ $v != 1 ] && pad=00000000; python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=$v c.msg=$stats,00630000$pad c.msg=$stats,fffe0000$pad c.msg=$stats,00010000${pad}00 c.msg=$stats,00000000${pad}00000000 c.msg=$stats,ffff0000$pad c.msg=$stats,ffff0000${pad}deadbeef c.msg=$stats,ffff0000${pad}0000232000000063 c.msg=$stats,00000001$pad c.msg=$stats,00000000$pad c.sync log=connmgr,ofp_msgs | grep -v 'Manufacturer\|Hardware\|Software\|Serial\|DP Desc'; done
version 1
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 16, stat 99)
c: OFPT_ERROR (xid=0x1): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  01 10 00 0c 00 00 00 01-00 63 00 00             |.........c..    |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 16, stat 65534)
c: OFPT_ERROR (xid=0x2): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  01 10 00 0c 00 00 00 02-ff fe 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|received OFPST_FLOW request with incorrect length 13 (expected length 56)
c: OFPT_ERROR (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 10 00 0d 00 00 00 03-00 01 00 00 00          |.............   |
c: <time>|00001|ofp_msgs|WARN|received OFPST_DESC request with incorrect length 16 (expected length 12)
c: OFPT_ERROR (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 10 00 10 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: OFPT_ERROR (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 10 00 0c 00 00 00 05-ff ff 00 00             |............    |
c: <time>|00001|ofp_msgs|WARN|OpenFlow message has unknown vendor 0xdeadbeef
c: OFPT_ERROR (xid=0x6): OFPBRC_BAD_VENDOR
c: ***decode error: OFPBRC_BAD_VENDOR***
c: 00000000  01 10 00 10 00 00 00 06-ff ff 00 00 de ad be ef |................|
c: OFPT_ERROR (xid=0x7): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  01 10 00 14 00 00 00 07-ff ff 00 00 00 00 23 20 |..............# |
c: 00000010  00 00 00 63                                     |...c            |
c: OFPST_DESC reply (xid=0x8):
c: OFPST_DESC reply (xid=0x9):
version 2
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 18, stat 99)
c: OFPT_ERROR (OF1.1) (xid=0x1): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  02 12 00 10 00 00 00 01-00 63 00 00 00 00 00 00 |.........c......|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 18, stat 65534)
c: OFPT_ERROR (OF1.1) (xid=0x2): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  02 12 00 10 00 00 00 02-ff fe 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPST_FLOW request with incorrect length 17 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.1) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 12 00 11 00 00 00 03-00 01 00 00 00 00 00 00 |................|
c: 00000010  00                                              |.               |
c: <time>|00001|ofp_msgs|WARN|received OFPST_DESC request with incorrect length 20 (expected length 16)
c: OFPT_ERROR (OF1.1) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 12 00 14 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00                                     |....            |
c: OFPT_ERROR (OF1.1) (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 12 00 10 00 00 00 05-ff ff 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.1) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  02 12 00 14 00 00 00 06-ff ff 00 00 00 00 00 00 |................|
c: 00000010  de ad be ef                                     |....            |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 18, stat 65535, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.1) (xid=0x7): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  02 12 00 18 00 00 00 07-ff ff 00 00 00 00 00 00 |................|
c: 00000010  00 00 23 20 00 00 00 63-                        |..# ...c        |
c: OFPST_DESC reply (OF1.1) (xid=0x8):
c: OFPST_DESC reply (OF1.1) (xid=0x9):
version 3
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 18, stat 99)
c: OFPT_ERROR (OF1.2) (xid=0x1): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  03 12 00 10 00 00 00 01-00 63 00 00 00 00 00 00 |.........c......|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 18, stat 65534)
c: OFPT_ERROR (OF1.2) (xid=0x2): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  03 12 00 10 00 00 00 02-ff fe 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPST_FLOW request with incorrect length 17 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.2) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 12 00 11 00 00 00 03-00 01 00 00 00 00 00 00 |................|
c: 00000010  00                                              |.               |
c: <time>|00001|ofp_msgs|WARN|received OFPST_DESC request with incorrect length 20 (expected length 16)
c: OFPT_ERROR (OF1.2) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 12 00 14 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00                                     |....            |
c: OFPT_ERROR (OF1.2) (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 12 00 10 00 00 00 05-ff ff 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.2) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 12 00 14 00 00 00 06-ff ff 00 00 00 00 00 00 |................|
c: 00000010  de ad be ef                                     |....            |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 18, stat 65535, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.2) (xid=0x7): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  03 12 00 18 00 00 00 07-ff ff 00 00 00 00 00 00 |................|
c: 00000010  00 00 23 20 00 00 00 63-                        |..# ...c        |
c: OFPST_DESC reply (OF1.2) (xid=0x8):
c: OFPST_DESC reply (OF1.2) (xid=0x9):
version 4
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 18, stat 99)
c: OFPT_ERROR (OF1.3) (xid=0x1): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  04 12 00 10 00 00 00 01-00 63 00 00 00 00 00 00 |.........c......|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 18, stat 65534)
c: OFPT_ERROR (OF1.3) (xid=0x2): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  04 12 00 10 00 00 00 02-ff fe 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPST_FLOW request with incorrect length 17 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.3) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 12 00 11 00 00 00 03-00 01 00 00 00 00 00 00 |................|
c: 00000010  00                                              |.               |
c: <time>|00001|ofp_msgs|WARN|received OFPST_DESC request with incorrect length 20 (expected length 16)
c: OFPT_ERROR (OF1.3) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 12 00 14 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00                                     |....            |
c: OFPT_ERROR (OF1.3) (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 12 00 10 00 00 00 05-ff ff 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.3) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 12 00 14 00 00 00 06-ff ff 00 00 00 00 00 00 |................|
c: 00000010  de ad be ef                                     |....            |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 18, stat 65535, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.3) (xid=0x7): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  04 12 00 18 00 00 00 07-ff ff 00 00 00 00 00 00 |................|
c: 00000010  00 00 23 20 00 00 00 63-                        |..# ...c        |
c: OFPST_DESC reply (OF1.3) (xid=0x9):
version 5
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 5, type 18, stat 99)
c: OFPT_ERROR (OF1.4) (xid=0x1): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  05 12 00 10 00 00 00 01-00 63 00 00 00 00 00 00 |.........c......|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 5, type 18, stat 65534)
c: OFPT_ERROR (OF1.4) (xid=0x2): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  05 12 00 10 00 00 00 02-ff fe 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPST_FLOW request with incorrect length 17 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.4) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 12 00 11 00 00 00 03-00 01 00 00 00 00 00 00 |................|
c: 00000010  00                                              |.               |
c: <time>|00001|ofp_msgs|WARN|received OFPST_DESC request with incorrect length 20 (expected length 16)
c: OFPT_ERROR (OF1.4) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 12 00 14 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00                                     |....            |
c: OFPT_ERROR (OF1.4) (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 12 00 10 00 00 00 05-ff ff 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.4) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 12 00 14 00 00 00 06-ff ff 00 00 00 00 00 00 |................|
c: 00000010  de ad be ef                                     |....            |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 5, type 18, stat 65535, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.4) (xid=0x7): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  05 12 00 18 00 00 00 07-ff ff 00 00 00 00 00 00 |................|
c: 00000010  00 00 23 20 00 00 00 63-                        |..# ...c        |
c: OFPST_DESC reply (OF1.4) (xid=0x9):
version 6
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 6, type 18, stat 99)
c: OFPT_ERROR (OF1.5) (xid=0x1): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  06 12 00 10 00 00 00 01-00 63 00 00 00 00 00 00 |.........c......|
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 6, type 18, stat 65534)
c: OFPT_ERROR (OF1.5) (xid=0x2): OFPBRC_BAD_STAT
c: ***decode error: OFPBRC_BAD_STAT***
c: 00000000  06 12 00 10 00 00 00 02-ff fe 00 00 00 00 00 00 |................|
c: <time>|00001|ofp_msgs|WARN|received OFPST_FLOW request with incorrect length 17 (must be exactly 48 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0x3): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 12 00 11 00 00 00 03-00 01 00 00 00 00 00 00 |................|
c: 00000010  00                                              |.               |
c: <time>|00001|ofp_msgs|WARN|received OFPST_DESC request with incorrect length 20 (expected length 16)
c: OFPT_ERROR (OF1.5) (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 12 00 14 00 00 00 04-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00                                     |....            |
c: OFPT_ERROR (OF1.5) (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 12 00 10 00 00 00 05-ff ff 00 00 00 00 00 00 |................|
c: OFPT_ERROR (OF1.5) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 12 00 14 00 00 00 06-ff ff 00 00 00 00 00 00 |................|
c: 00000010  de ad be ef                                     |....            |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 6, type 18, stat 65535, vendor 0x2320, subtype 99)
c: OFPT_ERROR (OF1.5) (xid=0x7): OFPBRC_BAD_SUBTYPE
c: ***decode error: OFPBRC_BAD_SUBTYPE***
c: 00000000  06 12 00 18 00 00 00 07-ff ff 00 00 00 00 00 00 |................|
c: 00000010  00 00 23 20 00 00 00 63-                        |..# ...c        |
c: OFPST_DESC reply (OF1.5) (xid=0x9):
# The longest message there is, an echo and a flow_mod of garbage.
$ for v in 1 2 3 4 5 6; do python3 $TEST/of_peer.py log=none c=br0.mgmt c.hello=$v c.fill=2,65527 c.fill=14,65527 c.fill=13,65520 c.sync log=connmgr,ofp_msgs | cut -c1-100 | grep -v '^c: 0000'; done
Traceback (most recent call last):
  File "/work/main/tests/diff/of_peer.py", line 247, in <module>
    main(sys.argv[1:])
  File "/work/main/tests/diff/of_peer.py", line 239, in main
    getattr(peers[name], "do_" + verb)(rest)
  File "/work/main/tests/diff/of_peer.py", line 148, in do_sync
    self.say(message)
  File "/work/main/tests/diff/of_peer.py", line 114, in say
    text = shell(f"ovs-ofctl ofp-print {message.hex()} 1").rstrip("\n")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/work/main/tests/diff/of_peer.py", line 52, in shell
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 548, in run
    with Popen(*popenargs, **kwargs) as process:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 1024, in __init__
    self._execute_child(args, executable, preexec_fn, close_fds,
  File "/usr/lib/python3.11/subprocess.py", line 1901, in _execute_child
    raise child_exception_type(errno_num, err_msg, err_filename)
OSError: [Errno 7] Argument list too long: 'bash'
Traceback (most recent call last):
  File "/work/main/tests/diff/of_peer.py", line 247, in <module>
    main(sys.argv[1:])
  File "/work/main/tests/diff/of_peer.py", line 239, in main
    getattr(peers[name], "do_" + verb)(rest)
  File "/work/main/tests/diff/of_peer.py", line 148, in do_sync
    self.say(message)
  File "/work/main/tests/diff/of_peer.py", line 114, in say
    text = shell(f"ovs-ofctl ofp-print {message.hex()} 1").rstrip("\n")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/work/main/tests/diff/of_peer.py", line 52, in shell
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 548, in run
    with Popen(*popenargs, **kwargs) as process:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 1024, in __init__
    self._execute_child(args, executable, preexec_fn, close_fds,
  File "/usr/lib/python3.11/subprocess.py", line 1901, in _execute_child
    raise child_exception_type(errno_num, err_msg, err_filename)
OSError: [Errno 7] Argument list too long: 'bash'
Traceback (most recent call last):
  File "/work/main/tests/diff/of_peer.py", line 247, in <module>
    main(sys.argv[1:])
  File "/work/main/tests/diff/of_peer.py", line 239, in main
    getattr(peers[name], "do_" + verb)(rest)
  File "/work/main/tests/diff/of_peer.py", line 148, in do_sync
    self.say(message)
  File "/work/main/tests/diff/of_peer.py", line 114, in say
    text = shell(f"ovs-ofctl ofp-print {message.hex()} 1").rstrip("\n")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/work/main/tests/diff/of_peer.py", line 52, in shell
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 548, in run
    with Popen(*popenargs, **kwargs) as process:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 1024, in __init__
    self._execute_child(args, executable, preexec_fn, close_fds,
  File "/usr/lib/python3.11/subprocess.py", line 1901, in _execute_child
    raise child_exception_type(errno_num, err_msg, err_filename)
OSError: [Errno 7] Argument list too long: 'bash'
Traceback (most recent call last):
  File "/work/main/tests/diff/of_peer.py", line 247, in <module>
    main(sys.argv[1:])
  File "/work/main/tests/diff/of_peer.py", line 239, in main
    getattr(peers[name], "do_" + verb)(rest)
  File "/work/main/tests/diff/of_peer.py", line 148, in do_sync
    self.say(message)
  File "/work/main/tests/diff/of_peer.py", line 114, in say
    text = shell(f"ovs-ofctl ofp-print {message.hex()} 1").rstrip("\n")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/work/main/tests/diff/of_peer.py", line 52, in shell
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 548, in run
    with Popen(*popenargs, **kwargs) as process:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 1024, in __init__
    self._execute_child(args, executable, preexec_fn, close_fds,
  File "/usr/lib/python3.11/subprocess.py", line 1901, in _execute_child
    raise child_exception_type(errno_num, err_msg, err_filename)
OSError: [Errno 7] Argument list too long: 'bash'
Traceback (most recent call last):
  File "/work/main/tests/diff/of_peer.py", line 247, in <module>
    main(sys.argv[1:])
  File "/work/main/tests/diff/of_peer.py", line 239, in main
    getattr(peers[name], "do_" + verb)(rest)
  File "/work/main/tests/diff/of_peer.py", line 148, in do_sync
    self.say(message)
  File "/work/main/tests/diff/of_peer.py", line 114, in say
    text = shell(f"ovs-ofctl ofp-print {message.hex()} 1").rstrip("\n")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/work/main/tests/diff/of_peer.py", line 52, in shell
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 548, in run
    with Popen(*popenargs, **kwargs) as process:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 1024, in __init__
    self._execute_child(args, executable, preexec_fn, close_fds,
  File "/usr/lib/python3.11/subprocess.py", line 1901, in _execute_child
    raise child_exception_type(errno_num, err_msg, err_filename)
OSError: [Errno 7] Argument list too long: 'bash'
Traceback (most recent call last):
  File "/work/main/tests/diff/of_peer.py", line 247, in <module>
    main(sys.argv[1:])
  File "/work/main/tests/diff/of_peer.py", line 239, in main
    getattr(peers[name], "do_" + verb)(rest)
  File "/work/main/tests/diff/of_peer.py", line 148, in do_sync
    self.say(message)
  File "/work/main/tests/diff/of_peer.py", line 114, in say
    text = shell(f"ovs-ofctl ofp-print {message.hex()} 1").rstrip("\n")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/work/main/tests/diff/of_peer.py", line 52, in shell
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 548, in run
    with Popen(*popenargs, **kwargs) as process:
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/subprocess.py", line 1024, in __init__
    self._execute_child(args, executable, preexec_fn, close_fds,
  File "/usr/lib/python3.11/subprocess.py", line 1901, in _execute_child
    raise child_exception_type(errno_num, err_msg, err_filename)
OSError: [Errno 7] Argument list too long: 'bash'
[exit 1]
# A thousand pieces of random bytes: whatever is said to that, the switch lives.
$ python3 - <<< 'import random,socket,struct
bash: -c: line 1: unexpected EOF while looking for matching `''
[exit 2]
$ ovs-ofctl probe br0; ovs-ofctl -O OpenFlow15 dump-flows br0; ovs-appctl coverage/show | grep -c . | sed 's/.*/alive/'
OFPST_FLOW reply (OF1.5) (xid=0x2):
alive
