#!/usr/bin/env bash
# The flow tables beside the installed reference's, in one run: OpenFlow 1.4 over the unix socket from a binary generator
# (openflow_load.cc), bridges of the dummy datapath, so that nothing but the OpenFlow side is measured.
# bench/openflow.sh [BUILD_DIR]; FLOWS, ROUNDS (the best counts), SIDES="reference ours", MILLION=1 (a dump of a million flows).
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$top/build}
load=$build/bench/openflow_load
flows=${FLOWS:-100000}
rounds=${ROUNDS:-3}
work=$(mktemp -d /tmp/ovs-bench.XXXXXX)
declare -A best cpu
clean_path=$PATH
stop() { for pid in $(cat "$work"/*/*.pid 2>/dev/null); do kill "$pid" 2>/dev/null; done; sleep 0.5; }
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
[ -x /usr/sbin/ovs-vswitchd ] || { echo "the reference is not installed"; exit 1; }

start() {  # ours|reference
  side=$1
  dir=$work/$side
  rm -rf "$dir"; mkdir -p "$dir"
  export OVS_RUNDIR=$dir OVS_LOGDIR=$dir OVS_DBDIR=$dir OVS_SYSCONFDIR=$dir OVS_SYSLOG_METHOD=null
  if [ "$side" = ours ]; then PATH=$build/bin:$clean_path schema=$build/share/openvswitch/vswitch.ovsschema
  else PATH=/usr/bin:/usr/sbin:$clean_path schema=/usr/share/openvswitch/vswitch.ovsschema; fi
  [ -f "$schema" ] || schema=$top/schema/vswitch.ovsschema
  ovsdb-tool create "$dir/conf.db" "$schema"
  ovsdb-server "$dir/conf.db" --detach --no-chdir --pidfile --log-file -vconsole:off --remote=punix:"$dir/db.sock"
  ovs-vsctl --no-wait init
  ovs-vswitchd "unix:$dir/db.sock" --enable-dummy=override --disable-system --detach --no-chdir --pidfile --log-file -vconsole:off
  ovs-vsctl add-br br0 -- set bridge br0 datapath_type=dummy fail_mode=secure
  pid=$(cat "$dir/ovs-vswitchd.pid")
}
rss_kb() { awk '/^VmRSS/ {print $2}' "/proc/$pid/status"; }
keep() {  # NAME RATE CPU_US: the best round
  local old=${best[$side,$1]:-0}
  [ "$(echo "$2 > $old" | bc -l)" = 1 ] && best[$side,$1]=$2
  old=${cpu[$side,$1]:-}
  { [ -z "$old" ] || [ "$(echo "$3 < $old" | bc -l)" = 1 ]; } && cpu[$side,$1]=$3
}
run() {  # NAME OPERATION [options]
  local name=$1 n s rate us
  shift
  read -r n s rate us < <(timeout 300 "$load" "$dir/br0.mgmt" "$@" --pid "$pid") || { echo "$side $name failed"; return; }
  keep "$name" "$rate" "$us"
  printf '  %-10s %-34s %10s/s %8s us CPU\n' "$side" "$name" "$rate" "$us"
}
round() {
  local one="--flows $flows" mixed="--flows $flows --tables 40 --masks 30" before
  before=$(rss_kb)
  run "adds, one table" add $one
  best[$side,memory]=${best[$side,memory]:-$((($(rss_kb) - before) * 1024 / flows))}
  run "dump, one table" dump
  run "modify strict, one table" modify $one
  run "delete strict, one table" delete-strict $one
  run "adds in a bundle, one table" add-bundle $one
  run "delete all, one table" delete-all $one
  before=$(rss_kb)
  run "adds, 40 tables, 30 masks" add $mixed
  run "dump, 40 tables" dump
  run "modify strict, 40 tables" modify $mixed
  run "delete strict, 40 tables" delete-strict $mixed
  run "adds in a bundle, 40 tables" add-bundle $mixed
  run "delete all, 40 tables" delete-all $mixed
}
for i in $(seq "$rounds"); do
  for which in ${SIDES:-reference ours}; do
    start "$which"
    round
    stop
  done
done
if [ -n "${MILLION:-}" ]; then
  for which in ${SIDES:-reference ours}; do
    start "$which"
    before=$(rss_kb)
    run "adds, 1M, 40 tables" add --flows 1000000 --tables 40 --masks 30
    best[$which,memory 1M]=$((($(rss_kb) - before) * 1024 / 1000000))
    run "dump, 1M" dump
    run "delete all, 1M" delete-all --flows 1000000
    stop
  done
fi
printf '\n%-34s %12s %12s %7s   %9s %9s %7s\n' "" reference/s ours/s ratio "ref CPU us" "ours us" ratio
for name in $(printf "%s\n" "${!best[@]}" | sed "s/^[a-z]*,//" | sort -u | tr " " "~"); do
  name=${name//\~/ }
  a=${best[reference,$name]:-} b=${best[ours,$name]:-} c=${cpu[reference,$name]:-} d=${cpu[ours,$name]:-} ratio=- less=-
  [ -n "$a" ] && [ -n "$b" ] && [ "$a" != 0 ] && ratio=$(echo "scale=2; $b / $a" | bc)
  [ -n "$c" ] && [ -n "$d" ] && less=$(echo "scale=2; $c / $d" | bc)
  printf '%-34s %12s %12s %7s   %9s %9s %7s\n' "$name" "${a:--}" "${b:--}" "$ratio" "${c:--}" "${d:--}" "$less"
done
echo "memory: resident bytes per flow, in the first round"
