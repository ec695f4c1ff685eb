# setup: switch
# Packets through dummy ports: learning, datapath flows, statistics, trace.
$ ovs-appctl time/stop
$ ovs-vsctl add-br br0 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2 -- add-port br0 p3 -- set interface p3 type=dummy ofport_request=3
$ ovs-appctl dpif/show
system@ovs-system: hit:0 missed:0
  br0:
    br0 65534/100: (dummy-internal)
    p1 1/1: (dummy)
    p2 2/2: (dummy)
    p3 3/3: (dummy)
$ ovs-appctl dpctl/show
system@ovs-system:
  lookups: hit:0 missed:0 lost:0
  flows: 0
  port 0: ovs-system (dummy-internal)
  port 1: p1 (dummy)
  port 2: p2 (dummy)
  port 3: p3 (dummy)
  port 100: br0 (dummy-internal)
$ ovs-appctl netdev-dummy/receive p1 'in_port(1),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x0800),ipv4(src=192.168.0.1,dst=192.168.0.2,proto=1,tos=0,ttl=64,frag=no),icmp(type=8,code=0)'
$ ovs-appctl netdev-dummy/receive p2 'in_port(2),eth(src=50:54:00:00:00:07,dst=50:54:00:00:00:05),eth_type(0x0800),ipv4(src=192.168.0.2,dst=192.168.0.1,proto=1,tos=0,ttl=64,frag=no),icmp(type=0,code=0)'
$ ovs-appctl time/warp 1000
warped
$ ovs-appctl revalidator/wait
$ ovs-appctl dpctl/dump-flows | sed 's/used:[0-9.]*s/used:?s/; s/actions:100,\(.*\)/actions:100,.../' | sort
flow-dump from the main thread:
recirc_id(0),in_port(1),packet_type(ns=0,id=0),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x0800),ipv4(frag=no), packets:0, bytes:0, used:never, actions:2
recirc_id(0),in_port(2),packet_type(ns=0,id=0),eth(src=50:54:00:00:00:07,dst=50:54:00:00:00:05),eth_type(0x0800),ipv4(frag=no), packets:0, bytes:0, used:never, actions:1
$ ovs-appctl fdb/show br0 | tail -n +2
    1     0  50:54:00:00:00:05    1
    2     0  50:54:00:00:00:07    1
$ ovs-appctl fdb/show br9
no such bridge
ovs-appctl: ovs-vswitchd: server returned an error
[exit 2]
$ ovs-ofctl dump-flows br0 | sed 's/duration=[0-9.]*s/duration=?s/'
NXST_FLOW reply (xid=0x4):
 cookie=0x0, duration=?s, table=0, n_packets=2, n_bytes=212, idle_age=1, priority=0 actions=NORMAL
$ ovs-appctl ofproto/trace br0 in_port=1,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07
Flow: in_port=1,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x0000

bridge("br0")
-------------
 0. priority 0
    NORMAL
     -> forwarding to learned port

Final flow: unchanged
Megaflow: recirc_id=0,eth,in_port=1,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,dl_type=0x0000
Datapath actions: 2
$ ovs-appctl ofproto/trace br0 in_port=2,dl_src=50:54:00:00:00:07,dl_dst=50:54:00:00:00:05,icmp
Flow: icmp,in_port=2,vlan_tci=0x0000,dl_src=50:54:00:00:00:07,dl_dst=50:54:00:00:00:05,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no,icmp_type=0,icmp_code=0

bridge("br0")
-------------
 0. priority 0
    NORMAL
     -> forwarding to learned port

Final flow: unchanged
Megaflow: recirc_id=0,eth,ip,in_port=2,dl_src=50:54:00:00:00:07,dl_dst=50:54:00:00:00:05,nw_frag=no
Datapath actions: 1
$ ovs-ofctl -O OpenFlow13 add-flow br0 'priority=50000,in_port=3,tcp,actions=set_field:10.1.1.1->ip_dst,mod_dl_dst:00:00:00:00:00:01,dec_ttl,push_vlan:0x8100,set_field:4100->vlan_vid,output:1,resubmit(,7)'
$ ovs-ofctl add-flow br0 'table=7,tcp,tcp_dst=80,actions=pop_vlan,mod_tp_dst:8080,output:2'
$ ovs-appctl ofproto/trace br0 in_port=3,tcp,nw_dst=1.2.3.4,nw_ttl=9,tcp_dst=80
Flow: tcp,in_port=3,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=1.2.3.4,nw_tos=0,nw_ecn=0,nw_ttl=9,nw_frag=no,tp_src=0,tp_dst=80,tcp_flags=0

bridge("br0")
-------------
 0. tcp,in_port=3, priority 50000
    set_field:10.1.1.1->ip_dst
    set_field:00:00:00:00:00:01->eth_dst
    dec_ttl
    push_vlan:0x8100
    set_field:4100->vlan_vid
    output:1
    resubmit(,7)
 7. tcp,tp_dst=80, priority 32768
    strip_vlan
    mod_tp_dst:8080
    output:2

