# setup: database
# Every output format with every cell format, over columns of every shape.
$ ovs-vsctl --no-wait add-br br0 -- add-port br0 p1 tag=7 trunks=1,2,3 -- set Port p1 other_config:a=b 'external_ids:"k,1"="v \"2\""' -- set Interface p1 options:x='<&>' options:y='a=b' 'external_ids:n="line1\nline2"' mac='"0a:00:00:00:00:01"'
$ ovs-vsctl --no-wait add-br 'br"x' -- set Bridge 'br"x' stp_enable=true protocols=OpenFlow10,OpenFlow15 datapath_type='""'
$ ovs-vsctl -f list -d string --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name                : p1
tag                 : 7
trunks              : [1, 2, 3]
other_config        : {a=b}
external_ids        : {"k,1"="v \"2\""}
interfaces          : [<uuid-0>]
$ ovs-vsctl -f list -d string --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name                : p1
mac                 : "0a:00:00:00:00:01"
options             : {x="<&>", y="a=b"}
external_ids        : {n="line1\nline2"}
ofport              : []
statistics          : {}
$ ovs-vsctl -f list -d string --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name                : "br\"x"
stp_enable          : true
protocols           : [OpenFlow10, OpenFlow15]
datapath_type       : ""
ports               : [<uuid-1>]
$ ovs-vsctl -f list -d string --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg            : 0
cur_cfg             : 0
statistics          : {}
$ ovs-vsctl -f list -d string --columns=name find Port name=none
$ ovs-vsctl -f list -d string --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1
7
[1, 2, 3]
{a=b}
{"k,1"="v \"2\""}
[<uuid-0>]
$ ovs-vsctl -f list -d string --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1
"0a:00:00:00:00:01"
{x="<&>", y="a=b"}
{n="line1\nline2"}
[]
{}
$ ovs-vsctl -f list -d string --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"br\"x"
true
[OpenFlow10, OpenFlow15]
""
[<uuid-1>]
$ ovs-vsctl -f list -d string --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0
0
{}
$ ovs-vsctl -f list -d string --no-headings --columns=name find Port name=none
$ ovs-vsctl -f list -d bare --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name                : p1
tag                 : 7
trunks              : 1 2 3
other_config        : a=b
external_ids        : k,1=v "2"
interfaces          : <uuid-0>
$ ovs-vsctl -f list -d bare --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name                : p1
mac                 : 0a:00:00:00:00:01
options             : x=<&> y=a=b
external_ids        : n=line1
line2
ofport              : 
statistics          : 
$ ovs-vsctl -f list -d bare --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name                : br"x
stp_enable          : true
protocols           : OpenFlow10 OpenFlow15
datapath_type       : 
ports               : <uuid-1>
$ ovs-vsctl -f list -d bare --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg            : 0
cur_cfg             : 0
statistics          : 
$ ovs-vsctl -f list -d bare --columns=name find Port name=none
$ ovs-vsctl -f list -d bare --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1
7
1 2 3
a=b
k,1=v "2"
<uuid-0>
$ ovs-vsctl -f list -d bare --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1
0a:00:00:00:00:01
x=<&> y=a=b
n=line1
line2
$ ovs-vsctl -f list -d bare --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
br"x
true
OpenFlow10 OpenFlow15

