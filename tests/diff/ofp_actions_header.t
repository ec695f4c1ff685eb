# Tags, labels, TTLs, encap and decap.
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=push_vlan:0x8100' 2>/dev/null
usable protocols: OXM,OpenFlow11
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push_vlan:0x8100'
usable protocols: OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=push_vlan:0x8100
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=push_vlan:0x8100'
usable protocols: OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=push_vlan:0x8100
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,actions=push_vlan:0x88a8,mod_vlan_vid:5' 2>/dev/null
usable protocols: OXM,OpenFlow11
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=push_vlan:0x88a8,mod_vlan_vid:5'
usable protocols: OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=push_vlan:0x88a8,set_field:4101->vlan_vid
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,actions=push_vlan:0x88a8,mod_vlan_vid:5'
usable protocols: OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip actions=push_vlan:0x88a8,set_field:4101->vlan_vid
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=strip_vlan'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=strip_vlan
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=strip_vlan'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_vlan
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=strip_vlan'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_vlan
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=pop_vlan'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=strip_vlan
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=pop_vlan'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_vlan
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=pop_vlan'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_vlan
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,actions=strip_vlan'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=strip_vlan
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=strip_vlan' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,actions=strip_vlan' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=dec_ttl'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=dec_ttl
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=dec_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=dec_ttl
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=dec_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=dec_ttl
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=dec_ttl(1,2,3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=dec_ttl(1,2,3)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=dec_ttl(1,2,3)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=dec_ttl(1,2,3)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=dec_ttl(1,2,3)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=dec_ttl(1,2,3)
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,actions=dec_ttl'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp actions=dec_ttl
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,actions=dec_ttl' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,actions=dec_ttl' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=dec_mpls_ttl'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD mpls actions=dec_mpls_ttl
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=dec_mpls_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=dec_mpls_ttl
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=dec_mpls_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=dec_mpls_ttl
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=push_mpls:0x8848,set_mpls_label:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=push_mpls:0x8848,set_mpls_label(5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push_mpls:0x8848,set_mpls_label:5'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=push_mpls:0x8848,set_field:5->mpls_label
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=push_mpls:0x8848,set_mpls_label:5'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=push_mpls:0x8848,set_field:5->mpls_label
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=pop_mpls:0x800,dec_ttl'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD mpls actions=pop_mpls:0x0800,dec_ttl
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=pop_mpls:0x800,dec_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=pop_mpls:0x0800,dec_ttl
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=pop_mpls:0x800,dec_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=pop_mpls:0x0800,dec_ttl
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,actions=dec_nsh_ttl'
<time>|00001|ofp_actions|WARN|unknown OpenFlow10 action for vendor 0x2320 and type 48
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 30 00 00 00 00 00 00
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 ef 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 89 4f |...............O|
00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 30 00 00 00 00 00 00-                        |.0......        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,actions=dec_nsh_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f actions=dec_nsh_ttl
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,actions=dec_nsh_ttl'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f actions=dec_nsh_ttl
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=delete_field:tun_metadata63'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=delete_field:tun_metadata63
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=delete_field:tun_metadata63'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=delete_field:tun_metadata63
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=delete_field:tun_metadata63'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=delete_field:tun_metadata63
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=encap(ethernet)' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(ethernet)'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(ethernet)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=encap(ethernet)'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(ethernet)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh)' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh)'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(nsh)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh)'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(nsh)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=encap(mpls)' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(mpls)'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(mpls)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=encap(mpls)'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(mpls)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=1))' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=1))'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(nsh(md_type=1))
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=1))'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(nsh(md_type=1))
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=2,tlv(0x1000,10,0x12345678),tlv(0x2000,20,0xfedcba9876543210)))' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=2,tlv(0x1000,10,0x12345678),tlv(0x2000,20,0xfedcba9876543210)))'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(nsh(md_type=2,tlv(0x1000,10,0x12345678),tlv(0x2000,20,0xfedcba9876543210)))
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=2,tlv(0x1000,10,0x12345678),tlv(0x2000,20,0xfedcba9876543210)))'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=encap(nsh(md_type=2,tlv(0x1000,10,0x12345678),tlv(0x2000,20,0xfedcba9876543210)))
$ ovs-ofctl -O OpenFlow10 parse-flow 'packet_type=(1,0x894f),actions=decap()'
<time>|00001|ofp_actions|WARN|unknown OpenFlow10 action for vendor 0x2320 and type 47
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 2f 00 00 00 00 ff fe
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 04 00 48 00 00 00 01-00 00 23 20 00 00 00 0d |...H......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 08 00 00 00 00 00 00 |................|
00000030  80 00 58 04 00 01 89 4f-ff ff 00 10 00 00 23 20 |..X....O......# |
00000040  00 2f 00 00 00 00 ff fe-                        |./......        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'packet_type=(1,0x894f),actions=decap()'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD packet_type=(1,0x894f) actions=decap()
$ ovs-ofctl -O OpenFlow15 parse-flow 'packet_type=(1,0x894f),actions=decap()'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD packet_type=(1,0x894f) actions=decap()
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=0,type=0))'
<time>|00001|ofp_actions|WARN|unknown OpenFlow10 action for vendor 0x2320 and type 47
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 2f 00 00 00 00 00 00
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 cd 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 05 00 00 08 00 |................|
00000020  00 06 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 2f 00 00 00 00 00 00-                        |./......        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=0,type=0))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=decap(packet_type(ns=0,type=0))
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=0,type=0))'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=decap(packet_type(ns=0,type=0))
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=1,type=0x894f))'
<time>|00001|ofp_actions|WARN|unknown OpenFlow10 action for vendor 0x2320 and type 47
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 2f 00 00 00 01 89 4f
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 cd 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 05 00 00 08 00 |................|
00000020  00 06 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 2f 00 00 00 01 89 4f-                        |./.....O        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=1,type=0x894f))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=decap(packet_type(ns=1,type=0x894f))
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=1,type=0x894f))'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=decap(packet_type(ns=1,type=0x894f))
