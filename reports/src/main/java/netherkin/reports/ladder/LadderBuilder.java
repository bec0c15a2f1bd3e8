package netherkin.reports.ladder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netherkin.network.lab.JudgedStep;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabCapture;
import netherkin.network.lab.Rewrite;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Drop;
import netherkin.reports.frames.FrameView;
import netherkin.reports.frames.Plain;
import netherkin.reports.ladder.Ladder.End;
import netherkin.reports.ladder.Ladder.Head;
import netherkin.reports.ladder.Ladder.Label;
import netherkin.reports.ladder.Ladder.Lane;
import netherkin.reports.ladder.Ladder.Movement;
import netherkin.reports.ladder.Ladder.Row;
import netherkin.reports.ladder.Ladder.Section;
import netherkin.reports.ladder.Ladder.Tail;

/**
 * Makes the ladder of a scenario's frames. A sighting is a head where its frame came from another place. One that begins
 * there, or that a place sends on after it received it, is the tail of what follows; it has a row of its own only if
 * nothing does.
 */
public final class LadderBuilder {
    private static final int MOST_ROWS = 600;
    private final List<FrameView> frames;
    private final List<JudgedStep> steps;
    private final Map<Port, Integer> lanes = new LinkedHashMap<>();
    private final boolean[] goesOn;
    private final List<Row> rows = new ArrayList<>();
    private int step = -1;

    private LadderBuilder(List<FrameView> frames, List<JudgedStep> steps) {
        this.frames = frames;
        this.steps = steps;
        this.goesOn = new boolean[frames.size() + 1];
    }

    /**
     * The ladder of a scenario.
     *
     * @param frames all of its capture
     * @param near numbers of frames that must not vanish in a repeat
     */
    public static Ladder of(Lab lab, List<FrameView> frames, Set<Integer> near) {
        if (frames.isEmpty()) {
            return new Ladder(List.of(), List.of(), near);
        }
        LadderBuilder builder = new LadderBuilder(frames, lab.steps());
        builder.findLanes(new LabCapture(lab).points());
        builder.findRows();
        List<Row> folded = new Folding(near).fold(Copies.together(builder.rows));
        return new Ladder(
                builder.lanes.keySet().stream().map(LadderBuilder::lane).toList(), shortened(folded), near);
    }

    private void findLanes(List<Port> points) {
        Set<Port> used = new LinkedHashSet<>();
        frames.forEach(frame -> used.add(frame.port()));
        points.stream().filter(used::contains).forEach(port -> lanes.put(port, lanes.size()));
        used.forEach(port -> lanes.putIfAbsent(port, lanes.size()));
    }

    private static Lane lane(Port port) {
        String place = port.place();
        String group = "";
        String title = place;
        if (port.host() != null) {
            group = port.host();
            title = port.kind() == PortKind.VTEP ? "VTEP" : port.owner();
        } else if (place.endsWith(" of " + port.owner())) {
            group = port.owner();
            title = place.substring(0, place.length() - group.length() - " of ".length());
        }
        return new Lane(Plain.line(place), Plain.line(group), Plain.line(title), port.isUnderlay());
    }

    private void findRows() {
        frames.forEach(frame -> goesOn[frame.previous()] = true);
        for (FrameView frame : frames) {
            if (isHead(frame)) {
                section(frame);
                rows.add(arrival(frame));
            } else if (!goesOn[frame.number()]) {
                section(frame);
                rows.add(stub(frame));
            }
        }
    }

    private boolean isHead(FrameView frame) {
        return frame.previous() > 0 && before(frame).port() != frame.port();
    }

    private FrameView before(FrameView frame) {
        return frames.get(frame.previous() - 1);
    }

    private void section(FrameView frame) {
        if (frame.step() != step && frame.step() >= 0) {
            step = frame.step();
            rows.add(new Section(
                    step,
                    Plain.line(steps.get(step).step().keyword()),
                    Plain.line(steps.get(step).step().text())));
        }
    }

    private Movement arrival(FrameView frame) {
        FrameView before = before(frame);
        Head head = new Head(lanes.get(frame.port()), List.of(frame.number()), end(frame));
        Tail tail = new Tail(lanes.get(before.port()), List.of(before.number()), !isHead(before));
        boolean sentOn = before.previous() > 0 && before(before).port() == before.port();
        return new Movement(frame.at(), tail, List.of(head), label(frame, sentOn ? before : null), Optional.empty());
    }

    private Movement stub(FrameView frame) {
        Tail tail = new Tail(lanes.get(frame.port()), List.of(frame.number()), true);
        return new Movement(frame.at(), tail, List.of(), label(frame, null), end(frame));
    }

    /** What was rewritten on the way, and before that by the place which sent it on. */
    private static Label label(FrameView frame, FrameView sentOn) {
        List<String> rewrites = new ArrayList<>();
        if (sentOn != null) {
            sentOn.others().forEach(rewrite -> rewrites.add(words(rewrite)));
        }
        frame.others().forEach(rewrite -> rewrites.add(words(rewrite)));
        return new Label(
                name(frame.source(), sentOn == null ? null : sentOn.source()),
                name(frame.destination(), sentOn == null ? null : sentOn.destination()),
                frame.content(),
                frame.envelope(),
                rewrites,
                frame.local(),
                frame.underlay(),
                1);
    }

    private static String words(Rewrite rewrite) {
        return Plain.line(rewrite.toString());
    }

    private static FrameView.Name name(FrameView.Name now, FrameView.Name sentOn) {
        boolean earlier = !now.isChanged() && sentOn != null && sentOn.isChanged();
        return earlier ? sentOn : now;
    }

    /** A frame of which copies went on has not ended. */
    private Optional<End> end(FrameView frame) {
        if (frame.drops().isEmpty() || goesOn[frame.number()]) {
            return Optional.empty();
        }
        Drop drop = frame.drops().stream()
                .filter(one -> one.reason().isObstacle())
                .findFirst()
                .orElse(frame.drops().get(0));
        return Optional.of(new End(
                Plain.line(drop.where()), drop.reason().text(), drop.reason().isObstacle()));
    }

    private static List<Row> shortened(List<Row> rows) {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        List<Row> shown = new ArrayList<>(rows.subList(0, MOST_ROWS / 2));
        shown.add(new Ladder.Gap(rows.size() - MOST_ROWS));
        shown.addAll(rows.subList(rows.size() - MOST_ROWS / 2, rows.size()));
        return shown;
    }
}
