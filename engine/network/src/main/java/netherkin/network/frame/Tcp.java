package netherkin.network.frame;

/**
 * A TCP segment (RFC 9293), to decode and to carry.
 *
 * @param flags the eight flags CWR to FIN, plus the reserved bits above them: 12 bits
 * @param checksum {@link Checksum#RIGHT}, or the wrong value that was read
 * @param options as on the wire, padded to a multiple of 4 bytes
 */
public record Tcp(
        int sourcePort,
        int destinationPort,
        long sequence,
        long acknowledgment,
        int flags,
        int window,
        int checksum,
        int urgentPointer,
        Bytes options,
        Payload payload)
        implements Payload {
    public static final int HEADER_LENGTH = 20;

    /** Another segment with these bytes, whose checksum is right. */
    public Tcp segment(long newSequence, Bytes content) {
        return new Tcp(
                sourcePort,
                destinationPort,
                newSequence,
                acknowledgment,
                flags,
                window,
                Checksum.RIGHT,
                urgentPointer,
                options,
                new Opaque(content));
    }

    public Tcp withPayload(Payload newPayload) {
        return new Tcp(
                sourcePort,
                destinationPort,
                sequence,
                acknowledgment,
                flags,
                window,
                checksum,
                urgentPointer,
                options,
                newPayload);
    }

    /** The bytes that it carries, where they are told as such; else none. */
    public Bytes content() {
        return payload instanceof Opaque opaque ? opaque.bytes() : Bytes.EMPTY;
    }

    @Override
    public int length() {
        return HEADER_LENGTH + options.length() + payload.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return payload.tenantFrame();
    }
}
