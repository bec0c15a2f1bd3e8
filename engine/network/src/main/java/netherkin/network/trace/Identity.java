package netherkin.network.trace;

/**
 * Who a frame is, across hops and rewrites. Compared by identity; it has no number of its own, so that no counter needs to
 * be shared: whoever writes numbers gives them in order of appearance.
 */
public final class Identity {
    private final Identity parent;

    private Identity(Identity parent) {
        this.parent = parent;
    }

    /** A frame that somebody made. */
    public static Identity fresh() {
        return new Identity(null);
    }

    /** A replicated copy: a frame of its own that names its parent. */
    public Identity copy() {
        return new Identity(this);
    }

    /** The frame that this one is a copy of, or null. */
    public Identity parent() {
        return parent;
    }

    /** The frame that all copies stem from; itself if it is no copy. */
    public Identity root() {
        Identity root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    /** Whether it is {@code other} or a copy of it, however distant. */
    public boolean descendsFrom(Identity other) {
        for (Identity i = this; i != null; i = i.parent) {
            if (i == other) {
                return true;
            }
        }
        return false;
    }
}
