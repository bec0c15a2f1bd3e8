package netherkin.language;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Misses;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Quantifier.Kind;
import netherkin.network.expect.Unreachable;
import netherkin.network.topology.Names;

/**
 * Reads {@code web is unreachable from client for at most 50 ms} and {@code web misses at most 3 of them}. In German the verb
 * comes first or second.
 */
final class StreamParser {
    private final Phrases phrases;
    private final Lexicon words;

    StreamParser(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words;
    }

    Expectation unreachable(String text) {
        TextCursor cursor = new TextCursor(text);
        boolean verbFirst = words.verbsMove && cursor.take("ist");
        String receiver = machine(cursor);
        if (words.verbsMove) {
            expect(cursor, verbFirst || cursor.take("ist"), "ist");
            expect(cursor, cursor.take("von") || cursor.take("für"), "von");
        } else {
            expect(cursor, cursor.take("is unreachable from"), "is unreachable from");
        }
        String sender = machine(cursor);
        boolean joined = words.verbsMove ? cursor.take("aus") | true : cursor.take("for");
        expect(cursor, joined, "for");
        Kind kind = words.quantifiers.take(cursor);
        if (kind != Kind.AT_MOST && kind != Kind.AT_LEAST) {
            throw Misreading.at(
                    cursor, "\"" + limit(Kind.AT_MOST) + "\" or \"" + limit(Kind.AT_LEAST) + "\" and a time");
        }
        int start = cursor.position();
        long nanos = TailParser.duration(cursor);
        String time = cursor.textFrom(start);
        if (words.verbsMove) {
            cursor.take("lang");
            expect(cursor, cursor.take("nicht erreichbar") || cursor.take("unerreichbar"), "nicht erreichbar");
        }
        ExpectationParser.atEnd(cursor);
        return new Unreachable(text, receiver, address(receiver), sender, kind == Kind.AT_MOST, nanos, time);
    }

    Expectation misses(String text) {
        TextCursor cursor = new TextCursor(text);
        String verb = words.verbsMove ? "verpasst" : "misses";
        boolean verbFirst = words.verbsMove && cursor.take(verb);
        String receiver = machine(cursor);
        expect(cursor, verbFirst || cursor.take(verb), verb);
        Quantifier quantifier = quantifier(cursor);
        boolean end = words.verbsMove ? cursor.take("davon") || cursor.take("von ihnen") : cursor.take("of them");
        expect(cursor, end, words.verbsMove ? "davon" : "of them");
        ExpectationParser.atEnd(cursor);
        return new Misses(text, receiver, address(receiver), quantifier);
    }

    private Quantifier quantifier(TextCursor cursor) {
        int start = cursor.position();
        if (cursor.take("none") || words.verbsMove && (cursor.take("keines") || cursor.take("keins"))) {
            return new Quantifier(Kind.NO, 0, cursor.textFrom(start));
        }
        Kind kind = words.quantifiers.take(cursor);
        int count = cursor.takeNumber();
        Integer inWords = count < 0 ? words.numbers.take(cursor) : null;
        count = inWords != null ? inWords : count;
        boolean counts = kind == null || kind == Kind.EXACTLY || kind == Kind.AT_LEAST || kind == Kind.AT_MOST;
        if (!counts || count < 0) {
            cursor.moveTo(start);
            throw Misreading.at(cursor, "how many, such as \"" + limit(Kind.AT_MOST) + " 3\"");
        }
        return new Quantifier(kind == null ? Kind.EXACTLY : kind, count, cursor.textFrom(start));
    }

    private String limit(Kind kind) {
        return words.quantifiers.phrases().stream()
                .filter(phrase -> words.quantifiers.get(phrase) == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void expect(TextCursor cursor, boolean taken, String word) {
        if (!taken) {
            throw Misreading.at(cursor, "\"" + word + "\"", List.of(word));
        }
    }

    private String machine(TextCursor cursor) {
        return phrases.scope.needThe(cursor, words, "a VM", Names.Kind.VM);
    }

    private IpAddress address(String machine) {
        return phrases.scope.topology().machine(machine).orElseThrow().ips().get(0);
    }
}
