package netherkin.network.capture;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;

/** Writes the rare blocks: section header, interface description, name resolution. */
final class PcapngBlocks {
    private static final byte NANOSECONDS = 9;
    /** Names of a block, so that blocks stay far below {@link Limits#BLOCK}. */
    private static final int NAMES_A_BLOCK = 1000;

    private static final int LONGEST_NAME = 255;
    private final CaptureOutput output;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int names;

    PcapngBlocks(CaptureOutput output) {
        this.output = output;
    }

    void sectionHeader(String application, List<String> comments) {
        integer(Pcapng.BYTE_ORDER_MAGIC, 4);
        integer(1, 2);
        integer(0, 2);
        integer(Pcapng.UNKNOWN_SECTION_LENGTH, 8);
        comments.forEach(comment -> text(Pcapng.COMMENT, comment));
        text(Pcapng.SHB_USERAPPL, application);
        integer(Pcapng.END_OF_OPTIONS, 4);
        block(Pcapng.SECTION_HEADER);
    }

    void interfaceDescription(CaptureInterface point) {
        integer(point.linkType(), 2);
        integer(0, 2);
        integer(point.snapLength(), 4);
        text(Pcapng.IF_NAME, point.name());
        if (!point.description().isEmpty()) {
            text(Pcapng.IF_DESCRIPTION, point.description());
        }
        if (point.mac() != null) {
            value(Pcapng.IF_MACADDR, bytes(point.mac().value(), 6));
        }
        value(Pcapng.IF_TSRESOL, new byte[] {NANOSECONDS});
        integer(Pcapng.END_OF_OPTIONS, 4);
        block(Pcapng.INTERFACE_DESCRIPTION);
    }

    void nameResolution(AddressNames all) {
        for (Map.Entry<IpAddress, String> entry : all.ip().entrySet()) {
            if (entry.getKey() instanceof Ipv4Address ipv4) {
                name(Pcapng.NAME_IPV4, bytes(ipv4.value(), 4), entry.getValue());
            } else if (entry.getKey() instanceof Ipv6Address ipv6) {
                byte[] address = new byte[16];
                System.arraycopy(bytes(ipv6.high(), 8), 0, address, 0, 8);
                System.arraycopy(bytes(ipv6.low(), 8), 0, address, 8, 8);
                name(Pcapng.NAME_IPV6, address, entry.getValue());
            }
        }
        for (Map.Entry<MacAddress, String> entry : all.mac().entrySet()) {
            name(Pcapng.NAME_EUI48, bytes(entry.getKey().value(), 6), entry.getValue());
        }
        endNames();
    }

    private void name(int type, byte[] address, String name) {
        byte[] text = Octets.utf8(name.replace('\0', ' '), LONGEST_NAME);
        byte[] record = new byte[address.length + text.length + 1];
        System.arraycopy(address, 0, record, 0, address.length);
        System.arraycopy(text, 0, record, address.length, text.length);
        value(type, record);
        if (++names == NAMES_A_BLOCK) {
            endNames();
        }
    }

    private void endNames() {
        if (names > 0) {
            integer(Pcapng.NAME_END, 4);
            block(Pcapng.NAME_RESOLUTION);
            names = 0;
        }
    }

    private void text(int code, String text) {
        value(code, Octets.utf8(text, Limits.OPTION));
    }

    /** An option or a name record: both are a code, a length, a padded value. */
    private void value(int code, byte[] value) {
        integer(code, 2);
        integer(value.length, 2);
        body.write(value, 0, value.length);
        body.write(new byte[3], 0, Octets.padded(value.length) - value.length);
    }

    private void integer(long value, int length) {
        for (int i = 0; i < length; i++) {
            body.write((int) (value >>> 8 * i));
        }
    }

    /** The low {@code length} bytes in network order, as addresses are. */
    private static byte[] bytes(long value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> 8 * (length - 1 - i));
        }
        return bytes;
    }

    private void block(int type) {
        byte[] content = body.toByteArray();
        body.reset();
        int length = content.length + Pcapng.BLOCK_OVERHEAD;
        output.reserve(length);
        byte[] target = output.buffer();
        int at = output.position();
        Octets.put32(target, at, type);
        Octets.put32(target, at + 4, length);
        System.arraycopy(content, 0, target, at + 8, content.length);
        Octets.put32(target, at + length - 4, length);
        output.advance(length);
    }
}
