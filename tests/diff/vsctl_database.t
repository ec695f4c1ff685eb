# setup: database
# Generic commands: names, values, conditions, errors.
$ ovs-vsctl --no-wait add-br br0
$ ovs-vsctl --no-wait set open . external_ids:n=1 -- get open . external_ids:n
"1"
$ ovs-vsctl --no-wait set port br0 trunks=1,2,3 tag=5 -- --columns=trunks,tag list port br0
trunks              : [1, 2, 3]
tag                 : 5
$ ovs-vsctl --no-wait set port br0 nope=1
ovs-vsctl: Port does not contain a column whose name matches "nope"
[exit 1]
$ ovs-vsctl --no-wait set port br0 t=1
ovs-vsctl: Port contains more than one column whose name matches "t": tag, trunks
[exit 1]
$ ovs-vsctl --no-wait set port br0 tag
ovs-vsctl: tag: argument does not end in "=" followed by a value.
[exit 1]
$ ovs-vsctl --no-wait set port br0 tag=
ovs-vsctl: tag=: argument does not end in "=" followed by a value.
[exit 1]
$ ovs-vsctl --no-wait set port br0 tag=5000
ovs-vsctl: constraint violation: 5000 is not in the valid range 0 to 4095 (inclusive)
[exit 1]
$ ovs-vsctl --no-wait set port br0 tag=1,2
ovs-vsctl: 1,2: 2 value(s) specified but the maximum number is 1
[exit 1]
$ ovs-vsctl --no-wait set port br0 tag:x=2
ovs-vsctl: cannot specify key to set for non-map column tag
[exit 1]
$ ovs-vsctl --no-wait set port br0 'trunks=1 2 x'
ovs-vsctl: "x" is not a valid integer or range
[exit 1]
$ ovs-vsctl --no-wait set port br0 'trunks=[1,2'
ovs-vsctl: [1,2: missing "]" at end of data
[exit 1]
$ ovs-vsctl --no-wait set port br0 'trunks=[1,2]x'
ovs-vsctl: [1,2]x: trailing garbage after "]"
[exit 1]
$ ovs-vsctl --no-wait set port br0 'trunks=5-3'
ovs-vsctl: "5-3" is not a valid range. Range end cannot be before start.
[exit 1]
$ ovs-vsctl --no-wait set port br0 'trunks=1,1'
ovs-vsctl: 1,1: set contains duplicate value
[exit 1]
$ ovs-vsctl --no-wait set port br0 trunks=10-13 -- get port br0 trunks
[10, 11, 12, 13]
$ ovs-vsctl --no-wait set port br0 other_config=a=b,a=c
ovs-vsctl: a=b,a=c: map contains duplicate key
[exit 1]
$ ovs-vsctl --no-wait set port br0 other_config:a
ovs-vsctl: other_config:a: argument does not end in "=" followed by a value.
[exit 1]
$ ovs-vsctl --no-wait set port br0 other_config:a=
ovs-vsctl: other_config:a=: argument does not end in "=" followed by a value.
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config:a=""' -- get port br0 other_config:a
""
$ ovs-vsctl --no-wait set port br0 'other_config:"a b"="c d"' other_config:hw=aa:bb  -- get port br0 other_config
{a="", "a b"="c d", hw="aa:bb"}
$ ovs-vsctl --no-wait set port br0 name=foo
ovs-vsctl: cannot modify read-only column name in table Port
[exit 1]
$ ovs-vsctl --no-wait set port nope tag=1
ovs-vsctl: no row "nope" in table Port
[exit 1]
$ ovs-vsctl --no-wait --if-exists set port nope tag=1
$ ovs-vsctl --no-wait set port br0 protected=yes -- get port br0 protected
true
$ ovs-vsctl --no-wait set port br0 protected=maybe
ovs-vsctl: "maybe" is not a valid boolean (use "true" or "false")
[exit 1]
$ ovs-vsctl --no-wait set port br0 lacp=maybe
ovs-vsctl: constraint violation: maybe is not one of the allowed values ([active, off, passive])
[exit 1]
$ ovs-vsctl --no-wait set port br0 bond_updelay=1x
ovs-vsctl: "1x" is not a valid integer or range
[exit 1]
$ ovs-vsctl --no-wait set bridge br0 flow_tables:0=foo
ovs-vsctl: "foo" is not a valid UUID
[exit 1]
$ ovs-vsctl --no-wait get port br0 other_config:zz
ovs-vsctl: no key "zz" in Port record "br0" column other_config
[exit 1]
$ ovs-vsctl --no-wait --if-exists get port br0 other_config:zz
$ ovs-vsctl --no-wait get port br0 tag:x
ovs-vsctl: cannot specify key to get for non-map column tag
[exit 1]
$ ovs-vsctl --no-wait get port br0 _uuid tag=1
ovs-vsctl: tag=1: trailing garbage "=1" in argument
[exit 1]
$ ovs-vsctl --no-wait get port br0
$ ovs-vsctl --no-wait get port br0 tag other_config trunks
5
{a="", "a b"="c d", hw="aa:bb"}
[10, 11, 12, 13]
$ ovs-vsctl --no-wait get i br0 name
ovs-vsctl: "i" matches multiple table names: IPFIX, Interface
[exit 1]
$ ovs-vsctl --no-wait get foo br0 name
ovs-vsctl: unknown table "foo"
[exit 1]
$ ovs-vsctl --no-wait get open-vswitch . next-cfg
0
$ ovs-vsctl --no-wait get port br0 other_config:
ovs-vsctl: An empty string is not valid as input; use "" to represent the empty string
[exit 1]
$ ovs-vsctl --no-wait get port br0 :x
ovs-vsctl: :x: missing column name
[exit 1]
$ ovs-vsctl --no-wait set port br0 =5
ovs-vsctl: =5: missing column name
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config:"a=5'
ovs-vsctl: "a=5: quoted string extends past end of argument
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config:a="5'
ovs-vsctl: "5: missing quote at end of quoted string
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config="a=5'
ovs-vsctl: "a=5: quoted string extends past end of argument
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config=a\'
ovs-vsctl: a\: backslash at end of argument
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config={a=b'
ovs-vsctl: {a=b: missing "}" at end of data
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config={a=b} c'
ovs-vsctl: {a=b} c: trailing garbage after "}"
[exit 1]
$ ovs-vsctl --no-wait set port br0 'other_config={}' 'trunks=[]' -- get port br0 other_config trunks
{}
[]
$ ovs-vsctl --no-wait set port br0 'tag!=5'
ovs-vsctl: tag!=5: argument does not end in "=" followed by a value.
[exit 1]
$ ovs-vsctl --no-wait find port 'tag==5'
ovs-vsctl: =5: unexpected "=" parsing set of up to 1 integers
[exit 1]
$ ovs-vsctl --no-wait find port '_uuid=5'
ovs-vsctl: Port does not contain a column whose name matches "_uuid"
[exit 1]
$ ovs-vsctl --no-wait set port br0 _uuid=5
ovs-vsctl: Port does not contain a column whose name matches "_uuid"
[exit 1]
$ ovs-vsctl --no-wait find port tag
ovs-vsctl: tag: argument does not end in "=", "!=", "<", ">", "<=", ">=", "{=}", "{!=}", "{<}", "{>}", "{<=}", "{>=}", "{in}", or "{not-in}" followed by a value.
[exit 1]
$ ovs-vsctl --no-wait find port tag:x=5
ovs-vsctl: cannot specify key to check for non-map column tag
[exit 1]
$ ovs-vsctl --no-wait set port br0 trunks=1,2,3 other_config:hw=aa:bb
$ ovs-vsctl --no-wait --columns=name find port tag=5
name                : br0
$ ovs-vsctl --no-wait --columns=name find port tag!=5
$ ovs-vsctl --no-wait --columns=name find port tag\<6
name                : br0
$ ovs-vsctl --no-wait --columns=name find port tag\>=6
$ ovs-vsctl --no-wait --columns=name find port trunks=1
$ ovs-vsctl --no-wait --columns=name find port 'trunks{>=}1,2'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'trunks{>}1,2'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'trunks{<}1,2,3'
$ ovs-vsctl --no-wait --columns=name find port 'trunks{<=}1,2,3'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'trunks{in}1,2,3,4'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'trunks{not-in}4,5'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'trunks{not-in}3,5'
$ ovs-vsctl --no-wait --columns=name find port 'trunks{=}3,2,1'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'trunks{!=}3,2,1'
$ ovs-vsctl --no-wait --columns=name find port 'other_config:hw=aa:bb'
ovs-vsctl: aa:bb: unexpected ":" parsing set of strings
[exit 1]
$ ovs-vsctl --no-wait --columns=name find port 'other_config:hw="aa:bb"'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'other_config:zz!="aa:bb"'
$ ovs-vsctl --no-wait --columns=name find port 'other_config:zz{!=}"aa:bb"'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'other_config:hw{in}"aa:bb",x'
name                : br0
$ ovs-vsctl --no-wait --columns=name find port 'name{in}[a,b]'
ovs-vsctl: [a,b]: 2 value(s) specified but the maximum number is 1
[exit 1]
$ ovs-vsctl --no-wait --columns=name find port name=br0 tag=6
$ ovs-vsctl --no-wait --if-exists list port nope
$ ovs-vsctl --no-wait list port nope
ovs-vsctl: no row "nope" in table Port
[exit 1]
$ ovs-vsctl --no-wait add port br0 trunks 5 6 -- get port br0 trunks
[1, 2, 3, 5, 6]
$ ovs-vsctl --no-wait add port br0 tag 6
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"Attempted to store 2 elements in set of up to 1 integers.","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"Attempted to store 2 elements in set of up to 1 integers.","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait add port br0 other_config x=1 y=2
$ ovs-vsctl --no-wait get port br0 other_config
{hw="aa:bb", x="1", y="2"}
$ ovs-vsctl --no-wait add port br0 other_config x=3
$ ovs-vsctl --no-wait get port br0 other_config
{hw="aa:bb", x="3", y="2"}
$ ovs-vsctl --no-wait add port br0 trunks a
ovs-vsctl: "a" is not a valid integer or range
[exit 1]
$ ovs-vsctl --no-wait add port br0 other_config
ovs-vsctl: 'add' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add port br0 name x
ovs-vsctl: cannot modify read-only column name in table Port
[exit 1]
$ ovs-vsctl --no-wait remove port br0 trunks 5 99 -- get port br0 trunks
[1, 2, 3, 6]
$ ovs-vsctl --no-wait remove port br0 trunks 1-2 -- get port br0 trunks
[3, 6]
$ ovs-vsctl --no-wait remove port br0 trunks x
ovs-vsctl: "x" is not a valid integer or range
[exit 1]
$ ovs-vsctl --no-wait remove port br0 tag 5 -- get port br0 tag
[]
$ ovs-vsctl --no-wait remove port br0 interfaces `ovs-vsctl get interface br0 _uuid`
ovs-vsctl: "remove" operation would put 0 values in column interfaces of table Port but the minimum number is 1
[exit 1]
$ ovs-vsctl --no-wait remove port br0 other_config hw=zz -- get port br0 other_config:hw
"aa:bb"
$ ovs-vsctl --no-wait remove port br0 other_config hw=\"aa:bb\" -- get port br0 other_config
{x="3", y="2"}
$ ovs-vsctl --no-wait remove port br0 other_config x y -- get port br0 other_config
{}
$ ovs-vsctl --no-wait remove port br0 other_config a,b=c
ovs-vsctl: a,b=c: unexpected "=" parsing set of 1 or more strings
[exit 1]
$ ovs-vsctl --no-wait clear port br0 trunks interfaces
ovs-vsctl: "clear" operation cannot be applied to column interfaces of table Port, which is not allowed to be empty
[exit 1]
$ ovs-vsctl --no-wait clear port br0 name
ovs-vsctl: cannot modify read-only column name in table Port
[exit 1]
$ ovs-vsctl --no-wait clear port br0 foo
ovs-vsctl: Port does not contain a column whose name matches "foo"
[exit 1]
$ ovs-vsctl --no-wait clear port br0 trunks -- get port br0 trunks
[]
$ ovs-vsctl --no-wait create queue dscp=3
<uuid-0>
$ ovs-vsctl --no-wait create port name=x 2>&1 | sed 's/row [0-9a-f-]*/row X/g'
<time>|00002|db_ctl_base|WARN|applying "create" command to table Port without --id option will have no effect
<time>|00003|ovsdb_idl|WARN|transaction error: {"details":"Table Port column interfaces row X references nonexistent row X in table Interface.","error":"referential integrity violation"}
ovs-vsctl: transaction error: {"details":"Table Port column interfaces row X references nonexistent row X in table Interface.","error":"referential integrity violation"}
$ ovs-vsctl --no-wait --id=q create queue dscp=3
ovs-vsctl: row id "q" does not begin with "@"
[exit 1]
$ ovs-vsctl --no-wait --id=@q create queue dscp=5 -- --id=@q create queue dscp=4
ovs-vsctl: row id "@q" may only be specified on one --id option
[exit 1]
$ ovs-vsctl --no-wait --id=@q create qos type=foo queues=0=@r
ovs-vsctl: row id "@r" is referenced but never created (e.g. with "-- --id=@r create ...")
[exit 1]
$ ovs-vsctl --no-wait --id=@q create qos type=foo queues=0=@r -- --id=@r create queue dscp=4
<uuid-1>
<uuid-2>
$ ovs-vsctl --no-wait --id=@r create queue dscp=9 -- --id=@r get queue `ovs-vsctl --bare --columns=_uuid find queue dscp=3`
ovs-vsctl: row id "@r" may only be specified on one --id option
[exit 1]
$ ovs-vsctl --no-wait set port br0 qos=@q -- --id=@q create qos type=bar
<uuid-3>
$ ovs-vsctl --no-wait get qos br0 type
bar
$ ovs-vsctl --no-wait destroy qos br0 2>&1 | sed 's/row [0-9a-f-]*/row X/g'
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"cannot delete QoS row X because of 1 remaining reference(s)","error":"referential integrity violation"}
ovs-vsctl: transaction error: {"details":"cannot delete QoS row X because of 1 remaining reference(s)","error":"referential integrity violation"}
$ ovs-vsctl --no-wait destroy qos
<time>|00002|db_ctl_base|WARN|either --all or records argument should be specified
$ ovs-vsctl --no-wait -- --all destroy qos x
ovs-vsctl: --all and records argument should not be specified together
[exit 1]
$ ovs-vsctl --no-wait -- --all --if-exists destroy qos
ovs-vsctl: --all and --if-exists should not be specified together
[exit 1]
$ ovs-vsctl --no-wait destroy port br0 -- list-br
br0
$ ovs-vsctl --no-wait destroy qos nope
ovs-vsctl: no row "nope" in table QoS
[exit 1]
$ ovs-vsctl --no-wait --if-exists destroy qos nope
$ ovs-vsctl --no-wait clear port br0 qos -- --all destroy qos -- list qos
$ ovs-vsctl --no-wait wait-until port br0
$ ovs-vsctl --no-wait wait-until port br0 name=br0
$ ovs-vsctl --no-wait get port $(ovs-vsctl get port br0 _uuid | cut -c1-5) name
br0
$ ovs-vsctl --no-wait get port $(ovs-vsctl get port br0 _uuid | cut -c1-3) name 2>&1 | sed 's/"[0-9a-f]*"/X/'
ovs-vsctl: no row X in table Port
$ ovs-vsctl --no-wait get port . name
br0
$ ovs-vsctl --no-wait --id=@q create mirror name=m0 select_dst_port=@p -- --id=@p get port br0 -- set br br0 mirrors=@q
ovs-vsctl: row id "@p" specified on "get" command was used before it was defined
[exit 1]
$ ovs-vsctl --no-wait --id=@p get port br0 -- --id=@q create mirror name=m0 select_dst_port=@p -- set br br0 mirrors=@q
<uuid-4>
$ ovs-vsctl --no-wait get mirror m0 select_dst_port -- get port br0 _uuid
[<uuid-5>]
<uuid-5>
$ ovs-vsctl --no-wait --id=@q create mirror name=m9
<time>|00002|vsctl|WARN|row id "@q" was created but no reference to it was inserted, so it will not actually appear in the database
<uuid-6>
$ ovs-vsctl --no-wait --id=12345678-1234-1234-1234-123456789abc create queue dscp=7
<uuid-7>
$ ovs-vsctl --no-wait get queue 12345678 dscp
7
$ ovs-vsctl --no-wait --if-exists --id=@x get port br0
ovs-vsctl: --if-exists and --id may not be specified together
[exit 1]
$ ovs-vsctl --no-wait create foo a=b
ovs-vsctl: unknown table "foo"
[exit 1]
$ ovs-vsctl --no-wait create queue a=b
ovs-vsctl: Queue does not contain a column whose name matches "a"
[exit 1]
$ ovs-vsctl --no-wait create queue dscp=b
ovs-vsctl: "b" is not a valid integer or range
[exit 1]
$ ovs-vsctl --no-wait create queue
ovs-vsctl: 'create' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait set port br0 tag=5 trunks=5 trunks=7 -- get port br0 trunks
[7]
$ ovs-vsctl --no-wait set port br0 external_ids={} external_ids:a=1 external_ids:b=2
$ ovs-vsctl --no-wait get port br0 external_ids
{a="1", b="2"}
$ ovs-vsctl --no-wait set interface br0 options='{a="b c",d=e}' -- get interface br0 options
{a="b c", d=e}
$ ovs-vsctl --no-wait set interface br0 type=12345678-1234-1234-1234-123456789abc -- get interface br0 type
"<uuid-7>"
$ ovs-vsctl --no-wait set interface br0 type=true -- get interface br0 type
"true"
$ ovs-vsctl --no-wait set interface br0 type='"-x"' -- get interface br0 type
"-x"
$ ovs-vsctl --no-wait set interface br0 mtu_request=0
ovs-vsctl: constraint violation: 0 is less than minimum allowed value 1
[exit 1]
$ ovs-vsctl --no-wait set controller br0 target=x
ovs-vsctl: no row "br0" in table Controller
[exit 1]
