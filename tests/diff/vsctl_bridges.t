# setup: database
# Bridges, ports, bonds, interfaces.
$ ovs-vsctl --no-wait list-br
$ ovs-vsctl --no-wait add-br ''
ovs-vsctl: bridge name must not be empty string
[exit 1]
$ ovs-vsctl --no-wait add-br x y
ovs-vsctl: 'add-br' command takes exactly 1 or 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-br x y z
ovs-vsctl: parent bridge y does not exist
[exit 1]
$ ovs-vsctl --no-wait add-br x y 5000
ovs-vsctl: add-br: vlan must be between 0 and 4095
[exit 1]
$ ovs-vsctl --no-wait add-br br0 -- add-port br0 p1 -- add-br b2 br0 7 -- add-bond br0 bb e1 e2 lacp=active
$ ovs-vsctl --no-wait add-br br0
ovs-vsctl: cannot create a bridge named br0 because a bridge named br0 already exists
[exit 1]
$ ovs-vsctl --no-wait add-br p1
ovs-vsctl: cannot create a bridge named p1 because a port named p1 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait add-br e1
ovs-vsctl: cannot create a bridge named e1 because an interface named e1 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait add-port br0 br0
ovs-vsctl: cannot create a port named br0 because a bridge named br0 already exists
[exit 1]
$ ovs-vsctl --no-wait add-port br0 e1
ovs-vsctl: cannot create a port named e1 because an interface named e1 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait add-port br1 e1
ovs-vsctl: cannot create a port named e1 because an interface named e1 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait add-port br1 new
ovs-vsctl: no bridge named br1
[exit 1]
$ ovs-vsctl --no-wait add-port br0 ''
ovs-vsctl: port name must not be empty string
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist add-port br0 p1
$ ovs-vsctl --no-wait -- --may-exist add-port br0 bb
ovs-vsctl: "--may-exist add-port br0 bb" but bb actually has interface(s) e1, e2
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist add-port br9 p1
ovs-vsctl: "--may-exist add-port br9 p1" but p1 is actually attached to bridge br0
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist add-br br0
$ ovs-vsctl --no-wait -- --may-exist add-br b2
ovs-vsctl: "--may-exist add-br b2" but b2 is a VLAN bridge for VLAN 7
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist add-br b2 br0 7
$ ovs-vsctl --no-wait -- --may-exist add-br b2 br0 8
ovs-vsctl: "--may-exist add-br b2 br0 8" but b2 is a VLAN bridge for the wrong VLAN 7
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist add-br b2 br1 7
ovs-vsctl: "--may-exist add-br b2 br1 7" but b2 has the wrong parent br0
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist add-br br0 br0 7
ovs-vsctl: "--may-exist add-br br0 br0 7" but br0 is not a VLAN bridge
[exit 1]
$ ovs-vsctl --no-wait add-br b3 b2 8
ovs-vsctl: cannot create bridge with fake bridge as parent
[exit 1]
$ ovs-vsctl --no-wait add-br b3 br0 7
ovs-vsctl: bridge br0 already has a child VLAN bridge b2 on VLAN 7
[exit 1]
$ ovs-vsctl --no-wait del-br foo
ovs-vsctl: no bridge named foo
[exit 1]
$ ovs-vsctl --no-wait --if-exists del-br foo
$ ovs-vsctl --no-wait list-br
b2
br0
$ ovs-vsctl --no-wait --real list-br
br0
$ ovs-vsctl --no-wait --fake list-br
b2
$ ovs-vsctl --no-wait --fake --real list-br
b2
br0
$ ovs-vsctl --no-wait br-exists foo
[exit 2]
$ ovs-vsctl --no-wait br-exists br0
$ ovs-vsctl --no-wait br-to-vlan foo
ovs-vsctl: no bridge named foo
[exit 1]
$ ovs-vsctl --no-wait br-to-vlan b2
7
$ ovs-vsctl --no-wait br-to-vlan br0
0
$ ovs-vsctl --no-wait br-to-parent b2
br0
$ ovs-vsctl --no-wait list-ports foo
ovs-vsctl: no bridge named foo
[exit 1]
$ ovs-vsctl --no-wait add-port b2 q1 -- list-ports b2 -- list-ports br0 -- list-ifaces b2 -- port-to-br q1 -- iface-to-br q1 -- iface-to-br e1
q1
bb
p1
q1
b2
b2
br0
$ ovs-vsctl --no-wait get port q1 tag
7
$ ovs-vsctl --no-wait iface-to-br br0
ovs-vsctl: no interface named br0
[exit 1]
$ ovs-vsctl --no-wait port-to-br br0
ovs-vsctl: no port named br0
[exit 1]
$ ovs-vsctl --no-wait port-to-br e1
ovs-vsctl: no port named e1
[exit 1]
$ ovs-vsctl --no-wait del-port br0
ovs-vsctl: cannot delete port br0 because it is the local port for bridge br0 (deleting this port requires deleting the entire bridge)
[exit 1]
$ ovs-vsctl --no-wait --if-exists del-port br0
$ ovs-vsctl --no-wait del-port b2 p1
ovs-vsctl: bridge b2 does not have a port p1
[exit 1]
$ ovs-vsctl --no-wait del-port br0 q1
ovs-vsctl: bridge br0 does not have a port q1 (although its child bridge b2 does)
[exit 1]
$ ovs-vsctl --no-wait del-port br0 nope
ovs-vsctl: no port named nope
[exit 1]
$ ovs-vsctl --no-wait --if-exists del-port br0 nope
$ ovs-vsctl --no-wait --with-iface del-port nope
ovs-vsctl: no port or interface named nope
[exit 1]
$ ovs-vsctl --no-wait --with-iface del-port br0 nope
ovs-vsctl: no port or interface named nope
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface bb e9
ovs-vsctl: no interface named e9
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface e9
ovs-vsctl: no interface named e9
[exit 1]
$ ovs-vsctl --no-wait --if-exists del-bond-iface bb e9
$ ovs-vsctl --no-wait add-bond-iface bb e3 -- list-ifaces br0
e1
e2
e3
p1
$ ovs-vsctl --no-wait list-ifaces br0
e1
e2
e3
p1
$ ovs-vsctl --no-wait add-bond-iface bb e3
ovs-vsctl: cannot create an interface named e3 because an interface named e3 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait --may-exist add-bond-iface bb e3
$ ovs-vsctl --no-wait --may-exist add-bond-iface bb q1
ovs-vsctl: "--may-exist add-bond-iface bb q1" but q1 is actually attached to port q1
[exit 1]
$ ovs-vsctl --no-wait add-bond-iface nope q1
ovs-vsctl: no port named nope
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface bb q1
ovs-vsctl: port bb does not have an interface q1
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface q1 q1
ovs-vsctl: cannot delete last interface from port q1
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface q1
ovs-vsctl: cannot delete last interface from port q1
[exit 1]
$ ovs-vsctl --no-wait add-bond br0 b9 z1 a=b
ovs-vsctl: add-bond requires at least 2 interfaces, but only 1 were specified
[exit 1]
$ ovs-vsctl --no-wait add-bond br0 bb z1
ovs-vsctl: 'add-bond' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond br0 bb z1 z2
ovs-vsctl: cannot create a port named bb because a port named bb already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait --may-exist add-bond br0 bb e1 e2
ovs-vsctl: "--may-exist add-bond br0 bb e1 e2" but bb actually has interface(s) e1, e2, e3
[exit 1]
$ ovs-vsctl --no-wait --may-exist add-bond br0 bb e1 e3 e2
$ ovs-vsctl --no-wait --may-exist add-bond b2 bb e1 e2 e3
ovs-vsctl: "--may-exist add-bond b2 bb e1 e2 e3" but bb is actually attached to bridge br0
[exit 1]
$ ovs-vsctl --no-wait --fake-iface add-bond br0 bc f1 f2 tag=3 -- get port bc bond_fake_iface tag
true
3
$ ovs-vsctl --no-wait add-port br0 pp tag=9 nope=2
ovs-vsctl: Port does not contain a column whose name matches "nope"
[exit 1]
$ ovs-vsctl --no-wait add-port br0 pp tag=9999
ovs-vsctl: constraint violation: 9999 is not in the valid range 0 to 4095 (inclusive)
[exit 1]
$ ovs-vsctl --no-wait add-port br0 pp vlan_mode=access tag=9 -- get port pp tag
9
$ ovs-vsctl --no-wait del-bond-iface bb e3 -- list-ifaces br0
e1
e2
f1
f2
p1
pp
$ ovs-vsctl --no-wait --with-iface del-port f1
$ ovs-vsctl --no-wait --with-iface del-port br0 e1
$ ovs-vsctl --no-wait list-ports br0
p1
pp
$ ovs-vsctl --no-wait show | sort
                type: internal
                type: internal
            Interface b2
            Interface br0
            Interface p1
            Interface pp
            Interface q1
            tag: 7
            tag: 7
            tag: 9
        Port b2
        Port br0
        Port p1
        Port pp
        Port q1
    Bridge br0
