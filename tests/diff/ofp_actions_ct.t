# Connection tracking and NAT, right and wrong.
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=ct()'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=ct()
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=ct'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=ct()
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=ct(commit)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct()'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct()
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct()
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,force)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,force)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(force)'
ovs-ofctl: "force" flag requires "commit" flag.
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(table=1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(table=1)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(table=255)'
ovs-ofctl: invalid table 0xff
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(table=256)'
<time>|00001|ofp_table|WARN|table 256 is outside the supported range 0 through 255
ovs-ofctl: unknown table 256
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(table=foo)'
ovs-ofctl: unknown table foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=5)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(zone=5)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=65535)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(zone=65535)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=65536)'
ovs-ofctl: 65536: unknown field `65536'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=foo)'
ovs-ofctl: foo: unknown field `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=NXM_NX_REG0[0..15])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(zone=NXM_NX_REG0[0..15])
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=NXM_NX_REG0[])'
<time>|00001|ofp_actions|WARN|zone n_bits 32 not within valid range [16..16]
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_SET_LEN):
00000000  ff ff 00 18 00 00 23 20-00 23 00 00 00 01 00 04
00000010  00 1f ff 00 00 00 00 00-
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_SET_LEN***
00000000  04 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0a 80 00 0a 02-08 00 00 00 00 00 00 00 |................|
00000040  00 04 00 20 00 00 00 00-ff ff 00 18 00 00 23 20 |... ..........# |
00000050  00 23 00 00 00 01 00 04-00 1f ff 00 00 00 00 00 |.#..............|
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=reg0[0..15])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(zone=NXM_NX_REG0[0..15])
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=reg0[0..14])'
<time>|00001|ofp_actions|WARN|zone n_bits 15 not within valid range [16..16]
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_SET_LEN):
00000000  ff ff 00 18 00 00 23 20-00 23 00 00 00 01 00 04
00000010  00 0e ff 00 00 00 00 00-
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_SET_LEN***
00000000  04 0e 00 60 00 00 00 01-00 00 00 00 00 00 00 00 |...`............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0a 80 00 0a 02-08 00 00 00 00 00 00 00 |................|
00000040  00 04 00 20 00 00 00 00-ff ff 00 18 00 00 23 20 |... ..........# |
00000050  00 23 00 00 00 01 00 04-00 0e ff 00 00 00 00 00 |.#..............|
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=NXM_NX_CT_ZONE[])'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(zone=NXM_NX_CT_ZONE[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(zone=ct_zone)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(zone=NXM_NX_CT_ZONE[])
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,table=2,zone=3,force)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,force,table=2,zone=3)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(foo)'
ovs-ofctl: invalid argument to "ct" action: `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(foo=1)'
ovs-ofctl: invalid argument to "ct" action: `foo'
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit=1)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,actions=ct(alg=ftp)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp actions=ct(alg=ftp)
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,actions=ct(commit,alg=ftp)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp actions=ct(commit,alg=ftp)
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,actions=ct(commit,alg=tftp)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD udp actions=ct(commit,alg=tftp)
$ ovs-ofctl -O OpenFlow13 parse-flow 'udp,actions=ct(commit,alg=ftp)'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,actions=ct(commit,alg=tftp)'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,alg=ftp)'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,actions=ct(commit,alg=foo)'
ovs-ofctl: invalid conntrack helper "foo"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,actions=ct(commit,alg=)'
ovs-ofctl: invalid conntrack helper ""
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(nat)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(nat)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(nat())'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(nat)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(nat(src))'
<time>|00001|ofp_actions|WARN|CT action requires commit flag if actions other than NAT without arguments are specified.
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  ff ff 00 28 00 00 23 20-00 23 00 00 00 00 00 00
00000010  00 00 ff 00 00 00 00 00-ff ff 00 10 00 00 23 20
00000020  00 24 00 00 00 01 00 00-
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_ARGUMENT***
00000000  04 0e 00 70 00 00 00 01-00 00 00 00 00 00 00 00 |...p............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0a 80 00 0a 02-08 00 00 00 00 00 00 00 |................|
00000040  00 04 00 30 00 00 00 00-ff ff 00 28 00 00 23 20 |...0.......(..# |
00000050  00 23 00 00 00 00 00 00-00 00 ff 00 00 00 00 00 |.#..............|
00000060  ff ff 00 10 00 00 23 20-00 24 00 00 00 01 00 00 |......# .$......|
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(nat(dst))'
<time>|00001|ofp_actions|WARN|CT action requires commit flag if actions other than NAT without arguments are specified.
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  ff ff 00 28 00 00 23 20-00 23 00 00 00 00 00 00
00000010  00 00 ff 00 00 00 00 00-ff ff 00 10 00 00 23 20
00000020  00 24 00 00 00 02 00 00-
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_ARGUMENT***
00000000  04 0e 00 70 00 00 00 01-00 00 00 00 00 00 00 00 |...p............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0a 80 00 0a 02-08 00 00 00 00 00 00 00 |................|
00000040  00 04 00 30 00 00 00 00-ff ff 00 28 00 00 23 20 |...0.......(..# |
00000050  00 23 00 00 00 00 00 00-00 00 ff 00 00 00 00 00 |.#..............|
00000060  ff ff 00 10 00 00 23 20-00 24 00 00 00 02 00 00 |......# .$......|
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(dst))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1-10.0.0.5))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1-10.0.0.5))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.5-10.0.0.1))'
ovs-ofctl: invalid nat range "10.0.0.5-10.0.0.1"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1-10.0.0.1))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst=10.0.0.1:80))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(dst=10.0.0.1:80))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst=10.0.0.1:80-90))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(dst=10.0.0.1:80-90))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst=10.0.0.1:90-80))'
ovs-ofctl: invalid nat range "10.0.0.1:90-80"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst=10.0.0.1:0))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(dst=10.0.0.1))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst=10.0.0.1:0-5))'
<time>|00001|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  ff ff 00 18 00 00 23 20-00 24 00 00 00 02 00 21
00000010  0a 00 00 01 00 05 00 00-
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  ff ff 00 30 00 00 23 20-00 23 00 01 00 00 00 00
00000010  00 00 ff 00 00 00 00 00-ff ff 00 18 00 00 23 20
00000020  00 24 00 00 00 02 00 21-0a 00 00 01 00 05 00 00
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_ARGUMENT***
00000000  04 0e 00 78 00 00 00 01-00 00 00 00 00 00 00 00 |...x............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0a 80 00 0a 02-08 00 00 00 00 00 00 00 |................|
00000040  00 04 00 38 00 00 00 00-ff ff 00 30 00 00 23 20 |...8.......0..# |
00000050  00 23 00 01 00 00 00 00-00 00 ff 00 00 00 00 00 |.#..............|
00000060  ff ff 00 18 00 00 23 20-00 24 00 00 00 02 00 21 |......# .$.....!|
00000070  0a 00 00 01 00 05 00 00-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst=10.0.0.1:70000))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(dst=10.0.0.1:4464))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(dst=10.0.0.1-10.0.0.2:80-90))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(dst=10.0.0.1-10.0.0.2:80-90))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1,random))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1,random))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1,hash))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1,hash))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1,persistent))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1,persistent))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1,persistent,hash))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1,persistent,hash))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1,persistent,random))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src=10.0.0.1,persistent,random))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=10.0.0.1,hash,random))'
ovs-ofctl: Both "hash" and "random" are not allowed.
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src,random))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(random))'
ovs-ofctl: Flags allowed only with "src" or "dst".
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src,dst))'
ovs-ofctl: May only specify one of "src" or "dst".
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=1.2.3.4,dst=1.2.3.4))'
ovs-ofctl: May only specify one of "src" or "dst".
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(foo))'
ovs-ofctl: invalid key "foo" in "nat" argument
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=foo))'
ovs-ofctl: garbage (oo) after nat range "foo" (pos: 1)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=1.2.3.4x))'
ovs-ofctl: garbage (x) after nat range "1.2.3.4x" (pos: 7)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=1.2.3.4-))'
ovs-ofctl: invalid nat range "1.2.3.4-"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=0.0.0.0))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat(src))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat(src=fe80::1))'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=fe80::1))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src=fe80::1))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=fe80::1-fe80::5))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src=fe80::1-fe80::5))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=[fe80::1]))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src=fe80::1))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=[fe80::1]:80))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src=[fe80::1]:80))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=[fe80::1]-[fe80::5]:80-90))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src=[fe80::1]-[fe80::5]:80-90))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=[fe80::1-fe80::5]:80-90))'
ovs-ofctl: garbage ([fe80::1-fe80::5]:80-90) after nat range "[fe80::1-fe80::5]:80-90" (pos: 0)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=fe80::1:80))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src=fe80::1:80))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=[fe80::5]-[fe80::1]:80-90))'
ovs-ofctl: invalid nat range "[fe80::5]-[fe80::1]:80-90"
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=1.2.3.4))'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=[fe80::1]:80,random))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src=[fe80::1]:80,random))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ipv6,actions=ct(commit,nat(src=::))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ipv6 actions=ct(commit,nat(src))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(load:1->NXM_NX_CT_MARK[]))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(load:0x1->NXM_NX_CT_MARK[]))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(set_field:1->ct_mark))'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(set_field:0x1->ct_mark))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(set_field:1/0xf->ct_mark))'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(load:0x1->NXM_NX_CT_MARK[0..3]))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(set_field:1->ct_label))'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(set_field:0x1->ct_label))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(set_field:0x12345678901234567890->ct_label))'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(set_field:0x12345678901234567890->ct_label))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(load:0x1234->NXM_NX_CT_LABEL[32..95]))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(load:0x1234->NXM_NX_CT_LABEL[32..95]))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(move:NXM_NX_REG0[]->NXM_NX_CT_MARK[]))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(move:NXM_NX_REG0[]->NXM_NX_CT_MARK[]))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(move:NXM_NX_REG0[]->NXM_NX_REG1[]))'
ovs-ofctl: ct action doesn't support nested modification of reg1
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(load:1->NXM_NX_REG0[]))'
ovs-ofctl: ct action doesn't support nested modification of reg0
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(exec(load:1->NXM_NX_CT_MARK[]))'
<time>|00001|ofp_actions|WARN|CT action requires commit flag if actions other than NAT without arguments are specified.
<time>|00002|ofp_actions|WARN|bad action at offset 0 (OFPBAC_BAD_ARGUMENT):
00000000  ff ff 00 30 00 00 23 20-00 23 00 00 00 00 00 00
00000010  00 00 ff 00 00 00 00 00-ff ff 00 18 00 00 23 20
00000020  00 07 00 1f 00 01 d6 04-00 00 00 00 00 00 00 01
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ***decode error: OFPBAC_BAD_ARGUMENT***
00000000  04 0e 00 78 00 00 00 01-00 00 00 00 00 00 00 00 |...x............|
00000010  00 00 00 00 00 00 00 00-00 00 00 00 00 00 80 00 |................|
00000020  ff ff ff ff ff ff ff ff-ff ff ff ff 00 00 00 00 |................|
00000030  00 01 00 0a 80 00 0a 02-08 00 00 00 00 00 00 00 |................|
00000040  00 04 00 38 00 00 00 00-ff ff 00 30 00 00 23 20 |...8.......0..# |
00000050  00 23 00 00 00 00 00 00-00 00 ff 00 00 00 00 00 |.#..............|
00000060  ff ff 00 18 00 00 23 20-00 07 00 1f 00 01 d6 04 |......# ........|
00000070  00 00 00 00 00 00 00 01-                        |........        |
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(1))'
ovs-ofctl: ct action doesn't support nested action output
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec())'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(nat))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(ct(commit)))'
ovs-ofctl: ct action doesn't support nested action ct
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(foo))'
ovs-ofctl: unknown action foo
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(drop))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(load:1->NXM_NX_CT_MARK[]),nat(src=1.2.3.4),table=3,zone=4,alg=ftp)'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,actions=ct(commit,exec(load:1->NXM_NX_CT_MARK[]),nat(src=1.2.3.4),table=3,zone=4,alg=ftp)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp actions=ct(commit,table=3,zone=4,exec(load:0x1->NXM_NX_CT_MARK[],nat(src=1.2.3.4)),alg=ftp)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,nat,nat)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,nat,exec(nat))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(load:1->NXM_NX_CT_MARK[],load:1->NXM_NX_CT_LABEL[]))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit,exec(load:0x1->NXM_NX_CT_MARK[],load:0x1->NXM_NX_CT_LABEL[0..63],load:0->NXM_NX_CT_LABEL[64..127]))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit,exec(clone(load:1->NXM_NX_CT_MARK[])))'
ovs-ofctl: cannot set CT fields outside of ct action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=nat'
ovs-ofctl: Cannot have NAT action outside of "ct" action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=nat'
ovs-ofctl: Cannot have NAT action outside of "ct" action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=nat(src=1.2.3.4)'
ovs-ofctl: Cannot have NAT action outside of "ct" action
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=ct_clear'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=ct_clear
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=ct_clear:1'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=ct_clear
$ ovs-ofctl -O OpenFlow13 parse-flow 'tcp,dl_vlan=5,actions=ct_clear()'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD tcp,dl_vlan=5 actions=ct_clear
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct_clear'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct_clear
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ct_state=+inv+trk,actions=ct(commit)'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,ct_state=-inv+trk,actions=ct(commit)'
usable protocols: NXM,OXM
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ct_state=-inv+trk,ip actions=ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=ct(commit),ct(commit)'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=ct(commit),ct(commit)
$ ovs-ofctl -O OpenFlow13 parse-flow 'arp,actions=ct(commit)'
ovs-ofctl: actions are invalid with specified match (OFPBAC_MATCH_INCONSISTENT)
[exit 1]
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=write_actions(ct(commit,nat(src=1.2.3.4)))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=write_actions(ct(commit,nat(src=1.2.3.4)))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=clone(ct(commit,nat(src=1.2.3.4)))'
usable protocols: any
chosen protocol: OXM-OpenFlow13
OFPT_FLOW_MOD (OF1.3) (xid=0x1): ADD ip actions=clone(ct(commit,nat(src=1.2.3.4)))
$ ovs-ofctl -O OpenFlow13 parse-flow 'ip,actions=set_field:1->ct_mark'
ovs-ofctl: cannot set CT fields outside of ct action
[exit 1]
