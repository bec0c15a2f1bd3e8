package netherkin.commands.shell;

import java.util.List;
import netherkin.network.topology.Origin;

/**
 * One command of a script.
 *
 * @param words the program and its arguments, without quotes
 * @param text as it was typed
 * @param joint when it runs, seen from the command before it
 * @param background it ends with {@code &}
 * @param origin the line on which it begins
 */
public record SimpleCommand(List<String> words, String text, Joint joint, boolean background, Origin origin) {
    /** What stands between a command and the one before it. */
    public enum Joint {
        /** A line's end or {@code ;} or {@code &}. */
        ALWAYS,
        /** {@code &&} */
        IF_THAT_SUCCEEDED,
        /** {@code ||} */
        IF_THAT_FAILED
    }

    public SimpleCommand {
        words = List.copyOf(words);
    }

    /** The program's name without the folders in front of it. */
    public String program() {
        String typed = words.get(0);
        return typed.substring(typed.lastIndexOf('/') + 1);
    }

    public List<String> arguments() {
        return words.subList(1, words.size());
    }

    /** Whether it runs if the command before it ended with that status. */
    public boolean runsAfter(int status) {
        return switch (joint) {
            case ALWAYS -> true;
            case IF_THAT_SUCCEEDED -> status == 0;
            case IF_THAT_FAILED -> status != 0;
        };
    }
}
