package netherkin.network.device;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.topology.SwitchPort;

/**
 * A physical switch's port with its rules about VLANs.
 *
 * @param port where frames come and go
 */
public record CableEnd(Port port, SwitchPort rules) {
    /** No VLAN: the port refuses the frame. */
    static final int REFUSED = -1;

    /** The VLAN that an arriving frame is in. An access port takes a tag of its own VLAN alone. */
    int classify(EthernetFrame frame) {
        int tag = VlanFrames.vlanOf(frame);
        int vlan = tag == 0 ? rules.nativeVlan() : tag;
        boolean carried = rules.vlans().contains(vlan);
        return carried ? vlan : REFUSED;
    }

    boolean carries(int vlan) {
        return rules.vlans().contains(vlan);
    }

    /** The frame as it leaves here: tagged on a trunk, bare in the native VLAN and on an access port. */
    EthernetFrame leaving(EthernetFrame frame, int vlan) {
        boolean isTagged = VlanFrames.vlanOf(frame) != 0;
        if (vlan == rules.nativeVlan()) {
            return isTagged ? VlanFrames.untagged(frame) : frame;
        }
        return isTagged ? frame : VlanFrames.tagged(frame, vlan);
    }

    /** As MAC tables name it: a member of a link aggregation group by the group's name. */
    String label() {
        return rules.channel().isEmpty() ? rules.name() : rules.channel();
    }

    /** Whether a frame from one never goes to the other: the same port, or the same link aggregation group. */
    boolean isSameLink(CableEnd other) {
        return this == other || !rules.channel().isEmpty() && rules.channel().equals(other.rules.channel());
    }
}
