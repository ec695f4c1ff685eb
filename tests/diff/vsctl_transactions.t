# setup: database
# Transactions of several commands, rows by name, mirrors, QoS, zones, the big reset.
$ ovs-vsctl --no-wait add-br br0 -- add-port br0 p1 -- add-port br0 p2 tag=3 -- list-ports br0
p1
p2
$ ovs-vsctl --no-wait add-br br1 -- add-br br1
ovs-vsctl: cannot create a bridge named br1 because a bridge named br1 already exists
[exit 1]
$ ovs-vsctl --no-wait list-br
br0
$ ovs-vsctl --no-wait --may-exist add-br br0 -- --may-exist add-port br0 p1 -- --if-exists del-port br0 nope -- --if-exists del-br nope -- list-br
br0
$ ovs-vsctl --no-wait -- --id=@m create Mirror name=m0 select-all=true output-port=@p -- --id=@p get Port p2 -- add Bridge br0 mirrors @m
ovs-vsctl: row id "@p" specified on "get" command was used before it was defined
[exit 1]
$ ovs-vsctl --no-wait --columns=name,select_all,select_src_port,output_port list Mirror
$ ovs-vsctl --no-wait -- --id=@p1 get Port p1 -- --id=@p2 get Port p2 -- --id=@m create Mirror name=m1 select-dst-port=@p1 select-src-port=@p1 output-port=@p2 -- set Bridge br0 mirrors=@m
<uuid-0>
$ ovs-vsctl --no-wait --columns=name,select_all,select_src_port,output_port list Mirror
name                : m1
select_all          : false
select_src_port     : [<uuid-1>]
output_port         : <uuid-2>
$ ovs-vsctl --no-wait get Bridge br0 mirrors -- clear Bridge br0 mirrors -- get Bridge br0 mirrors
[<uuid-0>]
[]
$ ovs-vsctl --no-wait list Mirror
$ ovs-vsctl --no-wait -- set Port p1 qos=@newqos -- --id=@newqos create QoS type=linux-htb other-config:max-rate=1000000000 queues=0=@q0,1=@q1 -- --id=@q0 create Queue other-config:min-rate=100000000 other-config:max-rate=100000000 -- --id=@q1 create Queue other-config:min-rate=500000000
<uuid-3>
<uuid-4>
<uuid-5>
$ ovs-vsctl --no-wait --columns=type,queues,other_config list QoS
type                : linux-htb
queues              : {0=<uuid-4>, 1=<uuid-5>}
other_config        : {max-rate="1000000000"}
$ ovs-vsctl --no-wait --columns=other_config list Queue | grep . | sort
other_config        : {max-rate="100000000", min-rate="100000000"}
other_config        : {min-rate="500000000"}
$ ovs-vsctl --no-wait list QoS p1 | grep type
type                : linux-htb
$ ovs-vsctl --no-wait get QoS p1 other_config:max-rate
"1000000000"
$ ovs-vsctl --no-wait remove QoS p1 queues 1 -- get QoS p1 queues
{0=<uuid-4>}
$ ovs-vsctl --no-wait --columns=other_config list Queue | grep -c other_config
2
$ ovs-vsctl --no-wait clear Port p1 qos -- list QoS
_uuid               : <uuid-3>
external_ids        : {}
other_config        : {max-rate="1000000000"}
queues              : {0=<uuid-4>}
type                : linux-htb
$ ovs-vsctl --no-wait --all destroy QoS -- list QoS
$ ovs-vsctl --no-wait --all destroy Queue
$ ovs-vsctl --no-wait -- --id=@x create QoS type=linux-hfsc
<uuid-6>
$ ovs-vsctl --no-wait -- --id=@x get Port nope
ovs-vsctl: no row "nope" in table Port
[exit 1]
$ ovs-vsctl --no-wait -- --id=@x --if-exists get Port nope
ovs-vsctl: --if-exists and --id may not be specified together
[exit 1]
$ ovs-vsctl --no-wait -- --id=@x get Port p1 -- --id=@x get Port p2
ovs-vsctl: row id "@x" may only be specified on one --id option
[exit 1]
$ ovs-vsctl --no-wait -- --id=x get Port p1
ovs-vsctl: row id "x" does not begin with "@"
[exit 1]
$ ovs-vsctl --no-wait -- --id=@ create QoS
ovs-vsctl: 'create' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait set Port p1 qos=@undefined
ovs-vsctl: row id "@undefined" is referenced but never created (e.g. with "-- --id=@undefined create ...")
[exit 1]
$ ovs-vsctl --no-wait add Bridge br0 mirrors @nope
ovs-vsctl: row id "@nope" is referenced but never created (e.g. with "-- --id=@nope create ...")
[exit 1]
$ ovs-vsctl --no-wait -- --id=@a create Mirror name=a
<time>|00002|vsctl|WARN|row id "@a" was created but no reference to it was inserted, so it will not actually appear in the database
<uuid-7>
$ ovs-vsctl --no-wait create Mirror name=a
<time>|00002|db_ctl_base|WARN|applying "create" command to table Mirror without --id option will have no effect
<uuid-8>
$ ovs-vsctl --no-wait create Bridge name=zz
<time>|00002|db_ctl_base|WARN|applying "create" command to table Bridge without --id option will have no effect
<uuid-9>
$ ovs-vsctl --no-wait wait-until Port p1 name=p1
$ x=$(ovs-vsctl --no-wait -t 1 wait-until Port p1 tag=9 2>&1); echo $? $x
142 <time>|00001|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
$ ovs-vsctl --no-wait wait-until Port p2 tag=3 'name!=x' -- get Port p2 tag
3
$ x=$(ovs-vsctl --no-wait -t 1 wait-until Port nope 2>&1); echo $? $x
142 <time>|00001|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
$ ovs-vsctl --no-wait wait-until Port p2 nope=3
ovs-vsctl: Port does not contain a column whose name matches "nope"
[exit 1]
$ ovs-vsctl --no-wait wait-until Port
ovs-vsctl: 'wait-until' command requires at least 2 arguments
[exit 1]
$ x=$(ovs-vsctl --no-wait -t 1 wait-until Bridge br9 2>&1); echo $? $x
142 <time>|00001|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
$ x=$(ovs-vsctl -t 1 add-br zz 2>/dev/null); echo $? $x
142
$ ovs-vsctl --no-wait del-br zz
$ ovs-vsctl --no-wait --dry-run add-br dry -- list-br
br0
dry
$ ovs-vsctl --no-wait list-br
br0
$ ovs-vsctl --no-wait --dry-run del-br br1
ovs-vsctl: no bridge named br1
[exit 1]
$ ovs-vsctl --no-wait --dry-run set Port p2 tag=5000
ovs-vsctl: constraint violation: 5000 is not in the valid range 0 to 4095 (inclusive)
[exit 1]
$ ovs-vsctl -t x list-br
ovs-vsctl: value x on -t or --timeout is invalid
[exit 1]
$ ovs-vsctl -t -1 list-br
ovs-vsctl: value -1 on -t or --timeout is invalid
[exit 1]
$ ovs-vsctl --timeout=0 list-br
ovs-vsctl: value 0 on -t or --timeout is invalid
[exit 1]
$ ovs-vsctl --retry --no-wait list-br
br0
$ ovs-vsctl -t 1 --db=unix:$PWD/none.sock list-br 2>&1 | tail -1
ovs-vsctl: unix:$DIR/none.sock: database connection failed (No such file or directory)
$ x=$(ovs-vsctl -t 1 --retry --db=unix:none.sock list-br 2>/dev/null); echo $? $x
142
$ ovs-vsctl --db=nope:x list-br
ovs-vsctl: nope:x: database connection failed (Address family not supported by protocol)
[exit 1]
$ ovs-vsctl --db= list-br
ovs-vsctl: : database connection failed (Address family not supported by protocol)
[exit 1]
$ ovs-vsctl --db=tcp:127.0.0.1:1 list-br 2>&1 | tail -1
ovs-vsctl: tcp:127.0.0.1:1: database connection failed (Connection refused)
$ ovs-vsctl --no-wait set-ssl /a/key /b/cert /c/ca -- get-ssl
Private key: /a/key
Certificate: /b/cert
CA Certificate: /c/ca
Bootstrap: false
$ ovs-vsctl --no-wait get-ssl
Private key: /a/key
Certificate: /b/cert
CA Certificate: /c/ca
Bootstrap: false
$ ovs-vsctl --no-wait -- --bootstrap set-ssl k c a
$ ovs-vsctl --no-wait get-ssl
Private key: k
Certificate: c
CA Certificate: a
Bootstrap: true
$ ovs-vsctl --no-wait del-ssl -- get-ssl
$ ovs-vsctl --no-wait set-ssl a b
ovs-vsctl: 'set-ssl' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait --columns=private_key,certificate,ca_cert,bootstrap_ca_cert list SSL
$ ovs-vsctl --no-wait set-manager ptcp:6640 ssl:1.2.3.4:6640 -- get-manager
ptcp:6640
ssl:1.2.3.4:6640
$ ovs-vsctl --no-wait -- --inactivity-probe=7000 set-manager tcp:1.1.1.1:1 -- --columns=target,inactivity_probe list Manager
target              : "tcp:1.1.1.1:1"
inactivity_probe    : 7000
$ ovs-vsctl --no-wait set-manager foo:bar -- get-manager
<time>|00002|vsctl|WARN|target type "foo:bar" is possibly erroneous
foo:bar
$ ovs-vsctl --no-wait -- --inactivity-probe=x set-manager tcp:1.1.1.1:1
$ ovs-vsctl --no-wait get-manager
tcp:1.1.1.1:1
$ ovs-vsctl --no-wait del-manager -- get-manager
$ ovs-vsctl --no-wait set-manager tcp:1.1.1.1:1 tcp:1.1.1.1:1 -- get-manager
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"Transaction causes multiple rows in \"Manager\" table to have identical values (\"tcp:1.1.1.1:1\") for index on column \"target\".  First row, with UUID <uuid-10>, was inserted by this transaction.  Second row, with UUID <uuid-11>, was inserted by this transaction.","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"Transaction causes multiple rows in \"Manager\" table to have identical values (\"tcp:1.1.1.1:1\") for index on column \"target\".  First row, with UUID <uuid-10>, was inserted by this transaction.  Second row, with UUID <uuid-11>, was inserted by this transaction.","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait get Manager tcp:1.1.1.1:1 target
ovs-vsctl: no row "tcp:1.1.1.1:1" in table Manager
[exit 1]
$ ovs-vsctl --no-wait set Manager . inactivity_probe=5
ovs-vsctl: no row "." in table Manager
[exit 1]
$ ovs-vsctl --no-wait set-controller br0 tcp:1.2.3.4:6653 unix:/x -- get-controller br0
tcp:1.2.3.4:6653
unix:/x
$ ovs-vsctl --no-wait -- --inactivity-probe=30 set-controller br0 ssl:1.1.1.1:1 -- --columns=target,inactivity_probe list Controller
target              : "ssl:1.1.1.1:1"
inactivity_probe    : 30
$ ovs-vsctl --no-wait set Controller br0 max_backoff=5000 -- --columns=target,max_backoff list Controller
target              : "ssl:1.1.1.1:1"
max_backoff         : 5000
$ ovs-vsctl --no-wait get Controller br0 target
"ssl:1.1.1.1:1"
$ ovs-vsctl --no-wait set-fail-mode br0 secure -- get-fail-mode br0 -- del-fail-mode br0 -- get-fail-mode br0
secure
$ ovs-vsctl --no-wait set-fail-mode br0 open
ovs-vsctl: fail-mode must be "standalone" or "secure"
[exit 1]
$ ovs-vsctl --no-wait del-controller br0 -- get-controller br0
$ ovs-vsctl --no-wait get Controller br0 target
ovs-vsctl: no row "br0" in table Controller
[exit 1]
$ ovs-vsctl --no-wait add-br vlan10 br0 10 -- list-br
br0
vlan10
$ ovs-vsctl --no-wait br-to-vlan vlan10 -- br-to-parent vlan10 -- br-to-vlan br0 -- br-to-parent br0
10
br0
0
br0
$ ovs-vsctl --no-wait add-port vlan10 vp -- list-ports vlan10 -- list-ports br0 -- port-to-br vp -- iface-to-br vp
vp
p1
p2
vlan10
vlan10
$ ovs-vsctl --no-wait get Port vp tag
10
$ ovs-vsctl --no-wait br-set-external-id vlan10 a b -- br-get-external-id vlan10 -- br-get-external-id vlan10 a
a=b
b
$ ovs-vsctl --no-wait get Port vlan10 external_ids
{fake-bridge-a=b}
$ ovs-vsctl --no-wait set-controller vlan10 tcp:1.1.1.1:1
ovs-vsctl: vlan10 is a fake bridge
[exit 1]
$ ovs-vsctl --no-wait set-fail-mode vlan10 secure
ovs-vsctl: vlan10 is a fake bridge
[exit 1]
$ ovs-vsctl --no-wait get-controller vlan10
$ ovs-vsctl --no-wait add-br vlan11 vlan10 11
ovs-vsctl: cannot create bridge with fake bridge as parent
[exit 1]
$ ovs-vsctl --no-wait add-br vlan12 br0 10
ovs-vsctl: bridge br0 already has a child VLAN bridge vlan10 on VLAN 10
[exit 1]
$ ovs-vsctl --no-wait add-br v5000 br0 5000
ovs-vsctl: add-br: vlan must be between 0 and 4095
[exit 1]
$ ovs-vsctl --no-wait add-br vx br0 x
$ ovs-vsctl --no-wait --may-exist add-br vlan10 br0 10 -- --may-exist add-br vlan10 br0 11
ovs-vsctl: "--may-exist add-br vlan10 br0 11" but vlan10 is a VLAN bridge for the wrong VLAN 10
[exit 1]
$ ovs-vsctl --no-wait --may-exist add-br vlan10
ovs-vsctl: "--may-exist add-br vlan10" but vlan10 is a VLAN bridge for VLAN 10
[exit 1]
$ ovs-vsctl --no-wait --may-exist add-br br0 br1 3
ovs-vsctl: "--may-exist add-br br0 br1 3" but br0 is not a VLAN bridge
[exit 1]
$ ovs-vsctl --no-wait list-br --real
ovs-vsctl: 'list-br' command takes at most 0 arguments (note that options must precede command names and follow a "--" argument)
[exit 1]
$ ovs-vsctl --no-wait -- --fake list-br
vlan10
vx
$ ovs-vsctl --no-wait -- --real list-br
br0
$ ovs-vsctl --no-wait -- --real --fake list-br
br0
vlan10
vx
$ ovs-vsctl --no-wait del-port br0 vp
ovs-vsctl: bridge br0 does not have a port vp (although its child bridge vlan10 does)
[exit 1]
$ ovs-vsctl --no-wait del-port vlan10 p1
ovs-vsctl: bridge vlan10 does not have a port p1
[exit 1]
$ ovs-vsctl --no-wait del-br br0 -- list-br -- --columns=name list Port
$ ovs-vsctl --no-wait add-br b -- add-bond b bond0 e1 e2 e3 bond_mode=balance-slb lacp=active -- list-ports b -- list-ifaces b
bond0
e1
e2
e3
$ ovs-vsctl --no-wait add-bond b bond1 e9
ovs-vsctl: 'add-bond' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond b bond1 e4
ovs-vsctl: 'add-bond' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond b bond0 e1 e2
ovs-vsctl: cannot create a port named bond0 because a port named bond0 already exists on bridge b
[exit 1]
$ ovs-vsctl --no-wait --may-exist add-bond b bond0 e3 e2 e1
$ ovs-vsctl --no-wait --may-exist add-bond b bond0 e3 e2
ovs-vsctl: "--may-exist add-bond b bond0 e3 e2" but bond0 actually has interface(s) e1, e2, e3
[exit 1]
$ ovs-vsctl --no-wait add-bond-iface bond0 e4 -- list-ifaces b
e1
e2
e3
e4
$ ovs-vsctl --no-wait add-bond-iface bond0 e4
ovs-vsctl: cannot create an interface named e4 because an interface named e4 already exists on bridge b
[exit 1]
$ ovs-vsctl --no-wait --may-exist add-bond-iface bond0 e4
$ ovs-vsctl --no-wait add-port b z -- --may-exist add-bond-iface bond0 z
ovs-vsctl: "--may-exist add-bond-iface bond0 z" but z is actually attached to port z
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface bond0 e1 -- del-bond-iface e2 -- list-ifaces b
e3
e4
$ ovs-vsctl --no-wait del-bond-iface bond0 e1
ovs-vsctl: no interface named e1
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists del-bond-iface bond0 e1
$ ovs-vsctl --no-wait del-bond-iface z
ovs-vsctl: no interface named z
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface z e3
ovs-vsctl: no port named z
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface nope
ovs-vsctl: no interface named nope
[exit 1]
$ ovs-vsctl --no-wait -- --fake-iface add-bond b fb f1 f2 -- get Port fb bond_fake_iface
true
$ ovs-vsctl --no-wait get Port bond0 bond_mode lacp
balance-slb
active
$ ovs-vsctl --no-wait -- --with-iface del-port b e3 -- list-ports b
fb
$ ovs-vsctl --no-wait -- --with-iface del-port nope
ovs-vsctl: no port or interface named nope
[exit 1]
$ ovs-vsctl --no-wait del-port e4
ovs-vsctl: no port named e4
[exit 1]
$ ovs-vsctl --no-wait del-port b
ovs-vsctl: cannot delete port b because it is the local port for bridge b (deleting this port requires deleting the entire bridge)
[exit 1]
$ ovs-vsctl --no-wait del-port br1 fb
ovs-vsctl: no bridge named br1
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists del-port b b
$ ovs-vsctl --no-wait set Interface f1 ingress_policing_rate=100 ingress_policing_burst=10 -- set Port fb other_config:x=y -- set Bridge b other_config:hwaddr='"aa:bb:cc:dd:ee:ff"' other_config:z=1 fail_mode=secure flood_vlans=1,2 -- set-controller b tcp:1.1.1.1:1 -- set-manager ptcp:1 -- set-ssl a b c -- -- --id=@n create NetFlow targets='"1.1.1.1:1"' -- set Bridge b netflow=@n
<uuid-12>
$ ovs-vsctl --no-wait -- --id=@s create sFlow agent=eth0 targets='"1.2.3.4:5"' sampling=64 -- set Bridge b sflow=@s -- --id=@i create IPFIX targets='"1.2.3.4:6"' obs_domain_id=123 -- set Bridge b ipfix=@i -- -- --id=@f create Flow_Sample_Collector_Set id=1 bridge=@br -- --id=@br get Bridge b
ovs-vsctl: row id "@br" specified on "get" command was used before it was defined
[exit 1]
$ ovs-vsctl --no-wait --columns=id,ipfix list Flow_Sample_Collector_Set 1
ovs-vsctl: no row "1" in table Flow_Sample_Collector_Set
[exit 1]
$ ovs-vsctl --no-wait get NetFlow b targets -- get sFlow b sampling -- get IPFIX b obs_domain_id
ovs-vsctl: no row "b" in table sFlow
[exit 1]
$ ovs-vsctl --no-wait get Flow_Sample_Collector_Set 1 id
ovs-vsctl: no row "1" in table Flow_Sample_Collector_Set
[exit 1]
$ ovs-vsctl --no-wait get Flow_Sample_Collector_Set 2 id
ovs-vsctl: no row "2" in table Flow_Sample_Collector_Set
[exit 1]
$ ovs-vsctl --no-wait get Flow_Sample_Collector_Set x id
ovs-vsctl: no row "x" in table Flow_Sample_Collector_Set
[exit 1]
$ ovs-vsctl --no-wait emer-reset
$ ovs-vsctl --no-wait --columns=name,controller,fail_mode,netflow,sflow,ipfix,flood_vlans,other_config list Bridge b
name                : b
controller          : []
fail_mode           : []
netflow             : []
sflow               : []
ipfix               : []
flood_vlans         : []
other_config        : {hwaddr="aa:bb:cc:dd:ee:ff"}
$ ovs-vsctl --no-wait --columns=ingress_policing_rate,ingress_policing_burst list Interface f1
ingress_policing_rate: 0
ingress_policing_burst: 0
$ ovs-vsctl --no-wait get Port fb other_config -- get-manager -- get-ssl
{}
$ ovs-vsctl --no-wait list NetFlow -- list sFlow -- list IPFIX -- list Flow_Sample_Collector_Set -- list Controller
$ ovs-vsctl --no-wait set Open_vSwitch . iface_types=system,internal,vxlan -- get Open_vSwitch . iface_types
[internal, system, vxlan]
$ ovs-vsctl --no-wait add Open_vSwitch . external_ids hostname=one -- get Open_vSwitch . external_ids:hostname
one
$ ovs-vsctl --no-wait remove Open_vSwitch . external_ids hostname=two -- remove Open_vSwitch . external_ids hostname -- get Open_vSwitch . external_ids
{}
$ ovs-vsctl --no-wait get Open_vSwitch . external_ids:none
ovs-vsctl: no key "none" in Open_vSwitch record "." column external_ids
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists get Open_vSwitch . external_ids:none
$ ovs-vsctl --no-wait -- --if-exists get Port nope name -- --if-exists list Port nope -- --if-exists set Port nope tag=1 -- --if-exists clear Port nope tag -- --if-exists remove Port nope trunks 1 -- --if-exists add Port nope trunks 1 -- --if-exists destroy Port nope
$ ovs-vsctl --no-wait comment hello world -- list-br
b
$ ovs-vsctl --no-wait comment
$ ovs-vsctl --no-wait -- -- list-br
b
$ ovs-vsctl --no-wait list-br --
b
$ ovs-vsctl --no-wait -- list-br -- -- list-br
b
b
$ ovs-vsctl --no-wait list-br list-ports
ovs-vsctl: 'list-br' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait foo
ovs-vsctl: unknown command 'foo'; use --help for help
[exit 1]
$ ovs-vsctl --no-wait -x
ovs-vsctl: invalid option -- 'x'
[exit 1]
$ ovs-vsctl --no-wait --foo
ovs-vsctl: unrecognized option '--foo'
[exit 1]
$ ovs-vsctl --no-wait lis Port
ovs-vsctl: unknown command 'lis'; use --help for help
[exit 1]
$ ovs-vsctl --no-wait list-b
ovs-vsctl: unknown command 'list-b'; use --help for help
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping b 100 10 -- add-aa-mapping b 200 20 -- get-aa-mapping b
100 10
200 20
$ ovs-vsctl --no-wait del-aa-mapping b 100 10 -- get-aa-mapping b
200 20
$ ovs-vsctl --no-wait del-aa-mapping b 100 10
$ ovs-vsctl --no-wait add-aa-mapping b x 10
ovs-vsctl: Invalid argument x
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping nope 1 1
ovs-vsctl: no bridge named nope
[exit 1]
$ ovs-vsctl --no-wait get-aa-mapping nope
ovs-vsctl: no bridge named nope
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping b 99999999999 5 2>&1 | tail -1
ovs-vsctl: transaction error: {"details":"99999999999 is not in the valid range 0 to 16777215 (inclusive)","error":"constraint violation"}
$ ovs-vsctl --no-wait -- --id=@d create Datapath datapath_version=x capabilities:a=b capabilities:c=d -- set Open_vSwitch . datapaths:netdev=@d -- set Open_vSwitch . datapaths:system=@e -- --id=@e create Datapath datapath_version=y
<uuid-13>
<uuid-14>
$ ovs-vsctl --no-wait add-zone-tp netdev zone=1 icmp_first=1 icmp_reply=2
$ ovs-vsctl --no-wait list-zone-tp netdev
Zone:1, Timeout Policies: icmp_first=1 icmp_reply=2
$ ovs-vsctl --no-wait -- --may-exist add-zone-tp netdev zone=1 icmp_first=5
$ ovs-vsctl --no-wait list-zone-tp netdev
Zone:1, Timeout Policies: icmp_first=5
$ ovs-vsctl --no-wait add-zone-tp netdev zone=2 icmp_first=5
$ ovs-vsctl --no-wait list-zone-tp netdev
Zone:1, Timeout Policies: icmp_first=5
Zone:2, Timeout Policies: icmp_first=5
$ ovs-vsctl --no-wait --columns=timeouts list CT_Timeout_Policy | grep icmp_first=5
timeouts            : {icmp_first=5}
$ ovs-vsctl --no-wait add-zone-tp netdev zone=3
ovs-vsctl: 'add-zone-tp' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp netdev zone=70000 icmp_first=1
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"70000 is not in the valid range 0 to 65535 (inclusive)","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"70000 is not in the valid range 0 to 65535 (inclusive)","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp netdev zone=3 nosuch=1
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"nosuch is not one of the allowed values ([icmp_first, icmp_reply, tcp_close, tcp_close_wait, tcp_established, tcp_fin_wait, tcp_last_ack, tcp_retransmit, tcp_syn_recv, tcp_syn_sent, tcp_syn_sent2, tcp_time_wait, tcp_unack, udp_first, udp_multiple, udp_single])","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"nosuch is not one of the allowed values ([icmp_first, icmp_reply, tcp_close, tcp_close_wait, tcp_established, tcp_fin_wait, tcp_last_ack, tcp_retransmit, tcp_syn_recv, tcp_syn_sent, tcp_syn_sent2, tcp_time_wait, tcp_unack, udp_first, udp_multiple, udp_single])","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp nope zone=1 icmp_first=1
ovs-vsctl: datapath nope does not exist
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists del-zone-tp netdev zone=9
$ ovs-vsctl --no-wait del-zone-tp netdev zone=1
$ ovs-vsctl --no-wait list-zone-tp netdev
Zone:2, Timeout Policies: icmp_first=5
$ ovs-vsctl --no-wait list-zone-tp nope
ovs-vsctl: datapath: nope record not found
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp system
$ ovs-vsctl --no-wait list-dp-cap netdev | tr ' ' '\n' | sort
a=b
c=d
$ ovs-vsctl --no-wait list-dp-cap nope
ovs-vsctl: datapath "nope" record not found
[exit 1]
$ ovs-vsctl --no-wait --all destroy Port
$ ovs-vsctl --no-wait destroy Port fb
$ ovs-vsctl --no-wait destroy Bridge b
$ ovs-vsctl --no-wait list-br
b
$ ovs-vsctl --no-wait -- --all destroy Bridge
$ ovs-vsctl --no-wait list Bridge
_uuid               : <uuid-15>
auto_attach         : <uuid-16>
controller          : []
datapath_id         : []
datapath_type       : ""
datapath_version    : ""
external_ids        : {}
fail_mode           : []
flood_vlans         : []
flow_tables         : {}
ipfix               : []
mcast_snooping_enable: false
mirrors             : []
name                : b
netflow             : []
other_config        : {hwaddr="aa:bb:cc:dd:ee:ff"}
ports               : [<uuid-17>, <uuid-18>]
protocols           : []
rstp_enable         : false
rstp_status         : {}
sflow               : []
status              : {}
stp_enable          : false
$ ovs-vsctl --no-wait -- --all clear Port tag
ovs-vsctl: 'clear' command has no '--all' option
[exit 1]
$ ovs-vsctl --no-wait --all destroy NoSuch
ovs-vsctl: unknown table "NoSuch"
[exit 1]
$ ovs-vsctl --no-wait destroy Port 11111111-2222-3333-4444-555555555555
ovs-vsctl: no row "<uuid-19>" in table Port
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists destroy Port 11111111-2222-3333-4444-555555555555
