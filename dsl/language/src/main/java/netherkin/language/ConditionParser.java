package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Operand;
import netherkin.network.expect.Operator;
import netherkin.network.field.FieldReference;
import netherkin.network.trace.Packet;

/** Reads conditions: {@code SRC MAC = vMAC, OUTER TTL >= 63 and DST PORT in 1..1023}. */
final class ConditionParser {
    private static final String DVS_LOCAL = "DVS Local";
    private final Lexicon words;
    private final ValueParser values;

    ConditionParser(Lexicon words, ValueParser values) {
        this.words = words;
        this.values = values;
    }

    /** Takes conditions as long as they go on; the cursor stands at the first one. */
    void need(TextCursor cursor, List<Condition> conditions) {
        do {
            conditions.add(condition(cursor));
        } while (another(cursor));
    }

    /** Whether a field stands at the cursor, which stays. */
    boolean isAt(TextCursor cursor) {
        int start = cursor.position();
        boolean field = Lexicon.FIELDS.take(cursor) != null || words.tag.take(cursor) != null;
        cursor.moveTo(start);
        return field;
    }

    /** The same, or something that is meant to be a field. */
    boolean isLike(TextCursor cursor) {
        if (isAt(cursor)) {
            return true;
        }
        int start = cursor.position();
        boolean other = words.tails.take(cursor) != null || words.with.take(cursor) != null;
        cursor.moveTo(start);
        return !other && cursor.looksLikeCondition();
    }

    /** A condition from two cells: a field and its value, before which an operator may stand. */
    Condition ofCells(TextCursor field, TextCursor value) {
        FieldReference reference = Lexicon.FIELDS.take(field);
        if (reference != null && field.atEnd()) {
            return ofCell(reference, value);
        }
        field.moveTo(0);
        if (words.tag.take(field) != null && field.atEnd()) {
            return tag(value, field.text(), operatorOr(value, Operator.EQUAL));
        }
        field.moveTo(0);
        throw Misreading.at(field, "a field", Lexicon.FIELDS.phrases());
    }

    /** The condition that a cell in a field's column states. */
    Condition ofCell(FieldReference field, TextCursor value) {
        Operator operator = operatorOr(value, Operator.EQUAL);
        Operand operand = values.need(value, field.type(), cursor -> false);
        if (!value.atEnd()) {
            throw Misreading.at(value, "the cell's end");
        }
        return new Condition.OfField(field, checked(operator, operand, value), operand);
    }

    private static Operator operatorOr(TextCursor cursor, Operator standard) {
        Operator operator = Lexicon.OPERATORS.take(cursor);
        return operator == null ? standard : operator;
    }

    private Condition condition(TextCursor cursor) {
        int start = cursor.position();
        if (words.tag.take(cursor) != null) {
            String name = cursor.textFrom(start);
            return tag(cursor, name, operator(cursor));
        }
        FieldReference field = Lexicon.FIELDS.take(cursor);
        if (field == null) {
            throw Misreading.at(cursor, "a field", Lexicon.FIELDS.phrases());
        }
        Operator operator = operator(cursor);
        Operand operand = values.need(cursor, field.type(), this::endsList);
        return new Condition.OfField(field, checked(operator, operand, cursor), operand);
    }

    private static Operator checked(Operator operator, Operand operand, TextCursor cursor) {
        boolean one = operand instanceof Operand.OneOf values && values.values().size() == 1;
        boolean ordered = operator.text().startsWith("<") || operator.text().startsWith(">");
        if (ordered && !one) {
            throw Misreading.because(
                    cursor.position(), "\"" + operator.text() + "\" compares with one value, not with several");
        }
        return operator;
    }

    private static Operator operator(TextCursor cursor) {
        Operator operator = Lexicon.OPERATORS.take(cursor);
        if (operator == null) {
            throw Misreading.at(cursor, "an operator", Lexicon.OPERATORS.phrases());
        }
        return operator;
    }

    /** What travels beside the frame: one mark so far. */
    private Condition tag(TextCursor cursor, String name, Operator operator) {
        int start = cursor.position();
        String quoted = cursor.takeQuoted();
        boolean known = quoted == null ? cursor.take(DVS_LOCAL) : quoted.equals(DVS_LOCAL);
        if (!known) {
            cursor.moveTo(start);
            throw Misreading.at(cursor, "a tag", List.of("\"" + DVS_LOCAL + "\""));
        }
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            throw Misreading.because(start, "a tag is compared with = or !=");
        }
        return new Condition.OfTag(Packet.DVS_LOCAL, name, operator, cursor.textFrom(start));
    }

    private boolean endsList(TextCursor cursor) {
        int start = cursor.position();
        boolean ends = isLike(cursor) || words.and.take(cursor) != null || words.tails.take(cursor) != null;
        cursor.moveTo(start);
        return ends || cursor.atEnd();
    }

    private boolean another(TextCursor cursor) {
        int before = cursor.position();
        boolean separated = cursor.take(',') | words.and.take(cursor) != null;
        if (separated && isLike(cursor)) {
            return true;
        }
        cursor.moveTo(before);
        return false;
    }

    /** All conditions of a whole text. */
    List<Condition> all(TextCursor cursor) {
        List<Condition> conditions = new ArrayList<>();
        need(cursor, conditions);
        return conditions;
    }
}
