# setup: database
# Table formats and data forms.
$ ovs-vsctl --no-wait add-br br0 -- set br br0 other_config:a='"x,y"' other_config:b='"<&>"' external_ids:u=00000000-1111-2222-3333-444444444444 protocols=OpenFlow10,OpenFlow13
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids list br
name                : br0
protocols           : [OpenFlow10, OpenFlow13]
other_config        : {a="x,y", b="<&>"}
fail_mode           : []
external_ids        : {u="<uuid-0>"}
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f table list br
name protocols                other_config       fail_mode external_ids
---- ------------------------ ------------------ --------- ------------------------------------------
br0  [OpenFlow10, OpenFlow13] {a="x,y", b="<&>"} []        {u="<uuid-0>"}
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f csv list br
name,protocols,other_config,fail_mode,external_ids
br0,"[OpenFlow10, OpenFlow13]","{a=""x,y"", b=""<&>""}",[],"{u=""<uuid-0>""}"
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f html list br
<table border=1>
  <tr>
    <th>name</th>
    <th>protocols</th>
    <th>other_config</th>
    <th>fail_mode</th>
    <th>external_ids</th>
  </tr>
  <tr>
    <td>br0</td>
    <td>[OpenFlow10, OpenFlow13]</td>
    <td>{a=&quot;x,y&quot;, b=&quot;&lt;&amp;&gt;&quot;}</td>
    <td>[]</td>
    <td>{u=&quot;<a href="#<uuid-0>">00000000</a>&quot;}</td>
  </tr>
</table>
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f json list br
{"data":[["br0",["set",["OpenFlow10","OpenFlow13"]],["map",[["a","x,y"],["b","<&>"]]],["set",[]],["map",[["u","<uuid-0>"]]]]],"headings":["name","protocols","other_config","fail_mode","external_ids"]}
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f json --pretty list br
{
  "data": [
    [
      "br0",
      [
        "set",
        [
          "OpenFlow10",
          "OpenFlow13"]],
      [
        "map",
        [
          [
            "a",
            "x,y"],
          [
            "b",
            "<&>"]]],
      [
        "set",
        []],
      [
        "map",
        [
          [
            "u",
            "<uuid-0>"]]]]],
  "headings": [
    "name",
    "protocols",
    "other_config",
    "fail_mode",
    "external_ids"]}
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -d bare list br
name                : br0
protocols           : OpenFlow10 OpenFlow13
other_config        : a=x,y b=<&>
fail_mode           : 
external_ids        : u=<uuid-0>
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -d json list br
name                : "br0"
protocols           : ["set",["OpenFlow10","OpenFlow13"]]
other_config        : ["map",[["a","x,y"],["b","<&>"]]]
fail_mode           : ["set",[]]
external_ids        : ["map",[["u","<uuid-0>"]]]
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids --bare list br
br0
OpenFlow10 OpenFlow13
a=x,y b=<&>

u=<uuid-0>
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids --no-headings list br
br0
[OpenFlow10, OpenFlow13]
{a="x,y", b="<&>"}
[]
{u="<uuid-0>"}
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f table --no-heading list br
br0 [OpenFlow10, OpenFlow13] {a="x,y", b="<&>"} [] {u="<uuid-0>"}
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f csv --no-headings -d bare list br
br0,OpenFlow10 OpenFlow13,"a=x,y b=<&>",,u=<uuid-0>
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f html --no-headings -d json list br
<table border=1>
  <tr>
    <td>&quot;br0&quot;</td>
    <td>[&quot;set&quot;,[&quot;OpenFlow10&quot;,&quot;OpenFlow13&quot;]]</td>
    <td>[&quot;map&quot;,[[&quot;a&quot;,&quot;x,y&quot;],[&quot;b&quot;,&quot;&lt;&amp;&gt;&quot;]]]</td>
    <td>[&quot;set&quot;,[]]</td>
    <td>[&quot;map&quot;,[[&quot;u&quot;,&quot;<a href="#<uuid-0>">00000000</a>&quot;]]]</td>
  </tr>
</table>
$ ovs-vsctl --columns=name,protocols,other_config,fail_mode,external_ids -f table --max-column-width=6 list br
name protocols other_config fail_mode external_ids
---- --------- ------------ --------- ------------
br0  [OpenFlow {a="x,y", b= []        {u="00000000
$ ovs-vsctl --columns=_uuid,ports -f html list br | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>_uuid</th>
    <th>ports</th>
  </tr>
  <tr>
    <td><a name="<uuid-1>">8HEX</a></td>
    <td>[<a href="#<uuid-2>">8HEX</a>]</td>
  </tr>
</table>
$ ovs-vsctl -f table --columns=name list br -- --columns=cur_cfg list open -- list-br -- --columns=name find br name=zz
name
----
br0

cur_cfg
-------
0
br0

name
----
$ ovs-vsctl -f csv --columns=name list br -- --columns=cur_cfg list open -- list-br
name
br0

cur_cfg
0
br0
$ ovs-vsctl -f json --columns=name list br -- --columns=cur_cfg list open -- list-br
{"data":[["br0"]],"headings":["name"]}
{"data":[[0]],"headings":["cur_cfg"]}
br0
$ ovs-vsctl --columns=name list br -- --columns=cur_cfg list open -- list-br
name                : br0

cur_cfg             : 0
br0
$ ovs-vsctl -f table --columns=name find port name=zz
name
----
$ ovs-vsctl -f csv --columns=name find port name=zz
name
$ ovs-vsctl -f list --columns=name find port name=zz
$ ovs-vsctl -f json --columns=name find port name=zz
{"data":[],"headings":["name"]}
$ ovs-vsctl --format=list --data=json --no-headings --columns=other_config list br br0
["map",[["a","x,y"],["b","<&>"]]]
$ ovs-vsctl --columns= list port
ovs-vsctl: must specify at least one column name
[exit 1]
$ ovs-vsctl --columns=foo list port
ovs-vsctl: Port does not contain a column whose name matches "foo"
[exit 1]
$ ovs-vsctl --columns=_uuid,name -- list port br0
_uuid               : <uuid-2>
name                : br0
$ ovs-vsctl --columns=n list port
name                : br0
