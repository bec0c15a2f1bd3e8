package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.lab.Step;
import netherkin.network.topology.Nearest;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** A table with headings, whose rows know their lines. Columns come in any order. */
final class Table {
    private final Step step;
    private final List<List<String>> cells;
    private final List<String> columns = new ArrayList<>();

    /**
     * Reads the headings.
     *
     * @param meaning what a heading is called in English and in the order that the sentence knows, or null
     * @param valid the headings that could stand there
     */
    Table(DataTable table, Step step, Heading meaning, List<String> valid) {
        this.step = step;
        this.cells = table.cells();
        if (cells.isEmpty()) {
            throw new ScenarioException(
                    step.origin(), "the table is empty; its first row holds the headings: " + String.join(", ", valid));
        }
        for (String written : cells.get(0)) {
            String column = meaning.column(text(written));
            if (column == null) {
                throw unknown(text(written), valid);
            }
            if (columns.contains(column)) {
                throw new ScenarioException(step.row(0), "the column \"" + written + "\" stands twice");
            }
            columns.add(column);
        }
    }

    /** What a heading stands for. */
    interface Heading {
        /** The column's name, or null if there is no such column. */
        String column(String written);
    }

    private ScenarioException unknown(String written, List<String> valid) {
        String nearest = String.join(", ", Nearest.of(written, valid));
        return new ScenarioException(
                step.row(0), "\"" + written + "\" is no column of this table; nearest: " + nearest);
    }

    /** Names of the columns, as the sentence knows them, in the table's order. */
    List<String> columns() {
        return columns;
    }

    /** Number of rows below the headings. */
    int size() {
        return cells.size() - 1;
    }

    /** Line of a row, counted from 0 below the headings. */
    Origin origin(int row) {
        return step.row(row + 1);
    }

    /** A cell; null if the table has no such column, empty if the cell is. */
    String cell(int row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? null : text(cells.get(row + 1).get(index));
    }

    /** A cell by its column's place. */
    String cell(int row, int column) {
        return text(cells.get(row + 1).get(column));
    }

    /** A heading as it stands. */
    String heading(int column) {
        return text(cells.get(0).get(column));
    }

    /** A cell that must not be empty. */
    String need(int row, String column) {
        String cell = cell(row, column);
        if (cell == null) {
            throw new ScenarioException(step.row(0), "the table lacks the column \"" + column + "\"");
        }
        if (cell.isEmpty()) {
            throw new ScenarioException(origin(row), "the cell \"" + column + "\" is empty");
        }
        return cell;
    }

    static String text(String cell) {
        return cell == null ? "" : cell.strip();
    }
}
