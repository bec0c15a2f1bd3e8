package netherkin.network.device;

import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;

/** A flow of OpenFlow, as far as a learning switch and the VTEP emulator need it (ovs-actions(7), ovs-fields(7)). */
public record Flow(int table, int priority, Match match, List<Action> actions, long cookie) {
    public Flow {
        actions = List.copyOf(actions);
    }

    /** What a bridge does that was told nothing. */
    public static final Flow NORMAL = new Flow(0, 0, Match.ALL, List.of(new Action.Normal()), 0);

    /** Which frames it is for; null for any. */
    public record Match(Integer inPort, Integer vlan, MacAddress destination) {
        /** The VLAN of frames without tag, as OpenFlow 1.0 writes it. */
        public static final int UNTAGGED = 0xffff;

        public static final Match ALL = new Match(null, null, null);

        boolean fits(int port, EthernetFrame frame) {
            return (inPort == null || inPort == port)
                    && (vlan == null || vlan == vlanOf(frame))
                    && (destination == null || destination.equals(frame.destination()));
        }

        private static int vlanOf(EthernetFrame frame) {
            return frame.tags().isEmpty() ? UNTAGGED : VlanFrames.vlanOf(frame);
        }

        /** Whether whatever this matches, {@code other} matches too. */
        public boolean isWithin(Match other) {
            return (other.inPort == null || other.inPort.equals(inPort))
                    && (other.vlan == null || other.vlan.equals(vlan))
                    && (other.destination == null || other.destination.equals(destination));
        }
    }

    /** What becomes of a frame. No action at all drops it. */
    public sealed interface Action {
        /** To a port; never back to the one it came from. */
        record Output(int port) implements Action {}

        /** Back to the port it came from. */
        record InPort() implements Action {}

        /** As a learning switch does. */
        record Normal() implements Action {}

        /** To all ports but the one it came from. */
        record Flood() implements Action {}

        /** Takes the VLAN tag off. */
        record StripVlan() implements Action {}

        /** Puts a VLAN tag on, or changes it. */
        record SetVlan(int vlan) implements Action {}

        /** Goes on in another table. */
        record Resubmit(int table) implements Action {}

        /** Makes a flow for frames to this one's source: out of the port that it came in by. */
        record Learn(int table, int priority, long idleNanos, long cookie) implements Action {}
    }
}
