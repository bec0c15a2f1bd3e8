package netherkin.network.wire;

import netherkin.network.frame.Opaque;

/** One frame being read: what the layers hand down to each other, and the first problem that one of them met. */
final class Decoding {
    /** Tunnels inside tunnels; a frame that goes deeper is hostile (robustness: a named stop, no stack overflow). */
    static final int MAX_NESTING = 16;

    final DecodeAs decodeAs;
    /** Whether a layer that cannot be told exactly has to stay opaque. */
    final boolean exact;
    /** The sum of the addresses around a transport header (RFC 768, RFC 8200 §8.1), set just before it is read. */
    long addressSum;
    /** Whether what is read now is the first piece of a larger packet, so that lengths may point beyond it. */
    boolean fragment;

    private int nesting;
    private Problem problem;

    Decoding(DecodeAs decodeAs, boolean exact) {
        this.decodeAs = decodeAs;
        this.exact = exact;
    }

    Problem problem() {
        return problem;
    }

    void problem(Cursor in, String text) {
        if (problem == null && !exact) {
            problem = new Problem(in.offset(), text);
        }
    }

    /** The rest of the bytes as they are, because they break a rule. */
    Opaque broken(Cursor in, String text) {
        problem(in, text);
        return new Opaque(in.rest());
    }

    /** The rest of the bytes as they are, because {@code what} would need more of them. */
    Opaque cut(Cursor in, String what, int wanted) {
        if (!exact) {
            problem(in, what + " truncated: wanted " + wanted + " bytes, got " + in.remaining());
        }
        return new Opaque(in.rest());
    }

    boolean enterTunnel(Cursor in) {
        if (nesting == MAX_NESTING) {
            problem(in, "tunnels nested deeper than " + MAX_NESTING);
            return false;
        }
        nesting++;
        return true;
    }

    void leaveTunnel() {
        nesting--;
    }
}
