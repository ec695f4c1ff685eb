#!/usr/bin/env bash
# Mixed pairs with the installed reference: every pairing of server, switch, ovs-vsctl and ovsdb-client makes the same database say
# the same things, and each side's server opens the file that the other one wrote.
. "$(dirname "$0")/lib.sh"
reference() { PATH=/usr/sbin:/usr/bin command -v "$1"; }
for program in ovsdb-server ovs-vswitchd ovs-vsctl ovsdb-client ovsdb-tool; do
  reference $program >/dev/null || skip "the reference is not installed ($program)"
done
schema=$(dirname "$bins")/share/openvswitch/vswitch.ovsschema
end_all() {   # daemons of a pair that failed
  local status=$? file
  for file in "$work"/*/*.pid; do [ ! -r "$file" ] || kill "$(cat "$file")" 2>/dev/null; done
  (exit "$status")
  cleanup
}
trap end_all EXIT
whose() { if [ "$1" = ours ]; then echo "$bins/$2"; else reference "$2"; fi; }

end_daemon() {  # NAME
  local pid
  pid=$(cat "$OVS_RUNDIR/$1.pid") && kill "$pid" || return
  wait_until 5 test ! -e "$OVS_RUNDIR/$1.pid" || fail "$1 does not end"
}

# What a database holds apart from what differs from run to run.
portrait() {  # CLIENT
  persistent "$1"
  "$1" dump "unix:$OVS_RUNDIR/db.sock" Open_vSwitch Interface name admin_state link_state mtu error
}
persistent() {
  "$1" dump "unix:$OVS_RUNDIR/db.sock" Open_vSwitch Bridge name datapath_type fail_mode other_config external_ids
  "$1" dump "unix:$OVS_RUNDIR/db.sock" Open_vSwitch Port name tag trunks vlan_mode external_ids
  "$1" dump "unix:$OVS_RUNDIR/db.sock" Open_vSwitch Interface name type options ofport
  "$1" dump "unix:$OVS_RUNDIR/db.sock" Open_vSwitch QoS type other_config
  "$1" dump "unix:$OVS_RUNDIR/db.sock" Open_vSwitch Open_vSwitch cur_cfg next_cfg
}

start_server() {  # WHOSE
  in_switch "$(whose "$1" ovsdb-server)" "$OVS_RUNDIR/conf.db" --detach --no-chdir --pidfile --log-file -vconsole:off \
    --remote="punix:$OVS_RUNDIR/db.sock" --remote=db:Open_vSwitch,Open_vSwitch,manager_options || fail "$1 ovsdb-server does not start"
}

pair() {  # server switch vsctl client, each ours or reference
  local name=$1-$2-$3-$4 vsctl client tool
  vsctl=$(whose "$3" ovs-vsctl) client=$(whose "$4" ovsdb-client) tool=$(whose "$1" ovsdb-tool)
  export OVS_RUNDIR=$work/$name OVS_LOGDIR=$work/$name OVS_DBDIR=$work/$name
  mkdir "$work/$name"
  "$tool" create "$OVS_RUNDIR/conf.db" "$schema" || fail "$name: create"
  start_server "$1"
  run() { timeout 30 "$vsctl" --timeout=20 "$@" || fail "$name: ovs-vsctl $*"; }
  run --no-wait init
  timeout 30 "$client" monitor "unix:$OVS_RUNDIR/db.sock" Open_vSwitch Bridge name >"$work/$name/monitor" 2>/dev/null &
  background+=($!)
  in_switch timeout 60 "$(whose "$2" ovs-vswitchd)" "unix:$OVS_RUNDIR/db.sock" --enable-dummy=override --detach --no-chdir --pidfile \
    --log-file -vconsole:off || fail "$name: ovs-vswitchd does not start"
  run add-br br0 -- set Bridge br0 datapath_type=dummy fail_mode=secure other_config:hwaddr=aa:bb:cc:dd:ee:01 external_ids:a=b
  run add-port br0 p1 tag=7 -- set Interface p1 type=dummy -- add-port br0 p2 -- set Interface p2 type=dummy options:x=y ofport_request=9
  run set Port p2 trunks=1,2,3 vlan_mode=trunk -- --id=@q create QoS type=linux-htb other_config:max-rate=100 -- set Port p1 qos=@q >/dev/null
  run --may-exist add-port br0 p1
  run add-port br0 gone -- set Interface gone type=dummy
  run --if-exists del-port gone -- --if-exists del-port nowhere
  run set Interface p1 mtu_request=1400
  [ "$(run get Interface p2 ofport)" = 9 ] || fail "$name: ofport"
  wait_until 5 grep -q br0 "$work/$name/monitor" || fail "$name: monitor says nothing"
  "$client" transact "unix:$OVS_RUNDIR/db.sock" '["Open_vSwitch",{"op":"mutate","table":"Bridge","where":[["name","==","br0"]],"mutations":[["external_ids","insert",["map",[["k","v"]]]]]}]' \
    | grep -q '"count":1' || fail "$name: transact"
  portrait "$client" >"$work/portrait.$name"
  persistent "$client" >"$work/file"
  end_daemon ovs-vswitchd
  end_daemon ovsdb-server
  # The file passes to the other side's server and tools, and back.
  local other=ours
  [ "$1" = ours ] && other=reference
  start_server "$other"
  persistent "$client" >"$work/again"
  diff -u "$work/file" "$work/again" || fail "$name: $other reads another database than $1 wrote"
  run --no-wait set Bridge br0 external_ids:from="$other"
  end_daemon ovsdb-server
  "$(whose "$other" ovsdb-tool)" compact "$OVS_RUNDIR/conf.db" || fail "$name: compact"
  start_server "$1"
  run --no-wait set Bridge br0 external_ids:back=yes
  [ "$(run get Bridge br0 external_ids:from)" = "$other" ] || fail "$name: a change by the other server is lost"
  end_daemon ovsdb-server
  ok "server $1, switch $2, ovs-vsctl $3, ovsdb-client $4"
}

pair reference reference reference reference
for roles in "ours reference reference reference" "reference ours ours ours" "ours reference ours reference" "reference ours reference ours" \
             "ours ours reference reference" "reference reference ours ours" "ours ours ours ours"; do
  pair $roles
  name=${roles// /-}
  diff -u "$work/portrait.reference-reference-reference-reference" "$work/portrait.$name" || fail "$roles: the database says something else"
done
ok "all say the same"
