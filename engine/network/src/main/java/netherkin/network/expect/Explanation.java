package netherkin.network.expect;

import java.util.List;
import netherkin.network.topology.Origin;

/**
 * Why a claim doesn't hold, as facts. Parts that there is nothing to say about are null.
 *
 * @param expected the claim's core in the scenario's own words, addresses beside their names
 * @param at where: "at VM2"
 * @param nearest what came nearest: a frame, or a row of a table
 * @param differs in what that is not the expected
 * @param because what brought it about
 * @param elsewhere where else the expected value was seen
 * @param frame the nearest frame's number in a capture of the whole scenario, from 1; 0 if it has none
 * @param unproven nothing happened: stands in place of nearest, differs and because
 * @param expectedValue and {@code actualValue}: the two as an IDE compares them
 * @param nearby what came nearest, part by part, the nearest first; for reports
 */
public record Explanation(
        String expected,
        String at,
        String nearest,
        List<Difference> differs,
        String because,
        String elsewhere,
        int frame,
        boolean unproven,
        String expectedValue,
        String actualValue,
        List<Nearby> nearby) {
    private static final int HEADING_WIDTH = 67;
    private static final int KEY_WIDTH = 11;
    private static final int NAME_WIDTH = 12;

    public Explanation {
        differs = List.copyOf(differs);
        nearby = List.copyOf(nearby);
    }

    /** Without anything to compare part by part. */
    public Explanation(
            String expected,
            String at,
            String nearest,
            List<Difference> differs,
            String because,
            String elsewhere,
            int frame,
            boolean unproven,
            String expectedValue,
            String actualValue) {
        this(
                expected,
                at,
                nearest,
                differs,
                because,
                elsewhere,
                frame,
                unproven,
                expectedValue,
                actualValue,
                List.of());
    }

    /**
     * One thing in which the nearest differs.
     *
     * @param name of the field; empty where the whole is meant
     * @param what "but was vMAC (02:50:56:56:44:52)"
     */
    public record Difference(String name, String what) {}

    /**
     * A frame, or a row of a table, beside what was expected.
     *
     * @param frame its number in a capture of the whole scenario; 0 if it has none
     * @param line as the message shows it
     */
    public record Nearby(int frame, String line, List<Compared> parts) {
        public Nearby {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One part of the claim, such as a field.
     *
     * @param expected in the scenario's own words; empty where the name says it all
     */
    public record Compared(String name, String expected, String actual, boolean same) {}

    /** The same with what came nearest. */
    Explanation with(List<Nearby> compared) {
        return new Explanation(
                expected,
                at,
                nearest,
                differs,
                because,
                elsewhere,
                frame,
                unproven,
                expectedValue,
                actualValue,
                compared);
    }

    /** Of a claim that silence would fulfil. */
    static Explanation unproven(String expected, String at) {
        String claim = at == null ? expected : expected + " " + at;
        return new Explanation(expected, at, null, List.of(), null, null, 0, true, claim, "nothing happened");
    }

    /** The same without a number in the scenario's capture: the frame is one of another file. */
    public Explanation ofOtherFile() {
        List<Nearby> other = nearby.stream()
                .map(one -> new Nearby(0, one.line(), one.parts()))
                .toList();
        return new Explanation(
                expected, at, nearest, differs, because, elsewhere, 0, unproven, expectedValue, actualValue, other);
    }

    /** {@code Then VM2 receives an ARP request}, and at the line's end where that stands. */
    public static String heading(String keyword, String sentence, Origin origin) {
        String where = origin.toString();
        String text = keyword.strip() + " " + sentence;
        return pad(text, HEADING_WIDTH) + "  " + where.substring(where.lastIndexOf('/') + 1) + "\n";
    }

    /**
     * As people read it, one line a key, each line ended.
     *
     * @param capture the capture file's path as it is shown, or null if there is none
     * @param again the command that runs this scenario again, or null if unknown
     */
    public String text(String capture, String again) {
        StringBuilder text = new StringBuilder(400);
        line(text, "expected", at == null ? expected : expected + "        " + at);
        if (unproven) {
            text.append("  UNPROVEN  nothing happened\n");
        }
        line(text, "nearest", nearest);
        int width = NAME_WIDTH;
        for (Difference difference : differs) {
            width = Math.max(width, difference.name.length() + 2);
        }
        String key = "differs";
        for (Difference difference : differs) {
            line(
                    text,
                    key,
                    difference.name.isEmpty() ? difference.what : pad(difference.name, width) + difference.what);
            key = "";
        }
        line(text, "because", because);
        line(text, "elsewhere", elsewhere);
        line(text, "capture", capture == null || frame == 0 ? capture : capture + " frame " + frame);
        line(text, "again", again);
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        if (value != null) {
            text.append("  ").append(pad(key, KEY_WIDTH)).append(value).append('\n');
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
