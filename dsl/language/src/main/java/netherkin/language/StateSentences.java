package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Place;
import netherkin.network.expect.TableExpectation;
import netherkin.network.expect.TableExpectation.Cell;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.expect.TableExpectation.Row;
import netherkin.network.lab.Role;

/** Sentences about devices' tables: {@code the ARP table of the DLR on Host A contains}. */
final class StateSentences {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "MAC table", List.of("network", "VLAN", "MAC", "VTEP", "port"),
            "ARP table", List.of("network", "IP", "MAC"),
            "VTEP table", List.of("network", "VTEP"),
            "LIF table", List.of("network", "IP", "MAC"),
            "controller table", List.of("network", "IP", "MAC", "VTEP"));
    private final Speech speech;

    StateSentences(Speech speech) {
        this.speech = speech;
    }

    /**
     * Checks a table, in whatever role.
     *
     * @param what {@code ARP table of the DLR on Host A}
     * @param cells null where the table is claimed to be empty
     */
    void table(String text, String what, Claim claim, DataTable cells) {
        if (speech.role() == Role.WHEN) {
            throw speech.wrong("this sentence claims something about a table; it belongs after Then, or after Given");
        }
        speech.expect(phrases -> read(phrases, text, what, claim, cells));
    }

    private Expectation read(Phrases phrases, String text, String what, Claim claim, DataTable cells) {
        TextCursor cursor = new TextCursor(what);
        phrases.words.articles.take(cursor);
        String table = phrases.words.tables.take(cursor);
        if (table == null) {
            throw Misreading.at(cursor, "a table", phrases.words.tables.phrases());
        }
        if (phrases.words.of.take(cursor) == null) {
            throw Misreading.at(cursor, "\"" + phrases.words.of.phrases().get(0) + "\" and a device");
        }
        int start = cursor.position();
        Place device = phrases.places.need(cursor);
        ExpectationParser.atEnd(cursor);
        String owner = owner(device, start);
        List<Row> rows = cells == null ? List.of() : rows(table, cells);
        return new TableExpectation(text, table, owner, claim, rows);
    }

    /** The device as snapshots call it. */
    private static String owner(Place device, int start) {
        return switch (device.kind()) {
            case VM, UNDERLAY_ROUTER -> device.owner();
            case ROUTER_INSTANCE -> device.owner() + " on " + device.host();
            case VTEP -> "VTEP of " + device.host();
            case VIRTUAL_SWITCH -> "virtual switch of " + device.host();
            case HOST -> device.host();
            default -> throw Misreading.because(start, "\"" + device.text() + "\" has no tables");
        };
    }

    private List<Row> rows(String name, DataTable cells) {
        List<String> columns = COLUMNS.get(name);
        List<String> valid = new ArrayList<>();
        speech.words.headings.forEach((written, english) -> {
            if (columns.contains(english)) {
                valid.add(written);
            }
        });
        Table table = new Table(cells, speech.lab.step(), written -> column(written, columns), valid);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int index = row;
            rows.add(speech.read(table.origin(row), phrases -> row(table, index, phrases)));
        }
        return rows;
    }

    private String column(String written, List<String> columns) {
        String english = speech.words.headings.get(written);
        return english != null && columns.contains(english) ? english : null;
    }

    private static Row row(Table table, int row, Phrases phrases) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String cell = table.cell(row, column);
            if (!cell.isEmpty()) {
                try {
                    String name = table.columns().get(column);
                    cells.add(new Cell(name, StateCell.accepted(name, cell, phrases), cell));
                } catch (Misreading problem) {
                    throw Misreading.because("in the cell \"" + table.heading(column) + "\", " + problem.getMessage());
                }
            }
        }
        return new Row(cells);
    }
}
