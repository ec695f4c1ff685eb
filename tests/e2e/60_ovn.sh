#!/usr/bin/env bash
# Debian's OVN on our databases: its own ovn-ctl starts our ovsdb-server twice, ovn-northd and ovn-controller; logical ports are made,
# bound and removed, and both databases say so. 60_ovn.sh [PORTS, default 20] [ours|reference: whose ovs-vswitchd, default ours]
. "$(dirname "$0")/lib.sh"
ports=${1:-20} switch=${2:-ours}
ctl=/usr/share/ovn/scripts/ovn-ctl
for needed in "$ctl" /usr/bin/ovn-northd /usr/bin/ovn-nbctl /usr/bin/ovn-controller; do
  [ -e "$needed" ] || skip "OVN is not installed ($needed)"
done
vswitchd=$bins/ovs-vswitchd
if [ "$switch" = reference ]; then
  vswitchd=$(PATH=/usr/sbin:/usr/bin command -v ovs-vswitchd) || skip "no other ovs-vswitchd is installed"
fi
export OVN_RUNDIR=$work OVN_LOGDIR=$work OVN_DBDIR=$work OVN_SYSCONFDIR=$work OVS_BINDIR=$bins OVS_SBINDIR=$bins
nb="ovn-nbctl --timeout=60" sb="ovn-sbctl --timeout=60"
ovn() { in_switch timeout 90 "$ctl" --ovn-northd-priority= --ovn-controller-priority= "$@"; }
is_ours() { [ "$(readlink "/proc/$(cat "$work/$1.pid")/exe")" = "$(readlink -f "$bins/ovsdb-server")" ]; }

started=$(date +%s%N)
lap() { local now; now=$(date +%s%N); echo "   $(((now - started) / 1000000)) ms: $*"; started=$(date +%s%N); }

ovn start_ovsdb >"$work/ctl.log" 2>&1 || fail "start_ovsdb: $(cat "$work/ctl.log")"
is_ours ovnnb_db && is_ours ovnsb_db || fail "the databases are not served by our ovsdb-server"
ovn --ovn-manage-ovsdb=no start_northd >>"$work/ctl.log" 2>&1 || fail "start_northd: $(cat "$work/ctl.log")"
$nb --wait=sb sync || fail "ovn-northd does not answer"
ok "ovn-ctl starts our servers and ovn-northd"

start_database
in_switch timeout 60 "$vswitchd" "unix:$work/db.sock" --enable-dummy=override --detach --no-chdir --pidfile --log-file -vconsole:off \
  || fail "ovs-vswitchd does not start"
vsctl set open . external_ids:system-id=hv1 "external_ids:ovn-remote=unix:$work/ovnsb_db.sock" external_ids:ovn-encap-type=geneve \
  external_ids:ovn-encap-ip=127.0.0.1 -- --may-exist add-br br-int -- set bridge br-int datapath_type=dummy fail-mode=secure || fail "br-int"
ovn start_controller >>"$work/ctl.log" 2>&1 || fail "start_controller: $(cat "$work/ctl.log")"
has_chassis() { [ "$($sb --bare --columns=name list Chassis)" = hv1 ]; }
wait_until 20 has_chassis || fail "ovn-controller does not register"
timeout 60 $nb --wait=hv sync || fail "ovn-controller does not follow"
ok "ovn-controller registers its chassis"

# in_batches COMMAND FUNCTION: runs COMMAND with 50 ports' worth of words from FUNCTION PORT at a time.
in_batches() {
  local -a words=()
  local i
  for ((i = 1; i <= ports; i++)); do
    words+=(-- $($2 $i))
    if ((i % 50 == 0 || i == ports)); then
      $1 "${words[@]}" || return 1
      words=()
    fi
  done
}
mac() { printf '0a:00:00:00:%02x:%02x' $(($1 / 256)) $(($1 % 256)); }
lsp_words() { echo lsp-add ls0 "lp$1" -- lsp-set-addresses "lp$1" "$(mac "$1")"; }
lsp_gone() { echo lsp-del "lp$1"; }
bind_words() { echo add-port br-int "vif$1" -- set Interface "vif$1" type=dummy "external_ids:iface-id=lp$1"; }
unbind_words() { echo del-port br-int "vif$1"; }
count() { $sb --bare --no-headings --columns=_uuid find "$@" | grep -c .; }
ups() { $nb --bare --no-headings --columns=name find Logical_Switch_Port up=true | grep -c .; }
are() { [ "$("${@:2}")" = "$1" ]; }

