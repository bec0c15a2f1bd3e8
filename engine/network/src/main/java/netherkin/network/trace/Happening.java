package netherkin.network.trace;

/**
 * Something that is not a frame: a stimulus, a link that failed, a VM that moved, a ping that timed out.
 *
 * @param provesAbsence whether a claim of absence may lean on it (LANGUAGE: a move, failure, recovery or command output)
 */
public record Happening(int index, long at, String what, boolean provesAbsence, Entry cause) implements Entry {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
