// Texts against what the reference printed for the same input.
// Ref: observed, ovs-appctl dpctl/add-flow and dump-flows, 3.1.
#include "dp/format.h"

#include "dp/cookie.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::dp;

namespace {

struct KeyCase { std::string input, normal, verbose, words; };
// clang-format off
const KeyCase kKeys[] = {
  {R"(skb_priority(0x123),skb_mark(0x5),tunnel(tun_id=0x7/0xff,src=1.1.1.1,dst=2.2.2.2/255.255.0.0,tos=0x1,ttl=64,tp_src=1,tp_dst=2,flags(df|csum|key)),recirc_id(3),dp_hash(0x5/0xff),in_port(1),ct_state(+trk+new-est),ct_zone(5),ct_mark(0x10/0x30),ct_label(0x123456789abcdef0123456789abcdef0/0xff),ct_tuple4(src=1.1.1.1,dst=2.2.2.2,proto=6,tp_src=1,tp_dst=2),eth(src=00:11:22:33:44:55,dst=00:00:00:00:00:01/ff:ff:ff:00:00:00),eth_type(0x0800),ipv4(src=1.2.3.4,dst=5.6.7.8/255.255.255.0,proto=6,tos=0x3/0x3,ttl=64,frag=no),tcp(src=80/0xff00,dst=99),tcp_flags(+syn-ack))",
   R"(skb_priority(0x123),tunnel(tun_id=0x7/0xff,src=1.1.1.1,dst=2.2.2.2/255.255.0.0,tos=0x1,ttl=64,tp_src=1,tp_dst=2,flags(df|csum|key)),skb_mark(0x5),ct_state(+new-est+trk),ct_zone(0x5),ct_mark(0x10/0x30),ct_label(0x123456789abcdef0123456789abcdef0/0xff),ct_tuple4(src=1.1.1.1,dst=2.2.2.2,proto=6,tp_src=1,tp_dst=2),recirc_id(0x3),dp_hash(0x5/0xff),in_port(1),eth(src=00:11:22:33:44:55,dst=00:00:00:00:00:01/ff:ff:ff:00:00:00),eth_type(0x0800),ipv4(src=1.2.3.4,dst=5.6.7.8/255.255.255.0,proto=6,tos=0x3/0x3,ttl=64,frag=no),tcp(src=80/0xff00,dst=99),tcp_flags(+syn-ack))",
   R"(skb_priority(0x123),tunnel(tun_id=0x7/0xff,src=1.1.1.1,dst=2.2.2.2/255.255.0.0,tos=0x1,ttl=64,tp_src=1,tp_dst=2,flags(df|csum|key)),skb_mark(0x5),ct_state(0x21/0x23),ct_zone(0x5),ct_mark(0x10/0x30),ct_label(0x123456789abcdef0123456789abcdef0/0xff),ct_tuple4(src=1.1.1.1,dst=2.2.2.2,proto=6,tp_src=1,tp_dst=2),recirc_id(0x3),dp_hash(0x5/0xff),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:11:22:33:44:55,dst=00:00:00:00:00:01/ff:ff:ff:00:00:00),eth_type(0x0800),ipv4(src=1.2.3.4,dst=5.6.7.8/255.255.255.0,proto=6,tos=0x3/0x3,ttl=64,frag=no),tcp(src=80/0xff00,dst=99),tcp_flags(+syn-ack))", "12,5"},
  {R"(in_port(1),eth(src=00:11:22:33:44:55),eth_type(0x8100),vlan(vid=5,pcp=3/0),encap(eth_type(0x0800),ipv4(src=1.2.3.4,frag=first,proto=17),udp(src=1)))",
   R"(recirc_id(0),in_port(1),eth(src=00:11:22:33:44:55),eth_type(0x8100),vlan(vid=5,pcp=3/0x0),encap(eth_type(0x0800),ipv4(src=1.2.3.4,proto=17,frag=first),udp(src=1)))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:11:22:33:44:55,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x8100),vlan(vid=5,pcp=3/0x0),encap(eth_type(0x0800),ipv4(src=1.2.3.4,dst=0.0.0.0/0.0.0.0,proto=17,tos=0/0,ttl=0/0,frag=first),udp(src=1,dst=0/0)))", "4,3"},
  {R"(in_port(1),eth(),eth_type(0x0806),arp(sip=1.1.1.1,tip=2.2.2.2/255.0.0.0,op=1,sha=00:00:00:00:00:01,tha=00:00:00:00:00:02/ff:00:00:00:00:00))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x0806),arp(sip=1.1.1.1,tip=2.2.2.2/255.0.0.0,op=1,sha=00:00:00:00:00:01,tha=00:00:00:00:00:02/ff:00:00:00:00:00))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x0806),arp(sip=1.1.1.1,tip=2.2.2.2/255.0.0.0,op=1,sha=00:00:00:00:00:01,tha=00:00:00:00:00:02/ff:00:00:00:00:00))", "3,3"},
  {R"(in_port(1),eth(),eth_type(0x8847),mpls(label=100,tc=3,ttl=64,bos=1))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x8847),mpls(label=100,tc=3,ttl=64,bos=1))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x8847),mpls(label=100,tc=3,ttl=64,bos=1))", "4,0"},
  {R"(in_port(1),eth(),eth_type(0x8847),mpls(label=100/0xff,tc=3,ttl=64/0xf,bos=0,label=200,tc=0,ttl=1,bos=1))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x8847),mpls(label=100/0xff,tc=3/7,ttl=64/0xf,bos=0/1,label=200/0xfffff,tc=0/7,ttl=1/0xff,bos=1/1))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x8847),mpls(label=100/0xff,tc=3/7,ttl=64/0xf,bos=0/1,label=200/0xfffff,tc=0/7,ttl=1/0xff,bos=1/1))", "4,0"},
  {R"(in_port(1),packet_type(ns=1,id=0x800),eth_type(0x0800),ipv4(src=1.2.3.4))",
   R"(recirc_id(0),in_port(1),packet_type(ns=1,id=0x800),eth_type(0x0800),ipv4(src=1.2.3.4))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=1,id=0x800),eth_type(0x0800),ipv4(src=1.2.3.4,dst=0.0.0.0/0.0.0.0,proto=0/0,tos=0/0,ttl=0/0))", "4,1"},
  {R"(in_port(1),tunnel(tun_id=0x0,ipv6_src=::1,ipv6_dst=::2,ttl=1,flags(+df-csum)),eth(),eth_type(0x1234))",
   R"(tunnel(tun_id=0x0,ipv6_src=::1,ipv6_dst=::2,ttl=1,flags(+df-csum+key)),recirc_id(0),in_port(1),eth(),eth_type(0x1234))",
   R"(skb_priority(0/0),tunnel(tun_id=0x0,ipv6_src=::1,ipv6_dst=::2,ttl=1,flags(+df-csum+key)),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x1234))", "10,0"},
  {R"(in_port(1),tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.2,ttl=1,geneve({class=0x102,type=0x80,len=4,0xa}{class=0xffff,type=0x1,len=8,0x1122334455667788/0xffff}),flags()),eth(),eth_type(0x1234))",
   R"(tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.2,ttl=1,geneve({class=0x102,type=0x80,len=4,0xa}{class=0xffff,type=0x1,len=8,0x1122334455667788/0xffff}),flags(key)),recirc_id(0),in_port(1),eth(),eth_type(0x1234))",
   R"(skb_priority(0/0),tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.2,ttl=1,geneve({class=0x102,type=0x80,len=4,0xa}{class=0xffff,type=0x1,len=8,0x1122334455667788/0xffff}),flags(key)),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x1234))", "11,0"},
  {R"(in_port(1),tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.3,ttl=1,vxlan(gbp(id=5,flags=0x8)),flags(0)),eth(),eth_type(0x1234))",
   R"(tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.3,ttl=1,vxlan(gbp(id=5,flags=0x8)),flags(key)),recirc_id(0),in_port(1),eth(),eth_type(0x1234))",
   R"(skb_priority(0/0),tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.3,ttl=1,vxlan(gbp(id=5,flags=0x8)),flags(key)),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x1234))", "8,0"},
  {R"(in_port(1),tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.6,ttl=1,gtpu(flags=0x30,msgtype=255),flags(key)),eth(),eth_type(0x1234))",
   R"(tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.6,ttl=1,gtpu(flags=0x30,msgtype=255),flags(key)),recirc_id(0),in_port(1),eth(),eth_type(0x1234))",
   R"(skb_priority(0/0),tunnel(tun_id=0x0,src=1.1.1.1,dst=1.1.1.6,ttl=1,gtpu(flags=0x30,msgtype=255),flags(key)),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x1234))", "8,0"},
  {R"(in_port(1),eth(),eth_type(0x86dd),ipv6(proto=132),sctp(src=1,dst=2/0xf))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x86dd),ipv6(proto=132),sctp(src=1,dst=2/0xf))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x86dd),ipv6(src=::/::,dst=::/::,label=0/0,proto=132,tclass=0/0,hlimit=0/0),sctp(src=1,dst=2/0xf))", "3,2"},
  {R"(in_port(1),eth(),eth_type(0x0800),ipv4(proto=1),icmp(type=8,code=0/0xf))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x0800),ipv4(proto=1),icmp(type=8,code=0/0xf))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x0800),ipv4(src=0.0.0.0/0.0.0.0,dst=0.0.0.0/0.0.0.0,proto=1,tos=0/0,ttl=0/0),icmp(type=8,code=0/0xf))", "3,2"},
  {R"(in_port(1),eth(),eth_type(0x0800),ipv4(proto=6),tcp(src=1),tcp_flags(syn|ack))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x0800),ipv4(proto=6),tcp(src=1),tcp_flags(syn|ack))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x0800),ipv4(src=0.0.0.0/0.0.0.0,dst=0.0.0.0/0.0.0.0,proto=6,tos=0/0,ttl=0/0),tcp(src=1,dst=0/0),tcp_flags(syn|ack))", "3,3"},
  {R"(in_port(1),eth(),eth_type(0x0800),ipv4(proto=6),tcp(src=2),tcp_flags(0x10/0x30))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x0800),ipv4(proto=6),tcp(src=2),tcp_flags(+ack-urg))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x0800),ipv4(src=0.0.0.0/0.0.0.0,dst=0.0.0.0/0.0.0.0,proto=6,tos=0/0,ttl=0/0),tcp(src=2,dst=0/0),tcp_flags(+ack-urg))", "3,3"},
  {R"(in_port(1),eth(),eth_type(0x0800),ipv4(proto=6),tcp(src=2),tcp_flags(0xfff))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x0800),ipv4(proto=6),tcp(src=2),tcp_flags(fin|syn|rst|psh|ack|urg|ece|cwr|ns|[200]|[400]|[800]))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x0800),ipv4(src=0.0.0.0/0.0.0.0,dst=0.0.0.0/0.0.0.0,proto=6,tos=0/0,ttl=0/0),tcp(src=2,dst=0/0),tcp_flags(fin|syn|rst|psh|ack|urg|ece|cwr|ns|[200]|[400]|[800]))", "3,3"},
  {R"(in_port(1),eth(),eth_type(0x0800),ipv4(frag=later))",
   R"(recirc_id(0),in_port(1),eth(),eth_type(0x0800),ipv4(frag=later))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x0800),ipv4(src=0.0.0.0/0.0.0.0,dst=0.0.0.0/0.0.0.0,proto=0/0,tos=0/0,ttl=0/0,frag=later))", "3,1"},
  {R"(in_port(1),eth(src=00:11:22:33:44:58),eth_type(0x600))",
   R"(recirc_id(0),in_port(1),eth(src=00:11:22:33:44:58),eth_type(0x0600))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:11:22:33:44:58,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x0600))", "4,0"},
  {R"(in_port(1),packet_type(ns=0,id=0),eth(src=00:11:22:33:44:55,dst=00:00:00:00:00:01),eth_type(0x0800),ipv4(src=1.2.3.4,dst=5.6.7.8,proto=17,tos=0,ttl=64,frag=no),udp(src=1,dst=2))",
   R"(recirc_id(0),in_port(1),packet_type(ns=0,id=0),eth(src=00:11:22:33:44:55,dst=00:00:00:00:00:01),eth_type(0x0800),ipv4(src=1.2.3.4,dst=5.6.7.8,proto=17,tos=0,ttl=64,frag=no),udp(src=1,dst=2))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0,id=0),eth(src=00:11:22:33:44:55,dst=00:00:00:00:00:01),eth_type(0x0800),ipv4(src=1.2.3.4,dst=5.6.7.8,proto=17,tos=0,ttl=64,frag=no),udp(src=1,dst=2))", "5,3"},
  {R"(recirc_id(5),in_port(1),packet_type(ns=0,id=0),eth_type(0x0806),arp(op=1))",
   R"(recirc_id(0x5),in_port(1),packet_type(ns=1,id=0x806),eth_type(0x0806),arp(op=1))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0x5),dp_hash(0/0),in_port(1),packet_type(ns=1,id=0x806),eth_type(0x0806),arp(sip=0.0.0.0/0.0.0.0,tip=0.0.0.0/0.0.0.0,op=1,sha=00:00:00:00:00:00/00:00:00:00:00:00,tha=00:00:00:00:00:00/00:00:00:00:00:00))", "4,1"},
  {R"(in_port(1),eth_type(0x86dd),ipv6(src=fe80::/ffff::,proto=6,tclass=0x10/0xfc),tcp(dst=80))",
   R"(recirc_id(0),in_port(1),eth_type(0x86dd),ipv6(src=fe80::/ffff::,proto=6,tclass=0x10/0xfc),tcp(dst=80))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=1/0,id=0x86dd/0),eth_type(0x86dd),ipv6(src=fe80::/ffff::,dst=::/::,label=0/0,proto=6,tclass=0x10/0xfc,hlimit=0/0),tcp(src=0/0,dst=80))", "3,3"},
  {R"(in_port(1),packet_type(ns=0,id=0),eth(),eth_type(0x86dd),ipv6(proto=58,frag=no),icmpv6(type=135,code=0),nd(target=::5,sll=00:00:00:00:00:01))",
   R"(recirc_id(0),in_port(1),packet_type(ns=0,id=0),eth_type(0x86dd),ipv6(proto=58,frag=no),icmpv6(type=135,code=0),nd(target=::5,sll=00:00:00:00:00:01))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0,id=0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x86dd),ipv6(src=::/::,dst=::/::,label=0/0,proto=58,tclass=0/0,hlimit=0/0,frag=no),icmpv6(type=135,code=0),nd(target=::5,sll=00:00:00:00:00:01,tll=00:00:00:00:00:00/00:00:00:00:00:00))", "4,5"},
  {R"(in_port(1),packet_type(ns=0,id=0),eth(),eth_type(0x86dd),ipv6(proto=58,frag=no),icmpv6(type=128,code=0))",
   R"(recirc_id(0),in_port(1),packet_type(ns=0,id=0),eth_type(0x86dd),ipv6(proto=58,frag=no),icmpv6(type=128,code=0))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0,id=0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x86dd),ipv6(src=::/::,dst=::/::,label=0/0,proto=58,tclass=0/0,hlimit=0/0,frag=no),icmpv6(type=128,code=0))", "4,2"},
  {R"(in_port(1),packet_type(ns=0,id=0),eth(src=00:11:22:33:44:55/01:00:00:00:00:00),eth_type(0x88cc))",
   R"(recirc_id(0),in_port(1),packet_type(ns=0,id=0),eth(src=00:11:22:33:44:55/01:00:00:00:00:00),eth_type(0x88cc))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0/0),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0,id=0),eth(src=00:11:22:33:44:55/01:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x88cc))", "5,0"},
  {R"(ct_state(+trk),in_port(1),eth(),eth_type(0x88cc))",
   R"(ct_state(+trk),recirc_id(0),in_port(1),eth(),eth_type(0x88cc))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0x20/0x20),ct_zone(0/0),ct_mark(0/0),ct_label(0/0),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x88cc))", "3,0"},
  {R"(ct_state(0x20),ct_mark(0x5),ct_label(0x5),ct_zone(0x5/0xf),in_port(1),eth(),eth_type(0x88cc))",
   R"(ct_state(-new-est-rel-rpl-inv+trk-snat-dnat),ct_zone(0x5/0xf),ct_mark(0x5),ct_label(0x5),recirc_id(0),in_port(1),eth(),eth_type(0x88cc))",
   R"(skb_priority(0/0),skb_mark(0/0),ct_state(0x20/0xff),ct_zone(0x5/0xf),ct_mark(0x5),ct_label(0x5),recirc_id(0),dp_hash(0/0),in_port(1),packet_type(ns=0/0,id=0/0),eth(src=00:00:00:00:00:00/00:00:00:00:00:00,dst=00:00:00:00:00:00/00:00:00:00:00:00),eth_type(0x88cc))", "6,0"},
};

struct ActionCase { std::string input, output; };
const ActionCase kActions[] = {
  {R"(1)", R"(1)"},
  {R"(drop)", R"(drop)"},
  {R"(DROP)", R"(drop)"},
  {R"()", R"(drop)"},
  {R"(push_vlan(vid=5,pcp=3),1)", R"(push_vlan(vid=5,pcp=3),1)"},
  {R"(push_vlan(tpid=0x88a8,vid=5,pcp=3,cfi=0),pop_vlan)", R"(push_vlan(tpid=0x88a8,vid=5,pcp=3,cfi=0),pop_vlan)"},
  {R"(set(eth(src=00:00:00:00:00:01,dst=00:00:00:00:00:02)),1)", R"(set(eth(src=00:00:00:00:00:01,dst=00:00:00:00:00:02)),1)"},
  {R"(set(eth(src=00:00:00:00:00:01)),set(eth(dst=00:00:00:00:00:02/ff:00:00:00:00:00)),1)", R"(set(eth(src=00:00:00:00:00:01)),set(eth(dst=00:00:00:00:00:02/ff:00:00:00:00:00)),1)"},
  {R"(set(ipv4(src=1.1.1.1,ttl=5)),set(ipv4(src=1.1.1.1,dst=2.2.2.2,proto=6,tos=1,ttl=5,frag=no)),1)", R"(set(ipv4(src=1.1.1.1,ttl=5)),set(ipv4(src=1.1.1.1,dst=2.2.2.2,proto=6,tos=0x1,ttl=5,frag=no)),1)"},
  {R"(set(ipv4(src=1.1.1.1,dst=2.2.2.2,tos=0x4/0xfc,ttl=5)),1)", R"(set(ipv4(src=1.1.1.1,dst=2.2.2.2,tos=0x4/0xfc,ttl=5)),1)"},
  {R"(set(ipv6(src=::1,hlimit=3,label=0x5)),set(tcp(src=1)),set(tcp(src=1,dst=2)),set(udp(src=1/0xff)),set(sctp(src=1,dst=2)))", R"(set(ipv6(src=::1,label=0x5,hlimit=3)),set(tcp(src=1)),set(tcp(src=1,dst=2)),set(udp(src=1/0xff)),set(sctp(src=1,dst=2)))"},
  {R"(set(skb_priority(0x123)),set(skb_mark(0x5/0xff)),set(skb_mark(5)))", R"(set(skb_priority(0x123)),set(skb_mark(0x5/0xff)),set(skb_mark(0x5)))"},
  {R"(set(tunnel(tun_id=0x5,src=1.1.1.1,dst=2.2.2.2,ttl=64,flags(df|key))),1)", R"(set(tunnel(tun_id=0x5,src=1.1.1.1,dst=2.2.2.2,ttl=64,flags(df|key))),1)"},
  {R"(trunc(100),1,recirc(5),recirc(0))", R"(trunc(100),1,recirc(0x5),recirc(0))"},
  {R"(userspace(pid=0))", R"(userspace(pid=0,userdata(000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000)))"},
  {R"(userspace(pid=5,slow_path(cfm|bfd)))", R"(userspace(pid=5,slow_path(cfm,bfd)))"},
  {R"(userspace(pid=5,slow_path(0)))", R"(userspace(pid=5,slow_path(0)))"},
  {R"(userspace(pid=5,sFlow(vid=1,pcp=2,output=3)))", R"(userspace(pid=5,sFlow(vid=1,pcp=2,output=3)))"},
  {R"(userspace(pid=5,flow_sample(probability=1,collector_set_id=2,obs_domain_id=3,obs_point_id=4,output_port=1,egress),actions,tunnel_out_port=2))", R"(userspace(pid=5,flow_sample(probability=1,collector_set_id=2,obs_domain_id=3,obs_point_id=4,output_port=1,egress),actions,tunnel_out_port=2))"},
  {R"(userspace(pid=5,flow_sample(probability=1,collector_set_id=2,obs_domain_id=3,obs_point_id=4,output_port=1)))", R"(userspace(pid=5,flow_sample(probability=1,collector_set_id=2,obs_domain_id=3,obs_point_id=4,output_port=1)))"},
  {R"(userspace(pid=5,ipfix(output_port=1)))", R"(userspace(pid=5,ipfix(output_port=1)))"},
  {R"(userspace(pid=5,controller(reason=1,dont_send=0,continuation=1,recirc_id=5,rule_cookie=0x123,controller_id=0,max_len=65535)))", R"(userspace(pid=5,controller(reason=1,dont_send=0,continuation=1,recirc_id=5,rule_cookie=0x123,controller_id=0,max_len=65535)))"},
  {R"(userspace(pid=5,userdata(0102030405)))", R"(userspace(pid=5,userdata(0102030405000000)))"},
  {R"(userspace(pid=5,userdata(0102030405060708090a),actions))", R"(userspace(pid=5,userdata(0102030405060708090a),actions))"},
  {R"(sample(sample=50%,actions(1,2)),3)", R"(sample(sample=50.0%,actions(1,2)),3)"},
  {R"(sample(sample=12.34%,actions()))", R"(sample(sample=12.3%,actions(drop)))"},
  {R"(clone(1,push_vlan(vid=1,pcp=0),2),3)", R"(clone(1,push_vlan(vid=1,pcp=0),2),3)"},
  {R"(clone())", R"(clone(drop))"},
  {R"(check_pkt_len(size=200,gt(1),le(drop)))", R"(check_pkt_len(size=200,gt(1),le(drop)))"},
  {R"(check_pkt_len(size=200,gt(),le(2,3)))", R"(check_pkt_len(size=200,gt(drop),le(2,3)))"},
  {R"(ct,ct(),ct(commit),ct(commit,zone=5,mark=0x1,label=0x5/0xf,helper=ftp,nat(src=1.1.1.1-1.1.1.5:10-20,persistent,hash)),ct(force_commit,nat))", R"(ct,ct,ct(commit),ct(commit,zone=5,mark=0x1/0xffffffff,label=0x5/0xf,helper=ftp,nat(src=1.1.1.1-1.1.1.5:10-20,persistent,hash)),ct(force_commit,nat))"},
  {R"(ct(commit,nat(dst=[fe80::1]:80)),ct(zone=0),ct(commit,nat(src)),ct(commit,timeout=foo,nat(src=fe80::1-fe80::5)))", R"(ct(commit,nat(dst=[fe80::1]:80)),ct,ct(commit,nat(src)),ct(commit,timeout=foo,nat(src=fe80::1-fe80::5)))"},
  {R"(pop_nsh(),1)", R"(pop_nsh(),1)"},
  {R"(push_nsh(mdtype=2,md2=0x0102030405))", R"(push_nsh(flags=0,ttl=63,mdtype=2,np=3,spi=0x0,si=255,md2=0x102030405000000))"},
  {R"(meter(3),meter(0x5),lb_output(1))", R"(meter(3),meter(5),lb_output(1))"},
  {R"(tnl_pop(2))", R"(tnl_pop(2))"},
  {R"(add_mpls(label=100,tc=1,ttl=64,bos=1,eth_type=0x8847),1)", R"(add_mpls(label=100,tc=1,ttl=64,bos=1,eth_type=0x8847),1)"},
  {R"(1 2)", R"(1,2)"},
};
// clang-format on

const std::string kBadActions[] = {
    R"(1,2,drop)",
    R"(hash(l4(0)),recirc(1))",
    R"(userspace(pid=5,slow_path(cfm,action)))",
    R"(sample(sample=100.0%,actions(drop)))",
    R"(clone(drop))",
    R"(ct(commit,force_commit))",
    R"(ct_clear,pop_eth,1)",
    R"(pop_eth)",
    R"(pop_nsh)",
    R"(push_eth(src=00:00:00:00:00:01,dst=00:00:00:00:00:02))",
    R"(push_mpls(label=1,tc=0,ttl=1,bos=1,eth_type=0x8847))",
    R"(foo)",
    R"(1,foo)",
    R"(set(foo(1)))",
    R"(dec_ttl(le_1(drop)))",
    R"(pop_mpls(eth_type=0x800))",
};

}  // namespace

