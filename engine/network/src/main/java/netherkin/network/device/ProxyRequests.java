package netherkin.network.device;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Lif;

/** Who asked this instance for whom: the pMAC saved in step 4 until the reply of step 6, or until it is too old. */
final class ProxyRequests {
    private final List<Request> requests = new ArrayList<>();

    private record Request(String network, Ipv4Address target, MacAddress pMac, long expires) {}

    /** Saves it once, however often the same host asks: it gets one reply. */
    void save(Lif lif, Ipv4Address target, MacAddress pMac, long expires) {
        String network = lif.network().name();
        requests.removeIf(r -> r.network.equals(network) && r.target.equals(target) && r.pMac.equals(pMac));
        requests.add(new Request(network, target, pMac, expires));
    }

    /** The pMACs that wait for this target, in order of asking; they wait no longer. */
    List<MacAddress> take(Lif lif, Ipv4Address target, long now) {
        List<MacAddress> waiting = new ArrayList<>();
        Iterator<Request> all = requests.iterator();
        while (all.hasNext()) {
            Request request = all.next();
            boolean answered = request.network.equals(lif.network().name()) && request.target.equals(target);
            if (answered && request.expires > now) {
                waiting.add(request.pMac);
            }
            if (answered || request.expires <= now) {
                all.remove();
            }
        }
        return waiting;
    }
}
