# Lines of flow files with and without command words.
$ echo 'in_port=1,actions=2' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'in_port=1,actions=2' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'in_port=1,actions=2' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'add in_port=1,actions=2' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add in_port=1,actions=2' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add in_port=1,actions=2' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'delete in_port=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'd in_port=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'd in_port=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'd in_port=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete_ in_port=1,priority=5' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete_ in_port=1,priority=5' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete_ in_port=1,priority=5' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete_strict in_port=1,priority=5' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete_strict in_port=1,priority=5' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete_strict in_port=1,priority=5' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,priority=5' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,priority=5' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,priority=5' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_port=3' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_port=3' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_port=3' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_port=foo' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_port=foo' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_port=foo' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_group=3' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_group=3' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_group=3' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_group=foo' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_group=foo' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete in_port=1,out_group=foo' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5/7' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5/7' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5/7' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5/-1,table=3' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5/-1,table=3' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5/-1,table=3' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete cookie=5' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field delete missing value
[exit 1]
$ echo 'delete actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field delete missing value
[exit 1]
$ echo 'delete actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field delete missing value
[exit 1]
$ echo 'modify in_port=1,actions=3' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify in_port=1,actions=3' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify in_port=1,actions=3' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify in_port=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'modify in_port=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'modify in_port=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'modify cookie=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5,cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5,cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify cookie=5,cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify priority=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify priority=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify priority=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify_strict priority=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify_strict missing value
[exit 1]
$ echo 'modify_strict priority=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify_strict missing value
[exit 1]
$ echo 'modify_strict priority=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify_strict missing value
[exit 1]
$ echo 'modify importance=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify importance=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify importance=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify check_overlap,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify check_overlap,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify check_overlap,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify reset_counts,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify reset_counts,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify reset_counts,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify no_packet_counts,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify no_packet_counts,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify no_packet_counts,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify_strict cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify_strict missing value
[exit 1]
$ echo 'modify_strict cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify_strict missing value
[exit 1]
$ echo 'modify_strict cookie=5/7,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify_strict missing value
[exit 1]
$ echo 'modify idle_timeout=5,hard_timeout=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify idle_timeout=5,hard_timeout=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'modify idle_timeout=5,hard_timeout=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field modify missing value
[exit 1]
$ echo 'add,in_port=1,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add,in_port=1,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add,in_port=1,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'mod in_port=1,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field mod missing value
[exit 1]
$ echo 'mod in_port=1,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field mod missing value
[exit 1]
$ echo 'mod in_port=1,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field mod missing value
[exit 1]
$ echo 'table=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OpenFlow10+table_id
OFPT_FLOW_MOD (xid=0x1): ADD table:5 actions=output:1
$ echo 'table=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD table:5 actions=output:1
$ echo 'table=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD table:5 actions=output:1
$ echo 'table=255,actions=drop' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=drop
$ echo 'table=255,actions=drop' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=drop
$ echo 'table=255,actions=drop' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=drop
$ echo 'cookie=0xffffffffffffffff,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ echo 'cookie=0xffffffffffffffff,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ echo 'cookie=0xffffffffffffffff,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ echo 'add cookie=0x5,idle_timeout=5,hard_timeout=6,importance=7,send_flow_rem,check_overlap,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add cookie=0x5,idle_timeout=5,hard_timeout=6,importance=7,send_flow_rem,check_overlap,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add cookie=0x5,idle_timeout=5,hard_timeout=6,importance=7,send_flow_rem,check_overlap,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add reset_counts,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add reset_counts,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add reset_counts,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add no_packet_counts,no_byte_counts,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add no_packet_counts,no_byte_counts,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add no_packet_counts,no_byte_counts,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add send_flow_rem,check_overlap,reset_counts,no_packet_counts,no_byte_counts,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add send_flow_rem,check_overlap,reset_counts,no_packet_counts,no_byte_counts,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'add send_flow_rem,check_overlap,reset_counts,no_packet_counts,no_byte_counts,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field add missing value
[exit 1]
$ echo 'delete' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete table=3' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete table=3' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete table=3' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete out_port=LOCAL' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete out_port=LOCAL' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete out_port=LOCAL' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'action=1' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ echo 'action=1' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ echo 'action=1' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ echo 'actions=1 # comment' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ echo 'actions=1 # comment' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ echo 'actions=1 # comment' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ echo '  actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ echo '  actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ echo '  actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ echo 'actions' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions:1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions:1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions:1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions(1)' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions(1)' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'actions(1)' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'foo actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: field foo missing value
[exit 1]
$ echo 'foo actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: field foo missing value
[exit 1]
$ echo 'foo actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: field foo missing value
[exit 1]
$ echo 'in_port=1 actions=1,2,3' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:1,output:2,output:3
$ echo 'in_port=1 actions=1,2,3' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=1 actions=output:1,output:2,output:3
$ echo 'in_port=1 actions=1,2,3' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=1 actions=output:1,output:2,output:3
$ echo 'in_port=1,actions=drop,' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=drop
$ echo 'in_port=1,actions=drop,' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=1 actions=drop
$ echo 'in_port=1,actions=drop,' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD in_port=1 actions=drop
$ echo 'actions=output:1,,2' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1,output:2
$ echo 'actions=output:1,,2' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1,output:2
$ echo 'actions=output:1,,2' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1,output:2
$ echo 'priority=5' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'priority=5' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'priority=5' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete priority=5' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete priority=5' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete priority=5' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'buffer_id=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: unknown keyword buffer_id
[exit 1]
$ echo 'buffer_id=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: unknown keyword buffer_id
[exit 1]
$ echo 'buffer_id=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: unknown keyword buffer_id
[exit 1]
$ echo 'out_port=1,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: unknown keyword out_port
[exit 1]
$ echo 'out_port=1,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: unknown keyword out_port
[exit 1]
$ echo 'out_port=1,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: unknown keyword out_port
[exit 1]
$ echo 'delete send_flow_rem' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete send_flow_rem' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete send_flow_rem' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete idle_timeout=5' | ovs-ofctl -O OpenFlow10 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete idle_timeout=5' | ovs-ofctl -O OpenFlow13 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'delete idle_timeout=5' | ovs-ofctl -O OpenFlow15 parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'duration=1s,n_packets=5,actions=1' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD actions=output:1
$ echo 'duration=1s,n_packets=5,actions=1' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD actions=output:1
$ echo 'duration=1s,n_packets=5,actions=1' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD actions=output:1
$ echo 'cookie=0x0, duration=1.0s, table=0, n_packets=0, n_bytes=0, idle_age=5, hard_age=6, priority=5,ip actions=NORMAL' | ovs-ofctl -O OpenFlow10 parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OpenFlow10+table_id
OFPT_FLOW_MOD (xid=0x1): ADD priority=5,ip actions=NORMAL
$ echo 'cookie=0x0, duration=1.0s, table=0, n_packets=0, n_bytes=0, idle_age=5, hard_age=6, priority=5,ip actions=NORMAL' | ovs-ofctl -O OpenFlow13 parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD priority=5,ip actions=NORMAL
$ echo 'cookie=0x0, duration=1.0s, table=0, n_packets=0, n_bytes=0, idle_age=5, hard_age=6, priority=5,ip actions=NORMAL' | ovs-ofctl -O OpenFlow15 parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD priority=5,ip actions=NORMAL
