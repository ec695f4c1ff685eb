# ovs-ctl answers without daemons
$ ovs-ctl
$SHARE/scripts/ovs-ctl: missing command name (use --help for help)
[exit 1]
$ ovs-ctl bogus
$SHARE/scripts/ovs-ctl: unknown command "bogus" (use --help for help)
[exit 1]
$ ovs-ctl status
ovsdb-server is not running
ovs-vswitchd is not running
[exit 1]
$ ovs-ctl --bogus=1 status
$SHARE/scripts/ovs-ctl: unknown option "--bogus=1" (use --help for help)
ovsdb-server is not running
ovs-vswitchd is not running
[exit 1]
$ ovs-ctl -x
$SHARE/scripts/ovs-ctl: unknown option "-x" (use --help for help)
[exit 1]
$ ovs-ctl a b
$SHARE/scripts/ovs-ctl: exactly one non-option argument required (use --help for help)
[exit 1]
$ ovs-ctl --external-id=foo start
$SHARE/scripts/ovs-ctl: --external-id argument not in the form "key=value"
[exit 1]
