# Scripts: ovs-pki, ovs-pcap, ovs-tcpundump, ovs-tcpdump, ovs-dpctl-top.
$ ovs-pki 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: missing command name; use --help for help
$ ovs-pki foo 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: foo command unknown; use --help for help
$ ovs-pki -x 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
unrecognized option -x
$ ovs-pki --nope init 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
unrecognized option --nope
$ ovs-pki -B 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
: error: missing argument to --bits
$ ovs-pki -k 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
: error: missing argument to --keytype
$ ovs-pki -D 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
: error: missing argument to --dsaparam
$ ovs-pki --dir 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
: error: missing argument to --pkidir
$ ovs-pki -k xx init 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: argument to -k or --key must be rsa or dsa
$ ovs-pki --key init 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: missing command name; use --help for help
$ ovs-pki req 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: req must have exactly one argument; use --help for help
$ ovs-pki req a b 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: req must have exactly one argument; use --help for help
$ ovs-pki sign 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: sign must have one or two arguments; use --help for help
$ ovs-pki req+sign 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: req+sign must have one or two arguments; use --help for help
$ ovs-pki verify 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: verify must have one or two arguments; use --help for help
$ ovs-pki fingerprint 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: fingerprint HEXmust have exactly one argument; use --help for help
$ ovs-pki self-sign 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: self-sign must have exactly one argument; use --help for help
$ ovs-pki a b c d 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
d: only two arguments may be specified
$ ovs-pki -d none verify a 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: a-cert.pem does not exist
$ ovs-pki verify a zz 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: a-cert.pem does not exist
$ ovs-pki -b sign nope zz 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: type argument must be 'switch' or 'controller'
$ ovs-pki self-sign a 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: a-req.pem does not exist
$ ovs-pki -d none/pki -k dsa -B 2048 req a 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: none/pki/dsaparam.pem does not exist
$ ovs-pki -d pki -l log -B 2048 init 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
Creating controllerca...
Creating switchca...
$ ovs-pki -d pki -l log -B 2048 init 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: pki already exists and --force not specified
$ ovs-pki -d pki -l log -B 2048 req s 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
s-req.pem	DATE
	fingerprint HEX
$ ovs-pki -d pki -l log -B 2048 req s 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: s-privkey.pem already exists and --force not supplied
$ ovs-pki -d pki -l log -B 2048 -b sign s 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
s-req.pem	DATE
	fingerprint HEX
$ ovs-pki -d pki -l log -B 2048 -b sign s 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
s-req.pem	DATE
	fingerprint HEX
ovs-pki: s-cert.pem already exists and --force not supplied
$ echo no | ovs-pki -d pki -l log -B 2048 -f sign s 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
s-req.pem	DATE
	fingerprint HEX
Does fingerprint HEXmatch? (yes/no)
Match failure, aborting
$ ovs-pki -d pki -l log -B 2048 verify s 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
s-cert.pem: OK
$ echo yes | ovs-pki -d pki -l log -B 2048 --force sign s controller 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
s-req.pem	DATE
	fingerprint HEX
Does fingerprint HEXmatch? (yes/no)
$ ovs-pki -d pki -l log -B 2048 verify s controller 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
s-cert.pem: OK
$ ovs-pki -d pki -l log -B 2048 req+sign c controller 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
c-req.pem	DATE
	fingerprint HEX
$ ovs-pki -d pki -l log -B 2048 req+sign c 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: c-privkey.pem already exists and --force not supplied
$ ovs-pki -d pki -l log -B 2048 fingerprint c-cert.pem 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
c-cert.pem	DATE
	fingerprint HEX
$ ovs-pki -d pki -l log -B 2048 -u req u 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
u-req.pem	DATE
	fingerprint HEX
