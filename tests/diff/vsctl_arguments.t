# setup: database
# Every command with too few and too many arguments, options that are not its own, names that are not there.
$ ovs-vsctl --no-wait add-br br0 -- add-port br0 p0
$ ovs-vsctl --no-wait add
ovs-vsctl: 'add' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch add br0
ovs-vsctl: 'add' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x add br0
ovs-vsctl: '--if-exists' option on 'add' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists add br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait add nosuch
ovs-vsctl: 'add' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add nosuch 2
ovs-vsctl: 'add' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add br0 nosuch 3
ovs-vsctl: 'add' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping
ovs-vsctl: 'add-aa-mapping' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'add-aa-mapping' command takes at most 3 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch add-aa-mapping br0
ovs-vsctl: 'add-aa-mapping' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping nosuch
ovs-vsctl: 'add-aa-mapping' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping nosuch 2
ovs-vsctl: 'add-aa-mapping' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping br0 nosuch 3
ovs-vsctl: Invalid argument nosuch
[exit 1]
$ ovs-vsctl --no-wait add-bond
ovs-vsctl: 'add-bond' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond 1 2 3 4 5 6 7 8 9
ovs-vsctl: no bridge named 1
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch add-bond br0
ovs-vsctl: 'add-bond' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist=x add-bond br0
ovs-vsctl: '--may-exist' option on 'add-bond' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist --may-exist add-bond br0
ovs-vsctl: '--may-exist' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait -- --fake-iface=x add-bond br0
ovs-vsctl: '--fake-iface' option on 'add-bond' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --fake-iface --fake-iface add-bond br0
ovs-vsctl: '--fake-iface' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait add-bond nosuch
ovs-vsctl: 'add-bond' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond nosuch 2
ovs-vsctl: 'add-bond' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond br0 nosuch 3
ovs-vsctl: 'add-bond' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond-iface
ovs-vsctl: 'add-bond-iface' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond-iface 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'add-bond-iface' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch add-bond-iface br0
ovs-vsctl: 'add-bond-iface' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist=x add-bond-iface br0
ovs-vsctl: '--may-exist' option on 'add-bond-iface' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist --may-exist add-bond-iface br0
ovs-vsctl: '--may-exist' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait add-bond-iface nosuch
ovs-vsctl: 'add-bond-iface' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait add-bond-iface nosuch 2
ovs-vsctl: no port named nosuch
[exit 1]
$ ovs-vsctl --no-wait add-bond-iface br0 nosuch 3
ovs-vsctl: 'add-bond-iface' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait add-br
ovs-vsctl: 'add-br' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait add-br 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'add-br' command takes at most 3 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch add-br br0
ovs-vsctl: 'add-br' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist=x add-br br0
ovs-vsctl: '--may-exist' option on 'add-br' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist --may-exist add-br br0
ovs-vsctl: '--may-exist' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait add-br nosuch
$ ovs-vsctl --no-wait add-br nosuch 2
ovs-vsctl: 'add-br' command takes exactly 1 or 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-br br0 nosuch 3
ovs-vsctl: cannot create a bridge named br0 because a bridge named br0 already exists
[exit 1]
$ ovs-vsctl --no-wait add-port
ovs-vsctl: 'add-port' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait add-port 1 2 3 4 5 6 7 8 9
ovs-vsctl: no bridge named 1
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch add-port br0
ovs-vsctl: 'add-port' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist=x add-port br0
ovs-vsctl: '--may-exist' option on 'add-port' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist --may-exist add-port br0
ovs-vsctl: '--may-exist' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait add-port nosuch
ovs-vsctl: 'add-port' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait add-port nosuch 2
$ ovs-vsctl --no-wait add-port br0 nosuch 3
ovs-vsctl: cannot create a port named nosuch because a bridge named nosuch already exists
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp
ovs-vsctl: 'add-zone-tp' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp 1 2 3 4 5 6 7 8 9
ovs-vsctl: datapath 1 does not exist
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch add-zone-tp br0
ovs-vsctl: 'add-zone-tp' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist=x add-zone-tp br0
ovs-vsctl: '--may-exist' option on 'add-zone-tp' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --may-exist --may-exist add-zone-tp br0
ovs-vsctl: '--may-exist' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp nosuch
ovs-vsctl: 'add-zone-tp' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp nosuch 2
ovs-vsctl: 'add-zone-tp' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp br0 nosuch 3
ovs-vsctl: datapath br0 does not exist
[exit 1]
$ ovs-vsctl --no-wait br-exists
ovs-vsctl: 'br-exists' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-exists 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'br-exists' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch br-exists br0
ovs-vsctl: 'br-exists' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait br-exists nosuch
$ ovs-vsctl --no-wait br-exists nosuch 2
ovs-vsctl: 'br-exists' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-exists br0 nosuch 3
ovs-vsctl: 'br-exists' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-get-external-id
ovs-vsctl: 'br-get-external-id' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-get-external-id 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'br-get-external-id' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch br-get-external-id br0
ovs-vsctl: 'br-get-external-id' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait br-get-external-id nosuch
$ ovs-vsctl --no-wait br-get-external-id nosuch 2
$ ovs-vsctl --no-wait br-get-external-id br0 nosuch 3
ovs-vsctl: 'br-get-external-id' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait br-set-external-id
ovs-vsctl: 'br-set-external-id' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait br-set-external-id 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'br-set-external-id' command takes at most 3 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch br-set-external-id br0
ovs-vsctl: 'br-set-external-id' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait br-set-external-id nosuch
ovs-vsctl: 'br-set-external-id' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait br-set-external-id nosuch 2
$ ovs-vsctl --no-wait br-set-external-id br0 nosuch 3
$ ovs-vsctl --no-wait br-to-parent
ovs-vsctl: 'br-to-parent' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-to-parent 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'br-to-parent' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch br-to-parent br0
ovs-vsctl: 'br-to-parent' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait br-to-parent nosuch
nosuch
$ ovs-vsctl --no-wait br-to-parent nosuch 2
ovs-vsctl: 'br-to-parent' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-to-parent br0 nosuch 3
ovs-vsctl: 'br-to-parent' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-to-vlan
ovs-vsctl: 'br-to-vlan' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-to-vlan 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'br-to-vlan' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch br-to-vlan br0
ovs-vsctl: 'br-to-vlan' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait br-to-vlan nosuch
0
$ ovs-vsctl --no-wait br-to-vlan nosuch 2
ovs-vsctl: 'br-to-vlan' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait br-to-vlan br0 nosuch 3
ovs-vsctl: 'br-to-vlan' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait clear
ovs-vsctl: 'clear' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait clear 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch clear br0
ovs-vsctl: 'clear' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x clear br0
ovs-vsctl: '--if-exists' option on 'clear' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists clear br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait clear nosuch
ovs-vsctl: 'clear' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait clear nosuch 2
ovs-vsctl: 'clear' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait clear br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
$ ovs-vsctl --no-wait comment
$ ovs-vsctl --no-wait comment 1 2 3 4 5 6 7 8 9
$ ovs-vsctl --no-wait -- --nosuch comment br0
ovs-vsctl: 'comment' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait comment nosuch
$ ovs-vsctl --no-wait comment nosuch 2
$ ovs-vsctl --no-wait comment br0 nosuch 3
$ ovs-vsctl --no-wait create
ovs-vsctl: 'create' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait create 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch create br0
ovs-vsctl: 'create' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --id create br0
ovs-vsctl: missing argument to '--id' option on 'create' command
[exit 1]
$ ovs-vsctl --no-wait -- --id=1 --id=2 create br0
ovs-vsctl: '--id=2' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait create nosuch
ovs-vsctl: 'create' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait create nosuch 2
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait create br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
$ ovs-vsctl --no-wait del-aa-mapping
ovs-vsctl: 'del-aa-mapping' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait del-aa-mapping 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-aa-mapping' command takes at most 3 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-aa-mapping br0
ovs-vsctl: 'del-aa-mapping' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait del-aa-mapping nosuch
ovs-vsctl: 'del-aa-mapping' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait del-aa-mapping nosuch 2
ovs-vsctl: 'del-aa-mapping' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait del-aa-mapping br0 nosuch 3
ovs-vsctl: Invalid argument nosuch
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface
ovs-vsctl: 'del-bond-iface' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-bond-iface' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-bond-iface br0
ovs-vsctl: 'del-bond-iface' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x del-bond-iface br0
ovs-vsctl: '--if-exists' option on 'del-bond-iface' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists del-bond-iface br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface nosuch
ovs-vsctl: no interface named nosuch
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface nosuch 2
ovs-vsctl: no port named nosuch
[exit 1]
$ ovs-vsctl --no-wait del-bond-iface br0 nosuch 3
ovs-vsctl: 'del-bond-iface' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait del-br
ovs-vsctl: 'del-br' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-br 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-br br0
ovs-vsctl: 'del-br' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x del-br br0
ovs-vsctl: '--if-exists' option on 'del-br' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists del-br br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait del-br nosuch
$ ovs-vsctl --no-wait del-br nosuch 2
ovs-vsctl: 'del-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-br br0 nosuch 3
ovs-vsctl: 'del-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-controller
ovs-vsctl: 'del-controller' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-controller 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-controller' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-controller br0
ovs-vsctl: 'del-controller' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait del-controller nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait del-controller nosuch 2
ovs-vsctl: 'del-controller' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-controller br0 nosuch 3
ovs-vsctl: 'del-controller' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-fail-mode
ovs-vsctl: 'del-fail-mode' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-fail-mode 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-fail-mode' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-fail-mode br0
ovs-vsctl: 'del-fail-mode' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait del-fail-mode nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait del-fail-mode nosuch 2
ovs-vsctl: 'del-fail-mode' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-fail-mode br0 nosuch 3
ovs-vsctl: 'del-fail-mode' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-manager extra
ovs-vsctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-manager 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-manager br0
ovs-vsctl: 'del-manager' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait del-manager nosuch
ovs-vsctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-manager nosuch 2
ovs-vsctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-manager br0 nosuch 3
ovs-vsctl: 'del-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-port
ovs-vsctl: 'del-port' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait del-port 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-port' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-port br0
ovs-vsctl: 'del-port' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x del-port br0
ovs-vsctl: '--if-exists' option on 'del-port' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists del-port br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait -- --with-iface=x del-port br0
ovs-vsctl: '--with-iface' option on 'del-port' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --with-iface --with-iface del-port br0
ovs-vsctl: '--with-iface' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait del-port nosuch
ovs-vsctl: no port named nosuch
[exit 1]
$ ovs-vsctl --no-wait del-port nosuch 2
ovs-vsctl: no port named 2
[exit 1]
$ ovs-vsctl --no-wait del-port br0 nosuch 3
ovs-vsctl: 'del-port' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait del-ssl extra
ovs-vsctl: 'del-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-ssl 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-ssl br0
ovs-vsctl: 'del-ssl' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait del-ssl nosuch
ovs-vsctl: 'del-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-ssl nosuch 2
ovs-vsctl: 'del-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-ssl br0 nosuch 3
ovs-vsctl: 'del-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait del-zone-tp
ovs-vsctl: 'del-zone-tp' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait del-zone-tp 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'del-zone-tp' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch del-zone-tp br0
ovs-vsctl: 'del-zone-tp' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x del-zone-tp br0
ovs-vsctl: '--if-exists' option on 'del-zone-tp' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists del-zone-tp br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait del-zone-tp nosuch
ovs-vsctl: 'del-zone-tp' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait del-zone-tp nosuch 2
ovs-vsctl: datapath nosuch does not exist
[exit 1]
$ ovs-vsctl --no-wait del-zone-tp br0 nosuch 3
ovs-vsctl: 'del-zone-tp' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait destroy
ovs-vsctl: 'destroy' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait destroy 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch destroy br0
ovs-vsctl: 'destroy' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x destroy br0
ovs-vsctl: '--if-exists' option on 'destroy' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists destroy br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait -- --all=x destroy br0
ovs-vsctl: '--all' option on 'destroy' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --all --all destroy br0
ovs-vsctl: '--all' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait destroy nosuch
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait destroy nosuch 2
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait destroy br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
$ ovs-vsctl --no-wait emer-reset extra
ovs-vsctl: 'emer-reset' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait emer-reset 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'emer-reset' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch emer-reset br0
ovs-vsctl: 'emer-reset' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait emer-reset nosuch
ovs-vsctl: 'emer-reset' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait emer-reset nosuch 2
ovs-vsctl: 'emer-reset' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait emer-reset br0 nosuch 3
ovs-vsctl: 'emer-reset' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait find
ovs-vsctl: 'find' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait find 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch find br0
ovs-vsctl: 'find' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --columns find br0
ovs-vsctl: missing argument to '--columns' option on 'find' command
[exit 1]
$ ovs-vsctl --no-wait -- --columns=1 --columns=2 find br0
ovs-vsctl: '--columns=2' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait find nosuch
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait find nosuch 2
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait find br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
$ ovs-vsctl --no-wait get
ovs-vsctl: 'get' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait get 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch get br0
ovs-vsctl: 'get' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x get br0
ovs-vsctl: '--if-exists' option on 'get' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists get br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait -- --id get br0
ovs-vsctl: missing argument to '--id' option on 'get' command
[exit 1]
$ ovs-vsctl --no-wait -- --id=1 --id=2 get br0
ovs-vsctl: '--id=2' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait get nosuch
ovs-vsctl: 'get' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait get nosuch 2
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait get br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
$ ovs-vsctl --no-wait get-aa-mapping
ovs-vsctl: 'get-aa-mapping' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-aa-mapping 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'get-aa-mapping' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch get-aa-mapping br0
ovs-vsctl: 'get-aa-mapping' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait get-aa-mapping nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait get-aa-mapping nosuch 2
ovs-vsctl: 'get-aa-mapping' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-aa-mapping br0 nosuch 3
ovs-vsctl: 'get-aa-mapping' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-controller
ovs-vsctl: 'get-controller' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-controller 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'get-controller' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch get-controller br0
ovs-vsctl: 'get-controller' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait get-controller nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait get-controller nosuch 2
ovs-vsctl: 'get-controller' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-controller br0 nosuch 3
ovs-vsctl: 'get-controller' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-fail-mode
ovs-vsctl: 'get-fail-mode' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-fail-mode 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'get-fail-mode' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch get-fail-mode br0
ovs-vsctl: 'get-fail-mode' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait get-fail-mode nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait get-fail-mode nosuch 2
ovs-vsctl: 'get-fail-mode' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-fail-mode br0 nosuch 3
ovs-vsctl: 'get-fail-mode' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait get-manager extra
ovs-vsctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait get-manager 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch get-manager br0
ovs-vsctl: 'get-manager' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait get-manager nosuch
ovs-vsctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait get-manager nosuch 2
ovs-vsctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait get-manager br0 nosuch 3
ovs-vsctl: 'get-manager' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait get-ssl extra
ovs-vsctl: 'get-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait get-ssl 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'get-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch get-ssl br0
ovs-vsctl: 'get-ssl' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait get-ssl nosuch
ovs-vsctl: 'get-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait get-ssl nosuch 2
ovs-vsctl: 'get-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait get-ssl br0 nosuch 3
ovs-vsctl: 'get-ssl' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait iface-to-br
ovs-vsctl: 'iface-to-br' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait iface-to-br 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'iface-to-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch iface-to-br br0
ovs-vsctl: 'iface-to-br' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait iface-to-br nosuch
ovs-vsctl: no interface named nosuch
[exit 1]
$ ovs-vsctl --no-wait iface-to-br nosuch 2
ovs-vsctl: 'iface-to-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait iface-to-br br0 nosuch 3
ovs-vsctl: 'iface-to-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait init extra
ovs-vsctl: 'init' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait init 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'init' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch init br0
ovs-vsctl: 'init' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait init nosuch
ovs-vsctl: 'init' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait init nosuch 2
ovs-vsctl: 'init' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait init br0 nosuch 3
ovs-vsctl: 'init' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait list
ovs-vsctl: 'list' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch list br0
ovs-vsctl: 'list' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x list br0
ovs-vsctl: '--if-exists' option on 'list' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists list br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait -- --columns list br0
ovs-vsctl: missing argument to '--columns' option on 'list' command
[exit 1]
$ ovs-vsctl --no-wait -- --columns=1 --columns=2 list br0
ovs-vsctl: '--columns=2' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait list nosuch
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait list nosuch 2
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait list br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
$ ovs-vsctl --no-wait list-br extra
ovs-vsctl: 'list-br' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait list-br 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'list-br' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch list-br br0
ovs-vsctl: 'list-br' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --real=x list-br br0
ovs-vsctl: '--real' option on 'list-br' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --real --real list-br br0
ovs-vsctl: '--real' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait -- --fake=x list-br br0
ovs-vsctl: '--fake' option on 'list-br' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --fake --fake list-br br0
ovs-vsctl: '--fake' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait list-br nosuch
ovs-vsctl: 'list-br' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait list-br nosuch 2
ovs-vsctl: 'list-br' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait list-br br0 nosuch 3
ovs-vsctl: 'list-br' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait list-dp-cap
ovs-vsctl: 'list-dp-cap' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-dp-cap 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'list-dp-cap' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch list-dp-cap br0
ovs-vsctl: 'list-dp-cap' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait list-dp-cap nosuch
ovs-vsctl: datapath "nosuch" record not found
[exit 1]
$ ovs-vsctl --no-wait list-dp-cap nosuch 2
ovs-vsctl: 'list-dp-cap' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-dp-cap br0 nosuch 3
ovs-vsctl: 'list-dp-cap' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-ifaces
ovs-vsctl: 'list-ifaces' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-ifaces 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'list-ifaces' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch list-ifaces br0
ovs-vsctl: 'list-ifaces' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait list-ifaces nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait list-ifaces nosuch 2
ovs-vsctl: 'list-ifaces' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-ifaces br0 nosuch 3
ovs-vsctl: 'list-ifaces' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-ports
ovs-vsctl: 'list-ports' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-ports 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'list-ports' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch list-ports br0
ovs-vsctl: 'list-ports' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait list-ports nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait list-ports nosuch 2
ovs-vsctl: 'list-ports' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-ports br0 nosuch 3
ovs-vsctl: 'list-ports' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp
ovs-vsctl: 'list-zone-tp' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'list-zone-tp' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch list-zone-tp br0
ovs-vsctl: 'list-zone-tp' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp nosuch
ovs-vsctl: datapath: nosuch record not found
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp nosuch 2
ovs-vsctl: 'list-zone-tp' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp br0 nosuch 3
ovs-vsctl: 'list-zone-tp' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait port-to-br
ovs-vsctl: 'port-to-br' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait port-to-br 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'port-to-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch port-to-br br0
ovs-vsctl: 'port-to-br' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait port-to-br nosuch
ovs-vsctl: no port named nosuch
[exit 1]
$ ovs-vsctl --no-wait port-to-br nosuch 2
ovs-vsctl: 'port-to-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait port-to-br br0 nosuch 3
ovs-vsctl: 'port-to-br' command takes at most 1 arguments
[exit 1]
$ ovs-vsctl --no-wait remove
ovs-vsctl: 'remove' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait remove 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch remove br0
ovs-vsctl: 'remove' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x remove br0
ovs-vsctl: '--if-exists' option on 'remove' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists remove br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait remove nosuch
ovs-vsctl: 'remove' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait remove nosuch 2
ovs-vsctl: 'remove' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait remove br0 nosuch 3
ovs-vsctl: 'remove' command requires at least 4 arguments
[exit 1]
$ ovs-vsctl --no-wait set
ovs-vsctl: 'set' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait set 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch set br0
ovs-vsctl: 'set' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists=x set br0
ovs-vsctl: '--if-exists' option on 'set' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --if-exists --if-exists set br0
ovs-vsctl: '--if-exists' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait set nosuch
ovs-vsctl: 'set' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait set nosuch 2
ovs-vsctl: 'set' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait set br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
$ ovs-vsctl --no-wait set-controller
ovs-vsctl: 'set-controller' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait set-controller 1 2 3 4 5 6 7 8 9
ovs-vsctl: no bridge named 1
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch set-controller br0
ovs-vsctl: 'set-controller' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --inactivity-probe set-controller br0
ovs-vsctl: missing argument to '--inactivity-probe' option on 'set-controller' command
[exit 1]
$ ovs-vsctl --no-wait -- --inactivity-probe=1 --inactivity-probe=2 set-controller br0
ovs-vsctl: '--inactivity-probe=2' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait set-controller nosuch
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait set-controller nosuch 2
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait set-controller br0 nosuch 3
<time>|00002|vsctl|WARN|target type "nosuch" is possibly erroneous
<time>|00003|vsctl|WARN|target type "3" is possibly erroneous
$ ovs-vsctl --no-wait set-fail-mode
ovs-vsctl: 'set-fail-mode' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait set-fail-mode 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'set-fail-mode' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch set-fail-mode br0
ovs-vsctl: 'set-fail-mode' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait set-fail-mode nosuch
ovs-vsctl: 'set-fail-mode' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait set-fail-mode nosuch 2
ovs-vsctl: no bridge named nosuch
[exit 1]
$ ovs-vsctl --no-wait set-fail-mode br0 nosuch 3
ovs-vsctl: 'set-fail-mode' command takes at most 2 arguments
[exit 1]
$ ovs-vsctl --no-wait set-manager
ovs-vsctl: 'set-manager' command requires at least 1 arguments
[exit 1]
$ ovs-vsctl --no-wait set-manager 1 2 3 4 5 6 7 8 9
<time>|00002|vsctl|WARN|target type "1" is possibly erroneous
<time>|00003|vsctl|WARN|target type "2" is possibly erroneous
<time>|00004|vsctl|WARN|target type "3" is possibly erroneous
<time>|00005|vsctl|WARN|target type "4" is possibly erroneous
<time>|00006|vsctl|WARN|target type "5" is possibly erroneous
<time>|00007|vsctl|WARN|target type "6" is possibly erroneous
<time>|00008|vsctl|WARN|target type "7" is possibly erroneous
<time>|00009|vsctl|WARN|target type "8" is possibly erroneous
<time>|00010|vsctl|WARN|target type "9" is possibly erroneous
$ ovs-vsctl --no-wait -- --nosuch set-manager br0
ovs-vsctl: 'set-manager' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --inactivity-probe set-manager br0
ovs-vsctl: missing argument to '--inactivity-probe' option on 'set-manager' command
[exit 1]
$ ovs-vsctl --no-wait -- --inactivity-probe=1 --inactivity-probe=2 set-manager br0
ovs-vsctl: '--inactivity-probe=2' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait set-manager nosuch
<time>|00002|vsctl|WARN|target type "nosuch" is possibly erroneous
$ ovs-vsctl --no-wait set-manager nosuch 2
<time>|00002|vsctl|WARN|target type "nosuch" is possibly erroneous
<time>|00003|vsctl|WARN|target type "2" is possibly erroneous
$ ovs-vsctl --no-wait set-manager br0 nosuch 3
<time>|00002|vsctl|WARN|target type "br0" is possibly erroneous
<time>|00003|vsctl|WARN|target type "nosuch" is possibly erroneous
<time>|00004|vsctl|WARN|target type "3" is possibly erroneous
$ ovs-vsctl --no-wait set-ssl
ovs-vsctl: 'set-ssl' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait set-ssl 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'set-ssl' command takes at most 3 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch set-ssl br0
ovs-vsctl: 'set-ssl' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait -- --bootstrap=x set-ssl br0
ovs-vsctl: '--bootstrap' option on 'set-ssl' does not accept an argument
[exit 1]
$ ovs-vsctl --no-wait -- --bootstrap --bootstrap set-ssl br0
ovs-vsctl: '--bootstrap' option specified multiple times
[exit 1]
$ ovs-vsctl --no-wait set-ssl nosuch
ovs-vsctl: 'set-ssl' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait set-ssl nosuch 2
ovs-vsctl: 'set-ssl' command requires at least 3 arguments
[exit 1]
$ ovs-vsctl --no-wait set-ssl br0 nosuch 3
$ ovs-vsctl --no-wait show extra
ovs-vsctl: 'show' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait show 1 2 3 4 5 6 7 8 9
ovs-vsctl: 'show' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch show br0
ovs-vsctl: 'show' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait show nosuch
ovs-vsctl: 'show' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait show nosuch 2
ovs-vsctl: 'show' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait show br0 nosuch 3
ovs-vsctl: 'show' command takes at most 0 arguments
[exit 1]
$ ovs-vsctl --no-wait wait-until
ovs-vsctl: 'wait-until' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait wait-until 1 2 3 4 5 6 7 8 9
ovs-vsctl: unknown table "1"
[exit 1]
$ ovs-vsctl --no-wait -- --nosuch wait-until br0
ovs-vsctl: 'wait-until' command has no '--nosuch' option
[exit 1]
$ ovs-vsctl --no-wait wait-until nosuch
ovs-vsctl: 'wait-until' command requires at least 2 arguments
[exit 1]
$ ovs-vsctl --no-wait wait-until nosuch 2
ovs-vsctl: unknown table "nosuch"
[exit 1]
$ ovs-vsctl --no-wait wait-until br0 nosuch 3
ovs-vsctl: unknown table "br0"
[exit 1]
