# Features, configuration, description.
$ ovs-ofctl -vANY:off ofp-print 0105000812345678 3
OFPT_FEATURES_REQUEST (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 01060020123456780000aabbccddeeff00000100fe000000000000ff00000fff
OFPT_FEATURES_REPLY (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256
capabilities: FLOW_STATS TABLE_STATS PORT_STATS STP IP_REASM QUEUE_STATS ARP_MATCH_IP
actions: output enqueue set_vlan_vid set_vlan_pcp strip_vlan mod_dl_src mod_dl_dst mod_nw_src mod_nw_dst mod_nw_tos mod_tp_src mod_tp_dst
$ ovs-ofctl -vANY:off ofp-print 01060050123456780000aabbccddeeff00000100fe000000000000ff00000fff0003001122334455657468330000000000000000000000000000000300000000000002820000028000000fff00000000
OFPT_FEATURES_REPLY (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256
capabilities: FLOW_STATS TABLE_STATS PORT_STATS STP IP_REASM QUEUE_STATS ARP_MATCH_IP
actions: output enqueue set_vlan_vid set_vlan_pcp strip_vlan mod_dl_src mod_dl_dst mod_nw_src mod_nw_dst mod_nw_tos mod_tp_src mod_tp_dst
 3(eth3): addr:00:11:22:33:44:55
     config:     PORT_DOWN NO_STP
     state:      0
     current:    10MB-FD COPPER AUTO_NEG
     advertised: COPPER AUTO_NEG
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD COPPER FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 10 Mbps now, 10000 Mbps max
$ ovs-ofctl -vANY:off ofp-print 010600e0123456780000aabbccddeeff00000100fe000000000000ff00000fff0003001122334455657468330000000000000000000000000000000300000000000002820000028000000fff000000000001001122334455657468310000000000000000000000000000000100000000000002820000028000000fff000000000002001122334455657468320000000000000000000000000000000200000201000002820000028000000fff00000000fffe001122334455657468363535333400000000000000000000007e00000000000002820000028000000fff00000000
OFPT_FEATURES_REPLY (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256
capabilities: FLOW_STATS TABLE_STATS PORT_STATS STP IP_REASM QUEUE_STATS ARP_MATCH_IP
actions: output enqueue set_vlan_vid set_vlan_pcp strip_vlan mod_dl_src mod_dl_dst mod_nw_src mod_nw_dst mod_nw_tos mod_tp_src mod_tp_dst
 1(eth1): addr:00:11:22:33:44:55
     config:     PORT_DOWN
     state:      0
     current:    10MB-FD COPPER AUTO_NEG
     advertised: COPPER AUTO_NEG
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD COPPER FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 10 Mbps now, 10000 Mbps max
 2(eth2): addr:00:11:22:33:44:55
     config:     NO_STP
     state:      STP_FORWARDLINK_DOWN
     current:    10MB-FD COPPER AUTO_NEG
     advertised: COPPER AUTO_NEG
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD COPPER FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 10 Mbps now, 10000 Mbps max
 3(eth3): addr:00:11:22:33:44:55
     config:     PORT_DOWN NO_STP
     state:      0
     current:    10MB-FD COPPER AUTO_NEG
     advertised: COPPER AUTO_NEG
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD COPPER FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 10 Mbps now, 10000 Mbps max
 LOCAL(eth65534): addr:00:11:22:33:44:55
     config:     NO_STP NO_RECV NO_RECV_STP NO_FLOOD NO_FWD NO_PACKET_IN
     state:      0
     current:    10MB-FD COPPER AUTO_NEG
     advertised: COPPER AUTO_NEG
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD COPPER FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 10 Mbps now, 10000 Mbps max
$ ovs-ofctl -vANY:off ofp-print 0107000812345678
OFPT_GET_CONFIG_REQUEST (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0108000c1234567800000080 3
OFPT_GET_CONFIG_REPLY (xid=0x12345678): frags=normal miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0109000c123456780000ffff
OFPT_SET_CONFIG (xid=0x12345678): frags=normal miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0108000c1234567800010080
OFPT_GET_CONFIG_REPLY (xid=0x12345678): frags=drop miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0109000c123456780001ffff
OFPT_SET_CONFIG (xid=0x12345678): frags=drop miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0108000c1234567800020080
OFPT_GET_CONFIG_REPLY (xid=0x12345678): frags=reassemble miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0109000c123456780002ffff 3
OFPT_SET_CONFIG (xid=0x12345678): frags=reassemble miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0108000c1234567800030080
OFPT_GET_CONFIG_REPLY (xid=0x12345678): frags=nx-match miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0109000c123456780003ffff
OFPT_SET_CONFIG (xid=0x12345678): frags=nx-match miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0108000c1234567800040080
OFPT_GET_CONFIG_REPLY (xid=0x12345678): frags=normal invalid_ttl_to_controller miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0109000c123456780004ffff
OFPT_SET_CONFIG (xid=0x12345678): frags=normal invalid_ttl_to_controller miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0108000c1234567800050080 3
OFPT_GET_CONFIG_REPLY (xid=0x12345678): frags=drop invalid_ttl_to_controller miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0109000c123456780005ffff
OFPT_SET_CONFIG (xid=0x12345678): frags=drop invalid_ttl_to_controller miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0110000c1234567800000000
OFPST_DESC request (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0205000812345678
OFPT_FEATURES_REQUEST (OF1.1) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 02060020123456780000aabbccddeeff00000100fe000000000000ff00000000
OFPT_FEATURES_REPLY (OF1.1) (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256
capabilities: FLOW_STATS TABLE_STATS PORT_STATS GROUP_STATS IP_REASM QUEUE_STATS ARP_MATCH_IP
$ ovs-ofctl -vANY:off ofp-print 02060060123456780000aabbccddeeff00000100fe000000000000ff0000000000000003000000000011223344550000657468330000000000000000000000000000000000000003000028280000020000000fff0000f000000f4240001e8480 3
OFPT_FEATURES_REPLY (OF1.1) (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256
capabilities: FLOW_STATS TABLE_STATS PORT_STATS GROUP_STATS IP_REASM QUEUE_STATS ARP_MATCH_IP
 3(eth3): addr:00:11:22:33:44:55
     config:     0
     state:      LINK_DOWN BLOCKED
     current:    100MB-FD 1GB-FD COPPER AUTO_NEG
     advertised: 1TB-FD
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD 40GB-FD 100GB-FD 1TB-FD OTHER COPPER
     peer:       FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 1000 Mbps now, 2000 Mbps max
$ ovs-ofctl -vANY:off ofp-print 02060120123456780000aabbccddeeff00000100fe000000000000ff0000000000000003000000000011223344550000657468330000000000000000000000000000000000000003000028280000020000000fff0000f000000f4240001e848000000001000000000011223344550000657468310000000000000000000000000000000000000001000028280000020000000fff0000f000000f4240001e848000000002000000000011223344550000657468320000000000000000000000000000006500000002000028280000020000000fff0000f000000f4240001e8480fffffffe000000000011223344550000657468323534000000000000000000000000000000000006000028280000020000000fff0000f000000f4240001e8480
OFPT_FEATURES_REPLY (OF1.1) (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256
capabilities: FLOW_STATS TABLE_STATS PORT_STATS GROUP_STATS IP_REASM QUEUE_STATS ARP_MATCH_IP
 1(eth1): addr:00:11:22:33:44:55
     config:     0
     state:      LINK_DOWN
     current:    100MB-FD 1GB-FD COPPER AUTO_NEG
     advertised: 1TB-FD
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD 40GB-FD 100GB-FD 1TB-FD OTHER COPPER
     peer:       FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 1000 Mbps now, 2000 Mbps max
 2(eth2): addr:00:11:22:33:44:55
     config:     PORT_DOWN NO_RECV NO_FWD NO_PACKET_IN
     state:      BLOCKED
     current:    100MB-FD 1GB-FD COPPER AUTO_NEG
     advertised: 1TB-FD
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD 40GB-FD 100GB-FD 1TB-FD OTHER COPPER
     peer:       FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 1000 Mbps now, 2000 Mbps max
 3(eth3): addr:00:11:22:33:44:55
     config:     0
     state:      LINK_DOWN BLOCKED
     current:    100MB-FD 1GB-FD COPPER AUTO_NEG
     advertised: 1TB-FD
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD 40GB-FD 100GB-FD 1TB-FD OTHER COPPER
     peer:       FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 1000 Mbps now, 2000 Mbps max
 LOCAL(eth254): addr:00:11:22:33:44:55
     config:     0
     state:      BLOCKED LIVE
     current:    100MB-FD 1GB-FD COPPER AUTO_NEG
     advertised: 1TB-FD
     supported:  10MB-HD 10MB-FD 100MB-HD 100MB-FD 1GB-HD 1GB-FD 10GB-FD 40GB-FD 100GB-FD 1TB-FD OTHER COPPER
     peer:       FIBER AUTO_NEG AUTO_PAUSE AUTO_PAUSE_ASYM
     speed: 1000 Mbps now, 2000 Mbps max
$ ovs-ofctl -vANY:off ofp-print 0207000812345678
OFPT_GET_CONFIG_REQUEST (OF1.1) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0208000c1234567800000080
OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0x12345678): frags=normal miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0209000c123456780000ffff
OFPT_SET_CONFIG (OF1.1) (xid=0x12345678): frags=normal miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0208000c1234567800010080 3
OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0x12345678): frags=drop miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0209000c123456780001ffff
OFPT_SET_CONFIG (OF1.1) (xid=0x12345678): frags=drop miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0208000c1234567800020080
OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0x12345678): frags=reassemble miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0209000c123456780002ffff
OFPT_SET_CONFIG (OF1.1) (xid=0x12345678): frags=reassemble miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0208000c1234567800030080
OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0x12345678): frags=nx-match miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0209000c123456780003ffff 3
OFPT_SET_CONFIG (OF1.1) (xid=0x12345678): frags=nx-match miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0208000c1234567800040080
OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0x12345678): frags=normal invalid_ttl_to_controller miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0209000c123456780004ffff
OFPT_SET_CONFIG (OF1.1) (xid=0x12345678): frags=normal invalid_ttl_to_controller miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0208000c1234567800050080
OFPT_GET_CONFIG_REPLY (OF1.1) (xid=0x12345678): frags=drop invalid_ttl_to_controller miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0209000c123456780005ffff
OFPT_SET_CONFIG (OF1.1) (xid=0x12345678): frags=drop invalid_ttl_to_controller miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 02120010123456780000000000000000 3
OFPST_DESC request (OF1.1) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0405000812345678
OFPT_FEATURES_REQUEST (OF1.3) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 04060020123456780000aabbccddeeff00000100fe030000000000ff00000000
OFPT_FEATURES_REPLY (OF1.3) (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256, auxiliary_id:3
capabilities: FLOW_STATS TABLE_STATS PORT_STATS GROUP_STATS IP_REASM QUEUE_STATS
$ ovs-ofctl -vANY:off ofp-print 0407000812345678
OFPT_GET_CONFIG_REQUEST (OF1.3) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0408000c1234567800000080
OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x12345678): frags=normal miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0409000c123456780000ffff 3
OFPT_SET_CONFIG (OF1.3) (xid=0x12345678): frags=normal miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0408000c1234567800010080
OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x12345678): frags=drop miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0409000c123456780001ffff
OFPT_SET_CONFIG (OF1.3) (xid=0x12345678): frags=drop miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0408000c1234567800020080
OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x12345678): frags=reassemble miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0409000c123456780002ffff
OFPT_SET_CONFIG (OF1.3) (xid=0x12345678): frags=reassemble miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0408000c1234567800030080 3
OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x12345678): frags=nx-match miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0409000c123456780003ffff
OFPT_SET_CONFIG (OF1.3) (xid=0x12345678): frags=nx-match miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0408000c1234567800040080
OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x12345678): frags=normal miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0409000c123456780004ffff
OFPT_SET_CONFIG (OF1.3) (xid=0x12345678): ***decode error: OFPSCFC_BAD_FLAGS***
00000000  04 09 00 0c 12 34 56 78-00 04 ff ff             |.....4Vx....    |
$ ovs-ofctl -vANY:off ofp-print 0408000c1234567800050080
OFPT_GET_CONFIG_REPLY (OF1.3) (xid=0x12345678): frags=drop miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0409000c123456780005ffff 3
OFPT_SET_CONFIG (OF1.3) (xid=0x12345678): ***decode error: OFPSCFC_BAD_FLAGS***
00000000  04 09 00 0c 12 34 56 78-00 05 ff ff             |.....4Vx....    |
$ ovs-ofctl -vANY:off ofp-print 04120010123456780000000000000000
OFPST_DESC request (OF1.3) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0605000812345678
OFPT_FEATURES_REQUEST (OF1.5) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 06060020123456780000aabbccddeeff00000100fe030000000003ff00000000
OFPT_FEATURES_REPLY (OF1.5) (xid=0x12345678): dpid:0000aabbccddeeff
n_tables:254, n_buffers:256, auxiliary_id:3
capabilities: FLOW_STATS TABLE_STATS PORT_STATS GROUP_STATS IP_REASM QUEUE_STATS PORT_BLOCKED BUNDLES
$ ovs-ofctl -vANY:off ofp-print 0607000812345678
OFPT_GET_CONFIG_REQUEST (OF1.5) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0608000c1234567800000080 3
OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0x12345678): frags=normal miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0609000c123456780000ffff
OFPT_SET_CONFIG (OF1.5) (xid=0x12345678): frags=normal miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0608000c1234567800010080
OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0x12345678): frags=drop miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0609000c123456780001ffff
OFPT_SET_CONFIG (OF1.5) (xid=0x12345678): frags=drop miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0608000c1234567800020080
OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0x12345678): frags=reassemble miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0609000c123456780002ffff 3
OFPT_SET_CONFIG (OF1.5) (xid=0x12345678): frags=reassemble miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0608000c1234567800030080
OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0x12345678): frags=nx-match miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0609000c123456780003ffff
OFPT_SET_CONFIG (OF1.5) (xid=0x12345678): frags=nx-match miss_send_len=65535
$ ovs-ofctl -vANY:off ofp-print 0608000c1234567800040080
OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0x12345678): frags=normal miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0609000c123456780004ffff
OFPT_SET_CONFIG (OF1.5) (xid=0x12345678): ***decode error: OFPSCFC_BAD_FLAGS***
00000000  06 09 00 0c 12 34 56 78-00 04 ff ff             |.....4Vx....    |
$ ovs-ofctl -vANY:off ofp-print 0608000c1234567800050080 3
OFPT_GET_CONFIG_REPLY (OF1.5) (xid=0x12345678): frags=drop miss_send_len=128
$ ovs-ofctl -vANY:off ofp-print 0609000c123456780005ffff
OFPT_SET_CONFIG (OF1.5) (xid=0x12345678): ***decode error: OFPSCFC_BAD_FLAGS***
00000000  06 09 00 0c 12 34 56 78-00 05 ff ff             |.....4Vx....    |
$ ovs-ofctl -vANY:off ofp-print 06120010123456780000000000000000
OFPST_DESC request (OF1.5) (xid=0x12345678):