<uuid-1>
$ ovs-vsctl -f list -d bare --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0
0
$ ovs-vsctl -f list -d bare --no-headings --columns=name find Port name=none
$ ovs-vsctl -f list -d json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name                : "p1"
tag                 : 7
trunks              : ["set",[1,2,3]]
other_config        : ["map",[["a","b"]]]
external_ids        : ["map",[["k,1","v \"2\""]]]
interfaces          : ["uuid","<uuid-0>"]
$ ovs-vsctl -f list -d json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name                : "p1"
mac                 : "0a:00:00:00:00:01"
options             : ["map",[["x","<&>"],["y","a=b"]]]
external_ids        : ["map",[["n","line1\nline2"]]]
ofport              : ["set",[]]
statistics          : ["map",[]]
$ ovs-vsctl -f list -d json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name                : "br\"x"
stp_enable          : true
protocols           : ["set",["OpenFlow10","OpenFlow15"]]
datapath_type       : ""
ports               : ["uuid","<uuid-1>"]
$ ovs-vsctl -f list -d json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg            : 0
cur_cfg             : 0
statistics          : ["map",[]]
$ ovs-vsctl -f list -d json --columns=name find Port name=none
$ ovs-vsctl -f list -d json --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
"p1"
7
["set",[1,2,3]]
["map",[["a","b"]]]
["map",[["k,1","v \"2\""]]]
["uuid","<uuid-0>"]
$ ovs-vsctl -f list -d json --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
"p1"
"0a:00:00:00:00:01"
["map",[["x","<&>"],["y","a=b"]]]
["map",[["n","line1\nline2"]]]
["set",[]]
["map",[]]
$ ovs-vsctl -f list -d json --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"br\"x"
true
["set",["OpenFlow10","OpenFlow15"]]
""
["uuid","<uuid-1>"]
$ ovs-vsctl -f list -d json --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0
0
["map",[]]
$ ovs-vsctl -f list -d json --no-headings --columns=name find Port name=none
$ ovs-vsctl -f table -d string --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name tag trunks    other_config external_ids      interfaces
---- --- --------- ------------ ----------------- --------------------------------------
p1   7   [1, 2, 3] {a=b}        {"k,1"="v \"2\""} [<uuid-0>]
$ ovs-vsctl -f table -d string --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name mac                 options            external_ids       ofport statistics
---- ------------------- ------------------ ------------------ ------ ----------
p1   "0a:00:00:00:00:01" {x="<&>", y="a=b"} {n="line1\nline2"} []     {}
$ ovs-vsctl -f table -d string --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name    stp_enable protocols                datapath_type ports
------- ---------- ------------------------ ------------- --------------------------------------
"br\"x" true       [OpenFlow10, OpenFlow15] ""            [<uuid-1>]
$ ovs-vsctl -f table -d string --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg cur_cfg statistics
-------- ------- ----------
0        0       {}
$ ovs-vsctl -f table -d string --columns=name find Port name=none
name
----
$ ovs-vsctl -f table -d string --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1 7 [1, 2, 3] {a=b} {"k,1"="v \"2\""} [<uuid-0>]
$ ovs-vsctl -f table -d string --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1 "0a:00:00:00:00:01" {x="<&>", y="a=b"} {n="line1\nline2"} [] {}
$ ovs-vsctl -f table -d string --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"br\"x" true [OpenFlow10, OpenFlow15] "" [<uuid-1>]
$ ovs-vsctl -f table -d string --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0 0 {}
$ ovs-vsctl -f table -d string --no-headings --columns=name find Port name=none
$ ovs-vsctl -f table -d bare --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name tag trunks other_config external_ids interfaces
---- --- ------ ------------ ------------ ------------------------------------
p1   7   1 2 3  a=b          k,1=v "2"    <uuid-0>
$ ovs-vsctl -f table -d bare --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name mac               options     external_ids  ofport statistics
---- ----------------- ----------- ------------- ------ ----------
p1   0a:00:00:00:00:01 x=<&> y=a=b n=line1
line2
$ ovs-vsctl -f table -d bare --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name stp_enable protocols             datapath_type ports
---- ---------- --------------------- ------------- ------------------------------------
br"x true       OpenFlow10 OpenFlow15               <uuid-1>
$ ovs-vsctl -f table -d bare --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg cur_cfg statistics
-------- ------- ----------
0        0
$ ovs-vsctl -f table -d bare --columns=name find Port name=none
name
----
$ ovs-vsctl -f table -d bare --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1 7 1 2 3 a=b k,1=v "2" <uuid-0>
$ ovs-vsctl -f table -d bare --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1 0a:00:00:00:00:01 x=<&> y=a=b n=line1
line2
$ ovs-vsctl -f table -d bare --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
br"x true OpenFlow10 OpenFlow15  <uuid-1>
$ ovs-vsctl -f table -d bare --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0 0
$ ovs-vsctl -f table -d bare --no-headings --columns=name find Port name=none
$ ovs-vsctl -f table -d json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name tag trunks          other_config        external_ids                interfaces
---- --- --------------- ------------------- --------------------------- -----------------------------------------------
"p1" 7   ["set",[1,2,3]] ["map",[["a","b"]]] ["map",[["k,1","v \"2\""]]] ["uuid","<uuid-0>"]
$ ovs-vsctl -f table -d json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name mac                 options                           external_ids                   ofport     statistics
---- ------------------- --------------------------------- ------------------------------ ---------- ----------
"p1" "0a:00:00:00:00:01" ["map",[["x","<&>"],["y","a=b"]]] ["map",[["n","line1\nline2"]]] ["set",[]] ["map",[]]
$ ovs-vsctl -f table -d json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name    stp_enable protocols                           datapath_type ports
------- ---------- ----------------------------------- ------------- -----------------------------------------------
"br\"x" true       ["set",["OpenFlow10","OpenFlow15"]] ""            ["uuid","<uuid-1>"]
$ ovs-vsctl -f table -d json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg cur_cfg statistics
-------- ------- ----------
0        0       ["map",[]]
$ ovs-vsctl -f table -d json --columns=name find Port name=none
name
----
$ ovs-vsctl -f table -d json --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
"p1" 7 ["set",[1,2,3]] ["map",[["a","b"]]] ["map",[["k,1","v \"2\""]]] ["uuid","<uuid-0>"]
$ ovs-vsctl -f table -d json --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
"p1" "0a:00:00:00:00:01" ["map",[["x","<&>"],["y","a=b"]]] ["map",[["n","line1\nline2"]]] ["set",[]] ["map",[]]
$ ovs-vsctl -f table -d json --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"br\"x" true ["set",["OpenFlow10","OpenFlow15"]] "" ["uuid","<uuid-1>"]
$ ovs-vsctl -f table -d json --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0 0 ["map",[]]
$ ovs-vsctl -f table -d json --no-headings --columns=name find Port name=none
$ ovs-vsctl -f csv -d string --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name,tag,trunks,other_config,external_ids,interfaces
p1,7,"[1, 2, 3]",{a=b},"{""k,1""=""v \""2\""""}",[<uuid-0>]
$ ovs-vsctl -f csv -d string --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name,mac,options,external_ids,ofport,statistics
p1,"""0a:00:00:00:00:01""","{x=""<&>"", y=""a=b""}","{n=""line1\nline2""}",[],{}
$ ovs-vsctl -f csv -d string --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name,stp_enable,protocols,datapath_type,ports
"""br\""x""",true,"[OpenFlow10, OpenFlow15]","""""",[<uuid-1>]
$ ovs-vsctl -f csv -d string --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg,cur_cfg,statistics
0,0,{}
$ ovs-vsctl -f csv -d string --columns=name find Port name=none
name
$ ovs-vsctl -f csv -d string --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1,7,"[1, 2, 3]",{a=b},"{""k,1""=""v \""2\""""}",[<uuid-0>]
$ ovs-vsctl -f csv -d string --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1,"""0a:00:00:00:00:01""","{x=""<&>"", y=""a=b""}","{n=""line1\nline2""}",[],{}
$ ovs-vsctl -f csv -d string --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"""br\""x""",true,"[OpenFlow10, OpenFlow15]","""""",[<uuid-1>]
$ ovs-vsctl -f csv -d string --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0,0,{}
$ ovs-vsctl -f csv -d string --no-headings --columns=name find Port name=none
$ ovs-vsctl -f csv -d bare --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name,tag,trunks,other_config,external_ids,interfaces
p1,7,1 2 3,a=b,"k,1=v ""2""",<uuid-0>
$ ovs-vsctl -f csv -d bare --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name,mac,options,external_ids,ofport,statistics
p1,0a:00:00:00:00:01,x=<&> y=a=b,"n=line1
line2",,
$ ovs-vsctl -f csv -d bare --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name,stp_enable,protocols,datapath_type,ports
"br""x",true,OpenFlow10 OpenFlow15,,<uuid-1>
$ ovs-vsctl -f csv -d bare --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg,cur_cfg,statistics
0,0,
$ ovs-vsctl -f csv -d bare --columns=name find Port name=none
name
$ ovs-vsctl -f csv -d bare --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1,7,1 2 3,a=b,"k,1=v ""2""",<uuid-0>
$ ovs-vsctl -f csv -d bare --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1,0a:00:00:00:00:01,x=<&> y=a=b,"n=line1
line2",,
$ ovs-vsctl -f csv -d bare --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"br""x",true,OpenFlow10 OpenFlow15,,<uuid-1>
$ ovs-vsctl -f csv -d bare --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0,0,
$ ovs-vsctl -f csv -d bare --no-headings --columns=name find Port name=none
$ ovs-vsctl -f csv -d json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name,tag,trunks,other_config,external_ids,interfaces
"""p1""",7,"[""set"",[1,2,3]]","[""map"",[[""a"",""b""]]]","[""map"",[[""k,1"",""v \""2\""""]]]","[""uuid"",""<uuid-0>""]"
$ ovs-vsctl -f csv -d json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name,mac,options,external_ids,ofport,statistics
"""p1""","""0a:00:00:00:00:01""","[""map"",[[""x"",""<&>""],[""y"",""a=b""]]]","[""map"",[[""n"",""line1\nline2""]]]","[""set"",[]]","[""map"",[]]"
$ ovs-vsctl -f csv -d json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name,stp_enable,protocols,datapath_type,ports
"""br\""x""",true,"[""set"",[""OpenFlow10"",""OpenFlow15""]]","""""","[""uuid"",""<uuid-1>""]"
$ ovs-vsctl -f csv -d json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg,cur_cfg,statistics
0,0,"[""map"",[]]"
$ ovs-vsctl -f csv -d json --columns=name find Port name=none
name
$ ovs-vsctl -f csv -d json --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
"""p1""",7,"[""set"",[1,2,3]]","[""map"",[[""a"",""b""]]]","[""map"",[[""k,1"",""v \""2\""""]]]","[""uuid"",""<uuid-0>""]"
$ ovs-vsctl -f csv -d json --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
"""p1""","""0a:00:00:00:00:01""","[""map"",[[""x"",""<&>""],[""y"",""a=b""]]]","[""map"",[[""n"",""line1\nline2""]]]","[""set"",[]]","[""map"",[]]"
$ ovs-vsctl -f csv -d json --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"""br\""x""",true,"[""set"",[""OpenFlow10"",""OpenFlow15""]]","""""","[""uuid"",""<uuid-1>""]"
$ ovs-vsctl -f csv -d json --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0,0,"[""map"",[]]"
$ ovs-vsctl -f csv -d json --no-headings --columns=name find Port name=none
$ ovs-vsctl -f html -d string --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1 | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>tag</th>
    <th>trunks</th>
    <th>other_config</th>
    <th>external_ids</th>
    <th>interfaces</th>
  </tr>
  <tr>
    <td>p1</td>
    <td>7</td>
    <td>[1, 2, 3]</td>
    <td>{a=b}</td>
    <td>{&quot;k,1&quot;=&quot;v \&quot;2\&quot;&quot;}</td>
    <td>[<a href="#<uuid-0>">8HEX</a>]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>mac</th>
    <th>options</th>
    <th>external_ids</th>
    <th>ofport</th>
    <th>statistics</th>
  </tr>
  <tr>
    <td>p1</td>
    <td>&quot;0a:00:00:00:00:01&quot;</td>
    <td>{x=&quot;&lt;&amp;&gt;&quot;, y=&quot;a=b&quot;}</td>
    <td>{n=&quot;line1\nline2&quot;}</td>
    <td>[]</td>
    <td>{}</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x' | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>stp_enable</th>
    <th>protocols</th>
    <th>datapath_type</th>
    <th>ports</th>
  </tr>
  <tr>
    <td>&quot;br\&quot;x&quot;</td>
    <td>true</td>
    <td>[OpenFlow10, OpenFlow15]</td>
    <td>&quot;&quot;</td>
    <td>[<a href="#<uuid-1>">8HEX</a>]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --columns=next_cfg,cur_cfg,statistics list Open_vSwitch | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>next_cfg</th>
    <th>cur_cfg</th>
    <th>statistics</th>
  </tr>
  <tr>
    <td>0</td>
    <td>0</td>
    <td>{}</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --columns=name find Port name=none | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
  </tr>
