# Actions between fields.
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=move:reg0[0..3]->reg1[4..7]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_REG0[0..3]->NXM_NX_REG1[4..7]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:reg0[0..3]->reg1[4..7]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_REG0[0..3]->NXM_NX_REG1[4..7]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=move:reg0[0..3]->reg1[4..7]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_REG0[0..3]->NXM_NX_REG1[4..7]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=move:tun_id->metadata'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_TUN_ID[]->OXM_OF_METADATA[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:tun_id->metadata'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_TUN_ID[]->OXM_OF_METADATA[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=move:tun_id->metadata'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_TUN_ID[]->OXM_OF_METADATA[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=move:xxreg0->xxreg1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_XXREG0[]->NXM_NX_XXREG1[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:xxreg0->xxreg1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_XXREG0[]->NXM_NX_XXREG1[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=move:xxreg0->xxreg1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_XXREG0[]->NXM_NX_XXREG1[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=move:tun_metadata0[0..31]->reg0'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_TUN_METADATA0[0..31]->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:tun_metadata0[0..31]->reg0'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_TUN_METADATA0[0..31]->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=move:tun_metadata0[0..31]->reg0'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:NXM_NX_TUN_METADATA0[0..31]->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=move:in_port_oxm->reg0'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=move:OXM_OF_IN_PORT[]->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:in_port_oxm->reg0'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:OXM_OF_IN_PORT[]->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=move:in_port_oxm->reg0'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:OXM_OF_IN_PORT[]->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=move:vlan_vid->reg0[0..11]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=move:OXM_OF_VLAN_VID[]->NXM_NX_REG0[0..11]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=move:vlan_vid->reg0[0..11]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:OXM_OF_VLAN_VID[]->NXM_NX_REG0[0..11]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=move:vlan_vid->reg0[0..11]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=move:OXM_OF_VLAN_VID[]->NXM_NX_REG0[0..11]
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,actions=move:nsh_si->reg0[0..7]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f actions=move:NXOXM_NSH_SI[]->NXM_NX_REG0[0..7]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,actions=move:nsh_si->reg0[0..7]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f actions=move:NXOXM_NSH_SI[]->NXM_NX_REG0[0..7]
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,actions=move:nsh_si->reg0[0..7]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f actions=move:NXOXM_NSH_SI[]->NXM_NX_REG0[0..7]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=push:reg0'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=push:NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push:reg0'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=push:NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=push:reg0'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=push:NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=push:NXM_NX_REG0[0..5]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=push:NXM_NX_REG0[0..5]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=push:NXM_NX_REG0[0..5]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=push:NXM_NX_REG0[0..5]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=push:NXM_NX_REG0[0..5]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=push:NXM_NX_REG0[0..5]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=pop:xxreg0'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=pop:NXM_NX_XXREG0[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=pop:xxreg0'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop:NXM_NX_XXREG0[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=pop:xxreg0'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop:NXM_NX_XXREG0[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger(100)->NXM_NX_REG0[3]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=check_pkt_larger(100)->NXM_NX_REG0[3]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger(100)->NXM_NX_REG0[3]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=check_pkt_larger(100)->NXM_NX_REG0[3]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger(100)->NXM_NX_REG0[3]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=check_pkt_larger(100)->NXM_NX_REG0[3]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger:100->reg0[0]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=check_pkt_larger(100)->NXM_NX_REG0[0]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger:100->reg0[0]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=check_pkt_larger(100)->NXM_NX_REG0[0]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=check_pkt_larger:100->reg0[0]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=check_pkt_larger(100)->NXM_NX_REG0[0]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,hrw,12,0,NXM_NX_REG0[0..3])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(eth_src,50,hrw,12,0,NXM_NX_REG0[0..3])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,hrw,12,0,NXM_NX_REG0[0..3])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(eth_src,50,hrw,12,0,NXM_NX_REG0[0..3])
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,hrw,12,0,NXM_NX_REG0[0..3])'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(eth_src,50,hrw,12,0,NXM_NX_REG0[0..3])
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=multipath(symmetric_l4,1024,iter_hash,5000,5050,NXM_NX_REG0[0..12])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(symmetric_l4,1024,iter_hash,5000,5050,NXM_NX_REG0[0..12])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(symmetric_l4,1024,iter_hash,5000,5050,NXM_NX_REG0[0..12])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(symmetric_l4,1024,iter_hash,5000,5050,NXM_NX_REG0[0..12])
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=multipath(symmetric_l4,1024,iter_hash,5000,5050,NXM_NX_REG0[0..12])'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(symmetric_l4,1024,iter_hash,5000,5050,NXM_NX_REG0[0..12])
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,modulo_n,65536,0,NXM_NX_REG0[0..15])'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(eth_src,50,modulo_n,65536,0,NXM_NX_REG0[0..15])
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,modulo_n,65536,0,NXM_NX_REG0[0..15])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(eth_src,50,modulo_n,65536,0,NXM_NX_REG0[0..15])
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=multipath(eth_src,50,modulo_n,65536,0,NXM_NX_REG0[0..15])'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=multipath(eth_src,50,modulo_n,65536,0,NXM_NX_REG0[0..15])
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,1/2)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/2)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,1/2)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/2)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,1/2)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,2/2),conjunction(2,1/64)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,2/2),conjunction(2,1/64)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,2/2),conjunction(2,1/64)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,2/2),conjunction(2,1/64)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,2/2),conjunction(2,1/64)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,2/2),conjunction(2,1/64)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/2),note:1122'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,1/2),note:11.22.00.00.00.00
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/2),note:1122'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,1/2),note:11.22.00.00.00.00
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=conjunction(1,1/2),note:1122'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=conjunction(1,1/2),note:11.22.00.00.00.00
