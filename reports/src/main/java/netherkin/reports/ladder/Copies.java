package netherkin.reports.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.reports.frames.Envelope;
import netherkin.reports.ladder.Ladder.Head;
import netherkin.reports.ladder.Ladder.Label;
import netherkin.reports.ladder.Ladder.Movement;
import netherkin.reports.ladder.Ladder.Row;
import netherkin.reports.ladder.Ladder.Tail;

/** Joins what left one place at one time as copies of one frame: they fan out from one point. */
final class Copies {
    private Copies() {}

    static List<Row> together(List<Row> rows) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean alike = row instanceof Movement next && last instanceof Movement before && isCopy(before, next);
            if (alike) {
                joined.set(joined.size() - 1, join((Movement) last, (Movement) row));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private static boolean isCopy(Movement one, Movement two) {
        return one.at() == two.at()
                && one.tail().lane() == two.tail().lane()
                && one.tail().begins() == two.tail().begins()
                && !one.heads().isEmpty()
                && !two.heads().isEmpty()
                && isSame(one.label(), two.label());
    }

    private static boolean isSame(Label one, Label two) {
        boolean sameEnvelope = one.envelope().isPresent() && two.envelope().isPresent()
                ? one.envelope().get().isLike(two.envelope().get())
                : one.envelope().isEmpty() && two.envelope().isEmpty();
        return sameEnvelope
                && one.source().equals(two.source())
                && one.destination().equals(two.destination())
                && one.content().equals(two.content())
                && one.rewrites().equals(two.rewrites())
                && one.local() == two.local()
                && one.underlay() == two.underlay();
    }

    private static Movement join(Movement one, Movement two) {
        List<Integer> tails = new ArrayList<>(one.tail().numbers());
        two.tail().numbers().stream().filter(n -> !tails.contains(n)).forEach(tails::add);
        List<Head> heads = new ArrayList<>(one.heads());
        two.heads().forEach(head -> add(heads, head));
        Label label = one.label();
        Optional<Envelope> envelope =
                label.envelope().map(first -> first.and(two.label().envelope().orElseThrow()));
        return new Movement(
                one.at(),
                new Tail(one.tail().lane(), tails, one.tail().begins()),
                heads,
                new Label(
                        label.source(),
                        label.destination(),
                        label.content(),
                        envelope,
                        label.rewrites(),
                        label.local(),
                        label.underlay(),
                        label.copies() + two.label().copies()),
                Optional.empty());
    }

    private static void add(List<Head> heads, Head head) {
        for (int i = 0; i < heads.size(); i++) {
            Head there = heads.get(i);
            if (there.lane() == head.lane() && there.end().equals(head.end())) {
                List<Integer> numbers = new ArrayList<>(there.numbers());
                numbers.addAll(head.numbers());
                heads.set(i, new Head(there.lane(), numbers, there.end()));
                return;
            }
        }
        heads.add(head);
    }
}
