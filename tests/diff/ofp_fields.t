# Every match field and the words of a flow, in 1.0, 1.1, 1.3 and 1.5.
$ ovs-ofctl -O OpenFlow10 parse-flow ',actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow ',actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow ',actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dp_hash=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dp_hash=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dp_hash=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dp_hash=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dp_hash=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dp_hash=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dp_hash=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dp_hash=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dp_hash=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dp_hash=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dp_hash=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dp_hash=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dp_hash=0x100000000,actions=1'
ovs-ofctl: 0x100000000: value too large for 4-byte field dp_hash
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dp_hash=0x100000000,actions=1'
ovs-ofctl: 0x100000000: value too large for 4-byte field dp_hash
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'dp_hash=0x100000000,actions=1'
ovs-ofctl: 0x100000000: value too large for 4-byte field dp_hash
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'recirc_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD recirc_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'recirc_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD recirc_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'recirc_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD recirc_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'recirc_id=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field recirc_id
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'recirc_id=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field recirc_id
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'recirc_id=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field recirc_id
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(0,0),actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(0,0),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(0,0),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(1,0x800),actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD packet_type=(1,0x800) actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(1,0x800),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD packet_type=(1,0x800) actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(1,0x800),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD packet_type=(1,0x800) actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(1,0x800),ip_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD packet_type=(1,0x800),nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(1,0x800),ip_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD packet_type=(1,0x800),nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(1,0x800),ip_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD packet_type=(1,0x800),nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(1,0x86dd),ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD packet_type=(1,0x86dd),ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(1,0x86dd),ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD packet_type=(1,0x86dd),ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(1,0x86dd),ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD packet_type=(1,0x86dd),ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(1,0x894f),nsh_si=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD packet_type=(1,0x894f),nsh_si=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(1,0x894f),nsh_si=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD packet_type=(1,0x894f),nsh_si=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(1,0x894f),nsh_si=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD packet_type=(1,0x894f),nsh_si=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(2,1),actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD packet_type=(2,1) actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(2,1),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD packet_type=(2,1) actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(2,1),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD packet_type=(2,1) actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(0,0,actions=1'
ovs-ofctl: 0,: bad syntax for packet type missing ')'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(0,0,actions=1'
ovs-ofctl: 0,: bad syntax for packet type missing ')'
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(0,0,actions=1'
ovs-ofctl: 0,: bad syntax for packet type missing ')'
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=0,0,actions=1'
ovs-ofctl: 0: bad syntax for packet type missing '('
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=0,0,actions=1'
ovs-ofctl: 0: bad syntax for packet type missing '('
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=0,0,actions=1'
ovs-ofctl: 0: bad syntax for packet type missing '('
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(x,0),actions=1'
ovs-ofctl: x,0): bad syntax for packet type ns
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(x,0),actions=1'
ovs-ofctl: x,0): bad syntax for packet type ns
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(x,0),actions=1'
ovs-ofctl: x,0): bad syntax for packet type ns
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(0),actions=1'
ovs-ofctl: 0): bad syntax for packet type missing ','
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(0),actions=1'
ovs-ofctl: 0): bad syntax for packet type missing ','
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(0),actions=1'
ovs-ofctl: 0): bad syntax for packet type missing ','
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(0,x),actions=1'
ovs-ofctl: x): bad syntax for packet type ns_type
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(0,x),actions=1'
ovs-ofctl: x): bad syntax for packet type ns_type
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(0,x),actions=1'
ovs-ofctl: x): bad syntax for packet type ns_type
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(1,5),actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD packet_type=(1,5) actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(1,5),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD packet_type=(1,5) actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(1,5),actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD packet_type=(1,5) actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(1,0x800),dl_src=00:11:22:33:44:55,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: packet_type=(1,0x800),dl_src=00:11:22:33:44:55
<time>|00003|ofp_match|INFO|post: packet_type=(1,0x800)
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  01 04 00 50 00 00 00 01-00 00 23 20 00 00 00 0d |...P......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 12 00 00 00 00 00 00 |................|
00000030  80 00 58 04 00 01 08 00-00 00 04 06 00 11 22 33 |..X..........."3|
00000040  44 55 00 00 00 00 00 00-00 00 00 08 00 01 00 00 |DU..............|
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(1,0x800),dl_src=00:11:22:33:44:55,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: packet_type=(1,0x800),dl_src=00:11:22:33:44:55
<time>|00003|ofp_match|INFO|post: packet_type=(1,0x800)
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  04 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 16 80 00 58 04-00 01 08 00 80 00 08 06 |......X.........|
00000040  00 11 22 33 44 55 00 00-00 04 00 18 00 00 00 00 |.."3DU..........|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(1,0x800),dl_src=00:11:22:33:44:55,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: packet_type=(1,0x800),dl_src=00:11:22:33:44:55
<time>|00003|ofp_match|INFO|post: packet_type=(1,0x800)
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  06 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 16 80 00 58 04-00 01 08 00 80 00 08 06 |......X.........|
00000040  00 11 22 33 44 55 00 00-00 04 00 18 00 00 00 00 |.."3DU..........|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow10 parse-flow 'eth,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'eth,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'eth,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'eth,ip,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'eth,ip,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'eth,ip,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'conj_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD conj_id=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'conj_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD conj_id=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'conj_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD conj_id=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'conj_id=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field conj_id
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'conj_id=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field conj_id
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'conj_id=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field conj_id
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_id=0x5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_id=0x5/0xff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_id=0x5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_id=0x5/0xff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_id=0x5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_id=0x5/0xff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tunnel_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tunnel_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tunnel_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_id=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_id=*,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_id=*,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_id=*,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_src=1.2.3.4/8,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_src=1.0.0.0/8 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_src=1.2.3.4/8,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_src=1.0.0.0/8 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_src=1.2.3.4/8,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_src=1.0.0.0/8 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_src=1.2.3.4/255.0.255.0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_src=1.0.3.0/255.0.255.0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_src=1.2.3.4/255.0.255.0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_src=1.0.3.0/255.0.255.0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_src=1.2.3.4/255.0.255.0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_src=1.0.3.0/255.0.255.0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_dst=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_dst=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_dst=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_dst=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_dst=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_dst=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_ipv6_dst=fe80::1/64,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_ipv6_dst=fe80::/64 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_ipv6_dst=fe80::1/64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_ipv6_dst=fe80::/64 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_ipv6_dst=fe80::1/64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_ipv6_dst=fe80::/64 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=+oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=+oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=+oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=-oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_flags=-oam actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=-oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_flags=-oam actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=-oam,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_flags=-oam actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_flags=-oam actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_flags=-oam actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_flags=-oam actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=0/0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=1/1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=1/1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=1/1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_flags=+oam actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=2,actions=1'
ovs-ofctl: 2: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=2,actions=1'
ovs-ofctl: 2: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=2,actions=1'
ovs-ofctl: 2: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=foo,actions=1'
ovs-ofctl: foo: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=foo,actions=1'
ovs-ofctl: foo: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=foo,actions=1'
ovs-ofctl: foo: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=+foo,actions=1'
ovs-ofctl: foo: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=+foo,actions=1'
ovs-ofctl: foo: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=+foo,actions=1'
ovs-ofctl: foo: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=csum,actions=1'
ovs-ofctl: csum: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=csum,actions=1'
ovs-ofctl: csum: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=csum,actions=1'
ovs-ofctl: csum: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_flags=+df,actions=1'
ovs-ofctl: df: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_flags=+df,actions=1'
ovs-ofctl: df: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_flags=+df,actions=1'
ovs-ofctl: df: unknown tunnel flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_ttl=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_ttl=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_ttl=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_tos=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_tos=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_tos=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_gbp_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_gbp_id=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_gbp_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_gbp_id=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_gbp_id=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_gbp_id=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_gbp_id=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_gbp_id=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_gbp_id=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_gbp_id=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_gbp_id=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_gbp_id=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_gbp_flags=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_gbp_flags=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_gbp_flags=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_gbp_flags=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_gbp_flags=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_gbp_flags=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_gbp_flags=5/0xf,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_gbp_flags=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_gbp_flags=5/0xf,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_gbp_flags=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_gbp_flags=5/0xf,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_gbp_flags=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_ver=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_erspan_ver=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_ver=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_erspan_ver=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_ver=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_erspan_ver=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_ver=1,tun_erspan_idx=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_erspan_ver=1,tun_erspan_idx=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_ver=1,tun_erspan_idx=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_erspan_ver=1,tun_erspan_idx=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_ver=1,tun_erspan_idx=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_erspan_ver=1,tun_erspan_idx=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_ver=1,tun_erspan_idx=0x12345678,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_erspan_ver=1,tun_erspan_idx=0x12345678 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_ver=1,tun_erspan_idx=0x12345678,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_erspan_ver=1,tun_erspan_idx=0x12345678 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_ver=1,tun_erspan_idx=0x12345678,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_erspan_ver=1,tun_erspan_idx=0x12345678 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_ver=2,tun_erspan_dir=1,tun_erspan_hwid=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_erspan_ver=2,tun_erspan_dir=1,tun_erspan_hwid=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_ver=2,tun_erspan_dir=1,tun_erspan_hwid=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_erspan_ver=2,tun_erspan_dir=1,tun_erspan_hwid=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_ver=2,tun_erspan_dir=1,tun_erspan_hwid=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_erspan_ver=2,tun_erspan_dir=1,tun_erspan_hwid=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_idx=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_idx=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_idx=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_idx=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_idx=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_idx=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_dir=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_dir=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_dir=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_hwid=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_hwid=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_hwid=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_hwid=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_hwid=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_hwid=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_erspan_ver=0x10,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_erspan_ver=16 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_erspan_ver=0x10,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_erspan_ver=16 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_erspan_ver=0x10,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_erspan_ver=16 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_gtpu_flags=0x30,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD gtpu_flags=0x30 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_gtpu_flags=0x30,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD gtpu_flags=0x30 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_gtpu_flags=0x30,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD gtpu_flags=0x30 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_gtpu_msgtype=255,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD gtpu_msgtype=255 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_gtpu_msgtype=255,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD gtpu_msgtype=255 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_gtpu_msgtype=255,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD gtpu_msgtype=255 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'gtpu_flags=5,actions=1'
ovs-ofctl: unknown keyword gtpu_flags
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'gtpu_flags=5,actions=1'
ovs-ofctl: unknown keyword gtpu_flags
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'gtpu_flags=5,actions=1'
ovs-ofctl: unknown keyword gtpu_flags
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=0x1234,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0=0x1234 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=0x1234,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0=0x1234 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=0x1234,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0=0x1234 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=0x1234/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0=0x34 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=0x1234/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0=0x34 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=0x1234/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0=0x34 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=0x1234/0x0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=0x1234/0x0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=0x1234/0x0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=0x1234/0xfffff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0=0x1234/0xfffff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=0x1234/0xfffff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0=0x1234/0xfffff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=0x1234/0xfffff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0=0x1234/0xfffff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata63=0x11223344556677889900aabbccddeeff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata63=0x11223344556677889900aabbccddeeff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata63=0x11223344556677889900aabbccddeeff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata63=0x11223344556677889900aabbccddeeff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata63=0x11223344556677889900aabbccddeeff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata63=0x11223344556677889900aabbccddeeff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=1,tun_metadata0=2,actions=1'
ovs-ofctl: field tun_metadata0 set multiple times
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=1,tun_metadata0=2,actions=1'
ovs-ofctl: field tun_metadata0 set multiple times
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=1,tun_metadata0=2,actions=1'
ovs-ofctl: field tun_metadata0 set multiple times
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata64=1,actions=1'
ovs-ofctl: unknown keyword tun_metadata64
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata64=1,actions=1'
ovs-ofctl: unknown keyword tun_metadata64
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata64=1,actions=1'
ovs-ofctl: unknown keyword tun_metadata64
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=0x00000001,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0=0x1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=0x00000001,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0=0x1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=0x00000001,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0=0x1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tun_metadata0=1,tun_metadata1=0x22,tun_metadata5=0x333333,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tun_metadata0=0x1,tun_metadata1=0x22,tun_metadata5=0x333333 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tun_metadata0=1,tun_metadata1=0x22,tun_metadata5=0x333333,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tun_metadata0=0x1,tun_metadata1=0x22,tun_metadata5=0x333333 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tun_metadata0=1,tun_metadata1=0x22,tun_metadata5=0x333333,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tun_metadata0=0x1,tun_metadata1=0x22,tun_metadata5=0x333333 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'metadata=5,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD metadata=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'metadata=5,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD metadata=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'metadata=5,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD metadata=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'metadata=5/7,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD metadata=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'metadata=5/7,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD metadata=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'metadata=5/7,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD metadata=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'metadata=0x1ffffffffffffffff,actions=1'
ovs-ofctl: 0x1ffffffffffffffff: value too large for 8-byte field metadata
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'metadata=0x1ffffffffffffffff,actions=1'
ovs-ofctl: 0x1ffffffffffffffff: value too large for 8-byte field metadata
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'metadata=0x1ffffffffffffffff,actions=1'
ovs-ofctl: 0x1ffffffffffffffff: value too large for 8-byte field metadata
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=1,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=local,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=local,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=local,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=LOCAL,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=LOCAL,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=LOCAL,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=controller,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=CONTROLLER actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=controller,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=CONTROLLER actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=controller,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=CONTROLLER actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=none,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=none,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=none,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=any,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=any,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=any,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=normal,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=NORMAL actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=normal,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=NORMAL actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=normal,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=NORMAL actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=in_port,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=IN_PORT actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=in_port,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=IN_PORT actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=in_port,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=IN_PORT actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65280,actions=1'
<time>|00001|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=65280 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65280,actions=1'
<time>|00001|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=65280 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=65280,actions=1'
<time>|00001|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=65280 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65534,actions=1'
<time>|00001|ofp_port|WARN|referring to port LOCAL as 65534 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65534,actions=1'
<time>|00001|ofp_port|WARN|referring to port LOCAL as 65534 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=65534,actions=1'
<time>|00001|ofp_port|WARN|referring to port LOCAL as 65534 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65535,actions=1'
<time>|00001|ofp_port|WARN|referring to port ANY as 65535 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65535,actions=1'
<time>|00001|ofp_port|WARN|referring to port ANY as 65535 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=65535,actions=1'
<time>|00001|ofp_port|WARN|referring to port ANY as 65535 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=ANY actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65536,actions=1'
<time>|00001|ofp_port|WARN|port 65536 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 65536: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65536,actions=1'
<time>|00001|ofp_port|WARN|port 65536 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 65536: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=65536,actions=1'
<time>|00001|ofp_port|WARN|port 65536 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 65536: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=4294967294,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=4294967294,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=4294967294,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=foo,actions=1'
ovs-ofctl: foo: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=foo,actions=1'
ovs-ofctl: foo: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=foo,actions=1'
ovs-ofctl: foo: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=1/1,actions=1'
ovs-ofctl: 1/1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=1/1,actions=1'
ovs-ofctl: 1/1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=1/1,actions=1'
ovs-ofctl: 1/1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=-1,actions=1'
<time>|00001|ofp_port|WARN|Negative value -1 is not a valid port number.
ovs-ofctl: -1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=-1,actions=1'
<time>|00001|ofp_port|WARN|Negative value -1 is not a valid port number.
ovs-ofctl: -1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port=-1,actions=1'
<time>|00001|ofp_port|WARN|Negative value -1 is not a valid port number.
ovs-ofctl: -1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port_oxm=1,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port_oxm=1,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port_oxm=1,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port_oxm=local,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port_oxm=local,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port_oxm=local,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port_oxm=70000,actions=1'
<time>|00001|ofp_port|WARN|port 70000 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 70000: port value out of range for in_port_oxm
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port_oxm=70000,actions=1'
<time>|00001|ofp_port|WARN|port 70000 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 70000: port value out of range for in_port_oxm
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'in_port_oxm=70000,actions=1'
<time>|00001|ofp_port|WARN|port 70000 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 70000: port value out of range for in_port_oxm
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'actset_output=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actset_output=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'actset_output=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actset_output=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'actset_output=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actset_output=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'actset_output=local,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actset_output=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'actset_output=local,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actset_output=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'actset_output=local,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actset_output=LOCAL actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'actset_output=unset,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actset_output=UNSET actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'actset_output=unset,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actset_output=UNSET actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'actset_output=unset,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actset_output=UNSET actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'skb_priority=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'skb_priority=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'skb_priority=5,actions=1'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'skb_priority=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field skb_priority
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'skb_priority=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field skb_priority
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'skb_priority=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field skb_priority
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'pkt_mark=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD pkt_mark=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'pkt_mark=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD pkt_mark=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'pkt_mark=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD pkt_mark=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'pkt_mark=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD pkt_mark=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'pkt_mark=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD pkt_mark=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'pkt_mark=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD pkt_mark=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+trk,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=+trk actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+trk,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=+trk actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+trk,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=+trk actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+trk+est,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=+est+trk actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+trk+est,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=+est+trk actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+trk+est,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=+est+trk actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+trk-new,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=-new+trk actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+trk-new,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=-new+trk actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+trk-new,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=-new+trk actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=trk,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=trk actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=trk,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=trk actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=trk,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=trk actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=trk|est,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=est|trk actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=trk|est,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=est|trk actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=trk|est,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=est|trk actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=0/0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=0x21,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=new|trk actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=0x21,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=new|trk actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=0x21,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=new|trk actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=0x21/0x23,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=+new-est+trk actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=0x21/0x23,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=+new-est+trk actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=0x21/0x23,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=+new-est+trk actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=foo,actions=1'
ovs-ofctl: foo: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=foo,actions=1'
ovs-ofctl: foo: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=foo,actions=1'
ovs-ofctl: foo: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+foo,actions=1'
ovs-ofctl: foo: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+foo,actions=1'
ovs-ofctl: foo: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+foo,actions=1'
ovs-ofctl: foo: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+trk+trk,actions=1'
ovs-ofctl: trk: Each ct_state flag can be specified only once
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+trk+trk,actions=1'
ovs-ofctl: trk: Each ct_state flag can be specified only once
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+trk+trk,actions=1'
ovs-ofctl: trk: Each ct_state flag can be specified only once
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+new+est+rel+rpl+inv+trk+snat+dnat,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=new|est|rel|rpl|inv|trk|snat|dnat actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+new+est+rel+rpl+inv+trk+snat+dnat,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=new|est|rel|rpl|inv|trk|snat|dnat actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+new+est+rel+rpl+inv+trk+snat+dnat,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=new|est|rel|rpl|inv|trk|snat|dnat actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=-new-est-rel-rpl-inv-trk-snat-dnat,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=-new-est-rel-rpl-inv-trk-snat-dnat,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=-new-est-rel-rpl-inv-trk-snat-dnat,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=new|est|rel|rpl|inv|trk|snat|dnat actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=new|est|rel|rpl|inv|trk|snat|dnat actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=new|est|rel|rpl|inv|trk|snat|dnat actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=0x100,actions=1'
ovs-ofctl: 0x100: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=0x100,actions=1'
ovs-ofctl: 0x100: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=0x100,actions=1'
ovs-ofctl: 0x100: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=trk+est,actions=1'
ovs-ofctl: trk+est: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=trk+est,actions=1'
ovs-ofctl: trk+est: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=trk+est,actions=1'
ovs-ofctl: trk+est: unknown ct_state flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_zone=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_zone=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_zone=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_zone=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_zone=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_zone=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_zone=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field ct_zone
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_zone=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field ct_zone
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_zone=5/7,actions=1'
ovs-ofctl: 5/7: invalid mask for field ct_zone
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_mark=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_mark=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_mark=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_mark=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_mark=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_mark=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_mark=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_mark=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_mark=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_mark=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_mark=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_mark=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_label=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_label=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_label=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_label=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_label=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_label=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_label=0x12345678901234567890/0xffff0000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_label=0x34560000/0xffff0000 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_label=0x12345678901234567890/0xffff0000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_label=0x34560000/0xffff0000 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_label=0x12345678901234567890/0xffff0000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_label=0x34560000/0xffff0000 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+trk+est,ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_MATCH_INCONSISTENT***
00000000  01 04 00 50 00 00 00 01-00 00 23 20 00 00 00 0d |...P......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 14 00 00 00 00 00 00 |................|
00000030  00 01 d3 08 00 00 00 22-00 00 00 22 00 01 f0 04 |......."..."....|
00000040  01 02 03 04 00 00 00 00-00 00 00 08 00 01 00 00 |................|
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+trk+est,ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_MATCH_INCONSISTENT***
00000000  04 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 18 00 01 d3 08-00 00 00 22 00 00 00 22 |..........."..."|
00000040  00 01 f0 04 01 02 03 04-00 04 00 18 00 00 00 00 |................|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+trk+est,ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBAC_MATCH_INCONSISTENT***
00000000  06 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 18 00 01 d3 08-00 00 00 22 00 00 00 22 |..........."..."|
00000040  00 01 f0 04 01 02 03 04-00 04 00 18 00 00 00 00 |................|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+trk+est,ip,ct_nw_src=1.2.3.4,ct_nw_dst=1.2.3.0/24,ct_nw_proto=6,ct_tp_src=5,ct_tp_dst=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=+est+trk,ct_nw_src=1.2.3.4,ct_nw_dst=1.2.3.0/24,ct_nw_proto=6,ct_tp_src=5,ct_tp_dst=0x5/0x7,ip actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+trk+est,ip,ct_nw_src=1.2.3.4,ct_nw_dst=1.2.3.0/24,ct_nw_proto=6,ct_tp_src=5,ct_tp_dst=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=+est+trk,ct_nw_src=1.2.3.4,ct_nw_dst=1.2.3.0/24,ct_nw_proto=6,ct_tp_src=5,ct_tp_dst=0x5/0x7,ip actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+trk+est,ip,ct_nw_src=1.2.3.4,ct_nw_dst=1.2.3.0/24,ct_nw_proto=6,ct_tp_src=5,ct_tp_dst=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=+est+trk,ct_nw_src=1.2.3.4,ct_nw_dst=1.2.3.0/24,ct_nw_proto=6,ct_tp_src=5,ct_tp_dst=0x5/0x7,ip actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_state=+trk+est,ipv6,ct_ipv6_src=fe80::1,ct_ipv6_dst=fe80::/10,ct_nw_proto=17,ct_tp_src=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=+est+trk,ct_ipv6_src=fe80::1,ct_ipv6_dst=fe80::/10,ct_nw_proto=17,ct_tp_src=5,ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_state=+trk+est,ipv6,ct_ipv6_src=fe80::1,ct_ipv6_dst=fe80::/10,ct_nw_proto=17,ct_tp_src=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=+est+trk,ct_ipv6_src=fe80::1,ct_ipv6_dst=fe80::/10,ct_nw_proto=17,ct_tp_src=5,ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_state=+trk+est,ipv6,ct_ipv6_src=fe80::1,ct_ipv6_dst=fe80::/10,ct_nw_proto=17,ct_tp_src=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=+est+trk,ct_ipv6_src=fe80::1,ct_ipv6_dst=fe80::/10,ct_nw_proto=17,ct_tp_src=5,ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  01 04 00 40 00 00 00 01-00 00 23 20 00 00 00 0d |...@......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 08 00 00 00 00 00 00 |................|
00000030  00 01 f0 04 01 02 03 04-00 00 00 08 00 01 00 00 |................|
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  04 0e 00 58 00 00 00 01-00 00 00 00 00 00 00 00 |...X............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0c 00 01 f0 04-01 02 03 04 00 00 00 00 |................|
00000040  00 04 00 18 00 00 00 00-00 00 00 10 00 00 00 01 |................|
00000050  00 00 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  06 0e 00 58 00 00 00 01-00 00 00 00 00 00 00 00 |...X............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0c 00 01 f0 04-01 02 03 04 00 00 00 00 |................|
00000040  00 04 00 18 00 00 00 00-00 00 00 10 00 00 00 01 |................|
00000050  00 00 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  01 04 00 48 00 00 00 01-00 00 23 20 00 00 00 0d |...H......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 0e 00 00 00 00 00 00 |................|
00000030  00 00 06 02 08 00 00 01-f0 04 01 02 03 04 00 00 |................|
00000040  00 00 00 08 00 01 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  04 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 12 80 00 0a 02-08 00 00 01 f0 04 01 02 |................|
00000040  03 04 00 00 00 00 00 00-00 04 00 18 00 00 00 00 |................|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ct_nw_src=1.2.3.4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  06 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 12 80 00 0a 02-08 00 00 01 f0 04 01 02 |................|
00000040  03 04 00 00 00 00 00 00-00 04 00 18 00 00 00 00 |................|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_nw_proto=6,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  01 04 00 40 00 00 00 01-00 00 23 20 00 00 00 0d |...@......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 05 00 00 00 00 00 00 |................|
00000030  00 01 ee 01 06 00 00 00-00 00 00 08 00 01 00 00 |................|
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_nw_proto=6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  04 0e 00 58 00 00 00 01-00 00 00 00 00 00 00 00 |...X............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 09 00 01 ee 01-06 00 00 00 00 00 00 00 |................|
00000040  00 04 00 18 00 00 00 00-00 00 00 10 00 00 00 01 |................|
00000050  00 00 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_nw_proto=6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  06 0e 00 58 00 00 00 01-00 00 00 00 00 00 00 00 |...X............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 09 00 01 ee 01-06 00 00 00 00 00 00 00 |................|
00000040  00 04 00 18 00 00 00 00-00 00 00 10 00 00 00 01 |................|
00000050  00 00 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow10 parse-flow 'ct_tp_src=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ct_tp_src=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ct_tp_src=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg15=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg15=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg15=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg15=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg15=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg15=0x5/0x7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg32=5,actions=1'
ovs-ofctl: unknown keyword reg32
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg32=5,actions=1'
ovs-ofctl: unknown keyword reg32
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg32=5,actions=1'
ovs-ofctl: unknown keyword reg32
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0=0/0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0=*,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0=*,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0=*,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0=0x1/0xffffffff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0=0x1/0xffffffff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0=0x1/0xffffffff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0[5]=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x20/0x20 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0[5]=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x20/0x20 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0[5]=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x20/0x20 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0[0..3]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x5/0xf actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0[0..3]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x5/0xf actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0[0..3]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x5/0xf actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0[0..3]=50,actions=1'
ovs-ofctl: reg0[0..3]: value 0x32 does not fit into 4 bits
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0[0..3]=50,actions=1'
ovs-ofctl: reg0[0..3]: value 0x32 does not fit into 4 bits
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0[0..3]=50,actions=1'
ovs-ofctl: reg0[0..3]: value 0x32 does not fit into 4 bits
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0[0..3]=foo,actions=1'
ovs-ofctl: reg0[0..3]: cannot parse integer value: foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0[0..3]=foo,actions=1'
ovs-ofctl: reg0[0..3]: cannot parse integer value: foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0[0..3]=foo,actions=1'
ovs-ofctl: reg0[0..3]: cannot parse integer value: foo
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0[4..7]=5,reg0[0..3]=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x53/0xff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0[4..7]=5,reg0[0..3]=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x53/0xff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0[4..7]=5,reg0[0..3]=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x53/0xff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reg0[]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'reg0[]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reg0[]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'NXM_NX_REG0[0..3]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x5/0xf actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'NXM_NX_REG0[0..3]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x5/0xf actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'NXM_NX_REG0[0..3]=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x5/0xf actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'NXM_NX_REG0=5,actions=1'
ovs-ofctl: unknown keyword NXM_NX_REG0
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'NXM_NX_REG0=5,actions=1'
ovs-ofctl: unknown keyword NXM_NX_REG0
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'NXM_NX_REG0=5,actions=1'
ovs-ofctl: unknown keyword NXM_NX_REG0
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'OXM_OF_METADATA=5,actions=1'
ovs-ofctl: unknown keyword OXM_OF_METADATA
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'OXM_OF_METADATA=5,actions=1'
ovs-ofctl: unknown keyword OXM_OF_METADATA
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'OXM_OF_METADATA=5,actions=1'
ovs-ofctl: unknown keyword OXM_OF_METADATA
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'xreg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0,reg1=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'xreg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0,reg1=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'xreg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0,reg1=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'xreg0=0x100000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x1,reg1=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'xreg0=0x100000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0x1,reg1=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'xreg0=0x100000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0x1,reg1=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'xreg7=5/0xff00000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg14=0/0xff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'xreg7=5/0xff00000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg14=0/0xff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'xreg7=5/0xff00000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg14=0/0xff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'xxreg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0,reg1=0,reg2=0,reg3=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'xxreg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg0=0,reg1=0,reg2=0,reg3=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'xxreg0=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg0=0,reg1=0,reg2=0,reg3=0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'xxreg3=0x12345678901234567890123456789012,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg12=0x12345678,reg13=0x90123456,reg14=0x78901234,reg15=0x56789012 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'xxreg3=0x12345678901234567890123456789012,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg12=0x12345678,reg13=0x90123456,reg14=0x78901234,reg15=0x56789012 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'xxreg3=0x12345678901234567890123456789012,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg12=0x12345678,reg13=0x90123456,reg14=0x78901234,reg15=0x56789012 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'xxreg0=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg3=0x5/0xff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'xxreg0=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reg3=0x5/0xff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'xxreg0=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reg3=0x5/0xff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'eth_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'eth_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'eth_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_dst=00:11:22:33:44:55/ff:ff:ff:00:00:00,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_dst=00:11:22:00:00:00/ff:ff:ff:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_dst=00:11:22:33:44:55/ff:ff:ff:00:00:00,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_dst=00:11:22:00:00:00/ff:ff:ff:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_dst=00:11:22:33:44:55/ff:ff:ff:00:00:00,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_dst=00:11:22:00:00:00/ff:ff:ff:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_dst=01:00:00:00:00:00/01:00:00:00:00:00,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_dst=01:00:00:00:00:00/01:00:00:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_dst=01:00:00:00:00:00/01:00:00:00:00:00,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_dst=01:00:00:00:00:00/01:00:00:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_dst=01:00:00:00:00:00/01:00:00:00:00:00,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_dst=01:00:00:00:00:00/01:00:00:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_dst=00:11:22,actions=1'
ovs-ofctl: 00:11:22: invalid Ethernet address
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_dst=00:11:22,actions=1'
ovs-ofctl: 00:11:22: invalid Ethernet address
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_dst=00:11:22,actions=1'
ovs-ofctl: 00:11:22: invalid Ethernet address
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'eth_dst=foo,actions=1'
ovs-ofctl: foo: invalid Ethernet address
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'eth_dst=foo,actions=1'
ovs-ofctl: foo: invalid Ethernet address
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'eth_dst=foo,actions=1'
ovs-ofctl: foo: invalid Ethernet address
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'eth_type=0x800,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'eth_type=0x800,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'eth_type=0x800,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x1234,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_type=0x1234 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x1234,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x1234 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x1234,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x1234 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x5ff,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_type=0x05ff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x5ff,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x05ff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x5ff,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x05ff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=2048,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=2048,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=2048,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x10000,actions=1'
ovs-ofctl: 0x10000: value too large for 2-byte field eth_type
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x10000,actions=1'
ovs-ofctl: 0x10000: value too large for 2-byte field eth_type
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x10000,actions=1'
ovs-ofctl: 0x10000: value too large for 2-byte field eth_type
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x800/0xff,actions=1'
ovs-ofctl: 0x800/0xff: invalid mask for field eth_type
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x800/0xff,actions=1'
ovs-ofctl: 0x800/0xff: invalid mask for field eth_type
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x800/0xff,actions=1'
ovs-ofctl: 0x800/0xff: invalid mask for field eth_type
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x0000 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0x1123,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=291,dl_vlan_pcp=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0x1123,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=291,dl_vlan_pcp=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0x1123,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=291,dl_vlan_pcp=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0x1123/0x1fff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_vlan=291 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0x1123/0x1fff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=291 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0x1123/0x1fff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=291 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0x1000/0x1000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x1000/0x1000 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0x1000/0x1000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x1000/0x1000 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0x1000/0x1000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x1000/0x1000 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0/0x1fff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0/0x1fff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0/0x1fff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0xf000/0xf000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_vlan_pcp=7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0xf000/0xf000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan_pcp=7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0xf000/0xf000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan_pcp=7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0x3000/0xf000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_vlan_pcp=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0x3000/0xf000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan_pcp=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0x3000/0xf000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan_pcp=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_tci=0xffff,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=4095,dl_vlan_pcp=7 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_tci=0xffff,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=4095,dl_vlan_pcp=7 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_tci=0xffff,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=4095,dl_vlan_pcp=7 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan=0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan=0xffff,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x0000 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan=0xffff,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan=0xffff,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan=4095,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=4095 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan=4095,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=4095 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan=4095,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=4095 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan=4096,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan=4096,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan=4096,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan=5,dl_vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=5,dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan=5,dl_vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=5,dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan=5,dl_vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=5,dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_vlan_pcp=8,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan_pcp=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_vlan_pcp=8,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan_pcp=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_vlan_pcp=8,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan_pcp=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_vid=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x0000 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_vid=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x0005/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_vid=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x0005/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_vid=0x1005,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_vid=0x1005,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_vid=0x1005,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_vid=0x1000/0x1000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x1000/0x1000 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_vid=0x1000/0x1000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x1000/0x1000 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_vid=0x1000/0x1000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x1000/0x1000 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_vid=0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x0000 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_vid=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_vid=0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x0000/0x1fff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_vid=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD vlan_tci=0x0005/0x00ff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_vid=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD vlan_tci=0x0005/0x00ff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_vid=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD vlan_tci=0x0005/0x00ff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'vlan_vid=0x1005,vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=5,dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'vlan_vid=0x1005,vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_vlan=5,dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'vlan_vid=0x1005,vlan_pcp=3,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_vlan=5,dl_vlan_pcp=3 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD mpls actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,mpls_label=5,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD mpls,mpls_label=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,mpls_label=5,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls,mpls_label=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,mpls_label=5,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls,mpls_label=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'mplsm,mpls_label=1048576,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD mplsm,mpls_label=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'mplsm,mpls_label=1048576,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mplsm,mpls_label=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'mplsm,mpls_label=1048576,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mplsm,mpls_label=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,mpls_tc=5,mpls_bos=1,mpls_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD mpls,mpls_tc=5,mpls_ttl=64,mpls_bos=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,mpls_tc=5,mpls_bos=1,mpls_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls,mpls_tc=5,mpls_ttl=64,mpls_bos=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,mpls_tc=5,mpls_bos=1,mpls_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls,mpls_tc=5,mpls_ttl=64,mpls_bos=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,mpls_tc=8,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD mpls,mpls_tc=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,mpls_tc=8,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls,mpls_tc=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,mpls_tc=8,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls,mpls_tc=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls_label=5,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: mpls_label=5
<time>|00003|ofp_match|INFO|post: 
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls_label=5,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: mpls_label=5
<time>|00003|ofp_match|INFO|post: 
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls_label=5,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: mpls_label=5
<time>|00003|ofp_match|INFO|post: 
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_dst=1.2.3.4/24,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_dst=1.2.3.0/24 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_dst=1.2.3.4/24,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_dst=1.2.3.0/24 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_dst=1.2.3.4/24,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_dst=1.2.3.0/24 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_dst=1.2.3.4/255.0.255.0,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_dst=1.0.3.0/255.0.255.0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_dst=1.2.3.4/255.0.255.0,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_dst=1.0.3.0/255.0.255.0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_dst=1.2.3.4/255.0.255.0,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_dst=1.0.3.0/255.0.255.0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_dst=1.2.3.4/33,actions=1'
ovs-ofctl: 1.2.3.4/33: IPv4 network prefix bits not between 0 and 32, inclusive
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_dst=1.2.3.4/33,actions=1'
ovs-ofctl: 1.2.3.4/33: IPv4 network prefix bits not between 0 and 32, inclusive
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_dst=1.2.3.4/33,actions=1'
ovs-ofctl: 1.2.3.4/33: IPv4 network prefix bits not between 0 and 32, inclusive
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_dst=1.2.3,actions=1'
ovs-ofctl: 1.2.3: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_dst=1.2.3,actions=1'
ovs-ofctl: 1.2.3: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_dst=1.2.3,actions=1'
ovs-ofctl: 1.2.3: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_dst=1.2.3.4/foo,actions=1'
ovs-ofctl: 1.2.3.4/foo: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_dst=1.2.3.4/foo,actions=1'
ovs-ofctl: 1.2.3.4/foo: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_dst=1.2.3.4/foo,actions=1'
ovs-ofctl: 1.2.3.4/foo: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'nw_src=1.2.3.4,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00003|ofp_match|INFO|post: 
<time>|00004|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00005|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00006|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'nw_src=1.2.3.4,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00003|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'nw_src=1.2.3.4,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00003|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv4,nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv4,nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv4,nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip4,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip6,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip6,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip6,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6,ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6,ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_src=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6,ipv6_src=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_src=fe80::1/64,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6,ipv6_src=fe80::/64 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_src=fe80::1/64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6,ipv6_src=fe80::/64 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_src=fe80::1/64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6,ipv6_src=fe80::/64 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_src=fe80::1/ffff::,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6,ipv6_src=fe80::/16 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_src=fe80::1/ffff::,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6,ipv6_src=fe80::/16 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_src=fe80::1/ffff::,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6,ipv6_src=fe80::/16 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_src=fe80::1/129,actions=1'
ovs-ofctl: fe80::1/129: IPv6 network prefix bits not between 0 and 128, inclusive
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_src=fe80::1/129,actions=1'
ovs-ofctl: fe80::1/129: IPv6 network prefix bits not between 0 and 128, inclusive
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_src=fe80::1/129,actions=1'
ovs-ofctl: fe80::1/129: IPv6 network prefix bits not between 0 and 128, inclusive
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_src=foo,actions=1'
ovs-ofctl: foo: invalid IPv6 address
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_src=foo,actions=1'
ovs-ofctl: foo: invalid IPv6 address
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_src=foo,actions=1'
ovs-ofctl: foo: invalid IPv6 address
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_src=1.2.3.4,actions=1'
ovs-ofctl: 1.2.3.4: invalid IPv6 address
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_src=1.2.3.4,actions=1'
ovs-ofctl: 1.2.3.4: invalid IPv6 address
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_src=1.2.3.4,actions=1'
ovs-ofctl: 1.2.3.4: invalid IPv6 address
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_label=0x12345,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6,ipv6_label=0x12345 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_label=0x12345,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6,ipv6_label=0x12345 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_label=0x12345,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6,ipv6_label=0x12345 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,ipv6_label=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6,ipv6_label=0x00005/0x000ff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,ipv6_label=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6,ipv6_label=0x00005/0x000ff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,ipv6_label=5/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6,ipv6_label=0x00005/0x000ff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_proto=6,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_proto=6,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_proto=6,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_proto=200,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_proto=200 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_proto=200,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_proto=200 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_proto=200,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_proto=200 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_proto=6/7,actions=1'
ovs-ofctl: 6/7: invalid mask for field nw_proto
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_proto=6/7,actions=1'
ovs-ofctl: 6/7: invalid mask for field nw_proto
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_proto=6/7,actions=1'
ovs-ofctl: 6/7: invalid mask for field nw_proto
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,nw_proto=6,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,nw_proto=6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,nw_proto=6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,nw_tos=4,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,nw_tos=4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,nw_tos=4,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_tos=4,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_tos=4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_tos=4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_tos=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_tos=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_tos=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_tos=4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_tos=0xfc,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_tos=252 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_tos=0xfc,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_tos=252 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_tos=0xfc,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_tos=252 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_dscp=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_tos=20 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_dscp=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_tos=20 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_dscp=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_tos=20 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_dscp=64,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_tos=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_dscp=64,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_tos=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_dscp=64,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_tos=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_ecn=2,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_ecn=2 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_ecn=2,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_ecn=2 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_ecn=2,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_ecn=2 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_ecn=4,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_ecn=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_ecn=4,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_ecn=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_ecn=4,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_ecn=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_ttl=64 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_ttl=64 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_ttl=64 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_ttl=256,actions=1'
ovs-ofctl: 256: value too large for 1-byte field nw_ttl
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_ttl=256,actions=1'
ovs-ofctl: 256: value too large for 1-byte field nw_ttl
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_ttl=256,actions=1'
ovs-ofctl: 256: value too large for 1-byte field nw_ttl
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_frag=no,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_frag=no actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_frag=no,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_frag=no actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_frag=no,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_frag=no actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_frag=yes,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_frag=yes actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_frag=yes,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_frag=yes actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_frag=yes,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_frag=yes actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_frag=first,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_frag=first actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_frag=first,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_frag=first actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_frag=first,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_frag=first actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_frag=later,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_frag=later actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_frag=later,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_frag=later actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_frag=later,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_frag=later actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_frag=not_later,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_frag=not_later actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_frag=not_later,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_frag=not_later actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_frag=not_later,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_frag=not_later actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_frag=NO,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ip,nw_frag=no actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_frag=NO,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_frag=no actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_frag=NO,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_frag=no actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_frag=foo,actions=1'
ovs-ofctl: foo: unknown fragment type (valid types are "no", "yes", "first", "later", "not_later"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_frag=foo,actions=1'
ovs-ofctl: foo: unknown fragment type (valid types are "no", "yes", "first", "later", "not_later"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_frag=foo,actions=1'
ovs-ofctl: foo: unknown fragment type (valid types are "no", "yes", "first", "later", "not_later"
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ip_frag=1/3,actions=1'
ovs-ofctl: 1/3: unknown fragment type (valid types are "no", "yes", "first", "later", "not_later"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ip_frag=1/3,actions=1'
ovs-ofctl: 1/3: unknown fragment type (valid types are "no", "yes", "first", "later", "not_later"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ip_frag=1/3,actions=1'
ovs-ofctl: 1/3: unknown fragment type (valid types are "no", "yes", "first", "later", "not_later"
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'rarp,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD rarp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'rarp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD rarp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'rarp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD rarp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,arp_op=1,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp,arp_op=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,arp_op=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp,arp_op=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,arp_op=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp,arp_op=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,arp_op=256,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp,arp_op=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,arp_op=256,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp,arp_op=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,arp_op=256,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp,arp_op=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,arp_spa=1.2.3.4,arp_tpa=1.2.3.4/24,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp,arp_spa=1.2.3.4,arp_tpa=1.2.3.0/24 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,arp_spa=1.2.3.4,arp_tpa=1.2.3.4/24,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp,arp_spa=1.2.3.4,arp_tpa=1.2.3.0/24 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,arp_spa=1.2.3.4,arp_tpa=1.2.3.4/24,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp,arp_spa=1.2.3.4,arp_tpa=1.2.3.0/24 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp,arp_spa=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp,arp_spa=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp,arp_spa=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,arp_sha=00:11:22:33:44:55,arp_tha=00:11:22:33:44:55/ff:ff:ff:00:00:00,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD arp,arp_sha=00:11:22:33:44:55,arp_tha=00:11:22:00:00:00/ff:ff:ff:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,arp_sha=00:11:22:33:44:55,arp_tha=00:11:22:33:44:55/ff:ff:ff:00:00:00,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp,arp_sha=00:11:22:33:44:55,arp_tha=00:11:22:00:00:00/ff:ff:ff:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,arp_sha=00:11:22:33:44:55,arp_tha=00:11:22:33:44:55/ff:ff:ff:00:00:00,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp,arp_sha=00:11:22:33:44:55,arp_tha=00:11:22:00:00:00/ff:ff:ff:00:00:00 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,nw_proto=1,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp,arp_op=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,nw_proto=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp,arp_op=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,nw_proto=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp,arp_op=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'udp,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD udp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'udp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD udp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'udp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD udp6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'udp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD udp6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'sctp,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD sctp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'sctp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD sctp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'sctp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD sctp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'sctp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD sctp6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'sctp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD sctp6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'sctp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD sctp6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD icmp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_src=80,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_src=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_src=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tp_src=80,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tp_src=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tp_src=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_dst=0x50/0xf0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tp_dst=0x50/0xf0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_dst=0x50/0xf0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tp_dst=0x50/0xf0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_dst=0x50/0xf0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tp_dst=0x50/0xf0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tp_dst=80/0xfff0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tp_dst=0x50/0xfff0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tp_dst=80/0xfff0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tp_dst=0x50/0xfff0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tp_dst=80/0xfff0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tp_dst=0x50/0xfff0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_dst=65536,actions=1'
ovs-ofctl: 65536: value too large for 2-byte field tcp_dst
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_dst=65536,actions=1'
ovs-ofctl: 65536: value too large for 2-byte field tcp_dst
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_dst=65536,actions=1'
ovs-ofctl: 65536: value too large for 2-byte field tcp_dst
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp_dst=80,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: tp_dst=80
<time>|00003|ofp_match|INFO|post: 
<time>|00004|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00005|ofp_match|INFO| pre: tp_dst=80
<time>|00006|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp_dst=80,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: tp_dst=80
<time>|00003|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp_dst=80,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: tp_dst=80
<time>|00003|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'udp,udp_src=80,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD udp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,udp_src=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'udp,udp_src=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD udp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'udp,tp_dst=80,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD udp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,tp_dst=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'udp,tp_dst=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD udp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'udp,tcp_dst=80,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD udp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,tcp_dst=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'udp,tcp_dst=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD udp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'sctp,sctp_src=80,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD sctp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'sctp,sctp_src=80,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD sctp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'sctp,sctp_src=80,actions=1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD sctp,tp_src=80 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'sctp,tp_dst=80,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD sctp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'sctp,tp_dst=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD sctp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'sctp,tp_dst=80,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD sctp,tp_dst=80 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'sctp,sctp_dst=80/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD sctp,tp_dst=0x50/0xff actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'sctp,sctp_dst=80/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD sctp,tp_dst=0x50/0xff actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'sctp,sctp_dst=80/0xff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD sctp,tp_dst=0x50/0xff actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tcp_flags=fin|rst actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tcp_flags=fin|rst actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tcp_flags=fin|rst actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=syn,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tcp_flags=syn actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=syn,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tcp_flags=syn actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=syn,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tcp_flags=syn actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=syn|ack,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tcp_flags=syn|ack actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=syn|ack,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tcp_flags=syn|ack actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=syn|ack,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tcp_flags=syn|ack actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=+syn-ack,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tcp_flags=+syn-ack actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=+syn-ack,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tcp_flags=+syn-ack actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=+syn-ack,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tcp_flags=+syn-ack actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=0xfff,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tcp_flags=fin|syn|rst|psh|ack|urg|ece|cwr|ns|[200]|[400]|[800] actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=0xfff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tcp_flags=fin|syn|rst|psh|ack|urg|ece|cwr|ns|[200]|[400]|[800] actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=0xfff,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tcp_flags=fin|syn|rst|psh|ack|urg|ece|cwr|ns|[200]|[400]|[800] actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=0x1000,actions=1'
ovs-ofctl: 0x1000: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=0x1000,actions=1'
ovs-ofctl: 0x1000: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=0x1000,actions=1'
ovs-ofctl: 0x1000: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tcp_flags=+fin-syn+rst actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tcp_flags=+fin-syn+rst actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=5/7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tcp_flags=+fin-syn+rst actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=+200+400+800,actions=1'
ovs-ofctl: 200+400+800: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=+200+400+800,actions=1'
ovs-ofctl: 200+400+800: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=+200+400+800,actions=1'
ovs-ofctl: 200+400+800: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=+foo,actions=1'
ovs-ofctl: foo: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=+foo,actions=1'
ovs-ofctl: foo: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=+foo,actions=1'
ovs-ofctl: foo: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=+syn+syn,actions=1'
ovs-ofctl: syn: Each TCP flag can be specified only once
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=+syn+syn,actions=1'
ovs-ofctl: syn: Each TCP flag can be specified only once
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=+syn+syn,actions=1'
ovs-ofctl: syn: Each TCP flag can be specified only once
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=foo,actions=1'
ovs-ofctl: foo: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=foo,actions=1'
ovs-ofctl: foo: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=foo,actions=1'
ovs-ofctl: foo: unknown TCP flag(s)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,tcp_flags=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,tcp_flags=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,tcp_flags=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,tcp_flags=0/0,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,tcp_flags=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,tcp_flags=0/0,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp,icmp_type=8,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD icmp,icmp_type=8 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp,icmp_type=8,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp,icmp_type=8 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp,icmp_type=8,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp,icmp_type=8 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp,icmp_code=1,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD icmp,icmp_code=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp,icmp_code=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp,icmp_code=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp,icmp_code=1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp,icmp_code=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp,icmp_type=256,actions=1'
ovs-ofctl: 256: value too large for 1-byte field icmp_type
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp,icmp_type=256,actions=1'
ovs-ofctl: 256: value too large for 1-byte field icmp_type
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp,icmp_type=256,actions=1'
ovs-ofctl: 256: value too large for 1-byte field icmp_type
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp,tp_src=8,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD icmp,icmp_type=8 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp,tp_src=8,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp,icmp_type=8 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp,tp_src=8,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp,icmp_type=8 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmpv6_type=135,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=135 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmpv6_type=135,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=135 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmpv6_type=135,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=135 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=135,icmp_code=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=135,icmp_code=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=135,icmp_code=0,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::/10,nd_sll=00:11:22:33:44:55,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::/10,nd_sll=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::/10,nd_sll=00:11:22:33:44:55,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::/10,nd_sll=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::/10,nd_sll=00:11:22:33:44:55,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0,nd_target=fe80::/10,nd_sll=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_target=fe80::1,nd_tll=00:11:22:33:44:55,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_target=fe80::1,nd_tll=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_target=fe80::1,nd_tll=00:11:22:33:44:55,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_target=fe80::1,nd_tll=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_target=fe80::1,nd_tll=00:11:22:33:44:55,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_target=fe80::1,nd_tll=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_reserved=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_reserved=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_reserved=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_reserved=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_reserved=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_reserved=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_options_type=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_options_type=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_options_type=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_options_type=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=136,icmp_code=0,nd_options_type=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0,nd_options_type=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=135,nd_target=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=135,nd_target=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=135,nd_target=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=135,nd_target=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=135,nd_target=fe80::1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=135,nd_target=fe80::1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,nd_target=fe80::1,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: icmp6,nd_target=fe80::1
<time>|00003|ofp_match|INFO|post: icmp6
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,nd_target=fe80::1,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: icmp6,nd_target=fe80::1
<time>|00003|ofp_match|INFO|post: icmp6
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,nd_target=fe80::1,actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: icmp6,nd_target=fe80::1
<time>|00003|ofp_match|INFO|post: icmp6
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsh_flags=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f,nsh_flags=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsh_flags=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f,nsh_flags=1 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsh_flags=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f,nsh_flags=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsh_flags=1/3,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f,nsh_flags=0x01/0x03 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsh_flags=1/3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f,nsh_flags=0x01/0x03 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsh_flags=1/3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f,nsh_flags=0x01/0x03 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsh_mdtype=1,nsh_np=3,nsh_spi=0x123,nsh_si=5,nsh_c1=1,nsh_c2=2/3,nsh_c3=3,nsh_c4=4,nsh_ttl=63,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x123,nsh_si=5,nsh_c1=0x1,nsh_c2=0x2/0x3,nsh_c3=0x3,nsh_c4=0x4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsh_mdtype=1,nsh_np=3,nsh_spi=0x123,nsh_si=5,nsh_c1=1,nsh_c2=2/3,nsh_c3=3,nsh_c4=4,nsh_ttl=63,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x123,nsh_si=5,nsh_c1=0x1,nsh_c2=0x2/0x3,nsh_c3=0x3,nsh_c4=0x4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsh_mdtype=1,nsh_np=3,nsh_spi=0x123,nsh_si=5,nsh_c1=1,nsh_c2=2/3,nsh_c3=3,nsh_c4=4,nsh_ttl=63,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x123,nsh_si=5,nsh_c1=0x1,nsh_c2=0x2/0x3,nsh_c3=0x3,nsh_c4=0x4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsh_mdtype=2,nsh_np=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f,nsh_mdtype=2,nsh_np=3 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsh_mdtype=2,nsh_np=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f,nsh_mdtype=2,nsh_np=3 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsh_mdtype=2,nsh_np=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f,nsh_mdtype=2,nsh_np=3 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsh_mdtype=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBMC_BAD_VALUE***
00000000  01 04 00 48 00 00 00 01-00 00 23 20 00 00 00 0d |...H......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 0f 00 00 00 00 00 00 |................|
00000030  00 00 06 02 89 4f ff ff-04 05 00 5a d6 50 03 00 |.....O.....Z.P..|
00000040  00 00 00 08 00 01 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsh_mdtype=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBMC_BAD_VALUE***
00000000  04 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 13 80 00 0a 02-89 4f ff ff 04 05 00 5a |.........O.....Z|
00000040  d6 50 03 00 00 00 00 00-00 04 00 18 00 00 00 00 |.P..............|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsh_mdtype=3,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBMC_BAD_VALUE***
00000000  06 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 13 80 00 0a 02-89 4f ff ff 04 05 00 5a |.........O.....Z|
00000040  d6 50 03 00 00 00 00 00-00 04 00 18 00 00 00 00 |.P..............|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsh_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBMC_BAD_VALUE***
00000000  01 04 00 48 00 00 00 01-00 00 23 20 00 00 00 0d |...H......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 0f 00 00 00 00 00 00 |................|
00000030  00 00 06 02 89 4f ff ff-14 05 00 5a d6 50 40 00 |.....O.....Z.P@.|
00000040  00 00 00 08 00 01 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsh_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBMC_BAD_VALUE***
00000000  04 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 13 80 00 0a 02-89 4f ff ff 14 05 00 5a |.........O.....Z|
00000040  d6 50 40 00 00 00 00 00-00 04 00 18 00 00 00 00 |.P@.............|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsh_ttl=64,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBMC_BAD_VALUE***
00000000  06 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 13 80 00 0a 02-89 4f ff ff 14 05 00 5a |.........O.....Z|
00000040  d6 50 40 00 00 00 00 00-00 04 00 18 00 00 00 00 |.P@.............|
00000050  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsh_spi=0x1000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f,nsh_spi=0x0 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsh_spi=0x1000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f,nsh_spi=0x0 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsh_spi=0x1000000,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f,nsh_spi=0x0 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,nsp=5,nsi=6,nshc1=7,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f,nsh_spi=0x5,nsh_si=6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,nsp=5,nsi=6,nshc1=7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f,nsh_spi=0x5,nsh_si=6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,nsp=5,nsi=6,nshc1=7,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f,nsh_spi=0x5,nsh_si=6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'nsh_si=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  01 04 00 48 00 00 00 01-00 00 23 20 00 00 00 0d |...H......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 09 00 00 00 00 00 00 |................|
00000030  ff ff 0a 05 00 5a d6 50-05 00 00 00 00 00 00 00 |.....Z.P........|
00000040  00 00 00 08 00 01 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'nsh_si=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  04 0e 00 58 00 00 00 01-00 00 00 00 00 00 00 00 |...X............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0d ff ff 0a 05-00 5a d6 50 05 00 00 00 |.........Z.P....|
00000040  00 04 00 18 00 00 00 00-00 00 00 10 00 00 00 01 |................|
00000050  00 00 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow15 parse-flow 'nsh_si=5,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ***decode error: OFPBMC_BAD_PREREQ***
00000000  06 0e 00 58 00 00 00 01-00 00 00 00 00 00 00 00 |...X............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0d ff ff 0a 05-00 5a d6 50 05 00 00 00 |.........Z.P....|
00000040  00 04 00 18 00 00 00 00-00 00 00 10 00 00 00 01 |................|
00000050  00 00 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow10 parse-flow 'foo=1,actions=1'
ovs-ofctl: unknown keyword foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'foo=1,actions=1'
ovs-ofctl: unknown keyword foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'foo=1,actions=1'
ovs-ofctl: unknown keyword foo
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'foo,actions=1'
ovs-ofctl: field foo missing value
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'foo,actions=1'
ovs-ofctl: field foo missing value
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'foo,actions=1'
ovs-ofctl: field foo missing value
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow '=1,actions=1'
ovs-ofctl: unknown keyword 
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow '=1,actions=1'
ovs-ofctl: unknown keyword 
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow '=1,actions=1'
ovs-ofctl: unknown keyword 
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'priority=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD priority=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'priority=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD priority=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'priority=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD priority=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'priority=65535,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD priority=65535 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'priority=65535,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD priority=65535 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'priority=65535,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD priority=65535 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'priority=65536,actions=1'
ovs-ofctl: invalid priority "65536"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'priority=65536,actions=1'
ovs-ofctl: invalid priority "65536"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'priority=65536,actions=1'
ovs-ofctl: invalid priority "65536"
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'priority=foo,actions=1'
ovs-ofctl: invalid priority "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'priority=foo,actions=1'
ovs-ofctl: invalid priority "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'priority=foo,actions=1'
ovs-ofctl: invalid priority "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'priority,actions=1'
ovs-ofctl: field priority missing value
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'priority,actions=1'
ovs-ofctl: field priority missing value
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'priority,actions=1'
ovs-ofctl: field priority missing value
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'table=5,actions=1'
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OpenFlow10+table_id
OFPT_FLOW_MOD (xid=0x1): ADD table:5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'table=5,actions=1'
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD table:5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'table=5,actions=1'
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD table:5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'table=255,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'table=255,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'table=255,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'table=256,actions=1'
<time>|00001|ofp_table|WARN|table 256 is outside the supported range 0 through 255
ovs-ofctl: unknown table "256"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'table=256,actions=1'
<time>|00001|ofp_table|WARN|table 256 is outside the supported range 0 through 255
ovs-ofctl: unknown table "256"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'table=256,actions=1'
<time>|00001|ofp_table|WARN|table 256 is outside the supported range 0 through 255
ovs-ofctl: unknown table "256"
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'table=foo,actions=1'
ovs-ofctl: unknown table "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'table=foo,actions=1'
ovs-ofctl: unknown table "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'table=foo,actions=1'
ovs-ofctl: unknown table "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'cookie=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD cookie:0x5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'cookie=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD cookie:0x5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'cookie=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD cookie:0x5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'cookie=5/7,actions=1'
ovs-ofctl: flow additions cannot use a cookie mask
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'cookie=5/7,actions=1'
ovs-ofctl: flow additions cannot use a cookie mask
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'cookie=5/7,actions=1'
ovs-ofctl: flow additions cannot use a cookie mask
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'cookie=-1,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'cookie=-1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'cookie=-1,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'cookie=foo,actions=1'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'cookie=foo,actions=1'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'cookie=foo,actions=1'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'idle_timeout=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD idle:5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'idle_timeout=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD idle:5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'idle_timeout=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD idle:5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'idle_timeout=65536,actions=1'
ovs-ofctl: invalid idle_timeout "65536"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'idle_timeout=65536,actions=1'
ovs-ofctl: invalid idle_timeout "65536"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'idle_timeout=65536,actions=1'
ovs-ofctl: invalid idle_timeout "65536"
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'hard_timeout=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD hard:5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'hard_timeout=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD hard:5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'hard_timeout=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD hard:5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'importance=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'importance=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'importance=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD importance:5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'out_port=1,actions=1'
ovs-ofctl: unknown keyword out_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'out_port=1,actions=1'
ovs-ofctl: unknown keyword out_port
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'out_port=1,actions=1'
ovs-ofctl: unknown keyword out_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'out_group=1,actions=1'
ovs-ofctl: unknown keyword out_group
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'out_group=1,actions=1'
ovs-ofctl: unknown keyword out_group
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'out_group=1,actions=1'
ovs-ofctl: unknown keyword out_group
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'send_flow_rem,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD send_flow_rem actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'send_flow_rem,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD send_flow_rem actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'send_flow_rem,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD send_flow_rem actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'check_overlap,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD check_overlap actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'check_overlap,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD check_overlap actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'check_overlap,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD check_overlap actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'reset_counts,actions=1' 2>/dev/null
usable protocols: OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'reset_counts,actions=1'
usable protocols: OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD reset_counts actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'reset_counts,actions=1'
usable protocols: OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD reset_counts actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'no_packet_counts,actions=1' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'no_packet_counts,actions=1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD no_packet_counts actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'no_packet_counts,actions=1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD no_packet_counts actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'no_byte_counts,actions=1' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'no_byte_counts,actions=1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD no_byte_counts actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'no_byte_counts,actions=1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD no_byte_counts actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'no_readonly_table,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'no_readonly_table,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'no_readonly_table,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'allow_hidden_fields,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'allow_hidden_fields,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'allow_hidden_fields,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'duration=5s,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'duration=5s,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'duration=5s,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'n_packets=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'n_packets=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'n_packets=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'n_bytes=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'n_bytes=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'n_bytes=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'idle_age=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'idle_age=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'idle_age=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'hard_age=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'hard_age=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'hard_age=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'priority=0,in_port=1,dl_vlan=5,dl_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD priority=0,in_port=1,dl_vlan=5,dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'priority=0,in_port=1,dl_vlan=5,dl_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD priority=0,in_port=1,dl_vlan=5,dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'priority=0,in_port=1,dl_vlan=5,dl_src=00:11:22:33:44:55,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD priority=0,in_port=1,dl_vlan=5,dl_src=00:11:22:33:44:55 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,reg0=5,metadata=7,dl_vlan=5,tun_id=7,ct_state=+trk,pkt_mark=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD pkt_mark=0x1,ct_state=+trk,tcp,reg0=0x5,tun_id=0x7,metadata=0x7,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,reg0=5,metadata=7,dl_vlan=5,tun_id=7,ct_state=+trk,pkt_mark=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD pkt_mark=0x1,ct_state=+trk,tcp,reg0=0x5,tun_id=0x7,metadata=0x7,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,reg0=5,metadata=7,dl_vlan=5,tun_id=7,ct_state=+trk,pkt_mark=1,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD pkt_mark=0x1,ct_state=+trk,tcp,reg0=0x5,tun_id=0x7,metadata=0x7,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp:nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp:nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp:nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp nw_src=1.2.3.4,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'nw_src(1.2.3.4),actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00003|ofp_match|INFO|post: 
<time>|00004|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00005|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00006|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'nw_src(1.2.3.4),actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00003|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'nw_src(1.2.3.4),actions=1'
<time>|00001|ofp_match|INFO|normalization changed ofp_match, details:
<time>|00002|ofp_match|INFO| pre: nw_src=1.2.3.4
<time>|00003|ofp_match|INFO|post: 
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'nw_src:1.2.3.4,ip,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'nw_src:1.2.3.4,ip,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'nw_src:1.2.3.4,ip,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_src=1.2.3.4 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,nw_src=1.2.3.4,nw_src=1.2.3.5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip,nw_src=1.2.3.5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,nw_src=1.2.3.4,nw_src=1.2.3.5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip,nw_src=1.2.3.5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,nw_src=1.2.3.4,nw_src=1.2.3.5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip,nw_src=1.2.3.5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x800,dl_type=0x86dd,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x800,dl_type=0x86dd,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x800,dl_type=0x86dd,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,tcp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,tcp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp6 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,tcp6,actions=1'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp6 actions=output:1
# Odd numbers: signs, wraps, bare prefixes, widths of fields.
$ for f in dl_vlan=0x dl_vlan=+1 dl_vlan=-6 tun_id=-1 'ct_state=08' 'ct_state=1/1x' 'packet_type=(+1,255)' 'ip,nw_src=1.2.3.4/-1' 'ipv6,ipv6_src=::1/1x' 'reg0[-1]=1' 'reg0[+1]=1' 'eth_src[0..3]=0x100' 'reg0[0..3]=4294967296' dl_vlan_pcp=1/7; do ovs-ofctl parse-flow "$f,actions=drop" 2>&1 | grep -v protocol; done
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=0 actions=drop
OFPT_FLOW_MOD (xid=0x1): ADD dl_vlan=1 actions=drop
ovs-ofctl: -6: value too large for 2-byte field dl_vlan
NXT_FLOW_MOD (xid=0x1): ADD tun_id=0xffffffffffffffff actions=drop
NXT_FLOW_MOD (xid=0x1): ADD ct_state=rpl actions=drop
NXT_FLOW_MOD (xid=0x1): ADD ct_state=+new actions=drop
NXT_FLOW_MOD (xid=0x1): ADD packet_type=(1,0xff) actions=drop
ovs-ofctl: 1.2.3.4/-1: IPv4 network prefix bits not between 0 and 32, inclusive
ovs-ofctl: ::1/1x: invalid IPv6 address
ovs-ofctl: reg0[-1]: starting bit -1 is not valid because field is only 32 bits wide
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x2/0x2 actions=drop
ovs-ofctl: eth_src[0..3]: value 00:00:00:00:01:00 does not fit into 4 bits
ovs-ofctl: reg0[0..3]: cannot parse integer value: 4294967296
ovs-ofctl: 1/7: invalid mask for field dl_vlan_pcp
$ for a in 'load:-1->reg0[]' 'load:1x->reg0[]' 'load:0x100->eth_src[0..3]' 'learn(cookie=1x)' 'learn(load:-1->xxreg0[])' 'learn(reg0[0..3]=1x)' 'conjunction(-1,1/2)' 'conjunction(1,1/2x)' 'enqueue:1:18446744073709551615' 'set_tunnel:0' 'resubmit(1,-1)'; do ovs-ofctl parse-flow "actions=$a" 2>&1 | grep -v protocol | sed 's/^[^|]*Z|/TIME|/'; done
ovs-ofctl: -1->reg0[]: cannot parse integer value
OFPT_FLOW_MOD (xid=0x1): ADD actions=load:0x1->NXM_NX_REG0[]
ovs-ofctl: 0x100->eth_src[0..3]: value 00:00:00:00:01:00 does not fit into 4 bits
OFPT_FLOW_MOD (xid=0x1): ADD actions=learn(table=1,cookie=0x1)
OFPT_FLOW_MOD (xid=0x1): ADD actions=learn(table=1,load:0xffffffffffffffff->NXM_NX_XXREG0[])
ovs-ofctl: reg0[0..3]=1x: reg0[0..3] value 1x cannot be parsed as a subfield (1x: unknown field `1x') or an immediate value (reg0[0..3]=1x: cannot parse integer value)
OFPT_FLOW_MOD (xid=0x1): ADD actions=conjunction(4294967295,1/2)
ovs-ofctl: "conjunction" syntax is "conjunction(id,i/n)"
OFPT_FLOW_MOD (xid=0x1): ADD actions=enqueue:1:4294967295
OFPT_FLOW_MOD (xid=0x1): ADD actions=set_tunnel:0
TIME|00001|ofp_table|WARN|Negative value -1 is not a valid table number.
ovs-ofctl: -1: resubmit to unknown table
