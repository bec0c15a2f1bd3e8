package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.LoadBalancing;
import netherkin.network.device.TeamPolicy;
import netherkin.network.topology.Host;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;

/** Reads a team's policy: which of a host's NICs are active, which stand by, and how the active ones share. */
final class TeamPolicies {
    private static final String EXPLICIT = "explicit failover order";

    private TeamPolicies() {}

    /** @param things that may have settings of their own, most specific first */
    static TeamPolicy of(Settings settings, Host host, String... things) {
        String balancing = text(settings, Setting.TEAMING, things);
        List<Integer> unused = nics(host, text(settings, Setting.UNUSED_UPLINKS, things));
        List<Integer> active = nics(host, text(settings, Setting.ACTIVE_UPLINKS, things));
        List<Integer> standby = nics(host, text(settings, Setting.STANDBY_UPLINKS, things));
        List<Integer> rest = new ArrayList<>();
        for (int nic = 0; nic < host.uplinks().size(); nic++) {
            if (!unused.contains(nic) && !active.contains(nic) && !standby.contains(nic)) {
                rest.add(nic);
            }
        }
        if (active.isEmpty()) {
            boolean first = balancing.equals(EXPLICIT) && !rest.isEmpty();
            active = first ? List.of(rest.remove(0)) : List.copyOf(rest);
            rest = first ? rest : List.of();
        }
        List<Integer> inReserve = standby.isEmpty() ? rest : standby;
        boolean failback = settings.isOn(Setting.FAILBACK, settings.nearestOwner(Setting.FAILBACK, things));
        return new TeamPolicy(LoadBalancing.named(balancing), active, inReserve, failback);
    }

    private static String text(Settings settings, Setting setting, String... things) {
        return settings.text(setting, settings.nearestOwner(setting, things));
    }

    /** The places of the NICs named; a host without one of that name does without it. */
    private static List<Integer> nics(Host host, String names) {
        List<Integer> nics = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            for (int nic = 0; nic < host.uplinks().size(); nic++) {
                if (host.uplinks().get(nic).name().equals(name.strip())) {
                    nics.add(nic);
                }
            }
        }
        return nics;
    }
}
