# Which protocols can carry a flow, and what -F allows.
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OpenFlow10' parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OpenFlow10' parse-flows - 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OpenFlow10' parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OpenFlow10+table_id
OFPT_FLOW_MOD (xid=0x1): ADD table:1 actions=output:2
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OpenFlow10' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OpenFlow10' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OpenFlow10' parse-flows - 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OpenFlow10' parse-flows - 2>/dev/null
usable protocols: NXM,OXM,OpenFlow11
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OpenFlow10-table_id' parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OpenFlow10-table_id' parse-flows - 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OpenFlow10-table_id' parse-flows - 2>/dev/null
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OpenFlow10-table_id' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OpenFlow10-table_id' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OpenFlow10-table_id' parse-flows - 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OpenFlow10-table_id' parse-flows - 2>/dev/null
usable protocols: NXM,OXM,OpenFlow11
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OpenFlow10+table_id' parse-flows -
usable protocols: any
chosen protocol: OpenFlow10+table_id
OFPT_FLOW_MOD (xid=0x1): ADD table:255 in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OpenFlow10+table_id' parse-flows - 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OpenFlow10+table_id' parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OpenFlow10+table_id
OFPT_FLOW_MOD (xid=0x1): ADD table:1 actions=output:2
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OpenFlow10+table_id' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OpenFlow10+table_id' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OpenFlow10+table_id' parse-flows - 2>/dev/null
usable protocols: NXM,OXM
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OpenFlow10+table_id' parse-flows - 2>/dev/null
usable protocols: NXM,OXM,OpenFlow11
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'NXM' parse-flows -
usable protocols: any
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'NXM' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x1 actions=output:2
$ echo 'table=1,actions=2' | ovs-ofctl -F 'NXM' parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: NXM+table_id
NXT_FLOW_MOD (xid=0x1): ADD table:1 actions=output:2
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'NXM' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'NXM' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'NXM' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp6 actions=output:2
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'NXM' parse-flows -
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD metadata=0x1 actions=output:2
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'NXM-table_id' parse-flows -
usable protocols: any
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'NXM-table_id' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x1 actions=output:2
$ echo 'table=1,actions=2' | ovs-ofctl -F 'NXM-table_id' parse-flows - 2>/dev/null
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'NXM-table_id' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'NXM-table_id' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'NXM-table_id' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp6 actions=output:2
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'NXM-table_id' parse-flows -
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD metadata=0x1 actions=output:2
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'NXM+table_id' parse-flows -
usable protocols: any
chosen protocol: NXM+table_id
NXT_FLOW_MOD (xid=0x1): ADD table:255 in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'NXM+table_id' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM+table_id
NXT_FLOW_MOD (xid=0x1): ADD table:255 reg0=0x1 actions=output:2
$ echo 'table=1,actions=2' | ovs-ofctl -F 'NXM+table_id' parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: NXM+table_id
NXT_FLOW_MOD (xid=0x1): ADD table:1 actions=output:2
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'NXM+table_id' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'NXM+table_id' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'NXM+table_id' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM+table_id
NXT_FLOW_MOD (xid=0x1): ADD table:255 tcp6 actions=output:2
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'NXM+table_id' parse-flows -
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM+table_id
NXT_FLOW_MOD (xid=0x1): ADD table:255 metadata=0x1 actions=output:2
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OXM' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OXM' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OXM' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OXM' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OXM' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OXM' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OXM' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'any' parse-flows -
usable protocols: any
chosen protocol: OpenFlow10-table_id
OFPT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'any' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x1 actions=output:2
$ echo 'table=1,actions=2' | ovs-ofctl -F 'any' parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: OpenFlow10+table_id
OFPT_FLOW_MOD (xid=0x1): ADD table:1 actions=output:2
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'any' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'any' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'any' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp6 actions=output:2
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'any' parse-flows -
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD metadata=0x1 actions=output:2
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OpenFlow11' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OpenFlow11).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OpenFlow11' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OpenFlow11).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OpenFlow11' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OpenFlow11).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OpenFlow11' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OpenFlow11).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OpenFlow11' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OpenFlow11).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OpenFlow11' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OpenFlow11).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OpenFlow11' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OpenFlow11).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow12' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow12).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow12' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow12).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow12' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow12).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow12' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow12).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OXM-OpenFlow12' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow12).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OXM-OpenFlow12' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow12).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow12' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow12).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow13' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow13).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow13' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow13).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow13' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow13).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow13' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow13).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OXM-OpenFlow13' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow13).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OXM-OpenFlow13' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow13).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow13' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow13).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow15' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow15).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow15' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow15).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow15' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow15).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow15' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow15).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OXM-OpenFlow15' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow15).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OXM-OpenFlow15' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow15).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OXM-OpenFlow15' parse-flows -
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow10) supports any of the enabled flow formats (OXM-OpenFlow15).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'NXM,OXM' parse-flows -
usable protocols: any
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD in_port=1 actions=output:2
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'NXM,OXM' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD reg0=0x1 actions=output:2
$ echo 'table=1,actions=2' | ovs-ofctl -F 'NXM,OXM' parse-flows -
usable protocols: OXM,OpenFlow10+table_id,NXM+table_id,OpenFlow11
chosen protocol: NXM+table_id
NXT_FLOW_MOD (xid=0x1): ADD table:1 actions=output:2
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'NXM,OXM' parse-flows -
ovs-ofctl: -:1: flow additions cannot use a cookie mask
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'NXM,OXM' parse-flows -
ovs-ofctl: -:1: must specify an action
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'NXM,OXM' parse-flows -
usable protocols: NXM,OXM
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD tcp6 actions=output:2
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'NXM,OXM' parse-flows -
usable protocols: NXM,OXM,OpenFlow11
chosen protocol: NXM-table_id
NXT_FLOW_MOD (xid=0x1): ADD metadata=0x1 actions=output:2
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'OpenFlow12' parse-flows -
ovs-ofctl: OpenFlow12: unknown flow protocol
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'OpenFlow12' parse-flows -
ovs-ofctl: OpenFlow12: unknown flow protocol
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'OpenFlow12' parse-flows -
ovs-ofctl: OpenFlow12: unknown flow protocol
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'OpenFlow12' parse-flows -
ovs-ofctl: OpenFlow12: unknown flow protocol
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'OpenFlow12' parse-flows -
ovs-ofctl: OpenFlow12: unknown flow protocol
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'OpenFlow12' parse-flows -
ovs-ofctl: OpenFlow12: unknown flow protocol
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'OpenFlow12' parse-flows -
ovs-ofctl: OpenFlow12: unknown flow protocol
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F 'foo' parse-flows -
ovs-ofctl: foo: unknown flow protocol
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F 'foo' parse-flows -
ovs-ofctl: foo: unknown flow protocol
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F 'foo' parse-flows -
ovs-ofctl: foo: unknown flow protocol
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F 'foo' parse-flows -
ovs-ofctl: foo: unknown flow protocol
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F 'foo' parse-flows -
ovs-ofctl: foo: unknown flow protocol
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F 'foo' parse-flows -
ovs-ofctl: foo: unknown flow protocol
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F 'foo' parse-flows -
ovs-ofctl: foo: unknown flow protocol
[exit 1]
$ echo 'in_port=1,actions=2' | ovs-ofctl -F '' parse-flows -
ovs-ofctl: : no flow protocol specified
[exit 1]
$ echo 'reg0=1,actions=2' | ovs-ofctl -F '' parse-flows -
ovs-ofctl: : no flow protocol specified
[exit 1]
$ echo 'table=1,actions=2' | ovs-ofctl -F '' parse-flows -
ovs-ofctl: : no flow protocol specified
[exit 1]
$ echo 'cookie=1/1,actions=2' | ovs-ofctl -F '' parse-flows -
ovs-ofctl: : no flow protocol specified
[exit 1]
$ echo 'delete cookie=1/1' | ovs-ofctl -F '' parse-flows -
ovs-ofctl: : no flow protocol specified
[exit 1]
$ echo 'ipv6,nw_proto=6,actions=2' | ovs-ofctl -F '' parse-flows -
ovs-ofctl: : no flow protocol specified
[exit 1]
$ echo 'metadata=1,actions=2' | ovs-ofctl -F '' parse-flows -
ovs-ofctl: : no flow protocol specified
[exit 1]
