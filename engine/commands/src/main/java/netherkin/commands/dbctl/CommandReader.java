package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a call's commands apart: {@code --} stands between them, their options in front of each. */
final class CommandReader {
    private final Tool tool;

    private CommandReader(Tool tool) {
        this.tool = tool;
    }

    /** A command as it was read. */
    record Command(CommandSyntax syntax, Map<String, String> options, List<String> arguments) {}

    /** @param local options of the first command that were read before */
    static List<Command> read(Tool tool, Map<String, String> local, List<String> words) {
        CommandReader reader = new CommandReader(tool);
        List<Command> commands = new ArrayList<>();
        Map<String, String> options = local;
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).equals("--")) {
                if (i > start) {
                    commands.add(reader.command(options, words.subList(start, i)));
                    options = Map.of();
                } else if (!options.isEmpty()) {
                    throw nameless();
                }
                start = i + 1;
            }
        }
        if (commands.isEmpty()) {
            throw nameless();
        }
        return commands;
    }

    private static Fatal nameless() {
        return new Fatal("missing command name (use --help for help)");
    }

    private Command command(Map<String, String> before, List<String> words) {
        Map<String, String> options = new LinkedHashMap<>(before);
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            String word = words.get(at++);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (options.containsKey(name)) {
                throw new Fatal("'" + word + "' option specified multiple times");
            }
            options.put(name, equals < 0 ? null : word.substring(equals + 1));
        }
        if (at == words.size()) {
            throw nameless();
        }
        CommandSyntax syntax = tool.command(words.get(at));
        if (syntax == null) {
            throw new Fatal("unknown command '" + words.get(at) + "'; use --help for help");
        }
        options.forEach((name, value) -> check(syntax, name, value));
        List<String> arguments = words.subList(at + 1, words.size());
        count(syntax, arguments);
        return new Command(syntax, options, List.copyOf(arguments));
    }

    private static void check(CommandSyntax syntax, String name, String value) {
        boolean takes = syntax.options().contains(name + "=");
        if (!takes && !syntax.options().contains(name)) {
            throw new Fatal("'" + syntax.name() + "' command has no '" + name + "' option");
        }
        if (takes && value == null) {
            throw new Fatal("missing argument to '" + name + "' option on '" + syntax.name() + "' command");
        }
        if (!takes && value != null) {
            throw new Fatal("'" + name + "' option on '" + syntax.name() + "' does not accept an argument");
        }
    }

    private static void count(CommandSyntax syntax, List<String> arguments) {
        String name = "'" + syntax.name() + "' command ";
        if (arguments.size() < syntax.min()) {
            throw new Fatal(name + "requires at least " + syntax.min() + " arguments");
        }
        if (arguments.size() > syntax.max()) {
            boolean option = arguments.stream().anyMatch(argument -> argument.startsWith("-"));
            throw new Fatal(name + "takes at most " + syntax.max() + " arguments"
                    + (option ? " (note that options must precede command names and follow a \"--\" argument)" : ""));
        }
    }
}