$ ovs-pki -d pki -l log -B 2048 self-sign u 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
$ ovs-pki -d pki -l log -B 2048 self-sign u 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: u-cert.pem already exists and --force not supplied
$ ovs-pki -d pki -l log -B 2048 sign u zz 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pki: type argument must be 'switch' or 'controller'
$ ls
c-cert.pem
c-privkey.pem
c-req.pem
log
pki
s-cert.pem
s-privkey.pem
s-req.pem
u-cert.pem
u-privkey.pem
u-req.pem
$ cd pki && find . | sort | grep -v -e '\.old$' -e attr
.
./controllerca
./controllerca/ca.cnf
./controllerca/cacert.pem
./controllerca/careq.pem
./controllerca/certs
./controllerca/crl
./controllerca/crlnumber
./controllerca/index.txt
./controllerca/newcerts
./controllerca/newcerts/01.pem
./controllerca/newcerts/02.pem
./controllerca/newcerts/03.pem
./controllerca/private
./controllerca/private/cakey.pem
./controllerca/serial
./switchca
./switchca/ca.cnf
./switchca/cacert.pem
./switchca/careq.pem
./switchca/certs
./switchca/crl
./switchca/crlnumber
./switchca/index.txt
./switchca/newcerts
./switchca/newcerts/01.pem
./switchca/newcerts/02.pem
./switchca/private
./switchca/private/cakey.pem
./switchca/serial
$ openssl x509 -in s-cert.pem -noout -text | grep -A1 -e 'Basic' -e 'Alternative' -e 'Signature Alg' | sed 's/id:.*/id:UUID/; s/([0-9].*)/(DATE)/'
        Signature Algorithm: sha512WithRSAEncryption
        Issuer: C = US, ST = CA, O = Open vSwitch, OU = controllerca, CN = OVS controllerca CA Certificate (DATE)
--
            X509v3 Basic Constraints: 
                CA:FALSE
            X509v3 Subject Alternative Name: 
                DNS:s id:UUID
--
    Signature Algorithm: sha512WithRSAEncryption
    Signature Value:
$ openssl x509 -in u-cert.pem -noout -subject -ext subjectAltName
subject=C = US, ST = CA, L = Palo Alto, O = Open vSwitch, OU = Open vSwitch certifier, CN = u
X509v3 Subject Alternative Name: 
    DNS:u
$ openssl req -in u-req.pem -noout -subject
subject=C = US, ST = CA, L = Palo Alto, O = Open vSwitch, OU = Open vSwitch certifier, CN = u
$ openssl x509 -in pki/switchca/cacert.pem -noout -subject | sed 's/([^)]*)/(DATE)/'
subject=C = US, ST = CA, O = Open vSwitch, OU = switchca, CN = OVS switchca CA Certificate (DATE)
$ stat -c '%a %n' s-privkey.pem pki/switchca/private
600 s-privkey.pem
700 pki/switchca/private
$ printf '\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x04\x00\x00\x00\x09\x00\x00\x00\x61\x62\x63\x64\x01\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x09\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00\x09\x00\x00\x00\xff' > a.pcap; ovs-pcap a.pcap 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
61626364

ff
$ printf '\xa1\xb2\x3c\x4d\x00\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x04\x00\x00\x00\x09\x61\x62\x63\x64' > b.pcap; ovs-pcap b.pcap 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
61626364
$ printf '\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x04\x00\x00\x00\x09\x00\x00\x00\x61\x62' > c.pcap; ovs-pcap c.pcap 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: end of file reading pcap packet data
$ printf '\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00' > d.pcap; ovs-pcap d.pcap 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: end of file within pcap record header
$ printf '\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00' > e.pcap; ovs-pcap e.pcap 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: end of file reading pcap header
$ printf '\xef\xbe\xad\xde\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00\x09\x00\x00\x00\x78' > f.pcap; ovs-pcap f.pcap 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: bad magic 4022250974 reading pcap file (expected 0xa1b2c3d4, 0xa1b23c4d, 0x4d3cb2a1 or 0xd4c3b2a1)
$ ovs-pcap 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: exactly 1 non-option argument required (use --help for help)
$ ovs-pcap a b 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: exactly 1 non-option argument required (use --help for help)
$ ovs-pcap --foo 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: option --foo not recognized
$ ovs-pcap -h 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-pcap: print pcap file packet data as hex
usage: ovs-pcap FILE
where FILE is a PCAP file.

The following options are also available:
  -h, --help                  display this help message
  -V, --version               display version information
$ ovs-tcpundump a 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-tcpundump: non-option argument not supported (use --help for help)
$ ovs-tcpundump -x 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-tcpundump: option -x not recognized
$ ovs-tcpundump -h 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
ovs-tcpundump: print "tcpdump -xx" output as hex
usage: ovs-tcpundump < FILE
where FILE is output from "tcpdump -xx".