lap "everything runs"
$nb ls-add ls0 -- acl-add ls0 to-lport 1000 ip4 allow || fail "ls-add"
in_batches "$nb" lsp_words || fail "lsp-add"
lap "$ports logical ports made"
timeout 120 $nb --timeout=120 --wait=sb sync || fail "northd does not keep up"
are "$ports" count Port_Binding || fail "Port_Binding: $(count Port_Binding) of $ports"
lap "$ports port bindings in the southbound database"

in_batches "ovs-vsctl --timeout=60" bind_words || fail "add-port"
lap "$ports interfaces added to br-int"
wait_until 120 are "$ports" ups || fail "up: $(ups) of $ports"
chassis=$($sb --bare --columns=_uuid list Chassis)
are "$ports" count Port_Binding "chassis=$chassis" || fail "not all ports are bound to the chassis"
timeout 120 $nb --timeout=120 --wait=hv sync || fail "ovn-controller does not keep up"
lap "$ports ports bound and up"
flows=$(ovs-ofctl -O OpenFlow15 dump-flows br-int 2>/dev/null | grep -c table=)
[ "$flows" -gt "$ports" ] || fail "only $flows OpenFlow flows"
ok "$ports ports bound, $flows OpenFlow flows"

# A relay of the southbound database, also started by ovn-ctl, says the same.
ovn --db-sb-relay-remote="unix:$work/ovnsb_db.sock" start_sb_relay_ovsdb >>"$work/ctl.log" 2>&1 || fail "start_sb_relay_ovsdb"
relay=$(ls "$work"/*relay*.sock 2>/dev/null | head -n 1)
through_relay() { ovn-sbctl --timeout=20 --no-leader-only --db="unix:$relay" --bare --columns=_uuid find Port_Binding "chassis=$chassis" | grep -c .; }
wait_until 20 are "$ports" through_relay || fail "the relay tells of $(through_relay) of $ports bindings"
lap "a relay has everything"
ok "a relay started by ovn-ctl tells the same"

# The databases may be restarted under everybody.
ovn restart_ovsdb >>"$work/ctl.log" 2>&1 || fail "restart_ovsdb: $(cat "$work/ctl.log")"
is_ours ovnnb_db || fail "after the restart it is not ours"
timeout 60 $nb --wait=hv sync || fail "after restart_ovsdb nobody follows"
are "$ports" ups || fail "after restart_ovsdb ports are down: $(ups) of $ports up"
lap "databases restarted, everybody is back"
ok "everybody reconnects after restart_ovsdb"

in_batches "ovs-vsctl --timeout=60" unbind_words || fail "del-port"
wait_until 120 are 0 ups || fail "still up: $(ups)"
lap "$ports ports unbound"
in_batches "$nb" lsp_gone || fail "lsp-del"
timeout 120 $nb --timeout=120 --wait=hv sync || fail "northd does not keep up"
are 0 count Port_Binding || fail "bindings are left over: $(count Port_Binding)"
lap "$ports logical ports removed"
ok "ports unbound and removed"
! grep -h 'inconsistent\|syntax error\|constraint violation\|transaction error' "$work"/ovn*.log || fail "errors in OVN's logs"

ovn stop_controller >>"$work/ctl.log" 2>&1
ovn --ovn-manage-ovsdb=no stop_northd >>"$work/ctl.log" 2>&1
ovn stop_ovsdb >>"$work/ctl.log" 2>&1 || fail "stop_ovsdb"
[ ! -e "$work/ovnnb_db.pid" ] || fail "ovn-ctl stop_ovsdb leaves the northbound server"
ok "ovn-ctl stops them"
