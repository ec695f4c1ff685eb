# Groups as text, in 1.1 and 1.5.
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=actions=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=actions=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=output:1,bucket=output:2'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=output:1,bucket=actions=output:2
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=output:1,bucket=output:2'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=output:1,bucket=bucket_id:1,actions=output:2
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,bucket=output:1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,bucket=output:1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,bucket=weight:5,output:1,bucket=weight=0,output:2'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=weight:5,actions=output:1,bucket=weight:0,actions=output:2
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,bucket=weight:5,output:1,bucket=weight=0,output:2'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,bucket=bucket_id:0,weight:5,actions=output:1,bucket=bucket_id:1,weight:0,actions=output:2
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,bucket=bucket_id=5,weight:5,output:1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=weight:5,actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,bucket=bucket_id=5,weight:5,output:1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,bucket=bucket_id:5,weight:5,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,bucket=bucket_id:5,output:1,bucket=bucket_id=5,output:2'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1,bucket=actions=output:2
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,bucket=bucket_id:5,output:1,bucket=bucket_id=5,output:2'
<time>|00001|ofp_group|WARN|Duplicate bucket id
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1): ***decode error: OFPGMFC_BAD_BUCKET***
00000000  06 0f 00 58 00 00 00 01-00 00 01 00 00 00 00 01 |...X............|
00000010  00 40 00 00 ff ff ff ff-00 20 00 10 00 00 00 05 |.@....... ......|
00000020  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 08 00 01 00 00-00 20 00 10 00 00 00 05 |......... ......|
00000040  00 00 00 10 00 00 00 02-00 00 00 00 00 00 00 00 |................|
00000050  00 00 00 08 00 01 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,bucket=bucket_id=4294967040,output:1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,bucket=bucket_id=4294967040,output:1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,bucket=bucket_id:4294967040,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,bucket=bucket_id=4294967041,output:1'
ovs-ofctl: invalid bucket_id id 4294967041
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,bucket=bucket_id=4294967041,output:1'
ovs-ofctl: invalid bucket_id id 4294967041
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=indirect,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=indirect,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=indirect,bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=indirect,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=indirect,bucket=1,bucket=2'
ovs-ofctl: Indirect groups can have at most one bucket.
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=indirect,bucket=1,bucket=2'
ovs-ofctl: Indirect groups can have at most one bucket.
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=indirect'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1): ***decode error: OFPGMFC_INVALID_GROUP***
00000000  02 0f 00 10 00 00 00 01-00 00 02 00 00 00 00 01 |................|
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=indirect'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1): ***decode error: OFPGMFC_INVALID_GROUP***
00000000  06 0f 00 18 00 00 00 01-00 00 02 00 00 00 00 01 |................|
00000010  00 00 00 00 ff ff ff ff-                        |........        |
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=watch_port:1,1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=ff,bucket=watch_port:1,actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=watch_port:1,1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=ff,bucket=bucket_id:0,watch_port:1,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=fast_failover,bucket=watch_port=1,actions=1,bucket=watch_group=2,actions=2'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=ff,bucket=watch_port:1,actions=output:1,bucket=watch_group:2,actions=output:2
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=fast_failover,bucket=watch_port=1,actions=1,bucket=watch_group=2,actions=2'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=ff,bucket=bucket_id:0,watch_port:1,actions=output:1,bucket=bucket_id:1,watch_group:2,actions=output:2
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=1'
ovs-ofctl: fast failover bucket requires watch_port or watch_group
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=1'
ovs-ofctl: fast failover bucket requires watch_port or watch_group
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=watch_port:1,1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1): ***decode error: OFPGMFC_WATCH_UNSUPPORTED***
00000000  02 0f 00 30 00 00 00 01-00 00 00 00 00 00 00 01 |...0............|
00000010  00 20 00 00 00 00 00 01-ff ff ff ff 00 00 00 00 |. ..............|
00000020  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=watch_port:1,1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1): ***decode error: OFPGMFC_WATCH_UNSUPPORTED***
00000000  06 0f 00 38 00 00 00 01-00 00 00 00 00 00 00 01 |...8............|
00000010  00 20 00 00 ff ff ff ff-00 20 00 10 00 00 00 00 |. ....... ......|
00000020  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
00000030  00 01 00 08 00 00 00 01-                        |........        |
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=watch_port:local,1'
ovs-ofctl: local: invalid watch_port
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=watch_port:local,1'
ovs-ofctl: local: invalid watch_port
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=watch_port:controller,1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=ff,bucket=watch_port:CONTROLLER,actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=watch_port:controller,1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=ff,bucket=bucket_id:0,watch_port:CONTROLLER,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=watch_port:any,1'
ovs-ofctl: fast failover bucket requires watch_port or watch_group
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=watch_port:any,1'
ovs-ofctl: fast failover bucket requires watch_port or watch_group
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=watch_port:foo,1'
ovs-ofctl: foo: invalid watch_port
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=watch_port:foo,1'
ovs-ofctl: foo: invalid watch_port
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=watch_group:0xffffffff,1'
ovs-ofctl: invalid watch_group id 4294967295
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=watch_group:0xffffffff,1'
ovs-ofctl: invalid watch_group id 4294967295
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=ff,bucket=watch_group:4294967041,1'
ovs-ofctl: invalid watch_group id 4294967041
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=ff,bucket=watch_group:4294967041,1'
ovs-ofctl: invalid watch_group id 4294967041
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=weight:5,1'
ovs-ofctl: Only select groups can have bucket weights.
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=weight:5,1'
ovs-ofctl: Only select groups can have bucket weights.
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=foo'
ovs-ofctl: invalid group type foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=foo'
ovs-ofctl: invalid group type foo
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1'
ovs-ofctl: must specify a type
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1'
ovs-ofctl: must specify a type
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'type=all'
ovs-ofctl: must specify a group_id
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'type=all'
ovs-ofctl: must specify a group_id
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=all,type=all'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=4294967292,type=all
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=all,type=all'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=4294967292,type=all
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=4294967040,type=all'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=4294967040,type=all
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=4294967040,type=all'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=4294967040,type=all
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=4294967041,type=all'
ovs-ofctl: invalid group id 4294967041
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=4294967041,type=all'
ovs-ofctl: invalid group id 4294967041
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=0x10,type=all'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=16,type=all
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=0x10,type=all'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=16,type=all
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=foo,type=all'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=foo,type=all'
ovs-ofctl: invalid numeric format foo
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,foo=1'
ovs-ofctl: unknown keyword foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,foo=1'
ovs-ofctl: unknown keyword foo
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket='
ovs-ofctl: bucket must specify actions
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket='
ovs-ofctl: bucket must specify actions
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=foo'
ovs-ofctl: unknown action foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=foo'
ovs-ofctl: unknown action foo
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=actions='
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=drop
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=actions='
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=drop
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=weight=5'
ovs-ofctl: bucket must specify actions
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=weight=5'
ovs-ofctl: bucket must specify actions
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=drop'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=drop
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=drop'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=drop
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=goto_table:1'
ovs-ofctl: goto_table instruction not allowed here
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=goto_table:1'
ovs-ofctl: goto_table instruction not allowed here
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=group:2'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=group:2
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=group:2'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=group:2
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=set_field:5->reg0,1' 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=set_field:5->reg0,1'
usable protocols: NXM,OXM
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=set_field:0x5->reg0,output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=mod_dl_src:00:11:22:33:44:55,output:1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=mod_dl_src:00:11:22:33:44:55,output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=mod_dl_src:00:11:22:33:44:55,output:1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=set_field:00:11:22:33:44:55->eth_src,output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=mod_vlan_vid:5,1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=push_vlan:0x8100,set_vlan_vid:5,output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=mod_vlan_vid:5,1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=push_vlan:0x8100,set_field:4101->vlan_vid,output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=meter:1,1' 2>/dev/null
usable protocols: OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=meter:1,1'
usable protocols: OXM-OpenFlow15
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=meter:1,output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=ct(commit)'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=ct(commit)
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=ct(commit)'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=ct(commit)
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,bucket=resubmit(,1),note:11'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=resubmit(,1),note:11.00.00.00.00.00
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,bucket=resubmit(,1),note:11'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=all,bucket=bucket_id:0,actions=resubmit(,1),note:11.00.00.00.00.00
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=hash,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,selection_method_param=5,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,selection_method_param=5,bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=hash,selection_method_param=5,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=dp_hash,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=dp_hash,bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=dp_hash,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=dp_hash,selection_method_param=5,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=dp_hash,selection_method_param=5,bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=dp_hash,selection_method_param=5,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields=ip_src,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields=ip_src,bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=hash,fields=ip_src,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src,ip_dst),bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src,ip_dst),bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=hash,fields(ip_src,ip_dst),bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src=255.255.255.0,nw_proto),bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src=255.255.255.0,nw_proto),bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=hash,fields(ip_src=255.255.255.0,nw_proto),bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(eth_src,eth_dst,tcp_src=0xff),bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(eth_src,eth_dst,tcp_src=0xff),bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=hash,fields(eth_src,eth_dst,tcp_src=255),bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src=0.0.0.0),bucket=1'
ovs-ofctl: : values are wildcards here and must not be all-zeros
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src=0.0.0.0),bucket=1'
ovs-ofctl: : values are wildcards here and must not be all-zeros
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src,ip_src),bucket=1'
ovs-ofctl: ip_src: duplicate field
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src,ip_src),bucket=1'
ovs-ofctl: ip_src: duplicate field
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(foo),bucket=1'
ovs-ofctl: : unknown field foo
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(foo),bucket=1'
ovs-ofctl: : unknown field foo
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(nw_proto=5),bucket=1'
ovs-ofctl: 5: invalid mask for field nw_proto
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(nw_proto=5),bucket=1'
ovs-ofctl: 5: invalid mask for field nw_proto
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src=foo),bucket=1'
ovs-ofctl: foo: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(ip_src=foo),bucket=1'
ovs-ofctl: foo: invalid IP address
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=hash,fields(),bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=hash,fields(),bucket=1'
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1):
 ADD group_id=1,type=select,selection_method=hash,bucket=bucket_id:0,actions=output:1
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=dp_hash,fields(ip_src),bucket=1'
ovs-ofctl: fields may only be specified with "selection_method=hash"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=dp_hash,fields(ip_src),bucket=1'
ovs-ofctl: fields may only be specified with "selection_method=hash"
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=foo,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=foo,bucket=1'
<time>|00001|ofp_group|WARN|ntr selection method 'foo' is not supported
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1): ***decode error: OFPBPC_BAD_VALUE***
00000000  06 0f 00 60 00 00 00 01-00 00 01 00 00 00 00 01 |...`............|
00000010  00 20 00 00 ff ff ff ff-00 20 00 10 00 00 00 00 |. ....... ......|
00000020  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 08 00 01 00 00-ff ff 00 28 00 00 15 4d |...........(...M|
00000040  00 00 00 01 00 00 00 00-66 6f 6f 00 00 00 00 00 |........foo.....|
00000050  00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00 |................|
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=0123456789abcdef,bucket=1'
ovs-ofctl: selection method is longer than 15 bytes long
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=0123456789abcdef,bucket=1'
ovs-ofctl: selection method is longer than 15 bytes long
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method=0123456789abcde,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=select,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method=0123456789abcde,bucket=1'
<time>|00001|ofp_group|WARN|ntr selection method '0123456789abcde' is not supported
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1): ***decode error: OFPBPC_BAD_VALUE***
00000000  06 0f 00 60 00 00 00 01-00 00 01 00 00 00 00 01 |...`............|
00000010  00 20 00 00 ff ff ff ff-00 20 00 10 00 00 00 00 |. ....... ......|
00000020  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
00000030  00 00 00 08 00 01 00 00-ff ff 00 28 00 00 15 4d |...........(...M|
00000040  00 00 00 01 00 00 00 00-30 31 32 33 34 35 36 37 |........01234567|
00000050  38 39 61 62 63 64 65 00-00 00 00 00 00 00 00 00 |89abcde.........|
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,selection_method_param=5,bucket=1'
ovs-ofctl: selection_method_param is only allowed with "selection_method"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,selection_method_param=5,bucket=1'
ovs-ofctl: selection_method_param is only allowed with "selection_method"
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=select,fields=ip_src,bucket=1'
ovs-ofctl: fields may only be specified with "selection_method=hash"
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=select,fields=ip_src,bucket=1'
ovs-ofctl: fields may only be specified with "selection_method=hash"
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,selection_method=hash,bucket=1'
usable protocols: any
chosen version: OpenFlow11
OFPT_GROUP_MOD (OF1.1) (xid=0x1):
 ADD group_id=1,type=all,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,selection_method=hash,bucket=1'
<time>|00001|ofp_group|WARN|ntr selection method property is only allowed for select groups
usable protocols: any
chosen version: OpenFlow15
OFPT_GROUP_MOD (OF1.5) (xid=0x1): ***decode error: OFPBPC_BAD_VALUE***
00000000  06 0f 00 58 00 00 00 01-00 00 00 00 00 00 00 01 |...X............|
00000010  00 18 00 00 ff ff ff ff-00 18 00 10 00 00 00 00 |................|
00000020  00 00 00 10 00 00 00 01-00 00 00 00 00 00 00 00 |................|
00000030  ff ff 00 28 00 00 15 4d-00 00 00 01 00 00 00 00 |...(...M........|
00000040  68 61 73 68 00 00 00 00-00 00 00 00 00 00 00 00 |hash............|
00000050  00 00 00 00 00 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow11 parse-group 'group_id=1,type=all,command_bucket_id=1'
ovs-ofctl: command bucket id is not needed
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'group_id=1,type=all,command_bucket_id=1'
ovs-ofctl: command bucket id is not needed
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'add group_id=1,type=all,bucket=1'
ovs-ofctl: unknown keyword add
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'add group_id=1,type=all,bucket=1'
ovs-ofctl: unknown keyword add
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'delete group_id=1'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'delete group_id=1'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'delete'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'delete'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'delete group_id=1,type=all'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'delete group_id=1,type=all'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'delete group_id=1,bucket=1'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'delete group_id=1,bucket=1'
ovs-ofctl: unknown keyword delete
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'modify group_id=1,type=all,bucket=1'
ovs-ofctl: unknown keyword modify
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'modify group_id=1,type=all,bucket=1'
ovs-ofctl: unknown keyword modify
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'modify group_id=1'
ovs-ofctl: unknown keyword modify
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'modify group_id=1'
ovs-ofctl: unknown keyword modify
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'add_or_mod group_id=1,type=all,bucket=1'
ovs-ofctl: unknown keyword add_or_mod
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'add_or_mod group_id=1,type=all,bucket=1'
ovs-ofctl: unknown keyword add_or_mod
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,command_bucket_id=first,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,command_bucket_id=first,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,command_bucket_id=last,bucket=bucket_id:5,weight:3,1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,command_bucket_id=last,bucket=bucket_id:5,weight:3,1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,command_bucket_id=5,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,command_bucket_id=5,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,command_bucket_id=all,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,command_bucket_id=all,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,command_bucket_id=foo,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,command_bucket_id=foo,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,command_bucket_id=4294967041,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,command_bucket_id=4294967041,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,type=all,command_bucket_id=5,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,type=all,command_bucket_id=5,bucket=1'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'insert_bucket group_id=1,command_bucket_id=5'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'insert_bucket group_id=1,command_bucket_id=5'
ovs-ofctl: unknown keyword insert_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'remove_bucket group_id=1,command_bucket_id=5'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'remove_bucket group_id=1,command_bucket_id=5'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'remove_bucket group_id=1,command_bucket_id=all'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'remove_bucket group_id=1,command_bucket_id=all'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'remove_bucket group_id=1,command_bucket_id=first'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'remove_bucket group_id=1,command_bucket_id=first'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'remove_bucket group_id=1'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'remove_bucket group_id=1'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'remove_bucket group_id=1,command_bucket_id=5,bucket=1'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'remove_bucket group_id=1,command_bucket_id=5,bucket=1'
ovs-ofctl: unknown keyword remove_bucket
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'a group_id=1,type=all'
ovs-ofctl: unknown keyword a
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'a group_id=1,type=all'
ovs-ofctl: unknown keyword a
[exit 1]
$ ovs-ofctl -O OpenFlow11 parse-group 'remove group_id=1,command_bucket_id=1'
ovs-ofctl: unknown keyword remove
[exit 1]
$ ovs-ofctl -O OpenFlow15 parse-group 'remove group_id=1,command_bucket_id=1'
ovs-ofctl: unknown keyword remove
[exit 1]
