package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.GetOpt.Argument;
import netherkin.commands.program.GetOpt.Long;
import netherkin.commands.program.GetOpt.Option;
import netherkin.commands.program.GetOpt.Parsed;

/**
 * The options of a call that stand in front of its commands.
 *
 * @param local options of the first command
 * @param rest the commands
 * @param timeout seconds; 0 without
 */
record Options(
        Map<String, String> local,
        List<String> rest,
        TableStyle style,
        Map<String, String> global,
        boolean warnings,
        int timeout) {
    private static final List<Long> COMMON = List.of(
            new Long("db", Argument.REQUIRED),
            new Long("no-syslog", Argument.NONE),
            new Long("dry-run", Argument.NONE),
            new Long("oneline", Argument.NONE),
            new Long("timeout", Argument.REQUIRED, "t"),
            new Long("help", Argument.NONE, "h"),
            new Long("commands", Argument.NONE),
            new Long("options", Argument.NONE),
            new Long("version", Argument.NONE, "V"),
            new Long("verbose", Argument.OPTIONAL, "v"),
            new Long("log-file", Argument.OPTIONAL),
            new Long("syslog-method", Argument.REQUIRED),
            new Long("syslog-target", Argument.REQUIRED),
            new Long("format", Argument.REQUIRED, "f"),
            new Long("data", Argument.REQUIRED, "d"),
            new Long("bare", Argument.NONE),
            new Long("no-headings", Argument.NONE),
            new Long("pretty", Argument.NONE),
            new Long("max-column-width", Argument.REQUIRED),
            new Long("private-key", Argument.REQUIRED, "p"),
            new Long("certificate", Argument.REQUIRED, "c"),
            new Long("ca-cert", Argument.REQUIRED, "C"),
            new Long("ssl-protocols", Argument.REQUIRED),
            new Long("ssl-ciphers", Argument.REQUIRED));

    boolean asksForHelp() {
        return global.containsKey("h") || global.containsKey("V");
    }

    static Options read(Tool tool, List<String> arguments) {
        List<Long> longs = new ArrayList<>(COMMON);
        longs.addAll(tool.longs());
        List<String> own = locals(tool, longs);
        Parsed parsed = new GetOpt("+t:hVv::f:d:p:c:C:", longs, false).parse(tool.name(), arguments);
        Map<String, String> local = new LinkedHashMap<>();
        Map<String, String> global = new LinkedHashMap<>();
        TableStyle style = TableStyle.LIST;
        boolean warnings = true;
        int timeout = 0;
        for (Option option : parsed.options()) {
            String value = option.value();
            if (own.contains(option.key())) {
                local.put("--" + option.key(), value);
                continue;
            }
            global.put(option.key(), value);
            style = styled(style, option);
            warnings = option.key().equals("v") ? LogLevels.warnings(value, warnings) : warnings;
            timeout = option.key().equals("t") ? timeout(value) : timeout;
            if (option.key().equals("h") || option.key().equals("V")) {
                return new Options(local, List.of(), style, global, warnings, timeout);
            }
        }
        if (parsed.error() != null) {
            throw new Fatal(parsed.error().substring(tool.name().length() + 2));
        }
        return new Options(local, parsed.operands(), style, global, warnings, timeout);
    }

    /** Adds the commands' options to those known; gives their names. */
    private static List<String> locals(Tool tool, List<Long> longs) {
        List<String> names = new ArrayList<>();
        for (CommandSyntax command : tool.commands()) {
            for (String option : command.options()) {
                boolean argument = option.endsWith("=");
                String name = option.substring(2, option.length() - (argument ? 1 : 0));
                if (!names.contains(name)) {
                    names.add(name);
                    longs.add(new Long(name, argument ? Argument.REQUIRED : Argument.NONE));
                }
            }
        }
        return names;
    }

    private static TableStyle styled(TableStyle style, Option option) {
        String value = option.value();
        return switch (option.key()) {
            case "f" ->
                new TableStyle(
                        known("output", value, "table", "list", "html", "csv", "json"),
                        style.data(),
                        style.headings(),
                        style.pretty());
            case "d" ->
                new TableStyle(
                        style.format(),
                        known("data", value, "string", "bare", "json"),
                        style.headings(),
                        style.pretty());
            case "bare" -> new TableStyle("list", "bare", false, style.pretty());
            case "no-headings" -> new TableStyle(style.format(), style.data(), false, style.pretty());
            case "pretty" -> new TableStyle(style.format(), style.data(), style.headings(), true);
            default -> style;
        };
    }

    private static String known(String what, String value, String... all) {
        if (!List.of(all).contains(value)) {
            throw new Fatal("unknown " + what + " format \"" + value + "\"");
        }
        return value;
    }

    private static int timeout(String value) {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new Fatal("value " + value + " on -t or --timeout is invalid");
        }
        return Integer.parseInt(value);
    }
}
