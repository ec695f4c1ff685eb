# Packets from flows and back.
$ ovs-ofctl compose-packet tcp,tp_src=5,tp_dst=6
00000000  00 00 00 00 00 00 00 00-00 00 00 00 08 00 45 00
00000010  00 68 00 00 00 00 00 06-ba 91 00 00 00 00 00 00
00000020  00 00 00 05 00 06 00 00-00 00 00 00 00 00 50 00
00000030  00 00 cb 96 00 00 00 01-02 03 04 05 06 07 08 09
00000040  0a 0b 0c 0d 0e 0f 10 11-12 13 14 15 16 17 18 19
00000050  1a 1b 1c 1d 1e 1f 20 21-22 23 24 25 26 27 28 29
00000060  2a 2b 2c 2d 2e 2f 30 31-32 33 34 35 36 37 38 39
00000070  3a 3b 3c 3d 3e 3f
$ ovs-ofctl compose-packet tcp aabb
00000000  00 00 00 00 00 00 00 00-00 00 00 00 08 00 45 00
00000010  00 2a 00 00 00 00 00 06-ba cf 00 00 00 00 00 00
00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 50 00
00000030  00 00 05 28 00 00 aa bb
$ ovs-ofctl compose-packet tcp zz
ovs-ofctl: zz: trailing garbage in packet data
[exit 1]
$ ovs-ofctl compose-packet arp,arp_spa=1.2.3.4,arp_op=1
00000000  00 00 00 00 00 00 00 00-00 00 00 00 08 06 00 01
00000010  08 00 06 04 00 01 00 00-00 00 00 00 01 02 03 04
00000020  00 00 00 00 00 00 00 00-00 00
$ ovs-ofctl compose-packet ip,nw_frag=first
00000000  00 00 00 00 00 00 00 00-00 00 00 00 08 00 45 00
00000010  00 14 00 00 20 00 00 00-9a eb 00 00 00 00 00 00
00000020  00 00
$ ovs-ofctl compose-packet mpls,mpls_label=5,mpls_bos=1
00000000  00 00 00 00 00 00 00 00-00 00 00 00 88 47 00 00
00000010  51 00
$ ovs-ofctl compose-packet icmp6,icmp_type=135,nd_target=fe80::1
ovs-ofctl: icmp6,icmp_type=135,nd_target=fe80::1: prerequisites not met for setting icmp_type
[exit 1]
$ ovs-ofctl compose-packet reg0=5
specified and extracted flows differ:
specified: reg0=0x5,in_port=ANY,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x0000
extracted: in_port=ANY,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,dl_type=0x05ff00000000  00 00 00 00 00 00 00 00-00 00 00 00 00 00
[exit 1]
$ ovs-ofctl compose-packet tcp,in_port=5
specified and extracted flows differ:
specified: tcp,in_port=5,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no,tp_src=0,tp_dst=0,tcp_flags=0
extracted: tcp,in_port=ANY,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no,tp_src=0,tp_dst=0,tcp_flags=000000000  00 00 00 00 00 00 00 00-00 00 00 00 08 00 45 00
00000010  00 68 00 00 00 00 00 06-ba 91 00 00 00 00 00 00
00000020  00 00 00 00 00 00 00 00-00 00 00 00 00 00 50 00
00000030  00 00 cb a1 00 00 00 01-02 03 04 05 06 07 08 09
00000040  0a 0b 0c 0d 0e 0f 10 11-12 13 14 15 16 17 18 19
00000050  1a 1b 1c 1d 1e 1f 20 21-22 23 24 25 26 27 28 29
00000060  2a 2b 2c 2d 2e 2f 30 31-32 33 34 35 36 37 38 39
00000070  3a 3b 3c 3d 3e 3f
[exit 1]
$ ovs-ofctl compose-packet bogus
ovs-ofctl: bogus: unknown field bogus
[exit 1]
$ ovs-ofctl compose-packet tcp,tp_src=5/6
ovs-ofctl: tcp,tp_src=5/6: bad value for tp_src (5/6: wildcards not allowed here)
[exit 1]
$ ovs-ofctl compose-packet ct_state=+trk
ovs-ofctl: ct_state=+trk: bad value for ct_state (+trk: wildcards not allowed here)
[exit 1]
$ ovs-ofctl compose-packet nw_src=1.2.3.4
ovs-ofctl: nw_src=1.2.3.4: prerequisites not met for setting nw_src
[exit 1]
$ ovs-ofctl compose-packet tcp,nw_proto=6
ovs-ofctl: tcp,nw_proto=6: field nw_proto set multiple times
[exit 1]
$ ovs-ofctl compose-packet ip,nw_src=xx
ovs-ofctl: ip,nw_src=xx: bad value for nw_src (xx: invalid IP address)
[exit 1]
$ ovs-ofctl --pcap compose-packet udp,dl_vlan=5,udp_src=53 > udp.pcap && ovs-ofctl parse-pcap udp.pcap udp.pcap
udp,in_port=ANY,dl_vlan=5,dl_vlan_pcp=0,vlan_tci1=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no,tp_src=53,tp_dst=0
udp,in_port=ANY,dl_vlan=5,dl_vlan_pcp=0,vlan_tci1=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no,tp_src=53,tp_dst=0
$ ovs-ofctl --pcap compose-packet udp,udp_src=53 | tail -c +41 | ovs-ofctl parse-packet
udp,vlan_tci=0x0000,dl_src=00:00:00:00:00:00,dl_dst=00:00:00:00:00:00,nw_src=0.0.0.0,nw_dst=0.0.0.0,nw_tos=0,nw_ecn=0,nw_ttl=0,nw_frag=no,tp_src=53,tp_dst=0 udp_csum:1b26
$ ovs-ofctl parse-pcap
ovs-ofctl: 'parse-pcap' command requires at least 1 arguments
[exit 1]
$ ovs-ofctl ofp-parse-pcap udp.pcap