TEST_CASE("flow keys print as the reference prints them") {
  for (const KeyCase& c : kKeys) {
    CAPTURE(c.input);
    auto parsed = parse_key(c.input);
    REQUIRE(parsed);
    CHECK(parsed->fitness == Fitness::ok);
    CHECK(key_text(parsed->key, &parsed->mask) == c.normal);
    CHECK(key_text(parsed->key, &parsed->mask, {.verbose = true}) == c.verbose);
    auto again = parse_key(c.verbose);
    REQUIRE(again);
    CHECK(key_text(again->key, &again->mask) == c.normal);
  }
}

TEST_CASE("number of matched words") {
  for (const KeyCase& c : kKeys) {
    CAPTURE(c.input);
    if (c.input.starts_with("skb_priority") || c.input.contains("tunnel")) continue;
    auto parsed = parse_key(c.input);
    REQUIRE(parsed);
    std::string line;
    FlowEntry e{.ufid = {}, .key = parsed->key, .mask = parsed->mask, .actions = nullptr, .stats = {}};
    format_flow(line, e, {.verbose = true});
    CHECK(line.substr(line.rfind("miniflow_bits")) == "miniflow_bits(" + c.words + ")");
  }
}

TEST_CASE("keys that are not read") {
  struct { const char* text; const char* rest; } rows[] = {
      {"foo(1)", "foo(1)"},
      {"in_port(1),eth_type(0x0800),ipv4(src=1.2.3)", "ipv4(src=1.2.3)"},
      {"in_port(1),eth_type(0x0800),ipv4(frag=no/0xff,tos=0x10/0xfc)", "ipv4(frag=no/0xff,tos=0x10/0xfc)"},
      {"in_port(p1)", "in_port(p1)"},
      {"recirc_id(1/2)", "recirc_id(1/2)"},
      {"eth(", "eth("},
      {"vlan(vid=4096)", "vlan(vid=4096)"},
      {"encap(encap(encap(", "encap(encap(encap("},
  };
  for (auto& row : rows) {
    auto r = parse_key(row.text);
    REQUIRE_FALSE(r);
    CHECK(r.error().text == std::string("syntax error at ") + row.rest);
    CHECK(r.error().code == EINVAL);
  }
}

