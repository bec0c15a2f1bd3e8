package netherkin.network.print;

import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.IpProtocol;
import netherkin.network.wire.PacketView;

/** ICMPv6. */
final class Icmpv6Printer {
    private static final int QUOTED = 8;
    private static final int MLD_V2_QUERY = 28;

    private Icmpv6Printer() {}

    static void icmp(Printout out, PacketView view) {
        out.enter("icmp6");
        int type = view.u8(0);
        String name = name(type);
        out.add("ICMP6, ").add(name == null ? "unknown icmp6 type (" + type + ")" : name);
        boolean known = body(out, view, type);
        if (known) {
            out.add(", length " + view.reported());
        }
        if (!known || name == null) {
            out.hexDump(view, false);
        }
    }

    private static String name(int type) {
        switch (type) {
            case 1:
                return "destination unreachable";
            case 2:
                return "packet too big";
            case 3:
                return "time exceeded in-transit";
            case 4:
                return "parameter problem";
            case Icmpv6.ECHO_REQUEST:
                return "echo request";
            case Icmpv6.ECHO_REPLY:
                return "echo reply";
            case 130:
                return "multicast listener query";
            case 131:
                return "multicast listener report";
            case 132:
                return "multicast listener done";
            case 133:
                return "router solicitation";
            case 134:
                return "router advertisement";
            case Icmpv6.NEIGHBOR_SOLICITATION:
                return "neighbor solicitation";
            case Icmpv6.NEIGHBOR_ADVERTISEMENT:
                return "neighbor advertisement";
            case 137:
                return "redirect";
            case 143:
                return "multicast listener report v2";
            default:
                return null;
        }
    }

    /** False if the code says nothing known. */
    private static boolean body(Printout out, PacketView view, int type) {
        switch (type) {
            case 1:
                return unreachable(out, view, view.u8(1));
            case 3:
                timeExceeded(out, view, view.u8(1));
                return true;
            case 4:
                parameterProblem(out, view, view.u8(1));
                return true;
            case 130:
                query(out, view);
                return true;
            case 131, 132:
                listener(out, view);
                return true;
            default:
                out.add(words(view, type));
                return true;
        }
    }

    private static String words(PacketView view, int type) {
        switch (type) {
            case 2:
                return ", mtu " + view.u32(4);
            case Icmpv6.ECHO_REQUEST:
            case Icmpv6.ECHO_REPLY:
                return ", id " + view.u16(4) + ", seq " + view.u16(6);
            case Icmpv6.NEIGHBOR_SOLICITATION:
                return ", who has " + Printout.ipv6(view, 8);
            case Icmpv6.NEIGHBOR_ADVERTISEMENT:
                return ", tgt is " + Printout.ipv6(view, 8);
            case 137:
                return ", " + Printout.ipv6(view, 24) + " to " + Printout.ipv6(view, 8);
            case 143:
                return ", " + view.u16(6) + " group record(s)";
            default:
                return "";
        }
    }

    private static boolean unreachable(Printout out, PacketView view, int code) {
        String[] words = {
            ", unreachable route ", ",  unreachable prohibited ", ", beyond scope ", ", unreachable address "
        };
        if (code == 4) {
            port(out, view);
            return true;
        }
        if (code >= words.length) {
            out.add(", unknown unreach code (").add(code).add(")");
            return false;
        }
        out.add(words[code].stripTrailing());
        out.add(" " + Printout.ipv6(view, QUOTED + 24));
        if (code == 2) {
            out.add(", source address " + Printout.ipv6(view, QUOTED + 8));
        }
        return true;
    }

    private static void port(Printout out, PacketView view) {
        out.add(", unreachable port");
        int protocol = view.u8(QUOTED + 6);
        if (protocol != IpProtocol.TCP && protocol != IpProtocol.UDP) {
            throw PacketView.End.INSTANCE;
        }
        int port = view.u16(QUOTED + 42);
        out.add(", " + Printout.ipv6(view, QUOTED + 24));
        out.add(protocol == IpProtocol.TCP ? " tcp port " : " udp port ").add(port);
    }

    private static void timeExceeded(Printout out, PacketView view, int code) {
        if (code == 0) {
            out.add(" for " + Printout.ipv6(view, QUOTED + 24));
        } else if (code == 1) {
            out.add(" (reassembly)");
        } else {
            out.add(", unknown code (").add(code).add(")");
        }
    }

    private static void parameterProblem(Printout out, PacketView view, int code) {
        String[] words = {", erroneous", ", next header", ", option", ", incomplete header chain"};
        if (code < words.length) {
            out.add("" + words[code] + (" - octet ") + view.u32(4));
        } else {
            out.add(", code-#").add(code);
        }
    }

    private static void query(Printout out, PacketView view) {
        if (view.reported() < MLD_V2_QUERY) {
            listener(out, view);
            return;
        }
        out.add(" v2 [gaddr " + Printout.ipv6(view, 8));
        int sources = view.u16(26);
        if (sources > 0 && view.reported() < MLD_V2_QUERY + 16 * sources) {
            out.add(" [invalid number of sources]");
        } else if (sources > 0) {
            out.add(" { ");
            for (int i = 0; i < sources; i++) {
                out.add("" + Printout.ipv6(view, MLD_V2_QUERY + 16 * i) + " ");
            }
            out.add("}");
        }
        out.add("]");
    }

    private static void listener(Printout out, PacketView view) {
        out.add("max resp delay: " + view.u16(4) + " addr: " + Printout.ipv6(view, 8));
    }
}