</table>
$ ovs-vsctl -f html -d string --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1 | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>p1</td>
    <td>7</td>
    <td>[1, 2, 3]</td>
    <td>{a=b}</td>
    <td>{&quot;k,1&quot;=&quot;v \&quot;2\&quot;&quot;}</td>
    <td>[<a href="#<uuid-0>">8HEX</a>]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>p1</td>
    <td>&quot;0a:00:00:00:00:01&quot;</td>
    <td>{x=&quot;&lt;&amp;&gt;&quot;, y=&quot;a=b&quot;}</td>
    <td>{n=&quot;line1\nline2&quot;}</td>
    <td>[]</td>
    <td>{}</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x' | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>&quot;br\&quot;x&quot;</td>
    <td>true</td>
    <td>[OpenFlow10, OpenFlow15]</td>
    <td>&quot;&quot;</td>
    <td>[<a href="#<uuid-1>">8HEX</a>]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>0</td>
    <td>0</td>
    <td>{}</td>
  </tr>
</table>
$ ovs-vsctl -f html -d string --no-headings --columns=name find Port name=none | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
</table>
$ ovs-vsctl -f html -d bare --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1 | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>tag</th>
    <th>trunks</th>
    <th>other_config</th>
    <th>external_ids</th>
    <th>interfaces</th>
  </tr>
  <tr>
    <td>p1</td>
    <td>7</td>
    <td>1 2 3</td>
    <td>a=b</td>
    <td>k,1=v &quot;2&quot;</td>
    <td><a href="#<uuid-0>">8HEX</a></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>mac</th>
    <th>options</th>
    <th>external_ids</th>
    <th>ofport</th>
    <th>statistics</th>
  </tr>
  <tr>
    <td>p1</td>
    <td>0a:00:00:00:00:01</td>
    <td>x=&lt;&amp;&gt; y=a=b</td>
    <td>n=line1
