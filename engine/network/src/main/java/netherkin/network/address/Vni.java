package netherkin.network.address;

/**
 * A 24-bit virtual network identifier (RFC 7348 §5, RFC 8926 §3.4).
 *
 * @param value 0 to 2^24 - 1
 */
public record Vni(int value) implements Comparable<Vni> {
    public static final int MAX = 0xff_ffff;

    public Vni {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("network ID " + value + " is not 0 to " + MAX);
        }
    }

    @Override
    public int compareTo(Vni other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