TEST_CASE("fitness") {
  CHECK(parse_key("in_port(1),eth(),eth_type(0x0800)")->fitness == Fitness::too_little);
  CHECK(parse_key("in_port(1),eth(),eth_type(0x1234),ipv4(src=1.1.1.1)")->fitness == Fitness::too_much);
  CHECK(parse_key("in_port(1),eth(),eth_type(0x8100),vlan(vid=5,cfi=0)")->fitness == Fitness::error);
  CHECK(parse_key("in_port(1),eth(),eth_type(0x0800),ipv4(proto=6)")->fitness == Fitness::too_little);
}

TEST_CASE("names of ports, both ways") {
  PortNames names;
  names.add(DpPort(1), "p1");
  auto r = parse_key("in_port(p1),eth(),eth_type(0x1234)", &names);
  REQUIRE(r);
  CHECK(r->key.in_port.host() == 1);
  CHECK(key_text(r->key, &r->mask, {.names = &names}) == "recirc_id(0),in_port(p1),eth(),eth_type(0x1234)");
  auto a = parse_actions("p1,2", &names);
  REQUIRE(a);
  CHECK(actions_text(*a) == "1,2");
  CHECK(actions_text(*a, &names) == "p1,2");
}

TEST_CASE("actions print as the reference prints them, and again") {
  for (const ActionCase& c : kActions) {
    CAPTURE(c.input);
    auto parsed = parse_actions(c.input);
    REQUIRE(parsed);
    std::string text = actions_text(*parsed);
    CHECK(text == c.output);
    if (auto again = parse_actions(text)) CHECK(actions_text(*again) == text);
  }
}

