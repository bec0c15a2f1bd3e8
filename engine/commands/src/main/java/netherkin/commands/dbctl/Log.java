package netherkin.commands.dbctl;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import netherkin.commands.program.Output;

/** What a program logs to its console: warnings, each with time and number. */
final class Log {
    private final Output output;
    private final String module;
    private final Instant now;
    private final boolean on;
    private int next;

    /**
     * @param module the program's own
     * @param next number of the next message
     * @param on warnings are shown
     */
    Log(Output output, String module, Instant now, int next, boolean on) {
        this.output = output;
        this.module = module;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.next = next;
        this.on = on;
    }

    void warn(String text) {
        warn(module, text);
    }

    void warn(String from, String text) {
        String number = String.format(Locale.ROOT, "%05d", next++);
        if (on) {
            output.error(now + "|" + number + "|" + from + "|WARN|" + text);
        }
    }
}
