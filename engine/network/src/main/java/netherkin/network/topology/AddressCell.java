package netherkin.network.topology;

/**
 * A cell that holds an address, or a name for an address that is chosen when the topology is built.
 *
 * @param value null if the cell is empty or symbolic
 * @param symbol null unless symbolic
 */
record AddressCell<T>(Cell cell, T value, String symbol) {
    boolean isEmpty() {
        return cell.isEmpty();
    }
}
