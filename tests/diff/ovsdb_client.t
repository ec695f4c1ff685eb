# setup: database
# ovsdb-client against a running server. Where the reference prints in the order of its hash tables, output is sorted.
$ ovsdb-client list-dbs
Open_vSwitch
_Server
$ ovsdb-client list-tables | sort
-------------------------
AutoAttach
Bridge
CT_Timeout_Policy
CT_Zone
Controller
Datapath
Flow_Sample_Collector_Set
Flow_Table
IPFIX
Interface
Manager
Mirror
NetFlow
Open_vSwitch
Port
QoS
Queue
SSL
Table
sFlow
$ ovsdb-client list-columns _Server | sort
-------- --------- ---------------------------------------------------------------------------
Database _uuid     "uuid"
Database _version  "uuid"
Database cid       {"key":"uuid","min":0}
Database connected "boolean"
Database index     {"key":"integer","min":0}
Database leader    "boolean"
Database model     {"key":{"enum":["set",["clustered","relay","standalone"]],"type":"string"}}
Database name      "string"
Database schema    {"key":"string","min":0}
Database sid       {"key":"uuid","min":0}
Table    Column    Type
$ ovsdb-client list-columns Open_vSwitch Queue | sort
------------ -----------------------------------------------------------------
Column       Type
_uuid        "uuid"
_version     "uuid"
dscp         {"key":{"maxInteger":63,"minInteger":0,"type":"integer"},"min":0}
external_ids {"key":"string","max":"unlimited","min":0,"value":"string"}
other_config {"key":"string","max":"unlimited","min":0,"value":"string"}
$ ovsdb-client list-columns Queue | sort
------------ -----------------------------------------------------------------
Column       Type
_uuid        "uuid"
_version     "uuid"
dscp         {"key":{"maxInteger":63,"minInteger":0,"type":"integer"},"min":0}
external_ids {"key":"string","max":"unlimited","min":0,"value":"string"}
other_config {"key":"string","max":"unlimited","min":0,"value":"string"}
$ ovsdb-client list-columns Nope
Column Type
------ ----
$ ovsdb-client get-schema _Server
{"cksum":"3009684573 744","name":"_Server","tables":{"Database":{"columns":{"cid":{"type":{"key":"uuid","min":0}},"connected":{"type":"boolean"},"index":{"type":{"key":"integer","min":0}},"leader":{"type":"boolean"},"model":{"type":{"key":{"enum":["set",["clustered","relay","standalone"]],"type":"string"}}},"name":{"type":"string"},"schema":{"type":{"key":"string","min":0}},"sid":{"type":{"key":"uuid","min":0}}}}},"version":"1.2.0"}
$ ovsdb-client --pretty get-schema _Server
{
  "cksum": "3009684573 744",
  "name": "_Server",
  "tables": {
    "Database": {
      "columns": {
        "cid": {
          "type": {
            "key": "uuid",
            "min": 0}},
        "connected": {
          "type": "boolean"},
        "index": {
          "type": {
            "key": "integer",
            "min": 0}},
        "leader": {
          "type": "boolean"},
        "model": {
          "type": {
            "key": {
              "enum": [
                "set",
                [
                  "clustered",
                  "relay",
                  "standalone"]],
              "type": "string"}}},
        "name": {
          "type": "string"},
        "schema": {
          "type": {
            "key": "string",
            "min": 0}},
        "sid": {
          "type": {
            "key": "uuid",
            "min": 0}}}}},
  "version": "1.2.0"}
