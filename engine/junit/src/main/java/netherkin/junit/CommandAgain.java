package netherkin.junit;

/** Words the command that runs one variant of a scenario again, for a shell. */
final class CommandAgain {
    private CommandAgain() {}

    /** The launcher says in the property {@code netherkin.command} what it is called. */
    static String of(VariantResult result) {
        StringBuilder command = new StringBuilder(System.getProperty("netherkin.command", "./netherkin"));
        command.append(" run ").append(quoted(result.featurePath() + ":" + result.line()));
        result.variant().encapsulation().ifPresent(value -> option(command, "--encapsulation", value));
        result.variant().replication().ifPresent(value -> option(command, "--replication", value));
        result.variant().profile().ifPresent(value -> option(command, "--profile", value));
        option(command, "--seed", Long.toString(result.variant().seed()));
        return command.toString();
    }

    private static void option(StringBuilder command, String name, String value) {
        command.append(' ').append(name).append(' ').append(quoted(value));
    }

    private static String quoted(String text) {
        return text.matches("[\\p{Alnum}_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
