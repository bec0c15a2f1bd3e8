package netherkin.network.trace;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** All entries of one scenario in the order in which they happened. Only the conductor appends. */
public final class Trace {
    /** Entries lie in blocks, so that a long trace grows without being copied; the first block is small for short ones. */
    private static final int BLOCK_BITS = 10;

    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int FIRST_BLOCK = 64;
    private final List<Entry> view = new View();
    private Entry[][] blocks = {new Entry[FIRST_BLOCK]};
    private int size;

    /** Number of entries: also the index of the next one. */
    public int size() {
        return size;
    }

    /** The entry of this index; throws {@link IndexOutOfBoundsException} if there is none yet. */
    public Entry get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("entry " + index + " of " + size);
        }
        return blocks[index >>> BLOCK_BITS][index & BLOCK - 1];
    }

    /** A view that grows with the trace. */
    public List<Entry> entries() {
        return view;
    }

    /**
     * Adds what happened.
     *
     * @throws IllegalArgumentException if its index is not {@link #size()}
     */
    public void append(Entry entry) {
        if (entry.index() != size) {
            throw new IllegalArgumentException("entry " + entry.index() + " at position " + size);
        }
        int number = size >>> BLOCK_BITS;
        int at = size & BLOCK - 1;
        if (number == blocks.length || blocks[number] == null || at == blocks[number].length) {
            grow(number);
        }
        blocks[number][at] = entry;
        size++;
    }

    private void grow(int number) {
        if (number == 0) {
            blocks[0] = Arrays.copyOf(blocks[0], Math.min(BLOCK, 4 * blocks[0].length));
            return;
        }
        if (number == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * number);
        }
        blocks[number] = new Entry[BLOCK];
    }

    private final class View extends AbstractList<Entry> implements RandomAccess {
        @Override
        public Entry get(int index) {
            return Trace.this.get(index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
