#!/usr/bin/env bash
# Port drivers with real devices: tap, veth, a device that goes and comes back. No switch runs.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
test_program=${OVS_NETDEV_TEST:-${OVS_BIN:-$top/build/bin}/../tests/netdev_test}
skip() { echo "skipped: $*"; exit 77; }
[ "$(id -u)" = 0 ] || skip "needs root"
[ -c /dev/net/tun ] || skip "no /dev/net/tun"
[ -x "$test_program" ] || skip "$test_program is not built"
unshare -n true 2>/dev/null || skip "cannot make a network namespace"
exec timeout 60 unshare -n "$test_program" --no-skip -tc='kernel:*'
