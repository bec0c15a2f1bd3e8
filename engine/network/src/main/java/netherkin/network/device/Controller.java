package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** The control plane: knows which hosts are members of which network and tells every VTEP the others. */
public final class Controller implements Device {
    /** As sentences call it. */
    public static final String PLACE = "controller";

    private final Map<String, Ipv4Address> vteps = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    /** Takes the hosts that have a VTEP; joined networks stay. */
    public void configure(Map<String, Ipv4Address> vtepOfHost) {
        vteps.clear();
        vteps.putAll(vtepOfHost);
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public String host() {
        return null;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        throw new IllegalStateException("the controller has no port");
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Join join) {
            Set<String> hosts = members.computeIfAbsent(join.network(), n -> new LinkedHashSet<>());
            if (vteps.containsKey(join.host()) && hosts.add(join.host())) {
                announce(join.network(), hosts, out);
            }
        }
        return out;
    }

    private void announce(String network, Set<String> hosts, Reaction out) {
        List<Ipv4Address> addresses = hosts.stream().map(vteps::get).toList();
        for (String host : hosts) {
            out.tell("VTEP of " + host, new ControlMessage.Members(network, addresses));
        }
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> rows = new ArrayList<>();
        members.forEach((network, hosts) ->
                hosts.forEach(host -> rows.add(List.of(network, vteps.get(host).toString()))));
        return List.of(new TableSnapshot("VTEP table", PLACE, List.of("network", "VTEP"), rows));
    }
}
