package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;

/**
 * An address as a cell gives it.
 *
 * @param length of the prefix, -1 if the cell has none
 */
record GivenIp(Ipv4Address address, int length) {
    static final int DEFAULT_LENGTH = 24;

    Prefix orElse(int otherLength) {
        return new Prefix(address, length < 0 ? otherLength : length);
    }
}
