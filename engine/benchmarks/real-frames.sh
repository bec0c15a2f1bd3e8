#!/bin/sh
# Sends frames of 100 bytes both ways over a pair of virtual interfaces at full speed, through libpcap as scenarios do; then
# one way with tcpreplay into tcpdump, on the same pair. In a network namespace of its own; needs root, tcpreplay and tcpdump.
#
#   real-frames.sh [COUNT]       after: mvn package
set -eu
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
count=${1:-100000}
classes=$root/engine/live/target/test-classes
[ -d "$classes" ] || { echo "real-frames: $classes is missing; run mvn package first" >&2; exit 2; }
classpath=$classes:$root/dsl/cli/target/lib/*

space=nkrf-$$
work=$(mktemp -d)
ip netns add "$space"
trap 'ip netns del "$space"; rm -rf "$work"' EXIT
ip -n "$space" link add veth-x type veth peer name veth-y
ip -n "$space" link set veth-x up
ip -n "$space" link set veth-y up

in_space() { ip netns exec "$space" "$@"; }

echo "both ways at once:"
in_space tcpdump -i veth-y -Q in -c "$count" -B 65536 -w "$work/frames.pcap" ether proto 0x88b5 2>/dev/null &
in_space java -cp "$classpath" netherkin.live.BothWays veth-x veth-y "$count" 100
wait

echo "tcpreplay into tcpdump:"
in_space tcpdump -i veth-y -Q in -B 65536 -w /dev/null ether proto 0x88b5 2>"$work/tcpdump" &
tcpdump=$!
sleep 2
in_space tcpreplay --topspeed -i veth-x "$work/frames.pcap" 2>&1 | grep Rated
sleep 2
kill -INT "$tcpdump"
wait || true
grep packets "$work/tcpdump"
