package netherkin.network.print;

import netherkin.network.frame.IpProtocol;
import netherkin.network.wire.PacketView;

/** ICMP. */
final class IcmpPrinter {
    /** Where the quoted packet begins, and in it its destination. */
    private static final int QUOTED = 8;

    private static final int QUOTED_DESTINATION = QUOTED + 16;

    /** By code; the destination stands for the asterisk. */
    private static final String[] UNREACHABLE = {
        "net * unreachable",
        "host * unreachable",
        "",
        "",
        "",
        "* unreachable - source route failed",
        "net * unreachable - unknown",
        "host * unreachable - unknown",
        "* unreachable - source host isolated",
        "net * unreachable - admin prohibited",
        "host * unreachable - admin prohibited",
        "net * unreachable - tos prohibited",
        "host * unreachable - tos prohibited",
        "host * unreachable - admin prohibited filter",
        "host * unreachable - host precedence violation",
        "host * unreachable - precedence cutoff"
    };

    private IcmpPrinter() {}

    static void icmp(Printout out, PacketView view) {
        out.enter("icmp");
        String words = words(view, view.u8(0), view.u8(1));
        out.add("ICMP ").add(words).add(", length ").add(view.reported());
    }

    private static String words(PacketView view, int type, int code) {
        switch (type) {
            case 0:
                return "echo reply" + echo(view);
            case 3:
                return unreachable(view, code);
            case 4:
                return "source quench";
            case 5:
                return redirect(view, code);
            case 8:
                return "echo request" + echo(view);
            case 9:
                return advertisement(view);
            case 10:
                return "router solicitation";
            case 11:
                view.require(QUOTED_DESTINATION, 4);
                return timeExceeded(code);
            case 12:
                return code == 0 ? "parameter problem - octet " + view.u8(4) : "parameter problem - code " + code;
            default:
                return query(view, type);
        }
    }

    private static String query(PacketView view, int type) {
        switch (type) {
            case 13:
                return "time stamp query id " + view.u16(4) + " seq " + view.u16(6);
            case 14:
                return "time stamp reply id " + view.u16(4) + " seq " + view.u16(6) + ": org " + time(view, 8)
                        + ", recv " + time(view, 12) + ", xmit " + time(view, 16);
            case 15:
                return "information request";
            case 16:
                return "information reply";
            case 17:
                return "address mask request";
            case 18:
                String mask = Long.toHexString(view.u32(8) | 1L << 32).substring(1);
                return "address mask is 0x" + mask;
            default:
                return "type-#" + type;
        }
    }

    private static String echo(PacketView view) {
        return ", id " + view.u16(4) + ", seq " + view.u16(6);
    }

    private static String unreachable(PacketView view, int code) {
        String destination = Printout.ipv4(view, QUOTED_DESTINATION);
        switch (code) {
            case 2:
                return destination + " protocol " + view.u8(QUOTED + 9) + " unreachable";
            case 3:
                return port(view, destination);
            case 4:
                int mtu = view.u16(6);
                return destination + " unreachable - need to frag" + (mtu == 0 ? "" : " (mtu " + mtu + ")");
            default:
                return code < UNREACHABLE.length
                        ? UNREACHABLE[code].replace("*", destination)
                        : destination + " unreachable - #" + code;
        }
    }

    private static String port(PacketView view, String destination) {
        int protocol = view.u8(QUOTED + 9);
        int header = (view.u8(QUOTED) & 0xf) * 4;
        int port = view.u16(QUOTED + header + 2);
        String name = protocol == IpProtocol.TCP ? "tcp" : protocol == IpProtocol.UDP ? "udp" : "protocol " + protocol;
        return destination + " " + name + " port " + port + " unreachable";
    }

    private static String redirect(PacketView view, int code) {
        String destination = Printout.ipv4(view, QUOTED_DESTINATION);
        String gateway = Printout.ipv4(view, 4);
        switch (code) {
            case 0:
                return "redirect " + destination + " to net " + gateway;
            case 1:
                return "redirect " + destination + " to host " + gateway;
            case 2:
                return "redirect-tos " + destination + " to net " + gateway;
            case 3:
                return "redirect-tos " + destination + " to host " + gateway;
            default:
                return "redirect-#" + code + " " + destination + " to " + gateway;
        }
    }

    private static String timeExceeded(int code) {
        switch (code) {
            case 0:
                return "time exceeded in-transit";
            case 1:
                return "ip reassembly time exceeded";
            default:
                return "time exceeded-#" + code;
        }
    }

    private static String advertisement(PacketView view) {
        StringBuilder text = new StringBuilder("router advertisement lifetime ");
        int lifetime = view.u16(6);
        if (lifetime < 60) {
            text.append(lifetime);
        } else if (lifetime < 3600) {
            text.append(lifetime / 60).append(':').append(two(lifetime % 60));
        } else {
            text.append(lifetime / 3600)
                    .append(':')
                    .append(two(lifetime / 60 % 60))
                    .append(':')
                    .append(two(lifetime % 60));
        }
        int count = view.u8(4);
        text.append(' ').append(count).append(':');
        if (view.u8(5) != 2) {
            return text.append(" [size ").append(view.u8(5)).append(']').toString();
        }
        for (int i = 0; i < count; i++) {
            text.append(" {")
                    .append(Printout.ipv4(view, 8 + 8 * i))
                    .append(' ')
                    .append(view.u32(12 + 8 * i))
                    .append('}');
        }
        return text.toString();
    }

    private static String time(PacketView view, int at) {
        long millis = view.u32(at);
        long seconds = millis / 1000;
        return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60) + "."
                + Long.toString(millis % 1000 + 1000).substring(1);
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }
}
