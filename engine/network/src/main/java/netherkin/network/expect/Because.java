package netherkin.network.expect;

import java.util.List;
import java.util.function.BiPredicate;
import netherkin.network.field.FieldReference;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FrameKind;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Happening;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/** Walks from a frame to what brought it about, and says that step in words. */
final class Because {
    private final Numbers numbers;
    private final Words words;

    Because(Numbers numbers, Words words) {
        this.numbers = numbers;
        this.words = words;
    }

    /**
     * Why a frame is as it is.
     *
     * @param fields the step that last changed one of these, or made the frame, is the one that counts; if there are
     *     none, the last step that made, copied or rewrote the frame; else the last that flooded it
     * @return a sentence, or null if there is nothing before it
     */
    String of(Sighting seen, List<FieldReference> fields) {
        Sighting after = fields.isEmpty() ? null : last(seen, (then, now) -> isChanged(then, now, fields));
        if (after == null) {
            after = last(seen, Because::isRemade);
        }
        if (after == null) {
            after = last(seen, Because::isFlood);
        }
        return after == null ? origin(seen) : sentence(seen, (Sighting) after.cause(), after);
    }

    /** What a frame's receiver did about it with a frame of its own; null if nothing. */
    String consequence(Sighting last, Trace trace) {
        for (int i = last.index() + 1; i < trace.size(); i++) {
            boolean answer = trace.get(i) instanceof Sighting next
                    && next.cause() == last
                    && numbers.of(next) > 0
                    && !next.packet().identity().descendsFrom(last.packet().identity());
            if (answer) {
                Sighting next = (Sighting) trace.get(i);
                return describe(last, next, "it") + " as #" + numbers.of(next);
            }
        }
        return null;
    }

    private static Sighting last(Sighting seen, BiPredicate<Sighting, Sighting> step) {
        for (Sighting after = seen; after.cause() instanceof Sighting before; after = before) {
            if (step.test(before, after)) {
                return after;
            }
        }
        return null;
    }

    private static boolean isChanged(Sighting before, Sighting after, List<FieldReference> fields) {
        if (!after.packet().identity().descendsFrom(before.packet().identity())) {
            return true;
        }
        for (FieldReference field : fields) {
            FieldValue now = field.read(after.frame());
            FieldValue then = field.read(before.frame());
            if (now == null ? then != null : !now.equals(then)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRemade(Sighting before, Sighting after) {
        return before.packet().identity() != after.packet().identity()
                || !before.frame().tenant().equals(after.frame().tenant());
    }

    /** Out of the virtual switch or an underlay switch, to more than one. */
    private static boolean isFlood(Sighting before, Sighting after) {
        boolean bySwitch =
                after.port().kind() == PortKind.INTERNAL || after.port().kind() == PortKind.UNDERLAY_SWITCH;
        return after.sent()
                && !before.sent()
                && bySwitch
                && after.frame().destination().isGroup();
    }

    private String sentence(Sighting seen, Sighting before, Sighting after) {
        Sighting cause = numbers.captured(before);
        String effect = "#" + numbers.of(numbers.captured(seen)) + " was caused by ";
        if (cause == null || cause == seen) {
            return effect + describe(before, after, "it");
        }
        return effect + "#" + numbers.of(cause) + ": " + describe(before, after, "#" + numbers.of(cause));
    }

    private String describe(Sighting before, Sighting after, String earlier) {
        String actor = Words.actor(after.port());
        if (before.packet().identity() == after.packet().identity()) {
            return actor + " " + treatment(before, after);
        }
        if (after.packet().identity().descendsFrom(before.packet().identity())) {
            return actor + " sent a copy of it"
                    + changes(before.frame().tenant(), after.frame().tenant());
        }
        return actor + " " + answer(before.packet(), after.packet(), earlier);
    }

    private String treatment(Sighting before, Sighting after) {
        EthernetFrame then = before.frame().tenant();
        EthernetFrame now = after.frame().tenant();
        if (isHopFurther(then, now) || isHopFurther(before.frame(), after.frame())) {
            return "routed it";
        }
        if (!then.equals(now)) {
            return "passed it on" + changes(then, now);
        }
        if (before.frame().isEnvelope() != after.frame().isEnvelope()) {
            return after.frame().isEnvelope() ? "put it into an envelope" : "took it out of its envelope";
        }
        return isFlood(before, after) ? "flooded it" : "passed it on";
    }

    private static boolean isHopFurther(EthernetFrame then, EthernetFrame now) {
        return now.payload() instanceof Ipv4 sent
                && then.payload() instanceof Ipv4 received
                && then.isEnvelope() == now.isEnvelope()
                && sent.timeToLive() < received.timeToLive();
    }

    private String changes(EthernetFrame then, EthernetFrame now) {
        StringBuilder text = new StringBuilder();
        if (!then.source().equals(now.source())) {
            text.append(" with SRC MAC ")
                    .append(words.brief(now.source()))
                    .append(" in place of ")
                    .append(words.brief(then.source()));
        }
        if (!then.destination().equals(now.destination())) {
            text.append(text.isEmpty() ? " with" : " and")
                    .append(" DST MAC ")
                    .append(words.brief(now.destination()))
                    .append(" in place of ")
                    .append(words.brief(then.destination()));
        }
        return text.toString();
    }

    private static String answer(Packet then, Packet now, String earlier) {
        EthernetFrame sent = now.frame().tenant();
        if (isKind(FrameKind.ARP_REQUEST, sent)) {
            String mark = now.has(Packet.DVS_LOCAL) ? " (DVS Local)" : "";
            return isKind(FrameKind.ARP_REQUEST, then.frame()) && asksTheSame(then, now)
                    ? "asked again in its own name" + mark
                    : "had to resolve " + ((Arp) sent.payload()).targetIp() + " first" + mark;
        }
        boolean answers = isKind(FrameKind.ARP_REPLY, sent)
                || isKind(FrameKind.ICMP_ECHO_REPLY, sent)
                || isKind(FrameKind.RARP_REPLY, sent);
        if (answers) {
            return "answered " + earlier;
        }
        if (isKind(FrameKind.ARP_REPLY, then.frame())) {
            return "sent what had waited for this answer";
        }
        return isKind(FrameKind.ICMP_MESSAGE, sent) ? "reported an error about it" : "reacted with a frame of its own";
    }

    private static boolean asksTheSame(Packet then, Packet now) {
        Arp first = (Arp) then.frame().tenant().payload();
        return first.targetIp().equals(((Arp) now.frame().tenant().payload()).targetIp());
    }

    private static boolean isKind(FrameKind kind, EthernetFrame frame) {
        return kind.matches(frame);
    }

    /** Where the chain began. */
    private String origin(Sighting seen) {
        Sighting first = seen;
        while (first.cause() instanceof Sighting before) {
            first = before;
        }
        if (!(first.cause() instanceof Happening happening)) {
            return null;
        }
        return "#" + numbers.of(numbers.captured(seen)) + " began with: " + happening.what();
    }
}
