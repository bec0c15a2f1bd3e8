package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import netherkin.network.expect.Condition;
import netherkin.network.expect.FrameExpectation;
import netherkin.network.field.Field;
import netherkin.network.field.FieldType;
import netherkin.network.field.FrameKind;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import org.junit.jupiter.api.Test;

/** Sentences made at random read as what they were made of. */
final class RoundTripTest {
    private static final int SENTENCES = 3_000;
    private static final List<String> PLACES = List.of(
            "VM1", "the DLR on Host A", "Host B", "the VTEP of Host C", "vmnic0 of Host A", "the uplink of Host B");
    private static final List<String> QUANTIFIERS =
            List.of("a ", "no ", "exactly 3 ", "at least 1 ", "at most 12 ", "only ");
    private static final List<String> MACS =
            List.of("vMAC", "pMAC A", "pMAC of Host B", "MAC of VM2", "MAC1", "Broadcast", "00:50:56:00:00:01");
    private static final List<String> IPS = List.of("IP of VM1", "172.16.10.1", "10.0.0.0/8", "IP of Host A");
    private static final List<String> NUMBERS = List.of("64", "0x40", "1..9", "1, 2 or 3", "7 or 8", "5, 6");
    private static final List<String> TAILS =
            List.of(" on VXLAN 5001", " from Host A", " to VM2", " within 1.5 s", " because \"no route\"");
    private final Lab lab = Play.dlr(Play.PLAN).lab();
    private final Phrases phrases = new Phrases(Lexicon.ENGLISH, new Scope(lab.names(), lab::topology, Origin.UNKNOWN));

    @Test
    void a_sentence_reads_as_what_it_was_made_of() {
        long seed = 20260815;
        Random random = new Random(seed);
        for (int i = 0; i < SENTENCES; i++) {
            check(random, "seed " + seed + ", sentence " + i + ": ");
        }
    }

    private void check(Random random, String which) {
        FrameKind kind = FrameKind.values()[random.nextInt(FrameKind.values().length)];
        List<String> written = new ArrayList<>();
        StringBuilder text = new StringBuilder(any(random, PLACES))
                .append(" receives ")
                .append(any(random, QUANTIFIERS))
                .append(kind.label());
        List<String> tails = tails(random);
        boolean tailsFirst = random.nextBoolean();
        if (tailsFirst) {
            tails.forEach(text::append);
        }
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Field field = Field.values()[random.nextInt(Field.values().length)];
            String name = random.nextInt(4) == 0 ? "OUTER " + field.label() : field.label();
            String value = value(random, field.type());
            text.append(i == 0 ? " with " : random.nextBoolean() ? ", " : " and ");
            text.append(name).append(random.nextBoolean() ? " = " : " in ").append(value);
            written.add(name + " " + value);
        }
        if (!tailsFirst) {
            tails.forEach(text::append);
        }
        FrameExpectation read = (FrameExpectation) new ExpectationParser(phrases).frames(text.toString(), List.of());
        assertThat(which + text, read.pattern().subject().kind(), is(kind));
        assertThat(which + text, texts(read), is(written));
        assertThat(which + text, read.tail().withinNanos() >= 0, is(tails.contains(TAILS.get(3))));
        assertThat(which + text, read.tail().to() != null, is(tails.contains(TAILS.get(2))));
    }

    private static List<String> texts(FrameExpectation read) {
        List<String> texts = new ArrayList<>();
        for (Condition condition : read.pattern().conditions()) {
            texts.add(condition.name() + " " + condition.text());
        }
        return texts;
    }

    private static List<String> tails(Random random) {
        List<String> tails = new ArrayList<>();
        for (String tail : TAILS) {
            if (random.nextInt(4) == 0) {
                tails.add(tail);
            }
        }
        return tails;
    }

    private static String value(Random random, FieldType type) {
        return switch (type) {
            case MAC -> any(random, MACS);
            case IP -> any(random, IPS);
            case FLAG -> any(random, List.of("1", "0", "set", "not set"));
            default -> any(random, NUMBERS);
        };
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
