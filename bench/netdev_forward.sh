#!/usr/bin/env bash
# Drivers alone (or drivers and datapath): two hosts in namespaces, joined by bench/netdev_forward (bench/dp_forward) instead of a switch.
#   bench/netdev_forward.sh PROGRAM [SECONDS]
set -u
program=${1:?path of netdev_forward or dp_forward} sender=${1%/*}/netdev_forward seconds=${2:-4} tag=nf$(($$ % 10000))
cleanup() {
  for ns in sw h1 h2; do
    for pid in $(ip netns pids "$tag-$ns" 2>/dev/null); do kill "$pid" 2>/dev/null; done
    ip netns del "$tag-$ns" 2>/dev/null
  done
}
trap cleanup EXIT
for ns in sw h1 h2; do ip netns add "$tag-$ns"; done
for i in 1 2; do
  ip link add "v$i" netns "$tag-sw" type veth peer name eth0 netns "$tag-h$i"
  ip -n "$tag-sw" link set "v$i" up
  ip -n "$tag-h$i" addr add "10.77.0.$i/24" dev eth0
  ip -n "$tag-h$i" link set lo up
  ip -n "$tag-h$i" link set eth0 up
done
in_ns() { local ns=$1; shift; ip netns exec "$tag-$ns" "$@"; }

echo "== ping"
in_ns sw "$program" bridge v1 v2 3 > /dev/null &
sleep 0.3; in_ns h1 ping -q -i 0.05 -c 30 10.77.0.2 | tail -2; wait
echo "== TCP"
in_ns h2 iperf3 -s -1 -D > /dev/null
in_ns sw "$program" bridge v1 v2 $((seconds + 2)) &
sleep 0.5; in_ns h1 timeout $((seconds + 10)) iperf3 -c 10.77.0.2 -t "$seconds" | tail -4; wait
for size in 60 1500; do
  echo "== frames of $size bytes"
  in_ns sw "$program" bridge v1 v2 $((seconds + 1)) ${BUSY:+busy} &
  before=$(in_ns h2 cat /sys/class/net/eth0/statistics/rx_packets)
  sleep 0.3; in_ns h1 "$sender" send eth0 $size "$seconds"; wait
  after=$(in_ns h2 cat /sys/class/net/eth0/statistics/rx_packets)
  echo "arrived $(echo "scale=3; ($after - $before) / $seconds / 1000000" | bc) Mpps"
done
