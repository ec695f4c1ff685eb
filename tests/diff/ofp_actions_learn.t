# learn with all its specifications, right and wrong.
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn()'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=2)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=2)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=255)'
ovs-ofctl: table=255: table id 255 not valid for `learn' action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=foo)'
ovs-ofctl: unknown table "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=2,idle_timeout=10,hard_timeout=20,fin_idle_timeout=5,fin_hard_timeout=10,priority=10,cookie=0xfedcba9876543210,in_port=99,NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],load:NXM_OF_IN_PORT[]->NXM_NX_REG1[16..31])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=2,idle_timeout=10,hard_timeout=20,fin_idle_timeout=5,fin_hard_timeout=10,priority=10,cookie=0xfedcba9876543210,in_port=99,NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],load:NXM_OF_IN_PORT[]->NXM_NX_REG1[16..31])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=2,send_flow_rem)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=2,send_flow_rem)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=2,delete_learned)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=2,delete_learned)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=2,send_flow_rem,delete_learned,limit=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=2,send_flow_rem,delete_learned,limit=5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(limit=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,limit=5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(limit=0)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(limit=foo)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(result_dst=reg0[5])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,result_dst=NXM_NX_REG0[5])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(limit=5,result_dst=reg0[5])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,limit=5,result_dst=NXM_NX_REG0[5])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(result_dst=reg0)'
ovs-ofctl: result_dst in 'learn' action must be a single bit
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(result_dst=eth_type[0])'
ovs-ofctl: eth_type[0] is read-only
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(result_dst=foo)'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(result_dst=nsh_c1[0])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,result_dst=NXOXM_NSH_C1[0])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(result_dst=tun_metadata0[0])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,result_dst=NXM_NX_TUN_METADATA0[0])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(NXM_OF_VLAN_TCI[0..11],NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],output:NXM_OF_IN_PORT[])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_OF_VLAN_TCI[0..11],NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],output:NXM_OF_IN_PORT[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(NXM_OF_VLAN_TCI[0..11])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_OF_VLAN_TCI[0..11])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(vlan_tci[0..11])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_OF_VLAN_TCI[0..11])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(eth_type=0x800,ip_src=1.2.3.4)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,eth_type=0x800,ip_src=1.2.3.4)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(eth_type=0x800,NXM_OF_IP_DST[]=NXM_OF_IP_SRC[])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,eth_type=0x800,NXM_OF_IP_DST[]=NXM_OF_IP_SRC[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(NXM_OF_IP_DST[]=NXM_OF_IP_SRC[])'
<time>|00001|meta_flow|WARN|source field ip_dst lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(ip_dst=ip_src)'
<time>|00001|meta_flow|WARN|source field ip_dst lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(dl_type=0x800,nw_dst=nw_src)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,eth_type=0x800,NXM_OF_IP_DST[]=NXM_OF_IP_SRC[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(dl_type=0x800,nw_proto=6,tp_dst=80)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,eth_type=0x800,nw_proto=6,tcp_dst=80)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(dl_type=0x800,nw_proto=6,tcp_dst=tcp_src)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,eth_type=0x800,nw_proto=6,NXM_OF_TCP_DST[]=NXM_OF_TCP_SRC[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(dl_type=0x800,nw_proto=17,tcp_dst=tcp_src)'
<time>|00001|meta_flow|WARN|source field tcp_dst lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(eth_type=0x86dd,ipv6_src=fe80::1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,eth_type=0x86dd,ipv6_src=fe80::1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(eth_type=0x86dd,NXM_NX_IPV6_DST[]=NXM_NX_IPV6_SRC[])'
<time>|00001|meta_flow|WARN|source field ipv6_src lacks correct prerequisites
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(eth_type=0x800,ip_src=1.2.3.0/24)'
ovs-ofctl: eth_type=0x800,ip_src=1.2.3.0/24: ip_src value 1.2.3.0/24 cannot be parsed as a subfield (1.2.3.0/24: unknown field `1.2.3.0/24') or an immediate value (1.2.3.0/24: wildcards not allowed here)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(reg0=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,reg0=0x5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(reg0[0..3]=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_NX_REG0[0..3]=0x5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(reg0[0..3]=50)'
ovs-ofctl: reg0[0..3]=50: reg0[0..3] value 50 cannot be parsed as a subfield (50: unknown field `50') or an immediate value (reg0[0..3]=50: value 0x32 does not fit into 4 bits)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(reg0[0..3]=reg1[0..4])'
ovs-ofctl: reg0[0..3]=reg1[0..4]: bit widths of reg0[0..3] (5) and reg1[0..4] (4) differ
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(reg0[0..3]=reg1[4..7])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_NX_REG0[0..3]=NXM_NX_REG1[4..7])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(reg0[0..3]=foo)'
ovs-ofctl: reg0[0..3]=foo: reg0[0..3] value foo cannot be parsed as a subfield (foo: unknown field `foo') or an immediate value (reg0[0..3]=foo: cannot parse integer value)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(reg0=foo)'
ovs-ofctl: reg0=foo: reg0 value foo cannot be parsed as a subfield (foo: unknown field `foo') or an immediate value (foo: bad syntax for reg0 value)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(foo=1)'
ovs-ofctl: foo=1: unknown keyword foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(foo)'
ovs-ofctl: foo: unknown keyword foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(foo[]=reg0)'
ovs-ofctl: foo[]=reg0: unknown keyword foo[]
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:5->reg0)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:0x5->NXM_NX_REG0[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:5->reg0[0..3])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:0x5->NXM_NX_REG0[0..3])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:50->reg0[0..3])'
ovs-ofctl: 50->reg0[0..3]: value does not fit into 4 bits
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:reg1->reg0)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:NXM_NX_REG1[]->NXM_NX_REG0[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:reg1->reg0[0..3])'
ovs-ofctl: reg1->reg0[0..3]: source field is 32 bits wide but destination is 4 bits wide
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:reg1[0..3]->reg0[0..3])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:NXM_NX_REG1[0..3]->NXM_NX_REG0[0..3])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:5)'
ovs-ofctl: load: missing `->' in `5'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:5->)'
ovs-ofctl: : unknown field `'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:->reg0)'
ovs-ofctl: load: missing source before `->' in `->reg0'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:5->foo)'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:foo->reg0)'
ovs-ofctl: foo->reg0: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:5->eth_type)'
<time>|00001|meta_flow|WARN|destination field eth_type is not writable
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_SET_ARGUMENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:0x1234567890abcdef1234->xxreg0)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:0x1234567890abcdef1234->NXM_NX_XXREG0[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:5x->reg0)'
ovs-ofctl: load: garbage before `->' in `5x->reg0'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(output:reg0)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,output:NXM_NX_REG0[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(output:reg0[0..15])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,output:NXM_NX_REG0[0..15])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(output:1)'
ovs-ofctl: 1: unknown field `1'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(output:foo)'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(output:NXM_OF_IN_PORT[])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,output:NXM_OF_IN_PORT[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(in_port=1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,in_port=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(in_port_oxm=1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,in_port_oxm=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(nsh_c1=1)'
ovs-ofctl: nsh_c1=1: experimenter OXM field 'nsh_c1' not supported
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:1->nsh_c1)'
ovs-ofctl: 1->nsh_c1: experimenter OXM field 'nsh_c1' not supported
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(tun_metadata0=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,tun_metadata0=0x5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(tun_metadata0)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_NX_TUN_METADATA0[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(tun_id=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,tun_id=0x5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(metadata=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,metadata=0x5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(eth_dst=eth_src)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(eth_dst=00:11:22:33:44:55)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,eth_dst=00:11:22:33:44:55)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(dl_vlan=5)'
ovs-ofctl: dl_vlan=5: experimenter OXM field 'dl_vlan' not supported
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(vlan_vid=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,vlan_vid=5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(xreg0=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,xreg0=0x5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(xxreg0=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,xxreg0=0x5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(xxreg0=0x12345678901234567890)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,xxreg0=0x12345678901234567890)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(idle_timeout=70000)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,idle_timeout=4464)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(priority=70000)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,priority=4464)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(cookie=foo)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(fin_idle_timeout=foo)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(actions=1)'
ovs-ofctl: actions=1: unknown keyword actions
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(table=1,NXM_OF_IN_PORT[]=NXM_OF_IN_PORT[])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,NXM_OF_IN_PORT[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(conj_id=1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,conj_id=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(ct_mark=1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,ct_mark=0x1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:1->ct_mark)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:0x1->NXM_NX_CT_MARK[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:1->NXM_NX_CT_LABEL[0..31])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:0x1->NXM_NX_CT_LABEL[0..31])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(pkt_mark=1,load:pkt_mark->reg0)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,pkt_mark=0x1,load:NXM_NX_PKT_MARK[]->NXM_NX_REG0[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=learn(load:0->NXM_OF_VLAN_TCI[],output:reg0[0..15],load:1->reg1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=learn(table=1,load:0->NXM_OF_VLAN_TCI[],output:NXM_NX_REG0[0..15],load:0x1->NXM_NX_REG1[])
