package netherkin.network.topology;

import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;

/**
 * An address as a cell gives it.
 *
 * @param length of the prefix, -1 if the cell has none
 */
record GivenIp(IpAddress address, int length) {
    static final int DEFAULT_LENGTH = 24;
    private static final int DEFAULT_LENGTH_6 = 64;

    /** With the customary length if the cell has none: 24, or 64 of IPv6. */
    Prefix prefix() {
        return orElse(address instanceof Ipv4Address ? DEFAULT_LENGTH : DEFAULT_LENGTH_6);
    }

    Prefix orElse(int otherLength) {
        return new Prefix(address, length < 0 ? otherLength : length);
    }
}
