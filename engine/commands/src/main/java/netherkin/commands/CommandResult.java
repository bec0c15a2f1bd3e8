package netherkin.commands;

/**
 * How a script went.
 *
 * @param output all that its commands printed, standard output and standard error as a terminal shows them
 * @param exitStatus of its last command
 * @param host where it ran
 * @param command its last command as it was typed
 */
public record CommandResult(String output, int exitStatus, String host, String command) {}
