package netherkin.live;

import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.Tunnel;

/**
 * Finishes checksums that a sender on this machine has left to its NIC. On a virtual interface no NIC comes, and the frame
 * shows up with the sum of the pseudo header alone in its UDP or TCP checksum, as Linux leaves it (CHECKSUM_PARTIAL in the
 * kernel's skbuff.h). Its receiver would know that from the kernel, which libpcap doesn't tell. Any other checksum stays as
 * it is, right or wrong.
 */
final class OffloadedChecksums {
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int TRANSPARENT_ETHERNET = 0x6558;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int GRE = 47;
    private static final int IPV6_HEADER = 40;

    private final byte[] bytes;
    private final DecodeAs decodeAs;

    private OffloadedChecksums(byte[] bytes, DecodeAs decodeAs) {
        this.bytes = bytes;
        this.decodeAs = decodeAs;
    }

    /** Completes them in place, inner ones first, as outer ones cover them. */
    static void complete(byte[] frame, DecodeAs decodeAs) {
        new OffloadedChecksums(frame, decodeAs).ethernet(0);
    }

    private void ethernet(int at) {
        int type = at + 12;
        while (type + 2 <= bytes.length && (u16(type) == 0x8100 || u16(type) == 0x88a8)) {
            type += 4;
        }
        int ip = type + 2;
        if (ip + 20 > bytes.length) {
            return;
        }
        if (u16(type) == IPV4 && (u16(ip + 6) & 0x3fff) == 0) {
            int header = (bytes[ip] & 0xf) * 4;
            transport(bytes[ip + 9], ip + header, u16(ip + 2) - header, sum(ip + 12, 8));
        } else if (u16(type) == IPV6 && ip + IPV6_HEADER <= bytes.length) {
            transport(bytes[ip + 6], ip + IPV6_HEADER, u16(ip + 4), sum(ip + 8, 32));
        }
    }

    private void transport(int protocol, int at, int length, long addresses) {
        if (length < 8 || at + length > bytes.length) {
            return;
        }
        switch (protocol) {
            case UDP -> {
                tunnel(decodeAs.udp(u16(at), u16(at + 2)), at + 8);
                finish(at, length, at + 6, addresses + UDP + length);
            }
            case TCP -> {
                if (length >= 20) {
                    finish(at, length, at + 16, addresses + TCP + length);
                }
            }
            case GRE -> gre(at);
            default -> {}
        }
    }

    private void tunnel(Tunnel tunnel, int at) {
        if (tunnel == Tunnel.VXLAN) {
            ethernet(at + 8);
        } else if (tunnel == Tunnel.GENEVE && at < bytes.length) {
            ethernet(at + 8 + (bytes[at] & 0x3f) * 4);
        }
    }

    private void gre(int at) {
        if (u16(at + 2) == TRANSPARENT_ETHERNET) {
            int words = Integer.bitCount(u16(at) & 0xb000);
            ethernet(at + 4 + 4 * words);
        }
    }

    private void finish(int at, int length, int field, long pseudoHeader) {
        if (u16(field) == 0 || u16(field) != fold(pseudoHeader)) {
            return;
        }
        int checksum = ~fold(sum(at, length)) & 0xffff;
        put16(field, checksum == 0 ? 0xffff : checksum);
    }

    private long sum(int from, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            int value = bytes[from + i] & 0xff;
            sum += (i & 1) == 0 ? value << 8 : value;
        }
        return sum;
    }

    private static int fold(long sum) {
        long folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded >>> 16) + (folded & 0xffff);
        }
        return (int) folded;
    }

    private int u16(int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private void put16(int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }
}
