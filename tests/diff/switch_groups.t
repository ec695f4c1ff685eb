# setup: switch
# Groups: commands, what is refused, descriptions in each version, translation.
$ ovs-vsctl add-br br0 -- set bridge br0 fail-mode=secure other-config:hwaddr=aa:55:aa:55:00:00 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2 -- add-port br0 p3 -- set interface p3 type=dummy ofport_request=3
$ ovs-ofctl -O OpenFlow13 dump-group-features br0
OFPST_GROUP_FEATURES reply (OF1.3) (xid=0x2):
 Group table:
    Types:  0xf
    Capabilities:  0x7
    all group:
       max_groups=0xffffff00
       actions: output group set_field strip_vlan push_vlan mod_nw_ttl dec_ttl set_mpls_ttl dec_mpls_ttl push_mpls pop_mpls set_queue
    select group:
       max_groups=0xffffff00
       actions: output group set_field strip_vlan push_vlan mod_nw_ttl dec_ttl set_mpls_ttl dec_mpls_ttl push_mpls pop_mpls set_queue
    indirect group:
       max_groups=0xffffff00
       actions: output group set_field strip_vlan push_vlan mod_nw_ttl dec_ttl set_mpls_ttl dec_mpls_ttl push_mpls pop_mpls set_queue
    fast failover group:
       max_groups=0xffffff00
       actions: output group set_field strip_vlan push_vlan mod_nw_ttl dec_ttl set_mpls_ttl dec_mpls_ttl push_mpls pop_mpls set_queue
$ ovs-ofctl -O OpenFlow13 add-group br0 'group_id=1,type=all,bucket=actions=output:1,bucket=actions=set_field:aa:bb:cc:dd:ee:ff->eth_dst,output:2' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow13 add-group br0 'group_id=1,type=all,bucket=actions=output:1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.3) (xid=N): OFPGMFC_GROUP_EXISTS
OFPT_GROUP_MOD (OF1.3) (xid=N):
 ADD group_id=1,type=all,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow13 mod-group br0 'group_id=2,type=all,bucket=actions=output:1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.3) (xid=N): OFPGMFC_UNKNOWN_GROUP
OFPT_GROUP_MOD (OF1.3) (xid=N):
 MOD group_id=2,type=all,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow13 --may-create mod-group br0 'group_id=2,type=indirect,bucket=actions=group:1' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow13 add-group br0 'group_id=3,type=ff,bucket=watch_port:1,actions=output:1,bucket=watch_port:2,actions=output:2' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow15 add-group br0 'group_id=4,type=select,selection_method=hash,fields(ip_src,tcp_dst),bucket=bucket_id:5,weight=10,actions=output:1,bucket=bucket_id:6,weight=20,actions=output:2' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow15 insert-buckets br0 'group_id=4,command_bucket_id=5,bucket=bucket_id:9,weight=1,actions=output:3' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow15 insert-buckets br0 'group_id=4,command_bucket_id=first,bucket=bucket_id:9,actions=output:3' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.5) (xid=N): OFPGMFC_BUCKET_EXISTS
OFPT_GROUP_MOD (OF1.5) (xid=N):
 INSERT_BUCKET command_bucket_id:first,group_id=4,bucket=bucket_id:9,actions=output:3
$ ovs-ofctl -O OpenFlow15 insert-buckets br0 'group_id=4,command_bucket_id=77,bucket=bucket_id:10,actions=output:3' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.5) (xid=N): OFPGMFC_UNKNOWN_BUCKET
OFPT_GROUP_MOD (OF1.5) (xid=N):
 INSERT_BUCKET command_bucket_id:77,group_id=4,bucket=bucket_id:10,actions=output:3
$ ovs-ofctl -O OpenFlow15 dump-groups br0 4
OFPST_GROUP_DESC reply (OF1.5) (xid=0x2):
 group_id=4,type=select,selection_method=hash,fields(ip_src,tcp_dst),bucket=bucket_id:5,weight:10,actions=output:1,bucket=bucket_id:9,actions=output:3,bucket=bucket_id:6,weight:20,actions=output:2
$ ovs-ofctl -O OpenFlow15 remove-buckets br0 'group_id=4,command_bucket_id=6' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow15 remove-buckets br0 'group_id=4,command_bucket_id=66' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.5) (xid=N): OFPGMFC_UNKNOWN_BUCKET
OFPT_GROUP_MOD (OF1.5) (xid=N):
 REMOVE_BUCKET command_bucket_id:66,group_id=4
