package netherkin.reports.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import netherkin.network.topology.Durations;
import netherkin.reports.ladder.Ladder.Movement;

/**
 * A ladder for a terminal: lanes from top to bottom, an arrow a movement, and below it what that says. Where a terminal
 * is too narrow the lanes with the fewest movements are folded: what moves there is told in words.
 */
public final class TextLadder {
    private static final int TIME = 12;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 22;
    private static final int MOST_ROWS = 40;
    private final Ladder ladder;
    private final int width;
    private final List<Ladder.Row> rows;
    private final Map<Integer, Integer> columns = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private int pitch;

    private TextLadder(Ladder ladder, int width) {
        this.ladder = ladder;
        this.width = Math.max(width, TIME + 3 * NARROWEST);
        this.rows = excerpt(ladder);
    }

    /**
     * The lines of a ladder, none longer than {@code width} characters; of a long one what is around the frames that came
     * nearest to what was expected.
     */
    public static List<String> of(Ladder ladder, int width) {
        return ladder.rows().isEmpty() ? List.of() : new TextLadder(ladder, width).draw();
    }

    private static List<Ladder.Row> excerpt(Ladder ladder) {
        List<Ladder.Row> all = ladder.rows();
        if (all.size() <= MOST_ROWS) {
            return all;
        }
        int middle = all.size() - 1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Movement movement && ladder.isNear(movement)) {
                middle = i;
            }
        }
        int from = Math.max(0, Math.min(middle - MOST_ROWS / 2, all.size() - MOST_ROWS));
        List<Ladder.Row> rows = new ArrayList<>();
        if (from > 0) {
            rows.add(new Ladder.Gap(from));
        }
        rows.addAll(all.subList(from, from + MOST_ROWS));
        if (from + MOST_ROWS < all.size()) {
            rows.add(new Ladder.Gap(all.size() - from - MOST_ROWS));
        }
        return rows;
    }

    private List<String> draw() {
        choose();
        heads();
        rows.forEach(this::row);
        return lines.stream().map(line -> cut(line.stripTrailing(), width)).toList();
    }

    /** The lanes that there is room for, by how much moves there. */
    private void choose() {
        int[] events = new int[ladder.lanes().size()];
        for (Movement movement : Words.movements(rows)) {
            int weight = ladder.isNear(movement) ? 1000 : 1;
            events[movement.tail().lane()] += weight;
            movement.heads().forEach(head -> events[head.lane()] += weight);
        }
        int room = (width - TIME) / NARROWEST;
        List<Integer> chosen = IntStream.range(0, events.length)
                .filter(lane -> events[lane] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(lane -> -events[lane]).thenComparing(lane -> lane))
                .limit(room)
                .sorted()
                .toList();
        chosen.forEach(lane -> columns.put(lane, columns.size()));
        pitch = Math.max(NARROWEST, Math.min(WIDEST, (width - TIME) / Math.max(1, chosen.size())));
        int folded = (int) Arrays.stream(events).filter(count -> count > 0).count() - chosen.size();
        if (folded > 0) {
            lines.add("(" + folded + (folded == 1 ? " place has" : " places have")
                    + " no lane here: what moves there is told in words)");
        }
    }

    private void heads() {
        StringBuilder groups = blank();
        StringBuilder titles = blank();
        String last = "";
        for (int lane : columns.keySet()) {
            Ladder.Lane head = ladder.lanes().get(lane);
            String group = head.group().equals(last) ? "" : head.group();
            last = head.group();
            put(groups, x(lane) - 1, cut(group, pitch - 1));
            put(titles, x(lane) - 1, cut(head.title(), pitch - 1));
        }
        lines.add(groups.toString());
        lines.add(titles.toString());
    }

    private void row(Ladder.Row row) {
        if (row instanceof Ladder.Section section) {
            lines.add(cut("── " + section.keyword().strip() + " " + section.text() + " ", width));
        } else if (row instanceof Movement movement) {
            movement(movement);
        } else if (row instanceof Ladder.Repeated repeated) {
            repeated.rows().forEach(this::row);
            lines.add(" ".repeat(TIME) + "×" + repeated.times() + ", the last at " + time(repeated.until()) + " (#"
                    + repeated.first() + "–#" + repeated.last() + ")");
        } else {
            lines.add(" ".repeat(TIME) + "… " + ((Ladder.Gap) row).rows() + " more …");
        }
    }

    private void movement(Movement movement) {
        StringBuilder line = blank();
        columns.keySet().forEach(lane -> put(line, x(lane), "│"));
        put(line, 0, (ladder.isNear(movement) ? ">" : " ") + time(movement.at()));
        boolean drawn = columns.containsKey(movement.tail().lane())
                && movement.heads().stream().allMatch(head -> columns.containsKey(head.lane()));
        if (drawn) {
            arrows(movement, line);
            lines.add(line.toString());
        } else {
            lines.add(line.toString());
            lines.add(below(inWords(movement)));
        }
        lines.add(below(Words.content(movement)));
        String notes = Words.notes(movement);
        if (!notes.isEmpty()) {
            lines.add(below(notes));
        }
    }

    private void arrows(Movement movement, StringBuilder line) {
        int tail = x(movement.tail().lane());
        for (Ladder.Head head : movement.heads()) {
            int x = x(head.lane());
            int step = x > tail ? 1 : -1;
            for (int at = tail + step; at != x; at += step) {
                line.setCharAt(at, line.charAt(at) == '│' || line.charAt(at) == '┼' ? '┼' : '─');
            }
        }
        for (Ladder.Head head : movement.heads()) {
            int x = x(head.lane());
            boolean right = x > tail;
            line.setCharAt(x, right ? '▶' : '◀');
            String number = Words.numbers(head.numbers());
            put(line, right ? x + 1 : x - number.length(), number);
        }
        line.setCharAt(tail, movement.heads().isEmpty() && hasObstacle(movement) ? '✗' : '●');
        boolean leftOfTail = movement.heads().stream().allMatch(head -> x(head.lane()) < tail);
        String number = Words.numbers(movement.tail().numbers());
        put(line, leftOfTail && !movement.heads().isEmpty() ? tail + 1 : tail - number.length(), number);
    }

    private static boolean hasObstacle(Movement movement) {
        return Words.ends(movement).stream().anyMatch(Ladder.End::obstacle);
    }

    private String inWords(Movement movement) {
        List<String> heads = movement.heads().stream()
                .map(head -> ladder.lanes().get(head.lane()).place() + " " + Words.numbers(head.numbers()))
                .toList();
        Ladder.Lane tail = ladder.lanes().get(movement.tail().lane());
        return "from " + tail.place() + (heads.isEmpty() ? "" : " to " + String.join(", ", heads));
    }

    private String below(String text) {
        return " ".repeat(TIME) + cut(text, width - TIME);
    }

    private static String time(long nanos) {
        return "+" + Durations.print(nanos);
    }

    private int x(int lane) {
        return TIME + columns.get(lane) * pitch + Math.min(4, pitch / 2);
    }

    private StringBuilder blank() {
        return new StringBuilder(" ".repeat(width + WIDEST));
    }

    private static void put(StringBuilder line, int at, String text) {
        int from = Math.max(0, at);
        line.replace(from, from + text.length(), text);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - 1))) + "…";
    }
}