Final flow: tcp,in_port=3,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:01,nw_src=0.0.0.0,nw_dst=10.1.1.1,nw_tos=0,nw_ecn=0,nw_ttl=8,nw_frag=no,tp_src=0,tp_dst=8080,tcp_flags=0
Megaflow: recirc_id=0,eth,tcp,in_port=3,dl_dst=00:00:00:00:00:00,nw_dst=1.2.3.4,nw_ttl=9,nw_frag=no,tp_dst=80
Datapath actions: set(eth(dst=00:00:00:00:00:01)),set(ipv4(dst=10.1.1.1,ttl=8)),push_vlan(vid=4,pcp=0),1,set(tcp(dst=8080)),pop_vlan,2
$ ovs-appctl ofproto/trace 'in_port(3),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x0800),ipv4(src=10.0.0.1,dst=10.0.0.2,proto=6,tos=0,ttl=64,frag=no),tcp(src=1000,dst=80)'
Flow: tcp,in_port=3,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1000,tp_dst=80,tcp_flags=0

bridge("br0")
-------------
 0. tcp,in_port=3, priority 50000
    set_field:10.1.1.1->ip_dst
    set_field:00:00:00:00:00:01->eth_dst
    dec_ttl
    push_vlan:0x8100
    set_field:4100->vlan_vid
    output:1
    resubmit(,7)
 7. tcp,tp_dst=80, priority 32768
    strip_vlan
    mod_tp_dst:8080
    output:2

Final flow: tcp,in_port=3,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=00:00:00:00:00:01,nw_src=10.0.0.1,nw_dst=10.1.1.1,nw_tos=0,nw_ecn=0,nw_ttl=63,nw_frag=no,tp_src=1000,tp_dst=8080,tcp_flags=0
Megaflow: recirc_id=0,eth,tcp,in_port=3,dl_dst=50:54:00:00:00:07,nw_dst=10.0.0.2,nw_ttl=64,nw_frag=no,tp_dst=80
Datapath actions: set(eth(dst=00:00:00:00:00:01)),set(ipv4(dst=10.1.1.1,ttl=63)),push_vlan(vid=4,pcp=0),1,set(tcp(dst=8080)),pop_vlan,2
$ ovs-appctl ofproto/trace br9 in_port=1
br9: unknown bridge
ovs-appctl: ovs-vswitchd: server returned an error
[exit 2]
$ ovs-appctl ofproto/trace br0 in_port=1,bogus
Bad openflow flow syntax: in_port=1,bogus: unknown field bogus
ovs-appctl: ovs-vswitchd: server returned an error
[exit 2]
$ ovs-appctl ofproto/trace ovs-dummy 'in_port(77)'
Cannot find the datapath
ovs-appctl: ovs-vswitchd: server returned an error
[exit 2]
$ ovs-vsctl set port p1 tag=10 -- set port p2 tag=20
$ ovs-appctl ofproto/trace br0 in_port=1,dl_src=50:54:00:00:00:05,dl_dst=ff:ff:ff:ff:ff:ff | grep -c 'push_vlan(vid=10,pcp=0)'
1
$ ovs-vsctl set port p1 tag=10 -- set port p2 trunks=10
$ ovs-appctl ofproto/trace br0 in_port=1,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:09 | grep -o 'push_vlan([^)]*)'
push_vlan(vid=10,pcp=0)
$ ovs-appctl fdb/flush br0
table successfully flushed
$ ovs-appctl fdb/show br0 | tail -n +2
$ ovs-appctl upcall/show | sed 's/[0-9][0-9]*/N/g' | head -1
system@ovs-system:
$ ovs-appctl dpctl/del-flows
$ ovs-appctl dpctl/dump-flows
$ ovs-appctl bridge/dump-flows br0 | sed 's/duration=[0-9]*s/duration=?s/' | sort
duration=?s, n_packets=0, n_bytes=0, priority=50000,tcp,in_port=3,actions=set_field:10.1.1.1->ip_dst,set_field:00:00:00:00:00:01->eth_dst,dec_ttl,push_vlan:0x8100,set_field:4100->vlan_vid,output:1,resubmit(,7)
duration=?s, n_packets=2, n_bytes=212, priority=0,actions=NORMAL
table_id=254, duration=?s, n_packets=0, n_bytes=0, priority=0,reg0=0x1,actions=controller(reason=)
table_id=254, duration=?s, n_packets=0, n_bytes=0, priority=0,reg0=0x2,actions=drop
table_id=254, duration=?s, n_packets=0, n_bytes=0, priority=0,reg0=0x3,actions=drop
table_id=254, duration=?s, n_packets=0, n_bytes=0, priority=2,recirc_id=0,actions=drop
table_id=7, duration=?s, n_packets=0, n_bytes=0, tcp,tp_dst=80,actions=strip_vlan,mod_tp_dst:8080,output:2
$ ovs-appctl ofproto/list
br0
$ ovs-vsctl get bridge br0 datapath_id | tr '0-9a-f' x
"xxxxxxxxxxxxxxxx"
$ ovs-appctl netdev-dummy/receive p9 00
no such dummy netdev
ovs-appctl: ovs-vswitchd: server returned an error
[exit 2]
$ ovs-appctl nosuch
"nosuch" is not a valid command (use "list-commands" to see a list of valid commands)
ovs-appctl: ovs-vswitchd: server returned an error
[exit 2]
