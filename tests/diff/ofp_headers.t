# Headers of every shape, hello, error, echo; unknown and broken messages.
$ ovs-ofctl -vANY:off ofp-print 0100000812345678 3
OFPT_HELLO (xid=0x12345678):
 version bitmap: 0x01
$ ovs-ofctl -vANY:off ofp-print 01000010123456780001000800000072
OFPT_HELLO (xid=0x12345678):
 version bitmap: 0x01, 0x04, 0x05, 0x06
$ ovs-ofctl -vANY:off ofp-print 0100001812345678000100080000007e0007000800000001
OFPT_HELLO (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
 unknown data in hello:
00000000  01 00 00 18 12 34 56 78-00 01 00 08 00 00 00 7e |.....4Vx.......~|
00000010  00 07 00 08 00 00 00 01-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 0100000e12345678616263646566
OFPT_HELLO (xid=0x12345678):
 version bitmap: 0x01
 unknown data in hello:
00000000  01 00 00 0e 12 34 56 78-61 62 63 64 65 66       |.....4Vxabcdef  |
$ ovs-ofctl -vANY:off ofp-print 010100161234567800000000736f6d6520746578740a
OFPT_ERROR (xid=0x12345678): OFPHFC_INCOMPATIBLE
some text\012
$ ovs-ofctl -vANY:off ofp-print 0101001412345678000000000102000812345678 3
OFPT_ERROR (xid=0x12345678): OFPHFC_INCOMPATIBLE
\001\002\000\010\0224Vx
$ ovs-ofctl -vANY:off ofp-print 010100161234567800010000736f6d6520746578740a
OFPT_ERROR (xid=0x12345678): OFPBRC_BAD_VERSION
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0101001412345678000100000102000812345678
OFPT_ERROR (xid=0x12345678): OFPBRC_BAD_VERSION
OFPT_ECHO_REQUEST (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 010100161234567800010006736f6d6520746578740a
OFPT_ERROR (xid=0x12345678): OFPBRC_BAD_LEN
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0101001412345678000100060102000812345678
OFPT_ERROR (xid=0x12345678): OFPBRC_BAD_LEN
OFPT_ECHO_REQUEST (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 0102000812345678 3
OFPT_ECHO_REQUEST (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 01020024123456787061796c6f6164206f6620616e206563686f20726571756573742121
OFPT_ECHO_REQUEST (xid=0x12345678): 28 bytes of payload
00000000  70 61 79 6c 6f 61 64 20-6f 66 20 61 6e 20 65 63 |payload of an ec|
00000010  68 6f 20 72 65 71 75 65-73 74 21 21             |ho request!!    |
$ ovs-ofctl -vANY:off ofp-print 010300301234567878787878787878787878787878787878787878787878787878787878787878787878787878787878
OFPT_ECHO_REPLY (xid=0x12345678): 40 bytes of payload
00000000  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000010  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000020  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 013c000c1234567878787878
***decode error: OFPBRC_BAD_TYPE***
00000000  01 3c 00 0c 12 34 56 78-78 78 78 78             |.<...4Vxxxxx    |
$ ovs-ofctl -vANY:off ofp-print 010400181234567800002320000003e77878787878787878
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  01 04 00 18 12 34 56 78-00 00 23 20 00 00 03 e7 |.....4Vx..# ....|
00000010  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000012340000000178787878 3
***decode error: OFPBRC_BAD_VENDOR***
00000000  01 04 00 14 12 34 56 78-00 00 12 34 00 00 00 01 |.....4Vx...4....|
00000010  78 78 78 78                                     |xxxx            |
$ ovs-ofctl -vANY:off ofp-print 011100141234567800c800007878787878787878
***decode error: OFPBRC_BAD_STAT***
00000000  01 11 00 14 12 34 56 78-00 c8 00 00 78 78 78 78 |.....4Vx....xxxx|
00000010  78 78 78 78                                     |xxxx            |
$ ovs-ofctl -vANY:off ofp-print 0111002012345678ffff00000000232000000063000000007878787878787878
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  01 11 00 20 12 34 56 78-ff ff 00 00 00 00 23 20 |... .4Vx......# |
00000010  00 00 00 63 00 00 00 00-78 78 78 78 78 78 78 78 |...c....xxxxxxxx|
$ ovs-ofctl -vANY:off ofp-print 0111001812345678ffff0000000012340000006300000000
***decode error: OFPBRC_BAD_VENDOR***
00000000  01 11 00 18 12 34 56 78-ff ff 00 00 00 00 12 34 |.....4Vx.......4|
00000010  00 00 00 63 00 00 00 00-                        |...c....        |
$ ovs-ofctl -vANY:off ofp-print 0112000812345678
OFPT_BARRIER_REQUEST (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0113000812345678 3
OFPT_BARRIER_REPLY (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 011200091234567831
***decode error: OFPBRC_BAD_LEN***
00000000  01 12 00 09 12 34 56 78-31                      |.....4Vx1       |
$ ovs-ofctl -vANY:off ofp-print 0200000812345678
OFPT_HELLO (OF1.1) (xid=0x12345678):
 version bitmap: 0x01, 0x02
$ ovs-ofctl -vANY:off ofp-print 02000010123456780001000800000072
OFPT_HELLO (OF1.1) (xid=0x12345678):
 version bitmap: 0x01, 0x04, 0x05, 0x06
$ ovs-ofctl -vANY:off ofp-print 0200001812345678000100080000007e0007000800000001
OFPT_HELLO (OF1.1) (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
 unknown data in hello:
00000000  02 00 00 18 12 34 56 78-00 01 00 08 00 00 00 7e |.....4Vx.......~|
00000010  00 07 00 08 00 00 00 01-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 0200000e12345678616263646566 3
OFPT_HELLO (OF1.1) (xid=0x12345678):
 version bitmap: 0x01, 0x02
 unknown data in hello:
00000000  02 00 00 0e 12 34 56 78-61 62 63 64 65 66       |.....4Vxabcdef  |
$ ovs-ofctl -vANY:off ofp-print 020100161234567800000000736f6d6520746578740a
OFPT_ERROR (OF1.1) (xid=0x12345678): OFPHFC_INCOMPATIBLE
some text\012
$ ovs-ofctl -vANY:off ofp-print 0201001412345678000000000202000812345678
OFPT_ERROR (OF1.1) (xid=0x12345678): OFPHFC_INCOMPATIBLE
\002\002\000\010\0224Vx
$ ovs-ofctl -vANY:off ofp-print 020100161234567800010000736f6d6520746578740a
OFPT_ERROR (OF1.1) (xid=0x12345678): OFPBRC_BAD_VERSION
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0201001412345678000100000202000812345678
OFPT_ERROR (OF1.1) (xid=0x12345678): OFPBRC_BAD_VERSION
OFPT_ECHO_REQUEST (OF1.1) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 020100161234567800010006736f6d6520746578740a 3
OFPT_ERROR (OF1.1) (xid=0x12345678): OFPBRC_BAD_LEN
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0201001412345678000100060202000812345678
OFPT_ERROR (OF1.1) (xid=0x12345678): OFPBRC_BAD_LEN
OFPT_ECHO_REQUEST (OF1.1) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 0202000812345678
OFPT_ECHO_REQUEST (OF1.1) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 02020024123456787061796c6f6164206f6620616e206563686f20726571756573742121
OFPT_ECHO_REQUEST (OF1.1) (xid=0x12345678): 28 bytes of payload
00000000  70 61 79 6c 6f 61 64 20-6f 66 20 61 6e 20 65 63 |payload of an ec|
00000010  68 6f 20 72 65 71 75 65-73 74 21 21             |ho request!!    |
$ ovs-ofctl -vANY:off ofp-print 020300301234567878787878787878787878787878787878787878787878787878787878787878787878787878787878
OFPT_ECHO_REPLY (OF1.1) (xid=0x12345678): 40 bytes of payload
00000000  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000010  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000020  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 023c000c1234567878787878 3
***decode error: OFPBRC_BAD_TYPE***
00000000  02 3c 00 0c 12 34 56 78-78 78 78 78             |.<...4Vxxxxx    |
$ ovs-ofctl -vANY:off ofp-print 020400181234567800002320000003e77878787878787878
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  02 04 00 18 12 34 56 78-00 00 23 20 00 00 03 e7 |.....4Vx..# ....|
00000010  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000012340000000178787878
***decode error: OFPBRC_BAD_VENDOR***
00000000  02 04 00 14 12 34 56 78-00 00 12 34 00 00 00 01 |.....4Vx...4....|
00000010  78 78 78 78                                     |xxxx            |
$ ovs-ofctl -vANY:off ofp-print 021300181234567800c80000000000007878787878787878
***decode error: OFPBRC_BAD_STAT***
00000000  02 13 00 18 12 34 56 78-00 c8 00 00 00 00 00 00 |.....4Vx........|
00000010  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 0213002012345678ffff00000000000000002320000000637878787878787878
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  02 13 00 20 12 34 56 78-ff ff 00 00 00 00 00 00 |... .4Vx........|
00000010  00 00 23 20 00 00 00 63-78 78 78 78 78 78 78 78 |..# ...cxxxxxxxx|
$ ovs-ofctl -vANY:off ofp-print 0213001812345678ffff0000000000000000123400000063 3
***decode error: OFPBRC_BAD_VENDOR***
00000000  02 13 00 18 12 34 56 78-ff ff 00 00 00 00 00 00 |.....4Vx........|
00000010  00 00 12 34 00 00 00 63-                        |...4...c        |
$ ovs-ofctl -vANY:off ofp-print 0214000812345678
OFPT_BARRIER_REQUEST (OF1.1) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0215000812345678
OFPT_BARRIER_REPLY (OF1.1) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 021400091234567831
***decode error: OFPBRC_BAD_LEN***
00000000  02 14 00 09 12 34 56 78-31                      |.....4Vx1       |
$ ovs-ofctl -vANY:off ofp-print 0400000812345678
OFPT_HELLO (OF1.3) (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04
$ ovs-ofctl -vANY:off ofp-print 04000010123456780001000800000072 3
OFPT_HELLO (OF1.3) (xid=0x12345678):
 version bitmap: 0x01, 0x04, 0x05, 0x06
$ ovs-ofctl -vANY:off ofp-print 0400001812345678000100080000007e0007000800000001
OFPT_HELLO (OF1.3) (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
 unknown data in hello:
00000000  04 00 00 18 12 34 56 78-00 01 00 08 00 00 00 7e |.....4Vx.......~|
00000010  00 07 00 08 00 00 00 01-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 0400000e12345678616263646566
OFPT_HELLO (OF1.3) (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04
 unknown data in hello:
00000000  04 00 00 0e 12 34 56 78-61 62 63 64 65 66       |.....4Vxabcdef  |
$ ovs-ofctl -vANY:off ofp-print 040100161234567800000000736f6d6520746578740a
OFPT_ERROR (OF1.3) (xid=0x12345678): OFPHFC_INCOMPATIBLE
some text\012
$ ovs-ofctl -vANY:off ofp-print 0401001412345678000000000402000812345678
OFPT_ERROR (OF1.3) (xid=0x12345678): OFPHFC_INCOMPATIBLE
\004\002\000\010\0224Vx
$ ovs-ofctl -vANY:off ofp-print 040100161234567800010000736f6d6520746578740a 3
OFPT_ERROR (OF1.3) (xid=0x12345678): OFPBRC_BAD_VERSION
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0401001412345678000100000402000812345678
OFPT_ERROR (OF1.3) (xid=0x12345678): OFPBRC_BAD_VERSION
OFPT_ECHO_REQUEST (OF1.3) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 040100161234567800010006736f6d6520746578740a
OFPT_ERROR (OF1.3) (xid=0x12345678): OFPBRC_BAD_LEN
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0401001412345678000100060402000812345678
OFPT_ERROR (OF1.3) (xid=0x12345678): OFPBRC_BAD_LEN
OFPT_ECHO_REQUEST (OF1.3) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 0402000812345678
OFPT_ECHO_REQUEST (OF1.3) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 04020024123456787061796c6f6164206f6620616e206563686f20726571756573742121 3
OFPT_ECHO_REQUEST (OF1.3) (xid=0x12345678): 28 bytes of payload
00000000  70 61 79 6c 6f 61 64 20-6f 66 20 61 6e 20 65 63 |payload of an ec|
00000010  68 6f 20 72 65 71 75 65-73 74 21 21             |ho request!!    |
$ ovs-ofctl -vANY:off ofp-print 040300301234567878787878787878787878787878787878787878787878787878787878787878787878787878787878
OFPT_ECHO_REPLY (OF1.3) (xid=0x12345678): 40 bytes of payload
00000000  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000010  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000020  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 043c000c1234567878787878
***decode error: OFPBRC_BAD_TYPE***
00000000  04 3c 00 0c 12 34 56 78-78 78 78 78             |.<...4Vxxxxx    |
$ ovs-ofctl -vANY:off ofp-print 040400181234567800002320000003e77878787878787878
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  04 04 00 18 12 34 56 78-00 00 23 20 00 00 03 e7 |.....4Vx..# ....|
00000010  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000012340000000178787878
***decode error: OFPBRC_BAD_VENDOR***
00000000  04 04 00 14 12 34 56 78-00 00 12 34 00 00 00 01 |.....4Vx...4....|
00000010  78 78 78 78                                     |xxxx            |
$ ovs-ofctl -vANY:off ofp-print 041300181234567800c80000000000007878787878787878 3
***decode error: OFPBRC_BAD_STAT***
00000000  04 13 00 18 12 34 56 78-00 c8 00 00 00 00 00 00 |.....4Vx........|
00000010  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 0413002012345678ffff00000000000000002320000000637878787878787878
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  04 13 00 20 12 34 56 78-ff ff 00 00 00 00 00 00 |... .4Vx........|
00000010  00 00 23 20 00 00 00 63-78 78 78 78 78 78 78 78 |..# ...cxxxxxxxx|
$ ovs-ofctl -vANY:off ofp-print 0413001812345678ffff0000000000000000123400000063
***decode error: OFPBRC_BAD_VENDOR***
00000000  04 13 00 18 12 34 56 78-ff ff 00 00 00 00 00 00 |.....4Vx........|
00000010  00 00 12 34 00 00 00 63-                        |...4...c        |
$ ovs-ofctl -vANY:off ofp-print 0414000812345678
OFPT_BARRIER_REQUEST (OF1.3) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0415000812345678
OFPT_BARRIER_REPLY (OF1.3) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 041400091234567831 3
***decode error: OFPBRC_BAD_LEN***
00000000  04 14 00 09 12 34 56 78-31                      |.....4Vx1       |
$ ovs-ofctl -vANY:off ofp-print 0600000812345678
OFPT_HELLO (OF1.5) (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
$ ovs-ofctl -vANY:off ofp-print 06000010123456780001000800000072
OFPT_HELLO (OF1.5) (xid=0x12345678):
 version bitmap: 0x01, 0x04, 0x05, 0x06
$ ovs-ofctl -vANY:off ofp-print 0600001812345678000100080000007e0007000800000001
OFPT_HELLO (OF1.5) (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
 unknown data in hello:
00000000  06 00 00 18 12 34 56 78-00 01 00 08 00 00 00 7e |.....4Vx.......~|
00000010  00 07 00 08 00 00 00 01-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 0600000e12345678616263646566
OFPT_HELLO (OF1.5) (xid=0x12345678):
 version bitmap: 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
 unknown data in hello:
00000000  06 00 00 0e 12 34 56 78-61 62 63 64 65 66       |.....4Vxabcdef  |
$ ovs-ofctl -vANY:off ofp-print 060100161234567800000000736f6d6520746578740a 3
OFPT_ERROR (OF1.5) (xid=0x12345678): OFPHFC_INCOMPATIBLE
some text\012
$ ovs-ofctl -vANY:off ofp-print 0601001412345678000000000602000812345678
OFPT_ERROR (OF1.5) (xid=0x12345678): OFPHFC_INCOMPATIBLE
\006\002\000\010\0224Vx
$ ovs-ofctl -vANY:off ofp-print 060100161234567800010000736f6d6520746578740a
OFPT_ERROR (OF1.5) (xid=0x12345678): OFPBRC_BAD_VERSION
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0601001412345678000100000602000812345678
OFPT_ERROR (OF1.5) (xid=0x12345678): OFPBRC_BAD_VERSION
OFPT_ECHO_REQUEST (OF1.5) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 060100161234567800010006736f6d6520746578740a
OFPT_ERROR (OF1.5) (xid=0x12345678): OFPBRC_BAD_LEN
(***truncated to 10 bytes from 28005***)
00000000  73 6f 6d 65 20 74 65 78-74 0a                   |some text.      |
$ ovs-ofctl -vANY:off ofp-print 0601001412345678000100060602000812345678 3
OFPT_ERROR (OF1.5) (xid=0x12345678): OFPBRC_BAD_LEN
OFPT_ECHO_REQUEST (OF1.5) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 0602000812345678
OFPT_ECHO_REQUEST (OF1.5) (xid=0x12345678): 0 bytes of payload
$ ovs-ofctl -vANY:off ofp-print 06020024123456787061796c6f6164206f6620616e206563686f20726571756573742121
OFPT_ECHO_REQUEST (OF1.5) (xid=0x12345678): 28 bytes of payload
00000000  70 61 79 6c 6f 61 64 20-6f 66 20 61 6e 20 65 63 |payload of an ec|
00000010  68 6f 20 72 65 71 75 65-73 74 21 21             |ho request!!    |
$ ovs-ofctl -vANY:off ofp-print 060300301234567878787878787878787878787878787878787878787878787878787878787878787878787878787878
OFPT_ECHO_REPLY (OF1.5) (xid=0x12345678): 40 bytes of payload
00000000  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000010  78 78 78 78 78 78 78 78-78 78 78 78 78 78 78 78 |xxxxxxxxxxxxxxxx|
00000020  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 063c000c1234567878787878
***decode error: OFPBRC_BAD_TYPE***
00000000  06 3c 00 0c 12 34 56 78-78 78 78 78             |.<...4Vxxxxx    |
$ ovs-ofctl -vANY:off ofp-print 060400181234567800002320000003e77878787878787878 3
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  06 04 00 18 12 34 56 78-00 00 23 20 00 00 03 e7 |.....4Vx..# ....|
00000010  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000012340000000178787878
***decode error: OFPBRC_BAD_VENDOR***
00000000  06 04 00 14 12 34 56 78-00 00 12 34 00 00 00 01 |.....4Vx...4....|
00000010  78 78 78 78                                     |xxxx            |
$ ovs-ofctl -vANY:off ofp-print 061300181234567800c80000000000007878787878787878
***decode error: OFPBRC_BAD_STAT***
00000000  06 13 00 18 12 34 56 78-00 c8 00 00 00 00 00 00 |.....4Vx........|
00000010  78 78 78 78 78 78 78 78-                        |xxxxxxxx        |
$ ovs-ofctl -vANY:off ofp-print 0613002012345678ffff00000000000000002320000000637878787878787878
***decode error: OFPBRC_BAD_SUBTYPE***
00000000  06 13 00 20 12 34 56 78-ff ff 00 00 00 00 00 00 |... .4Vx........|
00000010  00 00 23 20 00 00 00 63-78 78 78 78 78 78 78 78 |..# ...cxxxxxxxx|
$ ovs-ofctl -vANY:off ofp-print 0613001812345678ffff0000000000000000123400000063
***decode error: OFPBRC_BAD_VENDOR***
00000000  06 13 00 18 12 34 56 78-ff ff 00 00 00 00 00 00 |.....4Vx........|
00000010  00 00 12 34 00 00 00 63-                        |...4...c        |
$ ovs-ofctl -vANY:off ofp-print 0614000812345678 3
OFPT_BARRIER_REQUEST (OF1.5) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 0615000812345678
OFPT_BARRIER_REPLY (OF1.5) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 061400091234567831
***decode error: OFPBRC_BAD_LEN***
00000000  06 14 00 09 12 34 56 78-31                      |.....4Vx1       |
