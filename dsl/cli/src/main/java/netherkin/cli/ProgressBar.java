package netherkin.cli;

import java.io.PrintStream;
import java.util.Locale;

/** One line at the foot of a terminal that is drawn over again; elsewhere nothing. */
final class ProgressBar {
    private static final int BAR = 24;
    private static final int FEWEST = 3;
    private static final String CLEAR = "\r\u001b[K";
    private final PrintStream terminal;
    private final int columns;
    private final int total;
    private boolean shown;

    ProgressBar(Console console, int total) {
        this.terminal = console.err();
        this.columns = console.columns();
        this.total = console.errIsTerminal() && total >= FEWEST ? total : 0;
    }

    void show(int done, String name) {
        if (total > 0) {
            int full = (int) ((long) done * BAR / total);
            String head =
                    String.format(Locale.ROOT, "%s%s %d/%d  ", "█".repeat(full), "░".repeat(BAR - full), done, total);
            int room = Math.max(0, columns - head.length() - 1);
            terminal.print(CLEAR + head + (name.length() > room ? name.substring(0, room) : name));
            terminal.flush();
            shown = true;
        }
    }

    /** Makes room for other lines. */
    void clear() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
            shown = false;
        }
    }
}