TEST_CASE("actions that are not read") {
  for (const std::string& text : kBadActions) {
    CAPTURE(text);
    CHECK_FALSE(parse_actions(text));
  }
  CHECK(parse_actions("1;2").error().code == kEof);
}

TEST_CASE("stats") {
  auto text = [](FlowStats s, TimePoint now) {
    std::string out;
    format_stats(out, s, now);
    return out;
  };
  CHECK(text({}, {}) == "packets:0, bytes:0, used:never");
  TimePoint t(Seconds(10));
  CHECK(text({3, 180, t, 0x12}, t + Millis(1234)) == "packets:3, bytes:180, used:1.234s, flags:S.");
  CHECK(text({3, 180, t, 0xfff}, t) == "packets:3, bytes:180, used:0.000s, flags:SFPRU.ECN[200][400][800]");
}

TEST_CASE("cookies survive the wire form") {
  UserCookie c{.kind = CookieKind::controller, .ofp_in_port = 7, .dont_send = true, .reason = 3, .recirc_id = 9, .rule_cookie = 0x123, .controller_id = 4, .max_len = 128};
  auto d = UserCookie::decode(c.encode());
  REQUIRE(d);
  CHECK(d->kind == c.kind);
  CHECK(d->ofp_in_port == 7);
  CHECK(d->dont_send);
  CHECK(d->reason == 3);
  CHECK(d->recirc_id == 9);
  CHECK(d->rule_cookie == 0x123);
  CHECK(d->max_len == 128);
  CHECK_FALSE(UserCookie::decode(Bytes(8)));
}
