#!/bin/sh
# What reports cost: some 500 scenarios of the project's own features, cold, without reports, with each kind alone and with
# all of them, in processor time. Files are written where TMPDIR says: a RAM disk leaves the file system out of it.
#
#   reports-cost.sh [FEATURES]…       after: mvn package
set -eu
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
lib=${NETHERKIN_LIB:-$root/dsl/cli/target/lib}
[ $# -gt 0 ] || set -- "$root"/features/*/
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Listeners are services: those that are not named are not called. The command's jar names all others as its class path, so
# that it is unpacked too.
mkdir -p "$work/reports" "$work/services/META-INF/services"
classpath=
for each in "$lib"/*.jar "$lib"/../netherkin.jar; do
    case $each in
        *netherkin-reports*|*/netherkin.jar) (cd "$work/reports" && jar xf "$each") ;;
        *) classpath=$classpath:$each ;;
    esac
done
service=META-INF/services/netherkin.junit.RunListener
all=$(cat "$work/reports/$service")
rm "$work/reports/$service"

# Milliseconds of processor time.
cost() {
    printf '%s\n' "$1" >"$work/services/$service"
    shift
    (
        java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/services:$work/reports$classpath" netherkin.cli.Main run "$@" \
            --out "$work/out" >"$work/log" 2>&1 || true
        times
    ) | tail -n 1 | tr 'ms' '  ' | awk '{ printf "%d", ($1 * 60 + $2 + $3 * 60 + $4) * 1000 }'
    rm -rf "$work/out"
}

without=$(cost '' "$@")
echo "without reports: $without ms ($(grep ' scenarios: ' "$work/log" || tail -n 1 "$work/log"))"
for listener in $all; do
    echo "$listener: $(($(cost "$listener" "$@") - without)) ms"
done
with=$(cost "$all" "$@")
echo "all: $((with - without)) ms, $(((with - without) * 100 / without)) % of the run"
