package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.field.Field;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FrameKind;
import netherkin.network.topology.Durations;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/**
 * How far a frame is from what a sentence describes. Few differences are nearer than many; of as many, those in layer 2
 * are nearer than those in layer 3, then the network ID, then the place. A frame of another kind is nearer than one that
 * was elsewhere and differs in a field as well, and a tenant's is a little nearer than the underlay's own.
 */
final class Comparison {
    private static final int LAYER_2 = 8;
    private static final int LAYER_3 = 10;
    private static final int NETWORK = 12;
    private static final int SAME_PLACE = 13;
    private static final int SAME_HOST = 14;
    private static final int PLACE = 15;
    private static final int KIND = 20;
    private static final FrameKind[] SPECIFIC = {
        FrameKind.ARP_REQUEST,
        FrameKind.ARP_REPLY,
        FrameKind.RARP_REQUEST,
        FrameKind.RARP_REPLY,
        FrameKind.NEIGHBOR_SOLICITATION,
        FrameKind.NEIGHBOR_ADVERTISEMENT,
        FrameKind.ICMP_ECHO_REQUEST,
        FrameKind.ICMP_ECHO_REPLY,
        FrameKind.ICMP_FRAGMENTATION_NEEDED,
        FrameKind.ICMP_MESSAGE,
        FrameKind.UDP_DATAGRAM,
        FrameKind.TCP_SEGMENT,
        FrameKind.IGMP_REPORT
    };

    private final FrameExpectation sentence;
    private final Window window;
    private final Words words;
    private final String placeHost;

    Comparison(FrameExpectation sentence, Window window, Words words) {
        this.sentence = sentence;
        this.window = window;
        this.words = words;
        this.placeHost = sentence.place() == null ? null : window.hostOf(sentence.place());
    }

    /** The sum of the differences' weights. */
    int distance(Entry entry) {
        Packet packet = Evidence.packetOf(entry);
        int distance = isThere(entry) ? 0 : fromPlace(entry);
        distance += Matching.isOf(sentence.pattern().subject(), packet) ? 0 : KIND;
        for (Condition condition : sentence.pattern().conditions()) {
            distance += Matching.holds(condition, packet) ? 0 : weight(condition);
        }
        Tail tail = sentence.tail();
        distance += packet.has(Packet.UNDERLAY) && !sentence.pattern().subject().underlay() ? 1 : 0;
        distance += isOn(packet) ? 0 : NETWORK;
        distance += isInTime(entry) ? 0 : NETWORK;
        distance += isBecause(entry) ? 0 : PLACE;
        distance += came(entry, packet, tail) ? 0 : PLACE;
        return distance + (goes(entry, packet, tail) ? 0 : PLACE);
    }

    private int fromPlace(Entry entry) {
        if (isAtPlace(entry)) {
            return SAME_PLACE;
        }
        String host = entry instanceof Drop drop
                ? drop.host()
                : ((Sighting) entry).port().host();
        return host != null && host.equals(placeHost) ? SAME_HOST : PLACE;
    }

    private static int weight(Condition condition) {
        if (!(condition instanceof Condition.OfField ofField)) {
            return LAYER_2;
        }
        return switch (ofField.field().field()) {
            case SRC_MAC, DST_MAC, ETHER_TYPE, VLAN, PRIORITY -> LAYER_2;
            case NETWORK_ID -> NETWORK;
            default -> LAYER_3;
        };
    }

    /** Whether the place did that with it. */
    boolean isThere(Entry entry) {
        if (entry instanceof Drop drop) {
            return sentence.verb() == Verb.DROPS
                    && (sentence.place() == null || sentence.place().holds(drop));
        }
        Sighting seen = (Sighting) entry;
        return isAtPlace(entry) && FrameSearch.isDirection(sentence.verb(), seen.sent()) && isForwarded(seen);
    }

    /** Whether it was at the place, whatever the place did with it. */
    boolean isAtPlace(Entry entry) {
        Place place = sentence.place();
        return place == null
                || (entry instanceof Drop drop ? place.holds(drop) : place.holds(((Sighting) entry).port()));
    }

    private boolean isForwarded(Sighting seen) {
        return sentence.verb() != Verb.FORWARDS
                || window.kinship()
                        .passed(sentence.place(), false, seen, seen.packet().identity());
    }

    private boolean isOn(Packet packet) {
        return sentence.tail().on() == null || Matching.isOn(sentence.tail().on(), packet);
    }

