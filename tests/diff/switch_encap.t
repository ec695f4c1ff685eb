# setup: switch
# What lies around a packet: encap, decap, NSH, MPLS.
$ ovs-vsctl add-br br0 -- set bridge br0 fail-mode=secure other-config:hwaddr=aa:55:aa:55:00:00 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2 -- add-port br0 p3 -- set interface p3 type=dummy ofport_request=3
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(nsh),set_field:0x1234->nsh_spi,encap(ethernet),set_field:11:22:33:44:55:66->eth_dst,2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip,nw_ttl=5 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=5,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(nsh)
    set_field:0x1234->nsh_spi
    encap(ethernet)
    set_field:11:22:33:44:55:66->eth_dst
    output:2

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=11:22:33:44:55:66,dl_type=0x894f,nsh_flags=0,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x1234,nsh_si=255,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,dl_dst=00:00:00:00:00:00,nw_frag=no
Datapath actions: push_nsh(flags=0,ttl=63,mdtype=1,np=3,spi=0x1234,si=255,c1=0x0,c2=0x0,c3=0x0,c4=0x0),push_eth(src=00:00:00:00:00:00,dst=11:22:33:44:55:66),2
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(nsh(md_type=2,tlv(0x1000,10,0x12345678),tlv(0x2000,20,0xfedcba9876543210))),encap(ethernet),2'
$ ovs-appctl ofproto/trace br0 in_port=1,icmp | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: icmp,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no,icmp_type=0,icmp_code=0

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(nsh(md_type=2,tlv(0x1000,10,0x12345678),tlv(0x2000,20,0xfedcba9876543210)))
    encap(ethernet)
    output:2

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=63,nsh_mdtype=2,nsh_np=3,nsh_spi=0x0,nsh_si=255,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: push_nsh(flags=0,ttl=63,mdtype=2,np=3,spi=0x0,si=255,md2=0x10000a041234567820001408fedcba9876543210),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(nsh),2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(nsh)
    output:2
     >> Trying to send non-Ethernet packet through legacy L2 port. Dropping packet.

Final flow: packet_type=(1,0x894f),in_port=1,nsh_flags=0,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x0,nsh_si=255,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: drop
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(mpls),encap(ethernet),2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(mpls)
    encap(ethernet)
    output:2

Final flow: mpls,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,mpls_label=0,mpls_tc=0,mpls_ttl=64,mpls_bos=1
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: add_mpls(label=0,tc=0,ttl=64,bos=1,eth_type=0x8847),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(mpls),set_field:5->mpls_label,2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(mpls)
    set_field:5->mpls_label
    output:2
     >> Trying to send non-Ethernet packet through legacy L2 port. Dropping packet.

Final flow: packet_type=(1,0x8847),in_port=1,mpls_label=5,mpls_tc=0,mpls_ttl=64,mpls_bos=1
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: drop
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(ethernet),2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(ethernet)
    Dropping packet as encap(ethernet) is not supported for packet type ethernet.

Final flow: unchanged
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: drop
Translation failed (Unsupported packet type), packet is dropped.
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=decap,2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    output:2
     >> Trying to send non-Ethernet packet through legacy L2 port. Dropping packet.

Final flow: packet_type=(1,0x800),in_port=1,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: drop
$ ovs-appctl ofproto/trace br0 in_port=1,ip,dl_vlan=5 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,dl_vlan=5,dl_vlan_pcp=0,vlan_tci1=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    Dropping packet, cannot decap Ethernet if VLAN is present.

Final flow: unchanged
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: drop
Translation failed (Unsupported packet type), packet is dropped.
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=decap,decap,2'
$ ovs-appctl ofproto/trace br0 in_port=1,eth_type=0x894f,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=5 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=0,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=5,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    decap()

Final flow: unchanged
Megaflow: recirc_id=0,eth,in_port=1,dl_type=0x894f,nsh_np=3
Datapath actions: pop_eth,pop_nsh(),recirc(N)
$ ovs-appctl ofproto/trace br0 in_port=1,arp | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: arp,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=0,arp_sha=00:00:00:00:00:00,arp_tha=00:00:00:00:00:00

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    decap()
    Dropping packet as the decap() does not support packet type (1,0x806)

