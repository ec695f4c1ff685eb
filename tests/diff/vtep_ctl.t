# vtep-ctl against a server with the hardware_vtep database.
$ ovsdb-tool create v.db $(dirname $SCHEMA)/vtep.ovsschema && ovsdb-server v.db --detach --no-chdir --pidfile --log-file -vconsole:off --remote=punix:db.sock
<time>|00001|vlog|INFO|opened log file $DIR/ovsdb-server.log
$ vtep-ctl list-ps
$ vtep-ctl add-ps a -- add-port a p1 -- add-port a p2 -- add-ls l1 -- add-ls l2 -- bind-ls a p1 5 l1
$ vtep-ctl add-ps a
vtep-ctl: cannot create physical switch a because it already exists
[exit 1]
$ vtep-ctl -- --may-exist add-ps a
$ vtep-ctl list-ps -- list-ports a -- list-ls -- list-bindings a p1
a
p1
p2
l1
l2
0005 l1
$ vtep-ctl bind-ls a p1 5 l2
vtep-ctl: multiple bindings for vlan 5
[exit 1]
$ vtep-ctl bind-ls a p9 5 l2
vtep-ctl: no port named p9
[exit 1]
$ vtep-ctl bind-ls a p1 x l2 -- list-bindings a p1
0000 l2
0005 l1
$ vtep-ctl bind-ls a p1 6 nope
vtep-ctl: no logical switch named nope
[exit 1]
$ vtep-ctl unbind-ls a p1 7
vtep-ctl: no binding for vlan 7
[exit 1]
$ vtep-ctl add-port a p1
vtep-ctl: cannot create a port named p1 on a because a port with that name already exists
[exit 1]
$ vtep-ctl add-port z p1
vtep-ctl: no physical switch named z
[exit 1]
$ vtep-ctl del-port a p9
vtep-ctl: no port named p9
[exit 1]
$ vtep-ctl --if-exists del-port a p9
$ vtep-ctl ps-exists z
[exit 2]
$ vtep-ctl ls-exists z
[exit 2]
$ vtep-ctl lr-exists z
[exit 2]
$ vtep-ctl add-ucast-local l1 00:11:22:33:44:55 10.0.0.1 -- add-mcast-local l1 unknown-dst 10.0.0.1 -- add-mcast-local l1 unknown-dst vxlan_over_ipv4 10.0.0.2 -- list-local-macs l1
ucast-mac-local
  00:11:22:33:44:55 -> vxlan_over_ipv4/10.0.0.1

mcast-mac-local
  unknown-dst -> vxlan_over_ipv4/10.0.0.1
  unknown-dst -> vxlan_over_ipv4/10.0.0.2
$ vtep-ctl list-local-macs l1
ucast-mac-local
  00:11:22:33:44:55 -> vxlan_over_ipv4/10.0.0.1

mcast-mac-local
  unknown-dst -> vxlan_over_ipv4/10.0.0.1
  unknown-dst -> vxlan_over_ipv4/10.0.0.2
$ vtep-ctl add-ucast-local l1 00:11:22:33:44:55 10.0.0.9 -- del-mcast-local l1 unknown-dst 10.0.0.1
$ vtep-ctl list-local-macs l1
ucast-mac-local
  00:11:22:33:44:55 -> vxlan_over_ipv4/10.0.0.9

mcast-mac-local
  unknown-dst -> vxlan_over_ipv4/10.0.0.2
$ vtep-ctl add-ucast-remote l1 00:11:22:33:44:55 foo 10.0.0.9
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"foo is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
vtep-ctl: transaction error: {"details":"foo is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
[exit 1]
$ vtep-ctl add-ucast-remote l1 00:11:22:33:44:55 10.0.0.9
$ vtep-ctl list-remote-macs l1
ucast-mac-remote
  00:11:22:33:44:55 -> vxlan_over_ipv4/10.0.0.9

mcast-mac-remote
$ vtep-ctl list-remote-macs nope
vtep-ctl: no logical switch named nope
[exit 1]
$ vtep-ctl get-replication-mode l1
(null)
$ vtep-ctl set-replication-mode l1 foo
vtep-ctl: Replication mode must be 'service_node' or 'source_node'
[exit 1]
$ vtep-ctl set-replication-mode l1 source_node -- get-replication-mode l1
source_node
$ vtep-ctl show | sort
                0=l2
                5=l1
            vlan_bindings:
            vlan_bindings:
        Physical_Port p1
        Physical_Port p2
    Physical_Switch a
<uuid-0>
$ vtep-ctl clear-remote-macs l1 -- list-remote-macs l1
ucast-mac-remote

mcast-mac-remote
$ vtep-ctl del-ls l1
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"cannot delete Logical_Switch row <uuid-1> because of 3 remaining reference(s)","error":"referential integrity violation"}
vtep-ctl: transaction error: {"details":"cannot delete Logical_Switch row <uuid-1> because of 3 remaining reference(s)","error":"referential integrity violation"}
[exit 1]
$ vtep-ctl clear-local-macs l1 -- del-ls l1
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"cannot delete Logical_Switch row <uuid-1> because of 1 remaining reference(s)","error":"referential integrity violation"}
vtep-ctl: transaction error: {"details":"cannot delete Logical_Switch row <uuid-1> because of 1 remaining reference(s)","error":"referential integrity violation"}
[exit 1]
$ vtep-ctl list-ls -- list-bindings a p1
l1
l2
0000 l2
0005 l1
$ vtep-ctl add-lr r1 -- add-lr r1
vtep-ctl: cannot create logical router r1 because it already exists
[exit 1]
$ vtep-ctl add-lr r1
$ vtep-ctl del-lr r2
vtep-ctl: no logical router named r2
[exit 1]
$ vtep-ctl list-lr -- del-lr r1
r1
$ vtep-ctl set-manager punix:x.sock -- get-manager
punix:x.sock
$ vtep-ctl get manager punix:x.sock target
"punix:x.sock"
$ vtep-ctl del-manager -- get-manager
$ vtep-ctl del-ps a -- list-ps
$ vtep-ctl --version | head -2
vtep-ctl (Open vSwitch) <version>
DB Schema 1.7.0
