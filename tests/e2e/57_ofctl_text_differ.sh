#!/bin/bash
# Random OpenFlow text gets the same answers, and the same messages to the switch, from ovs-ofctl and from the installed reference.
# Not every difference is mended yet: more than OPEN of them in a run are a failure. ROUNDS=N runs longer, KIND=EXPRESSION takes other kinds of text
# (sent_*: what goes to a switch; slow, some of its requests wait for an answer that never comes).
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bins=${OVS_BIN:-$top/build/bin}
[ -x /usr/bin/ovs-ofctl ] || { echo "skipped: no reference is installed"; exit 77; }
for seed in 1 2; do
  timeout 300 python3 "$top/tests/e2e/ofctl_text_differ.py" "$bins/ovs-ofctl" /usr/bin/ovs-ofctl --seed $seed --rounds "${ROUNDS:-600}" --kind "${KIND:-^kind_(flow|flows|match|action|group|key_value|nx_match)$}" --most "${OPEN:-10}" || exit 1
done
