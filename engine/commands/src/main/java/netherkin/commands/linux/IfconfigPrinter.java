package netherkin.commands.linux;

import java.util.Locale;
import netherkin.commands.program.Output;
import netherkin.network.lab.Lab;

/** Prints interfaces as {@code ifconfig} of net-tools 2.10 does. */
final class IfconfigPrinter {
    private static final String ADDRESS = "        ";
    private final Lab lab;
    private final String host;
    private final Output out;
    private final boolean brief;

    IfconfigPrinter(Lab lab, String host, Output out, boolean brief) {
        this.lab = lab;
        this.host = host;
        this.out = out;
        this.brief = brief;
    }

    static void heading(Output out) {
        out.line("Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg");
    }

    void print(Link link) {
        Counters counters = Counters.of(lab, host, link.name());
        if (brief) {
            line(link.name(), link.mtu(), counters, link.isUp() ? "BMRU" : "BM");
            return;
        }
        String flags = link.isUp() ? "4163<UP,BROADCAST,RUNNING,MULTICAST>" : "4098<BROADCAST,MULTICAST>";
        out.line(link.name() + ": flags=" + flags + "  mtu " + link.mtu());
        if (link.hasAddress()) {
            out.line(ADDRESS + "inet " + link.ip() + "  netmask "
                    + Masks.mask(link.address().length()) + "  broadcast " + Masks.broadcast(link.address()));
        }
        out.line(ADDRESS + "ether " + link.mac() + "  txqueuelen 1000  (Ethernet)");
        counters(counters);
    }

    void loopback() {
        Counters none = new Counters(0, 0, 0, 0);
        if (brief) {
            line("lo", 65536, none, "LRU");
            return;
        }
        out.line("lo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536");
        out.line(ADDRESS + "inet 127.0.0.1  netmask 255.0.0.0");
        out.line(ADDRESS + "loop  txqueuelen 1000  (Local Loopback)");
        counters(none);
    }

    private void line(String name, int mtu, Counters counters, String flags) {
        out.line(String.format(
                Locale.ROOT,
                "%-8.8s %5d %8d %6d %6d %-6d %8d %6d %6d %6d %s",
                name,
                mtu,
                counters.received(),
                0,
                0,
                0,
                counters.sent(),
                0,
                0,
                0,
                flags));
    }

    private void counters(Counters counters) {
        out.line(ADDRESS + "RX packets " + counters.received() + "  bytes " + bytes(counters.receivedBytes()));
        out.line(ADDRESS + "RX errors 0  dropped 0  overruns 0  frame 0");
        out.line(ADDRESS + "TX packets " + counters.sent() + "  bytes " + bytes(counters.sentBytes()));
        out.line(ADDRESS + "TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0");
        out.line("");
    }

    private static String bytes(long bytes) {
        return bytes + " (" + Counters.forPeople(bytes) + ")";
    }
}
