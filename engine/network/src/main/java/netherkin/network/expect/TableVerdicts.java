package netherkin.network.expect;

import java.util.List;
import netherkin.network.topology.ScenarioException;
import netherkin.network.trace.TableSnapshot;

/** Judges what a device's table contains. */
final class TableVerdicts {
    private TableVerdicts() {}

    static Verdict judge(TableExpectation claim, Window window, Context context) {
        TableSnapshot table = context.tables().apply(claim.table(), claim.owner());
        if (table == null) {
            throw new ScenarioException(context.origin(), claim.owner() + " has no " + claim.table());
        }
        checkColumns(claim, table, context);
        TableFailure failure = new TableFailure(claim, table, window, context);
        boolean[][] fits = fits(claim, table);
        Explanation contradiction = switch (claim.claim()) {
            case CONTAINS -> contains(claim, fits, failure);
            case LACKS -> lacks(claim, fits, failure);
            case IS -> is(claim, table, fits, failure);
        };
        if (contradiction != null) {
            return Verdict.failed(contradiction);
        }
        boolean absence = claim.claim() == TableExpectation.Claim.LACKS
                || claim.claim() == TableExpectation.Claim.IS && claim.rows().isEmpty();
        return absence && !window.provesAbsence()
                ? Verdict.unproven(failure.unproven())
                : Verdict.passed(Evidence.NONE);
    }

    private static void checkColumns(TableExpectation claim, TableSnapshot table, Context context) {
        for (TableExpectation.Row row : claim.rows()) {
            for (TableExpectation.Cell cell : row.cells()) {
                if (!table.columns().contains(cell.column())) {
                    throw new ScenarioException(
                            context.origin(),
                            "the " + table.table() + " has no column \"" + cell.column() + "\"; it has "
                                    + String.join(", ", table.columns()));
                }
            }
        }
    }

    private static boolean[][] fits(TableExpectation claim, TableSnapshot table) {
        boolean[][] fits = new boolean[claim.rows().size()][table.rows().size()];
        for (int row = 0; row < fits.length; row++) {
            for (int entry = 0; entry < fits[row].length; entry++) {
                fits[row][entry] = fits(claim.rows().get(row), table.rows().get(entry), table.columns());
            }
        }
        return fits;
    }

    private static boolean fits(TableExpectation.Row row, List<String> entry, List<String> columns) {
        for (TableExpectation.Cell cell : row.cells()) {
            if (!cell.accepted().contains(entry.get(columns.indexOf(cell.column())))) {
                return false;
            }
        }
        return true;
    }

    private static Explanation contains(TableExpectation claim, boolean[][] fits, TableFailure failure) {
        for (int row = 0; row < fits.length; row++) {
            if (first(fits[row]) < 0) {
                return failure.missing(claim.rows().get(row));
            }
        }
        return null;
    }

    private static Explanation lacks(TableExpectation claim, boolean[][] fits, TableFailure failure) {
        for (int row = 0; row < fits.length; row++) {
            int entry = first(fits[row]);
            if (entry >= 0) {
                return failure.unwanted(claim.rows().get(row), entry);
            }
        }
        return null;
    }

    private static Explanation is(TableExpectation claim, TableSnapshot table, boolean[][] fits, TableFailure failure) {
        int[] rowOf = Assignment.rowsOf(fits, table.rows().size());
        int missing = Assignment.firstWithout(rowOf, fits.length);
        if (missing >= 0) {
            return failure.missing(claim.rows().get(missing));
        }
        for (int entry = 0; entry < rowOf.length; entry++) {
            if (rowOf[entry] < 0) {
                return failure.notListed(entry);
            }
        }
        return null;
    }

    private static int first(boolean[] fits) {
        for (int i = 0; i < fits.length; i++) {
            if (fits[i]) {
                return i;
            }
        }
        return -1;
    }
}
