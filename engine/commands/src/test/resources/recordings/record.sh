#!/bin/bash
# Types the commands of a recorded session into the real programs of Open vSwitch and prints the session anew:
#   record.sh vtep-ctl.txt > new.txt
# Needs ovsdb-tool, ovsdb-server, vtep-ctl and ovs-vsctl with their schemas; starts its own server below a folder of its own.
# In a session, "# " begins with empty databases, "$ " is a command, "> " its standard output, "! " its standard error, "= " its
# exit status; "$~ " is a command whose records come in the order of their UUIDs, which are random.
set -u
schemas=${OVS_SCHEMAS:-/usr/share/openvswitch}
work=$(mktemp -d)
server=
stop() { [ -n "$server" ] && kill "$server" && wait "$server"; server=; } 2>/dev/null
trap 'stop; rm -rf "$work"' EXIT
start() {
  stop
  rm -f "$work"/*
  ovsdb-tool create "$work/vtep.db" "$schemas/vtep.ovsschema" || exit 2
  ovsdb-tool create "$work/vswitch.db" "$schemas/vswitch.ovsschema" || exit 2
  ovsdb-server --remote="punix:$work/db.sock" --unixctl="$work/ctl" -vconsole:off "$work/vtep.db" "$work/vswitch.db" &
  server=$!
  for _ in $(seq 100); do [ -S "$work/db.sock" ] && return; sleep 0.05; done
  exit 2
}
vtep-ctl() { command vtep-ctl --db="unix:$work/db.sock" "$@"; }
ovs-vsctl() { command ovs-vsctl --no-wait --db="unix:$work/db.sock" "$@"; }
plain() {
  sed -E -e 's/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/<uuid>/g' \
    -e 's/First row, with UUID .*","error"/First row, <rows>","error"/' -e 's/(<uuid>">)[0-9a-f]{8}</\1<short></g' \
    -e 's/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/<time>/' -e "s/^/$1 /" "$2"
}
while IFS= read -r line; do
  case $line in
    '# '*) start; echo "$line" ;;
    '$'*)
      echo "$line"
      command=${line#'$'}; command=${command#'~'}
      eval "${command# }" >"$work/out" 2>"$work/err"
      status=$?
      plain '!' "$work/err"
      plain '>' "$work/out"
      echo "= $status" ;;
  esac
done < "$1"