$ ovsdb-client
ovsdb-client: missing command name; use --help for help
[exit 1]
$ ovsdb-client foo
ovsdb-client: unknown command 'foo'; use --help for help
[exit 1]
$ ovsdb-client transact
ovsdb-client: invalid syntax for 'transact' (use --help for help)
[exit 1]
$ ovsdb-client transact '["Open_vSwitch",{"op":"insert","table":"Queue","row":{"dscp":3}},{"op":"insert","table":"Queue","row":{"dscp":7,"other_config":["map",[["a","b c"]]]}}]'
[{"uuid":["uuid","<uuid-0>"]},{"uuid":["uuid","<uuid-1>"]}]
$ ovsdb-client transact '["Open_vSwitch",{"op":"select","table":"Queue","where":[["dscp","==",7]],"columns":["dscp"]}]'
[{"rows":[{"dscp":7}]}]
$ ovsdb-client transact '["nope",{"op":"x"}]'
ovsdb-client: transaction returned error: {"details":"transact request specifies unknown database nope","error":"unknown database","syntax":"[\"nope\",{\"op\":\"x\"}]"}
[exit 1]
$ ovsdb-client transact '["Open_vSwitch",{"op":"x"}]'
[{"details":"Parsing ovsdb operation 1 of 1 failed: No operation \"x\"","error":"syntax error","syntax":"{\"op\":\"x\"}"}]
$ ovsdb-client transact '[]'
ovsdb-client: not a valid OVSDB query
[exit 1]
$ ovsdb-client transact 'xx'
ovsdb-client: "xx": line 0, column 2, byte 2: invalid keyword 'xx'
[exit 1]
$ ovsdb-client transact '{}'
ovsdb-client: not a valid OVSDB query
[exit 1]
$ ovsdb-client query '["Open_vSwitch",{"op":"select","table":"Queue","where":[["dscp","==",3]],"columns":["dscp"]}]'
[{"rows":[{"dscp":3}]}]
$ ovsdb-client query '["Open_vSwitch",{"op":"inert","table":"Queue","row":{}}]'
[{"details":"Parsing ovsdb operation 1 of 2 failed: No operation \"inert\"","error":"syntax error","syntax":"{\"op\":\"inert\",\"row\":{},\"table\":\"Queue\"}"},null]
$ ovsdb-client query '{}'
ovsdb-client: not a valid OVSDB query
[exit 1]
$ ovsdb-client query '[]'
ovsdb-client: not a valid OVSDB query
[exit 1]
$ ovsdb-client dump Queue
Queue table
_uuid                                dscp external_ids other_config
------------------------------------ ---- ------------ ------------
<uuid-0> 3    {}           {}
<uuid-1> 7    {}           {a="b c"}
$ ovsdb-client dump Queue dscp _uuid
Queue table
_uuid                                dscp
------------------------------------ ----
<uuid-0> 3
<uuid-1> 7
$ ovsdb-client dump Open_vSwitch Queue
Queue table
_uuid                                dscp external_ids other_config
------------------------------------ ---- ------------ ------------
<uuid-0> 3    {}           {}
<uuid-1> 7    {}           {a="b c"}
$ ovsdb-client -f csv dump Open_vSwitch Queue
Queue table
_uuid,dscp,external_ids,other_config
<uuid-0>,3,{},{}
<uuid-1>,7,{},"{a=""b c""}"
$ ovsdb-client -f json dump Queue
{"caption":"Queue table","data":[[["uuid","<uuid-0>"],3,["map",[]],["map",[]]],[["uuid","<uuid-1>"],7,["map",[]],["map",[["a","b c"]]]]],"headings":["_uuid","dscp","external_ids","other_config"]}
$ ovsdb-client -f list dump Queue dscp
Queue table
dscp                : 3

dscp                : 7
$ ovsdb-client -f html dump Queue dscp other_config
<table border=1>
    <caption>Queue table</caption>
  <tr>
    <th>dscp</th>
    <th>other_config</th>
  </tr>
  <tr>
    <td>3</td>
    <td>{}</td>
  </tr>
  <tr>
    <td>7</td>
    <td>{a=&quot;b c&quot;}</td>
  </tr>
