# setup: switch
# only: ours
# Dumps as objects (doc/json.md).
$ ovs-vsctl add-br br0 -- set-fail-mode br0 secure -- set bridge br0 other-config:datapath-id=0000000000000001 -- add-port br0 p1 -- set interface p1 type=dummy ofport_request=1
$ ovs-ofctl add-flow br0 'table=1,priority=7,cookie=0x5,idle_timeout=60,tcp,in_port=1,nw_dst=10.0.0.0/8,tp_dst=80,actions=mod_dl_dst:00:11:22:33:44:55,dec_ttl,output:2'
$ ovs-ofctl add-flow br0 'arp,actions=drop'
$ ovs-ofctl -O OpenFlow13 add-group br0 'group_id=5,type=select,bucket=weight:5,output:1'
$ ovs-ofctl --format json --no-stats --sort dump-flows br0
{"flows":[{"actions":[{"action":"set_field","field":"eth_dst","value":"00:11:22:33:44:55"},{"action":"dec_ttl"},{"action":"output","port":2}],"cookie":"0x5","idle_timeout":60,"match":{"dl_type":"0x0800","in_port":"1","nw_dst":"10.0.0.0/8","nw_proto":"6","tp_dst":"80"},"priority":7,"table":1},{"actions":[],"cookie":"0x0","match":{"dl_type":"0x0806"},"priority":32768,"table":0}]}
$ ovs-ofctl --format json --no-stats --names dump-flows br0 table=1
{"flows":[{"actions":[{"action":"set_field","field":"eth_dst","value":"00:11:22:33:44:55"},{"action":"dec_ttl"},{"action":"output","port":2}],"cookie":"0x5","idle_timeout":60,"match":{"dl_type":"0x0800","in_port":"p1","nw_dst":"10.0.0.0/8","nw_proto":"6","tp_dst":"80"},"priority":7,"table":1}]}
$ ovs-ofctl --format=json --pretty --no-stats dump-flows br0 arp
{
  "flows": [
    {
      "actions": [],
      "cookie": "0x0",
      "match": {
        "dl_type": "0x0806"},
      "priority": 32768,
      "table": 0}]}
$ ovs-ofctl --format json dump-flows br0 table=9
{"flows":[]}
$ ovs-ofctl --format json dump-aggregate br0
{"bytes":0,"flows":2,"packets":0}
$ ovs-ofctl -O OpenFlow13 --format json dump-groups br0
{"groups":[{"buckets":[{"actions":[{"action":"output","port":1}],"bucket_id":0,"weight":5}],"group_id":5,"type":"select"}]}
$ ovs-ofctl --format json dump-desc br0 | sed 's/"software":"[^"]*"/"software":V/'
{"datapath":"None","hardware":"Open vSwitch","manufacturer":"Nicira, Inc.","serial":"None","software":V}
$ ovs-ofctl --format json dump-ports br0 1 | sed 's/[0-9][0-9.]*/N/g'
{"ports":[{"port":N,"rx_bytes":N,"rx_packets":N,"tx_bytes":N,"tx_packets":N}]}
$ ovs-ofctl --format json show br0 | sed 's/"address":"[^"]*"/"address":A/g'
{"actions":["output","enqueue","set_vlan_vid","set_vlan_pcp","strip_vlan","mod_dl_src","mod_dl_dst","mod_nw_src","mod_nw_dst","mod_nw_tos","mod_tp_src","mod_tp_dst"],"capabilities":["FLOW_STATS","TABLE_STATS","PORT_STATS","QUEUE_STATS","ARP_MATCH_IP"],"dpid":"0000000000000001","frags":"normal","invalid_ttl_to_controller":false,"miss_send_len":0,"n_buffers":0,"n_tables":254,"ports":[{"address":A,"config":[],"current_speed_mbps":0,"max_speed_mbps":0,"name":"p1","port":1,"state":[]},{"address":A,"config":[],"current_speed_mbps":0,"max_speed_mbps":0,"name":"br0","port":"LOCAL","state":[]}]}
$ ovs-ofctl --format json queue-get-config br0
{"queues":[{"port":1,"queue":0}]}
$ ovs-ofctl --format bogus show br0
ovs-ofctl: value bogus on --format is invalid
[exit 1]
$ ovs-ofctl --pretty show br0
ovs-ofctl: --pretty is supported with --format json only
[exit 1]
