# setup: switch
# Commands, options and errors of ovs-ofctl against a running switch.
$ ovs-vsctl add-br br0 -- set-fail-mode br0 secure -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2
$ ovs-ofctl
ovs-ofctl: missing command name; use --help for help
[exit 1]
$ ovs-ofctl bogus
ovs-ofctl: unknown command 'bogus'; use --help for help
[exit 1]
$ ovs-ofctl show
ovs-ofctl: 'show' command requires at least 1 arguments
[exit 1]
$ ovs-ofctl show br0 br1
ovs-ofctl: 'show' command takes at most 1 arguments
[exit 1]
$ ovs-ofctl show nosuch
ovs-ofctl: nosuch is not a bridge or a socket
[exit 1]
$ ovs-ofctl show bogus:x
ovs-ofctl: connecting to bogus:x (Address family not supported by protocol)
[exit 1]
$ ovs-ofctl -O OpenFlow99 show br0
ovs-ofctl: Unknown OpenFlow version: "OpenFlow99"
[exit 1]
$ ovs-ofctl -F bogus dump-flows br0
ovs-ofctl: bogus: unknown flow protocol
[exit 1]
$ ovs-ofctl -P bogus monitor br0
ovs-ofctl: unknown packet-in format `bogus'
[exit 1]
$ ovs-ofctl --color=bogus dump-flows br0
ovs-ofctl: incorrect value `bogus' for --color
[exit 1]
$ ovs-ofctl --sort=bogus dump-flows br0
ovs-ofctl: bogus: unknown field name
[exit 1]
$ ovs-ofctl -t x dump-flows br0
ovs-ofctl: value x on -t or --timeout is invalid
[exit 1]
$ ovs-ofctl --read-only add-flow br0 actions=drop
ovs-ofctl: 'add-flow' command does not work in read only mode
[exit 1]
$ ovs-ofctl -O OpenFlow11 -F OpenFlow10 dump-flows br0
ovs-ofctl: None of the enabled OpenFlow versions (OpenFlow11) supports any of the enabled flow formats (OpenFlow10).  (Use -O to enable additional OpenFlow versions or -F to enable additional flow formats.)
[exit 1]
$ ovs-ofctl -F OpenFlow10 add-flow br0 reg0=1,actions=drop
ovs-ofctl: none of the usable flow formats (NXM,OXM) is among the allowed flow formats (OpenFlow10)
[exit 1]
$ printf 'add in_port=1,actions=2\ntable=1,priority=5,tcp,actions=drop # comment\n\nadd table=2,ip,actions=resubmit(,3)\ndelete table=2\n' > flows.txt
$ ovs-ofctl add-flows br0 flows.txt
$ ovs-ofctl --no-stats dump-flows br0
 in_port=1 actions=output:2
 table=1, priority=5,tcp actions=drop
$ ovs-ofctl --no-stats --names dump-flows br0
 in_port=p1 actions=output:p2
 table=1, priority=5,tcp actions=drop
$ printf 'in_port=p2,actions=p1\n' | ovs-ofctl add-flow br0 -
$ ovs-ofctl --no-stats --rsort=in_port dump-flows br0
 in_port=2 actions=output:1
 in_port=1 actions=output:2
 table=1, priority=5,tcp actions=drop
$ ovs-ofctl --no-stats --sort=in_port --sort=priority dump-flows br0
 in_port=1 actions=output:2
 in_port=2 actions=output:1
 table=1, priority=5,tcp actions=drop