</table>
$ ovsdb-client dump Nope
ovsdb-client: No table "Nope" found.
[exit 1]
$ ovsdb-client dump Queue nope
ovsdb-client: Table "Queue" has no column nope.
[exit 1]
$ ovsdb-client dump unix:$PWD/db.sock Open_vSwitch Queue other_config
Queue table
other_config
------------
{}
{a="b c"}
$ ovsdb-client dump _Server Database name model
Database table
model      name
---------- ------------
standalone Open_vSwitch
standalone _Server
$ ovsdb-client -f table --no-headings dump Queue dscp
Queue table
3
7
$ ovsdb-client get-schema foo
ovsdb-client: invalid syntax for 'get-schema' (use --help for help)
[exit 1]
$ ovsdb-client get-schema unix:nope
ovsdb-client: failed to connect to "unix:nope" (No such file or directory)
[exit 1]
$ ovsdb-client list-dbs unix:/nope
ovsdb-client: failed to connect to "unix:/nope" (No such file or directory)
[exit 1]
$ ovsdb-client list-dbs tcp:127.0.0.1:1
ovsdb-client: failed to connect to "tcp:127.0.0.1:1" (Connection refused)
[exit 1]
$ ovsdb-client list-dbs a b
ovsdb-client: invalid syntax for 'list-dbs' (use --help for help)
[exit 1]
$ ovsdb-client get-schema a b c
ovsdb-client: invalid syntax for 'get-schema' (use --help for help)
[exit 1]
$ ovsdb-client -t x list-dbs
ovsdb-client: value x on -t or --timeout is invalid
[exit 1]
$ ovsdb-client --format=x list-dbs
ovsdb-client: unknown output format "x"
[exit 1]
$ ovsdb-client monitor
ovsdb-client: invalid syntax for 'monitor' (use --help for help)
[exit 1]
$ ovsdb-client monitor nope
ovsdb-client: unix:$DIR/db.sock: Open_vSwitch does not have a table named "nope"
[exit 1]
$ ovsdb-client monitor Queue nope
ovsdb-client: unix:$DIR/db.sock: table "Queue" in Open_vSwitch does not have a column named "nope"
[exit 1]
$ ovsdb-client monitor-cond x Queue
ovsdb-client: "x": line 0, column 1, byte 1: invalid keyword 'x'
[exit 1]
$ ovsdb-client monitor-cond '[true]' Open_vSwitch Queue dscp
ovsdb-client: invalid syntax for 'monitor-cond' (use --help for help)
[exit 1]
$ ovsdb-client wait Open_vSwitch foo
ovsdb-client: foo: unknown state
[exit 1]
$ ovsdb-client -vconsole:off wait Open_vSwitch added
$ ovsdb-client -vconsole:off wait Open_vSwitch connected
$ ovsdb-client -vconsole:off wait nope removed
$ ovsdb-client -t 1 -vconsole:off wait nope added
[exit -14]
$ ovsdb-client needs-conversion $SCHEMA
no
$ ovsdb-client convert nope
ovsdb-client: failed to read schema: "nope" could not be read as JSON (error opening "nope": No such file or directory)
[exit 1]
$ ovsdb-client -t 1 lock foo
{"locked":true}
<time>|00001|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
[exit -14]
$ ovsdb-client -t 1 steal foo
{"locked":true}
<time>|00001|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
[exit -14]
$ ovsdb-client -vconsole:off list-dbs unix:/nope,tcp:127.0.0.1:1
ovsdb-client: no servers were available
[exit 1]
$ ovsdb-client get-schema unix:/nope,tcp:127.0.0.1:1
ovsdb-client: database name is required with multiple remotes
[exit 1]
$ ovsdb-client --detach --pidfile --no-chdir monitor Queue dscp,external_ids > mon 2>&1; U=$(ovsdb-client transact '["Open_vSwitch",{"op":"insert","table":"Queue","row":{"dscp":9}}]'); ovsdb-client transact '["Open_vSwitch",{"op":"update","table":"Queue","where":[["dscp","==",9]],"row":{"dscp":10}}]'; ovsdb-client transact '["Open_vSwitch",{"op":"delete","table":"Queue","where":[["dscp","==",10]]}]'; ovs-appctl -t ovsdb-client ovsdb-client/block; ovs-appctl -t ovsdb-client ovsdb-client/block; ovs-appctl -t ovsdb-client ovsdb-client/unblock; ovs-appctl -t ovsdb-client exit; sed 's/^[-0-9a-f]\{36\}/UUID/;s/^------*/---/;s/^row  */row /' mon | sort
[{"count":1}]
[{"count":1}]
already blocking



                                     new    10   {}
