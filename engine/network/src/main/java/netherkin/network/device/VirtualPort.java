package netherkin.network.device;

import netherkin.network.address.MacAddress;
import netherkin.network.topology.Network;
import netherkin.network.topology.Port;

/**
 * A virtual switch's port with the VM at it.
 *
 * @param number in order of connection, for teaming by originating port
 * @param given the MAC address that the VM was given
 * @param effective the MAC address that its guest uses now
 */
public record VirtualPort(
        Port port,
        int number,
        String machine,
        MacAddress given,
        MacAddress effective,
        Network network,
        SecurityPolicy security,
        Announcement announcement) {
    /** Whether the port group refuses what a guest with a changed address would receive. */
    boolean isBlocked() {
        return !security.macChanges() && !effective.equals(given);
    }

    boolean mayNotSendAs(MacAddress source) {
        return !security.forgedTransmits() && !source.equals(effective);
    }
}