line2</td>
    <td></td>
    <td></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x' | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>stp_enable</th>
    <th>protocols</th>
    <th>datapath_type</th>
    <th>ports</th>
  </tr>
  <tr>
    <td>br&quot;x</td>
    <td>true</td>
    <td>OpenFlow10 OpenFlow15</td>
    <td></td>
    <td><a href="#<uuid-1>">8HEX</a></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --columns=next_cfg,cur_cfg,statistics list Open_vSwitch | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>next_cfg</th>
    <th>cur_cfg</th>
    <th>statistics</th>
  </tr>
  <tr>
    <td>0</td>
    <td>0</td>
    <td></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --columns=name find Port name=none | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1 | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>p1</td>
    <td>7</td>
    <td>1 2 3</td>
    <td>a=b</td>
    <td>k,1=v &quot;2&quot;</td>
    <td><a href="#<uuid-0>">8HEX</a></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>p1</td>
    <td>0a:00:00:00:00:01</td>
    <td>x=&lt;&amp;&gt; y=a=b</td>
    <td>n=line1
line2</td>
    <td></td>
    <td></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x' | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>br&quot;x</td>
    <td>true</td>
    <td>OpenFlow10 OpenFlow15</td>
    <td></td>
    <td><a href="#<uuid-1>">8HEX</a></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>0</td>
    <td>0</td>
    <td></td>
  </tr>
</table>
$ ovs-vsctl -f html -d bare --no-headings --columns=name find Port name=none | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
</table>
$ ovs-vsctl -f html -d json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1 | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>tag</th>
    <th>trunks</th>
    <th>other_config</th>
    <th>external_ids</th>
    <th>interfaces</th>
  </tr>
  <tr>
    <td>&quot;p1&quot;</td>
    <td>7</td>
    <td>[&quot;set&quot;,[1,2,3]]</td>
    <td>[&quot;map&quot;,[[&quot;a&quot;,&quot;b&quot;]]]</td>
    <td>[&quot;map&quot;,[[&quot;k,1&quot;,&quot;v \&quot;2\&quot;&quot;]]]</td>
    <td>[&quot;uuid&quot;,&quot;<a href="#<uuid-0>">8HEX</a>&quot;]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>mac</th>
    <th>options</th>
    <th>external_ids</th>
    <th>ofport</th>
    <th>statistics</th>
  </tr>
  <tr>
    <td>&quot;p1&quot;</td>
    <td>&quot;0a:00:00:00:00:01&quot;</td>
    <td>[&quot;map&quot;,[[&quot;x&quot;,&quot;&lt;&amp;&gt;&quot;],[&quot;y&quot;,&quot;a=b&quot;]]]</td>
    <td>[&quot;map&quot;,[[&quot;n&quot;,&quot;line1\nline2&quot;]]]</td>
    <td>[&quot;set&quot;,[]]</td>
    <td>[&quot;map&quot;,[]]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x' | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
    <th>stp_enable</th>
    <th>protocols</th>
    <th>datapath_type</th>
    <th>ports</th>
  </tr>
  <tr>
    <td>&quot;br\&quot;x&quot;</td>
    <td>true</td>
    <td>[&quot;set&quot;,[&quot;OpenFlow10&quot;,&quot;OpenFlow15&quot;]]</td>
    <td>&quot;&quot;</td>
    <td>[&quot;uuid&quot;,&quot;<a href="#<uuid-1>">8HEX</a>&quot;]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>next_cfg</th>
    <th>cur_cfg</th>
    <th>statistics</th>
  </tr>
  <tr>
    <td>0</td>
    <td>0</td>
    <td>[&quot;map&quot;,[]]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --columns=name find Port name=none | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <th>name</th>
  </tr>
