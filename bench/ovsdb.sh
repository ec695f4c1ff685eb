#!/usr/bin/env bash
# The database server against the reference's, side by side, by one C++ client (bench/ovsdb_load.cc).
#   bench/ovsdb.sh [CASE...]    rates portadd monitors conditions dump compact (default: all of them)
# Environment: BUILD (build tree, default build), SIDES ("reference ours"), SECONDS_EACH (3), ROUNDS (1; the sides take turns, the
# median counts), NB_MB (size of the northbound-like database, 300), CLIENTS (of the dump, 50), MONITORS (200), CONDITIONS (clients with a
# condition of CLAUSES each; 100, 200).
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${BUILD:-$top/build}
case $build in /*) ;; *) build=$top/$build ;; esac
load=$build/bench/ovsdb_load
seconds=${SECONDS_EACH:-3} rounds=${ROUNDS:-1} nb_mb=${NB_MB:-300} clients=${CLIENTS:-50} monitors=${MONITORS:-200}
cases=${*:-rates portadd monitors conditions dump compact}
work=$(mktemp -d /tmp/ovsdb-bench.XXXXXX)
server_pid=
cleanup() { [ -z "$server_pid" ] || kill "$server_pid" 2>/dev/null; rm -rf "$work"; }
trap cleanup EXIT
declare -A values
order=()

bin() { if [ "$side" = ours ]; then echo "$build/bin/$1"; else command -v "$1"; fi; }
start() {  # start FILE
  export OVS_RUNDIR=$work OVS_LOGDIR=$work OVS_DBDIR=$work
  "$(bin ovsdb-server)" "$1" --remote=punix:"$work/db.sock" --unixctl="$work/ctl" -vconsole:off -vsyslog:off >/dev/null 2>&1 &
  server_pid=$!
  for _ in $(seq 1200); do [ -S "$work/db.sock" ] && break; sleep 0.1; done
}
stop() { kill "$server_pid"; wait "$server_pid" 2>/dev/null; server_pid=; rm -f "$work"/db.sock "$work"/*.db "$work"/.*lock~; }
rss() { awk '/^VmRSS/ {print $2}' "/proc/$server_pid/status"; }
record() { # record NAME VALUE
  [ -n "${values[ours,$1]+x}${values[reference,$1]+x}" ] || order+=("$1")
  values[$side,$1]="${values[$side,$1]:-} $2"
  printf '  %-10s %-42s %s\n' "$side" "$1" "$2"
}
measure() { # measure CASE-OF-ovsdb_load ARGS...: each line NAME<TAB>VALUE
  local name value
  while IFS=$'\t' read -r name value; do record "${name/${from:-}/${to:-}}" "$value"; done < <(timeout 300 "$load" "$@" --seconds="$seconds" --pid="$server_pid")
}
fresh() { rm -f "$work/bench.db"; "$load" schema - > "$work/schema"; "$(bin ovsdb-tool)" create "$work/bench.db" "$work/schema"; start "$work/bench.db"; }
northbound() {
  [ -f "$work/nb" ] || "$load" create "$work/nb" --count="$nb_mb"
  cp "$work/nb" "$work/bench.db"
  start "$work/bench.db"
}

bench_rates() {
  local kind
  for kind in insert update select-uuid select; do fresh; measure "$kind" "$work/db.sock"; stop; done
  fresh; from=update to="durable update" measure update "$work/db.sock" --durable --connections=16 --window=4; stop
}
bench_portadd() {
  fresh; measure port-add "$work/db.sock" --rows=10000; stop
  fresh; measure port-add "$work/db.sock" --rows=10000 --verify; stop
}
bench_monitors() { fresh; measure monitors "$work/db.sock" --count="$monitors" --rows=10000; stop; }
bench_conditions() { fresh; measure conditions "$work/db.sock" --count="${CONDITIONS:-100}" --rows="${CLAUSES:-200}"; stop; }
bench_dump() {
  local before
  before=$(date +%s.%N)
  northbound
  record "northbound start s" "$(echo "$(date +%s.%N) - $before" | bc)"
  record "northbound memory / file" "$(echo "scale=2; $(rss) * 1024 / $(stat -c %s "$work/nb")" | bc)"
  measure dump "$work/db.sock" --count="$clients"
  record "memory / file after the dump" "$(echo "scale=2; $(rss) * 1024 / $(stat -c %s "$work/nb")" | bc)"
  stop
}
bench_compact() {
  northbound
  from=command to=compaction measure latency "$work/db.sock" --run="$(bin ovs-appctl) -t $work/ctl ovsdb-server/compact >/dev/null"
  stop
}

for _ in $(seq "$rounds"); do
  for case in $cases; do
    for side in ${SIDES:-reference ours}; do "bench_$case"; done
  done
done
median() { printf '%s\n' "$@" | sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
printf '\n| | reference | ours | ours / reference |\n| --- | ---: | ---: | ---: |\n'
for name in "${order[@]}"; do
  a=${values[reference,$name]:-} b=${values[ours,$name]:-}
  # shellcheck disable=SC2086
  { [ -z "$a" ] || a=$(median $a); [ -z "$b" ] || b=$(median $b); }
  printf '| %s | %s | %s | %s |\n' "$name" "${a:--}" "${b:--}" "$(awk -v a="${a:-0}" -v b="${b:-0}" 'BEGIN { if (a > 0) printf "%.2f", b / a; else print "-" }')"
done
