package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.expect.FramePattern;
import netherkin.network.expect.Subject;
import netherkin.network.field.FieldReference;
import netherkin.network.field.FrameKind;

/** The language's conditions by themselves, without declared names: a filter for captures. */
public final class Conditions {
    private Conditions() {}

    /**
     * Reads {@code [kind] [with] <conditions>}, such as {@code ARP request with SRC MAC = 00:50:56:ae:00:01} or
     * {@code VNI = 5001 and udp.dstport in 1..1023}; each part may be absent, and an empty text means every frame.
     *
     * @throws IllegalArgumentException if it can't be read; the message tells the column, what was found there, what was
     *     expected and what comes nearest
     */
    public static FramePattern parse(String text) {
        Phrases phrases = new Phrases(Lexicon.ENGLISH, Scope.NOTHING);
        TextCursor cursor = new TextCursor(text);
        try {
            return pattern(phrases, cursor);
        } catch (Misreading problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }

    private static FramePattern pattern(Phrases phrases, TextCursor cursor) {
        FrameClaim claim = new FrameClaim();
        Subject kind = phrases.frames.kind(cursor, claim);
        List<Condition> conditions = new ArrayList<>(claim.conditions);
        boolean with = phrases.words.with.take(cursor) != null;
        if (with || kind == null && !cursor.atEnd()) {
            if (kind == null && !with && !phrases.conditions.isLike(cursor)) {
                throw Misreading.at(cursor, "a kind of frame or a condition", expected(phrases));
            }
            phrases.conditions.need(cursor, conditions);
        }
        if (!cursor.atEnd()) {
            throw Misreading.at(cursor, "a comma, \"and\" or the end", List.of("and", "with"));
        }
        return new FramePattern(
                kind == null ? new Subject(FrameKind.FRAME, false, FrameKind.FRAME.label()) : kind, conditions);
    }

    private static List<String> expected(Phrases phrases) {
        List<String> expected = new ArrayList<>(phrases.words.kinds.phrases());
        expected.addAll(Lexicon.FIELDS.phrases());
        return expected;
    }

    /**
     * The field of this name in the language or in Wireshark.
     *
     * @throws IllegalArgumentException if there is none; the message tells which come nearest
     */
    public static FieldReference field(String name) {
        FieldReference field = Lexicon.FIELDS.get(name);
        if (field == null) {
            throw new IllegalArgumentException("there is no field \"" + name + "\"; nearest: "
                    + String.join(", ", Guess.of(name, Lexicon.FIELDS.phrases()).nearest()));
        }
        return field;
    }
}
