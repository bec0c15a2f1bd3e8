package netherkin.network.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.frame.EthernetFrame;

/** What a bridge has counted at its ports and by its flows. */
final class BridgeCounters {
    private final Map<Integer, long[]> ports = new LinkedHashMap<>();
    private final Map<Flow, long[]> flows = new LinkedHashMap<>();

    /** Forgets what is no more. */
    void keep(Set<Integer> numbers, Collection<Flow> some) {
        ports.keySet().retainAll(numbers);
        flows.keySet().removeIf(flow -> !isLearned(flow) && !some.contains(flow));
    }

    private static boolean isLearned(Flow flow) {
        return flow.match().inPort() == null && flow.match().destination() != null;
    }

    void received(int port, EthernetFrame frame) {
        count(port, 0, frame);
    }

    void sent(int port, EthernetFrame frame) {
        count(port, 2, frame);
    }

    private void count(int port, int at, EthernetFrame frame) {
        long[] counts = ports.computeIfAbsent(port, key -> new long[4]);
        counts[at]++;
        counts[at + 1] += frame.length();
    }

    void used(Flow flow, EthernetFrame frame, long now) {
        long[] counts = flows.computeIfAbsent(flow, key -> new long[3]);
        counts[0]++;
        counts[1] += frame.length();
        counts[2] = now;
    }

    void forget(Flow flow) {
        flows.remove(flow);
    }

    /** Packets, bytes, and the time of the last packet, -1 for none. */
    long[] of(Flow flow) {
        return flows.getOrDefault(flow, new long[] {0, 0, -1});
    }

    /** Rows of the port's number, packets and bytes received, packets and bytes sent. */
    List<List<String>> rows(Collection<Integer> numbers) {
        List<List<String>> rows = new ArrayList<>();
        for (int number : numbers) {
            long[] counts = ports.getOrDefault(number, new long[4]);
            List<String> row = new ArrayList<>(List.of(Integer.toString(number)));
            for (long count : counts) {
                row.add(Long.toString(count));
            }
            rows.add(row);
        }
        return rows;
    }
}