UUID ------ ---- ------------
UUID ------ ---- ------------
UUID ------ ---- ------------
UUID ------- ---- ------------
UUID delete 10   {}
UUID initial 3    {}
UUID initial 7    {}
UUID insert 9    {}
UUID old    9
row action  dscp external_ids
row action dscp external_ids
row action dscp external_ids
row action dscp external_ids
$ ovsdb-client --detach --pidfile --no-chdir -f csv monitor-cond '[["dscp",">",8]]' Queue dscp,external_ids > mon 2>&1; U=$(ovsdb-client transact '["Open_vSwitch",{"op":"insert","table":"Queue","row":{"dscp":9}}]'); ovsdb-client transact '["Open_vSwitch",{"op":"update","table":"Queue","where":[["dscp","==",9]],"row":{"dscp":10}}]'; ovsdb-client transact '["Open_vSwitch",{"op":"delete","table":"Queue","where":[["dscp","==",10]]}]'; ovs-appctl -t ovsdb-client exit; sed 's/^[-0-9a-f]\{36\}/UUID/' mon
[{"count":1}]
[{"count":1}]
row,action,dscp,external_ids
UUID,insert,9,

row,action,dscp,external_ids
UUID,modify,10,

row,action,dscp,external_ids
UUID,delete,,
$ ovsdb-client --detach --pidfile --no-chdir -f csv monitor-cond-since '[["dscp",">",8]]' Queue dscp,external_ids > mon 2>&1; U=$(ovsdb-client transact '["Open_vSwitch",{"op":"insert","table":"Queue","row":{"dscp":9}}]'); ovsdb-client transact '["Open_vSwitch",{"op":"update","table":"Queue","where":[["dscp","==",9]],"row":{"dscp":10}}]'; ovsdb-client transact '["Open_vSwitch",{"op":"delete","table":"Queue","where":[["dscp","==",10]]}]'; ovs-appctl -t ovsdb-client exit; sed 's/^[-0-9a-f]\{36\}/UUID/' mon
[{"count":1}]
[{"count":1}]
found: false, last_id: <uuid-2>

last_id: 00000000-0000-0000-0000-000000000000row,action,dscp,external_ids
UUID,insert,9,

last_id: <uuid-2>
row,action,dscp,external_ids
UUID,modify,10,

last_id: <uuid-2>
row,action,dscp,external_ids
UUID,delete,,
$ ovsdb-client --detach --pidfile --no-chdir -f csv monitor Queue 'dscp,!initial,!delete' > mon 2>&1; U=$(ovsdb-client transact '["Open_vSwitch",{"op":"insert","table":"Queue","row":{"dscp":9}}]');  ovsdb-client transact '["Open_vSwitch",{"op":"delete","table":"Queue","where":[["dscp","==",9]]}]'; ovs-appctl -t ovsdb-client exit; sed 's/^[-0-9a-f]\{36\}/UUID/' mon
[{"count":1}]
row,action,dscp
UUID,insert,9
$ ovs-vsctl --no-wait add-br br0; ovsdb-client backup > bk; ovs-vsctl --no-wait del-br br0; ovsdb-client restore < bk; ovs-vsctl show
<uuid-3>
    Bridge br0
        Port br0
            Interface br0
                type: internal
$ ovsdb-client dump Queue dscp other_config
Queue table
dscp other_config
---- ------------
3    {}
7    {a="b c"}
$ echo garbage | ovsdb-client restore | cut -c1-40
ovsdb-client: ovsdb error: /dev/stdin: unexpected file format
