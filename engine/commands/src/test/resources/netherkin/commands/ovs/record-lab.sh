#!/bin/bash
# Drives lab.script through real Open vSwitch, one network namespace a host, in userspace (datapath_type=netdev), and prints
# each command with its output and exit status as lab.recorded has them. Needs root, /dev/net/tun and Open vSwitch.
# usage: record-lab.sh lab.script WORKING-DIRECTORY
set -u
script=$1 work=$2
rm -rf "$work"; mkdir -p "$work"
id=$$
pids=()
cleanup() {
  for host in hv1 hv2; do
    for file in "$work/$host"/run/*.pid; do [ -f "$file" ] && kill "$(cat "$file")" 2>/dev/null; done
    ip netns del "nk$id-$host" 2>/dev/null
  done
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
}
trap cleanup EXIT
vtep=/usr/share/openvswitch/scripts/ovs-vtep
in_host() { # host command: as its operator types it
  local host=$1; shift
  ip netns exec "nk$id-$host" env OVS_RUNDIR="$work/$host/run" OVS_DBDIR="$work/$host" OVS_LOGDIR="$work/$host" \
    OVS_SYSCONFDIR="$work/$host" PATH="$work/bin:$PATH" "$@"
}
mkdir -p "$work/bin"
printf '#!/bin/sh\nexec /usr/bin/python3 %s "$@"\n' "$vtep" > "$work/bin/ovs-vtep"; chmod +x "$work/bin/ovs-vtep"
number=1
for host in hv1 hv2; do
  mkdir -p "$work/$host/run"
  ip netns add "nk$id-$host"
  ip -n "nk$id-$host" link set lo up
  in_host $host sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1
done
ip -n "nk$id-hv1" link add eth0 address 00:50:56:61:00:01 type veth peer name eth0 address 00:50:56:61:00:02 netns "nk$id-hv2"
for host in hv1 hv2; do
  ovsdb-tool create "$work/$host/conf.db" /usr/share/openvswitch/vswitch.ovsschema
  ovsdb-tool create "$work/$host/vtep.db" /usr/share/openvswitch/vtep.ovsschema
  in_host $host ovsdb-server --detach --pidfile --log-file --remote="punix:$work/$host/run/db.sock" \
    "$work/$host/conf.db" "$work/$host/vtep.db" 2>/dev/null
  in_host $host ovs-vsctl --no-wait init -- set Open_vSwitch . ovs_version=3.1.0
  in_host $host ovs-vswitchd --detach --pidfile --log-file "unix:$work/$host/run/db.sock" 2>/dev/null
  ip -n "nk$id-$host" link set eth0 up
  # A tunnel in userspace leaves by a bridge that the underlay's interface is in.
  in_host $host ovs-vsctl add-br br-phy -- set bridge br-phy datapath_type=netdev \
    other-config:hwaddr="00:50:56:61:00:0$number" -- add-port br-phy eth0
  ip -n "nk$id-$host" addr add "10.1.0.$number/24" dev br-phy
  ip -n "nk$id-$host" link set br-phy up
  number=$((number + 1))
done
ip netns exec "nk$id-hv1" tcpdump -i eth0 -U -w "$work/underlay.pcap" 2>/dev/null &
pids+=($!)
sleep 1
changed=
# The emulator looks once a second, and needs a round for ports, another for tunnels.
settle() { [ -n "$changed" ] && sleep 2.5; changed=; }
while IFS= read -r line; do
  host=${line%%:*} command=${line#*: }
  [ -z "$line" ] && continue
  run=$command
  case $command in
    ovs-vsctl\ add-br*) run="$command -- set bridge ${command##* } datapath_type=netdev" ;;
    vtep-ctl\ bind-ls* | vtep-ctl\ list* | vtep-ctl\ show | ping* | ovs-vsctl\ list* | ovs-vsctl\ get*) settle ;;
  esac
  echo "$host\$ $command"
  in_host "$host" bash -c "$run" 2>&1
  echo "[$?]"
  case $command in ovs-vtep* | vtep-ctl\ add-* | vtep-ctl\ *bind* | vtep-ctl\ set* | vtep-ctl\ del-*) changed=1 ;; esac
done < "$script"
sleep 0.5
for pid in "${pids[@]}"; do kill "$pid"; wait "$pid"; done 2>/dev/null
tshark -r "$work/underlay.pcap" -T fields -e eth.src -e eth.dst -e ip.src -e ip.dst -e vxlan.vni -e arp.opcode \
  -e arp.src.proto_ipv4 -e icmp.type -e icmp.seq > "$work/lab.frames" 2>/dev/null
