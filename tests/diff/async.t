# setup: switch
# Roles, asynchronous configuration, TLV tables, requestforward, packet-in formats as ovs-ofctl can drive them.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure protocols=OpenFlow10,OpenFlow11,OpenFlow12,OpenFlow13,OpenFlow14,OpenFlow15 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
# get-async before and after set-async, each version its own message
$ { ovs-ofctl -O OpenFlow13 monitor br0 --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; for m in 041a000800000001 041c00200000000200000003000000070000000100000003000000070000000f 041a000800000003; do ovs-appctl -t $PWD/c ofctl/send $m; done; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
sent
sent
sent
send: OFPT_GET_ASYNC_REQUEST (OF1.3):
OFPT_GET_ASYNC_REPLY (OF1.3):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: (off)
     PORT_STATUS: add delete modify
    FLOW_REMOVED: (off)
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
send: OFPT_SET_ASYNC (OF1.3):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add
    FLOW_REMOVED: idle hard delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: add delete
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
send: OFPT_GET_ASYNC_REQUEST (OF1.3):
OFPT_GET_ASYNC_REPLY (OF1.3):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add
    FLOW_REMOVED: idle hard delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: add delete
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
OFPT_BARRIER_REPLY (OF1.3):
$ { ovs-ofctl -O OpenFlow14 monitor br0 --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; for m in 051a000800000001 051c00380000000200000008000000050001000800000002000200080000000200030008000000050004000800000010000500080000000a 051a000800000003; do ovs-appctl -t $PWD/c ofctl/send $m; done; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
sent
sent
sent
send: OFPT_GET_ASYNC_REQUEST (OF1.4):
OFPT_GET_ASYNC_REPLY (OF1.4):
 primary:
       PACKET_IN: no_match action action_set group packet_out
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: (off)
     PORT_STATUS: add delete modify
    FLOW_REMOVED: (off)
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
send: OFPT_SET_ASYNC (OF1.4):
 primary:
       PACKET_IN: action
     PORT_STATUS: add modify
    FLOW_REMOVED: hard group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match invalid_ttl
     PORT_STATUS: delete
    FLOW_REMOVED: meter_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
send: OFPT_GET_ASYNC_REQUEST (OF1.4):
OFPT_GET_ASYNC_REPLY (OF1.4):
 primary:
       PACKET_IN: action
     PORT_STATUS: add modify
    FLOW_REMOVED: hard group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match invalid_ttl
     PORT_STATUS: delete
    FLOW_REMOVED: meter_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
OFPT_BARRIER_REPLY (OF1.4):
# roles
$ { ovs-ofctl -O OpenFlow13 monitor br0 --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; for m in 041800180000000200000000000000000000000000000003 041800180000000200000003000000000000000000000003 041800180000000300000002000000000000000000000002 041800180000000300000001000000000000000000000001; do ovs-appctl -t $PWD/c ofctl/send $m; done; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
sent
sent
sent
sent
send: OFPT_ROLE_REQUEST (OF1.3): role=nochange
OFPT_ROLE_REPLY (OF1.3): role=equal
send: OFPT_ROLE_REQUEST (OF1.3): role=secondary generation_id=3
OFPT_ROLE_REPLY (OF1.3): role=secondary generation_id=3
send: OFPT_ROLE_REQUEST (OF1.3): role=primary generation_id=2
OFPT_ERROR (OF1.3): OFPRRFC_STALE
OFPT_ROLE_REQUEST (OF1.3): role=primary generation_id=2
send: OFPT_ROLE_REQUEST (OF1.3): role=equal generation_id=1
OFPT_ROLE_REPLY (OF1.3): role=equal generation_id=3
OFPT_BARRIER_REPLY (OF1.3):
# packet-in formats
$ ovs-ofctl add-flow br0 'cookie=0xabc,in_port=1,actions=load:5->NXM_NX_REG2[],controller(reason=no_match,max_len=20,userdata=01.02)'
$ ovs-ofctl add-flow br0 'priority=40000,cookie=0xabd,in_port=1,udp,actions=load:5->NXM_NX_REG2[],CONTROLLER:40'
$ { for v in 10 11 12 13 14 15; do for f in standard nxt_packet_in nxt_packet_in2; do echo "-- $v $f"; ovs-ofctl -O OpenFlow$v -P $f monitor br0 65534 --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-appctl netdev-dummy/receive p1 'in_port(1),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x0800),ipv4(src=10.0.0.1,dst=10.0.0.2,proto=6,tos=0,ttl=64,frag=no),tcp(src=1,dst=2),tcp_flags(0x2)'; ovs-appctl netdev-dummy/receive p1 'in_port(1),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x0800),ipv4(src=10.0.0.1,dst=10.0.0.2,proto=17,tos=0,ttl=64,frag=no),udp(src=1,dst=2)'; sleep 0.3; ovs-appctl -t $PWD/c exit; cat $PWD/err; done; done; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
-- 10 standard
OFPT_PACKET_IN: total_len=54 in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
OFPT_PACKET_IN: total_len=106 in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 10 nxt_packet_in
NXT_PACKET_IN: cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN: cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 10 nxt_packet_in2
NXT_PACKET_IN2: cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
 userdata=01.02
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN2: cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 11 standard
OFPT_PACKET_IN (OF1.1): total_len=54 in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
OFPT_PACKET_IN (OF1.1): total_len=106 in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 11 nxt_packet_in
NXT_PACKET_IN (OF1.1): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN (OF1.1): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 11 nxt_packet_in2
NXT_PACKET_IN2 (OF1.1): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
 userdata=01.02
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN2 (OF1.1): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 12 standard
OFPT_PACKET_IN (OF1.2): total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
OFPT_PACKET_IN (OF1.2): total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 12 nxt_packet_in
NXT_PACKET_IN (OF1.2): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN (OF1.2): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 12 nxt_packet_in2
NXT_PACKET_IN2 (OF1.2): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
 userdata=01.02
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN2 (OF1.2): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 13 standard
OFPT_PACKET_IN (OF1.3): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
OFPT_PACKET_IN (OF1.3): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 13 nxt_packet_in
NXT_PACKET_IN (OF1.3): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN (OF1.3): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 13 nxt_packet_in2
NXT_PACKET_IN2 (OF1.3): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
 userdata=01.02
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN2 (OF1.3): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 14 standard
OFPT_PACKET_IN (OF1.4): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
OFPT_PACKET_IN (OF1.4): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 14 nxt_packet_in
NXT_PACKET_IN (OF1.4): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN (OF1.4): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 14 nxt_packet_in2
NXT_PACKET_IN2 (OF1.4): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
 userdata=01.02
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN2 (OF1.4): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 15 standard
OFPT_PACKET_IN (OF1.5): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
OFPT_PACKET_IN (OF1.5): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 15 nxt_packet_in
NXT_PACKET_IN (OF1.5): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN (OF1.5): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 15 nxt_packet_in2
NXT_PACKET_IN2 (OF1.5): cookie=0xabc total_len=54 reg2=0x5,in_port=1 (via no_match) data_len=54 (unbuffered)
 userdata=01.02
tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2,tcp_flags=syn tcp_csum:9bdd
NXT_PACKET_IN2 (OF1.5): cookie=0xabd total_len=106 reg2=0x5,in_port=1 (via action) data_len=106 (unbuffered)
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
# paused pipelines
$ ovs-ofctl del-flows br0; ovs-ofctl -O OpenFlow13 add-flow br0 'cookie=0x5,in_port=1,actions=set_field:3->metadata,push:NXM_OF_IN_PORT[],controller(userdata=01.02.03,pause),resubmit(,1),output:2'; ovs-ofctl -O OpenFlow13 add-flow br0 'table=1,cookie=0x7,actions=push:NXM_OF_ETH_SRC[],dec_ttl,controller(pause),controller,pop:NXM_NX_REG3[],goto_table:3'; ovs-ofctl -O OpenFlow13 add-flow br0 'table=3,cookie=0x8,actions=controller(pause),write_actions(output:3)'
ovs-ofctl: none of the usable flow formats (OpenFlow10+table_id,NXM+table_id) is among the allowed flow formats (OXM-OpenFlow13)
$ { for v in 10 13 15; do echo "-- $v"; ovs-ofctl -O OpenFlow$v -P nxt_packet_in2 monitor br0 resume --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; ovs-appctl netdev-dummy/receive p1 'in_port(1),eth(src=50:54:00:00:00:05,dst=50:54:00:00:00:07),eth_type(0x0800),ipv4(src=10.0.0.1,dst=10.0.0.2,proto=17,tos=0,ttl=64,frag=no),udp(src=1,dst=2)'; sleep 0.5; ovs-appctl -t $PWD/c exit; cat $PWD/err; done; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
-- 10
NXT_PACKET_IN2: cookie=0x5 total_len=106 metadata=0x3,in_port=1 (via action) data_len=106 (unbuffered)
 userdata=01.02.03
 continuation.bridge=<uuid-0>
 continuation.stack=(top) 0x1 (bottom)
 continuation.actions=unroll_xlate(table=0, cookie=0),resubmit(,1),unroll_xlate(table=0, cookie=5),output:2
 continuation.odp_port=1
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
send: NXT_RESUME: cookie=0x5 total_len=106 metadata=0x3,in_port=1 (via action) data_len=106 (unbuffered)
 continuation.bridge=<uuid-0>
 continuation.stack=(top) 0x1 (bottom)
 continuation.actions=unroll_xlate(table=0, cookie=0),resubmit(,1),unroll_xlate(table=0, cookie=5),output:2
 continuation.odp_port=1
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 13
NXT_PACKET_IN2 (OF1.3): cookie=0x5 total_len=106 metadata=0x3,in_port=1 (via action) data_len=106 (unbuffered)
 userdata=01.02.03
 continuation.bridge=<uuid-0>
 continuation.stack=(top) 0x1 (bottom)
 continuation.actions=unroll_xlate(table=0, cookie=0),resubmit(,1),unroll_xlate(table=0, cookie=5),output:2
 continuation.odp_port=1
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
send: NXT_RESUME (OF1.3): cookie=0x5 total_len=106 metadata=0x3,in_port=1 (via action) data_len=106 (unbuffered)
 continuation.bridge=<uuid-0>
 continuation.stack=(top) 0x1 (bottom)
 continuation.actions=unroll_xlate(table=0, cookie=0),resubmit(,1),unroll_xlate(table=0, cookie=5),output:2
 continuation.odp_port=1
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
-- 15
NXT_PACKET_IN2 (OF1.5): cookie=0x5 total_len=106 metadata=0x3,in_port=1 (via action) data_len=106 (unbuffered)
 userdata=01.02.03
 continuation.bridge=<uuid-0>
 continuation.stack=(top) 0x1 (bottom)
 continuation.actions=unroll_xlate(table=0, cookie=0),resubmit(,1),unroll_xlate(table=0, cookie=5),output:2
 continuation.odp_port=1
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
send: NXT_RESUME (OF1.5): cookie=0x5 total_len=106 metadata=0x3,in_port=1 (via action) data_len=106 (unbuffered)
 continuation.bridge=<uuid-0>
 continuation.stack=(top) 0x1 (bottom)
 continuation.actions=unroll_xlate(table=0, cookie=0),resubmit(,1),unroll_xlate(table=0, cookie=5),output:2
 continuation.odp_port=1
udp,vlan_tci=0x0000,dl_src=50:54:00:00:00:05,dl_dst=50:54:00:00:00:07,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=0,nw_ecn=0,nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=2 udp_csum:755
# TLV tables
$ { ovs-ofctl dump-tlv-map br0; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
NXT_TLV_TABLE_REPLY:
 max option space=256 max fields=64
 allocated option space=0

 mapping table:
  class  type  length  match field
 ------  ----  ------  --------------
$ { ovs-ofctl add-tlv-map br0 '{class=0xffff,type=0,len=4}->tun_metadata0,{class=0xffff,type=1,len=8}->tun_metadata1'; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
$ { ovs-ofctl dump-tlv-map br0; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
NXT_TLV_TABLE_REPLY:
 max option space=256 max fields=64
 allocated option space=12

 mapping table:
  class  type  length  match field
 ------  ----  ------  --------------
 0xffff     0       4  tun_metadata0
 0xffff   0x1       8  tun_metadata1
$ { ovs-ofctl add-tlv-map br0 '{class=0xffff,type=2,len=4}->tun_metadata0' 2>&1 | head -1; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPT_ERROR: NXTTMFC_ALREADY_MAPPED
$ { ovs-ofctl add-tlv-map br0 '{class=0xffff,type=1,len=4}->tun_metadata5' 2>&1 | head -1; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPT_ERROR: NXTTMFC_DUP_ENTRY
$ { ovs-ofctl add-tlv-map br0 '{class=0xfffe,type=1,len=124}->tun_metadata5,{class=0xfffe,type=2,len=124}->tun_metadata6' 2>&1 | head -1; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPT_ERROR: NXTTMFC_TABLE_FULL
$ { ovs-ofctl del-flows br0; ovs-ofctl add-flow br0 tun_metadata0=0x11,actions=drop; ovs-ofctl add-flow br0 'tun_metadata7=0x11,actions=drop' 2>&1 | head -1; ovs-ofctl --no-stats dump-flows br0; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPT_ERROR: NXFMFC_INVALID_TLV_FIELD
 tun_metadata0=0x11 actions=drop
$ { ovs-ofctl del-tlv-map br0 '{class=0xffff,type=0,len=4}->tun_metadata0' 2>&1 | head -1; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPT_ERROR: NXTTMFC_INVALID_TLV_DEL
$ { ovs-ofctl del-tlv-map br0 '{class=0xffff,type=1,len=8}->tun_metadata1'; ovs-ofctl dump-tlv-map br0; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
NXT_TLV_TABLE_REPLY:
 max option space=256 max fields=64
 allocated option space=4

 mapping table:
  class  type  length  match field
 ------  ----  ------  --------------
 0xffff     0       4  tun_metadata0
$ { ovs-ofctl add-flow br0 'in_port=4,actions=set_field:5->tun_metadata0'; ovs-ofctl del-flows br0 tun_metadata0=0x11; ovs-ofctl del-tlv-map br0 2>&1 | head -1; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPT_ERROR: NXTTMFC_INVALID_TLV_DEL
$ { ovs-ofctl del-flows br0; ovs-ofctl del-tlv-map br0; ovs-ofctl dump-tlv-map br0; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
NXT_TLV_TABLE_REPLY:
 max option space=256 max fields=64
 allocated option space=0

 mapping table:
  class  type  length  match field
 ------  ----  ------  --------------
