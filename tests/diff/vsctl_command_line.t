# setup: database
# How words become commands and options, and what is said about wrong ones.
$ ovs-vsctl
ovs-vsctl: missing command name (use --help for help)
[exit 1]
$ ovs-vsctl --no-wait -- -- init
$ ovs-vsctl --no-wait init -- -- list-br
$ ovs-vsctl --no-wait --foo
ovs-vsctl: unrecognized option '--foo'
[exit 1]
$ ovs-vsctl --no-wait --real=3 list-br
ovs-vsctl: option '--real' doesn't allow an argument
[exit 1]
$ ovs-vsctl --no-wait --columns
ovs-vsctl: option '--columns' requires an argument
[exit 1]
$ ovs-vsctl --no-wait --column=name list br
$ ovs-vsctl --no-wait --may-exist init
ovs-vsctl: 'init' command has no '--may-exist' option
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist init
ovs-vsctl: 'init' command has no '--may-exist' option
[exit 1]
$ ovs-vsctl --no-wait -- --col=name list br
ovs-vsctl: 'list' command has no '--col' option
[exit 1]
$ ovs-vsctl --no-wait -- --columns list br
ovs-vsctl: missing argument to '--columns' option on 'list' command
[exit 1]
$ ovs-vsctl --no-wait -- --columns=name --columns=ports list br
ovs-vsctl: '--columns=ports' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait --columns=name --columns=ports list br
$ ovs-vsctl --no-wait -- --if-exists --if-exists del-br x
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait -- --real=3 list-br
ovs-vsctl: '--real' option on 'list-br' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- list-br a --b
ovs-vsctl: 'list-br' command takes at most 0 arguments (note that options must precede command names and follow a "--" argument)
[exit 1]
$ ovs-vsctl --no-wait list-br --real
ovs-vsctl: 'list-br' command takes at most 0 arguments (note that options must precede command names and follow a "--" argument)
[exit 1]
$ ovs-vsctl --no-wait -- foo
ovs-vsctl: unknown command 'foo'; use --help for help
[exit 1]
$ ovs-vsctl --no-wait -- -x foo
ovs-vsctl: unknown command 'foo'; use --help for help
[exit 1]
$ ovs-vsctl --no-wait --if-exists
ovs-vsctl: missing command name (use --help for help)
[exit 1]
$ ovs-vsctl --no-wait -t 0 list-br
ovs-vsctl: value 0 on -t or --timeout is invalid
[exit 1]
$ ovs-vsctl --no-wait -t x list-br
ovs-vsctl: value x on -t or --timeout is invalid
[exit 1]
$ ovs-vsctl --no-wait --format=foo list br
ovs-vsctl: unknown output format "foo"
[exit 1]
$ ovs-vsctl --no-wait -d foo list br
ovs-vsctl: unknown data format "foo"
[exit 1]
$ ovs-vsctl --no-wait init -- --if-exists
ovs-vsctl: missing command name (use --help for help)
[exit 1]
$ ovs-vsctl --no-wait list-br list
ovs-vsctl: 'list-br' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait add-br
ovs-vsctl: 'add-br' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait add-br a b c d
ovs-vsctl: 'add-br' command takes at most 3 arguments
[exit 1]
$ ovs-vsctl --no-wait get open
ovs-vsctl: 'get' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --oneline -- --columns=ovs_version list open -- init -- get open . cur_cfg next_cfg -- --columns=cur_cfg list open
ovs_version         : []

0\n0

cur_cfg             : 0
$ ovs-vsctl --no-wait set open . external_ids:a="q w"  external_ids:e="q'w" -- comment 'a b' "x'y" '' 'a"b' 'a$b' 'a\b' ; tail -1 conf.db | sed 's/.*_comment//'
":"ovs-vsctl (invoked by bash): ovs-vsctl --no-wait set open . \"external_ids:a=q w\" \"external_ids:e=q'w\" -- comment \"a b\" \"x'y\"  \"a\\\"b\" a$b \"a\\\\b\""}
$ ovs-vsctl --db=unix:/nonexist show
ovs-vsctl: unix:/nonexist: database connection failed (No such file or directory)
[exit 1]
$ ovs-vsctl --db=tcp:127.0.0.1:1 show
ovs-vsctl: tcp:127.0.0.1:1: database connection failed (Connection refused)
[exit 1]
$ ovs-vsctl --db=foo show
ovs-vsctl: foo: database connection failed (Address family not supported by protocol)
[exit 1]
$ ovs-vsctl --db=unix:/nonexist,tcp:127.0.0.1:1 --no-shuffle-remotes show
ovs-vsctl: unix:/nonexist,tcp:127.0.0.1:1: database connection failed (Connection refused)
[exit 1]
$ ovs-vsctl --no-wait -t 1 wait-until port nope
<time>|00001|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
[exit -14]
$ ovs-vsctl --no-wait -t 1 wait-until open . cur_cfg=0
$ ovs-vsctl -t 1 set open . external_ids:w=1
<time>|00002|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
[exit -14]
$ ovs-vsctl -t 2 set open . external_ids:w=1
$ ovs-vsctl --no-wait --dry-run set open . external_ids:w=2 -- get open . external_ids:w
"2"
$ ovs-vsctl --no-wait get open . external_ids:w
"1"
$ ovs-vsctl --no-wait -- set open . external_ids:w=2 -- get open . external_ids:w -- foo
ovs-vsctl: unknown command 'foo'; use --help for help
[exit 1]
