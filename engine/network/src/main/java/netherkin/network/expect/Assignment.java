package netherkin.network.expect;

import java.util.Arrays;

/** Gives each row an element of its own, if that can be done at all (augmenting paths, as Kuhn described them). */
final class Assignment {
    private final boolean[][] fits;
    private final int[] rowOf;

    private Assignment(boolean[][] fits, int elements) {
        this.fits = fits;
        this.rowOf = new int[elements];
        Arrays.fill(rowOf, -1);
    }

    /**
     * As many rows as possible get an element.
     *
     * @param fits by row and element
     * @return by element the row that has it, or -1
     */
    static int[] rowsOf(boolean[][] fits, int elements) {
        Assignment assignment = new Assignment(fits, elements);
        for (int row = 0; row < fits.length; row++) {
            assignment.place(row, new boolean[elements]);
        }
        return assignment.rowOf;
    }

    private boolean place(int row, boolean[] tried) {
        for (int element = 0; element < rowOf.length; element++) {
            if (fits[row][element] && !tried[element]) {
                tried[element] = true;
                if (rowOf[element] < 0 || place(rowOf[element], tried)) {
                    rowOf[element] = row;
                    return true;
                }
            }
        }
        return false;
    }

    /** The first row without an element, or -1. */
    static int firstWithout(int[] rowOf, int rows) {
        boolean[] has = new boolean[rows];
        for (int row : rowOf) {
            if (row >= 0) {
                has[row] = true;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (!has[row]) {
                return row;
            }
        }
        return -1;
    }
}
