package netherkin.network.device;

import netherkin.network.frame.EthernetFrame;

/** VLANs at the ports of a bridge: an access port's frames are untagged outside, a trunk's as they are (ovs-vswitchd.conf.db(5)). */
final class BridgeVlans {
    private BridgeVlans() {}

    /** The VLAN that a frame is in which came by a port; -1 if the port doesn't take it. */
    static int of(BridgeConfig.Port port, EthernetFrame frame) {
        int tagged = VlanFrames.vlanOf(frame);
        if (port.tag() != 0) {
            return tagged == 0 ? port.tag() : -1;
        }
        return carries(port, tagged) ? tagged : -1;
    }

    static boolean carries(BridgeConfig.Port port, int vlan) {
        return port.tag() != 0
                ? port.tag() == vlan
                : port.trunks().isEmpty() || port.trunks().contains(vlan);
    }

    /** The frame without the tag that says its VLAN. */
    static EthernetFrame inside(BridgeConfig.Port port, EthernetFrame frame) {
        return port.tag() == 0 && VlanFrames.vlanOf(frame) != 0 ? VlanFrames.untagged(frame) : frame;
    }

    static EthernetFrame outside(BridgeConfig.Port port, EthernetFrame inside, int vlan) {
        return port.tag() != 0 || vlan == 0 ? inside : VlanFrames.tagged(inside, vlan);
    }
}
