# setup: switch
# What table statistics of 1.1 and 1.2 say of a table's miss and fields, and the flags that a flow keeps.
$ ovs-vsctl add-br br0 -- set bridge br0 datapath-type=dummy fail-mode=secure
$ ovs-ofctl -O OpenFlow11 dump-tables br0 | head -8
OFPST_TABLE reply (OF1.1) (xid=0x2):
  table 0:
    active=0, lookup=0, matched=0
    config=controller
    max_entries=1000000
    instructions (table miss and others):
      instructions: apply_actions clear_actions write_actions write_metadata goto_table
      Write-Actions and Apply-Actions features:
$ ovs-ofctl -O OpenFlow12 dump-tables br0 | head -8
OFPST_TABLE reply (OF1.2) (xid=0x2):
  table 0:
    active=0, lookup=0, matched=0
    metadata: match=0xffffffffffffffff write=0xffffffffffffffff
    config=controller
    max_entries=1000000
    instructions (table miss and others):
      instructions: apply_actions clear_actions write_actions write_metadata goto_table
$ ovs-ofctl -O OpenFlow11 mod-table br0 0 continue; ovs-ofctl -O OpenFlow12 dump-tables br0 2>/dev/null | grep -m1 config=
    config=continue
$ ovs-ofctl -O OpenFlow11 mod-table br0 0 drop; ovs-ofctl -O OpenFlow12 dump-tables br0 2>/dev/null | grep -m1 config=
    config=drop
$ ovs-ofctl -O OpenFlow11 mod-table br0 0 controller 2>/dev/null; ovs-ofctl -O OpenFlow12 dump-tables br0 2>/dev/null | grep -m1 config=
    config=controller
$ ovs-ofctl -O OpenFlow14 add-flow br0 check_overlap,in_port=1,actions=drop; ovs-ofctl add-flow br0 check_overlap,in_port=2,actions=drop; ovs-ofctl mod-flows br0 check_overlap,in_port=3,actions=drop; ovs-ofctl -O OpenFlow11 mod-flows br0 check_overlap,in_port=4,actions=drop; ovs-ofctl -O OpenFlow14 mod-flows br0 check_overlap,in_port=1,actions=2
$ ovs-ofctl -O OpenFlow14 dump-flows br0 --no-stats | sort
 check_overlap in_port=1 actions=output:2
 check_overlap in_port=3 actions=drop
 check_overlap in_port=4 actions=drop
 check_overlap reset_counts in_port=2 actions=drop
