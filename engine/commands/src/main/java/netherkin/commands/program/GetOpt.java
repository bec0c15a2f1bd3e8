package netherkin.commands.program;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads arguments as getopt_long(3) of the GNU C library does: options and operands in any order, {@code -abc}, {@code
 * -c 1}, {@code -c1}, {@code --count=1}, {@code --count 1}, abbreviations of long options, {@code --}. Its errors are
 * worded as that library's. Short options that begin with {@code +} end the options at the first operand, as with that
 * library.
 */
public final class GetOpt {
    private final String shorts;
    private final List<Long> longs;
    private final boolean longOnly;
    private final boolean inOrder;

    /** Whether an option takes an argument. */
    public enum Argument {
        NONE,
        /** Only as {@code --name=value} or {@code -nvalue}. */
        OPTIONAL,
        REQUIRED
    }

    /**
     * A long option.
     *
     * @param key what {@link Option#key} is for it: its own name, or the letter that means the same
     */
    public record Long(String name, Argument argument, String key) {
        public Long(String name, Argument argument) {
            this(name, argument, name);
        }
    }

    /**
     * An option that was given.
     *
     * @param value of its argument; null if it has none
     */
    public record Option(String key, String value) {}

    /**
     * What was read.
     *
     * @param operands what is no option
     * @param error what is wrong, as the library words it, with the program in front; null if nothing is. Options
     * before     it stand.
     */
    public record Parsed(List<Option> options, List<String> operands, String error) {
        /** The value of the last option of that key, or null. */
        public String value(String key) {
            String value = null;
            for (Option option : options) {
                value = option.key.equals(key) ? option.value : value;
            }
            return value;
        }

        public boolean has(String key) {
            return count(key) > 0;
        }

        public int count(String key) {
            return (int) options.stream().filter(o -> o.key.equals(key)).count();
        }
    }

    /**
     * @param shorts letters, each with a colon behind it if it takes an argument, with two if it may; a plus sign in
     * front     of them ends the options at the first operand
     * @param longOnly long options may begin with one hyphen too (getopt_long_only)
     */
    public GetOpt(String shorts, List<Long> longs, boolean longOnly) {
        this.inOrder = shorts.startsWith("+");
        this.shorts = inOrder ? shorts.substring(1) : shorts;
        this.longs = List.copyOf(longs);
        this.longOnly = longOnly;
    }

    /** Reads arguments; {@code typed} is {@code argv[0]}. */
    public Parsed parse(String typed, List<String> arguments) {
        Reading reading = new Reading(typed, arguments);
        reading.all();
        return new Parsed(List.copyOf(reading.options), List.copyOf(reading.operands), reading.error);
    }

    private final class Reading {
        private final String typed;
        private final List<String> arguments;
        private final List<Option> options = new ArrayList<>();
        private final List<String> operands = new ArrayList<>();
        private String error;
        private int next;

        Reading(String typed, List<String> arguments) {
            this.typed = typed;
            this.arguments = arguments;
        }

        void all() {
            while (next < arguments.size() && error == null) {
                String argument = arguments.get(next++);
                if (argument.equals("--")) {
                    operands.addAll(arguments.subList(next, arguments.size()));
                    return;
                } else if (argument.startsWith("--")) {
                    longOption("--", argument.substring(2));
                } else if (!argument.startsWith("-") || argument.equals("-")) {
                    operands.add(argument);
                    if (inOrder) {
                        operands.addAll(arguments.subList(next, arguments.size()));
                        return;
                    }
                } else if (longOnly && argument.length() > 2) {
                    longOption("-", argument.substring(1));
                } else {
                    letters(argument);
                }
            }
        }

        private void letters(String argument) {
            for (int i = 1; i < argument.length() && error == null; i++) {
                char letter = argument.charAt(i);
                int known = letter == ':' ? -1 : shorts.indexOf(letter);
                if (known < 0) {
                    error = typed + ": invalid option -- '" + letter + "'";
                } else if (!shorts.startsWith(":", known + 1)) {
                    options.add(new Option(String.valueOf(letter), null));
                } else if (i + 1 < argument.length()) {
                    options.add(new Option(String.valueOf(letter), argument.substring(i + 1)));
                    return;
                } else if (shorts.startsWith("::", known + 1)) {
                    options.add(new Option(String.valueOf(letter), null));
                } else if (next < arguments.size()) {
                    options.add(new Option(String.valueOf(letter), arguments.get(next++)));
                } else {
                    error = typed + ": option requires an argument -- '" + letter + "'";
                }
            }
        }

        private void longOption(String hyphens, String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            List<Long> fitting = fitting(name);
            if (fitting.isEmpty() && longOnly && hyphens.length() == 1 && shorts.indexOf(text.charAt(0)) >= 0) {
                letters("-" + text);
            } else if (fitting.isEmpty()) {
                error = typed + ": unrecognized option '" + hyphens + text + "'";
            } else if (fitting.size() > 1) {
                error = typed + ": option '" + hyphens + text + "' is ambiguous; possibilities:";
                fitting.forEach(option -> error += " '" + hyphens + option.name + "'");
            } else {
                take(fitting.get(0), hyphens, equals < 0 ? null : text.substring(equals + 1));
            }
        }

        private void take(Long option, String hyphens, String given) {
            String shown = typed + ": option '" + hyphens + option.name + "' ";
            if (option.argument == Argument.NONE) {
                error = given == null ? null : shown + "doesn't allow an argument";
                options.add(new Option(option.key, null));
            } else if (given != null) {
                options.add(new Option(option.key, given));
            } else if (option.argument == Argument.OPTIONAL) {
                options.add(new Option(option.key, null));
            } else if (next < arguments.size()) {
                options.add(new Option(option.key, arguments.get(next++)));
            } else {
                error = shown + "requires an argument";
            }
        }
    }

    private List<Long> fitting(String name) {
        for (Long option : longs) {
            if (option.name.equals(name)) {
                return List.of(option);
            }
        }
        return longs.stream().filter(option -> option.name.startsWith(name)).toList();
    }
}
