package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.TableExpectation.Cell;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.expect.TableExpectation.Row;
import netherkin.network.lab.Lab;
import org.hamcrest.Matcher;

/** An entry of a device's table, for {@link NetworkMatchers}; columns that it doesn't name aren't compared. */
public final class TableEntry {
    private final List<List<String>> cells;

    TableEntry(List<List<String>> cells) {
        this.cells = cells;
    }

    /**
     * And this value in that column.
     *
     * @param value an address, a number, or words as in feature files
     */
    public TableEntry and(String column, Object value) {
        List<List<String>> more = new ArrayList<>(cells);
        more.add(List.of(column, String.valueOf(value)));
        return new TableEntry(more);
    }

    Matcher<Lab> matcher(String table, Claim claim) {
        String sentence = table + (claim == Claim.LACKS ? " lacks " : " contains ") + this;
        return new LabMatcher(
                sentence,
                phrases -> new StateParser(phrases).need(sentence, table, claim, name -> List.of(row(name, phrases))));
    }

    private Row row(String table, Phrases phrases) {
        List<Cell> row = new ArrayList<>();
        for (List<String> cell : cells) {
            String column = StateParser.column(table, cell.get(0), phrases.words);
            if (column == null) {
                throw Misreading.at(new TextCursor(cell.get(0)), "a column", StateParser.columns(table, phrases.words));
            }
            row.add(new Cell(column, StateCell.accepted(column, cell.get(1), phrases), cell.get(1)));
        }
        return new Row(row);
    }

    @Override
    public String toString() {
        List<String> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(cell.get(0) + " = " + cell.get(1)));
        return String.join(", ", texts);
    }
}