$ ovs-ofctl -O OpenFlow15 dump-groups br0 4
OFPST_GROUP_DESC reply (OF1.5) (xid=0x2):
 group_id=4,type=select,selection_method=hash,fields(ip_src,tcp_dst),bucket=bucket_id:5,weight:10,actions=output:1,bucket=bucket_id:9,actions=output:3
$ ovs-ofctl -O OpenFlow11 insert-buckets br0 'group_id=4,command_bucket_id=first,bucket=bucket_id:0,actions=output:2' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
ovs-ofctl: insert-bucket needs OpenFlow 1.5 or later ('-O OpenFlow15')
$ ovs-ofctl -O OpenFlow13 remove-buckets br0 'group_id=4,command_bucket_id=first' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
ovs-ofctl: none of the usable flow formats (OpenFlow10,NXM,OXM-OpenFlow15) is among the allowed flow formats (OXM-OpenFlow13)
$ ovs-ofctl -O OpenFlow13 dump-groups br0 | sort
 group_id=1,type=all,bucket=actions=output:1,bucket=actions=set_field:aa:bb:cc:dd:ee:ff->eth_dst,output:2
 group_id=2,type=indirect,bucket=actions=group:1
 group_id=3,type=ff,bucket=watch_port:1,actions=output:1,bucket=watch_port:2,actions=output:2
 group_id=4,type=select,bucket=weight:10,actions=output:1,bucket=actions=output:3
OFPST_GROUP_DESC reply (OF1.3) (xid=0x2):
$ ovs-ofctl -O OpenFlow10 dump-groups br0 4
NXST_GROUP_DESC reply (xid=0x2):
 group_id=4,type=select,selection_method=hash,fields(ip_src,tcp_dst),bucket=bucket_id:5,weight:10,actions=output:1,bucket=bucket_id:9,actions=output:3
$ ovs-ofctl -O OpenFlow13 add-flow br0 in_port=1,actions=group:9 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPT_ERROR (OF1.3) (xid=N): OFPBAC_BAD_OUT_GROUP
OFPT_FLOW_MOD (OF1.3) (xid=N): ADD in_port=1 actions=group:9
$ ovs-ofctl -O OpenFlow13 add-flow br0 in_port=3,actions=group:1,group:2 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-appctl ofproto/trace br0 in_port=3,ip
Flow: ip,in_port=3,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_proto=0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no

bridge("br0")
-------------
 0. in_port=3, priority 32768
    group:1
    bucket 0
            output:1
    bucket 1
            set_field:aa:bb:cc:dd:ee:ff->eth_dst
            output:2
    group:2
    bucket 0
            group:1
            bucket 0
                    output:1
            bucket 1
                    set_field:aa:bb:cc:dd:ee:ff->eth_dst
                    output:2

Final flow: unchanged
Megaflow: recirc_id=0,eth,ip,in_port=3,dl_dst=00:00:00:00:00:00,nw_frag=no
Datapath actions: 1,set(eth(dst=aa:bb:cc:dd:ee:ff)),2,set(eth(dst=00:00:00:00:00:00)),1,set(eth(dst=aa:bb:cc:dd:ee:ff)),2
$ ovs-ofctl -O OpenFlow13 add-flow br0 in_port=2,actions=write_actions=group:3 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl -O OpenFlow13 dump-group-stats br0 group_id=3 | sed 's/duration=[0-9.]*s/duration=Ns/' 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
OFPST_GROUP reply (OF1.3) (xid=N):
 group_id=3,duration=Ns,ref_count=1,packet_count=0,byte_count=0,bucket0:packet_count=0,byte_count=0,bucket1:packet_count=0,byte_count=0
$ ovs-ofctl -O OpenFlow13 del-groups br0 group_id=1
$ ovs-ofctl -O OpenFlow13 dump-flows br0 | sed 's/duration=[0-9.]*s/duration=Ns/'
OFPST_FLOW reply (OF1.3) (xid=0x2):
 cookie=0x0, duration=Ns, table=0, n_packets=0, n_bytes=0, in_port=2 actions=write_actions(group:3)
$ ovs-ofctl -O OpenFlow13 del-groups br0
$ ovs-ofctl -O OpenFlow13 dump-groups br0
OFPST_GROUP_DESC reply (OF1.3) (xid=0x2):
