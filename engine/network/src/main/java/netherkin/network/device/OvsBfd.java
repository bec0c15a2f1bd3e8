package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.trace.Packet;
import netherkin.network.trace.TableSnapshot;

/** The BFD sessions of a host's tunnels. Being periodic, they keep no network awake. */
final class OvsBfd {
    /** The table that they are shown in. */
    static final String TABLE = "BFD sessions";

    private static final List<String> COLUMNS =
            List.of("port", "state", "forwarding", "diagnostic", "remote state", "remote diagnostic", "flaps");
    private final String host;
    private final Map<String, BfdSession> sessions = new LinkedHashMap<>();
    private List<BridgeConfig.Port> ports = List.of();

    /** The key of the alarm of one tunnel. */
    private record Due(String port) {}

    OvsBfd(String host) {
        this.host = host;
    }

    /** Begins sessions that are enabled by now, and ends others. */
    void refresh(List<BridgeConfig.Port> tunnels, long now, Reaction out) {
        ports = List.copyOf(tunnels);
        sessions.keySet().removeIf(name -> config(name) == null);
        for (BridgeConfig.Port port : ports) {
            BridgeConfig.Bfd config = config(port.name());
            BfdSession session = sessions.get(port.name());
            if (config != null && session == null) {
                session = new BfdSession(discriminator(port.name()), config, now);
                sessions.put(port.name(), session);
                out.wakeMeUnawaited(new Due(port.name()), session.due());
            } else if (config != null) {
                session.configure(config);
            }
        }
    }

    private int discriminator(String port) {
        return (host + '\n' + port).hashCode() | 1;
    }

    private BridgeConfig.Bfd config(String name) {
        BridgeConfig.Port port = port(name);
        return port == null ? null : ((BridgeConfig.Link.Tunnel) port.link()).bfd();
    }

    private BridgeConfig.Port port(String name) {
        for (BridgeConfig.Port port : ports) {
            if (port.name().equals(name)) {
                return port;
            }
        }
        return null;
    }

    void wake(Object alarm, long now, OvsTunnels tunnels, Reaction out) {
        if (alarm instanceof Due due && sessions.containsKey(due.port)) {
            BfdSession session = sessions.get(due.port);
            BfdSession.State before = session.state();
            EthernetFrame control = session.wake(now);
            note(due.port, session, before, out);
            if (control != null) {
                BridgeConfig.Port port = port(due.port);
                Packet packet = Packet.fresh(control, null).marked(Packet.UNAWAITED);
                tunnels.send((BridgeConfig.Link.Tunnel) port.link(), port, packet, out);
            }
            out.wakeMeUnawaited(due, session.due());
        }
    }

    /** Whether what has come out of a tunnel was for its session. */
    boolean take(String port, EthernetFrame frame, long now, Reaction out) {
        BfdSession session = sessions.get(port);
        if (session == null || !session.takes(frame)) {
            return false;
        }
        BfdSession.State before = session.state();
        session.receive(frame, now);
        note(port, session, before, out);
        out.wakeMeUnawaited(new Due(port), session.due());
        return true;
    }

    private void note(String port, BfdSession session, BfdSession.State before, Reaction out) {
        if (session.state() != before) {
            List<String> row = session.row(port);
            out.note("BFD of " + port + " is " + row.get(1) + ", " + row.get(3));
        }
    }

    TableSnapshot table(String owner) {
        List<List<String>> rows = new ArrayList<>();
        sessions.forEach((port, session) -> rows.add(session.row(port)));
        return new TableSnapshot(TABLE, owner, COLUMNS, rows);
    }
}
