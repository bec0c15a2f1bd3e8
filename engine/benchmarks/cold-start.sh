#!/bin/sh
# Times the launcher on one scenario, cold: with the class-data archive that the launcher makes, and without it.
#
#   cold-start.sh [RUNS]
set -eu
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
runs=${1:-10}
feature=$root/engine/benchmarks/src/main/resources/netherkin/benchmarks/dlr-arp.feature:27
dist=$root/dsl/cli/target
work=$(mktemp -d)
archive=

put_back() {
    if [ -n "$archive" ] && [ -f "$work/archive" ]; then
        cp -p "$work/archive" "$archive"
        rm -f "$archive.none"
    fi
    rm -rf "$work"
}
trap put_back EXIT

run() {
    "$root/netherkin" run "$feature" --out "$work/out" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

# Median and best of wall-clock times, and the processor time a run, all in milliseconds.
measure() {
    : >"$work/wall"
    (
        i=0
        while [ "$i" -lt "$runs" ]; do
            before=$(date +%s%N)
            run
            echo $((($(date +%s%N) - before) / 1000000)) >>"$work/wall"
            i=$((i + 1))
        done
        times
    ) >"$work/times"
    cpu=$(tail -n 1 "$work/times" | tr 'ms' '  ' | awk -v runs="$runs" '{ printf "%d", ($1 * 60 + $2 + $3 * 60 + $4) * 1000 / runs }')
    sort -n "$work/wall" >"$work/sorted"
    echo "$1: median $(sed -n "$(((runs + 1) / 2))p" "$work/sorted") ms, best $(head -n 1 "$work/sorted") ms," \
        "processor time $cpu ms, of $runs runs; load $(cut -d' ' -f1 /proc/loadavg)"
}

# The first run builds what is missing and has the archive made, some seconds later.
run
waited=0
fresh() {
    find "$dist" -maxdepth 1 -name 'classes-*.jsa' -newer "$dist/netherkin.built"
}
until [ -n "$(fresh)" ]; do
    [ "$waited" -lt 60 ] || { echo "cold-start: the launcher made no class-data archive" >&2; exit 1; }
    sleep 1
    waited=$((waited + 1))
done
sleep 1
archive=$(fresh | head -n 1)
measure 'with the class-data archive'
cp -p "$archive" "$work/archive"
rm "$archive"
# So the launcher makes no other while we measure.
: >"$archive.none"
measure 'without it                 '
