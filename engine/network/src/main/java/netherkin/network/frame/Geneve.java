package netherkin.network.frame;

import java.util.List;
import netherkin.network.address.Vni;

/**
 * A Geneve header of version 0 and the frame in it (RFC 8926 §3.4).
 *
 * @param flags second byte: O, C and six reserved bits
 * @param options in order, as many as 252 bytes hold
 * @param reserved the 8 bits behind the VNI
 */
public record Geneve(int flags, Vni vni, int reserved, List<Option> options, EthernetFrame frame) implements Payload {
    public static final int HEADER_LENGTH = 8;
    /** The port that IANA assigned. */
    public static final int PORT = 6081;
    /** The O bit: a message between tunnel endpoints, nothing for a tenant. */
    public static final int CONTROL = 0x80;
    /** The C bit: there are critical options. */
    public static final int CRITICAL = 0x40;
    /** The most that the length of options can tell: 63 words. */
    public static final int MAX_OPTIONS_LENGTH = 252;

    /**
     * One option (RFC 8926 §3.5).
     *
     * @param optionClass whose types these are: 16 bits
     * @param type 8 bits, of which the highest says critical
     * @param reserved three bits
     * @param data a multiple of 4 bytes, at most 124
     */
    public record Option(int optionClass, int type, int reserved, Bytes data) {
        public static final int HEADER_LENGTH = 4;

        /** Whether a receiver that does not know this option has to drop the packet. */
        public boolean isCritical() {
            return (type & 0x80) != 0;
        }

        public int length() {
            return HEADER_LENGTH + data.length();
        }
    }

    public Geneve {
        options = List.copyOf(options);
    }

    /** As a tunnel endpoint sends a frame; C says whether one of the options is critical. */
    public Geneve(Vni vni, List<Option> options, EthernetFrame frame) {
        this(options.stream().anyMatch(Option::isCritical) ? CRITICAL : 0, vni, 0, options, frame);
    }

    public boolean isControl() {
        return (flags & CONTROL) != 0;
    }

    /** Bytes of all options. */
    public int optionsLength() {
        int length = 0;
        for (Option option : options) {
            length += option.length();
        }
        return length;
    }

    @Override
    public int length() {
        return HEADER_LENGTH + optionsLength() + frame.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return frame.tenant();
    }
}
