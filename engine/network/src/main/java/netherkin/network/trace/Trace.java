package netherkin.network.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All entries of one scenario in the order in which they happened. Only the conductor appends. */
public final class Trace {
    private final List<Entry> entries = new ArrayList<>();

    /** Number of entries: also the index of the next one. */
    public int size() {
        return entries.size();
    }

    public Entry get(int index) {
        return entries.get(index);
    }

    /** A view that grows with the trace. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /**
     * Adds what happened.
     *
     * @throws IllegalArgumentException if its index is not {@link #size()}
     */
    public void append(Entry entry) {
        if (entry.index() != entries.size()) {
            throw new IllegalArgumentException("entry " + entry.index() + " at position " + entries.size());
        }
        entries.add(entry);
    }
}
