package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.TableExpectation.Cell;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.expect.TableExpectation.Row;
import netherkin.network.lab.Role;

/** Sentences about devices' tables: {@code the ARP table of the DLR on Host A contains}. */
final class StateSentences {
    private final Speech speech;

    StateSentences(Speech speech) {
        this.speech = speech;
    }

    /**
     * Checks a table, after Given as well as after Then.
     *
     * @param what {@code ARP table of the DLR on Host A}
     * @param cells null where the table is claimed to be empty
     */
    void table(String text, String what, Claim claim, DataTable cells) {
        if (speech.role() == Role.WHEN) {
            throw speech.wrong("this sentence claims something about a table; it belongs after Then, or after Given");
        }
        speech.expect(phrases -> new StateParser(phrases)
                .need(text, what, claim, name -> cells == null ? List.of() : rows(name, cells)));
    }

    private List<Row> rows(String name, DataTable cells) {
        Lexicon words = speech.words;
        Table table = new Table(
                cells,
                speech.lab.step(),
                written -> StateParser.column(name, written, words),
                StateParser.columns(name, words));
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
