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

    @Override
    public int length() {
        return HEADER_LENGTH + options.length() + payload.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return payload.tenantFrame();
    }
}
