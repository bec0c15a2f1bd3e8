package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.field.Field;
import netherkin.network.topology.Durations;

/** A description of frames for {@link NetworkMatchers}; immutable, each method gives a narrower one. */
public final class Frames {
    private final String head;
    private final List<String> conditions;
    private final String tails;

    private Frames(String head, List<String> conditions, String tails) {
        this.head = head;
        this.conditions = conditions;
        this.tails = tails;
    }

    static Frames of(String quantifier, String kind) {
        return new Frames(quantifier + " " + kind, List.of(), "");
    }

    /**
     * With this value in a field of the tenant's frame.
     *
     * @param value an address, a number, or words as in feature files: {@code "pMAC A"}, {@code "MAC of VM2"}
     */
    public Frames with(Field field, Object value) {
        return where(field.label() + " = " + value);
    }

    /** With this value in a field of the envelope. */
    public Frames withOuter(Field field, Object value) {
        return where("OUTER " + field.label() + " = " + value);
    }

    /** Where a condition of the language holds: {@code "TTL >= 63"}, {@code "ip.src in 10.0.0.0/8"}. */
    public Frames where(String condition) {
        List<String> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Frames(head, more, tails);
    }

    /** In this network. */
    public Frames on(String network) {
        return tail(" on " + network);
    }

    /** That this place sent before. */
    public Frames from(String place) {
        return tail(" from " + place);
    }

    /** That this place receives later, or a copy of it. */
    public Frames to(String place) {
        return tail(" to " + place);
    }

    /** Within this many nanoseconds of the window's begin. */
    public Frames within(long nanos) {
        return tail(" within " + Durations.print(nanos));
    }

    /** Dropped for this reason. */
    public Frames because(String reason) {
        return tail(" because \"" + reason + '"');
    }

    private Frames tail(String more) {
        return new Frames(head, conditions, tails + more);
    }

    /** As a feature file says it. */
    @Override
    public String toString() {
        return head + (conditions.isEmpty() ? "" : " with " + String.join(" and ", conditions)) + tails;
    }
}
