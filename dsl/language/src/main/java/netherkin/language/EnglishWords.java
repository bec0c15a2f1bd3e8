package netherkin.language;

import java.util.List;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Verb;
import netherkin.network.field.FrameKind;

/** The English words. */
final class EnglishWords {
    private static final List<String> TABLES = List.of(
            "MAC table",
            "ARP table",
            "VTEP table",
            "LIF table",
            "routing table",
            "neighbor table",
            "path MTU table",
            "controller table");

    private EnglishWords() {}

    static Lexicon lexicon() {
        Lexicon words = new Lexicon("frame", false);
        claims(words);
        kinds(words);
        connectives(words);
        places(words);
        stimuli(words);
        return words;
    }

    private static void claims(Lexicon words) {
        words.verbs
                .put(Verb.SEES, "sees", "see", "holds", "hold")
                .put(Verb.SENDS, "sends", "send")
                .put(Verb.RECEIVES, "receives", "receive")
                .put(Verb.FORWARDS, "forwards", "forward")
                .put(Verb.DROPS, "drops", "drop");
        words.quantifiers
                .put(Quantifier.Kind.ANY, "a", "an")
                .put(Quantifier.Kind.NO, "no")
                .put(Quantifier.Kind.EXACTLY, "exactly")
                .put(Quantifier.Kind.AT_LEAST, "at least")
                .put(Quantifier.Kind.AT_MOST, "at most")
                .put(Quantifier.Kind.ONLY, "only");
        words.pronouns.put(true, "it", "that frame", "that packet");
        words.it.put(true, "it", "It");
        words.inIt.put(true, "in it");
        words.each.put(true, "each");
        words.every.put(true, "every");
        words.is.put(true, "is a", "is an", "is");
        words.has.put(true, "has");
        words.crosses.put(true, "crosses the underlay", "cross the underlay");
    }

    private static void kinds(Lexicon words) {
        for (FrameKind kind : FrameKind.values()) {
            words.kinds.put(kind, kind.label(), plural(kind.label()));
        }
        words.kinds
                .put(FrameKind.NEIGHBOR_SOLICITATION, "neighbour solicitation", "neighbour solicitations")
                .put(FrameKind.NEIGHBOR_ADVERTISEMENT, "neighbour advertisement", "neighbour advertisements")
                .put(
                        FrameKind.UNSOLICITED_ADVERTISEMENT,
                        "unsolicited neighbour advertisement",
                        "unsolicited neighbour advertisements")
                .put(FrameKind.ICMP_ECHO_REQUEST, "ICMPv6 echo request", "ICMPv6 echo requests")
                .put(FrameKind.ICMP_ECHO_REPLY, "ICMPv6 echo reply", "ICMPv6 echo replies");
        words.underlayKind.put(true, "underlay");
        words.broadcastFrame.put(true, "broadcast frame", "broadcast frames");
    }

    private static String plural(String singular) {
        if (singular.endsWith("needed")) {
            return singular;
        }
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }

    private static void connectives(Lexicon words) {
        words.articles.put(true, "the", "The");
        words.numbers.put(1, "one").put(2, "two").put(3, "three");
        words.tails
                .put(TailWord.ON, "on")
                .put(TailWord.FROM, "from")
                .put(TailWord.TO, "to")
                .put(TailWord.WITHIN, "within")
                .put(TailWord.BECAUSE, "because")
                .put(TailWord.FOR, "for");
        words.with.put(true, "with");
        words.and.put(true, "and");
        words.or.put(true, "or");
        words.at.put(true, "at", "in");
        words.of.put(true, "of");
        words.on.put(true, "on");
        words.port.put(true, "port");
    }

    private static void places(Lexicon words) {
        words.controller.put(true, "controller");
        words.places
                .put(PlaceNoun.ROUTER, "DLR")
                .put(PlaceNoun.VTEP, "VTEP")
                .put(PlaceNoun.VIRTUAL_SWITCH, "virtual switch")
                .put(PlaceNoun.UPLINKS, "uplink", "dvUplink", "uplinks", "dvUplinks")
                .put(PlaceNoun.UNDERLAY, "underlay")
                .put(PlaceNoun.SERVICE_NODE, "service node")
                .put(PlaceNoun.CAPTURE, "capture");
        words.flags.put("1", "set", "on").put("0", "not set", "off");
        words.tag.put(true, "tag");
        for (String table : TABLES) {
            words.tables.put(table, table);
        }
        words.tables.put("neighbor table", "neighbour table");
        Headings.ENGLISH.forEach(heading -> words.headings.put(heading, heading));
    }

    private static void stimuli(Lexicon words) {
        words.notifiers.addAll(
                List.of("the", "port group", "virtual switch of", "virtual switch", "switch", "host", "VM"));
        words.stimuli
                .put(StimulusWord.PINGS, "pings", "ping")
                .put(StimulusWord.SENDS, "sends", "send")
                .put(StimulusWord.FORGETS_ARP, "forgets its ARP table", "forgets its neighbor table")
                .put(StimulusWord.TRACES_ROUTE, "traces the route to", "traceroutes to", "traceroutes")
                .put(StimulusWord.NO_OVERRIDE, "without override")
                .put(StimulusWord.MIGRATES, "migrates", "migrate")
                .put(StimulusWord.ONTO, "to")
                .put(StimulusWord.OUTAGE, "an outage of", "outage of")
                .put(StimulusWord.NO_OUTAGE, "without an outage", "without outage", "with no outage")
                .put(StimulusWord.CHANGES_MAC, "changes its MAC address to", "changes its MAC to")
                .put(StimulusWord.FAILS, "fails", "fail")
                .put(StimulusWord.RECOVERS, "recovers", "recover")
                .put(StimulusWord.LINK_BETWEEN, "link between", "the link between", "The link between")
                .put(StimulusWord.UNDERLAY_ROUTER, "the underlay router", "The underlay router", "underlay router")
                .put(StimulusWord.PASS, "pass", "passes")
                .put(StimulusWord.AT_ONCE, "at the same time")
                .put(StimulusWord.AFTER, "after")
                .put(StimulusWord.TIMES, "times", "time")
                .put(StimulusWord.BYTES_OF_DATA, "bytes of data", "byte of data")
                .put(StimulusWord.DF_SET, "DF set")
                .put(StimulusWord.THIS_FRAME, "this frame")
                .put(StimulusWord.EVERY, "every");
        words.stimulusOnly.addAll(List.of(
                "pings",
                "traces the",
                "traceroutes",
                "forgets",
                "at the same time",
                "migrates",
                "changes its",
                "fails",
                "recovers"));
    }
}
