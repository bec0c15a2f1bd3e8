package netherkin.reports.ladder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import netherkin.reports.frames.Envelope;
import netherkin.reports.ladder.Ladder.Movement;
import netherkin.reports.ladder.Ladder.Repeated;
import netherkin.reports.ladder.Ladder.Row;

/** Shows what comes again and again once, with how often. */
final class Folding {
    private static final Pattern COUNTER = Pattern.compile("seq \\d+");
    private static final int LONGEST = 48;
    private static final int LEAST_TIMES = 3;
    private static final int LEAST_SAVED = 8;
    private static final int NEVER = -1;
    private final Set<Integer> kept;

    /** @param kept numbers of frames that must be seen */
    Folding(Set<Integer> kept) {
        this.kept = kept;
    }

    List<Row> fold(List<Row> rows) {
        int[] signs = signs(rows);
        List<Row> folded = new ArrayList<>();
        int i = 0;
        while (i < signs.length) {
            int length = 0;
            int times = 1;
            for (int l = 1; l <= LONGEST && i + 2 * l <= signs.length; l++) {
                int t = times(signs, rows, i, l);
                boolean worth = t >= LEAST_TIMES || (t - 1) * l >= LEAST_SAVED;
                if (worth && (t - 1) * l > (times - 1) * length) {
                    length = l;
                    times = t;
                }
            }
            if (length == 0) {
                folded.add(rows.get(i++));
            } else {
                folded.add(repeated(rows, i, length, times));
                i += length * times;
            }
        }
        return folded;
    }

    private int times(int[] signs, List<Row> rows, int from, int length) {
        int times = 1;
        for (int next = from + length; next + length <= signs.length; next += length) {
            for (int i = 0; i < length; i++) {
                if (signs[from + i] == NEVER || signs[next + i] != signs[from + i] || isKept(rows.get(next + i))) {
                    return times;
                }
            }
            times++;
        }
        return times;
    }

    private boolean isKept(Row row) {
        Movement movement = (Movement) row;
        return movement.heads().stream()
                        .flatMap(head -> head.numbers().stream())
                        .anyMatch(kept::contains)
                || movement.tail().numbers().stream().anyMatch(kept::contains);
    }

    private static Repeated repeated(List<Row> rows, int from, int length, int times) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Row row : rows.subList(from + length, from + length * times)) {
            List<Integer> numbers = numbers((Movement) row);
            for (int number : numbers) {
                first = Math.min(first, number);
                last = Math.max(last, number);
            }
        }
        long until = ((Movement) rows.get(from + length * times - 1)).at();
        return new Repeated(times, rows.subList(from, from + length), first, last, until);
    }

    /** Of the heads; of the tail where there is none. */
    private static List<Integer> numbers(Movement movement) {
        return movement.heads().isEmpty()
                ? movement.tail().numbers()
                : movement.heads().stream()
                        .flatMap(head -> head.numbers().stream())
                        .toList();
    }

    /** Rows with the same sign look the same but for frame numbers, times and counters. */
    private static int[] signs(List<Row> rows) {
        Map<List<Object>, Integer> known = new LinkedHashMap<>();
        int[] signs = new int[rows.size()];
        for (int i = 0; i < signs.length; i++) {
            if (rows.get(i) instanceof Movement movement) {
                List<Object> sign = sign(movement);
                known.putIfAbsent(sign, known.size());
                signs[i] = known.get(sign);
            } else {
                signs[i] = NEVER;
            }
        }
        return signs;
    }

    private static List<Object> sign(Movement movement) {
        List<Object> sign = new ArrayList<>();
        sign.add(movement.tail().lane());
        for (Ladder.Head head : movement.heads()) {
            sign.add(head.lane());
            sign.add(head.numbers().size());
            sign.add(head.end());
        }
        Ladder.Label label = movement.label();
        sign.add(label.source());
        sign.add(label.destination());
        String content = label.content();
        sign.add(content.contains("seq ") ? COUNTER.matcher(content).replaceAll("seq") : content);
        sign.add(label.envelope().map(Envelope::toString));
        sign.add(label.rewrites());
        sign.add(label.local());
        sign.add(movement.end());
        return sign;
    }
}
