package netherkin.reports.frames;

import java.util.List;
import java.util.Locale;
import netherkin.network.expect.AddressNames;
import netherkin.network.field.Field;
import netherkin.network.field.FieldValue;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;

/** Reads what a frame travels in off its outermost headers. */
final class Envelopes {
    /** An envelope's ends are addresses anyway: whose says enough. */
    private static final String IP_OF = "IP of ";

    private Envelopes() {}

    /** Null if it is no envelope. */
    static Envelope of(EthernetFrame whole, AddressNames names) {
        if (!whole.isEnvelope()) {
            return null;
        }
        Payload transport = transport(whole);
        FieldValue network = Field.NETWORK_ID.read(whole);
        return new Envelope(
                kind(transport),
                network == null ? "" : network.toString(),
                name(Field.SRC_IP.readOuter(whole), names),
                List.of(name(Field.DST_IP.readOuter(whole), names)),
                port(transport));
    }

    private static Payload transport(EthernetFrame whole) {
        if (whole.payload() instanceof Ipv4 ip) {
            return ip.payload();
        }
        return whole.payload() instanceof Ipv6 ip ? ip.payload() : whole.payload();
    }

    private static String kind(Payload transport) {
        Payload tunnel = transport instanceof Udp udp ? udp.payload() : transport;
        tunnel = tunnel instanceof Tcp tcp ? tcp.payload() : tunnel;
        String name = tunnel.getClass().getSimpleName();
        return name.equals("Geneve") ? name : name.toUpperCase(Locale.ROOT);
    }

    private static String port(Payload transport) {
        if (transport instanceof Udp udp) {
            return ":" + udp.destinationPort();
        }
        return transport instanceof Tcp tcp ? ":" + tcp.destinationPort() : "";
    }

    private static String name(FieldValue value, AddressNames names) {
        if (value == null) {
            return "?";
        }
        String name = value instanceof FieldValue.IpValue ip ? names.of(ip.address()) : null;
        return name == null
                ? value.toString()
                : Plain.line(name.startsWith(IP_OF) ? name.substring(IP_OF.length()) : name);
    }
}
