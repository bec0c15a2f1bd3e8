package netherkin.commands.dbctl;

import java.util.List;
import netherkin.commands.ovsdb.Schema;

/** What {@code --version} prints, and {@code --help} here: the commands with their options and arguments. */
final class Help {
    private Help() {}

    static String of(Tool tool, Options options, Schema schema) {
        if (options.global().containsKey("V")) {
            return tool.name() + " (Open vSwitch) 3.1.0\nDB Schema " + schema.version() + "\n";
        }
        StringBuilder help = new StringBuilder();
        help.append("usage: ").append(tool.name()).append(" [OPTIONS] COMMAND [ARG...] [-- COMMAND [ARG...]]...\n");
        help.append("\nCommands:\n");
        for (CommandSyntax command : tool.commands()) {
            help.append("  ");
            command.options()
                    .forEach(option -> help.append('[')
                            .append(option)
                            .append(option.endsWith("=") ? "ARG" : "")
                            .append("] "));
            help.append((command.name() + " " + command.arguments()).strip()).append('\n');
        }
        help.append("\nOptions:\n");
        for (String option : List.of(
                "--db=DATABASE",
                "-t, --timeout=SECS",
                "--dry-run",
                "--oneline",
                "-f, --format=table|list|html|csv|json",
                "-d, --data=string|bare|json",
                "--no-headings",
                "--pretty",
                "--bare",
                "-v, --verbose[=SPEC]",
                "--log-file[=FILE]",
                "--no-syslog",
                "-h, --help",
                "-V, --version")) {
            help.append("  ").append(option).append('\n');
        }
        return help.toString();
    }
}
