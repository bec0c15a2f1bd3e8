package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.Flow;
import netherkin.network.device.Flow.Action;
import netherkin.network.device.Flow.Match;

/** Prints flows as {@code ovs-ofctl --no-stats dump-flows} does. */
final class FlowText {
    private static final int DEFAULT_PRIORITY = 32768;

    private FlowText() {}

    /** @param timeout idle seconds that the flow lives; 0 for ever */
    static String of(Flow flow, long timeout) {
        List<String> parts = new ArrayList<>();
        if (flow.cookie() != 0) {
            parts.add("cookie=0x" + Long.toHexString(flow.cookie()));
        }
        if (flow.table() != 0) {
            parts.add("table=" + flow.table());
        }
        if (timeout != 0) {
            parts.add("idle_timeout=" + timeout);
        }
        return " "
                + (parts.isEmpty()
                        ? ""
                        : String.join(", ", parts) + (match(flow).isEmpty() ? " " : ", ")) + matchAndActions(flow);
    }

    static String matchAndActions(Flow flow) {
        String match = match(flow);
        List<String> actions = new ArrayList<>();
        flow.actions().forEach(action -> actions.add(action(action)));
        String done = actions.isEmpty() ? "drop" : String.join(",", actions);
        return match + (match.isEmpty() ? "" : " ") + "actions=" + done;
    }

    private static String match(Flow flow) {
        Match match = flow.match();
        List<String> fields = new ArrayList<>();
        if (flow.priority() != DEFAULT_PRIORITY) {
            fields.add("priority=" + flow.priority());
        }
        if (match.inPort() != null) {
            fields.add("in_port=" + port(match.inPort()));
        }
        if (match.vlan() != null) {
            fields.add(match.vlan() == Match.UNTAGGED ? "vlan_tci=0x0000" : "dl_vlan=" + match.vlan());
        }
        if (match.destination() != null) {
            fields.add("dl_dst=" + match.destination());
        }
        return String.join(",", fields);
    }

    private static String port(int number) {
        return number == BridgeConfig.LOCAL ? "LOCAL" : Integer.toString(number);
    }

    private static String action(Action action) {
        if (action instanceof Action.Output output) {
            return output.port() == BridgeConfig.LOCAL ? "LOCAL" : "output:" + output.port();
        }
        if (action instanceof Action.SetVlan set) {
            return "mod_vlan_vid:" + set.vlan();
        }
        if (action instanceof Action.Resubmit resubmit) {
            return "resubmit(," + resubmit.table() + ")";
        }
        if (action instanceof Action.Learn learn) {
            return "learn(table=" + learn.table() + ",idle_timeout=" + learn.idleNanos() / 1_000_000_000L
                    + ",priority=" + learn.priority() + ",cookie=0x" + Long.toHexString(learn.cookie())
                    + ",NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],output:NXM_OF_IN_PORT[])";
        }
        return action instanceof Action.Normal
                ? "NORMAL"
                : action instanceof Action.Flood ? "FLOOD" : action instanceof Action.InPort ? "IN_PORT" : "strip_vlan";
    }
}