</table>
$ ovs-vsctl -f html -d json --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1 | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>&quot;p1&quot;</td>
    <td>7</td>
    <td>[&quot;set&quot;,[1,2,3]]</td>
    <td>[&quot;map&quot;,[[&quot;a&quot;,&quot;b&quot;]]]</td>
    <td>[&quot;map&quot;,[[&quot;k,1&quot;,&quot;v \&quot;2\&quot;&quot;]]]</td>
    <td>[&quot;uuid&quot;,&quot;<a href="#<uuid-0>">8HEX</a>&quot;]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>&quot;p1&quot;</td>
    <td>&quot;0a:00:00:00:00:01&quot;</td>
    <td>[&quot;map&quot;,[[&quot;x&quot;,&quot;&lt;&amp;&gt;&quot;],[&quot;y&quot;,&quot;a=b&quot;]]]</td>
    <td>[&quot;map&quot;,[[&quot;n&quot;,&quot;line1\nline2&quot;]]]</td>
    <td>[&quot;set&quot;,[]]</td>
    <td>[&quot;map&quot;,[]]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x' | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>&quot;br\&quot;x&quot;</td>
    <td>true</td>
    <td>[&quot;set&quot;,[&quot;OpenFlow10&quot;,&quot;OpenFlow15&quot;]]</td>
    <td>&quot;&quot;</td>
    <td>[&quot;uuid&quot;,&quot;<a href="#<uuid-1>">8HEX</a>&quot;]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
  <tr>
    <td>0</td>
    <td>0</td>
    <td>[&quot;map&quot;,[]]</td>
  </tr>
</table>
$ ovs-vsctl -f html -d json --no-headings --columns=name find Port name=none | sed 's/>[0-9a-f]\{8\}</>8HEX</'
<table border=1>
</table>
$ ovs-vsctl -f json -d string --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{"data":[["p1",7,["set",[1,2,3]],["map",[["a","b"]]],["map",[["k,1","v \"2\""]]],["uuid","<uuid-0>"]]],"headings":["name","tag","trunks","other_config","external_ids","interfaces"]}
$ ovs-vsctl -f json -d string --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{"data":[["p1","0a:00:00:00:00:01",["map",[["x","<&>"],["y","a=b"]]],["map",[["n","line1\nline2"]]],["set",[]],["map",[]]]],"headings":["name","mac","options","external_ids","ofport","statistics"]}
$ ovs-vsctl -f json -d string --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{"data":[["br\"x",true,["set",["OpenFlow10","OpenFlow15"]],"",["uuid","<uuid-1>"]]],"headings":["name","stp_enable","protocols","datapath_type","ports"]}
$ ovs-vsctl -f json -d string --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{"data":[[0,0,["map",[]]]],"headings":["next_cfg","cur_cfg","statistics"]}
$ ovs-vsctl -f json -d string --columns=name find Port name=none
{"data":[],"headings":["name"]}
$ ovs-vsctl -f json -d string --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{"data":[["p1",7,["set",[1,2,3]],["map",[["a","b"]]],["map",[["k,1","v \"2\""]]],["uuid","<uuid-0>"]]],"headings":["name","tag","trunks","other_config","external_ids","interfaces"]}
$ ovs-vsctl -f json -d string --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{"data":[["p1","0a:00:00:00:00:01",["map",[["x","<&>"],["y","a=b"]]],["map",[["n","line1\nline2"]]],["set",[]],["map",[]]]],"headings":["name","mac","options","external_ids","ofport","statistics"]}
$ ovs-vsctl -f json -d string --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{"data":[["br\"x",true,["set",["OpenFlow10","OpenFlow15"]],"",["uuid","<uuid-1>"]]],"headings":["name","stp_enable","protocols","datapath_type","ports"]}
$ ovs-vsctl -f json -d string --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{"data":[[0,0,["map",[]]]],"headings":["next_cfg","cur_cfg","statistics"]}
$ ovs-vsctl -f json -d string --no-headings --columns=name find Port name=none
{"data":[],"headings":["name"]}
$ ovs-vsctl -f json -d bare --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{"data":[["p1",7,["set",[1,2,3]],["map",[["a","b"]]],["map",[["k,1","v \"2\""]]],["uuid","<uuid-0>"]]],"headings":["name","tag","trunks","other_config","external_ids","interfaces"]}
$ ovs-vsctl -f json -d bare --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{"data":[["p1","0a:00:00:00:00:01",["map",[["x","<&>"],["y","a=b"]]],["map",[["n","line1\nline2"]]],["set",[]],["map",[]]]],"headings":["name","mac","options","external_ids","ofport","statistics"]}
$ ovs-vsctl -f json -d bare --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{"data":[["br\"x",true,["set",["OpenFlow10","OpenFlow15"]],"",["uuid","<uuid-1>"]]],"headings":["name","stp_enable","protocols","datapath_type","ports"]}
$ ovs-vsctl -f json -d bare --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{"data":[[0,0,["map",[]]]],"headings":["next_cfg","cur_cfg","statistics"]}
$ ovs-vsctl -f json -d bare --columns=name find Port name=none
{"data":[],"headings":["name"]}
$ ovs-vsctl -f json -d bare --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{"data":[["p1",7,["set",[1,2,3]],["map",[["a","b"]]],["map",[["k,1","v \"2\""]]],["uuid","<uuid-0>"]]],"headings":["name","tag","trunks","other_config","external_ids","interfaces"]}
$ ovs-vsctl -f json -d bare --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{"data":[["p1","0a:00:00:00:00:01",["map",[["x","<&>"],["y","a=b"]]],["map",[["n","line1\nline2"]]],["set",[]],["map",[]]]],"headings":["name","mac","options","external_ids","ofport","statistics"]}
$ ovs-vsctl -f json -d bare --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{"data":[["br\"x",true,["set",["OpenFlow10","OpenFlow15"]],"",["uuid","<uuid-1>"]]],"headings":["name","stp_enable","protocols","datapath_type","ports"]}
$ ovs-vsctl -f json -d bare --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{"data":[[0,0,["map",[]]]],"headings":["next_cfg","cur_cfg","statistics"]}
$ ovs-vsctl -f json -d bare --no-headings --columns=name find Port name=none
{"data":[],"headings":["name"]}
$ ovs-vsctl -f json -d json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{"data":[["p1",7,["set",[1,2,3]],["map",[["a","b"]]],["map",[["k,1","v \"2\""]]],["uuid","<uuid-0>"]]],"headings":["name","tag","trunks","other_config","external_ids","interfaces"]}
$ ovs-vsctl -f json -d json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{"data":[["p1","0a:00:00:00:00:01",["map",[["x","<&>"],["y","a=b"]]],["map",[["n","line1\nline2"]]],["set",[]],["map",[]]]],"headings":["name","mac","options","external_ids","ofport","statistics"]}
$ ovs-vsctl -f json -d json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{"data":[["br\"x",true,["set",["OpenFlow10","OpenFlow15"]],"",["uuid","<uuid-1>"]]],"headings":["name","stp_enable","protocols","datapath_type","ports"]}
$ ovs-vsctl -f json -d json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{"data":[[0,0,["map",[]]]],"headings":["next_cfg","cur_cfg","statistics"]}
$ ovs-vsctl -f json -d json --columns=name find Port name=none
{"data":[],"headings":["name"]}
$ ovs-vsctl -f json -d json --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{"data":[["p1",7,["set",[1,2,3]],["map",[["a","b"]]],["map",[["k,1","v \"2\""]]],["uuid","<uuid-0>"]]],"headings":["name","tag","trunks","other_config","external_ids","interfaces"]}
$ ovs-vsctl -f json -d json --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{"data":[["p1","0a:00:00:00:00:01",["map",[["x","<&>"],["y","a=b"]]],["map",[["n","line1\nline2"]]],["set",[]],["map",[]]]],"headings":["name","mac","options","external_ids","ofport","statistics"]}
$ ovs-vsctl -f json -d json --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{"data":[["br\"x",true,["set",["OpenFlow10","OpenFlow15"]],"",["uuid","<uuid-1>"]]],"headings":["name","stp_enable","protocols","datapath_type","ports"]}
$ ovs-vsctl -f json -d json --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{"data":[[0,0,["map",[]]]],"headings":["next_cfg","cur_cfg","statistics"]}
$ ovs-vsctl -f json -d json --no-headings --columns=name find Port name=none
{"data":[],"headings":["name"]}
$ ovs-vsctl --bare --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1
7
1 2 3
a=b
k,1=v "2"
<uuid-0>
$ ovs-vsctl --pretty -f json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{
  "data": [
    [
      "p1",
      7,
      [
        "set",
        [
          1,
          2,
          3]],
      [
        "map",
        [
          [
            "a",
            "b"]]],
      [
        "map",
        [
          [
            "k,1",
            "v \"2\""]]],
      [
        "uuid",
        "<uuid-0>"]]],
  "headings": [
    "name",
    "tag",
    "trunks",
    "other_config",
    "external_ids",
    "interfaces"]}
