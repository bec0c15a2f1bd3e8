package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Operand;
import netherkin.network.expect.Operator;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Subject;
import netherkin.network.field.Field;
import netherkin.network.field.FieldReference;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FrameKind;
import netherkin.network.frame.EtherType;

/** Reads descriptions of frames: {@code exactly 2 ARP requests with TTL = 64 on VXLAN 5001 within 5 s}. */
final class FrameParser {
    private final Lexicon words;
    private final ConditionParser conditions;
    private final TailParser tails;

    FrameParser(Lexicon words, ConditionParser conditions, TailParser tails) {
        this.words = words;
        this.conditions = conditions;
        this.tails = tails;
    }

    /** Takes a description up to the sentence's end. */
    FrameClaim need(TextCursor cursor) {
        FrameClaim claim = new FrameClaim();
        while (tails.take(cursor, claim)) {
            cursor.take(',');
        }
        head(cursor, claim);
        rest(cursor, claim);
        return claim;
    }

    /** Takes quantifier and kind. */
    void head(TextCursor cursor, FrameClaim claim) {
        int start = cursor.position();
        if (words.pronouns.take(cursor) != null) {
            claim.subject = Subject.pronoun(cursor.textFrom(start));
            return;
        }
        boolean quantified = quantifier(cursor, claim);
        claim.subject = kind(cursor, claim);
        if (claim.subject == null) {
            if (quantified || !startsRest(cursor)) {
                throw Misreading.at(
                        cursor,
                        quantified ? "a kind of frame" : "a kind of frame or a condition",
                        expectedAtHead(quantified));
            }
            claim.subject = new Subject(FrameKind.FRAME, false, words.frame);
        }
    }

    private List<String> expectedAtHead(boolean quantified) {
        List<String> valid = new ArrayList<>(words.kinds.phrases());
        if (!quantified) {
            valid.addAll(words.quantifiers.phrases());
            valid.addAll(Lexicon.FIELDS.phrases());
        }
        return valid;
    }

    private boolean quantifier(TextCursor cursor, FrameClaim claim) {
        int start = cursor.position();
        Quantifier.Kind kind = words.quantifiers.take(cursor);
        boolean counts =
                kind == Quantifier.Kind.EXACTLY || kind == Quantifier.Kind.AT_LEAST || kind == Quantifier.Kind.AT_MOST;
        int count = kind == null || counts ? cursor.takeNumber() : -1;
        Integer inWords = counts && count < 0 ? words.numbers.take(cursor) : null;
        if (inWords != null) {
            count = inWords;
        } else if (counts && count < 0) {
            throw Misreading.at(cursor, "a number");
        }
        if (kind == null && count < 0) {
            words.articles.take(cursor);
            return false;
        }
        Quantifier.Kind meant = kind == null ? Quantifier.Kind.EXACTLY : kind;
        claim.quantifier = meant == Quantifier.Kind.ANY
                ? Quantifier.ANY
                : new Quantifier(meant, Math.max(count, 0), cursor.textFrom(start));
        return true;
    }

    /** Takes a kind; null if there is none. */
    Subject kind(TextCursor cursor, FrameClaim claim) {
        int start = cursor.position();
        if (words.broadcastFrame.take(cursor) != null) {
            claim.conditions.add(equal(Field.DST_MAC, FieldType.MAC.parse("ff:ff:ff:ff:ff:ff"), "Broadcast"));
            claim.conditions.add(
                    equal(Field.ETHER_TYPE, FieldType.ETHER_TYPE.number(EtherType.LOCAL_EXPERIMENTAL), "0x88b5"));
            return new Subject(FrameKind.FRAME, false, cursor.textFrom(start));
        }
        boolean underlay = words.underlayKind.take(cursor) != null;
        FrameKind kind = words.kinds.take(cursor);
        if (kind == null) {
            cursor.moveTo(start);
            return null;
        }
        return new Subject(kind, underlay, cursor.textFrom(start));
    }

    /** Takes conditions and tails in any order. */
    void rest(TextCursor cursor, FrameClaim claim) {
        while (!cursor.atEnd()) {
            cursor.take(',');
            words.and.take(cursor);
            if (words.with.take(cursor) != null || conditions.isLike(cursor)) {
                conditions.need(cursor, claim.conditions);
            } else if (!tails.take(cursor, claim)) {
                throw Misreading.at(cursor, "a condition or more about the frame", expectedInRest());
            }
        }
    }

    private boolean startsRest(TextCursor cursor) {
        int start = cursor.position();
        boolean starts = words.with.take(cursor) != null || words.tails.take(cursor) != null;
        cursor.moveTo(start);
        return starts || conditions.isAt(cursor);
    }

    private List<String> expectedInRest() {
        List<String> valid = new ArrayList<>(words.with.phrases());
        valid.addAll(words.tails.phrases());
        valid.addAll(words.and.phrases());
        return valid;
    }

    static Condition equal(Field field, FieldValue value, String text) {
        FieldReference reference = Lexicon.FIELDS.get(field.label());
        return new Condition.OfField(reference, Operator.EQUAL, new Operand.OneOf(List.of(value), text));
    }
}
