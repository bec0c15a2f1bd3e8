package netherkin.commands.vswitch;

import netherkin.commands.ovsdb.Row;

/**
 * A bridge.
 *
 * @param row of the real bridge: its own, or its parent's
 * @param parent null if it is real
 * @param port that a fake bridge is; null if it is real
 */
record Bridge(String name, Row row, Bridge parent, Row port, long vlan) {
    boolean isFake() {
        return parent != null;
    }
}