The following options are also available:
  -h, --help                  display this help message
  -V, --version               display version information
$ printf '12:00 IP x\n\t0x0000:  0123 4567 89ab\n\t0x0010:  01 ff\n\t0x0000:  aabb\nfoo\n\n 0x0000: 1\n\t0x0010:  22\nxx' | ovs-tcpundump
0123456789ab01ff
aabb
22
$ ovs-tcpdump 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
Error: must at least specify an interface with '-i' option
$ ovs-tcpdump -i 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
Error: must at least specify an interface with '-i' option
$ ovs-tcpdump --dump-cmd nonesuch -i x 2>&1 | sed 's,^/[^ ]*/\(ovs-[a-z]*\),\1,; s,^usage: /[^ ]*/,usage: ,; s/\t[A-Z][a-z][a-z] [A-Z][a-z][a-z] .*/\tDATE/; s/fingerprint [0-9A-Fa-f]*/fingerprint HEX/'
Error: unable to execute 'nonesuch' (check PATH)
$ ovs-tcpdump -i x --db-sock unix:none -V 2>&1 | sed 's/ [0-9.]*$/ VERSION/'
ovs-tcpdump (Open vSwitch) VERSION
$ printf '%s' 'recirc_id(0),in_port(3),eth(src=00:01:02:03:04:05,dst=01:02:03:04:05:06),eth_type(0x0800),ipv4(src=1.2.3.4,dst=1.2.3.5,proto=6,frag=no),tcp(dst=80), packets:10, bytes:1000, used:1.2s, actions:4\nrecirc_id(0),in_port(3),eth(src=00:01:02:03:04:07,dst=01:02:03:04:05:06),eth_type(0x0806), packets:0, bytes:0, used:never, actions:drop\nblah\nrecirc_id(0),in_port(4),eth(src=00:01:02:03:04:07,dst=01:02:03:04:05:06),eth_type(0x86dd),ipv6(src=fe80::1,dst=ff02::1,label=0/0,proto=58,frag=no),icmpv6(type=135), packets:5, bytes:99999999, used:1.2s, actions:userspace\n' | sed 's/\\n/\n/g' > flows; ovs-dpctl-top -s -f flows | sed 's/Duration.*//'
                                  Flow Summary                                  
 Total: 3  errors: 1 Accumulate: off 
                                              DESC                              
              FIELDS (ALL)                   COUNT   PACKETS     BYTES   AVERAGE
eth(src=00:01:02:03:04:07,dst=01:02 ...          2         5  99999999  19999999
in_port(3)                                       2        10      1000       100
ipv6(src=fe80::1,dst=ff02::1)                    1         5  99999999  19999999
eth_type(0x86dd)                                 1         5  99999999  19999999
in_port(4)                                       1         5  99999999  19999999
eth_type(0x0806)                                 1         0         0         0
ipv4(src=1.2.3.4,dst=1.2.3.5)                    1        10      1000       100
eth_type(0x0800)                                 1        10      1000       100
eth(src=00:01:02:03:04:05,dst=01:02 ...          1        10      1000       100
$ ovs-dpctl-top -s -a < flows | sed 's/Duration.*//'
                                  Flow Summary                                  
 Total: 3  errors: 1 Accumulate: on 
                                              DESC                              
              FIELDS (ALL)                   COUNT   PACKETS     BYTES   AVERAGE
eth(src=00:01:02:03:04:07,dst=01:02 ...          2         5  99999999  19999999
in_port(3)                                       2        10      1000       100
ipv6(src=fe80::1,dst=ff02::1)                    1         5  99999999  19999999
eth_type(0x86dd)                                 1         5  99999999  19999999
in_port(4)                                       1         5  99999999  19999999
eth_type(0x0806)                                 1         0         0         0
ipv4(src=1.2.3.4,dst=1.2.3.5)                    1        10      1000       100
eth_type(0x0800)                                 1        10      1000       100
eth(src=00:01:02:03:04:05,dst=01:02 ...          1        10      1000       100
$ ovs-dpctl-top -s < /dev/null | sed 's/Duration.*//'
                                  Flow Summary                                  
 Total: 0  errors: 0 Accumulate: off 
                                              DESC                              
              FIELDS (ALL)                   COUNT   PACKETS     BYTES   AVERAGE
