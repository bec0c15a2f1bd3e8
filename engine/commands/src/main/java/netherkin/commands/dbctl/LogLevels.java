package netherkin.commands.dbctl;

import java.util.List;
import java.util.Locale;

/** The argument of {@code -v}: modules, destinations and levels. Only what the console shows matters here. */
final class LogLevels {
    private static final List<String> SILENT = List.of("off", "emer", "err");
    private static final List<String> LEVELS = List.of("off", "emer", "err", "warn", "info", "dbg");
    private static final List<String> DESTINATIONS = List.of("syslog", "console", "file", "any");
    private static final List<String> MODULES = List.of(
            "vsctl",
            "vtep_ctl",
            "db_ctl_base",
            "ovsdb_idl",
            "ovsdb_cs",
            "reconnect",
            "jsonrpc",
            "stream_unix",
            "timeval",
            "poll_loop");

    private LogLevels() {}

    /** Whether warnings are shown after that. */
    static boolean warnings(String argument, boolean before) {
        if (argument == null || argument.toLowerCase(Locale.ROOT).startsWith("pattern:")) {
            return argument == null || before;
        }
        boolean console = true;
        boolean all = true;
        String level = null;
        for (String word : argument.split("[ ,:]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (LEVELS.contains(lower)) {
                level = lower;
            } else if (DESTINATIONS.contains(lower)) {
                console = lower.equals("console") || lower.equals("any");
            } else if (MODULES.contains(lower.replace('-', '_'))) {
                all = false;
            } else {
                throw new Fatal("processing \"" + argument + "\": no destination, level, or module \"" + word + "\"");
            }
        }
        return console && all && level != null ? !SILENT.contains(level) : before;
    }
}
