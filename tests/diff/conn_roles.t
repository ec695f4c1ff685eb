# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# Roles of several controllers: generation ids, who is demoted and told, what a secondary may not ask for and does not hear.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 protocols=OpenFlow10,OpenFlow11,OpenFlow12,OpenFlow13,OpenFlow14,OpenFlow15 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
# 1.3: no change, equal, primary with a generation id, a stale one, one that wraps.
$ python3 $TEST/of_peer.py c=br0.mgmt c.hello=4 c.msg=24,0000000000000000000000000000000f c.msg=24,00000001000000000000000000000005 c.msg=24,00000002000000000000000000000010 c.msg=24,0000000200000000000000000000000f c.msg=24,0000000300000000000000000000000f c.msg=24,00000003000000000000000000000010 c.msg=24,00000000000000000000000000000001 c.msg=24,00000001000000000000000000000001 c.msg=24,00000004000000000000000000000011 c.msg=24,0000000300000000ffffffffffffffff c.msg=24,00000003000000008000000000000010 c.msg=24,00000003000000000000000000000011 c.sync
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x1): role=equal
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x2): role=equal
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x3): role=primary generation_id=16
c: OFPT_ERROR (OF1.3) (xid=0x4): OFPRRFC_STALE
c: OFPT_ROLE_REQUEST (OF1.3) (xid=0x4): role=primary generation_id=15
c: OFPT_ERROR (OF1.3) (xid=0x5): OFPRRFC_STALE
c: OFPT_ROLE_REQUEST (OF1.3) (xid=0x5): role=secondary generation_id=15
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x6): role=secondary generation_id=16
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x7): role=secondary generation_id=16
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x8): role=equal generation_id=16
c: OFPT_ERROR (OF1.3) (xid=0x9): OFPRRFC_BAD_ROLE
c: OFPT_ROLE_REQUEST (OF1.3) (xid=0x9): ***decode error: OFPRRFC_BAD_ROLE***
c: 00000000  04 18 00 18 00 00 00 09-00 00 00 04 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00 11-                        |........        |
c: OFPT_ERROR (OF1.3) (xid=0xa): OFPRRFC_STALE
c: OFPT_ROLE_REQUEST (OF1.3) (xid=0xa): role=secondary
c: OFPT_ERROR (OF1.3) (xid=0xb): OFPRRFC_STALE
c: OFPT_ROLE_REQUEST (OF1.3) (xid=0xb): role=secondary generation_id=9223372036854775824
c: OFPT_ROLE_REPLY (OF1.3) (xid=0xc): role=secondary generation_id=17
# Each version's form of the request; 1.0 and 1.1 have Nicira's alone. The generation id outlives connections.
$ for v in 1 2 3 4 5 6; do python3 $TEST/of_peer.py c=br0.mgmt c.hello=$v c.msg=24,00000002000000000000000000000020 c.msg=4,000023200000000a00000001 c.msg=4,000023200000000a00000002 c.msg=4,000023200000000a00000000 c.msg=4,000023200000000a00000003 c.msg=24,000000000000000000000000000000 c.sync; done
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 24)
c: OFPT_ERROR (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 18 00 18 00 00 00 01-00 00 00 02 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00 20-                        |.......         |
c: NXT_ROLE_REPLY (xid=0x2): role=primary
c: NXT_ROLE_REPLY (xid=0x3): role=secondary
c: NXT_ROLE_REPLY (xid=0x4): role=equal
c: OFPT_ERROR (xid=0x5): OFPRRFC_BAD_ROLE
c: NXT_ROLE_REQUEST (xid=0x5): ***decode error: OFPRRFC_BAD_ROLE***
c: 00000000  01 04 00 14 00 00 00 05-00 00 23 20 00 00 00 0a |..........# ....|
c: 00000010  00 00 00 03                                     |....            |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 24)
c: OFPT_ERROR (xid=0x6): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  01 18 00 17 00 00 00 06-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00                            |.......         |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 24)
c: OFPT_ERROR (OF1.1) (xid=0x1): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 18 00 18 00 00 00 01-00 00 00 02 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00 20-                        |.......         |
c: NXT_ROLE_REPLY (OF1.1) (xid=0x2): role=primary
c: NXT_ROLE_REPLY (OF1.1) (xid=0x3): role=secondary
c: NXT_ROLE_REPLY (OF1.1) (xid=0x4): role=equal
c: OFPT_ERROR (OF1.1) (xid=0x5): OFPRRFC_BAD_ROLE
c: NXT_ROLE_REQUEST (OF1.1) (xid=0x5): ***decode error: OFPRRFC_BAD_ROLE***
c: 00000000  02 04 00 14 00 00 00 05-00 00 23 20 00 00 00 0a |..........# ....|
c: 00000010  00 00 00 03                                     |....            |
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 24)
c: OFPT_ERROR (OF1.1) (xid=0x6): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: 00000000  02 18 00 17 00 00 00 06-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00                            |.......         |
c: OFPT_ROLE_REPLY (OF1.2) (xid=0x1): role=primary generation_id=32
c: NXT_ROLE_REPLY (OF1.2) (xid=0x2): role=primary
c: NXT_ROLE_REPLY (OF1.2) (xid=0x3): role=secondary
c: NXT_ROLE_REPLY (OF1.2) (xid=0x4): role=equal
c: OFPT_ERROR (OF1.2) (xid=0x5): OFPRRFC_BAD_ROLE
c: NXT_ROLE_REQUEST (OF1.2) (xid=0x5): ***decode error: OFPRRFC_BAD_ROLE***
c: 00000000  03 04 00 14 00 00 00 05-00 00 23 20 00 00 00 0a |..........# ....|
c: 00000010  00 00 00 03                                     |....            |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 23 (expected length 24)
c: OFPT_ERROR (OF1.2) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  03 18 00 17 00 00 00 06-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00                            |.......         |
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x1): role=primary generation_id=32
c: NXT_ROLE_REPLY (OF1.3) (xid=0x2): role=primary
c: NXT_ROLE_REPLY (OF1.3) (xid=0x3): role=secondary
c: NXT_ROLE_REPLY (OF1.3) (xid=0x4): role=equal
c: OFPT_ERROR (OF1.3) (xid=0x5): OFPRRFC_BAD_ROLE
c: NXT_ROLE_REQUEST (OF1.3) (xid=0x5): ***decode error: OFPRRFC_BAD_ROLE***
c: 00000000  04 04 00 14 00 00 00 05-00 00 23 20 00 00 00 0a |..........# ....|
c: 00000010  00 00 00 03                                     |....            |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 23 (expected length 24)
c: OFPT_ERROR (OF1.3) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  04 18 00 17 00 00 00 06-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00                            |.......         |
c: OFPT_ROLE_REPLY (OF1.4) (xid=0x1): role=primary generation_id=32
c: NXT_ROLE_REPLY (OF1.4) (xid=0x2): role=primary
c: NXT_ROLE_REPLY (OF1.4) (xid=0x3): role=secondary
c: NXT_ROLE_REPLY (OF1.4) (xid=0x4): role=equal
c: OFPT_ERROR (OF1.4) (xid=0x5): OFPRRFC_BAD_ROLE
c: NXT_ROLE_REQUEST (OF1.4) (xid=0x5): ***decode error: OFPRRFC_BAD_ROLE***
c: 00000000  05 04 00 14 00 00 00 05-00 00 23 20 00 00 00 0a |..........# ....|
c: 00000010  00 00 00 03                                     |....            |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 23 (expected length 24)
c: OFPT_ERROR (OF1.4) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  05 18 00 17 00 00 00 06-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00                            |.......         |
c: OFPT_ROLE_REPLY (OF1.5) (xid=0x1): role=primary generation_id=32
c: NXT_ROLE_REPLY (OF1.5) (xid=0x2): role=primary
c: NXT_ROLE_REPLY (OF1.5) (xid=0x3): role=secondary
c: NXT_ROLE_REPLY (OF1.5) (xid=0x4): role=equal
c: OFPT_ERROR (OF1.5) (xid=0x5): OFPRRFC_BAD_ROLE
c: NXT_ROLE_REQUEST (OF1.5) (xid=0x5): ***decode error: OFPRRFC_BAD_ROLE***
c: 00000000  06 04 00 14 00 00 00 05-00 00 23 20 00 00 00 0a |..........# ....|
c: 00000010  00 00 00 03                                     |....            |
c: <time>|00001|ofp_msgs|WARN|received OFPT_ROLE_REQUEST with incorrect length 23 (expected length 24)
c: OFPT_ERROR (OF1.5) (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: 00000000  06 18 00 17 00 00 00 06-00 00 00 00 00 00 00 00 |................|
c: 00000010  00 00 00 00 00 00 00                            |.......         |
# A second primary demotes the first, who is told so from 1.3 on.
$ python3 $TEST/of_peer.py a=br0.mgmt a.hello=1 b=br0.mgmt b.hello=2 c=br0.mgmt c.hello=3 d=br0.mgmt d.hello=4 e=br0.mgmt e.hello=5 f=br0.mgmt f.hello=6 a.msg=4,000023200000000a00000001 a.sync b.msg=4,000023200000000a00000001 b.sync a.sync c.msg=24,00000002000000000000000000000030 c.sync b.sync d.msg=24,00000002000000000000000000000031 d.sync c.sync e.msg=24,00000002000000000000000000000032 e.sync d.sync f.msg=24,00000002000000000000000000000033 f.sync e.sync a.msg=4,000023200000000a00000001 a.sync f.sync f.msg=24,00000000000000000000000000000000 f.sync
a: NXT_ROLE_REPLY (xid=0x1): role=primary
b: NXT_ROLE_REPLY (OF1.1) (xid=0x1): role=primary
c: OFPT_ROLE_REPLY (OF1.2) (xid=0x1): role=primary generation_id=48
d: OFPT_ROLE_REPLY (OF1.3) (xid=0x1): role=primary generation_id=49
e: OFPT_ROLE_REPLY (OF1.4) (xid=0x1): role=primary generation_id=50
d: ONFT_ROLE_STATUS (OF1.3) (xid=*): role=secondary generation_id=50 reason=primary_request
f: OFPT_ROLE_REPLY (OF1.5) (xid=0x1): role=primary generation_id=51
e: OFPT_ROLE_STATUS (OF1.4) (xid=*): role=secondary generation_id=51 reason=primary_request
a: NXT_ROLE_REPLY (xid=0x2): role=primary
f: OFPT_ROLE_STATUS (OF1.5) (xid=*): role=secondary generation_id=51 reason=primary_request
f: OFPT_ROLE_REPLY (OF1.5) (xid=0x2): role=secondary generation_id=51
# Again primary: nobody is told. Secondary of its own accord: not told either.
$ python3 $TEST/of_peer.py a=br0.mgmt a.hello=5 b=br0.mgmt b.hello=5 a.msg=24,00000002000000000000000000000040 a.msg=24,00000002000000000000000000000040 a.sync b.msg=24,00000003000000000000000000000040 b.sync a.sync b.msg=24,00000002000000000000000000000041 b.sync a.sync a.msg=24,00000001000000000000000000000000 a.sync b.sync
a: OFPT_ROLE_REPLY (OF1.4) (xid=0x1): role=primary generation_id=64
a: OFPT_ROLE_REPLY (OF1.4) (xid=0x2): role=primary generation_id=64
b: OFPT_ROLE_REPLY (OF1.4) (xid=0x1): role=secondary generation_id=64
b: OFPT_ROLE_REPLY (OF1.4) (xid=0x2): role=primary generation_id=65
a: OFPT_ROLE_STATUS (OF1.4) (xid=*): role=secondary generation_id=65 reason=primary_request
a: OFPT_ROLE_REPLY (OF1.4) (xid=0x3): role=equal generation_id=65
# What a secondary may not: all that changes.
$ for v in 1 2 3 4 5 6; do echo version $v; role=4,000023200000000a00000002; port_mod=16; [ $v = 1 ] && port_mod=15; python3 $TEST/of_peer.py c=br0.mgmt c.hello=$v c.msg=$role c.fill=13,16 c.fill=14,64 c.fill=$port_mod,32 c.fill=15,8 c.fill=17,8 c.fill=29,8 c.fill=33,8 c.fill=34,16 c.msg=4,000023200000000f0100000000000000 c.msg=4,0000232000000018000000000000000000 c.msg=9,00000080 c.msg=7 c.msg=5 c.sync 2>&1 | grep -v '^c: [0-9a-f]\{8\} \|addr:\|config: \|state: \|speed:\|n_tables\|capabil\|actions:\|supported\|curr\|peer\|advert'; done
version 1
c: NXT_ROLE_REPLY (xid=0x1): role=secondary
c: OFPT_ERROR (xid=0x2): OFPBRC_EPERM
c: OFPT_PACKET_OUT (xid=0x2): in_port=0 actions=drop buffer=0x00000000
c: <time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
c: <time>|00002|ofp_match|INFO| pre: in_port=0,dl_vlan=0,dl_vlan_pcp=0,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x0000,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,tp_src=0,tp_dst=0
c: <time>|00003|ofp_match|INFO|post: in_port=0,dl_vlan=0,dl_vlan_pcp=0,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x0000
c: OFPT_ERROR (xid=0x3): OFPBRC_EPERM
c: OFPT_FLOW_MOD (xid=0x3): ADD priority=65535,in_port=0,dl_vlan=0,dl_vlan_pcp=0,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x0000 buf:0x0 out_port:0 actions=drop
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 40 (expected length 32)
c: OFPT_ERROR (xid=0x4): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: <time>|00001|ofp_msgs|WARN|received OFPT_PORT_MOD with incorrect length 16 (expected length 32)
c: OFPT_ERROR (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: <time>|00001|ofp_msgs|WARN|received OFPST_DESC reply with incorrect length 16 (expected length 1068)
c: OFPT_ERROR (xid=0x6): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 29)
c: OFPT_ERROR (xid=0x7): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 33)
c: OFPT_ERROR (xid=0x8): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 1, type 34)
c: OFPT_ERROR (xid=0x9): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|received NXT_TLV_TABLE_MOD with incorrect length 25 (must be exactly 24 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: OFPT_GET_CONFIG_REPLY (xid=0xd): frags=normal miss_send_len=128
c: OFPT_FEATURES_REPLY (xid=0xe): dpid:0000aa5500000001
version 2
c: NXT_ROLE_REPLY (OF1.1) (xid=0x1): role=secondary
c: OFPT_ERROR (OF1.1) (xid=0x2): OFPBRC_EPERM
c: OFPT_PACKET_OUT (OF1.1) (xid=0x2): in_port=0 actions=drop buffer=0x00000000
c: OFPT_ERROR (OF1.1) (xid=0x3): OFPBRC_EPERM
c: OFPT_FLOW_MOD (OF1.1) (xid=0x3): ***decode error: OFPBMC_BAD_LEN***
c: OFPT_ERROR (OF1.1) (xid=0x4): OFPBRC_EPERM
c:      mask:   0
c: OFPT_ERROR (OF1.1) (xid=0x5): OFPBRC_EPERM
c: OFPT_GROUP_MOD (OF1.1) (xid=0x5):
c:  ADD group_id=0,type=all
c: OFPT_ERROR (OF1.1) (xid=0x6): OFPBRC_EPERM
c: OFPT_TABLE_MOD (OF1.1) (xid=0x6): table_id=0, flow_miss_config=controller
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 29)
c: OFPT_ERROR (OF1.1) (xid=0x7): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 33)
c: OFPT_ERROR (OF1.1) (xid=0x8): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 2, type 34)
c: OFPT_ERROR (OF1.1) (xid=0x9): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|received NXT_TLV_TABLE_MOD with incorrect length 25 (must be exactly 24 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.1) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0xd): frags=normal miss_send_len=128
c: OFPT_FEATURES_REPLY (OF1.1) (xid=0xe): dpid:0000aa5500000001
version 3
c: NXT_ROLE_REPLY (OF1.2) (xid=0x1): role=secondary
c: OFPT_ERROR (OF1.2) (xid=0x2): OFPBRC_IS_SECONDARY
c: OFPT_PACKET_OUT (OF1.2) (xid=0x2): in_port=0 actions=drop buffer=0x00000000
c: OFPT_ERROR (OF1.2) (xid=0x3): OFPBRC_IS_SECONDARY
c: OFPT_FLOW_MOD (OF1.2) (xid=0x3): ***decode error: OFPBMC_BAD_LEN***
c: OFPT_ERROR (OF1.2) (xid=0x4): OFPBRC_IS_SECONDARY
c:      mask:   0
c: OFPT_ERROR (OF1.2) (xid=0x5): OFPBRC_IS_SECONDARY
c: OFPT_GROUP_MOD (OF1.2) (xid=0x5):
c:  ADD group_id=0,type=all
c: OFPT_ERROR (OF1.2) (xid=0x6): OFPBRC_IS_SECONDARY
c: OFPT_TABLE_MOD (OF1.2) (xid=0x6): table_id=0, flow_miss_config=controller
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 29)
c: OFPT_ERROR (OF1.2) (xid=0x7): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 33)
c: OFPT_ERROR (OF1.2) (xid=0x8): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 3, type 34)
c: OFPT_ERROR (OF1.2) (xid=0x9): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|received NXT_TLV_TABLE_MOD with incorrect length 25 (must be exactly 24 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.2) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: OFPT_GET_CONFIG_REPLY (OF1.2) (xid=0xd): frags=normal miss_send_len=128
c: OFPT_FEATURES_REPLY (OF1.2) (xid=0xe): dpid:0000aa5500000001
version 4
c: NXT_ROLE_REPLY (OF1.3) (xid=0x1): role=secondary
c: OFPT_ERROR (OF1.3) (xid=0x2): OFPBRC_IS_SECONDARY
c: OFPT_PACKET_OUT (OF1.3) (xid=0x2): in_port=0 actions=drop buffer=0x00000000
c: OFPT_ERROR (OF1.3) (xid=0x3): OFPBRC_IS_SECONDARY
c: OFPT_FLOW_MOD (OF1.3) (xid=0x3): ***decode error: OFPBMC_BAD_LEN***
c: OFPT_ERROR (OF1.3) (xid=0x4): OFPBRC_IS_SECONDARY
c:      mask:   0
c: OFPT_ERROR (OF1.3) (xid=0x5): OFPBRC_IS_SECONDARY
c: OFPT_GROUP_MOD (OF1.3) (xid=0x5):
c:  ADD group_id=0,type=all
c: OFPT_ERROR (OF1.3) (xid=0x6): OFPBRC_IS_SECONDARY
c: OFPT_TABLE_MOD (OF1.3) (xid=0x6): table_id=0
c: OFPT_ERROR (OF1.3) (xid=0x7): OFPBRC_IS_SECONDARY
c: OFPT_METER_MOD (OF1.3) (xid=0x7): ADD meter=0 bands=
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 33)
c: OFPT_ERROR (OF1.3) (xid=0x8): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|unknown OpenFlow message (version 4, type 34)
c: OFPT_ERROR (OF1.3) (xid=0x9): OFPBRC_BAD_TYPE
c: ***decode error: OFPBRC_BAD_TYPE***
c: <time>|00001|ofp_msgs|WARN|received NXT_TLV_TABLE_MOD with incorrect length 25 (must be exactly 24 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.3) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0xd): frags=normal miss_send_len=128
c: OFPT_FEATURES_REPLY (OF1.3) (xid=0xe): dpid:0000aa5500000001
version 5
c: NXT_ROLE_REPLY (OF1.4) (xid=0x1): role=secondary
c: OFPT_ERROR (OF1.4) (xid=0x2): OFPBRC_IS_SECONDARY
c: OFPT_PACKET_OUT (OF1.4) (xid=0x2): in_port=0 actions=drop buffer=0x00000000
c: OFPT_ERROR (OF1.4) (xid=0x3): OFPBRC_IS_SECONDARY
c: OFPT_FLOW_MOD (OF1.4) (xid=0x3): ***decode error: OFPBMC_BAD_LEN***
c: OFPT_ERROR (OF1.4) (xid=0x4): OFPBRC_IS_SECONDARY
c: OFPT_PORT_MOD (OF1.4) (xid=0x4): ***decode error: OFPBPC_BAD_LEN***
c: OFPT_ERROR (OF1.4) (xid=0x5): OFPBRC_IS_SECONDARY
c: OFPT_GROUP_MOD (OF1.4) (xid=0x5):
c:  ADD group_id=0,type=all
c: OFPT_ERROR (OF1.4) (xid=0x6): OFPBRC_IS_SECONDARY
c: OFPT_TABLE_MOD (OF1.4) (xid=0x6): table_id=0, eviction=off, vacancy=off
c: OFPT_ERROR (OF1.4) (xid=0x7): OFPBRC_IS_SECONDARY
c: OFPT_METER_MOD (OF1.4) (xid=0x7): ADD meter=0 bands=
c: OFPT_ERROR (OF1.4) (xid=0x8): OFPBRC_IS_SECONDARY
c: OFPT_BUNDLE_CONTROL (OF1.4) (xid=0x8):
c:  bundle_id=0 type=OPEN_REQUEST flags=0
c: OFPT_ERROR (OF1.4) (xid=0x9): OFPBRC_IS_SECONDARY
c: OFPT_BUNDLE_ADD_MESSAGE (OF1.4) (xid=0x9): ***decode error: OFPBFC_BAD_VERSION***
c: <time>|00001|ofp_msgs|WARN|received NXT_TLV_TABLE_MOD with incorrect length 25 (must be exactly 24 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.4) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: OFPT_GET_CONFIG_REPLY (OF1.4) (xid=0xd): frags=normal miss_send_len=128
c: OFPT_FEATURES_REPLY (OF1.4) (xid=0xe): dpid:0000aa5500000001
version 6
c: NXT_ROLE_REPLY (OF1.5) (xid=0x1): role=secondary
c: OFPT_ERROR (OF1.5) (xid=0x2): OFPBRC_IS_SECONDARY
c: OFPT_PACKET_OUT (OF1.5) (xid=0x2): ***decode error: OFPBMC_BAD_LEN***
c: OFPT_ERROR (OF1.5) (xid=0x3): OFPBRC_IS_SECONDARY
c: OFPT_FLOW_MOD (OF1.5) (xid=0x3): ***decode error: OFPBMC_BAD_LEN***
c: OFPT_ERROR (OF1.5) (xid=0x4): OFPBRC_IS_SECONDARY
c: OFPT_PORT_MOD (OF1.5) (xid=0x4): ***decode error: OFPBPC_BAD_LEN***
c: <time>|00001|ofp_msgs|WARN|received OFPT_GROUP_MOD with incorrect length 16 (must be exactly 24 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0x5): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: OFPT_ERROR (OF1.5) (xid=0x6): OFPBRC_IS_SECONDARY
c: OFPT_TABLE_MOD (OF1.5) (xid=0x6): table_id=0, eviction=off, vacancy=off
c: OFPT_ERROR (OF1.5) (xid=0x7): OFPBRC_IS_SECONDARY
c: OFPT_METER_MOD (OF1.5) (xid=0x7): ADD meter=0 bands=
c: OFPT_ERROR (OF1.5) (xid=0x8): OFPBRC_IS_SECONDARY
c: OFPT_BUNDLE_CONTROL (OF1.5) (xid=0x8):
c:  bundle_id=0 type=OPEN_REQUEST flags=0
c: OFPT_ERROR (OF1.5) (xid=0x9): OFPBRC_IS_SECONDARY
c: OFPT_BUNDLE_ADD_MESSAGE (OF1.5) (xid=0x9): ***decode error: OFPBFC_BAD_VERSION***
c: <time>|00001|ofp_msgs|WARN|received NXT_TLV_TABLE_MOD with incorrect length 25 (must be exactly 24 bytes or longer by an integer multiple of 8 bytes)
c: OFPT_ERROR (OF1.5) (xid=0xb): OFPBRC_BAD_LEN
c: ***decode error: OFPBRC_BAD_LEN***
c: OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0xd): frags=normal miss_send_len=128
c: OFPT_FEATURES_REPLY (OF1.5) (xid=0xe): dpid:0000aa5500000001
# A secondary hears of ports alone, a primary of ports, flows and packets.
$ for role in 00000003 00000002; do ovs-ofctl -O OpenFlow13 add-flow br0 send_flow_rem,in_port=1,actions=controller; python3 $TEST/of_peer.py c=br0.mgmt c.hello=4 c.msg=9,00000080 c.msg=24,${role}0000000000000000000000ff c.sync "run=ovs-appctl netdev-dummy/receive p1 'in_port(1),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x1234)'" "run=ovs-ofctl -O OpenFlow13 del-flows br0" "run=ovs-ofctl -O OpenFlow13 mod-port br0 p1 down" "run=ovs-ofctl -O OpenFlow13 mod-port br0 p1 up" c.drain=.3 | sed 's/duration[0-9.]*s/duration/'; done
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x2): role=secondary generation_id=255
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
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x2): role=primary generation_id=255
c: OFPT_PACKET_IN (OF1.3) (xid=*): cookie=0x0 total_len=14 in_port=1 (via action) data_len=14 (unbuffered)
c: vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x1234
c: OFPT_FLOW_REMOVED (OF1.3) (xid=*): in_port=1 reason=delete table_id=0 duration idle0 pkts0 bytes0
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
# The status columns know the role.
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock; ovs-appctl time/stop; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=4 c.msg=24,00000002000000000000000000000100 c.sync warp=6000 "run=ovs-vsctl --columns=target,is_connected,role list controller" c.msg=24,00000003000000000000000000000100 c.sync warp=6000 "run=ovs-vsctl get controller br0 role" c.close warp=6000 "run=ovs-vsctl --columns=is_connected,role list controller"
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x1): role=primary generation_id=256
target              : "unix:$DIR/c.sock"
is_connected        : true
role                : master
c: OFPT_ROLE_REPLY (OF1.3) (xid=0x2): role=secondary generation_id=256
slave
is_connected        : false
role                : []
