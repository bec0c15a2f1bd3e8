package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Operand;
import netherkin.network.expect.Operator;
import netherkin.network.field.Field;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue.MacValue;
import netherkin.network.field.FieldValue.NumberValue;
import netherkin.network.field.FrameKind;
import netherkin.network.frame.Arp;
import netherkin.network.topology.Names;
import netherkin.network.topology.Names.Kind;

/** Reads what one machine does, from behind its name and any verb that stands there. */
final class MachineStimulus {
    /** As ping sends without {@code -s}. */
    static final int DEFAULT_DATA = 56;

    private static final int MOST = 1_000_000;
    private static final int LONGEST_DATA = 65_507;
    /** The first dynamic port that tcpdump takes for nothing in particular: it guesses a Broadcom shim at 49152. */
    static final int SOURCE_PORT = 49_153;

    static final int DESTINATION_PORT = 7;
    private final Phrases phrases;
    private final Lexicon words;
    private final String machine;
    private final StimulusWord verb;
    private final boolean verbLast;

    /**
     * Reads on.
     *
     * @param verb null where it comes last
     */
    MachineStimulus(Phrases phrases, String machine, StimulusWord verb) {
        this.phrases = phrases;
        this.words = phrases.words;
        this.machine = machine;
        this.verb = verb;
        this.verbLast = verb == null;
    }

    Stimulus read(TextCursor cursor) {
        int start = cursor.position();
        int count = cursor.takeNumber();
        if (count < 0) {
            words.quantifiers.take(cursor);
        }
        boolean broadcast = words.broadcastFrame.take(cursor) != null;
        FrameKind kind = broadcast || verb == StimulusWord.PINGS ? null : words.kinds.take(cursor);
        if (broadcast) {
            once(count, start);
            verbAtEnd(cursor, StimulusWord.SENDS);
            return new Stimulus.Announce(machine, MacAddress.BROADCAST);
        }
        if (kind != null) {
            return sent(cursor, kind, count, start);
        }
        if (verb == StimulusWord.SENDS) {
            throw Misreading.at(cursor, "what a VM can send", sendable());
        }
        cursor.moveTo(start);
        return ping(cursor);
    }

    private Stimulus sent(TextCursor cursor, FrameKind kind, int count, int start) {
        if (kind != FrameKind.UDP_DATAGRAM) {
            once(count, start);
        }
        Stimulus stimulus = switch (kind) {
            case ARP_REQUEST -> {
                need(cursor, TailWord.FOR);
                yield new Stimulus.ArpRequest(machine, target4(cursor));
            }
            case GRATUITOUS_ARP -> gratuitousArp(cursor);
            case NEIGHBOR_SOLICITATION -> {
                need(cursor, TailWord.FOR);
                yield new Stimulus.NeighborSolicitation(machine, target6(cursor));
            }
            case NEIGHBOR_ADVERTISEMENT, UNSOLICITED_ADVERTISEMENT -> advertisement(cursor);
            case FRAME -> {
                need(cursor, TailWord.TO);
                yield new Stimulus.Announce(machine, mac(cursor));
            }
            case UDP_DATAGRAM -> datagrams(cursor, count < 0 ? 1 : checked(count, MOST, start));
            default -> {
                cursor.moveTo(start);
                words.quantifiers.take(cursor);
                throw Misreading.at(cursor, "what a VM can send", sendable());
            }
        };
        verbAtEnd(cursor, StimulusWord.SENDS);
        return stimulus;
    }

    /** A request unless its OPCODE is said to be that of a reply. */
    private Stimulus gratuitousArp(TextCursor cursor) {
        if (words.with.take(cursor) == null) {
            return new Stimulus.GratuitousArp(machine);
        }
        int start = cursor.position();
        List<Condition> conditions = new ArrayList<>();
        phrases.conditions.need(cursor, conditions);
        for (Stimulus form : List.of(new Stimulus.GratuitousArp(machine), new Stimulus.GratuitousArpReply(machine))) {
            int opcode = form instanceof Stimulus.GratuitousArp ? Arp.REQUEST : Arp.REPLY;
            if (isOpcode(conditions, opcode)) {
                return form;
            }
        }
        throw Misreading.because(start, "a gratuitous ARP has OPCODE = 1, a request, or OPCODE = 2, a reply");
    }

