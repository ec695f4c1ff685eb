#!/bin/bash
# Random flow_mods, group_mods, bundles, packets and questions of OpenFlow 1.0 to 1.5 get the same answers from our switch and from the
# installed reference. SECONDS_EACH and SEED make it longer and another.
# Only if OPENFLOW_DIFFER is set: some answers are known to differ still (matches that 1.1 cannot express in its statistics).
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bins=${OVS_BIN:-$top/build/bin}
[ -n "${OPENFLOW_DIFFER:-}" ] || { echo "skipped: set OPENFLOW_DIFFER=1"; exit 77; }
[ -x /usr/sbin/ovs-vswitchd ] && [ -x /usr/bin/ovs-ofctl ] || { echo "skipped: no reference is installed"; exit 77; }
timeout $((${SECONDS_EACH:-20} + 200)) python3 "$top/tests/e2e/openflow_differ.py" "$bins" /usr/sbin,/usr/bin --seed "${SEED:-1}" --seconds "${SECONDS_EACH:-20}"
