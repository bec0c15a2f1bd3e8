package netherkin.reports.ladder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netherkin.reports.frames.Envelope;
import netherkin.reports.frames.FrameView.Name;

/**
 * A scenario's frames between its places, as they moved.
 *
 * @param lanes the places that saw a frame: host by host, from the VMs down, then the underlay
 * @param rows in the order of time
 * @param near numbers of the frames that came nearest to what was expected; none if nothing failed
 */
public record Ladder(List<Lane> lanes, List<Row> rows, Set<Integer> near) {
    public Ladder {
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
    }

    /** Whether a movement is that of a frame that came nearest. */
    public boolean isNear(Movement movement) {
        return movement.heads().stream()
                        .flatMap(head -> head.numbers().stream())
                        .anyMatch(near::contains)
                || movement.tail().begins()
                        && movement.tail().numbers().stream().anyMatch(near::contains);
    }

    /**
     * A place.
     *
     * @param place as sentences name it: {@code vmnic0 of Host A}
     * @param group the host that it is inside of, or the switch or router that it is a port of; empty if it stands alone
     * @param title short, for the head of a lane inside its group: {@code vmnic0}
     */
    public record Lane(String place, String group, String title, boolean underlay) {}

    /** One line of the ladder. */
    public sealed interface Row permits Section, Movement, Repeated, Gap {}

    /**
     * The step that what follows happened in.
     *
     * @param step its index among the scenario's steps
     */
    public record Section(int step, String keyword, String text) implements Row {}

    /**
     * A frame, or copies of one that went together, from one place to the next; or one that got no further.
     *
     * @param at virtual time of the arrival
     * @param tail where it came from
     * @param heads where it went; none if it was never seen again
     * @param end what became of one that was never seen again
     */
    public record Movement(long at, Tail tail, List<Head> heads, Label label, Optional<End> end) implements Row {
        public Movement {
            heads = List.copyOf(heads);
        }
    }

    /**
     * Where movements begin: a lane, and the numbers of the frames as they were seen there.
     *
     * @param begins whether no movement brought them there: they began there, or the place sent them on as others
     */
    public record Tail(int lane, List<Integer> numbers, boolean begins) {
        public Tail {
            numbers = List.copyOf(numbers);
        }
    }

    /** Where a movement ends: a lane, the numbers of the frames there, and what became of them if they ended there. */
    public record Head(int lane, List<Integer> numbers, Optional<End> end) {
        public Head {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * The end of a frame.
     *
     * @param by what dropped it
     * @param reason in the words of {@code because "…"}
     * @param obstacle whether something was in its way, or it only came where nobody wanted it
     */
    public record End(String by, String reason, boolean obstacle) {}

    /**
     * What a movement says.
     *
     * @param rewrites of other fields than SRC MAC and DST MAC: {@code TTL 64 → 63}
     * @param local tagged "DVS Local"
     * @param underlay sent by the underlay for itself
     * @param copies how many copies of one frame it is, from 2; 1 if it is none
     */
    public record Label(
            Name source,
            Name destination,
            String content,
            Optional<Envelope> envelope,
            List<String> rewrites,
            boolean local,
            boolean underlay,
            int copies) {
        public Label {
            rewrites = List.copyOf(rewrites);
        }
    }

    /**
     * Rows that came again and again.
     *
     * @param times how often in all
     * @param rows the first time
     * @param first number of the first frame that isn't shown
     * @param last number of the last
     * @param until virtual time of the last
     */
    public record Repeated(int times, List<Row> rows, int first, int last, long until) implements Row {
        public Repeated {
            rows = List.copyOf(rows);
        }
    }

    /** So many rows that are left out: no picture holds all of a very long scenario. */
    public record Gap(int rows) implements Row {}
}