    /** Of its own address unless another's is named; it overrides unless it is said not to. */
    private Stimulus advertisement(TextCursor cursor) {
        int start = cursor.position();
        Ipv6Address claimed = null;
        if (words.tails.take(cursor) == TailWord.FOR) {
            claimed = target6(cursor);
        } else {
            cursor.moveTo(start);
        }
        boolean override = !words.takes(cursor, StimulusWord.NO_OVERRIDE);
        return new Stimulus.NeighborAdvertisement(machine, claimed, override);
    }

    private static boolean isOpcode(List<Condition> conditions, int opcode) {
        return conditions.size() == 1
                && conditions.get(0) instanceof Condition.OfField of
                && of.field().equals(Lexicon.FIELDS.get(Field.OPCODE.label()))
                && of.operator() == Operator.EQUAL
                && of.operand() instanceof Operand.OneOf values
                && values.values().size() == 1
                && values.values().get(0).compare(new NumberValue(opcode)) == 0;
    }

    private void once(int count, int start) {
        if (count >= 0) {
            throw Misreading.because(start, "only UDP datagrams and pings are sent by number");
        }
    }

    private Stimulus datagrams(TextCursor cursor, int count) {
        need(cursor, TailWord.TO);
        IpAddress target = target(cursor);
        int[] ports = {SOURCE_PORT, DESTINATION_PORT};
        long interval = 0;
        while (true) {
            if (port(cursor, TailWord.FROM)) {
                ports[0] = portNumber(cursor);
            } else if (port(cursor, TailWord.TO)) {
                ports[1] = portNumber(cursor);
            } else if (words.takes(cursor, StimulusWord.EVERY)) {
                interval = TailParser.duration(cursor);
            } else {
                return new Stimulus.Datagrams(machine, target, count, ports[0], ports[1], interval);
            }
        }
    }

    private boolean port(TextCursor cursor, TailWord word) {
        int start = cursor.position();
        if (words.tails.take(cursor) == word && words.port.take(cursor) != null) {
            return true;
        }
        cursor.moveTo(start);
        return false;
    }

    private int portNumber(TextCursor cursor) {
        int start = cursor.position();
        int number = cursor.takeNumber();
        if (number < 0) {
            throw Misreading.at(cursor, "a port number");
        }
        return checked(number, 65_535, start);
    }

    /** From behind the words that say it. */
    Stimulus trace(TextCursor cursor) {
        return new Stimulus.TraceRoute(machine, target4(cursor));
    }

    private Stimulus ping(TextCursor cursor) {
        IpAddress target = target(cursor);
        boolean particle = words.verbsMove && !verbLast && cursor.take("an");
        int count = times(cursor);
        int length = dataLength(cursor);
        boolean df = dontFragment(cursor);
        int timeToLive = timeToLive(cursor);
        if (words.verbsMove && !verbLast && !particle && !cursor.take("an")) {
            throw Misreading.at(cursor, "\"an\"", List.of("an"));
        }
        verbAtEnd(cursor, StimulusWord.PINGS);
        Stimulus.Pace pace = timeToLive < 0 ? null : new Stimulus.Pace(-1, -1, timeToLive);
        return new Stimulus.Ping(machine, target, count, length, df, pace);
    }

    private void verbAtEnd(TextCursor cursor, StimulusWord wanted) {
        if (verbLast && !words.takes(cursor, wanted)) {
            throw Misreading.at(
                    cursor,
                    "a verb",
                    words.verbsOf(List.of(StimulusWord.PINGS, StimulusWord.SENDS, StimulusWord.MIGRATES)));
        }
    }

    private List<String> sendable() {
        List<String> sendable = new ArrayList<>(words.broadcastFrame.phrases());
        for (FrameKind kind : List.of(
                FrameKind.ARP_REQUEST,
                FrameKind.GRATUITOUS_ARP,
                FrameKind.NEIGHBOR_SOLICITATION,
                FrameKind.UNSOLICITED_ADVERTISEMENT,
                FrameKind.UDP_DATAGRAM,
                FrameKind.FRAME)) {
            words.kinds.phrases().stream()
                    .filter(p -> words.kinds.get(p) == kind)
                    .forEach(sendable::add);
        }
        sendable.add(words.first(StimulusWord.THIS_FRAME));
        return sendable;
    }

