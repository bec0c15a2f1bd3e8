package netherkin.network.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;

/** Gathers the names of Name Resolution Blocks: the first one of each address. */
final class PcapngNames {
    private final FormatReader reader;
    private final Map<IpAddress, String> ip = new LinkedHashMap<>();
    private final Map<MacAddress, String> mac = new LinkedHashMap<>();

    PcapngNames(FormatReader reader) {
        this.reader = reader;
    }

    AddressNames snapshot() {
        return new AddressNames(ip, mac);
    }

    void read(byte[] buffer, boolean bigEndian, int start, int end) {
        int at = start;
        while (end - at >= 4) {
            int type = Octets.u16(buffer, at, bigEndian);
            int length = Octets.u16(buffer, at + 2, bigEndian);
            if (type == Pcapng.NAME_END) {
                return;
            }
            if (length > end - at - 4) {
                String what = "name record of " + length + " bytes, only " + (end - at - 4) + " left in the block";
                throw reader.malformed(at, what);
            }
            record(type, buffer, at + 4, length);
            at = Math.min(end, at + 4 + Octets.padded(length));
        }
    }

    private void record(int type, byte[] buffer, int at, int length) {
        int addressLength = addressLength(type);
        if (addressLength < 0 || ip.size() + mac.size() >= Limits.NAMES) {
            return;
        }
        if (length <= addressLength) {
            throw reader.malformed(at - 2, "name record of " + length + " bytes, minimum " + (addressLength + 1));
        }
        String name = firstName(buffer, at + addressLength, at + length);
        switch (type) {
            case Pcapng.NAME_IPV4 -> ip.putIfAbsent(new Ipv4Address(Octets.i32(buffer, at, true)), name);
            case Pcapng.NAME_IPV6 ->
                ip.putIfAbsent(new Ipv6Address(Octets.i64(buffer, at, true), Octets.i64(buffer, at + 8, true)), name);
            default -> mac.putIfAbsent(mac(buffer, at), name);
        }
    }

    private static int addressLength(int type) {
        return switch (type) {
            case Pcapng.NAME_IPV4 -> 4;
            case Pcapng.NAME_IPV6 -> 16;
            case Pcapng.NAME_EUI48 -> 6;
            default -> -1;
        };
    }

    private static MacAddress mac(byte[] buffer, int at) {
        return new MacAddress((long) Octets.u16(buffer, at, true) << 32 | Octets.u32(buffer, at + 2, true));
    }

    /** Names stand one behind the other, each closed by a zero byte. */
    private static String firstName(byte[] buffer, int start, int end) {
        int stop = start;
        while (stop < end && buffer[stop] != 0) {
            stop++;
        }
        return Octets.text(buffer, start, stop - start);
    }
}