    private boolean isInTime(Entry entry) {
        long within = sentence.tail().withinNanos();
        return within < 0 || entry.at() <= window.startNanos() + within;
    }

    private boolean isBecause(Entry entry) {
        return sentence.tail().because() == null
                || entry instanceof Drop drop
                        && drop.reason() == sentence.tail().because();
    }

    private boolean came(Entry entry, Packet packet, Tail tail) {
        return tail.from() == null || window.kinship().passed(tail.from(), true, entry, packet.identity());
    }

    private boolean goes(Entry entry, Packet packet, Tail tail) {
        return tail.to() == null || window.kinship().arrives(tail.to(), entry, packet.identity());
    }

    /** All differences, in the sentence's order. */
    List<Difference> differences(Entry entry) {
        Packet packet = Evidence.packetOf(entry);
        List<Difference> differences = new ArrayList<>();
        if (!Matching.isOf(sentence.pattern().subject(), packet)) {
            differences.add(new Difference(sentence.pattern().subject().text(), "but was " + kindOf(packet)));
        }
        for (Condition condition : sentence.pattern().conditions()) {
            if (!Matching.holds(condition, packet)) {
                differences.add(new Difference(condition.name(), was(condition, packet)));
            }
        }
        addTail(entry, packet, differences);
        if (!isThere(entry)) {
            differences.add(place(entry));
        }
        return differences;
    }

    private void addTail(Entry entry, Packet packet, List<Difference> differences) {
        Tail tail = sentence.tail();
        if (!isOn(packet)) {
            differences.add(new Difference("on " + tail.on().name(), "but was " + networkOf(packet)));
        }
        if (!isInTime(entry)) {
            String late = Durations.print(entry.at() - window.startNanos());
            differences.add(new Difference("within " + Durations.print(tail.withinNanos()), "but was at " + late));
        }
        if (!isBecause(entry) && entry instanceof Drop drop) {
            differences.add(
                    new Difference("because", "but was \"" + drop.reason().text() + '"'));
        }
        if (!came(entry, packet, tail)) {
            differences.add(new Difference("from " + tail.from().text(), "but was not sent there before"));
        }
        if (!goes(entry, packet, tail)) {
            differences.add(new Difference("to " + tail.to().text(), "but was not received there later"));
        }
    }

    private static String networkOf(Packet packet) {
        if (packet.network() != null) {
            return "on " + packet.network().name();
        }
        FieldValue id = Field.NETWORK_ID.read(packet.frame());
        return id == null ? "in no tenant network" : "in network ID " + id;
    }

    private Difference place(Entry entry) {
        String there = Words.at(sentence.place());
        if (entry instanceof Drop drop) {
            return new Difference(there, "but was dropped by " + Words.actor(drop));
        }
        Sighting seen = (Sighting) entry;
        if (sentence.verb() == Verb.DROPS) {
            return new Difference(there, "but was not dropped there");
        }
        if (!isAtPlace(entry)) {
            return new Difference(there, "but was at " + seen.port().place());
        }
        if (sentence.verb() == Verb.FORWARDS) {
            return new Difference(there, "but was " + (seen.sent() ? "sent without being received" : "not sent on"));
        }
        return new Difference(there, "but was " + (seen.sent() ? "sent" : "received"));
    }

    private String was(Condition condition, Packet packet) {
        return "but was " + actual(condition, packet);
    }

    /** The field's value in that frame. */
    String actual(Condition condition, Packet packet) {
        if (condition instanceof Condition.OfTag tag) {
            return packet.has(tag.mark()) ? Words.quoted(tag.text()) : "not set";
        }
        FieldValue value = ((Condition.OfField) condition).field().read(packet.frame());
        return value == null ? "absent" : words.value(value);
    }

    private String kindOf(Packet packet) {
        for (FrameKind kind : SPECIFIC) {
            if (kind.matches(packet.frame())) {
                FrameKind wanted = sentence.pattern().subject().kind();
                boolean alike = wanted != null && wanted.matches(packet.frame());
                String whose = !alike ? "" : packet.has(Packet.UNDERLAY) ? "the underlay's own " : "a tenant's ";
                return whose.isEmpty() ? article(kind.label()) : whose + kind.label();
            }
        }
        return "a frame of EtherType " + Field.ETHER_TYPE.read(packet.frame());
    }

    private static String article(String noun) {
        return ("AEIRU".indexOf(noun.charAt(0)) >= 0 && !noun.startsWith("UDP") ? "an " : "a ") + noun;
    }
}
