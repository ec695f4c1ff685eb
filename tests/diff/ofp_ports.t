# Port numbers and names.
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=1,actions=output:1'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=1,actions=output:1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=1 actions=output:1
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=0,actions=output:0'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=0 actions=output:0
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=0,actions=output:0'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=0 actions=output:0
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65279,actions=output:65279'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=65279 actions=output:65279
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65279,actions=output:65279'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=65279 actions=output:65279
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65280,actions=output:65280'
<time>|00001|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
<time>|00002|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65280,actions=output:65280'
<time>|00001|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
<time>|00002|ofp_port|WARN|port 65280 is a reserved OF1.0 port number that will be translated to 4294967040 when talking to an OF1.1 or later controller
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65281,actions=output:65281'
<time>|00001|ofp_port|WARN|port 65281 is a reserved OF1.0 port number that will be translated to 4294967041 when talking to an OF1.1 or later controller
<time>|00002|ofp_port|WARN|port 65281 is a reserved OF1.0 port number that will be translated to 4294967041 when talking to an OF1.1 or later controller
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65281,actions=output:65281'
<time>|00001|ofp_port|WARN|port 65281 is a reserved OF1.0 port number that will be translated to 4294967041 when talking to an OF1.1 or later controller
<time>|00002|ofp_port|WARN|port 65281 is a reserved OF1.0 port number that will be translated to 4294967041 when talking to an OF1.1 or later controller
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65528,actions=output:65528'
<time>|00001|ofp_port|WARN|referring to port IN_PORT as 65528 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=IN_PORT actions=IN_PORT
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65528,actions=output:65528'
<time>|00001|ofp_port|WARN|referring to port IN_PORT as 65528 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=IN_PORT actions=IN_PORT
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65529,actions=output:65529'
<time>|00001|ofp_port|WARN|referring to port TABLE as 65529 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=TABLE actions=TABLE
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65529,actions=output:65529'
<time>|00001|ofp_port|WARN|referring to port TABLE as 65529 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=TABLE actions=TABLE
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65534,actions=output:65534'
<time>|00001|ofp_port|WARN|referring to port LOCAL as 65534 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65534,actions=output:65534'
<time>|00001|ofp_port|WARN|referring to port LOCAL as 65534 is deprecated for compatibility with OpenFlow 1.1 and later
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65535,actions=output:65535'
<time>|00001|ofp_port|WARN|referring to port ANY as 65535 is deprecated for compatibility with OpenFlow 1.1 and later
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65535,actions=output:65535'
<time>|00001|ofp_port|WARN|referring to port ANY as 65535 is deprecated for compatibility with OpenFlow 1.1 and later
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=65536,actions=output:65536'
<time>|00001|ofp_port|WARN|port 65536 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 65536: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=65536,actions=output:65536'
<time>|00001|ofp_port|WARN|port 65536 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 65536: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=4294967039,actions=output:4294967039'
<time>|00001|ofp_port|WARN|port 4294967039 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 4294967039: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=4294967039,actions=output:4294967039'
<time>|00001|ofp_port|WARN|port 4294967039 is outside the supported range 0 through ffff or 0xffffff00 through 0xffffffff
ovs-ofctl: 4294967039: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=4294967040,actions=output:4294967040'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=4294967040,actions=output:4294967040'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=4294967294,actions=output:4294967294'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=4294967294,actions=output:4294967294'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=-1,actions=output:-1'
<time>|00001|ofp_port|WARN|Negative value -1 is not a valid port number.
ovs-ofctl: -1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=-1,actions=output:-1'
<time>|00001|ofp_port|WARN|Negative value -1 is not a valid port number.
ovs-ofctl: -1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=foo,actions=output:foo'
ovs-ofctl: foo: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=foo,actions=output:foo'
ovs-ofctl: foo: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=LOCAL,actions=output:LOCAL'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=LOCAL,actions=output:LOCAL'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=local,actions=output:local'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=local,actions=output:local'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=LOCAL actions=LOCAL
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=IN_PORT,actions=output:IN_PORT'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=IN_PORT actions=IN_PORT
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=IN_PORT,actions=output:IN_PORT'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=IN_PORT actions=IN_PORT
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=TABLE,actions=output:TABLE'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=TABLE actions=TABLE
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=TABLE,actions=output:TABLE'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=TABLE actions=TABLE
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=NORMAL,actions=output:NORMAL'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=NORMAL actions=NORMAL
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=NORMAL,actions=output:NORMAL'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=NORMAL actions=NORMAL
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=FLOOD,actions=output:FLOOD'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=FLOOD actions=FLOOD
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=FLOOD,actions=output:FLOOD'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=FLOOD actions=FLOOD
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=ALL,actions=output:ALL'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=ALL actions=ALL
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=ALL,actions=output:ALL'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=ALL actions=ALL
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=CONTROLLER,actions=output:CONTROLLER'
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=CONTROLLER actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=CONTROLLER,actions=output:CONTROLLER'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD in_port=CONTROLLER actions=CONTROLLER:65535
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=NONE,actions=output:NONE'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=NONE,actions=output:NONE'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=ANY,actions=output:ANY'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=ANY,actions=output:ANY'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=UNSET,actions=output:UNSET'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=UNSET,actions=output:UNSET'
ovs-ofctl: actions are invalid with specified match (OFPBAC_BAD_OUT_PORT)
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=0x1,actions=output:0x1'
ovs-ofctl: 0x1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=0x1,actions=output:0x1'
ovs-ofctl: 0x1: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow10 parse-flow 'in_port=1.5,actions=output:1.5'
ovs-ofctl: 1.5: invalid or unknown port for in_port
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'in_port=1.5,actions=output:1.5'
ovs-ofctl: 1.5: invalid or unknown port for in_port
[exit 1]