<uuid-0>
$ ovs-vsctl --no-wait br-set-external-id br0 k v -- br-get-external-id br0 k -- br-get-external-id br0 zz -- br-get-external-id br0
v
k=v
$ ovs-vsctl --no-wait br-set-external-id b2 k v -- br-get-external-id b2 k -- br-get-external-id b2 -- get port b2 external_ids
v
k=v
{fake-bridge-k=v}
$ ovs-vsctl --no-wait br-set-external-id b2 k -- br-get-external-id b2
$ ovs-vsctl --no-wait br-set-external-id nope k v
ovs-vsctl: no bridge named nope
[exit 1]
$ ovs-vsctl --no-wait br-get-external-id nope
ovs-vsctl: no bridge named nope
[exit 1]
$ ovs-vsctl --no-wait add-br a.b -- del-port pp -- add-port a.b pp -- list-ports a.b -- list-br
pp
a.b
b2
br0
$ ovs-vsctl --no-wait del-br b2 -- list-ports br0
p1
$ ovs-vsctl --no-wait del-br br0 -- list-br
a.b
$ ovs-vsctl --no-wait --columns=name -f csv list port -- list-br | sort
a.b
a.b
name
pp
$ ovs-vsctl --no-wait del-br a.b -- add-br 'a b' -- show
<uuid-0>
    Bridge "a b"
        Port "a b"
            Interface "a b"
                type: internal
$ ovs-vsctl --no-wait add-port 'a b' vx -- set interface vx type=vxlan options:remote_ip=1.2.3.4 options:key=flow -- del-port vx -- add-port 'a b' vx
$ ovs-vsctl --no-wait set interface vx type=vxlan options:remote_ip=1.2.3.4 options:key=flow error='"bad thing"' -- set port 'a b' tag=3 -- show | sort
                error: "bad thing"
                options: {key=flow, remote_ip="1.2.3.4"}
                type: internal
                type: vxlan
            Interface "a b"
            Interface vx
            tag: 3
        Port "a b"
        Port vx
    Bridge "a b"
<uuid-0>
