# Where packets go: every form of output, controller, enqueue, bundle and group, in 1.0, 1.3 and 1.5.
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:65279'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:65279
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:65279'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:65279
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:65279'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:65279
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output(1)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output(1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output(1)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:LOCAL'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=LOCAL
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:LOCAL'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=LOCAL
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:LOCAL'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=LOCAL
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=in_port'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:in_port'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=table'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=TABLE
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=table'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=TABLE
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=table'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=TABLE
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=normal'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=NORMAL
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=normal'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=NORMAL
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=normal'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=NORMAL
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=flood'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=FLOOD
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=flood'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=FLOOD
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=flood'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=FLOOD
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=all'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=ALL
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=all'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=ALL
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=all'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=ALL
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller:0'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:0
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller:0'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:0
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller:0'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:0
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller:100'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:100
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller:100'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:100
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller:100'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:100
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller()'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller()'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller()'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=5)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:5
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:5
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=CONTROLLER:5
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=5,id=3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(max_len=5,id=3)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=5,id=3)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(max_len=5,id=3)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=5,id=3)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(max_len=5,id=3)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(reason=no_match)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=no_match)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(reason=no_match)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=no_match)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(reason=no_match)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=no_match)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(reason=action_set)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=action_set)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(reason=action_set)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=action_set)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(reason=action_set)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=action_set)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(userdata=01.02.ff)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(userdata=01.02.ff)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(userdata=01.02.ff)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(userdata=01.02.ff)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(userdata=01.02.ff)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(userdata=01.02.ff)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(userdata=0102ff)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(userdata=01.02.ff)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(userdata=0102ff)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(userdata=01.02.ff)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(userdata=0102ff)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(userdata=01.02.ff)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(pause)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(pause)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(pause)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(pause)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(pause)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(pause)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(meter_id=5)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(meter_id=5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(meter_id=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(meter_id=5)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(meter_id=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(meter_id=5)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=10,id=1,userdata=aa,pause,meter_id=7,reason=no_match)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=no_match,max_len=10,id=1,userdata=aa,pause,meter_id=7)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=10,id=1,userdata=aa,pause,meter_id=7,reason=no_match)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=no_match,max_len=10,id=1,userdata=aa,pause,meter_id=7)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=controller(max_len=10,id=1,userdata=aa,pause,meter_id=7,reason=no_match)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=controller(reason=no_match,max_len=10,id=1,userdata=aa,pause,meter_id=7)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output(port=1,max_len=100)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output(port=1,max_len=100)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output(port=1,max_len=100)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output(port=1,max_len=100)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output(port=1,max_len=100)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output(port=1,max_len=100)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output(port=LOCAL,max_len=100)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output(port=LOCAL,max_len=100)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output(port=LOCAL,max_len=100)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output(port=LOCAL,max_len=100)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output(port=LOCAL,max_len=100)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output(port=LOCAL,max_len=100)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_REG0[]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[0..15]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_REG0[0..15]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[0..15]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_REG0[0..15]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:NXM_NX_REG0[0..15]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_REG0[0..15]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:tun_metadata0[0..15]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_TUN_METADATA0[0..15]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:tun_metadata0[0..15]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_TUN_METADATA0[0..15]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:tun_metadata0[0..15]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_TUN_METADATA0[0..15]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:xxreg1[0..63]'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_XXREG1[0..63]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:xxreg1[0..63]'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_XXREG1[0..63]
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:xxreg1[0..63]'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=output:NXM_NX_XXREG1[0..63]
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=output:in_port'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=output:in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=output:in_port'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=IN_PORT
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=drop'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=drop'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=drop'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=drop
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1:2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=enqueue:1:2
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1:2'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:2,output:1,pop_queue
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1:2'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:2,output:1,pop_queue
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=enqueue(1,2)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=enqueue:1:2
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=enqueue(1,2)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:2,output:1,pop_queue
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=enqueue(1,2)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:2,output:1,pop_queue
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1q2'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=enqueue:1:2
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1q2'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:2,output:1,pop_queue
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=enqueue:1q2'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:2,output:1,pop_queue
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=enqueue:local:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=enqueue:LOCAL:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=enqueue:local:1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:1,LOCAL,pop_queue
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=enqueue:local:1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=set_queue:1,LOCAL,pop_queue
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50,active_backup,ofport,members:1)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(eth_src,50,active_backup,ofport,members:1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50,active_backup,ofport,members:1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(eth_src,50,active_backup,ofport,members:1)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=bundle(eth_src,50,active_backup,ofport,members:1)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(eth_src,50,active_backup,ofport,members:1)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=bundle(symmetric_l3l4+udp,60,hrw,ofport,slaves:2,3)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(symmetric_l3l4+udp,60,hrw,ofport,members:2,3)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(symmetric_l3l4+udp,60,hrw,ofport,slaves:2,3)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(symmetric_l3l4+udp,60,hrw,ofport,members:2,3)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=bundle(symmetric_l3l4+udp,60,hrw,ofport,slaves:2,3)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(symmetric_l3l4+udp,60,hrw,ofport,members:2,3)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=bundle(nw_src,60,hrw,ofport,members:)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(nw_src,60,hrw,ofport,members:)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle(nw_src,60,hrw,ofport,members:)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(nw_src,60,hrw,ofport,members:)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=bundle(nw_src,60,hrw,ofport,members:)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle(nw_src,60,hrw,ofport,members:)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(eth_src,50,active_backup,ofport,NXM_NX_REG0[],members:1)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle_load(eth_src,50,active_backup,ofport,NXM_NX_REG0[],members:1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(eth_src,50,active_backup,ofport,NXM_NX_REG0[],members:1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle_load(eth_src,50,active_backup,ofport,NXM_NX_REG0[],members:1)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(eth_src,50,active_backup,ofport,NXM_NX_REG0[],members:1)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle_load(eth_src,50,active_backup,ofport,NXM_NX_REG0[],members:1)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(symmetric_l4,60,hrw,ofport,reg0,members:2,3,4,5)'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle_load(symmetric_l4,60,hrw,ofport,NXM_NX_REG0[],members:2,3,4,5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(symmetric_l4,60,hrw,ofport,reg0,members:2,3,4,5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle_load(symmetric_l4,60,hrw,ofport,NXM_NX_REG0[],members:2,3,4,5)
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=bundle_load(symmetric_l4,60,hrw,ofport,reg0,members:2,3,4,5)'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=bundle_load(symmetric_l4,60,hrw,ofport,NXM_NX_REG0[],members:2,3,4,5)
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=group:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=group:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=group:1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=group:1
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=group:1'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=group:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'tcp,dl_vlan=5,actions=group:0xffffff00'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD tcp,dl_vlan=5 actions=group:4294967040
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=group:0xffffff00'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=group:4294967040
$ ovs-ofctl -O OpenFlow15 parse-flow 'tcp,dl_vlan=5,actions=group:0xffffff00'
usable protocols: any
chosen protocol: OXM-OpenFlow15
OFPT_FLOW_MOD (OF1.5) (xid=0x1): ADD tcp,dl_vlan=5 actions=group:4294967040
