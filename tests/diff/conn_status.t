# setup: switch
# only: reference
# Recorded from the reference; our switch still differs in places, so this is not run against it yet.
# Configured controllers: connecting, backing off, probing, what the database shows of them and what the log says.
$ ovs-appctl time/stop; ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure other-config:hwaddr=aa:55:00:00:00:01 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
# Nobody there: 1, 2, 4, 8 seconds, then silence.
$ python3 $TEST/of_peer.py log=none "run=ovs-vsctl set-controller br0 unix:$PWD/c.sock" warp=30000 log=connmgr,rconn,bridge "run=ovs-vsctl --columns=target,is_connected,role,status list controller"
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: waiting 1 seconds before reconnect
connmgr|INFO|br0: added primary controller "unix:$DIR/c.sock"
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: waiting 2 seconds before reconnect
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: waiting 4 seconds before reconnect
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|INFO|br0<->unix:$DIR/c.sock: continuing to retry connections in the background but suppressing further logging
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
target              : "unix:$DIR/c.sock"
is_connected        : false
role                : []
status              : {last_error="No such file or directory", state=BACKOFF}
# There, and gone again soon; there for long.
$ python3 $TEST/of_peer.py c@c.sock c+warp c.hello=1 c.sync warp=6000 log=connmgr,rconn "run=ovs-vsctl --columns=is_connected,role,status list controller" c.close warp=6000 warp=5000 log=connmgr,rconn "run=ovs-vsctl --columns=is_connected,role,status list controller" | sed 's/sec_since_\([a-z]*\)="[0-9]*"/sec_since_\1="N"/g'
rconn|INFO|br0<->unix:$DIR/c.sock: connected
is_connected        : true
role                : other
status              : {last_error="No such file or directory", sec_since_connect="N", state=ACTIVE}
rconn|INFO|br0<->unix:$DIR/c.sock: connection closed by peer
is_connected        : false
role                : []
status              : {last_error="End of file", sec_since_connect="N", sec_since_disconnect="N", state=CONNECTING}
# max_backoff: 3 s, and one below the least.
$ rm -f c.sock; ovs-vsctl set controller br0 max_backoff=3000; python3 $TEST/of_peer.py warp=10000 log=rconn "run=ovs-vsctl set controller br0 max_backoff=1000" warp=5000 log=rconn
rconn|WARN|br0<->unix:$DIR/c.sock: connection dropped (Connection reset by peer)
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (No such file or directory)
# A peer that says no hello: the attempt ends after a second.
$ python3 $TEST/of_peer.py "run=ovs-vsctl remove controller br0 max_backoff 1000" c@c.sock c+warp c.eof log=rconn
c: OFPT_HELLO (OF1.5) (xid=*):
c:  version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
c: still open
$ ovs-vsctl del-controller br0; python3 $TEST/of_peer.py warp=1000 log=connmgr,rconn
rconn|WARN|br0<->unix:$DIR/c.sock: connection dropped (Connection reset by peer)
connmgr|INFO|br0: removed primary controller "unix:$DIR/c.sock"
# Probes: a Unix socket needs none; over TCP, after 5 s of silence an echo request, after 5 more the end.
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=4 c.mute warp=20000 c.drain=.1 log=rconn,connmgr; ovs-vsctl del-controller br0
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|WARN|br0<->unix:$DIR/c.sock: connection failed (Connection refused)
rconn|INFO|br0<->unix:$DIR/c.sock: waiting 1 seconds before reconnect
connmgr|INFO|br0: added primary controller "unix:$DIR/c.sock"
rconn|INFO|br0<->unix:$DIR/c.sock: connecting...
rconn|INFO|br0<->unix:$DIR/c.sock: connected
$ ovs-appctl vlog/set rconn:file:dbg; python3 $TEST/of_peer.py log=none c@tcp "run=ovs-vsctl set-controller br0 tcp:127.0.0.1:\$PORT" c+warp c.hello=4 c.mute warp=4500 c.drain=.1 warp=1000 c.read warp=4000 c.drain=.1 warp=1500 c.eof warp=500 log=rconn,connmgr warp=5000 "run=ovs-vsctl get controller br0 status:last_error"
c: OFPT_ECHO_REQUEST (OF1.3) (xid=*): 0 bytes of payload
c: end
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering CONNECTING
connmgr|INFO|br0: added primary controller "tcp:127.0.0.1:PORT"
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connected
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering ACTIVE
rconn|DBG|br0<->tcp:127.0.0.1:PORT: idle 5 seconds, sending inactivity probe
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering IDLE
rconn|ERR|br0<->tcp:127.0.0.1:PORT: no response to inactivity probe after 5 seconds, disconnecting
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering BACKOFF
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering CONNECTING
"Connection timed out"
$ python3 $TEST/of_peer.py c@tcp c+warp c.hello=4 warp=6000 c.drain=.1 warp=6000 c.drain=.1 warp=6000 c.drain=.1 log=rconn "run=ovs-vsctl set controller br0 inactivity_probe=0" c.mute warp=30000 c.drain=.1 log=rconn "run=ovs-vsctl set controller br0 inactivity_probe=100" warp=4000 warp=2000 c.read log=rconn
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connection timed out
rconn|INFO|br0<->tcp:127.0.0.1:PORT: waiting 2 seconds before reconnect
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering BACKOFF
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering CONNECTING
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connection timed out
rconn|INFO|br0<->tcp:127.0.0.1:PORT: waiting 4 seconds before reconnect
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering BACKOFF
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering CONNECTING
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connected
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering ACTIVE
rconn|DBG|br0<->tcp:127.0.0.1:PORT: idle 5 seconds, sending inactivity probe
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering IDLE
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering ACTIVE
rconn|DBG|br0<->tcp:127.0.0.1:PORT: idle 5 seconds, sending inactivity probe
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering IDLE
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering ACTIVE
rconn|DBG|br0<->tcp:127.0.0.1:PORT: idle 5 seconds, sending inactivity probe
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering IDLE
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering ACTIVE
c: OFPT_ECHO_REQUEST (OF1.3) (xid=*): 0 bytes of payload
rconn|DBG|br0<->tcp:127.0.0.1:PORT: idle 30 seconds, sending inactivity probe
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering IDLE
rconn|ERR|br0<->tcp:127.0.0.1:PORT: no response to inactivity probe after 5 seconds, disconnecting
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering BACKOFF
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
rconn|DBG|br0<->tcp:127.0.0.1:PORT: entering CONNECTING
# bridge/reconnect; other protocols make the connections anew; another DSCP too.
$ ovs-appctl vlog/set rconn:file:info; ovs-vsctl remove controller br0 inactivity_probe 100; python3 $TEST/of_peer.py log=none c@tcp c+warp c.hello=4 c.sync "run=ovs-appctl bridge/reconnect br0" c.eof c+warp c.hello=4 c.sync log=rconn,connmgr "run=ovs-vsctl set bridge br0 protocols=OpenFlow13" c.eof c+warp c.hello=4 c.sync log=rconn,connmgr "run=ovs-vsctl set controller br0 other_config:dscp=10" c.eof c+warp c.hello=4 c.sync log=rconn,connmgr
c: end
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connected
rconn|INFO|br0<->tcp:127.0.0.1:PORT: disconnecting
rconn|INFO|br0<->tcp:127.0.0.1:PORT: waiting 4 seconds before reconnect
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connected
c: end
connmgr|INFO|br0: Changes to controller "tcp:127.0.0.1:PORT" expects re-initialization: Re-initializing now.
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
connmgr|INFO|br0: added primary controller "tcp:127.0.0.1:PORT"
connmgr|INFO|br0: Changes to controller "punix:$DIR/br0.mgmt" expects re-initialization: Re-initializing now.
connmgr|INFO|br0: added service controller "punix:$DIR/br0.mgmt"
c: end
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connected
rconn|INFO|br0<->tcp:127.0.0.1:PORT: disconnecting
rconn|INFO|br0<->tcp:127.0.0.1:PORT: connecting...
$ ovs-vsctl remove bridge br0 protocols OpenFlow13 -- del-controller br0
# Passive ones; two with one target; targets that are none; "none" alone; ssl without keys; types.
$ python3 $TEST/of_peer.py warp=1000 log=none "run=ovs-vsctl set-controller br0 punix:$PWD/br0.one ptcp:0:127.0.0.1 pssl:0" warp=6000 "run=ovs-vsctl --columns=target,type,is_connected,role,status list controller | sort" log=connmgr,rconn,bridge,stream_ssl | sed 's/0:[0-9]*/0/'


