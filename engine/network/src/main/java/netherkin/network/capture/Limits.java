package netherkin.network.capture;

/** What a capture file may claim; libpcap's figures. Lengths are checked before anything is allocated. */
final class Limits {
    static final int PACKET = 262_144;
    static final int BLOCK = 16 << 20;
    static final int SECTION_HEADER = 1 << 20;
    static final int INTERFACES = 65_536;
    /** Ours: names beyond it are read over, since a name in memory is ten times its size in the file. */
    static final int NAMES = 4_096;
    /** The length of an option or of a name record has 16 bits. */
    static final int OPTION = 65_535;

    private Limits() {}
}
