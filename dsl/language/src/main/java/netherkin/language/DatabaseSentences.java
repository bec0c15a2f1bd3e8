package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import netherkin.commands.ovsdb.CellText;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.HostDatabases;
import netherkin.commands.ovsdb.TableSchema;
import netherkin.network.expect.Operand;
import netherkin.network.expect.TableExpectation;
import netherkin.network.expect.TableExpectation.Cell;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.expect.TableExpectation.Row;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.lab.Role;
import netherkin.network.topology.Names.Kind;

/** Sentences about the tables of hosts' databases: {@code the Ucast_Macs_Remote table of hv1 contains}. */
final class DatabaseSentences {
    private final Speech speech;

    DatabaseSentences(Speech speech) {
        this.speech = speech;
    }

    /**
     * Checks a table, after Given as well as after Then.
     *
     * @param name as the schema has it
     * @param owner the host as it was written
     * @param cells null where the table is claimed to be empty
     */
    void table(String text, String name, String owner, Claim claim, DataTable cells) {
        if (speech.role() == Role.WHEN) {
            throw speech.wrong("this sentence claims something about a table; it belongs after Then, or after Given");
        }
        speech.expect(phrases -> {
            TableSchema table = schema(name);
            String host = host(owner, phrases);
            // Asking for them makes their tables known, before any command was typed there.
            HostDatabases.of(speech.lab, host);
            List<Row> rows = cells == null ? List.of() : rows(table, cells);
            return new TableExpectation(text, name + " table", host, claim, rows);
        });
    }

    private static TableSchema schema(String name) {
        TableSchema table = HostDatabases.table(name);
        if (table == null) {
            throw Misreading.at(new TextCursor(name), "a table of a host's databases", HostDatabases.tableNames());
        }
        return table;
    }

    private static String host(String owner, Phrases phrases) {
        TextCursor cursor = new TextCursor(owner);
        String host = phrases.scope.needThe(cursor, phrases.words, "a host", Kind.HOST);
        ExpectationParser.atEnd(cursor);
        return host;
    }

    private List<Row> rows(TableSchema schema, DataTable cells) {
        List<String> columns = schema.columns().stream().map(Column::name).toList();
        Table table =
                new Table(cells, speech.lab.step(), written -> columns.contains(written) ? written : null, columns);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int index = row;
            rows.add(speech.read(table.origin(row), phrases -> row(table, index, phrases)));
        }
        return rows;
    }

    private static Row row(Table table, int row, Phrases phrases) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String cell = table.cell(row, column);
            if (!cell.isEmpty()) {
                cells.add(new Cell(table.columns().get(column), accepted(cell, phrases), cell));
            }
        }
        return new Row(cells);
    }

    /** Values stand as they are printed; an address may also stand as other sentences write it: {@code MAC of VM2}. */
    private static List<String> accepted(String cell, Phrases phrases) {
        List<String> accepted = new ArrayList<>(List.of(CellText.normal(cell)));
        for (FieldType type : List.of(FieldType.MAC, FieldType.IP)) {
            try {
                TextCursor cursor = new TextCursor(cell);
                if (phrases.values.need(cursor, type, c -> false) instanceof Operand.OneOf of && cursor.atEnd()) {
                    of.values().stream().map(FieldValue::toString).forEach(accepted::add);
                }
            } catch (Misreading noAddress) {
                continue;
            }
        }
        return accepted;
    }
}
