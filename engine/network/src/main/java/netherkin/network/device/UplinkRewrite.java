package netherkin.network.device;

import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Lif;
import netherkin.network.trace.Packet;

/**
 * What happens to a router instance's frames between its host and the overlay, where every host owns the same vMAC: the
 * vMAC becomes the host's own pMAC on leaving (step 2), the pMAC the vMAC on arriving (step 7), and another instance's
 * request is marked for the local instance (step 3).
 *
 * @param pMac of this host
 */
public record UplinkRewrite(MacAddress pMac, boolean rewritesPMac, boolean rewritesData, boolean proxyArp) {
    /** Step 2: a frame in the shared vMAC's name leaves in this host's own name. */
    Packet leaving(Packet packet, Lif lif) {
        EthernetFrame frame = packet.frame();
        boolean routerSent = frame.source().equals(lif.mac());
        boolean applies = rewritesPMac && (rewritesData || frame.etherType() == EtherType.ARP);
        return routerSent && applies ? packet.with(frame.withSource(pMac)) : packet;
    }

    /** Step 7: a frame to this host's pMAC is its router instance's. */
    boolean isForThisHost(Packet packet) {
        return rewritesPMac && packet.frame().destination().equals(pMac);
    }

    /**
     * Step 3: a broadcast request whose sender IP is the local LIF's own can only be another instance's: proxy ARP, for the
     * local instance alone.
     */
    boolean isAnotherInstancesRequest(Packet packet, Lif lif) {
        return proxyArp
                && packet.frame().destination().isBroadcast()
                && packet.frame().etherType() == EtherType.ARP
                && packet.frame().payload() instanceof Arp arp
                && arp.operation() == Arp.REQUEST
                && arp.senderIp().equals(lif.ip());
    }

    /** Steps 3 and 7: what the local instance gets is addressed to the vMAC. */
    Packet toInstance(Packet packet, Lif lif) {
        return packet.with(packet.frame().withDestination(lif.mac())).marked(Packet.FROM_OVERLAY);
    }
}
