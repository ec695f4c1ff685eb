# Matches through the formats of OpenFlow versions.
$ ovs-ofctl check-vlan 0000 0000
 -> 0000/0000
NXM: <any> -> 0000/0000
OXM: <any> -> 0000/0000,--
OF1.0: 0000/1,00/1 -> 0000/0000
OF1.1: 0000/1,00/1 -> 0000/0000
$ ovs-ofctl check-vlan f123 ffff
dl_vlan=291,dl_vlan_pcp=7 -> f123/ffff
NXM: NXM_OF_VLAN_TCI(f123) -> f123/ffff
OXM: OXM_OF_VLAN_VID(1123), OXM_OF_VLAN_PCP(07) -> 1123/1fff,07
OF1.0: 0123/0,07/0 -> f123/ffff
OF1.1: 0123/0,07/0 -> f123/ffff
$ ovs-ofctl check-vlan f000 f000
dl_vlan_pcp=7 -> f000/f000
NXM: NXM_OF_VLAN_TCI_W(f000/f000) -> f000/f000
OXM: OXM_OF_VLAN_VID_W(1000/1000), OXM_OF_VLAN_PCP(07) -> 1000/1000,07
OF1.0: 0000/1,07/0 -> f000/f000
OF1.1: fffe/0,07/0 -> f000/f000
$ ovs-ofctl check-vlan 0000 ffff
vlan_tci=0x0000 -> 0000/ffff
NXM: NXM_OF_VLAN_TCI(0000) -> 0000/ffff
OXM: OXM_OF_VLAN_VID(0000) -> 0000/1fff,--
OF1.0: ffff/0,00/0 -> 0000/ffff
OF1.1: ffff/0,00/1 -> 0000/ffff
$ ovs-ofctl check-vlan 0000 1fff
vlan_tci=0x0000/0x1fff -> 0000/1fff
NXM: NXM_OF_VLAN_TCI_W(0000/1fff) -> 0000/1fff
OXM: OXM_OF_VLAN_VID(0000) -> 0000/1fff,--
OF1.0: ffff/0,00/0 -> 0000/ffff
OF1.1: ffff/0,00/1 -> 0000/ffff
$ ovs-ofctl check-vlan 1000 1000
vlan_tci=0x1000/0x1000 -> 1000/1000
NXM: NXM_OF_VLAN_TCI_W(1000/1000) -> 1000/1000
OXM: OXM_OF_VLAN_VID_W(1000/1000) -> 1000/1000,--
OF1.0: 0000/1,00/1 -> 0000/0000
OF1.1: fffe/0,00/1 -> 1000/1000
$ ovs-ofctl check-vlan e000 e000
vlan_tci=0xe000/0xe000 -> e000/e000
NXM: NXM_OF_VLAN_TCI_W(e000/e000) -> e000/e000
OXM: <any> -> 0000/0000,--
OF1.0: 0000/1,07/0 -> f000/f000
OF1.1: fffe/0,07/0 -> f000/f000
$ ovs-ofctl check-vlan 3000 3000
vlan_tci=0x3000/0x3000 -> 3000/3000
NXM: NXM_OF_VLAN_TCI_W(3000/3000) -> 3000/3000
OXM: OXM_OF_VLAN_VID_W(1000/1000), OXM_OF_VLAN_PCP(01) -> 1000/1000,01
OF1.0: 0000/1,01/0 -> 3000/f000
OF1.1: fffe/0,01/0 -> 3000/f000
$ ovs-ofctl check-vlan 2000 f000
vlan_tci=0x2000/0xf000 -> 2000/f000
NXM: NXM_OF_VLAN_TCI_W(2000/f000) -> 2000/f000
OXM: OXM_OF_VLAN_VID_W(0000/1000) -> 0000/1000,--
OF1.0: ffff/0,00/0 -> 0000/ffff
OF1.1: ffff/0,00/1 -> 0000/ffff
$ ovs-ofctl check-vlan 1120 1ff0
vlan_tci=0x1120/0x1ff0 -> 1120/1ff0
NXM: NXM_OF_VLAN_TCI_W(1120/1ff0) -> 1120/1ff0
OXM: OXM_OF_VLAN_VID_W(1120/1ff0) -> 1120/1ff0,--
OF1.0: 0120/0,00/1 -> 1120/1fff
OF1.1: 0120/0,00/1 -> 1120/1fff
$ ovs-ofctl check-vlan 0005 0fff
vlan_tci=0x0005/0x0fff -> 0005/0fff
NXM: NXM_OF_VLAN_TCI_W(0005/0fff) -> 0005/0fff
OXM: OXM_OF_VLAN_VID_W(0005/0fff) -> 0005/0fff,--
OF1.0: 0005/0,00/1 -> 1005/1fff
OF1.1: 0005/0,00/1 -> 1005/1fff
$ ovs-ofctl check-vlan zz 5
vlan_tci=0x0000/0x0005 -> 0000/0005
NXM: NXM_OF_VLAN_TCI_W(0000/0005) -> 0000/0005
OXM: OXM_OF_VLAN_VID_W(0000/0005) -> 0000/0005,--
OF1.0: 0000/0,00/1 -> 1000/1fff
OF1.1: 0000/0,00/1 -> 1000/1fff
$ printf '# comment\n003ffffe fffe xxxxxxxxxxxx xxxxxxxxxxxx xxxx xx 00 xxxx xx xx 0000 xxxxxxxx xxxxxxxx xxxx xxxx\n' | ovs-ofctl parse-ofp10-match
in_port=LOCAL
 1: 3f -> 38
 2: ff -> 20
$ printf '003820cf xxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxx xx 00 0800 xx 06 0000 xxxxxxxx xxxxxxxx xxxx xxxx\n' | ovs-ofctl parse-ofp10-match
tcp
$ printf '003ffffd xxxx xxxxxxxxxxxx xxxxxxxxxxxx ffff xx 00 xxxx xx xx 0000 xxxxxxxx xxxxxxxx xxxx xxxx\n' | ovs-ofctl parse-ofp10-match
vlan_tci=0x0000
 1: 3f -> 28
 2: ff -> 20
$ echo 0000 | ovs-ofctl parse-ofp10-match
ovs-ofctl: Input is 2 bytes, expected 40
[exit 1]
$ echo 00zz | ovs-ofctl parse-ofp10-match
ovs-ofctl: Trailing garbage in hex data
[exit 1]
$ echo 0000 | ovs-ofctl parse-ofp11-match
ovs-ofctl: Input is 2 bytes, expected 88
[exit 1]
$ echo 'NXM_OF_VLAN_TCI(f009),NXM_OF_ETH_TYPE(0800)' | ovs-ofctl parse-nx-match
NXM_OF_ETH_TYPE(0800), NXM_OF_VLAN_TCI(f009)
$ echo 'OXM_OF_VLAN_VID(1123),OXM_OF_VLAN_PCP(05)' | ovs-ofctl -m parse-oxm OpenFlow12
OXM_OF_VLAN_VID(1123), OXM_OF_VLAN_PCP(05)
00000000  00 01 00 0f 80 00 0c 02-11 23 80 00 0e 01 05 00
$ echo 'OXM_OF_ETH_TYPE(0800)' | ovs-ofctl parse-oxm OpenFlow10
ovs-ofctl: OpenFlow10: not a valid version for OXM
[exit 1]
$ echo 'FOO(1)' | ovs-ofctl parse-nxm
ovs-ofctl: FOO(1): unknown field `FOO'
[exit 1]
