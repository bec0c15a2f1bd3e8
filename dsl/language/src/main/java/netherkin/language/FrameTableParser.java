package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.FramePattern;
import netherkin.network.expect.FrameTable;
import netherkin.network.expect.FrameTable.Mode;
import netherkin.network.expect.Place;
import netherkin.network.expect.Subject;
import netherkin.network.field.FrameKind;

/** Reads tables of frames: a column {@code at}, a column {@code frame}, any fields by either of their names. */
final class FrameTableParser {
    private static final String AT = "at";
    private static final String FRAME = "frame";
    private final Phrases phrases;
    private final Speech speech;

    FrameTableParser(Phrases phrases, Speech speech) {
        this.phrases = phrases;
        this.speech = speech;
    }

    Expectation need(String text, String place, boolean inOrder, DataTable cells) {
        Table table = new Table(cells, speech.lab.step(), this::column, valid());
        List<FrameTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int index = row;
            rows.add(speech.read(table.origin(row), own -> row(table, index, own)));
        }
        if (rows.isEmpty()) {
            throw Misreading.because("the table names no frame");
        }
        Place all = place == null ? null : place(new TextCursor(place), phrases);
        return new FrameTable(text, inOrder ? Mode.IN_THIS_ORDER : Mode.EXACTLY_THESE, all, rows);
    }

    private String column(String written) {
        String heading = phrases.words.headings.get(written);
        if (AT.equals(heading) || FRAME.equals(heading)) {
            return heading;
        }
        boolean field = Lexicon.FIELDS.get(written) != null || phrases.words.tag.get(written) != null;
        return field ? written : null;
    }

    private List<String> valid() {
        List<String> valid = new ArrayList<>();
        phrases.words.headings.forEach((written, english) -> {
            if (english.equals(AT) || english.equals(FRAME)) {
                valid.add(written);
            }
        });
        valid.addAll(Lexicon.FIELDS.phrases());
        valid.addAll(phrases.words.tag.phrases());
        return valid;
    }

    private FrameTable.Row row(Table table, int row, Phrases own) {
        Place place = null;
        FrameClaim claim = new FrameClaim();
        List<Condition> conditions = claim.conditions;
        for (int column = 0; column < table.columns().size(); column++) {
            String cell = table.cell(row, column);
            if (!cell.isEmpty()) {
                TextCursor cursor = new TextCursor(cell);
                try {
                    switch (table.columns().get(column)) {
                        case AT -> place = place(cursor, own);
                        case FRAME -> claim.subject = kind(cursor, claim, own);
                        default ->
                            conditions.add(own.conditions.ofCells(new TextCursor(table.heading(column)), cursor));
                    }
                } catch (Misreading problem) {
                    throw Misreading.because("in the cell \"" + table.heading(column) + "\", " + problem.getMessage());
                }
            }
        }
        Subject subject = claim.subject == null ? new Subject(FrameKind.FRAME, false, own.words.frame) : claim.subject;
        return new FrameTable.Row(place, new FramePattern(subject, conditions), row + 1);
    }

    private static Place place(TextCursor cursor, Phrases own) {
        Place place = own.places.need(cursor);
        ExpectationParser.atEnd(cursor);
        return place;
    }

    private static Subject kind(TextCursor cursor, FrameClaim claim, Phrases own) {
        own.words.quantifiers.take(cursor);
        Subject subject = own.frames.kind(cursor, claim);
        if (subject == null || !cursor.atEnd()) {
            throw Misreading.at(cursor, "a kind of frame", own.words.kinds.phrases());
        }
        return subject;
    }
}
