#!/bin/bash
# Sound and mutated OpenFlow messages are printed alike by ovs-ofctl and by the installed reference. MESSAGES=20000 is a good number.
# Not in the normal run: about one mutation in a hundred still names another error; MESSAGES asks for it.
set -u
[ -n "${MESSAGES:-}" ] || { echo "skipped: only with MESSAGES=N, differences in the order of errors are known"; exit 77; }
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bins=${OVS_BIN:-$top/build/bin}
[ -x /usr/bin/ovs-ofctl ] || { echo "skipped: no reference is installed"; exit 77; }
python=/usr/bin/python3
[ -x "$python" ] || python=python3
for seed in ${SEEDS:-1 2}; do
  timeout 600 "$python" "$top/tests/e2e/ofp_print_differ.py" "$bins/ovs-ofctl" /usr/bin/ovs-ofctl --seed "$seed" --messages "$MESSAGES" || exit 1
done
