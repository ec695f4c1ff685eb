# setup: database
# Controllers, managers, TLS keys, auto attach, conntrack zones, reset.
$ ovs-vsctl --no-wait add-br br0 -- add-br b2 br0 7
$ ovs-vsctl --no-wait get-controller br0
$ ovs-vsctl --no-wait set-controller br0 tcp:1.2.3.4
$ ovs-vsctl --no-wait get-controller b2
tcp:1.2.3.4
$ ovs-vsctl --no-wait set-controller b2 tcp:1
ovs-vsctl: b2 is a fake bridge
[exit 1]
$ ovs-vsctl --no-wait del-controller b2
ovs-vsctl: b2 is a fake bridge
[exit 1]
$ ovs-vsctl --no-wait --inactivity-probe=5 set-controller br0 tcp:1.2.3.4 foo:1 punix:x -- get-controller br0
<time>|00002|vsctl|WARN|target type "foo:1" is possibly erroneous
foo:1
punix:x
tcp:1.2.3.4
$ ovs-vsctl --no-wait --inactivity-probe=5 set-controller br0 tcp:1.2.3.4 -- get controller br0 inactivity_probe
5
$ ovs-vsctl --no-wait get controller br0 target inactivity_probe
"tcp:1.2.3.4"
5
$ ovs-vsctl --no-wait show | sort
                type: internal
                type: internal
            Interface b2
            Interface br0
            tag: 7
        Controller "tcp:1.2.3.4"
        Port b2
        Port br0
    Bridge br0
