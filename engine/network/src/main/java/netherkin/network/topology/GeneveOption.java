package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * A Geneve option as a setting writes it: {@code 0x0102/0x80/00010002}, class, type and data.
 *
 * @param optionClass 16 bits
 * @param type 8 bits, of which the highest says critical
 * @param data hexadecimal digits, a multiple of 4 bytes and at most 124 of them (RFC 8926 §3.5)
 */
public record GeneveOption(int optionClass, int type, String data) {
    private static final String FORM = "none, or options such as 0x0102/0x80/00010002, separated by commas";
    private static final int DIGITS_A_WORD = 8;
    private static final int MOST_DIGITS = 248;
    private static final int HEADER_DIGITS = 8;
    private static final int MOST_DIGITS_OF_ALL = 504;

    /**
     * Reads {@code none} or a list with commas.
     *
     * @throws IllegalArgumentException if it is anything else; the message says what is expected
     */
    public static List<GeneveOption> list(String text) {
        List<GeneveOption> options = new ArrayList<>();
        if (text.strip().equals("none")) {
            return options;
        }
        int digits = 0;
        for (String option : text.split(",", -1)) {
            options.add(parse(option.strip()));
            digits += HEADER_DIGITS + options.get(options.size() - 1).data.length();
        }
        if (digits > MOST_DIGITS_OF_ALL) {
            throw new IllegalArgumentException("options of 252 bytes at most, 4 for each and its data");
        }
        return options;
    }

    private static GeneveOption parse(String text) {
        String[] parts = text.split("/", -1);
        boolean hasData = parts.length == 3;
        boolean wellFormed = (parts.length == 2 || hasData)
                && parts[0].matches("0x[0-9a-fA-F]{1,4}")
                && parts[1].matches("0x[0-9a-fA-F]{1,2}");
        if (!wellFormed) {
            throw new IllegalArgumentException(FORM);
        }
        String data = hasData ? parts[2] : "";
        if (!data.matches("[0-9a-fA-F]*") || data.length() % DIGITS_A_WORD != 0 || data.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("data of 4, 8 ... 124 bytes in hexadecimal digits, as 00010002");
        }
        return new GeneveOption(
                Integer.parseInt(parts[0].substring(2), 16), Integer.parseInt(parts[1].substring(2), 16), data);
    }
}
