package netherkin.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.expect.Explanation;
import netherkin.network.expect.FrameLine;
import netherkin.network.lab.JudgedStep;
import netherkin.network.lab.Lab;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Happening;
import netherkin.network.trace.Sighting;
import netherkin.reports.frames.FrameView;
import netherkin.reports.frames.Plain;

/** Finds out why a scenario did not pass: from the verdict's own facts, and from the trace. */
final class Failures {
    private static final int LONGEST_CHAIN = 20;
    private static final int MOST_STOPPED = 3;
    private final Lab lab;
    private final List<FrameView> frames;
    private final Map<Entry, FrameView> byEntry = new LinkedHashMap<>();

    Failures(Lab lab, List<FrameView> frames) {
        this.lab = lab;
        this.frames = frames;
        frames.forEach(frame -> byEntry.put(frame.sighting(), frame));
    }

    /** The explanation of the claim that doesn't hold; null if the scenario ended otherwise. */
    static Explanation explanation(Lab lab) {
        List<JudgedStep> steps = lab.steps();
        return steps.isEmpty()
                ? null
                : steps.get(steps.size() - 1).verdicts().stream()
                        .filter(verdict -> !verdict.isPassed())
                        .map(netherkin.network.expect.Verdict::explanation)
                        .findFirst()
                        .orElse(null);
    }

    FailureView of(Explanation why, String message) {
        if (why == null) {
            return new FailureView(
                    Optional.empty(),
                    false,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Plain.text(message));
        }
        List<Explanation.Nearby> nearby = why.nearby();
        List<FrameView> chain = chain(why.frame());
        return new FailureView(
                Optional.of(Plain.text(why.expected() + (why.at() == null ? "" : " " + why.at()))),
                why.unproven(),
                nearby.stream()
                        .map(one -> new FailureView.Column(one.frame(), Plain.text(one.line())))
                        .toList(),
                rows(nearby),
                nearby.isEmpty() ? pieces(why.nearest()) : List.of(),
                pieces(why.because()),
                pieces(why.elsewhere()),
                chain,
                began(chain),
                stopped(),
                Plain.text(message));
    }

    private List<Piece> pieces(String text) {
        return text == null ? List.of() : Piece.of(text, frames.size());
    }

    private static List<FailureView.Row> rows(List<Explanation.Nearby> nearby) {
        Map<String, List<Optional<FailureView.Cell>>> cells = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < nearby.size(); i++) {
            for (Explanation.Compared part : nearby.get(i).parts()) {
                String key = part.name() + " " + part.expected();
                expected.putIfAbsent(key, part.expected());
                List<Optional<FailureView.Cell>> row = cells.computeIfAbsent(key, name -> new ArrayList<>());
                fill(row, i);
                if (row.size() == i) {
                    row.add(Optional.of(new FailureView.Cell(Plain.text(part.actual()), part.same())));
                }
            }
        }
        List<FailureView.Row> rows = new ArrayList<>();
        cells.forEach((key, row) -> {
            fill(row, nearby.size());
            String name = key.substring(0, key.length() - expected.get(key).length() - 1);
            rows.add(new FailureView.Row(Plain.text(name), Plain.text(expected.get(key)), row));
        });
        return rows;
    }

    private static void fill(List<Optional<FailureView.Cell>> row, int size) {
        while (row.size() < size) {
            row.add(Optional.empty());
        }
    }

    private List<FrameView> chain(int frame) {
        LinkedList<FrameView> chain = new LinkedList<>();
        if (frame < 1 || frame > frames.size()) {
            return chain;
        }
        for (Entry e = frames.get(frame - 1).sighting(); e != null && chain.size() < LONGEST_CHAIN; e = e.cause()) {
            if (byEntry.containsKey(e)) {
                chain.addFirst(byEntry.get(e));
            }
        }
        return chain;
    }

    private static Optional<String> began(List<FrameView> chain) {
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        Entry first = chain.get(0).sighting();
        while (first.cause() != null && first.cause() instanceof Sighting) {
            first = first.cause();
        }
        return first.cause() instanceof Happening happening
                ? Optional.of(Plain.text(happening.what()))
                : Optional.empty();
    }

    private List<FailureView.Stopped> stopped() {
        LinkedList<FailureView.Stopped> stopped = new LinkedList<>();
        List<Entry> trace = lab.trace().entries();
        FrameLine lines = new FrameLine(lab.addressNames());
        for (int i = trace.size() - 1; i >= 0 && stopped.size() < MOST_STOPPED; i--) {
            if (trace.get(i) instanceof Drop drop && drop.reason().isObstacle()) {
                stopped.addFirst(new FailureView.Stopped(
                        seenLast(drop),
                        Plain.line(lines.of(drop.packet().frame())),
                        Plain.line(drop.where()),
                        drop.reason().text() + ": " + drop.reason().meaning()));
            }
        }
        return stopped;
    }

    private int seenLast(Entry entry) {
        for (Entry e = entry; e != null; e = e.cause()) {
            if (byEntry.containsKey(e)) {
                return byEntry.get(e).number();
            }
        }
        return 0;
    }
}
