# Values written into fields, in 1.0, 1.1, 1.3 and 1.5.
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:4101->vlan_vid'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_vlan_vid:5
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:4101->vlan_vid'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_vlan_vid:5
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:4101->vlan_vid'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:4101->vlan_vid
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:4101->vlan_vid'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:4101->vlan_vid
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:3->vlan_pcp'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_vlan_pcp:3
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:3->vlan_pcp'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_vlan_pcp:3
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:3->vlan_pcp'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:3->vlan_pcp
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:3->vlan_pcp'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:3->vlan_pcp
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1123->vlan_tci'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_vlan_vid:291,mod_vlan_pcp:0
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1123->vlan_tci'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_vlan_vid:291,set_vlan_pcp:0
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1123->vlan_tci'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1123->vlan_tci
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1123->vlan_tci'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1123->vlan_tci
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->vlan_tci'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=strip_vlan
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->vlan_tci'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_vlan
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->vlan_tci'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0->vlan_tci
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->vlan_tci'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0->vlan_tci
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->eth_src'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_dl_src:00:11:22:33:44:55
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->eth_src'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_dl_src:00:11:22:33:44:55
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->eth_src'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:00:11:22:33:44:55->eth_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->eth_src'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:00:11:22:33:44:55->eth_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->dl_dst'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_dl_dst:00:11:22:33:44:55
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->dl_dst'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_dl_dst:00:11:22:33:44:55
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->dl_dst'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:00:11:22:33:44:55->eth_dst
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:00:11:22:33:44:55->dl_dst'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:00:11:22:33:44:55->eth_dst
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->ip_src'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_src:1.2.3.4
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->ip_src'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_src:1.2.3.4
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->ip_src'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1.2.3.4->ip_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->ip_src'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1.2.3.4->ip_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.0.0.0/8->tun_src'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_TUN_IPV4_SRC[24..31]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.0.0.0/8->tun_src' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.0.0.0/8->tun_src'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_TUN_IPV4_SRC[24..31]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.0.0.0/8->tun_src'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1.0.0.0/8->tun_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,actions=set_field:1.2.3.4->arp_spa'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp actions=load:0x1020304->NXM_OF_ARP_SPA[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'arp,actions=set_field:1.2.3.4->arp_spa'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD arp actions=load:0x1020304->NXM_OF_ARP_SPA[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,actions=set_field:1.2.3.4->arp_spa'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp actions=set_field:1.2.3.4->arp_spa
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,actions=set_field:1.2.3.4->arp_spa'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp actions=set_field:1.2.3.4->arp_spa
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,actions=set_field:00:11:22:33:44:55->arp_sha'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD arp actions=load:0x1122334455->NXM_NX_ARP_SHA[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'arp,actions=set_field:00:11:22:33:44:55->arp_sha' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,actions=set_field:00:11:22:33:44:55->arp_sha'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp actions=set_field:00:11:22:33:44:55->arp_sha
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,actions=set_field:00:11:22:33:44:55->arp_sha'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp actions=set_field:00:11:22:33:44:55->arp_sha
$ ovs-ofctl -O OpenFlow10 parse-flow 'arp,actions=set_field:2->arp_op'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD arp actions=load:0x2->NXM_OF_ARP_OP[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'arp,actions=set_field:2->arp_op'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD arp actions=load:0x2->NXM_OF_ARP_OP[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,actions=set_field:2->arp_op'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD arp actions=set_field:2->arp_op
$ ovs-ofctl -O OpenFlow15 parse-flow 'arp,actions=set_field:2->arp_op'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD arp actions=set_field:2->arp_op
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,actions=set_field:fe80::1->ipv6_src'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6 actions=load:0x1->NXM_NX_IPV6_SRC[0..63],load:0xfe80000000000000->NXM_NX_IPV6_SRC[64..127]
$ ovs-ofctl -O OpenFlow11 parse-flow 'ipv6,actions=set_field:fe80::1->ipv6_src' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=set_field:fe80::1->ipv6_src'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=set_field:fe80::1->ipv6_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,actions=set_field:fe80::1->ipv6_src'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6 actions=set_field:fe80::1->ipv6_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,actions=set_field:fe80::/64->ipv6_dst'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6 actions=load:0xfe80000000000000->NXM_NX_IPV6_DST[64..127]
$ ovs-ofctl -O OpenFlow11 parse-flow 'ipv6,actions=set_field:fe80::/64->ipv6_dst' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=set_field:fe80::/64->ipv6_dst'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=load:0xfe80000000000000->NXM_NX_IPV6_DST[64..127]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,actions=set_field:fe80::/64->ipv6_dst'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6 actions=set_field:fe80::/64->ipv6_dst
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,actions=set_field:0x12345->ipv6_label'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ipv6 actions=load:0x12345->NXM_NX_IPV6_LABEL[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'ipv6,actions=set_field:0x12345->ipv6_label' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=set_field:0x12345->ipv6_label'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=set_field:0x12345->ipv6_label
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,actions=set_field:0x12345->ipv6_label'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6 actions=set_field:0x12345->ipv6_label
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:4->nw_tos'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_tos:4
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:4->nw_tos'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_tos:4
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:4->nw_tos'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:4->nw_tos
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:4->nw_tos'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:4->nw_tos
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:10->ip_dscp'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_tos:40
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:10->ip_dscp'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_tos:40
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:10->ip_dscp'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:10->ip_dscp
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:10->ip_dscp'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:10->ip_dscp
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:2->nw_ecn'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x2->NXM_NX_IP_ECN[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:2->nw_ecn'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_ecn:2
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:2->nw_ecn'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:2->nw_ecn
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:2->nw_ecn'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:2->nw_ecn
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:200->nw_ttl'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0xc8->NXM_NX_IP_TTL[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:200->nw_ttl' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:200->nw_ttl'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:200->nw_ttl
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:200->nw_ttl'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:200->nw_ttl
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:80->tcp_src'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_tp_src:80
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:80->tcp_src'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_tp_src:80
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:80->tcp_src'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:80->tcp_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:80->tcp_src'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:80->tcp_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'udp,actions=set_field:80->udp_src'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD udp actions=mod_tp_src:80
$ ovs-ofctl -O OpenFlow11 parse-flow 'udp,actions=set_field:80->udp_src'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD udp actions=mod_tp_src:80
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,actions=set_field:80->udp_src'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp actions=set_field:80->udp_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'udp,actions=set_field:80->udp_src'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD udp actions=set_field:80->udp_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'sctp,actions=set_field:80->sctp_dst'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD sctp actions=load:0x50->OXM_OF_SCTP_DST[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'sctp,actions=set_field:80->sctp_dst'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD sctp actions=load:0x50->OXM_OF_SCTP_DST[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'sctp,actions=set_field:80->sctp_dst'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD sctp actions=set_field:80->sctp_dst
$ ovs-ofctl -O OpenFlow15 parse-flow 'sctp,actions=set_field:80->sctp_dst'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD sctp actions=set_field:80->sctp_dst
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp,actions=set_field:8->icmp_type'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD icmp actions=load:0x8->NXM_OF_ICMP_TYPE[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'icmp,actions=set_field:8->icmp_type'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD icmp actions=load:0x8->NXM_OF_ICMP_TYPE[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp,actions=set_field:8->icmp_type'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp actions=set_field:8->icmp_type
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp,actions=set_field:8->icmp_type'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp actions=set_field:8->icmp_type
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,actions=set_field:135->icmpv6_type'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6 actions=load:0x87->NXM_NX_ICMPV6_TYPE[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'icmp6,actions=set_field:135->icmpv6_type' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,actions=set_field:135->icmpv6_type'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6 actions=set_field:135->icmpv6_type
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,actions=set_field:135->icmpv6_type'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6 actions=set_field:135->icmpv6_type
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=135,icmp_code=0,actions=set_field:fe80::1->nd_target'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0 actions=load:0x1->NXM_NX_ND_TARGET[0..63],load:0xfe80000000000000->NXM_NX_ND_TARGET[64..127]
$ ovs-ofctl -O OpenFlow11 parse-flow 'icmp6,icmp_type=135,icmp_code=0,actions=set_field:fe80::1->nd_target' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=135,icmp_code=0,actions=set_field:fe80::1->nd_target'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0 actions=set_field:fe80::1->nd_target
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=135,icmp_code=0,actions=set_field:fe80::1->nd_target'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=135,icmp_code=0 actions=set_field:fe80::1->nd_target
$ ovs-ofctl -O OpenFlow10 parse-flow 'icmp6,icmp_type=136,icmp_code=0,actions=set_field:00:11:22:33:44:55->nd_tll'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0 actions=load:0x1122334455->NXM_NX_ND_TLL[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'icmp6,icmp_type=136,icmp_code=0,actions=set_field:00:11:22:33:44:55->nd_tll' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'icmp6,icmp_type=136,icmp_code=0,actions=set_field:00:11:22:33:44:55->nd_tll'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0 actions=set_field:00:11:22:33:44:55->nd_tll
$ ovs-ofctl -O OpenFlow15 parse-flow 'icmp6,icmp_type=136,icmp_code=0,actions=set_field:00:11:22:33:44:55->nd_tll'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD icmp6,icmp_type=136,icmp_code=0 actions=set_field:00:11:22:33:44:55->nd_tll
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=set_field:5->mpls_label'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD mpls actions=load:0x5->OXM_OF_MPLS_LABEL[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'mpls,actions=set_field:5->mpls_label'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD mpls actions=load:0x5->OXM_OF_MPLS_LABEL[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_field:5->mpls_label'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=set_field:5->mpls_label
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=set_field:5->mpls_label'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=set_field:5->mpls_label
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=set_field:5->mpls_ttl'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD mpls actions=load:0x5->NXM_NX_MPLS_TTL[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'mpls,actions=set_field:5->mpls_ttl' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_field:5->mpls_ttl'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=set_field:5->mpls_ttl
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=set_field:5->mpls_ttl'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=set_field:5->mpls_ttl
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->reg0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->reg0' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->reg0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->reg0
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->reg0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->reg0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x5/0xf->reg15'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->NXM_NX_REG15[0..3]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x5/0xf->reg15' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x5/0xf->reg15'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->NXM_NX_REG15[0..3]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x5/0xf->reg15'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5/0xf->reg15
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->xreg0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->OXM_OF_PKT_REG0[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->xreg0' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->xreg0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->xreg0
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->xreg0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->xreg0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234567890abcdef1234->xxreg0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x567890abcdef1234->NXM_NX_XXREG0[0..63],load:0x1234->NXM_NX_XXREG0[64..127]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234567890abcdef1234->xxreg0' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234567890abcdef1234->xxreg0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1234567890abcdef1234->xxreg0
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234567890abcdef1234->xxreg0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1234567890abcdef1234->xxreg0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->metadata'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->OXM_OF_METADATA[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->metadata'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->OXM_OF_METADATA[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->metadata'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->metadata
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->metadata'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->metadata
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_id'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->NXM_NX_TUN_ID[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_id' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_id'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->tun_id
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_id'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->tun_id
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->tun_dst'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1020304->NXM_NX_TUN_IPV4_DST[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->tun_dst' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->tun_dst'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1.2.3.4->tun_dst
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:1.2.3.4->tun_dst'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1.2.3.4->tun_dst
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:fe80::1->tun_ipv6_src'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_TUN_IPV6_SRC[0..63],load:0xfe80000000000000->NXM_NX_TUN_IPV6_SRC[64..127]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:fe80::1->tun_ipv6_src' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:fe80::1->tun_ipv6_src'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:fe80::1->tun_ipv6_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:fe80::1->tun_ipv6_src'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:fe80::1->tun_ipv6_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:oam->tun_flags'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_TUN_FLAGS[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:oam->tun_flags' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:oam->tun_flags'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:oam->tun_flags
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:oam->tun_flags'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:oam->tun_flags
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_gbp_id'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->NXM_NX_TUN_GBP_ID[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_gbp_id' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_gbp_id'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:5->tun_gbp_id
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:5->tun_gbp_id'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:5->tun_gbp_id
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->tun_erspan_ver'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1->tun_erspan_ver
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->tun_erspan_ver' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->tun_erspan_ver'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1->tun_erspan_ver
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->tun_erspan_ver'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1->tun_erspan_ver
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234->tun_metadata0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1234->tun_metadata0
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234->tun_metadata0' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234->tun_metadata0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1234->tun_metadata0
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:0x1234->tun_metadata0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1234->tun_metadata0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->tun_metadata0'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0->tun_metadata0
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->tun_metadata0' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->tun_metadata0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0->tun_metadata0
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:0->tun_metadata0'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0->tun_metadata0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->in_port'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_IN_PORT[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->in_port'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_IN_PORT[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1->in_port
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1->in_port
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->pkt_mark'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_PKT_MARK[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->pkt_mark' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->pkt_mark'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1->pkt_mark
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_field:1->pkt_mark'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1->pkt_mark
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_flags'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f actions=set_field:1->nsh_flags
$ ovs-ofctl -O OpenFlow11 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_flags' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_flags'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f actions=set_field:1->nsh_flags
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_flags'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f actions=set_field:1->nsh_flags
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_spi'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f actions=set_field:0x1->nsh_spi
$ ovs-ofctl -O OpenFlow11 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_spi' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_spi'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f actions=set_field:0x1->nsh_spi
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,actions=set_field:1->nsh_spi'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f actions=set_field:0x1->nsh_spi
$ ovs-ofctl -O OpenFlow10 parse-flow 'dl_type=0x894f,actions=set_field:63->nsh_ttl'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD dl_type=0x894f actions=set_field:63->nsh_ttl
$ ovs-ofctl -O OpenFlow11 parse-flow 'dl_type=0x894f,actions=set_field:63->nsh_ttl' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'dl_type=0x894f,actions=set_field:63->nsh_ttl'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD dl_type=0x894f actions=set_field:63->nsh_ttl
$ ovs-ofctl -O OpenFlow15 parse-flow 'dl_type=0x894f,actions=set_field:63->nsh_ttl'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD dl_type=0x894f actions=set_field:63->nsh_ttl
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1->reg0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=load:0x10->reg0[5..12]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x10->NXM_NX_REG0[5..12]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=load:0x10->reg0[5..12]'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x10->NXM_NX_REG0[5..12]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:0x10->reg0[5..12]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x10->NXM_NX_REG0[5..12]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=load:0x10->reg0[5..12]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x200/0x1fe0->reg0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_VLAN_TCI[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_VLAN_TCI[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_VLAN_TCI[]'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_VLAN_TCI[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_VLAN_TCI[]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_VLAN_TCI[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_VLAN_TCI[]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1->vlan_tci
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_IP_SRC[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_IP_SRC[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_IP_SRC[]'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_IP_SRC[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_IP_SRC[]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x1->NXM_OF_IP_SRC[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=load:1->NXM_OF_IP_SRC[]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0.0.0.1->ip_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'ipv6,actions=load:1->NXM_NX_IPV6_SRC[60..70]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ipv6 actions=load:0x1->NXM_NX_IPV6_SRC[60..70]
$ ovs-ofctl -O OpenFlow11 parse-flow 'ipv6,actions=load:1->NXM_NX_IPV6_SRC[60..70]'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD ipv6 actions=load:0x1->NXM_NX_IPV6_SRC[60..70]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=load:1->NXM_NX_IPV6_SRC[60..70]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=load:0x1->NXM_NX_IPV6_SRC[60..70]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ipv6,actions=load:1->NXM_NX_IPV6_SRC[60..70]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ipv6 actions=set_field:::1000:0:0:0/::7f:f000:0:0:0->ipv6_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=load:0x12345678901234567890->xxreg1[0..79]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5678901234567890->NXM_NX_XXREG1[0..63],load:0x1234->NXM_NX_XXREG1[64..79]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=load:0x12345678901234567890->xxreg1[0..79]'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5678901234567890->NXM_NX_XXREG1[0..63],load:0x1234->NXM_NX_XXREG1[64..79]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:0x12345678901234567890->xxreg1[0..79]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5678901234567890->NXM_NX_XXREG1[0..63],load:0x1234->NXM_NX_XXREG1[64..79]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=load:0x12345678901234567890->xxreg1[0..79]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x12345678901234567890/0xffffffffffffffffffff->xxreg1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=load:1->tun_metadata0[0..15]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1/0xffff->tun_metadata0
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=load:1->tun_metadata0[0..15]'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1/0xffff->tun_metadata0
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=load:1->tun_metadata0[0..15]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1/0xffff->tun_metadata0
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=load:1->tun_metadata0[0..15]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x1/0xffff->tun_metadata0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=mod_vlan_vid:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_vlan_vid:5
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=mod_vlan_vid:5'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_vlan_vid:5
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_vlan_vid:5'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:4101->vlan_vid
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=mod_vlan_vid:5'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:4101->vlan_vid
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,actions=mod_vlan_vid:5,mod_vlan_pcp:3'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=mod_vlan_vid:5,mod_vlan_pcp:3
$ ovs-ofctl -O OpenFlow11 parse-flow 'ip,actions=mod_vlan_vid:5,mod_vlan_pcp:3'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD ip actions=push_vlan:0x8100,set_vlan_vid:5,set_vlan_pcp:3
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=mod_vlan_vid:5,mod_vlan_pcp:3'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=push_vlan:0x8100,set_field:4101->vlan_vid,set_field:3->vlan_pcp
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,actions=mod_vlan_vid:5,mod_vlan_pcp:3'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ip actions=push_vlan:0x8100,set_field:4101->vlan_vid,set_field:3->vlan_pcp
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,actions=set_vlan_vid:5'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=mod_vlan_vid:5
$ ovs-ofctl -O OpenFlow11 parse-flow 'ip,actions=set_vlan_vid:5' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=set_vlan_vid:5' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,actions=set_vlan_vid:5' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=mod_dl_src:00:11:22:33:44:55'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_dl_src:00:11:22:33:44:55
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=mod_dl_src:00:11:22:33:44:55'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_dl_src:00:11:22:33:44:55
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_dl_src:00:11:22:33:44:55'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:00:11:22:33:44:55->eth_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=mod_dl_src:00:11:22:33:44:55'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:00:11:22:33:44:55->eth_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_src:1.2.3.4'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_src:1.2.3.4
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_src:1.2.3.4'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_src:1.2.3.4
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_src:1.2.3.4'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1.2.3.4->ip_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_src:1.2.3.4'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1.2.3.4->ip_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_tos:4'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_tos:4
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_tos:4'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_tos:4
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_tos:4'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1->ip_dscp
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_tos:4'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:1->ip_dscp
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ecn:2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x2->NXM_NX_IP_ECN[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ecn:2'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_ecn:2
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ecn:2'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:2->nw_ecn
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ecn:2'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:2->nw_ecn
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ttl:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=load:0x5->NXM_NX_IP_TTL[]
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ttl:5'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_ttl:5
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ttl:5'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_ttl:5
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=mod_nw_ttl:5'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_nw_ttl:5
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=mod_tp_src:80'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_tp_src:80
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=mod_tp_src:80'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=mod_tp_src:80
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=mod_tp_src:80'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:80->tcp_src
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=mod_tp_src:80'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:80->tcp_src
$ ovs-ofctl -O OpenFlow10 parse-flow 'udp,actions=mod_tp_dst:80'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD udp actions=mod_tp_dst:80
$ ovs-ofctl -O OpenFlow11 parse-flow 'udp,actions=mod_tp_dst:80'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD udp actions=mod_tp_dst:80
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,actions=mod_tp_dst:80'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp actions=set_field:80->udp_dst
$ ovs-ofctl -O OpenFlow15 parse-flow 'udp,actions=mod_tp_dst:80'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD udp actions=set_field:80->udp_dst
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,actions=mod_tp_dst:80'
usable protocols: OpenFlow10,NXM
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD ip actions=mod_tp_dst:80
$ ovs-ofctl -O OpenFlow11 parse-flow 'ip,actions=mod_tp_dst:80' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=mod_tp_dst:80' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,actions=mod_tp_dst:80' 2>/dev/null
usable protocols: OpenFlow10,NXM
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=set_mpls_label(0x10)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD mpls actions=set_mpls_label(16)
$ ovs-ofctl -O OpenFlow11 parse-flow 'mpls,actions=set_mpls_label(0x10)'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD mpls actions=set_mpls_label(16)
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_mpls_label(0x10)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=set_field:16->mpls_label
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=set_mpls_label(0x10)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=set_field:16->mpls_label
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=set_mpls_tc(7)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD mpls actions=set_mpls_tc(7)
$ ovs-ofctl -O OpenFlow11 parse-flow 'mpls,actions=set_mpls_tc(7)'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD mpls actions=set_mpls_tc(7)
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_mpls_tc(7)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=set_field:7->mpls_tc
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=set_mpls_tc(7)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=set_field:7->mpls_tc
$ ovs-ofctl -O OpenFlow10 parse-flow 'mpls,actions=set_mpls_ttl(20)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD mpls actions=set_mpls_ttl(20)
$ ovs-ofctl -O OpenFlow11 parse-flow 'mpls,actions=set_mpls_ttl(20)'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD mpls actions=set_mpls_ttl(20)
$ ovs-ofctl -O OpenFlow13 parse-flow 'mpls,actions=set_mpls_ttl(20)'
<time>|00001|ofp_actions|INFO|OFPAT_SET_MPLS_TTL is deprecated in OpenFlow13 (use Set-Field)
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD mpls actions=set_mpls_ttl(20)
$ ovs-ofctl -O OpenFlow15 parse-flow 'mpls,actions=set_mpls_ttl(20)'
<time>|00001|ofp_actions|INFO|OFPAT_SET_MPLS_TTL is deprecated in OpenFlow15 (use Set-Field)
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD mpls actions=set_mpls_ttl(20)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_tunnel:0x5
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:5'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_tunnel:0x5
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:5'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->tun_id
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:5'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->tun_id
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:0x100000000'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_tunnel64:0x100000000
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:0x100000000'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_tunnel64:0x100000000
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:0x100000000'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x100000000->tun_id
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel:0x100000000'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x100000000->tun_id
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel64:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_tunnel64:0x5
$ ovs-ofctl -O OpenFlow11 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel64:5'
usable protocols: any
chosen protocol: OpenFlow11
OFPT_FLOW_MOD (OF1.1) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_tunnel64:0x5
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel64:5'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->tun_id
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_tunnel64:5'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_field:0x5->tun_id
