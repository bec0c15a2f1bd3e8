package netherkin.network.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/** What a capture says about each frame beside its bytes: number, parent, rewrite, tag, and how it ended. */
final class FrameNotes {
    private final Map<Identity, Integer> numbers = new LinkedHashMap<>();
    private final Map<Identity, Sighting> tunnelled = new LinkedHashMap<>();
    private final Map<Integer, List<Drop>> ends = new LinkedHashMap<>();
    private final Function<MacAddress, String> names;

    FrameNotes(Trace trace, Function<MacAddress, String> names) {
        this.names = names;
        for (Entry entry : trace.entries()) {
            if (entry instanceof Drop drop) {
                noteEnd(drop);
            }
        }
    }

    /** A drop is told where the frame was last captured, as the device that dropped it is no capture point. */
    private void noteEnd(Drop drop) {
        for (Entry e = drop.cause(); e != null; e = e.cause()) {
            if (e instanceof Sighting s && s.port().isCapturePoint()) {
                ends.computeIfAbsent(s.index(), i -> new ArrayList<>()).add(drop);
                return;
            }
        }
    }

    /** The packet's number, the same wherever it is seen: by order of appearance, from 1. */
    int number(Identity identity) {
        Integer known = numbers.get(identity);
        if (known == null) {
            known = numbers.size() + 1;
            numbers.put(identity, known);
        }
        return known;
    }

    /** What one sighting shows beside its bytes; asked for in the order of the trace. */
    record Told(List<String> notes, Sighting previous, List<Rewrite> rewrites, List<Drop> drops) {}

    /** What there is to say about one sighting; asked for in the order of the trace. */
    Told of(Sighting sighting) {
        List<String> notes = new ArrayList<>();
        Packet packet = sighting.packet();
        Identity parent = packet.identity().parent();
        if (parent != null) {
            notes.add("copy of packet " + number(parent));
        }
        if (packet.has(Packet.DVS_LOCAL)) {
            notes.add("tag DVS Local");
        }
        Sighting before = previous(sighting);
        List<Rewrite> rewrites = new ArrayList<>();
        if (before != null) {
            rewrites("", before.frame().tenant(), sighting.frame().tenant(), rewrites);
            if (before.frame().isEnvelope() && sighting.frame().isEnvelope()) {
                rewrites("OUTER ", before.frame(), sighting.frame(), rewrites);
            }
        }
        rewrites.forEach(rewrite -> notes.add(rewrite.toString()));
        if (sighting.port().kind() == PortKind.VTEP && sighting.sent()) {
            tunnelled.put(packet.identity(), sighting);
        }
        List<Drop> drops = ends.getOrDefault(sighting.index(), List.of());
        drops.forEach(drop ->
                notes.add("dropped by " + drop.where() + ": " + drop.reason().text()));
        return new Told(notes, before, rewrites, drops);
    }

    /**
     * The sighting at the capture point before this one on the same frame's way. An envelope is caused by what the VTEP
     * received; what the VTEP showed in between is where its content was last seen.
     */
    private Sighting previous(Sighting sighting) {
        Sighting content = tunnelled.get(sighting.packet().identity());
        boolean leavesHost = sighting.port().kind() == PortKind.NIC && sighting.sent();
        if (content != null
                && leavesHost
                && Objects.equals(content.port().host(), sighting.port().host())) {
            return content;
        }
        for (Entry e = sighting.cause(); e != null; e = e.cause()) {
            if (e instanceof Sighting s && s.port().isCapturePoint()) {
                boolean same =
                        sighting.packet().identity().descendsFrom(s.packet().identity());
                return same ? s : null;
            }
        }
        return null;
    }

    private void rewrites(String layer, EthernetFrame before, EthernetFrame after, List<Rewrite> rewrites) {
        rewrite(layer + "SRC MAC", names.apply(before.source()), names.apply(after.source()), rewrites);
        rewrite(layer + "DST MAC", names.apply(before.destination()), names.apply(after.destination()), rewrites);
        if (before.payload() instanceof Ipv4 one && after.payload() instanceof Ipv4 two) {
            rewrite(layer + "TTL", Integer.toString(one.timeToLive()), Integer.toString(two.timeToLive()), rewrites);
        }
    }

    private static void rewrite(String field, String before, String after, List<Rewrite> rewrites) {
        if (!Objects.equals(before, after)) {
            rewrites.add(new Rewrite(field, before, after));
        }
    }
}
