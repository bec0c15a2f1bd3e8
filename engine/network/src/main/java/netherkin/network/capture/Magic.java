package netherkin.network.capture;

/** Tells from a file's first bytes which reader it needs, or what else it seems to be. */
enum Magic {
    GZIP("1f 8b", "gzip-compressed data; decompress it first"),
    ZSTD("28 b5 2f fd", "zstd-compressed data; decompress it first"),
    XZ("fd 37 7a 58", "xz-compressed data; decompress it first"),
    LZ4("04 22 4d 18", "lz4-compressed data; decompress it first"),
    BZIP2("42 5a 68", "bzip2-compressed data; decompress it first"),
    ZIP("50 4b 03 04", "a zip archive; unpack it first"),
    MODIFIED_PCAP("34 cd b2 a1", "a modified pcap file (magic a1b2cd34); convert it with editcap"),
    MODIFIED_PCAP_BIG("a1 b2 cd 34", "a modified pcap file (magic a1b2cd34); convert it with editcap"),
    IXIA("ac 01 00 1c", "an Ixia lcap file (magic 1c0001ac); convert it with editcap"),
    IXIA_BIG("1c 00 01 ac", "an Ixia lcap file (magic 1c0001ac); convert it with editcap"),
    IXIA_SOFTWARE("ab 01 00 1c", "an Ixia lcap file (magic 1c0001ab); convert it with editcap"),
    IXIA_SOFTWARE_BIG("1c 00 01 ab", "an Ixia lcap file (magic 1c0001ab); convert it with editcap"),
    SNOOP("73 6e 6f 6f", "a snoop file; convert it with editcap"),
    BTSNOOP("62 74 73 6e", "a btsnoop file; convert it with editcap"),
    NETMON("47 4d 42 55", "a Microsoft Network Monitor file; convert it with editcap");

    private static final int LENGTH = 4;
    private final String start;
    private final String description;

    Magic(String start, String description) {
        this.start = start;
        this.description = description;
    }

    /** The reader for what {@code source} holds, its file header read. */
    static FormatReader reader(CaptureSource source) {
        if (!source.has(LENGTH)) {
            String found = source.available() == 0 ? "is empty" : "has only " + source.available() + " bytes";
            throw CaptureException.malformed(source.path(), 0, "not a capture: the file " + found);
        }
        int magic = Octets.i32(source.buffer(), source.position(), false);
        return switch (magic) {
            case Pcap.MICROSECONDS -> new PcapReader(source, false, false);
            case Pcap.NANOSECONDS -> new PcapReader(source, false, true);
            case Pcapng.SECTION_HEADER -> new PcapngReader(source);
            default -> reversed(Integer.reverseBytes(magic), source);
        };
    }

    private static FormatReader reversed(int magic, CaptureSource source) {
        return switch (magic) {
            case Pcap.MICROSECONDS -> new PcapReader(source, true, false);
            case Pcap.NANOSECONDS -> new PcapReader(source, true, true);
            default -> throw CaptureException.malformed(source.path(), 0, foreign(source));
        };
    }

    private static String foreign(CaptureSource source) {
        String found = hex(source.buffer(), source.position(), LENGTH);
        for (Magic known : values()) {
            if (found.startsWith(known.start)) {
                return "not a pcap or pcapng file but " + known.description;
            }
        }
        return "not a capture: starts with " + found + ", expected a pcap magic (d4 c3 b2 a1, 4d 3c b2 a1 or reversed)"
                + " or a pcapng section header (0a 0d 0d 0a)";
    }

    static String hex(byte[] bytes, int at, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            text.append(i == at ? "" : " ");
            text.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16)).append(Character.forDigit(bytes[i] & 0xf, 16));
        }
        return text.toString();
    }
}
