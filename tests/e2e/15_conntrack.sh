#!/usr/bin/env bash
# Connection tracking between two hosts: what one began may be answered, source and destination addresses are translated,
# ICMP errors find their connection, fragments stay together, and commands see it all.
. "$(dirname "$0")/lib.sh"
start_database
start_switch
host h1 10.9.0.1/24
host h2 10.9.0.2/24
vsctl add-br br0 -- set bridge br0 datapath_type=netdev fail-mode=secure -- add-port br0 h1 -- set interface h1 ofport_request=1 \
  -- add-port br0 h2 -- set interface h2 ofport_request=2 || fail "add-br"
flows() { ovs-ofctl --bundle replace-flows br0 - || fail "replace-flows"; ovs-appctl dpctl/flush-conntrack; }
server() {
  ip netns exec "$tag-h2" python3 -c '
import socket
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("0.0.0.0", 8080))
s.listen()
while True:
    c, a = s.accept()
    c.sendall(("you are %s\n" % a[0]).encode())
    c.close()' >/dev/null 2>&1 & background+=($!)
}
greeting() { on h1 timeout 5 bash -c "exec 3<>/dev/tcp/$1/$2 && head -n 1 <&3"; }

echo "-- only h1 may begin"
flows <<'F'
priority=100,arp actions=NORMAL
priority=90,ip,ct_state=-trk actions=ct(table=1)
table=1,in_port=1,ip,ct_state=+trk+new actions=ct(commit,exec(set_field:0x17->ct_mark)),2
table=1,in_port=1,ip,ct_state=+trk+est actions=2
table=1,in_port=2,ip,ct_state=+trk+est actions=1
table=1,in_port=2,ip,ct_state=+trk+rel actions=1
F
must_ping h1 10.9.0.2
must_not_ping h2 10.9.0.1
must_show 'icmp,orig=\(src=10.9.0.1,dst=10.9.0.2,id=[0-9]*,type=8,code=0\),reply=\(src=10.9.0.2,dst=10.9.0.1,id=[0-9]*,type=0,code=0\),mark=23' \
  "$(ovs-appctl dpctl/dump-conntrack)"
server
wait_until 10 greeting 10.9.0.2 8080 || fail "no greeting"
must_show 'you are 10.9.0.1' "$(greeting 10.9.0.2 8080)"
must_show 'tcp,orig=\(src=10.9.0.1,dst=10.9.0.2.*mark=23,protoinfo=\(state=TIME_WAIT\)' "$(ovs-appctl dpctl/dump-conntrack)"
must_show 'TCP: [1-9]' "$(ovs-appctl dpctl/ct-stats-show)"
must_show 'refused' "$(on h1 python3 -c '
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(3)
s.connect(("10.9.0.2", 9999))
s.send(b"x")
try: s.recv(10)
except OSError as e: print(e)')"

echo "-- fragments in both directions"
on h1 ping -c 3 -i 0.1 -W 2 -s 4000 -q 10.9.0.2 >/dev/null || fail "large packets are lost"
must_show 'v4 frags completed: [1-9]' "$(ovs-appctl dpctl/ipf-get-status)"
ok "datagrams in pieces"

echo "-- h1 appears as 10.9.0.9"
on h2 ip neigh replace 10.9.0.9 lladdr "$(on h1 cat /sys/class/net/eth0/address)" dev eth0
flows <<'F'
priority=100,arp actions=NORMAL
in_port=1,ip actions=ct(commit,nat(src=10.9.0.9)),2
in_port=2,ip,ct_state=-trk actions=ct(table=1,nat)
table=1,in_port=2,ip,ct_state=+trk+est actions=1
F
must_ping h1 10.9.0.2
must_show 'you are 10.9.0.9' "$(greeting 10.9.0.2 8080)"
must_show 'reply=\(src=10.9.0.2,dst=10.9.0.9' "$(ovs-appctl dpctl/dump-conntrack)"

echo "-- 10.9.0.7:80 is a service of h2"
on h1 ip neigh replace 10.9.0.7 lladdr "$(on h2 cat /sys/class/net/eth0/address)" dev eth0
flows <<'F'
priority=100,arp actions=NORMAL
in_port=1,ip,ct_state=-trk actions=ct(table=1,nat)
in_port=2,ip,ct_state=-trk actions=ct(table=1,nat)
table=1,in_port=1,tcp,ct_state=+trk+new,nw_dst=10.9.0.7,tp_dst=80 actions=ct(commit,nat(dst=10.9.0.2:8080)),2
table=1,in_port=1,ip,ct_state=+trk+est actions=2
table=1,in_port=2,ip,ct_state=+trk+est actions=1
F
must_show 'you are 10.9.0.1' "$(greeting 10.9.0.7 80)"

echo "-- a flushed connection is gone, a limited zone lets nobody in"
ovs-appctl dpctl/flush-conntrack
must_show '^0$' "$(ovs-appctl dpctl/ct-get-nconns)"
ovs-appctl dpctl/ct-set-limits zone=0,limit=0 || fail "ct-set-limits"
! greeting 10.9.0.7 80 >/dev/null 2>&1 || fail "the zone takes connections beyond its limit"
must_show 'zone=0,limit=0,count=0' "$(ovs-appctl dpctl/ct-get-limits zone=0)"
