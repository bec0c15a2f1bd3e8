package netherkin.commands.linux;

import java.math.BigDecimal;
import java.util.List;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.Invocation;
import netherkin.network.address.Ipv4Address;

/** What {@code ping} of iputils 20221126 was asked for. */
final class PingOptions {
    private static final String LETTERS = "4aBCdhLnqUvVbc:i:I:s:t:w:W:M:6AfORrDNFl:p:Q:S:T:e:m:";
    private static final List<String> NOT_SIMULATED =
            List.of("6", "A", "f", "O", "R", "r", "D", "N", "F", "l", "p", "Q", "S", "T", "e", "m");
    private static final long SECOND = 1_000_000_000L;
    /** How long it waits for the last answer while there was none. */
    private static final long LINGER = 10 * SECOND;

    private final GetOpt.Parsed parsed;
    private String error;

    PingOptions(Invocation call) {
        parsed = new GetOpt(LETTERS, List.of(), false).parse(call.program(), call.arguments());
        error = parsed.error();
    }

    /** Refuses what the real program could do. */
    void refuse(Invocation call) {
        for (String letter : NOT_SIMULATED) {
            if (parsed.has(letter)) {
                throw call.refused("-" + letter + " is not simulated");
            }
        }
        boolean endless = parsed.error() == null
                && !parsed.has("c")
                && !parsed.has("w")
                && !parsed.has("V")
                && !parsed.has("h")
                && !parsed.operands().isEmpty();
        if (endless) {
            throw call.refused("without -c it never ends; say how many: -c 3");
        }
    }

    boolean has(String letter) {
        return parsed.has(letter);
    }

    /** What is wrong with the letters, or null. */
    String syntaxError() {
        return parsed.error();
    }

    /** What is wrong with a value, without the program in front; null if nothing is. */
    String valueError() {
        error = null;
        count();
        interval();
        size();
        timeToLive();
        seconds("w");
        seconds("W");
        if (error == null && parsed.has("M") && !List.of("do", "dont", "want").contains(parsed.value("M"))) {
            error = "invalid -M argument: " + parsed.value("M");
        }
        return error;
    }

    /** The address, or null if it is none; the last operand. */
    Ipv4Address target() {
        return Masks.ip(targetText());
    }

    String targetText() {
        List<String> operands = parsed.operands();
        return operands.isEmpty() ? null : operands.get(operands.size() - 1);
    }

    /** An interface or address, or null. */
    String from() {
        return parsed.value("I");
    }

    int count() {
        long asked = number("c", Long.MAX_VALUE, 1, Long.MAX_VALUE);
        long fitting = parsed.has("w") ? Math.max(1, (seconds("w") + interval() - 1) / interval()) : Long.MAX_VALUE;
        return (int) Math.min(Integer.MAX_VALUE, Math.min(asked, fitting));
    }

    long interval() {
        long nanos = parsed.has("i") ? seconds("i") : SECOND;
        return Math.max(1, nanos);
    }

    long timeout() {
        long wait = parsed.has("W") ? seconds("W") : LINGER;
        return parsed.has("w") ? Math.min(wait, seconds("w")) : wait;
    }

    int size() {
        return (int) number("s", 56, 0, 65_507);
    }

    int timeToLive() {
        return (int) number("t", 64, 0, 255);
    }

    boolean neverFragments() {
        return "do".equals(parsed.value("M"));
    }

    /** Whether a packet of this length carries DF: by default if it fits the interface's MTU. */
    boolean dontFragment(int mtu) {
        return neverFragments() || !"dont".equals(parsed.value("M")) && size() + 28 <= mtu;
    }

    private long number(String letter, long otherwise, long least, long most) {
        String text = parsed.value(letter);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,18}")) {
            problem("invalid argument: '" + text + "'");
            return otherwise;
        }
        long value = Long.parseLong(text);
        if (value < least || value > most) {
            problem("invalid argument: '" + text + "': out of range: " + least + " <= value <= " + most);
            return otherwise;
        }
        return value;
    }

    private long seconds(String letter) {
        String text = parsed.value(letter);
        if (text == null) {
            return 0;
        }
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{0,9})?|\\.[0-9]{1,9}")) {
            problem(letter.equals("W") ? "bad linger time: " + text : "invalid argument: '" + text + "'");
            return SECOND;
        }
        return new BigDecimal(text).multiply(BigDecimal.valueOf(SECOND)).longValue();
    }

    private void problem(String what) {
        error = error == null ? what : error;
    }
}
