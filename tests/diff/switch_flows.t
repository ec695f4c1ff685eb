# setup: switch
# Flow commands against a running switch: what users type first.
$ ovs-vsctl add-br br0 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2
$ ovs-vsctl get interface p1 ofport -- get interface p2 ofport -- get interface br0 ofport
1
2
65534
$ ovs-ofctl dump-flows br0 | sed 's/duration=[0-9.]*s/duration=?s/'
NXST_FLOW reply (xid=0x4):
 cookie=0x0, duration=?s, table=0, n_packets=0, n_bytes=0, idle_age=0, priority=0 actions=NORMAL
$ ovs-ofctl del-flows br0
$ ovs-ofctl add-flow br0 in_port=1,actions=2
$ ovs-ofctl add-flow br0 'table=1,priority=7,tcp,nw_dst=10.0.0.0/8,tp_dst=80,actions=mod_dl_dst:00:11:22:33:44:55,dec_ttl,output:2'
$ ovs-ofctl add-flow br0 'priority=9,idle_timeout=60,hard_timeout=600,cookie=0x12,dl_vlan=5,actions=strip_vlan,resubmit(,1)'
$ ovs-ofctl add-flow br0 'priority=10,ipv6,ipv6_dst=fd00::/16,actions=set_field:5->reg0,move:NXM_NX_REG0[]->NXM_NX_REG1[],controller:64'
$ ovs-ofctl add-flow br0 'priority=11,arp,arp_op=1,actions=NORMAL'
$ ovs-ofctl add-flow br0 'bogus=1,actions=drop'
ovs-ofctl: unknown keyword bogus
[exit 1]
$ ovs-ofctl add-flow br0 'in_port=1,actions=frobnicate'
ovs-ofctl: unknown action frobnicate
[exit 1]
$ ovs-ofctl --no-stats dump-flows br0 | sort
 cookie=0x12, idle_timeout=60, hard_timeout=600, priority=9,dl_vlan=5 actions=strip_vlan,resubmit(,1)
 in_port=1 actions=output:2
 priority=10,ipv6,ipv6_dst=fd00::/16 actions=load:0x5->NXM_NX_REG0[],move:NXM_NX_REG0[]->NXM_NX_REG1[],CONTROLLER:64
 priority=11,arp,arp_op=1 actions=NORMAL
 table=1, priority=7,tcp,nw_dst=10.0.0.0/8,tp_dst=80 actions=mod_dl_dst:00:11:22:33:44:55,dec_ttl,output:2
$ ovs-ofctl dump-flows br0 table=1 --no-stats | sort
 table=1, priority=7,tcp,nw_dst=10.0.0.0/8,tp_dst=80 actions=mod_dl_dst:00:11:22:33:44:55,dec_ttl,output:2
$ ovs-ofctl --no-stats --no-names dump-flows br0 'ip6' | sort
 priority=10,ipv6,ipv6_dst=fd00::/16 actions=load:0x5->NXM_NX_REG0[],move:NXM_NX_REG0[]->NXM_NX_REG1[],CONTROLLER:64
$ ovs-ofctl dump-aggregate br0
NXST_AGGREGATE reply (xid=0x4): packet_count=0 byte_count=0 flow_count=5
$ ovs-ofctl mod-flows br0 'priority=11,arp,arp_op=1,actions=drop'
$ ovs-ofctl --strict del-flows br0 'priority=9,dl_vlan=5'
$ ovs-ofctl del-flows br0 'tcp,table=1'
$ ovs-ofctl --no-stats dump-flows br0 | sort
 in_port=1 actions=output:2
 priority=10,ipv6,ipv6_dst=fd00::/16 actions=load:0x5->NXM_NX_REG0[],move:NXM_NX_REG0[]->NXM_NX_REG1[],CONTROLLER:64
 priority=11,arp,arp_op=1 actions=drop
$ ovs-ofctl show br0 | sed 's/dpid:[0-9a-f]*/dpid:?/' | sed 's/addr:[0-9a-f:]*/addr:?/'
OFPT_FEATURES_REPLY (xid=0x2): dpid:?
n_tables:254, n_buffers:0
capabilities: FLOW_STATS TABLE_STATS PORT_STATS QUEUE_STATS ARP_MATCH_IP
actions: output enqueue set_vlan_vid set_vlan_pcp strip_vlan mod_dl_src mod_dl_dst mod_nw_src mod_nw_dst mod_nw_tos mod_tp_src mod_tp_dst
 1(p1): addr:?
     config:     0
     state:      0
     speed: 0 Mbps now, 0 Mbps max
 2(p2): addr:?
     config:     0
     state:      0
     speed: 0 Mbps now, 0 Mbps max
 LOCAL(br0): addr:?
     config:     0
     state:      0
     speed: 0 Mbps now, 0 Mbps max
