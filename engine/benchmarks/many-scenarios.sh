#!/bin/sh
# Runs 10,000 trivial scenarios through the JUnit engine in a process of its own, without reports, and tells the time from
# start to exit and the most memory that it held.
#
#   many-scenarios.sh [COUNT] [JVM-OPTION]…       after: mvn package
set -eu
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
count=${1:-10000}
[ $# -eq 0 ] || shift
jar=$root/engine/benchmarks/target/netherkin-benchmarks-1.0.0-SNAPSHOT.jar
[ -f "$jar" ] || { echo "many-scenarios: $jar is missing; run mvn package first" >&2; exit 2; }

# What a project's test run has on its class path; reports would write files.
classpath=$jar
for each in "$root"/dsl/cli/target/lib/*.jar; do
    case $each in
        *netherkin-reports*) ;;
        *) classpath=$classpath:$each ;;
    esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -cp "$classpath" netherkin.benchmarks.ManyScenarios write "$work/many.feature" "$count"

options=${*:--Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}
before=$(date +%s%N)
# shellcheck disable=SC2086 # the options are several words
java $options -cp "$classpath" netherkin.benchmarks.ManyScenarios run "$work/many.feature" &
process=$!
memory=0
ticks=0
while kill -0 "$process" 2>/dev/null; do
    # The kernel keeps the high-water mark and the processor time; both are gone with the process.
    now=$(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$process/status" 2>/dev/null || true)
    memory=${now:-$memory}
    now=$(awk '{ print $14 + $15 }' "/proc/$process/stat" 2>/dev/null || true)
    ticks=${now:-$ticks}
    sleep 0.05
done
wait "$process"
after=$(date +%s%N)
millis=$(((after - before) / 1000000))
cpu=$((ticks * 1000 / $(getconf CLK_TCK)))
echo "$options"
echo "$millis ms, $((count * 1000 / millis)) scenarios/s; processor time $cpu ms; at most $((memory / 1024)) MiB;" \
    "load $(cut -d' ' -f1 /proc/loadavg)"
