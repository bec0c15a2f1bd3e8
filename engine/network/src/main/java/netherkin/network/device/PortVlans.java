package netherkin.network.device;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.VlanSet;
import netherkin.network.topology.VlanTagging;

/**
 * The VLANs of a virtual port, and who tags.
 *
 * @param own that its frames travel in; 0 for none; of no meaning under VGT, where the guest says
 * @param takes whose frames it gets: under a private VLAN others than its own
 * @param primary the private VLAN's primary VLAN, or 0
 * @param guest that the host tags an announcement with under VGT; 0 for none
 */
public record PortVlans(VlanTagging.Mode mode, int own, VlanSet takes, int primary, int guest) {
    static final int REFUSED = -1;

    /** The VLAN that a frame from the VM is in. Only under VGT may a guest tag; a priority tag is no VLAN tag. */
    int classify(EthernetFrame frame) {
        int tag = VlanFrames.vlanOf(frame);
        if (mode == VlanTagging.Mode.VGT) {
            return takes.contains(tag) ? tag : REFUSED;
        }
        return tag == 0 ? own : REFUSED;
    }

    boolean takes(int vlan) {
        return takes.contains(vlan);
    }

    /** A frame from the VM as it travels in its VLAN. */
    EthernetFrame entering(EthernetFrame frame) {
        return mode == VlanTagging.Mode.VST ? VlanFrames.tagged(frame, own) : frame;
    }

    /** A frame as the VM gets it. */
    EthernetFrame leaving(EthernetFrame frame) {
        return mode == VlanTagging.Mode.VST ? VlanFrames.untagged(frame) : frame;
    }

    /** A frame that the host sends in the VM's name. */
    EthernetFrame announcing(EthernetFrame frame) {
        int vlan = mode == VlanTagging.Mode.VGT ? guest : own;
        return vlan == 0 ? frame : VlanFrames.tagged(frame, vlan);
    }

    /** Whether two ports are in one private VLAN, so that it alone keeps them from talking. */
    boolean sharesPrivateVlanWith(PortVlans other) {
        return primary != 0 && primary == other.primary;
    }
}
