# setup: switch
# Tables: features, names, limits, vacancy.
$ ovs-vsctl add-br br0 -- set bridge br0 fail-mode=secure other-config:hwaddr=aa:55:aa:55:00:00 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1 -- add-port br0 p2 -- set interface p2 type=dummy ofport_request=2 -- add-port br0 p3 -- set interface p3 type=dummy ofport_request=3
$ ovs-vsctl set bridge br0 flow_tables:3=@t -- --id=@t create flow_table name=dbname flow_limit=4 overflow_policy=evict groups='"NXM_OF_IN_PORT[]"' | sed 's/.*-.*/ok/'
ok
$ ovs-ofctl -O OpenFlow13 mod-table br0 1 name:hello
$ ovs-ofctl -O OpenFlow15 mod-table br0 2 name:world
$ ovs-ofctl -O OpenFlow13 mod-table br0 3 name:other 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/' | head -1
OFPT_ERROR (OF1.3) (xid=N): OFPTFFC_EPERM
$ ovs-ofctl -O OpenFlow13 mod-table br0 254 name:x
ovs-ofctl: switch does not have table 254
[exit 1]
$ ovs-ofctl -O OpenFlow11 mod-table br0 1 name:x
ovs-ofctl: table_mod 'name:x' requires one of the OpenFlow versions OpenFlow13, OpenFlow14, OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow13 mod-table br0 all name:x
ovs-ofctl: invalid table_mod setting name:x
[exit 1]
$ ovs-ofctl -O OpenFlow13 dump-table-features br0 | grep -E '^ *(table|max|instr|next|eviction|vacancy|.same)'
  table 0:
    max_entries=1000000
    instructions (table miss and others):
      next tables: 1-253
      instructions: meter apply_actions clear_actions write_actions write_metadata goto_table
  table 1 ("hello"): ditto
  table 2 ("world"): ditto
  table 3 ("dbname"):
    max_entries=4
    (same instructions)
    (same matching)
  table 4:
    max_entries=1000000
    (same instructions)
    (same matching)
  tables 5...252: ditto
  table 253:
    max_entries=1000000
    instructions (table miss and others):
      instructions: meter apply_actions clear_actions write_actions write_metadata
      (same actions)
    (same matching)
$ ovs-ofctl -O OpenFlow15 dump-table-features br0 | grep -E '^ *(table|max|next|eviction|vacancy|.same)'
  table 0:
    eviction: not supported
    vacancy events: not supported
    max_entries=1000000
      next tables: 1-253
  table 1 ("hello"): ditto
  table 2 ("world"): ditto
  table 3 ("dbname"):
    eviction: not supported
    vacancy events: not supported
    max_entries=4
    (same instructions)
    (same matching)
  table 4:
    eviction: not supported
    vacancy events: not supported
    max_entries=1000000
    (same instructions)
    (same matching)
  tables 5...252: ditto
  table 253:
    eviction: not supported
    vacancy events: not supported
    max_entries=1000000
      (same actions)
    (same matching)
$ ovs-ofctl -O OpenFlow13 dump-tables br0
OFPST_TABLE reply (OF1.3) (xid=0x2):
  table 0:
    active=0, lookup=0, matched=0

  tables 1...253: ditto
$ ovs-ofctl -O OpenFlow12 dump-tables br0 | cut -c1-120
OFPST_TABLE reply (OF1.2) (xid=0x2):
  table 0:
    active=0, lookup=0, matched=0
    metadata: match=0xffffffffffffffff write=0xffffffffffffffff
    config=controller
    max_entries=1000000
    instructions (table miss and others):
      instructions: apply_actions clear_actions write_actions write_metadata goto_table
      Write-Actions and Apply-Actions features:
        actions: output group set_field strip_vlan push_vlan mod_nw_ttl dec_ttl set_mpls_ttl dec_mpls_ttl push_mpls pop_
        supported on Set-Field: metadata in_port_oxm eth_{src,dst} vlan_{vid,pcp} mpls_{label,tc} ip_{src,dst} ipv6_{src
    matching:
      exact match or wildcard: metadata in_port_oxm eth_{src,dst,type} vlan_{vid,pcp} mpls_{label,tc} ip_{src,dst} ipv6_

  table 1 ("hello"): ditto
  table 2 ("world"): ditto
  table 3 ("dbname"):
    active=0, lookup=0, matched=0
    metadata: match=0xffffffffffffffff write=0xffffffffffffffff
    config=controller
    max_entries=4
    (same instructions)
    (same matching)

  table 4:
    active=0, lookup=0, matched=0
    metadata: match=0xffffffffffffffff write=0xffffffffffffffff
    config=controller
    max_entries=1000000
    (same instructions)
    (same matching)

  tables 5...252: ditto

  table 253:
    active=0, lookup=0, matched=0
    metadata: match=0xffffffffffffffff write=0xffffffffffffffff
    config=controller
    max_entries=1000000
    instructions (table miss and others):
      instructions: apply_actions clear_actions write_actions write_metadata
      (same actions)
    (same matching)
$ ovs-ofctl -O OpenFlow14 mod-table br0 3 vacancy:20,80
$ ovs-ofctl -O OpenFlow14 mod-table br0 3 vacancy:80,20
ovs-ofctl: Invalid vacancy range, vacancy up should be greater than vacancy down (OFPBPC_BAD_VALUE)
[exit 1]
$ ovs-ofctl -O OpenFlow14 mod-table br0 3 vacancy:x
ovs-ofctl: Invalid vacancy down value "x"
[exit 1]
$ ovs-ofctl -O OpenFlow13 mod-table br0 3 vacancy:20,80
ovs-ofctl: table_mod 'vacancy:20,80' requires one of the OpenFlow versions OpenFlow14, OpenFlow15
[exit 1]
$ ovs-ofctl -O OpenFlow14 dump-table-desc br0 | sed -n '/table 2:/,/table 4:/p'
  table 2:
   eviction=off eviction_flags=OTHER|IMPORTANCE|LIFETIME
   vacancy=off

  table 3:
   eviction=off eviction_flags=OTHER|IMPORTANCE|LIFETIME
   vacancy=on vacancy_down=20% vacancy_up=80% vacancy=100%

  table 4:
$ ovs-ofctl add-flow br0 table=3,idle_timeout=50,in_port=1,actions=drop 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl add-flow br0 table=3,idle_timeout=40,in_port=2,actions=drop 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl add-flow br0 table=3,idle_timeout=60,in_port=1,dl_vlan=3,actions=drop 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl add-flow br0 table=3,in_port=3,actions=drop 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl add-flow br0 table=3,in_port=4,actions=drop 2>&1 | sed 's/xid=0x[0-9a-f]*/xid=N/'
$ ovs-ofctl --no-stats dump-flows br0 table=3 | sort
 table=3, idle_timeout=40, in_port=2 actions=drop
 table=3, idle_timeout=60, in_port=1,dl_vlan=3 actions=drop
 table=3, in_port=3 actions=drop
 table=3, in_port=4 actions=drop
$ ovs-ofctl -O OpenFlow14 dump-table-desc br0 | sed -n '/table 3:/,/table 4:/p'
  table 3:
   eviction=off eviction_flags=OTHER|IMPORTANCE|LIFETIME
   vacancy=on vacancy_down=20% vacancy_up=80% vacancy=0%

  table 4:
$ ovs-ofctl -O OpenFlow14 mod-table br0 3 novacancy
$ ovs-vsctl set flow_table dbname flow_limit=1
$ ovs-ofctl --no-stats dump-flows br0 table=3 | sort
 table=3, in_port=3 actions=drop
 table=3, in_port=4 actions=drop
