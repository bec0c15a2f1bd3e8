package netherkin.network.capture;

/** Numbers of the pcapng format: block types, option codes, name record types. */
final class Pcapng {
    static final int SECTION_HEADER = 0x0a0d0d0a;
    static final int INTERFACE_DESCRIPTION = 1;
    static final int OBSOLETE_PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int NAME_RESOLUTION = 4;
    static final int ENHANCED_PACKET = 6;

    static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    static final long UNKNOWN_SECTION_LENGTH = -1;

    static final int END_OF_OPTIONS = 0;
    static final int COMMENT = 1;
    static final int SHB_USERAPPL = 4;
    static final int IF_NAME = 2;
    static final int IF_DESCRIPTION = 3;
    static final int IF_MACADDR = 6;
    static final int IF_TSRESOL = 9;
    static final int IF_TSOFFSET = 14;
    static final int EPB_FLAGS = 2;
    static final int EPB_PACKETID = 5;

    static final int NAME_END = 0;
    static final int NAME_IPV4 = 1;
    static final int NAME_IPV6 = 2;
    static final int NAME_EUI48 = 3;

    /** Type, length and trailing length. */
    static final int BLOCK_OVERHEAD = 12;

    private Pcapng() {}
}
