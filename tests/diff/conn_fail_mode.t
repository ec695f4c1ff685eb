# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# What a bridge does without its controllers: the flow of a standalone bridge, failing open, secure.
$ ovs-appctl time/stop
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy other-config:hwaddr=aa:55:00:00:00:01 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
$ ovs-ofctl --no-stats dump-flows br0
 priority=0 actions=NORMAL
$ ovs-vsctl set-fail-mode br0 secure; ovs-ofctl --no-stats dump-flows br0
$ ovs-vsctl set-fail-mode br0 standalone; ovs-ofctl --no-stats dump-flows br0
 priority=0 actions=NORMAL
# A flow of ours, then a controller that is not there: flows are flushed.
$ ovs-ofctl add-flow br0 in_port=1,actions=drop; ovs-ofctl --no-stats dump-flows br0
 in_port=1 actions=drop
 priority=0 actions=NORMAL
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock; ovs-ofctl --no-stats dump-flows br0
$ python3 $TEST/of_peer.py log=rconn,connmgr,fail_open
connmgr|INFO|br0: added service controller "punix:$DIR/br0.mgmt"
connmgr|INFO|br0<->unix#6: 1 flow_mods in the last 0 s (1 adds)
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: waiting 1 seconds before reconnect
connmgr|INFO|br0: added primary controller "unix:$DIR/c.sock"
$ ovs-ofctl add-flow br0 in_port=1,actions=drop
$ python3 $TEST/of_peer.py warp=14000 log=rconn,connmgr,fail_open "run=ovs-ofctl --no-stats dump-flows br0"
connmgr|INFO|br0<->unix#11: 1 flow_mods in the last 0 s (1 adds)
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: waiting 2 seconds before reconnect
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: waiting 4 seconds before reconnect
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: continuing to retry connections in the background but suppressing further logging
 in_port=1 actions=drop
