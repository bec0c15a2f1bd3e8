package netherkin.commands.capture;

import java.util.List;
import java.util.function.Function;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;

/** The filters of {@code pktcap-uw}: all that are given must hold. They look behind VLAN tags and not into envelopes. */
final class PktcapFilter {
    private static final List<String> MACS = List.of("srcmac", "dstmac", "mac");
    private static final List<String> ADDRESSES = List.of("srcip", "dstip", "ip");
    private static final List<String> PORTS = List.of("srcport", "dstport", "tcpport");

    private final PktcapOptions options;

    PktcapFilter(PktcapOptions options) {
        this.options = options;
    }

    /** The key of a value that can't be read, or null. */
    static String invalid(PktcapOptions options) {
        for (String key : MACS) {
            if (options.value(key) != null && !MacAddress.isMacAddress(options.value(key))) {
                return key;
            }
        }
        for (String key : ADDRESSES) {
            if (options.value(key) != null && prefix(options.value(key)) == null) {
                return key;
            }
        }
        for (String key : PORTS) {
            if (PktcapOptions.number(options.value(key), 0, 0xffff) < 0) {
                return key;
            }
        }
        return numbers(options);
    }

    private static String numbers(PktcapOptions options) {
        if (PktcapOptions.number(options.value("ethtype"), 0, 0xffff) < 0) {
            return "ethtype";
        }
        if (PktcapOptions.number(options.value("vlan"), 0, 4095) < 0) {
            return "vlan";
        }
        if (PktcapOptions.number(options.value("proto"), 0, 255) < 0) {
            return "proto";
        }
        return PktcapOptions.number(options.value("vxlan"), 0, 0xff_ffff) < 0 ? "vxlan" : null;
    }

    private static Prefix prefix(String text) {
        try {
            return Prefix.parse(text.contains("/") ? text : text + "/32");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean test(EthernetFrame frame) {
        return link(frame) && network(frame.payload()) && transport(frame.payload());
    }

    private boolean link(EthernetFrame frame) {
        MacAddress source = frame.source();
        MacAddress destination = frame.destination();
        return mac("srcmac", source::equals)
                && mac("dstmac", destination::equals)
                && mac("mac", mac -> mac.equals(source) || mac.equals(destination))
                && number("ethtype", frame.etherType())
                && number(
                        "vlan", frame.tags().isEmpty() ? 0 : frame.tags().get(0).id());
    }

    private boolean network(Payload payload) {
        Ipv4 ip = payload instanceof Ipv4 packet ? packet : null;
        return address("srcip", ip, prefix -> prefix.contains(ip.source()))
                && address("dstip", ip, prefix -> prefix.contains(ip.destination()))
                && address("ip", ip, prefix -> eitherIn(prefix, ip.source(), ip.destination()))
                && number("proto", ip == null ? -1 : ip.protocol());
    }

    private static boolean eitherIn(Prefix prefix, Ipv4Address one, Ipv4Address other) {
        return prefix.contains(one) || prefix.contains(other);
    }

    private boolean transport(Payload payload) {
        Payload inside = payload instanceof Ipv4 ip ? ip.payload() : null;
        int source = inside instanceof Udp udp ? udp.sourcePort() : inside instanceof Tcp tcp ? tcp.sourcePort() : -1;
        int destination = inside instanceof Udp udp
                ? udp.destinationPort()
                : inside instanceof Tcp tcp ? tcp.destinationPort() : -1;
        long vni = inside instanceof Udp udp && udp.payload() instanceof Vxlan vxlan
                ? vxlan.vni().value()
                : -1;
        return number("srcport", source)
                && number("dstport", destination)
                && (options.value("tcpport") == null
                        || inside instanceof Tcp && (number("tcpport", source) || number("tcpport", destination)))
                && number("vxlan", vni);
    }

    private boolean mac(String key, Function<MacAddress, Boolean> test) {
        return options.value(key) == null || test.apply(MacAddress.parse(options.value(key)));
    }

    private boolean address(String key, Ipv4 ip, Function<Prefix, Boolean> test) {
        return options.value(key) == null || ip != null && test.apply(prefix(options.value(key)));
    }

    private boolean number(String key, long found) {
        return options.value(key) == null || PktcapOptions.number(options.value(key), 0, 0xff_ffff) == found;
    }
}
