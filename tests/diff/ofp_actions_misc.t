# Queues, resubmit, notes, samples, instructions.
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=set_queue:5'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:5
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=set_queue:5'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:5
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=set_queue:5'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:5
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=pop_queue'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_queue
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=pop_queue'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_queue
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=pop_queue'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=pop_queue
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=fin_timeout(idle_timeout=5,hard_timeout=10)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=fin_timeout(idle_timeout=5,hard_timeout=10)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=fin_timeout(idle_timeout=5,hard_timeout=10)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=fin_timeout(idle_timeout=5,hard_timeout=10)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=fin_timeout(idle_timeout=5,hard_timeout=10)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=fin_timeout(idle_timeout=5,hard_timeout=10)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=resubmit:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=resubmit:1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=resubmit:1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=resubmit(1,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit(1,2)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=resubmit(1,2)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit(1,2)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=resubmit(1,2)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit(1,2)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=resubmit(,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit(,2)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=resubmit(,2)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit(,2)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=resubmit(,2)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit(,2)
$ ovs-ofctl -O OpenFlow10 parse-flow 'ip,ct_state=+new,actions=resubmit(1,2,ct)'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD ct_state=+new,ip actions=resubmit(1,2,ct)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ct_state=+new,actions=resubmit(1,2,ct)'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=+new,ip actions=resubmit(1,2,ct)
$ ovs-ofctl -O OpenFlow15 parse-flow 'ip,ct_state=+new,actions=resubmit(1,2,ct)'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD ct_state=+new,ip actions=resubmit(1,2,ct)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=note:01.02.03'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=note:01.02.03.00.00.00
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=note:01.02.03'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=note:01.02.03.00.00.00
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=note:01.02.03'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=note:01.02.03.00.00.00
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=note:0102030405060708'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=note:01.02.03.04.05.06.07.08.00.00.00.00.00.00
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=note:0102030405060708'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=note:01.02.03.04.05.06.07.08.00.00.00.00.00.00
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=note:0102030405060708'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=note:01.02.03.04.05.06.07.08.00.00.00.00.00.00
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=exit'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=exit
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=exit'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=exit
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=exit'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=exit
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=clone(1,2,resubmit(,3))'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=clone(output:1,output:2,resubmit(,3))
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=clone(1,2,resubmit(,3))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=clone(output:1,output:2,resubmit(,3))
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=clone(1,2,resubmit(,3))'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=clone(output:1,output:2,resubmit(,3))
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=clone(clone(1),2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=clone(clone(output:1),output:2)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=clone(clone(1),2)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=clone(clone(output:1),output:2)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=clone(clone(1),2)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=clone(clone(output:1),output:2)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,collector_set_id=23456,obs_domain_id=34567,obs_point_id=45678)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=23456,obs_domain_id=34567,obs_point_id=45678)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,collector_set_id=23456,obs_domain_id=34567,obs_point_id=45678)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=23456,obs_domain_id=34567,obs_point_id=45678)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,collector_set_id=23456,obs_domain_id=34567,obs_point_id=45678)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=23456,obs_domain_id=34567,obs_point_id=45678)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,sampling_port=56789,egress)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=0,obs_domain_id=0,obs_point_id=0,sampling_port=56789,egress)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,sampling_port=56789,egress)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=0,obs_domain_id=0,obs_point_id=0,sampling_port=56789,egress)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,sampling_port=56789,egress)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=0,obs_domain_id=0,obs_point_id=0,sampling_port=56789,egress)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,sampling_port=LOCAL)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=0,obs_domain_id=0,obs_point_id=0,sampling_port=LOCAL)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,sampling_port=LOCAL)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=0,obs_domain_id=0,obs_point_id=0,sampling_port=LOCAL)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=sample(probability=12345,sampling_port=LOCAL)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=sample(probability=12345,collector_set_id=0,obs_domain_id=0,obs_point_id=0,sampling_port=LOCAL)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=write_metadata:5/7'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=write_metadata:0x5/0x7
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_metadata:5/7'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_metadata:0x5/0x7
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=write_metadata:5/7'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_metadata:0x5/0x7
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=write_metadata:5,goto_table:2'
<time>|00001|ofp_actions|WARN|invalid instruction ordering: apply_actions must appear before write_metadata, for OpenFlow 1.1+ compatibility
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_UNSUPPORTED_ORDER***
00000000  01 04 00 78 00 00 00 01-00 00 23 20 00 00 00 0d |...x......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 13 00 00 00 00 00 00 |................|
00000030  00 00 06 02 08 00 00 00-09 04 10 05 1f ff 00 00 |................|
00000040  0c 01 06 00 00 00 00 00-ff ff 00 20 00 00 23 20 |........... ..# |
00000050  00 16 00 00 00 00 00 00-00 00 00 00 00 00 00 05 |................|
00000060  ff ff ff ff ff ff ff ff-ff ff 00 10 00 00 23 20 |..............# |
00000070  00 0e ff f8 02 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_metadata:5,goto_table:2'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_metadata:0x5,goto_table:2
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=write_metadata:5,goto_table:2'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_metadata:0x5,goto_table:2
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=goto_table:254'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=resubmit(,254)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=goto_table:254'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=goto_table:254
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=goto_table:254'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=goto_table:254
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=write_actions(group:1,output:2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_actions(group:1,output:2)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_actions(group:1,output:2)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=write_actions(group:1,output:2)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_actions(group:1,output:2)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=write_actions(set_field:5->reg0)'
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_actions(set_field:5->reg0)'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_actions(set_field:0x5->reg0)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=write_actions(set_field:5->reg0)'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=write_actions(set_field:0x5->reg0)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=write_actions()'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=write_actions()'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=write_actions()'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=clear_actions,write_actions(1),write_metadata:1,goto_table:1'
<time>|00001|ofp_actions|WARN|invalid instruction ordering: apply_actions must appear before write_metadata, for OpenFlow 1.1+ compatibility
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ***decode error: OFPBAC_UNSUPPORTED_ORDER***
00000000  01 04 00 78 00 00 00 01-00 00 23 20 00 00 00 0d |...x......# ....|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff 00 00-00 13 00 00 00 00 00 00 |................|
00000030  00 00 06 02 08 00 00 00-09 04 10 05 1f ff 00 00 |................|
00000040  0c 01 06 00 00 00 00 00-ff ff 00 20 00 00 23 20 |........... ..# |
00000050  00 16 00 00 00 00 00 00-00 00 00 00 00 00 00 01 |................|
00000060  ff ff ff ff ff ff ff ff-ff ff 00 10 00 00 23 20 |..............# |
00000070  00 0e ff f8 01 00 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=clear_actions,write_actions(1),write_metadata:1,goto_table:1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=clear_actions,write_actions(output:1),write_metadata:0x1,goto_table:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=clear_actions,write_actions(1),write_metadata:1,goto_table:1'
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=clear_actions,write_actions(output:1),write_metadata:0x1,goto_table:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=meter:1,goto_table:1' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=meter:1,goto_table:1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=meter:1,goto_table:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=meter:1,goto_table:1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=meter:1,goto_table:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=meter:1,1' 2>/dev/null
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=meter:1,1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=meter:1,output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=meter:1,1'
usable protocols: OXM-OpenFlow13,OXM-OpenFlow14,OXM-OpenFlow15
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=meter:1,output:1