$ python3 $TEST/of_peer.py warp=2000 log=rconn,connmgr,fail_open flows=br0 "run=ovs-ofctl --no-stats dump-flows br0"
fail_open|WARN|Could not connect to controller (or switch failed controller's post-connection admission control policy) for 15 seconds, failing open
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
n_packets=0, n_bytes=0, priority=15790320,actions=NORMAL
$ ovs-ofctl add-flow br0 in_port=1,actions=drop
$ python3 $TEST/of_peer.py warp=61000 log=rconn,connmgr,fail_open
connmgr|INFO|br0<->unix#19: 1 flow_mods in the last 0 s (1 adds)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
fail_open|INFO|Still in fail-open mode after 76 seconds disconnected from controller
# A controller comes back: it hears of a broadcast RARP every two seconds, until it asks for something.
$ python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 wait=connected log=rconn,connmgr,fail_open warp=2000 warp=2000 c.msg=5 c.read=3 | sed 's/00:23:20:[0-9a-f:]*/MAC/g'
rconn|INFO|br0<->unix:$DIR/c.sock: connected
c: OFPT_PACKET_IN (xid=*): total_len=42 in_port=LOCAL (via no_match) data_len=42 (unbuffered)
c: rarp,vlan_tci=0x0000,dl_src=MAC,dl_dst=ff:ff:ff:ff:ff:ff,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=3,arp_sha=MAC,arp_tha=MAC
c: OFPT_PACKET_IN (xid=*): total_len=42 in_port=LOCAL (via no_match) data_len=42 (unbuffered)
c: rarp,vlan_tci=0x0000,dl_src=MAC,dl_dst=ff:ff:ff:ff:ff:ff,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=3,arp_sha=MAC,arp_tha=MAC
c: OFPT_FEATURES_REPLY (xid=0x1): dpid:0000aa5500000001
c: n_tables:254, n_buffers:0
c: capabilities: FLOW_STATS TABLE_STATS PORT_STATS QUEUE_STATS ARP_MATCH_IP
c: actions: output enqueue set_vlan_vid set_vlan_pcp strip_vlan mod_dl_src mod_dl_dst mod_nw_src mod_nw_dst mod_nw_tos mod_tp_src mod_tp_dst
c:  1(p1): addr:aa:55:aa:55:00:0e
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c:  LOCAL(br0): addr:aa:55:00:00:00:01
c:      config:     0
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
$ python3 $TEST/of_peer.py flows=br0
n_packets=0, n_bytes=0, in_port=1,actions=drop
n_packets=0, n_bytes=0, priority=15790320,actions=NORMAL
$ python3 $TEST/of_peer.py c@c.sock c+warp c.hello=4 wait=connected warp=4000 c.drain=.2 c.msg=9,00000080 c.drain=.2 c.sync wait=longer log=rconn,connmgr,fail_open flows=br0 | sed 's/00:23:20:[0-9a-f:]*/MAC/g'
c: OFPT_PACKET_IN (OF1.3) (xid=*): total_len=42 in_port=LOCAL (via no_match) data_len=42 (unbuffered)
c: rarp,vlan_tci=0x0000,dl_src=MAC,dl_dst=ff:ff:ff:ff:ff:ff,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=3,arp_sha=MAC,arp_tha=MAC
c: OFPT_PACKET_IN (OF1.3) (xid=*): total_len=42 in_port=LOCAL (via no_match) data_len=42 (unbuffered)
c: rarp,vlan_tci=0x0000,dl_src=MAC,dl_dst=ff:ff:ff:ff:ff:ff,arp_spa=0.0.0.0,arp_tpa=0.0.0.0,arp_op=3,arp_sha=MAC,arp_tha=MAC
rconn|INFO|br0<->unix:$DIR/c.sock: connection closed by peer
rconn|INFO|br0<->unix:$DIR/c.sock: connected
fail_open|WARN|No longer in fail-open mode
n_packets=0, n_bytes=0, in_port=1,actions=drop
# Secure: nothing happens, for however long.
$ ovs-vsctl set-fail-mode br0 secure; rm -f c.sock; python3 $TEST/of_peer.py warp=40000 log=fail_open flows=br0
n_packets=0, n_bytes=0, in_port=1,actions=drop
# A bridge that failed open and is made secure; one whose controllers are taken away.
$ ovs-vsctl set-fail-mode br0 standalone; python3 $TEST/of_peer.py warp=20000 log=fail_open "run=ovs-vsctl set-fail-mode br0 secure" log=fail_open flows=br0
fail_open|WARN|Could not connect to controller (or switch failed controller's post-connection admission control policy) for 40 seconds, failing open
fail_open|WARN|No longer in fail-open mode
$ ovs-vsctl set-fail-mode br0 standalone; python3 $TEST/of_peer.py warp=20000 log=fail_open "run=ovs-vsctl del-controller br0" log=fail_open,connmgr flows=br0
fail_open|WARN|Could not connect to controller (or switch failed controller's post-connection admission control policy) for 60 seconds, failing open
connmgr|INFO|br0: removed primary controller "unix:$DIR/c.sock"
fail_open|WARN|No longer in fail-open mode
n_packets=0, n_bytes=0, priority=0,actions=NORMAL
# The longest inactivity probe counts, of probes in milliseconds; service controllers do not count.
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock; ovs-vsctl set controller br0 inactivity_probe=10000 -- --id=@d create controller target=\"unix:$PWD/d.sock\" -- add bridge br0 controller @d; python3 $TEST/of_peer.py warp=28000 log=fail_open warp=3000 log=fail_open
<uuid-0>
fail_open|WARN|Could not connect to controller (or switch failed controller's post-connection admission control policy) for 30 seconds, failing open
$ ovs-vsctl del-controller br0; ovs-vsctl -- --id=@c create controller type=service target=\"unix:$PWD/c.sock\" -- set bridge br0 controller=@c; python3 $TEST/of_peer.py warp=28000 log=fail_open,connmgr flows=br0
<uuid-1>
connmgr|INFO|br0: removed primary controller "unix:$DIR/c.sock"
connmgr|INFO|br0: removed primary controller "unix:$DIR/d.sock"
fail_open|WARN|No longer in fail-open mode
connmgr|INFO|br0: added service controller "unix:$DIR/c.sock"
n_packets=0, n_bytes=0, priority=0,actions=NORMAL
$ ovs-vsctl del-controller br0; ovs-vsctl set-controller br0 unix:$PWD/c.sock; ovs-vsctl set controller br0 inactivity_probe=0; python3 $TEST/of_peer.py warp=3000 log=fail_open warp=20000 log=fail_open
fail_open|WARN|Could not connect to controller (or switch failed controller's post-connection admission control policy) for 1 seconds, failing open
# A passive primary controller: no failing open.
$ ovs-vsctl del-controller br0; ovs-vsctl -- --id=@c create controller type=primary target=\"punix:$PWD/br0.extra\" -- set bridge br0 controller=@c; python3 $TEST/of_peer.py warp=28000 log=fail_open,connmgr flows=br0
<uuid-2>
connmgr|INFO|br0: removed primary controller "unix:$DIR/c.sock"
fail_open|WARN|No longer in fail-open mode
connmgr|INFO|br0: added primary controller "punix:$DIR/br0.extra"
