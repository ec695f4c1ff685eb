#!/usr/bin/env bash
# demo.sh start|stop DIR: what ./dev run shows. A switch with two hosts (namespaces ovspp-h1, ovspp-h2) that stays up.
set -eu
dir=$2
export OVS_RUNDIR=$dir/run OVS_LOGDIR=$dir/log OVS_DBDIR=$dir/db OVS_SYSCONFDIR=$dir/etc OVS_SYSLOG_METHOD=null
note() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { printf '$ %s\n' "$*"; "$@"; }

stop() {
  [ ! -d "$dir" ] || ovs-ctl --no-mlockall stop || true
  for h in h1 h2; do ip netns del ovspp-$h 2>/dev/null || true; ip link del ovspp-$h 2>/dev/null || true; done
  rm -rf "$dir"
}

start() {
  mkdir -p "$dir"/{run,log,db,etc}
  note "The switch and its database"
  ovs-ctl --system-id=random --no-record-hostname --no-mlockall start
  for i in 1 2; do
    ip netns add ovspp-h$i
    ip link add ovspp-h$i type veth peer name eth0 netns ovspp-h$i
    ip link set ovspp-h$i up
    ip -n ovspp-h$i addr add 10.88.0.$i/24 dev eth0
    ip -n ovspp-h$i link set lo up
    ip -n ovspp-h$i link set eth0 up
  done
  note "A bridge with two hosts"
  show ovs-vsctl add-br br0 -- set bridge br0 datapath_type=netdev
  show ovs-vsctl add-port br0 ovspp-h1 -- add-port br0 ovspp-h2
  show ip netns exec ovspp-h1 ping -c 3 -i 0.2 10.88.0.2
  if command -v iperf3 >/dev/null; then
    note "A TCP stream"
    ip netns exec ovspp-h2 iperf3 -s -1 -D --pidfile "$dir/iperf3.pid"
    sleep 0.5
    ip netns exec ovspp-h1 iperf3 -c 10.88.0.2 -t 3 | grep -E 'sender|receiver'
  fi
  note "What the switch knows"
  show ovs-vsctl show
  show ovs-ofctl dump-flows br0
  show ovs-ofctl dump-ports br0
  show ovs-appctl dpctl/dump-flows
  show ovs-appctl fdb/show br0
  note "It is running. To talk to it:"
  echo "  export OVS_RUNDIR=$OVS_RUNDIR PATH=$(dirname "$(command -v ovs-vsctl)"):\$PATH"
  echo "  ovs-vsctl show; ip netns exec ovspp-h1 ping 10.88.0.2"
  echo "  sudo ./dev stop     # ends it"
}

trap '[ "$?" = 0 ] || { echo "demo failed; log files in $dir/log"; tail -n 20 "$dir"/log/*.log; }' EXIT
"$1"
