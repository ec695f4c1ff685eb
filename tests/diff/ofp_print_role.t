# Roles and asynchronous configuration.
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000a00000000 3
NXT_ROLE_REQUEST (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000b00000000
NXT_ROLE_REPLY (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000a00000001
NXT_ROLE_REQUEST (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000b00000001
NXT_ROLE_REPLY (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000a00000002
NXT_ROLE_REQUEST (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000b00000002 3
NXT_ROLE_REPLY (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000a00000003
NXT_ROLE_REQUEST (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  01 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000b00000003
NXT_ROLE_REPLY (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  01 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000a00000004
NXT_ROLE_REQUEST (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  01 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0104001412345678000023200000000b00000004
NXT_ROLE_REPLY (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  01 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 01040028123456780000232000000013000000030000000700000007000000000000000f000000f0 3
NXT_SET_ASYNC_CONFIG (xid=0x12345678):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: (off)
    FLOW_REMOVED: meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
$ ovs-ofctl -vANY:off ofp-print 0104007012345678000023200000001b0000000800000001000100080000000200020008000000070003000800000007000400080000000f000500080000003f0006000800000007000700080000000000080008000000180009000800000018000a000800000003000b000800000003
NXT_SET_ASYNC_CONFIG2 (xid=0x12345678):
 primary:
       PACKET_IN: action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request

 secondary:
       PACKET_IN: no_match
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: primary_request configuration_changed experimenter_data_changed
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000a00000000
NXT_ROLE_REQUEST (OF1.1) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000b00000000
NXT_ROLE_REPLY (OF1.1) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000a00000001
NXT_ROLE_REQUEST (OF1.1) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000b00000001 3
NXT_ROLE_REPLY (OF1.1) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000a00000002
NXT_ROLE_REQUEST (OF1.1) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000b00000002
NXT_ROLE_REPLY (OF1.1) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000a00000003
NXT_ROLE_REQUEST (OF1.1) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  02 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000b00000003
NXT_ROLE_REPLY (OF1.1) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  02 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000a00000004 3
NXT_ROLE_REQUEST (OF1.1) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  02 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0204001412345678000023200000000b00000004
NXT_ROLE_REPLY (OF1.1) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  02 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 02040028123456780000232000000013000000030000000700000007000000000000000f000000f0
NXT_SET_ASYNC_CONFIG (OF1.1) (xid=0x12345678):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: (off)
    FLOW_REMOVED: meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
$ ovs-ofctl -vANY:off ofp-print 0204007012345678000023200000001b0000000800000001000100080000000200020008000000070003000800000007000400080000000f000500080000003f0006000800000007000700080000000000080008000000180009000800000018000a000800000003000b000800000003
NXT_SET_ASYNC_CONFIG2 (OF1.1) (xid=0x12345678):
 primary:
       PACKET_IN: action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request

 secondary:
       PACKET_IN: no_match
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: primary_request configuration_changed experimenter_data_changed
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request
$ ovs-ofctl -vANY:off ofp-print 041800181234567800000000000000000000000000000007
OFPT_ROLE_REQUEST (OF1.3) (xid=0x12345678): role=nochange
$ ovs-ofctl -vANY:off ofp-print 04190018123456780000000000000000ffffffffffffffff 3
OFPT_ROLE_REPLY (OF1.3) (xid=0x12345678): role=nochange
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000a00000000
NXT_ROLE_REQUEST (OF1.3) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000b00000000
NXT_ROLE_REPLY (OF1.3) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 04040020123456784f4e46000000077700000000000000000000000000000009
ONFT_ROLE_STATUS (OF1.3) (xid=0x12345678): role=nochange generation_id=9 reason=primary_request
$ ovs-ofctl -vANY:off ofp-print 04040020123456784f4e46000000077700000000010000000000000000000009
ONFT_ROLE_STATUS (OF1.3) (xid=0x12345678): role=nochange generation_id=9 reason=configuration_changed
$ ovs-ofctl -vANY:off ofp-print 04040020123456784f4e46000000077700000000020000000000000000000009 3
ONFT_ROLE_STATUS (OF1.3) (xid=0x12345678): role=nochange generation_id=9 reason=experimenter_data_changed
$ ovs-ofctl -vANY:off ofp-print 04040020123456784f4e46000000077700000000030000000000000000000009
ONFT_ROLE_STATUS (OF1.3) (xid=0x12345678): role=nochange generation_id=9 reason=(unknown)
$ ovs-ofctl -vANY:off ofp-print 041800181234567800000001000000000000000000000007
OFPT_ROLE_REQUEST (OF1.3) (xid=0x12345678): role=equal generation_id=7
$ ovs-ofctl -vANY:off ofp-print 04190018123456780000000100000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.3) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000a00000001
NXT_ROLE_REQUEST (OF1.3) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000b00000001 3
NXT_ROLE_REPLY (OF1.3) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 04040020123456784f4e46000000077700000001000000000000000000000009
ONFT_ROLE_STATUS (OF1.3) (xid=0x12345678): role=equal generation_id=9 reason=primary_request
$ ovs-ofctl -vANY:off ofp-print 04040020123456784f4e46000000077700000001010000000000000000000009
ONFT_ROLE_STATUS (OF1.3) (xid=0x12345678): role=equal generation_id=9 reason=configuration_changed
$ ovs-ofctl -vANY:off ofp-print 041800181234567800000002000000000000000000000007
OFPT_ROLE_REQUEST (OF1.3) (xid=0x12345678): role=primary generation_id=7
$ ovs-ofctl -vANY:off ofp-print 04190018123456780000000200000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.3) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000a00000002 3
NXT_ROLE_REQUEST (OF1.3) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000b00000002
NXT_ROLE_REPLY (OF1.3) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 041800181234567800000003000000000000000000000007
OFPT_ROLE_REQUEST (OF1.3) (xid=0x12345678): role=secondary generation_id=7
$ ovs-ofctl -vANY:off ofp-print 04190018123456780000000300000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.3) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000a00000003
NXT_ROLE_REQUEST (OF1.3) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  04 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000b00000003 3
NXT_ROLE_REPLY (OF1.3) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  04 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 041800181234567800000004000000000000000000000007
OFPT_ROLE_REQUEST (OF1.3) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  04 18 00 18 12 34 56 78-00 00 00 04 00 00 00 00 |.....4Vx........|
00000010  00 00 00 00 00 00 00 07-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 04190018123456780000000400000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.3) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  04 19 00 18 12 34 56 78-00 00 00 04 00 00 00 00 |.....4Vx........|
00000010  ff ff ff ff ff ff ff ff-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000a00000004
NXT_ROLE_REQUEST (OF1.3) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  04 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0404001412345678000023200000000b00000004
NXT_ROLE_REPLY (OF1.3) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  04 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 04040028123456780000232000000013000000030000000700000007000000000000000f000000f0 3
NXT_SET_ASYNC_CONFIG (OF1.3) (xid=0x12345678):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: (off)
    FLOW_REMOVED: meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
$ ovs-ofctl -vANY:off ofp-print 0404007012345678000023200000001b0000000800000001000100080000000200020008000000070003000800000007000400080000000f000500080000003f0006000800000007000700080000000000080008000000180009000800000018000a000800000003000b000800000003
NXT_SET_ASYNC_CONFIG2 (OF1.3) (xid=0x12345678):
 primary:
       PACKET_IN: action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request

 secondary:
       PACKET_IN: no_match
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: primary_request configuration_changed experimenter_data_changed
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request
$ ovs-ofctl -vANY:off ofp-print 041a000812345678
OFPT_GET_ASYNC_REQUEST (OF1.3) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 041b002012345678000000030000000700000007000000000000000f000000f0
OFPT_GET_ASYNC_REPLY (OF1.3) (xid=0x12345678):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: (off)
    FLOW_REMOVED: meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
$ ovs-ofctl -vANY:off ofp-print 041c002012345678000000030000000700000007000000000000000f000000f0
OFPT_SET_ASYNC (OF1.3) (xid=0x12345678):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: (off)
    FLOW_REMOVED: meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
$ ovs-ofctl -vANY:off ofp-print 061800181234567800000000000000000000000000000007 3
OFPT_ROLE_REQUEST (OF1.5) (xid=0x12345678): role=nochange
$ ovs-ofctl -vANY:off ofp-print 06190018123456780000000000000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.5) (xid=0x12345678): role=nochange
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000a00000000
NXT_ROLE_REQUEST (OF1.5) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000b00000000
NXT_ROLE_REPLY (OF1.5) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 061e00181234567800000000000000000000000000000009
OFPT_ROLE_STATUS (OF1.5) (xid=0x12345678): role=nochange generation_id=9 reason=primary_request
$ ovs-ofctl -vANY:off ofp-print 061e00181234567800000000010000000000000000000009 3
OFPT_ROLE_STATUS (OF1.5) (xid=0x12345678): role=nochange generation_id=9 reason=configuration_changed
$ ovs-ofctl -vANY:off ofp-print 061e00181234567800000000020000000000000000000009
OFPT_ROLE_STATUS (OF1.5) (xid=0x12345678): role=nochange generation_id=9 reason=experimenter_data_changed
$ ovs-ofctl -vANY:off ofp-print 061e00181234567800000000030000000000000000000009
OFPT_ROLE_STATUS (OF1.5) (xid=0x12345678): role=nochange generation_id=9 reason=(unknown)
$ ovs-ofctl -vANY:off ofp-print 061800181234567800000001000000000000000000000007
OFPT_ROLE_REQUEST (OF1.5) (xid=0x12345678): role=equal generation_id=7
$ ovs-ofctl -vANY:off ofp-print 06190018123456780000000100000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.5) (xid=0x12345678): role=equal
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000a00000001 3
NXT_ROLE_REQUEST (OF1.5) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000b00000001
NXT_ROLE_REPLY (OF1.5) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 061e00181234567800000001000000000000000000000009
OFPT_ROLE_STATUS (OF1.5) (xid=0x12345678): role=equal generation_id=9 reason=primary_request
$ ovs-ofctl -vANY:off ofp-print 061e00181234567800000001010000000000000000000009
OFPT_ROLE_STATUS (OF1.5) (xid=0x12345678): role=equal generation_id=9 reason=configuration_changed
$ ovs-ofctl -vANY:off ofp-print 061800181234567800000002000000000000000000000007
OFPT_ROLE_REQUEST (OF1.5) (xid=0x12345678): role=primary generation_id=7
$ ovs-ofctl -vANY:off ofp-print 06190018123456780000000200000000ffffffffffffffff 3
OFPT_ROLE_REPLY (OF1.5) (xid=0x12345678): role=primary
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000a00000002
NXT_ROLE_REQUEST (OF1.5) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000b00000002
NXT_ROLE_REPLY (OF1.5) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 061800181234567800000003000000000000000000000007
OFPT_ROLE_REQUEST (OF1.5) (xid=0x12345678): role=secondary generation_id=7
$ ovs-ofctl -vANY:off ofp-print 06190018123456780000000300000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.5) (xid=0x12345678): role=secondary
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000a00000003 3
NXT_ROLE_REQUEST (OF1.5) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  06 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000b00000003
NXT_ROLE_REPLY (OF1.5) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  06 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 03                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 061800181234567800000004000000000000000000000007
OFPT_ROLE_REQUEST (OF1.5) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  06 18 00 18 12 34 56 78-00 00 00 04 00 00 00 00 |.....4Vx........|
00000010  00 00 00 00 00 00 00 07-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 06190018123456780000000400000000ffffffffffffffff
OFPT_ROLE_REPLY (OF1.5) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  06 19 00 18 12 34 56 78-00 00 00 04 00 00 00 00 |.....4Vx........|
00000010  ff ff ff ff ff ff ff ff-                        |........        |
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000a00000004
NXT_ROLE_REQUEST (OF1.5) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  06 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0a |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 0604001412345678000023200000000b00000004 3
NXT_ROLE_REPLY (OF1.5) (xid=0x12345678): ***decode error: OFPRRFC_BAD_ROLE***
00000000  06 04 00 14 12 34 56 78-00 00 23 20 00 00 00 0b |.....4Vx..# ....|
00000010  00 00 00 04                                     |....            |
$ ovs-ofctl -vANY:off ofp-print 06040028123456780000232000000013000000030000000700000007000000000000000f000000f0
NXT_SET_ASYNC_CONFIG (OF1.5) (xid=0x12345678):
 primary:
       PACKET_IN: no_match action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: no_match action invalid_ttl
     PORT_STATUS: (off)
    FLOW_REMOVED: meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
$ ovs-ofctl -vANY:off ofp-print 061a000812345678
OFPT_GET_ASYNC_REQUEST (OF1.5) (xid=0x12345678):
$ ovs-ofctl -vANY:off ofp-print 061b0068123456780000000800000001000100080000000200020008000000070003000800000007000400080000000f000500080000003f0006000800000007000700080000000000080008000000180009000800000018000a000800000003000b000800000003
OFPT_GET_ASYNC_REPLY (OF1.5) (xid=0x12345678):
 primary:
       PACKET_IN: action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request

 secondary:
       PACKET_IN: no_match
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: primary_request configuration_changed experimenter_data_changed
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request
$ ovs-ofctl -vANY:off ofp-print 061c0068123456780000000800000001000100080000000200020008000000070003000800000007000400080000000f000500080000003f0006000800000007000700080000000000080008000000180009000800000018000a000800000003000b000800000003
OFPT_SET_ASYNC (OF1.5) (xid=0x12345678):
 primary:
       PACKET_IN: action
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete meter_delete eviction
     ROLE_STATUS: (off)
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request

 secondary:
       PACKET_IN: no_match
     PORT_STATUS: add delete modify
    FLOW_REMOVED: idle hard delete group_delete
     ROLE_STATUS: primary_request configuration_changed experimenter_data_changed
    TABLE_STATUS: vacancy_down vacancy_up
  REQUESTFORWARD: group_mod_request meter_mod_request
$ ovs-ofctl -vANY:off ofp-print 061c001012345678000000080000ffff 3
OFPT_SET_ASYNC (OF1.5) (xid=0x12345678): ***decode error: OFPACFC_INVALID***
00000000  06 1c 00 10 12 34 56 78-00 00 00 08 00 00 ff ff |.....4Vx........|
$ ovs-ofctl -vANY:off ofp-print 061c0010123456780014000800000001
OFPT_SET_ASYNC (OF1.5) (xid=0x12345678): ***decode error: OFPACFC_UNSUPPORTED***
00000000  06 1c 00 10 12 34 56 78-00 14 00 08 00 00 00 01 |.....4Vx........|
$ ovs-ofctl -vANY:off ofp-print 061b0010123456780014000800000001
OFPT_GET_ASYNC_REPLY (OF1.5) (xid=0x12345678):
 primary:
       PACKET_IN: (off)
     PORT_STATUS: (off)
    FLOW_REMOVED: (off)
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)

 secondary:
       PACKET_IN: (off)
     PORT_STATUS: (off)
    FLOW_REMOVED: (off)
     ROLE_STATUS: (off)
    TABLE_STATUS: (off)
  REQUESTFORWARD: (off)
