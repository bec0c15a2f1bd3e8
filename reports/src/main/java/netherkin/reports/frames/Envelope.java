package netherkin.reports.frames;

import java.util.ArrayList;
import java.util.List;

/**
 * What a frame travels in.
 *
 * @param kind {@code VXLAN}
 * @param network its ID in the envelope; empty if it has none
 * @param destinations by name, several where copies go out together
 * @param port {@code :8472}; empty if the envelope has none
 */
public record Envelope(String kind, String network, String source, List<String> destinations, String port) {
    private static final int SHOWN = 3;

    public Envelope {
        destinations = List.copyOf(destinations);
    }

    /** The same to the other's destinations as well. */
    public Envelope and(Envelope other) {
        List<String> all = new ArrayList<>(destinations);
        other.destinations.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new Envelope(kind, network, source, all, port);
    }

    /** Whether copies in the two could go out together. */
    public boolean isLike(Envelope other) {
        return kind.equals(other.kind) && network.equals(other.network) && source.equals(other.source);
    }

    /** {@code VXLAN 5001}. */
    public String title() {
        return network.isEmpty() ? kind : kind + " " + network;
    }

    /** {@code VTEP A → VTEP B, VTEP C +3 :8472}. */
    public String way() {
        List<String> shown = destinations.subList(0, Math.min(SHOWN, destinations.size()));
        int more = destinations.size() - shown.size();
        return source + " → " + String.join(", ", shown) + (more == 0 ? "" : " +" + more)
                + (port.isEmpty() ? "" : " " + port);
    }

    @Override
    public String toString() {
        return title() + " " + way();
    }
}
