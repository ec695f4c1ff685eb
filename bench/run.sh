#!/usr/bin/env bash
# Ours beside the installed reference, in one run on one machine: absolute figures of shared machines mean little, the ratio
# counts. bench/run.sh [flows|database|tcp|packets|memory ...]; each side runs in network namespaces of its own.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
ours=$top/build/bin
reference=/usr/bin:/usr/sbin:/usr/share/openvswitch/scripts
count=${FLOWS:-50000}
seconds=${SECONDS_PER_TEST:-4}
cases=${*:-memory flows database tcp packets}
tag=b$(($$ % 10000))
work=$(mktemp -d /tmp/ovs-bench.XXXXXX)
declare -A result
cleanup() {
  for pid in $(cat "$work"/*/*.pid 2>/dev/null); do kill "$pid" 2>/dev/null; done
  sleep 0.3
  for pid in $(cat "$work"/*/*.pid 2>/dev/null); do kill -9 "$pid" 2>/dev/null; done
  for ns in sw h1 h2; do ip netns del "$tag-$ns" 2>/dev/null; done
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM
[ -x /usr/sbin/ovs-vswitchd ] || { echo "the reference is not installed"; exit 1; }

side_start() {  # ours|reference: daemons, bridge br0, hosts h1 and h2
  side=$1
  dir=$work/$side
  mkdir -p "$dir"
  export OVS_RUNDIR=$dir OVS_LOGDIR=$dir OVS_DBDIR=$dir OVS_SYSCONFDIR=$dir OVS_SYSLOG_METHOD=null
  if [ "$side" = ours ]; then PATH=$ours:$clean_path schema=$top/build/share/openvswitch/vswitch.ovsschema
  else PATH=$reference:$clean_path schema=/usr/share/openvswitch/vswitch.ovsschema; fi
  ip netns add "$tag-sw"
  sw="ip netns exec $tag-sw"
  ovsdb-tool create "$dir/conf.db" "$schema"
  $sw ovsdb-server "$dir/conf.db" --detach --no-chdir --pidfile --log-file -vconsole:off --remote=punix:"$dir/db.sock"
  ovs-vsctl --no-wait init
  $sw ovs-vswitchd "unix:$dir/db.sock" --detach --no-chdir --pidfile --log-file -vconsole:off
  ovs-vsctl add-br br0 -- set bridge br0 datapath_type=netdev
  for i in 1 2; do
    ip netns add "$tag-h$i"
    ip link add "$tag-h$i" type veth peer name eth0 netns "$tag-h$i"
    ip link set "$tag-h$i" netns "$tag-sw" name h$i
    ip -n "$tag-sw" link set h$i up
    ip -n "$tag-h$i" addr add 10.77.0.$i/24 dev eth0
    ip -n "$tag-h$i" link set lo up
    ip -n "$tag-h$i" link set eth0 up
    # Without this the reference's userspace datapath loses every TCP segment of a veth: it forwards unfinished checksums.
    [ "$side" = ours ] || ip netns exec "$tag-h$i" ethtool -K eth0 tx off >/dev/null
    ovs-vsctl add-port br0 h$i
  done
}
side_stop() {
  for pid in $(cat "$dir"/*.pid 2>/dev/null); do kill "$pid" 2>/dev/null; done
  sleep 0.5
  for ns in sw h1 h2; do ip netns del "$tag-$ns" 2>/dev/null; done
}
elapsed() { local a b; a=$(date +%s.%N); "$@" >/dev/null || return 1; b=$(date +%s.%N); echo "$b - $a" | bc -l; }
rss_kb() { awk '/^VmRSS/ {print $2}' "/proc/$(cat "$dir/ovs-vswitchd.pid")/status"; }
record() { result[$side,$1]=$2; printf '  %-10s %-34s %s\n' "$side" "$1" "$2"; }

make_flows() {
  awk -v n="$count" 'BEGIN { for (i = 0; i < n; i++)
    printf "table=1,priority=%d,ip,nw_dst=10.%d.%d.%d,actions=output:%d\n", 100 + i % 50, i / 65536 % 256, i / 256 % 256, i % 256, 1 + i % 2 }' > "$work/flows"
}
bench_flows() {
  local t client
  # The reference's client for both sides: only the switch differs.
  client=/usr/bin/ovs-ofctl
  ovs-ofctl del-flows br0 table=1
  t=$(elapsed $client add-flows br0 "$work/flows") && record "flow_mods/s" "$(echo "$count / $t" | bc)"
  t=$(elapsed $client dump-flows br0 table=1) && record "flows dumped/s" "$(echo "$count / $t" | bc)"
  ovs-ofctl del-flows br0 table=1
  t=$(elapsed $client --bundle add-flows br0 "$work/flows" 2>/dev/null) && record "flow_mods/s in a bundle" "$(echo "$count / $t" | bc)"
  ovs-ofctl del-flows br0 table=1
}
bench_memory() {
  local before after
  before=$(rss_kb)
  /usr/bin/ovs-ofctl add-flows br0 "$work/flows"
  after=$(rss_kb)
  record "bytes per flow" "$(((after - before) * 1024 / count))"
  ovs-ofctl del-flows br0 table=1
}
bench_database() {   # more of it: bench/ovsdb.sh
  local rate kind db=$dir/bench.db sock=$dir/bench.sock
  "$top/build/bench/ovsdb_load" schema - > "$work/bench.ovsschema"
  for kind in insert update select; do
    rm -f "$db"
    ovsdb-tool create "$db" "$work/bench.ovsschema"
    ovsdb-server "$db" --detach --no-chdir --pidfile="$dir/bench.pid" -vconsole:off --unixctl="$dir/bench.ctl" --remote=punix:"$sock"
    rate=$("$top/build/bench/ovsdb_load" "$kind" "$sock" --seconds="$seconds" | awk -F'\t' '/\/s/ {print int($2)}') && record "$kind transactions/s" "$rate"
    kill "$(cat "$dir/bench.pid")"; sleep 0.3
  done
}
bench_tcp() {
  local mbit
  ip netns exec "$tag-h2" iperf3 -s -1 -D --pidfile "$dir/iperf.pid" >/dev/null
  sleep 0.5
  mbit=$(ip netns exec "$tag-h1" timeout $((seconds + 20)) iperf3 -c 10.77.0.2 -t "$seconds" -J |
    python3 -c 'import json,sys; print(int(json.load(sys.stdin)["end"]["sum_received"]["bits_per_second"] / 1e6))') && record "TCP Mbit/s" "$mbit"
}
bench_packets() {
  local mac before after flows
  mac=$(ip netns exec "$tag-h2" cat /sys/class/net/eth0/address)
  ovs-ofctl add-flow br0 priority=60000,in_port=1,udp,actions=output:2
  for flows in 1 1000; do
    before=$(ip netns exec "$tag-h2" cat /sys/class/net/eth0/statistics/rx_packets)
    ip netns exec "$tag-h1" "$top/build/bench/packet_blast" eth0 "$mac" "$seconds" "$flows" > "$work/sent"
    sleep 0.3
    after=$(ip netns exec "$tag-h2" cat /sys/class/net/eth0/statistics/rx_packets)
    record "packets/s forwarded, $flows flows" "$(((after - before) / seconds))"
  done
}

clean_path=$PATH
make_flows
for side_name in ${SIDES:-reference ours}; do
  side_start "$side_name"
  for case in $cases; do "bench_$case"; done
  side_stop
done
printf '\n%-36s %12s %12s %8s\n' "" reference ours ratio
for key in $(printf "%s\n" "${!result[@]}" | sed "s/^[a-z]*,//" | sort -u | tr " " "~"); do
  name=${key//\~/ }
  a=${result[reference,$name]:-} b=${result[ours,$name]:-0}
  ratio=-
  [ -z "$a" ] || [ "$a" = 0 ] || ratio=$(echo "scale=2; $b / $a" | bc)
  printf '%-36s %12s %12s %8s\n' "$name" "${a:--}" "$b" "$ratio"
done