    private int times(TextCursor cursor) {
        int start = cursor.position();
        int count = cursor.takeNumber();
        if (count < 0) {
            return 1;
        }
        if (!words.takes(cursor, StimulusWord.TIMES)) {
            throw Misreading.at(cursor, "\"" + words.first(StimulusWord.TIMES) + "\"");
        }
        return checked(count, MOST, start);
    }

    private int dataLength(TextCursor cursor) {
        int start = cursor.position();
        if (words.with.take(cursor) == null) {
            return DEFAULT_DATA;
        }
        int length = cursor.takeNumber();
        if (length < 0) {
            cursor.moveTo(start);
            return DEFAULT_DATA;
        }
        if (!words.takes(cursor, StimulusWord.BYTES_OF_DATA)) {
            throw Misreading.at(cursor, "\"" + words.first(StimulusWord.BYTES_OF_DATA) + "\"");
        }
        if (length > LONGEST_DATA) {
            throw Misreading.because(start, length + " bytes don't fit an IP packet: at most " + LONGEST_DATA);
        }
        return length;
    }

    private boolean dontFragment(TextCursor cursor) {
        int start = cursor.position();
        boolean joined = words.and.take(cursor) != null | words.with.take(cursor) != null;
        if (joined && words.takes(cursor, StimulusWord.DF_SET)) {
            return true;
        }
        cursor.moveTo(start);
        return false;
    }

    /** {@code with TTL 3}; -1 if that isn't said. */
    private int timeToLive(TextCursor cursor) {
        int start = cursor.position();
        boolean joined = words.with.take(cursor) != null | words.and.take(cursor) != null;
        if (joined && cursor.take("TTL")) {
            cursor.take('=');
            int at = cursor.position();
            return checked(cursor.takeNumber(), 255, at);
        }
        cursor.moveTo(start);
        return -1;
    }

    private static int checked(int number, int most, int position) {
        if (number < 1 || number > most) {
            throw Misreading.because(position, number + " is not a number from 1 to " + most);
        }
        return number;
    }

    private void need(TextCursor cursor, TailWord word) {
        int start = cursor.position();
        if (words.tails.take(cursor) != word) {
            cursor.moveTo(start);
            List<String> valid = words.tails.phrases().stream()
                    .filter(phrase -> words.tails.get(phrase) == word)
                    .toList();
            throw Misreading.at(cursor, "\"" + valid.get(0) + "\"", valid);
        }
    }

    private IpAddress target(TextCursor cursor) {
        return PlainTarget.address(cursor, words, phrases.scope, phrases.values, machine);
    }

    private Ipv4Address target4(TextCursor cursor) {
        return (Ipv4Address) target(cursor, ip -> ip instanceof Ipv4Address, "an IPv4 address is needed");
    }

    private Ipv6Address target6(TextCursor cursor) {
        return (Ipv6Address) target(cursor, ip -> ip instanceof Ipv6Address, "an IPv6 address is needed");
    }

    private IpAddress target(TextCursor cursor, Predicate<IpAddress> wanted, String otherwise) {
        int start = cursor.position();
        Names.Thing named = phrases.scope.takeThe(cursor, words, Kind.VM);
        List<IpAddress> addresses;
        if (named == null) {
            cursor.moveTo(start);
            addresses = List.of(target(cursor));
        } else {
            addresses =
                    phrases.scope.topology().machine(named.name()).orElseThrow().ips();
        }
        return addresses.stream().filter(wanted).findFirst().orElseThrow(() -> Misreading.because(start, otherwise));
    }

    private MacAddress mac(TextCursor cursor) {
        Names.Thing machine = phrases.scope.take(cursor, Kind.VM);
        if (machine != null) {
            return phrases.scope
                    .topology()
                    .machine(machine.name())
                    .orElseThrow()
                    .mac();
        }
        Operand operand = phrases.values.need(cursor, FieldType.MAC, c -> true);
        if (operand instanceof Operand.OneOf of
                && of.values().size() == 1
                && of.values().get(0) instanceof MacValue value) {
            return value.address();
        }
        throw Misreading.because(cursor.position(), "one MAC address is needed");
    }
}
