# Shared by the end-to-end tests: daemons in a folder of their own, hosts in network namespaces of their own.
# Everything is removed when the test ends. Exit status 77 means skipped.
# shellcheck shell=bash
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bins=${OVS_BIN:-$top/build/bin}
export PATH=$bins:$PATH

skip() { echo "skipped: $*"; exit 77; }
fail() {
  echo "FAILED: $*"
  [ -z "${work:-}" ] || tail -n 25 "$work"/*.log 2>/dev/null
  exit 1
}
ok() { echo "ok: $*"; }

[ "$(id -u)" = 0 ] || skip "needs root"
ip netns list >/dev/null 2>&1 || skip "no network namespaces here"

work=$(mktemp -d /tmp/ovs-e2e.XXXXXX)
chmod 755 "$work"
export OVS_RUNDIR=$work OVS_LOGDIR=$work OVS_DBDIR=$work OVS_SYSCONFDIR=$work OVS_SYSLOG_METHOD=null
tag=e$(($$ % 100000))      # short: interface names have 15 characters
namespaces=() background=()

# The switch itself lives in a namespace too, so that a test cannot disturb the machine.
switch_ns=$tag-sw
in_switch() { ip netns exec "$switch_ns" "$@"; }

cleanup() {
  local status=$? pid file
  for pid in "${background[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null; done
  for file in "$work"/*.pid; do
    [ -r "$file" ] || continue
    read -r pid < "$file"
    # The supervisor of a monitored daemon is its parent: it goes first, or it would start another.
    ppid=$(awk '/^PPid/ {print $2}' "/proc/$pid/status" 2>/dev/null)
    if [ -n "${ppid:-}" ] && [ "$ppid" -gt 1 ] && grep -q monitoring "/proc/$ppid/cmdline" 2>/dev/null; then kill "$ppid"; fi
    kill "$pid" 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8; do [ -d "/proc/$pid" ] || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null
  done
  for ns in "${namespaces[@]:-}"; do [ -z "$ns" ] || ip netns del "$ns" 2>/dev/null; done
  [ "$status" != 0 ] && [ -n "${OVS_KEEP:-}" ] && echo "kept: $work" || rm -rf "$work"
  exit "$status"
}
trap cleanup EXIT
trap 'exit 1' INT TERM

new_ns() { ip netns add "$1" && namespaces+=("$1") && ip -n "$1" link set lo up; }
new_ns "$switch_ns" || skip "cannot make a network namespace"

# wait_until SECONDS COMMAND...: true once the command is, polling every 50 ms.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.05
  done
}

start_database() {
  ovsdb-tool create "$work/conf.db" "${SCHEMA:-$(dirname "$bins")/share/openvswitch/vswitch.ovsschema}" || fail "ovsdb-tool create"
  in_switch ovsdb-server "$work/conf.db" --detach --no-chdir --pidfile --log-file -vconsole:off \
    --remote=punix:"$work/db.sock" --remote=db:Open_vSwitch,Open_vSwitch,manager_options "$@" || fail "ovsdb-server does not start"
  ovs-vsctl --no-wait init || fail "ovs-vsctl init"
}
start_switch() {
  in_switch timeout 60 ovs-vswitchd "unix:$work/db.sock" --detach --no-chdir --pidfile --log-file -vconsole:off "$@" || fail "ovs-vswitchd does not start"
}
vsctl() { timeout 30 ovs-vsctl "$@"; }

# host NAME ADDRESS/LEN [IPV6/LEN]: a namespace with eth0; its other end is device NAME in the switch's namespace.
host() {
  local name=$1 ns=$tag-$1
  new_ns "$ns" || fail "namespace $ns"
  ip link add "$tag$name" type veth peer name eth0 netns "$ns" || fail "veth $name"
  ip link set "$tag$name" netns "$switch_ns" name "$name" 2>/dev/null || fail "veth $name"
  ip -n "$switch_ns" link set "$name" up
  ip -n "$ns" addr add "$2" dev eth0
  [ -z "${3:-}" ] || ip -n "$ns" addr add "$3" dev eth0 nodad
  ip -n "$ns" link set eth0 up
}
on() { local name=$1; shift; ip netns exec "$tag-$name" "$@"; }
pings() { on "$1" ping -c "${3:-3}" -i 0.05 -W 2 -q "$2" >/dev/null 2>&1; }
must_ping() { wait_until 8 pings "$1" "$2" 1 && pings "$1" "$2" || fail "$1 cannot reach $2"; ok "$1 reaches $2"; }
must_not_ping() { ! on "$1" ping -c 2 -i 0.1 -W 1 -q "$2" >/dev/null 2>&1 || fail "$1 reaches $2 and must not"; ok "$1 does not reach $2"; }
must_show() { grep -Eq -- "$1" <<< "$2" || fail "expected /$1/ in: $2"; ok "shows /$1/"; }
