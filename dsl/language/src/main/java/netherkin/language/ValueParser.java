package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.expect.Operand;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.field.FieldValue.MacValue;
import netherkin.network.topology.AddressWord;

/** Reads what a field is compared with: {@code pMAC A}, {@code 10.0.2.1, 10.0.3.1}, {@code 49152..65535}. */
final class ValueParser {
    private final Lexicon words;
    private final Scope scope;

    ValueParser(Lexicon words, Scope scope) {
        this.words = words;
        this.scope = scope;
    }

    /** Takes a value, a range, a prefix or a list of them; {@code goesOn} tells whether a comma belongs to the list. */
    Operand need(TextCursor cursor, FieldType type, ListEnd end) {
        int start = cursor.position();
        List<FieldValue> values = new ArrayList<>(2);
        List<Operand> wider = new ArrayList<>(0);
        do {
            Operand special = rangeOrPrefix(cursor, type, cursor.position());
            if (special == null) {
                add(values, cursor, type);
            } else {
                wider.add(special);
            }
        } while (another(cursor, end));
        String text = cursor.textFrom(start);
        if (wider.isEmpty()) {
            return new Operand.OneOf(values, text);
        }
        if (wider.size() == 1 && values.isEmpty()) {
            return wider.get(0);
        }
        if (!values.isEmpty()) {
            wider.add(new Operand.OneOf(values, text));
        }
        return new Operand.AnyOf(wider, text);
    }

    /** Whether what stands behind a comma is no further value. */
    interface ListEnd {
        boolean isAt(TextCursor cursor);
    }

    private boolean another(TextCursor cursor, ListEnd end) {
        int before = cursor.position();
        boolean comma = cursor.take(',');
        if (words.or.take(cursor) != null) {
            return true;
        }
        if (comma && !end.isAt(cursor)) {
            return true;
        }
        cursor.moveTo(before);
        return false;
    }

    private static Operand rangeOrPrefix(TextCursor cursor, FieldType type, int start) {
        String token = cursor.token();
        int dots = token.indexOf("..");
        int slash = token.indexOf('/');
        if (slash > 0 && type == FieldType.IP) {
            Prefix prefix = parse(start, () -> Prefix.parse(token));
            cursor.takeToken();
            return new Operand.InPrefix(prefix, token);
        }
        if (dots <= 0 || type == FieldType.MAC || type == FieldType.IP || type == FieldType.FLAG) {
            return null;
        }
        FieldValue low = parse(start, () -> type.parse(token.substring(0, dots)));
        FieldValue high = parse(start, () -> type.parse(token.substring(dots + 2)));
        if (low.compare(high) > 0) {
            throw Misreading.because(start, "the range \"" + token + "\" ends before it begins");
        }
        cursor.takeToken();
        return new Operand.InRange(low, high, token);
    }

    private void add(List<FieldValue> values, TextCursor cursor, FieldType type) {
        int start = cursor.position();
        if (cursor.atEnd()) {
            throw Misreading.at(cursor, type.expectation());
        }
        if (type == FieldType.MAC || type == FieldType.IP) {
            address(values, cursor, type);
            return;
        }
        String flag = type == FieldType.FLAG ? words.flags.take(cursor) : null;
        String quoted = flag == null ? cursor.takeQuoted() : null;
        String text = flag != null ? flag : quoted != null ? quoted : cursor.takeToken();
        values.add(parse(start, () -> type.parse(text)));
    }

    private void address(List<FieldValue> values, TextCursor cursor, FieldType type) {
        int start = cursor.position();
        String token = cursor.token();
        char first = cursor.peek();
        boolean literal = type == FieldType.MAC
                ? MacAddress.isMacAddress(token)
                : Texts.isDigit(first) || token.indexOf(':') >= 0;
        if (literal) {
            values.add(parse(start, () -> type.parse(token)));
            cursor.takeToken();
            return;
        }
        AddressWord word = scope.takeAddressWord(cursor);
        if (word == null && type == FieldType.MAC && cursor.take("Broadcast")) {
            values.add(new MacValue(MacAddress.BROADCAST));
            return;
        }
        if (word == null || word.isMac() != (type == FieldType.MAC)) {
            cursor.moveTo(start);
            throw Misreading.at(cursor, type.expectation(), AddressForms.like(words, scope, type));
        }
        resolve(values, word, start);
    }

    private void resolve(List<FieldValue> values, AddressWord word, int start) {
        if (word.isMac()) {
            parse(start, () -> scope.macs(word)).forEach(mac -> values.add(new MacValue(mac)));
        } else {
            parse(start, () -> scope.ips(word)).forEach(ip -> values.add(new IpValue(ip)));
        }
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T parse(int start, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException problem) {
            throw Misreading.because(start, problem.getMessage());
        }
    }
}
