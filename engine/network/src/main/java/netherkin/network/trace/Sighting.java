package netherkin.network.trace;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;

/**
 * A frame seen at a port. An arrival is what a device receives.
 *
 * @param sent it left through the port; else it arrived there
 */
public record Sighting(int index, long at, Port port, boolean sent, Packet packet, Entry cause) implements Entry {
    public EthernetFrame frame() {
        return packet.frame();
    }

    /** A record's generated equality would compare whole chains of causes. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return "#" + index + " " + (sent ? "sent by " : "received at ") + port + " " + packet.frame();
    }
}
