package netherkin.network.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a scenario's network isn't embedded. A real host or VM is whatever answers beyond a real interface: it has a
 * name and addresses, and no device stands for it. An embedded host may have a real interface in place of its uplink.
 *
 * @param real names of hosts and VMs that are real
 * @param interfaces real interfaces by the host or VM that is reached through them; of an embedded host, its uplink
 */
public record Reality(Set<String> real, Map<String, String> interfaces) {
    /** All is embedded. */
    public static final Reality NONE = new Reality(Set.of(), Map.of());

    /** What a cell holds in place of an interface's name where the host is real. */
    public static final String REAL = "real";

    public Reality {
        real = Collections.unmodifiableSet(new LinkedHashSet<>(real));
        interfaces = Collections.unmodifiableMap(new LinkedHashMap<>(interfaces));
    }

    public boolean isReal(String thing) {
        return real.contains(thing);
    }

    /** Whether a VM is real: said so, or on a real host. */
    public boolean isReal(VirtualMachine machine) {
        return isReal(machine.name()) || isReal(machine.host());
    }

    public Optional<String> interfaceOf(String thing) {
        return Optional.ofNullable(interfaces.get(thing));
    }

    /**
     * Reads what tables say, and what a run says beside them ({@code --device "Host B"=veth-b}), which outranks the table.
     */
    static Reality of(TopologyDraft draft, Map<String, String> devices, Problems problems) {
        Set<String> real = new LinkedHashSet<>();
        Map<String, String> interfaces = new LinkedHashMap<>();
        for (HostDraft host : draft.hosts.values()) {
            host.realInterface().ifPresent(name -> {
                if (name.equals(REAL)) {
                    real.add(host.name());
                } else {
                    interfaces.put(host.name(), name);
                }
            });
        }
        for (MachineDraft machine : draft.machines.values()) {
            if (machine.isReal()) {
                real.add(machine.name());
            }
        }
        devices.forEach((thing, name) -> {
            if (draft.hosts.containsKey(thing)) {
                interfaces.put(thing, name);
            } else if (draft.machines.containsKey(thing)) {
                real.add(thing);
                interfaces.put(thing, name);
            }
        });
        checkUnique(draft, interfaces, problems);
        return real.isEmpty() && interfaces.isEmpty() ? NONE : new Reality(real, interfaces);
    }

    private static void checkUnique(TopologyDraft draft, Map<String, String> interfaces, Problems problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        interfaces.forEach((thing, name) -> {
            String other = owners.putIfAbsent(name, thing);
            if (other != null) {
                Declared at = draft.hosts.containsKey(thing)
                        ? draft.hosts.get(thing).declared
                        : draft.machines.get(thing).declared;
                problems.add(
                        at,
                        "the interface " + name + " can't lead to \"" + thing + "\", as it leads to \"" + other
                                + "\" already");
            }
        });
    }
}
