package netherkin.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command prints: results to standard output, problems to standard error, both in UTF-8 and buffered.
 *
 * @param outIsTerminal standard output is a terminal
 * @param errIsTerminal standard error is a terminal
 * @param colour escape sequences are welcome on standard output
 * @param columns width of the terminal
 */
record Console(
        CheckedOutput sink,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour,
        int columns) {
    private static final int BUFFER = 1 << 16;
    private static final int DEFAULT_COLUMNS = 80;

    /** The process's own streams; the launcher has told which of them are terminals. */
    static Console ofProcess() {
        String terminal = System.getProperty("netherkin.terminal", "");
        boolean out = terminal.contains("out");
        String noColour = System.getenv("NO_COLOR");
        boolean colour = out && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                out,
                terminal.contains("err"),
                colour,
                terminalColumns());
    }

    static Console of(
            OutputStream out,
            OutputStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            boolean colour,
            int columns) {
        CheckedOutput sink = new CheckedOutput(out);
        return new Console(
                sink,
                new PrintStream(new BufferedOutputStream(sink, BUFFER), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                outIsTerminal,
                errIsTerminal,
                colour,
                columns);
    }

    private static int terminalColumns() {
        int columns = Integer.getInteger("netherkin.columns", DEFAULT_COLUMNS);
        return columns > 0 ? columns : DEFAULT_COLUMNS;
    }

    /** Prints a problem: {@code netherkin: …}. */
    void problem(String message) {
        out.flush();
        err.println("netherkin: " + message);
    }

    /** Prints {@code text} with a line end, whatever the platform's would be. */
    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** {@code text} with the SGR {@code code} around it, where colour is welcome. */
    String coloured(String code, String text) {
        return colour ? String.format(Locale.ROOT, "\u001b[%sm%s\u001b[0m", code, text) : text;
    }

    /** Writes what is still buffered; the status, or 2 if results could not be written. */
    int finish(int status) {
        out.flush();
        if (sink.broken() && !sink.readerGone()) {
            err.println("netherkin: standard output cannot be written: " + sink.cause());
            return ExitStatus.WRONG.code();
        }
        return status;
    }
}
