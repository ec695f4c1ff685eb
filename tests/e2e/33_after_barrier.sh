#!/usr/bin/env bash
# A barrier's reply says that packets meet the tables as they are: a packet that comes right after it is treated by the new flows, not by
# what the datapath remembers of the old ones, with threads in the datapath and without.
. "$(dirname "$0")/lib.sh"
start_database
start_switch --enable-dummy
for type in netdev dummy; do
  vsctl add-br "br-$type" -- set bridge "br-$type" datapath_type=$type fail_mode=secure \
    -- add-port "br-$type" "p-$type" -- set interface "p-$type" type=dummy ofport_request=1 || fail "add-br"
  timeout 60 python3 "$(dirname "$0")/after_barrier.py" "$work/br-$type.mgmt" "$work"/ovs-vswitchd.*.ctl "p-$type" "${ROUNDS:-50}" ||
    fail "packets met old flows"
  ok "$type: packets after a barrier's reply meet the new flows"
done
