package netherkin.language;

import java.util.List;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.lab.Lab;
import org.hamcrest.Matcher;

/**
 * What a Then claims, as Hamcrest matchers of a {@link Lab}: the same expectations, the same verdict, and on failure the
 * same explanation. Places, kinds, names and values are written as in English feature files.
 *
 * <pre>{@code
 * lab.when(new Stimulus.Ping("VM1", vm2, 1, 56, false));
 *
 * assertThat(lab, sends("the DLR on Host A", an("ARP request").with(Field.SRC_MAC, "vMAC")));
 * assertThat(lab, receives("VM3", no("ICMP message").on("VXLAN 5001")));
 * assertThat(lab, hasEntry("ARP table of the DLR on Host A", entry("IP", vm2).and("MAC", "MAC of VM2")));
 * assertThat(lab, passes("no frame with SRC MAC = vMAC crosses the underlay"));
 * }</pre>
 *
 * <p>A name that nobody declared, or a value that can't be, is a
 * {@link netherkin.network.topology.ScenarioException} and not a mismatch.
 */
public final class NetworkMatchers {
    private NetworkMatchers() {}

    /** The place sends such frames. */
    public static Matcher<Lab> sends(String place, Frames frames) {
        return passes(place + " sends " + frames);
    }

    /** The place receives such frames. */
    public static Matcher<Lab> receives(String place, Frames frames) {
        return passes(place + " receives " + frames);
    }

    /** Such frames come by at the place, in either direction. */
    public static Matcher<Lab> sees(String place, Frames frames) {
        return passes(place + " sees " + frames);
    }

    /** The place receives such frames and sends them on; conditions read them as sent. */
    public static Matcher<Lab> forwards(String place, Frames frames) {
        return passes(place + " forwards " + frames);
    }

    /** Such frames end at the place. */
    public static Matcher<Lab> drops(String place, Frames frames) {
        return passes(place + " drops " + frames);
    }

    /** An English sentence about frames, as it stands behind Then, that needs no table. */
    public static Matcher<Lab> passes(String sentence) {
        return new LabMatcher(sentence, phrases -> new ExpectationParser(phrases).anySentence(sentence));
    }

    /** These frames are seen one after the other; others may lie between. */
    public static Matcher<Lab> seesInOrder(SeenFrame... frames) {
        return new LabMatcher(
                "these frames are seen in this order", phrases -> SeenFrame.inOrder(phrases, List.of(frames)));
    }

    /** A device's table, such as {@code ARP table of the DLR on Host A}, has such an entry. */
    public static Matcher<Lab> hasEntry(String table, TableEntry entry) {
        return entry.matcher(table, Claim.CONTAINS);
    }

    /** A device's table has no such entry. */
    public static Matcher<Lab> lacksEntry(String table, TableEntry entry) {
        return entry.matcher(table, Claim.LACKS);
    }

    /** An entry by one of its columns; {@code and} adds others. */
    public static TableEntry entry(String column, Object value) {
        return new TableEntry(List.of()).and(column, value);
    }

    /** For {@link #seesInOrder}: such a frame at a place. */
    public static SeenFrame at(String place, Frames frames) {
        return new SeenFrame(place, frames);
    }

    /** At least one frame of a kind: {@code "frame"}, {@code "ARP request"}, {@code "VXLAN packet"}. */
    public static Frames a(String kind) {
        return Frames.of("a", kind);
    }

    /** At least one. */
    public static Frames an(String kind) {
        return Frames.of("an", kind);
    }

    /** Not one; holds only if anything happened at all. */
    public static Frames no(String kind) {
        return Frames.of("no", kind);
    }

    /** At least one, and every frame at the place is one of them. */
    public static Frames only(String kind) {
        return Frames.of("only", kind);
    }

    /** So many, copies counted each. */
    public static Frames exactly(int count, String kind) {
        return Frames.of("exactly " + count, kind);
    }

    /** So many or more. */
    public static Frames atLeast(int count, String kind) {
        return Frames.of("at least " + count, kind);
    }

    /** So many or fewer; holds only if anything happened at all. */
    public static Frames atMost(int count, String kind) {
        return Frames.of("at most " + count, kind);
    }
}
