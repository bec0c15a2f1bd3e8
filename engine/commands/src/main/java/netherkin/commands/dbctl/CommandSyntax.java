package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A command of a program.
 *
 * @param min number of arguments at least
 * @param max at most; {@link #ANY} without limit
 * @param arguments their names, for the help text
 * @param options that it takes, each with an equals sign behind it if it takes an argument
 * @param writes it may change the database
 * @param check what is looked at before any command of the call runs
 * @param action what it does
 */
public record CommandSyntax(
        String name,
        int min,
        int max,
        String arguments,
        List<String> options,
        boolean writes,
        Consumer<Call> check,
        Consumer<Call> action) {
    /** No limit. */
    public static final int ANY = Integer.MAX_VALUE;

    public CommandSyntax {
        options = List.copyOf(options);
    }

    /** One that changes the database. */
    public static CommandSyntax writing(String name, int min, int max, String arguments, Consumer<Call> action) {
        return new CommandSyntax(name, min, max, arguments, List.of(), true, call -> {}, action);
    }

    /** One that only looks. */
    public static CommandSyntax reading(String name, int min, int max, String arguments, Consumer<Call> action) {
        return new CommandSyntax(name, min, max, arguments, List.of(), false, call -> {}, action);
    }

    /** With options: {@code --may-exist}, {@code --id=}. */
    public CommandSyntax with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new CommandSyntax(name, min, max, arguments, all, writes, check, action);
    }

    /** With a check that comes before all commands. */
    CommandSyntax checking(Consumer<Call> first) {
        return new CommandSyntax(name, min, max, arguments, options, writes, first, action);
    }
}
