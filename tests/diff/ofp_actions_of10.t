# Every action over OpenFlow 1.0: text, usable protocols, text after a trip over the wire, complaints.
$ ovs-ofctl parse-flow 'tcp,actions=set_queue:abc'
ovs-ofctl: invalid numeric format abc
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_queue:'
ovs-ofctl: missing required numeric argument
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=goto_table:abc'
ovs-ofctl: unknown table "abc"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=push_vlan:zz'
ovs-ofctl: invalid ethertype "zz"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_tunnel:abc'
ovs-ofctl: invalid numeric format abc
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=write_metadata:abc'
ovs-ofctl: invalid numeric format abc
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=conjunction(1,2/3),note:1'
ovs-ofctl: bad hex digit in `note' argument
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=conjunction(x,2/3)'
ovs-ofctl: "conjunction" syntax is "conjunction(id,i/n)"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=conjunction(1,2/3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=conjunction(1,2/3)
$ ovs-ofctl parse-flow 'tcp,actions=conjunction(1,2/3),note:010203'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=conjunction(1,2/3),note:01.02.03.00.00.00
$ ovs-ofctl parse-flow 'tcp,actions=conjunction(1,2/3),1'
ovs-ofctl: "conjunction" actions may be used along with "note" but not any other kind of action (such as the "output" action used here)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=mod_vlan_vid:5000'
ovs-ofctl: 5000: not a valid VLAN VID
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=mod_vlan_vid:x'
ovs-ofctl: invalid VLAN VID "x"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=mod_vlan_vid:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_vlan_vid:5
$ ovs-ofctl parse-flow 'tcp,actions=output'
ovs-ofctl: : output to unknown port
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=output:foo'
ovs-ofctl: foo: output to unknown port
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=foo'
ovs-ofctl: unknown action foo
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=foo:1'
ovs-ofctl: unknown action foo
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=group:x'
ovs-ofctl: invalid numeric format x
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=group:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=group:5
$ ovs-ofctl parse-flow 'tcp,actions=meter:x'
ovs-ofctl: invalid numeric format x
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=bundle(eth_src,x)'
ovs-ofctl: eth_src,x: not enough arguments to bundle action
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=bundle(eth_src,50,hrw,ofport,members:1,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=bundle(eth_src,50,hrw,ofport,members:1,2)
$ ovs-ofctl parse-flow 'tcp,actions=bundle_load(symmetric_l4,60,hrw,ofport,NXM_NX_REG0[],members:2,3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=bundle_load(symmetric_l4,60,hrw,ofport,NXM_NX_REG0[],members:2,3)
$ ovs-ofctl parse-flow 'tcp,actions=multipath(eth_src,70000,modulo_n,1,0,NXM_NX_REG0[])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=multipath(eth_src,4464,modulo_n,1,0,NXM_NX_REG0[])
$ ovs-ofctl parse-flow 'tcp,actions=multipath(eth_src,50,modulo_n,16,0,NXM_NX_REG0[0..3])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=multipath(eth_src,50,modulo_n,16,0,NXM_NX_REG0[0..3])
$ ovs-ofctl parse-flow 'tcp,actions=multipath(eth_src,50,modulo_n,17,0,NXM_NX_REG0[0..3])'
ovs-ofctl: eth_src,50,modulo_n,17,0,NXM_NX_REG0[0..3]: 4-bit destination field has 16 possible values, less than specified n_links 17
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=dec_ttl(a)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=dec_ttl(0)
$ ovs-ofctl parse-flow 'tcp,actions=dec_ttl()'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=dec_ttl
$ ovs-ofctl parse-flow 'tcp,actions=dec_ttl(1,2,3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=dec_ttl(1,2,3)
$ ovs-ofctl parse-flow 'tcp,actions=dec_ttl'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=dec_ttl
$ ovs-ofctl parse-flow 'tcp,actions=mod_dl_src:foo'
ovs-ofctl: invalid mac address foo
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_mpls_label'
ovs-ofctl: set_mpls_label: expected label.
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=pop_queue:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=pop_queue
$ ovs-ofctl parse-flow 'tcp,actions=exit:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=exit
$ ovs-ofctl parse-flow 'tcp,actions=drop,1'
ovs-ofctl: "drop" must not be accompanied by any other action or instruction
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=1,drop'
ovs-ofctl: "drop" must not be accompanied by any other action or instruction
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=drop'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=drop
$ ovs-ofctl parse-flow 'tcp,actions=apply_actions(1)'
ovs-ofctl: apply_actions is the default instruction
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions='
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=drop
$ ovs-ofctl parse-flow 'tcp,actions=resubmit'
ovs-ofctl: at least one "in_port" or "table" must be specified on resubmit
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=resubmit(,)'
ovs-ofctl: at least one "in_port" or "table" must be specified on resubmit
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=resubmit(1,2,x)'
ovs-ofctl: x: unknown parameter
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=resubmit(1,2,ct)'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=resubmit:abc'
ovs-ofctl: abc: resubmit to unknown port
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=resubmit:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=resubmit:1
$ ovs-ofctl parse-flow 'tcp,actions=resubmit(1,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=resubmit(1,2)
$ ovs-ofctl parse-flow 'tcp,actions=resubmit(,3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=resubmit(,3)
$ ovs-ofctl parse-flow 'tcp,actions=note:1'
ovs-ofctl: bad hex digit in `note' argument
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=note:'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=note:00.00.00.00.00.00
$ ovs-ofctl parse-flow 'tcp,actions=note:g'
ovs-ofctl: bad hex digit in `note' argument
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=note:00.11.22.33'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=note:00.11.22.33.00.00
$ ovs-ofctl parse-flow 'tcp,actions=controller(foo=1)'
ovs-ofctl: unknown key "foo" parsing controller action
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=controller(max_len=x)'
ovs-ofctl: invalid max_len "x"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=controller(reason=x)'
ovs-ofctl: unknown reason "x"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=controller:x'
ovs-ofctl: unknown key "x" parsing controller action
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=controller(userdata=1)'
ovs-ofctl: bad hex digit in `controller' action `userdata'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=controller(userdata=01.02.03,pause)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=controller(userdata=01.02.03,pause)
$ ovs-ofctl parse-flow 'tcp,actions=controller(reason=no_match,max_len=50,id=5,meter_id=3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=controller(reason=no_match,max_len=50,id=5,meter_id=3)
$ ovs-ofctl parse-flow 'tcp,actions=controller'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=CONTROLLER:65535
$ ovs-ofctl parse-flow 'tcp,actions=controller:50'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=CONTROLLER:50
$ ovs-ofctl parse-flow 'tcp,actions=strip_vlan:1'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=strip_vlan
$ ovs-ofctl parse-flow 'tcp,actions=strip_vlan'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=strip_vlan
$ ovs-ofctl parse-flow 'tcp,actions=pop_vlan'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=strip_vlan
$ ovs-ofctl parse-flow 'tcp,actions=set_field:1'
ovs-ofctl: 1: missing `->'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:1->'
ovs-ofctl: 1->: missing field name following `->'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:1->reg0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0x1->NXM_NX_REG0[]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:0x12/0xff->reg0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0x12->NXM_NX_REG0[0..7]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:1.2.3.4->nw_src'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_nw_src:1.2.3.4
$ ovs-ofctl parse-flow 'tcp,actions=set_field:00:11:22:33:44:55->eth_src'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_dl_src:00:11:22:33:44:55
$ ovs-ofctl parse-flow 'tcp,actions=set_field:4101->vlan_vid'
<time>|00001|ofp_actions|WARN|set_field vlan_vid lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:5->vlan_vid'
<time>|00001|ofp_actions|WARN|set_field vlan_vid lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:3->vlan_pcp'
<time>|00001|ofp_actions|WARN|set_field vlan_pcp lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:0xabcdef0123456789->metadata'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0xabcdef0123456789->OXM_OF_METADATA[]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:fe80::1->ipv6_src'
<time>|00001|ofp_actions|WARN|set_field ipv6_src lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:0x1234->tun_metadata0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp actions=set_field:0x1234->tun_metadata0
$ ovs-ofctl parse-flow 'tcp,actions=set_field:1->tcp_flags'
ovs-ofctl: tcp_flags is read-only
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:1->foo'
ovs-ofctl: foo is not a valid OXM field name
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=load:1'
ovs-ofctl: 1: missing `->'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=load:1->foo'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=load:1->NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0x1->NXM_NX_REG0[]
$ ovs-ofctl parse-flow 'tcp,actions=load:0x1ff->NXM_NX_REG0[0..7]'
ovs-ofctl: 0x1ff->NXM_NX_REG0[0..7]: value 0x1ff does not fit into 8 bits
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=load:0xf->NXM_NX_REG0[0..7]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0xf->NXM_NX_REG0[0..7]
$ ovs-ofctl parse-flow 'tcp,actions=load:0x12345678901234567890->NXM_NX_XXREG0[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0x5678901234567890->NXM_NX_XXREG0[0..63],load:0x1234->NXM_NX_XXREG0[64..127]
$ ovs-ofctl parse-flow 'tcp,actions=load:5->NXM_OF_VLAN_TCI[0..3]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0x5->NXM_OF_VLAN_TCI[0..3]
$ ovs-ofctl parse-flow 'tcp,actions=move:a->b'
ovs-ofctl: a->b: unknown field `a'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=move:NXM_NX_REG0[]'
ovs-ofctl: NXM_NX_REG0[]: missing `->' following source
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=move:NXM_NX_REG0[]->NXM_NX_REG1[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=move:NXM_NX_REG0[]->NXM_NX_REG1[]
$ ovs-ofctl parse-flow 'tcp,actions=move:NXM_NX_REG0[0..5]->NXM_NX_REG1[1..5]'
ovs-ofctl: NXM_NX_REG0[0..5]->NXM_NX_REG1[1..5]: source field is 6 bits wide but destination is 5 bits wide
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=move:NXM_NX_REG0[0..5]->NXM_NX_REG1[2..7]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=move:NXM_NX_REG0[0..5]->NXM_NX_REG1[2..7]
$ ovs-ofctl parse-flow 'tcp,actions=push:NXM_NX_REG0[]x'
ovs-ofctl: x: trailing garbage following push or pop
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=push:NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=push:NXM_NX_REG0[]
$ ovs-ofctl parse-flow 'tcp,actions=pop:NXM_NX_REG1[3..5]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=pop:NXM_NX_REG1[3..5]
$ ovs-ofctl parse-flow 'tcp,actions=output:NXM_NX_REG0[0..15'
ovs-ofctl: NXM_NX_REG0[0..15: output to unknown port
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=output:NXM_NX_REG0[0..15]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:NXM_NX_REG0[0..15]
$ ovs-ofctl parse-flow 'tcp,actions=output(port=1)'
ovs-ofctl: port=1: output to unknown port
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=output(port=1,max_len=5)'
ovs-ofctl: max_len 5 is less than the minimum value 14
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=output(port=1,max_len=100)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output(port=1,max_len=100)
$ ovs-ofctl parse-flow 'tcp,actions=enqueue:1'
ovs-ofctl: "enqueue" syntax is "enqueue:PORT:QUEUE" or "enqueue(PORT,QUEUE)"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=enqueue:1:2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=enqueue:1:2
$ ovs-ofctl parse-flow 'tcp,actions=enqueue(1,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=enqueue:1:2
$ ovs-ofctl parse-flow 'tcp,actions=enqueue:1q2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=enqueue:1:2
$ ovs-ofctl parse-flow 'tcp,actions=enqueue:foo:1'
ovs-ofctl: foo: enqueue to unknown port
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=enqueue:1:x'
ovs-ofctl: invalid numeric format x
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=clone(1,2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=clone(output:1,output:2)
$ ovs-ofctl parse-flow 'tcp,actions=clone(1,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=clone(output:1,output:2)
$ ovs-ofctl parse-flow 'tcp,actions=ct(foo)'
ovs-ofctl: invalid argument to "ct" action: `foo'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=ct(zone=x)'
ovs-ofctl: x: unknown field `x'
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=ct'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct()
$ ovs-ofctl parse-flow 'tcp,actions=ct()'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct()
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(commit)
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,zone=5,table=3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(commit,table=3,zone=5)
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,force,exec(set_field:1->ct_mark))'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(commit,force,exec(load:0x1->NXM_NX_CT_MARK[]))
$ ovs-ofctl parse-flow 'tcp,actions=ct(exec(set_field:1->ct_mark))'
<time>|00001|ofp_actions|WARN|CT action requires commit flag if actions other than NAT without arguments are specified.
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  ff ff 00 30 00 00 23 20-00 23 00 00 00 00 00 00
00000010  00 00 ff 00 00 00 00 00-ff ff 00 18 00 00 23 20
00000020  00 07 00 1f 00 01 d6 04-00 00 00 00 00 00 00 01
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_ARGUMENT***
00000000  01 04 00 70 00 00 00 01-00 00 23 20 00 00 00 0d |...p......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 0b 00 00 00 00 00 00 |................|
00000030  00 00 06 02 08 00 00 00-0c 01 06 00 00 00 00 00 |................|
00000040  ff ff 00 30 00 00 23 20-00 23 00 00 00 00 00 00 |...0..# .#......|
00000050  00 00 ff 00 00 00 00 00-ff ff 00 18 00 00 23 20 |..............# |
00000060  00 07 00 1f 00 01 d6 04-00 00 00 00 00 00 00 01 |................|
$ ovs-ofctl parse-flow 'tcp,actions=ct(nat)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(nat)
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,nat(src=10.0.0.1))'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(commit,nat(src=10.0.0.1))
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,nat(src=10.0.0.1-10.0.0.5:1-5,random))'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(commit,nat(src=10.0.0.1-10.0.0.5:1-5,random))
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,nat(dst=fe80::1))'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,nat(src,dst))'
ovs-ofctl: May only specify one of "src" or "dst".
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,alg=ftp)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(commit,alg=ftp)
$ ovs-ofctl parse-flow 'tcp,actions=ct(commit,zone=NXM_NX_REG0[0..15])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct(commit,zone=NXM_NX_REG0[0..15])
$ ovs-ofctl parse-flow 'tcp,actions=ct_clear'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ct_clear
$ ovs-ofctl parse-flow 'tcp,actions=nat'
ovs-ofctl: Cannot have NAT action outside of "ct" action
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_field:1->ct_mark'
ovs-ofctl: cannot set CT fields outside of ct action
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=unroll_xlate()'
ovs-ofctl: UNROLL is an internal action that shouldn't be used via OpenFlow
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=debug_recirc'
<time>|00001|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 ff 00 00 00 00 00 00
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 cf 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 08 00 |................|
00000020  00 06 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 ff 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl parse-flow 'tcp,actions=debug_slow'
<time>|00001|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 fe 00 00 00 00 00 00
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 cf 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 08 00 |................|
00000020  00 06 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 fe 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl parse-flow 'tcp,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl parse-flow 'tcp,actions=LOCAL'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=LOCAL
$ ovs-ofctl parse-flow 'tcp,actions=normal'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=NORMAL
$ ovs-ofctl parse-flow 'tcp,actions=in_port'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=IN_PORT
$ ovs-ofctl parse-flow 'tcp,actions=all'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=ALL
$ ovs-ofctl parse-flow 'tcp,actions=flood'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=FLOOD
$ ovs-ofctl parse-flow 'tcp,actions=controller,1,2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=CONTROLLER:65535,output:1,output:2
$ ovs-ofctl parse-flow 'tcp,actions=65280'
<time>|00001|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=4294967294'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=LOCAL
$ ovs-ofctl parse-flow 'tcp,actions=99999'
<time>|00001|ofp_port|WARN|port 99999 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: unknown action 99999
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=-1'
<time>|00001|ofp_port|WARN|Negative value -1 is not a valid port number.
ovs-ofctl: unknown action -1
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=mod_tp_src:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_tp_src:5
$ ovs-ofctl parse-flow 'tcp,actions=mod_tp_dst:80'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_tp_dst:80
$ ovs-ofctl parse-flow 'tcp,actions=mod_nw_tos:16'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_nw_tos:16
$ ovs-ofctl parse-flow 'tcp,actions=mod_nw_tos:3'
ovs-ofctl: 3: not a valid TOS
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=mod_nw_ecn:2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0x2->NXM_NX_IP_ECN[]
$ ovs-ofctl parse-flow 'tcp,actions=mod_nw_ttl:7'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=load:0x7->NXM_NX_IP_TTL[]
$ ovs-ofctl parse-flow 'tcp,actions=mod_nw_dst:1.2.3.4'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_nw_dst:1.2.3.4
$ ovs-ofctl parse-flow 'tcp,actions=mod_vlan_pcp:3'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_vlan_pcp:3
$ ovs-ofctl parse-flow 'tcp,actions=mod_vlan_pcp:9'
ovs-ofctl: 9: not a valid VLAN PCP
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=set_vlan_vid:3'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_vlan_vid:3
$ ovs-ofctl parse-flow 'tcp,actions=set_vlan_pcp:4'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=mod_vlan_pcp:4
$ ovs-ofctl parse-flow 'tcp,actions=push_vlan:0x1234'
ovs-ofctl: 0x1234: not a valid VLAN ethertype
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=push_mpls:0x8847'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=push_mpls:0x8847
$ ovs-ofctl parse-flow 'tcp,actions=pop_mpls:0x800'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=pop_mpls:0x0800
$ ovs-ofctl parse-flow 'tcp,actions=set_mpls_label(5)'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=set_mpls_label(5)
$ ovs-ofctl parse-flow 'tcp,actions=set_mpls_tc(3)'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=set_mpls_tc(3)
$ ovs-ofctl parse-flow 'tcp,actions=set_mpls_ttl(9)'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=set_mpls_ttl(9)
$ ovs-ofctl parse-flow 'tcp,actions=dec_mpls_ttl'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=dec_mpls_ttl
$ ovs-ofctl parse-flow 'tcp,actions=set_tunnel:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=set_tunnel:0x5
$ ovs-ofctl parse-flow 'tcp,actions=set_tunnel:0x123456789'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=set_tunnel64:0x123456789
$ ovs-ofctl parse-flow 'tcp,actions=set_tunnel64:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=set_tunnel64:0x5
$ ovs-ofctl parse-flow 'tcp,actions=fin_timeout(idle_timeout=5,hard_timeout=10)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=fin_timeout(idle_timeout=5,hard_timeout=10)
$ ovs-ofctl parse-flow 'tcp,actions=fin_timeout(foo=1)'
ovs-ofctl: invalid key 'foo' in 'fin_timeout' argument
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=sample(probability=5)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=sample(probability=5,collector_set_id=0,obs_domain_id=0,obs_point_id=0)
$ ovs-ofctl parse-flow 'tcp,actions=sample(probability=0)'
ovs-ofctl: invalid probability value "0"
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=sample(collector_set_id=1)'
ovs-ofctl: non-zero "probability" must be specified on sample
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=sample(probability=5,collector_set_id=1,obs_domain_id=2,obs_point_id=3,sampling_port=4,egress)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=sample(probability=5,collector_set_id=1,obs_domain_id=2,obs_point_id=3,sampling_port=4,egress)
$ ovs-ofctl parse-flow 'tcp,actions=learn()'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=learn(table=1)
$ ovs-ofctl parse-flow 'tcp,actions=learn(table=2,NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],output:NXM_OF_IN_PORT[])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=learn(table=2,NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],output:NXM_OF_IN_PORT[])
$ ovs-ofctl parse-flow 'tcp,actions=learn(table=1,idle_timeout=10,priority=5,cookie=0x1,send_flow_rem,delete_learned,limit=5,eth_type=0x800,load:1->NXM_NX_REG0[],load:NXM_OF_IN_PORT[]->NXM_NX_REG1[0..15])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=learn(table=1,idle_timeout=10,priority=5,send_flow_rem,delete_learned,cookie=0x1,limit=5,eth_type=0x800,load:0x1->NXM_NX_REG0[],load:NXM_OF_IN_PORT[]->NXM_NX_REG1[0..15])
$ ovs-ofctl parse-flow 'tcp,actions=learn(table=255)'
ovs-ofctl: table=255: table id 255 not valid for `learn' action
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=learn(foo=1)'
ovs-ofctl: foo=1: unknown keyword foo
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=learn(NXM_OF_VLAN_TCI[0..11],reg0=5,dl_type=0x800,output:NXM_OF_IN_PORT[])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=learn(table=1,NXM_OF_VLAN_TCI[0..11],reg0=0x5,eth_type=0x800,output:NXM_OF_IN_PORT[])
$ ovs-ofctl parse-flow 'tcp,actions=learn(result_dst=reg0[3])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=learn(table=1,result_dst=NXM_NX_REG0[3])
$ ovs-ofctl parse-flow 'tcp,actions=encap(foo)'
ovs-ofctl: Encap hdr not supported: 
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=decap()'
<time>|00001|ofp_actions|WARN|unknown OpenFlow10 action for vendor 0x2320 and type 47
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 2f 00 00 00 00 ff fe
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 cf 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 08 00 |................|
00000020  00 06 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 2f 00 00 00 00 ff fe-                        |./......        |
$ ovs-ofctl parse-flow 'tcp,actions=decap(packet_type(ns=0,type=0))'
<time>|00001|ofp_actions|WARN|unknown OpenFlow10 action for vendor 0x2320 and type 47
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 2f 00 00 00 00 00 00
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 cf 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 08 00 |................|
00000020  00 06 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 2f 00 00 00 00 00 00-                        |./......        |
$ ovs-ofctl parse-flow 'tcp,actions=dec_nsh_ttl'
<time>|00001|ofp_actions|WARN|unknown OpenFlow10 action for vendor 0x2320 and type 48
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_VENDOR_TYPE):
00000000  ff ff 00 10 00 00 23 20-00 30 00 00 00 00 00 00
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_BAD_VENDOR_TYPE***
00000000  01 0e 00 58 00 00 00 01-00 38 20 cf 00 00 00 00 |...X.....8 .....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 08 00 |................|
00000020  00 06 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000040  ff ff ff ff ff ff 00 00-ff ff 00 10 00 00 23 20 |..............# |
00000050  00 30 00 00 00 00 00 00-                        |.0......        |
$ ovs-ofctl parse-flow 'tcp,actions=check_pkt_larger(100)->NXM_NX_REG0[3]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=check_pkt_larger(100)->NXM_NX_REG0[3]
$ ovs-ofctl parse-flow 'tcp,actions=check_pkt_larger(100)->NXM_NX_REG0[]'
ovs-ofctl: Only 1-bit destination field is allowed
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=delete_field:tun_metadata0'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=delete_field:tun_metadata0
$ ovs-ofctl parse-flow 'tcp,actions=delete_field:reg0'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_ARGUMENT)
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=write_actions(1,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=drop
$ ovs-ofctl parse-flow 'tcp,actions=write_actions(output:1),clear_actions'
ovs-ofctl: invalid instruction ordering: clear_actions must appear before write_actions, for OpenFlow 1.1+ compatibility
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=clear_actions,write_actions(set_field:1->reg0,2),write_metadata:5/7,goto_table:5'
<time>|00001|ofp_actions|WARN|invalid instruction ordering: apply_actions must appear before write_metadata, for OpenFlow 1.1+ compatibility
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_UNSUPPORTED_ORDER***
00000000  01 04 00 70 00 00 00 01-00 00 23 20 00 00 00 0d |...p......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 0b 00 00 00 00 00 00 |................|
00000030  00 00 06 02 08 00 00 00-0c 01 06 00 00 00 00 00 |................|
00000040  ff ff 00 20 00 00 23 20-00 16 00 00 00 00 00 00 |... ..# ........|
00000050  00 00 00 00 00 00 00 05-00 00 00 00 00 00 00 07 |................|
00000060  ff ff 00 10 00 00 23 20-00 0e ff f8 05 00 00 00 |......# ........|
$ ovs-ofctl parse-flow 'tcp,actions=goto_table:5,1'
ovs-ofctl: invalid instruction ordering: apply_actions must appear before goto_table, for OpenFlow 1.1+ compatibility
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=1,meter:5'
ovs-ofctl: invalid instruction ordering: meter must appear before apply_actions, for OpenFlow 1.1+ compatibility
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=write_metadata:0x5'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp actions=write_metadata:0x5
$ ovs-ofctl parse-flow 'tcp,actions=1,clear_actions'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:1
$ ovs-ofctl parse-flow 'tcp,actions=write_actions(note:1)'
ovs-ofctl: bad hex digit in `note' argument
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=write_actions(goto_table:1)'
ovs-ofctl: goto_table instruction not allowed here
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=clone(goto_table:1)'
ovs-ofctl: goto_table instruction not allowed here
[exit 1]
$ ovs-ofctl parse-flow 'tcp,actions=output:1,output:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp actions=output:1,output:1
