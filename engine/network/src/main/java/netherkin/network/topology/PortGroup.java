package netherkin.network.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A named set of virtual switch ports on a VLAN. The same name may mean another VLAN in each host.
 *
 * @param byHost how frames are tagged in each host that has it
 */
public record PortGroup(String name, Origin origin, Map<String, VlanTagging> byHost) implements Network {
    public PortGroup {
        byHost = Collections.unmodifiableMap(new LinkedHashMap<>(byHost));
    }

    /** How its frames are tagged in that host; empty if the host doesn't have it. */
    public Optional<VlanTagging> in(String host) {
        return Optional.ofNullable(byHost.get(host));
    }
}
