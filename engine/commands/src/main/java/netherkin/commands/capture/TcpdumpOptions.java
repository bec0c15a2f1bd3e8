package netherkin.commands.capture;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.GetOpt.Argument;
import netherkin.commands.program.Invocation;

/** What {@code tcpdump} was told (tcpdump(1), 4.99). */
final class TcpdumpOptions {
    static final int SNAP_LENGTH = 262_144;
    private static final GetOpt OPTIONS =
            new GetOpt("aAbB:c:C:dDeE:fF:G:hHi:Ij:JKlLm:M:nNOpqQ:r:s:StT:uUvV:w:W:xXy:Yz:Z:#", longOptions(), false);
    /** Those that are simulated, and those that make no difference here. */
    private static final List<String> KNOWN =
            List.of("n", "e", "t", "c", "r", "w", "i", "s", "l", "U", "p", "#", "Q", "K", "O", "f", "immediate-mode");

    private final GetOpt.Parsed parsed;

    TcpdumpOptions(GetOpt.Parsed parsed, Invocation call) {
        this.parsed = parsed;
        for (GetOpt.Option option : parsed.options()) {
            boolean counted = option.key().equals("v") && parsed.has("w");
            if (!KNOWN.contains(option.key()) && !counted) {
                String hyphens = option.key().length() == 1 ? "-" : "--";
                throw call.refused(
                        hyphens + option.key() + " is not simulated; there are -n -e -t -c -r -w -i -s -Q -#");
            }
        }
    }

    private static List<GetOpt.Long> longOptions() {
        List<GetOpt.Long> all = new ArrayList<>();
        all.add(new GetOpt.Long("buffer-size", Argument.REQUIRED, "B"));
        all.add(new GetOpt.Long("list-interfaces", Argument.NONE, "D"));
        all.add(new GetOpt.Long("help", Argument.NONE, "h"));
        all.add(new GetOpt.Long("interface", Argument.REQUIRED, "i"));
        all.add(new GetOpt.Long("monitor-mode", Argument.NONE, "I"));
        all.add(new GetOpt.Long("time-stamp-type", Argument.REQUIRED, "j"));
        all.add(new GetOpt.Long("list-time-stamp-types", Argument.NONE, "J"));
        all.add(new GetOpt.Long("micro", Argument.NONE));
        all.add(new GetOpt.Long("nano", Argument.NONE));
        all.add(new GetOpt.Long("time-stamp-precision", Argument.REQUIRED));
        all.add(new GetOpt.Long("dont-verify-checksums", Argument.NONE, "K"));
        all.add(new GetOpt.Long("list-data-link-types", Argument.NONE, "L"));
        all.add(new GetOpt.Long("no-optimize", Argument.NONE, "O"));
        all.add(new GetOpt.Long("no-promiscuous-mode", Argument.NONE, "p"));
        all.add(new GetOpt.Long("direction", Argument.REQUIRED, "Q"));
        all.add(new GetOpt.Long("snapshot-length", Argument.REQUIRED, "s"));
        all.add(new GetOpt.Long("absolute-tcp-sequence-numbers", Argument.NONE, "S"));
        all.add(new GetOpt.Long("packet-buffered", Argument.NONE, "U"));
        all.add(new GetOpt.Long("linktype", Argument.REQUIRED, "y"));
        all.add(new GetOpt.Long("immediate-mode", Argument.NONE));
        all.add(new GetOpt.Long("relinquish-privileges", Argument.REQUIRED, "Z"));
        all.add(new GetOpt.Long("count", Argument.NONE));
        all.add(new GetOpt.Long("number", Argument.NONE, "#"));
        all.add(new GetOpt.Long("print", Argument.NONE));
        all.add(new GetOpt.Long("version", Argument.NONE));
        return all;
    }

    static GetOpt.Parsed parse(Invocation call) {
        return OPTIONS.parse(call.typed(), call.arguments());
    }

    /** What is wrong with the values, as tcpdump says it; null if nothing is. */
    String error() {
        String count = parsed.value("c");
        if (count != null && count() <= 0) {
            return "invalid packet count " + count;
        }
        String snap = parsed.value("s");
        if (snap != null && !snap.equals("0") && (number(snap) < 0 || number(snap) > SNAP_LENGTH)) {
            return "invalid snaplen " + snap + " (must be >= 0 and <= " + SNAP_LENGTH + ")";
        }
        String direction = parsed.value("Q");
        if (direction != null && !List.of("in", "out", "inout").contains(direction)) {
            return "unknown capture direction `" + direction + "'";
        }
        return null;
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
    }

    long count() {
        return parsed.value("c") == null ? 0 : number(parsed.value("c"));
    }

    int snapLength() {
        long asked = parsed.value("s") == null ? 0 : number(parsed.value("s"));
        return asked <= 0 ? SNAP_LENGTH : (int) asked;
    }

    String readFile() {
        return parsed.value("r");
    }

    String writeFile() {
        return parsed.value("w");
    }

    String networkInterface() {
        return parsed.value("i");
    }

    boolean wantsInput() {
        return !"out".equals(parsed.value("Q"));
    }

    boolean wantsOutput() {
        return !"in".equals(parsed.value("Q"));
    }

    boolean resolvesNames() {
        return !parsed.has("n");
    }

    boolean linkLevel() {
        return parsed.has("e");
    }

    boolean numbers() {
        return parsed.has("#");
    }

    /** How often {@code -t} was given. */
    int timeFormat() {
        return parsed.count("t");
    }

    String filter() {
        return String.join(" ", parsed.operands());
    }
}
