package netherkin.network.device;

import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Port;
import netherkin.network.trace.Packet;

/**
 * A router instance's foot on a VLAN, at a host's virtual switch. Physical machines are on that VLAN too: what leaves for
 * them carries the host's own pMAC, also within ARP, as they answer to what is written there.
 *
 * @param router the instance
 * @param number of its virtual port, for teaming
 * @param isDesignated whether it is the one instance that speaks for the LIF's address on the VLAN
 */
public record VlanFoot(
        Port port,
        DeviceId router,
        int number,
        Lif lif,
        int vlan,
        UplinkRewrite rewrite,
        TeamPolicy teaming,
        boolean isDesignated) {
    MacAddress pMac() {
        return rewrite.pMac();
    }

    boolean owns(MacAddress mac) {
        return mac.equals(lif.mac()) || rewrite.rewritesPMac() && mac.equals(pMac());
    }

    /** Whether it is a request for the LIF's address. */
    boolean isAskedFor(EthernetFrame frame) {
        return frame.etherType() == EtherType.ARP
                && frame.payload() instanceof Arp arp
                && arp.operation() == Arp.REQUEST
                && arp.targetIp().equals(lif.ip())
                && !arp.isGratuitous();
    }

    /** Whether a frame from an uplink is for the instance alone: to this host's pMAC, or the designated one's request. */
    boolean isAloneIn(Packet packet) {
        return rewrite.isForThisHost(packet) || rewrite.isAnotherInstancesRequest(packet, lif);
    }

    /** A frame of the VLAN as the instance gets it: untagged, with the network beside it. */
    void give(Packet packet, Reaction out) {
        EthernetFrame frame = VlanFrames.untagged(packet.frame());
        boolean own = owns(frame.destination());
        out.send(port, packet.with(own ? frame.withDestination(lif.mac()) : frame, lif.network()));
    }

    /** A frame for the instance alone. */
    void giveAlone(Packet packet, Reaction out) {
        EthernetFrame frame = VlanFrames.untagged(packet.frame());
        out.send(port, rewrite.toInstance(packet.with(frame, lif.network()), lif));
    }

    /** A frame of the instance as it leaves by an uplink. */
    Packet leaving(Packet packet) {
        Packet renamed = rewrite.leaving(packet, lif);
        EthernetFrame frame = renamed.frame();
        boolean isOwnArp = rewrite.rewritesPMac()
                && frame.payload() instanceof Arp arp
                && arp.senderMac().equals(lif.mac());
        if (!isOwnArp) {
            return renamed;
        }
        Arp arp = (Arp) frame.payload();
        Arp own = new Arp(arp.operation(), pMac(), arp.senderIp(), arp.targetMac(), arp.targetIp());
        return renamed.with(frame.withPayload(own));
    }
}