is_connected        : false
is_connected        : false
is_connected        : false
role                : []
role                : []
role                : []
status              : {}
status              : {}
status              : {}
target              : "pssl:0"
target              : "ptcp:0.0.0.1"
target              : "punix:$DIR/br0.one"
type                : []
type                : []
type                : []
connmgr|INFO|br0 added service controller "punix:$DIR/br0.one"
connmgr|INFO|br0 added service controller "pssl:0"
connmgr|INFO|br0 added service controller "ptcp:0:127.0.0.1"
$ python3 $TEST/of_peer.py a=br0.one a.hello=1 a.sync a.msg=5 a.sync log=connmgr,rconn
a: OFPT_FEATURES_REPLY (xid=0x1): dpid:0000aa5500000001
a: n_tables:254, n_buffers:0
a: capabilities: FLOW_STATS TABLE_STATS PORT_STATS QUEUE_STATS ARP_MATCH_IP
a: actions: output enqueue set_vlan_vid set_vlan_pcp strip_vlan mod_dl_src mod_dl_dst mod_nw_src mod_nw_dst mod_nw_tos mod_tp_src mod_tp_dst
a:  1(p1): addr:aa:55:aa:55:00:0e
a:      config:     0
a:      state:      0
a:      speed: 0 Mbps now, 0 Mbps max
a:  LOCAL(br0): addr:aa:55:00:00:00:01
a:      config:     0
a:      state:      0
a:      speed: 0 Mbps now, 0 Mbps max
$ ovs-vsctl -- --id=@a create controller target=\"unix:$PWD/c.sock\" -- --id=@b create controller target=\"unix:$PWD/c.sock\" type=service -- set bridge br0 controller=@a,@b; python3 $TEST/of_peer.py warp=1000 log=connmgr,bridge
<uuid-0>
<uuid-1>
connmgr|INFO|br0: added service controller "unix:$DIR/c.sock"
connmgr|INFO|br0: removed service controller "punix:$DIR/br0.one"
connmgr|INFO|br0: removed service controller "ptcp:0:127.0.0.1"
connmgr|INFO|br0: removed service controller "pssl:0"
$ ovs-vsctl set-controller br0 nonsense tcp ssl:127.0.0.1:16634 other:x; python3 $TEST/of_peer.py warp=1000 log=connmgr,bridge,rconn,stream_ssl
<time>|00002|vsctl|WARN|target type "nonsense" is possibly erroneous
<time>|00003|vsctl|WARN|target type "tcp" is possibly erroneous
<time>|00004|vsctl|WARN|target type "other:x" is possibly erroneous
connmgr|WARN|br0: unsupported controller "other:x"
connmgr|WARN|br0: unsupported controller "tcp"
connmgr|WARN|br0: unsupported controller "nonsense"
rconn|INFO|br0<->ssl:127.0.0.1:16634: connecting...
stream_ssl|ERR|Private key must be configured to use SSL
stream_ssl|ERR|Certificate must be configured to use SSL
stream_ssl|ERR|CA certificate must be configured to use SSL
rconn|WARN|br0<->ssl:127.0.0.1:16634: connection failed (Protocol not available)
rconn|INFO|br0<->ssl:127.0.0.1:16634: waiting 1 seconds before reconnect
connmgr|INFO|br0: added primary controller "ssl:127.0.0.1:16634"
connmgr|INFO|br0: removed service controller "unix:$DIR/c.sock"
rconn|INFO|br0<->ssl:127.0.0.1:16634: connecting...
stream_ssl|ERR|Private key must be configured to use SSL
stream_ssl|ERR|Certificate must be configured to use SSL
stream_ssl|ERR|CA certificate must be configured to use SSL
rconn|WARN|br0<->ssl:127.0.0.1:16634: connection failed (Protocol not available)
rconn|INFO|br0<->ssl:127.0.0.1:16634: waiting 2 seconds before reconnect
$ ovs-vsctl set-controller br0 none; python3 $TEST/of_peer.py warp=1000 log=connmgr,bridge,rconn; ovs-ofctl dump-flows br0
<time>|00002|vsctl|WARN|target type "none" is possibly erroneous
connmgr|INFO|br0: removed primary controller "ssl:127.0.0.1:16634"
NXST_FLOW reply (xid=0x4):
# Service and primary, changed in place.
$ ovs-vsctl set-controller br0 unix:$PWD/c.sock; python3 $TEST/of_peer.py warp=1000 log=connmgr "run=ovs-vsctl set controller br0 type=service" warp=1000 log=connmgr "run=ovs-vsctl set controller br0 type=primary" warp=1000 log=connmgr
connmgr|INFO|br0: added primary controller "unix:$DIR/c.sock"
# enable_async_messages=false: nothing until asked for.
$ ovs-vsctl set controller br0 enable_async_messages=false; python3 $TEST/of_peer.py c@c.sock c+warp c.hello=4 c.msg=26 c.sync "run=ovs-ofctl mod-port br0 p1 down" c.drain=.2 c.msg=9,00000080 c.sync "run=ovs-ofctl mod-port br0 p1 up" c.drain=.2 c.msg=28,000000000000000000000007000000070000000000000000 c.msg=26 c.sync "run=ovs-ofctl mod-port br0 p1 down" c.drain=.2
c: OFPT_GET_ASYNC_REPLY (OF1.3) (xid=0x1):
c:  primary:
c:        PACKET_IN: (off)
c:      PORT_STATUS: (off)
c:     FLOW_REMOVED: (off)
c:      ROLE_STATUS: (off)
c:     TABLE_STATUS: (off)
c:   REQUESTFORWARD: (off)
c: 
c:  secondary:
c:        PACKET_IN: (off)
c:      PORT_STATUS: (off)
c:     FLOW_REMOVED: (off)
c:      ROLE_STATUS: (off)
c:     TABLE_STATUS: (off)
c:   REQUESTFORWARD: (off)
c: OFPT_GET_ASYNC_REPLY (OF1.3) (xid=0x4):
c:  primary:
c:        PACKET_IN: (off)
c:      PORT_STATUS: add delete modify
c:     FLOW_REMOVED: (off)
c:      ROLE_STATUS: (off)
c:     TABLE_STATUS: (off)
c:   REQUESTFORWARD: (off)
c: 
c:  secondary:
c:        PACKET_IN: (off)
c:      PORT_STATUS: add delete modify
c:     FLOW_REMOVED: (off)
c:      ROLE_STATUS: (off)
c:     TABLE_STATUS: (off)
c:   REQUESTFORWARD: (off)
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      0
c:      speed: 0 Mbps now, 0 Mbps max
c: OFPT_PORT_STATUS (OF1.3) (xid=*): MOD: 1(p1): addr:aa:55:aa:55:00:0e
c:      config:     PORT_DOWN
c:      state:      LINK_DOWN
c:      speed: 0 Mbps now, 0 Mbps max
