package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netherkin.commands.program.Invocation;
import netherkin.network.address.MacAddress;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.Flow;
import netherkin.network.device.Flow.Action;
import netherkin.network.device.Flow.Match;

/** Reads flows as {@code ovs-ofctl add-flow} takes them; what a learning switch doesn't need is refused. */
final class FlowReader {
    private static final int DEFAULT_PRIORITY = 32768;
    private final Invocation call;
    private final BridgeConfig bridge;
    private int table;
    private boolean hasTable;
    private int priority = DEFAULT_PRIORITY;
    private long cookie;
    private Integer inPort;
    private Integer vlan;
    private MacAddress destination;
    private boolean hasCookie;
    private String error;

    FlowReader(Invocation call, BridgeConfig bridge) {
        this.call = call;
        this.bridge = bridge;
    }

    String error() {
        return error;
    }

    boolean hasTable() {
        return hasTable;
    }

    /** Null with an {@link #error} if it is no flow. */
    Flow read(String text, boolean needsActions) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("action");
        int equals = at < 0 ? -1 : text.indexOf('=', at);
        if (needsActions && equals < 0) {
            error = "must specify an action";
            return null;
        }
        String matches = at < 0 ? text : text.substring(0, at);
        for (String part : matches.split("[,\\s]+")) {
            if (!part.isEmpty() && error == null) {
                match(part);
            }
        }
        List<Action> actions = new ArrayList<>();
        if (equals >= 0 && error == null) {
            actions(text.substring(equals + 1), actions);
        }
        return error != null ? null : new Flow(table, priority, new Match(inPort, vlan, destination), actions, cookie);
    }

    private void match(String part) {
        int equals = part.indexOf('=');
        String key = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        switch (key) {
            case "table" -> {
                table = number(value, 0, 254, key);
                hasTable = true;
            }
            case "priority" -> priority = number(value, 0, 65535, key);
            case "cookie" -> cookie(value);
            case "in_port" -> inPort = port(value);
            case "dl_vlan", "vlan_vid" -> vlan = value.equals("0xffff") ? Match.UNTAGGED : number(value, 0, 4095, key);
            case "dl_dst", "eth_dst" -> {
                destination = MacAddress.isMacAddress(value) ? MacAddress.parse(value) : null;
                error = destination == null ? value + ": invalid Ethernet address" : null;
            }
            default ->
                throw call.refused("the match \"" + part + "\" is not simulated; in_port, dl_vlan and dl_dst are");
        }
    }

    /** A mask makes a filter of it; only all bits can be meant. */
    private void cookie(String value) {
        hasCookie = value.contains("/");
        String bits = hasCookie ? value.substring(0, value.indexOf('/')) : value;
        if (hasCookie && !value.matches(".*/(-1|0x[fF]{16})")) {
            throw call.refused("the cookie mask of \"" + value + "\" is not simulated; /-1 is");
        }
        if (bits.matches("0x[0-9a-fA-F]{1,15}|[0-9]{1,18}")) {
            cookie = Long.decode(bits);
        } else {
            error = value + ": invalid cookie";
        }
    }

    /** Whether a flow is meant by what was read, as {@code dump-flows} and {@code del-flows} have it. */
    boolean means(Flow meant, Flow flow) {
        return (!hasTable || flow.table() == meant.table())
                && (!hasCookie || flow.cookie() == meant.cookie())
                && flow.match().isWithin(meant.match());
    }

    private int number(String text, int least, int most, String what) {
        boolean right = text.matches("[0-9]{1,9}");
        int value = right ? Integer.parseInt(text) : -1;
        if (!right || value < least || value > most) {
            error = "invalid " + what + " \"" + text + "\"";
        }
        return value;
    }

    private int port(String text) {
        if (text.equalsIgnoreCase("local")) {
            return BridgeConfig.LOCAL;
        }
        for (BridgeConfig.Port port : bridge.ports()) {
            if (port.name().equals(text)) {
                return port.number();
            }
        }
        if (!text.matches("[0-9]{1,5}")) {
            error = text + ": invalid or unknown port for in_port";
            return 0;
        }
        return Integer.parseInt(text);
    }

    private void actions(String text, List<Action> actions) {
        for (String part : text.strip().split("\\s*,\\s*(?![^(]*\\))")) {
            if (!part.isEmpty() && !part.equalsIgnoreCase("drop")) {
                actions.add(action(part));
            }
        }
    }

    private Action action(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        if (name.equals("normal")) {
            return new Action.Normal();
        }
        if (name.equals("flood") || name.equals("all")) {
            return new Action.Flood();
        }
        if (name.equals("in_port")) {
            return new Action.InPort();
        }
        if (name.equals("strip_vlan") || name.equals("pop_vlan")) {
            return new Action.StripVlan();
        }
        if (name.matches("mod_vlan_vid:[0-9]{1,4}")) {
            return new Action.SetVlan(Integer.parseInt(name.substring(13)));
        }
        if (name.matches("resubmit\\(,[0-9]{1,3}\\)")) {
            return new Action.Resubmit(Integer.parseInt(name.substring(10, name.length() - 1)));
        }
        String port = name.startsWith("output:") ? part.substring(7) : part;
        boolean known = port.matches("[0-9]{1,5}")
                || port.equalsIgnoreCase("local")
                || bridge.ports().stream().anyMatch(each -> each.name().equals(port));
        if (!known) {
            throw call.refused("the action \"" + part + "\" is not simulated; normal, flood, drop, output, in_port,"
                    + " strip_vlan, mod_vlan_vid and resubmit are");
        }
        return new Action.Output(port(port));
    }
}
