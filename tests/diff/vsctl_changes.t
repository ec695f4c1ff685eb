# setup: database
# "add", "remove" and "set" on maps and sets, alone and before other commands of the same transaction.
$ ovs-vsctl --no-wait add-br br0
$ ovs-vsctl --no-wait set bridge br0 other_config:a=1 other_config:b=2
$ ovs-vsctl --no-wait add bridge br0 other_config a=9
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="9", b="2"}
$ ovs-vsctl --no-wait add bridge br0 other_config a=9 -- get bridge br0 other_config
{a="9", b="2"}
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="9", b="2"}
$ ovs-vsctl --no-wait add bridge br0 other_config a=9 c=3
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="9", b="2", c="3"}
$ ovs-vsctl --no-wait add bridge br0 other_config a=7 -- set bridge br0 external_ids:x=1
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="9", b="2", c="3"}
$ ovs-vsctl --no-wait add bridge br0 other_config a=6 -- set bridge br0 other_config:z=1
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="9", b="2", c="3", z="1"}
$ ovs-vsctl --no-wait set bridge br0 other_config:z=1 -- add bridge br0 other_config a=5
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="5", b="2", c="3", z="1"}
$ ovs-vsctl --no-wait remove bridge br0 other_config a -- add bridge br0 other_config a=55
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="55", b="2", c="3", z="1"}
$ ovs-vsctl --no-wait add bridge br0 other_config a=4 -- add bridge br0 other_config a=3
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="3", b="2", c="3", z="1"}
$ ovs-vsctl --no-wait add bridge br0 other_config q=4 -- add bridge br0 other_config q=3 -- get bridge br0 other_config
{a="3", b="2", c="3", q="4", z="1"}
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="3", b="2", c="3", q="4", z="1"}
$ ovs-vsctl --no-wait add bridge br0 other_config a=8 -- remove bridge br0 other_config b
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="3", c="3", q="4", z="1"}
$ ovs-vsctl --no-wait clear bridge br0 other_config -- add bridge br0 other_config a=8
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="8"}
$ ovs-vsctl --no-wait add bridge br0 other_config a=1 b=2 a=3
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="1", b="2"}
$ ovs-vsctl --no-wait add bridge br0 other_config '{a=5,n=1}'
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="5", b="2", n="1"}
$ ovs-vsctl --no-wait remove bridge br0 other_config a=1
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="5", b="2", n="1"}
$ ovs-vsctl --no-wait remove bridge br0 other_config a=5 n
$ ovs-vsctl --no-wait get bridge br0 other_config
{b="2"}
$ ovs-vsctl --no-wait add port br0 trunks 1 2 3
$ ovs-vsctl --no-wait add port br0 trunks 3 4
$ ovs-vsctl --no-wait get port br0 trunks
[1, 2, 3, 4]
$ ovs-vsctl --no-wait remove port br0 trunks 3 9
$ ovs-vsctl --no-wait get port br0 trunks
[1, 2, 4]
$ ovs-vsctl --no-wait add port br0 trunks 1-5
$ ovs-vsctl --no-wait get port br0 trunks
[1, 2, 3, 4, 5]
$ ovs-vsctl --no-wait add port br0 tag 5
$ ovs-vsctl --no-wait add port br0 tag 6
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"Attempted to store 2 elements in set of up to 1 integers.","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"Attempted to store 2 elements in set of up to 1 integers.","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait add port br0 tag 5
$ ovs-vsctl --no-wait get port br0 tag
5
$ ovs-vsctl --no-wait remove port br0 tag 5
$ ovs-vsctl --no-wait remove port br0 tag 7
$ ovs-vsctl --no-wait get port br0 tag
[]
$ ovs-vsctl --no-wait add bridge br0 ports @p -- --id=@p create port name=p1 interfaces=@i -- --id=@i create interface name=p1
<uuid-0>
<uuid-1>
$ ovs-vsctl --no-wait list-ports br0
p1
$ ovs-vsctl --no-wait add bridge br0 name x
ovs-vsctl: cannot modify read-only column name in table Bridge
[exit 1]
$ ovs-vsctl --no-wait remove bridge br0 name br0
ovs-vsctl: cannot modify read-only column name in table Bridge
[exit 1]
$ ovs-vsctl --no-wait add bridge br0 fail_mode secure
$ ovs-vsctl --no-wait add bridge br0 fail_mode standalone
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"Attempted to store 2 elements in set of up to 1 strings.","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"Attempted to store 2 elements in set of up to 1 strings.","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait get bridge br0 fail_mode
secure
$ ovs-vsctl --no-wait add bridge br0 other_config ''
ovs-vsctl: use "{}" to specify the empty map
[exit 1]
$ ovs-vsctl --no-wait add bridge br0 other_config
ovs-vsctl: 'add' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add bridge br0 other_config a
ovs-vsctl: a: syntax error at "
[exit 1]
$ ovs-vsctl --no-wait add bridge br0 other_config =a
ovs-vsctl: =a: unexpected "=" parsing map of 1 or more (string, string) pairs
[exit 1]
$ ovs-vsctl --no-wait add bridge br0 other_config a:b=c
ovs-vsctl: a:b=c: syntax error at ":" expecting "="
[exit 1]
$ ovs-vsctl --no-wait add bridge br0 nope a
ovs-vsctl: Bridge does not contain a column whose name matches "nope"
[exit 1]
$ ovs-vsctl --no-wait add bridge nope other_config a=b
ovs-vsctl: no row "nope" in table Bridge
[exit 1]
$ ovs-vsctl --no-wait --if-exists add bridge nope other_config a=b
$ ovs-vsctl --no-wait set bridge br0 datapath_version=x
$ ovs-vsctl --no-wait remove interface br0 type x
$ ovs-vsctl --no-wait remove interface br0 type ''
ovs-vsctl: use "[]" to specify the empty set
[exit 1]
$ ovs-vsctl --no-wait remove interface br0 mtu_request 5
$ ovs-vsctl --no-wait set bridge br0 other_config:a=1 other_config:b=2
$ ovs-vsctl --no-wait add bridge br0 other_config q=4 -- add bridge br0 other_config q=3
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="1", b="2", q="3"}
$ ovs-vsctl --no-wait clear bridge br0 other_config -- add bridge br0 other_config a=8
$ ovs-vsctl --no-wait get bridge br0 other_config
{a="8"}
$ ovs-vsctl --no-wait clear bridge br0 other_config -- add bridge br0 other_config q=7
$ ovs-vsctl --no-wait get bridge br0 other_config
{q="7"}
$ ovs-vsctl --no-wait set bridge br0 other_config:q=1 -- add bridge br0 other_config q=2
$ ovs-vsctl --no-wait get bridge br0 other_config
{q="2"}
$ ovs-vsctl --no-wait set bridge br0 other_config:n=1 -- add bridge br0 other_config n=2
$ ovs-vsctl --no-wait get bridge br0 other_config
{n="2", q="2"}
$ ovs-vsctl --no-wait add bridge br0 other_config n=5 m=1 -- remove bridge br0 other_config n
$ ovs-vsctl --no-wait get bridge br0 other_config
{m="1", q="2"}
$ ovs-vsctl --no-wait remove bridge br0 other_config m -- add bridge br0 other_config m=6
$ ovs-vsctl --no-wait get bridge br0 other_config
{m="6", q="2"}
$ ovs-vsctl --no-wait remove bridge br0 other_config m -- add bridge br0 other_config m=6 -- list-br
br0
$ ovs-vsctl --no-wait get bridge br0 other_config
{m="6", q="2"}
$ ovs-vsctl --no-wait remove bridge br0 other_config m=7
$ ovs-vsctl --no-wait get bridge br0 other_config
{m="6", q="2"}
$ ovs-vsctl --no-wait remove bridge br0 other_config m=6 q=1
$ ovs-vsctl --no-wait get bridge br0 other_config
{q="2"}
$ ovs-vsctl --no-wait add-port br0 p1 -- set port p1 trunks=5 -- add port p1 trunks 6 7
ovs-vsctl: cannot create a port named p1 because a port named p1 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait get port p1 trunks
[]
$ ovs-vsctl --no-wait set port p1 trunks=5 -- add port p1 trunks 6 -- remove port p1 trunks 5
$ ovs-vsctl --no-wait get port p1 trunks
[6]
$ ovs-vsctl --no-wait set port p1 trunks=5 -- remove port p1 trunks 6
$ ovs-vsctl --no-wait get port p1 trunks
[5]
$ ovs-vsctl --no-wait set port p1 tag=5 -- add port p1 tag 5
$ ovs-vsctl --no-wait add port p1 tag 6
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"Attempted to store 2 elements in set of up to 1 integers.","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"Attempted to store 2 elements in set of up to 1 integers.","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait get port p1 tag
5
$ ovs-vsctl --no-wait add port p1 tag 6 -- get port p1 tag
ovs-vsctl: "add" operation would put 2 values in column tag of table Port but the maximum number is 1
[exit 1]
$ ovs-vsctl --no-wait add port p1 tag 6 -- list-br
ovs-vsctl: "add" operation would put 2 values in column tag of table Port but the maximum number is 1
[exit 1]
$ ovs-vsctl --no-wait add port p1 cvlans 6 -- list-br
br0
$ ovs-vsctl --no-wait get port p1 cvlans
[6]
$ ovs-vsctl --no-wait add-port br0 p2 -- add port p2 other_config a=1 -- add port p2 other_config a=2
$ ovs-vsctl --no-wait get port p2 other_config
{a="2"}
$ ovs-vsctl --no-wait add-port br0 p3 -- add port p3 other_config a=1 a=2
$ ovs-vsctl --no-wait get port p3 other_config
{a="1"}
$ ovs-vsctl --no-wait add-port br0 p4 -- set port p4 other_config:a=1 -- add port p4 other_config a=2
$ ovs-vsctl --no-wait get port p4 other_config
{a="2"}
$ ovs-vsctl --no-wait remove port p4 other_config a -- remove port p4 other_config b
$ ovs-vsctl --no-wait get port p4 other_config
{}
$ ovs-vsctl --no-wait remove open . bridges @none
ovs-vsctl: row id "@none" is referenced but never created (e.g. with "-- --id=@none create ...")
[exit 1]
$ ovs-vsctl --no-wait remove bridge br0 ports nope
ovs-vsctl: "nope" is not a valid UUID
[exit 1]
$ ovs-vsctl --no-wait list-ports br0
p1
p2
p3
p4
$ ovs-vsctl --no-wait set port p1 other_config:x=1 -- remove port p1 other_config x -- set port p1 other_config:x=2
$ ovs-vsctl --no-wait get port p1 other_config
{x="2"}
$ ovs-vsctl --no-wait set port p1 other_config:x=2
$ ovs-vsctl --no-wait set port p1 other_config:x=3 other_config:x=4
$ ovs-vsctl --no-wait get port p1 other_config
{x="4"}
$ ovs-vsctl --no-wait set port p1 other_config:x=3 other_config={y=1}
$ ovs-vsctl --no-wait get port p1 other_config
{x="3", y="1"}
$ ovs-vsctl --no-wait set port p1 other_config={y=1} other_config:x=3
$ ovs-vsctl --no-wait get port p1 other_config
{x="3", y="1"}
$ ovs-vsctl --no-wait set port p1 trunks=1,2 trunks=3
$ ovs-vsctl --no-wait get port p1 trunks
[3]
$ ovs-vsctl --no-wait clear port p1 trunks -- add port p1 trunks 9 -- clear port p1 trunks
$ ovs-vsctl --no-wait get port p1 trunks
[]
$ ovs-vsctl --no-wait add-port br0 p1
ovs-vsctl: cannot create a port named p1 because a port named p1 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait set port p1 other_config:x=3 other_config={y=1} -- list-br
br0
$ ovs-vsctl --no-wait get port p1 other_config
{y="1"}
$ ovs-vsctl --no-wait set port p1 other_config:x=3 other_config={y=1} -- get port p1 other_config
{y="1"}
$ ovs-vsctl --no-wait set port p1 other_config:x=3
$ ovs-vsctl --no-wait set port p1 other_config:x=5 -- set port p1 other_config={y=1}
$ ovs-vsctl --no-wait get port p1 other_config
{y="1"}
$ ovs-vsctl --no-wait set port p1 other_config:x=5 -- get port p1 other_config -- set port p1 other_config={y=1} -- get port p1 other_config
{x="5", y="1"}
{y="1"}
$ ovs-vsctl --no-wait get port p1 other_config
{y="1"}
$ ovs-vsctl --no-wait set port p1 other_config:x=5 -- clear port p1 other_config
$ ovs-vsctl --no-wait get port p1 other_config
{}
$ ovs-vsctl --no-wait set port p1 other_config={y=1} other_config:x=5
$ ovs-vsctl --no-wait get port p1 other_config
{x="5", y="1"}
$ ovs-vsctl --no-wait add-port br0 p2 -- set port p2 other_config:x=5 other_config={y=1}
ovs-vsctl: cannot create a port named p2 because a port named p2 already exists on bridge br0
[exit 1]
$ ovs-vsctl --no-wait get port p2 other_config
{a="2"}
$ ovs-vsctl --no-wait set port p1 other_config:x=5 -- remove port p1 other_config x
$ ovs-vsctl --no-wait get port p1 other_config
{y="1"}
$ ovs-vsctl --no-wait set port p1 other_config:x=7 -- remove port p1 other_config x=7 -- add port p1 other_config x=8
$ ovs-vsctl --no-wait get port p1 other_config
{x="8", y="1"}