<uuid-0>
$ ovs-vsctl --no-wait del-controller br0 -- get-controller br0
$ ovs-vsctl --no-wait set-fail-mode br0 foo
ovs-vsctl: fail-mode must be "standalone" or "secure"
[exit 1]
$ ovs-vsctl --no-wait set-fail-mode br0 secure -- get-fail-mode br0 -- get-fail-mode b2
secure
secure
$ ovs-vsctl --no-wait set-fail-mode b2 secure
ovs-vsctl: b2 is a fake bridge
[exit 1]
$ ovs-vsctl --no-wait del-fail-mode b2
ovs-vsctl: b2 is a fake bridge
[exit 1]
$ ovs-vsctl --no-wait del-fail-mode br0 -- get-fail-mode br0
$ ovs-vsctl --no-wait set-manager tcp:127.0.0.1:1 foo punix:x.sock -- get-manager
<time>|00002|vsctl|WARN|target type "foo" is possibly erroneous
foo
punix:x.sock
tcp:127.0.0.1:1
$ ovs-vsctl --no-wait set-manager punix:y.sock punix:y.sock 2>&1 | tail -1 | sed 's/UUID [0-9a-f-]*/UUID X/g'
ovs-vsctl: transaction error: {"details":"Transaction causes multiple rows in \"Manager\" table to have identical values (\"punix:y.sock\") for index on column \"target\".  First row, with UUID X, was inserted by this transaction.  Second row, with UUID X, was inserted by this transaction.","error":"constraint violation"}
$ ovs-vsctl --no-wait get-manager
foo
punix:x.sock
tcp:127.0.0.1:1
$ ovs-vsctl --no-wait del-manager
$ ovs-vsctl --no-wait get-manager
$ ovs-vsctl --no-wait get-ssl
$ ovs-vsctl --no-wait set-ssl a b c
$ ovs-vsctl --no-wait get-ssl
Private key: a
Certificate: b
CA Certificate: c
Bootstrap: false
$ ovs-vsctl --no-wait --bootstrap set-ssl a b d
$ ovs-vsctl --no-wait get-ssl
Private key: a
Certificate: b
CA Certificate: d
Bootstrap: true
$ ovs-vsctl --no-wait del-ssl
$ ovs-vsctl --no-wait get-ssl
$ ovs-vsctl --no-wait add-aa-mapping br0 1 2 -- get-aa-mapping br0
1 2
$ ovs-vsctl --no-wait add-aa-mapping br0 1x 2
$ ovs-vsctl --no-wait add-aa-mapping br0 x 2
ovs-vsctl: Invalid argument x
[exit 1]
$ ovs-vsctl --no-wait add-aa-mapping br0 3 4 -- get-aa-mapping br0
1 2
3 4
$ ovs-vsctl --no-wait del-aa-mapping br0 3 5
$ ovs-vsctl --no-wait get-aa-mapping br0
1 2
3 4
$ ovs-vsctl --no-wait del-aa-mapping br0 3 4 -- get-aa-mapping br0
1 2
$ ovs-vsctl --no-wait get-aa-mapping b2
1 2
$ ovs-vsctl --no-wait add-zone-tp netdev zone=1 icmp_first=1
ovs-vsctl: datapath netdev does not exist
[exit 1]
$ ovs-vsctl --no-wait set open . datapaths:netdev=@d -- --id=@d create datapath datapath_version=5
<uuid-1>
$ ovs-vsctl --no-wait add-zone-tp netdev zone=1 icmp_first=1
$ ovs-vsctl --no-wait -- --may-exist add-zone-tp netdev zone=1 icmp_first=1
$ ovs-vsctl --no-wait add-zone-tp netdev zone=2 icmp_first=1 icmp_reply=2
$ ovs-vsctl --no-wait add-zone-tp netdev zone=3 a=b
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"a is not one of the allowed values ([icmp_first, icmp_reply, tcp_close, tcp_close_wait, tcp_established, tcp_fin_wait, tcp_last_ack, tcp_retransmit, tcp_syn_recv, tcp_syn_sent, tcp_syn_sent2, tcp_time_wait, tcp_unack, udp_first, udp_multiple, udp_single])","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"a is not one of the allowed values ([icmp_first, icmp_reply, tcp_close, tcp_close_wait, tcp_established, tcp_fin_wait, tcp_last_ack, tcp_retransmit, tcp_syn_recv, tcp_syn_sent, tcp_syn_sent2, tcp_time_wait, tcp_unack, udp_first, udp_multiple, udp_single])","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait add-zone-tp netdev zone=99999 icmp_reply=3
<time>|00002|ovsdb_idl|WARN|transaction error: {"details":"99999 is not in the valid range 0 to 65535 (inclusive)","error":"constraint violation"}
ovs-vsctl: transaction error: {"details":"99999 is not in the valid range 0 to 65535 (inclusive)","error":"constraint violation"}
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp netdev
Zone:1, Timeout Policies: icmp_first=1
Zone:2, Timeout Policies: icmp_first=1 icmp_reply=2
$ ovs-vsctl --no-wait list-zone-tp foo
ovs-vsctl: datapath: foo record not found
[exit 1]
$ ovs-vsctl --no-wait --if-exists del-zone-tp netdev zone=9
$ ovs-vsctl --no-wait del-zone-tp netdev zone=2
$ ovs-vsctl --no-wait del-zone-tp foo zone=1
ovs-vsctl: datapath foo does not exist
[exit 1]
$ ovs-vsctl --no-wait list-zone-tp netdev
Zone:1, Timeout Policies: icmp_first=1
$ ovs-vsctl --no-wait list-dp-cap foo
ovs-vsctl: datapath "foo" record not found
[exit 1]
$ ovs-vsctl --no-wait list-dp-cap netdev
$ ovs-vsctl --no-wait set bridge br0 other_config:hwaddr=00:11:22:33:44:55 other_config:x=y flood_vlans=5 fail_mode=secure
$ ovs-vsctl --no-wait set interface br0 ingress_policing_rate=5 -- set port br0 other_config:a=b
$ ovs-vsctl --no-wait emer-reset -- get bridge br0 other_config flood_vlans fail_mode
{hwaddr="00:11:22:33:44:55"}
[]
[]
$ ovs-vsctl --no-wait get interface br0 ingress_policing_rate -- get port br0 other_config
0
{}
