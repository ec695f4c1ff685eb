#!/usr/bin/env bash
# os-ken as a controller of 1.3 and of 1.5: bundles as Neutron sends them, one that fails, flow removed, roles, and in
# 1.5 a flow monitor that hears what ovs-ofctl changes.
. "$(dirname "$0")/lib.sh"
python=/usr/bin/python3   # of the distribution: it has the package
"$python" -c 'import os_ken' 2>/dev/null || skip "os-ken is not installed"
start_database
start_switch
vsctl add-br br0 -- set bridge br0 datapath_type=netdev protocols=OpenFlow10,OpenFlow13,OpenFlow15 -- set-fail-mode br0 secure || fail "add-br"

for version in 13 15; do
  echo "-- OpenFlow 1.${version#1}"
  port=$((6600 + version))
  in_switch timeout 90 "$python" -u "$(dirname "$0")/os_ken_bundles.py" "$version" "$port" > "$work/osken$version.log" 2>&1 &
  pid=$!
  background+=("$pid")
  wait_until 20 grep -q listening "$work/osken$version.log" || fail "os-ken does not start"
  vsctl set-controller br0 "tcp:127.0.0.1:$port"
  if [ "$version" = 15 ]; then
    wait_until 40 grep -q watching "$work/osken15.log" || fail "no flow monitor"
    ovs-ofctl add-flow br0 "in_port=5,cookie=6,priority=10,actions=output:9"
  fi
  wait "$pid" || fail "os-ken is not content"
  sed 's/^/  /' "$work/osken$version.log"
  grep -q '^done' "$work/osken$version.log" || fail "os-ken did not come to its end"
  vsctl del-controller br0
  ovs-ofctl del-flows br0
done
