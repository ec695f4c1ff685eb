# setup: switch
# Bundles: what ovs-ofctl says when they fail, and that nothing of them is left.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure protocols=OpenFlow10,OpenFlow13,OpenFlow14,OpenFlow15
$ ovs-ofctl add-flow br0 cookie=1,in_port=1,actions=output:1
$ { for v in 13 14 15; do printf 'flow add in_port=2,actions=output:1\nflow delete in_port=1\nflow add in_port=3,actions=group:7\nflow add in_port=4,actions=drop\n' | ovs-ofctl -O OpenFlow$v bundle br0 -; ovs-ofctl -O OpenFlow$v --no-stats dump-flows br0; done; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
Error OFPBAC_BAD_OUT_GROUP for: OFPT_FLOW_MOD (OF1.3): ADD in_port=3 actions=group:7
Error OFPBFC_MSG_FAILED for: ONFT_BUNDLE_CONTROL (OF1.3):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
 cookie=0x1, reset_counts in_port=1 actions=output:1
Error OFPBAC_BAD_OUT_GROUP for: OFPT_FLOW_MOD (OF1.4): ADD in_port=3 actions=group:7
Error OFPBFC_MSG_FAILED for: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
 cookie=0x1, reset_counts in_port=1 actions=output:1
Error OFPBAC_BAD_OUT_GROUP for: OFPT_FLOW_MOD (OF1.5): ADD in_port=3 actions=group:7
Error OFPBFC_MSG_FAILED for: OFPT_BUNDLE_CONTROL (OF1.5):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
 cookie=0x1, reset_counts in_port=1 actions=output:1
$ { printf 'flow add in_port=2,actions=output:1\nflow add in_port=2,check_overlap,actions=drop\nflow add check_overlap,actions=drop\n' | ovs-ofctl -O OpenFlow14 bundle br0 -; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
Error OFPFMFC_OVERLAP for: OFPT_FLOW_MOD (OF1.4): ADD check_overlap actions=drop
Error OFPBFC_MSG_FAILED for: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
$ { printf 'group group_id=1,type=all,bucket=output:1\nflow add in_port=3,actions=group:1\ngroup delete group_id=1\n' | ovs-ofctl -O OpenFlow14 bundle br0 -; ovs-ofctl -O OpenFlow14 dump-groups br0; ovs-ofctl -O OpenFlow14 --no-stats dump-flows br0; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPST_GROUP_DESC reply (OF1.4):
 cookie=0x1, reset_counts in_port=1 actions=output:1
$ { printf 'group group_id=1,type=all,bucket=output:1\ngroup add group_id=1,type=all,bucket=output:2\n' | ovs-ofctl -O OpenFlow14 bundle br0 -; ovs-ofctl -O OpenFlow14 dump-groups br0; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
Error OFPGMFC_GROUP_EXISTS for: OFPT_GROUP_MOD (OF1.4):
 ADD group_id=1,type=all,bucket=actions=output:2
Error OFPBFC_MSG_FAILED for: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
OFPST_GROUP_DESC reply (OF1.4):
$ { printf 'group add group_id=1,type=all,bucket=output:1\nflow add in_port=3,actions=group:1\n' | ovs-ofctl -O OpenFlow14 bundle br0 -; ovs-ofctl -O OpenFlow14 dump-groups br0; ovs-ofctl -O OpenFlow14 dump-group-stats br0 | sed 's/duration=[0-9.]*s/duration=0s/'; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
OFPST_GROUP_DESC reply (OF1.4):
 group_id=1,type=all,bucket=actions=output:1
OFPST_GROUP reply (OF1.4):
 group_id=1,duration=0s,ref_count=1,packet_count=0,byte_count=0,bucket0:packet_count=0,byte_count=0
$ { printf 'flow add in_port=3,actions=group:1\nflow modify_strict in_port=1,actions=output:9\nflow add table=250,actions=drop\n' | ovs-ofctl -O OpenFlow14 bundle br0 -; ovs-ofctl -O OpenFlow14 --no-stats dump-flows br0 | sort; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
 cookie=0x1, reset_counts in_port=1 actions=output:9
 in_port=3 actions=group:1
 table=250, actions=drop
$ { ovs-ofctl -O OpenFlow14 --bundle add-flow br0 in_port=9,actions=group:5; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
Error OFPBAC_BAD_OUT_GROUP for: OFPT_FLOW_MOD (OF1.4): ADD in_port=9 actions=group:5
Error OFPBFC_MSG_FAILED for: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0 type=COMMIT_REQUEST flags=atomic ordered
ovs-ofctl: talking to unix:$DIR/br0.mgmt (Protocol error)
$ { ovs-ofctl --bundle add-flow br0 in_port=9,actions=drop; ovs-ofctl --no-stats dump-flows br0 in_port=9; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
 in_port=9 actions=drop
# Control messages written by hand.
$ { ovs-ofctl -O OpenFlow14 monitor br0 --detach --no-chdir --pidfile=$PWD/m.pid --unixctl=$PWD/c 2>$PWD/err; for m in 05210010000000010000000100020002 05210010000000020000000100000002 05210010000000030000000100000002 05210010000000040000000100000002 05210010000000050000000100020001 05210010000000060000000100000003 05210010000000070000000100020003 05210010000000080000000100020003 05210010000000090000000100000003 052100100000000a0000000100060000 052100100000000b0000000100060000 052100100000000d0000000100040003; do ovs-appctl -t $PWD/c ofctl/send $m; done; ovs-appctl -t $PWD/c ofctl/barrier; ovs-appctl -t $PWD/c exit; cat $PWD/err; } 2>&1 | sed -r "s/ .xid=0x[0-9a-f]+.//"
sent
sent
sent
sent
sent
sent
sent
sent
sent
sent
sent
sent
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REQUEST flags=ordered
OFPT_ERROR (OF1.4): OFPBFC_BAD_ID
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REQUEST flags=ordered
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REQUEST flags=ordered
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REPLY flags=0
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REQUEST flags=ordered
OFPT_ERROR (OF1.4): OFPBFC_BAD_ID
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REQUEST flags=ordered
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REQUEST flags=ordered
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REPLY flags=0
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REQUEST flags=atomic
OFPT_ERROR (OF1.4): OFPBFC_BAD_FLAGS
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REQUEST flags=atomic
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REQUEST flags=atomic ordered
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REPLY flags=0
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REQUEST flags=atomic ordered
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REPLY flags=0
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REQUEST flags=atomic ordered
OFPT_ERROR (OF1.4): OFPBFC_BUNDLE_CLOSED
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=CLOSE_REQUEST flags=atomic ordered
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REQUEST flags=atomic ordered
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=OPEN_REPLY flags=0
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=DISCARD_REQUEST flags=0
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=DISCARD_REPLY flags=0
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=DISCARD_REQUEST flags=0
OFPT_ERROR (OF1.4): OFPBFC_BAD_ID
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=DISCARD_REQUEST flags=0
send: OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=COMMIT_REQUEST flags=atomic ordered
OFPT_ERROR (OF1.4): OFPBFC_BAD_ID
OFPT_BUNDLE_CONTROL (OF1.4):
 bundle_id=0x1 type=COMMIT_REQUEST flags=atomic ordered
OFPT_BARRIER_REPLY (OF1.4):
