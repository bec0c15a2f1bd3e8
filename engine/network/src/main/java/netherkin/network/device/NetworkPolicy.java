package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;

/**
 * Hyper-V network virtualization: every host knows by policy who is in a network and where. Address resolution is answered
 * from it and never leaves the host; what the policy doesn't know gets no answer. A broadcast or multicast becomes a copy
 * for each VM, addressed to that VM alone.
 */
public final class NetworkPolicy {
    private final Map<IpAddress, Member> byIp = new LinkedHashMap<>();
    private final Map<MacAddress, Member> byMac = new LinkedHashMap<>();
    private final List<Member> machines = new ArrayList<>();
    private final boolean replicatesNonIp;

    /**
     * Who is in the network.
     *
     * @param host where it is; empty for a router, which every host has
     */
    public record Member(IpAddress ip, MacAddress mac, String host) {}

    /** @param replicatesNonIp whether broadcasts that carry no IP packet are copied as well; else they are dropped */
    public NetworkPolicy(List<Member> members, boolean replicatesNonIp) {
        this.replicatesNonIp = replicatesNonIp;
        for (Member member : members) {
            byIp.put(member.ip, member);
            byMac.put(member.mac, member);
            if (!member.host.isEmpty()) {
                machines.add(member);
            }
        }
    }

    /** The members, routers included. */
    public List<Member> members() {
        return List.copyOf(byIp.values());
    }

    /** Whether a VM with that address is on another host. */
    boolean isElsewhere(MacAddress mac, String host) {
        Member member = byMac.get(mac);
        return member != null && !member.host.isEmpty() && !member.host.equals(host);
    }

    /** What becomes of a frame of address resolution. Who asks for its own address is not told that another one has it. */
    Verdict answer(EthernetFrame frame, NeighborMessage message) {
        if (!message.isRequest()) {
            return Verdict.ends(DropReason.SUPPRESSED);
        }
        Member owner = byIp.get(message.target());
        boolean known = owner != null && !owner.mac.equals(message.senderMac());
        return known
                ? Verdict.answered(NeighborProtocols.answer(frame, owner.mac))
                : Verdict.ends(DropReason.NO_POLICY);
    }

    /** Whether a frame to all is copied for each VM at all. */
    boolean replicates(EthernetFrame frame) {
        return replicatesNonIp || frame.etherType() == EtherType.IPV4 || frame.etherType() == EtherType.IPV6;
    }

    /** The copies of a frame to all, one for each other VM. */
    List<Packet> replicated(Packet packet) {
        EthernetFrame frame = packet.frame();
        List<Packet> copies = new ArrayList<>();
        for (Member member : machines) {
            if (!member.mac.equals(frame.source())) {
                copies.add(packet.copy().with(addressedTo(member, frame)));
            }
        }
        return copies;
    }

    private static EthernetFrame addressedTo(Member member, EthernetFrame frame) {
        EthernetFrame copy = frame.withDestination(member.mac);
        return frame.etherType() == EtherType.IPV4
                        && frame.payload() instanceof Ipv4 packet
                        && member.ip instanceof Ipv4Address address
                ? copy.withPayload(packet.withDestination(address))
                : copy;
    }
}
