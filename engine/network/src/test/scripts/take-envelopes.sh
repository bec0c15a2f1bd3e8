#!/bin/bash
# Takes captures of the envelopes that Open vSwitch (userspace datapath) and Linux send.
#   take-envelopes.sh DIRECTORY [KIND]...      KIND: linux-vxlan linux-vxlan6 ovs-vxlan ovs-geneve ovs-gre ovs-vxlan6 ...
# Needs root, iproute2, tcpdump, ping, python3; for OVS ovsdb-server, ovs-vswitchd, ovs-vsctl.
# Builds three hosts and a VM on each in network namespaces of their own, and takes all down again.
set -e
out=$(realpath "$1"); shift
kinds=${*:-linux-vxlan linux-vxlan-noudpcsum linux-vxlan6 ovs-vxlan ovs-geneve ovs-gre ovs-vxlan6 ovs-geneve6 ovs-vxlan-csum ovs-gre-csum}
tag=nk$$
work=$(mktemp -d)
ns() { local n=$1; shift; ip netns exec "$tag$n" "$@"; }
quiet() { "$@" >/dev/null 2>&1 || true; }

down() {
  for f in "$work"/h*/*.pid; do [ -f "$f" ] && quiet kill "$(cat "$f")"; done
  sleep 0.3
  for n in u h1 h2 h3 v1 v2 v3; do quiet ip netns del "$tag$n"; done
  rm -rf "$work"/h*
}
trap 'down; rm -rf "$work"' EXIT

no_offload() { # namespace device: checksums are worked out before the capture sees them
  ns "$1" python3 - "$2" <<'P'
import array, fcntl, socket, struct, sys
value = array.array('B', struct.pack('II', 0x17, 0))
fcntl.ioctl(socket.socket(), 0x8946, struct.pack('16sP', sys.argv[1].encode(), value.buffer_info()[0]))
P
}

underlay() {
  ip netns add ${tag}u
  ns u ip link add br0 type bridge
  ns u ip link set br0 up mtu 1600
  for i in 1 2 3; do
    ip netns add ${tag}h$i; ip netns add ${tag}v$i
    ns v$i sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1
    ns h$i sysctl -qw net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.default.disable_ipv6=1
    ns h$i ip link set lo up
    ns u ip link add u$i type veth peer name eth0 netns ${tag}h$i
    ns u ip link set u$i up mtu 1600 master br0
    ns h$i ip link set eth0 mtu 1600 address 00:50:56:61:00:0$i
    ns h$i ip link add p$i type veth peer name eth0 netns ${tag}v$i
    ns v$i ip link set eth0 address 00:50:56:aa:00:0$i up
    ns v$i sysctl -qw net.ipv4.neigh.eth0.delay_first_probe_time=600 net.ipv4.neigh.eth0.base_reachable_time_ms=6000000
    ns v$i ip addr add 10.1.0.$i/24 dev eth0
    ns h$i ip link set p$i up
    no_offload h$i eth0; no_offload v$i eth0
  done
}

address() { # host device
  ns h$1 sysctl -qw net.ipv6.conf.$2.disable_ipv6=0
  ns h$1 ip addr add 10.7.1.1$1/24 dev $2
  ns h$1 ip -6 addr add 2001:db8:7::1$1/64 dev $2 nodad
  ns h$1 ip link set $2 up
}

remote() { case $kind in *6) echo 2001:db8:7::1$1;; *) echo 10.7.1.1$1;; esac; }

linux() {
  for i in 1 2 3; do
    address $i eth0
    local more=; case $kind in *noudpcsum) more=noudpcsum;; esac
    ns h$i ip link add vx0 type vxlan id 5001 dstport 4789 local "$(remote $i)" dev eth0 $more
    ns h$i ip link add br0 type bridge
    ns h$i ip link set br0 up; ns h$i ip link set vx0 up mtu 1500 master br0; ns h$i ip link set p$i master br0
    for j in 3 2 1; do [ $i = $j ] || ns h$i bridge fdb append 00:00:00:00:00:00 dev vx0 dst "$(remote $j)"; done
  done
}

ovs() {
  local type=${kind#ovs-}; type=${type%6}; local csum=
  case $type in *-csum) type=${type%-csum}; csum=options:csum=true;; esac
  for i in 1 2 3; do
    local d=$work/h$i; mkdir -p $d
    ovsdb-tool create $d/conf.db /usr/share/openvswitch/vswitch.ovsschema
    local env="env OVS_RUNDIR=$d OVS_LOGDIR=$d OVS_DBDIR=$d"
    ns h$i $env ovsdb-server $d/conf.db --remote=punix:$d/db.sock --pidfile=$d/db.pid --detach --log-file=$d/db.log 2>/dev/null
    vsctl() { ns h$i $env ovs-vsctl --db=unix:$d/db.sock --no-wait "$@"; }
    vsctl init
    ns h$i $env ovs-vswitchd unix:$d/db.sock --pidfile=$d/vs.pid --detach --log-file=$d/vs.log 2>/dev/null
    vsctl() { ns h$i $env ovs-vsctl --db=unix:$d/db.sock --timeout=10 "$@"; }
    ns h$i ip link set eth0 up
    vsctl add-br br-phy -- set bridge br-phy datapath_type=netdev other-config:hwaddr=00:50:56:61:00:0$i \
      -- add-port br-phy eth0
    ns h$i ip link set br-phy mtu 1600 || true
    address $i br-phy
    vsctl add-br br-int -- set bridge br-int datapath_type=netdev -- add-port br-int p$i
    for j in 1 2 3; do
      [ $i = $j ] || vsctl add-port br-int t$j -- set port t$j protected=true \
        -- set interface t$j type=$type options:remote_ip="\"$(remote $j)\"" options:key=5001 $csum
    done
  done
  sleep 2
}

tagged() { # a broadcast in VLAN 5
  ns v1 python3 - <<'P'
import socket
raw = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
raw.bind(("eth0", 0))
raw.send(bytes.fromhex("ffffffffffff" "005056aa0001" "81000005" "88b5") + bytes(46))
P
}

exchange() { # the VMs know each other's places, but not each other's addresses
  ns v1 ping -q -c 4 -i 0.4 -W 1 10.1.0.2 >/dev/null || true
  ns v1 ping -q -c 2 -i 0.4 -W 1 10.1.0.3 >/dev/null || true
  for i in 1 2 3; do ns v$i ip neigh flush all; done
  ns h1 tcpdump -q -U --immediate-mode -n -i eth0 -w $out/$kind.pcap "udp port 4789 or udp port 6081 or ip proto 47 or ip6 proto 47" 2>/dev/null &
  local dump=$!
  sleep 1
  ns v1 ping -q -c 1 -W 1 -M dont -s 8 10.1.0.2 >/dev/null || true
  ns v1 ping -q -c 1 -W 1 -M dont -s 1372 10.1.0.2 >/dev/null || true
  for tos in 0xb8 0x01 0x02 0x03 0x2b; do ns v1 ping -q -c 1 -W 1 -M dont -Q $tos -s 8 10.1.0.2 >/dev/null || true; done
  tagged
  sleep 1
  kill $dump; wait $dump 2>/dev/null || true
}

for kind in $kinds; do
  underlay
  case $kind in linux*) linux;; *) ovs;; esac
  exchange
  echo "$kind: $(stat -c %s $out/$kind.pcap) bytes"
  down
done
