# What is said about wrong actions.
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(reason=foo)'
ovs-ofctl: unknown reason "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(foo=1)'
ovs-ofctl: unknown key "foo" parsing controller action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(userdata=xx)'
ovs-ofctl: bad hex digit in `controller' action `userdata'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller:100000'
ovs-ofctl: invalid max_len "100000"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:none'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:foo'
ovs-ofctl: foo: output to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:'
ovs-ofctl: : output to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output(port=1,max_len=13)'
ovs-ofctl: max_len 13 is less than the minimum value 14
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output(port=normal,max_len=100)'
ovs-ofctl: output to unsupported truncate port: normal
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output(max_len=100)'
ovs-ofctl: max_len=100: output to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output(port=1,foo=2)'
ovs-ofctl: port=1,foo=2: output to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output_trunc:1'
ovs-ofctl: unknown action 1
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[0..40]'
ovs-ofctl: NXM_NX_REG0[0..40]: output to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[16..1]'
ovs-ofctl: NXM_NX_REG0[16..1]: output to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG99[]'
ovs-ofctl: NXM_NX_REG99[]: output to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=nosuch'
ovs-ofctl: unknown action nosuch
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=nosuch:1'
ovs-ofctl: unknown action nosuch
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=drop,1'
ovs-ofctl: "drop" must not be accompanied by any other action or instruction
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=1,drop'
ovs-ofctl: "drop" must not be accompanied by any other action or instruction
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1'
ovs-ofctl: "enqueue" syntax is "enqueue:PORT:QUEUE" or "enqueue(PORT,QUEUE)"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1:abc'
ovs-ofctl: invalid numeric format abc
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=enqueue:foo:1'
ovs-ofctl: foo: enqueue to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50,hrw,ofport,members:foo)'
ovs-ofctl: foo: bad port number
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50,hrw,ofport,foo:1)'
ovs-ofctl: eth_src,50,hrw,ofport,foo:1: missing member delimiter, expected `members', got `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50,hrw,foo,members:1)'
ovs-ofctl: eth_src,50,hrw,foo,members:1: unknown member_type `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50,foo,ofport,members:1)'
ovs-ofctl: eth_src,50,foo,ofport,members:1: unknown algorithm `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(foo,50,hrw,ofport,members:1)'
ovs-ofctl: foo,50,hrw,ofport,members:1: unknown fields `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50)'
ovs-ofctl: eth_src,50: not enough arguments to bundle action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(symmetric_l4,60,hrw,ofport,NXM_NX_REG0[0..14],members:2,3)'
<time>|00001|ofp_actions|WARN|bundle_load action requires at least 16 bit destination.
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  ff ff 00 28 00 00 23 20-00 0d 00 01 00 01 00 3c
00000010  00 00 00 02 00 02 00 0e-00 01 00 04 00 00 00 00
00000020  00 02 00 03 00 00 00 00-
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_ARGUMENT***
00000000  04 0e 00 78 00 00 00 01-00 00 00 00 00 00 00 00 |...x............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 15 80 00 0a 02-08 00 80 00 0c 02 10 05 |................|
00000040  80 00 14 01 06 00 00 00-00 04 00 30 00 00 00 00 |...........0....|
00000050  ff ff 00 28 00 00 23 20-00 0d 00 01 00 01 00 3c |...(..# .......<|
00000060  00 00 00 02 00 02 00 0e-00 01 00 04 00 00 00 00 |................|
00000070  00 02 00 03 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(symmetric_l4,60,hrw,ofport,foo,members:1)'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(symmetric_l4,60,hrw,ofport)'
ovs-ofctl: symmetric_l4,60,hrw,ofport: not enough arguments to bundle action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=group:foo'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=group'
ovs-ofctl: missing required numeric argument
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:16->NXM_NX_REG0[0..3]'
ovs-ofctl: 16->NXM_NX_REG0[0..3]: value 0x10 does not fit into 4 bits
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:foo->reg0'
ovs-ofctl: foo->reg0: cannot parse integer value
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1'
ovs-ofctl: 1: missing `->'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->'
ovs-ofctl: 1->: missing field name following `->'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->foo'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->reg0[]x'
ovs-ofctl: unexpected input following field syntax
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->reg0['
ovs-ofctl: reg0[: syntax error expecting [] or [<bit>] or [<start>..<end>]
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->reg0[40]'
ovs-ofctl: reg0[40]: starting bit 40 is not valid because field is only 32 bits wide
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:-1->reg0'
ovs-ofctl: -1->reg0: cannot parse integer value
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1'
ovs-ofctl: 1: missing `->'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->'
ovs-ofctl: 1->: missing field name following `->'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->foo'
ovs-ofctl: foo is not a valid OXM field name
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:foo->reg0'
ovs-ofctl: foo: bad syntax for reg0 value
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x100000000->reg0'
ovs-ofctl: 0x100000000: value too large for 4-byte field reg0
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->eth_type'
ovs-ofctl: eth_type is read-only
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->NXM_NX_REG0'
ovs-ofctl: NXM_NX_REG0 is not a valid OXM field name
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=set_field:4101->vlan_vid'
<time>|00001|ofp_actions|WARN|set_field vlan_vid lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,actions=set_field:1.2.3.4->ip_src'
<time>|00001|ofp_actions|WARN|set_field ip_src lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:64->ip_dscp'
ovs-ofctl: 64 is not a valid value for field ip_dscp
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:reg0[0..3]->reg1[4..8]'
ovs-ofctl: reg0[0..3]->reg1[4..8]: source field is 4 bits wide but destination is 5 bits wide
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:reg0'
ovs-ofctl: reg0: missing `->' following source
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:foo->reg0'
ovs-ofctl: foo->reg0: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:reg0->foo'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push:foo'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push:NXM_NX_REG0[0..5]x'
ovs-ofctl: x: trailing garbage following push or pop
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_vlan_vid:4096'
ovs-ofctl: 4096: not a valid VLAN VID
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_vlan_pcp:8'
ovs-ofctl: 8: not a valid VLAN PCP
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push_vlan:0x9100'
ovs-ofctl: 0x9100: not a valid VLAN ethertype
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push_vlan:0x8100,push_vlan:0x8100'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_TAG)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_tos:5'
ovs-ofctl: 5: not a valid TOS
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ecn:4'
ovs-ofctl: 4: not a valid ECN
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ttl:256'
ovs-ofctl: invalid TTL "256"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_dl_dst:00:11:22'
ovs-ofctl: invalid mac address 00:11:22
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=dec_ttl()'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=dec_ttl
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_mpls_label'
ovs-ofctl: set_mpls_label: expected label.
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_mpls_label(1048576)'
ovs-ofctl: 1048576: not a valid MPLS label
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_mpls_tc(8)'
ovs-ofctl: 8: not a valid MPLS TC
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_mpls_ttl(300)'
ovs-ofctl: invalid MPLS TTL "300"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push_mpls:0x800'
<time>|00001|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  00 13 00 08 08 00 00 00-
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_ARGUMENT***
00000000  04 0e 00 58 00 00 00 01-00 00 00 00 00 00 00 00 |...X............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 15 80 00 0a 02-08 00 80 00 0c 02 10 05 |................|
00000040  80 00 14 01 06 00 00 00-00 04 00 10 00 00 00 00 |................|
00000050  00 13 00 08 08 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=delete_field:reg0'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_ARGUMENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=delete_field:foo'
ovs-ofctl: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(foo)'
ovs-ofctl: Encap hdr not supported: 
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=3))'
ovs-ofctl: invalid md_type
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(foo=1))'
ovs-ofctl: Invalid property: foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=encap(nsh(md_type=2,tlv(foo)))'
ovs-ofctl: Invalid NSH TLV header: foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=decap(foo)'
ovs-ofctl: Invalid decap argument: foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=2,type=1))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=decap(packet_type(ns=2,type=0x1))
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=decap(packet_type(ns=0))'
ovs-ofctl: Missing packet_type attribute type
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=fin_timeout(foo=1)'
ovs-ofctl: invalid key 'foo' in 'fin_timeout' argument
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=resubmit:foo'
ovs-ofctl: foo: resubmit to unknown port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=resubmit(,)'
ovs-ofctl: at least one "in_port" or "table" must be specified on resubmit
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=resubmit(,2,foo)'
ovs-ofctl: foo: unknown parameter
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=resubmit(,foo)'
ovs-ofctl: foo: resubmit to unknown table
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=note:xx'
ovs-ofctl: bad hex digit in `note' argument
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=note:1'
ovs-ofctl: bad hex digit in `note' argument
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=clone(meter:1)'
ovs-ofctl: clone action doesn't support nested action meter
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=clone(goto_table:1)'
ovs-ofctl: goto_table instruction not allowed here
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger(100)'
ovs-ofctl: 100: missing `->'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger(100)->'
ovs-ofctl: 100)->: missing field name following `->'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger(100)->reg0'
ovs-ofctl: Only 1-bit destination field is allowed
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=0)'
ovs-ofctl: invalid probability value "0"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=sample(foo=1)'
ovs-ofctl: invalid key "foo" in "sample" argument
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=sample()'
ovs-ofctl: non-zero "probability" must be specified on sample
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(xyzzy,50,modulo_n,1,0,NXM_NX_REG0[])'
ovs-ofctl: xyzzy,50,modulo_n,1,0,NXM_NX_REG0[]: unknown fields `xyzzy'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,fubar,1,0,NXM_NX_REG0[])'
ovs-ofctl: eth_src,50,fubar,1,0,NXM_NX_REG0[]: unknown algorithm `fubar'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,modulo_n,0,0,NXM_NX_REG0[])'
ovs-ofctl: eth_src,50,modulo_n,0,0,NXM_NX_REG0[]: n_links 0 is not in valid range 1 to 65536
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,modulo_n,1024,0,NXM_NX_REG0[0..7])'
ovs-ofctl: eth_src,50,modulo_n,1024,0,NXM_NX_REG0[0..7]: 8-bit destination field has 256 possible values, less than specified n_links 1024
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50)'
ovs-ofctl: eth_src,50: not enough arguments to multipath action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,3/2)'
ovs-ofctl: clause index must be less than or equal to number of clauses
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,0/2)'
ovs-ofctl: clause index must be positive
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/1)'
ovs-ofctl: conjunction must have at least 2 clauses
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/65)'
ovs-ofctl: conjunction must have at most 64 clauses
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1)'
ovs-ofctl: "conjunction" syntax is "conjunction(id,i/n)"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/2),1'
ovs-ofctl: "conjunction" actions may be used along with "note" but not any other kind of action (such as the "output" action used here)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_metadata:foo'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=goto_table:256'
<time>|00001|ofp_table|WARN|table 256 is outside the supported range 0 through 255
ovs-ofctl: unknown table "256"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=goto_table:foo'
ovs-ofctl: unknown table "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=goto_table:1,1'
ovs-ofctl: invalid instruction ordering: apply_actions must appear before goto_table, for OpenFlow 1.1+ compatibility
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=clear_actions,clear_actions'
ovs-ofctl: duplicate clear_actions instruction not allowed, for OpenFlow 1.1+ compatibility
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_actions(meter:1)'
ovs-ofctl: write_actions action doesn't support nested action meter
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_actions(goto_table:1)'
ovs-ofctl: goto_table instruction not allowed here
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=meter:0'
ovs-ofctl: actions are invalid with specified match (OFPMMFC_INVALID_METER)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=meter:foo'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=1,meter:1'
ovs-ofctl: invalid instruction ordering: meter must appear before apply_actions, for OpenFlow 1.1+ compatibility
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=apply_actions(1)'
ovs-ofctl: apply_actions is the default instruction
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=unroll_xlate'
ovs-ofctl: UNROLL is an internal action that shouldn't be used via OpenFlow
[exit 1]