OFPT_GET_CONFIG_REPLY (xid=0x4): frags=normal miss_send_len=0
$ ovs-ofctl dump-ports br0 | sort
           tx pkts=0, bytes=0, drop=?, errs=?, coll=?
           tx pkts=0, bytes=0, drop=?, errs=?, coll=?
           tx pkts=0, bytes=0, drop=?, errs=?, coll=?
  port  1: rx pkts=0, bytes=0, drop=?, errs=?, frame=?, over=?, crc=?
  port  2: rx pkts=0, bytes=0, drop=?, errs=?, frame=?, over=?, crc=?
  port LOCAL: rx pkts=0, bytes=0, drop=?, errs=?, frame=?, over=?, crc=?
OFPST_PORT reply (xid=0x2): 3 ports
$ ovs-ofctl dump-ports br0 p1
OFPST_PORT reply (xid=0x4): 1 ports
  port  1: rx pkts=0, bytes=0, drop=?, errs=?, frame=?, over=?, crc=?
           tx pkts=0, bytes=0, drop=?, errs=?, coll=?
$ ovs-ofctl dump-ports-desc br0 2 | sed 's/addr:[0-9a-f:]*/addr:?/'
OFPST_PORT_DESC reply (xid=0x2):
 1(p1): addr:?
     config:     0
     state:      0
     speed: 0 Mbps now, 0 Mbps max
 2(p2): addr:?
     config:     0
     state:      0
     speed: 0 Mbps now, 0 Mbps max
 LOCAL(br0): addr:?
     config:     0
     state:      0
     speed: 0 Mbps now, 0 Mbps max
$ ovs-ofctl -O OpenFlow13 --no-stats dump-flows br0 | sort
 reset_counts in_port=1 actions=output:2
 reset_counts priority=10,ipv6,ipv6_dst=fd00::/16 actions=load:0x5->NXM_NX_REG0[],move:NXM_NX_REG0[]->NXM_NX_REG1[],CONTROLLER:64
 reset_counts priority=11,arp,arp_op=1 actions=drop
$ ovs-ofctl -O OpenFlow13 dump-ports-desc br0 | sed 's/addr:[0-9a-f:]*/addr:?/'
OFPST_PORT_DESC reply (OF1.3) (xid=0x2):
 1(p1): addr:?
     config:     0
     state:      LIVE
     speed: 0 Mbps now, 0 Mbps max
 2(p2): addr:?
     config:     0
     state:      LIVE
     speed: 0 Mbps now, 0 Mbps max
 LOCAL(br0): addr:?
     config:     0
     state:      LIVE
     speed: 0 Mbps now, 0 Mbps max
$ ovs-ofctl mod-port br0 p1 no-flood
$ ovs-ofctl mod-port br0 p1 bogus
ovs-ofctl: unknown mod-port command 'bogus'
[exit 1]
$ ovs-ofctl mod-port br0 p9 up
ovs-ofctl: br0: couldn't find port `p9'
[exit 1]
$ ovs-ofctl get-frags br0
normal
$ ovs-ofctl set-frags br0 drop
$ ovs-ofctl get-frags br0
drop
$ ovs-ofctl set-frags br0 normal
$ ovs-ofctl probe br0
$ ovs-ofctl dump-flows br9
ovs-ofctl: br9 is not a bridge or a socket
[exit 1]
$ ovs-ofctl -O OpenFlow15 add-flow br0 'actions=drop,bogus'
ovs-ofctl: unknown action bogus
[exit 1]
$ printf 'in_port=1,actions=drop\nin_port=2,actions=output:1\n' | ovs-ofctl add-flows br0 -
$ ovs-ofctl --no-stats dump-flows br0 | sort
 in_port=1 actions=drop
 in_port=2 actions=output:1
 priority=10,ipv6,ipv6_dst=fd00::/16 actions=load:0x5->NXM_NX_REG0[],move:NXM_NX_REG0[]->NXM_NX_REG1[],CONTROLLER:64
 priority=11,arp,arp_op=1 actions=drop
$ ovs-vsctl del-br br0
$ ovs-ofctl dump-flows br0 | sort
ovs-ofctl: br0 is not a bridge or a socket