Final flow: packet_type=(1,0x806),in_port=1,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=0,arp_sha=00:00:00:00:00:00,arp_tha=00:00:00:00:00:00
Megaflow: recirc_id=0,eth,arp,in_port=1
Datapath actions: drop
Translation failed (Unsupported packet type), packet is dropped.
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    decap()
    Dropping packet as the decap() does not support packet type (1,0x800)

Final flow: packet_type=(1,0x800),in_port=1,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: drop
Translation failed (Unsupported packet type), packet is dropped.
$ ovs-appctl ofproto/trace br0 in_port=1,eth_type=0x894f,nsh_mdtype=1,nsh_np=7 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=0,nsh_mdtype=1,nsh_np=7,nsh_spi=0x0,nsh_si=0,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    decap()
    Dropping packet as NSH next protocol 7 is not supported

Final flow: packet_type=(1,0x894f),in_port=1,nsh_flags=0,nsh_ttl=0,nsh_mdtype=1,nsh_np=7,nsh_spi=0x0,nsh_si=0,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,in_port=1,dl_type=0x894f
Datapath actions: drop
Translation failed (Unsupported packet type), packet is dropped.
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=decap,encap(nsh),encap(ethernet),2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    encap(nsh)
    encap(ethernet)
    output:2

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=63,nsh_mdtype=1,nsh_np=1,nsh_spi=0x0,nsh_si=255,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: pop_eth,push_nsh(flags=0,ttl=63,mdtype=1,np=1,spi=0x0,si=255,c1=0x0,c2=0x0,c3=0x0,c4=0x0),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2
$ ovs-appctl ofproto/trace br0 in_port=1,ipv6 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ipv6,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,ipv6_src=::,ipv6_dst=::,ipv6_label=0x00000,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    encap(nsh)
    encap(ethernet)
    output:2

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=63,nsh_mdtype=1,nsh_np=2,nsh_spi=0x0,nsh_si=255,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ipv6,in_port=1,nw_frag=no
Datapath actions: pop_eth,push_nsh(flags=0,ttl=63,mdtype=1,np=2,spi=0x0,si=255,c1=0x0,c2=0x0,c3=0x0,c4=0x0),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2
$ ovs-appctl ofproto/trace br0 in_port=1,arp | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: arp,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=0,arp_sha=00:00:00:00:00:00,arp_tha=00:00:00:00:00:00

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    encap(nsh)
    Dropping packet as encap(nsh) is not supported for packet type (1,0x806)

Final flow: packet_type=(1,0x806),in_port=1,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=0,arp_sha=00:00:00:00:00:00,arp_tha=00:00:00:00:00:00
Megaflow: recirc_id=0,eth,arp,in_port=1
Datapath actions: drop
Translation failed (Unsupported packet type), packet is dropped.
$ ovs-appctl ofproto/trace br0 in_port=1,mpls | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: mpls,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,mpls_label=0,mpls_tc=0,mpls_ttl=0,mpls_bos=0,mpls_lse1=0,mpls_lse2=0

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    encap(nsh)
    Dropping packet as encap(nsh) is not supported for packet type (1,0x8847)

Final flow: packet_type=(1,0x8847),in_port=1,mpls_label=0,mpls_tc=0,mpls_ttl=0,mpls_bos=0,mpls_lse1=0,mpls_lse2=0
Megaflow: recirc_id=0,eth,mpls,in_port=1
Datapath actions: drop
Translation failed (Unsupported packet type), packet is dropped.
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=decap,encap(mpls),encap(ethernet),2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    encap(mpls)
    encap(ethernet)
    output:2

Final flow: mpls,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,mpls_label=0,mpls_tc=0,mpls_ttl=64,mpls_bos=1
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: pop_eth,add_mpls(label=0,tc=0,ttl=64,bos=1,eth_type=0x8847),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2
$ ovs-appctl ofproto/trace br0 in_port=1,mpls,mpls_bos=1,mpls_label=3 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: mpls,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,mpls_label=3,mpls_tc=0,mpls_ttl=0,mpls_bos=1

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    encap(mpls)
    encap(ethernet)
    output:2

Final flow: mpls,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,mpls_label=3,mpls_tc=0,mpls_ttl=0,mpls_bos=0,mpls_lse1=12544
Megaflow: recirc_id=0,eth,mpls,in_port=1,mpls_label=3,mpls_tc=0,mpls_ttl=0,mpls_bos=1
Datapath actions: pop_eth,add_mpls(label=3,tc=0,ttl=0,bos=0,eth_type=0x8847),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=decap,decap(packet_type(ns=0,type=0)),2'
$ ovs-appctl ofproto/trace br0 in_port=1,mpls,mpls_bos=1 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: mpls,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,mpls_label=0,mpls_tc=0,mpls_ttl=0,mpls_bos=1

