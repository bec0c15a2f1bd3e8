package netherkin.network.device;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameDecoder;
import netherkin.network.wire.Tunnel;

/** A VTEP's way into the underlay for envelopes, and what becomes of those that are too long for a link on the path. */
public final class EnvelopeSender {
    private final UnderlayStack stack;
    private final Port outside;
    private final PathMtus pathMtus = new PathMtus();
    private final Reassembly reassembly = new Reassembly(FrameDecoder.OURS);
    private final SttSegments segments = new SttSegments();
    private Config config;

    /**
     * What a VTEP does about MTUs.
     *
     * @param fragments whether it cuts envelopes that may be fragmented (RFC 7348 §4.3 forbids it)
     * @param reassembles whether it puts fragments together (RFC 7348 §4.3 leaves it open)
     * @param tellsTenants whether a tenant's packet that may not be fragmented is answered
     * @param heedsRouters whether it takes in what routers tell of the path's MTU
     * @param pathMtuNanos how long it believes them
     */
    public record Config(
            boolean fragments, boolean reassembles, boolean tellsTenants, boolean heedsRouters, long pathMtuNanos) {}

    EnvelopeSender(UnderlayStack stack, Port outside) {
        this.stack = stack;
        this.outside = outside;
    }

    /** Takes other settings; what is known stays, and what waits for more. */
    void configure(Config newConfig, EnvelopeStyle style) {
        config = newConfig;
        DecodeAs ports = DecodeAs.OURS
                .with(style.vxlan().port(), Tunnel.VXLAN)
                .with(style.geneve().port(), Tunnel.GENEVE);
        reassembly.readBy(new FrameDecoder(ports));
    }

    /** Sends the envelope around what the switch has handed over in {@code arrival}. */
    void send(Packet packet, IpAddress remote, Sighting arrival, Reaction out) {
        IpPacket outer = (IpPacket) packet.frame().payload();
        int limit = pathMtus.limit(remote, stack.config().mtu(), arrival.at());
        if (outer.length() <= limit) {
            stack.send(packet, remote, arrival, arrival.at(), out);
        } else if (outer.payload() instanceof Tcp tcp && tcp.payload() instanceof Stt) {
            sendSegments(packet, SttSegments.of(outer, limit), remote, arrival, out);
        } else if (config.tellsTenants && tell(outer, limit, arrival, out)) {
            out.drop(outside, packet, DropReason.TOO_LONG, arrival);
        } else if (config.fragments && outer instanceof Ipv4 v4 && !v4.dontFragment()) {
            for (Ipv4 piece : Fragments.of(v4, limit)) {
                Packet copy = packet.copy();
                stack.send(copy.with(copy.frame().withPayload(piece)), remote, arrival, arrival.at(), out);
            }
        } else {
            out.drop(outside, packet, DropReason.TOO_LONG, arrival);
        }
    }

    /** STT needs no fragments: its frames are as long as 64 KiB, whatever the links take (draft-davie-stt-08 §3.2). */
    private void sendSegments(Packet packet, List<IpPacket> pieces, IpAddress remote, Sighting arrival, Reaction out) {
        if (pieces.isEmpty()) {
            out.drop(outside, packet, DropReason.TOO_LONG, arrival);
        }
        for (IpPacket piece : pieces) {
            Packet copy = packet.copy();
            stack.send(copy.with(copy.frame().withPayload(piece)), remote, arrival, arrival.at(), out);
        }
    }

    /**
     * "Fragmentation needed" in the destination's name, as no router of the tenant's is near that could say so. In GRE what
     * is too long vanishes (Linux's gretap).
     */
    private static boolean tell(IpPacket outer, int limit, Sighting arrival, Reaction out) {
        EthernetFrame frame = arrival.frame();
        boolean mayNotBeCut = outer.protocol() != IpProtocol.GRE
                && frame.payload() instanceof Ipv4 ip
                && ip.dontFragment()
                && frame.tags().isEmpty()
                && !frame.destination().isGroup();
        if (mayNotBeCut) {
            Ipv4 ip = (Ipv4) frame.payload();
            int room = limit - (outer.length() - ip.length());
            IcmpErrors.tooLong(ip, room, ip.destination(), arrival, out, frame.destination());
        }
        return mayNotBeCut;
    }

    /** The whole of what has come for this VTEP: null while fragments are missing, and where it takes none. */
    IpPacket whole(IpPacket ip, Sighting arrival, Reaction out) {
        boolean waits = ip instanceof Ipv4 v4 && v4.isFragment() && config.reassembles;
        IpPacket packet = waits ? reassembly.add((Ipv4) ip, arrival, outside, out) : ip;
        boolean isSegment = packet != null && SttSegments.isSegment(packet);
        return isSegment ? segments.add(packet, arrival, outside, out) : packet;
    }

    /** Takes a word about a path's MTU; false if it is about something else. */
    boolean takes(Payload message, IpAddress self, Sighting arrival, Reaction out) {
        boolean tooLong = message instanceof Icmp icmp && PathMtus.isFragmentationNeeded(icmp)
                || message instanceof Icmpv6 other && other.type() == Icmpv6.PACKET_TOO_BIG;
        if (tooLong && config.heedsRouters) {
            int mtu = stack.config().mtu();
            pathMtus.learn(message, self, mtu, arrival.at(), config.pathMtuNanos, out);
        }
        return tooLong;
    }

    void giveUp(Reassembly.GiveUp alarm, Reaction out) {
        reassembly.giveUp(alarm, outside, out);
        segments.giveUp(alarm.key(), outside, out);
    }

    List<List<String>> rows(long now) {
        return pathMtus.rows(now);
    }
}
