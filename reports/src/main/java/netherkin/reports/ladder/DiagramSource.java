package netherkin.reports.ladder;

import java.util.List;
import netherkin.reports.ladder.Ladder.Movement;

/** A ladder as a sequence diagram in the languages of other tools. */
public final class DiagramSource {
    private final Ladder ladder;
    private final boolean mermaid;
    private final StringBuilder out = new StringBuilder();

    private DiagramSource(Ladder ladder, boolean mermaid) {
        this.ladder = ladder;
        this.mermaid = mermaid;
    }

    /** For PlantUML. */
    public static String plantUml(Ladder ladder) {
        DiagramSource source = new DiagramSource(ladder, false);
        source.out.append("@startuml\nhide footbox\n");
        source.draw();
        return source.out.append("@enduml\n").toString();
    }

    /** For Mermaid. */
    public static String mermaid(Ladder ladder) {
        DiagramSource source = new DiagramSource(ladder, true);
        source.out.append("sequenceDiagram\n");
        source.draw();
        return source.out.toString();
    }

    private void draw() {
        for (int i = 0; i < ladder.lanes().size(); i++) {
            String place = plain(ladder.lanes().get(i).place());
            out.append(mermaid ? "participant p" + i + " as " + place : "participant \"" + place + "\" as p" + i)
                    .append('\n');
        }
        ladder.rows().forEach(this::row);
    }

    private void row(Ladder.Row row) {
        if (row instanceof Ladder.Section section) {
            banner(section.keyword().strip() + " " + section.text());
        } else if (row instanceof Movement movement) {
            movement(movement);
        } else if (row instanceof Ladder.Repeated repeated) {
            out.append("loop ").append(repeated.times()).append(" times\n");
            repeated.rows().forEach(this::row);
            out.append("end\n");
        } else {
            banner(((Ladder.Gap) row).rows() + " more");
        }
    }

    private void banner(String text) {
        if (mermaid) {
            String over = ladder.lanes().size() > 1 ? "p0,p" + (ladder.lanes().size() - 1) : "p0";
            out.append("Note over ")
                    .append(over)
                    .append(": ")
                    .append(plain(text))
                    .append('\n');
        } else {
            out.append("== ").append(plain(text)).append(" ==\n");
        }
    }

    private void movement(Movement movement) {
        String text = plain(Words.content(movement));
        String notes = plain(Words.notes(movement));
        int tail = movement.tail().lane();
        for (Ladder.Head head : movement.heads()) {
            arrow(tail, head.lane(), head.numbers(), text);
        }
        if (movement.heads().isEmpty()) {
            note(tail, Words.numbers(movement.tail().numbers()) + " " + text);
        }
        if (!notes.isEmpty()) {
            note(movement.heads().isEmpty() ? tail : movement.heads().get(0).lane(), notes);
        }
    }

    private void arrow(int from, int to, List<Integer> numbers, String text) {
        out.append('p')
                .append(from)
                .append(mermaid ? "->>" : " -> ")
                .append('p')
                .append(to);
        out.append(mermaid ? ": " : " : ").append(mark(numbers)).append(text).append('\n');
    }

    private String mark(List<Integer> numbers) {
        String number = Words.numbers(numbers);
        return number.isEmpty() ? "" : plain(number) + " ";
    }

    private void note(int lane, String text) {
        out.append(mermaid ? "Note over p" : "note over p").append(lane).append(mermaid ? ": " : " : ");
        out.append(plain(text)).append('\n');
    }

    /** Without what either language takes for more than text. */
    private String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(
                    switch (c) {
                        case '"', '\\', '<', '>', '~', '\n', '\r', '%', '{', '}', '`' -> ' ';
                        case ';', '#' -> mermaid ? ' ' : c;
                        default -> c;
                    });
        }
        return plain.toString();
    }
}