$ ovs-ofctl --no-stats --color=always dump-flows br0 table=1 | cat -v
 ^[[33m^[[Ktable=^[[m^[[K1, ^[[33m^[[Kpriority=^[[m^[[K5,^[[32m^[[Ktcp^[[m^[[K ^[[1;31m^[[Kactions=^[[m^[[K^[[34m^[[Kdrop^[[m^[[K
$ ovs-ofctl dump-flows br0 in_port=nosuch
ovs-ofctl: nosuch: invalid or unknown port for in_port
[exit 1]
$ printf 'in_port=1,actions=2\nbogus\n' | ovs-ofctl add-flows br0 -
ovs-ofctl: -:2: must specify an action
[exit 1]
$ ovs-ofctl add-flows br0 nosuch.txt
ovs-ofctl: nosuch.txt: open failed (No such file or directory)
[exit 1]
$ ovs-ofctl dump-aggregate br0 table=0 | sed 's,xid=0x[0-9a-f]*,xid,'
NXST_AGGREGATE reply (xid): packet_count=0 byte_count=0 flow_count=2
$ ovs-ofctl diff-flows br0 flows.txt
ovs-ofctl: flows.txt:1: field add missing value
[exit 1]
$ printf 'in_port=1,actions=3\ntable=3,priority=5,cookie=7,idle_timeout=9,tcp,actions=drop\n' > new.txt
$ ovs-ofctl diff-flows br0 new.txt
-in_port=1 actions=output:2
+in_port=1 actions=output:3
-in_port=2 actions=output:1
-table=1 priority=5,tcp actions=drop
+table=3 priority=5,tcp cookie=0x7 idle_timeout=9 actions=drop
[exit 2]
$ ovs-ofctl diff-flows new.txt br0
-in_port=1 actions=output:3
+in_port=1 actions=output:2
+in_port=2 actions=output:1
+table=1 priority=5,tcp actions=drop
-table=3 priority=5,tcp cookie=0x7 idle_timeout=9 actions=drop
[exit 2]
$ ovs-ofctl -O OpenFlow13 replace-flows br0 new.txt
$ ovs-ofctl diff-flows br0 new.txt
$ ovs-ofctl --no-stats dump-flows br0
 in_port=1 actions=output:3
 cookie=0x7, table=3, idle_timeout=9, priority=5,tcp actions=drop
$ ovs-ofctl -O OpenFlow15 add-group br0 'group_id=5,type=select,bucket=weight:5,output:1,bucket=output:2'
$ ovs-ofctl -O OpenFlow15 --names dump-groups br0
OFPST_GROUP_DESC reply (OF1.5) (xid=0x2):
 group_id=5,type=select,bucket=bucket_id:0,weight:5,actions=output:p1,bucket=bucket_id:1,actions=output:p2
$ ovs-ofctl -O OpenFlow15 --color=always dump-groups br0 | cat -v
OFPST_GROUP_DESC reply (OF1.5) (xid=0x2):
 group_id=5,type=select,bucket=bucket_id:0,weight:5,actions=^[[33m^[[Koutput:^[[m^[[K1,bucket=bucket_id:1,actions=^[[33m^[[Koutput:^[[m^[[K2
$ ovs-ofctl -O OpenFlow13 add-group br0 'group_id=5,type=all,bucket=output:1' 2>&1 | sed 's,xid=0x[0-9a-f]*,xid,'
OFPT_ERROR (OF1.3) (xid): OFPGMFC_GROUP_EXISTS
OFPT_GROUP_MOD (OF1.3) (xid):
 ADD group_id=5,type=all,bucket=actions=output:1
$ ovs-ofctl -O OpenFlow14 add-group br0 bogus
ovs-ofctl: unknown keyword bogus
[exit 1]
$ printf 'flow add in_port=9,actions=group:6\ngroup add group_id=6,type=all,bucket=output:1\npacket-out in_port=1,packet=50540000000b50540000000c0800,actions=2\n' > bundle.txt
$ ovs-ofctl bundle br0 bundle.txt 2>&1 | sed 's,xid=0x[0-9a-f]*,xid,'
Error OFPBAC_BAD_OUT_GROUP for: OFPT_FLOW_MOD (OF1.4) (xid): ADD in_port=9 actions=group:6
Error OFPBFC_MSG_FAILED for: OFPT_BUNDLE_CONTROL (OF1.4) (xid):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
$ printf 'group add group_id=6,type=all,bucket=output:1\nflow add in_port=9,actions=group:6\n' > bundle.txt
$ ovs-ofctl bundle br0 bundle.txt 2>&1 | sed 's,xid=0x[0-9a-f]*,xid,'
$ ovs-ofctl -O OpenFlow13 --no-stats dump-flows br0 in_port=9
 in_port=9 actions=group:6
$ ovs-ofctl --bundle add-flow br0 in_port=8,actions=group:77 2>&1 | sed 's,xid=0x[0-9a-f]*,xid,'
Error OFPBAC_BAD_OUT_GROUP for: OFPT_FLOW_MOD (OF1.4) (xid): ADD in_port=8 actions=group:77
Error OFPBFC_MSG_FAILED for: OFPT_BUNDLE_CONTROL (OF1.4) (xid):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
$ ovs-ofctl del-flows br0 && ovs-ofctl dump-flows br0
NXST_FLOW reply (xid=0x4):
$ ovs-ofctl --strict del-flows br0 cookie=5,ip
ovs-ofctl: cannot set cookie (to match on a cookie, specify a mask, e.g. cookie=5/-1)
[exit 1]
$ ovs-ofctl mod-port br0 p1 bogus
ovs-ofctl: unknown mod-port command 'bogus'
[exit 1]
$ ovs-ofctl mod-port br0 p9 up
ovs-ofctl: br0: couldn't find port `p9'
[exit 1]
$ ovs-ofctl mod-port br0 p1 no-flood && ovs-ofctl dump-ports-desc br0 | grep -A1 p1 | grep config
     config:     NO_FLOOD
$ ovs-ofctl get-frags br0
normal
$ ovs-ofctl set-frags br0 bogus
ovs-ofctl: bogus: unknown fragment handling mode
[exit 1]
$ ovs-ofctl set-frags br0 drop && ovs-ofctl get-frags br0
drop
$ ovs-ofctl dump-ports br0 p9
ovs-ofctl: br0: unknown port `p9'
[exit 1]
$ ovs-ofctl --names dump-ports br0 p1 | sed 's,xid=0x[0-9a-f]*,xid,'
OFPST_PORT reply (xid): 1 ports
  port  p1: rx pkts=0, bytes=0, drop=?, errs=?, frame=?, over=?, crc=?
           tx pkts=0, bytes=0, drop=?, errs=?, coll=?
$ ovs-ofctl queue-stats br0 nosuch
ovs-ofctl: br0: unknown port `nosuch'
[exit 1]
$ ovs-ofctl mod-table br0 0 bogus
ovs-ofctl: invalid table_mod setting bogus
[exit 1]
$ ovs-ofctl mod-table br0 0 drop
ovs-ofctl: table_mod 'drop' requires one of the OpenFlow versions OpenFlow11, OpenFlow12
[exit 1]
$ ovs-ofctl -O OpenFlow14 mod-table br0 0 evict && ovs-ofctl -O OpenFlow14 dump-table-desc br0 | head -3
OFPST_TABLE_DESC reply (OF1.4) (xid=0x2):
  table 0:
   eviction=on eviction_flags=OTHER|IMPORTANCE|LIFETIME
$ ovs-ofctl monitor br0 bogus
ovs-ofctl: bogus: unsupported "monitor" argument
[exit 1]
$ ovs-ofctl -O OpenFlow13 monitor br0 invalid_ttl
ovs-ofctl: invalid_ttl requires one of the OpenFlow versions OpenFlow10, OpenFlow11, OpenFlow12 but none is enabled (use -O)
[exit 1]
$ ovs-ofctl probe br0
$ ovs-ofctl ping br0 99999
ovs-ofctl: payload must be between 0 and 65527 bytes
[exit 1]
$ ovs-ofctl ct-flush-zone br0 bogus
ovs-ofctl: invalid zone_id "bogus"
[exit 1]
$ ovs-ofctl packet-out br0 1 2
ovs-ofctl: Too many arguments (4)
[exit 1]
$ ovs-ofctl packet-out br0 'in_port=1 actions=2'
ovs-ofctl: must specify packet
[exit 1]
$ ovs-ofctl packet-out br0 'in_port=1 packet=xx actions=2'
ovs-ofctl: packet: Trailing garbage in packet data
[exit 1]
$ ovs-ofctl packet-out br0 'in_port=1 packet=50540000000b50540000000c0800 actions=2'