bridge("br0")
-------------
 0. in_port=1, priority 32768
    decap()
    decap(packet_type(ns=0,type=0))

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x6558
Megaflow: recirc_id=0,eth,mpls,in_port=1,mpls_bos=1
Datapath actions: pop_eth,pop_mpls(eth_type=0x6558),recirc(N)
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,dl_type=0x894f,actions=dec_nsh_ttl,2'
$ ovs-appctl ofproto/trace br0 in_port=1,eth_type=0x894f,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=5,nsh_ttl=7 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=7,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=5,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1,dl_type=0x894f, priority 32768
    dec_nsh_ttl
    output:2

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=6,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=5,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,in_port=1,dl_type=0x894f,nsh_ttl=7
Datapath actions: set(nsh(ttl=6)),2
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,dl_type=0x894f,actions=set_field:7->nsh_si,set_field:0x99->nsh_c2,2'
$ ovs-appctl ofproto/trace br0 in_port=1,eth_type=0x894f,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=5 | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=0,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=5,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1,dl_type=0x894f, priority 32768
    set_field:7->nsh_si
    set_field:0x99->nsh_c2
    output:2

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=0,nsh_mdtype=1,nsh_np=3,nsh_spi=0x100,nsh_si=7,nsh_c1=0x0,nsh_c2=0x99,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,in_port=1,dl_type=0x894f,nsh_si=5
Datapath actions: set(nsh(si=7,c2=0x99)),2
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(nsh),encap(ethernet),set_field:1->nsh_spi,2,3'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(nsh)
    encap(ethernet)
    set_field:0x1->nsh_spi
    output:2
    output:3

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x1,nsh_si=255,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: push_nsh(flags=0,ttl=63,mdtype=1,np=3,spi=0x0,si=255,c1=0x0,c2=0x0,c3=0x0,c4=0x0),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),set(nsh(spi=0x1)),2,3
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=clone(encap(nsh),encap(ethernet),2),3'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    clone(encap(nsh),encap(ethernet),output:2)
    encap(nsh)
    encap(ethernet)
    output:2
    output:3

Final flow: unchanged
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: clone(push_nsh(flags=0,ttl=63,mdtype=1,np=3,spi=0x0,si=255,c1=0x0,c2=0x0,c3=0x0,c4=0x0),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2),3
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=push_vlan:0x8100,encap(nsh),encap(ethernet),2'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    push_vlan:0x8100
    encap(nsh)
    encap(ethernet)
    output:2

Final flow: in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x894f,nsh_flags=0,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x0,nsh_si=255,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,nw_frag=no
Datapath actions: push_vlan(vid=0,pcp=0),push_nsh(flags=0,ttl=63,mdtype=1,np=3,spi=0x0,si=255,c1=0x0,c2=0x0,c3=0x0,c4=0x0),push_eth(src=00:00:00:00:00:00,dst=00:00:00:00:00:00),2
$ ovs-ofctl -O OpenFlow13 del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'in_port=1,actions=encap(nsh),NORMAL'
$ ovs-appctl ofproto/trace br0 in_port=1,ip | sed -e 's/recirc(0x[0-9a-f]*)/recirc(N)/' -e 's/recirc_id=[1-9][0-9]*/recirc_id=N/'
Flow: ip,in_port=1,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=1, priority 32768
    encap(nsh)
    NORMAL
     -> no learned MAC for destination, flooding
     >> Trying to send non-Ethernet packet through legacy L2 port. Dropping packet.
     >> Trying to send non-Ethernet packet through legacy L2 port. Dropping packet.
     >> Trying to send non-Ethernet packet through legacy L2 port. Dropping packet.

Final flow: packet_type=(1,0x894f),in_port=1,nsh_flags=0,nsh_ttl=63,nsh_mdtype=1,nsh_np=3,nsh_spi=0x0,nsh_si=255,nsh_c1=0x0,nsh_c2=0x0,nsh_c3=0x0,nsh_c4=0x0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no
Megaflow: recirc_id=0,eth,ip,in_port=1,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_frag=no
Datapath actions: drop
