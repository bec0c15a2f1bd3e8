package netherkin.commands.vswitch;

import netherkin.commands.ovsdb.Row;

/** A port and the bridge that it is a port of. */
record Attached(Row port, Bridge bridge) {}
