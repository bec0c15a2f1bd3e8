package netherkin.network.capture;

/** Numbers of the classic pcap format. */
final class Pcap {
    static final int MICROSECONDS = 0xa1b2c3d4;
    static final int NANOSECONDS = 0xa1b23c4d;
    static final int MAJOR_VERSION = 2;
    static final int MINOR_VERSION = 4;
    static final int FILE_HEADER = 24;
    static final int RECORD_HEADER = 16;
    /** The upper bits of the link type field tell the length of the FCS. */
    static final int LINK_TYPE_MASK = 0x03ff_ffff;

    private Pcap() {}
}
