package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;

/** A port group as sentences declare it, host by host. */
final class PortGroupDraft {
    final Declared declared;
    private final Map<String, VlanTagging> own = new LinkedHashMap<>();
    private VlanTagging everywhere;

    PortGroupDraft(Declared declared) {
        this.declared = declared;
    }

    boolean has(String host) {
        return host.isEmpty() ? everywhere != null : own.containsKey(host);
    }

    void add(String host, VlanTagging tagging) {
        if (host.isEmpty()) {
            everywhere = tagging;
        } else {
            own.put(host, tagging);
        }
    }

    PortGroup build(Iterable<String> hosts) {
        Map<String, VlanTagging> byHost = new LinkedHashMap<>();
        for (String host : hosts) {
            VlanTagging tagging = own.getOrDefault(host, everywhere);
            if (tagging != null) {
                byHost.put(host, tagging);
            }
        }
        return new PortGroup(declared.name(), declared.origin(), byHost);
    }
}
