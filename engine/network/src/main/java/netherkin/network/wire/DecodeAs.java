package netherkin.network.wire;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Vxlan;

/** Which UDP ports carry tunnels. Immutable. */
public final class DecodeAs {
    /** The assigned ports only; what tshark does when it is told nothing. */
    public static final DecodeAs ASSIGNED =
            new DecodeAs(List.of(new Rule(Vxlan.PORT, Tunnel.VXLAN), new Rule(Geneve.PORT, Tunnel.GENEVE)));
    /** The ports of our own frames: {@code 8472} too, as NSX-V and older Linux use it. */
    public static final DecodeAs OURS = ASSIGNED.with(Vxlan.NSX_PORT, Tunnel.VXLAN);

    private final Rule[] rules;

    private record Rule(int port, Tunnel tunnel) {}

    private DecodeAs(List<Rule> rules) {
        this.rules = rules.toArray(new Rule[0]);
    }

    /** These rules, and UDP port {@code port} as {@code tunnel}. */
    public DecodeAs with(int port, Tunnel tunnel) {
        List<Rule> more = new ArrayList<>(List.of(rules));
        more.removeIf(rule -> rule.port == port);
        more.add(new Rule(port, tunnel));
        return new DecodeAs(more);
    }

    /**
     * These rules and one written {@code udp/8472=vxlan}.
     *
     * @throws IllegalArgumentException if it is written otherwise, says what is expected
     */
    public DecodeAs with(String rule) {
        int equals = rule.indexOf('=');
        if (!rule.startsWith("udp/") || equals < 0) {
            throw new IllegalArgumentException("\"" + rule + "\" is not of the form udp/PORT=PROTOCOL");
        }
        return with(port(rule.substring(4, equals)), tunnel(rule.substring(equals + 1)));
    }

    private static int port(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Integer.parseInt(text) > 0xffff) {
            throw new IllegalArgumentException("\"" + text + "\" is not a port, 0 to 65535");
        }
        return Integer.parseInt(text);
    }

    private static Tunnel tunnel(String text) {
        List<String> known = new ArrayList<>();
        for (Tunnel tunnel : Tunnel.values()) {
            if (tunnel.code().equals(text)) {
                return tunnel;
            }
            known.add(tunnel.code());
        }
        throw new IllegalArgumentException("\"" + text + "\" is not one of " + String.join(", ", known));
    }

    /**
     * The tunnel that a datagram between these ports belongs to, or null. The destination port decides; where it says
     * nothing the source port does, as in tshark and tcpdump.
     */
    public Tunnel udp(int sourcePort, int destinationPort) {
        Tunnel tunnel = at(destinationPort);
        return tunnel != null ? tunnel : at(sourcePort);
    }

    private Tunnel at(int port) {
        for (Rule rule : rules) {
            if (rule.port == port) {
                return rule.tunnel;
            }
        }
        return null;
    }
}
