package netherkin.network.frame;

/** Bytes whose meaning is not modelled, or that broke the rules of their protocol: kept as they are. */
public record Opaque(Bytes bytes) implements Payload {
    public static final Opaque EMPTY = new Opaque(Bytes.EMPTY);

    @Override
    public int length() {
        return bytes.length();
    }
}
