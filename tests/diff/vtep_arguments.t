# Every command of vtep-ctl with wrong arguments, then with right ones in one transaction.
$ ovsdb-tool create v.db $(dirname $SCHEMA)/vtep.ovsschema && ovsdb-server v.db --detach --no-chdir --pidfile -vconsole:off --remote=punix:db.sock
$ vtep-ctl add-ps ps -- add-port ps p1 -- add-ls ls0
$ vtep-ctl add
vtep-ctl: 'add' command requires at least 4 arguments
[exit 1]
$ vtep-ctl add 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch add ps
vtep-ctl: 'add' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add nosuch
vtep-ctl: 'add' command requires at least 4 arguments
[exit 1]
$ vtep-ctl add nosuch 2
vtep-ctl: 'add' command requires at least 4 arguments
[exit 1]
$ vtep-ctl add ls0 nosuch 3
vtep-ctl: 'add' command requires at least 4 arguments
[exit 1]
$ vtep-ctl add ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --if-exists=x add ps
vtep-ctl: '--if-exists' option on 'add' does not accept an argument
[exit 1]
$ vtep-ctl add-lr
vtep-ctl: 'add-lr' command requires at least 1 arguments
[exit 1]
$ vtep-ctl add-lr 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-lr ps
vtep-ctl: 'add-lr' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-lr nosuch
$ vtep-ctl add-lr nosuch 2
vtep-ctl: 'add-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl add-lr ls0 nosuch 3
vtep-ctl: 'add-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl add-lr ls0 nosuch 3 4
vtep-ctl: 'add-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --may-exist=x add-lr ps
vtep-ctl: '--may-exist' option on 'add-lr' does not accept an argument
[exit 1]
$ vtep-ctl add-ls
vtep-ctl: 'add-ls' command requires at least 1 arguments
[exit 1]
$ vtep-ctl add-ls 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-ls ps
vtep-ctl: 'add-ls' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-ls nosuch
$ vtep-ctl add-ls nosuch 2
vtep-ctl: 'add-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl add-ls ls0 nosuch 3
vtep-ctl: 'add-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl add-ls ls0 nosuch 3 4
vtep-ctl: 'add-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --may-exist=x add-ls ps
vtep-ctl: '--may-exist' option on 'add-ls' does not accept an argument
[exit 1]
$ vtep-ctl add-mcast-local
vtep-ctl: 'add-mcast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-mcast-local 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-mcast-local' command takes at most 4 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-mcast-local ps
vtep-ctl: 'add-mcast-local' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-mcast-local nosuch
vtep-ctl: 'add-mcast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-mcast-local nosuch 2
vtep-ctl: 'add-mcast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-mcast-local ls0 nosuch 3
$ vtep-ctl add-mcast-local ls0 nosuch 3 4
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
vtep-ctl: transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
[exit 1]
$ vtep-ctl add-mcast-remote
vtep-ctl: 'add-mcast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-mcast-remote 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-mcast-remote' command takes at most 4 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-mcast-remote ps
vtep-ctl: 'add-mcast-remote' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-mcast-remote nosuch
vtep-ctl: 'add-mcast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-mcast-remote nosuch 2
vtep-ctl: 'add-mcast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-mcast-remote ls0 nosuch 3
$ vtep-ctl add-mcast-remote ls0 nosuch 3 4
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
vtep-ctl: transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
[exit 1]
$ vtep-ctl add-port
vtep-ctl: 'add-port' command requires at least 2 arguments
[exit 1]
$ vtep-ctl add-port 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-port' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-port ps
vtep-ctl: 'add-port' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-port nosuch
vtep-ctl: 'add-port' command requires at least 2 arguments
[exit 1]
$ vtep-ctl add-port nosuch 2
vtep-ctl: no physical switch named nosuch
[exit 1]
$ vtep-ctl add-port ls0 nosuch 3
vtep-ctl: 'add-port' command takes at most 2 arguments
[exit 1]
$ vtep-ctl add-port ls0 nosuch 3 4
vtep-ctl: 'add-port' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --may-exist=x add-port ps
vtep-ctl: '--may-exist' option on 'add-port' does not accept an argument
[exit 1]
$ vtep-ctl add-ps
vtep-ctl: 'add-ps' command requires at least 1 arguments
[exit 1]
$ vtep-ctl add-ps 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-ps ps
vtep-ctl: 'add-ps' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-ps nosuch
$ vtep-ctl add-ps nosuch 2
vtep-ctl: 'add-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl add-ps ls0 nosuch 3
vtep-ctl: 'add-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl add-ps ls0 nosuch 3 4
vtep-ctl: 'add-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --may-exist=x add-ps ps
vtep-ctl: '--may-exist' option on 'add-ps' does not accept an argument
[exit 1]
$ vtep-ctl add-ucast-local
vtep-ctl: 'add-ucast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-ucast-local 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-ucast-local' command takes at most 4 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-ucast-local ps
vtep-ctl: 'add-ucast-local' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-ucast-local nosuch
vtep-ctl: 'add-ucast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-ucast-local nosuch 2
vtep-ctl: 'add-ucast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-ucast-local ls0 nosuch 3
$ vtep-ctl add-ucast-local ls0 nosuch 3 4
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
vtep-ctl: transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
[exit 1]
$ vtep-ctl add-ucast-remote
vtep-ctl: 'add-ucast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-ucast-remote 1 2 3 4 5 6 7 8 9
vtep-ctl: 'add-ucast-remote' command takes at most 4 arguments
[exit 1]
$ vtep-ctl -- --nosuch add-ucast-remote ps
vtep-ctl: 'add-ucast-remote' command has no '--nosuch' option
[exit 1]
$ vtep-ctl add-ucast-remote nosuch
vtep-ctl: 'add-ucast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-ucast-remote nosuch 2
vtep-ctl: 'add-ucast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl add-ucast-remote ls0 nosuch 3
$ vtep-ctl add-ucast-remote ls0 nosuch 3 4
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
vtep-ctl: transaction error: {"details":"\"3\" is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
[exit 1]
$ vtep-ctl bind-ls
vtep-ctl: 'bind-ls' command requires at least 4 arguments
[exit 1]
$ vtep-ctl bind-ls 1 2 3 4 5 6 7 8 9
vtep-ctl: 'bind-ls' command takes at most 4 arguments
[exit 1]
$ vtep-ctl -- --nosuch bind-ls ps
vtep-ctl: 'bind-ls' command has no '--nosuch' option
[exit 1]
$ vtep-ctl bind-ls nosuch
vtep-ctl: 'bind-ls' command requires at least 4 arguments
[exit 1]
$ vtep-ctl bind-ls nosuch 2
vtep-ctl: 'bind-ls' command requires at least 4 arguments
[exit 1]
$ vtep-ctl bind-ls ls0 nosuch 3
vtep-ctl: 'bind-ls' command requires at least 4 arguments
[exit 1]
$ vtep-ctl bind-ls ls0 nosuch 3 4
vtep-ctl: no port named nosuch
[exit 1]
$ vtep-ctl clear
vtep-ctl: 'clear' command requires at least 3 arguments
[exit 1]
$ vtep-ctl clear 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch clear ps
vtep-ctl: 'clear' command has no '--nosuch' option
[exit 1]
$ vtep-ctl clear nosuch
vtep-ctl: 'clear' command requires at least 3 arguments
[exit 1]
$ vtep-ctl clear nosuch 2
vtep-ctl: 'clear' command requires at least 3 arguments
[exit 1]
$ vtep-ctl clear ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl clear ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --if-exists=x clear ps
vtep-ctl: '--if-exists' option on 'clear' does not accept an argument
[exit 1]
$ vtep-ctl clear-local-macs
vtep-ctl: 'clear-local-macs' command requires at least 1 arguments
[exit 1]
$ vtep-ctl clear-local-macs 1 2 3 4 5 6 7 8 9
vtep-ctl: 'clear-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch clear-local-macs ps
vtep-ctl: 'clear-local-macs' command has no '--nosuch' option
[exit 1]
$ vtep-ctl clear-local-macs nosuch
$ vtep-ctl clear-local-macs nosuch 2
vtep-ctl: 'clear-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl clear-local-macs ls0 nosuch 3
vtep-ctl: 'clear-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl clear-local-macs ls0 nosuch 3 4
vtep-ctl: 'clear-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl clear-remote-macs
vtep-ctl: 'clear-remote-macs' command requires at least 1 arguments
[exit 1]
$ vtep-ctl clear-remote-macs 1 2 3 4 5 6 7 8 9
vtep-ctl: 'clear-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch clear-remote-macs ps
vtep-ctl: 'clear-remote-macs' command has no '--nosuch' option
[exit 1]
$ vtep-ctl clear-remote-macs nosuch
$ vtep-ctl clear-remote-macs nosuch 2
vtep-ctl: 'clear-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl clear-remote-macs ls0 nosuch 3
vtep-ctl: 'clear-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl clear-remote-macs ls0 nosuch 3 4
vtep-ctl: 'clear-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl comment
$ vtep-ctl comment 1 2 3 4 5 6 7 8 9
$ vtep-ctl -- --nosuch comment ps
vtep-ctl: 'comment' command has no '--nosuch' option
[exit 1]
$ vtep-ctl comment nosuch
$ vtep-ctl comment nosuch 2
$ vtep-ctl comment ls0 nosuch 3
$ vtep-ctl comment ls0 nosuch 3 4
$ vtep-ctl create
vtep-ctl: 'create' command requires at least 2 arguments
[exit 1]
$ vtep-ctl create 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch create ps
vtep-ctl: 'create' command has no '--nosuch' option
[exit 1]
$ vtep-ctl create nosuch
vtep-ctl: 'create' command requires at least 2 arguments
[exit 1]
$ vtep-ctl create nosuch 2
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl create ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl create ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --id create ps
vtep-ctl: missing argument to '--id' option on 'create' command
[exit 1]
$ vtep-ctl del-lr
vtep-ctl: 'del-lr' command requires at least 1 arguments
[exit 1]
$ vtep-ctl del-lr 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-lr ps
vtep-ctl: 'del-lr' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-lr nosuch
$ vtep-ctl del-lr nosuch 2
vtep-ctl: 'del-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl del-lr ls0 nosuch 3
vtep-ctl: 'del-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl del-lr ls0 nosuch 3 4
vtep-ctl: 'del-lr' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --if-exists=x del-lr ps
vtep-ctl: '--if-exists' option on 'del-lr' does not accept an argument
[exit 1]
$ vtep-ctl del-ls
vtep-ctl: 'del-ls' command requires at least 1 arguments
[exit 1]
$ vtep-ctl del-ls 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-ls ps
vtep-ctl: 'del-ls' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-ls nosuch
$ vtep-ctl del-ls nosuch 2
vtep-ctl: 'del-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl del-ls ls0 nosuch 3
vtep-ctl: 'del-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl del-ls ls0 nosuch 3 4
vtep-ctl: 'del-ls' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --if-exists=x del-ls ps
vtep-ctl: '--if-exists' option on 'del-ls' does not accept an argument
[exit 1]
$ vtep-ctl del-manager extra
vtep-ctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl del-manager 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-manager ps
vtep-ctl: 'del-manager' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-manager nosuch
vtep-ctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl del-manager nosuch 2
vtep-ctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl del-manager ls0 nosuch 3
vtep-ctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl del-manager ls0 nosuch 3 4
vtep-ctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl del-mcast-local
vtep-ctl: 'del-mcast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl del-mcast-local 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-mcast-local' command takes at most 4 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-mcast-local ps
vtep-ctl: 'del-mcast-local' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-mcast-local nosuch
vtep-ctl: 'del-mcast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl del-mcast-local nosuch 2
vtep-ctl: 'del-mcast-local' command requires at least 3 arguments
[exit 1]
$ vtep-ctl del-mcast-local ls0 nosuch 3
$ vtep-ctl del-mcast-local ls0 nosuch 3 4
$ vtep-ctl del-mcast-remote
vtep-ctl: 'del-mcast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl del-mcast-remote 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-mcast-remote' command takes at most 4 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-mcast-remote ps
vtep-ctl: 'del-mcast-remote' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-mcast-remote nosuch
vtep-ctl: 'del-mcast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl del-mcast-remote nosuch 2
vtep-ctl: 'del-mcast-remote' command requires at least 3 arguments
[exit 1]
$ vtep-ctl del-mcast-remote ls0 nosuch 3
$ vtep-ctl del-mcast-remote ls0 nosuch 3 4
$ vtep-ctl del-port
vtep-ctl: 'del-port' command requires at least 2 arguments
[exit 1]
$ vtep-ctl del-port 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-port' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-port ps
vtep-ctl: 'del-port' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-port nosuch
vtep-ctl: 'del-port' command requires at least 2 arguments
[exit 1]
$ vtep-ctl del-port nosuch 2
vtep-ctl: no port named 2
[exit 1]
$ vtep-ctl del-port ls0 nosuch 3
vtep-ctl: 'del-port' command takes at most 2 arguments
[exit 1]
$ vtep-ctl del-port ls0 nosuch 3 4
vtep-ctl: 'del-port' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --if-exists=x del-port ps
vtep-ctl: '--if-exists' option on 'del-port' does not accept an argument
[exit 1]
$ vtep-ctl del-ps
vtep-ctl: 'del-ps' command requires at least 1 arguments
[exit 1]
$ vtep-ctl del-ps 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-ps ps
vtep-ctl: 'del-ps' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-ps nosuch
$ vtep-ctl del-ps nosuch 2
vtep-ctl: 'del-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl del-ps ls0 nosuch 3
vtep-ctl: 'del-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl del-ps ls0 nosuch 3 4
vtep-ctl: 'del-ps' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --if-exists=x del-ps ps
vtep-ctl: '--if-exists' option on 'del-ps' does not accept an argument
[exit 1]
$ vtep-ctl del-ucast-local
vtep-ctl: 'del-ucast-local' command requires at least 2 arguments
[exit 1]
$ vtep-ctl del-ucast-local 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-ucast-local' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-ucast-local ps
vtep-ctl: 'del-ucast-local' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-ucast-local nosuch
vtep-ctl: 'del-ucast-local' command requires at least 2 arguments
[exit 1]
$ vtep-ctl del-ucast-local nosuch 2
vtep-ctl: no logical switch named nosuch
[exit 1]
$ vtep-ctl del-ucast-local ls0 nosuch 3
vtep-ctl: 'del-ucast-local' command takes at most 2 arguments
[exit 1]
$ vtep-ctl del-ucast-local ls0 nosuch 3 4
vtep-ctl: 'del-ucast-local' command takes at most 2 arguments
[exit 1]
$ vtep-ctl del-ucast-remote
vtep-ctl: 'del-ucast-remote' command requires at least 2 arguments
[exit 1]
$ vtep-ctl del-ucast-remote 1 2 3 4 5 6 7 8 9
vtep-ctl: 'del-ucast-remote' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --nosuch del-ucast-remote ps
vtep-ctl: 'del-ucast-remote' command has no '--nosuch' option
[exit 1]
$ vtep-ctl del-ucast-remote nosuch
vtep-ctl: 'del-ucast-remote' command requires at least 2 arguments
[exit 1]
$ vtep-ctl del-ucast-remote nosuch 2
vtep-ctl: no logical switch named nosuch
[exit 1]
$ vtep-ctl del-ucast-remote ls0 nosuch 3
vtep-ctl: 'del-ucast-remote' command takes at most 2 arguments
[exit 1]
$ vtep-ctl del-ucast-remote ls0 nosuch 3 4
vtep-ctl: 'del-ucast-remote' command takes at most 2 arguments
[exit 1]
$ vtep-ctl destroy
vtep-ctl: 'destroy' command requires at least 1 arguments
[exit 1]
$ vtep-ctl destroy 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch destroy ps
vtep-ctl: 'destroy' command has no '--nosuch' option
[exit 1]
$ vtep-ctl destroy nosuch
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl destroy nosuch 2
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl destroy ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl destroy ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --if-exists=x destroy ps
vtep-ctl: '--if-exists' option on 'destroy' does not accept an argument
[exit 1]
$ vtep-ctl -- --all=x destroy ps
vtep-ctl: '--all' option on 'destroy' does not accept an argument
[exit 1]
$ vtep-ctl find
vtep-ctl: 'find' command requires at least 1 arguments
[exit 1]
$ vtep-ctl find 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch find ps
vtep-ctl: 'find' command has no '--nosuch' option
[exit 1]
$ vtep-ctl find nosuch
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl find nosuch 2
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl find ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl find ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --columns find ps
vtep-ctl: missing argument to '--columns' option on 'find' command
[exit 1]
$ vtep-ctl get
vtep-ctl: 'get' command requires at least 2 arguments
[exit 1]
$ vtep-ctl get 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch get ps
vtep-ctl: 'get' command has no '--nosuch' option
[exit 1]
$ vtep-ctl get nosuch
vtep-ctl: 'get' command requires at least 2 arguments
[exit 1]
$ vtep-ctl get nosuch 2
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl get ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl get ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --if-exists=x get ps
vtep-ctl: '--if-exists' option on 'get' does not accept an argument
[exit 1]
$ vtep-ctl -- --id get ps
vtep-ctl: missing argument to '--id' option on 'get' command
[exit 1]
$ vtep-ctl get-manager extra
vtep-ctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl get-manager 1 2 3 4 5 6 7 8 9
vtep-ctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl -- --nosuch get-manager ps
vtep-ctl: 'get-manager' command has no '--nosuch' option
[exit 1]
$ vtep-ctl get-manager nosuch
vtep-ctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl get-manager nosuch 2
vtep-ctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl get-manager ls0 nosuch 3
vtep-ctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl get-manager ls0 nosuch 3 4
vtep-ctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ vtep-ctl get-replication-mode
vtep-ctl: 'get-replication-mode' command requires at least 1 arguments
[exit 1]
$ vtep-ctl get-replication-mode 1 2 3 4 5 6 7 8 9
vtep-ctl: 'get-replication-mode' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch get-replication-mode ps
vtep-ctl: 'get-replication-mode' command has no '--nosuch' option
[exit 1]
$ vtep-ctl get-replication-mode nosuch
vtep-ctl: no logical switch named nosuch
[exit 1]
$ vtep-ctl get-replication-mode nosuch 2
vtep-ctl: 'get-replication-mode' command takes at most 1 arguments
[exit 1]
$ vtep-ctl get-replication-mode ls0 nosuch 3
vtep-ctl: 'get-replication-mode' command takes at most 1 arguments
[exit 1]
$ vtep-ctl get-replication-mode ls0 nosuch 3 4
vtep-ctl: 'get-replication-mode' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list
vtep-ctl: 'list' command requires at least 1 arguments
[exit 1]
$ vtep-ctl list 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch list ps
vtep-ctl: 'list' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list nosuch
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl list nosuch 2
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl list ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl list ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --if-exists=x list ps
vtep-ctl: '--if-exists' option on 'list' does not accept an argument
[exit 1]
$ vtep-ctl -- --columns list ps
vtep-ctl: missing argument to '--columns' option on 'list' command
[exit 1]
$ vtep-ctl list-bindings
vtep-ctl: 'list-bindings' command requires at least 2 arguments
[exit 1]
$ vtep-ctl list-bindings 1 2 3 4 5 6 7 8 9
vtep-ctl: 'list-bindings' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --nosuch list-bindings ps
vtep-ctl: 'list-bindings' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list-bindings nosuch
vtep-ctl: 'list-bindings' command requires at least 2 arguments
[exit 1]
$ vtep-ctl list-bindings nosuch 2
vtep-ctl: no port named 2
[exit 1]
$ vtep-ctl list-bindings ls0 nosuch 3
vtep-ctl: 'list-bindings' command takes at most 2 arguments
[exit 1]
$ vtep-ctl list-bindings ls0 nosuch 3 4
vtep-ctl: 'list-bindings' command takes at most 2 arguments
[exit 1]
$ vtep-ctl list-local-macs
vtep-ctl: 'list-local-macs' command requires at least 1 arguments
[exit 1]
$ vtep-ctl list-local-macs 1 2 3 4 5 6 7 8 9
vtep-ctl: 'list-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch list-local-macs ps
vtep-ctl: 'list-local-macs' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list-local-macs nosuch
vtep-ctl: no logical switch named nosuch
[exit 1]
$ vtep-ctl list-local-macs nosuch 2
vtep-ctl: 'list-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-local-macs ls0 nosuch 3
vtep-ctl: 'list-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-local-macs ls0 nosuch 3 4
vtep-ctl: 'list-local-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-lr extra
vtep-ctl: 'list-lr' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-lr 1 2 3 4 5 6 7 8 9
vtep-ctl: 'list-lr' command takes at most 0 arguments
[exit 1]
$ vtep-ctl -- --nosuch list-lr ps
vtep-ctl: 'list-lr' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list-lr nosuch
vtep-ctl: 'list-lr' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-lr nosuch 2
vtep-ctl: 'list-lr' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-lr ls0 nosuch 3
vtep-ctl: 'list-lr' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-lr ls0 nosuch 3 4
vtep-ctl: 'list-lr' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ls extra
vtep-ctl: 'list-ls' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ls 1 2 3 4 5 6 7 8 9
vtep-ctl: 'list-ls' command takes at most 0 arguments
[exit 1]
$ vtep-ctl -- --nosuch list-ls ps
vtep-ctl: 'list-ls' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list-ls nosuch
vtep-ctl: 'list-ls' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ls nosuch 2
vtep-ctl: 'list-ls' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ls ls0 nosuch 3
vtep-ctl: 'list-ls' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ls ls0 nosuch 3 4
vtep-ctl: 'list-ls' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ports
vtep-ctl: 'list-ports' command requires at least 1 arguments
[exit 1]
$ vtep-ctl list-ports 1 2 3 4 5 6 7 8 9
vtep-ctl: 'list-ports' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch list-ports ps
vtep-ctl: 'list-ports' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list-ports nosuch
vtep-ctl: no physical switch named nosuch
[exit 1]
$ vtep-ctl list-ports nosuch 2
vtep-ctl: 'list-ports' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-ports ls0 nosuch 3
vtep-ctl: 'list-ports' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-ports ls0 nosuch 3 4
vtep-ctl: 'list-ports' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-ps extra
vtep-ctl: 'list-ps' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ps 1 2 3 4 5 6 7 8 9
vtep-ctl: 'list-ps' command takes at most 0 arguments
[exit 1]
$ vtep-ctl -- --nosuch list-ps ps
vtep-ctl: 'list-ps' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list-ps nosuch
vtep-ctl: 'list-ps' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ps nosuch 2
vtep-ctl: 'list-ps' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ps ls0 nosuch 3
vtep-ctl: 'list-ps' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-ps ls0 nosuch 3 4
vtep-ctl: 'list-ps' command takes at most 0 arguments
[exit 1]
$ vtep-ctl list-remote-macs
vtep-ctl: 'list-remote-macs' command requires at least 1 arguments
[exit 1]
$ vtep-ctl list-remote-macs 1 2 3 4 5 6 7 8 9
vtep-ctl: 'list-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch list-remote-macs ps
vtep-ctl: 'list-remote-macs' command has no '--nosuch' option
[exit 1]
$ vtep-ctl list-remote-macs nosuch
vtep-ctl: no logical switch named nosuch
[exit 1]
$ vtep-ctl list-remote-macs nosuch 2
vtep-ctl: 'list-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-remote-macs ls0 nosuch 3
vtep-ctl: 'list-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl list-remote-macs ls0 nosuch 3 4
vtep-ctl: 'list-remote-macs' command takes at most 1 arguments
[exit 1]
$ vtep-ctl lr-exists
vtep-ctl: 'lr-exists' command requires at least 1 arguments
[exit 1]
$ vtep-ctl lr-exists 1 2 3 4 5 6 7 8 9
vtep-ctl: 'lr-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch lr-exists ps
vtep-ctl: 'lr-exists' command has no '--nosuch' option
[exit 1]
$ vtep-ctl lr-exists nosuch
[exit 2]
$ vtep-ctl lr-exists nosuch 2
vtep-ctl: 'lr-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl lr-exists ls0 nosuch 3
vtep-ctl: 'lr-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl lr-exists ls0 nosuch 3 4
vtep-ctl: 'lr-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl ls-exists
vtep-ctl: 'ls-exists' command requires at least 1 arguments
[exit 1]
$ vtep-ctl ls-exists 1 2 3 4 5 6 7 8 9
vtep-ctl: 'ls-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch ls-exists ps
vtep-ctl: 'ls-exists' command has no '--nosuch' option
[exit 1]
$ vtep-ctl ls-exists nosuch
[exit 2]
$ vtep-ctl ls-exists nosuch 2
vtep-ctl: 'ls-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl ls-exists ls0 nosuch 3
vtep-ctl: 'ls-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl ls-exists ls0 nosuch 3 4
vtep-ctl: 'ls-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl ps-exists
vtep-ctl: 'ps-exists' command requires at least 1 arguments
[exit 1]
$ vtep-ctl ps-exists 1 2 3 4 5 6 7 8 9
vtep-ctl: 'ps-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl -- --nosuch ps-exists ps
vtep-ctl: 'ps-exists' command has no '--nosuch' option
[exit 1]
$ vtep-ctl ps-exists nosuch
[exit 2]
$ vtep-ctl ps-exists nosuch 2
vtep-ctl: 'ps-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl ps-exists ls0 nosuch 3
vtep-ctl: 'ps-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl ps-exists ls0 nosuch 3 4
vtep-ctl: 'ps-exists' command takes at most 1 arguments
[exit 1]
$ vtep-ctl remove
vtep-ctl: 'remove' command requires at least 4 arguments
[exit 1]
$ vtep-ctl remove 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch remove ps
vtep-ctl: 'remove' command has no '--nosuch' option
[exit 1]
$ vtep-ctl remove nosuch
vtep-ctl: 'remove' command requires at least 4 arguments
[exit 1]
$ vtep-ctl remove nosuch 2
vtep-ctl: 'remove' command requires at least 4 arguments
[exit 1]
$ vtep-ctl remove ls0 nosuch 3
vtep-ctl: 'remove' command requires at least 4 arguments
[exit 1]
$ vtep-ctl remove ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --if-exists=x remove ps
vtep-ctl: '--if-exists' option on 'remove' does not accept an argument
[exit 1]
$ vtep-ctl set
vtep-ctl: 'set' command requires at least 3 arguments
[exit 1]
$ vtep-ctl set 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch set ps
vtep-ctl: 'set' command has no '--nosuch' option
[exit 1]
$ vtep-ctl set nosuch
vtep-ctl: 'set' command requires at least 3 arguments
[exit 1]
$ vtep-ctl set nosuch 2
vtep-ctl: 'set' command requires at least 3 arguments
[exit 1]
$ vtep-ctl set ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl set ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl -- --if-exists=x set ps
vtep-ctl: '--if-exists' option on 'set' does not accept an argument
[exit 1]
$ vtep-ctl set-manager
vtep-ctl: 'set-manager' command requires at least 1 arguments
[exit 1]
$ vtep-ctl set-manager 1 2 3 4 5 6 7 8 9
<time>|00002|vtep_ctl|WARN|target type "1" is possibly erroneous
<time>|00003|vtep_ctl|WARN|target type "2" is possibly erroneous
<time>|00004|vtep_ctl|WARN|target type "3" is possibly erroneous
<time>|00005|vtep_ctl|WARN|target type "4" is possibly erroneous
<time>|00006|vtep_ctl|WARN|target type "5" is possibly erroneous
<time>|00007|vtep_ctl|WARN|target type "6" is possibly erroneous
<time>|00008|vtep_ctl|WARN|target type "7" is possibly erroneous
<time>|00009|vtep_ctl|WARN|target type "8" is possibly erroneous
<time>|00010|vtep_ctl|WARN|target type "9" is possibly erroneous
$ vtep-ctl -- --nosuch set-manager ps
vtep-ctl: 'set-manager' command has no '--nosuch' option
[exit 1]
$ vtep-ctl set-manager nosuch
<time>|00002|vtep_ctl|WARN|target type "nosuch" is possibly erroneous
$ vtep-ctl set-manager nosuch 2
<time>|00002|vtep_ctl|WARN|target type "nosuch" is possibly erroneous
<time>|00003|vtep_ctl|WARN|target type "2" is possibly erroneous
$ vtep-ctl set-manager ls0 nosuch 3
<time>|00002|vtep_ctl|WARN|target type "ls0" is possibly erroneous
<time>|00003|vtep_ctl|WARN|target type "nosuch" is possibly erroneous
<time>|00004|vtep_ctl|WARN|target type "3" is possibly erroneous
$ vtep-ctl set-manager ls0 nosuch 3 4
<time>|00002|vtep_ctl|WARN|target type "ls0" is possibly erroneous
<time>|00003|vtep_ctl|WARN|target type "nosuch" is possibly erroneous
<time>|00004|vtep_ctl|WARN|target type "3" is possibly erroneous
<time>|00005|vtep_ctl|WARN|target type "4" is possibly erroneous
$ vtep-ctl -- --inactivity-probe set-manager ps
vtep-ctl: missing argument to '--inactivity-probe' option on 'set-manager' command
[exit 1]
$ vtep-ctl set-replication-mode
vtep-ctl: 'set-replication-mode' command requires at least 2 arguments
[exit 1]
$ vtep-ctl set-replication-mode 1 2 3 4 5 6 7 8 9
vtep-ctl: 'set-replication-mode' command takes at most 2 arguments
[exit 1]
$ vtep-ctl -- --nosuch set-replication-mode ps
vtep-ctl: 'set-replication-mode' command has no '--nosuch' option
[exit 1]
$ vtep-ctl set-replication-mode nosuch
vtep-ctl: 'set-replication-mode' command requires at least 2 arguments
[exit 1]
$ vtep-ctl set-replication-mode nosuch 2
vtep-ctl: Replication mode must be 'service_node' or 'source_node'
[exit 1]
$ vtep-ctl set-replication-mode ls0 nosuch 3
vtep-ctl: 'set-replication-mode' command takes at most 2 arguments
[exit 1]
$ vtep-ctl set-replication-mode ls0 nosuch 3 4
vtep-ctl: 'set-replication-mode' command takes at most 2 arguments
[exit 1]
$ vtep-ctl show extra
vtep-ctl: 'show' command takes at most 0 arguments
[exit 1]
$ vtep-ctl show 1 2 3 4 5 6 7 8 9
vtep-ctl: 'show' command takes at most 0 arguments
[exit 1]
$ vtep-ctl -- --nosuch show ps
vtep-ctl: 'show' command has no '--nosuch' option
[exit 1]
$ vtep-ctl show nosuch
vtep-ctl: 'show' command takes at most 0 arguments
[exit 1]
$ vtep-ctl show nosuch 2
vtep-ctl: 'show' command takes at most 0 arguments
[exit 1]
$ vtep-ctl show ls0 nosuch 3
vtep-ctl: 'show' command takes at most 0 arguments
[exit 1]
$ vtep-ctl show ls0 nosuch 3 4
vtep-ctl: 'show' command takes at most 0 arguments
[exit 1]
$ vtep-ctl unbind-ls
vtep-ctl: 'unbind-ls' command requires at least 3 arguments
[exit 1]
$ vtep-ctl unbind-ls 1 2 3 4 5 6 7 8 9
vtep-ctl: 'unbind-ls' command takes at most 3 arguments
[exit 1]
$ vtep-ctl -- --nosuch unbind-ls ps
vtep-ctl: 'unbind-ls' command has no '--nosuch' option
[exit 1]
$ vtep-ctl unbind-ls nosuch
vtep-ctl: 'unbind-ls' command requires at least 3 arguments
[exit 1]
$ vtep-ctl unbind-ls nosuch 2
vtep-ctl: 'unbind-ls' command requires at least 3 arguments
[exit 1]
$ vtep-ctl unbind-ls ls0 nosuch 3
vtep-ctl: no port named nosuch
[exit 1]
$ vtep-ctl unbind-ls ls0 nosuch 3 4
vtep-ctl: 'unbind-ls' command takes at most 3 arguments
[exit 1]
$ vtep-ctl wait-until
vtep-ctl: 'wait-until' command requires at least 2 arguments
[exit 1]
$ vtep-ctl wait-until 1 2 3 4 5 6 7 8 9
vtep-ctl: unknown table "1"
[exit 1]
$ vtep-ctl -- --nosuch wait-until ps
vtep-ctl: 'wait-until' command has no '--nosuch' option
[exit 1]
$ vtep-ctl wait-until nosuch
vtep-ctl: 'wait-until' command requires at least 2 arguments
[exit 1]
$ vtep-ctl wait-until nosuch 2
vtep-ctl: unknown table "nosuch"
[exit 1]
$ vtep-ctl wait-until ls0 nosuch 3
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl wait-until ls0 nosuch 3 4
vtep-ctl: unknown table "ls0"
[exit 1]
$ vtep-ctl list-ls -- list-ps -- list-lr
ls0
ps
$ vtep-ctl add-ucast-remote ls0 00:11:22:33:44:55 10.0.0.1 -- list-remote-macs ls0
ucast-mac-remote
  00:11:22:33:44:55 -> vxlan_over_ipv4/10.0.0.1
  nosuch -> vxlan_over_ipv4/3

mcast-mac-remote
$ vtep-ctl add-ucast-remote ls0 00:11:22:33:44:55 10.0.0.2 -- add-mcast-remote ls0 unknown-dst 10.0.0.3 -- add-mcast-remote ls0 unknown-dst 10.0.0.4 -- list-remote-macs ls0
ucast-mac-remote
  00:11:22:33:44:55 -> vxlan_over_ipv4/10.0.0.2
  nosuch -> vxlan_over_ipv4/3

mcast-mac-remote
  unknown-dst -> vxlan_over_ipv4/10.0.0.3
  unknown-dst -> vxlan_over_ipv4/10.0.0.4
$ vtep-ctl del-mcast-remote ls0 unknown-dst 10.0.0.3 -- list-remote-macs ls0
ucast-mac-remote
  00:11:22:33:44:55 -> vxlan_over_ipv4/10.0.0.2
  nosuch -> vxlan_over_ipv4/3

mcast-mac-remote
  unknown-dst -> vxlan_over_ipv4/10.0.0.4
$ vtep-ctl --columns=dst_ip,encapsulation_type list Physical_Locator | grep . | sort
dst_ip              : "10.0.0.2"
dst_ip              : "10.0.0.4"
dst_ip              : "3"
encapsulation_type  : vxlan_over_ipv4
encapsulation_type  : vxlan_over_ipv4
encapsulation_type  : vxlan_over_ipv4
$ vtep-ctl clear-remote-macs ls0 -- list-remote-macs ls0 -- list-local-macs ls0
ucast-mac-remote

mcast-mac-remote

ucast-mac-local
  nosuch -> vxlan_over_ipv4/3

mcast-mac-local
$ vtep-ctl bind-ls ps p1 5 ls0 -- bind-ls ps p1 x ls0 -- list-bindings ps p1
0000 ls0
0005 ls0
$ vtep-ctl bind-ls ps p1 5 ls0
vtep-ctl: multiple bindings for vlan 5
[exit 1]
$ vtep-ctl unbind-ls ps p1 7
vtep-ctl: no binding for vlan 7
[exit 1]
$ vtep-ctl unbind-ls ps p1 5 -- list-bindings ps p1
0000 ls0
$ vtep-ctl bind-ls ps p1 4095 ls0 -- list-bindings ps p1
0000 ls0
4095 ls0
$ vtep-ctl bind-ls ps p1 5000 ls0
<time>|00001|ovsdb_idl|WARN|transaction error: {"details":"5000 is not in the valid range 0 to 4095 (inclusive)","error":"constraint violation"}
vtep-ctl: transaction error: {"details":"5000 is not in the valid range 0 to 4095 (inclusive)","error":"constraint violation"}
[exit 1]
$ vtep-ctl set-replication-mode ls0 source_node -- get-replication-mode ls0
source_node
$ vtep-ctl set-replication-mode ls0 x
vtep-ctl: Replication mode must be 'service_node' or 'source_node'
[exit 1]
$ vtep-ctl get-replication-mode ls0
source_node
$ vtep-ctl add-ls ls1 -- get-replication-mode ls1
(null)
$ vtep-ctl -- --oneline list-ls
vtep-ctl: 'list-ls' command has no '--oneline' option
[exit 1]
$ vtep-ctl --oneline list-ls -- list-ps
ls0\nls1
ps
$ vtep-ctl --dry-run add-ls dry -- list-ls
dry
ls0
ls1
$ vtep-ctl list-ls
ls0
ls1
$ vtep-ctl -f table --columns=name,tunnel_key list Logical_Switch ls0
name tunnel_key
---- ----------
ls0  []
$ vtep-ctl -f csv --columns=name,management_ips,tunnel_ips list Physical_Switch ps
name,management_ips,tunnel_ips
ps,[],[]
$ vtep-ctl set Physical_Switch ps tunnel_ips=1.2.3.4 management_ips=5.6.7.8,9.9.9.9 -- show | grep -v Manager | sed 1d
    Physical_Switch ps
        management_ips: ["5.6.7.8", "9.9.9.9"]
        tunnel_ips: ["1.2.3.4"]
        Physical_Port p1
            vlan_bindings:
                0=ls0
                4095=ls0
$ vtep-ctl --no-wait list-ls
vtep-ctl: unrecognized option '--no-wait'
[exit 1]
$ vtep-ctl --retry list-ls
vtep-ctl: unrecognized option '--retry'
[exit 1]
$ vtep-ctl add-ucast-local ls0 00:11:22:33:44:55 foo 1.1.1.1
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"foo is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
vtep-ctl: transaction error: {"details":"foo is not one of the allowed values ([vxlan_over_ipv4])","error":"constraint violation"}
[exit 1]
$ vtep-ctl add-ucast-local ls0 zz 1.1.1.1 -- list-local-macs ls0
ucast-mac-local
  nosuch -> vxlan_over_ipv4/3
  zz -> vxlan_over_ipv4/1.1.1.1

mcast-mac-local
$ vtep-ctl wait-until Logical_Switch ls0
$ x=$(vtep-ctl -t 1 wait-until Logical_Switch nope 2>&1); echo $? $x
142 <time>|00001|fatal_signal|WARN|terminating with signal 14 (Alarm clock)
$ vtep-ctl del-ps ps -- list-ps
$ vtep-ctl del-ls ls0 -- list-ls
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"cannot delete Logical_Switch row <uuid-0> because of 2 remaining reference(s)","error":"referential integrity violation"}
vtep-ctl: transaction error: {"details":"cannot delete Logical_Switch row <uuid-0> because of 2 remaining reference(s)","error":"referential integrity violation"}
[exit 1]
$ vtep-ctl del-port ps2 p1
vtep-ctl: no port named p1
[exit 1]
$ vtep-ctl add-ps psb -- --if-exists del-port psb p1 -- --if-exists del-port none p1
$ vtep-ctl del-port psb p1
vtep-ctl: no port named p1
[exit 1]
$ vtep-ctl set-manager ptcp:6640 -- get-manager -- show | sed 1d | sort
    Manager "ptcp:6640"
    Physical_Switch psb
<uuid-1>
$ vtep-ctl -- --inactivity-probe=3 set-manager ptcp:1 -- --columns=target,inactivity_probe list Manager
target              : "ptcp:1"
inactivity_probe    : 3