$ ovs-vsctl --pretty -f table -d json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name tag trunks          other_config        external_ids                interfaces
---- --- --------------- ------------------- --------------------------- -----------------------------------------------
"p1" 7   ["set",[1,2,3]] ["map",[["a","b"]]] ["map",[["k,1","v \"2\""]]] ["uuid","<uuid-0>"]
$ ovs-vsctl -f json -d bare --pretty --no-headings --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
{
  "data": [
    [
      "p1",
      7,
      [
        "set",
        [
          1,
          2,
          3]],
      [
        "map",
        [
          [
            "a",
            "b"]]],
      [
        "map",
        [
          [
            "k,1",
            "v \"2\""]]],
      [
        "uuid",
        "<uuid-0>"]]],
  "headings": [
    "name",
    "tag",
    "trunks",
    "other_config",
    "external_ids",
    "interfaces"]}
$ ovs-vsctl --oneline --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name                : p1
tag                 : 7
trunks              : [1, 2, 3]
other_config        : {a=b}
external_ids        : {"k,1"="v \"2\""}
interfaces          : [<uuid-0>]
$ ovs-vsctl --oneline -f table --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name tag trunks    other_config external_ids      interfaces
---- --- --------- ------------ ----------------- --------------------------------------
p1   7   [1, 2, 3] {a=b}        {"k,1"="v \"2\""} [<uuid-0>]
$ ovs-vsctl --max-column-width=4 -f table --columns=name,tag,trunks,other_config,external_ids list Port p1
name tag trunks other_config external_ids
---- --- ------ ------------ ------------
p1   7   [1, 2, {a=b}        {"k,1"="v \"
$ ovs-vsctl --max-column-width=10 -f csv --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
name,tag,trunks,other_config,external_ids,interfaces
p1,7,"[1, 2, 3]",{a=b},"{""k,1""=""v \""2\""""}",[<uuid-0>]
$ ovs-vsctl --bare -f csv --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1,7,1 2 3,a=b,"k,1=v ""2""",<uuid-0>
$ ovs-vsctl -f csv --bare --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
p1
7
1 2 3
a=b
k,1=v "2"
<uuid-0>
$ ovs-vsctl --bare -d json --columns=name,tag,trunks,other_config,external_ids,interfaces list Port p1
"p1"
7
["set",[1,2,3]]
["map",[["a","b"]]]
["map",[["k,1","v \"2\""]]]
["uuid","<uuid-0>"]
$ ovs-vsctl --bare --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1
0a:00:00:00:00:01
x=<&> y=a=b
n=line1
line2
$ ovs-vsctl --pretty -f json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{
  "data": [
    [
      "p1",
      "0a:00:00:00:00:01",
      [
        "map",
        [
          [
            "x",
            "<&>"],
          [
            "y",
            "a=b"]]],
      [
        "map",
        [
          [
            "n",
            "line1\nline2"]]],
      [
        "set",
        []],
      [
        "map",
        []]]],
  "headings": [
    "name",
    "mac",
    "options",
    "external_ids",
    "ofport",
    "statistics"]}
$ ovs-vsctl --pretty -f table -d json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name mac                 options                           external_ids                   ofport     statistics
---- ------------------- --------------------------------- ------------------------------ ---------- ----------
"p1" "0a:00:00:00:00:01" ["map",[["x","<&>"],["y","a=b"]]] ["map",[["n","line1\nline2"]]] ["set",[]] ["map",[]]
$ ovs-vsctl -f json -d bare --pretty --no-headings --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
{
  "data": [
    [
      "p1",
      "0a:00:00:00:00:01",
      [
        "map",
        [
          [
            "x",
            "<&>"],
          [
            "y",
            "a=b"]]],
      [
        "map",
        [
          [
            "n",
            "line1\nline2"]]],
      [
        "set",
        []],
      [
        "map",
        []]]],
  "headings": [
    "name",
    "mac",
    "options",
    "external_ids",
    "ofport",
    "statistics"]}
$ ovs-vsctl --oneline --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name                : p1
mac                 : "0a:00:00:00:00:01"
options             : {x="<&>", y="a=b"}
external_ids        : {n="line1\nline2"}
ofport              : []
statistics          : {}
$ ovs-vsctl --oneline -f table --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name mac                 options            external_ids       ofport statistics
---- ------------------- ------------------ ------------------ ------ ----------
p1   "0a:00:00:00:00:01" {x="<&>", y="a=b"} {n="line1\nline2"} []     {}
$ ovs-vsctl --max-column-width=4 -f table --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name mac  options external_ids ofport statistics
---- ---- ------- ------------ ------ ----------
p1   "0a: {x="<&> {n="line1\nl []     {}
$ ovs-vsctl --max-column-width=10 -f csv --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
name,mac,options,external_ids,ofport,statistics
p1,"""0a:00:00:00:00:01""","{x=""<&>"", y=""a=b""}","{n=""line1\nline2""}",[],{}
$ ovs-vsctl --bare -f csv --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1,0a:00:00:00:00:01,x=<&> y=a=b,"n=line1
line2",,
$ ovs-vsctl -f csv --bare --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
p1
0a:00:00:00:00:01
x=<&> y=a=b
n=line1
line2
$ ovs-vsctl --bare -d json --columns=name,mac,options,external_ids,ofport,statistics find Interface type!=internal
"p1"
"0a:00:00:00:00:01"
["map",[["x","<&>"],["y","a=b"]]]
["map",[["n","line1\nline2"]]]
["set",[]]
["map",[]]
$ ovs-vsctl --bare --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
br"x
true
OpenFlow10 OpenFlow15

<uuid-1>
$ ovs-vsctl --pretty -f json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{
  "data": [
    [
      "br\"x",
      true,
      [
        "set",
        [
          "OpenFlow10",
          "OpenFlow15"]],
      "",
      [
        "uuid",
        "<uuid-1>"]]],
  "headings": [
    "name",
    "stp_enable",
    "protocols",
    "datapath_type",
    "ports"]}
$ ovs-vsctl --pretty -f table -d json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name    stp_enable protocols                           datapath_type ports
------- ---------- ----------------------------------- ------------- -----------------------------------------------
"br\"x" true       ["set",["OpenFlow10","OpenFlow15"]] ""            ["uuid","<uuid-1>"]
$ ovs-vsctl -f json -d bare --pretty --no-headings --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
{
  "data": [
    [
      "br\"x",
      true,
      [
        "set",
        [
          "OpenFlow10",
          "OpenFlow15"]],
      "",
      [
        "uuid",
        "<uuid-1>"]]],
  "headings": [
    "name",
    "stp_enable",
    "protocols",
    "datapath_type",
    "ports"]}
$ ovs-vsctl --oneline --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name                : "br\"x"
stp_enable          : true
protocols           : [OpenFlow10, OpenFlow15]
datapath_type       : ""
ports               : [<uuid-1>]
$ ovs-vsctl --oneline -f table --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name    stp_enable protocols                datapath_type ports
------- ---------- ------------------------ ------------- --------------------------------------
"br\"x" true       [OpenFlow10, OpenFlow15] ""            [<uuid-1>]
$ ovs-vsctl --max-column-width=4 -f table --columns=name,stp_enable,protocols,datapath_type list Bridge 'br"x'
name stp_enable protocols datapath_type
---- ---------- --------- -------------
"br\ true       [OpenFlow ""
$ ovs-vsctl --max-column-width=10 -f csv --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
name,stp_enable,protocols,datapath_type,ports
"""br\""x""",true,"[OpenFlow10, OpenFlow15]","""""",[<uuid-1>]
$ ovs-vsctl --bare -f csv --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"br""x",true,OpenFlow10 OpenFlow15,,<uuid-1>
$ ovs-vsctl -f csv --bare --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
br"x
true
OpenFlow10 OpenFlow15

<uuid-1>
$ ovs-vsctl --bare -d json --columns=name,stp_enable,protocols,datapath_type,ports list Bridge 'br"x'
"br\"x"
true
["set",["OpenFlow10","OpenFlow15"]]
""
["uuid","<uuid-1>"]
$ ovs-vsctl --bare --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0
0
$ ovs-vsctl --pretty -f json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{
  "data": [
    [
      0,
      0,
      [
        "map",
        []]]],
  "headings": [
    "next_cfg",
    "cur_cfg",
    "statistics"]}
$ ovs-vsctl --pretty -f table -d json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg cur_cfg statistics
-------- ------- ----------
0        0       ["map",[]]
$ ovs-vsctl -f json -d bare --pretty --no-headings --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
{
  "data": [
    [
      0,
      0,
      [
        "map",
        []]]],
  "headings": [
    "next_cfg",
    "cur_cfg",
    "statistics"]}
$ ovs-vsctl --oneline --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg            : 0
cur_cfg             : 0
statistics          : {}
$ ovs-vsctl --oneline -f table --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg cur_cfg statistics
-------- ------- ----------
0        0       {}
$ ovs-vsctl --max-column-width=4 -f table --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg cur_cfg statistics
-------- ------- ----------
0        0       {}
$ ovs-vsctl --max-column-width=10 -f csv --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
next_cfg,cur_cfg,statistics
0,0,{}
$ ovs-vsctl --bare -f csv --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0,0,
$ ovs-vsctl -f csv --bare --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0
0
$ ovs-vsctl --bare -d json --columns=next_cfg,cur_cfg,statistics list Open_vSwitch
0
0
["map",[]]
$ ovs-vsctl --bare --columns=name find Port name=none
$ ovs-vsctl --pretty -f json --columns=name find Port name=none
{
  "data": [],
  "headings": [
    "name"]}
$ ovs-vsctl --pretty -f table -d json --columns=name find Port name=none
name
----
$ ovs-vsctl -f json -d bare --pretty --no-headings --columns=name find Port name=none
{
  "data": [],
  "headings": [
    "name"]}
$ ovs-vsctl --oneline --columns=name find Port name=none
$ ovs-vsctl --oneline -f table --columns=name find Port name=none
name
----
$ ovs-vsctl --max-column-width=4 -f table --columns=name find Port name=none
name
----
$ ovs-vsctl --max-column-width=10 -f csv --columns=name find Port name=none
name
$ ovs-vsctl --bare -f csv --columns=name find Port name=none
$ ovs-vsctl -f csv --bare --columns=name find Port name=none
$ ovs-vsctl --bare -d json --columns=name find Port name=none
$ ovs-vsctl -f nope list Port p1
ovs-vsctl: unknown output format "nope"
[exit 1]
$ ovs-vsctl -d nope list Port p1
ovs-vsctl: unknown data format "nope"
[exit 1]
$ ovs-vsctl --max-column-width=x list Port p1
_uuid               : <uuid-2>
bond_active_slave   : []
bond_downdelay      : 0
bond_fake_iface     : false
bond_mode           : []
bond_updelay        : 0
cvlans              : []
external_ids        : {"k,1"="v \"2\""}
fake_bridge         : false
interfaces          : [<uuid-0>]
lacp                : []
mac                 : []
name                : p1
other_config        : {a=b}
protected           : false
qos                 : []
rstp_statistics     : {}
rstp_status         : {}
statistics          : {}
status              : {}
tag                 : 7
trunks              : [1, 2, 3]
vlan_mode           : []
$ ovs-vsctl -f
ovs-vsctl: option requires an argument -- 'f'
[exit 1]
$ ovs-vsctl --format= list Port p1
ovs-vsctl: unknown output format ""
[exit 1]
$ ovs-vsctl --data= list Port p1
ovs-vsctl: unknown data format ""
[exit 1]
$ ovs-vsctl --oneline get Interface p1 options external_ids -- get Interface p1 name -- list-ports br0 -- list-br -- init
{x="<&>", y="a=b"}\n{n="line1\\nline2"}
p1
p1
br"x\nbr0
$ ovs-vsctl --oneline br-get-external-id br0 nope
$ ovs-vsctl get Interface p1 external_ids:n
"line1\nline2"
$ ovs-vsctl --oneline get Interface p1 external_ids:n
"line1\\nline2"
$ ovs-vsctl -f table --columns=name list Port p1 -- --columns=name list Bridge br0
name
----
p1

name
----
br0
$ ovs-vsctl -f table --columns=name list Port p1 -- get Port p1 name -- --columns=name list Bridge br0
name
----
p1
p1

name
----
br0
$ ovs-vsctl show | sed 1d | sort
                options: {x="<&>", y="a=b"}
                type: internal
                type: internal
            Interface "br\"x"
            Interface br0
            Interface p1
            tag: 7
            trunks: [1, 2, 3]
        Port "br\"x"
        Port br0
        Port p1
    Bridge "br\"x"
    Bridge br0
